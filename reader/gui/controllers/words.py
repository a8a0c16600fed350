"""Looking words up: from the text, from the panel, and back through what was looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.dictionary import LookupResult
from reader.gui.controllers.desk import Desk
from reader.gui.panels.word_panel import WordPanel
from reader.gui.reading.pair_view import PairView
from reader.gui.reading.values import WordAt

if TYPE_CHECKING:
    from reader.services.workspace import Workspace


class Words(QObject):
    """`shown` says that the word panel has an answer to show, to the word of the text it carries, else None."""

    shown = Signal(object)

    def __init__(self, workspace: Workspace, desk: Desk, pair: PairView, panel: WordPanel) -> None:
        super().__init__(panel)
        self._lookup = workspace.lookup
        self._desk = desk
        self._panel = panel
        self._waiting: WordAt | str | None = None
        self._current: LookupResult | None = None
        pair.set_hover(self.hover)
        pair.word_chosen.connect(self.choose)
        panel.term_requested.connect(self.term)
        panel.back_requested.connect(self.back)
        panel.forward_requested.connect(self.forward)

    def hover(self, word: WordAt) -> LookupResult | None:
        """What is known of a word of the text; None while nothing can be known."""
        if not self._lookup.ready:
            return None
        return self._lookup.token(word.text, word.side, self._desk.article)

    def choose(self, word: WordAt) -> None:
        """A word of the text was clicked."""
        result = self.hover(word)
        self._show(result, word)

    def term(self, term: str) -> None:
        """A term was typed or clicked in the panel."""
        self._show(self._lookup.term(term, self._desk.article) if self._lookup.ready else None, term)

    def language_ready(self) -> None:
        """Answer what was asked before the dictionary was there."""
        waiting, self._waiting = self._waiting, None
        if isinstance(waiting, WordAt):
            self.choose(waiting)
        elif waiting:
            self.term(waiting)

    def show_again(self) -> None:
        """The script changed."""
        if self._current is not None:
            self._panel.show_result(self._current, self._desk.face)

    def back(self) -> None:
        """The word looked up before."""
        self._walk(self._lookup.back())

    def forward(self) -> None:
        """The word looked up after."""
        self._walk(self._lookup.forward())

    def _walk(self, result: LookupResult | None) -> None:
        if result is not None:
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
        self._current = result
        self._panel.show_result(result, self._desk.face)
        self._panel.set_history(self._lookup.can_go_back, self._lookup.can_go_forward)
        self.shown.emit(word)
