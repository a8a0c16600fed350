"""Which of many patterns can match a line at all, by its first character or by words that must be in it.

Both are read off the patterns themselves, in the form in which the standard library parses them. Whatever is not
known there counts as "any character" and "no word", so that a line is at most looked at once too often.
"""

from __future__ import annotations

import importlib
import itertools
import re
from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

Mark = TypeVar("Mark")

_DIGIT, _SPACE = "0", " "  # stand for their whole classes
_WIDEST = 200  # characters of a range that is written out
_FEW = 20  # first characters: more are hardly any less than all
_POOR = 3  # letters: a shorter word is in too many lines


class Screen(Generic[Mark]):
    """Patterns in their order, each with a mark, that are matched at the beginning of lines, whatever their case."""

    def __init__(self, rules: Iterable[tuple[Mark, re.Pattern[str]]]) -> None:
        self._rules = list(rules)
        firsts = [_narrow(pattern) for _, pattern in self._rules]
        found = [
            words_in(pattern) if first is None else None
            for (_, pattern), first in zip(self._rules, firsts, strict=True)
        ]
        free = [first is None and not words for first, words in zip(firsts, found, strict=True)]
        self._others = self._such(free)
        self._by_first = {
            character: self._such(any_ or character in (first or ()) for any_, first in zip(free, firsts, strict=True))
            for character in frozenset().union(*(first for first in firsts if first))
        }
        words = sorted({word for each in found if each for word in each})
        self._latin = [word for word in words if word.isascii()]
        self._other = _any_of(word for word in words if not word.isascii())

    def _such(self, wanted: Iterable[bool]) -> list[tuple[Mark, re.Pattern[str]]]:
        return list(itertools.compress(self._rules, wanted))

    def for_line(self, lowered: str) -> Sequence[tuple[Mark, re.Pattern[str]]]:
        """The patterns that can match a line, in order; `lowered` is what `lower` makes of it."""
        for word in self._latin:
            if word in lowered:
                return self._rules
        if not lowered.isascii() and self._other.search(lowered):
            return self._rules
        return self._by_first.get(_key(lowered[:1]), self._others)


class Needed:
    """The words one of which is in every line that any of some patterns finds, or matches, whatever its case."""

    def __init__(self, *patterns: re.Pattern[str]) -> None:
        found = [_words(_parsed(pattern)) for pattern in patterns]
        self._none = not all(found)
        words = sorted(frozenset().union(*found))
        self._latin = [word for word in words if word.isascii()]
        self._other = _any_of(word for word in words if not word.isascii())

    def in_line(self, text: str) -> bool:
        """Whether one of the words is there, so that the patterns must be asked."""
        lowered = lower(text)
        for word in self._latin:
            if word in lowered:
                return True
        return self._none or (not lowered.isascii() and self._other.search(lowered) is not None)


def lower(text: str) -> str:
    """A line in small letters, with those that only patterns take for one another."""
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").lower().replace("ı", "i").replace("ſ", "s")


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """What finds any of these words; their case counts, so that their first characters are found fast."""
    return re.compile("|".join(map(re.escape, words)) or r"(?!)")


def words_in(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """Words, in small letters, one of which is in everything that matches; None where there are no good ones."""
    found = _words(_parsed(pattern))
    return found if found and min(map(_weight, found)) >= _POOR else None


def _first_of(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """The characters, in small letters, with which a match can begin; None for any, or none at all."""
    first, empty = _first(_parsed(pattern))
    return None if empty else first


def _narrow(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """The characters with which a match can begin; None also for any letter, where words tell more."""
    first = _first_of(pattern)
    return None if first and len(first) > _FEW and words_in(pattern) else first


def _parsed(pattern: re.Pattern[str]) -> Any:
    return importlib.import_module("re._parser").parse(pattern.pattern, pattern.flags)


def _key(character: str) -> str:
    """What stands for a small letter or sign where first characters are compared."""
    if character.isalpha():
        return character
    return _DIGIT if character.isdecimal() else _SPACE if character.isspace() else character


def _weight(word: str) -> int:
    """How much a word tells: a Chinese character as much as three letters."""
    return sum(1 if character.isascii() else 3 for character in word)


def _first(items: Any) -> tuple[frozenset[str] | None, bool]:
    """The characters with which a sequence can begin, None for any, and whether it can be empty."""
    found: frozenset[str] = frozenset()
    for kind, value in items:
        first, empty = _first_of_item(str(kind), value)
        if first is None:
            return None, empty
        found |= first
        if not empty:
            return found, False
    return found, True


def _first_of_item(kind: str, value: Any) -> tuple[frozenset[str] | None, bool]:
    if kind == "LITERAL":
        return frozenset((_key(lower(chr(value))),)), False
    if kind == "IN":
        return _members(value), False
    if kind == "BRANCH":
        firsts = [_first(branch) for branch in value[1]]
        known = [first for first, _ in firsts if first is not None]
        return frozenset().union(*known) if len(known) == len(firsts) else None, any(empty for _, empty in firsts)
    if kind == "SUBPATTERN" and not value[1] and not value[2]:
        return _first(value[3])
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        first, empty = _first(value[2])
        return first, empty or value[0] == 0
    if kind in ("AT", "ASSERT", "ASSERT_NOT"):
        return frozenset(), True
    return None, True


def _members(items: Any) -> frozenset[str] | None:
    """The characters of a class in brackets; None for one that is too wide to be written out."""
    found: set[str] = set()
    for kind, value in items:
        if str(kind) == "LITERAL":
            found |= set(lower(chr(value)))
        elif str(kind) == "RANGE" and value[1] - value[0] < _WIDEST:
            found |= set(lower("".join(map(chr, range(value[0], value[1] + 1)))))
        elif str(value) == "CATEGORY_DIGIT":
            found.add(_DIGIT)
        elif str(value) == "CATEGORY_SPACE":
            found.add(_SPACE)
        else:
            return None
    return frozenset(map(_key, found))


def _words(items: Any) -> frozenset[str]:
    """The best words one of which every match of a sequence has; none where nothing is sure."""
    choices: list[frozenset[str]] = []
    run = ""
    for kind, value in [*items, ("END", None)]:
        if str(kind) == "LITERAL":
            run += lower(chr(value))
            continue
        if run:
            choices.append(frozenset((run,)))
            run = ""
        if str(kind) == "BRANCH":
            branches = [_words(branch) for branch in value[1]]
            choices.append(frozenset().union(*branches) if all(branches) else frozenset())
        elif str(kind) == "SUBPATTERN":
            choices.append(_words(value[3]))
        elif str(kind) in ("MAX_REPEAT", "MIN_REPEAT") and value[0]:
            choices.append(_words(value[2]))
        elif str(kind) == "IN" and all(str(each) == "LITERAL" for each, _ in value):
            choices.append(frozenset(lower(chr(value)) for _, value in value))
    return max(filter(None, choices), key=lambda words: (min(map(_weight, words)), -len(words)), default=frozenset())
