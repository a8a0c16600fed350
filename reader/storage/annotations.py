"""Annotations as they are stored: their anchors, and where those stand if that was found already.

Functions of a session, run by `Database.call`.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, bindparam, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from reader.domain.annotation import Anchor, AnchorState, Colour
from reader.domain.article import Side
from reader.errors import NoSuchAnnotation
from reader.storage.schema import AnnotationRow, ArticleRow, AttachmentRow, CurrentRow, PlacementRow
from reader.text.anchor import Resolution


@dataclass(frozen=True, slots=True)
class Mark:
    """A stored annotation. `anchor` is the one that counts now.

    That is the anchor it was made with, or, where the reader attached it by hand, that of `attachment`;
    `first_quote` is then what it was made on, else "".
    """

    id: int
    uid: str
    article: int
    anchor: Anchor
    first_quote: str
    attachment: int | None
    colour: Colour
    note: str
    created: datetime
    modified: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """A mark with the version of its side that is shown (None: no text) and where it stands there, if known."""

    mark: Mark
    version: int | None
    place: Resolution | None


def add(session: Session, article: int, anchor: Anchor, colour: Colour, note: str, now: datetime) -> Mark:
    """Store a new annotation."""
    row = AnnotationRow(
        uid=uuid.uuid4().hex,
        article_id=article,
        **_place_fields(anchor),
        colour=colour.value,
        note=note,
        created=now,
        modified=now,
        deleted_at=None,
        attachment_id=None,
    )
    session.add(row)
    session.flush()
    return Mark(row.id, row.uid, article, anchor, "", None, colour, note, now, now)


def add_attachment(session: Session, annotation: int, anchor: Anchor, now: datetime) -> int:
    """Store a place that was chosen by hand, and return its id. It does not count yet."""
    row = AttachmentRow(annotation_id=annotation, **_place_fields(anchor), created=now)
    session.add(row)
    session.flush()
    return row.id


def _place_fields(anchor: Anchor) -> dict[str, Any]:
    return {name: getattr(anchor, name) for name in _FIELDS} | {"side": anchor.side.value}


def load(session: Session, annotation: int) -> Mark:
    """A living annotation. Raises NoSuchAnnotation, also for a deleted one or one of a deleted article."""
    return standing(session, annotation).mark


def with_uid(session: Session, uid: str) -> int | None:
    """The living annotation with this uid."""
    alive = AnnotationRow.deleted_at.is_(None), ArticleRow.deleted_at.is_(None)
    found = select(AnnotationRow.id).join(ArticleRow, ArticleRow.id == AnnotationRow.article_id)
    return session.execute(found.where(AnnotationRow.uid == uid, *alive)).scalar_one_or_none()


def standing(session: Session, annotation: int) -> Standing:
    """A living annotation with its place. Raises as `load`."""
    session.flush()
    row = session.connection().execute(_ONE, {"annotation": annotation}).one_or_none()
    if row is None:
        raise NoSuchAnnotation(id=annotation)
    return _standing(row)


def require(session: Session, annotation: int) -> None:
    """Raise NoSuchAnnotation if there never was such an annotation; a deleted one is one."""
    if session.get(AnnotationRow, annotation) is None:
        raise NoSuchAnnotation(id=annotation)


def of_article(session: Session, article: int) -> list[Standing]:
    """The living annotations of an article in the order they were made."""
    rows = session.execute(_living().where(AnnotationRow.article_id == article).order_by(AnnotationRow.id))
    return [_standing(row) for row in rows]


def everywhere(session: Session) -> list[Standing]:
    """The living annotations of all living articles in the order they were made."""
    return [_standing(row) for row in session.execute(_living().order_by(AnnotationRow.id))]


def articles_of(session: Session, annotations: Sequence[int]) -> set[int]:
    """The articles that these annotations are in, deleted or not."""
    found = select(AnnotationRow.article_id).where(AnnotationRow.id.in_(annotations))
    return set(session.execute(found).scalars())


Columns = tuple[InstrumentedAttribute[Any], ...]
_FIELDS = ("side", "block_uid", "start", "end", "quote", "prefix", "suffix")
"""The fields of an anchor, in the order in which `Anchor` takes them."""
_OWN: Columns = tuple(getattr(AnnotationRow, name) for name in _FIELDS)
_GIVEN: Columns = tuple(getattr(AttachmentRow, name) for name in _FIELDS)


def _living() -> Select[Any]:
    """Columns, not rows of the ORM: a library may have tens of thousands, and a note's save loads one."""
    facts: Columns = (AnnotationRow.id, AnnotationRow.uid, AnnotationRow.article_id, AttachmentRow.id)
    words: Columns = (AnnotationRow.colour, AnnotationRow.note, AnnotationRow.created, AnnotationRow.modified)
    places: Columns = (PlacementRow.state, PlacementRow.block, PlacementRow.start, PlacementRow.end)
    side = func.coalesce(AttachmentRow.side, AnnotationRow.side)
    shown = and_(CurrentRow.article_id == AnnotationRow.article_id, CurrentRow.side == side)
    there = and_(PlacementRow.annotation_id == AnnotationRow.id, PlacementRow.version_id == CurrentRow.version_id)
    return (
        select(*facts, *words, CurrentRow.version_id, *places, *_OWN, *_GIVEN)
        .join(ArticleRow, ArticleRow.id == AnnotationRow.article_id)
        .outerjoin(AttachmentRow, AttachmentRow.id == AnnotationRow.attachment_id)
        .outerjoin(CurrentRow, shown)
        .outerjoin(PlacementRow, there)
        .where(AnnotationRow.deleted_at.is_(None), ArticleRow.deleted_at.is_(None))
    )


_FIRST = 13
"""The columns of `_living` before those of the two anchors."""
_ONE = _living().where(AnnotationRow.id == bindparam("annotation"))
"""Built once: a note is saved while its writer types, and building takes longer than asking."""


def _standing(row: Row[Any]) -> Standing:
    number, uid, article, attachment, colour, note, created, modified, version, state, block, start, end = row[:_FIRST]
    own, given = row[_FIRST : _FIRST + len(_OWN)], row[_FIRST + len(_OWN) :]
    anchor = Anchor(Side(own[0]), *own[1:]) if attachment is None else Anchor(Side(given[0]), *given[1:])
    first_quote = "" if attachment is None else own[4]
    mark = Mark(number, uid, article, anchor, first_quote, attachment, Colour(colour), note, created, modified)
    place = None if state is None else Resolution(AnchorState(state), block, start, end)
    return Standing(mark, version, place)
