"""The dictionaries that are asked: added, put in order, switched on and off, removed, while everything else goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError, ReadingStopped
from reader.gui.dialogs.problems import problem_box
from reader.gui.dictionary_words import FILES, rows_of
from reader.gui.lane import Lane
from reader.gui.panels.dictionary_rows import DictionaryList
from reader.gui.tasks import Tasks
from reader.gui.translation import error_text, tr

if TYPE_CHECKING:
    from reader.services.dictionaries import Dictionaries
    from reader.services.dictionary_list import OwnDictionary


_ANY_HEIGHT = 16_777_215
"""Px: Qt's own number for a height without limit."""


class OwnDictionaries(QWidget):
    """`changed` follows each change that is made, when look-ups answer otherwise than before."""

    changed = Signal()

    def __init__(self, dictionaries: Dictionaries, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dictionaries = dictionaries
        self._tasks = tasks
        self._changes = Lane(tasks, self._settled, self._tell)
        self._imports = Lane(tasks, self._imported, self._not_imported)
        self._stop = threading.Event()
        self._added: list[OwnDictionary] = []
        self._errors: list[ReaderError] = []
        self._keep = ""
        self.list = DictionaryList(self)
        self.list.rows.switched.connect(self._switch)
        self.list.rows.moved.connect(self._move)
        self.list.remove_requested.connect(self._ask_remove)
        self.list.chosen.connect(lambda _: self._enable())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 12, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.list, 3)
        box.addWidget(self._explanation(), 2)
        box.addLayout(self._progress_line())
        box.addLayout(self._buttons())
        self.reload()

    # Its parts

    def _explanation(self) -> QLabel:
        self.empty = QLabel(
            tr(
                "You have no dictionary of your own yet. Add a dictionary of CC-CEDICT, ECDICT, StarDict or Yomitan, "
                "or a table with tabs between words and translations: choose its file, or drop it here. It is read "
                "on this computer, and nothing is sent anywhere."
            ),
            self,
        )
        self.empty.setProperty("role", "soft")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(34, 10, 34, 0)
        return self.empty

    def _progress_line(self) -> QVBoxLayout:
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("role", "soft")
        self.said.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("How much of the dictionary is imported"))
        self.stop = self._button(tr("Sto&p"), self._stop_all)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        both = QVBoxLayout()
        both.setSpacing(4)
        both.addWidget(self.said)
        both.addLayout(line)
        self._show_bar(False)
        return both

    def _buttons(self) -> QHBoxLayout:
        self.add_button = self._button(tr("&Add…"), self._choose)
        self.add_button.setProperty("primary", True)
        self.up = self._button(tr("Move &up"), lambda: self.list.step(False))
        self.down = self._button(tr("Move &down"), lambda: self.list.step(True))
        for button, key in ((self.up, "Alt+Up"), (self.down, "Alt+Down")):
            button.setToolTip(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
        self.remove = self._button(tr("&Remove…"), self._ask_remove)
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in (self.add_button, self.up, self.down):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.remove)
        return line

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button

    # What there is

    def reload(self) -> None:
        """Show the dictionaries as they are."""
        from reader.dictionary.own_cedict import bundled_release

        current = self.list.current()
        keep, self._keep = self._keep or (current.id if current else ""), ""
        own = self._dictionaries.all()
        self.list.show_rows(rows_of(own, bundled_release()), keep)
        self.empty.setVisible(not own)
        # Without own ones the list is as high as its rows, and the sentence follows right below them.
        rows = self.list.sizeHintForRow(0) * self.list.rows.rowCount() + 8
        self.list.setMaximumHeight(_ANY_HEIGHT if own else rows)
        self._enable()

    def look_again(self) -> None:
        """Another process may have changed them."""
        self._changes.run(self._dictionaries.refresh)

    def _enable(self) -> None:
        row = self.list.current()
        own = row is not None and bool(row.id)
        here, last = self.list.currentIndex().row(), self.list.rows.rowCount() - 1
        above = self.list.rows.row(here - 1)
        self.remove.setEnabled(own)
        self.up.setEnabled(own and above is not None and bool(above.id))
        self.down.setEnabled(own and here < last)

    # Changes

    def _switch(self, name: str, on: bool) -> None:
        self._changes.run(lambda: self._dictionaries.switch(name, on))

    def _move(self, name: str, position: int) -> None:
        self._enable()
        self._changes.run(lambda: self._dictionaries.move(name, position))

    def _ask_remove(self) -> None:
        row = self.list.current()
        if row is None or not row.id:
            return
        name = row.id
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(tr("Remove a dictionary"))
        box.setText(tr("Remove “{name}”?", name=row.name))
        box.setInformativeText(tr("Your own file of it stays where it is, and can be imported again."))
        remove = box.addButton(tr("Remove"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        remove.clicked.connect(lambda: self._changes.run(lambda: self._dictionaries.remove(name)))
        box.open()

    def _settled(self) -> None:
        self.reload()
        self.changed.emit()

    # Imports

    def _choose(self) -> None:
        kinds = tr("Dictionaries ({files});;All files (*)", files=FILES)
        names, _ = QFileDialog.getOpenFileNames(self, tr("Add dictionaries"), "", kinds)
        self.add([Path(name) for name in names])

    def add(self, paths: Sequence[Path]) -> None:
        """Import these files or folders one after another; the parts of one StarDict dictionary are one."""
        if self._stop.is_set():
            self._stop = threading.Event()  # what is being stopped has its own still
        for path in _wholes(paths):
            self._imports.run(partial(self._import, path))

    def _import(self, path: Path) -> None:
        """On the worker's thread."""
        stop = self._stop
        self._tasks.report(lambda: self._begin(path))
        added = self._dictionaries.add(path, self._progress, lambda: stop.is_set() or self._tasks.closing)
        self._tasks.report(lambda: self._added.append(added))

    def _begin(self, path: Path) -> None:
        self.bar.setRange(0, 0)
        self._show_bar(True)
        self.said.setText(tr("Importing {name}…", name=path.name))

    def _progress(self, done: int, everything: int) -> None:
        """On the worker's thread."""

        def show() -> None:
            self.bar.setRange(0, everything)
            self.bar.setValue(done)

        self._tasks.report(show)

    def _stop_all(self) -> None:
        self._imports.forget()
        self._stop.set()
        self.stop.setEnabled(False)
        self.said.setText(tr("Stopping…"))

    def _not_imported(self, error: ReaderError) -> None:
        self._errors.append(error)

    def _imported(self) -> None:
        """Everything that was asked for is there, or has its error."""
        added, errors = self._added, self._errors
        self._added, self._errors, self._stop = [], [], threading.Event()
        self._show_bar(False)
        stopped = [error_text(error) for error in errors if isinstance(error, ReadingStopped)]
        self.said.setText(" ".join([*_added_words(added), *stopped]))
        self.said.setVisible(bool(self.said.text()))
        broken = [error for error in errors if not isinstance(error, ReadingStopped)]
        if added:
            self._keep = added[-1].id
            self._settled()
        if broken:
            problem_box(broken, self if self.isVisible() else self.window().parentWidget()).open()

    def _tell(self, error: ReaderError) -> None:
        problem_box([error], self).open()

    def _show_bar(self, on: bool) -> None:
        self.bar.setVisible(on)
        self.stop.setVisible(on)
        self.stop.setEnabled(on)
        self.said.setVisible(on)


def _added_words(added: Sequence[OwnDictionary]) -> list[str]:
    if len(added) == 1:
        return [tr("“{name}” was added.", name=added[0].name)]
    return [tr("Dictionaries added: {count}.", count=len(added))] if added else []


def _wholes(paths: Sequence[Path]) -> list[Path]:
    """The same without the parts of dictionaries whose head is among them."""
    from reader.dictionary.formats.stardict import PARTS

    heads = {path.with_suffix("") for path in paths if path.suffix.lower() == ".ifo"}
    parts = {head.with_name(head.name + part) for head in heads for part in PARTS if part != ".ifo"}
    return [path for path in paths if path not in parts]
