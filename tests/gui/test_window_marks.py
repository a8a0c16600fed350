"""Look-ups, marks and notes through the window, and all of it found again."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.domain.annotation import Colour
from reader.domain.article import Block, BlockKind
from reader.gui.main_window import MainWindow
from reader.gui.panels.note_editor import QUIET
from reader.paths import Folders
from reader.services.workspace import Workspace, open_workspace
from tests.gui.conftest import Opener
from tests.gui.parts import EN, ZH, click, drag, key, marked, pair_draft

LEFT = Qt.MouseButton.LeftButton


def said(window: MainWindow) -> list[str]:
    """What the word panel says. Qt shows what was put into a layout with the next turn of its loop."""
    QCoreApplication.processEvents()
    labels = window.word_panel.view.findChildren(QLabel)
    return [label.text() for label in labels if not label.isHidden()]


def test_a_click_fills_the_panel_on_either_side(window: MainWindow) -> None:
    assert any("Click a word" in text for text in said(window))
    click(window.pair.panes[ZH], "学习")
    assert said(window)[:2] == ["学习", "xué xí"]
    assert "Traditional 學習" in said(window)
    click(window.pair.panes[EN], "harvest")
    assert said(window)[0] == "harvest"
    assert any("收" in b.text() for b in window.word_panel.view.findChildren(QPushButton) if not b.isHidden())


def test_the_way_back_and_forward(window: MainWindow) -> None:
    assert not window.word_panel.back.isEnabled()
    for word in ("学习", "后来", "厨师"):
        click(window.pair.panes[ZH], word)
    QTest.mouseClick(window.word_panel.back, LEFT)
    assert said(window)[0] == "后来"
    window.actions_["back"].trigger()
    assert said(window)[0] == "学习"
    assert not window.word_panel.back.isEnabled()
    window.actions_["forward"].trigger()
    assert said(window)[0] == "后来"
    click(window.pair.panes[ZH], "农民")
    assert not window.word_panel.forward.isEnabled()


def test_a_typed_term_and_a_link_answer(window: MainWindow) -> None:
    window.actions_["look_up"].trigger()
    QTest.keyClicks(window.word_panel.line, "harvest")
    QTest.keyClick(window.word_panel.line, Qt.Key.Key_Return)
    assert said(window)[0] == "harvest"
    link = next(b for b in window.word_panel.view.findChildren(QPushButton) if not b.isHidden())
    word = link.text()
    QTest.mouseClick(link, LEFT)
    assert said(window)[0] == word
    window.word_panel.line.setText("qwertzu")
    QTest.keyClick(window.word_panel.line, Qt.Key.Key_Return)
    assert "The dictionary has no entry for this word." in said(window)


def test_the_panel_follows_the_script(window: MainWindow) -> None:
    click(window.pair.panes[ZH], "学习")
    window.actions_["script:t"].trigger()
    assert said(window)[0] == "學習"
    assert "Simplified 学习" in said(window)


def test_a_word_asked_before_the_dictionary_is_there_is_answered_then(
    workspace: Workspace, open_window: Opener, qtbot: QtBot
) -> None:
    window = open_window(workspace, ready=False)
    window.word_panel.line.setText("harvest")
    QTest.keyClick(window.word_panel.line, Qt.Key.Key_Return)
    assert any("being prepared" in text for text in said(window))
    qtbot.waitUntil(lambda: said(window)[0] == "harvest")


def test_marks_are_made_recoloured_and_taken_away(window: MainWindow) -> None:
    drag(window.pair.panes[EN], "Prices fell")
    key(window, Qt.Key.Key_H)
    drag(window.pair.panes[EN], "Prices fell")
    key(window, Qt.Key.Key_4)
    assert marked(window) == [("Prices fell", "pink")]
    dot = next(b for b in window.notes_panel.findChildren(QToolButton) if b.accessibleName() == "Violet")
    window.tabs.setCurrentWidget(window.notes_panel)
    QTest.mouseClick(dot, LEFT)
    assert marked(window) == [("Prices fell", "violet")]
    drag(window.pair.panes[EN], "Prices fell")
    window.actions_["unmark"].trigger()
    assert marked(window) == []
    for wanted in (["violet"], ["pink"], ["yellow"], []):
        window.actions_["undo"].trigger()
        assert [colour for _, colour in marked(window)] == wanted
    assert not window.actions_["undo"].isEnabled()
    window.actions_["redo"].trigger()
    assert [colour for _, colour in marked(window)] == ["yellow"]


def test_a_note_saves_itself_while_it_is_typed(window: MainWindow, qtbot: QtBot) -> None:
    drag(window.pair.panes[ZH], "学习做饭")
    key(window, Qt.Key.Key_N)
    editor = window.notes_panel.editor
    QTest.keyClicks(editor, "to learn")
    assert window.desk.annotations[0].note == ""
    assert editor.dirty
    qtbot.waitUntil(lambda: window.desk.annotations[0].note == "to learn", timeout=4 * QUIET)
    assert editor.toPlainText() == "to learn"
    assert editor.hasFocus()
    assert not editor.dirty
    QTest.keyClicks(editor, " to cook")
    window.actions_["undo"].trigger()
    assert window.desk.annotations[0].note == ""
    assert editor.toPlainText() == ""
    window.actions_["redo"].trigger()
    assert window.desk.annotations[0].note == "to learn to cook"


def test_typing_in_a_note_is_no_key_of_the_text(window: MainWindow) -> None:
    drag(window.pair.panes[EN], "Prices fell")
    key(window, Qt.Key.Key_N)
    QTest.keyClicks(window.notes_panel.editor, "h 123 N")
    assert window.notes_panel.editor.toPlainText() == "h 123 N"
    assert marked(window) == [("Prices fell", "yellow")]


def test_a_note_is_saved_when_another_comes_or_another_article(window: MainWindow) -> None:
    other = window.workspace.library.add(pair_draft("Other"))
    first = window.desk.article
    assert first is not None
    for passage, note in (("Prices fell", "one"), ("harvest began", "two")):
        drag(window.pair.panes[EN], passage)
        key(window, Qt.Key.Key_N)
        QTest.keyClicks(window.notes_panel.editor, note)
    window.open_article(other.article.id)
    notes = {mark.quote: mark.note for mark in window.workspace.annotations.of(first.id)}
    assert notes == {"Prices fell": "one", "harvest began": "two"}
    assert window.notes_panel.editor.toPlainText() == ""


def test_everything_is_found_again_after_closing(window: MainWindow, places: Folders, open_window: Opener) -> None:
    drag(window.pair.panes[EN], "harvest began")
    key(window, Qt.Key.Key_3)
    window.actions_["script:t"].trigger()
    drag(window.pair.panes[ZH], "学习做饭")
    key(window, Qt.Key.Key_N)
    QTest.keyClicks(window.notes_panel.editor, "not yet saved")
    assert window.desk.annotations[1].note == ""
    window.close()
    window.workspace.close()
    with open_workspace(places) as anew:
        again = open_window(anew)
        assert marked(again) == [("harvest began", "blue"), ("学习做饭", "blue")]
        assert [mark.note for mark in again.desk.annotations] == ["", "not yet saved"]
        assert "學習做飯" in again.pair.panes[ZH].toPlainText()
        again.close()


def test_marks_stay_on_their_words_where_a_script_changes_lengths(window: MainWindow) -> None:
    draft = replace(pair_draft("Screens"), chinese=(Block(BlockKind.PARAGRAPH, "𠮷野家的内存和软件坏了。"),))
    window.open_article(window.workspace.library.add(draft).article.id)
    pane = window.pair.panes[ZH]
    drag(pane, "软件")
    key(window, Qt.Key.Key_3)
    window.actions_["script:twp"].trigger()
    assert pane.toPlainText() == "𠮷野家的記憶體和軟體壞了。"
    click(pane, "软件")
    assert said(window)[0] == "軟件"
    drag(pane, "内存")
    assert pane.textCursor().selectedText() == "記憶體"
    key(window, Qt.Key.Key_1)
    assert marked(window) == [("内存", "yellow"), ("软件", "blue")]
    pane.select(0, 7, 9)
    assert pane.textCursor().selectedText() == "軟體"


def test_the_notes_panel_lists_in_reading_order_and_jumps(window: MainWindow, qtbot: QtBot) -> None:
    drag(window.pair.panes[ZH], "学习做饭")
    key(window, Qt.Key.Key_H)
    drag(window.pair.panes[EN], "Prices fell")
    key(window, Qt.Key.Key_H)
    panel = window.notes_panel
    window.tabs.setCurrentWidget(panel)
    quotes = [panel.model.index(row).data() for row in range(panel.model.rowCount())]
    assert quotes == ["Prices fell", "学习做饭"]
    index: QModelIndex = panel.model.index(1)
    with qtbot.waitSignal(panel.chosen):
        QTest.mouseClick(panel.list.viewport(), LEFT, pos=panel.list.visualRect(index).center())
    assert window.pair.panes[ZH].extraSelections()
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert marked(window) == [("Prices fell", Colour.YELLOW.value)]
    # The light on the passage goes out by itself.
    qtbot.waitUntil(lambda: not window.pair.panes[ZH].extraSelections(), timeout=3000)
