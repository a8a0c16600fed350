"""Highlights and notes: made, found again, changed, deleted. Everything here can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.domain.annotation import Anchor, AnchorState, Annotation, Colour, Revision
from reader.domain.article import Side
from reader.errors import BadRange, NoSuchRevision, QuoteNotFound
from reader.services.changes import Change
from reader.services.placing import Placing, annotation
from reader.services.undo import ActionKind, History
from reader.storage import annotations as rows
from reader.storage import articles, placements, revisions, texts
from reader.storage.annotations import Mark
from reader.storage.database import Database, Session
from reader.storage.edits import Edit, Target, apply, change
from reader.storage.placements import Found
from reader.storage.revisions import Replacing
from reader.storage.types import storable, utc_now
from reader.text.anchor import Resolution, make_anchor

PARTED = "———"
"""The line between two texts of one note that were written at the same time."""


@dataclass(frozen=True, slots=True)
class NoteSaved:
    """What saving a note did; `note` is what the note says now. False where nothing changed."""

    change: Change
    note: str

    def __bool__(self) -> bool:
        return bool(self.change)


class Annotations:
    """The reader's marks in all articles. Any thread."""

    def __init__(self, database: Database, history: History, now: Callable[[], datetime] = utc_now) -> None:
        self._database = database
        self._history = history
        self._placing = Placing(database)
        self._now = now

    def add(
        self,
        article_id: int,
        side: Side,
        block: int,
        start: int,
        end: int,
        colour: Colour = Colour.YELLOW,
        note: str = "",
    ) -> Annotation:
        """Mark the code points `[start, end)` of a block of the text as written.

        Raises NoSuchArticle, or BadRange where there is no such text.
        """
        made: list[Annotation] = []

        def work(session: Session) -> Sequence[Edit]:
            now = self._now()
            version, anchor, place = _anchored(session, article_id, side, block, start, end)
            mark = rows.add(session, article_id, anchor, colour, storable(note), now)
            placements.save(session, [Found(mark.id, None, version, place)])
            made.append(annotation(mark, place))
            return [Edit(Target.ANNOTATION, mark.id, article_id, {"deleted_at": now}, {"deleted_at": None})]

        self._history.act(ActionKind.ADD_ANNOTATION, work)
        return made[0]

    def attach(self, annotation_id: int, side: Side, block: int, start: int, end: int) -> Change:
        """Put an annotation on code points `[start, end)` of a block of its article by hand. Undoable.

        For one whose passage is gone, but any will do. The text that it was made on stays in its `first_quote`.
        Raises NoSuchAnnotation, or BadRange where there is no such text.
        """

        def work(session: Session) -> Sequence[Edit]:
            mark = rows.load(session, annotation_id)
            version, anchor, place = _anchored(session, mark.article, side, block, start, end)
            attachment = rows.add_attachment(session, mark.id, anchor, self._now())
            edits = self._replace(session, mark, {"attachment_id": mark.attachment}, attachment_id=attachment)
            placements.save(session, [Found(mark.id, attachment, version, place)])
            return edits

        return self._history.act(ActionKind.ATTACH_ANNOTATION, work)

    def find_quote(self, article_id: int, side: Side, quote: str, nth: int = 1) -> tuple[int, int, int]:
        """The block and code points `[start, end)` of the nth (from 1) occurrence of exactly this text.

        Raises NoSuchArticle or QuoteNotFound.
        """
        blocks = self._database.call(lambda session: articles.load(session, article_id)).side(side)
        left = nth
        for index, block in enumerate(blocks):
            start = block.text.find(quote) if quote and nth > 0 else -1
            while start >= 0:
                left -= 1
                if left == 0:
                    return index, start, start + len(quote)
                start = block.text.find(quote, start + len(quote))
        raise QuoteNotFound(quote=quote, nth=nth)

    def get(self, annotation_id: int) -> Annotation:
        """One annotation where it stands now. Raises NoSuchAnnotation."""
        return self._placing.one(annotation_id)

    def find(self, uid: str) -> int | None:
        """The living annotation with this lasting identity; None where there is none."""
        return self._database.call(lambda session: rows.with_uid(session, uid))

    def of(self, article_id: int) -> list[Annotation]:
        """The annotations of an article in reading order: English, then Chinese, orphans last.

        Raises NoSuchArticle.
        """
        return self._placing.of(article_id)

    def all(self) -> list[Annotation]:
        """The annotations of every article in the library, by article, each in reading order."""
        return self._placing.all()

    def set_note(self, annotation_id: int, text: str, *, base: str | None = None, merge: bool = False) -> NoteSaved:
        """Give an annotation this note, exactly; "" leaves a bare highlight. Raises NoSuchAnnotation.

        `base` is the note that the writer began with. Where it is another by now (written by somebody else, in
        another editor), both texts are kept in one: what is stored, a line "———", then this text. An editor shows
        what is returned.

        `merge` is for saves while the reader is still typing: the change joins the last step, if that was the
        note of the same annotation, so that one undo takes back one sitting and not half a second of it.
        """
        wanted = storable(text)
        saved: list[str] = []
        joined = False

        def work(session: Session) -> Sequence[Edit | None]:
            nonlocal joined
            mark = rows.load(session, annotation_id)
            joined = base is not None and mark.note not in (storable(base), wanted)
            saved.append(_both(mark.note, wanted) if joined else wanted)
            return self._replace(session, mark, {"note": mark.note}, merge=merge and not joined, note=saved[0])

        change = self._history.act(ActionKind.EDIT_NOTE, work, merge=lambda: merge and not joined)
        return NoteSaved(change, saved[0])

    def history(self, annotation_id: int) -> list[Revision]:
        """What a note said before, the text replaced last first; also of a deleted one. Raises NoSuchAnnotation."""

        def work(session: Session) -> list[Revision]:
            rows.require(session, annotation_id)
            return revisions.history(session, annotation_id)

        return self._database.call(work)

    def restore_note(self, annotation_id: int, revision_id: int) -> NoteSaved:
        """Give a note a text again that it had; the present one goes into its history. Undoable.

        Raises NoSuchAnnotation or NoSuchRevision.
        """
        saved: list[str] = []

        def work(session: Session) -> Sequence[Edit | None]:
            mark = rows.load(session, annotation_id)
            found = {revision.id: revision.note for revision in revisions.history(session, annotation_id)}
            if revision_id not in found:
                raise NoSuchRevision(id=revision_id)
            saved.append(found[revision_id])
            return self._replace(session, mark, {"note": mark.note}, note=saved[0])

        return NoteSaved(self._history.act(ActionKind.RESTORE_NOTE, work), saved[0])

    def recolour(self, annotation_id: int, colour: Colour) -> Change:
        """Give an annotation another colour. Raises NoSuchAnnotation."""

        def work(session: Session) -> Sequence[Edit | None]:
            mark = rows.load(session, annotation_id)
            return self._replace(session, mark, {"colour": mark.colour.value}, colour=colour.value)

        return self._history.act(ActionKind.RECOLOUR, work)

    def delete(self, annotation_id: int) -> Change:
        """Take an annotation away, note and all; `undo` brings it back. Raises NoSuchAnnotation."""

        def work(session: Session) -> Sequence[Edit | None]:
            mark = rows.load(session, annotation_id)
            return [change(session, Target.ANNOTATION, mark.id, mark.article, deleted_at=self._now())]

        return self._history.act(ActionKind.DELETE_ANNOTATION, work)

    def _replace(
        self, session: Session, mark: Mark, before: dict[str, object], *, merge: bool = False, **after: object
    ) -> Sequence[Edit]:
        """Give a mark other values now; no edit if it has them."""
        if before == after:
            return []
        now = self._now()
        stamps = {"modified": mark.modified}, {"modified": now}
        edit = Edit(Target.ANNOTATION, mark.id, mark.article, before | stamps[0], after | stamps[1])
        apply(session, [edit], now, Replacing.SITTING if merge else Replacing.NEW)
        return [edit]


def _anchored(
    session: Session, article_id: int, side: Side, block: int, start: int, end: int
) -> tuple[int, Anchor, Resolution]:
    """The version that is shown, the anchor of code points `[start, end)` of a block there, and their place."""
    articles.row_of(session, article_id)
    shown = texts.current(session, article_id, side)
    blocks = texts.blocks_of(session, [article_id]).get((article_id, side), ())
    if shown is None or not 0 <= block < len(blocks):
        raise BadRange
    anchor = make_anchor(side, blocks[block], start, end)
    return shown.id, anchor, Resolution(AnchorState.ANCHORED, block, start, end)


def _both(stored: str, written: str) -> str:
    return f"{stored}\n{PARTED}\n{written}" if stored and written else stored or written
