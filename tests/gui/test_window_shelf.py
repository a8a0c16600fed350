"""Articles coming in and going out through the window, and how it arranges itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.domain.article import Gloss, Script
from reader.gui.arrangement import FLOAT_BELOW, FOLD_BELOW
from reader.gui.main_window import MainWindow
from reader.gui.models.articles import Filter
from tests.gui.parts import EN, ZH, drag, key, long_draft, pair_draft, when_asked

PAGES = Path(__file__).parent.parent / "data" / "pages"
LEFT = Qt.MouseButton.LeftButton


def headlines(window: MainWindow) -> list[str]:
    """What the library panel lists."""
    model = window.library_panel.model
    return [model.summary(row).headline for row in range(model.rowCount())]


def told(window: MainWindow, qtbot: QtBot) -> str:
    """The sentence of the window that says what went wrong, which is closed."""
    qtbot.waitUntil(lambda: any(box.isVisible() for box in window.findChildren(QMessageBox)))
    box = next(box for box in window.findChildren(QMessageBox) if box.isVisible())
    text = "\n".join(part for part in (box.text(), box.informativeText()) if part)
    box.close()
    return text


def drop(window: MainWindow, data: QMimeData) -> bool:
    """Drop data on the middle of the window, as another program would. Whether it was welcome."""
    middle, copy = window.rect().center(), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(middle, copy, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        where = QPointF(middle)
        QApplication.sendEvent(window, QDropEvent(where, copy, data, LEFT, Qt.KeyboardModifier.NoModifier))
    return enter.isAccepted()


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_pasted_page_is_opened_and_recognised_again(window: MainWindow, qtbot: QtBot) -> None:
    page = (PAGES / "newspaper_chinese_summary.txt").read_text(encoding="utf-8")
    QGuiApplication.clipboard().setText(page)
    before = window.desk.article
    window.actions_["paste"].trigger()
    qtbot.waitUntil(lambda: window.desk.article is not before and len(headlines(window)) == 2)
    assert window.desk.article is not None
    assert window.desk.article.headline in window.status.message
    assert window.desk.article.english
    assert window.desk.article.headline in window.windowTitle()
    window.actions_["paste"].trigger()
    qtbot.waitUntil(lambda: "already" in window.status.message)
    assert len(headlines(window)) == 2


def test_dropped_files_are_opened_and_a_bad_one_stops_no_other(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert drop(window, files(PAGES / "agency_captions.txt", tmp_path / "gone.txt", PAGES / "interview_qa.txt"))
    assert told(window, qtbot) == "gone.txt is not there. It may have been moved or renamed."
    qtbot.waitUntil(lambda: window.status.message == "2 articles are in the library.")
    assert len(headlines(window)) == 3


def test_dropped_text_is_an_article(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("A fox ran over the hill.\nIt was seen by nobody.")
    assert drop(window, data)
    qtbot.waitUntil(lambda: len(headlines(window)) == 2)
    assert not drop(window, QMimeData())


BAD = {
    "empty.txt": (b"  \n", "There is no text in empty.txt."),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "picture.txt"),
    "huge.txt": (b"word " * 4_200_000, "huge.txt"),
    "links.txt": (b"Home\nNews\nSport\nShare\nLogin\n", "links.txt"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files_say_a_sentence_and_store_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    data, sentence = BAD[name]
    path = tmp_path / name
    path.write_bytes(data)
    window.import_files([path])
    said = told(window, qtbot)
    assert sentence in said
    assert said.endswith(".")
    assert "{" not in said
    assert headlines(window) == ["Harvest"]
    assert window.status.message == ""


def test_a_folder_is_no_article(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    drop(window, files(tmp_path))
    assert "is a folder" in told(window, qtbot)
    assert headlines(window) == ["Harvest"]


def test_an_empty_clipboard_is_said(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    window.actions_["paste"].trigger()
    assert "There is no text" in told(window, qtbot)


def test_renaming_and_taking_it_back(window: MainWindow) -> None:
    def name(dialog: QWidget) -> None:
        assert isinstance(dialog, QInputDialog)
        dialog.setTextValue("A better name")
        dialog.accept()

    when_asked(name)
    window.actions_["rename"].trigger()
    assert headlines(window) == ["A better name"]
    assert window.windowTitle().startswith("A better name")
    assert window.actions_["undo"].text() == "&Undo renaming"
    window.actions_["undo"].trigger()
    assert headlines(window) == ["Harvest"]


def test_deleting_and_undoing_from_the_status_bar(window: MainWindow) -> None:
    drag(window.pair.panes[EN], "Prices fell")
    key(window, Qt.Key.Key_H)
    window.actions_["delete"].trigger()
    assert headlines(window) == []
    assert window.desk.article is None
    assert "deleted" in window.status.message
    assert not window.actions_["delete"].isEnabled()
    undo = next(button for button in window.status.findChildren(QPushButton) if button.isVisible())
    QTest.mouseClick(undo, LEFT)
    assert headlines(window) == ["Harvest"]
    window.open_article(window.library_panel.model.summary(0).id)
    assert [mark.quote for mark in window.desk.annotations] == ["Prices fell"]


def test_deleting_the_open_article_opens_its_neighbour(window: MainWindow) -> None:
    other = window.workspace.library.add(long_draft())
    window.open_article(other.article.id)
    window.actions_["delete"].trigger()
    assert window.desk.article is not None
    assert window.desk.article.headline == "Harvest"


def test_a_removed_line_is_put_back(window: MainWindow) -> None:
    drag(window.pair.panes[EN], "Prices fell")
    key(window, Qt.Key.Key_H)
    window.tabs.setCurrentWidget(window.removed_panel)
    QApplication.processEvents()
    restore = next(b for b in window.removed_panel.findChildren(QPushButton) if b.isVisible())
    QTest.mouseClick(restore, LEFT)
    assert "Share this article" in window.pair.panes[EN].toPlainText().split("\n")
    (mark,) = window.desk.annotations
    assert mark.block == 3
    assert window.pair.panes[EN].blocks[3].text[mark.start : mark.end] == "Prices fell"
    window.actions_["undo"].trigger()
    assert "Share this article" not in window.pair.panes[EN].toPlainText()
    assert window.desk.annotations[0].block == 2


def test_reading_is_marked_and_the_list_is_filtered(window: MainWindow) -> None:
    window.workspace.library.add(long_draft())
    panel = window.library_panel
    window.actions_["toggle_read"].trigger()
    assert window.actions_["toggle_read"].isChecked()
    panel.set_filter(Filter.UNREAD)
    assert headlines(window) == ["Long"]
    panel.set_filter(Filter.NO_SUMMARY)
    assert headlines(window) == []
    panel.set_filter(Filter.ALL)
    QTest.keyClicks(panel.seek, "valley")
    assert headlines(window) == ["Harvest"]
    QTest.keyClick(panel.seek, Qt.Key.Key_Escape)
    assert len(headlines(window)) == 2


def test_a_click_in_the_list_opens_and_keys_go_through_it(window: MainWindow) -> None:
    window.workspace.library.add(long_draft())
    panel = window.library_panel
    place = panel.list.visualRect(panel.model.index(0)).center()
    QTest.mouseClick(panel.list.viewport(), LEFT, pos=place)
    assert window.desk.article is not None
    assert window.desk.article.headline == "Long"
    key(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.article.headline == "Harvest"


def test_the_note_being_written_survives_the_keys_through_the_list(window: MainWindow) -> None:
    window.workspace.library.add(long_draft())
    harvest = window.desk.article
    assert harvest is not None
    drag(window.pair.panes[EN], "Prices fell")
    key(window, Qt.Key.Key_N)
    QTest.keyClicks(window.notes_panel.editor, "kept")
    window.actions_["previous_article"].trigger()
    assert window.desk.article is not None
    assert window.desk.article.headline == "Long"
    assert [mark.note for mark in window.workspace.annotations.of(harvest.id)] == ["kept"]


@pytest.mark.parametrize(
    ("script", "word"),
    [(name, "後來") for name in ("t", "tw", "twp", "hk")] + [(name, "后来") for name in ("original", "s", "sp")],
)
def test_the_script_is_shown_and_told(window: MainWindow, script: str, word: str) -> None:
    window.actions_[f"script:{script}"].trigger()
    assert word in window.pair.panes[ZH].toPlainText()
    checked = [name.value for name in Script if window.actions_[f"script:{name.value}"].isChecked()]
    assert checked == [script]


def test_in_a_narrow_window_the_panel_lies_over_the_page_until_escape(window: MainWindow, qtbot: QtBot) -> None:
    assert window.side_panel.isVisible()
    window.resize(FOLD_BELOW + 40, 700)
    qtbot.waitUntil(window.side_panel.isHidden)
    assert window.library_panel.isVisible()
    QApplication.processEvents()
    wide = window.pair.width()
    drag(window.pair.panes[EN], "Prices fell")
    key(window, Qt.Key.Key_N)
    assert window.side_panel.isVisible()
    assert window.pair.width() == wide
    window.pair.focus_side(EN)
    key(window, Qt.Key.Key_Escape)
    assert window.side_panel.isHidden()
    window.resize(760, 600)
    qtbot.waitUntil(window.library_panel.isHidden)
    key(window, Qt.Key.Key_F9)
    assert window.library_panel.isVisible()
    key(window, Qt.Key.Key_Escape)
    assert window.library_panel.isHidden()
    window.resize(FLOAT_BELOW + 40, 880)
    qtbot.waitUntil(lambda: window.side_panel.isVisible() and window.library_panel.isVisible())


def test_the_pair_alone(window: MainWindow) -> None:
    key(window, Qt.Key.Key_F11)
    assert (window.library_panel.isVisible(), window.side_panel.isVisible()) == (False, False)
    key(window, Qt.Key.Key_F11)
    assert (window.library_panel.isVisible(), window.side_panel.isVisible()) == (True, True)


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_the_text_menu_offers_what_can_be_done_with_a_passage(window: MainWindow, qtbot: QtBot) -> None:
    seen: list[list[str]] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if menu is not None:
            seen.append([action.objectName() for action in menu.actions() if action.objectName()])
            menu.close()

    QTimer.singleShot(50, look)
    window.pair.menu_requested.emit(EN, QPoint(100, 100))
    qtbot.waitUntil(lambda: bool(seen))
    (offered,) = seen
    assert offered[:5] == ["copy", "copy_both", "highlight", "note", "unmark"]
    assert {"keep", "speak", "split", "fix_reading", "counterpart", "find"} < set(offered)


def test_a_second_article_with_the_same_name_is_told_apart(window: MainWindow) -> None:
    window.workspace.library.rename(window.workspace.library.add(long_draft()).article.id, pair_draft().headline)
    assert headlines(window) == ["Harvest", "Harvest"]


def test_terms_of_an_article_are_listed_and_looked_up(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.tabs.isTabVisible(3)
    draft = replace(long_draft(2, "Terms"), glossary=(Gloss("remedy", "办法", "n."), Gloss("clinic", "诊所")))
    window.open_article(window.workspace.library.add(draft).article.id)
    assert window.tabs.isTabVisible(3)
    window.tabs.setCurrentIndex(3)
    window.terms_panel.list.setCurrentIndex(window.terms_panel.list.rows.index(1))
    with qtbot.waitSignal(window.words.shown):
        QTest.keyClick(window.terms_panel.list, Qt.Key.Key_Return)
    assert window.tabs.currentWidget() is window.word_panel
    window.workspace.library.delete([window.desk.article.id] if window.desk.article else [])
    assert not window.tabs.isTabVisible(3)
