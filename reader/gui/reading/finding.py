"""Finding in both panes: the bar, the marks on the hits, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from reader.domain.article import Block, Side
from reader.gui.reading.find_bar import FindBar, Hit, find_hits
from reader.gui.reading.reading_pane import ReadingPane


class Finding(QObject):
    """Belongs to a pair."""

    def __init__(self, panes: Mapping[Side, ReadingPane], parent: QWidget) -> None:
        super().__init__(parent)
        self._panes = panes
        self._hits: list[Hit] = []
        self._current = 0
        self.bar = FindBar(parent)
        self.bar.changed.connect(self._sought)
        self.bar.moved.connect(self.step)
        self.bar.closed.connect(self.close)

    @property
    def hits(self) -> Sequence[Hit]:
        """What was found."""
        return self._hits

    def open(self, text: str = "") -> None:
        """Show the bar; `text`, a selection, is sought at once."""
        if text:
            self.bar.line.setText(text)
        self.bar.open()
        self._sought(self.bar.line.text())

    def close(self) -> None:
        """Take the bar and the marks away; the keyboard goes back to the text."""
        focused = self.bar.isVisible() and self.bar.line.hasFocus()
        side = self._hits[self._current].side if self._hits else Side.ENGLISH
        self.bar.hide()
        self._hits = []
        self._show()
        if focused:
            self._panes[side].setFocus(Qt.FocusReason.OtherFocusReason)

    def again(self) -> None:
        """Seek again: the text shown has changed."""
        if self.bar.isVisible():
            self._sought(self.bar.line.text())

    def step(self, forward: bool) -> None:
        """To the next or previous hit, round the end."""
        if self._hits:
            self._current = (self._current + (1 if forward else -1)) % len(self._hits)
            self._show()

    def _sought(self, text: str) -> None:
        blocks: dict[Side, Sequence[Block]] = {side: pane.blocks for side, pane in self._panes.items()}
        self._hits = find_hits(text, blocks)
        self._current = 0
        self._show()

    def _show(self) -> None:
        current = self._hits[self._current] if self._hits else None
        for side, pane in self._panes.items():
            colours = pane.reading_style.palette
            others = [(h.block, h.start, h.end) for h in self._hits if h.side is side and h is not current]
            pane.mark("found", others, colours.selection)
            here = [(current.block, current.start, current.end)] if current and current.side is side else []
            pane.mark("found here", here, colours.found, colours.accent)
        if current:
            self._panes[current.side].reveal(current.block, current.start, current.end)
        self.bar.set_count(self._current + 1 if current else 0, len(self._hits))
