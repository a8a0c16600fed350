"""Tone marks stand where pinyin's rules put them."""

from __future__ import annotations

import re
import unicodedata

import pytest

from reader.dictionary.pinyin import joined, marked
from reader.dictionary.source import data_file, read


@pytest.mark.parametrize(
    ("numbered", "shown"),
    [
        ("lu:3 you2", "lǚ yóu"),
        ("nu:e4", "nüè"),
        ("hua1 r5", "huār"),
        ("A quan1 r5", "A quānr"),
        ("dong1 xi5", "dōng xi"),
        ("Bei3 jing1", "Běi jīng"),
        ("E2 luo2 si1", "É luó sī"),
        ("liu2", "liú"),
        ("gui3", "guǐ"),
        ("dou1", "dōu"),
        ("xiong2", "xióng"),
        ("m2", "ḿ"),
        ("ng4", "ǹg"),
        ("Ya4 dang1 · Si1 mi4", "Yà dāng · Sī mì"),
        ("yi1 bu4 zuo4 , er4 bu4 xiu1", "yī bù zuò, èr bù xiū"),
        ("xx5", ""),
    ],
)
def test_marked(numbered: str, shown: str) -> None:
    assert marked(numbered) == shown


def test_one_word_keeps_its_syllables_apart() -> None:
    assert joined("Xi1 an1") == "Xī'ān"
    assert joined("chuan2 tong3") == "chuántǒng"
    assert joined("nu:3 er2") == "nǚ'ér"


def test_no_tone_number_is_left_in_the_whole_dictionary() -> None:
    source = data_file()
    assert source is not None
    left = [row.numbered for row in read(source) if re.search(r"[A-Za-zü][1-5]|u:", marked(row.numbered))]
    assert left == []


def test_every_marked_syllable_has_one_mark() -> None:
    tones = {"\u0304", "\u0301", "\u030c", "\u0300"}
    for syllable in ("zhuang4", "lüe4", "shuai3", "jiong3", "nu:3"):
        assert sum(mark in tones for mark in unicodedata.normalize("NFD", marked(syllable))) == 1
