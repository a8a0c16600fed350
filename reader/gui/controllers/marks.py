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

if TYPE_CHECKING:
    from reader.services.workspace import Workspace


class Marks(QObject):
    """`shown` says that a note wants to be seen; `saved` whether everything typed is on disk."""

    shown = Signal()
    saved = Signal(bool)

    def __init__(
        self,
        workspace: Workspace,
        desk: Desk,
        pair: PairView,
        panel: NotesPanel,
        tell: Callable[[ReaderError], None],
    ) -> None:
        super().__init__(panel)
        self._annotations = workspace.annotations
        self._desk = desk
        self._pair = pair
        self._panel = panel
        self._tell = tell
        pair.mark_requested.connect(self.mark)
        pair.note_requested.connect(self.note)
        pair.annotation_chosen.connect(self._chosen_in_text)
        panel.chosen.connect(self.jump)
        panel.recolour_requested.connect(self.recolour)
        panel.delete_requested.connect(self.delete)
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

    def save_note(self, annotation_id: int, text: str, merge: bool) -> bool:
        """Save a note's text; False if that failed, which is said."""
        return self._try(lambda: self._annotations.set_note(annotation_id, text, merge=merge))

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
