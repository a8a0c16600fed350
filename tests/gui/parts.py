"""An article and the hands that touch it: real events at the points where words are drawn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.domain.article import Block, BlockKind, Draft, Origin, RemovalReason, Removed, Side
from reader.gui.main_window import MainWindow
from reader.gui.reading.reading_pane import ReadingPane

EN, ZH = Side.ENGLISH, Side.CHINESE
ENGLISH = (
    "The harvest began in June. Farmers were pleased with the weather.",
    "A visitor ate at Yoshinoya 😀 and praised the rice.",
    "Prices fell by a tenth, and nobody was surprised.",
)
CHINESE = (
    "收成从六月开始，农民很高兴。",
    "有人在𠮷野家 😀 学习做饭，后来成了厨师。",
    "价格下降了一成，为什么没有人觉得意外？",
)
SPEAKERS = ("王芳", "王芳", "李明")


def pair_draft(headline: str = "Harvest", removed: bool = True) -> Draft:
    """A short pair with characters outside the basic plane on both sides."""
    return Draft(
        headline=headline,
        source="The Valley Post",
        published="2025-06-19",
        people=("王芳",),
        english=tuple(Block(BlockKind.PARAGRAPH, text) for text in ENGLISH),
        chinese=tuple(Block(BlockKind.TOPIC, t, s) for t, s in zip(CHINESE, SPEAKERS, strict=True)),
        removed=(Removed("Share this article", RemovalReason.SHARING, EN, 1),) if removed else (),
        origin=Origin.PASTE,
    )


def long_draft(blocks: int = 60, headline: str = "Long") -> Draft:
    """A pair that needs scrolling."""
    english = tuple(Block(BlockKind.PARAGRAPH, f"Number {n}. " + ENGLISH[n % 3] * 3) for n in range(blocks))
    chinese = tuple(Block(BlockKind.PARAGRAPH, f"第{n}段。" + CHINESE[n % 3] * 3) for n in range(blocks))
    return Draft(headline=headline, english=english, chinese=chinese, origin=Origin.PASTE)


def span(pane: ReadingPane, text: str) -> tuple[int, int, int]:
    """Block and code points of the first place of `text` in the text as written."""
    for number, block in enumerate(pane.blocks):
        at = block.text.find(text)
        if at >= 0:
            return number, at, at + len(text)
    raise AssertionError(text)


def point(pane: ReadingPane, block: int, start: int, end: int) -> QPoint:
    """The middle of a range in viewport px; brought into view first."""
    pane.reveal(block, start, end)
    return pane.range_rectangle(block, start, end).center().toPoint()


def edges(pane: ReadingPane, block: int, start: int, end: int) -> tuple[QPoint, QPoint]:
    """Just inside the first and the last character of a range."""
    pane.reveal(block, start, end)
    first = pane.range_rectangle(block, start, start + 1)
    last = pane.range_rectangle(block, end - 1, end)
    return (
        QPoint(round(first.left() + 1), round(first.center().y())),
        QPoint(round(last.right() - 1), round(last.center().y())),
    )


def click(pane: ReadingPane, text: str) -> None:
    """Click on the first place of `text`."""
    QTest.mouseClick(
        pane.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point(pane, *span(pane, text))
    )


def drag(pane: ReadingPane, text: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Drag the pointer over `text`."""
    first, last = edges(pane, *span(pane, text))
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pane.viewport(), left, modifiers, first)
    QTest.mouseMove(pane.viewport(), last)
    QTest.mouseRelease(pane.viewport(), left, modifiers, last)


def key(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in whatever has the focus."""
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def words_answer(window: MainWindow) -> bool:
    """Whether the words of every side that has text are told apart."""
    panes = window.pair.panes.values()
    return window.workspace.language_ready and all(len(p.words.tokens) == len(p.blocks) for p in panes)


def when_asked(answer: Callable[[QWidget], None]) -> None:
    """Answer the next window that holds up the others; it is closed if that fails, so that no test hangs."""

    def look() -> None:
        asking = QApplication.activeModalWidget()
        if asking is None or not asking.isActiveWindow():  # keys of a window that is not active yet do nothing
            if asking is not None:
                asking.activateWindow()
            when_asked(answer)
            return
        try:
            answer(asking)
        except BaseException:
            asking.close()
            raise

    QTimer.singleShot(20, look)


def marked(window: MainWindow) -> list[tuple[str, str]]:
    """Quote and colour of every mark of the open article."""
    return [(mark.quote, mark.colour.value) for mark in window.desk.annotations]
