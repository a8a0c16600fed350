"""English stems."""

from __future__ import annotations

import pytest

from reader.alignment.stems import stem, words


@pytest.mark.parametrize(
    "family",
    [
        "develop developed developing development", "cooperate cooperation cooperative", "isolate isolation isolated",
        "harbour harbor harbours", "organise organize organisation", "rise rose", "city cities", "programme program",
        "stop stopped stopping", "promise promised promises",
    ],
)  # fmt: skip
def test_a_family_has_one_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize("pair", ["port part", "nation notion", "economy ecology", "news new"])
def test_strangers_have_two(pair: str) -> None:
    assert len({stem(word) for word in pair.split()}) == 2


def test_words_that_say_nothing_are_left_out() -> None:
    text = "The harbour’s gates were not the city's own."
    assert [(word, text[start:end]) for word, start, end in words(text)] == [
        ("harbour", "harbour’s"),
        ("gates", "gates"),
        ("city", "city's"),
    ]
