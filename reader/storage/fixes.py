"""How a learner says that words are read, and what they become in a script. Functions of a session.

A fix is one row for good: another one for the same word sets `deleted_at` of the first, and so does taking it away.
"""

from __future__ import annotations

import uuid
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from reader.domain.article import Script
from reader.domain.fixes import ReadingFix, ScriptFix
from reader.errors import NoSuchFix
from reader.storage.edits import NO_ARTICLE, Edit, Target, change
from reader.storage.schema import ArticleRow, ReadingRow, ScriptRow


def readings(session: Session, *, listed: bool = False) -> list[ReadingFix]:
    """The living readings in the order in which they were made; those of deleted articles too, unless `listed`."""
    found = select(ReadingRow).where(ReadingRow.deleted_at.is_(None)).order_by(ReadingRow.id)
    if listed:
        alive = select(ArticleRow.id).where(ArticleRow.deleted_at.is_(None))
        found = found.where(or_(ReadingRow.article_id.is_(None), ReadingRow.article_id.in_(alive)))
    return [_reading(row) for row in session.execute(found).scalars()]


def scripts(session: Session) -> list[ScriptFix]:
    """The living forms in the order in which they were made."""
    found = select(ScriptRow).where(ScriptRow.deleted_at.is_(None)).order_by(ScriptRow.id)
    return [_script(row) for row in session.execute(found).scalars()]


def add_reading(
    session: Session, word: str, reading: str, article: int | None, now: datetime
) -> tuple[ReadingFix, Edit]:
    """Store how a word is read."""
    fields = {"word": word, "reading": reading, "article_id": article, "created": now, "deleted_at": None}
    row = ReadingRow(uid=uuid.uuid4().hex, **fields)
    session.add(row)
    session.flush()
    return _reading(row), _born(Target.READING, row.id, now)


def add_script(session: Session, script: Script, word: str, shown: str, now: datetime) -> tuple[ScriptFix, Edit]:
    """Store what a word becomes in a script."""
    fields = {"script": script.value, "word": word, "shown": shown, "created": now, "deleted_at": None}
    row = ScriptRow(uid=uuid.uuid4().hex, **fields)
    session.add(row)
    session.flush()
    return _script(row), _born(Target.SCRIPT, row.id, now)


def remove(session: Session, target: Target, fix: int, now: datetime) -> Edit | None:
    """Take a reading or a form away. Raises NoSuchFix, also for one that is away already."""
    row: ReadingRow | ScriptRow | None
    if target is Target.READING:
        row = session.get(ReadingRow, fix, populate_existing=True)
    else:
        row = session.get(ScriptRow, fix, populate_existing=True)
    if row is None or row.deleted_at is not None:
        raise NoSuchFix(word=row.word if row else fix)
    return change(session, target, fix, NO_ARTICLE, deleted_at=now)


def _born(target: Target, number: int, now: datetime) -> Edit:
    return Edit(target, number, NO_ARTICLE, {"deleted_at": now}, {"deleted_at": None})


def _reading(row: ReadingRow) -> ReadingFix:
    return ReadingFix(row.id, row.uid, row.word, row.reading, row.article_id)


def _script(row: ScriptRow) -> ScriptFix:
    return ScriptFix(row.id, row.uid, Script(row.script), row.word, row.shown)
