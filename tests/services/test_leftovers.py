"""Words that could not be saved come back to their notes at the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.article import Block, BlockKind, Draft, Side
from reader.paths import Folders
from reader.services.emergency import Emergency
from reader.services.leftovers import take_in
from reader.services.workspace import Workspace, open_workspace

TEXT = "The swallows came back to the barn in the second week of April."


@pytest.fixture
def places(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "data", tmp_path / "cache")


@pytest.fixture
def workspace(places: Folders) -> Iterator[Workspace]:
    with open_workspace(places) as opened:
        yield opened


def noted(workspace: Workspace, note: str) -> tuple[int, str]:
    """The id and uid of a note on a new article."""
    article = workspace.library.add(Draft(headline="Birds", english=(Block(BlockKind.PARAGRAPH, TEXT),)))
    made = workspace.annotations.add(article.article.id, Side.ENGLISH, 0, 4, 12, note=note)
    return made.id, made.uid


def sitting(places: Folders) -> Emergency:
    return Emergency(places, elsewhere=())


def test_words_go_into_their_note_and_what_it_says_stays(workspace: Workspace, places: Folders) -> None:
    number, uid = noted(workspace, "燕子")
    sitting(places).keep(uid, "燕子回来了，比去年早。")
    sitting(places).keep(uid, "Something else altogether.")
    now = sitting(places)
    assert take_in(now, workspace.annotations) == (1, [])
    note = workspace.annotations.get(number).note
    assert "燕子回来了，比去年早。" in note
    assert "Something else altogether." in note
    assert now.pending() == []
    assert take_in(now, workspace.annotations) == (0, [])
    workspace.undo.undo()
    workspace.undo.undo()
    assert workspace.annotations.get(number).note == "燕子"


def test_words_that_the_note_has_already_are_not_written_twice(workspace: Workspace, places: Folders) -> None:
    number, uid = noted(workspace, "They nest under the roof, every year.")
    sitting(places).keep(uid, "under the roof")
    assert take_in(sitting(places), workspace.annotations) == (0, [])
    assert workspace.annotations.get(number).note == "They nest under the roof, every year."
    assert sitting(places).pending() == []


def test_words_without_a_note_stay_in_their_file(workspace: Workspace, places: Folders) -> None:
    number, uid = noted(workspace, "x")
    workspace.annotations.delete(number)
    path = sitting(places).keep(uid, "谁都不能丢", "Birds")
    saved, homeless = take_in(sitting(places), workspace.annotations)
    assert saved == 0
    assert [(kept.text, kept.headline, kept.path) for kept in homeless] == [("谁都不能丢", "Birds", path)]
    assert path is not None
    assert path.exists()
