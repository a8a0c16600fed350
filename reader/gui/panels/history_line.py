"""The foot of a window that edits the library: undo, redo, close."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton

from reader.gui.translation import tr


class HistoryLine(QHBoxLayout):
    """`undo` and `redo` are its buttons; what they are called and when they can be pressed is their window's matter."""

    def __init__(self, window: QDialog, travel: Callable[[bool], object]) -> None:
        """`travel(undo)` takes a step back (True) or makes it again."""
        super().__init__()
        self.setSpacing(8)
        self.undo = _button("", lambda: travel(True), window)
        self.redo = _button("", lambda: travel(False), window)
        for button in (self.undo, self.redo):
            button.setProperty("flat", True)
            self.addWidget(button)
        self.addStretch(1)
        self.addWidget(_button(tr("Close"), window.reject, window))
        # Shortcuts of the window and not of the buttons: in a line that is typed in, its own undo comes first.
        QShortcut(QKeySequence("Ctrl+Z"), window, lambda: travel(True))
        QShortcut(QKeySequence("Ctrl+Shift+Z"), window, lambda: travel(False))


def _button(text: str, do: Callable[[], object], window: QDialog) -> QPushButton:
    button = QPushButton(text, window)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: do())
    return button
