"""A list of things to choose from, each with a name and a soft line under it. Plain text; fine with many rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_PAD = 8
_GAP = 2
_ALIGNED = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value


@dataclass(frozen=True, slots=True)
class ListRow:
    """What a row says; what it stands for is known by its number."""

    name: str
    detail: str = ""


class RowModel(QAbstractListModel):
    """Rows as they are given."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ListRow, ...] = ()

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, the words for a screen reader, or the row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.name, row.detail) if part)
        return row if role == ROW else None


class RowDelegate(QStyledItemDelegate):
    """Draws a row on two lines, cut where there is no room."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and their margins; every row is as high as the others."""
        del index
        return QSize(120, 2 * QFontMetrics(option.font).height() + _GAP + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: ListRow = index.data(ROW)
        # Not the view's own: the style sheet makes its background transparent.
        palette = QGuiApplication.palette()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect).adjusted(3, 1, -3, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(palette.color(QPalette.ColorRole.Link))
            painter.setBrush(palette.color(QPalette.ColorRole.Base))
            painter.drawRoundedRect(area, 6, 6)
        inside = area.adjusted(_PAD, _PAD - 1, -_PAD, -_PAD + 1)
        metrics = QFontMetrics(option.font)
        for number, (text, colour) in enumerate(
            (
                (row.name, palette.color(QPalette.ColorRole.Text)),
                (row.detail, palette.color(QPalette.ColorRole.PlaceholderText)),
            )
        ):
            line = QRect(
                inside.left(), inside.top() + number * (metrics.height() + _GAP), inside.width(), metrics.height()
            )
            painter.setPen(QColor(colour))
            shown = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, line.width())
            # Not clipped: a line with Chinese in it is higher than the interface's own letters.
            painter.drawText(line, int(_ALIGNED | Qt.TextFlag.TextDontClip.value), shown)
        painter.restore()


class RowList(QListView):
    """`chosen` carries the number of the current row, or -1; `opened` one that was double-clicked or entered."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None, *, several: bool = False) -> None:
        """`name` is for screen readers; `several` rows may be selected at once."""
        super().__init__(parent)
        self.rows = RowModel()
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(self))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.activated.connect(lambda index: self.opened.emit(index.row()))

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """Show these, the first one chosen."""
        self.rows.set_rows(rows)
        if rows:
            self.setCurrentIndex(self.rows.index(0))
        else:
            self.chosen.emit(-1)

    def selected(self) -> list[int]:
        """The numbers of the selected rows, from the top."""
        return sorted(index.row() for index in self.selectedIndexes())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is the current one."""
        super().currentChanged(current, previous)
        self.chosen.emit(current.row())
