"""How a learner says that Chinese is cut. Functions of a session, run by `Database.call`.

A fix is one row for good: taking it away sets `deleted_at`. It is never changed otherwise.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from reader.domain.article import Side
from reader.domain.fixes import Scope, SplitFix
from reader.errors import NoSuchSplit
from reader.storage.edits import NO_ARTICLE, Edit, Target, change
from reader.storage.schema import ArticleRow, BlockRow, CurrentRow, SplitRow


def every(session: Session) -> list[SplitFix]:
    """All living fixes, those of deleted articles included, in the order in which they were made."""
    rows = session.execute(select(SplitRow).where(SplitRow.deleted_at.is_(None)).order_by(SplitRow.id)).scalars()
    return [_fix(row) for row in rows]


def listed(session: Session) -> list[SplitFix]:
    """The living fixes that are for everywhere, or for an article that is in the library."""
    alive = select(ArticleRow.id).where(ArticleRow.deleted_at.is_(None))
    kept = or_(SplitRow.scope == Scope.EVERYWHERE.value, SplitRow.article_id.in_(alive))
    rows = session.execute(select(SplitRow).where(SplitRow.deleted_at.is_(None), kept).order_by(SplitRow.id)).scalars()
    return [_fix(row) for row in rows]


def add(session: Session, fix: SplitFix, now: datetime) -> tuple[SplitFix, Edit]:
    """Store a new fix; it as it is stored (`id` and `uid` are given to it), and the edit."""
    row = SplitRow(
        uid=uuid.uuid4().hex,
        text=fix.text,
        cuts=",".join(map(str, fix.cuts)),
        scope=fix.scope.value,
        article_id=fix.article,
        block_uid=fix.block_uid,
        start=fix.start,
        prefix=fix.prefix,
        suffix=fix.suffix,
        created=now,
        deleted_at=None,
    )
    session.add(row)
    session.flush()
    return _fix(row), Edit(Target.SPLIT, row.id, NO_ARTICLE, {"deleted_at": now}, {"deleted_at": None})


def remove(session: Session, fix: int, now: datetime) -> Edit | None:
    """Take a fix away. Raises NoSuchSplit, also for one that is away already."""
    row = session.get(SplitRow, fix, populate_existing=True)
    if row is None or row.deleted_at is not None:
        raise NoSuchSplit(id=fix)
    return change(session, Target.SPLIT, fix, NO_ARTICLE, deleted_at=now)


def article_uids(session: Session) -> dict[int, str]:
    """The lasting identities of all living articles by their numbers."""
    found = select(ArticleRow.id, ArticleRow.uid).where(ArticleRow.deleted_at.is_(None))
    return {row.id: row.uid for row in session.connection().execute(found)}


def chinese_blocks(
    session: Session, articles: Sequence[int], characters: Sequence[str] = ()
) -> Iterator[tuple[int, str]]:
    """The texts of the Chinese blocks of these articles as they are shown, each with its article's number.

    Of `characters`, each given as all the ways to write it, a block has every one.
    """
    shown = (
        select(ArticleRow.id, BlockRow.text)
        .join(CurrentRow, CurrentRow.article_id == ArticleRow.id)
        .join(BlockRow, BlockRow.version_id == CurrentRow.version_id)
        .where(ArticleRow.id.in_(articles), ArticleRow.deleted_at.is_(None), CurrentRow.side == Side.CHINESE.value)
        .order_by(ArticleRow.id, BlockRow.position)
    )
    for ways in characters:
        shown = shown.where(or_(*(func.instr(BlockRow.text, way) > 0 for way in ways)))
    for row in session.connection().execute(shown):
        yield row.id, row.text


def _fix(row: SplitRow) -> SplitFix:
    cuts = tuple(int(cut) for cut in row.cuts.split(",") if cut)
    where = (row.article_id, row.block_uid, row.start, row.prefix, row.suffix)
    return SplitFix(row.id, row.uid, row.text, cuts, Scope(row.scope), *where)
