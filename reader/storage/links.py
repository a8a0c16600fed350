"""What a learner says that Chinese sentences stand on. Functions of a session, run by `Database.call`.

A fix is one row for good: another one for the same sentence sets `deleted_at` of the first, and so does taking it away.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from reader.domain.annotation import Anchor
from reader.domain.article import Side
from reader.domain.fixes import LinkFix
from reader.storage.edits import NO_ARTICLE, Edit, Target, change
from reader.storage.schema import LinkRow
from reader.storage.texts import batched

_PLACE = ("block_uid", "start", "end", "quote", "prefix", "suffix")
"""The fields of an anchor besides its side, in the order in which `Anchor` takes them."""


def living(session: Session) -> list[int]:
    """The numbers of all living fixes, those of deleted articles included, in the order in which they were made."""
    return list(session.execute(select(LinkRow.id).where(LinkRow.deleted_at.is_(None)).order_by(LinkRow.id)).scalars())


def some(session: Session, numbers: Iterable[int]) -> Iterator[LinkFix]:
    """The fixes with these numbers, deleted ones too, in any order."""
    for few in batched(numbers):
        yield from map(_fix, session.execute(select(LinkRow).where(LinkRow.id.in_(few))).scalars())


def of_article(session: Session, article: int) -> list[LinkFix]:
    """The living fixes of an article in the order in which they were made."""
    found = select(LinkRow).where(LinkRow.deleted_at.is_(None), LinkRow.article_id == article).order_by(LinkRow.id)
    return [_fix(row) for row in session.execute(found).scalars()]


def add(
    session: Session, article: int, chinese: Anchor, english: Sequence[Anchor], now: datetime
) -> tuple[LinkFix, Edit]:
    """Store a new fix; it as it is stored, and the edit."""
    row = LinkRow(
        uid=uuid.uuid4().hex,
        article_id=article,
        **_fields(chinese),
        english=[_fields(anchor) for anchor in english],
        created=now,
        deleted_at=None,
    )
    session.add(row)
    session.flush()
    return _fix(row), Edit(Target.LINK, row.id, NO_ARTICLE, {"deleted_at": now}, {"deleted_at": None})


def remove(session: Session, fix: int, now: datetime) -> Edit | None:
    """Take a living fix away."""
    return change(session, Target.LINK, fix, NO_ARTICLE, deleted_at=now)


def _fields(anchor: Anchor) -> dict[str, str | int]:
    fields = asdict(anchor)
    return {name: fields[name] for name in _PLACE}


def _fix(row: LinkRow) -> LinkFix:
    chinese = _anchor(Side.CHINESE, {name: getattr(row, name) for name in _PLACE})
    english = tuple(_anchor(Side.ENGLISH, fields) for fields in row.english)
    return LinkFix(row.id, row.uid, row.article_id, chinese, english)


def _anchor(side: Side, fields: Mapping[str, str | int]) -> Anchor:
    block_uid, start, end, quote, prefix, suffix = (fields[name] for name in _PLACE)
    return Anchor(side, str(block_uid), int(start), int(end), str(quote), str(prefix), str(suffix))
