"""Articles as values. Functions of a session, run by `Database.call`."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from reader.domain.article import Article, ArticleSummary, Draft, ReadingPlace, Side
from reader.errors import NoSuchArticle
from reader.storage import companions, texts
from reader.storage.identity import url_key
from reader.storage.schema import AnnotationRow, ArticleRow, CurrentRow, MetaRow, PlaceRow, VersionRow


def summaries(session: Session) -> list[ArticleSummary]:
    """What the list shows of every living article, newest first. One query; no text is read.

    It runs on the bare connection and by look-ups in indexes: with 10,000 articles that is a third of the
    time of joined subqueries through the ORM, and the window waits for it at launch.
    """
    notes = select(func.count()).where(AnnotationRow.article_id == ArticleRow.id, AnnotationRow.deleted_at.is_(None))
    statement = (
        select(
            ArticleRow.id,
            ArticleRow.headline,
            ArticleRow.source,
            ArticleRow.published,
            _has_text(Side.ENGLISH),
            _has_text(Side.CHINESE),
            notes.correlate(ArticleRow).scalar_subquery(),
            ArticleRow.progress,
            ArticleRow.is_read,
            ArticleRow.added,
            ArticleRow.opened,
        )
        .where(ArticleRow.deleted_at.is_(None))
        .order_by(ArticleRow.added.desc(), ArticleRow.id.desc())
    )
    return [ArticleSummary(*row) for row in session.connection().execute(statement).all()]


def _has_text(side: Side) -> ColumnElement[bool]:
    return (
        select(VersionRow.id)
        .join(CurrentRow, CurrentRow.version_id == VersionRow.id)
        .where(CurrentRow.article_id == ArticleRow.id, CurrentRow.side == side.value, VersionRow.blocks > 0)
        .correlate(ArticleRow)
        .exists()
    )


def row_of(session: Session, article: int, *, deleted: bool = False) -> ArticleRow:
    """An article's row, for use inside storage and its edits. Raises NoSuchArticle, also for a deleted one."""
    row = session.get(ArticleRow, article)
    if row is None or (row.deleted_at is not None and not deleted):
        raise NoSuchArticle(id=article)
    return row


def load(session: Session, article: int) -> Article:
    """A living article with its texts as they are shown. Raises NoSuchArticle."""
    row = row_of(session, article)
    blocks = texts.blocks_of(session, [article])
    english, chinese = (blocks.get((article, side), ()) for side in (Side.ENGLISH, Side.CHINESE))
    return Article(
        id=row.id,
        uid=row.uid,
        headline=row.headline,
        source=row.source,
        published=row.published,
        byline=row.byline,
        url=row.url,
        people=tuple(row.people),
        english=english,
        chinese=chinese,
        removed=tuple(out.line for out in texts.removed_of(session, article) if not out.restored_uid),
        added=row.added,
        opened=row.opened,
        read=row.is_read,
        glossary=companions.glossary_of(session, article),
        pairs=companions.pairs_of(session, article, english, chinese),
    )


def insert(session: Session, draft: Draft, now: datetime) -> int:
    """Store an article's own data (no text yet) and return its id."""
    row = ArticleRow(
        uid=uuid.uuid4().hex,
        url=draft.url,
        url_key=url_key(draft.url),
        headline=draft.headline,
        source=draft.source,
        published=draft.published,
        byline=draft.byline,
        people=list(draft.people),
        origin=draft.origin.value,
        added=now,
        opened=None,
        is_read=False,
        progress=0.0,
        deleted_at=None,
    )
    session.add(row)
    session.flush()
    return row.id


def complete(session: Session, article: int, draft: Draft) -> bool:
    """Fill what an article lacks from a newer reading of its page; what it has stays. True if anything was."""
    row = row_of(session, article, deleted=True)
    lacking = {
        name: getattr(draft, name)
        for name in ("headline", "source", "published", "byline", "url")
        if not getattr(row, name) and getattr(draft, name)
    }
    if draft.people and not row.people:
        row.people = list(draft.people)
        lacking["people"] = row.people
    for name, value in lacking.items():
        setattr(row, name, value)
    if "url" in lacking:
        row.url_key = url_key(draft.url)
    return bool(lacking)


def with_address(session: Session, url: str) -> int | None:
    """The article with this address, living ones first, then the newest."""
    key = url_key(url)
    if not key:
        return None
    found = select(ArticleRow.id).where(ArticleRow.url_key == key)
    return session.execute(found.order_by(*_living_first()).limit(1)).scalar_one_or_none()


def in_order(session: Session, articles: Iterable[int]) -> list[int]:
    """These articles, living ones first, then the newest."""
    found = select(ArticleRow.id).where(ArticleRow.id.in_(list(articles)))
    return list(session.execute(found.order_by(*_living_first())).scalars())


def _living_first() -> tuple[ColumnElement[Any], ...]:
    return ArticleRow.deleted_at.is_not(None), ArticleRow.id.desc()


def revive(session: Session, article: int, now: datetime) -> bool:
    """Bring a deleted article back to the top of the list. False if it was there all along."""
    row = row_of(session, article, deleted=True)
    if row.deleted_at is None:
        return False
    row.deleted_at = None
    row.added = now
    return True


def places(session: Session, article: int) -> dict[Side, ReadingPlace]:
    """Where the reader stopped, for each side that was read."""
    rows = session.execute(select(PlaceRow).filter_by(article_id=article)).scalars()
    return {Side(row.side): ReadingPlace(row.block, row.offset_at) for row in rows}


def set_place(session: Session, article: int, side: Side, place: ReadingPlace) -> None:
    """Remember where the reader stopped on one side."""
    values = {"block": place.block, "offset_at": place.offset}
    statement = upsert(PlaceRow).values(article_id=article, side=side.value, **values)
    session.execute(statement.on_conflict_do_update(index_elements=["article_id", "side"], set_=values))


def meta(session: Session, key: str) -> str | None:
    """A fact about the library; None if it was never set."""
    return session.execute(select(MetaRow.value).where(MetaRow.key == key)).scalar_one_or_none()


def set_meta(session: Session, key: str, value: str) -> None:
    """Set a fact about the library."""
    statement = upsert(MetaRow).values(key=key, value=value)
    session.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def is_alive(session: Session, article: int) -> bool:
    """Whether there is such an article and it is not deleted."""
    row = session.get(ArticleRow, article)
    return row is not None and row.deleted_at is None
