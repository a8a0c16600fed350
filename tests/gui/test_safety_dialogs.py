"""Bin, earlier texts of a note, backups: by hand, on a real library."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.backups_dialog import BackupsDialog
from reader.gui.dialogs.bin_dialog import BinDialog
from reader.gui.dialogs.note_history import NoteHistory, compared
from reader.gui.main_window import MainWindow
from reader.gui.panels.rows import ROW, RowList
from reader.gui.safety_words import folder_words
from reader.services.safekeeping import Reason
from tests.gui.parts import EN, ZH, long_draft, when_asked


def names(rows: RowList) -> list[str]:
    return [rows.rows.index(number).data(ROW).name for number in range(rows.rows.rowCount())]


def mark(window: MainWindow, note: str = "") -> int:
    """A mark on the open article."""
    assert window.desk.article is not None
    return window.workspace.annotations.add(window.desk.article.id, ZH, 0, 0, 2, note=note).id


def test_what_was_deleted_is_put_back_from_the_bin_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    other = window.workspace.library.add(long_draft(2, "Another harvest")).article.id
    noted = mark(window, "收成的笔记")
    window.workspace.annotations.delete(noted)
    window.workspace.library.delete([other])
    dialog = BinDialog(window.workspace.bin, window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert names(dialog.list) == ["Another harvest", "收成的笔记"]
    dialog.seek.setText("收成的")
    assert names(dialog.list) == ["收成的笔记"]
    assert "收成的笔记" in dialog.details.toPlainText()
    with qtbot.waitSignal(dialog.put_back) as put_back:
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert put_back.args == [1]
    assert [each.note for each in window.desk.annotations] == ["收成的笔记"]
    assert names(dialog.list) == []
    dialog.seek.clear()
    assert names(dialog.list) == ["Another harvest"]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    window.actions_["undo"].trigger()
    assert window.desk.annotations == []


def test_an_empty_bin_says_what_it_is_for(window: MainWindow, qtbot: QtBot) -> None:
    def read(dialog: QWidget) -> None:
        assert isinstance(dialog, BinDialog)
        assert not dialog.list.isVisible()
        assert dialog._empty.isVisible()
        assert "Nothing is thrown away" in dialog._empty.text()
        seen.append(dialog)
        dialog.reject()

    seen: list[QWidget] = []
    when_asked(read)
    window.actions_["bin"].trigger()
    assert len(seen) == 1
    del qtbot


def test_an_earlier_text_is_compared_and_taken_again(window: MainWindow, qtbot: QtBot) -> None:
    number = mark(window, "今天下雨 in June")
    window.workspace.annotations.set_note(number, "今天晴天 in July")
    window.notes_panel.edit(number, focus=False)

    def take(dialog: QWidget) -> None:
        assert isinstance(dialog, NoteHistory)
        assert names(dialog.list) == ["今天下雨 in June"]
        shown = dialog.text.toPlainText()
        assert "下雨" in shown
        assert "晴天" in shown
        QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
        QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)

    when_asked(take)
    window.actions_["note_history"].trigger()
    assert QGuiApplication.clipboard().text() == "今天下雨 in June"
    assert window.notes_panel.editor.toPlainText() == "今天下雨 in June"
    assert window.workspace.annotations.history(number)[0].note == "今天晴天 in July"
    window.actions_["undo"].trigger()
    assert window.notes_panel.editor.toPlainText() == "今天晴天 in July"
    del qtbot


@pytest.mark.parametrize(
    ("now", "before", "pieces"),
    [
        ("a b", "a b", [("same", "a b")]),
        ("", "alles", [("only before", "alles")]),
        ("alles", "", [("only now", "alles")]),
        ("今天晴天", "今天下雨", [("same", "今天"), ("only now", "晴天"), ("only before", "下雨")]),
        ("one word", "one words", [("same", "one "), ("only now", "word"), ("only before", "words")]),
    ],
)
def test_english_is_compared_by_words_and_chinese_by_characters(
    now: str, before: str, pieces: list[tuple[str, str]]
) -> None:
    assert compared(now, before) == pieces
    assert "".join(text for kind, text in compared(now, before) if kind != "only now") == before
    assert "".join(text for kind, text in compared(now, before) if kind != "only before") == now


def opened(window: MainWindow, qtbot: QtBot) -> BackupsDialog:
    dialog = BackupsDialog(window.workspace.safekeeping, window.tasks, window)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_backup_is_looked_into_before_going_back(window: MainWindow, qtbot: QtBot) -> None:
    number = mark(window, "yesterday's words")
    made = window.workspace.safekeeping.back_up(Reason.HAND)
    window.workspace.annotations.delete(number)
    window.workspace.library.add(long_draft(2, "Written today"))
    dialog = opened(window, qtbot)
    qtbot.waitUntil(lambda: "come back" in dialog.preview.toPlainText())
    said = dialog.preview.toPlainText()
    assert "Marks and notes that come back: 1" in said
    assert "yesterday's words" in said
    assert "Articles that go: 1" in said
    assert "Written today" in said

    def agree(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        assert "backed up first" in box.informativeText()
        (forward,) = box.findChildren(QCheckBox)
        assert not forward.isChecked()
        forward.setChecked(True)
        next(button for button in box.buttons() if button.text() == "Restore").click()

    when_asked(agree)
    with qtbot.waitSignal(dialog.restore_requested) as asked:
        QTest.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    assert asked.args == [made.path, True]


def test_a_backup_by_hand_a_second_folder_and_a_check(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(window, qtbot)
    qtbot.waitUntil(lambda: dialog._empty.isVisible())
    assert not dialog.restore.isEnabled()
    second = tmp_path / "stick"
    second.mkdir()
    dialog._use_second(second)
    qtbot.waitUntil(lambda: "with a copy in" in dialog._said.text())
    assert len(list(second.glob("backup-*.duizhao"))) == 1
    qtbot.waitUntil(lambda: dialog.list.rows.rowCount() == 1)
    assert str(second) in dialog._second.text()
    QTest.mouseClick(dialog.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "The library is whole." in dialog._said.text())
    dialog._use_second(None)
    assert str(second) not in dialog._second.text()
    QTest.mouseClick(dialog.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.list.rows.rowCount() == 2)
    assert len(list(second.glob("backup-*.duizhao"))) == 1


def test_a_sudden_fall_in_notes_is_said_until_it_was_meant(window: MainWindow, qtbot: QtBot) -> None:
    assert window.desk.article is not None
    many = [window.workspace.annotations.add(window.desk.article.id, EN, 0, n, n + 3).id for n in range(24)]
    window.workspace.safekeeping.back_up(Reason.HAND)
    for number in many:
        window.workspace.annotations.delete(number)
    dialog = opened(window, qtbot)
    QTest.mouseClick(dialog.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "far fewer notes" in dialog._said.text(), timeout=10_000)
    assert "24 then, 0 now" in dialog._said.text()
    assert dialog._meant.isVisible()
    QTest.mouseClick(dialog._meant, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._said.text() == "")
    assert not dialog._meant.isVisible()


def test_a_shared_folder_is_named() -> None:
    assert "Dropbox" in folder_words("Dropbox")
    assert "network drive" in folder_words("network")
