"""A page is looked at and corrected before it stays: by keys and by hand, in the real window."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.domain.annotation import AnchorState
from reader.domain.article import BlockKind, Side
from reader.gui.dialogs.block_text import BlockText
from reader.gui.dialogs.preview import Preview
from reader.gui.main_window import MainWindow
from reader.gui.settings import PREVIEW
from reader.services.drafting import LeftOut
from reader.services.workspace import Workspace
from tests.gui.conftest import Opener
from tests.gui.parts import when_asked

PAGE = """The clock of Winsford
Winsford Gazette
3 May 2025

Share on Facebook

The town clock of Winsford stopped on Monday at ten past four.

市钟停在四点十分。

Nobody noticed until Wednesday, because everybody looks at a telephone.

Copyright 2025 Winsford Gazette. All rights reserved.
"""


@pytest.fixture
def asking(workspace: Workspace, open_window: Opener) -> MainWindow:
    """A window that shows every page first."""
    return open_window(workspace, preview="always")


def pasted(window: MainWindow, qtbot: QtBot, text: str = PAGE) -> Preview:
    """The preview of a pasted page."""
    QGuiApplication.clipboard().setText(text)
    window.actions_["paste"].trigger()
    return waited(window, qtbot)


def waited(window: MainWindow, qtbot: QtBot) -> Preview:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(Preview)), timeout=30_000)
    (dialog,) = [each for each in window.findChildren(Preview) if each.isVisible()]
    return dialog


def choose(dialog: Preview, text: str) -> None:
    """Make the cell with this text the current one."""
    for row in range(dialog.table.rows.rowCount()):
        for column in range(2):
            cell = dialog.table.rows.cell(row, column)
            said = cell.line.text if isinstance(cell, LeftOut) else cell.block.text if cell else ""
            if text in said:
                dialog.table.setCurrentIndex(dialog.table.rows.index(row, column))
                return
    raise AssertionError(text)


def press(dialog: Preview, name: str) -> None:
    assert dialog.buttons[name].isEnabled(), name
    QTest.mouseClick(dialog.buttons[name], Qt.MouseButton.LeftButton)


def added(dialog: Preview, window: MainWindow, qtbot: QtBot) -> None:
    """Press the button that keeps it, and wait until it is kept."""
    QTest.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in window.findChildren(Preview)), timeout=20_000)


def headlines(window: MainWindow) -> list[str]:
    return [row.headline for row in window.workspace.library.articles()]


def test_nothing_is_stored_before_the_reader_says_so(asking: MainWindow, qtbot: QtBot) -> None:
    before = headlines(asking)
    dialog = pasted(asking, qtbot)
    assert headlines(asking) == before
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert headlines(asking) == before


def test_corrections_are_not_given_up_by_a_stray_key(asking: MainWindow, qtbot: QtBot) -> None:
    dialog = pasted(asking, qtbot)
    choose(dialog, "Nobody noticed")
    press(dialog, "out")
    for answer, stays in (("Go on correcting", True), ("Discard them", False)):
        when_asked(lambda asked, name=answer: click(asked, name))  # type: ignore[misc] # mypy loses the default's type
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert any(each.isVisible() for each in asking.findChildren(Preview)) is stays


def click(asked: QWidget, name: str) -> None:
    (button,) = [each for each in asked.findChildren(QPushButton) if each.text() == name]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_block_is_added_and_two_are_said_to_say_the_same(asking: MainWindow, qtbot: QtBot) -> None:
    dialog = pasted(asking, qtbot)

    def write(asked: QWidget) -> None:
        assert isinstance(asked, BlockText)
        asked.editor.setPlainText("直到星期三才有人发现。\n\n大家都看手机。")
        QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    choose(dialog, "市钟停在")
    when_asked(write)
    press(dialog, "add")
    chinese = [block.text for block in dialog.drafting.draft().chinese]
    assert chinese == ["市钟停在四点十分。", "直到星期三才有人发现。", "大家都看手机。"]
    choose(dialog, "Nobody noticed")
    dialog.activateWindow()
    dialog.table.setFocus()
    qtbot.waitUntil(dialog.table.hasFocus)
    QTest.keyClick(dialog.table, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTest.keyClick(dialog.table, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    choose(dialog, "直到星期三")
    QTest.keyClick(dialog.table, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    english = [block.text for block in dialog.drafting.draft().english]
    pairs = [(english[pair.english], chinese[pair.chinese]) for pair in dialog.drafting.draft().pairs]
    assert [pair for pair in pairs if pair[0].startswith("Nobody")] == [(english[-1], "直到星期三才有人发现。")]
    press(dialog, "pair")
    assert not any(english[pair.english].startswith("Nobody") for pair in dialog.drafting.draft().pairs)
    press(dialog, "undo")
    added(dialog, asking, qtbot)
    assert asking.desk.article is not None
    assert len(asking.desk.article.pairs) == len(pairs)


def test_a_stored_article_is_corrected_in_the_same_view(asking: MainWindow, qtbot: QtBot) -> None:
    added(pasted(asking, qtbot), asking, qtbot)
    article = asking.desk.article
    assert article is not None
    annotations = asking.workspace.annotations
    place = annotations.find_quote(article.id, Side.CHINESE, "四点十分")
    note = annotations.add(article.id, Side.CHINESE, *place, note="ten past four").id
    asking.activateWindow()
    qtbot.waitUntil(asking.isActiveWindow)
    QTest.keyClick(asking, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = waited(asking, qtbot)
    assert not dialog.skip.isVisible()
    choose(dialog, "Share on Facebook")
    press(dialog, "back")
    choose(dialog, "市钟停在")
    press(dialog, "move")
    dialog._fields["headline"].setText("The clock stands")
    added(dialog, asking, qtbot)
    assert asking.desk.article is not None
    assert "Share on Facebook" in [block.text for block in asking.desk.article.english]
    assert not asking.desk.article.chinese
    assert "The clock stands" in asking.windowTitle()
    mark = annotations.get(note)
    assert (mark.side, mark.state, mark.note) == (Side.ENGLISH, AnchorState.ANCHORED, "ten past four")
    asking.actions_["undo"].trigger()
    assert [block.text for block in asking.desk.article.chinese] == ["市钟停在四点十分。"]
    assert "The clock of Winsford" in asking.windowTitle()


def test_reading_in_can_be_stopped(asking: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    before = headlines(asking)
    slow = tmp_path / "slow.html"
    slow.write_text(
        "<html><body><article>" + "".join(f"<p>Ferry {n} was late by {n} minutes.</p>" for n in range(60_000)),
        encoding="utf-8",
    )
    assert not asking.status.stop.isVisible()
    asking.intake.files([slow, slow])
    qtbot.waitUntil(asking.status.stop.isVisible)
    QTest.mouseClick(asking.status.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not asking.status.stop.isVisible(), timeout=20_000)
    assert asking.status.message == "Importing was stopped; nothing was added."
    assert headlines(asking) == before
    pasted(asking, qtbot).close()


def test_everything_can_be_corrected_and_taken_back(asking: MainWindow, qtbot: QtBot) -> None:
    dialog = pasted(asking, qtbot)
    assert dialog._fields["headline"].text() == "The clock of Winsford"
    as_read = dialog.drafting.draft()
    assert [line.text for line in as_read.removed]
    choose(dialog, "Share on Facebook")
    press(dialog, "back")
    assert "Share on Facebook" in [block.text for block in dialog.drafting.draft().english]
    press(dialog, "out")
    choose(dialog, "Nobody noticed")
    press(dialog, "merge")
    english = dialog.drafting.draft().english
    assert "ten past four. Nobody noticed" in english[-1].text

    def split(asked: QWidget) -> None:
        assert isinstance(asked, BlockText)
        asked.editor.setPlainText(asked.text.replace("four. ", "four.\n\n"))
        QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    when_asked(split)
    press(dialog, "edit")
    assert len(dialog.drafting.draft().english) == len(english) + 1
    choose(dialog, "市钟停在")
    press(dialog, "move")
    assert dialog.drafting.draft().chinese == ()
    press(dialog, "undo")
    dialog._kind(BlockKind.HEADING)

    def name(asked: QWidget) -> None:
        assert isinstance(asked, QInputDialog)
        asked.setTextValue("王芳")
        asked.accept()

    choose(dialog, "市钟停在")
    when_asked(name)
    press(dialog, "speaker")
    (topic,) = dialog.drafting.draft().chinese
    assert (topic.kind, topic.speaker) == (BlockKind.TOPIC, "王芳")
    dialog._fields["headline"].setText("A clock nobody missed")
    QTest.keyClick(dialog._fields["headline"], Qt.Key.Key_Return)
    while dialog.buttons["undo"].isEnabled():
        press(dialog, "undo")
    assert dialog.drafting.draft() == as_read
    while dialog.buttons["redo"].isEnabled():
        press(dialog, "redo")
    QTest.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "A clock nobody missed" in asking.windowTitle())
    assert asking.desk.article is not None
    assert asking.desk.article.chinese[0].speaker == "王芳"
    assert asking.desk.article.published == "2025-05-03"


def test_a_clean_page_is_not_asked_about_when_the_reader_says_so(asking: MainWindow, qtbot: QtBot) -> None:
    dialog = pasted(asking, qtbot, "The clock is back.\n\nIt was repaired in a week, and it strikes again.\n")
    dialog.skip.setChecked(True)
    added(dialog, asking, qtbot)
    assert "The clock is back." in headlines(asking)
    assert asking.settings.get(PREVIEW) == "unclear"
    QGuiApplication.clipboard().setText("Rain again.\n\nIt rained on Sunday, and it rained on Monday as well.\n")
    asking.actions_["paste"].trigger()
    qtbot.waitUntil(lambda: "Rain again." in headlines(asking))
    pasted(asking, qtbot).close()


def test_a_page_that_is_there_is_updated_or_kept_beside(asking: MainWindow, qtbot: QtBot) -> None:
    page = "https://example.org/clock\n" + PAGE
    dialog = pasted(asking, qtbot, page)
    added(dialog, asking, qtbot)
    assert "The clock of Winsford" in headlines(asking)
    count = len(headlines(asking))
    again = pasted(asking, qtbot, page.replace("ten past four", "a quarter past four"))
    assert again.twice.isVisible()
    again.twice.setCurrentIndex(1)
    QTest.mouseClick(again.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(headlines(asking)) == count + 1)


def test_rich_text_is_taken_as_such(asking: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setHtml(
        "<html><body><article><h1>The rich clock</h1><p>The clock was <b>painted</b> green on Friday.</p>"
        "<p>It took two days to dry, and nobody touched it.</p></article></body></html>"
    )
    data.setText("The rich clock. The clock was painted green on Friday. It took two days to dry.")
    asking.intake.mime(data)
    dialog = waited(asking, qtbot)
    made = dialog.drafting.draft()
    assert made.headline == "The rich clock"
    assert "The clock was painted green on Friday." in [block.text for block in made.english]
    dialog.close()


def test_chapters_of_a_book_are_chosen(asking: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    from reader.gui.dialogs.chapters import Chapters

    path = tmp_path / "book.epub"
    chapter = "<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>{0}</h1>{1}</body></html>"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr(
            "META-INF/container.xml",
            "<container version='1.0' xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
            "<rootfile full-path='book.opf' media-type='application/oebps-package+xml'/></rootfiles></container>",
        )
        items = "".join(f"<item id='c{n}' href='c{n}.xhtml' media-type='application/xhtml+xml'/>" for n in range(3))
        refs = "".join(f"<itemref idref='c{n}'/>" for n in range(3))
        book.writestr(
            "book.opf",
            "<package xmlns='http://www.idpf.org/2007/opf' version='3.0'><metadata "
            "xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>The Clock Book</dc:title></metadata>"
            f"<manifest>{items}</manifest><spine>{refs}</spine></package>",
        )
        for n, name in enumerate(("Morning", "Noon", "Night")):
            words = f"<p>In the {name.lower()} the clock was slow, and the people were slower still.</p>" * 3
            book.writestr(f"c{n}.xhtml", chapter.format(name, words))
    asking.import_files([path])
    qtbot.waitUntil(lambda: any(each.isVisible() for each in asking.findChildren(Chapters)), timeout=30_000)
    (dialog,) = [each for each in asking.findChildren(Chapters) if each.isVisible()]
    assert dialog.list.count() == 3
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    count = len(headlines(asking))
    QTest.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(headlines(asking)) == count + 2)
    qtbot.waitUntil(lambda: "Morning" in asking.windowTitle())
    assert not any("Noon" in headline for headline in headlines(asking))


def test_sides_are_where_their_language_is(asking: MainWindow, qtbot: QtBot) -> None:
    dialog = pasted(asking, qtbot)
    sides = {side: [entry.block.text for entry in dialog.drafting.entries(side)] for side in Side}
    assert all("市" not in text for text in sides[Side.ENGLISH])
    assert sides[Side.CHINESE] == ["市钟停在四点十分。"]
    dialog.close()
