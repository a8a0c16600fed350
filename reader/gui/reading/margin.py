"""What stands beside and above the text: speakers' names, and a mark in the margin for each note.

Nothing of it is in the document, so positions in the document stay those of the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from reader.domain.annotation import Annotation
from reader.domain.article import Side
from reader.gui.reading.text_pane import MARGIN, TextPane
from reader.gui.reading.typesetting import label_font, label_height, labelled

MARK = 9.0
"""The size of a margin mark in px."""


def paint_margin(pane: TextPane, painter: QPainter) -> None:
    """Paint names and note marks of what is on the page. The painter is the viewport's."""
    _paint_speakers(pane, painter)
    for annotation, place in note_marks(pane):
        _paint_mark(painter, place, pane.reading_style.palette.highlights[annotation.colour], pane)


def note_marks(pane: TextPane) -> list[tuple[Annotation, QRectF]]:
    """The notes on the page and where their marks stand, in viewport px; one below the other where lines share."""
    height = pane.viewport().height()
    made: list[tuple[Annotation, QRectF]] = []
    taken: set[int] = set()
    for annotation in pane.annotations:
        if not annotation.note or annotation.block is None:
            continue
        line = pane.range_rectangle(annotation.block, annotation.start, annotation.end)
        if line.bottom() < 0 or line.top() > height:
            continue
        top = round(line.center().y() - MARK / 2)
        while top in taken:
            top += round(MARK) + 3
        taken.add(top)
        made.append((annotation, QRectF(_mark_left(pane), top, MARK, MARK)))
    return made


def note_at(pane: TextPane, point: QPointF) -> int | None:
    """The id of the note whose margin mark is at a point of the viewport, with some room around it."""
    for annotation, place in note_marks(pane):
        if place.adjusted(-5, -4, 5, 4).contains(point):
            return annotation.id
    return None


def _mark_left(pane: TextPane) -> float:
    frame = pane.document().rootFrame().frameFormat()
    if pane.side is Side.ENGLISH:
        return frame.leftMargin() - MARK - 8
    return pane.viewport().width() - frame.rightMargin() + 8


def _paint_mark(painter: QPainter, place: QRectF, colour: str, pane: TextPane) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colour))
    painter.setPen(QPen(QColor(pane.reading_style.palette.accent), 1.4))
    painter.drawRoundedRect(place, 2.5, 2.5)
    painter.restore()


def _paint_speakers(pane: TextPane, painter: QPainter) -> None:
    style = pane.reading_style
    painter.setFont(label_font(style, pane.side))
    painter.setPen(QColor(style.palette.accent))
    height = label_height(style, pane.side)
    width = pane.viewport().width() - 2 * MARGIN
    for number, block, top in _visible(pane):
        if labelled(pane.shown.paragraphs, number):
            left = pane.document().rootFrame().frameFormat().leftMargin()
            room = QRectF(left, top - height, width, height - 4)
            speaker = pane.speaker_names.get(block.blockNumber(), pane.shown.paragraphs[number].speaker)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, speaker)


def _visible(pane: TextPane) -> Iterator[tuple[int, QTextBlock, float]]:
    """The Qt paragraphs on the page with their numbers and the viewport y of their first line."""
    if not pane.shown.paragraphs:
        return
    scrolled = pane.verticalScrollBar().value()
    bottom = scrolled + pane.viewport().height() + 60
    block = pane.cursorForPosition(pane.viewport().rect().topLeft()).block()
    while block.isValid() and block.layout().position().y() <= bottom:
        yield block.blockNumber(), block, block.layout().position().y() - scrolled
        block = block.next()
