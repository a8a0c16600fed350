"""Empty places that say what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.domain.article import Side
from reader.gui.translation import tr

_WIDTH = 340
"""Px of the sentences; a wrapped label needs a width to know its height."""


class Invitation(QFrame):
    """A quiet page with a sentence, an explanation and one button."""

    pressed = Signal()

    def __init__(self, title: str, text: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paper")
        head = QLabel(title, self)
        font = QFont(head.font())
        font.setPointSizeF(font.pointSizeF() * 1.3)
        head.setFont(font)
        body = QLabel(text, self)
        body.setProperty("role", "soft")
        for label in (head, body):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            label.setFixedWidth(_WIDTH)
        self.button = QPushButton(button, self)
        self.button.setProperty("primary", True)
        self.button.clicked.connect(self.pressed)
        box = QVBoxLayout(self)
        box.setContentsMargins(32, 24, 32, 24)
        box.setSpacing(10)
        box.addStretch(2)
        for widget in (head, body, self.button):
            box.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(3)


def empty_side(side: Side, parent: QWidget | None = None) -> Invitation:
    """The invitation on a side that has no text."""
    if side is Side.CHINESE:
        return Invitation(
            tr("No Chinese yet"),
            tr("Write what it says in your own Chinese, or paste a summary. It will stand beside the English."),
            tr("Write or paste a summary…"),
            parent,
        )
    return Invitation(
        tr("No English yet"),
        tr("Paste the English text that belongs to this Chinese, or write it yourself."),
        tr("Write or paste the English…"),
        parent,
    )


def empty_library(parent: QWidget | None = None) -> Invitation:
    """The invitation when no article is open."""
    return Invitation(
        tr("Nothing is open"),
        tr("Paste an article with Ctrl+V, drop a file on the window, or choose one in the library."),
        tr("Open a file…"),
        parent,
    )
