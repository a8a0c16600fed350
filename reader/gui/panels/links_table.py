"""Links to dictionaries of the web as a table that is written in; what is right is kept at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.dictionary.links import DEFAULTS, Link, link
from reader.domain.article import Side
from reader.errors import NotALookupAddress
from reader.gui.controllers.links import keep_links, links
from reader.gui.panels.links_delegate import LinksDelegate, SideDelegate, side_names
from reader.gui.settings import Settings
from reader.gui.translation import error_text, tr

NAME, ADDRESS, WORDS = range(3)
_EDITS = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.SelectedClicked
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)
_BEGUN = "https://"
_KEPT = Qt.ItemDataRole.UserRole
"""At a row's name: the link that is kept for it, until what is written there is one again."""


class _Table(QTableWidget):
    """Enter begins to write, Delete and Backspace take the current row away."""

    remove_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        writing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not writing:
            self.edit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)


class LinksTable(QWidget):
    """Reads the links from the settings once, and writes them there with each change."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._filling = False
        about = self._soft(
            tr(
                "Buttons for these appear beside a word that is looked up. They open in your browser, and only when "
                "you press them; {place} stands for the word.",
                place="{word}",
            )
        )
        self.table = self._make_table()
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("role", "accent")
        self.said.setWordWrap(True)
        self.said.hide()
        self.add = self._button(tr("&Add a link"), self._add)
        self.defaults = self._button(tr("&Bring the first ones back"), self._bring_back)
        self.remove = self._button(tr("&Remove"), self._remove)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.add)
        line.addWidget(self.defaults)
        line.addStretch(1)
        line.addWidget(self.remove)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 12, 0, 0)
        box.setSpacing(8)
        for widget, stretch in ((about, 0), (self.table, 1), (self.said, 0)):
            box.addWidget(widget, stretch)
        box.addLayout(line)
        self._fill(links(settings))

    def _soft(self, sentence: str) -> QLabel:
        label = QLabel(sentence, self)
        label.setProperty("role", "soft")
        label.setWordWrap(True)
        return label

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button

    def _make_table(self) -> _Table:
        table = _Table(0, 3, self)
        table.setAccessibleName(tr("Links to dictionaries of the web"))
        table.setHorizontalHeaderLabels([tr("Name"), tr("Address"), tr("Words")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(_EDITS)
        table.setItemDelegate(LinksDelegate(table))
        table.setItemDelegateForColumn(WORDS, SideDelegate(table))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(ADDRESS, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(NAME, 140)
        table.setColumnWidth(WORDS, 130)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 18)
        table.itemChanged.connect(self._changed)
        table.remove_requested.connect(self._remove)
        return table

    def _fill(self, shown: list[Link]) -> None:
        self._filling = True
        self.table.setRowCount(0)
        for each in shown:
            self._append(each.name, each.address, each.side, each)
        self._filling = False
        self._tell()

    def _append(self, name: str, address: str, side: Side, kept: Link | None) -> int:
        row = self.table.rowCount()
        self.table.insertRow(row)
        item = QTableWidgetItem(name)
        item.setData(_KEPT, kept)
        self.table.setItem(row, NAME, item)
        self.table.setItem(row, ADDRESS, QTableWidgetItem(address))
        words = QTableWidgetItem(side_names()[side])
        words.setData(Qt.ItemDataRole.UserRole, side.value)
        self.table.setItem(row, WORDS, words)
        return row

    # What the reader does

    def _add(self) -> None:
        self._filling = True
        row = self._append("", _BEGUN, Side.CHINESE, None)
        self._filling = False
        self.table.setCurrentCell(row, ADDRESS)
        self.table.editItem(self._item(row, ADDRESS))

    def _remove(self) -> None:
        if self.table.currentRow() >= 0:
            self.table.removeRow(self.table.currentRow())
            self._keep()

    def _bring_back(self) -> None:
        """Those that were there at first and are not now."""
        self._filling = True
        known = {kept.address for kept in self._kept()}
        for each in DEFAULTS:
            if each.address not in known:
                self._append(each.name, each.address, each.side, each)
        self._filling = False
        self._keep()

    def _changed(self, item: QTableWidgetItem) -> None:
        """Keep a row that is a link; another keeps what it was."""
        if self._filling:
            return
        row = item.row()
        self._filling = True
        try:
            made = self._written(row)
        except NotALookupAddress:
            pass  # `_tell` says it, for as long as the row stays so
        else:
            self._item(row, NAME).setData(_KEPT, made)
            self._item(row, NAME).setText(made.name)
            self._item(row, ADDRESS).setText(made.address)
        self._filling = False
        self._keep()

    # What is kept

    def _written(self, row: int) -> Link:
        """The link that is written in a row. Raises NotALookupAddress."""
        side = Side(self._item(row, WORDS).data(Qt.ItemDataRole.UserRole))
        return link(self._item(row, NAME).text(), self._item(row, ADDRESS).text(), side)

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self.table.item(row, column)
        if item is None:
            raise IndexError(row, column)
        return item

    def _kept(self) -> list[Link]:
        kept = [self._item(row, NAME).data(_KEPT) for row in range(self.table.rowCount())]
        return [each for each in kept if isinstance(each, Link)]

    def _keep(self) -> None:
        keep_links(self._settings, self._kept())
        self._tell()

    def _tell(self) -> None:
        """Say what the first row lacks that is none; and whether anything can be removed."""
        said = ""
        for row in reversed(range(self.table.rowCount())):
            try:
                self._written(row)
            except NotALookupAddress as error:
                said = error_text(error)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.remove.setEnabled(self.table.rowCount() > 0)
