"""The corrections dialog: said in words, sought, taken away and back, typed, cut otherwise, given away and taken in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from reader.domain.article import Script, Side
from reader.domain.fixes import Scope
from reader.gui.controllers.shelf import undo_names
from reader.gui.dialogs.cut_dialog import CutDialog
from reader.gui.dialogs.fix_form import ReadingForm, ScriptForm
from reader.gui.dialogs.fix_list import FixList
from reader.gui.dialogs.fixes_dialog import FixesDialog
from reader.gui.main_window import MainWindow
from reader.gui.panels.rows import ROW
from reader.gui.tasks import Tasks
from reader.services.undo import ActionKind
from reader.services.workspace import Workspace
from tests.gui.parts import key, when_asked

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, LEFT = Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
HARVEST, COOKING, PRICES = range(3)


@pytest.fixture
def library(workspace: Workspace) -> Workspace:
    """A correction of every kind and reach. 收成从六月开始，农民很高兴。 / 有人在𠮷野家 😀 学习做饭，后来成了厨师。"""
    article = workspace.library.articles()[0].id
    workspace.splits.join(article, HARVEST, 3, 7, Scope.ARTICLE)  # 六月开始
    workspace.splits.split(article, COOKING, 9, 13, [1, 2], Scope.HERE)  # 学习做饭
    workspace.splits.join(article, HARVEST, 8, 12, Scope.EVERYWHERE)  # 农民很高
    workspace.fixes.set_reading("了", "liǎo", article)
    workspace.fixes.set_reading("银行", "yin2 hang2")
    workspace.fixes.set_script(Script.TAIWAN, "后", "後")
    return workspace


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def dialog(library: Workspace, tasks: Tasks, qtbot: QtBot) -> FixesDialog:
    return shown(library, tasks, qtbot)


def shown(library: Workspace, tasks: Tasks, qtbot: QtBot) -> FixesDialog:
    made = FixesDialog(library.splits, library.fixes, library.undo, library.library, tasks)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(made.splits.list.hasFocus)
    return made


def press(dialog: QDialog, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key in whatever has the focus."""
    focused: QWidget | None = dialog.focusWidget()
    QTest.keyClick(focused or dialog, key, modifiers)


def rows(tab: FixList) -> list[tuple[str, str]]:
    model = tab.list.rows
    found = [model.index(number).data(ROW) for number in range(model.rowCount())]
    return [(row.name, row.detail) for row in found]


def names(tab: FixList) -> list[str]:
    return [name for name, _ in rows(tab)]


def chosen(tab: FixList) -> list[str]:
    return [names(tab)[number] for number in tab.list.selected()]


def double_click(tab: FixList, row: int) -> None:
    place = tab.list.visualRect(tab.list.rows.index(row)).center()
    QTest.mouseClick(tab.list.viewport(), LEFT, NONE, place)
    QTest.mouseDClick(tab.list.viewport(), LEFT, NONE, place)


Window = TypeVar("Window", bound=QDialog)


def active(tab: FixList, kind: type[Window], qtbot: QtBot) -> Window:
    """The dialog that a tab has opened; a button that was pressed by its key takes a moment."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in tab.findChildren(kind)))
    (found,) = (each for each in tab.findChildren(kind) if each.isVisible())
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def back_in_list(dialog: FixesDialog, tab: FixList, qtbot: QtBot) -> None:
    """After a form was closed, as a window manager does it."""
    dialog.activateWindow()
    qtbot.waitUntil(tab.list.hasFocus)


def refusals() -> list[str]:
    """What the message boxes say that are open, which are closed."""
    boxes = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible()]
    said = [box.text() for box in boxes]
    for box in boxes:
        box.close()
    return said


def test_every_correction_is_said_in_words_the_newest_first(dialog: FixesDialog) -> None:
    assert rows(dialog.splits) == [
        ("农民很高", "One word, everywhere"),
        ("学 | 习 | 做饭", "Words: 3, at one place of “Harvest”: …𠮷野家 😀 学习做饭，后来成了厨…"),
        ("六月开始", "One word, in “Harvest”"),
    ]
    assert rows(dialog.readings) == [("银行  yín háng", "Everywhere"), ("了  liǎo", "In “Harvest”")]
    assert rows(dialog.characters) == [("后 → 後", "In Traditional, Taiwan")]
    assert dialog.splits.said.text() == "Corrections: 3, chosen: 1"


def test_corrections_are_sought_in_both_scripts_and_readings_without_tones(dialog: FixesDialog) -> None:
    press(dialog, Qt.Key.Key_F, CONTROL)
    assert dialog.splits.seek.hasFocus()
    for typed, found in (("農民", ["农民很高"]), ("学习", ["学 | 习 | 做饭"]), ("HARVEST", names(dialog.splits)[1:])):
        dialog.splits.seek.clear()
        dialog.splits.seek.insert(typed)
        assert names(dialog.splits) == found
    press(dialog, Qt.Key.Key_Return)
    assert dialog.splits.list.hasFocus()
    press(dialog, Qt.Key.Key_D, ALT)
    press(dialog, Qt.Key.Key_F, CONTROL)
    for typed, found in (("yinhang", ["银行  yín háng"]), ("liǎo", ["了  liǎo"]), ("zzz", [])):
        dialog.readings.seek.clear()
        dialog.readings.seek.insert(typed)
        assert names(dialog.readings) == found
    assert dialog.readings.empty.text() == "No correction matches."
    QTest.mouseClick(dialog.readings.way, LEFT)
    assert len(names(dialog.readings)) == 2
    assert not dialog.readings.empty.isVisible()


def test_several_are_taken_away_at_once_and_come_back_chosen(dialog: FixesDialog, library: Workspace) -> None:
    press(dialog, Qt.Key.Key_Down)
    press(dialog, Qt.Key.Key_Down, SHIFT)
    assert dialog.splits.said.text() == "Corrections: 3, chosen: 2"
    assert not dialog.splits.editing.isEnabled()
    press(dialog, Qt.Key.Key_Delete)
    assert names(dialog.splits) == chosen(dialog.splits) == ["农民很高"]
    assert [fix.text for fix in library.splits.all()] == ["农民很高"]
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert len(library.splits.all()) == 3
    assert chosen(dialog.splits) == ["学 | 习 | 做饭", "六月开始"]
    press(dialog, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert names(dialog.splits) == ["农民很高"]
    assert dialog.splits.list.hasFocus()
    press(dialog, Qt.Key.Key_Delete)
    assert names(dialog.splits) == []
    assert dialog.splits.list.hasFocus()
    press(dialog, Qt.Key.Key_Delete)
    QTest.mouseClick(dialog.undo, LEFT)
    assert names(dialog.splits) == ["农民很高"]


def test_one_in_the_middle_makes_room_for_the_next(dialog: FixesDialog) -> None:
    press(dialog, Qt.Key.Key_Down)
    QTest.mouseClick(dialog.splits.removing, LEFT)
    assert chosen(dialog.splits) == ["六月开始"]


def test_readings_and_characters_are_taken_away(dialog: FixesDialog, library: Workspace) -> None:
    press(dialog, Qt.Key.Key_D, ALT)
    assert dialog.readings.list.hasFocus()
    press(dialog, Qt.Key.Key_Delete)
    assert [fix.word for fix in library.fixes.readings()] == ["了"]
    press(dialog, Qt.Key.Key_C, ALT)
    press(dialog, Qt.Key.Key_Delete)
    assert library.fixes.scripts() == []
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert names(dialog.characters) == ["后 → 後"]
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert dialog.tabs.currentWidget() is dialog.readings, "what comes back is seen"
    assert chosen(dialog.readings) == ["银行  yín háng"]


def test_only_steps_of_corrections_are_taken_back(library: Workspace, tasks: Tasks, qtbot: QtBot) -> None:
    article = library.library.articles()[0].id
    library.library.rename(article, "Another name")
    dialog = shown(library, tasks, qtbot)
    assert not dialog.undo.isEnabled()
    assert rows(dialog.splits)[2][1] == "One word, in “Another name”"
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert library.library.article(article).headline == "Another name"
    press(dialog, Qt.Key.Key_Delete)
    for _ in range(2):
        press(dialog, Qt.Key.Key_Z, CONTROL)
    assert len(names(dialog.splits)) == 3
    assert library.library.article(article).headline == "Another name"
    library.undo.undo()
    press(dialog, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert library.library.article(article).headline == "Harvest"


def test_what_is_typed_in_the_search_is_taken_back_before_a_correction(dialog: FixesDialog, library: Workspace) -> None:
    press(dialog, Qt.Key.Key_Delete)
    press(dialog, Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(dialog.splits.seek, "zzz")
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert dialog.splits.seek.text() == ""
    assert len(library.splits.all()) == 2


def test_a_reading_is_typed_with_numbers_or_marks_and_refused_if_it_is_none(
    dialog: FixesDialog, library: Workspace, qtbot: QtBot
) -> None:
    press(dialog, Qt.Key.Key_D, ALT)
    QTest.mouseClick(dialog.readings.buttons[0], LEFT)
    form = active(dialog.readings, ReadingForm, qtbot)
    qtbot.waitUntil(form.word.hasFocus)
    form.word.insert("长大")
    form.reading.setFocus()
    QTest.keyClicks(form.reading, "zhang3")
    assert form.hint.text() == "Read as: zhǎng"
    QTest.keyClick(form.reading, Qt.Key.Key_Return)
    assert form.isVisible()
    assert form.word.height() >= form.word.sizeHint().height(), "the form grows with its sentences"
    assert form.problem.text() == (
        "“zhang3” is no reading of “长大”: give pinyin with tones, a syllable for each character (xing2 zou3)."
    )
    QTest.keyClicks(form.reading, " da4")
    assert not form.problem.isVisible()
    assert form.hint.text() == "Read as: zhǎng dà"
    QTest.keyClick(form.reading, Qt.Key.Key_Return)
    assert [(fix.word, fix.reading) for fix in library.fixes.readings()][-1] == ("长大", "zhang3 da4")
    assert chosen(dialog.readings) == ["长大  zhǎng dà"]
    back_in_list(dialog, dialog.readings, qtbot)
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert len(names(dialog.readings)) == 2


def test_a_reading_is_changed_where_it_holds_by_a_double_click(
    dialog: FixesDialog, library: Workspace, qtbot: QtBot
) -> None:
    press(dialog, Qt.Key.Key_D, ALT)
    double_click(dialog.readings, 1)
    form = active(dialog.readings, ReadingForm, qtbot)
    assert (form.word.text(), form.reading.text()) == ("了", "liao3")
    assert not form.word.isEnabled()
    form.reading.selectAll()
    form.reading.insert("lè")
    press(form, Qt.Key.Key_Return)
    article = library.library.articles()[0].id
    assert library.fixes.readings_for(article)["了"] == "le4"
    assert library.fixes.readings_for(article + 1).get("了") is None
    assert rows(dialog.readings)[0] == ("了  lè", "In “Harvest”")
    assert len(names(dialog.readings)) == 2


def test_a_character_is_typed_for_a_script_and_changed_by_enter(
    dialog: FixesDialog, library: Workspace, qtbot: QtBot
) -> None:
    press(dialog, Qt.Key.Key_C, ALT)
    press(dialog, Qt.Key.Key_A, ALT)
    form = active(dialog.characters, ScriptForm, qtbot)
    form.script.setFocus()
    QTest.keyClick(form.script, Qt.Key.Key_End)
    assert form.script.currentText() == "Traditional, Hong Kong"
    form.word.insert("里")
    form.shown.insert("x")
    QTest.mouseClick(form.taking, LEFT)
    assert form.problem.text() == "“里” cannot be shown as “x”: both must be Chinese, and short."
    form.shown.selectAll()
    form.shown.insert("裏")
    QTest.mouseClick(form.taking, LEFT)
    assert rows(dialog.characters)[0] == ("里 → 裏", "In Traditional, Hong Kong")
    assert library.converter.convert("里面", Script.HONG_KONG)[0] == "裏"
    back_in_list(dialog, dialog.characters, qtbot)
    press(dialog, Qt.Key.Key_Return)
    form = active(dialog.characters, ScriptForm, qtbot)
    assert (form.word.isEnabled(), form.script.isEnabled()) == (False, False)
    qtbot.waitUntil(form.shown.hasFocus)
    form.shown.selectAll()
    form.shown.insert("裡")
    press(form, Qt.Key.Key_Return)
    assert names(dialog.characters) == ["里 → 裡", "后 → 後"]


def test_a_form_that_is_closed_changes_nothing(dialog: FixesDialog, library: Workspace, qtbot: QtBot) -> None:
    press(dialog, Qt.Key.Key_D, ALT)
    press(dialog, Qt.Key.Key_Return)
    form = active(dialog.readings, ReadingForm, qtbot)
    form.reading.insert("x")
    press(form, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert library.fixes.readings()[-1].reading == "yin2 hang2"
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_cut_is_changed_as_far_as_it_reaches(dialog: FixesDialog, library: Workspace, qtbot: QtBot) -> None:
    library.load_language()
    double_click(dialog.splits, 1)
    cut = active(dialog.splits, CutDialog, qtbot)
    assert (cut.cuts, cut.scope) == ((1, 2), Scope.HERE)
    assert [scope for scope, button in cut.scopes.items() if button.isEnabled()] == [Scope.HERE]
    assert not cut.done_button.isEnabled()
    QTest.mouseClick(cut.gaps[0], LEFT)
    assert cut.done_button.isEnabled()
    places = cut.findChild(QListWidget)
    assert isinstance(places, QListWidget)
    qtbot.waitUntil(lambda: places.count() == 1)
    assert "学习做饭" in places.item(0).text()
    QTest.mouseClick(cut.done_button, LEFT)
    assert names(dialog.splits) == ["学习 | 做饭", "农民很高", "六月开始"]
    assert chosen(dialog.splits) == ["学习 | 做饭"]
    assert library.splits.all()[-1].scope is Scope.HERE
    back_in_list(dialog, dialog.splits, qtbot)
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert "学 | 习 | 做饭" in names(dialog.splits)


def test_a_cut_too_wide_for_its_dialog_is_said_to_be(dialog: FixesDialog, library: Workspace) -> None:
    library.splits.import_("一二三四五六七八九十一二三四五六|七\n")
    dialog.splits.reload()
    press(dialog, Qt.Key.Key_Return)
    assert not dialog.splits.findChildren(CutDialog)
    assert dialog.splits.said.text() == "That is too long for a word."


def test_joins_and_splits_are_given_away_and_taken_in(
    dialog: FixesDialog, library: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "mine.txt"
    dialog.splits.export_file(path)
    assert dialog.splits.said.text() == "Exported to mine.txt."
    assert "农民很高" in path.read_text(encoding="utf-8").split("\n")
    press(dialog, Qt.Key.Key_A, CONTROL)
    press(dialog, Qt.Key.Key_Delete)
    path.write_text(path.read_text(encoding="utf-8") + "云|计算\n", encoding="utf-8")
    dialog.splits.import_file(path)
    assert not dialog.splits.buttons[0].isEnabled()
    qtbot.waitUntil(lambda: len(names(dialog.splits)) == 4)
    assert dialog.splits.said.text() == "New: 4, known already: 0."
    assert chosen(dialog.splits) == names(dialog.splits)
    assert dialog.splits.buttons[0].isEnabled()
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert library.splits.all() == []


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (
            "研究|生命\n研 究\n".encode(),
            "Line 2 says nothing about joining or splitting. Nothing was imported.",
        ),
        (
            "研究|生命\n".encode("gb18030"),
            "The characters of theirs.txt could not be read. Save it as UTF-8 in a text editor and try again.",
        ),
        (None, "theirs.txt is not there. It may have been moved or renamed."),
    ],
)
def test_of_a_broken_file_nothing_is_taken(
    dialog: FixesDialog, library: Workspace, qtbot: QtBot, tmp_path: Path, data: bytes | None, sentence: str
) -> None:
    path = tmp_path / "theirs.txt"
    if data is not None:
        path.write_bytes(data)
    before = library.splits.all()
    dialog.splits.import_file(path)
    qtbot.waitUntil(lambda: dialog.splits.buttons[0].isEnabled())
    assert refusals() == [sentence]
    assert library.splits.all() == before


def test_a_file_that_cannot_be_written_is_said_to_be(dialog: FixesDialog, tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "mine.txt"
    dialog.splits.export_file(path)
    (said,) = refusals()
    assert said.startswith(f"{path} could not be written: ")


def test_empty_lists_say_how_corrections_are_made(workspace: Workspace, tasks: Tasks, qtbot: QtBot) -> None:
    dialog = shown(workspace, tasks, qtbot)
    assert dialog.splits.empty.isVisible()
    assert "press J" in dialog.splits.empty.text()
    assert "press X" in dialog.splits.empty.text()
    assert not dialog.splits.removing.isEnabled()
    assert not dialog.undo.isEnabled()
    press(dialog, Qt.Key.Key_D, ALT)
    assert "press R" in dialog.readings.empty.text()
    assert "press C" in dialog.characters.empty.text()
    QTest.mouseClick(dialog.readings.way, LEFT)
    form = active(dialog.readings, ReadingForm, qtbot)
    form.word.insert("了")
    form.reading.insert("liǎo")
    press(form, Qt.Key.Key_Return)
    assert names(dialog.readings) == ["了  liǎo"]
    assert not dialog.readings.empty.isVisible()


def test_the_menu_opens_it_and_the_text_follows(library: Workspace, window: MainWindow, qtbot: QtBot) -> None:
    def words() -> list[str]:
        return [token.text for token in window.pair.panes[Side.CHINESE].words.tokens[HARVEST]]

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, FixesDialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.splits.list.hasFocus)
        press(dialog, Qt.Key.Key_A, CONTROL)
        press(dialog, Qt.Key.Key_Delete)
        press(dialog, Qt.Key.Key_Escape)

    assert "农民很高" in words()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    when_asked(answer)
    key(window, Qt.Key.Key_X, CONTROL | SHIFT)
    assert library.splits.all() == []
    qtbot.waitUntil(lambda: "农民很高" not in words())


def test_undo_has_a_name_for_every_kind_of_step() -> None:
    assert set(undo_names()) == set(ActionKind)
