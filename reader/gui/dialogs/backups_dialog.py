"""Backups: what there is, what going back to one would change, a second folder, and whether all is in order.

Everything that touches the disk happens off the GUI thread; an answer that comes after another question is dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.gui.dialogs.problems import problem_box
from reader.gui.panels.rows import ListRow, RowList
from reader.gui.safety_words import folder_words, health_words, made_words, preview_words
from reader.gui.tasks import Tasks
from reader.gui.times import local_time
from reader.gui.translation import error_text, tr

if TYPE_CHECKING:
    from reader.services.safekeeping import Backup, Health, Made, Preview, Safekeeping


class BackupsDialog(QDialog):
    """`restore_requested(path, forward)` asks to go back to a backup; the window is closed for that."""

    restore_requested = Signal(Path, bool)

    def __init__(self, safekeeping: Safekeeping, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._safekeeping = safekeeping
        self._tasks = tasks
        self._backups: list[Backup] = []
        self._asked = 0
        self.setWindowTitle(tr("Backups"))
        self.resize(820, 560)
        self._warning = self._sentence("accent")
        self._warning.hide()
        self._empty = self._sentence("soft")
        self._empty.setText(
            tr(
                "There is no backup yet. One is made by itself every ten minutes while you write, and when you close "
                "the window."
            )
        )
        self._empty.hide()
        self.list = RowList(tr("Backups, the newest first"), self)
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(tr("What going back would change"))
        self._split = QSplitter(self)
        self._split.addWidget(self.list)
        self._split.addWidget(self.preview)
        self._split.setSizes([280, 540])
        self._split.setChildrenCollapsible(False)
        self._said = self._sentence("soft")
        self._meant = QPushButton(tr("It was meant"), self)
        self._meant.clicked.connect(self._accept_fall)
        self._meant.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(10)
        for widget, stretch in ((self._warning, 0), (self._empty, 0), (self._split, 1)):
            box.addWidget(widget, stretch)
        box.addLayout(self._line(self._said, self._meant))
        box.addLayout(self._second_line())
        box.addLayout(self._buttons())
        self.list.chosen.connect(self._look)
        self._reload()
        self._tasks.run(lambda: self._safekeeping.warning, self._warn, self._tell)

    def _sentence(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label

    def _line(self, *widgets: QWidget) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        for number, widget in enumerate(widgets):
            line.addWidget(widget, 0 if number else 1)
        return line

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button

    def _second_line(self) -> QHBoxLayout:
        self._second = self._sentence("soft")
        self._stop = self._button(tr("Stop using it"), lambda: self._use_second(None))
        choose = self._button(tr("Second folder…"), self._choose_second)
        self._show_second()
        return self._line(self._second, self._stop, choose)

    def _buttons(self) -> QHBoxLayout:
        self.now = self._button(tr("Back up now"), self._back_up)
        self.check = self._button(tr("Check the library"), self._check)
        self.file = self._button(tr("Restore from a file…"), self._from_file)
        self.restore = self._button(tr("Restore…"), self._restore)
        self.restore.setProperty("primary", True)
        self.restore.setEnabled(False)
        close = self._button(tr("Close"), self.reject)
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in (self.now, self.check, self.file):
            line.addWidget(button)
        line.addStretch(1)
        for button in (close, self.restore):
            line.addWidget(button)
        return line

    # What there is

    def _reload(self) -> None:
        self._tasks.run(self._safekeeping.backups, self._show_backups, self._tell)

    def _show_backups(self, backups: list[Backup]) -> None:
        self._backups = backups
        self._empty.setVisible(not backups)
        self._split.setVisible(bool(backups))
        self.restore.setEnabled(bool(backups))
        self.list.show_rows([self._row(number, backup) for number, backup in enumerate(backups)])
        self.list.setFocus()

    def _row(self, number: int, backup: Backup) -> ListRow:
        size = backup.path.stat().st_size if backup.path.exists() else 0
        detail = QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        if self._safekeeping.second_folder is not None and backup.path.parent == self._safekeeping.second_folder:
            detail = tr("{size}, in the second folder only", size=detail)
        elif not number:
            detail = tr("{size}, the newest", size=detail)
        return ListRow(local_time(backup.taken), detail)

    def _look(self, number: int) -> None:
        self._asked += 1
        asked = self._asked
        if not 0 <= number < len(self._backups):
            self.preview.clear()
            return
        path = self._backups[number].path
        self.preview.setPlainText(tr("Looking…"))

        def show(preview: Preview) -> None:
            if asked == self._asked:
                self.preview.setPlainText(preview_words(preview))

        def failed(error: ReaderError) -> None:
            if asked == self._asked:
                self.preview.setPlainText(error_text(error))

        self._tasks.run(lambda: self._safekeeping.preview(path), show, failed)

    # What the reader does

    def _back_up(self) -> None:
        # Loaded here, with the library: the window stands before what stores it is loaded.
        from reader.services.safekeeping import Reason

        self._busy(tr("Backing up…"))
        self._tasks.run(lambda: self._safekeeping.back_up(Reason.HAND), self._made, self._tell)

    def _made(self, made: Made) -> None:
        self._say(made_words(made))
        self._meant.setVisible(made.suspicious)
        self._reload()

    def _accept_fall(self) -> None:
        self._meant.hide()
        self._tasks.run(self._safekeeping.accept_fall, lambda _: self._say(""), self._tell)

    def _check(self) -> None:
        self._busy(tr("Checking…"))
        self._tasks.run(self._safekeeping.check, self._checked, self._tell)

    def _checked(self, health: Health) -> None:
        self._say(health_words(health))

    def _warn(self, shared_by: str | None) -> None:
        self._warning.setText(folder_words(shared_by) if shared_by else "")
        self._warning.setVisible(bool(shared_by))

    def _restore(self) -> None:
        number = self.list.currentIndex().row()
        if 0 <= number < len(self._backups):
            backup = self._backups[number]
            self._ask(backup.path, tr("Go back to the backup of {when}?", when=local_time(backup.taken)))

    def _from_file(self) -> None:
        kinds = tr("Duizhao libraries (*.duizhao);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Restore from a file"), "", kinds)
        if name:
            self._ask(Path(name), tr("Go back to the library in {name}?", name=Path(name).name))

    def _ask(self, path: Path, question: str) -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(tr("Restore"))
        box.setText(question)
        box.setInformativeText(
            tr("The library as it is now is backed up first, so that you can come back to it in the same way.")
        )
        forward = QCheckBox(tr("Bring everything back that was saved since then, too"), box)
        box.setCheckBox(forward)
        restore = box.addButton(tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.exec()
        if box.clickedButton() is restore:
            self.restore_requested.emit(path, forward.isChecked())
            self.accept()

    def _choose_second(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("A second folder for backups"))
        if folder:
            self._use_second(Path(folder))

    def _use_second(self, folder: Path | None) -> None:
        try:
            self._safekeeping.choose_second_folder(folder)
        except ReaderError as error:
            self._tell(error)
        self._show_second()
        if folder is not None:
            self._back_up()

    def _show_second(self) -> None:
        folder = self._safekeeping.second_folder
        self._second.setText(
            tr("A copy of each backup goes to {folder}.", folder=folder)
            if folder
            else tr("A second folder, on another disk, keeps a copy of each backup.")
        )
        self._stop.setVisible(folder is not None)

    def _busy(self, sentence: str) -> None:
        self._said.setText(sentence)
        for button in (self.now, self.check):
            button.setEnabled(False)

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        for button in (self.now, self.check):
            button.setEnabled(True)

    def _tell(self, error: ReaderError) -> None:
        self._say("")
        problem_box([error], self).open()
