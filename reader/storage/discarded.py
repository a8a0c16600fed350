"""What was deleted and is kept. Functions of a session, run by `Database.call`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from reader.storage.schema import AnnotationRow, ArticleRow, AttachmentRow


@dataclass(frozen=True, slots=True)
class DiscardedArticle:
    """A deleted article."""

    id: int
    headline: str
    deleted: datetime


@dataclass(frozen=True, slots=True)
class DiscardedMark:
    """An annotation that was deleted itself (`deleted` tells when), or whose article was (None)."""

    id: int
    article: int
    headline: str
    quote: str
    note: str
    deleted: datetime | None


def articles(session: Session) -> list[DiscardedArticle]:
    """The deleted articles."""
    rows = session.execute(
        select(ArticleRow.id, ArticleRow.headline, ArticleRow.deleted_at).where(ArticleRow.deleted_at.is_not(None))
    )
    return [DiscardedArticle(number, headline, deleted) for number, headline, deleted in rows if deleted is not None]


def marks(session: Session) -> list[DiscardedMark]:
    """The annotations that cannot be seen in any article of the library, in the order they were made."""
    quote: Any = func.coalesce(AttachmentRow.quote, AnnotationRow.quote)
    rows = session.execute(
        select(
            AnnotationRow.id,
            AnnotationRow.article_id,
            ArticleRow.headline,
            quote,
            AnnotationRow.note,
            AnnotationRow.deleted_at,
        )
        .join(ArticleRow, ArticleRow.id == AnnotationRow.article_id)
        .outerjoin(AttachmentRow, AttachmentRow.id == AnnotationRow.attachment_id)
        .where(or_(AnnotationRow.deleted_at.is_not(None), ArticleRow.deleted_at.is_not(None)))
        .order_by(AnnotationRow.id)
    )
    return [DiscardedMark(*row) for row in rows]
