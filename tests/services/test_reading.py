from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.domain.article import Article, Block, BlockKind, Gloss, Script, Side
from reader.domain.fixes import Scope, SplitFix
from reader.services.reading import Reading
from reader.text.convert import Converter
from reader.text.segment import Segmenter


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    return Segmenter()


@pytest.fixture
def reading(segmenter) -> Reading:
    return Reading(segmenter, Converter())


@pytest.fixture
def article() -> Article:
    return Article(
        id=1,
        uid="a",
        headline="Rain",
        source="",
        published="",
        byline="",
        url="",
        people=("孙卫东", "Ana Lopez"),
        english=(Block(BlockKind.ANSWER, "It rains.", speaker="Ana Lopez"),),
        chinese=(
            Block(BlockKind.TOPIC, "托卡耶夫和孙卫东说里面下雨。", speaker="托卡耶夫"),
            Block(BlockKind.PARAGRAPH, ""),
        ),
        removed=(),
        added=datetime(2025, 6, 19, tzinfo=UTC),
    )


def words(reading: Reading, article: Article, side: Side = Side.CHINESE) -> list[str]:
    return [token.text for block in reading.tokens(article, side) for token in block if token.is_word]


def test_names_are_people_and_speakers(reading, article):
    assert reading.spoken_names(article) == ("孙卫东", "Ana Lopez", "托卡耶夫")
    assert words(reading, article)[:3] == ["托卡耶夫", "和", "孙卫东"]


def test_terms_that_the_article_explains_are_words(reading, article):
    explained = (Gloss("rain inside", "里面下雨（俗语）；说里面"), Gloss("too long", "托卡耶夫和孙卫东说里面下雨"))
    assert words(reading, article)[-2:] == ["里面", "下雨"]
    assert words(reading, replace(article, glossary=explained))[-2:] == ["说", "里面下雨"]


def test_terms_of_the_learners_own_are_words(reading, article):
    assert "里面下雨" not in words(reading, article)
    reading.use_terms(["里面下雨", "rain", "托卡耶夫和孙卫东说里面"])
    assert words(reading, article)[-2:] == ["说", "里面下雨"]
    reading.use_terms([])
    assert words(reading, article)[-2:] == ["里面", "下雨"]


def test_any_text_is_cut_as_if_it_stood_in_an_article(reading, article):
    def cut(*about):
        return "|".join(token.text for token in reading.cut("孙卫东在里面", *about))

    assert (cut(), cut(article)) == ("孙|卫东|在|里面", "孙卫东|在|里面")
    everywhere = SplitFix(1, "", "在里面", (), Scope.EVERYWHERE)
    there = SplitFix(2, "", "孙卫东", (1, 2), Scope.ARTICLE, article.id)
    place = SplitFix(3, "", "孙卫东在里面", (), Scope.HERE, article.id, article.chinese[0].uid, 0)
    reading.use_splits([everywhere, there, place])
    assert (cut(), cut(article)) == ("孙|卫东|在里面", "孙|卫|东|在里面")
    assert "".join(token.text for token in reading.cut("", article)) == ""


def test_joins_are_for_the_chinese_side(reading, article):
    reading.use_splits([SplitFix(1, "", "里面下雨", (), Scope.EVERYWHERE)])
    mixed = replace(article, english=article.chinese)
    assert "里面下雨" in words(reading, mixed)
    assert "里面下雨" not in words(reading, mixed, Side.ENGLISH)


def test_english_needs_no_table(article):
    segmenter = Segmenter()
    assert words(Reading(segmenter, Converter()), article, Side.ENGLISH) == ["It", "rains"]
    assert not segmenter.ready


def test_tokens_are_those_of_each_block(reading, article):
    found = reading.tokens(article, Side.CHINESE)
    assert ["".join(token.text for token in block) for block in found] == [block.text for block in article.chinese]


def test_tokens_are_kept_for_a_version(reading, article):
    assert reading.cached(article, Side.CHINESE) is None
    reading.warm(article)
    kept = reading.cached(article, Side.CHINESE)
    assert kept is not None
    assert reading.tokens(replace(article, headline="Other"), Side.CHINESE) is kept
    changed = replace(article, chinese=(Block(BlockKind.PARAGRAPH, "新的。"),))
    assert reading.cached(changed, Side.CHINESE) is None
    assert words(reading, changed) == ["新", "的"]


def test_a_new_name_is_a_new_version(reading, article):
    reading.warm(article)
    assert "里面下雨" in words(reading, replace(article, people=("里面下雨",)))


def test_a_dictionary_splits_what_it_does_not_know(reading, article):
    article = replace(article, chinese=(Block(BlockKind.PARAGRAPH, "国际局势"),))
    assert words(reading, article) == ["国际局势"]
    reading.use_dictionary({"国际", "局势"}.__contains__)
    assert words(reading, article) == ["国际", "局势"]


def test_only_the_last_articles_are_kept(reading, article):
    for number in range(9):
        reading.tokens(replace(article, uid=str(number)), Side.ENGLISH)
    assert reading.cached(replace(article, uid="0"), Side.ENGLISH) is None
    assert reading.cached(replace(article, uid="8"), Side.ENGLISH) is not None


def test_the_document_is_in_the_script_asked_for(reading, article):
    assert reading.document(article, Side.CHINESE, Script.TAIWAN).text == "托卡耶夫和孫衛東說裡面下雨。\n"
    assert reading.document(article, Side.ENGLISH, Script.TAIWAN).text == "It rains."


def test_threads_share_one_answer(reading, article):
    answers = []
    threads = [threading.Thread(target=lambda: answers.append(reading.tokens(article, Side.CHINESE))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 4
    assert all(answer is answers[0] for answer in answers)
