"""The library: a line to seek in, what to list, and the articles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.article import ArticleSummary
from reader.gui.models.articles import ArticleModel, Filter
from reader.gui.panels.article_delegate import ArticleDelegate
from reader.gui.theme import Palette
from reader.gui.translation import tr


class LibraryPanel(QFrame):
    """Says what the reader wants of an article; carries nothing out."""

    chosen = Signal(int)
    menu_requested = Signal(int, QPoint)
    delete_requested = Signal(list)
    filter_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.model = ArticleModel()
        self.seek = QLineEdit(self)
        self.seek.setPlaceholderText(tr("Headline or source"))
        self.seek.setAccessibleName(tr("Search the library"))
        self.seek.setClearButtonEnabled(True)
        self.seek.textChanged.connect(self._seek)
        self.seek.installEventFilter(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(tr("Library"))
        self._delegate = ArticleDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.list.installEventFilter(self)
        self._empty = QLabel(self)
        self._empty.setProperty("role", "soft")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._empty.setContentsMargins(18, 24, 18, 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 10, 0, 0)
        box.setSpacing(6)
        line = QHBoxLayout()
        line.setContentsMargins(10, 0, 10, 0)
        line.addWidget(self.seek)
        box.addLayout(line)
        box.addLayout(self._chips())
        box.addWidget(self._empty)
        box.addWidget(self.list, 1)

    def _chips(self) -> QVBoxLayout:
        names = {
            Filter.ALL: tr("All"),
            Filter.UNREAD: tr("Unread"),
            Filter.WITH_NOTES: tr("With notes"),
            Filter.NO_SUMMARY: tr("No Chinese"),
        }
        rows = QVBoxLayout()
        rows.setContentsMargins(10, 0, 10, 2)
        rows.setSpacing(4)
        self._group = QButtonGroup(self)
        self._buttons: dict[Filter, QPushButton] = {}
        for pair in (list(names)[:2], list(names)[2:]):
            row = QHBoxLayout()
            row.setSpacing(4)
            for kind in pair:
                button = QPushButton(names[kind], self)
                button.setProperty("chip", True)
                button.setCheckable(True)
                button.setChecked(kind is Filter.ALL)
                button.clicked.connect(lambda _=False, chosen=kind: self.set_filter(chosen))
                self._group.addButton(button)
                self._buttons[kind] = button
                row.addWidget(button)
            row.addStretch(1)
            rows.addLayout(row)
        return rows

    def set_articles(self, articles: Sequence[ArticleSummary]) -> None:
        """Show these; what was current stays current."""
        self.model.set_articles(articles)
        self._say_empty()
        self.show_open(self._delegate.open_id)

    def set_filter(self, chosen: Filter) -> None:
        """List one kind."""
        self._buttons[chosen].setChecked(True)
        self.model.set_filter(chosen)
        self._say_empty()
        self.show_open(self._delegate.open_id)
        self.filter_changed.emit(chosen.value)

    def set_palette(self, colours: Palette) -> None:
        """Colours of the theme."""
        self._delegate.colours = colours
        self.list.viewport().update()

    def show_open(self, article_id: int | None) -> None:
        """Mark the article that is open, and bring it into view."""
        self._delegate.open_id = article_id
        row = self.model.row_of(article_id) if article_id is not None else None
        if row is not None:
            index = self.model.index(row)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        self.list.viewport().update()

    def neighbour(self, article_id: int | None, step: int) -> int | None:
        """The article listed after (+1) or before (-1) one; the first where that one is not listed."""
        count = self.model.rowCount()
        row = self.model.row_of(article_id) if article_id is not None else None
        wanted = 0 if row is None else row + step
        return self.model.summary(wanted).id if 0 <= wanted < count else None

    def selected(self) -> list[int]:
        """The ids of the selected rows."""
        return [self.model.summary(index.row()).id for index in self.list.selectedIndexes()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete in the list deletes; Down in the line goes to the list; Escape clears it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.list and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.delete_requested.emit(self.selected())
                return True
            if watched is self.seek and event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                return True
            if watched is self.seek and event.key() == Qt.Key.Key_Escape:
                self.seek.clear()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Row heights depend on the width."""
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()

    def _seek(self, text: str) -> None:
        self.model.seek(text)
        self._say_empty()
        self.show_open(self._delegate.open_id)

    def _open(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.summary(index.row()).id)

    def _menu(self, point: QPoint) -> None:
        index = self.list.indexAt(point)
        if index.isValid():
            self.menu_requested.emit(self.model.summary(index.row()).id, self.list.viewport().mapToGlobal(point))

    def _say_empty(self) -> None:
        if self.model.rowCount():
            self._empty.hide()
            return
        none = tr("Your library is empty. Paste an article with Ctrl+V, or drop a file here.")
        self._empty.setText(tr("No article matches.") if self.model.total else none)
        self._empty.show()
