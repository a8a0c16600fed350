"""Annotations as they are stored: anchors, not yet resolved. Functions of a session, run by `Database.call`."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from reader.domain.annotation import Anchor, Colour
from reader.domain.article import Side
from reader.errors import NoSuchAnnotation
from reader.storage.schema import AnnotationRow, ArticleRow


@dataclass(frozen=True, slots=True)
class Mark:
    """A stored annotation; where it stands in today's text is for the services to find out."""

    id: int
    uid: str
    article: int
    anchor: Anchor
    colour: Colour
    note: str
    created: datetime
    modified: datetime


def insert(session: Session, article: int, anchor: Anchor, colour: Colour, note: str, now: datetime) -> Mark:
    """Store a new annotation."""
    row = AnnotationRow(
        uid=uuid.uuid4().hex,
        article_id=article,
        side=anchor.side.value,
        block_uid=anchor.block_uid,
        start=anchor.start,
        end=anchor.end,
        quote=anchor.quote,
        prefix=anchor.prefix,
        suffix=anchor.suffix,
        colour=colour.value,
        note=note,
        created=now,
        modified=now,
        deleted_at=None,
    )
    session.add(row)
    session.flush()
    return _mark(row)


def load(session: Session, annotation: int) -> Mark:
    """A living annotation. Raises NoSuchAnnotation, also for a deleted one or one of a deleted article."""
    row = session.execute(_ONE, {"annotation": annotation}).scalar_one_or_none()
    if row is None:
        raise NoSuchAnnotation(id=annotation)
    return _mark(row)


def require(session: Session, annotation: int) -> None:
    """Raise NoSuchAnnotation if there never was such an annotation; a deleted one is one."""
    if session.get(AnnotationRow, annotation) is None:
        raise NoSuchAnnotation(id=annotation)


def of_article(session: Session, article: int) -> list[Mark]:
    """The living annotations of an article in the order they were made."""
    rows = session.execute(_living().where(AnnotationRow.article_id == article).order_by(AnnotationRow.id))
    return [_mark(row) for row in rows.scalars()]


def everywhere(session: Session) -> list[Mark]:
    """The living annotations of all living articles in the order they were made."""
    return [_mark(row) for row in session.execute(_living().order_by(AnnotationRow.id)).scalars()]


def articles_of(session: Session, annotations: Sequence[int]) -> set[int]:
    """The articles that these annotations are in, deleted or not."""
    found = select(AnnotationRow.article_id).where(AnnotationRow.id.in_(annotations))
    return set(session.execute(found).scalars())


def _living() -> Select[Any]:
    return (
        select(AnnotationRow)
        .join(ArticleRow, ArticleRow.id == AnnotationRow.article_id)
        .where(AnnotationRow.deleted_at.is_(None), ArticleRow.deleted_at.is_(None))
    )


_ONE = _living().where(AnnotationRow.id == bindparam("annotation"))
"""Built once: a note is saved while its writer types, and building takes longer than asking."""


def _mark(row: AnnotationRow) -> Mark:
    anchor = Anchor(Side(row.side), row.block_uid, row.start, row.end, row.quote, row.prefix, row.suffix)
    return Mark(row.id, row.uid, row.article_id, anchor, Colour(row.colour), row.note, row.created, row.modified)
