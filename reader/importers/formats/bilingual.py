"""Timed text in two languages: whether it is, and lines that hold both."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reader.domain.article import Side
from reader.importers.formats.cues import Heard, Line
from reader.importers.shape import ends_sentence
from reader.text.characters import dominant_side, han_count, latin_word_count

_ENOUGH = 0.3  # the share of cues in both languages from which a file is bilingual
_MOST = 0.6  # the share of lines with a border between languages from which such borders part them
_FEWEST = 3
_MARGIN = re.compile(r"[ \t\u3000]*([/|｜／])[ \t\u3000]*|[ \t\u3000]+")
_CLAUSE = 3  # words of English that say something
_FOREIGN = 3  # words in Latin letters that a Chinese line may have
_LONGEST = 500  # code points of a line that is looked at


@dataclass(frozen=True, slots=True)
class _Border:
    """The white space or stroke between two languages, half-open. `sure`: what stands there is no mere name."""

    start: int
    end: int
    sure: bool
    rank: tuple[bool, bool, int]


def is_bilingual(spoken: list[Heard]) -> bool:
    """Whether so many cues show both languages that the file means every cue in both."""
    both = sum(1 for each in spoken if _has_both(each))
    return both >= max(1, _ENOUGH * len(spoken))


def part_languages(heard: list[Heard]) -> None:
    """Part lines such as "Good morning / 早上好" into two, where most lines of the file are such."""
    alone = [each for each in heard if len(each.lines) == 1]
    parted = [(each, border) for each in alone if (border := _border(each.lines[0].text))]
    if len(parted) < _FEWEST or len(parted) < _MOST * sum(1 for each in heard if each.lines):
        return
    # A film's title behind a Chinese clause is no translation of it.
    if sum(border.sure for _, border in parted) * 2 < len(parted):
        return
    for each, border in parted:
        line = each.lines[0]
        first = replace(line, text=line.text[: border.start].rstrip(" \t\u3000"))
        each.lines = [first, Line(line.text[border.end :].lstrip(" \t\u3000"))]


def _has_both(each: Heard) -> bool:
    """Whether one line of a cue is Chinese and another is not."""
    return any(dominant_side(line.text) is Side.CHINESE for line in each.lines) and any(
        latin_word_count(line.text) and dominant_side(line.text) is Side.ENGLISH for line in each.lines
    )


def _border(text: str) -> _Border | None:
    """Where the languages of a line meet: at a stroke, else behind a sentence, else with least Latin in the Chinese."""
    if len(text) > _LONGEST or not han_count(text):
        return None
    found = [border for match in _MARGIN.finditer(text) if (border := _judged(text, match))]
    return max(found, key=lambda border: border.rank, default=None)


def _judged(text: str, margin: re.Match[str]) -> _Border | None:
    first, second = text[: margin.start()], text[margin.end() :]
    if bool(han_count(first)) is bool(han_count(second)):
        return None
    english, chinese = (second, first) if han_count(first) else (first, second)
    words, foreign = latin_word_count(english), latin_word_count(chinese)
    if not words or foreign > _FOREIGN:
        return None
    sure = bool(margin[1]) or ends_sentence(english) or words >= _CLAUSE
    return _Border(margin.start(), margin.end(), sure, (bool(margin[1]), ends_sentence(first), -foreign))
