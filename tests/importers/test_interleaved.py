"""Paragraphs that alternate between English and Chinese, and pages that only look so."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.domain.article import BlockKind, Draft, Origin
from reader.importers.page import read_page
from reader.importers.registry import draft_from_bytes
from tests.importers.pages import PAGES, load

ENGLISH = (
    "The old keeper climbed the stairs every evening before the sun went down.",
    "He agreed.",
    "A ship came past the rocks in 1962, and its captain waved to him with a red flag.",
    "The U.S. coast guard sent him a letter with 5.95 dollars in it.",
)
CHINESE = (
    "老看守人每天傍晚日落之前都会爬上楼梯。",
    "他同意了。",
    "1962年，一艘船从礁石旁驶过，船长挥着红旗向他致意。",
    "美国海岸警卫队给他寄来一封信，里面有5.95美元。",
)


def _draft(text: str) -> Draft:
    return read_page(text, "page.txt", Origin.PASTE)


def _paired(draft: Draft) -> list[tuple[str, str]]:
    return [(draft.english[pair.english].text, draft.chinese[pair.chinese].text) for pair in draft.pairs]


@pytest.mark.parametrize("glue", ["\n", "\n\n", "\r\n", "<br>\n", "<br/><br />", "\n<BR>\n"])
@pytest.mark.parametrize("first", [ENGLISH, CHINESE], ids=["English first", "Chinese first"])
def test_alternating_paragraphs_are_paired(glue: str, first: tuple[str, ...]) -> None:
    second = CHINESE if first is ENGLISH else ENGLISH
    draft = _draft(glue.join(text for pair in zip(first, second, strict=True) for text in pair))
    assert tuple(block.text for block in draft.english) == ENGLISH
    assert tuple(block.text for block in draft.chinese) == CHINESE
    assert _paired(draft) == list(zip(ENGLISH, CHINESE, strict=True))
    assert not draft.removed


def test_pairs_stand_together_and_apart_from_the_next() -> None:
    couples = [f"{one}\n{other}" for one, other in zip(CHINESE, ENGLISH, strict=True)]
    assert _paired(_draft("\n\n".join(couples))) == list(zip(ENGLISH, CHINESE, strict=True))


def test_html_with_breaks() -> None:
    body = "<br>".join(text for pair in zip(ENGLISH, CHINESE, strict=True) for text in pair)
    page = f"<!doctype html><html><body><p>{body}</p></body></html>"
    draft = draft_from_bytes(page.encode(), "page.html", Origin.FILE)
    assert _paired(draft) == list(zip(ENGLISH, CHINESE, strict=True))


def test_headline_byline_date_and_subheadings_in_both_languages() -> None:
    draft = _draft(
        "The Lighthouse Keeper\n灯塔看守人\nBy Jane Doe\nJune 3, 2024\n\n"
        f"{ENGLISH[0]}\n{CHINESE[0]}\n\n{ENGLISH[2]}\n{CHINESE[2]}\n\nThe letter\n信\n\n{ENGLISH[3]}\n{CHINESE[3]}\n"
    )
    assert (draft.headline, draft.byline, draft.published) == ("The Lighthouse Keeper", "Jane Doe", "2024-06-03")
    assert draft.chinese[0].text == "灯塔看守人"
    assert draft.chinese[0].kind is BlockKind.HEADING
    assert _paired(draft)[2] == ("The letter", "信")
    assert draft.english[2].kind is draft.chinese[3].kind is BlockKind.HEADING
    assert len(draft.pairs) == len(draft.english) == 4


def test_a_short_text_of_one_couple() -> None:
    draft = _draft(f"{ENGLISH[2]}\n\n{CHINESE[2]}")
    assert _paired(draft) == [(ENGLISH[2], CHINESE[2])]


def test_lines_without_stops() -> None:
    english = (
        "Good morning everyone",
        "Today we talk about rain",
        "It rained for forty days",
        "Thank you for listening",
    )
    chinese = ("大家早上好", "今天我们谈谈雨", "雨下了四十天", "感谢大家收听")
    draft = _draft("\n".join(text for pair in zip(english, chinese, strict=True) for text in pair))
    assert _paired(draft) == list(zip(english, chinese, strict=True))


def test_words_in_two_languages_are_no_paragraphs() -> None:
    assert _draft("lamp\n灯\nship\n船\nrain\n雨\nstone\n石头").pairs == ()


def test_two_english_paragraphs_before_one_chinese_are_left_alone() -> None:
    draft = _draft(
        "\n\n".join(
            [
                *(ENGLISH[0], CHINESE[0], ENGLISH[2], CHINESE[2], ENGLISH[3], CHINESE[3]),
                *("Then he slept for a very long time.", "Nobody woke him until the ship came."),
                "他睡了，没有人叫醒他。",
            ]
        )
    )
    assert _paired(draft) == [(ENGLISH[index], CHINESE[index]) for index in (0, 2, 3)]
    assert len(draft.english) == 5


def test_a_summary_below_an_article_is_no_translation() -> None:
    draft = _draft("\n\n".join([*ENGLISH, *CHINESE]))
    assert draft.pairs == ()
    assert len(draft.english) == len(draft.chinese) == 4


def test_a_long_article_and_a_short_summary_are_no_pair() -> None:
    article = " ".join(ENGLISH * 3)
    assert _draft(f"{article}\n\n{CHINESE[2]}").pairs == ()


def test_an_article_that_quotes_a_chinese_paragraph() -> None:
    draft = _draft("\n\n".join([ENGLISH[0], ENGLISH[2], CHINESE[2], ENGLISH[3], ENGLISH[1]]))
    assert draft.pairs == ()


def test_a_conversation_in_both_languages_has_speakers_and_pairs() -> None:
    draft = _draft(
        "Host: When did you first see the lighthouse from the sea?\n主持人：您第一次从海上看到灯塔是什么时候？\n"
        "Jane Doe: I saw it in 1962, and I was afraid of it.\n简·多伊：我1962年看到它，当时很害怕。\n"
        "Host: Are you still afraid of it when you sail there?\n主持人：您现在驶到那里还害怕吗？\n"
        "Jane Doe: No, because I keep the lamp myself now.\n简·多伊：不怕，因为现在是我自己看守那盏灯。\n"
    )
    assert [(pair.english, pair.chinese) for pair in draft.pairs] == [(0, 0), (1, 1), (2, 2), (3, 3)]
    assert [block.speaker for block in draft.english] == ["Host", "Jane Doe", "Host", "Jane Doe"]
    assert [block.speaker for block in draft.chinese] == ["主持人", "简·多伊", "主持人", "简·多伊"]


def test_furniture_around_the_pairs_goes() -> None:
    text = "\n".join(f"{one}\n{other}" for one, other in zip(ENGLISH, CHINESE, strict=True))
    draft = _draft(f"Home\nShare\n\n{text}\n\nShare this article\nCopyright 2024 The Harbour. All rights reserved.\n")
    assert _paired(draft) == list(zip(ENGLISH, CHINESE, strict=True))
    assert len(draft.removed) == 4


@pytest.mark.parametrize(
    "path", [path for path in PAGES if path.stem != "plain_interleaved"], ids=lambda path: path.stem
)
def test_no_page_with_a_summary_has_pairs(path: Path) -> None:
    assert load(path).pairs == ()
