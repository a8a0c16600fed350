"""The pointer on the words of the pair: clicks, drags, and resting."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.domain.article import Script
from reader.gui.main_window import MainWindow
from reader.gui.reading.margin import note_marks
from reader.gui.reading.values import WordAt
from tests.gui.parts import CHINESE, EN, ZH, click, drag, key, marked, point, span

ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize("word", ["学习", "后来", "厨师", "农民"])
def test_a_click_gives_exactly_the_chinese_word(window: MainWindow, qtbot: QtBot, word: str) -> None:
    pane = window.pair.panes[ZH]
    with qtbot.waitSignal(window.pair.word_chosen) as chosen:
        click(pane, word)
    block, start, end = span(pane, word)
    assert chosen.args == [WordAt(ZH, block, start, end, word)]
    assert pane.caret == chosen.args[0]


@pytest.mark.parametrize("word", ["harvest", "Farmers", "praised", "tenth"])
def test_a_click_gives_the_english_word(window: MainWindow, qtbot: QtBot, word: str) -> None:
    with qtbot.waitSignal(window.pair.word_chosen) as chosen:
        click(window.pair.panes[EN], word)
    assert chosen.args[0].text == word


def test_a_click_behind_astral_characters_in_traditional_gives_the_word_as_written(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.actions_["script:t"].trigger()
    assert "後來" in window.pair.panes[ZH].toPlainText()
    with qtbot.waitSignal(window.pair.word_chosen) as chosen:
        click(window.pair.panes[ZH], "后来")
    assert chosen.args[0].text == "后来"


def test_a_click_between_words_looks_nothing_up(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(window.pair.word_chosen):
        click(window.pair.panes[ZH], "，")


def test_a_drag_snaps_to_words_and_with_alt_to_characters(window: MainWindow) -> None:
    english, chinese = window.pair.panes[EN], window.pair.panes[ZH]
    drag(english, "arvest began in Ju")
    assert [piece.text for piece in english.selections()] == ["harvest began in June"]
    drag(english, " began in Ju")
    assert [piece.text for piece in english.selections()] == ["began in June"]
    drag(english, "arvest began ")
    assert [piece.text for piece in english.selections()] == ["harvest began"]
    drag(english, "arvest began in Ju", ALT)
    assert [piece.text for piece in english.selections()] == ["arvest began in Ju"]
    drag(chinese, "习做")
    assert [piece.text for piece in chinese.selections()] == ["学习做饭"]
    drag(chinese, "习做", ALT)
    assert [piece.text for piece in chinese.selections()] == ["习做"]


def test_a_drag_backwards_selects_the_same(window: MainWindow) -> None:
    pane = window.pair.panes[EN]
    first = point(pane, *span(pane, "harvest"))
    last = point(pane, *span(pane, "June"))
    QTest.mousePress(pane.viewport(), LEFT, NONE, last)
    QTest.mouseMove(pane.viewport(), first)
    QTest.mouseRelease(pane.viewport(), LEFT, NONE, first)
    assert [piece.text for piece in pane.selections()] == ["harvest began in June"]


def test_a_drag_over_paragraphs_has_a_piece_of_each(window: MainWindow) -> None:
    pane = window.pair.panes[ZH]
    first, last = point(pane, *span(pane, "农民")), point(pane, *span(pane, "学习"))
    QTest.mousePress(pane.viewport(), LEFT, NONE, first)
    QTest.mouseMove(pane.viewport(), last)
    QTest.mouseRelease(pane.viewport(), LEFT, NONE, last)
    pieces = [(piece.block, piece.text) for piece in pane.selections()]
    assert pieces == [(0, "农民很高兴。"), (1, "有人在𠮷野家 😀 学习")]
    QTest.keyClick(pane, Qt.Key.Key_H)
    assert marked(window) == [("农民很高兴。", "yellow"), ("有人在𠮷野家 😀 学习", "yellow")]


def test_a_double_click_selects_our_word_not_qts_run(window: MainWindow) -> None:
    pane = window.pair.panes[ZH]
    QTest.mouseDClick(pane.viewport(), LEFT, NONE, point(pane, *span(pane, "学习")))
    assert [piece.text for piece in pane.selections()] == ["学习"]


@pytest.mark.parametrize("script", [Script.TRADITIONAL, Script.TAIWAN, Script.HONG_KONG, Script.SIMPLIFIED])
def test_a_selection_in_another_script_stands_in_the_text_as_written(window: MainWindow, script: Script) -> None:
    window.actions_[f"script:{script.value}"].trigger()
    pane = window.pair.panes[ZH]
    drag(pane, "后来成了")
    key(window, Qt.Key.Key_2)
    assert marked(window) == [("后来成了", "green")]
    mark = window.desk.annotations[0]
    assert (mark.block, mark.start, mark.end) == span(pane, "后来成了")
    assert mark.anchor.prefix.endswith("学习做饭，")
    window.actions_["script:original"].trigger()
    first, last = pane.shown.range(*span(pane, "后来成了"))[0]
    assert pane.toPlainText().encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le") == "后来成了"


def test_a_pointer_at_rest_shows_the_card_and_leaving_takes_it(window: MainWindow, qtbot: QtBot) -> None:
    pane = window.pair.panes[ZH]
    QTest.mouseMove(pane.viewport(), point(pane, *span(pane, "学习")))
    qtbot.waitUntil(window.pair.card.isVisible)
    place = pane.range_rectangle(*span(pane, "学习")).toRect()
    place.moveTopLeft(pane.viewport().mapTo(window.pair, place.topLeft()))
    assert not window.pair.card.geometry().intersects(place)
    QTest.mouseMove(pane.viewport(), QPoint(pane.viewport().width() // 2, pane.viewport().height() - 4))
    qtbot.waitUntil(window.pair.card.isHidden)
    assert CHINESE[1] in pane.toPlainText()


def test_a_click_on_a_mark_or_in_its_margin_chooses_its_note(window: MainWindow, qtbot: QtBot) -> None:
    pane = window.pair.panes[EN]
    block, start, end = span(pane, "Prices fell")
    mark = window.workspace.annotations.add(window.desk.article.id, EN, block, start, end, note="prices")  # type: ignore[union-attr] # open
    ((drawn, place),) = note_marks(pane)
    assert drawn.id == mark.id
    assert place.right() < pane.range_rectangle(block, start, end).left()
    with qtbot.waitSignal(window.pair.annotation_chosen) as chosen:
        QTest.mouseClick(pane.viewport(), LEFT, NONE, place.center().toPoint())
    assert chosen.args == [mark.id]
    assert window.notes_panel.editor.toPlainText() == "prices"
    assert window.tabs.currentWidget() is window.notes_panel
    with qtbot.waitSignal(window.pair.annotation_chosen):
        click(pane, "fell")
