"""Highlights and notes: made, found again, changed, deleted. Everything here can be undone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.domain.annotation import AnchorState, Annotation, Colour, Revision
from reader.domain.article import Block, Side
from reader.errors import BadRange, NoSuchRevision, QuoteNotFound
from reader.services.changes import Change
from reader.services.undo import ActionKind, History
from reader.storage import annotations as rows
from reader.storage import articles, revisions, texts
from reader.storage.annotations import Mark
from reader.storage.database import Database, Session
from reader.storage.edits import Edit, Target, apply, change
from reader.storage.revisions import Replacing
from reader.storage.types import storable, utc_now
from reader.text.anchor import make_anchor, resolve

SIDES = list(Side)
PARTED = "———"
"""The line between two texts of one note that were written at the same time."""
Texts = dict[tuple[int, Side], tuple[Block, ...]]


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
            blocks = articles.load(session, article_id).side(side)
            if not 0 <= block < len(blocks):
                raise BadRange
            now = self._now()
            anchor = make_anchor(side, blocks[block], start, end)
            mark = rows.insert(session, article_id, anchor, colour, storable(note), now)
            made.append(_resolved(mark, blocks))
            return [Edit(Target.ANNOTATION, mark.id, article_id, {"deleted_at": now}, {"deleted_at": None})]

        self._history.act(ActionKind.ADD_ANNOTATION, work)
        return made[0]

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

        def work(session: Session) -> Annotation:
            mark = rows.load(session, annotation_id)
            blocks = texts.blocks_of(session, [mark.article])
            return _resolved(mark, blocks.get((mark.article, mark.anchor.side), ()))

        return self._database.call(work)

    def of(self, article_id: int) -> list[Annotation]:
        """The annotations of an article in reading order: English, then Chinese, orphans last.

        Raises NoSuchArticle.
        """

        def work(session: Session) -> tuple[list[Mark], Texts]:
            articles.row_of(session, article_id)
            return rows.of_article(session, article_id), texts.blocks_of(session, [article_id])

        return _in_order(*self._database.call(work))

    def all(self) -> list[Annotation]:
        """The annotations of every article in the library, by article, each in reading order."""

        def work(session: Session) -> tuple[list[Mark], Texts]:
            marks = rows.everywhere(session)
            return marks, texts.blocks_of(session, {mark.article for mark in marks})

        return _in_order(*self._database.call(work))

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
            return self._replace(session, mark, merge=merge and not joined, note=saved[0])

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
            return self._replace(session, mark, note=saved[0])

        return NoteSaved(self._history.act(ActionKind.RESTORE_NOTE, work), saved[0])

    def recolour(self, annotation_id: int, colour: Colour) -> Change:
        """Give an annotation another colour. Raises NoSuchAnnotation."""

        def work(session: Session) -> Sequence[Edit | None]:
            return self._replace(session, rows.load(session, annotation_id), colour=colour.value)

        return self._history.act(ActionKind.RECOLOUR, work)

    def delete(self, annotation_id: int) -> Change:
        """Take an annotation away, note and all; `undo` brings it back. Raises NoSuchAnnotation."""

        def work(session: Session) -> Sequence[Edit | None]:
            mark = rows.load(session, annotation_id)
            return [change(session, Target.ANNOTATION, mark.id, mark.article, deleted_at=self._now())]

        return self._history.act(ActionKind.DELETE_ANNOTATION, work)

    def _replace(self, session: Session, mark: Mark, *, merge: bool = False, **fields: object) -> Sequence[Edit]:
        """Give a mark other values now; no edit if it has them."""
        before = {name: getattr(mark, name) for name in fields}
        if before == fields:
            return []
        now = self._now()
        stamps = {"modified": mark.modified}, {"modified": now}
        edit = Edit(Target.ANNOTATION, mark.id, mark.article, before | stamps[0], fields | stamps[1])
        apply(session, [edit], now, Replacing.SITTING if merge else Replacing.NEW)
        return [edit]


def _both(stored: str, written: str) -> str:
    return f"{stored}\n{PARTED}\n{written}" if stored and written else stored or written


def _in_order(marks: Iterable[Mark], blocks: Texts) -> list[Annotation]:
    found: defaultdict[int, list[Annotation]] = defaultdict(list)
    for mark in marks:
        found[mark.article].append(_resolved(mark, blocks.get((mark.article, mark.anchor.side), ())))
    return [annotation for article in sorted(found) for annotation in sorted(found[article], key=_place)]


def _resolved(mark: Mark, blocks: Sequence[Block]) -> Annotation:
    place = resolve(mark.anchor, blocks)
    return Annotation(
        id=mark.id,
        uid=mark.uid,
        article=mark.article,
        anchor=mark.anchor,
        block=place.block,
        start=place.start,
        end=place.end,
        state=place.state,
        colour=mark.colour,
        note=mark.note,
        created=mark.created,
        modified=mark.modified,
    )


def _place(annotation: Annotation) -> tuple[bool, int, int, int, int, int]:
    lost = annotation.state is AnchorState.ORPHAN or annotation.block is None
    block = 0 if annotation.block is None else annotation.block
    return lost, SIDES.index(annotation.side), block, annotation.start, annotation.end, annotation.id
