"""A list of corrections of one kind: sought, chosen, changed and taken away. What comes in is chosen, to be seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.domain.article import Script
from reader.errors import ReaderError
from reader.gui.actions import plain
from reader.gui.dialogs.fix_words import Entry, letters_of
from reader.gui.dialogs.problems import problem_box
from reader.gui.fonts import chinese_family
from reader.gui.panels.rows import RowList
from reader.gui.translation import tr


class FixList(QWidget):
    """`changed` says that the library was changed. A tab gives the entries, and says what becomes of chosen ones."""

    changed = Signal()

    def __init__(self, name: str, explanation: str, face: Script, parent: QWidget | None = None) -> None:
        """`name` is for screen readers; `explanation` stands in an empty list; Chinese is drawn in `face`."""
        super().__init__(parent)
        self._explanation = explanation
        self._all: list[Entry] | None = None
        self._shown: list[Entry] = []
        self.list = RowList(name, self, several=True)
        font = QFont(self.list.font())
        font.setFamilies([font.family(), chinese_family(face, serif=False)])
        self.list.setFont(font)
        self.list.opened.connect(self._open)
        self.list.selectionModel().selectionChanged.connect(lambda: self._follow())
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self.remove_chosen)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.said = QLabel(self)
        self.said.setProperty("role", "soft")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 12, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._head())
        box.addWidget(self.list, 1)
        box.addLayout(self._foot())
        self._explain()

    # What a tab says for itself

    def entries(self) -> Sequence[Entry]:
        """The corrections as the library has them, the newest first."""
        raise NotImplementedError

    def ways(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """Names and doers of the buttons by which corrections come and go; an empty list offers the first."""
        raise NotImplementedError

    def edit(self, number: int) -> None:
        """Change one."""
        raise NotImplementedError

    def remove(self, numbers: Sequence[int]) -> None:
        """Take some away, in one step. Raises ReaderError."""
        raise NotImplementedError

    # What it is made of

    def _head(self) -> QLineEdit:
        self.seek = QLineEdit(self)
        self.seek.setPlaceholderText(tr("Search the corrections"))
        self.seek.setAccessibleName(self.seek.placeholderText())
        self.seek.setClearButtonEnabled(True)
        self.seek.textChanged.connect(lambda _: self._filter())
        self.seek.returnPressed.connect(self.list.setFocus)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.seek.setFocus)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return self.seek

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.said, 1)
        self.buttons = [self.button(name, do) for name, do in self.ways()]
        for button in self.buttons:
            line.addWidget(button)
        line.addSpacing(12)
        self.editing = self.button(tr("&Edit…"), lambda: self._open(self.list.currentIndex().row()))
        self.editing.setToolTip(tr("Key: {keys}", keys=QKeySequence(Qt.Key.Key_Return).toString()))
        self.removing = self.button(tr("Re&move"), self.remove_chosen)
        self.removing.setToolTip(tr("Key: {keys}", keys=QKeySequence(Qt.Key.Key_Delete).toString()))
        line.addWidget(self.editing)
        line.addWidget(self.removing)
        return line

    def _explain(self) -> None:
        """What stands in the list where nothing is listed; the list itself stays, and keeps the focus."""
        self.empty = QLabel(self.list.viewport())
        self.empty.setProperty("role", "soft")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.way = self.button("", self._take_way)
        self.way.setProperty("flat", True)
        box = QVBoxLayout(self.list.viewport())
        box.setContentsMargins(40, 0, 40, 0)
        box.setSpacing(12)
        box.addStretch(1)
        box.addWidget(self.empty)
        box.addWidget(self.way, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(2)

    def button(self, text: str, do: Callable[[], object]) -> QPushButton:
        """A button that is pressed by hand or by its key, never by Enter in the list."""
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button

    # What is listed

    def reload(self) -> None:
        """List what the library has now, and choose what it did not have before."""
        before = None if self._all is None else {entry.id for entry in self._all}
        self._all = list(self.entries())
        came = frozenset[int]() if before is None else frozenset(entry.id for entry in self._all) - before
        if came and not came.intersection(entry.id for entry in self._matching()):
            self.seek.clear()
        self._filter(came)

    def _matching(self) -> list[Entry]:
        sought = letters_of(self.seek.text())
        return [entry for entry in self._all or () if sought in entry.sought]

    def _filter(self, choose: frozenset[int] = frozenset()) -> None:
        """List what matches. Without `choose`, what was chosen stays so, or else what stands where that stood."""
        wanted = choose or frozenset(self._shown[number].id for number in self.list.selected())
        there = max(0, self.list.currentIndex().row())
        self._shown = self._matching()
        self.list.show_rows([entry.row for entry in self._shown])
        found = [number for number, entry in enumerate(self._shown) if entry.id in wanted]
        if self._shown:
            self._choose(found or [min(there, len(self._shown) - 1)])
        self._say_empty()
        self._follow()

    def _choose(self, numbers: Sequence[int]) -> None:
        """Choose these rows alone. Not `setCurrentIndex`: with Ctrl held, as in Ctrl+Z, that adds to what is chosen."""
        model, flags = self.list.selectionModel(), QItemSelectionModel.SelectionFlag
        model.setCurrentIndex(self.list.rows.index(numbers[0]), flags.ClearAndSelect)
        for number in numbers[1:]:
            model.select(self.list.rows.index(number), flags.Select)

    def _say_empty(self) -> None:
        something = bool(self._all)
        self.empty.setText(tr("No correction matches.") if something else self._explanation)
        self.way.setText(tr("List all") if something else plain(self.buttons[0].text()))
        for widget in (self.empty, self.way):
            widget.setVisible(not self._shown)

    def _take_way(self) -> None:
        if self._all:
            self.seek.clear()
            self.list.setFocus()
        else:
            self.buttons[0].click()

    def _follow(self) -> None:
        """Say how many are chosen, and show what can be done with them."""
        count = len(self.list.selected())
        self.said.setText(tr("Corrections: {count}, chosen: {chosen}", count=len(self._shown), chosen=count))
        self.editing.setEnabled(count == 1)
        self.removing.setEnabled(count > 0)

    # What the reader does

    def remove_chosen(self) -> None:
        """Take the chosen ones away."""
        numbers = [self._shown[number].id for number in self.list.selected()]
        if numbers:
            self.change(lambda: self.remove(numbers))

    def change(self, do: Callable[[], object]) -> None:
        """Change the library, say what hindered it, and list what it has then."""
        try:
            do()
        except ReaderError as error:
            problem_box([error], self).open()
        self.renew()

    def ask(self, form: QDialog) -> None:
        """Open a form that changes the library itself when it is taken."""
        form.accepted.connect(self.renew)
        form.finished.connect(lambda _: self.list.setFocus())
        form.open()

    def renew(self) -> None:
        """List what the library has after a change, and tell of the change."""
        self.reload()
        self.changed.emit()

    def _open(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            self.edit(self._shown[row].id)
