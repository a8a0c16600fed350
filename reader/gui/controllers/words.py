"""Looking words up: from the text, from the panel, and back through what was looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Script, Side
from reader.domain.dictionary import LookupResult
from reader.gui.controllers.desk import Desk
from reader.gui.panels.word_panel import WordPanel
from reader.gui.reading.pair_view import PairView
from reader.gui.reading.values import WordAt
from reader.text.spans import Span

if TYPE_CHECKING:
    from reader.services.answering import PointedAt
    from reader.services.workspace import Workspace

AROUND = 12
"""Words on each side of a place that say how the text is cut there."""


class Words(QObject):
    """`shown` says that the word panel has an answer to show, to the word of the text it carries, else None.

    `answered` carries the answer and the word of the text (or None), whenever the panel shows another one.
    """

    shown = Signal(object)
    answered = Signal(object, object)

    def __init__(self, workspace: Workspace, desk: Desk, pair: PairView, panel: WordPanel) -> None:
        super().__init__(panel)
        self._lookup = workspace.lookup
        self._desk = desk
        self._pair = pair
        self._panel = panel
        self._waiting: WordAt | str | None = None
        self._pointed: PointedAt | None = None
        self.current: LookupResult | None = None
        self.word: WordAt | None = None
        """The word of the text that the panel answers, None for one that was typed."""
        pair.set_hover(self.hover)
        pair.word_chosen.connect(self.choose)
        panel.term_requested.connect(self.term)
        panel.back_requested.connect(self.back)
        panel.forward_requested.connect(self.forward)
        panel.bar.other_chosen.connect(self.choose_other)

    def hover(self, word: WordAt) -> LookupResult | None:
        """What is known of the word or phrase at a word of the text; None while nothing can be known."""
        if not self._lookup.ready:
            return None
        pointed = self._at(word)
        return pointed.result if pointed else self._lookup.token(word.text, word.side, self._desk.article, word.block)

    def choose(self, word: WordAt) -> None:
        """A word of the text was clicked: the longest phrase at its place that fits is shown."""
        self._pointed = self._at(word) if self._lookup.ready else None
        if self._pointed is not None:
            self._show(self._pointed.result, self._sought(word, self._pointed.span))
        else:
            self._show(self.hover(word), word)

    def choose_other(self, number: int) -> None:
        """Another of the phrases at the word's place, by its number from the longest."""
        pointed, word = self._pointed, self.word
        if pointed is None or word is None or not 0 <= number < len(pointed.alternatives):
            return
        other = self._sought(word, pointed.alternatives[number])
        self._show(self._lookup.token(other.text, other.side, self._desk.article, other.block), other)
        self._pair.panes[other.side].set_caret(other)

    def longer(self) -> None:
        """The next longer phrase at the word's place."""
        self._step(-1)

    def shorter(self) -> None:
        """The next shorter one."""
        self._step(1)

    def term(self, term: str) -> None:
        """A term was typed or clicked in the panel."""
        self._pointed = None
        self._show(self._lookup.term(term, self._desk.article) if self._lookup.ready else None, term)

    def language_ready(self) -> None:
        """Answer what was asked before the dictionary was there."""
        waiting, self._waiting = self._waiting, None
        if isinstance(waiting, WordAt):
            self.choose(waiting)
        elif waiting:
            self.term(waiting)

    def show_again(self) -> None:
        """The script changed, or how readings are written."""
        if self.current is not None:
            self._panel.show_result(self.current, self._desk.face)

    def back(self) -> None:
        """The word looked up before."""
        self._walk(self._lookup.back())

    def forward(self) -> None:
        """The word looked up after."""
        self._walk(self._lookup.forward())

    def _at(self, word: WordAt) -> PointedAt | None:
        pane = self._pair.panes[word.side]
        if word.block >= len(pane.blocks):
            return None
        text = pane.blocks[word.block].text
        return self._lookup.at(
            text, word.start, self._desk.article, word.block, pane.words.around(word.block, word.start, AROUND)
        )

    def _sought(self, word: WordAt, span: Span) -> WordAt:
        text = self._pair.panes[word.side].blocks[word.block].text
        return WordAt(word.side, word.block, span.start, span.end, span.of(text))

    def _step(self, by: int) -> None:
        if self._pointed is not None and self.word is not None:
            here = Span(self.word.start, self.word.end)
            spans = list(self._pointed.alternatives)
            self.choose_other(spans.index(here) + by if here in spans else 0)

    def _walk(self, result: LookupResult | None) -> None:
        if result is not None:
            self._pointed = None
            self._display(result)

    def _show(self, result: LookupResult | None, asked: WordAt | str) -> None:
        if result is None:
            self._waiting = asked
            self._panel.view.show_preparing()
            self.shown.emit(asked if isinstance(asked, WordAt) else None)
            return
        self._lookup.visit(result)
        self._display(result, asked if isinstance(asked, WordAt) else None)

    def _display(self, result: LookupResult, word: WordAt | None = None) -> None:
        self.current, self.word = result, word
        self._panel.show_result(result, self._desk.face)
        self._panel.bar.set_others(*self._others(word))
        self._panel.set_history(self._lookup.can_go_back, self._lookup.can_go_forward)
        self.answered.emit(result, word)
        self.shown.emit(word)

    def _others(self, word: WordAt | None) -> tuple[list[str], int]:
        """The phrases at the word's place as they are shown, and which of them is this one."""
        if word is None or self._pointed is None:
            return [], 0
        spans = self._pointed.alternatives
        script = self._desk.script if word.side is Side.CHINESE else Script.ORIGINAL
        names = [self._desk.convert(self._sought(word, span).text, script) for span in spans]
        here = Span(word.start, word.end)
        return names, spans.index(here) if here in spans else -1
