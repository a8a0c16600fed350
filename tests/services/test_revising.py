"""Correcting an article that is stored, in the view in which it came in: notes go along, one undo takes it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.domain.annotation import AnchorState, Annotation
from reader.domain.article import Block, BlockKind, Draft, Pairing, RemovalReason, Removed, Side
from reader.errors import NoSuchArticle
from reader.paths import Folders
from reader.services.drafting import Drafting
from reader.services.revising import as_draft
from reader.services.undo import ActionKind
from reader.services.workspace import Workspace, open_workspace

P = BlockKind.PARAGRAPH
EN, ZH = Side.ENGLISH, Side.CHINESE
ENGLISH = (
    Block(P, "The tide turned 😀 before noon."),
    Block(P, "潮水在中午前转向。"),
    Block(P, "Two boats waited outside the wall."),
    Block(P, "Nobody minded the rain."),
)
CHINESE = (Block(P, "两条船在防波堤外等着。"), Block(P, "没有人介意下雨。"))
PAGE = Draft(
    headline="Tide",
    source="Harbour Post",
    english=ENGLISH,
    chinese=CHINESE,
    removed=(Removed("Share this page", RemovalReason.SHARING, EN, 2),),
    pairs=(Pairing(2, 0), Pairing(3, 1)),
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(Folders(tmp_path / "data", tmp_path / "cache")) as opened:
        opened.library.add(PAGE)
        yield opened


def drafting(workspace: Workspace) -> Drafting:
    return Drafting(as_draft(workspace.library.article(1)))


def number(work: Drafting, side: Side, text: str) -> int:
    return next(entry.number for entry in work.entries(side) if text in entry.block.text)


def note(workspace: Workspace, side: Side, quote: str) -> int:
    return workspace.annotations.add(1, side, *workspace.annotations.find_quote(1, side, quote), note="x").id


def stands(workspace: Workspace, mark: Annotation) -> str:
    """The text that a mark stands on now."""
    assert mark.block is not None
    return workspace.library.article(1).side(mark.side)[mark.block].text[mark.start : mark.end]


def test_a_draft_that_was_not_touched_changes_nothing(workspace: Workspace) -> None:
    before = workspace.library.article(1)
    assert not workspace.library.revise(1, drafting(workspace).draft()).change
    assert workspace.library.article(1) == before
    assert not workspace.undo.can_undo


def test_a_block_goes_to_the_other_side_with_its_notes_and_back(workspace: Workspace) -> None:
    moved, left = note(workspace, EN, "中午前"), note(workspace, EN, "boats")
    before = workspace.library.article(1)
    work = drafting(workspace)
    work.move(number(work, EN, "潮水"))
    edited = workspace.library.revise(1, work.draft())
    article = workspace.library.article(1)
    assert [b.text for b in article.chinese] == [CHINESE[0].text, "潮水在中午前转向。", CHINESE[1].text]
    assert [b.text for b in article.english] == [b.text for b in (ENGLISH[0], *ENGLISH[2:])]
    marks = {mark.id: mark for mark in edited.after}
    assert (marks[moved].side, marks[moved].state, stands(workspace, marks[moved])) == (
        ZH,
        AnchorState.ANCHORED,
        "中午前",
    )
    assert (marks[left].side, stands(workspace, marks[left])) == (EN, "boats")
    assert workspace.undo.undo_label is ActionKind.EDIT_TEXT
    workspace.undo.undo()
    assert workspace.library.article(1) == before
    back = workspace.annotations.get(moved)
    assert (back.side, back.state, stands(workspace, back)) == (EN, AnchorState.ANCHORED, "中午前")
    workspace.undo.redo()
    assert stands(workspace, workspace.annotations.get(moved)) == "中午前"
    assert workspace.annotations.get(moved).side is ZH


def test_notes_stay_on_their_words_when_blocks_are_split_joined_and_rewritten(workspace: Workspace) -> None:
    marks = {quote: note(workspace, EN, quote) for quote in ("😀 before", "outside the wall", "the rain")}
    work = drafting(workspace)
    work.rewrite(number(work, EN, "Two boats"), "Two boats waited\n\noutside the wall.")
    work.merge(number(work, EN, "Nobody"))
    work.rewrite(number(work, EN, "The tide"), "Early, the tide turned 😀 before noon.")
    workspace.library.revise(1, work.draft())
    for quote, mark in marks.items():
        assert stands(workspace, workspace.annotations.get(mark)) == quote
    assert len({block.uid for side in Side for block in workspace.library.article(1).side(side)}) == 6


def test_a_note_whose_words_are_cut_is_kept(workspace: Workspace) -> None:
    mark = note(workspace, EN, "Two boats waited")
    work = drafting(workspace)
    work.leave_out(number(work, EN, "Two boats"))
    workspace.library.revise(1, work.draft())
    assert workspace.annotations.get(mark).state is AnchorState.ORPHAN
    workspace.undo.undo()
    assert workspace.annotations.get(mark).state is AnchorState.ANCHORED


def test_lines_go_out_and_come_back(workspace: Workspace) -> None:
    work = drafting(workspace)
    (share,) = [row.left_out for row in work.rows() if row.left_out]
    assert share is not None
    work.put_back(share.number)
    work.leave_out(number(work, ZH, "下雨"))
    workspace.library.revise(1, work.draft())
    article = workspace.library.article(1)
    assert [b.text for b in article.english][2] == "Share this page"
    assert article.removed == (Removed("没有人介意下雨。", RemovalReason.READER, ZH, 1),)
    workspace.undo.undo()
    assert workspace.library.article(1).removed == PAGE.removed
    workspace.undo.redo()
    assert workspace.library.article(1).removed == article.removed
    workspace.library.restore_removed(1, 0)
    assert [b.text for b in workspace.library.article(1).chinese] == [b.text for b in CHINESE]
    assert workspace.library.article(1).removed == ()


def test_details_change_and_return(workspace: Workspace) -> None:
    work = drafting(workspace)
    work.set_details(replace(work.details, headline="High tide", published="2026-03-01", people=("Ada Lin",)))
    change = workspace.library.revise(1, work.draft()).change
    assert change.articles == {1}
    assert not change.texts
    article = workspace.library.article(1)
    assert (article.headline, article.published, article.people) == ("High tide", "2026-03-01", ("Ada Lin",))
    assert [row.headline for row in workspace.library.articles()] == ["High tide"]
    workspace.undo.undo()
    article = workspace.library.article(1)
    assert (article.headline, article.published, article.people) == ("Tide", "", ())


def test_pairs_are_made_and_taken_apart(workspace: Workspace) -> None:
    work = drafting(workspace)
    work.unpair(number(work, EN, "Nobody"))
    work.pair(number(work, EN, "The tide"), number(work, ZH, "两条船"))
    change = workspace.library.revise(1, work.draft()).change
    assert change.texts == {1}
    assert workspace.library.article(1).pairs == (Pairing(0, 0),)
    workspace.undo.undo()
    assert workspace.library.article(1).pairs == PAGE.pairs
    workspace.undo.redo()
    assert workspace.library.article(1).pairs == (Pairing(0, 0),)


def test_a_pair_taken_apart_stays_so_when_the_page_comes_again(workspace: Workspace) -> None:
    work = drafting(workspace)
    work.unpair(number(work, EN, "Two boats"))
    workspace.library.revise(1, work.draft())
    workspace.library.add(PAGE)
    assert workspace.library.article(1).pairs == (Pairing(3, 1),)


def test_it_outlives_a_restart(workspace: Workspace, tmp_path: Path) -> None:
    mark = note(workspace, EN, "中午前")
    work = drafting(workspace)
    work.move(number(work, EN, "潮水"))
    work.pair(number(work, EN, "The tide"), number(work, ZH, "潮水"))
    workspace.library.revise(1, work.draft())
    wanted = workspace.library.article(1)
    workspace.close()
    with open_workspace(Folders(tmp_path / "data", tmp_path / "cache")) as again:
        assert again.library.article(1) == wanted
        assert wanted.pairs[0] == Pairing(0, 1)
        assert stands(again, again.annotations.get(mark)) == "中午前"


def test_an_article_that_is_gone_is_named(workspace: Workspace) -> None:
    draft = drafting(workspace).draft()
    workspace.library.delete([1])
    with pytest.raises(NoSuchArticle):
        workspace.library.revise(1, draft)
