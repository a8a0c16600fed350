"""The learner's own glossary. Functions of a session, run by `Database.call`.

A term is one row for good: removing it sets `deleted_at`, adding the same pair again clears that.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from reader.domain.vocabulary import OwnTerm
from reader.errors import NoSuchTerm
from reader.storage.schema import OwnTermRow

Pair = tuple[str, str]

_COLUMNS = (OwnTermRow.id, OwnTermRow.uid, OwnTermRow.term, OwnTermRow.translation, OwnTermRow.note)


def every(session: Session) -> list[OwnTerm]:
    """The living terms in alphabetical order, those of one English expression in the order they were made."""
    rows = session.execute(select(*_COLUMNS).where(OwnTermRow.deleted_at.is_(None)).order_by(OwnTermRow.id)).all()
    return sorted((OwnTerm(*row) for row in rows), key=lambda each: each.term.casefold())


def load(session: Session, term: int) -> OwnTerm:
    """A living term. Raises NoSuchTerm."""
    row = session.execute(select(*_COLUMNS).where(OwnTermRow.id == term, OwnTermRow.deleted_at.is_(None))).one_or_none()
    if row is None:
        raise NoSuchTerm(term=term)
    return OwnTerm(*row)


def by_pair(session: Session) -> dict[Pair, tuple[int, datetime | None]]:
    """Every row by its English and Chinese, with the time of its deletion (None: alive); a living one before others."""
    asked = select(OwnTermRow.term, OwnTermRow.translation, OwnTermRow.id, OwnTermRow.deleted_at)
    found: dict[Pair, tuple[int, datetime | None]] = {}
    for term, translation, number, deleted in session.execute(asked.order_by(OwnTermRow.deleted_at.is_(None))):
        found[term, translation] = number, deleted
    return found


def insert_all(session: Session, terms: Iterable[tuple[str, str, str]], now: datetime) -> list[int]:
    """Store living terms (English, Chinese, note); their ids in this order."""
    values = [
        {
            "uid": uuid.uuid4().hex,
            "term": term,
            "translation": translation,
            "note": note,
            "created": now,
            "modified": now,
            "deleted_at": None,
        }
        for term, translation, note in terms
    ]
    if not values:
        return []
    made = insert(OwnTermRow).returning(OwnTermRow.id, sort_by_parameter_order=True)
    return list(session.execute(made, values).scalars())
