"""Reading aloud: a selection, a word or a sentence of the text, and words of the panel.

It begins and ends by the same keys; Escape ends it, too, before it does anything else.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from reader.domain.article import Side
from reader.gui.controllers.desk import Desk
from reader.gui.reading.pair_view import PairView
from reader.gui.reading.reading_pane import ReadingPane
from reader.gui.speaking import Speaking
from reader.gui.translation import tr
from reader.text.offsets import Utf16Map
from reader.text.sentences import sentences


class Sound(QObject):
    """Says what is shown, on the side that has the focus."""

    def __init__(self, speaking: Speaking, desk: Desk, pair: PairView, window: QWidget, say: Callable[[str], None]):
        """`say` shows a sentence to the reader."""
        super().__init__(window)
        self.speaking = speaking
        self._pair = pair
        self._say = say
        self._asked = False
        self._told = ""
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window, enabled=False)
        self._escape.activated.connect(speaking.stop)
        speaking.speaking.connect(self._escape.setEnabled)
        speaking.failed.connect(say)
        desk.opened.connect(lambda _: speaking.stop())

    def speak(self) -> None:
        """Say the selection, else the word under the caret; while something is being said, stop instead."""
        if self.speaking.is_speaking:
            self.speaking.stop()
            return
        passage = self._pair.passage()
        if not passage:
            self._say(tr("Select a passage, or go to a word, to have it read aloud."))
            return
        pane = self._pair.panes[passage[0].side]
        self.say("\n\n".join(shown(pane, piece.block, piece.start, piece.end) for piece in passage), pane.side)

    def speak_sentence(self) -> None:
        """Say the sentence of the selection or of the caret, else the first on the page; or stop, as `speak` does."""
        if self.speaking.is_speaking:
            self.speaking.stop()
            return
        pane = self._pair.active()
        passage = pane.selections() or self._pair.passage()
        if passage:
            pane = self._pair.panes[passage[0].side]
            block, position = passage[0].block, passage[0].start
        else:
            place = pane.place()
            block, position = place.block, place.offset
        if block < len(pane.blocks):
            for span in sentences(pane.blocks[block].text, pane.side):
                if position < span.end:
                    self.say(shown(pane, block, span.start, span.end), pane.side)
                    return

    def say(self, text: str, side: Side) -> None:
        """Say a text as it is shown, in the language of `side`, or say why that cannot be."""
        if not self._asked:
            self._look_round(side)
        if self.speaking.speak(text, side):
            self._told = ""
            return
        why = self.speaking.why(side)
        self._say(tr("Reading aloud is still not possible here.") if why == self._told else why)
        self._told = why

    def _look_round(self, side: Side) -> None:
        """Look for the system's voices. eSpeak takes seconds to list its thousands of them, so it is told."""
        self._asked = True
        self._say(tr("Looking for the voices of the system…"))
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._pair.window().repaint()
            self.speaking.available(side)
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._say("")


def shown(pane: ReadingPane, block: int, start: int, end: int) -> str:
    """Canonical code points `[start, end)` of a block as the pane shows them, its paragraphs apart by blank lines."""
    units = Utf16Map(pane.shown.text)
    pieces = []
    for first, last in pane.shown.range(block, start, end):
        pieces.append(pane.shown.text[units.to_code_point(first) : units.to_code_point(last)])
    return "\n\n".join(piece.replace("\u2028", "\n") for piece in pieces)
