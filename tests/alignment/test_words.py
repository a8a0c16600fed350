"""Words inside a linked pair."""

from __future__ import annotations

from reader.alignment.glosses import Glosses
from reader.alignment.words import word_links
from reader.dictionary.index import Dictionary
from reader.domain.article import Gloss
from reader.domain.evidence import Link, Passage
from tests.alignment.made import paragraphs, tokens


def pairs(english: str, chinese: str, dictionary: Dictionary, *terms: Gloss) -> dict[str, str]:
    """The words of one Chinese sentence and those of the English one that they light up."""
    there, here = paragraphs(english), paragraphs(chinese)
    link = Link(Passage(0, 0, len(chinese)), (Passage(0, 0, len(english)),), 1.0)
    found = word_links(link, there, here, Glosses(dictionary), chinese_tokens=tokens(here, dictionary), terms=terms)
    return {chinese[one.chinese.start : one.chinese.end]: english[one.english.start : one.english.end] for one in found}


def test_words_and_phrases(real_dictionary: Dictionary) -> None:
    found = pairs(
        "Under international law the port belongs to nobody.", "根据国际法,港口不属于任何人。", real_dictionary
    )
    assert found["国际法"] == "international law"
    assert found["港口"] == "port"


def test_numbers_and_names(real_dictionary: Dictionary) -> None:
    found = pairs(
        "Ingrid Solheim found 1.2 billion cells on Tuesday.", "索尔海姆星期二发现了12亿个细胞。", real_dictionary
    )
    assert found == {
        "索尔海姆": "Solheim",
        "星期二": "Tuesday",
        "发现": "found",
        "12亿": "1.2 billion",
        "细胞": "cells",
    }


def test_terms_of_the_glossary(real_dictionary: Dictionary) -> None:
    sentence = "The Orlan accord was signed."
    assert "奥兰协定" not in pairs(sentence, "签署了奥兰协定。", real_dictionary)
    found = pairs(sentence, "签署了奥兰协定。", real_dictionary, Gloss("Orlan accord", "奥兰协定"))
    assert found["奥兰协定"] == "Orlan accord"


def test_no_piece_has_two_counterparts_and_strangers_have_none(real_dictionary: Dictionary) -> None:
    assert pairs("The museum is closed.", "天空很蓝。", real_dictionary) == {}
    found = pairs("Prices rose and rose.", "价格上涨又上涨。", real_dictionary)
    assert found["价格"] == "Prices"
    there, here = paragraphs("Peace and peace."), paragraphs("和平与和平。")
    link = Link(Passage(0, 0, 6), (Passage(0, 0, 16),), 1.0)
    both = word_links(link, there, here, Glosses(real_dictionary), chinese_tokens=tokens(here, real_dictionary))
    assert [(one.chinese.start, one.english.start) for one in both] == [(0, 0), (3, 10)]


def test_a_link_without_english_has_no_words(real_dictionary: Dictionary) -> None:
    here = paragraphs("港口。")
    words = tokens(here, real_dictionary)
    assert word_links(Link(Passage(0, 0, 3), (), 0.0), (), here, Glosses(real_dictionary), chinese_tokens=words) == ()


def test_places_are_those_of_the_blocks(real_dictionary: Dictionary) -> None:
    there, here = paragraphs("Snow fell.", "😀 Rain. The port is open."), paragraphs("下雪。", "😀港口开放。")
    link = Link(Passage(1, 0, 6), (Passage(1, 8, 25),), 1.0)
    found = word_links(link, there, here, Glosses(real_dictionary), chinese_tokens=tokens(here, real_dictionary))
    assert (found[0].chinese, found[0].english) == (Passage(1, 1, 3), Passage(1, 12, 16))
