"""How the table of links draws its cells and lets the language be chosen."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.domain.article import Side
from reader.gui.translation import tr

Index = QModelIndex | QPersistentModelIndex
_PAD = 8


def side_names() -> dict[Side, str]:
    """What the languages of words are called."""
    return {Side.CHINESE: tr("Chinese"), Side.ENGLISH: tr("English")}


class LinksDelegate(QStyledItemDelegate):
    """One line in a cell, cut in the middle where there is no room; the current row has a line under it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line and its margins, with room for the line that is written in."""
        del index
        return QSize(80, QFontMetrics(option.font).height() + 2 * _PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        # Not the view's own: the style sheet makes its background transparent.
        palette = QGuiApplication.palette()
        area = QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, palette.color(QPalette.ColorRole.Base))
            painter.setPen(palette.color(QPalette.ColorRole.Link))
            painter.drawLine(area.bottomLeft(), area.bottomRight())
        inside = area.adjusted(_PAD, 0, -_PAD, 0)
        text = str(index.data() or "")
        shown = QFontMetrics(option.font).elidedText(text, Qt.TextElideMode.ElideMiddle, inside.width())
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()


class SideDelegate(LinksDelegate):
    """The same for a column whose cells have a `Side` as their data of the user role."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A box with both languages; choosing one is all that there is to do."""
        del option, index
        box = QComboBox(parent)
        box.setAccessibleName(tr("Words of this language"))
        for side, name in side_names().items():
            box.addItem(name, side.value)
        box.activated.connect(lambda _: self._choose(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the language that is chosen, and the other to choose."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.UserRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take the language that was chosen."""
        if isinstance(editor, QComboBox):
            side = Side(editor.currentData())
            model.setItemData(
                index, {Qt.ItemDataRole.UserRole: side.value, Qt.ItemDataRole.DisplayRole: side_names()[side]}
            )

    def _choose(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
