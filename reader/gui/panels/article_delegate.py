"""How a row of the library is drawn: headline, where from, which sides, marks, and a thread of progress."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.domain.article import ArticleSummary
from reader.gui.models.articles import GROUP, SHARE, SUMMARY, facts, known_name
from reader.gui.theme import LIGHT, Palette

_PAD = 10
_GROUP_HEIGHT = 28
_LINES = 2
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEADING = 4
"""Px between lines; a Chinese face among Latin letters is higher than the interface's own."""


class ArticleDelegate(QStyledItemDelegate):
    """Sizes come from the fonts, so that rows fit at every text size."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.colours: Palette = LIGHT
        self.open_id: int | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines of headline at most, one of facts."""
        row: ArticleSummary = index.data(SUMMARY)
        width = self._view.viewport().width() - 4 * _PAD
        lines = len(_broken(row.headline, _bold(option.font, row), width))
        metrics = QFontMetrics(option.font)
        group = _GROUP_HEIGHT if index.data(GROUP) else 0
        small = QFontMetrics(_small(option.font)).height() + _LEADING
        return QSize(width, group + lines * (metrics.height() + _LEADING) + small + 24)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        row: ArticleSummary = index.data(SUMMARY)
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        group = index.data(GROUP)
        if group:
            painter.setFont(_small(option.font))
            painter.setPen(QColor(self.colours.soft))
            place = QRect(rect.left() + 2 * _PAD, rect.top(), rect.width(), _GROUP_HEIGHT)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, group)
            rect.setTop(rect.top() + _GROUP_HEIGHT)
        card = QRectF(rect.adjusted(_PAD, 2, -_PAD, -2))
        self._card(painter, option, card, row)
        self._words(painter, option, card, row, index.data(SHARE))
        painter.restore()

    def _card(self, painter: QPainter, option: QStyleOptionViewItem, card: QRectF, row: ArticleSummary) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = selected and bool(option.state & QStyle.StateFlag.State_HasFocus)
        if row.id == self.open_id or selected or over:
            opened = row.id == self.open_id
            border = self.colours.link if focused else (self.colours.line if opened else "")
            painter.setPen(QPen(QColor(border), 1) if border else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.colours.raised if opened else self.colours.hover))
            painter.drawRoundedRect(card, 8, 8)

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, card: QRectF, row: ArticleSummary, share: float | None
    ) -> None:
        inside = card.adjusted(_PAD, 7, -_PAD, -8)
        font = _bold(option.font, row)
        height = QFontMetrics(font).height() + _LEADING
        painter.setFont(font)
        painter.setPen(QColor(self.colours.ink))
        y = inside.top()
        for line in _broken(row.headline, font, int(inside.width())):
            painter.drawText(QRectF(inside.left(), y, inside.width(), height), 0, line)
            y += height
        small = _small(option.font)
        painter.setFont(small)
        metrics = QFontMetrics(small)
        right = self._badges(painter, metrics, inside.right(), y, row, share)
        painter.setPen(QColor(self.colours.soft))
        room = int(right - inside.left() - 6)
        text = metrics.elidedText(facts(row), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(inside.left(), y, room, metrics.height() + _LEADING), _MIDDLE, text)
        if row.progress > 0.01 and not row.read:
            self._thread(painter, inside, card.bottom() - 4, row.progress)

    def _badges(
        self, painter: QPainter, metrics: QFontMetrics, right: float, y: float, row: ArticleSummary, share: float | None
    ) -> float:
        """Draw them from the right and return where they begin."""
        names = [name for name, there in (("中", row.has_chinese), ("EN", row.has_english)) if there]
        for name in names:
            width = metrics.horizontalAdvance(name) + 8
            place = QRectF(right - width, y + 1, width, metrics.height() + _LEADING - 2)
            painter.setPen(QPen(QColor(self.colours.line), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 4, 4)
            painter.setPen(QColor(self.colours.soft))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)
            right -= width + 4
        told = [(f"{row.annotations} ✎", self.colours.accent)] if row.annotations else []
        told += [(known_name(share), self.colours.ok)] if share is not None else []
        for text, ink in told:
            width = metrics.horizontalAdvance(text) + 4
            painter.setPen(QColor(ink))
            painter.drawText(QRectF(right - width, y, width, metrics.height() + _LEADING), _MIDDLE, text)
            right -= width + 4
        return right

    def _thread(self, painter: QPainter, inside: QRectF, y: float, progress: float) -> None:
        painter.setPen(QPen(QColor(self.colours.line), 2))
        painter.drawLine(QPointF(inside.left(), y), QPointF(inside.right(), y))
        painter.setPen(QPen(QColor(self.colours.accent), 2))
        painter.drawLine(QPointF(inside.left(), y), QPointF(inside.left() + inside.width() * progress, y))


def _bold(font: QFont, row: ArticleSummary) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.Normal if row.read else QFont.Weight.DemiBold)
    return made


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(max(font.pointSizeF() - 1.5, 7.0))
    return made


def _broken(text: str, font: QFont, width: int) -> list[str]:
    """The text in at most two lines, the last one elided."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < _LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) < _LINES:
        return [text]
    # Qt counts UTF-16 units: cut where they are.
    units = text.encode("utf-16-le")
    first = units[: 2 * starts[1]].decode("utf-16-le").rstrip()
    rest = units[2 * starts[1] :].decode("utf-16-le")
    return [first, QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]
