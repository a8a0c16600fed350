"""One of the learner's own dictionaries as it is asked: a read-only file that nobody writes to."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.dictionary.own_tables import FORMAT, HEADWORD, SCHEMA, SEPARATOR
from reader.domain.article import Side
from reader.domain.dictionary import OwnEntry
from reader.text.characters import han_count, latin_word_count

_TASTE = "SELECT headword, substr(senses, 1, 200) FROM entry WHERE id = ?"
_TASTED = 60
"""Entries that are looked at for a dictionary's languages, from all over it: the first are often signs and numbers."""
_SHOWN = 12
"""Entries of one term at most."""
_UNDER = """
SELECT entry.id, form.how, headword, other, reading, senses, tags, frequency, forms
FROM form CROSS JOIN entry ON entry.id = form.entry WHERE form.word = ? LIMIT 24
"""
"""More than are shown, for those spelt as they were asked for come first; no real word has so many."""


@dataclass(frozen=True, slots=True)
class About:
    """What an index file says of itself. `full` is a CC-CEDICT that takes the bundled one's place.

    `headwords` and `senses` are the languages of most of them; None where there are no words of either.
    """

    name: str
    kind: str
    entries: int
    file: str
    added: str
    full: bool = False
    released: str = ""
    headwords: Side | None = None
    senses: Side | None = None


class NotAnIndex(Exception):
    """The file is none of these, is damaged, or was written by a newer version of the program."""


def meta(path: Path) -> dict[str, str]:
    """The meta table of an index file. Raises NotAnIndex."""
    try:
        with closing(_connect(path)) as connection:
            known = dict(connection.execute("SELECT key, value FROM meta"))
    except sqlite3.Error as error:
        raise NotAnIndex from error
    if known.get("format") != FORMAT or known.get("own_schema") != str(SCHEMA):
        raise NotAnIndex
    return known


def about(path: Path) -> About:
    """What the file at `path` says of itself. Raises NotAnIndex."""
    known = meta(path)
    try:
        entries, full = int(known["entries"]), "full" in known
        headwords, senses = (Side.CHINESE, Side.ENGLISH) if full else _languages(path, entries)
        return About(
            name=known["name"],
            kind=known["kind"],
            entries=entries,
            file=known["file"],
            added=known["added"],
            full=full,
            released=known.get("released", ""),
            headwords=headwords,
            senses=senses,
        )
    except (KeyError, ValueError, sqlite3.Error) as error:
        raise NotAnIndex from error


class OwnIndex:
    """An open dictionary. Any thread, one at a time; after `close` it has nothing any more."""

    def __init__(self, path: Path, name: str) -> None:
        """Open the file at `path`, whose entries are named as being of `name`. Raises sqlite3.Error."""
        self.name = name
        self._connection = _connect(path)
        self._connection.execute("PRAGMA cache_size = -1000")  # kibibytes
        self._lock = threading.Lock()
        self._closed = False

    def find(self, keys: Sequence[str], term: str = "") -> tuple[OwnEntry, ...]:
        """The entries under these keys (see `folding.asked`), in their order; those spelt like `term` come first.

        Raises sqlite3.DatabaseError where the file has been damaged since it was opened.
        """
        found: dict[int, OwnEntry] = {}  # an entry may be found in several ways
        for key in keys:
            rows = self._ask(_UNDER, (key,))
            rows.sort(key=lambda row: (row[1], term not in (row[2], row[3])))
            for number, _, *columns in rows:
                if number not in found and len(found) < _SHOWN:
                    found[number] = self._entry(columns)
        return tuple(found.values())

    def longest(self, keys: Iterable[str]) -> str:
        """The first of these keys that is a headword here; empty where none is. Give the longest first."""
        for key in keys:
            if self._ask("SELECT 1 FROM form WHERE word = ? AND how <= ? LIMIT 1", (key, HEADWORD)):
                return key
        return ""

    def close(self) -> None:
        """Close the file, after the question that is being answered. Any number of times."""
        with self._lock:
            self._closed = True
            self._connection.close()

    def _ask(self, question: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        with self._lock:
            return [] if self._closed else self._connection.execute(question, values).fetchall()

    def _entry(self, row: Sequence[Any]) -> OwnEntry:
        headword, other, reading, senses, tags, frequency, forms = row
        return OwnEntry(self.name, headword, reading, _list(senses), _list(tags), frequency, _list(forms), other)


def _languages(path: Path, entries: int) -> tuple[Side | None, Side | None]:
    """Of the headwords and of the senses, by some of them. Raises sqlite3.Error."""
    ids = range(0, entries + 1, max(1, entries // _TASTED))  # one by one: a scan of all would take seconds
    with closing(_connect(path)) as connection:
        asked = (connection.execute(_TASTE, (number,)).fetchone() for number in ids)
        rows = [row for row in asked if row is not None]
    headwords, senses = (" ".join(column) for column in zip(*rows, strict=True)) if rows else ("", "")
    return _language(headwords), _language(senses)


def _language(text: str) -> Side | None:
    chinese, english = han_count(text), latin_word_count(text)
    return (Side.CHINESE if chinese > english else Side.ENGLISH) if chinese or english else None


def _connect(path: Path) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, check_same_thread=False)


def _list(column: str) -> tuple[str, ...]:
    return tuple(column.split(SEPARATOR)) if column else ()
