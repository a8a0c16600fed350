"""Reading aloud in the window: by keys, on both sides, in the script shown, and what is said where it cannot be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSpinBox
from pytestqt.qtbot import QtBot

from reader.domain.article import Script
from reader.gui.controllers.sound import shown
from reader.gui.dialogs.settings_dialog import SettingsDialog
from reader.gui.main_window import MainWindow
from reader.gui.settings import SPEECH_RATE
from tests.gui.parts import CHINESE, EN, ENGLISH, ZH, drag, key, span
from tests.gui.speech import Heard, hide_speech, mock_speech, words

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def heard(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Heard:
    """The window's voice, which takes its time and says nothing."""
    mock_speech(monkeypatch)
    window.settings.set(SPEECH_RATE, 200)
    window.activateWindow()
    window.pair.focus_side(EN)
    qtbot.waitUntil(window.pair.panes[EN].hasFocus)
    return Heard(window.sound.speaking)


def test_a_key_says_the_word_the_selection_and_the_sentence(window: MainWindow, heard: Heard, qtbot: QtBot) -> None:
    pane = window.pair.panes[EN]
    pane.set_caret(pane.word_near(0, 4))
    key(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: not heard.speaking.is_speaking, timeout=10_000)
    assert heard.taken() == ["harvest"]
    key(window, Qt.Key.Key_S, SHIFT)
    qtbot.waitUntil(lambda: not heard.speaking.is_speaking, timeout=10_000)
    assert heard.taken() == words("The harvest began in June.")
    drag(pane, "were pleased")
    window.actions_["speak"].trigger()
    qtbot.waitUntil(lambda: not heard.speaking.is_speaking, timeout=10_000)
    assert heard.taken() == ["were", "pleased"]


def test_the_key_counts_while_an_input_method_is_on(window: MainWindow, heard: Heard) -> None:
    pane = window.pair.panes[EN]
    pane.set_caret(pane.word_near(0, 4))
    event = QInputMethodEvent("", [])
    event.setCommitString("s")
    QApplication.sendEvent(pane, event)
    assert heard.speaking.is_speaking


@pytest.mark.parametrize("pressed", [Qt.Key.Key_S, Qt.Key.Key_Escape])
def test_the_same_key_or_escape_ends_it(window: MainWindow, heard: Heard, qtbot: QtBot, pressed: Qt.Key) -> None:
    pane = window.pair.panes[EN]
    drag(pane, ENGLISH[0])
    key(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: len(heard.words) >= 1)
    key(window, pressed)
    assert not heard.speaking.is_speaking
    assert pane.textCursor().hasSelection()  # Escape has ended the speech alone
    key(window, Qt.Key.Key_Escape)
    assert not pane.textCursor().hasSelection()


def test_another_article_ends_it(window: MainWindow, heard: Heard) -> None:
    drag(window.pair.panes[EN], ENGLISH[0])
    key(window, Qt.Key.Key_S)
    assert heard.speaking.is_speaking
    window.desk.close_article()
    assert not heard.speaking.is_speaking


def test_nothing_chosen_asks_for_a_choice(window: MainWindow, heard: Heard, qtbot: QtBot) -> None:
    window.actions_["speak"].trigger()
    assert window.status.message.startswith("Select a passage")
    window.actions_["speak_sentence"].trigger()  # the first sentence on the page
    qtbot.waitUntil(lambda: not heard.speaking.is_speaking, timeout=10_000)
    assert heard.taken() == words("The harvest began in June.")


def test_the_other_side_says_which_voice_is_missing_once_in_full(window: MainWindow, heard: Heard) -> None:
    """Qt's engine for tests speaks no Chinese."""
    window.pair.focus_side(ZH)
    pane = window.pair.panes[ZH]
    pane.set_caret(pane.word_near(1, span(pane, "学习")[1]))
    key(window, Qt.Key.Key_S)
    assert "no Chinese voice yet" in window.status.message
    key(window, Qt.Key.Key_S)
    assert window.status.message == "Reading aloud is still not possible here."
    assert heard.taken() == []


def test_without_the_extra_the_way_to_it_is_said_and_the_window_keeps_its_width(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    hide_speech(monkeypatch)
    width = window.width()
    pane = window.pair.panes[EN]
    pane.set_caret(pane.word_near(0, 4))
    window.actions_["speak"].trigger()
    assert "pip install PySide6-Addons==" in window.status.message
    window.status.say("A very long sentence. " * 40)
    QApplication.processEvents()
    assert window.width() == width
    assert window.minimumSizeHint().width() < width


def test_what_is_said_is_what_is_shown(window: MainWindow) -> None:
    pane = window.pair.panes[ZH]
    window.show_script(Script.TRADITIONAL)
    assert shown(pane, *span(pane, "学习")) == "學習"
    assert shown(pane, 1, 0, len(CHINESE[1])) == "有人在𠮷野家 😀 學習做飯，後來成了廚師。"
    assert shown(pane, *span(pane, "😀")) == "😀"


def test_the_speed_is_set_in_the_settings(window: MainWindow) -> None:
    dialog = SettingsDialog(window.settings, window)
    (box,) = [b for b in dialog.findChildren(QSpinBox) if b.suffix() == " %"]
    assert (box.value(), box.minimum(), box.maximum()) == (100, 50, 200)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert window.settings.get(SPEECH_RATE) == 90
    dialog.close()
    dialog.deleteLater()
