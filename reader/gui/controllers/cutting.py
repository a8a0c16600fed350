"""Wrong splits put right in place: words joined, a word split, as far as the learner says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import dropwhile, pairwise, takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.domain.article import Side
from reader.domain.fixes import Scope
from reader.errors import ReaderError
from reader.gui.controllers.desk import Desk
from reader.gui.reading.pair_view import PairView
from reader.gui.tasks import Tasks
from reader.gui.translation import error_text, tr
from reader.text.spans import Token

if TYPE_CHECKING:
    from reader.services.splits import Place
    from reader.services.workspace import Workspace

LONGEST = 16
"""Characters that can be cut at once: longer runs are sentences."""


class Cutting(QObject):
    """Opens the dialog for the selected characters, or for the word at the caret."""

    def __init__(
        self,
        workspace: Workspace,
        desk: Desk,
        pair: PairView,
        tasks: Tasks,
        window: QWidget,
        say: Callable[[str, bool], None],
        problems: Callable[[Sequence[ReaderError]], None],
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._desk = desk
        self._pair = pair
        self._tasks = tasks
        self._window = window
        self._say = say
        self._problems = problems

    def join(self) -> None:
        """Make one word of the selected ones, or of the word at the caret and the next."""
        self._open(joins=True)

    def split(self) -> None:
        """Part the selected word, or the one at the caret."""
        self._open(joins=False)

    def _open(self, *, joins: bool) -> None:
        article, pane = self._desk.article, self._pair.panes[Side.CHINESE]
        piece = next(iter(self._pair.passage()), None)
        if article is None or piece is None or piece.side is not Side.CHINESE:
            self._say(tr("Select the Chinese characters first, or click the word."), False)
            return
        block, start, end = piece.block, piece.start, piece.end
        words = _run([token for token in pane.words.tokens[block] if token.start < end and token.end > start])
        alone = joins and len(words) == 1 and not self._pair.selections()
        if alone and (after := pane.words.next(block, words[0].start)) and after[0] == block:
            words += [after[1]] if after[1].start == words[0].end else []
        if alone and len(words) == 1:
            self._say(tr("No word follows this one that it could be joined with."), False)
            return
        if not words or words[-1].end - words[0].start < 2:
            self._say(tr("A single character has nothing to part."), False)
            return
        start, end = words[0].start, words[-1].end
        text = article.chinese[block].text[start:end]
        if len(text) > LONGEST:
            self._say(tr("That is too long for a word."), False)
            return
        before = tuple(token.start - start for token in words[1:])
        self._ask(article.id, block, start, text, before, () if joins else before or tuple(range(1, len(text))))

    def _ask(
        self, article: int, block: int, start: int, text: str, before: tuple[int, ...], cuts: tuple[int, ...]
    ) -> None:
        # Loaded when wanted: the window opens sooner without it.
        from reader.gui.dialogs.cut_dialog import CutDialog

        end = start + len(text)

        def places(wanted: tuple[int, ...], scope: Scope, answer: Callable[[Sequence[Place]], None]) -> None:
            self._tasks.run(
                lambda: self._workspace.splits.places(article, block, start, end, wanted, scope),
                lambda found: answer(found) if open_ else None,
                lambda error: dialog.refuse(error_text(error)) if open_ else None,
            )

        def put(wanted: tuple[int, ...], scope: Scope) -> None:
            try:
                self._workspace.splits.split(article, block, start, end, wanted, scope)
            except ReaderError as error:
                self._problems([error])
                return
            words = " | ".join(text[a:b] for a, b in pairwise((0, *wanted, len(text))))
            self._say(tr("Cut like this from now on: {words}", words=words), True)

        open_ = [True]
        dialog = CutDialog(text, cuts, before, places, self._desk.face, self._window)
        dialog.finished.connect(lambda _: open_.clear())
        dialog.chosen.connect(put)
        dialog.open()


def _run(tokens: Sequence[Token]) -> list[Token]:
    """The first words that stand side by side: nothing is joined over a comma."""
    words = list(dropwhile(lambda token: not token.is_word, tokens))
    return list(takewhile(lambda token: token.is_word, words))
