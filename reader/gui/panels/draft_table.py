"""A draft as it will be: English left, Chinese right, what is left out struck through across both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reader.domain.article import BlockKind, Script, Side
from reader.gui.fonts import chinese_family, english_family
from reader.gui.panels.removed_panel import reason_names
from reader.gui.theme import LIGHT, Palette
from reader.gui.translation import tr
from reader.services.drafting import Entry, LeftOut, Row

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
PAIRED = Qt.ItemDataRole.UserRole + 1
SIDES = (Side.ENGLISH, Side.CHINESE)
_PAD = 12
_GAP = 4
_BOND = 9
_FLAGS = int(Qt.TextFlag.TextWordWrap)
_LONGEST = 300
"""Code points of a left-out line that are shown."""

Cell = Entry | LeftOut


def kind_names() -> dict[BlockKind, str]:
    """What the kinds of blocks are called."""
    return {
        BlockKind.PARAGRAPH: tr("Paragraph"),
        BlockKind.HEADING: tr("Heading"),
        BlockKind.CAPTION: tr("Caption"),
        BlockKind.QUESTION: tr("Question"),
        BlockKind.ANSWER: tr("Answer"),
        BlockKind.TOPIC: tr("Topic"),
    }


class DraftModel(QAbstractTableModel):
    """Two columns; a line that is left out stands in the first, over both."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Row] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """English and Chinese."""
        return 0 if parent is not None and parent.isValid() else 2

    def cell(self, row: int, column: int) -> Cell | None:
        """What stands there."""
        here = self._rows[row]
        return here.left_out or (here.english if column == 0 else here.chinese)

    def place_of(self, number: int) -> QModelIndex:
        """Where a block or a line stands."""
        for row in range(len(self._rows)):
            for column in range(2):
                cell = self.cell(row, column)
                if cell is not None and cell.number == number:
                    return self.index(row, column)
        return QModelIndex()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The cell, and its words for a screen reader."""
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        if role == CELL:
            return cell
        if role == PAIRED:
            return self._rows[index.row()].paired
        if role == Qt.ItemDataRole.AccessibleTextRole and cell is not None:
            return f"{label_of(cell)}: {text_of(cell)}"
        return None


class DraftDelegate(QStyledItemDelegate):
    """Draws blocks as cards and left-out lines without one."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.colours: Palette = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words need in the width of its column."""
        cell: Cell | None = index.data(CELL)
        if cell is None:
            return QSize(10, 10)
        whole = isinstance(cell, LeftOut)
        width = self._view.viewport().width() if whole else self._view.columnWidth(index.column())
        font = self._font(option.font, cell, index.column())
        text = QFontMetrics(font).boundingRect(0, 0, width - 4 * _PAD, 100_000, _FLAGS, text_of(cell)).height()
        return QSize(width, text + 2 * _GAP + (_PAD if whole else 3 * _PAD + QFontMetrics(option.font).height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        cell: Cell | None = index.data(CELL)
        if cell is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(QRect(option.rect).adjusted(_GAP + 2, _GAP, -_GAP - 2, -_GAP))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if isinstance(cell, Entry) or chosen:
            painter.setBrush(QColor(self.colours.raised))
            painter.setPen(QPen(QColor(self.colours.accent if chosen else self.colours.line), 2 if chosen else 1))
            painter.drawRoundedRect(area, 8, 8)
        if index.data(PAIRED):
            self._draw_bond(painter, QRectF(option.rect), index.column())
        inside = area.adjusted(_PAD, 6, -_PAD, -6)
        small = QFont(option.font)
        small.setPointSizeF(max(option.font.pointSizeF() - 1, 7.0))
        if isinstance(cell, LeftOut):
            self._draw_left_out(painter, cell, inside, small, option.font)
        else:
            self._draw_block(painter, cell, inside, small, self._font(option.font, cell, index.column()))
        painter.restore()

    def _draw_bond(self, painter: QPainter, cell: QRectF, column: int) -> None:
        """An equals sign across the gap, half of it in each cell."""
        painter.setPen(QPen(QColor(self.colours.accent), 2))
        edge, end = (cell.right() + 1, cell.right() - _BOND) if column == 0 else (cell.left(), cell.left() + _BOND)
        for height in (_BOND, _BOND + 5):
            painter.drawLine(QPointF(edge, cell.top() + height), QPointF(end, cell.top() + height))

    def _draw_left_out(self, painter: QPainter, cell: LeftOut, area: QRectF, small: QFont, font: QFont) -> None:
        reason = label_of(cell)
        width = QFontMetrics(small).horizontalAdvance(reason) + 8
        painter.setFont(small)
        painter.setPen(QColor(self.colours.soft))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), reason)
        struck = QFont(font)
        struck.setStrikeOut(True)
        painter.setFont(struck)
        painter.setPen(QColor(self.colours.soft))
        painter.drawText(area.adjusted(0, 0, -width, 0), _FLAGS, text_of(cell))

    def _draw_block(self, painter: QPainter, cell: Entry, area: QRectF, small: QFont, font: QFont) -> None:
        painter.setFont(small)
        painter.setPen(QColor(self.colours.soft))
        kind = kind_names()[cell.block.kind]
        painter.drawText(area, 0, kind)
        if cell.block.speaker:
            painter.setPen(QColor(self.colours.accent))
            after = QFontMetrics(small).horizontalAdvance(kind) + 10
            painter.drawText(area.adjusted(after, 0, 0, 0), 0, cell.block.speaker)
        painter.setFont(font)
        painter.setPen(QColor(self.colours.ink))
        top = QFontMetrics(small).height() + _GAP
        painter.drawText(area.adjusted(0, top, 0, 0), _FLAGS, text_of(cell))

    def _font(self, base: QFont, cell: Cell, column: int) -> QFont:
        font = QFont(base)
        if isinstance(cell, Entry):
            latin, chinese = english_family(serif=True), chinese_family(Script.SIMPLIFIED, serif=True)
            font.setFamilies([latin, chinese] if column == 0 else [chinese, latin])
            font.setPointSizeF(base.pointSizeF() + 1)
            font.setItalic(cell.block.kind is BlockKind.CAPTION)
            font.setBold(cell.block.kind is BlockKind.HEADING)
        return font


class DraftTable(QTableView):
    """`chosen` carries the cell that is current (or None); `opened` one that was double-clicked or entered."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = DraftModel()
        self.setModel(self.rows)
        self._delegate = DraftDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("The article as it will be"))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setMinimumSectionSize(24)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(CELL)))

    def set_palette(self, colours: Palette) -> None:
        """Colours of the theme."""
        self._delegate.colours = colours
        self.viewport().update()

    def show_rows(self, rows: Sequence[Row], keep: int | None) -> None:
        """Show these; the block or line `keep` is the current one, else the first."""
        bar = self.verticalScrollBar().value()
        self.clearSpans()
        self.rows.set_rows(rows)
        for number, row in enumerate(rows):
            if row.left_out is not None:
                self.setSpan(number, 0, 1, 2)
        self.resizeRowsToContents()
        place = self.rows.place_of(keep) if keep is not None else QModelIndex()
        self.setCurrentIndex(place if place.isValid() else self.rows.index(0, 0))
        self.verticalScrollBar().setValue(bar)
        self.scrollTo(self.currentIndex())

    def current(self) -> Cell | None:
        """The cell that is current."""
        index = self.currentIndex()
        return index.data(CELL) if index.isValid() else None

    def side(self) -> Side:
        """The side whose column is current."""
        index = self.currentIndex()
        return SIDES[index.column()] if index.isValid() else Side.ENGLISH

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which cell is current."""
        super().currentChanged(current, previous)
        self.chosen.emit(current.data(CELL) if current.isValid() else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their words need."""
        super().resizeEvent(event)
        self.resizeRowsToContents()


def text_of(cell: Cell) -> str:
    """The words of a cell."""
    return cell.line.text[:_LONGEST] if isinstance(cell, LeftOut) else cell.block.text


def label_of(cell: Cell) -> str:
    """What a cell is: the reason of a line that is left out, the kind and speaker of a block."""
    if isinstance(cell, LeftOut):
        return reason_names()[cell.line.reason]
    return " ".join(part for part in (kind_names()[cell.block.kind], cell.block.speaker) if part)
