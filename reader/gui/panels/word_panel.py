"""The word panel: a line to type a term in, and everything that is known of the one looked up last."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QToolButton, QVBoxLayout, QWidget

from reader.domain.article import Script
from reader.domain.dictionary import LookupResult
from reader.gui.panels.entry_view import EntryView
from reader.gui.panels.word_bar import WordBar
from reader.gui.translation import tr


class WordPanel(QFrame):
    """`term_requested` carries a term typed or clicked."""

    term_requested = Signal(str)
    back_requested = Signal()
    forward_requested = Signal()

    def __init__(self, convert: Callable[[str, Script], str], parent: QWidget | None = None) -> None:
        """`convert` shows a Chinese word in a script."""
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(tr("English or Chinese word"))
        self.line.setAccessibleName(tr("Look a word up"))
        self.line.setClearButtonEnabled(True)
        self.line.returnPressed.connect(self._typed)
        self.line.installEventFilter(self)
        self.back = self._button("←", tr("Word looked up before"), self.back_requested)
        self.forward = self._button("→", tr("Word looked up after"), self.forward_requested)
        self.view = EntryView(convert, self)
        self.view.term_requested.connect(self.term_requested)
        self.bar = WordBar(self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.view)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout()
        row.setContentsMargins(12, 10, 12, 4)
        row.setSpacing(2)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addWidget(self.line, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(row)
        box.addWidget(self.bar)
        box.addWidget(self._scroll, 1)
        self.set_history(False, False)
        self.view.show_hint()

    def _button(self, text: str, name: str, signal: object) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(signal)
        return button

    def show_result(self, result: LookupResult, script: Script) -> None:
        """Show an answer from its top."""
        self.view.show_result(result, script)
        self._scroll.verticalScrollBar().setValue(0)

    def set_history(self, back: bool, forward: bool) -> None:
        """Which ways are open."""
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)

    def ask(self) -> None:
        """The keyboard to the line."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape empties the line."""
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if watched is self.line and pressed == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
            return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        term = self.line.text().strip()
        if term:
            self.term_requested.emit(term)
