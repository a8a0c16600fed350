"""The learner's own glossary: written in the table itself, taken from files and given to files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.domain.vocabulary import OwnTerm
from reader.errors import ReaderError
from reader.gui.dialogs.problems import problem_box
from reader.gui.models.own_terms import NEW, Part, TermModel, parts
from reader.gui.panels.table_parts import SelectedRows, Titles
from reader.gui.translation import tr

if TYPE_CHECKING:
    from reader.services.own_terms import OwnTerms

_FIELDS = {Part.TERM: "term", Part.TRANSLATION: "translation", Part.NOTE: "note"}


class TermsTable(QTableView):
    """Enter and F2 write in the current cell; `remove_requested` is for Del."""

    remove_requested = Signal()

    def __init__(self, model: TermModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self.setHorizontalHeader(Titles(self))
        self.setModel(model)
        self.setItemDelegate(SelectedRows(self, cells=True))
        self.setAccessibleName(tr("My glossary"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 14)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def selected(self) -> list[OwnTerm]:
        """The chosen terms, from the top."""
        return [self.rows.term(row) for row in sorted({index.row() for index in self.selectedIndexes()})]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del asks for the chosen rows to be removed, Enter writes."""
        writing = self.state() == QAbstractItemView.State.EditingState
        if not writing and event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        elif not writing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class OwnTermsTab(QWidget):
    """`changed` says that the library was."""

    changed = Signal()

    def __init__(self, terms: OwnTerms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms = terms
        self.model = TermModel()
        self.model.written.connect(self._write)
        self.table = TermsTable(self.model, self)
        self.table.remove_requested.connect(self.remove)
        self.table.selectionModel().selectionChanged.connect(lambda: self._count())
        self.empty = QLabel(self.table.viewport())
        self.empty.setProperty("role", "soft")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        over = QVBoxLayout(self.table.viewport())
        over.addWidget(self.empty)
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("role", "soft")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 12, 0, 0)
        box.setSpacing(8)
        box.addLayout(self._head())
        box.addWidget(self.table, 1)
        box.addLayout(self._foot())
        self.reload()

    def _head(self) -> QHBoxLayout:
        self.seek = QLineEdit(self)
        self.seek.setPlaceholderText(tr("Search the glossary"))
        self.seek.setAccessibleName(self.seek.placeholderText())
        self.seek.setClearButtonEnabled(True)
        self.seek.textChanged.connect(self._seek)
        self.seek.returnPressed.connect(self.table.setFocus)
        QShortcut(QKeySequence.StandardKey.Find, self, self.seek.setFocus)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.seek, 1)
        line.addWidget(self._button(tr("&Import…"), self._ask_import))
        self.giving = self._button(tr("E&xport…"), self._ask_export)
        line.addWidget(self.giving)
        return line

    def _foot(self) -> QHBoxLayout:
        self.adding = self._button(tr("&Add a term"), self.add)
        self.adding.setProperty("primary", True)
        self.adding.setToolTip(tr("Key: {keys}", keys=QKeySequence("Ctrl+N").toString()))
        QShortcut(QKeySequence("Ctrl+N"), self, self.add)
        self.removing = self._button(tr("Re&move"), self.remove)
        self.removing.setToolTip(tr("Key: {keys}", keys=QKeySequence("Del").toString()))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.said, 1)
        line.addWidget(self.removing)
        line.addWidget(self.adding)
        return line

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button

    # What is listed

    def reload(self) -> None:
        """List what the library has now."""
        self.model.set_terms(self._terms.all())
        self._count()

    def _seek(self, text: str) -> None:
        self.model.seek(text)
        self._count()

    def _count(self) -> None:
        chosen = len(self.table.selected())
        self.said.setText(tr("Terms: {count}, chosen: {chosen}", count=self.model.total, chosen=chosen))
        self.removing.setEnabled(chosen > 0)
        self.giving.setEnabled(self.model.total > 0)
        self.empty.setVisible(self.model.rowCount() == 0)
        self.empty.setText(
            tr("No term matches.")
            if self.model.total
            else tr("Terms that you add or import here are looked up before every dictionary.")
        )

    # What the reader does

    def add(self) -> None:
        """Begin a new term; it is kept as soon as it has its English and its Chinese."""
        self.seek.clear()
        place = self.model.begin()
        self._count()
        self.table.setFocus()
        self.table.setCurrentIndex(place)
        self.table.edit(place)

    def remove(self) -> None:
        """Take the chosen terms out."""
        chosen = [term.id for term in self.table.selected() if term.id != NEW]
        row = self.table.currentIndex().row()
        if self._try(lambda: self._terms.remove(chosen)):
            self.reload()
            self.table.selectRow(min(row, self.model.rowCount() - 1))

    def _write(self, term_id: int, part: int, text: str) -> None:
        """Keep what was written; a new term once it is whole."""
        if term_id == NEW:
            self._write_new(part, text)
        elif self._try(lambda: self._terms.edit(term_id, **{_FIELDS[Part(part)]: text})):
            self.model.renew(term_id, next(term for term in self._terms.all() if term.id == term_id))

    def _write_new(self, part: int, text: str) -> None:
        said = list(parts(self.model.term(0)))
        said[part] = text
        term = OwnTerm(NEW, "", *said)
        self.model.renew(NEW, term)
        if not (term.term and term.translation):
            self.said.setText(tr("A term is kept as soon as it has its English and its Chinese."))
            return
        kept: list[OwnTerm] = []
        if not self._try(lambda: kept.append(self._terms.add(*parts(term)))):
            return
        if self.model.has(kept[0].id):  # the same pair was there
            self.reload()
        else:
            self.model.renew(NEW, kept[0])
            self._count()

    def _try(self, change: Callable[[], object]) -> bool:
        try:
            change()
        except ReaderError as error:
            problem_box([error], self).open()
            return False
        self.changed.emit()
        return True

    # Files

    def _ask_import(self) -> None:
        kinds = tr("Tables with tabs (*.tsv *.txt);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Import terms"), "", kinds)
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Add the terms of a file, all or none."""
        counts: list[int] = []
        if self._try(lambda: counts.append(self._terms.import_file(path))):
            self.reload()
            self.said.setText(tr("Terms read from {name}: {count}.", name=path.name, count=counts[0]))

    def _ask_export(self) -> None:
        kinds = tr("Tables with tabs (*.tsv)")
        name, _ = QFileDialog.getSaveFileName(self, tr("Export terms"), "glossary.tsv", kinds)
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write all terms to a file."""
        counts: list[int] = []
        if self._try(lambda: counts.append(self._terms.export_file(path))):
            self.said.setText(tr("Terms written to {name}: {count}.", name=path.name, count=counts[0]))
