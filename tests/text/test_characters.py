from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import Side
from reader.text.characters import (
    dominant_side,
    fold,
    han_count,
    is_han,
    is_traditional,
    latin_word_count,
    simplify,
    spellings,
)
from tests.text.conftest import MIXED


def test_chinese_characters_inside_and_outside_the_basic_plane():
    assert all(map(is_han, "中〇㐀𠮷𪚥豈"))
    assert not any(map(is_han, "aあ，。😀1 "))
    assert han_count("𠮷野家 abc 学习。") == 5
    assert latin_word_count("Xi's good-neighborliness, 学习 café 5.95") == 3


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("China and Kazakhstan signed 12 agreements with 中国", Side.ENGLISH),
        ("中国的GDP增长了5%，超过预期", Side.CHINESE),
        ("", Side.ENGLISH),
        ("2025-06-19", Side.ENGLISH),
    ],
)
def test_the_language_of_a_text(text, side):
    assert dominant_side(text) is side


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ＡＢＣ，　１", "abc, 1"),
        ("軟體開發", "软体开发"),
        ("裡面 裏面 里面", "里面 里面 里面"),
        ("說 説", "说 说"),
        ("什么 什麼 甚麽", "什么 什么 甚么"),
        ("İstanbul", "İstanbul"),
        ("著作 瞭解", "着作 了解"),
    ],
)
def test_fold(written, folded):
    assert fold(written) == folded


@given(st.one_of(MIXED, st.text()))
def test_folding_keeps_every_position_and_settles(text):
    assert len(fold(text)) == len(simplify(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_simplify_keeps_words_that_are_their_own():
    assert simplify("著名 乾淨 瞭解 只有 什么") == "著名 干净 了解 只有 什么"


def test_traditional_is_told_by_its_characters():
    assert is_traditional("臺灣的皇后")
    assert is_traditional("為什麼")
    assert not is_traditional("台湾的皇后")
    assert not is_traditional("公里")
    assert not is_traditional("the same")
    assert not is_traditional("")


def test_all_ways_to_write_a_character() -> None:
    assert spellings("发")[0] == "发"
    assert {"發", "髮"} < set(spellings("发"))
    assert spellings("人") == "人"
    for character in ("发", "后", "里", "么"):
        assert {simplify(way) for way in spellings(character)} == {character}
