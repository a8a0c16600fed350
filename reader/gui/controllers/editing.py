"""The reader's own hand in a text: both sides corrected as they came in, or one side written or edited as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.domain.annotation import AnchorState, Annotation
from reader.domain.article import Side
from reader.errors import ReaderError
from reader.gui.controllers.desk import Desk
from reader.gui.tasks import Tasks
from reader.gui.theme import LIGHT, Palette
from reader.gui.translation import tr

if TYPE_CHECKING:
    from reader.gui.dialogs.edit_side import EditSide
    from reader.services.library import Edited
    from reader.services.workspace import Workspace


class Editing(QObject):
    """Opens the window for a side and saves what it brings, off the GUI thread: every mark is looked for again.

    `displaced` says that marks stand elsewhere than before, or nowhere.
    """

    displaced = Signal()

    def __init__(
        self,
        workspace: Workspace,
        desk: Desk,
        tasks: Tasks,
        window: QWidget,
        say: Callable[[str, bool], None],
        problems: Callable[[Sequence[ReaderError]], None],
    ) -> None:
        """`say(sentence, undoable)` shows a message."""
        super().__init__(window)
        self._library = workspace.library
        self._desk = desk
        self._tasks = tasks
        self._window = window
        self._say = say
        self._problems = problems
        self._palette = LIGHT

    def set_palette(self, colours: Palette) -> None:
        """Colours of the theme."""
        self._palette = colours

    def correct(self) -> None:
        """Open the article in the view in which it came in; nothing happens without one."""
        article = self._desk.article
        if article is None:
            return
        from reader.gui.dialogs.preview import Preview
        from reader.services.revising import as_draft

        dialog = Preview(as_draft(article), self._palette, self._window, edits=True)

        def failed(error: ReaderError) -> None:
            dialog.failed()
            self._problems([error])

        def stored(outcome: Edited) -> None:
            dialog.stored()
            self._tell(outcome)

        dialog.accepted_draft.connect(
            lambda draft: self._tasks.run(lambda: self._library.revise(article.id, draft), stored, failed)
        )
        dialog.open()

    def open(self, side: Side) -> None:
        """Write or edit a side of the open article."""
        article = self._desk.article
        if article is None:
            return
        # Loaded when wanted: the window opens sooner without it.
        from reader.gui.dialogs.edit_side import EditSide

        written = self._library.editable(article.id, side) if article.side(side) else ""
        dialog = EditSide(side, article.headline, self._desk.face, written, self._window)
        dialog.save_requested.connect(lambda text: self._save(dialog, article.id, side, text, bool(written)))
        dialog.open()

    def _save(self, dialog: EditSide, article_id: int, side: Side, text: str, edits: bool) -> None:
        def failed(error: ReaderError) -> None:
            dialog.failed()
            self._problems([error])

        def edited(outcome: Edited) -> None:
            dialog.saved()
            self._tell(outcome)

        if edits:
            self._tasks.run(lambda: self._library.edit(article_id, side, text), edited, failed)
        else:
            self._tasks.run(lambda: self._library.write_side(article_id, side, text), lambda _: dialog.saved(), failed)

    def _tell(self, outcome: Edited) -> None:
        if not outcome.change:
            self._say(tr("The text is as it was."), False)
            return
        self._say(_sentence(outcome.before, outcome.after), True)
        places = {mark.id: (mark.state, mark.block, mark.start, mark.end) for mark in outcome.before}
        lost = {AnchorState.CHANGED, AnchorState.ORPHAN}
        if any(mark.state in lost and places.get(mark.id, (None,))[0] is not mark.state for mark in outcome.after):
            self.displaced.emit()


def _sentence(before: Sequence[Annotation], after: Sequence[Annotation]) -> str:
    """How the marks fared: those that are told of did not stand like this before."""
    states = {mark.id: mark.state for mark in before}
    news = Counter(mark.state for mark in after if states.get(mark.id) is not mark.state)
    changed, lost = news[AnchorState.CHANGED], news[AnchorState.ORPHAN]
    if changed and lost:
        return tr(
            "The text was changed. Marks on other words now: {changed}, marks without a place: {lost}.",
            changed=changed,
            lost=lost,
        )
    if lost:
        return tr("The text was changed. Marks without a place: {lost}.", lost=lost)
    if changed:
        return tr("The text was changed. Marks on other words now: {changed}.", changed=changed)
    steady = bool(after) and all(mark.state in (AnchorState.ANCHORED, AnchorState.MOVED) for mark in after)
    return tr("The text was changed. Every mark is on its words.") if steady else tr("The text was changed.")
