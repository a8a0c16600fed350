"""Find in the article: both sides at once, either script, any case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.domain.article import Block, Side
from reader.gui.translation import tr
from reader.text.characters import fold


@dataclass(frozen=True, slots=True)
class Hit:
    """One occurrence: canonical code points `[start, end)` of a block."""

    side: Side
    block: int
    start: int
    end: int


def find_hits(text: str, sides: dict[Side, Sequence[Block]]) -> list[Hit]:
    """Every occurrence of `text`, English first, in order; without regard to case, width and script."""
    needle = fold(text.strip())
    if not needle:
        return []
    hits = []
    for side, blocks in sides.items():
        for number, block in enumerate(blocks):
            folded = fold(block.text)
            at = folded.find(needle)
            while at >= 0:
                hits.append(Hit(side, number, at, at + len(needle)))
                at = folded.find(needle, at + len(needle))
    return hits


class FindBar(QFrame):
    """A line to type in, how many there are, and the way between them."""

    changed = Signal(str)
    moved = Signal(bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(tr("Find in this article"))
        self.line.setAccessibleName(tr("Find in this article"))
        self.line.setClearButtonEnabled(True)
        self.line.setMaximumWidth(360)
        self.line.textChanged.connect(self.changed)
        self._count = QLabel(self)
        self._count.setProperty("role", "soft")
        box = QHBoxLayout(self)
        box.setContentsMargins(26, 6, 12, 6)
        box.addWidget(self.line, 1)
        for text, name, forward in (("↑", tr("Previous hit"), False), ("↓", tr("Next hit"), True)):
            button = self._button(text, name)
            button.clicked.connect(lambda _=False, way=forward: self.moved.emit(way))
            box.addWidget(button)
        box.addWidget(self._count)
        box.addStretch(1)
        close = self._button("✕", tr("Close the find bar"))
        close.clicked.connect(self.closed)
        box.addWidget(close)
        self.hide()

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def open(self) -> None:
        """Show, with what was sought last selected."""
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def set_count(self, current: int, total: int) -> None:
        """`current` counts from 1; 0 means none."""
        if not self.line.text().strip():
            self._count.setText("")
        elif not total:
            self._count.setText(tr("No hits"))
        else:
            self._count.setText(tr("{current} of {total}", current=current, total=total))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, Enter goes on, Shift+Enter back. The line passes these keys on after it has seen them."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.moved.emit(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            super().keyPressEvent(event)
