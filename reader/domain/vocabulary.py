"""Words that a learner keeps, and the learner's own glossary."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.domain.article import Side


class Status(StrEnum):
    """How well a word is known. A word that is not kept has none, and counts as unknown."""

    NEW = "new"
    LEARNING = "learning"
    KNOWN = "known"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where a word was met: its sentence, the counterpart of that on the other side ("" where none is known).

    `article` is the library's number, None for a word that was typed in; the word is code points `[start, end)` of
    the block `block_uid`.
    """

    sentence: str = ""
    counterpart: str = ""
    article: int | None = None
    block_uid: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class KeptWord:
    """A word of one language. `headword` is what it is known by: an English base form in lower case, or Simplified.

    `shown` is how it was written where it was kept, `reading` its pinyin or phonetics, "" where none is known.
    """

    id: int
    uid: str
    language: Side
    headword: str
    shown: str
    reading: str
    status: Status
    sighting: Sighting
    note: str
    created: datetime
    modified: datetime


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """A term of the learner's own glossary: English, its Chinese, and what else is to be known of it."""

    id: int
    uid: str
    term: str
    translation: str
    note: str = ""
