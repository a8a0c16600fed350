"""Highlights and notes: where they stand and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.domain.article import Side

CONTEXT = 32
"""Code points of text kept on each side of a quote."""


class Colour(StrEnum):
    """The inks of highlights, in the order of keys 1 to 5."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    VIOLET = "violet"


class AnchorState(StrEnum):
    """How surely an annotation stands where it is shown."""

    ANCHORED = "anchored"
    MOVED = "moved"
    CHANGED = "changed"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in canonical text: code points `[start, end)` of the block with identity `block_uid`."""

    side: Side
    block_uid: str
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight, with or without a note, resolved against the newest version of its article.

    `block` is the block's index in its side now, `start` and `end` its code points there; for an orphan they
    are those of the version it was made in and `block` is None.

    `anchor` is the place that counts now. Where the reader chose it by hand, because the passage was gone,
    `first_quote` is the text that the annotation was made on; else it is "".
    """

    id: int
    uid: str
    article: int
    anchor: Anchor
    block: int | None
    start: int
    end: int
    state: AnchorState
    colour: Colour
    note: str
    created: datetime
    modified: datetime
    first_quote: str = ""

    @property
    def side(self) -> Side:
        """The side it stands on."""
        return self.anchor.side

    @property
    def quote(self) -> str:
        """The exact text that it is on: it was made on it, or attached to it by hand."""
        return self.anchor.quote


@dataclass(frozen=True, slots=True)
class Revision:
    """A text that a note had; `saved` is when another one replaced it."""

    id: int
    note: str
    saved: datetime
