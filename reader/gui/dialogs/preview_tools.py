"""The row of tools over a draft: what can be done with the block that is current."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from reader.domain.article import BlockKind
from reader.gui.panels.draft_table import Cell, kind_names
from reader.gui.translation import tr
from reader.services.drafting import Drafting, Entry, LeftOut

Doers = Mapping[str, Callable[[], object]]
ON_A_BLOCK = ("move", "edit", "merge", "kind", "speaker")
"""Tools that need a block of the text."""


class Tools(QWidget):
    """Buttons by name in `buttons`; each does what `doers` says under its name, by click and by its keys."""

    def __init__(self, doers: Doers, kind: Callable[[BlockKind], object], table: QWidget, parent: QWidget) -> None:
        """The keys work while `table` has the focus; `kind` is told which kind was chosen."""
        super().__init__(parent)
        kinds = QMenu(self)
        for each, name in kind_names().items():
            kinds.addAction(name).triggered.connect(lambda _=False, chosen=each: kind(chosen))
        self.buttons: dict[str, QPushButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 6, 14, 6)
        line.setSpacing(2)
        for name, text, keys in _rows():
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.setProperty("flat", True)
            if name == "kind":
                button.setMenu(kinds)
            else:
                button.clicked.connect(lambda _=False, do=doers[name]: do())
            if keys:
                shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
                button.setToolTip(f"{text.rstrip('…')} ({shown})")
                do = button.showMenu if name == "kind" else doers[name]
                QShortcut(QKeySequence(keys), table, do, context=Qt.ShortcutContext.WidgetShortcut)
            if name == "undo":
                line.addStretch(1)
            line.addWidget(button)
            self.buttons[name] = button

    def sync(self, drafting: Drafting, cell: Cell | None, waiting: int | None) -> None:
        """Show what can be done with a cell; `waiting` is the block that looks for its counterpart."""
        entry = cell if isinstance(cell, Entry) else None
        for name in ON_A_BLOCK:
            self.buttons[name].setEnabled(entry is not None)
        self.buttons["out"].setVisible(not isinstance(cell, LeftOut))
        self.buttons["out"].setEnabled(entry is not None)
        self.buttons["back"].setVisible(isinstance(cell, LeftOut))
        paired = entry is not None and drafting.mate(entry.number) is not None
        self.buttons["pair"].setText(_pair_name(paired=paired, waiting=waiting is not None))
        self.buttons["pair"].setEnabled(entry is not None)
        self.buttons["undo"].setEnabled(drafting.can_undo)
        self.buttons["redo"].setEnabled(drafting.can_redo)


def _rows() -> tuple[tuple[str, str, str], ...]:
    """Name, text, keys."""
    return (
        ("move", tr("To the other side"), "Alt+S"),
        ("edit", tr("Edit or split…"), "F2"),
        ("merge", tr("Join with the one above"), "Alt+J"),
        ("add", tr("Add below…"), "Alt+B"),
        ("kind", tr("Kind"), "Alt+K"),
        ("speaker", tr("Speaker…"), "Alt+N"),
        ("pair", tr("Same as…"), "Alt+L"),
        ("out", tr("Leave out"), "Del"),
        ("back", tr("Put back"), "Ins"),
        ("undo", tr("Undo"), ""),
        ("redo", tr("Redo"), ""),
    )


def _pair_name(*, paired: bool, waiting: bool) -> str:
    if waiting:
        return tr("Same as this one")
    return tr("Take the pair apart") if paired else tr("Same as…")
