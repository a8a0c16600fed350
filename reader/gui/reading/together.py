"""Keeps the two panes level where the page itself sets paragraphs side by side: what one shows, the other shows.

Between two pairs the way is shared out evenly, so that a long English paragraph and its short Chinese begin and end
together. An article without pairs scrolls each side on its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from reader.domain.article import Pairing, Side
from reader.gui.reading.text_pane import TextPane

SLACK = 3.0
"""Px that a paragraph may begin above the edge of the page and still count as the one at its top."""


class Together(QObject):
    """Follows the scroll bars of the panes. The pane that the reader moves leads."""

    def __init__(self, panes: Mapping[Side, TextPane], parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._pairs: Sequence[Pairing] = ()
        self._following = False
        for side, pane in panes.items():
            pane.verticalScrollBar().valueChanged.connect(lambda _, led_by=side: self._follow(led_by))

    def set_pairs(self, pairs: Sequence[Pairing]) -> None:
        """The pairs of the article that is shown, in the order of the English; () lets each side go its own way."""
        self._pairs = pairs

    def _follow(self, lead: Side) -> None:
        if self._following or not self._pairs:
            return
        self._following = True
        try:
            self._panes[lead.other].verticalScrollBar().setValue(round(self._level(lead)))
        finally:
            self._following = False

    def _level(self, lead: Side) -> float:
        """The scroll value at which the other pane shows what stands at the top of the leading one."""
        pairs = sorted(self._pairs, key=lambda pair: _index(pair, lead))
        value = float(self._panes[lead].verticalScrollBar().value())
        at = bisect_right(pairs, value + SLACK, key=lambda pair: self._top(lead, _index(pair, lead)))
        start, other_start = self._edge(pairs, at - 1, lead), self._edge(pairs, at - 1, lead.other)
        end, other_end = self._edge(pairs, at, lead), self._edge(pairs, at, lead.other)
        share = (value - start) / (end - start) if end > start else 0.0
        return other_start + min(max(share, 0.0), 1.0) * (other_end - other_start)

    def _edge(self, pairs: Sequence[Pairing], number: int, side: Side) -> float:
        """Where a pair begins on a side, px from the top of the text; beside the pairs, where the text ends."""
        if number < 0:
            return 0.0
        if number >= len(pairs):
            bar = self._panes[side].verticalScrollBar()
            return float(bar.maximum() + self._panes[side].viewport().height())
        return self._top(side, _index(pairs[number], side))

    def _top(self, side: Side, block: int) -> float:
        pane = self._panes[side]
        return pane.range_rectangle(block, 0, 1).top() + pane.verticalScrollBar().value()


def _index(pair: Pairing, side: Side) -> int:
    return pair.english if side is Side.ENGLISH else pair.chinese
