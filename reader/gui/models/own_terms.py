"""The learner's own glossary for Qt: written in place; a new term is a row of its own until it can be kept."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from reader.domain.article import Script
from reader.domain.vocabulary import OwnTerm
from reader.gui.fonts import chinese_family
from reader.gui.translation import tr
from reader.text.characters import fold, is_traditional

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
NEW = 0
"""The id of the term that is being written; the library has none of that number."""


class Part(IntEnum):
    """The columns, from the left."""

    TERM = 0
    TRANSLATION = 1
    NOTE = 2


class TermModel(QAbstractTableModel):
    """`written(id, part, text)` says what the reader wrote; whoever keeps it says so by `renew`."""

    written = Signal(int, int, str)

    def __init__(self) -> None:
        super().__init__()
        self._all: list[OwnTerm] = []
        self._rows: list[OwnTerm] = []
        self._sought = ""

    def set_terms(self, terms: Sequence[OwnTerm]) -> None:
        """Replace the terms. The one that is being written is given up."""
        self.beginResetModel()
        self._all = list(terms)
        self._choose()
        self.endResetModel()

    def seek(self, text: str) -> None:
        """List only terms that have `text` in one of their parts, in either script."""
        self.beginResetModel()
        self._sought = text.strip()
        self._choose()
        self.endResetModel()

    def begin(self) -> QModelIndex:
        """The first cell of a term that is to be written, above the others."""
        if not self._rows or self._rows[0].id != NEW:
            self.beginInsertRows(QModelIndex(), 0, 0)
            self._rows.insert(0, OwnTerm(NEW, "", "", ""))
            self.endInsertRows()
        return self.index(0, Part.TERM)

    def renew(self, term_id: int, term: OwnTerm) -> None:
        """Show what a term, or the new one, has become, where it stands."""
        for rows in (self._all, self._rows):
            for number, row in enumerate(rows):
                if row.id == term_id:
                    rows[number] = term
        if term_id == NEW and term.id != NEW:
            self._all.append(term)
        for number, row in enumerate(self._rows):
            if row.id == term.id:
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(Part) - 1))

    @property
    def total(self) -> int:
        """How many terms the library has, listed or not."""
        return len(self._all)

    def has(self, term_id: int) -> bool:
        """Whether there is a term of this number, listed or not."""
        return any(row.id == term_id for row in self._all)

    def term(self, row: int) -> OwnTerm:
        """The term of a listed row."""
        return self._rows[row]

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many are listed, and the new one."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        """The columns of `Part`."""
        return 0 if parent.isValid() else len(Part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be written in."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a column is called."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (tr("English"), tr("Chinese"), tr("Note"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text and its face."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return parts(row)[index.column()]
        if role == Qt.ItemDataRole.FontRole and index.column() == Part.TRANSLATION:
            script = Script.TRADITIONAL if is_traditional(row.translation) else Script.SIMPLIFIED
            return QFont(chinese_family(script, serif=False))
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was written, if that is something else."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        row, text = self._rows[index.row()], " ".join(str(value).split())
        if text != parts(row)[index.column()]:
            self.written.emit(row.id, index.column(), text)
        return True

    def _choose(self) -> None:
        sought = fold(self._sought)
        self._rows = [row for row in self._all if sought in fold("\n".join(parts(row)))]


def parts(term: OwnTerm) -> tuple[str, str, str]:
    """The texts of a term in the order of `Part`."""
    return term.term, term.translation, term.note
