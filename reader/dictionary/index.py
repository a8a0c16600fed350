"""The dictionary as it is asked: a read-only file, both directions, from any thread.

Nothing is held in memory but SQLite's few pages and the last answers of `has`, which segmentation asks again and
again. A look-up takes well under a millisecond.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from reader.dictionary.build import SEPARATOR
from reader.dictionary.inverted import abbreviation_key
from reader.dictionary.ranking import Candidate, candidate_terms, derived_terms, prefers_verb, ranked
from reader.domain.dictionary import EnglishEntry, Entry, Translation
from reader.text.word_table import WordTable

_ENTRY = "simplified, traditional, pinyin, numbered, glosses, classifiers, see"
_CHINESE = f"""
SELECT {_ENTRY}, place FROM entry WHERE simplified = ?1
UNION ALL SELECT {_ENTRY}, place FROM entry WHERE traditional = ?1 AND traditional <> simplified
ORDER BY place
"""  # noqa: S608 - the columns are the constant above
_HAS = """
SELECT EXISTS (SELECT 1 FROM entry WHERE simplified = ?1)
    OR EXISTS (SELECT 1 FROM entry WHERE traditional = ?1 AND traditional <> simplified)
"""
_ENGLISH = """
SELECT term, word, traditional, pinyin, gloss, score, verb FROM english
WHERE term IN (SELECT value FROM json_each(?)) ORDER BY term, place
"""
_REMEMBERED = 20_000
_FEW = 3
"""Translations below which related words are looked at too."""


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

    def word_table(self) -> WordTable:
        """jieba's words, for the segmenter."""
        with self._lock:
            pieces = self._connection.execute("SELECT trie, counts FROM word_table ORDER BY piece").fetchall()
            (total,) = self._connection.execute("SELECT value FROM meta WHERE key = 'total'").fetchone()
        return WordTable(pieces, int(total))

    def has(self, word: str) -> bool:
        """Whether there is an entry for this Simplified or Traditional word."""
        return self._has(word)

    def chinese(self, term: str) -> tuple[Entry, ...]:
        """All homographs of a Simplified or Traditional word, the most useful one first."""
        with self._lock:
            rows = self._connection.execute(_CHINESE, (term,)).fetchall()
        return tuple(Entry(*row[:4], *(_list(column) for column in row[4:7])) for row in rows)

    def english(self, term: str, context: str = "") -> tuple[EnglishEntry, ...]:
        """Translations of an English word or phrase: as it is written first, then base forms that exist.

        `context` is Chinese text of the same matter, in Simplified characters: words that occur in it come first.
        """
        verb = prefers_verb(term)
        forms = list(candidate_terms(term))
        if forms and forms[0][1] == (abbreviation_key(forms[0][0]),):
            # US is the country, and us only where no abbreviation is known (a headline in capitals).
            found = self._answers(forms[:1], context, False, "")
            if found:
                return tuple(found)
        found = self._answers(forms, context, verb, "")
        if _count(found) < _FEW:
            found += self._answers(derived_terms(term), context, True, "")[:1]
        if _count(found) < _FEW and " " not in term:
            # Short glosses that contain the term: better than nothing, and the gloss says what is meant.
            found += [entry for entry in self._answers(forms, context, verb, "~") if not found][:1]
        return tuple(found)

    def close(self) -> None:
        """Close the file. Any number of times."""
        with self._lock:
            self._connection.close()

    def _ask_has(self, word: str) -> bool:
        with self._lock:
            return bool(self._connection.execute(_HAS, (word,)).fetchone()[0])

    def _answers(
        self, forms: Iterable[tuple[str, tuple[str, ...]]], context: str, verb: bool, mark: str
    ) -> list[EnglishEntry]:
        """An entry for each form that the index has under one of its keys."""
        wanted = list(forms)
        found = self._candidates([mark + key for _, keys in wanted for key in keys])
        answers = []
        for form, keys in wanted:
            candidates = [candidate for key in keys for candidate in found.get(mark + key, ())]
            if candidates:
                best = ranked(candidates, context, verb)
                answers.append(EnglishEntry(form, tuple(map(_translation, best))))
        return answers

    def _candidates(self, terms: list[str]) -> dict[str, list[Candidate]]:
        """What the index has under each of the terms, in one question."""
        if not terms:
            return {}
        with self._lock:
            rows = self._connection.execute(_ENGLISH, (json.dumps(terms),)).fetchall()
        found: dict[str, list[Candidate]] = {}
        for term, *columns in rows:
            found.setdefault(term, []).append(Candidate(*columns))
        return found


def _translation(candidate: Candidate) -> Translation:
    return Translation(candidate.word, candidate.traditional, candidate.pinyin, candidate.gloss, candidate.score)


def _count(entries: Iterable[EnglishEntry]) -> int:
    return sum(len(entry.translations) for entry in entries)


def _list(column: str) -> tuple[str, ...]:
    return tuple(column.split(SEPARATOR)) if column else ()
