"""The table of kept words: what is chosen stays chosen when the list is sought, filtered, put in order or renewed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from reader.domain.vocabulary import KeptWord, Status
from reader.gui.models.words import Column, WordModel
from reader.gui.panels.table_parts import SelectedRows, Titles
from reader.gui.translation import tr

Index = QModelIndex | QPersistentModelIndex
_PAD = 12
_KEYS = {
    Qt.Key.Key_1: Status.NEW,
    Qt.Key.Key_2: Status.LEARNING,
    Qt.Key.Key_3: Status.KNOWN,
    Qt.Key.Key_4: Status.IGNORED,
}


class WordsTable(QTableView):
    """`status_chosen` carries a Status for the chosen words; `chosen` says that others are chosen now."""

    status_chosen = Signal(object)
    forget_requested = Signal()
    opened = Signal()
    chosen = Signal()

    def __init__(self, model: WordModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self._kept: tuple[frozenset[int], int | None, int] = (frozenset(), None, 0)
        model.modelAboutToBeReset.connect(self._remember)
        self.setHorizontalHeader(Titles(self))
        self.setModel(model)
        model.modelReset.connect(self._restore)  # after the slots of selection and titles, which choose nothing
        self.setItemDelegate(SelectedRows(self))
        self.setAccessibleName(tr("Kept words"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()

    def _lay_out(self) -> None:
        """Rows of one height, and columns of fixed widths: measuring 20,000 rows would take seconds."""
        lines, titles = self.verticalHeader(), self.horizontalHeader()
        lines.hide()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setDefaultSectionSize(self.fontMetrics().height() + _PAD)
        titles.setSectionsClickable(True)
        titles.setSortIndicator(Column.KEPT, Qt.SortOrder.DescendingOrder)
        titles.setSortIndicatorShown(True)
        titles.sortIndicatorChanged.connect(self.rows.sort)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in ((Column.WORD, 22), (Column.READING, 22), (Column.STATUS, 14), (Column.KEPT, 16)):
            self.setColumnWidth(column, letters * letter)
        titles.setSectionResizeMode(Column.SENTENCE, QHeaderView.ResizeMode.Stretch)

    def current(self) -> KeptWord | None:
        """The word of the current row."""
        row = self.currentIndex().row()
        return self.rows.word(row) if row >= 0 else None

    def selected(self) -> list[KeptWord]:
        """The chosen words, from the top."""
        return [self.rows.word(row) for row in self._selected_rows()]

    def selected_count(self) -> int:
        """How many are chosen."""
        return sum(part.height() for part in self._parts())

    def _selected_rows(self) -> list[int]:
        # Not selectedRows(): an object for each of thousands takes longer than what is done with them.
        return sorted({row for part in self._parts() for row in range(part.top(), part.bottom() + 1)})

    def _parts(self) -> list[QItemSelectionRange]:
        chosen = self.selectionModel().selection()
        return [chosen.at(number) for number in range(chosen.count())]

    def _remember(self) -> None:
        current = self.current()
        ids = frozenset(word.id for word in self.selected())
        self._kept = ids, current.id if current else None, max(0, self.currentIndex().row())

    def _restore(self) -> None:
        """After a change of the list: choose what was chosen, or else what stands where that stood."""
        ids, current, row = self._kept
        found = self.rows.rows_of(ids)
        places = self.rows.rows_of(frozenset() if current is None else frozenset({current}))
        there = min(row, self.rows.rowCount() - 1)
        if there >= 0:
            place = places[0] if places else (found[0] if found else there)
            only = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.rows.index(place, 0), only)
            self._select(found or [place])
            self.scrollTo(self.rows.index(place, 0))
        self.chosen.emit()

    def _select(self, rows: Iterable[int]) -> None:
        """Choose rows that are in order, as few ranges as there are."""
        last = len(Column) - 1
        chosen, first, previous = QItemSelection(), -2, -2
        for row in [*rows, -9]:
            if row == previous + 1:
                previous = row
                continue
            if first >= 0:
                chosen.select(self.rows.index(first, 0), self.rows.index(previous, last))
            first = previous = row
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that others are chosen, and draw the current row's bar anew."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 4 say how well the chosen words are known, Del forgets them, Enter shows the current one's place."""
        key = Qt.Key(event.key())
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and key in _KEYS:
            self.status_chosen.emit(_KEYS[key])
        elif plain and key == Qt.Key.Key_Delete:
            self.forget_requested.emit()
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the place of the word that is clicked."""
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()
