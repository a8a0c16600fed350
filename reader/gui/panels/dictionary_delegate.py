"""Draws a dictionary on two lines: its box, its name, what it is, and at the right a word about its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from reader.gui.panels.dictionary_rows import DictionaryRow

Index = QModelIndex | QPersistentModelIndex
_PAD = 10
_GAP = 3
_BOX = 16
_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def box_of(area: QRect) -> QRect:
    """The box of a row that fills `area`, with some px around it that count as it too."""
    middle = area.center().y()
    return QRect(area.left() + 4, middle - _BOX, _BOX + 2 * _PAD, 2 * _BOX)


class DictionaryDelegate(QStyledItemDelegate):
    """For a view whose data of the user role are `DictionaryRow`."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and their margins."""
        del index
        return QSize(160, 2 * QFontMetrics(option.font).height() + _GAP + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: DictionaryRow = index.data(Qt.ItemDataRole.UserRole)
        # Not the view's own: the style sheet makes its background transparent.
        palette = QGuiApplication.palette()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect).adjusted(3, 1, -3, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(palette.color(QPalette.ColorRole.Link))
            painter.setBrush(palette.color(QPalette.ColorRole.Base))
            painter.drawRoundedRect(area, 6, 6)
        if row.on is not None:
            self._draw_box(painter, option, row.on)
        inside = area.adjusted(_BOX + 2 * _PAD, _PAD - 1, -_PAD, -_PAD + 1)
        self._draw_words(painter, QFontMetrics(option.font), inside, row, palette)
        painter.restore()

    def _draw_box(self, painter: QPainter, option: QStyleOptionViewItem, on: bool) -> None:
        box = QStyleOptionViewItem(option)
        around = box_of(option.rect)
        box.rect = QRect(0, 0, _BOX, _BOX)
        box.rect.moveCenter(around.center())
        box.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected)
        box.state |= QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off
        kind = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        self._view.style().drawPrimitive(kind, box, painter, self._view)

    def _draw_words(
        self, painter: QPainter, metrics: QFontMetrics, area: QRect, row: DictionaryRow, palette: QPalette
    ) -> None:
        height = metrics.height()
        soft, ink = palette.color(QPalette.ColorRole.PlaceholderText), palette.color(QPalette.ColorRole.Text)
        badge = metrics.horizontalAdvance(row.badge) + _PAD if row.badge else 0
        first = QRect(area.left(), area.top(), area.width(), height)
        painter.setPen(soft)
        painter.drawText(first, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), row.badge)
        for line, text, colour in (
            (first.adjusted(0, 0, -badge, 0), row.name, soft if row.on is False else ink),
            (first.translated(0, height + _GAP), row.detail, soft),
        ):
            painter.setPen(colour)
            shown = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, _LINE, shown)
