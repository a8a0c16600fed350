"""The dictionary as it is asked: a read-only file, both directions, from any thread.

Nothing is held in memory but SQLite's few pages and the last answers of `has`, which segmentation asks again and
again. A look-up takes well under a millisecond.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from reader.dictionary.build import SEPARATOR
from reader.dictionary.inverted import abbreviation_key, normal
from reader.dictionary.phrases import Around, Match, PhraseTable, matches
from reader.dictionary.ranking import (
    Candidate,
    candidate_terms,
    derived_terms,
    parts_of_speech,
    prefers_verb,
    ranked,
)
from reader.domain.dictionary import EnglishEntry, Entry, Source, Translation
from reader.text.spans import Span
from reader.text.word_table import WordTable

_ENTRY = "simplified, traditional, pinyin, numbered, glosses, classifiers, see, source"
_CHINESE = f"""
SELECT {_ENTRY}, place FROM entry WHERE simplified = ?1
UNION ALL SELECT {_ENTRY}, place FROM entry WHERE traditional = ?1 AND traditional <> simplified
ORDER BY place
"""  # noqa: S608 - the columns are the constant above
# Of the glossary's terms only the names are words, and short ones that are one word in English (多边主义); that
# 达成协议 has an answer does not make it one word.
_HAS = """
SELECT EXISTS (
    SELECT 1 FROM entry WHERE simplified = ?1 AND (
        source = '' OR numbered GLOB '[A-Z]*'
        OR length(simplified) <= 4 AND instr(substr(glosses, 1, instr(glosses || char(31), char(31)) - 1), ' ') = 0
    )
)
    OR EXISTS (SELECT 1 FROM entry WHERE traditional = ?1 AND traditional <> simplified)
"""
_TRANSLATES = "SELECT EXISTS (SELECT 1 FROM english WHERE term = ?)"
_AMONG = "SELECT DISTINCT simplified FROM entry WHERE simplified IN (SELECT value FROM json_each(?))"
_SPOKEN = """
SELECT simplified, numbered FROM entry WHERE simplified IN (SELECT value FROM json_each(?)) ORDER BY simplified, place
"""
_MEANT = """
SELECT simplified, glosses FROM entry WHERE simplified IN (SELECT value FROM json_each(?)) ORDER BY simplified, place
"""
_RENDERINGS = """
SELECT term, word, score FROM english WHERE term IN (SELECT value FROM json_each(?)) AND place < ? ORDER BY term, place
"""
_BANDS = "SELECT word, band FROM band WHERE word IN (SELECT value FROM json_each(?))"
_ENGLISH = """
SELECT term, word, traditional, pinyin, gloss, score, verb, source FROM english
WHERE term IN (SELECT value FROM json_each(?)) ORDER BY term, place
"""
Form = tuple[str, tuple[str, ...]]
"""A form of a term and the keys under which the index may have it."""

_REMEMBERED = 20_000
_FEW = 3
"""Translations below which related words are looked at too."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """In which light candidates are ranked."""

    context: str
    near: str
    verb: bool


class Dictionary:
    """An open index; use `open`. Any thread, one at a time."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()
        self._has = lru_cache(maxsize=_REMEMBERED)(self._ask_has)
        self._translates = lru_cache(maxsize=_REMEMBERED)(self._ask_translates)

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

    def translates(self, word: str) -> bool:
        """Whether this English word, in lower case and in this very form, is a translation of something."""
        return self._translates(word)

    def chinese(self, term: str) -> tuple[Entry, ...]:
        """All homographs of a Simplified or Traditional word, the most useful one first."""
        with self._lock:
            rows = self._connection.execute(_CHINESE, (term,)).fetchall()
        return tuple(map(_entry, rows))

    def among(self, words: Iterable[str]) -> frozenset[str]:
        """Which of these Simplified words have an entry, the glossary's terms included."""
        with self._lock:
            return frozenset(word for (word,) in self._connection.execute(_AMONG, (json.dumps(list(words)),)))

    def spoken(self, words: Iterable[str]) -> dict[str, list[str]]:
        """Those of these Simplified words that have entries, with their numbered readings, the most useful first."""
        with self._lock:
            rows = self._connection.execute(_SPOKEN, (json.dumps(list(words)),)).fetchall()
        found: dict[str, list[str]] = {}
        for word, numbered in rows:
            found.setdefault(word, []).append(numbered)
        return found

    def meant(self, words: Iterable[str]) -> dict[str, list[str]]:
        """Those of these Simplified words that have entries, with all their glosses, the most useful first."""
        with self._lock:
            rows = self._connection.execute(_MEANT, (json.dumps(list(words)),)).fetchall()
        found: dict[str, list[str]] = {}
        for word, glosses in rows:
            found.setdefault(word, []).extend(_list(glosses))
        return found

    def renderings(self, terms: Iterable[str], most: int) -> dict[str, list[tuple[str, float]]]:
        """Those of these English terms (`inverted.normal`) that are translated, with up to `most` Simplified words.

        Each word comes with how well it fits, the best first.
        """
        with self._lock:
            rows = self._connection.execute(_RENDERINGS, (json.dumps(list(terms)), most)).fetchall()
        found: dict[str, list[tuple[str, float]]] = {}
        for term, word, score in rows:
            found.setdefault(term, []).append((word, score))
        return found

    def english(self, term: str, context: str = "", near: str = "") -> tuple[EnglishEntry, ...]:
        """Translations of an English word or phrase: as it is written first, then base forms that exist.

        `context` is Chinese text of the same matter, in Simplified characters: words that occur in it come first,
        those that occur in `near`, the paragraph across, before the others.
        """
        asked = _Asked(context, near, prefers_verb(term))
        forms = list(candidate_terms(term))
        if forms and forms[0][1] == (abbreviation_key(forms[0][0]),):
            # US is the country, and us only where no abbreviation is known (a headline in capitals).
            found = self._answers(forms[:1], replace(asked, verb=False))
            if found:
                return tuple(found)
        found = self._answers(forms, asked)
        if not found and " " in term:
            found = self._whole_phrase(term, asked)
        if _count(found) < _FEW:
            found += self._answers(derived_terms(term), replace(asked, verb=True))[:1]
        if _count(found) < _FEW and " " not in term:
            # Short glosses that contain the term: better than nothing, and the gloss says what is meant.
            found += [entry for entry in self._answers(forms, asked, "~") if not found][:1]
        return tuple(found)

    def phrase(self, match: Match, text: str, context: str = "", near: str = "") -> tuple[EnglishEntry, ...]:
        """The translations of a phrase that `matches` found in `text`."""
        shown = match.key if match.parts else match.span.of(text)
        return tuple(self._answers([(shown, (match.key,))], _Asked(context, near, prefers_verb(shown))))

    def matches(self, around: Around, more: frozenset[str] = frozenset()) -> list[Match]:
        """English phrases of two words and more at a place of a text, the longest first.

        `more`: keys (`inverted.normal`) of further phrases.
        """
        return matches(around, self._phrases, more)

    def close(self) -> None:
        """Close the file. Any number of times."""
        with self._lock:
            self._connection.close()

    def _ask_has(self, word: str) -> bool:
        with self._lock:
            return bool(self._connection.execute(_HAS, (word,)).fetchone()[0])

    def _ask_translates(self, word: str) -> bool:
        with self._lock:
            return bool(self._connection.execute(_TRANSLATES, (normal(word),)).fetchone()[0])

    @cached_property
    def _phrases(self) -> PhraseTable:
        with self._lock:
            return PhraseTable([piece for (piece,) in self._connection.execute("SELECT trie FROM phrase_table")])

    def _whole_phrase(self, term: str, asked: _Asked) -> list[EnglishEntry]:
        """A phrase inflected inside, or split, if that is all of the term."""
        whole = Span(0, len(term))
        keys = tuple(match.key for match in self.matches(Around(term, 0)) if match.span == whole)
        return self._answers([(term, keys)], asked) if keys else []

    def _answers(self, forms: Iterable[Form], asked: _Asked, mark: str = "") -> list[EnglishEntry]:
        """An entry for each form that the index has under one of its keys."""
        wanted = list(forms)
        found = self._candidates([mark + key for _, keys in wanted for key in keys])
        common = self._bands([form.lower() for form, _ in wanted])
        answers = []
        for form, keys in wanted:
            candidates = [candidate for key in keys for candidate in found.get(mark + key, ())]
            if candidates:
                best = ranked(candidates, asked.context, asked.verb, asked.near)
                parts = () if mark else parts_of_speech(form, best)
                answers.append(EnglishEntry(form, tuple(map(_translation, best)), parts, common.get(form.lower(), 0)))
        return answers

    def _bands(self, words: list[str]) -> dict[str, int]:
        with self._lock:
            return dict(self._connection.execute(_BANDS, (json.dumps(words),)).fetchall())

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


def _entry(row: Sequence[Any]) -> Entry:
    glosses, classifiers, see = map(_list, row[4:7])
    return Entry(row[0], row[1], row[2], row[3], glosses, classifiers, see, Source(row[7]))


def _translation(candidate: Candidate) -> Translation:
    shown = (candidate.word, candidate.traditional, candidate.pinyin, candidate.gloss, candidate.score)
    return Translation(*shown, Source(candidate.source))


def _count(entries: Iterable[EnglishEntry]) -> int:
    return sum(len(entry.translations) for entry in entries)


def _list(column: str) -> tuple[str, ...]:
    return tuple(column.split(SEPARATOR)) if column else ()
