"""The learner's glossary in the words dialog: written in place, removed, taken back, and carried in files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from reader.domain.article import Side
from reader.gui.dialogs.own_terms_tab import OwnTermsTab
from reader.gui.dialogs.words_dialog import WordsDialog
from reader.gui.models.own_terms import Part
from reader.services.workspace import Workspace

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def dialog(workspace: Workspace, qtbot: QtBot) -> WordsDialog:
    """The dialog on its glossary, with two terms."""
    workspace.terms.add("record high", "历史新高", "of prices")
    workspace.terms.add("connectivity", "互联互通")
    return shown(workspace, qtbot)


def shown(workspace: Workspace, qtbot: QtBot) -> WordsDialog:
    made = WordsDialog(workspace.words, workspace.terms, Side.CHINESE, undo=workspace.undo)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.tabs.setCurrentIndex(1)
    made.terms.table.setFocus()
    qtbot.waitUntil(made.terms.table.hasFocus)
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key in whatever has the focus; Qt ends the writing of a cell a moment after Enter."""
    QTest.keyClick(focused(), key, modifiers)
    QApplication.processEvents()


def write(text: str) -> None:
    """Replace the text of the cell that is being written."""
    editor = focused()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    editor.insert(text)


def listed(tab: OwnTermsTab) -> list[tuple[str, ...]]:
    model = tab.model
    return [tuple(model.index(row, part).data() for part in Part) for row in range(model.rowCount())]


def kept(workspace: Workspace) -> list[tuple[str, str, str]]:
    return [(each.term, each.translation, each.note) for each in workspace.terms.all()]


def complaint(dialog: WordsDialog) -> str:
    """What the dialog complains of; the box is closed."""
    (box,) = dialog.findChildren(QMessageBox)
    text = box.text()
    box.close()
    return text


FIRST, SECOND = ("connectivity", "互联互通", ""), ("record high", "历史新高", "of prices")


def test_terms_are_listed_by_their_english_and_found_in_either_script(dialog: WordsDialog) -> None:
    assert listed(dialog.terms) == [FIRST, SECOND]
    press(Qt.Key.Key_F, CONTROL)
    assert dialog.terms.seek.hasFocus()
    dialog.terms.seek.insert("歷史")
    assert listed(dialog.terms) == [SECOND]
    dialog.terms.seek.clear()
    dialog.terms.seek.insert("nothing of that kind")
    assert dialog.terms.empty.isVisible()


def test_a_cell_is_written_in_place_and_taken_back(dialog: WordsDialog, workspace: Workspace) -> None:
    press(Qt.Key.Key_Down)
    dialog.terms.table.setCurrentIndex(dialog.terms.model.index(0, Part.NOTE))
    press(Qt.Key.Key_Return)
    write("roads and cables")
    press(Qt.Key.Key_Return)
    assert kept(workspace)[0] == ("connectivity", "互联互通", "roads and cables")
    assert listed(dialog.terms)[0][Part.NOTE] == "roads and cables"
    assert dialog.isVisible()
    press(Qt.Key.Key_Z, CONTROL)
    assert kept(workspace) == listed(dialog.terms) == [FIRST, SECOND]
    press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert listed(dialog.terms)[0][Part.NOTE] == "roads and cables"


def test_escape_gives_up_what_is_written_and_not_the_dialog(dialog: WordsDialog, workspace: Workspace) -> None:
    dialog.terms.table.setCurrentIndex(dialog.terms.model.index(1, Part.TERM))
    press(Qt.Key.Key_F2)
    write("another term")
    press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert kept(workspace) == [FIRST, SECOND]


def test_a_new_term_is_kept_once_it_is_whole(dialog: WordsDialog, workspace: Workspace) -> None:
    press(Qt.Key.Key_N, CONTROL)
    write("soft landing")
    press(Qt.Key.Key_Tab)
    assert kept(workspace) == [FIRST, SECOND]
    assert "as soon as" in dialog.terms.said.text()
    write("软着陆")
    press(Qt.Key.Key_Tab)
    assert kept(workspace) == [FIRST, SECOND, ("soft landing", "软着陆", "")]
    write("of an economy")
    press(Qt.Key.Key_Return)
    assert kept(workspace)[2] == listed(dialog.terms)[0] == ("soft landing", "软着陆", "of an economy")
    assert dialog.terms.said.text() == "Terms: 3, chosen: 1"
    press(Qt.Key.Key_Z, CONTROL)
    press(Qt.Key.Key_Z, CONTROL)
    assert kept(workspace) == listed(dialog.terms) == [FIRST, SECOND]


def test_a_pair_that_is_there_already_is_listed_once(dialog: WordsDialog, workspace: Workspace) -> None:
    press(Qt.Key.Key_N, CONTROL)
    write("record high")
    press(Qt.Key.Key_Tab)
    write("历史新高")
    press(Qt.Key.Key_Return)
    assert kept(workspace) == listed(dialog.terms) == [FIRST, SECOND]


def test_a_term_is_never_left_without_its_english(dialog: WordsDialog, workspace: Workspace) -> None:
    dialog.terms.table.setCurrentIndex(dialog.terms.model.index(0, Part.TERM))
    press(Qt.Key.Key_Return)
    write("  ")
    press(Qt.Key.Key_Return)
    assert "one of them is empty" in complaint(dialog)
    assert kept(workspace) == listed(dialog.terms) == [FIRST, SECOND]


def test_terms_are_removed_and_come_back(dialog: WordsDialog, workspace: Workspace) -> None:
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_Delete)
    assert kept(workspace) == listed(dialog.terms) == []
    assert dialog.terms.empty.isVisible()
    assert not dialog.terms.giving.isEnabled()
    QTest.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    assert kept(workspace) == listed(dialog.terms) == [FIRST, SECOND]


def test_a_file_is_taken_whole_or_not_at_all(dialog: WordsDialog, workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text("night market\t夜市\ttaiwan\nno tab here\n", encoding="utf-8")
    dialog.terms.import_from(path)
    assert complaint(dialog).startswith("Line 2 of mine.tsv")
    assert kept(workspace) == [FIRST, SECOND]
    path.write_text("night market\t夜市\tof Tainan\n# a remark\nsoft landing\t软着陆\n", encoding="utf-8")
    dialog.terms.import_from(path)
    assert dialog.terms.said.text() == "Terms read from mine.tsv: 2."
    assert listed(dialog.terms)[0] == FIRST
    assert ("night market", "夜市", "of Tainan") in listed(dialog.terms)
    press(Qt.Key.Key_Z, CONTROL)
    assert listed(dialog.terms) == [FIRST, SECOND]


def test_a_file_that_was_written_can_be_taken_back_in(
    dialog: WordsDialog, workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "glossary.tsv"
    dialog.terms.export_to(path)
    assert dialog.terms.said.text() == "Terms written to glossary.tsv: 2."
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_Delete)
    dialog.terms.import_from(path)
    assert kept(workspace) == listed(dialog.terms) == [FIRST, SECOND]
    dialog.terms.export_to(tmp_path / "no such folder" / "glossary.tsv")
    assert complaint(dialog)


def test_an_empty_glossary_says_what_it_is_for(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = shown(workspace, qtbot)
    assert dialog.terms.empty.isVisible()
    assert "looked up before every dictionary" in dialog.terms.empty.text()
    assert not dialog.terms.removing.isEnabled()
