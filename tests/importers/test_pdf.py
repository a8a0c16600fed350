"""PDF files with a text layer, and those without."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.article import BlockKind, Draft, Origin
from reader.errors import DamagedFile, EncryptedFile, InputError, NoTextLayer, TooManyPages
from reader.importers.formats import pdf_text
from reader.importers.registry import draft_from_bytes
from tests.importers.pdf_files import Placed, column, written

TITLE = "The Bell That Outlived Its Ferry"
FIRST = (
    "For ninety years a bell on the quay of Lindholm told the islanders that the ferry was about to leave. When the "
    "bridge was opened last spring the ferry was sold, yet the bell still rings at noon, and nobody in the town hall "
    "wants to be the one who orders it to stop."
)
SECOND = (
    "The harbour master, a well-known man of few words, says that the clockwork was paid for until the end of the "
    "decade. He oils it on Sundays. Children set their watches by it and the baker takes his last loaves out of the "
    "oven when he hears the first stroke."
)
THIRD = (
    "Visitors ask what the bell is for. The answer depends on whom they ask: the old say that it is for the drowned, "
    "the young say that it is for the tourists, and the engineer who built the bridge says that it is for him."
)
CHINESE = (
    "林霍姆码头上的钟响了九十年，提醒岛上的居民渡船就要开了。去年春天大桥通车以后，"
    "渡船卖掉了，可是钟声每到中午依旧响起，市政厅里谁也不愿意下令让它停下来。"
)
CHINESE_2 = (
    "港务长说，钟表的费用已经付到这个十年的末尾，他每个星期天都给它上油。"
    "孩子们按钟声对表，面包师听到第一声就把最后一炉面包取出来。"
)


def read(data: bytes, name: str = "page.pdf") -> Draft:
    return draft_from_bytes(data, name, Origin.FILE)


def texts(draft: Draft) -> list[str]:
    return [block.text for block in draft.english]


def titled(lines: list[Placed]) -> list[Placed]:
    return [Placed(72, 790, TITLE, 20), *lines]


@pytest.mark.parametrize(("indent", "spacing"), [(12, 0), (0, 9), (0, 0)])
def test_lines_become_paragraphs_again(indent: float, spacing: float) -> None:
    draft = read(written([titled(column([FIRST, SECOND, THIRD], indent=indent, spacing=spacing))]))
    assert draft.headline == TITLE
    assert texts(draft) == [FIRST, SECOND, THIRD]


def test_columns_are_read_one_after_the_other() -> None:
    left, right = column([FIRST, SECOND], width=44), column([THIRD, FIRST.upper()], x=320, width=40)
    mixed = [line for pair in zip(left, right, strict=False) for line in pair]
    rest = [line for line in [*left, *right] if line not in mixed]
    draft = read(written([titled(mixed + rest)]))
    assert texts(draft) == [FIRST, SECOND, THIRD, FIRST.upper()]


def test_a_line_across_the_columns_parts_them() -> None:
    above = column([FIRST], width=40) + column([SECOND], x=320, width=40)
    low = min(line.y for line in above) - 40
    across = Placed(72, low, "What the visitors are told about the bell on the quay by everyone", 14)
    below = column([THIRD], y=low - 40, width=40) + column([SECOND[:120] + "."], y=low - 40, x=320, width=40)
    draft = read(written([titled([*above, across, *below])]))
    assert texts(draft) == [FIRST, SECOND, across.text, THIRD, SECOND[:120] + "."]
    assert draft.english[2].kind is BlockKind.HEADING


def test_running_headers_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            Placed(72, 815, "The Lindholm Gazette, summer issue", 8),
            *column([text]),
            Placed(290, 25, f"- {number} -", 8),
        ]
        for number, text in enumerate([FIRST, SECOND, THIRD], 1)
    ]
    pages[0].insert(1, Placed(72, 790, TITLE, 20))
    draft = read(written(pages))
    assert draft.headline == TITLE
    assert texts(draft) == [FIRST, SECOND, THIRD]
    assert [piece.text for piece in draft.removed] == ["The Lindholm Gazette, summer issue"]


def test_a_paragraph_goes_on_over_the_page() -> None:
    lines = column([FIRST, SECOND], width=70)
    first, second = lines[:5], [Placed(line.x, line.y + 65, line.text) for line in lines[5:]]
    assert second[0].text[0].islower()
    assert texts(read(written([titled(first), second]))) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("The council has now come to an agree-", "ment about the bell that nobody can hear."), "an agreement about"),
        (("He is remembered as the only self-", "taught bell founder of the whole island."), "only self-taught bell"),
        (("A sea-green bell is painted in sea-", "green paint by the pupils of the school."), "in sea-green paint"),
        (("The committee decides on the impor-", "tant question of who may ring it first."), "important question"),
    ],
)
def test_words_divided_at_the_end_of_a_line_are_whole(lines: tuple[str, str], whole: str) -> None:
    placed = [Placed(72, 700 - 13 * place, line) for place, line in enumerate(lines)]
    assert whole in texts(read(written([placed])))[0]


def test_chinese_lines_are_joined_without_spaces() -> None:
    draft = read(
        written([[Placed(72, 790, "比渡船活得更久的钟", 20), *column([CHINESE, CHINESE_2], width=30, indent=20)]])
    )
    assert draft.headline == "比渡船活得更久的钟"
    assert [block.text for block in draft.chinese] == [CHINESE, CHINESE_2]


def test_english_and_chinese_come_to_their_sides() -> None:
    lines = column([FIRST, SECOND])
    low = min(line.y for line in lines) - 30
    draft = read(written([titled([*lines, *column([CHINESE, CHINESE_2], y=low, width=36, indent=20)])]))
    assert texts(draft) == [FIRST, SECOND]
    assert [block.text for block in draft.chinese] == [CHINESE, CHINESE_2]


def test_radicals_and_ligatures_are_the_characters_that_are_meant() -> None:
    draft = read(
        written(
            [
                column(
                    [
                        "The chief of the o\ufb03ce \ufb01nds the bell too loud at noon and says so every day.",
                        CHINESE.replace("大", "⼤"),
                    ]
                )
            ]
        )
    )
    assert "chief of the office finds the bell" in texts(draft)[0]
    assert draft.chinese[0].text == CHINESE


def test_turned_text_is_no_part_of_the_article() -> None:
    stamp = Placed(20, 200, "Copy number 44 of the reading room, not to be taken home", turned=True)
    draft = read(written([titled([stamp, *column([FIRST, SECOND])])]))
    assert texts(draft) == [FIRST, SECOND]
    assert draft.removed == ()


@pytest.mark.parametrize("title", ["Microsoft Word - draft3.doc", "untitled", "page", "Document1", "1234"])
def test_a_worthless_title_is_not_the_headline(title: str) -> None:
    assert read(written([column([FIRST, SECOND])], title=title)).headline not in (title, "")


def test_the_title_of_the_properties_is_used_where_the_page_has_none() -> None:
    assert read(written([column([FIRST, SECOND])], title=TITLE)).headline == TITLE
    same = [Placed(72, 790, "Gazette of the Port", 24), Placed(72, 770, TITLE, 12), *column([FIRST, SECOND], y=740)]
    draft = read(written([same], title=TITLE))
    assert draft.headline == TITLE
    assert TITLE not in texts(draft)


def test_pictures_of_pages_are_said_to_have_no_text() -> None:
    with pytest.raises(NoTextLayer, match=r"scan\.pdf shows pictures of pages"):
        read(written([[], []]), "scan.pdf")
    with pytest.raises(NoTextLayer):
        read(written([[Placed(72, 700 - 13 * line, "\ue010\ue011\ue012\ue020" * 9) for line in range(9)]]))


def test_a_protected_file_is_said_to_be_protected() -> None:
    locked = b"/Encrypt<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -44>>/ID[<00><00>]" % (b"41" * 32, b"42" * 32)
    with pytest.raises(EncryptedFile, match="is encrypted"):
        read(written([column([FIRST])], trailer=locked))


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-", b"%PDF-1.4\n" + b"\x00\xff" * 5000, b"none"])
def test_a_damaged_file_is_said_to_be_damaged(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        read(data)


def test_too_many_pages_are_refused_before_any_is_read() -> None:
    with pytest.raises(TooManyPages, match="10000 pages; at most 1000"):
        read(written([[]] * 10_000))


def test_too_many_characters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_text, "MAX_CHARACTERS", 1000)
    with pytest.raises(TooManyPages, match="3 pages; at most 2"):
        read(written([column([FIRST, SECOND[:200]])] * 3))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_mutilated_file_is_read_or_refused(data: st.DataObject) -> None:
    whole = written([titled(column([FIRST, SECOND])), column([THIRD])])
    start = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 400))
    try:
        draft = read(whole[:start] + data.draw(st.binary(max_size=40)) + whole[start + length :])
    except InputError:
        return
    assert draft.english or draft.chinese


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([FIRST, SECOND, THIRD]), min_size=1, max_size=4), st.integers(40, 90), st.booleans())
def test_no_letter_is_lost(paragraphs: list[str], width: int, indented: bool) -> None:
    placed = column(paragraphs, width=width, indent=12 if indented else 0, spacing=0 if indented else 8)
    said = re.sub(r"\W", "", "".join(texts(read(written([placed])))))
    assert said == re.sub(r"\W", "", "".join(paragraphs))
