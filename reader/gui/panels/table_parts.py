"""What tables of texts share: quiet titles, room at the left of each cell, and a selection that can be seen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

Index = QModelIndex | QPersistentModelIndex
PAD = 8
"""px between the edge of a column and its text."""

_BAR = 3
_FAINT = 80
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Titles(QHeaderView):
    """The titles of columns, in soft letters above a line; an arrow says which column orders the rows, and how."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)

    def sectionSizeFromContents(self, section: int) -> QSize:
        """A line of text with room above and below."""
        usual = super().sectionSizeFromContents(section)
        return QSize(usual.width() + PAD, self.fontMetrics().height() + PAD + 2)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one title."""
        colours = QGuiApplication.palette()
        model = self.model()
        name = model.headerData(section, self.orientation()) if model is not None else ""
        painter.save()
        soft = QColor(colours.color(QPalette.ColorRole.PlaceholderText))
        painter.setPen(soft)
        soft.setAlpha(_FAINT)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), soft)
        inside = rect.adjusted(PAD, 0, -PAD, 0)
        shown = self.fontMetrics().elidedText(str(name), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, _LEFT, shown)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            rising = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            painter.drawText(inside, _RIGHT, "↑" if rising else "↓")
        painter.restore()


class SelectedRows(QStyledItemDelegate):
    """Draws selected rows, a bar at the left of the current one, and a frame round the current cell if `cells`.

    The style sheet leaves the drawing of a table's selection to the table.
    """

    def __init__(self, view: QTableView, *, cells: bool = False) -> None:
        super().__init__(view)
        self._view = view
        self._cells = cells

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line in the face of the cell's text."""
        editor = super().createEditor(parent, option, index)
        face = index.data(Qt.ItemDataRole.FontRole)
        if face is not None:
            editor.setFont(face)
        return editor

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        colours = QGuiApplication.palette()
        current = self._view.currentIndex()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colours.color(QPalette.ColorRole.Highlight))
        if index.row() == current.row() and index.column() == 0:
            bar = QRect(option.rect.left(), option.rect.top(), _BAR, option.rect.height())
            painter.fillRect(bar, colours.color(QPalette.ColorRole.Link))
        if self._cells and index.row() == current.row() and index.column() == current.column():
            painter.setPen(colours.color(QPalette.ColorRole.Link))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        room = QStyleOptionViewItem(option)
        room.rect = option.rect.adjusted(PAD - 3, 0, 0, 0)
        super().paint(painter, room, index)
