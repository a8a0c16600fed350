"""Keeps the two panes level along what belongs together: what one shows, the other shows.

Anchors are passages of both sides, in order on both: paragraphs that the page sets side by side, or else sentences that
are linked. Between two anchors the way is shared out evenly, so that a long English paragraph and its short Chinese
begin and end together. An article without anchors scrolls each side on its own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from reader.domain.article import Pairing, Side
from reader.domain.evidence import Evidence, Passage
from reader.gui.reading.text_pane import TextPane

SLACK = 3.0
"""Px that a passage may begin above the edge of the page and still count as the one at its top."""
SURE = 0.5
"""Confidence from which a link is followed."""

CATCH_UP = 0.5
"""Px by which a side that was moved alone comes level again for each px that the other is scrolled."""

Anchor = tuple[Passage, Passage]
"""English and Chinese."""


def from_pairs(pairs: Sequence[Pairing]) -> list[Anchor]:
    """The anchors of paragraphs that stand side by side."""
    return [(Passage(pair.english, 0, 1), Passage(pair.chinese, 0, 1)) for pair in pairs]


def from_links(evidence: Evidence) -> list[Anchor]:
    """The anchors of linked sentences: of those that cross each other the largest number that do not."""
    sure = [link for link in evidence.links if link.english and link.confidence >= SURE]
    return _in_order([(link.english[0], link.chinese) for link in sure])


class Together(QObject):
    """Follows the scroll bars of the panes. The pane that the reader moves leads."""

    def __init__(self, panes: Mapping[Side, TextPane], parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._anchors: Sequence[Anchor] = ()
        self._following = False
        self._offsets: dict[Side, float] = {}
        self._values = dict.fromkeys(Side, 0.0)
        for side, pane in panes.items():
            pane.verticalScrollBar().valueChanged.connect(lambda _, led_by=side: self._follow(led_by))

    def set_anchors(self, anchors: Sequence[Anchor]) -> None:
        """The anchors of the article that is shown; () lets each side go its own way."""
        self._anchors = _in_order(anchors)
        self._offsets = {}

    def move(self, side: Side, value: int) -> None:
        """Scroll one side alone to a value of its bar. What it is off then is made up for little by little."""
        self._following = True
        try:
            self._panes[side].verticalScrollBar().setValue(value)
        finally:
            self._following = False
        if self._anchors:
            self._offsets = {lead: self._value(lead.other) - self._level(lead) for lead in Side}
        self._values = {each: self._value(each) for each in Side}

    def _follow(self, lead: Side) -> None:
        if self._following or not self._anchors:
            return
        made_up = abs(self._value(lead) - self._values[lead]) * CATCH_UP
        self._offsets = {each: _nearer(offset, made_up) for each, offset in self._offsets.items()}
        self._following = True
        try:
            goal = self._level(lead) + self._offsets.get(lead, 0.0)
            self._panes[lead.other].verticalScrollBar().setValue(round(goal))
        finally:
            self._following = False
        self._values = {each: self._value(each) for each in Side}

    def _value(self, side: Side) -> float:
        return float(self._panes[side].verticalScrollBar().value())

    def _level(self, lead: Side) -> float:
        """The scroll value at which the other pane shows what stands at the top of the leading one."""
        value = self._value(lead)
        at = bisect_right(self._anchors, value + SLACK, key=lambda anchor: self._top(lead, anchor))
        start, other_start = self._edge(at - 1, lead), self._edge(at - 1, lead.other)
        end, other_end = self._edge(at, lead), self._edge(at, lead.other)
        share = (value - start) / (end - start) if end > start else 0.0
        return other_start + min(max(share, 0.0), 1.0) * (other_end - other_start)

    def _edge(self, number: int, side: Side) -> float:
        """Where an anchor begins on a side, px from the top of the text; beside them, where the text ends."""
        if number < 0:
            return 0.0
        if number >= len(self._anchors):
            bar = self._panes[side].verticalScrollBar()
            return float(bar.maximum() + self._panes[side].viewport().height())
        return self._top(side, self._anchors[number])

    def _top(self, side: Side, anchor: Anchor) -> float:
        pane, passage = self._panes[side], anchor[0] if side is Side.ENGLISH else anchor[1]
        return pane.range_rectangle(passage.block, passage.start, passage.end).top() + pane.verticalScrollBar().value()


def _nearer(offset: float, by: float) -> float:
    """An offset nearer to none by so much."""
    return max(offset - by, 0.0) if offset > 0 else min(offset + by, 0.0)


def _in_order(anchors: Sequence[Anchor]) -> list[Anchor]:
    """The longest row of anchors that goes down on both sides; by patience sorting, in n log n."""
    # Of anchors with one Chinese passage the last English comes first: the row takes one of them at most.
    found = sorted(sorted(anchors, key=lambda anchor: anchor[0], reverse=True), key=lambda anchor: anchor[1])
    ends: list[Passage] = []
    last: list[int] = []
    before: list[int | None] = []
    for number, (english, _) in enumerate(found):
        place = bisect_left(ends, english)
        before.append(last[place - 1] if place else None)
        ends[place : place + 1] = [english]
        last[place : place + 1] = [number]
    at = last[-1] if last else None
    row: list[Anchor] = []
    while at is not None:
        row.append(found[at])
        at = before[at]
    return row[::-1]
