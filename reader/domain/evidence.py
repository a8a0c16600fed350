"""Which sentences of the English each sentence of the Chinese condenses."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LinkOrigin(StrEnum):
    """Who says that two sentences belong together."""

    GIVEN = "given"
    AUTOMATIC = "automatic"
    OWN = "own"


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Code points `[start, end)` of a block of one side, as written; for the most part a sentence."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """A Chinese sentence with the English that it stands on, in the order of the text; none where none is claimed.

    `confidence` is 0.0 to 1.0; of a link that the page gives or the learner made it is 1.0. `doubts` are numbers and
    names of the Chinese that the English says otherwise ("12亿" beside 1.3 billion).
    """

    chinese: Passage
    english: tuple[Passage, ...]
    confidence: float
    origin: LinkOrigin = LinkOrigin.AUTOMATIC
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One link for every Chinese sentence, in order, and the English sentences that none of them stands on."""

    links: tuple[Link, ...] = ()
    uncovered: tuple[Passage, ...] = ()
