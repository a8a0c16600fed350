"""What the tests of texts share: one loaded segmenter, one converter, and texts of every kind of character."""

from __future__ import annotations

import pytest
from hypothesis import settings
from hypothesis import strategies as st

from reader.text.convert import Converter
from reader.text.segment import Segmenter

# Tables load with the first example and machines differ; what is slow shows in the benchmark, not here.
settings.register_profile("texts", deadline=None)
settings.load_profile("texts")

ASTRAL = "𠮷野家 😀 学习"


def split(text: str) -> list[str]:
    """A list of words without its quotation marks."""
    return text.split()


PIECES = [
    *split("中国 学习 后来 臺灣 為什麼 什么 托卡耶夫 𠮷野家 😀 𪚥 是 的 2025年 か ｆｕｌｌ"),
    *split("Xi's don't U.S. 5.95 $94.8 5% good-neighborliness said The one cafe\u0301 İ"),
    *'。！，“”）(.?"',
    *("……", " ", "  ", "\n", "\u3000", "\r\n"),
]
MIXED = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=30).map("".join)
"""English, Chinese and everything else mixed, characters outside the basic plane included."""


@pytest.fixture(scope="session")
def segmenter() -> Segmenter:
    made = Segmenter()
    made.load()
    return made


@pytest.fixture(scope="session")
def converter() -> Converter:
    return Converter()
