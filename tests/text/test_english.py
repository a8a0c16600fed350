from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.english import base_forms, tokens
from reader.text.irregular import BASES
from tests.text.conftest import MIXED


def words(text: str) -> list[str]:
    return [token.text for token in tokens(text) if token.is_word]


def test_the_worked_example():
    found = tokens("Xi's good-neighborliness isn't 5.95%.")
    assert [token.text for token in found if token.is_word] == ["Xi's", "good-neighborliness", "isn't"]
    assert [token.text for token in found if not token.is_word and token.text != " "] == ["5.95%", "."]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The U.S. sold $94.8 billion", ["The", "U.S.", "sold", "billion"]),
        ("don’t COVID-19 48-hour 19th 5G R&D", ["don’t", "COVID-19", "48-hour", "19th", "5G", "R&D"]),
        ("café cafe\u0301 naïve", ["café", "cafe\u0301", "naïve"]),
        ("2025-06-18 at 08:09, 3,000", ["at"]),
        ("“Kassym-Jomart” x—y and/or", ["Kassym-Jomart", "x", "y", "and", "or"]),
        ("the 中国 mission", ["the", "中国", "mission"]),
        ("the workers' 'home'", ["the", "workers", "home"]),
        ("", []),
    ],
)
def test_words(text, found):
    assert words(text) == found


@given(st.one_of(MIXED, st.text()))
def test_tokens_rebuild_the_text(text):
    position = 0
    for token in tokens(text):
        assert token.start == position
        assert token.text == text[token.start : token.end] != ""
        position = token.end
    assert position == len(text)


@given(MIXED, st.integers(0, 99))
def test_an_offset_moves_every_position(text, offset):
    moved = tokens(text, offset)
    assert [(token.text, token.start - offset) for token in moved] == [
        (token.text, token.start) for token in tokens(text)
    ]


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("was", "be"), ("has", "have"), ("does", "do"), ("doing", "do"), ("using", "use"), ("said", "say"),
        ("went", "go"), ("men", "man"), ("children", "child"), ("analyses", "analysis"), ("criteria", "criterion"),
        ("cities", "city"), ("boxes", "box"), ("houses", "house"), ("watches", "watch"), ("buses", "bus"),
        ("heroes", "hero"), ("wolves", "wolf"), ("making", "make"), ("stopped", "stop"), ("visited", "visit"),
        ("pledged", "pledge"), ("involved", "involve"), ("running", "run"), ("agreed", "agree"), ("added", "add"),
        ("called", "call"), ("selling", "sell"), ("passed", "pass"), ("hoping", "hope"), ("hopping", "hop"),
        ("lying", "lie"), ("died", "die"), ("tried", "try"), ("bigger", "big"), ("largest", "large"),
        ("happier", "happy"), ("better", "good"), ("easily", "easy"), ("fully", "full"), ("quickly", "quick"),
        ("Xi's", "xi"), ("China’s", "china"), ("countries'", "countries"), ("don't", "do"), ("can’t", "can"),
        ("colour", "color"), ("centre", "center"), ("organization", "organisation"), ("defence", "defense"),
        ("programme", "program"), ("planned", "plan"), ("played", "play"), ("faced", "face"), ("prices", "price"),
        ("referred", "refer"), ("travelled", "travel"), ("heads", "head"), ("seized", "seize"),
    ],
)  # fmt: skip
def test_the_likeliest_base_form(word, base):
    assert base_forms(word)[0] == base


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("created", "create"), ("promoting", "promote"), ("opening", "open"), ("found", "find"), ("left", "leave"),
        ("saw", "see"), ("leaves", "leave"), ("leaves", "leaf"), ("countries'", "country"), ("possibly", "possible"),
        ("decision-makers", "decision-maker"), ("decision-makers", "decision maker"), ("axes", "axis"),
        ("organised", "organize"), ("favourite", "favorite"), ("travelling", "travel"), ("closing", "close"),
        ("refusing", "refuse"), ("studies", "study"), ("well-known", "well known"), ("labelled", "label"),
    ],
)  # fmt: skip
def test_a_possible_base_form(word, base):
    assert base in base_forms(word)


@pytest.mark.parametrize(
    "word",
    ["his", "news", "series", "this", "species", "always", "politics", "during", "thing", "need", "the", "", "I"],
)
def test_words_that_only_look_inflected(word):
    assert base_forms(word) == ()


@given(st.one_of(st.text(max_size=20), st.from_regex(r"[a-z]{1,10}(s|es|ies|ed|ing|er|est|'s|ly)", fullmatch=True)))
def test_base_forms_are_distinct_lower_case_and_never_the_word(word):
    forms = base_forms(word)
    assert len(set(forms)) == len(forms)
    assert word not in forms
    assert all(form and form == form.lower() for form in forms)


def test_the_table_is_of_a_decent_size():
    assert len(BASES) > 400
