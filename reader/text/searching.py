"""Where a quote that is not at its place any more may be: exactly elsewhere, nearly the same, or replaced.

Each way gives one place or none. None is the answer to every doubt: too little around a place that was around the
quote, a second place almost as good, or another occurrence beside the quote that the place may be what is left of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import pairwise

from reader.domain.annotation import Anchor
from reader.text.approximate import Pattern
from reader.text.characters import fold
from reader.text.placing import Page
from reader.text.surroundings import of_anchor, rivals

_SHORT = 8
"""Quotes of up to this many code points need more of their surroundings."""
_ALIKE_SHORT = 0.6
_ALIKE = 0.35
_ALIKE_NEARLY = 0.6
"""What a quote that has itself changed needs of its surroundings."""
_LEAD = 0.05
"""By how much the best place must beat the second."""
_COMPARED = 200
"""Of more places than this (的 in a long article) only those are compared whose nearest characters agree most."""
_TELLING = 20
"""A quote from this length on that filled its block, found once in all, is that quote whatever is around it now.

Where it had surroundings it needs them: of a sentence that an article says twice, one may have been deleted.
"""
_LONG = 20
_MOST_ERRORS = 64
_UNDECIDED = 2
"""Edges of a nearly equal place with this many errors more than the best are weighed by what is next to them."""
_LOOKED = 32
"""Ranges that are searched, the likeliest first. A place that can win is among the first few, if there is any."""
_CELL = 16
"""Code points that are looked at together or not at all."""
_HOLDS = (16, 12, 8)
"""Code points on each side of a quote that has been replaced, to be found again; the longest first."""
_TOO_LITTLE = 8
"""Fewer code points of surroundings than this tell nothing."""

Place = tuple[int, int]
"""Code points `[start, end)` of a page."""


def needed(anchor: Anchor) -> float:
    """How much of its surroundings must be around an exact occurrence of the quote, 0 to 1."""
    return _ALIKE_SHORT if len(anchor.quote) <= _SHORT else _ALIKE


def budget(size: int) -> int:
    """How many errors a quote of `size` code points may have: none below 5, a fifth below 20, then 35 %, at most 64."""
    return min(size * (20 if size < _LONG else 35) // 100, _MOST_ERRORS)


class Search:
    """The ways to find one anchor's quote on a page."""

    def __init__(self, anchor: Anchor, page: Page) -> None:
        self._anchor = anchor
        self._page = page
        self._quote = fold(anchor.quote)
        self._around = of_anchor(anchor)
        self._pattern, self._reversed = Pattern(self._quote), Pattern(self._quote[::-1])
        self._pairs = [one + other for one, other in pairwise(self._quote)]
        self._groups = list(self._around.groups(len(self._quote)))

    def stands(self, start: int) -> bool:
        """Whether the quote, which is at its place in its block, has its surroundings, if it had enough of them."""
        end = start + len(self._quote)
        if len(self._around) < _TOO_LITTLE:
            return True
        share = self._around.share(self._page, start, end)
        return share >= needed(self._anchor) and not self._contested((start, end), 0)

    def exact(self) -> Place | None:
        """The one place of exactly this text, folded."""
        size = len(self._quote)
        if size <= _SHORT and self._around.least(_ALIKE_SHORT) > 0:
            return self._best(self._near_by(self._same), _ALIKE_SHORT, 0)
        places = list(self._same(0, len(self._page.text)))
        if len(places) == 1 and size >= _TELLING and len(self._around) < _TOO_LITTLE:
            return places[0]
        if len(places) > _COMPARED:
            places.sort(key=lambda place: -self._around.adjoining(self._page, *place))
            del places[_COMPARED:]
        alike = {place: self._around.alike(self._page, *place) for place in places}
        return self._best(alike, needed(self._anchor), 0)

    def nearly(self) -> Place | None:
        """The one place that differs from the quote by no more than its budget of errors."""
        errors = budget(len(self._quote))
        return self._best(self._near_by(self._bent), _ALIKE_NEARLY, errors) if errors else None

    def replaced(self) -> Place | None:
        """What stands between the text that was before the quote and the text that was after it, both found once."""
        prefix, suffix = self._around.prefix, self._around.suffix
        for size in _HOLDS:
            if size > min(len(prefix), len(suffix)):
                continue
            gaps = list(self._gaps(prefix[-size:], suffix[:size]))
            if gaps:
                (start, end), *others = gaps
                sure = not others and self._around.share(self._page, start, end) >= _ALIKE_NEARLY
                return (start, end) if sure and self._page.text[start:end].strip() else None
        return None

    def _near_by(self, find: Callable[[int, int], Iterator[Place]]) -> dict[Place, float]:
        """What `find` finds where enough of the surroundings is, and how much is; none that cannot win or rival."""
        found: dict[Place, float] = {}
        best = _ALIKE_NEARLY
        seen: set[int] = set()
        for count, start, end in self._regions[:_LOOKED]:
            if self._around.most(count) < best - _LEAD:
                break
            cells = [cell for cell in range(start // _CELL, -(-end // _CELL)) if cell not in seen]
            seen.update(cells)
            for place in find(cells[0] * _CELL, (cells[-1] + 1) * _CELL) if cells else ():
                if place not in found:
                    found[place] = self._around.alike(self._page, *place)
                    best = max(best, found[place])
        return found

    @cached_property
    def _regions(self) -> list[tuple[int, int, int]]:
        return self._page.regions(self._groups, max(self._around.least(_ALIKE_SHORT), 1))

    def _same(self, first: int, last: int) -> Iterator[Place]:
        """The places in one block that start in `[first, last)` and have exactly the quote's text."""
        size = len(self._quote)
        for start in self._page.occurrences(self._quote, first, last):
            if self._page.block(start, start + size) is not None:
                yield start, start + size

    def _best(self, places: dict[Place, float], least: float, errors: int) -> Place | None:
        """The place whose surroundings agree clearly best, and by `least`; None if there is none such."""
        found = sorted(((alike, place) for place, alike in places.items()), reverse=True)
        if not found or found[0][0] < least:
            return None
        alike, place = found[0]
        # Two edges of one nearly equal place are no rivals; two overlapping exact ones ("haha" in "hahaha") are.
        second = next((other for other, rival in found[1:] if not errors or not _overlap(place, rival)), None)
        if second is not None and alike - second < _LEAD:
            return None
        return None if self._contested(place, errors) or (alike < 1 and self._left_behind(place, alike)) else place

    def _left_behind(self, place: Place, alike: float) -> bool:
        """Whether the surroundings are elsewhere as well, around other text: there the quote was changed or deleted."""
        prefix, suffix = self._around.prefix.rstrip(), self._around.suffix.lstrip()
        size = _HOLDS[-1]
        if size > min(len(prefix), len(suffix)):
            return False
        gaps = [gap for gap in self._gaps(prefix[-size:], suffix[:size]) if not _overlap(gap, place)]
        return any(self._around.share(self._page, *gap) > alike - _LEAD for gap in gaps)

    def _contested(self, place: Place, errors: int) -> bool:
        """Whether the place may as well be another occurrence, which stood beside the quote."""
        others = rivals(self._anchor, errors)
        if not others:
            return False
        bar = self._around.share(self._page, *place) - _LEAD
        return any(other.share(self._page, *place) > bar for other in others)

    def _bent(self, first: int, last: int) -> Iterator[Place]:
        """The nearly equal places in one block that start in about `[first, last)`."""
        size = len(self._quote)
        errors = budget(size)
        text = self._page.text[first : last + size + errors]
        if sum(map(text.__contains__, self._pairs)) < len(self._pairs) - 2 * errors:  # an error spoils two of them
            return
        counts = self._pattern.ending(text)
        ends = [end for end, count in enumerate(counts) if count <= errors]
        cuts = [index for index, (one, next_one) in enumerate(pairwise(ends), 1) if next_one - one > size // 2]
        for start, stop in pairwise([0, *cuts, len(ends)]):
            if start == stop:
                continue
            fewest = min(counts[end] for end in ends[start:stop])
            near = [end for end in ends[start:stop] if counts[end] <= fewest + _UNDECIDED]
            end = first + min(near, key=lambda end: counts[end] + self._around.after(self._page, first + end))
            place = self._start(end, errors), end
            if place[0] < end and self._page.block(*place) is not None:
                yield place

    def _start(self, end: int, errors: int) -> int:
        """Where the nearly equal place that ends here starts, judged by what stands before it."""
        text = self._page.text[max(end - len(self._quote) - errors, 0) : end]
        counts = self._reversed.growing(text[::-1])
        fewest = min(counts)
        near = [length for length, count in enumerate(counts) if count <= fewest + _UNDECIDED]
        return end - min(near, key=lambda length: counts[length] + self._around.before(self._page, end - length))

    def _gaps(self, prefix: str, suffix: str) -> Iterator[Place]:
        room = 2 * len(self._quote) + _TOO_LITTLE
        for before in self._page.occurrences(prefix):
            start = before + len(prefix)
            end = self._page.text.find(suffix, start, start + room + len(suffix))
            if end >= 0 and self._page.block(before, end + len(suffix)) is not None:
                yield start, end


def _overlap(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]
