"""Overlapping highlights as ranges that do not overlap, so that each can be drawn once.

Worked example: yellow over [0, 10) and blue over [6, 14) are drawn as [0, 6) yellow, [6, 10) both, [10, 14) blue.
Positions are whatever the caller counts in; ranges are half-open.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from reader.domain.annotation import Colour


@dataclass(frozen=True, slots=True)
class Ink:
    """One highlight over `[start, end)`."""

    start: int
    end: int
    colour: Colour
    noted: bool
    annotation: int


@dataclass(frozen=True, slots=True)
class Layer:
    """A range with everything that lies on it, in the order given."""

    start: int
    end: int
    colours: tuple[Colour, ...]
    noted: bool


def layers(inks: Iterable[Ink]) -> list[Layer]:
    """The ranges between all borders of `inks` that have any ink, in order."""
    kept = [ink for ink in inks if ink.start < ink.end]
    borders = sorted({ink.start for ink in kept} | {ink.end for ink in kept})
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for index, ink in enumerate(kept):
        opening.setdefault(ink.start, []).append(index)
        closing.setdefault(ink.end, []).append(index)
    made: list[Layer] = []
    over: set[int] = set()
    for start, end in itertools.pairwise(borders):
        over.difference_update(closing.get(start, ()))
        over.update(opening.get(start, ()))
        if over:
            lying = [kept[index] for index in sorted(over)]
            made.append(Layer(start, end, tuple(ink.colour for ink in lying), any(ink.noted for ink in lying)))
    return made
