"""Phrases in English text are found whole: inflected, split, spelt otherwise, and never put together."""

from __future__ import annotations

import pytest

from reader.dictionary.index import Dictionary
from reader.dictionary.inverted import normal
from reader.dictionary.phrases import Around


def found(dictionary: Dictionary, marked: str, more: frozenset[str] = frozenset()) -> list[str]:
    """The phrases at the place before the stroke."""
    place = marked.index("|")
    text = marked.replace("|", "")
    return [match.span.of(text) for match in dictionary.matches(Around(text, place), more)]


def first(dictionary: Dictionary, marked: str) -> tuple[str, str]:
    """The longest phrase at the place before the stroke, and its first translation."""
    text, place = marked.replace("|", ""), marked.index("|")
    match = dictionary.matches(Around(text, place))[0]
    return match.span.of(text), dictionary.phrase(match, text)[0].translations[0].headword


@pytest.mark.parametrize(
    ("marked", "phrase", "chinese"),
    [
        ("Before |striking a deal, they ate.", "striking a deal", "达成协议"),
        ("Before striking a |deal, they ate.", "striking a deal", "达成协议"),
        ("The heads |of state came.", "heads of state", "国家元首"),
        ("The heads of |state’s cars came.", "heads of state’s", "国家元首"),
        ("Two |people‑to‑people exchanges began.", "people‑to‑people exchanges", "人文交流"),
        ("the |Shanghai Cooperation Organisation met", "Shanghai Cooperation Organisation", "上海合作组织"),
        ("a |carbon-neutral town", "", ""),
        ("She |took part in it.", "took part in", "参加"),
        ("They |laid down their arms.", "laid down their arms", "放下武器"),
        ("Farmers called |off the strike.", "called off", "取消"),
    ],
)
def test_found_whole(real_dictionary: Dictionary, marked: str, phrase: str, chinese: str) -> None:
    if phrase:
        assert first(real_dictionary, marked) == (phrase, chinese)
    else:
        assert found(real_dictionary, marked) == []


@pytest.mark.parametrize(
    ("marked", "phrase"),
    [
        ("He |took the coat off.", "took the coat off"),
        ("He took the coat |off and sat down.", "took the coat off"),
        ("She |turned it down quickly.", "turned it down"),
        ("They |called the whole thing off.", "called the whole thing off"),
    ],
)
def test_verbs_with_their_object_between(real_dictionary: Dictionary, marked: str, phrase: str) -> None:
    assert found(real_dictionary, marked)[0] == phrase


@pytest.mark.parametrize(
    "marked",
    [
        "He took the |coat off.",
        "It |took the train in the morning",
        "He |took, the coat off.",
        "He |took the very old red woollen coat off.",
        "Belt. |Road and belt",
        "a summit, |meeting in",
        "in |opening the fair",
        "| took the coat off",
        "",
        "|",
    ],
)
def test_not_found(real_dictionary: Dictionary, marked: str) -> None:
    if "|" not in marked:
        marked += "|"
    assert found(real_dictionary, marked) == []


def test_the_longest_comes_first(real_dictionary: Dictionary) -> None:
    phrases = found(real_dictionary, "the |United Nations Security Council met")
    assert phrases == ["United Nations Security Council", "United Nations"]


def test_terms_of_ones_own(real_dictionary: Dictionary) -> None:
    key = normal("the purple umbrella economy")
    assert found(real_dictionary, "a purple |umbrella economy", frozenset((key,))) == ["purple umbrella economy"]
    assert found(real_dictionary, "a purple |umbrella economy") == []


def test_phrases_as_terms(real_dictionary: Dictionary) -> None:
    for term in ("took the coat off", "striking a deal", "belts and roads"):
        assert real_dictionary.english(term), term
    for term in ("striking a coat", "took the coat", "belt road", "road and belt"):
        assert not real_dictionary.english(term), term


def test_long_texts_far_away_do_not_matter(real_dictionary: Dictionary) -> None:
    text = "word " * 20_000
    assert found(real_dictionary, text + "|Belt and Road " + text) == ["Belt and Road"]
