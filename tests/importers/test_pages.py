"""Whole pages, written for these tests, against the articles that are in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.domain.article import Origin
from reader.importers.page import read_page
from tests.importers.pages import PAGES, described, expected, load, lost


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page_becomes_its_article(path: Path) -> None:
    assert described(load(path)) == expected(path)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_nothing_of_a_page_is_lost(path: Path) -> None:
    assert not lost(path.read_text(encoding="utf-8"), load(path))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize("variant", ["crlf", "cr", "indented", "spaced", "nbsp", "zero width", "bom"])
def test_layout_does_not_change_the_article(path: Path, variant: str) -> None:
    text = path.read_text(encoding="utf-8")
    changed = {
        "crlf": text.replace("\n", "\r\n"),
        "cr": text.replace("\n", "\r"),
        "indented": "\n".join("\t" + line for line in text.split("\n")) if "　　" not in text else text,
        "spaced": text.replace("\n", "  \n"),
        "nbsp": text.replace(" ", "\u00a0"),
        "zero width": text.replace(" ", "\u200b \ufeff"),
        "bom": "\ufeff" + text,
    }[variant]
    assert described(read_page(changed, path.name, Origin.FILE)) == expected(path)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_removed_lines_have_a_place_in_their_side(path: Path) -> None:
    draft = load(path)
    for piece in draft.removed:
        assert draft.side(piece.side)
        assert 0 <= piece.before <= len(draft.side(piece.side))


def test_there_are_pages_of_every_kind() -> None:
    kinds = {path.stem.split("_")[0] for path in PAGES}
    assert {"podcast", "newspaper", "agency", "interview", "broadcaster", "magazine", "plain"} <= kinds
    assert len(PAGES) >= 12
