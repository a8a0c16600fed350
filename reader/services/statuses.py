"""How well words are known, in memory: the reading panes ask that for every word that they show."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from reader.domain.article import Side
from reader.domain.vocabulary import Status
from reader.storage import words as rows
from reader.storage.database import Database

Statuses = Mapping[str, Status]
Kept = tuple[int, Statuses]
"""A generation, and the statuses by headword; the mapping never changes."""


class StatusMemory:
    """The statuses of a library, renewed after each write. Any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._renewing = threading.Lock()
        self._kept: Mapping[Side, Kept] | None = None

    def of(self, language: Side) -> Kept:
        """What is kept of a language. Only the first call waits for the disk."""
        return (self._kept or self._read())[language]

    def renew(self, words: Iterable[int] | None) -> None:
        """Read the statuses of these words anew, of all words for None; nothing if nobody has asked for any yet."""
        if self._kept is None:
            return
        if words is None:
            self._read()
        else:
            self._read_some(list(words))

    # One thread at a time reads and puts in its place what it read: an older answer never takes that of a newer one.

    def _read(self) -> Mapping[Side, Kept]:
        with self._renewing:
            found = self._database.call(rows.statuses)
            self._kept = {side: _renewed(self._kept, side, found[side]) for side in Side}
            return self._kept

    def _read_some(self, words: list[int]) -> None:
        with self._renewing:
            kept = self._kept or {}
            found: dict[Side, dict[str, Status]] = {side: dict(statuses) for side, (_, statuses) in kept.items()}
            for side, headword, status in self._database.call(lambda session: rows.statuses_of(session, words)):
                if status is None:
                    found[side].pop(headword, None)
                else:
                    found[side][headword] = status
            self._kept = {side: _renewed(kept, side, found[side]) for side in Side}


def _renewed(kept: Mapping[Side, Kept] | None, side: Side, found: dict[str, Status]) -> Kept:
    before = kept[side] if kept else None
    if before is not None and before[1] == found:
        return before
    return (0 if before is None else before[0] + 1), MappingProxyType(found)
