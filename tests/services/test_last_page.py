"""The copy of the last page: the same page again, or none; and no word of a note in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.domain.article import ReadingPlace, Side
from reader.paths import Folders
from reader.services import last_page
from reader.services.last_page import ROWS, Page
from reader.services.workspace import open_workspace


@pytest.fixture
def page(tmp_path: Path) -> Page:
    """The first starter with a note, as a window shows it."""
    with open_workspace(Folders(tmp_path / "data", tmp_path / "cache")) as workspace:
        workspace.seed()
        listed = workspace.library.articles()
        first = listed[0].id
        workspace.annotations.add(first, Side.CHINESE, 0, 1, 4, note="谁也不该看见 zebra")
        workspace.annotations.add(first, Side.ENGLISH, 0, 0, 5)
        places = {Side.ENGLISH: ReadingPlace(2, 11)}
        return Page(workspace.library.article(first), places, tuple(workspace.annotations.of(first)), tuple(listed))


def test_a_page_is_read_as_it_was_kept_but_without_notes(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "deep" / "page.json"
    last_page.write(path, page)
    again = last_page.read(path)
    assert again is not None
    assert again.article == last_page.bare(page.article)
    assert again.places == page.places
    assert again.listed == page.listed
    seen = [(mark.id, mark.side, mark.block, mark.start, mark.end, mark.colour) for mark in again.annotations]
    assert seen == [(m.id, m.side, m.block, m.start, m.end, m.colour) for m in page.annotations]
    assert [bool(mark.note) for mark in again.annotations] == [bool(mark.note) for mark in page.annotations]
    assert "zebra" not in path.read_text(encoding="utf-8")
    assert "谁也" not in path.read_text(encoding="utf-8")
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_only_the_rows_of_a_screen_are_kept(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "page.json"
    many = replace(page, listed=[replace(page.listed[0], id=number) for number in range(5 * ROWS)])
    last_page.write(path, many)
    again = last_page.read(path)
    assert again is not None
    assert [row.id for row in again.listed] == list(range(ROWS))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: "",
        lambda text: text[: len(text) // 2],
        lambda _: "[]",
        lambda text: text.replace('"format": 1', '"format": 99'),
        lambda text: text.replace('"english"', '"englisch"', 1),
        lambda text: text.replace('"kind": "paragraph"', '"kind": "poem"'),
        lambda _: "\x00" * 40,
    ],
)
def test_a_spoilt_copy_is_no_copy(page: Page, tmp_path: Path, spoil: object) -> None:
    path = tmp_path / "page.json"
    last_page.write(path, page)
    assert callable(spoil)
    path.write_text(spoil(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert last_page.read(path) is None


def test_a_copy_that_cannot_be_written_is_not_missed(page: Page, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    last_page.write(blocked / "page.json", page)
    assert last_page.read(blocked / "page.json") is None
    assert blocked.read_text() == "in the way"
