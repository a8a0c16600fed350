"""The chapters of a book: which of them become articles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.article import Draft, Side
from reader.gui.translation import tr


class Chapters(QDialog):
    """`chosen` carries the drafts that were ticked, in the book's order."""

    chosen = Signal(list)

    def __init__(self, drafts: Sequence[Draft], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._drafts = list(drafts)
        self.setWindowTitle(tr("Chapters"))
        self.resize(560, 560)
        title = QLabel(drafts[0].source, self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        hint = QLabel(tr("Each chapter becomes an article of its own."), self)
        hint.setProperty("role", "soft")
        self.list = QListWidget(self)
        self.list.setSpacing(3)
        self.list.setAccessibleName(tr("Chapters"))
        for draft in drafts:
            words = sum(len(block.text) for side in Side for block in draft.side(side))
            item = QListWidgetItem(tr("{chapter} ({count} characters)", chapter=draft.headline, count=words), self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.list.itemChanged.connect(self._sync)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(8)
        for widget in (title, hint):
            box.addWidget(widget)
        box.addWidget(self.list, 1)
        box.addLayout(self._foot())
        self._sync()

    def _foot(self) -> QHBoxLayout:
        every, none, cancel = (QPushButton(text, self) for text in (tr("All"), tr("None"), tr("Cancel")))
        self.add = QPushButton(tr("Add to the library"), self)
        self.add.setProperty("primary", True)
        self.add.setDefault(True)
        every.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        none.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        cancel.clicked.connect(self.reject)
        self.add.clicked.connect(self.accept)
        line = QHBoxLayout()
        line.addWidget(every)
        line.addWidget(none)
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self.add)
        for button in (every, none, cancel):
            button.setAutoDefault(False)
        return line

    def accept(self) -> None:
        """Take what is ticked."""
        if self._ticked():
            self.chosen.emit(self._ticked())
            super().accept()

    def _ticked(self) -> list[Draft]:
        states = [self.list.item(number).checkState() for number in range(self.list.count())]
        return [draft for draft, state in zip(self._drafts, states, strict=True) if state is Qt.CheckState.Checked]

    def _tick(self, state: Qt.CheckState) -> None:
        for number in range(self.list.count()):
            self.list.item(number).setCheckState(state)

    def _sync(self) -> None:
        self.add.setEnabled(bool(self._ticked()))
