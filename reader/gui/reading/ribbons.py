"""Ribbons in the gutter: from each sentence of the Chinese to the English that it stands on.

Quiet by default, strong for the sentence under pointer or caret. Who says so is told by the line: what the page gives
is drawn double, what the program found single, what the learner said thick. A sentence without a source has an open
circle at its edge, English that no sentence covers a short bar; an unequal sign says that numbers or names differ.

Drawn over the panes' inner margins; the pointer goes through. Places are px of the whole, kept until lines are broken
anew.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.domain.article import Side
from reader.domain.evidence import Evidence, Link, LinkOrigin, Passage
from reader.gui.reading.text_pane import MARGIN, TextPane
from reader.gui.theme import LIGHT, Palette

EDGE = 7.0
"""Px between a text and the end of a ribbon."""
_QUIET = 70
_STRONG = 235
"""Opacity of a line, of 255."""
_FILL = 46


class Ribbons(QWidget):
    """A child of the pair over both panes' inner edges. `active` is the number of the link that is lit, or None."""

    def __init__(self, panes: Mapping[Side, TextPane], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._panes = panes
        self._page = parent
        self._evidence = Evidence()
        self._active: int | None = None
        self._colours: Palette = LIGHT
        self._places: dict[tuple[Side, Passage], tuple[float, float]] = {}
        self._generations: tuple[int, ...] = ()
        for pane in panes.values():
            pane.verticalScrollBar().valueChanged.connect(lambda _: self.update())

    @property
    def evidence(self) -> Evidence:
        """What is drawn."""
        return self._evidence

    @property
    def active(self) -> int | None:
        """The number of the link that is lit."""
        return self._active

    def set_palette(self, colours: Palette) -> None:
        """Colours of the theme."""
        self._colours = colours
        self.update()

    def set_evidence(self, evidence: Evidence) -> None:
        """Draw these links from now on."""
        self._evidence, self._active = evidence, None
        self._places.clear()
        self.setVisible(bool(evidence.links))
        self.update()

    def set_active(self, number: int | None) -> None:
        """Light one link."""
        if number != self._active:
            self._active = number
            self.update()

    def place(self) -> None:
        """Lie over the gutter again: the window or the splitter was moved."""
        parent = self._page
        left, right = self._panes[Side.ENGLISH], self._panes[Side.CHINESE]
        begin = left.viewport().mapTo(parent, left.viewport().rect().topRight())
        end = right.viewport().mapTo(parent, right.viewport().rect().topLeft())
        beside = end.x() > begin.x()
        self.setVisible(beside and bool(self._evidence.links))
        if beside:
            top = min(begin.y(), end.y())
            self.setGeometry(begin.x() - MARGIN, top, end.x() - begin.x() + 2 * MARGIN, left.viewport().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what touches the page."""
        del event
        generations = tuple(pane.overlay.generation for pane in self._panes.values())
        if generations != self._generations:
            self._generations = generations
            self._places.clear()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for passage in self._evidence.uncovered:
            self._draw_uncovered(painter, passage)
        order = [n for n in range(len(self._evidence.links)) if n != self._active]
        for number in (*order, *([self._active] if self._active is not None else [])):
            self._draw_link(painter, self._evidence.links[number], strong=number == self._active)
        painter.end()

    def _is_near(self, side: Side, passage: Passage) -> int:
        """-1 above the page, 1 below it, 0 where it may be on it: told by its paragraph alone, which is quick."""
        pane = self._panes[side]
        number = pane.shown.paragraph_at(pane.shown.position(passage.block, passage.start))
        place = pane.document().documentLayout().blockBoundingRect(pane.document().findBlockByNumber(number))
        top = place.top() - pane.verticalScrollBar().value()
        return -1 if top + place.height() < 0 else int(top > self.height())

    def _draw_link(self, painter: QPainter, link: Link, *, strong: bool) -> None:
        where = {self._is_near(Side.CHINESE, link.chinese)} | {self._is_near(Side.ENGLISH, p) for p in link.english}
        if where in ({-1}, {1}):
            return
        there = self._extent(Side.CHINESE, link.chinese)
        if not link.english:
            self._draw_missing(painter, there, strong=strong)
            return
        ink = QColor(self._colours.accent if strong else self._colours.link)
        for passage in link.english:
            here = self._extent(Side.ENGLISH, passage)
            if max(here[1], there[1]) < 0 or min(here[0], there[0]) > self.height():
                continue
            path = _band(here, there, EDGE, self.width() - EDGE)
            fill = QColor(ink)
            fill.setAlpha(_FILL if strong else round(_FILL * 0.35))
            painter.fillPath(path, fill)
            line = QColor(ink)
            line.setAlpha(_STRONG if strong else _QUIET)
            painter.setPen(_pen(line, link.origin))
            painter.drawPath(_middle(here, there, EDGE, self.width() - EDGE))
            if link.doubts:
                self._draw_doubt(painter, there, strong=strong)
            if link.origin is LinkOrigin.GIVEN:
                painter.drawPath(_middle(_lower(here), _lower(there), EDGE, self.width() - EDGE))

    def _draw_doubt(self, painter: QPainter, there: tuple[float, float], *, strong: bool) -> None:
        """An unequal sign at a sentence of which the English says a number or a name otherwise."""
        painter.setPen(QPen(QColor(self._colours.accent), 2.0 if strong else 1.5))
        x, y = self.width() - EDGE - 12, (there[0] + there[1]) / 2
        for height in (-2.5, 2.5):
            painter.drawLine(QPointF(x - 4, y + height), QPointF(x + 4, y + height))
        painter.drawLine(QPointF(x - 3, y + 6), QPointF(x + 3, y - 6))

    def _draw_missing(self, painter: QPainter, there: tuple[float, float], *, strong: bool) -> None:
        if there[1] < 0 or there[0] > self.height():
            return
        painter.setPen(QPen(QColor(self._colours.accent if strong else self._colours.faint), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(self.width() - EDGE - 4, (there[0] + there[1]) / 2), 3.2, 3.2)

    def _draw_uncovered(self, painter: QPainter, passage: Passage) -> None:
        if self._is_near(Side.ENGLISH, passage):
            return
        top, bottom = self._extent(Side.ENGLISH, passage)
        if bottom < 0 or top > self.height():
            return
        painter.setPen(QPen(QColor(self._colours.line), 2.4))
        painter.drawLine(QPointF(EDGE - 2, top + 3), QPointF(EDGE - 2, bottom - 3))

    def _extent(self, side: Side, passage: Passage) -> tuple[float, float]:
        """Where a passage begins and ends on the screen, in px of this widget."""
        pane = self._panes[side]
        scrolled = pane.verticalScrollBar().value()
        key = (side, passage)
        if key not in self._places:
            first = pane.range_rectangle(passage.block, passage.start, passage.start + 1)
            last = pane.range_rectangle(passage.block, max(passage.end - 1, passage.start), passage.end)
            self._places[key] = (first.top() + scrolled, last.bottom() + scrolled)
        top, bottom = self._places[key]
        return top - scrolled, bottom - scrolled


def _band(left: tuple[float, float], right: tuple[float, float], begin: float, end: float) -> QPainterPath:
    """The ribbon's area between two stretches of lines."""
    half = (end - begin) / 2
    path = QPainterPath(QPointF(begin, left[0]))
    path.cubicTo(QPointF(begin + half, left[0]), QPointF(end - half, right[0]), QPointF(end, right[0]))
    path.lineTo(QPointF(end, right[1]))
    path.cubicTo(QPointF(end - half, right[1]), QPointF(begin + half, left[1]), QPointF(begin, left[1]))
    path.closeSubpath()
    return path


def _middle(left: tuple[float, float], right: tuple[float, float], begin: float, end: float) -> QPainterPath:
    """The line in the middle of a ribbon, with a bar along each sentence: crossing ones can be told apart."""
    half = (end - begin) / 2
    one, other = (left[0] + left[1]) / 2, (right[0] + right[1]) / 2
    path = QPainterPath(QPointF(begin, left[0] + 2))
    path.lineTo(QPointF(begin, left[1] - 2))
    path.moveTo(QPointF(begin, one))
    path.cubicTo(QPointF(begin + half, one), QPointF(end - half, other), QPointF(end, other))
    path.moveTo(QPointF(end, right[0] + 2))
    path.lineTo(QPointF(end, right[1] - 2))
    return path


def _lower(extent: tuple[float, float]) -> tuple[float, float]:
    return extent[0] + 4, extent[1] + 4


def _pen(ink: QColor, origin: LinkOrigin) -> QPen:
    pen = QPen(ink, 2.6 if origin is LinkOrigin.OWN else 1.3)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
