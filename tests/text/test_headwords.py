"""What a word of a text is known by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.dictionary.index import Dictionary
from reader.domain.article import Side
from reader.text import english
from reader.text.headwords import addresses, headword, written

EN, ZH = Side.ENGLISH, Side.CHINESE


@pytest.fixture(scope="module")
def known(real_dictionary: Dictionary) -> Dictionary:
    return real_dictionary


def of(text: str, known: Dictionary) -> list[str]:
    """The headwords of an English text."""
    places = addresses(text)
    words = (token for token in english.tokens(text) if token.is_word)
    outside = (word for word in words if not any(start <= word.start < end for start, end in places))
    return [found for word in outside if (found := headword(word.text, EN, known.translates))]


def test_the_worked_example(known: Dictionary) -> None:
    text = "The countries' leaders weren't running 3 races at www.example.org"
    assert of(text, known) == ["the", "country", "leader", "be", "run", "race", "at"]
    assert of("His news of the goods", known) == ["his", "news", "of", "the", "goods"]
    assert headword("國家", ZH, known.has) == "国家"


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("years", "year"), ("families", "family"), ("children", "child"), ("mice", "mouse"), ("leaves", "leaf"),
        ("making", "make"), ("hopping", "hop"), ("hoping", "hope"), ("panicked", "panic"), ("travelled", "travel"),
        ("used", "use"), ("discussed", "discuss"), ("drew", "draw"), ("was", "be"), ("does", "do"), ("bigger", "big"),
        ("better", "good"), ("Xi's", "xi"), ("leaders’", "leader"), ("don’t", "do"), ("won't", "will"),
        ("they've", "they"), ("organisation", "organization"), ("China", "china"), ("COVID‑19", "covid-19"),
    ],
)  # fmt: skip
def test_forms_are_led_back(form: str, base: str, known: Dictionary) -> None:
    assert headword(form, EN, known.translates) == base


@pytest.mark.parametrize(
    "word",
    ["tower", "number", "offer", "interest", "series", "species", "customs", "sometimes", "worker", "quickly", "early",
     "during", "evening", "cooperative", "win-win", "apply", "forest", "us"],
)  # fmt: skip
def test_words_that_only_look_inflected_are_their_own(word: str, known: Dictionary) -> None:
    assert headword(word.capitalize(), EN, known.translates) == word


@pytest.mark.parametrize(
    "text",
    ["", " ", "a", "I", "I'm", "19th", "1990s", "5G", "3,000", "—", "'", "strike a deal", "www.example.org", "a@b.org",
     "https://x.org/a", "国家"],
)  # fmt: skip
def test_what_is_no_english_word(text: str, known: Dictionary) -> None:
    assert headword(text, EN, known.translates) is None
    assert headword(text, EN, None) is None


@pytest.mark.parametrize("text", ["", "2025", "OK", "COVID-19", "，", "二〇二五", "三百六十五", "两 国"])
def test_what_is_no_chinese_word(text: str, known: Dictionary) -> None:
    assert headword(text, ZH, known.has) is None


def test_chinese_words(known: Dictionary) -> None:
    assert headword("頭髮", ZH, known.has) == "头发"
    assert headword("卡拉OK", ZH, known.has) == "卡拉OK"
    assert headword("一", ZH, known.has) == "一"
    assert headword("万一", ZH, known.has) == "万一"
    assert headword("卡瑟姆", ZH, None) == "卡瑟姆"


def test_without_a_dictionary_only_the_table_is_followed() -> None:
    assert headword("Children", EN, None) == "child"
    assert headword("weren't", EN, None) == "be"
    assert headword("years", EN, None) == "years"


def test_a_word_that_is_nowhere_is_its_own(known: Dictionary) -> None:
    assert headword("Zorbuls", EN, known.translates) == "zorbuls"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See www.example.org/a?b=c, or not.", ["www.example.org/a?b=c,"]),
        ("Write to ann.lee@mail.example.org today.", ["ann.lee@mail.example.org"]),
        ("It is on example.com now", ["example.com"]),
        ("It ended. Nobody saw it. U.S. papers did.", []),
        ("No address", []),
    ],
)
def test_addresses(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in addresses(text)] == found


@given(st.text(max_size=12), st.sampled_from(Side), st.booleans())
def test_a_headword_is_as_it_is_stored_and_led_back_no_further_by_its_spelling(
    text: str, side: Side, known: bool
) -> None:
    found = headword(text, side, lambda _: known)
    if found is not None:
        assert found
        assert written(found, side) == found
