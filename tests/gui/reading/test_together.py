"""Where a page sets paragraphs side by side, the panes stay level; elsewhere each goes its own way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.domain.article import Block, BlockKind, Draft, Origin, Pairing, Side
from reader.gui.main_window import MainWindow
from tests.gui.parts import EN, ZH, long_draft

BLOCKS = 40


def interleaved(pairs: bool = True) -> Draft:
    """Long English paragraphs beside short Chinese ones."""
    english = tuple(
        Block(BlockKind.PARAGRAPH, f"Part {n} of the story. " + "The road went on and on through the hills. " * 6)
        for n in range(BLOCKS)
    )
    chinese = tuple(
        Block(BlockKind.PARAGRAPH, f"故事的第{n}段。" + "路一直在山里延伸。" * (1 + n % 3)) for n in range(BLOCKS)
    )
    return Draft(
        headline="The road",
        english=english,
        chinese=chinese,
        origin=Origin.PASTE,
        pairs=tuple(Pairing(n, n) for n in range(BLOCKS)) if pairs else (),
    )


def at_top(window: MainWindow, side: Side) -> int:
    """The paragraph that the page of a side begins with."""
    return window.pair.panes[side].place().block


@pytest.mark.parametrize("lead", [EN, ZH])
def test_the_other_side_shows_what_this_one_shows(window: MainWindow, lead: Side) -> None:
    window.open_article(window.workspace.library.add(interleaved()).article.id)
    pane, other = window.pair.panes[lead], window.pair.panes[lead.other]
    for block in (3, 17, 9, 26):
        pane.verticalScrollBar().setValue(
            round(pane.range_rectangle(block, 0, 1).top() + pane.verticalScrollBar().value())
        )
        if other.verticalScrollBar().value() < other.verticalScrollBar().maximum():
            assert abs(at_top(window, lead) - at_top(window, lead.other)) <= 1
            assert abs(other.range_rectangle(block, 0, 1).top()) < 40
    pane.verticalScrollBar().setValue(0)
    assert other.verticalScrollBar().value() == 0


def test_the_wheel_leads_too(window: MainWindow) -> None:
    window.open_article(window.workspace.library.add(interleaved()).article.id)
    pane = window.pair.panes[EN]
    middle = QPointF(pane.viewport().rect().center())
    for _ in range(10):
        QApplication.sendEvent(
            pane.viewport(),
            QWheelEvent(
                middle,
                pane.viewport().mapToGlobal(middle),
                QPoint(),
                QPoint(0, -240),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            ),
        )
    assert at_top(window, EN) > 2
    assert abs(at_top(window, EN) - at_top(window, ZH)) <= 1


def test_without_pairs_each_side_goes_its_own_way(window: MainWindow) -> None:
    window.open_article(window.workspace.library.add(long_draft()).article.id)
    window.pair.panes[EN].verticalScrollBar().setValue(900)
    assert window.pair.panes[ZH].verticalScrollBar().value() == 0


def test_an_article_opens_where_each_side_was(window: MainWindow) -> None:
    paired = window.workspace.library.add(interleaved()).article.id
    other = window.workspace.library.add(long_draft()).article.id
    window.open_article(paired)
    QTest.qWait(10)
    window.pair.panes[EN].verticalScrollBar().setValue(1200)
    QTest.qWait(10)
    places = window.pair.places()
    window.open_article(other)
    QTest.qWait(10)
    window.open_article(paired)
    QTest.qWait(10)
    again = window.pair.places()
    assert {side: place.block for side, place in again.items()} == {side: place.block for side, place in places.items()}
