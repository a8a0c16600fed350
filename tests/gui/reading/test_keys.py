"""The keyboard in the text: every key of the sheet, also as an input method hands it over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.reading.reading_pane import ReadingPane
from tests.gui.parts import EN, ENGLISH, ZH, click, drag, key, long_draft, marked, words_answer

Key, Mod = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT = Mod.ControlModifier, Mod.ShiftModifier


def caret(pane: ReadingPane) -> str:
    return pane.caret.text if pane.caret else ""


def test_arrows_go_from_word_to_word(window: MainWindow) -> None:
    pane = window.pair.panes[EN]
    assert pane.hasFocus()
    seen = []
    for _ in range(4):
        key(window, Key.Key_Right)
        seen.append(caret(pane))
    assert seen == ["The", "harvest", "began", "in"]
    key(window, Key.Key_Left)
    assert caret(pane) == "began"


def test_control_and_arrows_go_by_sentence_and_paragraph(window: MainWindow) -> None:
    pane = window.pair.panes[EN]
    key(window, Key.Key_Right)
    key(window, Key.Key_Right, CTRL)
    assert caret(pane) == "Farmers"
    key(window, Key.Key_Right, CTRL)
    assert caret(pane) == "A"
    key(window, Key.Key_Down, CTRL)
    assert caret(pane) == "Prices"
    key(window, Key.Key_Up, CTRL)
    assert caret(pane) == "A"
    key(window, Key.Key_Left, CTRL)
    assert caret(pane) == "Farmers"
    key(window, Key.Key_Left, CTRL)
    assert caret(pane) == "The"


def test_the_first_step_begins_at_the_first_word(window: MainWindow) -> None:
    pane = window.pair.panes[EN]
    key(window, Key.Key_Right, CTRL)
    assert caret(pane) in ("The", "Farmers")
    assert pane.caret is not None
    assert pane.caret.block == 0


def test_tab_goes_to_the_other_side_and_back(window: MainWindow) -> None:
    english, chinese = window.pair.panes[EN], window.pair.panes[ZH]
    key(window, Key.Key_Tab)
    assert chinese.hasFocus()
    assert caret(chinese) == "收成"
    key(window, Key.Key_Right)
    key(window, Key.Key_Tab)
    assert english.hasFocus()
    key(window, Key.Key_F6)
    assert chinese.hasFocus()
    assert caret(chinese) != "收成"


def test_enter_looks_the_word_up(window: MainWindow, qtbot: QtBot) -> None:
    key(window, Key.Key_Right)
    key(window, Key.Key_Right)
    with qtbot.waitSignal(window.pair.word_chosen) as chosen:
        key(window, Key.Key_Return)
    assert chosen.args[0].text == "harvest"


def test_h_marks_the_word_and_digits_mark_in_colours(window: MainWindow) -> None:
    key(window, Key.Key_Right)
    key(window, Key.Key_H)
    assert marked(window) == [("The", "yellow")]
    for digit, colour in zip("12345", ("yellow", "green", "blue", "pink", "violet"), strict=True):
        key(window, Key(ord(digit)))
        assert marked(window) == [("The", colour)]
    key(window, Key.Key_Right)
    key(window, Key.Key_H)
    assert marked(window)[-1] == ("harvest", "violet")


def test_n_writes_a_note_on_the_selection(window: MainWindow) -> None:
    pane = window.pair.panes[ZH]
    drag(pane, "学习做饭")
    key(window, Key.Key_N)
    assert marked(window) == [("学习做饭", "yellow")]
    assert window.notes_panel.editor.hasFocus()
    assert window.tabs.currentWidget() is window.notes_panel
    QTest.keyClicks(window.notes_panel.editor, "cook")
    key(window, Key.Key_Escape)
    assert pane.hasFocus()
    assert window.desk.annotations[0].note == "cook"


def commit(pane: ReadingPane, letters: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(letters)
    QCoreApplication.sendEvent(pane, event)


def test_letters_from_an_input_method_count_as_keys(window: MainWindow) -> None:
    pane = window.pair.panes[EN]
    assert not pane.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    key(window, Key.Key_Right)
    commit(pane, "h")
    assert marked(window) == [("The", "yellow")]
    commit(pane, "3")
    assert marked(window) == [("The", "blue")]
    commit(pane, "你")
    assert pane.toPlainText() == "\n".join(ENGLISH)
    commit(pane, "n")
    assert window.notes_panel.editor.hasFocus()


def test_shift_and_arrows_select_words(window: MainWindow) -> None:
    pane = window.pair.panes[EN]
    key(window, Key.Key_Right)
    key(window, Key.Key_Right, SHIFT)
    key(window, Key.Key_Right, SHIFT)
    assert [piece.text for piece in pane.selections()] == ["The harvest began"]
    key(window, Key.Key_Left, SHIFT)
    assert [piece.text for piece in pane.selections()] == ["The harvest"]
    key(window, Key.Key_H)
    assert marked(window) == [("The harvest", "yellow")]


def test_escape_lets_go(window: MainWindow) -> None:
    pane = window.pair.panes[EN]
    drag(pane, "harvest began")
    key(window, Key.Key_Right)
    key(window, Key.Key_Escape)
    assert pane.selections() == []
    assert pane.caret is None


def test_space_and_home_and_end_scroll(window: MainWindow, qtbot: QtBot) -> None:
    added = window.workspace.library.add(long_draft())
    window.open_article(added.article.id)
    qtbot.waitUntil(lambda: words_answer(window))
    bar = window.pair.panes[EN].verticalScrollBar()
    key(window, Key.Key_Space)
    once = bar.value()
    assert 0 < once < bar.pageStep()
    key(window, Key.Key_Space, SHIFT)
    assert bar.value() == 0
    key(window, Key.Key_End)
    assert bar.value() == bar.maximum()
    key(window, Key.Key_Home)
    assert bar.value() == 0


@pytest.mark.parametrize("letter", "xyzk")
def test_other_letters_write_nothing(window: MainWindow, letter: str) -> None:
    before = window.pair.panes[EN].toPlainText()
    QTest.keyClicks(window.pair.panes[EN], letter)
    assert window.pair.panes[EN].toPlainText() == before
    assert marked(window) == []


def test_copying_takes_what_is_shown(window: MainWindow) -> None:
    window.actions_["script:t"].trigger()
    click(window.pair.panes[ZH], "后来")
    key(window, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "後來"
    drag(window.pair.panes[ZH], "学习")
    key(window, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "學習"
    drag(window.pair.panes[EN], "Prices fell")
    key(window, Key.Key_C, CTRL | SHIFT)
    english, chinese = QGuiApplication.clipboard().text().split("\n\n")
    assert english == "Prices fell"
    assert "學習" in chinese
