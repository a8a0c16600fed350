"""Editing a text: what a block stays, what it becomes, and where the marks go."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import text as sql

from reader.domain.annotation import AnchorState
from reader.domain.article import Block, BlockKind, Draft, Side
from reader.errors import NoSuchArticle
from reader.services.changes import Change, Notifier
from reader.services.editing import editable, edited
from reader.services.library import Library
from reader.services.starters import starter_drafts
from reader.services.undo import ActionKind, History, Work
from reader.text.anchor import carry_uids
from tests.storage.parts import Parts, draft, opened

EN, ZH = Side.ENGLISH, Side.CHINESE
P, H, C, Q, A, T = (
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.CAPTION,
    BlockKind.QUESTION,
    BlockKind.ANSWER,
    BlockKind.TOPIC,
)
TALK = (
    Block(H, "A talk in the field"),
    Block(Q, "How was the harvest?", "CGTN"),
    Block(A, "Better than last year's.", "Jane Doe"),
    Block(P, "Note: she laughed."),
    Block(C, "Jane Doe in her field."),
)
TOPICS = (Block(T, "今年雨水多。", "张三"), Block(T, "价格下降。", "李四"), Block(P, "小结：收成很好。"))
Row = tuple[BlockKind, str, str]


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    with opened(tmp_path / "library") as found:
        found.library.add(Draft("Talk", english=TALK, chinese=TOPICS))
        yield found


def rows(found: tuple[Block, ...]) -> list[Row]:
    return [(block.kind, block.speaker, block.text) for block in found]


def after(old: tuple[Block, ...], text: str, side: Side) -> list[Row]:
    return rows(edited(carry_uids((), old), text, side))


def test_the_example_of_the_module() -> None:
    old = carry_uids((), (Block(T, "今年雨水多。", "张三"),))
    assert editable(old, ZH) == "张三：今年雨水多。"
    first, second = edited(old, "张三：今年雨水不多。\n\n李四：价格下降。", ZH)
    assert first == Block(T, "今年雨水不多。", "张三", old[0].uid)
    assert rows((second,)) == [(T, "李四", "价格下降。")]


def test_what_an_editor_shows(parts: Parts) -> None:
    assert parts.library.editable(1, EN) == (
        "A talk in the field\n\nCGTN: How was the harvest?\n\nJane Doe: Better than last year's."
        "\n\nNote: she laughed.\n\nJane Doe in her field."
    )
    assert parts.library.editable(1, ZH) == "张三：今年雨水多。\n\n李四：价格下降。\n\n小结：收成很好。"
    with pytest.raises(NoSuchArticle):
        parts.library.editable(9, EN)


WILD = st.text(st.sampled_from("ab说:： 张三\n\r\u2028\u3000\u00a0\u200b-.'"), max_size=12)
BLOCK = st.builds(Block, st.sampled_from(BlockKind), WILD, st.one_of(st.just(""), WILD))


@given(st.lists(BLOCK, max_size=6), st.sampled_from(Side))
def test_what_is_not_edited_does_not_change(found: list[Block], side: Side) -> None:
    old = carry_uids((), found)
    text = editable(old, side)
    assert edited(old, text, side) == old
    assert edited(old, text.replace("\n\n", "\r\n \t\n\u3000\n") + "\n", side) == old


@example([Block(P, ":"), Block(P, ""), Block(P, ":"), Block(P, ":")], Side.ENGLISH)
@given(st.lists(BLOCK, min_size=1, max_size=6), st.sampled_from(Side))
def test_a_paragraph_more_leaves_the_others_as_they_are(found: list[Block], side: Side) -> None:
    old = carry_uids((), found)
    new = edited(old, f"Zyx wvu tsr.\n\n{editable(old, side)}", side)
    shown = [block for block in old if editable([block], side)]
    assert list(new[1:]) == shown
    assert (new[0].text, new[0].uid in {block.uid for block in old}) == ("Zyx wvu tsr.", False)


def test_the_starters_round_trip(parts: Parts) -> None:
    for starter in starter_drafts():
        article = parts.library.add(starter).article
        for side in Side:
            assert not parts.library.edit(article.id, side, parts.library.editable(article.id, side)).change
            assert parts.library.article(article.id) == article
    assert not parts.undo.can_undo


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("CGTN: How was it?", (Q, "CGTN", "How was it?")),
        ("CGTN : How was the harvest this year?", (Q, "CGTN", "How was the harvest this year?")),
        ("Jane Doe: How was the harvest?", (A, "Jane Doe", "How was the harvest?")),
        ("John Roe: How was the harvest?", (Q, "John Roe", "How was the harvest?")),
        ("How was the harvest?", (P, "", "How was the harvest?")),
    ],
)
def test_a_touched_block_keeps_its_kind_and_speaker(line: str, wanted: Row) -> None:
    text = editable(carry_uids((), TALK), EN).replace("CGTN: How was the harvest?", line)
    assert after(TALK, text, EN)[1] == wanted


def test_kinds_without_speakers_are_kept() -> None:
    text = editable(carry_uids((), TALK), EN).replace("she", "he").replace("A talk", "The talk").replace("her", "his")
    found = after(TALK, text, EN)
    assert [row[0] for row in found] == [block.kind for block in TALK]
    assert (found[0], found[3], found[4]) == (
        (H, "", "The talk in the field"),
        (P, "", "Note: he laughed."),
        (C, "", "Jane Doe in his field."),
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("王芳：新的一段。", [(T, "王芳", "新的一段。")]),
        ("张三:再说一句。", [(T, "张三", "再说一句。")]),
        ("王芳：新的。 李明：也新。", [(T, "王芳", "新的。"), (T, "李明", "也新。")]),
        ("她说：新的一段。", [(P, "", "她说：新的一段。")]),
        ("第一行没完\n第二行。\n王芳：新的。", [(P, "", "第一行没完第二行。"), (T, "王芳", "新的。")]),
        ("增长了 GDP\n5%。\n用 Qt\nWidgets 写。", [(P, "", "增长了 GDP 5%。用 Qt Widgets 写。")]),
    ],
)
def test_new_blocks_of_chinese(text: str, wanted: list[Row]) -> None:
    found = after(TOPICS, f"{editable(carry_uids((), TOPICS), ZH)}\n\n{text}", ZH)
    assert found == [*rows(TOPICS), *wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two lines of\none paragraph.", [(P, "", "Two lines of one paragraph.")]),
        ("It is well-\nknown.", [(P, "", "It is well-known.")]),
        ("Anna Roe: a new voice.", [(P, "", "Anna Roe: a new voice.")]),
        ("She nods.\nJane Doe: Yes, I do.", [(P, "", "She nods."), (A, "Jane Doe", "Yes, I do.")]),
    ],
)
def test_new_blocks_of_english(text: str, wanted: list[Row]) -> None:
    found = after(TALK, f"{editable(carry_uids((), TALK), EN)}\n\n \n\n{text}\n", EN)
    assert found == [*rows(TALK), *wanted]


def test_a_speaker_for_a_block_that_had_none() -> None:
    text = editable(carry_uids((), TOPICS), ZH).replace("小结：收成很好。", "王芳：小结：收成很好。")
    assert after(TOPICS, text, ZH)[2] == (T, "王芳", "小结：收成很好。")


def test_marks_follow_an_edit_and_come_back_with_undo(parts: Parts) -> None:
    kept = parts.annotations.add(1, EN, 2, 0, 6, note="stays")
    lost = parts.annotations.add(1, EN, 1, 12, 19, note="goes")
    told = len(parts.changes)
    result = parts.library.edit(1, EN, "A new first line.\n\nJane Doe: Better than last year's.")
    assert result.before == [lost, kept]
    assert result.after == parts.annotations.of(1)
    assert [(mark.id, mark.block, mark.state) for mark in result.after] == [
        (kept.id, 1, AnchorState.ANCHORED),
        (lost.id, None, AnchorState.ORPHAN),
    ]
    assert parts.changes[told:] == [result.change]
    assert parts.undo.undo_label is ActionKind.EDIT_TEXT
    parts.undo.undo()
    assert parts.annotations.of(1) == result.before
    assert rows(parts.library.article(1).english) == rows(TALK)
    parts.undo.redo()
    assert parts.annotations.of(1) == result.after


def test_an_edit_writes_a_side_that_was_not_there_and_empties_one(parts: Parts) -> None:
    article = parts.library.add(draft(("Some English.",), ())).article
    parts.library.edit(article.id, ZH, "王芳：一些中文。\n\n第二段。")
    assert rows(parts.library.article(article.id).chinese) == [(T, "王芳", "一些中文。"), (P, "", "第二段。")]
    parts.library.edit(article.id, ZH, " \n")
    assert parts.library.article(article.id).chinese == ()
    with pytest.raises(NoSuchArticle):
        parts.library.edit(99, ZH, "文。")


def test_an_edited_page_is_still_that_page(parts: Parts) -> None:
    page = draft(url="http://a/")
    article = parts.library.add(page).article
    parts.library.edit(article.id, EN, "The harvest began in July. Farmers were pleased.\n\nPrices fell by a tenth.")
    assert not parts.library.add(page).change
    assert parts.library.article(article.id).english[0].text.startswith("The harvest began in July.")


class Interrupted(History):
    """A history in which something else happens just before the next action."""

    first: Callable[[], object] | None = None

    def act(self, kind: ActionKind, work: Work, *, merge: Callable[[], bool] = lambda: False) -> Change:
        first, self.first = self.first, None
        if first is not None:
            first()
        return super().act(kind, work, merge=merge)


def test_an_edit_continues_the_text_that_another_one_left_meanwhile(parts: Parts) -> None:
    notifier = Notifier()
    history = Interrupted(parts.database, notifier)
    library = Library(parts.database, history, notifier)
    text = "张三：今年雨水多。\n\n另外还有一段。"
    history.first = lambda: library.edit(1, ZH, text)
    library.edit(1, ZH, f"{text}\n\n最后一段。")
    query = sql("SELECT uid FROM block WHERE text = '另外还有一段。'")
    uids = parts.database.call(lambda session: session.execute(query).scalars().all())
    assert (len(uids), len(set(uids))) == (2, 1)
