"""The bin: what was deleted, to be put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reader.errors import ReaderError
from reader.gui.dialogs.problems import problem_box
from reader.gui.panels.rows import ListRow, RowList
from reader.gui.times import local_time
from reader.gui.translation import tr
from reader.text.characters import fold

if TYPE_CHECKING:
    from reader.services.bin import Bin, BinItem


class BinDialog(QDialog):
    """Lists the bin, newest first. `put_back` says how many items were put back."""

    put_back = Signal(int)

    def __init__(self, bin_: Bin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bin = bin_
        self._all: list[BinItem] = []
        self._shown: list[BinItem] = []
        self.setWindowTitle(tr("Bin"))
        self.resize(680, 560)
        self.seek = QLineEdit(self)
        self.seek.setPlaceholderText(tr("Search the bin"))
        self.seek.setAccessibleName(tr("Search the bin"))
        self.seek.setClearButtonEnabled(True)
        self.seek.textChanged.connect(self._filter)
        self.list = RowList(tr("Deleted articles and marks"), self, several=True)
        self.list.chosen.connect(self._show)
        self.list.opened.connect(lambda _: self._put_back())
        self._empty = QLabel(self)
        self._empty.setProperty("role", "soft")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.details = QPlainTextEdit(self)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(tr("What was deleted"))
        self._back = QPushButton(tr("Bring back"), self)
        self._back.setProperty("primary", True)
        self._back.clicked.connect(self._put_back)
        close = QPushButton(tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self._back)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(8)
        for widget, stretch in ((self.seek, 0), (self._empty, 1), (self.list, 3), (self.details, 1)):
            box.addWidget(widget, stretch)
        box.addLayout(foot)
        self._reload()
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter puts back, also from the list; in the search line it goes to the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.seek.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _reload(self) -> None:
        self._all = self._bin.contents()
        self._filter()

    def _filter(self) -> None:
        sought = fold(self.seek.text().strip())
        self._shown = [item for item in self._all if sought in fold(_words(item))]
        self.list.show_rows([_row(item) for item in self._shown])
        self._empty.setText(
            tr("Nothing in the bin matches.")
            if self._all
            else tr("Deleted articles and notes wait here. Nothing is thrown away by itself.")
        )
        something = bool(self._shown)
        self._empty.setVisible(not something)
        self.list.setVisible(something)
        self.details.setVisible(something)
        self.seek.setVisible(bool(self._all))
        self._back.setEnabled(something)

    def _show(self, number: int) -> None:
        self.details.setPlainText(_words(self._shown[number]) if 0 <= number < len(self._shown) else "")

    def _put_back(self) -> None:
        items = [self._shown[number] for number in self.list.selected()]
        if not items:
            return
        try:
            self._bin.put_back(items)
        except ReaderError as error:
            problem_box([error], self).open()
        else:
            self.put_back.emit(len(items))
        self._reload()


def _row(item: BinItem) -> ListRow:
    when = local_time(item.deleted)
    if item.quote:
        about = tr("Mark in “{headline}”, deleted {when}", headline=item.headline, when=when)
        return ListRow(item.note or item.quote, about)
    if item.marks:
        about = tr("Article with marks: {count}, deleted {when}", count=len(item.marks), when=when)
    else:
        about = tr("Article, deleted {when}", when=when)
    return ListRow(item.headline, about)


def _words(item: BinItem) -> str:
    """All that can be read of an item."""
    own = [part for part in (item.quote, item.note) if part]
    inside = [part for mark in item.marks for part in ("", mark.quote, mark.note) if part or not mark.quote]
    return "\n\n".join([*own, *inside]) if own or inside else item.headline
