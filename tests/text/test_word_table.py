"""The packed table answers as jieba's own dictionary does, and so the same words are cut."""

from __future__ import annotations

import random

import pytest

from reader.text.segment import Segmenter, word_counts
from reader.text.word_table import PIECES, WordTable, pack

PROSE = (
    "三月的第一个星期，河边的集市又开了。卖茶的老人说，今年的新茶比往年晚了十天，价格却没有涨。",
    "市政府计划在两年之内修复老城区的十二座石桥，费用由当地居民和一家基金会共同承担。",
    "托卡耶夫表示，可持续发展需要多边主义，上合组织成员国要加强互联互通。",
    "她研究生命起源，结婚的和尚未结婚的都来听讲，乒乓球拍卖完了。",
    "𠮷野家在台北開了第一家分店，2025年6月19日的營業額是5.95万元。",
)


@pytest.fixture(scope="module")
def counts() -> dict[str, int]:
    return word_counts()[0]


@pytest.fixture(scope="module")
def packed(counts: dict[str, int]) -> WordTable:
    return WordTable(list(pack(counts)), word_counts()[1])


def test_every_word_and_every_beginning_has_its_count(counts: dict[str, int], packed: WordTable) -> None:
    for word, count in counts.items():
        assert word in packed
        assert packed[word] == packed.get(word) == count


def test_what_jieba_does_not_know_is_not_there(counts: dict[str, int], packed: WordTable) -> None:
    letters = sorted({letter for word in counts for letter in word})
    chance = random.Random(4)  # noqa: S311 - words to try, no secrets
    made = {"".join(chance.choices(letters, k=chance.randint(1, 4))) for _ in range(5000)} - counts.keys()
    assert len(made) > 3000
    assert not any(word in packed for word in (*made, ""))
    assert {packed.get(word) for word in made} == {None}
    assert packed.get("", 7) == 7
    with pytest.raises(KeyError):
        packed["不是一个词语啊"]


def test_the_same_words_are_cut(packed: WordTable) -> None:
    own, brought = Segmenter(), Segmenter()
    brought.use(packed)
    assert brought.ready
    assert not own.ready
    for text in PROSE:
        assert brought.tokens(text) == own.tokens(text)
        assert brought.tokens(text, known=packed.__contains__) == own.tokens(text, known=packed.__contains__)


def test_a_table_with_a_piece_missing_is_refused(counts: dict[str, int]) -> None:
    some = dict(list(counts.items())[:200])
    pieces = list(pack(some))
    assert len(pieces) == PIECES
    assert WordTable(pieces, 5).total == 5
    with pytest.raises(ValueError, match="pieces"):
        WordTable(pieces[1:], 5)
