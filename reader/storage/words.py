"""The words that a learner keeps. Functions of a session, run by `Database.call`.

A word is one row for good: forgetting it sets `deleted_at`, keeping it again clears that.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, Select, bindparam, func, insert, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from reader.domain.article import Side
from reader.domain.vocabulary import KeptWord, Sighting, Status
from reader.errors import NoSuchWord
from reader.storage.schema import ArticleRow, WordRow
from reader.storage.types import storable

_COLUMNS: tuple[InstrumentedAttribute[Any], ...] = (
    WordRow.id, WordRow.uid, WordRow.language, WordRow.headword, WordRow.shown, WordRow.reading, WordRow.status,
    WordRow.sentence, WordRow.counterpart, WordRow.article_id, WordRow.block_uid, WordRow.start, WordRow.end,
    WordRow.note, WordRow.created, WordRow.modified,
)  # fmt: skip
_TEXTS = ("reading", "sentence", "counterpart", "block_uid", "note")
_FIRST, _LAST = 7, 13
"""The columns of a sighting among them."""


class Held(NamedTuple):
    """What changing a word's status needs to know of it; `deleted` is None for a living word."""

    id: int
    headword: str
    status: Status
    modified: datetime
    deleted: datetime | None


def every(session: Session, language: Side | None = None) -> list[KeptWord]:
    """The living words of a language, or of both, the newest first."""
    found = _words().where(WordRow.deleted_at.is_(None)).order_by(WordRow.created.desc(), WordRow.id.desc())
    if language is not None:
        found = found.where(WordRow.language == language.value)
    return [_word(row) for row in session.execute(found)]


def load(session: Session, word: int) -> KeptWord:
    """A living word. Raises NoSuchWord."""
    row = session.execute(_words().where(WordRow.id == word, WordRow.deleted_at.is_(None))).one_or_none()
    if row is None:
        raise NoSuchWord(id=word)
    return _word(row)


def by_headword(session: Session, language: Side, headword: str) -> KeptWord | None:
    """The living word of this name; None where it is not kept."""
    named = _words().where(WordRow.language == language.value, WordRow.headword == headword)
    row = session.execute(named.where(WordRow.deleted_at.is_(None))).one_or_none()
    return None if row is None else _word(row)


def statuses(session: Session) -> dict[Side, dict[str, Status]]:
    """The statuses of all living words, by language and headword."""
    found: dict[Side, dict[str, Status]] = {side: {} for side in Side}
    sides = {side.value: found[side] for side in Side}
    named = {status.value: status for status in Status}
    for language, headword, status in session.connection().execute(_STATUSES):
        sides[language][headword] = named[status]
    return found


def statuses_of(session: Session, words: Iterable[int]) -> list[tuple[Side, str, Status | None]]:
    """Language, headword and status of these words; None for one that is kept no longer."""
    rows = session.connection().execute(_OF, {"wanted": json.dumps(list(words))})
    return [
        (Side(language), headword, None if deleted else Status(status)) for language, headword, status, deleted in rows
    ]


def among(session: Session, language: Side, headwords: Iterable[str]) -> dict[str, Held]:
    """Which of these headwords have a row, dead or alive."""
    asked = {"language": language.value, "wanted": json.dumps(list(headwords))}
    return {row.headword: _held(*row) for row in session.connection().execute(_AMONG, asked)}


def held(session: Session, words: Sequence[int]) -> list[Held]:
    """These living words, each once. Raises NoSuchWord if there is none of one of these numbers."""
    found = {row.id: _held(*row) for row in session.connection().execute(_THESE, {"wanted": json.dumps(list(words))})}
    for word in words:
        if word not in found:
            raise NoSuchWord(id=word)
    return [found[word] for word in dict.fromkeys(words)]


def insert_all(session: Session, language: Side, headwords: Sequence[str], status: Status, now: datetime) -> list[int]:
    """Store new living words that are known by nothing but their names; their ids. None of them may have a row."""
    if not headwords:
        return []
    same = dict.fromkeys(_TEXTS, "") | {"start_at": 0, "end_at": 0, "created": now, "modified": now}
    same |= {"language": language.value, "status": status.value}
    values = [same | {"uid": uuid.uuid4().hex, "headword": word, "shown": word} for word in headwords]
    session.connection().execute(insert(WordRow), values)  # the ORM's way takes longer for thousands
    found = among(session, language, headwords)
    return [found[word].id for word in headwords]


def fields_of(session: Session, sighting: Sighting) -> dict[str, object]:
    """A sighting as columns; without its article where the library has none of that number."""
    known = sighting.article is not None and session.get(ArticleRow, sighting.article) is not None
    return {
        "sentence": storable(sighting.sentence),
        "counterpart": storable(sighting.counterpart),
        "article_id": sighting.article if known else None,
        "block_uid": sighting.block_uid,
        "start": sighting.start,
        "end": sighting.end,
    }


def _words() -> Select[Any]:
    return select(*_COLUMNS)


def _in_list(column: InstrumentedAttribute[Any]) -> ColumnElement[bool]:
    """A condition with the JSON list `wanted`, of any length: SQLite counts the values of an ordinary list."""
    return column.in_(select(func.json_each(bindparam("wanted")).table_valued("value").c.value))


_STATUSES = select(WordRow.language, WordRow.headword, WordRow.status).where(WordRow.deleted_at.is_(None))
_OF = select(WordRow.language, WordRow.headword, WordRow.status, WordRow.deleted_at).where(_in_list(WordRow.id))
_HELD = select(WordRow.id, WordRow.headword, WordRow.status, WordRow.modified, WordRow.deleted_at)
_AMONG = _HELD.where(WordRow.language == bindparam("language"), _in_list(WordRow.headword))
_THESE = _HELD.where(WordRow.deleted_at.is_(None), _in_list(WordRow.id))


def _held(number: int, headword: str, status: str, modified: datetime, deleted: datetime | None) -> Held:
    return Held(number, headword, Status(status), modified, deleted)


def _word(row: Row[Any]) -> KeptWord:
    number, uid, language, headword, shown, reading, status = row[:_FIRST]
    sighting = Sighting(*row[_FIRST:_LAST])
    return KeptWord(number, uid, Side(language), headword, shown, reading, Status(status), sighting, *row[_LAST:])
