"""The dictionaries' window: real files are imported, put in order, switched and removed, and look-ups follow."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.dictionary.own_cedict import bundled_release
from reader.gui.dialogs.dictionaries_dialog import DictionariesDialog
from reader.gui.main_window import MainWindow
from reader.gui.panels.dictionary_delegate import box_of
from reader.gui.panels.dictionary_rows import ROW, DictionaryRow
from reader.services.dictionaries import Dictionaries
from reader.services.workspace import Workspace
from tests.dictionary import made

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
LARGE = 200_000


def table(folder: Path, name: str, *rows: str) -> Path:
    return made.text(folder / f"{name}.tsv", "".join(f"{row}\n" for row in rows))


def shown(window: MainWindow, qtbot: QtBot) -> DictionariesDialog:
    """The dialog as its action opens it."""
    window.actions_["dictionaries"].trigger()
    dialog = window.findChild(DictionariesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    settle(dialog, qtbot)
    return dialog


def settle(dialog: DictionariesDialog, qtbot: QtBot) -> None:
    """Wait until everything that was asked for is done."""
    qtbot.waitUntil(lambda: not dialog.own._changes.busy and not dialog.own._imports.busy, timeout=30_000)


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> DictionariesDialog:
    return shown(window, qtbot)


@pytest.fixture
def three(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> DictionariesDialog:
    """The dialog with three dictionaries that all know the mill."""
    for name in ("One", "Two", "Three"):
        window.workspace.dictionaries.add(table(tmp_path, name, f"mill\t{name} 磨坊"))
    return shown(window, qtbot)


def rows(dialog: DictionariesDialog) -> list[DictionaryRow]:
    model = dialog.own.list.rows
    return [model.index(number).data(ROW) for number in range(model.rowCount())]


def names(dialog: DictionariesDialog) -> list[str]:
    return [row.name for row in rows(dialog) if row.id]


def answers(workspace: Workspace) -> list[str]:
    return [entry.dictionary for entry in workspace.lookup.term("mill").own]


def choose(dialog: DictionariesDialog, name: str) -> QModelIndex:
    here = dialog.own.list
    index = here.rows.index([row.name for row in rows(dialog)].index(name))
    here.setCurrentIndex(index)
    here.setFocus()
    return index


def click_box(dialog: DictionariesDialog, name: str) -> None:
    here = dialog.own.list
    place = box_of(here.visualRect(choose(dialog, name))).center()
    QTest.mouseClick(here.viewport(), LEFT, NO_KEYS, place)


def drop(target: QWidget, *paths: Path) -> bool:
    """Drop files on a widget as another program's window would; whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, LEFT, NO_KEYS)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        let_go = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, LEFT, NO_KEYS)
        QApplication.sendEvent(target.window(), let_go)
    return enter.isAccepted()


def test_what_ships_is_named_and_stays(dialog: DictionariesDialog) -> None:
    cedict, glossary = rows(dialog)
    assert (cedict.name, cedict.badge, glossary.badge) == ("CC-CEDICT", "Built in", "Built in")
    released = bundled_release()
    assert released is not None
    assert str(released.year) in cedict.detail
    here = dialog.own.list
    for number in range(2):
        here.setCurrentIndex(here.rows.index(number))
        assert not any(button.isEnabled() for button in (dialog.own.remove, dialog.own.up, dialog.own.down))
        QTest.keyClick(here, Qt.Key.Key_Delete)
        QTest.keyClick(here, Qt.Key.Key_Down, ALT)
        QTest.keyClick(here, Qt.Key.Key_Space)
    assert dialog.findChildren(QMessageBox) == []
    assert rows(dialog) == [cedict, glossary]
    assert dialog.own.empty.isVisible()
    assert "nothing is sent" in dialog.own.empty.text()


def test_a_chosen_file_is_imported_and_asked(
    dialog: DictionariesDialog, workspace: Workspace, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = table(tmp_path, "Village", "mill\t磨坊", "ferry\t渡船")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    QTest.mouseClick(dialog.own.add_button, LEFT)
    settle(dialog, qtbot)
    assert names(dialog) == answers(workspace) == ["Village"]
    row = rows(dialog)[-1]
    assert row.on
    assert row.detail == "Table · Entries: 2 · English to Chinese"
    assert dialog.own.said.text() == "“Village” was added."
    assert not dialog.own.empty.isVisible()
    assert not dialog.own.bar.isVisible()
    assert dialog.own.list.current() == row


def test_files_are_dropped_on_the_list(
    dialog: DictionariesDialog, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    head = made.stardict(tmp_path / "stardict", [("mill", "磨坊".encode())])
    paths = [*sorted(head.parent.iterdir()), table(tmp_path, "Village", "mill\t磨坊")]
    assert len(paths) == 4
    assert drop(dialog.own.list.viewport(), *paths)
    settle(dialog, qtbot)
    assert names(dialog) == answers(workspace) == ["Village words", "Village"]
    assert dialog.own.said.text() == "Dictionaries added: 2."


def test_a_broken_file_has_its_sentence_and_the_others_are_imported(
    dialog: DictionariesDialog, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.zip"
    broken.write_bytes(b"PK\x03\x04 and then nothing that an archive has")
    dialog.own.add([broken, table(tmp_path, "Village", "mill\t磨坊")])
    settle(dialog, qtbot)
    (box,) = dialog.findChildren(QMessageBox)
    assert "broken.zip" in box.text()
    assert box.text().endswith(".")
    box.close()
    assert names(dialog) == answers(workspace) == ["Village"]
    assert sorted(path.suffix for path in workspace.dictionaries.folder.iterdir()) == [".json", ".sqlite"]


def test_a_stopped_import_leaves_nothing_and_holds_up_nobody(
    three: DictionariesDialog, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    before = sorted(path.name for path in workspace.dictionaries.folder.iterdir())
    large = table(tmp_path, "Large", *(f"word{number}\t词{number}" for number in range(LARGE)))
    three.own.add([large, table(tmp_path, "After", "mill\t磨坊")])
    qtbot.waitUntil(lambda: three.own.bar.isVisible() and three.own.bar.value() > 0, timeout=30_000)
    assert three.own.said.text() == "Importing Large.tsv…"
    click_box(three, "Two")  # other changes are made meanwhile
    qtbot.waitUntil(lambda: answers(workspace) == ["One", "Three"], timeout=30_000)
    assert three.own._imports.busy
    QTest.mouseClick(three.own.stop, LEFT)
    settle(three, qtbot)
    assert three.own.said.text() == "Reading Large.tsv was stopped. Nothing was imported."
    assert names(three) == ["One", "Two", "Three"]
    assert three.findChildren(QMessageBox) == []
    assert not three.own.bar.isVisible()
    assert sorted(path.name for path in workspace.dictionaries.folder.iterdir()) == before
    three.own.add([table(tmp_path, "Later", "mill\t磨坊")])
    settle(three, qtbot)
    assert names(three)[-1] == "Later"


def test_the_window_closes_while_a_dictionary_is_imported(
    window: MainWindow, workspace: Workspace, dialog: DictionariesDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.own.add([table(tmp_path, "Large", *(f"word{number}\t词{number}" for number in range(LARGE)))])
    qtbot.waitUntil(lambda: dialog.own.bar.value() > 0, timeout=30_000)
    window.close()
    assert not dialog.isVisible()
    assert list(workspace.dictionaries.folder.iterdir()) == []


def test_an_import_goes_on_while_its_window_is_closed(
    window: MainWindow, dialog: DictionariesDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.own.add([table(tmp_path, "Large", *(f"word{number}\t词{number}" for number in range(20_000)))])
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    settle(dialog, qtbot)
    assert shown(window, qtbot) is dialog
    assert names(dialog) == ["Large"]


def test_off_and_on(three: DictionariesDialog, workspace: Workspace, qtbot: QtBot) -> None:
    assert answers(workspace) == ["One", "Two", "Three"]
    click_box(three, "Two")
    settle(three, qtbot)
    assert answers(workspace) == ["One", "Three"]
    assert [(row.on, row.badge) for row in rows(three)[2:]] == [(True, ""), (False, "Off"), (True, "")]
    choose(three, "Two")
    QTest.keyClick(three.own.list, Qt.Key.Key_Space)
    settle(three, qtbot)
    assert answers(workspace) == ["One", "Two", "Three"]


def test_switched_many_times_the_last_counts(three: DictionariesDialog, workspace: Workspace, qtbot: QtBot) -> None:
    choose(three, "One")
    for _ in range(9):
        QTest.keyClick(three.own.list, Qt.Key.Key_Space)
    settle(three, qtbot)
    assert [row.on for row in rows(three)[2:]] == [False, True, True]
    assert answers(workspace) == ["Two", "Three"]


def test_a_click_beside_the_box_switches_nothing(three: DictionariesDialog, workspace: Workspace, qtbot: QtBot) -> None:
    here = three.own.list
    QTest.mouseClick(here.viewport(), LEFT, NO_KEYS, here.visualRect(choose(three, "Two")).center())
    settle(three, qtbot)
    assert answers(workspace) == ["One", "Two", "Three"]


def test_another_order_by_keys(three: DictionariesDialog, workspace: Workspace, qtbot: QtBot) -> None:
    choose(three, "Three")
    for expected in (["One", "Three", "Two"], ["Three", "One", "Two"], ["Three", "One", "Two"]):
        QTest.keyClick(three.own.list, Qt.Key.Key_Up, ALT)
        assert names(three) == expected  # at once
        settle(three, qtbot)
        assert names(three) == answers(workspace) == expected
    assert not three.own.up.isEnabled()
    QTest.mouseClick(three.own.down, LEFT)
    QTest.mouseClick(three.own.down, LEFT)
    QTest.mouseClick(three.own.down, LEFT)
    settle(three, qtbot)
    assert names(three) == answers(workspace) == ["One", "Two", "Three"]
    current = three.own.list.current()
    assert current is not None
    assert current.name == "Three"


@pytest.mark.parametrize(
    ("before", "expected"),
    [(0, ["Three", "One", "Two"]), (2, ["Three", "One", "Two"]), (3, ["One", "Three", "Two"])],
)
def test_a_row_that_is_dropped_between_others(
    three: DictionariesDialog, workspace: Workspace, qtbot: QtBot, before: int, expected: list[str]
) -> None:
    index = choose(three, "Three")
    assert index.flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert not index.flags() & Qt.ItemFlag.ItemIsDropEnabled
    three.own.list.rows.moveRow(QModelIndex(), index.row(), QModelIndex(), before)  # as the view does on a drop
    assert [row.badge for row in rows(three)[:2]] == ["Built in", "Built in"]  # at once, and not only when read again
    assert names(three) == expected
    settle(three, qtbot)
    assert names(three) == answers(workspace) == expected


def test_removing_asks_first(three: DictionariesDialog, workspace: Workspace, qtbot: QtBot) -> None:
    for answer, left in (("Cancel", ["One", "Two", "Three"]), ("Remove", ["One", "Three"])):
        choose(three, "Two")
        QTest.keyClick(three.own.list, Qt.Key.Key_Delete)
        (box,) = three.findChildren(QMessageBox)
        assert "Two" in box.text()
        (button,) = (each for each in box.findChildren(QPushButton) if each.text() == answer)
        QTest.mouseClick(button, LEFT)
        qtbot.waitUntil(lambda: not three.findChildren(QMessageBox))
        settle(three, qtbot)
        assert names(three) == answers(workspace) == left
    assert len(list(workspace.dictionaries.folder.glob("*.sqlite"))) == 2


def test_what_another_process_added_is_shown_when_it_is_opened_again(
    window: MainWindow, three: DictionariesDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    three.close()
    other = Dictionaries(window.workspace.dictionaries.folder)
    other.add(table(tmp_path, "Four", "mill\t磨坊"))
    other.close()
    assert names(shown(window, qtbot)) == ["One", "Two", "Three", "Four"]


def test_a_damaged_one_says_so(window: MainWindow, three: DictionariesDialog, qtbot: QtBot) -> None:
    own = window.workspace.dictionaries
    (own.folder / own.get("Two").id).write_bytes(b"no index")
    three.close()
    shown(window, qtbot)
    (row,) = (each for each in rows(three)[2:] if each.badge)
    assert row.badge == "Damaged"
    assert "Import it again" in row.detail


def test_everything_has_a_name_for_a_screen_reader(three: DictionariesDialog) -> None:
    for widget in (three.own.list, three.own.bar, three.links.table):
        assert widget.accessibleName()
    spoken = three.own.list.rows.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "One, Table · Entries: 1 · English to Chinese"
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in (three.own.said, three.links.said))
