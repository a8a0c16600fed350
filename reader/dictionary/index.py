"""The dictionary as it is asked: a read-only file, both directions, from any thread.

Nothing is held in memory but SQLite's few pages and the last answers of `has`, which segmentation asks again and
again. A look-up takes well under a millisecond.
"""

from __future__ import annotations

import sqlite3
import threading
from functools import lru_cache
from pathlib import Path

from reader.dictionary.build import SEPARATOR
from reader.dictionary.ranking import Candidate, candidate_terms, prefers_verb, ranked
from reader.domain.dictionary import EnglishEntry, Entry, Translation

_ENTRY = "simplified, traditional, pinyin, numbered, glosses, classifiers, see"
_CHINESE = f"""
SELECT {_ENTRY} FROM entry WHERE simplified = ?1
UNION ALL SELECT {_ENTRY} FROM entry WHERE traditional = ?1 AND simplified <> ?1
"""  # noqa: S608 - the columns are the constant above
_HAS = """
SELECT EXISTS (SELECT 1 FROM entry WHERE simplified = ?1)
    OR EXISTS (SELECT 1 FROM entry WHERE traditional = ?1 AND traditional <> simplified)
"""
_ENGLISH = "SELECT word, entry, gloss, score, verb FROM english WHERE term = ? ORDER BY place"
_SHOWN = "SELECT simplified, traditional, pinyin FROM entry WHERE id = ?"
_REMEMBERED = 20_000


class Dictionary:
    """An open index; use `open`. Any thread, one at a time."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()
        self._has = lru_cache(maxsize=_REMEMBERED)(self._ask_has)

    @classmethod
    def open(cls, path: Path) -> Dictionary:
        """Open the index at `path`, which nobody may write to in place. Raises sqlite3.DatabaseError."""
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        connection.execute("PRAGMA cache_size = -2000")  # kibibytes
        return cls(connection)

    def has(self, word: str) -> bool:
        """Whether there is an entry for this Simplified or Traditional word."""
        return self._has(word)

    def chinese(self, term: str) -> tuple[Entry, ...]:
        """All homographs of a Simplified or Traditional word, the most useful one first."""
        with self._lock:
            rows = self._connection.execute(_CHINESE + " ORDER BY place", (term,)).fetchall()
        return tuple(Entry(*row[:4], *(_list(column) for column in row[4:])) for row in rows)

    def english(self, term: str, context: str = "") -> tuple[EnglishEntry, ...]:
        """Translations of an English word or phrase: as it is written first, then base forms that exist.

        `context` is Chinese text of the same matter, in Simplified characters: words that occur in it come first.
        """
        found: dict[str, EnglishEntry] = {}
        for form, keys in candidate_terms(term):
            candidates = [candidate for key in keys for candidate in self._candidates(key)]
            if candidates and form not in found:
                best = ranked(candidates, context, prefers_verb(term))
                found[form] = EnglishEntry(form, tuple(map(self._translation, best)))
        if not found:
            for form, keys in candidate_terms(term):
                candidates = [candidate for key in keys for candidate in self._candidates(f"~{key}")]
                if candidates:
                    best = ranked(candidates, context, prefers_verb(term))
                    return (EnglishEntry(form, tuple(map(self._translation, best))),)
        return tuple(found.values())

    def close(self) -> None:
        """Close the file. Any number of times."""
        with self._lock:
            self._connection.close()

    def _ask_has(self, word: str) -> bool:
        with self._lock:
            return bool(self._connection.execute(_HAS, (word,)).fetchone()[0])

    def _candidates(self, term: str) -> list[Candidate]:
        with self._lock:
            rows = self._connection.execute(_ENGLISH, (term,)).fetchall()
        return [Candidate(word, entry, gloss, score, bool(verb)) for word, entry, gloss, score, verb in rows]

    def _translation(self, candidate: Candidate) -> Translation:
        with self._lock:
            headword, traditional, pinyin = self._connection.execute(_SHOWN, (candidate.entry,)).fetchone()
        return Translation(headword, traditional, pinyin, candidate.gloss, candidate.score)


def _list(column: str) -> tuple[str, ...]:
    return tuple(column.split(SEPARATOR)) if column else ()
