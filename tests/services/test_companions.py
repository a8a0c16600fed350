"""Pairs, glossary and times that a page brings: kept, followed through edits, brought back by undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.article import Block, BlockKind, Draft, Gloss, Pairing, Side
from reader.paths import Folders
from reader.services.workspace import Workspace, open_workspace

P = BlockKind.PARAGRAPH
ENGLISH = (
    Block(P, "The baker opens at five.", start_ms=0, end_ms=1800),
    Block(P, "By seven the bread is gone.", start_ms=1800, end_ms=4200),
    Block(P, "On Sundays he sleeps."),
)
CHINESE = (Block(P, "面包师五点开门。"), Block(P, "七点面包就卖完了。"), Block(P, "星期天他睡懒觉。"))
PAIRS = (Pairing(0, 0), Pairing(1, 1), Pairing(2, 2))
GLOSSARY = (Gloss("baker", "面包师", "n."), Gloss("be gone", "卖完"))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(Folders(tmp_path / "data", tmp_path / "cache")) as opened:
        yield opened


def draft(english: tuple[Block, ...] = ENGLISH, pairs: tuple[Pairing, ...] = PAIRS) -> Draft:
    return Draft(
        headline="Bread",
        url="https://example.org/bread",
        english=english,
        chinese=CHINESE,
        glossary=GLOSSARY,
        pairs=pairs,
    )


def test_all_of_it_is_kept(workspace: Workspace) -> None:
    article = workspace.library.add(draft()).article
    assert article.pairs == PAIRS
    assert article.glossary == GLOSSARY
    assert [(b.start_ms, b.end_ms) for b in article.english] == [(0, 1800), (1800, 4200), (None, None)]
    assert workspace.library.article(article.id) == article


def test_the_same_page_again_adds_nothing(workspace: Workspace) -> None:
    article = workspace.library.add(draft()).article
    again = workspace.library.add(draft()).article
    assert (again.pairs, again.glossary) == (article.pairs, article.glossary)


def test_pairs_follow_their_blocks_through_an_edit_and_back(workspace: Workspace) -> None:
    number = workspace.library.add(draft()).article.id
    text = workspace.library.editable(number, Side.ENGLISH)
    workspace.library.edit(number, Side.ENGLISH, "A new first paragraph about rain.\n\n" + text)
    assert workspace.library.article(number).pairs == (Pairing(1, 0), Pairing(2, 1), Pairing(3, 2))
    workspace.library.edit(number, Side.CHINESE, "七点面包就卖完了。\n\n星期天他睡懒觉。")
    assert workspace.library.article(number).pairs == (Pairing(2, 0), Pairing(3, 1))
    workspace.undo.undo()
    workspace.undo.undo()
    assert workspace.library.article(number).pairs == PAIRS
    assert workspace.library.article(number).english[1].start_ms == 1800


def test_a_changed_page_brings_its_own_pairs(workspace: Workspace) -> None:
    number = workspace.library.add(draft()).article.id
    longer = (Block(P, "It is still dark in the street."), *ENGLISH)
    moved = tuple(Pairing(pair.english + 1, pair.chinese) for pair in PAIRS)
    assert workspace.library.add(draft(longer, moved)).article.id == number
    assert workspace.library.article(number).pairs == moved


def test_they_come_back_from_the_journal_alone(tmp_path: Path) -> None:
    places = Folders(tmp_path / "data", tmp_path / "cache")
    with open_workspace(places) as workspace:
        number = workspace.library.add(draft()).article.id
    places.library.unlink()
    with open_workspace(places) as workspace:
        assert workspace.rescued is not None
        article = workspace.library.article(number)
        assert (article.pairs, article.glossary) == (PAIRS, GLOSSARY)
        assert article.english[0].end_ms == 1800
