"""Answers at a place of a text, and in the light of an article, with the real dictionary."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.dictionary.index import Dictionary
from reader.domain.article import Article, Block, BlockKind, Gloss, Pairing, Side
from reader.domain.dictionary import LookupResult, Source
from reader.services.answering import PointedAt
from reader.services.lookup import Lookup
from reader.text.segment import Segmenter
from reader.text.spans import Span

ENGLISH = "The second summit opened. Leaders struck a deal and took the sanctions off."
CHINESE = "中国家庭在国家图书馆学习。"


@pytest.fixture(scope="module")
def segmenter(real_dictionary: Dictionary) -> Segmenter:
    made = Segmenter()
    made.use(real_dictionary.word_table())
    return made


@pytest.fixture
def lookup(real_dictionary: Dictionary, segmenter: Segmenter) -> Lookup:
    made = Lookup(segmenter)
    made.attach(real_dictionary)
    return made


def article(*chinese: str, english: tuple[str, ...] = ("A road.",)) -> Article:
    sides = [tuple(Block(BlockKind.PARAGRAPH, text) for text in texts) for texts in (english, chinese)]
    return Article(1, "uid", "", "", "", "", "", (), sides[0], sides[1], (), datetime(2025, 6, 1, tzinfo=UTC))


def headwords(result: LookupResult) -> list[str]:
    return [item.headword for entry in result.english for item in entry.translations]


def at(lookup: Lookup, text: str, word: str, given: Article | None = None, words: tuple[Span, ...] = ()) -> PointedAt:
    found = lookup.at(text, text.index(word), given, None, words)
    assert found is not None
    return found


def shown(found: PointedAt, text: str) -> list[str]:
    return [span.of(text) for span in found.alternatives]


def test_the_longest_phrase_and_the_words_inside(lookup: Lookup) -> None:
    found = at(lookup, ENGLISH, "deal")
    assert found.span.of(ENGLISH) == "struck a deal"
    assert headwords(found.result)[0] == "达成协议"
    assert shown(found, ENGLISH) == ["struck a deal", "deal"]
    assert found.parts == ()


def test_a_split_verb_has_two_parts(lookup: Lookup) -> None:
    found = at(lookup, ENGLISH, "took")
    assert [part.of(ENGLISH) for part in found.parts] == ["took", "off"]
    assert found.result.term == "take off"
    assert shown(found, ENGLISH) == ["took the sanctions off", "took"]


def test_the_parts_of_a_word_with_hyphens(lookup: Lookup) -> None:
    text = "the harbour-library opened"
    assert shown(at(lookup, text, "library"), text) == ["harbour-library", "library"]


def test_two_words_that_happen_to_stand_together_are_no_phrase(lookup: Lookup) -> None:
    text = "It was held in a hall that has been mended, based on a plan."
    found = at(lookup, text, "held")
    assert found.span.of(text) == "held"
    assert shown(found, text) == ["held in", "held"]
    assert at(lookup, text, "been").span.of(text) == "been"
    assert at(lookup, text, "based").span.of(text) == "based on"


def test_between_words_there_is_nothing(lookup: Lookup) -> None:
    for position in (ENGLISH.index(" "), ENGLISH.index("."), -1, len(ENGLISH)):
        assert lookup.at(ENGLISH, position) is None
    assert lookup.at(CHINESE, len(CHINESE) - 1) is None
    assert lookup.at("", 0) is None


def test_before_the_dictionary_there_is_nothing(segmenter: Segmenter) -> None:
    lookup = Lookup(segmenter)
    assert lookup.at(ENGLISH, 0) is None
    assert lookup.readings(("银行", "。")) == ("", "", "")


def test_chinese_follows_the_cut_and_offers_the_rest(lookup: Lookup) -> None:
    cut = (Span(0, 2), Span(2, 4), Span(4, 5), Span(5, 7), Span(7, 10), Span(10, 12))
    found = at(lookup, CHINESE, "国", words=cut)
    assert found.span.of(CHINESE) == "中国"
    assert shown(found, CHINESE) == ["中国", "国家", "国"]
    assert at(lookup, CHINESE, "家庭", words=cut).span.of(CHINESE) == "家庭"
    # Two words of the cut together are one of the dictionary.
    assert at(lookup, CHINESE, "图书", words=cut).span.of(CHINESE) == "国家图书馆"


def test_without_a_cut_the_longest_word_wins(lookup: Lookup) -> None:
    assert at(lookup, CHINESE, "馆").span.of(CHINESE) == "国家图书馆"


def test_a_wrong_cut_does_not_hide_a_word(lookup: Lookup) -> None:
    text = "互联互通"
    found = at(lookup, text, "互", words=(Span(0, 1), Span(1, 3), Span(3, 4)))
    assert found.span.of(text) == "互联互通"
    assert found.result.entries


def test_a_word_that_is_in_no_dictionary_stays_whole(lookup: Lookup) -> None:
    text = "托卡耶夫访问"
    found = at(lookup, text, "卡", words=(Span(0, 4), Span(4, 6)))
    assert found.span.of(text) == "托卡耶夫"
    assert not found.result.found


@pytest.mark.parametrize(
    ("text", "word"), [("銀髮經濟", "銀髮經濟"), ("乾坤大", "乾坤"), ("與歐盟委員會", "歐盟委員會")]
)
def test_traditional_text(lookup: Lookup, text: str, word: str) -> None:
    found = at(lookup, text, word)
    assert found.span.of(text) == word
    assert found.result.entries


def test_the_paragraph_across_weighs_more_than_the_rest(lookup: Lookup) -> None:
    given = replace(
        article("修了公路。", "道路很长。", english=("A road.", "A road.")), pairs=(Pairing(1, 1), Pairing(0, 0))
    )
    assert headwords(lookup.term("road", given, 0))[0] == "公路"
    assert headwords(lookup.term("road", given, 1))[0] == "道路"
    assert headwords(lookup.term("road", given, 7)) == headwords(lookup.term("road", given))


def test_terms_that_the_article_explains_come_first(lookup: Lookup) -> None:
    given = replace(article("无"), glossary=(Gloss("second summit", "二次峰会", "n."), Gloss("deals", "买卖")))
    found = at(lookup, ENGLISH, "summit", given)
    assert found.span.of(ENGLISH) == "second summit"
    first = found.result.english[0].translations[0]
    assert (first.headword, first.source, first.gloss) == ("二次峰会", Source.ARTICLE, "n.")
    assert (first.traditional, first.pinyin) == ("二次峰會", "èr cì fēng huì")
    assert headwords(lookup.term("deals", given))[0] == "买卖"
    assert headwords(lookup.term("deals"))[0] != "买卖"


def test_terms_of_the_learner_come_before_all(lookup: Lookup) -> None:
    given = replace(article("无"), glossary=(Gloss("deal", "买卖"),))
    lookup.use_terms(lambda: (Gloss("deal", "交易"), Gloss("tomato war", "番茄大战")))
    assert "交易" in [item.headword for item in lookup.term("dealing").english[0].translations]
    translations = lookup.term("the deal", given).english[0].translations
    assert [(item.headword, item.source) for item in translations[:2]] == [
        ("交易", Source.LEARNER),
        ("买卖", Source.ARTICLE),
    ]
    assert len({item.headword for item in translations}) == len(translations)
    text = "A tomato war began."
    assert at(lookup, text, "war").span.of(text) == "tomato war"
    own = lookup.term("番茄大战").entries
    assert [(entry.source, entry.glosses, entry.pinyin) for entry in own] == [
        (Source.LEARNER, ("tomato war",), "fān qié dà zhàn")
    ]
    chinese = "这场番茄大战"
    assert at(lookup, chinese, "茄").span.of(chinese) == "番茄大战"


def test_an_empty_term_answers_nothing(lookup: Lookup) -> None:
    lookup.use_terms(lambda: (Gloss("", "买卖"), Gloss("deal", " "), Gloss("the", "")))
    assert headwords(lookup.term("deal"))[0] != "买卖"


def test_the_words_and_characters_of_a_compound(lookup: Lookup) -> None:
    result = lookup.term("国家图书馆")
    assert [part.term for part in result.components] == ["国家", "图书馆", "国", "家", "图", "书", "馆"]
    assert all(part.entries for part in result.components)
    assert [part.term for part in lookup.term("妈妈").components] == ["妈"]
    assert lookup.term("图").components == ()


def test_abbreviations_show_what_they_stand_for(lookup: Lookup) -> None:
    entry = next(entry for entry in lookup.term("世贸").entries if entry.referred)
    assert "World Trade Organization" in " ".join(gloss for one in entry.referred for gloss in one.glosses)
    assert all(not entry.referred for entry in lookup.term("和平").entries)


def test_readings_of_a_text(lookup: Lookup) -> None:
    assert lookup.readings(("银行", "行长")) == ("yin2", "hang2", "hang2", "zhang3")
    assert lookup.readings(("银行",), {"银行": "yin2 xing2"}) == ("yin2", "xing2")


def test_parts_of_speech_and_bands(lookup: Lookup) -> None:
    def said(term: str) -> tuple[tuple[str, ...], int]:
        entry = lookup.term(term).english[0]
        return entry.parts, entry.band

    assert said("establishment")[0] == ("noun",)
    assert said("quickly")[0] == ("adverb",)
    assert said("dangerous")[0] == ("adjective",)
    assert said("cooperate")[0] == ("verb",)
    assert said("family")[0] != ("adverb",)
    assert said("water")[1] == 5
    assert 0 < said("photosynthesis")[1] < 3


def test_the_language_of_a_place_is_told_by_its_character(lookup: Lookup) -> None:
    text = "说peace吧"
    assert at(lookup, text, "peace").result.language is Side.ENGLISH
    assert at(lookup, text, "说").result.language is Side.CHINESE
