"""What leaves the window: copies, Markdown, paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.domain.article import Side
from reader.errors import ReaderError
from reader.gui.controllers.desk import Desk
from reader.gui.reading.pair_view import PairView
from reader.gui.reading.reading_pane import ReadingPane
from reader.gui.translation import tr

if TYPE_CHECKING:
    from reader.services.workspace import Workspace


class Output(QObject):
    """Copies and writes; changes nothing in the library."""

    def __init__(
        self,
        workspace: Workspace,
        desk: Desk,
        pair: PairView,
        window: QWidget,
        say: Callable[[str], None],
        problems: Callable[[Sequence[ReaderError]], None],
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._desk = desk
        self._pair = pair
        self._window = window
        self._say = say
        self._problems = problems

    def copy(self) -> None:
        """The selected passage as it is shown, else the word under the caret."""
        text = self._passage(self._pair.active())
        if text:
            QGuiApplication.clipboard().setText(text)

    def copy_both(self) -> None:
        """The selected passage, and from the other side what is selected there, else the paragraph being read."""
        pane = self._pair.active()
        here = self._passage(pane) or self._paragraph(pane)
        other = self._pair.panes[pane.side.other]
        there = self._selected(other) or self._paragraph(other)
        both = (here, there) if pane.side is Side.ENGLISH else (there, here)
        text = "\n\n".join(part for part in both if part)
        if text:
            QGuiApplication.clipboard().setText(text)
            self._say(tr("The passage was copied with its other side."))

    def export(self) -> None:
        """Ask for a file and write the notes of the open article."""
        article = self._desk.article
        if article is None:
            return
        safe = "".join(" " if character in '\\/:*?"<>|' else character for character in article.headline).strip()
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save notes as Markdown"), f"{safe[:80]}.md", tr("Markdown (*.md)")
        )
        if not name:
            return
        try:
            self._workspace.exporting.markdown([article.id], Path(name))
        except ReaderError as error:
            self._problems([error])
            return
        self._say(tr("The notes were saved to {name}.", name=Path(name).name))

    def print(self) -> None:
        """Print the pair side by side."""
        if self._desk.article is not None:
            # Loaded when wanted: the window opens sooner without it.
            from reader.gui.printing import ask_and_print, printable

            ask_and_print(printable(self._desk.article, self._convert), self._desk.style(), self._window)

    def _convert(self, text: str) -> str:
        return self._workspace.converter.convert(text, self._desk.script)

    def _passage(self, pane: ReadingPane) -> str:
        return self._selected(pane) or (self._shown_word(pane) if pane.caret else "")

    def _selected(self, pane: ReadingPane) -> str:
        # Qt says U+2029 between paragraphs and U+2028 for a line break.
        return pane.textCursor().selectedText().replace("\u2029", "\n\n").replace("\u2028", "\n")

    def _shown_word(self, pane: ReadingPane) -> str:
        word = pane.caret
        if word is None:
            return ""
        return "".join(
            pane.shown.text.encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le")
            for first, last in pane.shown.range(word.block, word.start, word.end)
        )

    def _paragraph(self, pane: ReadingPane) -> str:
        """The paragraph under the caret, else the one at the top of the page."""
        if not pane.shown.paragraphs:
            return ""
        place = pane.place()
        block, position = (pane.caret.block, pane.caret.start) if pane.caret else (place.block, place.offset)
        number = pane.shown.paragraph_at(pane.shown.position(block, position))
        return pane.shown.paragraphs[number].text.replace("\u2028", "\n")
