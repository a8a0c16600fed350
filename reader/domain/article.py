"""Articles: a pair of texts, English and Chinese, in blocks, with where they came from.

Text is canonical and immutable: a change of one side is a new version of that side. Every position in this
program is a code point offset into the `text` of one block; ranges are half-open, `[start, end)`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


class Side(StrEnum):
    """One of the two texts of an article."""

    ENGLISH = "en"
    CHINESE = "zh"

    @property
    def other(self) -> Side:
        """The side across the gutter."""
        return Side.CHINESE if self is Side.ENGLISH else Side.ENGLISH


class BlockKind(StrEnum):
    """What a block is in its article."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    QUESTION = "question"
    ANSWER = "answer"
    TOPIC = "topic"


class Script(StrEnum):
    """How Chinese is shown. ORIGINAL is the text as written; the others are derived views of it.

    The two of phrases also say things as they are said there: 软件 is 軟體 with TAIWAN_PHRASES, and 軟體 is 软件
    with MAINLAND_PHRASES, which is Simplified.
    """

    ORIGINAL = "original"
    SIMPLIFIED = "s"
    MAINLAND_PHRASES = "sp"
    TRADITIONAL = "t"
    TAIWAN = "tw"
    TAIWAN_PHRASES = "twp"
    HONG_KONG = "hk"


class RemovalReason(StrEnum):
    """Why a line of a page was left out of its article."""

    NOTICE = "notice"
    NAVIGATION = "navigation"
    SHARING = "sharing"
    LINK_FARM = "link farm"
    LEGAL = "legal"
    LABEL = "label"
    DUPLICATE = "duplicate"
    EDITOR = "editor"
    METADATA = "metadata"
    BIOGRAPHY = "biography"
    RELATED = "related"
    SOUND = "sound"
    GLOSSARY = "glossary"
    READER = "reader"


class ImportStatus(StrEnum):
    """What adding an article did to the library."""

    NEW = "new"
    UNCHANGED = "unchanged"
    UPDATED = "updated"


class Origin(StrEnum):
    """How a text reached the library."""

    FILE = "file"
    PASTE = "paste"
    STDIN = "stdin"
    STARTER = "starter"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of one side. `uid` is its identity over versions; empty until it is stored.

    `start_ms` and `end_ms` are where it is said in a recording, in milliseconds, half-open; None without times.
    """

    kind: BlockKind
    text: str
    speaker: str = ""
    uid: str = ""
    start_ms: int | None = None
    end_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Gloss:
    """A term that an article explains itself: English, its Chinese, and what else stood there (sound, word class)."""

    term: str
    translation: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two whole blocks that say the same, as the page itself gives them; indices of their sides."""

    english: int
    chinese: int


@dataclass(frozen=True, slots=True)
class Removed:
    """A line left out, where it would go back: before block index `before` of `side` (len = at the end)."""

    text: str
    reason: RemovalReason
    side: Side = Side.ENGLISH
    before: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as an importer reads it, before it is stored.

    `published` is an ISO 8601 date ("2025-06-19") or local date and time ("2025-06-14T07:22"), or "" when the
    page gives none. `url` is empty where the page names no address.
    """

    headline: str = ""
    source: str = ""
    published: str = ""
    byline: str = ""
    url: str = ""
    people: tuple[str, ...] = ()
    english: tuple[Block, ...] = ()
    chinese: tuple[Block, ...] = ()
    removed: tuple[Removed, ...] = ()
    origin: Origin = Origin.FILE
    glossary: tuple[Gloss, ...] = ()
    pairs: tuple[Pairing, ...] = ()

    def side(self, side: Side) -> tuple[Block, ...]:
        """The blocks of one side, in order."""
        return self.english if side is Side.ENGLISH else self.chinese

    def with_side(self, side: Side, blocks: tuple[Block, ...]) -> Draft:
        """This draft with one side replaced."""
        return replace(self, english=blocks) if side is Side.ENGLISH else replace(self, chinese=blocks)


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """Where a reader stopped on one side: the code point at the top of the page."""

    block: int
    offset: int


@dataclass(frozen=True, slots=True)
class Article:
    """A stored article in its newest version. `id` is the library's number, `uid` its lasting identity."""

    id: int
    uid: str
    headline: str
    source: str
    published: str
    byline: str
    url: str
    people: tuple[str, ...]
    english: tuple[Block, ...]
    chinese: tuple[Block, ...]
    removed: tuple[Removed, ...]
    added: datetime
    opened: datetime | None = None
    read: bool = False
    glossary: tuple[Gloss, ...] = ()
    pairs: tuple[Pairing, ...] = ()

    def side(self, side: Side) -> tuple[Block, ...]:
        """The blocks of one side, in order."""
        return self.english if side is Side.ENGLISH else self.chinese


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """A row of the library: what the list shows without reading any text.

    `progress` runs from 0.0 (not begun) to 1.0 (end reached); `added` and `opened` are aware UTC times.
    """

    id: int
    headline: str
    source: str
    published: str
    has_english: bool
    has_chinese: bool
    annotations: int
    progress: float
    read: bool
    added: datetime
    opened: datetime | None = None
