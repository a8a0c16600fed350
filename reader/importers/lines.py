"""A page as pieces: lines without their invisible parts, each waiting to be told what it is."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from reader.domain.article import BlockKind, RemovalReason

# A tag for a line's end comes along when somebody copies from a page's source or a feed's description.
_BREAKS = re.compile("(?:<[bB][rR] ?/?> ?)?(?:\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029])|<[bB][rR] ?/?>")
# Byte order marks, zero-width space, word joiner, soft hyphen, direction marks: nobody reads them, and they break
# up words. Joiners (U+200C, U+200D) stay: emoji and Indic names are made with them.
_INVISIBLE = re.compile(
    "[\ufeff\u200b\u2060\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\u180e\x00-\x08\x0e-\x1b\x1f\x7f]"
)
_ODD = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]")
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f]+")


class Role(Enum):
    """What has been decided of a piece so far."""

    OPEN = auto()
    KEPT = auto()
    HEADLINE = auto()
    REMOVED = auto()


_OPEN, _KEPT = Role.OPEN, Role.KEPT  # an enumeration finds its members slowly, and every step asks for every line


@dataclass(slots=True, eq=False)
class Piece:
    """A line, or a part of one where things were glued together. `gap`: a blank line stands before it;
    `indent`: it begins with an ideographic space, as a Chinese paragraph does. `twin`: the number that it shares with
    the piece that says the same in the other language; 0 without one. `start` and `end`: when it is said in a
    recording, in milliseconds, half-open; None where the page does not tell.
    """

    text: str
    gap: bool = False
    indent: bool = False
    role: Role = Role.OPEN
    reason: RemovalReason | None = None
    kind: BlockKind = BlockKind.PARAGRAPH
    speaker: str = ""
    twin: int = 0
    start: int | None = None
    end: int | None = None

    @property
    def open(self) -> bool:
        """Nothing is decided yet."""
        return self.role is _OPEN

    @property
    def article(self) -> bool:
        """It is, or may yet be, text of the article."""
        role = self.role
        return role is _OPEN or role is _KEPT

    def remove(self, reason: RemovalReason) -> None:
        """Leave it out of the article, visibly."""
        self.role, self.reason = Role.REMOVED, reason

    def keep(self, kind: BlockKind, speaker: str = "") -> None:
        """Make it article text of this kind."""
        self.role, self.kind, self.speaker = Role.KEPT, kind, speaker


def tidy(text: str) -> str:
    """One line without invisible characters; kinds of space become one space, ideographic ones stay inside."""
    if _INVISIBLE.search(text):
        text = _INVISIBLE.sub("", text)
    if "  " in text or _ODD.search(text):
        text = _SPACES.sub(" ", text)
    return text.strip(" \u3000")


def pieces_of(text: str) -> list[Piece]:
    """The non-blank lines of a page, in order."""
    pieces: list[Piece] = []
    gap = False
    for raw in _BREAKS.split(text):
        line = tidy(raw)
        if line:
            pieces.append(Piece(line, gap, raw.startswith("\u3000")))
        gap = not line
    return pieces


def split_piece(piece: Piece, cuts: Iterable[int]) -> list[Piece]:
    """The piece cut at these code points into pieces of their own; empty ones are left out."""
    borders = [0, *sorted(cuts), len(piece.text)]
    texts = [piece.text[start:end].strip(" \u3000") for start, end in itertools.pairwise(borders)]
    return [
        Piece(text, piece.gap or position > 0, start=piece.start, end=piece.end)
        for position, text in enumerate(texts)
        if text
    ]
