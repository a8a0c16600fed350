"""Where each place of a text went when it was converted, and back.

Most conversions keep every character in its place. Where one changes the length, that run is a jump:
内存在 -> 記憶體在 has the jump [0, 2) -> [0, 3), so position 2 (在) is shown at 3. Inside a jump places are in
proportion. All positions are code points, all ranges half-open.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple


class Jump(NamedTuple):
    """Code points `[start, end)` of one text that became `[first, last)` of the other, of another length."""

    start: int
    end: int
    first: int
    last: int

    def moved(self, before: int, after: int) -> Jump:
        """The same jump with so many more code points before it in the two texts."""
        return Jump(self.start + before, self.end + before, self.first + after, self.last + after)

    def back(self) -> Jump:
        """The same jump seen from the other text."""
        return Jump(self.first, self.last, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Shown:
    """A converted text and both ways between it and the text as written, in code points.

    `jumps` are the runs whose length changed, in order; there are none where every character kept its place.
    """

    text: str
    jumps: tuple[Jump, ...] = field(default=(), repr=False)
    _back: tuple[Jump, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_back", tuple(jump.back() for jump in self.jumps))

    def to_canonical(self, position: int) -> int:
        """The canonical position of a position in the shown text; inside a jump the one at or before it."""
        return _moved(self._back, position)

    def to_canonical_end(self, position: int) -> int:
        """The same for the end of a range; inside a jump the position at or after it."""
        return _moved(self._back, position, up=True)

    def to_shown(self, position: int) -> int:
        """The shown position of a position in the canonical text; inside a jump the one at or before it."""
        return _moved(self.jumps, position)

    def to_shown_end(self, position: int) -> int:
        """The same for the end of a range, so that no range that has something in it is shown as nothing."""
        return _moved(self.jumps, position, up=True)


def _moved(jumps: Sequence[Jump], position: int, up: bool = False) -> int:
    index = bisect_right(jumps, position, key=lambda jump: jump.start) - 1
    if index < 0:
        return position
    jump = jumps[index]
    if position >= jump.end:
        return position - jump.end + jump.last
    run = (position - jump.start) * (jump.last - jump.first)
    size = jump.end - jump.start
    return jump.first + (-(-run // size) if up else run // size)


def composed(one: Sequence[Jump], other: Sequence[Jump], length: int) -> tuple[Jump, ...]:
    """The jumps of two conversions one after the other; `length` is that of the text between them.

    Jumps of the two that overlap become one.
    """
    if not one or not other:
        return tuple(one or other)
    back = tuple(jump.back() for jump in one)
    corners = sorted({0, length, *_edges(back), *_edges(other)})
    outer = [place for place in corners if not _inside(back, place) and not _inside(other, place)]
    made = []
    for low, high in pairwise(outer):
        jump = Jump(_moved(back, low), _moved(back, high), _moved(other, low), _moved(other, high))
        if jump.end - jump.start != jump.last - jump.first:
            made.append(jump)
    return tuple(made)


def _edges(jumps: Sequence[Jump]) -> Iterator[int]:
    for jump in jumps:
        yield jump.start
        yield jump.end


def _inside(jumps: Sequence[Jump], position: int) -> bool:
    index = bisect_right(jumps, position, key=lambda jump: jump.start) - 1
    return index >= 0 and jumps[index].start < position < jumps[index].end
