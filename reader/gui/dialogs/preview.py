"""A page before it is stored: both sides as they will be, everything correctable, every step undoable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.article import BlockKind, Draft, ImportStatus, Side
from reader.gui.dialogs.block_text import BlockText
from reader.gui.dialogs.preview_tools import Tools
from reader.gui.panels.draft_table import Cell, DraftTable
from reader.gui.theme import Palette
from reader.gui.translation import tr
from reader.services.drafting import Drafting, Entry, LeftOut


class Preview(QDialog):
    """`accepted_draft` carries the corrected draft, and whether an article that is there already is kept beside it."""

    accepted_draft = Signal(object, bool)

    def __init__(
        self,
        draft: Draft,
        colours: Palette,
        parent: QWidget | None = None,
        *,
        known: ImportStatus = ImportStatus.NEW,
        edits: bool = False,
    ) -> None:
        """`known` is what storing would do to the library; `edits` is for an article that is stored already.

        Only for a new page is there a box that skips clean ones.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.drafting = Drafting(draft)
        self._edits = edits
        self._waiting: int | None = None
        self._storing = False
        self.setWindowTitle(tr("Edit the text") if edits else tr("Add to the library"))
        self.resize(1080, 760)
        self.table = DraftTable(self)
        self.table.set_palette(colours)
        self.table.chosen.connect(self._sync)
        self.table.opened.connect(self._open)
        self._fields = self._details()
        doers: dict[str, Callable[[], object]] = {
            "move": self._move,
            "edit": self._edit,
            "merge": self._merge,
            "add": self._add,
            "speaker": self._speaker,
            "pair": self._pair,
            "out": self._leave_out,
            "back": self._put_back,
            "undo": self.undo,
            "redo": self.redo,
        }
        self._tools = Tools(doers, self._kind, self.table, self)
        self.buttons = self._tools.buttons
        self._hint = QLabel(
            tr("Choose the block on the other side that says the same, then the same button again. Esc gives up."), self
        )
        self._hint.setProperty("role", "soft")
        self._hint.setContentsMargins(18, 0, 18, 8)
        self.skip = QCheckBox(tr("Do not ask again for pages that come out clean"), self)
        self.skip.setVisible(not edits)
        self.twice = QComboBox(self)
        self.twice.addItems([tr("Update the one in the library"), tr("Keep both")])
        self.twice.setAccessibleName(tr("It is in the library already"))
        self._known = QLabel(_known(known), self)
        self._known.setProperty("role", "soft")
        self.twice.setVisible(known is not ImportStatus.NEW)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._head())
        box.addWidget(self._tools)
        box.addWidget(self._hint)
        box.addWidget(self.table, 1)
        box.addWidget(self._foot())
        for keys, do in (("Ctrl+Z", self.undo), ("Ctrl+Shift+Z", self.redo), ("Ctrl+Return", self.accept)):
            QShortcut(QKeySequence(keys), self, do)
        QShortcut(QKeySequence("Ctrl+Y"), self, self.redo)
        first = next((entry for side in Side for entry in self.drafting.entries(side)), None)
        self._show(first.number if first else None)
        self.table.setFocus()

    # What it is made of

    def _details(self) -> dict[str, QLineEdit]:
        details = self.drafting.details
        names = {
            "headline": tr("Headline"),
            "source": tr("Source"),
            "published": tr("Date"),
            "people": tr("People"),
        }
        made = {}
        for name, label in names.items():
            value = getattr(details, name)
            field = QLineEdit("、".join(value) if name == "people" else value, self)
            field.setAccessibleName(label)
            field.editingFinished.connect(self._keep_details)
            made[name] = field
        made["published"].setPlaceholderText(tr("year-month-day"))
        return made

    def _head(self) -> QFrame:
        head = QFrame(self)
        head.setProperty("role", "panel")
        columns = QHBoxLayout(head)
        columns.setContentsMargins(18, 14, 18, 14)
        columns.setSpacing(24)
        for names, stretch in ((("headline", "source"), 3), (("published", "people"), 1)):
            form = QFormLayout()
            form.setSpacing(8)
            for name in names:
                form.addRow(self._fields[name].accessibleName(), self._fields[name])
            columns.addLayout(form, stretch)
        return head

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        foot.setProperty("role", "panel")
        cancel = QPushButton(tr("Cancel"), foot)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.add = QPushButton(tr("Keep the changes") if self._edits else tr("Add to the library"), foot)
        self.add.setProperty("primary", True)
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self.accept)
        line = QHBoxLayout(foot)
        line.setContentsMargins(18, 10, 18, 12)
        line.setSpacing(10)
        line.addWidget(self.skip)
        line.addStretch(1)
        for widget in (self._known, self.twice, cancel, self.add):
            line.addWidget(widget)
        return foot

    # What the reader does

    def accept(self) -> None:
        """Hand the draft out as it is now; it stays on the screen until it is `stored`."""
        QGuiApplication.inputMethod().commit()
        self._keep_details()
        if self.add.isEnabled():
            self._storing = True
            self.add.setEnabled(False)
            self.accepted_draft.emit(self.drafting.draft(), self.twice.isVisible() and self.twice.currentIndex() == 1)

    def stored(self) -> None:
        """What was handed out is in the library."""
        super().accept()

    def failed(self) -> None:
        """It is not: the reader can try again."""
        self._storing = False
        self._sync(self.table.current())

    def reject(self) -> None:
        """Close; corrections are given up only if the reader says so."""
        if self._waiting is not None:
            self._waiting = None
            self._sync(self.table.current())
            return
        self._keep_details()
        if not self._storing and (not self.drafting.can_undo or self._sure()):
            super().reject()

    def _sure(self) -> bool:
        box = QMessageBox(self)
        box.setWindowTitle(self.windowTitle())
        box.setText(tr("Your corrections are not kept yet."))
        discard = box.addButton(tr("Discard them"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(tr("Go on correcting"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.exec()
        return box.clickedButton() is discard

    def undo(self) -> None:
        """Take the last correction back."""
        self.drafting.undo()
        self._show(self._number())

    def redo(self) -> None:
        """Make it again."""
        self.drafting.redo()
        self._show(self._number())

    def _number(self) -> int | None:
        cell = self.table.current()
        return cell.number if cell is not None else None

    def _entry(self) -> Entry | None:
        cell = self.table.current()
        return cell if isinstance(cell, Entry) else None

    def _act(self, act: Callable[[int], object]) -> None:
        entry = self._entry()
        if entry is not None:
            act(entry.number)
            self._show(entry.number)

    def _move(self) -> None:
        self._act(self.drafting.move)

    def _merge(self) -> None:
        entry = self._entry()
        if entry is None:
            return
        entries = self.drafting.entries(self.drafting.side_of(entry.number))
        at = next(n for n, each in enumerate(entries) if each.number == entry.number)
        self.drafting.merge(entry.number)
        self._show(entries[max(at - 1, 0)].number)

    def _kind(self, kind: BlockKind) -> None:
        self._act(lambda number: self.drafting.set_kind(number, kind))

    def _leave_out(self) -> None:
        self._act(self.drafting.leave_out)

    def _put_back(self) -> None:
        cell = self.table.current()
        if isinstance(cell, LeftOut):
            self._show(self.drafting.put_back(cell.number))

    def _edit(self) -> None:
        entry = self._entry()
        if entry is None:
            return
        editor = BlockText(self.drafting.side_of(entry.number), entry.block.text, self)
        if editor.exec():
            self._act(lambda number: self.drafting.rewrite(number, editor.text))

    def _add(self) -> None:
        """Below the current block, or at the end of the column where none is."""
        entry, side = self._entry(), self.table.side()
        editor = BlockText(side, "", self)
        if editor.exec():
            made = self.drafting.add(side, entry.number if entry else None, editor.text)
            self._show(made if made is not None else self._number())

    def _speaker(self) -> None:
        entry = self._entry()
        if entry is None:
            return
        name, agreed = QInputDialog.getText(self, tr("Speaker"), tr("Who says this?"), text=entry.block.speaker)
        if agreed:
            self._act(lambda number: self.drafting.set_speaker(number, name))

    def _pair(self) -> None:
        """Take a pair apart, or begin one with this block, or end it with this one."""
        entry = self._entry()
        if entry is None:
            return
        first, self._waiting = self._waiting, None
        side = self.drafting.side_of(entry.number)
        if first is None and self.drafting.mate(entry.number) is not None:
            self.drafting.unpair(entry.number)
        elif first is None or self.drafting.side_of(first) is side:
            self._waiting = entry.number
        else:
            self.drafting.pair(*((entry.number, first) if side is Side.ENGLISH else (first, entry.number)))
        self._show(entry.number)

    def _open(self, cell: Cell | None) -> None:
        if isinstance(cell, LeftOut):
            self._put_back()
        elif cell is not None:
            self._edit()

    def _keep_details(self) -> None:
        people = self._fields["people"].text().replace(";", "、").replace("；", "、").replace(",", "、")
        self.drafting.set_details(
            replace(
                self.drafting.details,
                headline=" ".join(self._fields["headline"].text().split()),
                source=self._fields["source"].text().strip(),
                published=self._fields["published"].text().strip(),
                people=tuple(name.strip() for name in people.split("、") if name.strip()),
            )
        )
        self._sync(self.table.current())

    # What is shown

    def _show(self, keep: int | None) -> None:
        details = self.drafting.details
        for name, field in self._fields.items():
            value = getattr(details, name)
            field.setText("、".join(value) if name == "people" else value)
        self.table.show_rows(self.drafting.rows(), keep)
        self._sync(self.table.current())

    def _sync(self, cell: Cell | None) -> None:
        self._tools.sync(self.drafting, cell, self._waiting)
        self._hint.setVisible(self._waiting is not None)
        self.add.setEnabled(not self._storing and any(self.drafting.entries(side) for side in Side))


def _known(status: ImportStatus) -> str:
    names = {
        ImportStatus.NEW: "",
        ImportStatus.UNCHANGED: tr("It is in the library already."),
        ImportStatus.UPDATED: tr("An older version of it is in the library."),
    }
    return names[status]
