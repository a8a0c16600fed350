"""The status bar tells the truth: what is saved, what is being prepared, what just happened and how to undo it."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from reader.gui.theme import Palette
from reader.gui.translation import tr

SHOWN = 8000
"""Ms that a message stays."""


class Status(QStatusBar):
    """Left: saved. Middle: what happened. Right: the dictionary."""

    undo_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._dot = QLabel("●", self)
        self._saved = QLabel(self)
        self._marks = QLabel(self)
        self._message = QLabel(self)
        self._dictionary = QLabel(self)
        for label in (self._saved, self._message, self._dictionary):
            # They may quote a headline or an error, and a label would draw the files that one names.
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setMinimumWidth(1)  # a long sentence is cut off rather than makes the window wider
        self._undo = QPushButton(tr("Undo"), self)
        self._undo.setProperty("flat", True)
        self._undo.clicked.connect(self._undone)
        self._reading = QLabel(tr("Importing…"), self)
        self.stop = QPushButton(tr("Stop"), self)
        self.stop.setProperty("flat", True)
        self.stop.setToolTip(tr("Stop importing"))
        self.stop.clicked.connect(self.stop_requested)
        for widget in (self._dot, self._saved, self._marks, self._reading, self.stop, self._message, self._undo):
            self.addWidget(widget)
        self.addPermanentWidget(self._dictionary)
        self._clear = QTimer(self, singleShot=True, interval=SHOWN)
        self._clear.timeout.connect(lambda: self.say(""))
        self._colours: Palette | None = None
        self._is_saved = True
        self.say("")
        self.set_saved(True)
        self.set_reading(False)

    def set_palette(self, colours: Palette) -> None:
        """Colours of the theme."""
        self._colours = colours
        self.set_saved(self._is_saved)

    def set_saved(self, saved: bool) -> None:
        """Whether everything typed is on disk."""
        self._is_saved = saved
        self._saved.setText(tr("Saved") if saved else tr("Saving…"))
        if self._colours:
            self._dot.setStyleSheet(f"color: {self._colours.ok if saved else self._colours.accent};")

    def set_unsaved(self, sentence: str) -> None:
        """What was typed could not be saved; where it is meanwhile."""
        self._is_saved = False
        self._saved.setText(sentence)
        if self._colours:
            self._dot.setStyleSheet(f"color: {self._colours.accent};")

    def set_marks(self, marks: int, notes: int) -> None:
        """How much is marked in the open article."""
        self._marks.setText(tr("Marks: {marks}, notes: {notes}", marks=marks, notes=notes) if marks else "")

    def set_reading(self, reading: bool) -> None:
        """Whether something is being read in; as long as it takes, with a button that ends it."""
        self._reading.setVisible(reading)
        self.stop.setVisible(reading)

    def say(self, sentence: str, undoable: bool = False) -> None:
        """Show a sentence for a while; with a button to undo what it tells."""
        self._message.setText(sentence)
        self._message.setToolTip(html.escape(sentence))  # a tooltip would take it for rich text
        self._undo.setVisible(undoable and bool(sentence))
        if sentence:
            self._clear.start()

    @property
    def message(self) -> str:
        """The sentence that is shown."""
        return self._message.text()

    def set_preparing(self, done: int, total: int) -> None:
        """The dictionary is being built; `total` 0 means that it is only being opened."""
        if total:
            self._dictionary.setText(tr("Preparing the dictionary, {percent} %", percent=round(100 * done / total)))
        else:
            self._dictionary.setText(tr("Loading the dictionary…"))

    def set_ready(self) -> None:
        """Every word answers."""
        self._dictionary.setText("CC-CEDICT")

    def set_failed(self, sentence: str) -> None:
        """Words will not answer, and why."""
        self._dictionary.setText(sentence)

    def _undone(self) -> None:
        self.say("")
        self.undo_requested.emit()
