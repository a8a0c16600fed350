"""Highlights and notes: made, coloured, written on, taken away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.annotation import Annotation, Colour
from reader.errors import ReaderError
from reader.gui.controllers.desk import Desk
from reader.gui.panels.notes_panel import NotesPanel
from reader.gui.reading.pair_view import PairView
from reader.gui.reading.values import Selection
from reader.gui.translation import error_text, tr
from reader.services.emergency import Emergency

if TYPE_CHECKING:
    from reader.services.workspace import Workspace


class Marks(QObject):
    """`shown` says that a note wants to be seen, `saved` whether everything typed is on disk.

    `unsaved` carries a sentence about words that the library could not take and that lie elsewhere meanwhile.
    """

    shown = Signal()
    saved = Signal(bool)
    unsaved = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        desk: Desk,
        pair: PairView,
        panel: NotesPanel,
        tell: Callable[[ReaderError], None],
        say: Callable[[str], None],
    ) -> None:
        """`tell` shows an error in a box, `say` a sentence in passing."""
        super().__init__(panel)
        self._annotations = workspace.annotations
        self._emergency = Emergency(workspace.folders)
        self._failing = False
        self._desk = desk
        self._pair = pair
        self._panel = panel
        self._tell = tell
        self._say = say
        pair.mark_requested.connect(self.mark)
        pair.note_requested.connect(self.note)
        pair.annotation_chosen.connect(self._chosen_in_text)
        panel.chosen.connect(self.jump)
        panel.recolour_requested.connect(self.recolour)
        panel.delete_requested.connect(self.delete)
        panel.attach_requested.connect(self.attach)
        panel.history_requested.connect(self.history)
        panel.editor.state_changed.connect(self.saved)
        panel.editor.left.connect(lambda: pair.focus_side(pair.active().side))
        desk.annotated.connect(panel.set_annotations)

    def mark(self, passage: Selection, colour: Colour) -> None:
        """Highlight a passage; one that is highlighted exactly there gets the colour."""
        there = self._exactly(passage)
        if there is not None:
            self.recolour(there.id, colour)
        else:
            self._add(passage, colour)
        self._drop_selection()

    def note(self, passage: Selection) -> None:
        """Write on a passage: on the mark that is there, else on a new one."""
        there = self._exactly(passage) or self._over(passage)
        if there is None:
            there = self._add(passage, self._pair.last_colour)
        self._drop_selection()
        if there is not None:
            self.shown.emit()
            self._panel.edit(there.id, focus=True)

    def remove(self) -> None:
        """Take away the mark at the selection or caret, else the one chosen in the panel."""
        passage = self._pair.passage()
        there = (self._exactly(passage[0]) or self._over(passage[0])) if passage else None
        chosen = there.id if there else self._panel.editor.annotation
        if chosen is not None:
            self.delete(chosen)

    def recolour(self, annotation_id: int, colour: Colour) -> None:
        """Give a mark another ink."""
        self._pair.last_colour = colour
        self._try(lambda: self._annotations.recolour(annotation_id, colour))

    def delete(self, annotation_id: int) -> None:
        """Take a mark away; undo brings it back with its note."""
        if self._panel.editor.annotation == annotation_id:
            if not self._panel.editor.flush():
                return
            self._panel.editor.forget()
        self._try(lambda: self._annotations.delete(annotation_id))

    def attach(self, annotation_id: int | None = None) -> None:
        """Put a mark, the chosen one if none is named, on the selected passage by hand."""
        chosen = annotation_id if annotation_id is not None else self._panel.editor.annotation
        passage = self._pair.selections()
        if chosen is None:
            self._say(tr("Choose the mark in the notes panel first."))
        elif not passage:
            self._say(tr("Select the passage in the text first."))
        else:
            where = passage[0]
            put = self._try(lambda: self._annotations.attach(chosen, where.side, where.block, where.start, where.end))
            if put:
                self._drop_selection()
                self._say(tr("The mark stands on “{quote}” now.", quote=where.text[:60]))

    def history(self, annotation_id: int | None = None) -> None:
        """Show what a note said before, the chosen one's if none is named."""
        chosen = annotation_id if annotation_id is not None else self._panel.editor.annotation
        annotation = self._panel.model.get(chosen) if chosen is not None else None
        if annotation is None:
            self._say(tr("Choose the mark in the notes panel first."))
        elif self._panel.editor.flush():
            # Loaded when wanted: the window opens sooner without it.
            from reader.gui.dialogs.note_history import NoteHistory

            NoteHistory(self._annotations, annotation, self._panel.window()).exec()

    def save_note(self, annotation_id: int, text: str, base: str, merge: bool) -> str | None:
        """Save a note's text and return what the note says now; None if that failed.

        Then the words lie in a file elsewhere, and panel and status bar say so until a save succeeds.
        """
        annotation = self._panel.model.get(annotation_id)
        uid = annotation.uid if annotation else str(annotation_id)
        try:
            stored = self._annotations.set_note(annotation_id, text, base=base, merge=merge).note
        except ReaderError as error:
            # No box: it would take the keyboard from under the writer's hands.
            self._panel.set_problem(f"{error_text(error)} {self._keep_elsewhere(uid, text)}")
            self._failing = True
            return None
        if self._failing:
            self._failing = False
            self._panel.set_problem("")
            self._emergency.saved(uid)
        return stored

    def _keep_elsewhere(self, uid: str, text: str) -> str:
        article = self._desk.article
        path = self._emergency.keep(uid, text, article.headline if article else "")
        if path is not None:
            sentence = tr("Not saved. Your words are kept in {path}.", path=path)
        else:
            sentence = tr("Not saved. Copy your words to another program.")
        self.unsaved.emit(sentence)
        return sentence

    def jump(self, annotation_id: int) -> None:
        """Show where a mark stands. An orphan has no place; its quote is in the panel."""
        found = self._panel.model.get(annotation_id)
        if found is not None and found.block is not None:
            self._pair.reveal(found.side, found.block, found.start, found.end)

    def _chosen_in_text(self, annotation_id: int) -> None:
        self._panel.edit(annotation_id, focus=False)
        annotation = self._panel.model.get(annotation_id)
        if annotation is not None and annotation.note:
            self.shown.emit()

    def _add(self, passage: Selection, colour: Colour) -> Annotation | None:
        article = self._desk.article
        if article is None:
            return None
        try:
            made = self._annotations.add(article.id, passage.side, passage.block, passage.start, passage.end, colour)
        except ReaderError as error:
            self._tell(error)
            return None
        self._panel.edit(made.id, focus=False)
        return made

    def _exactly(self, passage: Selection) -> Annotation | None:
        where = (passage.side, passage.block, passage.start, passage.end)
        return next((a for a in self._desk.annotations if (a.side, a.block, a.start, a.end) == where), None)

    def _over(self, passage: Selection) -> Annotation | None:
        """The shortest mark that covers the passage."""
        covering = [
            a
            for a in self._desk.annotations
            if (a.side, a.block) == (passage.side, passage.block) and a.start <= passage.start and passage.end <= a.end
        ]
        return min(covering, key=lambda a: a.end - a.start, default=None)

    def _drop_selection(self) -> None:
        for pane in self._pair.panes.values():
            cursor = pane.textCursor()
            if cursor.hasSelection():
                cursor.clearSelection()
                pane.setTextCursor(cursor)

    def _try(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except ReaderError as error:
            self._tell(error)
            return False
        return True
