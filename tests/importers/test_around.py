"""What stands around an article or between its paragraphs, and what only looks as if it did."""

from __future__ import annotations

import pytest

from reader.domain.article import BlockKind, Draft, Origin, RemovalReason
from reader.importers.page import read_page
from reader.importers.registry import draft_from_bytes

TITLE = "The Lamp That Was Lent"
BODY = [
    "The lamp in the harbour office was lent to a school, and it has not been seen by daylight since.",
    "Every pupil takes it home for a night, so that by spring it has slept in forty houses.",
]


def _draft(*lines: str) -> Draft:
    return read_page("\n\n".join(lines), "page.txt", Origin.PASTE)


def _english(draft: Draft) -> list[str]:
    return [block.text for block in draft.english]


@pytest.mark.parametrize("line", ["Advertisement", "Scroll down to continue", "广告"])
def test_a_short_last_sentence_stays_below_an_advertisement(line: str) -> None:
    assert _english(_draft(TITLE, *BODY, line, "Nobody minds.")) == [*BODY, "Nobody minds."]


def test_a_short_sentence_below_the_foot_is_part_of_the_foot() -> None:
    draft = _draft(TITLE, *BODY, "All rights reserved.", "Terms of use", "Made with care.")
    assert _english(draft) == BODY


@pytest.mark.parametrize(
    "greeting",
    [
        "LampCast is moving on 2026-01-15. Please save your subscriptions!",
        "Thank you for listening to the end of it all.",
    ],
)
def test_the_sites_word_to_its_visitors_is_no_paragraph(greeting: str) -> None:
    draft = _draft(greeting, "Export podcast subscriptions", TITLE, *BODY)
    assert (draft.headline, _english(draft)) == (TITLE, BODY)


def test_a_first_paragraph_with_such_words_stays_where_no_headline_follows() -> None:
    first = "The subscriptions paid for the lamp, and the newsletter paid for nothing."
    assert _english(_draft(first, *BODY)) == [first, *BODY]


def test_links_below_a_summary_are_no_part_of_it() -> None:
    summary = "办公室的灯借给了学校，每个学生可以带回家一晚。"
    draft = _draft(TITLE, *BODY, "内容提要", summary, "Related stories", "A lamp in Lund", "What the moths said")
    assert [block.text for block in draft.chinese] == [summary]
    assert _english(draft) == BODY


def test_links_in_chinese_below_a_summary_are_no_part_of_it() -> None:
    summary = "办公室的灯借给了学校，每个学生可以带回家一晚。"
    draft = _draft(TITLE, *BODY, "内容提要", summary, "相关阅读", "隆德的一盏灯", "飞蛾说了什么", "版权所有")
    assert [block.text for block in draft.chinese] == [summary]


def test_a_paragraph_in_one_language_leads_in_and_another_out() -> None:
    couples = [
        ("Nobody lit it.", "没有人点它。"),
        ("It lit itself.", "它自己亮了。"),
        ("We all saw it.", "我们都看见了。"),
    ]
    couples.append(("Then it went out again.", "后来它又灭了。"))
    lines = [line for couple in couples for line in couple]
    draft = _draft(BODY[0], *lines, "（完稿于灯下。）")
    assert [(draft.english[pair.english].text, draft.chinese[pair.chinese].text) for pair in draft.pairs] == couples


@pytest.mark.parametrize(
    ("english", "chinese"),
    [("EN:", "CN:"), ("【原文】", "【译文】"), ("English:", "Chinese:"), ("英文：", "中文："), ("[原文] ", "[譯文] ")],
)
def test_the_names_of_languages_are_cut_off(english: str, chinese: str) -> None:
    draft = _draft(TITLE, f"{english}{BODY[0]}", f"{chinese}办公室的灯借给了学校，从此没有人在白天见过它。")
    assert _english(draft) == BODY[:1]
    assert [block.text for block in draft.chinese] == ["办公室的灯借给了学校，从此没有人在白天见过它。"]
    assert len(draft.pairs) == 1
    assert {removed.reason for removed in draft.removed} == {RemovalReason.LABEL}


def test_named_languages_and_a_run_on_line_make_couples_of_their_own() -> None:
    run_on = "It glows. 它亮着。 It never smokes. 它从不冒烟。 It is not ours. 它不是我们的。"
    draft = _draft(TITLE, f"EN: {BODY[0]}", "CN: 办公室的灯借给了学校，从此没有人在白天见过它。", run_on)
    assert [(pair.english, pair.chinese) for pair in draft.pairs] == [(0, 0), (1, 1), (2, 2), (3, 3)]


def test_a_translators_name_is_no_translation() -> None:
    draft = _draft(TITLE, *BODY, "英文：王五", "翻译：李四")
    assert _english(draft) == BODY
    assert "翻译：李四" in [removed.text for removed in draft.removed]


@pytest.mark.parametrize("mark", ["· ", "●", "1、", "（1）", "一、", "①"])
def test_items_are_not_joined(mark: str) -> None:
    other = {"1、": "2、", "（1）": "（2）", "一、": "二、", "①": "②"}.get(mark, mark)
    lines = [
        f"{mark}办公室的灯借给了山坡上的那所小学校",
        f"{other}每个学生都可以带它回家住上一个晚上",
        f"{other}到了春天它已经在四十户人家里睡过了",
    ]
    draft = read_page("\n".join(lines), "page.txt", Origin.PASTE)
    assert [block.text for block in draft.chinese] == lines


def test_numbered_questions_are_questions() -> None:
    draft = _draft(
        TITLE, "Q1: Who lent it?", "A1: The harbour office did, on a Monday.", "Q2: Why?", "A2: It was dark."
    )
    assert [block.kind for block in draft.english] == [BlockKind.QUESTION, BlockKind.ANSWER] * 2


def test_a_row_of_a_table_that_is_data_stays_one_line_and_sentences_part() -> None:
    rows = "".join(
        f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in (("Year", "2024"), ("It burns.", "它亮着。"))
    )
    page = f"<html><body><h1>{TITLE}</h1><p>{BODY[0]}</p><p>{BODY[1]}</p><table>{rows}</table></body></html>"
    draft = draft_from_bytes(page.encode(), "page.html", Origin.FILE)
    assert _english(draft) == [*BODY, "Year 2024", "It burns."]
    assert [block.text for block in draft.chinese] == ["它亮着。"]


def test_initials_speak_for_the_full_names_before_them() -> None:
    draft = _draft(
        TITLE, "Ada Lund: Who lent it?", "Bo Hart: The harbour office did, on a Monday.", "AL: Why?", "BH: I forget."
    )
    assert [block.kind for block in draft.english] == [BlockKind.QUESTION, BlockKind.ANSWER] * 2
    assert draft.source == ""


def test_an_interviewer_is_the_byline_and_whom_it_is_for_the_source() -> None:
    draft = _draft(TITLE, "Interview by Ada Lund for The Marsh Gazette", "7 June 2025", *BODY)
    assert (draft.byline, draft.source) == ("Ada Lund", "The Marsh Gazette")


@pytest.mark.parametrize(
    "line", ["訂閱電子報", "加入会员，阅读更多", "分享至 LINE", "首页 归档 关于", "阅读量：328", "立即订阅我们的频道"]
)
def test_a_chinese_sites_own_lines_go(line: str) -> None:
    body = ["办公室的灯借给了学校，从此没有人在白天见过它。", "每个学生可以带它回家，住上一个晚上。"]
    draft = _draft(line, "借出去的灯", *body, line, "版权所有")
    assert (draft.headline, [block.text for block in draft.chinese], draft.source) == ("借出去的灯", body, "")


def test_a_holder_of_rights_is_the_source_where_its_name_is_a_publishers() -> None:
    body = ["办公室的灯借给了学校，从此没有人在白天见过它。", "每个学生可以带它回家，住上一个晚上。"]
    assert _draft("借出去的灯", *body, "© 2025 島嶼週刊 版權所有").source == "島嶼週刊"
    assert _draft("借出去的灯", *body, "© 2025 保留所有权利").source == ""


@pytest.mark.parametrize(("rest", "source"), [(" - Lamp Diary", "Lamp Diary"), (" – and why", ""), ("", "")])
def test_a_heading_of_any_rank_is_the_headline_that_the_title_begins_with(rest: str, source: str) -> None:
    page = f"<html><head><title>{TITLE}{rest}</title></head><body><p>Old Lamps</p><h3>{TITLE}</h3>"
    page += f"<p>{BODY[0]}</p><p>{BODY[1]}</p><p>Made for Lamp Diary</p></body></html>"
    draft = draft_from_bytes(page.encode(), "page.html", Origin.FILE)
    assert (draft.headline, draft.source) == (TITLE, source)
    assert _english(draft)[:2] == BODY


def test_two_line_breaks_are_an_empty_line() -> None:
    lines = [
        "办公室的灯借给了山坡上的那所小学校",
        "每个学生都可以带它回家住上一个晚上",
        "到了春天它已经在四十户人家里睡过了",
    ]
    page = f"<html><body><h1>{TITLE}</h1><div>{lines[0]}<br>\n<br>{lines[1]}<br> <br/>{lines[2]}</div></body></html>"
    draft = draft_from_bytes(page.encode(), "page.html", Origin.FILE)
    assert [block.text for block in draft.chinese] == lines


def test_a_button_in_a_list_of_chapters_does_not_end_it() -> None:
    chapters = ["Chapters", "00:00 A lamp", "Share on Facebook", "03:10 A school", "Advertisement", "07:00 A house"]
    assert _english(_draft(TITLE, *BODY, *chapters)) == BODY
