"""Readings and characters put right in place, and remembered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.domain.article import Script, Side
from reader.errors import ReaderError
from reader.gui.controllers.desk import Desk
from reader.gui.reading.pair_view import PairView
from reader.gui.reading.values import Selection
from reader.gui.translation import error_text, tr

if TYPE_CHECKING:
    from reader.services.workspace import Workspace

LONGEST = 12
"""Characters of a word that can be put right at once."""


class Amending(QObject):
    """Asks for the word at the caret, or for what is selected, on the Chinese side."""

    def __init__(
        self, workspace: Workspace, desk: Desk, pair: PairView, window: QWidget, say: Callable[[str, bool], None]
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._desk = desk
        self._pair = pair
        self._window = window
        self._say = say

    def reading(self) -> None:
        """Ask how the word is read, and write it above it from now on."""
        word = self._word()
        article = self._desk.article
        if word is None or article is None:
            return
        from reader.dictionary.pinyin import marked
        from reader.gui.dialogs.amend import ReadingDialog

        fixes = self._workspace.fixes
        cut = [token.text for token in self._pair.panes[Side.CHINESE].words.tokens[word.block]]
        read = self._workspace.lookup.readings(cut, fixes.readings_for(article.id))[word.start : word.end]

        def store(typed: str, everywhere: bool) -> str:
            try:
                fixes.set_reading(word.text, typed, None if everywhere else article.id)
            except ReaderError as error:
                return error_text(error)
            self._say(tr("“{word}” is read like this from now on: {reading}", word=word.text, reading=typed), True)
            return ""

        shown = marked(" ".join(filter(None, read)))
        ReadingDialog(word.text, shown, store, self._desk.face, self._window).exec()

    def characters(self) -> None:
        """Offer the other forms that the word can have in the script that is shown."""
        if self._desk.script is Script.ORIGINAL:
            self._say(tr("The text is shown as it is written. Choose a script first."), False)
            return
        word = self._word()
        if word is None:
            return
        from reader.gui.dialogs.amend import FormsDialog

        script = self._desk.script
        forms = self._forms(word, script)
        if len(forms) < 2:
            self._say(tr("“{word}” has no other form in this script.", word=word.text), False)
            return
        dialog = FormsDialog(word.text, forms, self._desk.face, self._window)
        if dialog.exec() and dialog.chosen != forms[0]:
            self._workspace.fixes.set_script(script, word.text, dialog.chosen)
            self._say(tr("“{word}” is shown as {form} from now on.", word=word.text, form=dialog.chosen), True)

    def _forms(self, word: Selection, script: Script) -> list[str]:
        """The form that is shown, then those with another choice in one place."""
        converter = self._workspace.converter
        shown = converter.show(word.text, script)
        forms = [shown.text]
        for choice in converter.choices(word.text, script):
            start, end = shown.to_shown(choice.start), shown.to_shown_end(choice.end)
            forms += [shown.text[:start] + other + shown.text[end:] for other in choice.alternatives]
        return list(dict.fromkeys(forms))

    def _word(self) -> Selection | None:
        piece = next(iter(self._pair.passage()), None)
        if piece is None or piece.side is not Side.CHINESE or len(piece.text) > LONGEST:
            self._say(tr("Select the Chinese characters first, or click the word."), False)
            return None
        return piece
