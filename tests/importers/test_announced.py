"""What a page's labels say of the parts below them: summaries, translations, broadcasters that ask."""

from __future__ import annotations

import pytest

from reader.domain.article import BlockKind, Draft, Gloss, Origin
from reader.importers.page import read_page
from reader.importers.topics import label_of

ENGLISH = "The ferry was sold for a coin, and the man who bought it has never learnt to swim."
CHINESE = "渡船只卖了一枚硬币，而买下它的人至今没有学会游泳。"


def _draft(text: str) -> Draft:
    return read_page(text, "page.txt", Origin.PASTE)


@pytest.mark.parametrize("label", ["中文摘要", "内容提要", "Summary in Chinese", "本期摘要："])
def test_a_summary_is_no_translation(label: str) -> None:
    draft = _draft(f"{ENGLISH}\n\n{label}\n\n{CHINESE}")
    assert [block.text for block in draft.chinese] == [CHINESE]
    assert draft.pairs == ()


@pytest.mark.parametrize("label", ["参考译文", "中文翻译", "Chinese translation"])
def test_a_translation_is_one(label: str) -> None:
    draft = _draft(f"{ENGLISH}\n\n{label}\n\n{CHINESE}")
    assert [(pair.english, pair.chinese) for pair in draft.pairs] == [(0, 0)]


@pytest.mark.parametrize("house", ["云岭电视台", "海湾晚报", "The Marsh Gazette", "CGTN"])
def test_a_house_that_asks_is_a_speaker_and_the_source(house: str) -> None:
    draft = _draft(
        f"{house}：渡船现在归谁？\n顾兰舟：归我。\n\n{house}：您会游泳吗？\n顾兰舟：不会，所以我一直站在甲板中间。"
    )
    assert [(block.kind, block.speaker) for block in draft.chinese] == [
        (BlockKind.QUESTION, house),
        (BlockKind.ANSWER, "顾兰舟"),
    ] * 2
    assert draft.source == house
    assert draft.people == ("顾兰舟",)


def test_a_house_in_a_sentence_opens_no_speech() -> None:
    assert label_of("他在日报上看到：渡船卖了。")[0] == ""


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("By Simon Reed | The Kitchen Gazette | October 3, 2024", "The Kitchen Gazette"),
        ("Published on: October 3, 2024 | Time Weekly", "Time Weekly"),
        ("October 3, 2024 at 10:05 | Source: The Marsh Gazette", "The Marsh Gazette"),
    ],
)
def test_the_article_of_a_name_stays(line: str, source: str) -> None:
    draft = _draft(f"A Ferry for a Coin\n{line}\n\n{ENGLISH}\n\nNobody else had offered anything at all for her.")
    assert (draft.source, draft.published[:10]) == (source, "2024-10-03")


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        ("她重新体会到“等待的价值”(the value of waiting)。", Gloss("the value of waiting", "等待的价值")),
        ("镇上的人最看重“冬至”（the Winter Solstice），那天全家都在。", Gloss("the Winter Solstice", "冬至")),
    ],
)
def test_a_term_may_begin_with_an_article(text: str, gloss: Gloss) -> None:
    assert _draft(text).glossary == (gloss,)


def test_a_remark_about_the_author_is_no_term() -> None:
    assert _draft("“慢船”(the author laughs)是他给自己起的名字。").glossary == ()
