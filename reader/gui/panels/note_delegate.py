"""How a mark is drawn in the list: its ink, its quote, its note, and where its text moved or went."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.domain.annotation import Annotation
from reader.domain.article import Script
from reader.gui.fonts import chinese_family, english_family
from reader.gui.models.annotations import ANNOTATION, state_name
from reader.gui.theme import LIGHT, Palette

_PAD = 10
_QUOTE_LINES = 2
_NOTE_LINES = 3
_FLAGS = int(Qt.TextFlag.TextWordWrap)


class NoteDelegate(QStyledItemDelegate):
    """Draws cards."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.colours: Palette = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the quote and the note need, up to a few lines."""
        row: Annotation = index.data(ANNOTATION)
        width = self._view.viewport().width() - 4 * _PAD - 8
        heights = [_height(text, font, width, lines) for text, font, lines, _ in self._parts(row, option.font)]
        return QSize(width, sum(heights) + 4 * (len(heights) - 1) + 2 * _PAD + 6)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one mark."""
        row: Annotation = index.data(ANNOTATION)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(QRect(option.rect).adjusted(_PAD, 3, -_PAD, -3))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setBrush(QColor(self.colours.raised))
        painter.setPen(QPen(QColor(self.colours.link if selected else self.colours.line), 1))
        painter.drawRoundedRect(card, 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colours.highlights[row.colour]))
        painter.drawRoundedRect(QRectF(card.left() + 6, card.top() + 8, 5, card.height() - 16), 2.5, 2.5)
        inside = card.adjusted(_PAD + 8, _PAD - 3, -_PAD, -_PAD + 3)
        y = inside.top()
        for text, font, lines, colour in self._parts(row, option.font):
            height = _height(text, font, int(inside.width()), lines)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.setClipRect(QRectF(inside.left(), y, inside.width(), height))
            painter.drawText(QRectF(inside.left(), y, inside.width(), 10_000), _FLAGS, text)
            painter.setClipping(False)
            y += height + 4
        painter.restore()

    def _parts(self, row: Annotation, font: QFont) -> list[tuple[str, QFont, int, str]]:
        """Text, font, most lines and colour of each part."""
        quote = QFont(font)
        quote.setFamilies([english_family(serif=True), chinese_family(Script.SIMPLIFIED, serif=True)])
        note = QFont(font)
        note.setFamilies([font.family(), chinese_family(Script.SIMPLIFIED, serif=False)])
        small = QFont(font)
        small.setPointSizeF(max(font.pointSizeF() - 1.5, 7.0))
        parts = [(row.quote, quote, _QUOTE_LINES, self.colours.ink)]
        if row.note:
            parts.append((row.note, note, _NOTE_LINES, self.colours.soft))
        state = state_name(row.state)
        if state:
            parts.append((state, small, 1, self.colours.accent))
        return parts


def _height(text: str, font: QFont, width: int, lines: int) -> int:
    metrics = QFontMetrics(font)
    needed = metrics.boundingRect(0, 0, width, 100_000, _FLAGS, text[:600]).height()
    # A line with Chinese is higher than the font's own: the face behind it decides.
    line = max(metrics.lineSpacing(), metrics.boundingRect(0, 0, 1000, 1000, 0, "Åg国").height())
    return min(needed, line * lines)
