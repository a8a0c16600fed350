"""The dictionaries as a list: switched on and off by a box, put in order by dragging or with Alt and the arrows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.gui.panels.dictionary_delegate import DictionaryDelegate, box_of
from reader.gui.translation import tr

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class DictionaryRow:
    """What a row says. `id` is empty, and `on` None, for what ships with the program: it stays where it is.

    `badge` stands at the right: a word or two about its state.
    """

    name: str
    detail: str
    badge: str = ""
    id: str = ""
    on: bool | None = None


class DictionaryModel(QAbstractListModel):
    """`switched(id, on)` and `moved(id, position)` say what the reader did; positions count own rows, from 0."""

    switched = Signal(str, bool)
    moved = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[DictionaryRow] = []
        self._fixed = 0

    def set_rows(self, rows: Sequence[DictionaryRow]) -> None:
        """Replace the rows; those without an id come first."""
        self.beginResetModel()
        self._rows = list(rows)
        self._fixed = sum(not row.id for row in rows)
        self.endResetModel()

    def row(self, number: int) -> DictionaryRow | None:
        """The row of this number; None where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, the state, the words for a screen reader, or the row."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.CheckStateRole and row.on is not None:
            return Qt.CheckState.Checked if row.on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.name, row.badge, row.detail) if part)
        return row if role == ROW else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Switch a row on or off."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None or row.on is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        on = value in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
        self._rows[index.row()] = replace(row, on=on)
        self.dataChanged.emit(index, index)
        self.switched.emit(row.id, on)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Own rows can be switched and dragged; rows are dropped between others, never on one."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.row() >= self._fixed:
            flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are only moved."""
        return Qt.DropAction.MoveAction

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Nothing: the view moves rows by `moveRows`."""
        del data, action, row, column, parent
        return False

    def moveRows(self, source: Index, first: int, count: int, target: Index, before: int) -> bool:
        """Move one own row before the row `before`; above what ships with the program means right below it."""
        before = max(before, self._fixed)
        if count != 1 or not self._fixed <= first < len(self._rows) or before > len(self._rows):
            return False
        if not self.beginMoveRows(source, first, first, target, before):
            return False  # it would stay where it is
        row = self._rows.pop(first)
        place = before - (before > first)
        self._rows.insert(place, row)
        self.endMoveRows()
        self.moved.emit(row.id, place - self._fixed)
        return True


class DictionaryList(QListView):
    """`chosen` carries the number of the current row, or -1; `remove_requested` that the reader pressed Delete."""

    chosen = Signal(int)
    remove_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = DictionaryModel()
        self.setModel(self.rows)
        self.setItemDelegate(DictionaryDelegate(self))
        self.setAccessibleName(tr("Dictionaries, in the order in which they are asked"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._pressed = QPersistentModelIndex()

    def show_rows(self, rows: Sequence[DictionaryRow], keep: str = "") -> None:
        """Show these; the one whose id is `keep` is the current one, else the one at the former place."""
        place = max(self.currentIndex().row(), 0)
        self.rows.set_rows(rows)
        numbers = [number for number, row in enumerate(rows) if keep and row.id == keep]
        self.setCurrentIndex(self.rows.index(numbers[0] if numbers else min(place, len(rows) - 1)))

    def current(self) -> DictionaryRow | None:
        """The row that is current."""
        return self.rows.row(self.currentIndex().row())

    def step(self, down: bool) -> None:
        """Move the current row by one place."""
        here = self.currentIndex().row()
        if here >= 0:
            self.rows.moveRows(QModelIndex(), here, 1, QModelIndex(), here + 2 if down else here - 1)
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space switches, Alt with an arrow moves, Delete removes."""
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key == Qt.Key.Key_Space:
            self._toggle(self.currentIndex())
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(key == Qt.Key.Key_Down)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a box is not the beginning of a drag."""
        super().mousePressEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        row: DictionaryRow | None = index.data(ROW) if index.isValid() else None
        on_box = row is not None and row.on is not None and box_of(self.visualRect(index)).contains(place)
        self._pressed = QPersistentModelIndex(index) if on_box else QPersistentModelIndex()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, unless a box was pressed."""
        if not self._pressed.isValid():
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Switch the row whose box was clicked."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, QPersistentModelIndex()
        index = self.indexAt(event.position().toPoint())
        if pressed.isValid() and index == pressed:
            self._toggle(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is the current one."""
        super().currentChanged(current, previous)
        self.chosen.emit(current.row())

    def _toggle(self, index: Index) -> None:
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        self.rows.setData(index, state, Qt.ItemDataRole.CheckStateRole)
