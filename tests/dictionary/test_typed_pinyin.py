"""Pinyin as it is typed."""

from __future__ import annotations

import unicodedata

import pytest

from reader.dictionary.index import Dictionary
from reader.dictionary.pinyin import marked
from reader.dictionary.typed_pinyin import numbered


@pytest.mark.parametrize(
    ("typed", "syllables"),
    [
        ("xíng zǒu", ("xing2", "zou3")),
        ("xing2 zou3", ("xing2", "zou3")),
        ("xing2zou3", ("xing2", "zou3")),
        ("  Xī'ān ", ("xi1", "an1")),
        ("lǚ yóu", ("lu:3", "you2")),
        (unicodedata.normalize("NFD", "lǚ yóu"), ("lu:3", "you2")),
        ("lü3 you2", ("lu:3", "you2")),
        ("lv3you2", ("lu:3", "you2")),
        ("Lu:4", ("lu:4",)),
        ("lüe4", ("lu:e4",)),
        ("le", ("le5",)),
        ("le0 ma5", ("le5", "ma5")),
        ("hua1 r5", ("hua1", "r5")),
    ],
)
def test_every_way_of_typing(typed: str, syllables: tuple[str, ...]) -> None:
    assert numbered(typed) == syllables


@pytest.mark.parametrize(
    "typed", ["", " ", "银行", "xing6", "xing22", "xíng2", "xíngzǒu", "xyz1", "2", "a·b", "hello world"]
)
def test_what_is_no_pinyin(typed: str) -> None:
    assert numbered(typed) is None


def test_every_syllable_of_the_dictionary(real_dictionary: Dictionary) -> None:
    rows = real_dictionary._connection.execute("SELECT DISTINCT numbered FROM entry").fetchall()
    syllables = {part for (row,) in rows for part in row.lower().split() if part[-1:] in "12345" and len(part) > 1}
    strange = {"xx5", "ê1", "ê2", "ê3", "ê4"}
    wrong = {one for one in syllables - strange if numbered(one) != (one,)}
    assert len(syllables) > 1000
    assert wrong == set()
    assert {one for one in syllables - strange if numbered(marked(one)) != (one,)} <= {"r5"}
