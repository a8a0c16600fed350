"""Numbers of both languages."""

from __future__ import annotations

import pytest

from reader.alignment.numbers import Kind, english_numbers
from reader.alignment.numbers_zh import chinese_numbers

WORDS = {"十分", "一直", "万一", "周三角"}


def read_english(text: str) -> list[tuple[str, float]]:
    return [(number.kind.value, round(number.value, 4)) for number in english_numbers(text)]


def read_chinese(text: str) -> list[tuple[str, float]]:
    return [(number.kind.value, round(number.value, 4)) for number in chinese(text)]


def chinese(text: str) -> tuple:  # type: ignore[type-arg]  # of Number, which only this file would import for it
    spans = [(at, at + len(word)) for word in WORDS for at in range(len(text)) if text.startswith(word, at)]
    return chinese_numbers(
        text, lambda start, end: any(a <= start and end <= b and b - a > end - start for a, b in spans)
    )


@pytest.mark.parametrize(
    ("english_text", "chinese_text"),
    [
        ("The bus leaves at 9:40 in the evening.", "晚上九点四十分开车。"),
        ("1.2 billion", "12亿"),
        ("$100 billion", "1000亿美元"),
        ("35 percent", "35%"),
        ("35 per cent", "百分之三十五"),
        ("40 percent", "四成"),
        ("45%", "四成五"),
        ("two thirds", "三分之二"),
        ("a quarter", "四分之一"),
        ("half of them", "一半"),
        ("30 years", "30年"),
        ("thirty years", "三十年"),
        ("twenty-six", "二十六"),
        ("three hundred", "三百"),
        ("45,000", "4.5万"),
        ("26,000", "两万六千"),
        ("120 million", "1亿2000万"),
        ("nineteenth-century", "19世纪"),
        ("the 21st century", "二十一世纪"),
        ("the third time", "第三次"),
        ("half a century", "半个世纪"),
        ("on Tuesday", "星期二"),
        ("on Sunday", "周日"),
        ("in June", "6月"),
        ("in May 2020", "2020年5月"),
        ("in 2025", "二〇二五年"),
        ("twice as much", "两倍"),
        ("seven and five", "七和五"),
        ("two hundred and six", "二百零六"),
        ("1,234.5", "1234.5"),
    ],
)
def test_numbers_that_are_the_same(english_text: str, chinese_text: str) -> None:
    there, here = english_numbers(english_text), chinese(chinese_text)
    assert here
    assert all(any(number.meets(other) for other in there) for number in here)


@pytest.mark.parametrize(
    ("english_text", "chinese_text"),
    [
        ("1.3 billion", "12亿"),
        ("2018", "2020年"),
        ("35 percent", "35年"),
        ("a third", "四分之一"),
        ("Tuesday", "2天"),
        ("June", "6年"),
        ("1.2 million", "12亿"),
        ("19", "19%"),
    ],
)
def test_numbers_that_are_not_the_same(english_text: str, chinese_text: str) -> None:
    assert not any(one.meets(other) for one in english_numbers(english_text) for other in chinese(chinese_text))


@pytest.mark.parametrize(
    ("english_text", "chinese_text", "same"),
    [
        ("more than 10 events", "10多场", True),
        ("14 events", "10多场", True),
        ("34 years", "30多年", True),
        ("42 years", "30多年", False),
        ("38 percent", "近40%", True),
        ("34 percent", "近40%", False),
        ("about 300", "约300", True),
        ("two or three days", "两三天", True),
        ("9,000", "近万", False),
    ],
)
def test_about_as_many(english_text: str, chinese_text: str, same: bool) -> None:
    assert any(one.meets(other) for one in english_numbers(english_text) for other in chinese(chinese_text)) is same


def test_places_are_code_points_of_the_number_with_its_unit() -> None:
    text = "It rose 35 percent to $1.2 billion."
    assert [text[number.start : number.end] for number in english_numbers(text)] == ["35 percent", "1.2 billion"]
    text = "😀增长35%,达到12亿。"
    assert [text[number.start : number.end] for number in chinese(text)] == ["35%", "12亿"]


@pytest.mark.parametrize("text", ["十分满意", "一直下雨", "万一", "一个人", "许多人", "半导体", "数百人", ""])
def test_words_that_only_look_like_numbers(text: str) -> None:
    assert read_chinese(text) == []


@pytest.mark.parametrize("text", ["thousands of people", "they may march", "I may go", "weekend", ""])
def test_english_words_that_only_look_like_numbers(text: str) -> None:
    assert read_english(text) == []


def test_the_kinds() -> None:
    assert read_english("In the second week of March 2020 a fifth of 90 pupils") == [
        ("order", 2), ("month", 3), ("count", 2020), ("share", 0.2), ("count", 90),
    ]  # fmt: skip
    assert {number.kind for number in chinese("第二次,3月,五成,周一,90")} == set(Kind)


@pytest.mark.parametrize("text", ["9" * 400, "1,000," * 500, "百分之", "三分之零", "1分之0", "零分之三", "点五", "第"])
def test_nonsense_raises_nothing(text: str) -> None:
    english_numbers(text)
    chinese(text)
