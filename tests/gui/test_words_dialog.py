"""The words dialog: sought, filtered, marked and forgotten by keys, taken back, noted, and shown in the article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from reader.domain.article import Side
from reader.domain.vocabulary import KeptWord, Sighting, Status
from reader.gui.dialogs.words_dialog import WordsDialog
from reader.gui.models.words import Column, without_tones
from reader.services.workspace import Workspace
from tests.gui.conftest import Opener
from tests.gui.parts import when_asked

EN, ZH = Side.ENGLISH, Side.CHINESE
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def library(workspace: Workspace) -> Workspace:
    """Three Chinese words, the last with a place, and one English word."""
    article = workspace.library.articles()[0].id
    block = workspace.library.article(article).chinese[0]
    words = workspace.words
    words.keep(ZH, "农民", "農民", "nong2 min2", Sighting("農民在田裡。", "Farmers are in the field."))
    words.keep(ZH, "厨师", "厨师", "chu2 shi1", Sighting("他成了厨师。"), Status.NEW)
    seen = Sighting(block.text, "The harvest began in June.", article, block.uid, 0, 2)
    words.keep(ZH, "收成", "收成", "shou1 cheng5", seen)
    words.keep(EN, "harvest", "harvest", "", Sighting("The harvest began in June."))
    return workspace


@pytest.fixture
def dialog(library: Workspace, qtbot: QtBot) -> WordsDialog:
    return shown(library, qtbot)


def shown(library: Workspace, qtbot: QtBot, learning: Side = ZH, articles: set[int] | None = None) -> WordsDialog:
    made = WordsDialog(library.words, library.terms, learning, undo=library.undo, articles=articles)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(made.words.table.hasFocus)
    return made


def press(dialog: WordsDialog, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key in whatever has the focus."""
    focused: QWidget | None = dialog.focusWidget()
    QTest.keyClick(focused or dialog, key, modifiers)


def cells(dialog: WordsDialog, column: Column = Column.WORD) -> list[str]:
    model = dialog.words.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def chosen(dialog: WordsDialog) -> list[str]:
    return [word.headword for word in dialog.words.table.selected()]


def statuses(library: Workspace, side: Side = ZH) -> dict[str, str]:
    return {head: status.value for head, status in library.words.statuses(side).items()}


def test_the_words_of_the_language_that_is_learned_are_listed_the_newest_first(dialog: WordsDialog) -> None:
    assert cells(dialog) == ["收成", "厨师", "農民"]
    assert cells(dialog, Column.READING) == ["shōu cheng", "chú shī", "nóng mín"]
    assert cells(dialog, Column.STATUS) == ["Learning", "New", "Learning"]
    assert dialog.words.said.text() == "Words: 3, chosen: 1"
    table = dialog.words.table
    tip = dialog.words.model.index(2, Column.SENTENCE).data(Qt.ItemDataRole.ToolTipRole)
    assert "Farmers are in the field." in tip
    assert not table.isColumnHidden(Column.READING)
    QTest.mouseClick(dialog.words.filter.languages[EN], Qt.MouseButton.LeftButton)
    assert cells(dialog) == ["harvest"]
    assert table.isColumnHidden(Column.READING)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("shoucheng", ["收成"]),
        ("Chu shi", ["厨师"]),
        ("nóng", ["農民"]),
        ("农民", ["收成", "農民"]),
        ("田里", ["農民"]),
        ("成", ["收成", "厨师"]),
        ("zzz", []),
    ],
)
def test_search_finds_words_readings_without_tones_and_sentences(
    dialog: WordsDialog, typed: str, found: list[str]
) -> None:
    press(dialog, Qt.Key.Key_F, CONTROL)
    assert dialog.words.filter.seek.hasFocus()
    dialog.words.filter.seek.insert(typed)
    assert cells(dialog) == found


def test_a_note_is_found_and_a_list_without_hits_offers_all(dialog: WordsDialog, library: Workspace) -> None:
    library.words.edit(library.words.all(ZH)[1].id, note="the cook of the inn")
    dialog.words.reload()
    dialog.words.filter.seek.setText("COOK")
    assert cells(dialog) == ["厨师"]
    dialog.words.filter.seek.setText("nobody wrote this")
    assert cells(dialog) == []
    assert dialog.words.empty.isVisible()
    QTest.mouseClick(dialog.words.everything, Qt.MouseButton.LeftButton)
    assert len(cells(dialog)) == 3
    assert not dialog.words.empty.isVisible()
    assert dialog.words.table.hasFocus()


def test_readings_are_compared_by_their_letters() -> None:
    assert {without_tones(each) for each in ("lu:3 xing2", "lü3xing2", "lǚxíng", "LV XING", "lu xing")} == {"luxing"}


def test_keys_say_how_well_the_chosen_words_are_known(dialog: WordsDialog, library: Workspace) -> None:
    press(dialog, Qt.Key.Key_A, CONTROL)
    assert dialog.words.said.text() == "Words: 3, chosen: 3"
    press(dialog, Qt.Key.Key_3)
    assert statuses(library) == {"收成": "known", "厨师": "known", "农民": "known"}
    assert chosen(dialog) == ["收成", "厨师", "农民"]
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert statuses(library) == {"收成": "learning", "厨师": "new", "农民": "learning"}
    assert cells(dialog, Column.STATUS) == ["Learning", "New", "Learning"]
    press(dialog, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert set(statuses(library).values()) == {"known"}
    for key, status in ((Qt.Key.Key_1, "new"), (Qt.Key.Key_2, "learning"), (Qt.Key.Key_4, "ignored")):
        press(dialog, key)
        assert set(statuses(library).values()) == {status}
    assert statuses(library, EN) == {"harvest": "learning"}


def test_a_word_that_leaves_the_list_makes_room_for_the_next(dialog: WordsDialog, library: Workspace) -> None:
    press(dialog, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert cells(dialog) == ["收成", "農民"]
    assert [chip.text() for chip in dialog.words.filter.chips.values()] == [
        "All 3", "New 1", "Learning 2", "Known 0", "Ignored 0",
    ]  # fmt: skip
    press(dialog, Qt.Key.Key_3)
    assert (cells(dialog), chosen(dialog)) == (["農民"], ["农民"])
    press(dialog, Qt.Key.Key_3)
    assert cells(dialog) == []
    assert dialog.words.table.hasFocus()
    assert statuses(library) == {"收成": "known", "厨师": "new", "农民": "known"}
    assert not dialog.words.states[Status.NEW].isEnabled()
    press(dialog, Qt.Key.Key_3)
    assert statuses(library)["厨师"] == "new"


def test_words_are_forgotten_and_come_back(dialog: WordsDialog, library: Workspace) -> None:
    press(dialog, Qt.Key.Key_Down)
    press(dialog, Qt.Key.Key_Down, SHIFT)
    assert chosen(dialog) == ["厨师", "农民"]
    press(dialog, Qt.Key.Key_Delete)
    assert cells(dialog) == ["收成"]
    assert "厨师" not in statuses(library)
    QTest.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    assert cells(dialog) == ["收成", "厨师", "農民"]


def test_a_note_is_saved_when_its_line_is_left(dialog: WordsDialog, library: Workspace) -> None:
    dialog.words.note.setFocus()
    QTest.keyClicks(dialog.words.note, "what was reaped")
    assert library.words.all(ZH)[0].note == ""
    press(dialog, Qt.Key.Key_Return)
    assert library.words.all(ZH)[0].note == "what was reaped"
    assert dialog.words.table.hasFocus()
    press(dialog, Qt.Key.Key_Down)
    assert dialog.words.note.text() == ""
    press(dialog, Qt.Key.Key_Up)
    assert dialog.words.note.text() == "what was reaped"
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert (library.words.all(ZH)[0].note, dialog.words.note.text()) == ("", "")


def test_a_note_is_saved_when_the_dialog_is_closed_from_its_line(dialog: WordsDialog, library: Workspace) -> None:
    dialog.words.note.setFocus()
    QTest.keyClicks(dialog.words.note, "reaped")
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert library.words.all(ZH)[0].note == "reaped"


def test_a_note_that_cannot_be_saved_keeps_the_dialog_open_once(dialog: WordsDialog, library: Workspace) -> None:
    dialog.words.note.setFocus()
    QTest.keyClicks(dialog.words.note, "reaped")
    library.words.forget([library.words.all(ZH)[0].id])
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    (box,) = dialog.findChildren(QMessageBox)
    box.close()
    assert dialog.words.note.text() == "reaped"
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_note_goes_to_the_word_that_it_was_typed_for(dialog: WordsDialog, library: Workspace) -> None:
    dialog.words.note.setFocus()
    QTest.keyClicks(dialog.words.note, "reaped")
    table = dialog.words.table
    place = table.visualRect(dialog.words.model.index(2, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(place))
    assert [word.note for word in library.words.all(ZH)] == ["reaped", "", ""]
    assert chosen(dialog) == ["农民"]


def test_only_steps_of_words_are_taken_back(library: Workspace, qtbot: QtBot) -> None:
    article = library.library.articles()[0].id
    library.library.rename(article, "Another name")
    dialog = shown(library, qtbot)
    assert not dialog.undo.isEnabled()
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert library.library.article(article).headline == "Another name"
    press(dialog, Qt.Key.Key_3)
    press(dialog, Qt.Key.Key_Z, CONTROL)
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert statuses(library)["收成"] == "learning"
    assert library.library.article(article).headline == "Another name"
    library.undo.undo()
    press(dialog, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert library.library.article(article).headline == "Harvest"


def test_the_place_of_a_word_is_shown(dialog: WordsDialog) -> None:
    asked: list[KeptWord] = []
    dialog.opened.connect(asked.append)
    press(dialog, Qt.Key.Key_Down)
    assert not dialog.words.showing.isEnabled()
    press(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    press(dialog, Qt.Key.Key_Up)
    press(dialog, Qt.Key.Key_Return)
    assert [word.headword for word in asked] == ["收成"]
    assert not dialog.isVisible()


def test_a_double_click_shows_the_place_unless_the_article_is_gone(library: Workspace, qtbot: QtBot) -> None:
    for articles, opened in ((set[int](), 0), ({library.library.articles()[0].id}, 1)):
        dialog = shown(library, qtbot, articles=articles)
        asked: list[KeptWord] = []
        dialog.opened.connect(asked.append)
        table = dialog.words.table
        place = table.visualRect(dialog.words.model.index(0, Column.SENTENCE)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, place)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, place)
        assert len(asked) == opened


def test_an_order_keeps_what_is_chosen(dialog: WordsDialog) -> None:
    titles = dialog.words.table.horizontalHeader()
    at = titles.sectionViewportPosition(Column.WORD) + 10
    QTest.mouseClick(titles.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(at, titles.height() // 2))
    assert cells(dialog) == ["厨师", "農民", "收成"]
    assert chosen(dialog) == ["收成"]


def test_an_empty_list_says_how_words_are_kept(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = shown(workspace, qtbot)
    assert dialog.words.empty.isVisible()
    assert "K" in dialog.words.empty.text()
    assert not dialog.words.everything.isVisible()
    assert not dialog.words.showing.isEnabled()


def test_the_window_opens_it_and_goes_to_the_place(library: Workspace, open_window: Opener, qtbot: QtBot) -> None:
    window = open_window(library)
    asked: list[str] = []

    def use(dialog: QWidget) -> None:
        assert isinstance(dialog, WordsDialog)
        qtbot.waitUntil(dialog.words.table.hasFocus)
        dialog.words.set_language(ZH)
        press(dialog, Qt.Key.Key_3)
        asked.extend(chosen(dialog))
        press(dialog, Qt.Key.Key_Return)

    when_asked(use)
    window.actions_["words"].trigger()
    assert asked == ["收成"]
    assert statuses(library)["收成"] == "known"
    assert window.actions_["undo"].isEnabled()
    window.actions_["undo"].trigger()
    assert statuses(library)["收成"] == "learning"
