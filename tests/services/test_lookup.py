"""Look-ups with the real dictionary: terms as a reader selects them, in the light of an article."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.dictionary.index import Dictionary
from reader.domain.article import Article, Block, BlockKind, Side
from reader.domain.dictionary import LookupResult, OwnEntry
from reader.services.lookup import Lookup
from reader.text.segment import Segmenter
from tests.benchmarks import bench_lookup


@pytest.fixture
def lookup(real_dictionary: Dictionary) -> Lookup:
    made = Lookup(Segmenter())
    made.attach(real_dictionary)
    return made


def article(chinese: str) -> Article:
    block = Block(BlockKind.PARAGRAPH, chinese)
    return Article(1, "uid", "", "", "", "", "", (), (), (block,), (), datetime(2025, 6, 1, tzinfo=UTC))


def first(result: LookupResult) -> str:
    return result.english[0].translations[0].headword


def test_before_the_dictionary_every_answer_is_empty() -> None:
    lookup = Lookup(Segmenter())
    assert not lookup.ready
    assert lookup.term("和平") == LookupResult("和平", Side.CHINESE)
    assert lookup.term("peace") == LookupResult("peace", Side.ENGLISH)
    assert not lookup.term("peace").found


@pytest.mark.parametrize(
    "written", ["peace", "“Peace,”", " 'peace' ", "(peace)", "peace.", "peace\n", "peace's", "—peace"]
)
def test_quotes_and_punctuation_do_not_matter(lookup: Lookup, written: str) -> None:
    assert first(lookup.term(written)) == "和平"


@pytest.mark.parametrize("written", ["和平", "“和平”", "和平。", "《和平》", " 和平\n"])
def test_chinese_terms(lookup: Lookup, written: str) -> None:
    result = lookup.term(written)
    assert (result.term, result.language) == ("和平", Side.CHINESE)
    assert result.entries[0].pinyin == "hé píng"


def test_a_token_of_the_other_language(lookup: Lookup) -> None:
    assert lookup.token("peace", Side.CHINESE).language is Side.ENGLISH
    assert lookup.token("和平", Side.ENGLISH).language is Side.CHINESE


def test_nothing_but_punctuation(lookup: Lookup) -> None:
    for text in ("", "  ", "……", "”", "5.95%"):
        assert not lookup.term(text).found
    assert lookup.term("x" * 100_000).english == ()


def test_the_article_decides(lookup: Lookup) -> None:
    assert first(lookup.term("signed", article("雙方簽署聲明。"))) == "签署"
    assert first(lookup.term("road", article("修了一條公路。"))) == "公路"
    assert first(lookup.term("road", replace(article(""), chinese=()))) == first(lookup.term("road"))


def test_a_mere_variant_is_followed_by_what_it_stands_for(lookup: Lookup) -> None:
    entries = lookup.term("爲").entries
    assert entries[0].glosses[0].startswith("variant of 为")
    assert any("to act as" in entry.glosses for entry in entries)


def test_the_parts_of_an_unknown_term(lookup: Lookup) -> None:
    result = lookup.term("合作共赢新局面")
    assert not result.found
    assert [part.term for part in result.parts] == ["合作", "共赢", "新", "局面"]
    assert all(part.entries for part in result.parts)
    assert lookup.term("合作").parts == ()


def test_back_and_forward(lookup: Lookup) -> None:
    one, two, three = (lookup.term(word) for word in ("合作", "peace", "会"))
    assert (lookup.can_go_back, lookup.can_go_forward, lookup.back(), lookup.forward()) == (False, False, None, None)
    for result in (one, two, two):
        lookup.visit(result)
    assert lookup.back() == one
    assert (lookup.can_go_back, lookup.can_go_forward) == (False, True)
    assert lookup.forward() == two
    assert lookup.forward() is None
    lookup.back()
    lookup.visit(three)
    assert not lookup.can_go_forward
    assert lookup.back() == one


def test_the_history_is_bounded(lookup: Lookup) -> None:
    for number in range(1000):
        lookup.visit(LookupResult(str(number), Side.ENGLISH))
    steps = 0
    while lookup.back():
        steps += 1
    assert steps == 99


def test_the_measures_hold(dictionary_path: Path) -> None:
    figures = {name: value for name, value, _ in bench_lookup.run(dictionary_path)}
    assert figures["English to Chinese, top 1 without context (%)"] >= 80
    assert figures["English to Chinese, top 3 without context (%)"] >= 93
    assert figures["English to Chinese, top 1 in context (%)"] >= 90
    assert figures["English to Chinese, top 3 in context (%)"] >= 95
    assert figures["phrases, half tuned on (%)"] >= 96
    assert figures["phrases, half held back (%)"] >= 96
    assert figures["phrases put together word by word"] == 0


def test_a_word_with_hyphens_that_no_dictionary_has_answers_by_its_words(lookup: Lookup) -> None:
    result = lookup.token("harbour-library", Side.ENGLISH)
    assert not result.found
    assert [part.term for part in result.parts] == ["harbour", "library"]
    assert result.parts[1].english[0].translations[0].headword == "图书馆"
    assert lookup.token("zzxq-qqzv", Side.ENGLISH).parts == ()


def test_own_dictionaries_answer_after_the_bundled_one_and_where_it_has_nothing(lookup: Lookup) -> None:
    known = {"peace": OwnEntry("Mine", "peace", senses=("和平",)), "zorbly": OwnEntry("Mine", "zorbly")}
    lookup.use_own(lambda term: (known[term],) if term in known else ())
    both = lookup.term("“peace,”")
    assert (first(both), both.own) == ("和平", (known["peace"],))
    alone = lookup.term("zorbly")
    assert (alone.english, alone.own, alone.found) == ((), (known["zorbly"],), True)
    assert lookup.term("war").own == ()
