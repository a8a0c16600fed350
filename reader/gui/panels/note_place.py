"""Where the chosen mark stands, if not simply on its words; and the way to put it on others by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.domain.annotation import AnchorState, Annotation
from reader.gui.translation import tr

SHOWN = 120
"""Code points of a quote that are shown."""


class NotePlace(QFrame):
    """A sentence and a button; hidden for a mark that stands where it was made."""

    attach_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says = QLabel(self)
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._says.setWordWrap(True)
        self._says.setProperty("role", "soft")
        self._attach = QPushButton(tr("Attach to the selected passage"), self)
        self._attach.clicked.connect(self.attach_requested)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 2)
        box.setSpacing(6)
        box.addWidget(self._says)
        box.addWidget(self._attach)
        self.hide()

    def show_place(self, annotation: Annotation | None) -> None:
        """Say where this mark stands."""
        sentence = "" if annotation is None else _sentence(annotation)
        self._says.setText(sentence)
        self._attach.setVisible(
            annotation is not None and annotation.state in (AnchorState.CHANGED, AnchorState.ORPHAN)
        )
        self.setVisible(bool(sentence))


def _sentence(annotation: Annotation) -> str:
    if annotation.state is AnchorState.ORPHAN:
        return tr("The words it was made on are gone. Select the passage where it belongs and attach it there.")
    if annotation.state is AnchorState.CHANGED:
        return tr("It was made on other words: “{quote}”", quote=_short(annotation.quote))
    if annotation.first_quote:
        return tr("You attached it here. It was made on: “{quote}”", quote=_short(annotation.first_quote))
    return ""


def _short(quote: str) -> str:
    return quote if len(quote) <= SHOWN else f"{quote[: SHOWN - 1]}…"
