"""Texts edited in the window: marks follow their words, say what became of them, and are put elsewhere by hand."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.domain.annotation import AnchorState
from reader.domain.article import Script, Side
from reader.gui.dialogs.edit_side import EditSide
from reader.gui.main_window import MainWindow
from reader.gui.panels.note_place import NotePlace
from tests.gui.parts import EN, ZH, drag, key, span, when_asked

CTRL = Qt.KeyboardModifier.ControlModifier


def marked(window: MainWindow, side: Side, text: str, note: str = "") -> int:
    """A mark made by hand on the first place of `text`."""
    drag(window.pair.panes[side], text)
    key(window, Qt.Key.Key_H)
    found = next(mark for mark in window.desk.annotations if mark.quote == text)
    if note:
        window.workspace.annotations.set_note(found.id, note)
    return found.id


def state(window: MainWindow, annotation_id: int) -> AnchorState:
    return next(mark.state for mark in window.desk.annotations if mark.id == annotation_id)


def opened(window: MainWindow, qtbot: QtBot, action: str) -> EditSide:
    """The editor that an action opens, with the keyboard."""
    window.actions_[action].trigger()
    (dialog,) = [each for each in window.findChildren(EditSide) if each.isVisible()]
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def edit(window: MainWindow, qtbot: QtBot, action: str, old: str, new: str) -> None:
    """Open the editor by its action, replace some words and save by the keyboard."""
    dialog = opened(window, qtbot, action)
    text = dialog.text()
    assert old in text
    dialog.editor.setPlainText(text.replace(old, new))
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog.editor, Qt.Key.Key_Return, CTRL)


def buttons(window: MainWindow) -> list[str]:
    place = window.notes_panel.findChild(NotePlace)
    assert isinstance(place, NotePlace)
    return [each.text() for each in place.findChildren(QPushButton) if each.isVisible()]


def test_marks_follow_their_words_through_an_edit_and_back(window: MainWindow, qtbot: QtBot) -> None:
    english = marked(window, EN, "praised", "赞扬")
    chinese = marked(window, ZH, "厨师")
    text = window.pair.panes[EN].toPlainText()
    edit(window, qtbot, "edit_english", "A visitor ate", "On a cold day in March a visitor ate")
    edit(window, qtbot, "edit_chinese", "有人在", "去年冬天，有人在")
    assert window.pair.panes[EN].toPlainText() != text
    for number, side, quote in ((english, EN, "praised"), (chinese, ZH, "厨师")):
        found = next(mark for mark in window.desk.annotations if mark.id == number)
        assert (found.side, found.block, found.start, found.end) == (side, *span(window.pair.panes[side], quote))
    assert "Every mark is on its words" in window.status.message
    window.actions_["undo"].trigger()
    window.actions_["undo"].trigger()
    assert window.pair.panes[EN].toPlainText() == text
    assert {state(window, english), state(window, chinese)} == {AnchorState.ANCHORED}


def test_a_mark_that_lost_its_words_is_said_shown_and_attached_by_hand(window: MainWindow, qtbot: QtBot) -> None:
    number = marked(window, EN, "Farmers were pleased with the weather", "我的笔记")
    edit(window, qtbot, "edit_english", " Farmers were pleased with the weather.", "")
    assert state(window, number) is AnchorState.ORPHAN
    assert "without a place: 1" in window.status.message
    assert window.tabs.currentWidget() is window.notes_panel
    lost = next(each for each in window.notes_panel.findChildren(QPushButton) if "without a place" in each.text())
    assert lost.isVisible()
    QTest.mouseClick(lost, Qt.MouseButton.LeftButton)
    assert window.notes_panel.editor.annotation == number
    assert window.notes_panel.editor.toPlainText() == "我的笔记"
    assert buttons(window) == ["Attach to the selected passage"]
    attach = next(each for each in window.notes_panel.findChildren(QPushButton) if each.text() == buttons(window)[0])
    QTest.mouseClick(attach, Qt.MouseButton.LeftButton)
    assert "Select the passage" in window.status.message
    drag(window.pair.panes[EN], "nobody was surprised")
    QTest.mouseClick(attach, Qt.MouseButton.LeftButton)
    assert state(window, number) is AnchorState.ANCHORED
    found = window.desk.annotations[0]
    assert (found.quote, found.note) == ("nobody was surprised", "我的笔记")
    assert found.first_quote == "Farmers were pleased with the weather"
    assert buttons(window) == []
    window.actions_["undo"].trigger()
    assert state(window, number) is AnchorState.ORPHAN
    window.actions_["undo"].trigger()
    assert state(window, number) is AnchorState.ANCHORED


def test_a_mark_whose_words_were_replaced_shows_what_it_was_made_on(window: MainWindow, qtbot: QtBot) -> None:
    number = marked(window, ZH, "价格下降了一成")
    edit(window, qtbot, "edit_chinese", "价格下降了一成", "东西便宜得多了些")
    assert state(window, number) in (AnchorState.CHANGED, AnchorState.ORPHAN)
    window.notes_panel.edit(number, focus=False)
    place = window.notes_panel.findChild(NotePlace)
    assert isinstance(place, NotePlace)
    assert place.isVisible()
    assert buttons(window) == ["Attach to the selected passage"]


def test_an_edit_without_a_change_makes_nothing_new(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, "edit_chinese")
    QTest.keyClick(dialog.editor, Qt.Key.Key_Return, CTRL)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not window.workspace.undo.can_undo


def test_leaving_asks_before_words_are_lost(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, "edit_english")
    dialog.editor.insertPlainText("Words. ")
    asked: list[str] = []

    def keep(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        QTest.keyClick(box, Qt.Key.Key_Return)  # the default keeps writing

    when_asked(keep)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert asked
    assert dialog.isVisible()
    assert dialog.text().startswith("Words. ")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(dialog.finished) as finished:
        QTest.keyClick(dialog.editor, Qt.Key.Key_Return, CTRL)
    assert finished.args == [QDialog.DialogCode.Accepted]
    assert window.pair.panes[EN].toPlainText().startswith("Words. ")


class Disk:
    """Lets no file of this process grow beyond one page, or lifts that again. POSIX only."""

    def __init__(self) -> None:
        import resource

        self._limit = resource.RLIMIT_FSIZE
        self._set = resource.setrlimit
        self._usual = resource.getrlimit(self._limit)

    def fill(self) -> None:
        self._set(self._limit, (4096, self._usual[1]))

    def empty(self) -> None:
        self._set(self._limit, self._usual)


@pytest.fixture
def disk() -> Iterator[Disk]:
    made = Disk()
    yield made
    made.empty()


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file sizes are POSIX's")
def test_words_that_cannot_be_saved_stay_and_are_saved_when_there_is_room(window: MainWindow, disk: Disk) -> None:
    number = marked(window, EN, "praised", "first")
    window.bring(window.notes_panel)
    window.notes_panel.edit(number, focus=True)
    window.notes_panel.editor.insertPlainText(" and second")
    disk.fill()
    assert not window.notes_panel.editor.flush()
    assert window.notes_panel.editor.toPlainText() == "first and second"
    assert window.findChildren(QMessageBox) == []  # a box would take the keyboard from the writer
    (problem,) = [each for each in window.notes_panel.findChildren(QLabel) if "cannot be written" in each.text()]
    assert problem.isVisible()
    (elsewhere,) = (window.workspace.folders.cache / "emergency").iterdir()
    assert "first and second" in elsewhere.read_text(encoding="utf-8")
    (said,) = [each.text() for each in window.status.findChildren(QLabel) if "Not saved" in each.text()]
    assert str(elsewhere) in said
    window.notes_panel.editor.insertPlainText(" and third")
    assert not window.notes_panel.editor.flush()
    assert window.findChildren(QMessageBox) == []
    window.close()
    assert window.isVisible()  # it does not leave with words unsaved
    disk.empty()
    assert window.notes_panel.editor.flush()
    assert window.workspace.annotations.get(number).note == "first and second and third"
    assert not elsewhere.exists()
    assert not problem.isVisible()


def test_the_face_of_the_editor_is_that_of_the_script(window: MainWindow) -> None:
    dialogs = [EditSide(ZH, "h", script, "字", window) for script in (Script.SIMPLIFIED, Script.TAIWAN)]
    faces = [dialog.editor.font().families()[0] for dialog in dialogs]
    assert len(set(faces)) == 2 or faces == ["serif", "serif"]
    for dialog in dialogs:
        dialog.deleteLater()
