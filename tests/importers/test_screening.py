"""A screen may let a pattern pass in vain; it never holds one back that matches."""

from __future__ import annotations

import re

import pytest

from reader.importers import patterns
from reader.importers.screening import Needed, Screen, lower, words_in
from tests.importers.corpus import INPUTS


def _passed(pattern: str, line: str) -> bool:
    return bool(Screen([("", re.compile(pattern, re.IGNORECASE))]).for_line(lower(line)))


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (r"share\b", "SHARE this"),
        (r"(?:the )?views", "The views"),
        (r"(?:the )?views", "Views"),
        (r"\s*\d+ shares", "12 shares"),
        (r"2024年", "2024年"),
        (r"\d{4}年", "٢٠٢٤年"),
        (r"[【\[]?\s*(?:编辑|editor)", "[编辑"),
        (r"[【\[]?\s*(?:编辑|editor)", "Editor"),
        (r".{0,20}all rights", "By us: ALL RIGHTS"),
        (r".{0,20}(?:许可|备\d)", "京ICP备1"),
        (r"[^/]{1,9}/ home", "news / home"),
        (r"\w+ said", "Somebody said"),
        (r"(?<!x)like", "Like"),
        (r"skip", "ſkip"),
        (r"icp", "İCP"),
        (r"kilo", "\u212ailo"),
        (r"[a-f]x", "Bx"),
        (r"", "anything"),
        (r"a?$", ""),
    ],
)
def test_a_pattern_that_matches_is_never_held_back(pattern: str, line: str) -> None:
    assert re.compile(pattern, re.IGNORECASE).match(line)

    assert _passed(pattern, line)


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (r"(?:share|分享)\b", "The harbour was full of boats."),
        (r"(?:the )?views", "A view"),
        (r"\d+ shares", "Twelve shares"),
        (r".{0,20}(?:许可|备案)", "河边的学校修好了。"),
        (r".{0,20}all rights reserved", "All of it was right."),
    ],
)
def test_a_pattern_that_cannot_match_is_held_back(pattern: str, line: str) -> None:
    assert not _passed(pattern, line)


def test_the_words_of_a_pattern_are_those_one_of_which_must_be_there() -> None:
    assert words_in(re.compile(r".{0,9}(?:hotline|热线)\s*\d", re.IGNORECASE)) == frozenset(("hotline", "热线"))
    assert words_in(re.compile(r".{0,9}(?:hotline|\w+)\s*\d", re.IGNORECASE)) is None


def test_patterns_come_in_their_order() -> None:
    rules = [(number, re.compile(pattern, re.IGNORECASE)) for number, pattern in enumerate((r".*b", "ab", "b", "a"))]

    assert [number for number, _ in Screen(rules).for_line("ab")] == [0, 1, 3]


@pytest.mark.parametrize("rules", [patterns.SHORT, patterns.STRONG])
def test_no_line_of_the_corpus_is_read_otherwise_for_the_screen(
    rules: tuple[tuple[object, re.Pattern[str]], ...],
) -> None:
    screen = Screen(rules)
    matched = 0
    for path in INPUTS:
        for line in path.read_bytes().decode("utf-8", "ignore").split("\n"):
            text = line.strip()
            passed = screen.for_line(lower(text))
            for rule in rules:
                if rule[1].match(text):
                    matched += 1
                    assert rule in passed
    assert matched > 5


def test_a_line_without_the_words_of_any_pattern_need_not_be_searched() -> None:
    needed = Needed(re.compile(r"\(photo\b", re.IGNORECASE), re.compile("[摄攝]$"))

    assert needed.in_line("A bridge. (PHOTO by a sailor)")
    assert needed.in_line("老师攝")
    assert not needed.in_line("The teacher crossed the bridge. 老师过了桥。")


def test_where_one_pattern_has_no_word_every_line_is_searched() -> None:
    assert Needed(re.compile("photo"), re.compile(r"\d+")).in_line("A bridge.")
