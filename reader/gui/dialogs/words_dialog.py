"""The learner's own words and glossary. Ctrl+Z in it takes back what was done to them, and nothing else."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget

from reader.domain.article import Side
from reader.domain.vocabulary import KeptWord
from reader.errors import ReaderError
from reader.gui.controllers.shelf import undo_names
from reader.gui.dialogs.own_terms_tab import OwnTermsTab
from reader.gui.dialogs.problems import problem_box
from reader.gui.dialogs.words_tab import WordsTab
from reader.gui.panels.history_line import HistoryLine
from reader.gui.translation import tr

if TYPE_CHECKING:
    from reader.services.own_terms import OwnTerms
    from reader.services.undo import ActionKind, History
    from reader.services.words import Words


class WordsDialog(QDialog):
    """`opened` carries a KeptWord whose place in its article is to be shown; the dialog is closed then."""

    opened = Signal(object)

    def __init__(
        self,
        words: Words,
        terms: OwnTerms,
        learning: Side,
        parent: QWidget | None = None,
        *,
        undo: History | None = None,
        articles: Container[int] | None = None,
    ) -> None:
        """List first what is being learned. `articles` are the ids of those that can be opened; None stands for all."""
        super().__init__(parent)
        self._history = undo
        self.setWindowTitle(tr("Words and terms"))
        self.resize(920, 640)
        self.words = WordsTab(words, learning, articles, self)
        self.tabs = QTabWidget(self)
        self.terms = OwnTermsTab(terms, self)
        self.tabs.addTab(self.words, tr("&Words"))
        self.tabs.addTab(self.terms, tr("My &glossary"))
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 12, 18, 14)
        box.setSpacing(12)
        box.addWidget(self.tabs, 1)
        foot = HistoryLine(self, lambda undo: self._travel(undo=undo))
        self.undo, self.redo = foot.undo, foot.redo
        box.addLayout(foot)
        self.words.changed.connect(self._show_history)
        self.terms.changed.connect(self._show_history)
        self.words.opened.connect(self._open)
        self._show_history()
        self.words.table.setFocus()

    # Undo and redo

    def _steps(self) -> tuple[ActionKind | None, ActionKind | None]:
        """What can be taken back and done again here."""
        from reader.services.undo import ActionKind

        if self._history is None:
            return None, None
        own = {ActionKind.KEEP_WORD, ActionKind.SET_STATUS, ActionKind.FORGET_WORD, ActionKind.EDIT_WORD}
        own.add(ActionKind.EDIT_TERM)
        back, forth = self._history.undo_label, self._history.redo_label
        return (back if back in own else None), (forth if forth in own else None)

    def _show_history(self) -> None:
        names = undo_names()
        usual = tr("&Undo"), tr("&Redo")
        for number, (button, kind) in enumerate(zip((self.undo, self.redo), self._steps(), strict=True)):
            button.setEnabled(kind is not None)
            button.setText(names.get(kind, usual)[number] if kind is not None else usual[number])

    def _travel(self, *, undo: bool) -> None:
        history = self._history
        if history is None or not self._flush():
            return
        kind = self._steps()[0 if undo else 1]
        if kind is None:
            return
        try:
            history.undo() if undo else history.redo()
        except ReaderError as error:
            problem_box([error], self).open()
        self._renew(kind)
        self._show_history()

    def _renew(self, kind: ActionKind) -> None:
        from reader.services.undo import ActionKind

        if kind is ActionKind.EDIT_TERM:
            self.terms.reload()
        elif kind in (ActionKind.SET_STATUS, ActionKind.FORGET_WORD):
            self.words.follow()
        else:
            self.words.reload()

    # The end

    def _flush(self) -> bool:
        return self.words.flush()

    def _open(self, word: KeptWord) -> None:
        self.accept()
        self.opened.emit(word)

    def done(self, result: int) -> None:
        """Close, but never with a note that could not be saved."""
        if self._flush():
            super().done(result)
