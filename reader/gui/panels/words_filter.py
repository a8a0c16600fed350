"""Which of the kept words are listed: of which language, how well known, and with which text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.domain.article import Side
from reader.domain.vocabulary import Status
from reader.gui.panels.word_bar import status_names
from reader.gui.translation import tr


class WordsFilter(QWidget):
    """`sought` carries a text, `status_chosen` a Status or None for all, `language_chosen` a Side."""

    sought = Signal(str)
    status_chosen = Signal(object)
    language_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: dict[Status | None, str] = {None: tr("All")}
        self._names |= dict(status_names().items())
        self.chips: dict[Status | None, QPushButton] = {}
        self.languages: dict[Side, QPushButton] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(self._head())
        box.addLayout(self._chips())

    def _head(self) -> QHBoxLayout:
        self.seek = QLineEdit(self)
        self.seek.setPlaceholderText(tr("Search words, readings, sentences and notes"))
        self.seek.setAccessibleName(self.seek.placeholderText())
        self.seek.setClearButtonEnabled(True)
        self.seek.textChanged.connect(self.sought)
        QShortcut(QKeySequence.StandardKey.Find, self, self.seek.setFocus)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.seek, 1)
        group = QButtonGroup(self)
        for side, name in ((Side.ENGLISH, tr("&English")), (Side.CHINESE, tr("&Chinese"))):
            self.languages[side] = self._chip(name, group, line)
            self.languages[side].clicked.connect(partial(self._choose_language, side))
        return line

    def _chips(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        group = QButtonGroup(self)
        for number, status in enumerate(self._names):
            keys = QKeySequence(f"Alt+{number}")
            chip = self._chip("", group, line)
            chip.setToolTip(tr("Key: {keys}", keys=keys.toString(QKeySequence.SequenceFormat.NativeText)))
            chip.clicked.connect(partial(self._choose_status, status))
            QShortcut(keys, self, partial(self._choose_status, status))
            self.chips[status] = chip
        self.chips[None].setChecked(True)
        line.addStretch(1)
        return line

    def _chip(self, text: str, group: QButtonGroup, line: QHBoxLayout) -> QPushButton:
        chip = QPushButton(text, self)
        chip.setProperty("chip", True)
        chip.setCheckable(True)
        chip.setAutoDefault(False)
        group.addButton(chip)
        line.addWidget(chip)
        return chip

    def _choose_language(self, side: Side, _: bool = True) -> None:
        self.language_chosen.emit(side)

    def _choose_status(self, status: Status | None, _: bool = True) -> None:
        self.show_status(status)
        self.status_chosen.emit(status)

    def show_language(self, side: Side) -> None:
        """Say of which language the list is."""
        self.languages[side].setChecked(True)

    def show_status(self, status: Status | None) -> None:
        """Say how well the words of the list are known."""
        self.chips[status].setChecked(True)

    def set_counts(self, counts: Mapping[Status | None, int]) -> None:
        """Say how many words there are of each status, and of all under None."""
        for status, chip in self.chips.items():
            chip.setText(f"{self._names[status]} {counts.get(status, 0)}")
