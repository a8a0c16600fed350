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
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.article import BlockKind, Draft, ImportStatus, Side
from reader.gui.panels.draft_table import Cell, DraftTable, kind_names
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
        asks: bool = True,
    ) -> None:
        """`known` is what storing would do to the library; `asks` shows the box that skips clean pages."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.drafting = Drafting(draft)
        self.setWindowTitle(tr("Add to the library"))
        self.resize(1080, 760)
        self.table = DraftTable(self)
        self.table.set_palette(colours)
        self.table.chosen.connect(self._sync)
        self.table.opened.connect(self._open)
        self._fields = self._details()
        self.buttons = self._tools()
        self.skip = QCheckBox(tr("Do not ask again for pages that come out clean"), self)
        self.skip.setVisible(asks)
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
        box.addLayout(self._bar())
        box.addWidget(self.table, 1)
        box.addWidget(self._foot())
        for keys, do in (("Ctrl+Z", self.undo), ("Ctrl+Shift+Z", self.redo), ("Ctrl+Return", self.accept)):
            QShortcut(QKeySequence(keys), self, do)
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

    def _tools(self) -> dict[str, QPushButton]:
        kinds = QMenu(self)
        for kind, name in kind_names().items():
            kinds.addAction(name).triggered.connect(lambda _=False, chosen=kind: self._kind(chosen))
        rows: tuple[tuple[str, str, str, Callable[[], object]], ...] = (
            ("move", tr("To the other side"), "Alt+S", self._move),
            ("edit", tr("Edit or split…"), "F2", self._edit),
            ("merge", tr("Join with the one above"), "Alt+J", self._merge),
            ("kind", tr("Kind"), "Alt+K", lambda: None),
            ("speaker", tr("Speaker…"), "Alt+N", self._speaker),
            ("out", tr("Leave out"), "Del", self._leave_out),
            ("back", tr("Put back"), "Ins", self._put_back),
            ("undo", tr("Undo"), "", self.undo),
            ("redo", tr("Redo"), "", self.redo),
        )
        made = {}
        for name, text, keys, do in rows:
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.setProperty("flat", True)
            if name == "kind":
                button.setMenu(kinds)
                QShortcut(QKeySequence(keys), self, button.showMenu)
            else:
                button.clicked.connect(lambda _=False, act=do: act())
                if keys:
                    QShortcut(QKeySequence(keys), self.table, do, context=Qt.ShortcutContext.WidgetShortcut)
                    button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
            made[name] = button
        return made

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 6, 14, 6)
        bar.setSpacing(2)
        for name, button in self.buttons.items():
            if name == "undo":
                bar.addStretch(1)
            bar.addWidget(button)
        return bar

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        foot.setProperty("role", "panel")
        cancel = QPushButton(tr("Cancel"), foot)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.add = QPushButton(tr("Add to the library"), foot)
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
        """Take the draft as it is now."""
        QGuiApplication.inputMethod().commit()
        self._keep_details()
        if self.add.isEnabled():
            self.accepted_draft.emit(self.drafting.draft(), self.twice.isVisible() and self.twice.currentIndex() == 1)
            super().accept()

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
        text, agreed = QInputDialog.getMultiLineText(
            self, tr("Edit or split"), tr("An empty line splits the block in two."), entry.block.text
        )
        if agreed:
            self._act(lambda number: self.drafting.rewrite(number, text))

    def _speaker(self) -> None:
        entry = self._entry()
        if entry is None:
            return
        name, agreed = QInputDialog.getText(self, tr("Speaker"), tr("Who says this?"), text=entry.block.speaker)
        if agreed:
            self._act(lambda number: self.drafting.set_speaker(number, name))

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
        block = isinstance(cell, Entry)
        for name in ("move", "edit", "merge", "kind", "speaker", "out"):
            self.buttons[name].setEnabled(block)
        self.buttons["back"].setEnabled(isinstance(cell, LeftOut))
        self.buttons["undo"].setEnabled(self.drafting.can_undo)
        self.buttons["redo"].setEnabled(self.drafting.can_redo)
        self.add.setEnabled(any(self.drafting.entries(side) for side in Side))


def _known(status: ImportStatus) -> str:
    names = {
        ImportStatus.NEW: "",
        ImportStatus.UNCHANGED: tr("It is in the library already."),
        ImportStatus.UPDATED: tr("An older version of it is in the library."),
    }
    return names[status]
