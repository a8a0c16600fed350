"""Pinyin in its other dresses: zhuyin, numbers and tones alone, over every syllable of the dictionary."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict

import pytest

from reader.dictionary.pinyin import marked, syllable_marked, tones, with_numbers
from reader.dictionary.source import data_file, read
from reader.dictionary.zhuyin import syllable_zhuyin, zhuyin


def syllables() -> set[str]:
    """Every syllable with a tone that the dictionary writes, in lower case."""
    source = data_file()
    assert source is not None
    found = {part.lower() for row in read(source) for part in row.numbered.split()}
    return {part for part in found if part[-1].isdigit() and part != "xx5"}


@pytest.mark.parametrize(
    ("numbered", "shown"),
    [
        ("lu:3 you2", "ㄌㄩˇ ㄧㄡˊ"), ("zhuang4", "ㄓㄨㄤˋ"), ("de5", "˙ㄉㄜ"), ("r5", "ㄦ˙"), ("er2", "ㄦˊ"),
        ("shi4", "ㄕˋ"), ("zi5", "˙ㄗ"), ("xue2", "ㄒㄩㄝˊ"), ("jun1", "ㄐㄩㄣ"), ("qiong2", "ㄑㄩㄥˊ"),
        ("weng1", "ㄨㄥ"), ("dong1", "ㄉㄨㄥ"), ("yuan4", "ㄩㄢˋ"), ("Lu:e4", "ㄌㄩㄝˋ"), ("gui4", "ㄍㄨㄟˋ"),
        ("liu4", "ㄌㄧㄡˋ"), ("dun4", "ㄉㄨㄣˋ"), ("Bei3 jing1", "ㄅㄟˇ ㄐㄧㄥ"), ("nu:3 · A", "ㄋㄩˇ · A"),
        ("e2", "ㄜˊ"),
    ],
)  # fmt: skip
def test_zhuyin(numbered: str, shown: str) -> None:
    assert zhuyin(numbered) == shown


def test_every_syllable_has_zhuyin_of_its_own() -> None:
    said: dict[str, set[str]] = defaultdict(set)
    for syllable in syllables():
        shown = syllable_zhuyin(syllable)
        assert re.fullmatch("˙?[\u3105-\u3129\u312b]{1,3}[ˊˇˋ˙]?", shown), (syllable, shown)
        said[shown].add(syllable)
    assert {shown: many for shown, many in said.items() if len(many) > 1} == {"ㄦ˙": {"er5", "r5"}}


def test_every_syllable_keeps_its_tone() -> None:
    marks = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
    behind = {"ˊ": 2, "ˇ": 3, "ˋ": 4, "˙": 5}
    for syllable in syllables():
        tone = int(syllable[-1])
        assert tones(syllable) == (tone,)
        seen = [marks[mark] for mark in unicodedata.normalize("NFD", syllable_marked(syllable)) if mark in marks]
        assert seen == ([] if tone == 5 else [tone]), syllable
        shown = syllable_zhuyin(syllable)
        assert (5 if shown[0] == "˙" else behind.get(shown[-1], 1)) == tone, syllable


def test_what_is_no_syllable_has_no_tone() -> None:
    assert tones("A quan1 r5 ·") == (0, 1, 5, 0)


def test_numbers_as_people_write_them() -> None:
    assert with_numbers("lu:3 you2") == "lü3 you2"
    assert with_numbers("dong1 xi5 xx5") == "dong1 xi"
    assert [with_numbers(one) for one in ("A", "·", "5")] == ["A", "·", "5"]


def test_all_dresses_have_the_same_syllables() -> None:
    for numbered in ("Ya4 dang1 Si1 mi4", "zhe4 ge5", "yin2 hang2"):
        assert len(marked(numbered).split()) == len(zhuyin(numbered).split()) == len(tones(numbered))
