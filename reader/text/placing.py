"""One side of an article as one folded text, to look for many quotes in.

Positions here are code points of the blocks' folded texts with one line feed between each two; since folding keeps
every length, they are positions in the blocks themselves when a block's start is taken away.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from reader.domain.article import Block
from reader.text.characters import fold

GRAM = 4
"""Code points in a group by which the places that look alike are found."""
_BIN = 32
"""Where groups point is counted in bins of this many code points, two neighbouring ones together."""
_SLID = 16


class Page:
    """The folded text of the blocks of a side, with what makes searching it quick. Any thread."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._folded = [fold(text) for text in texts]
        self.text = "\n".join(self._folded)
        self.starts: list[int] = []
        start = 0
        for text in self._folded:
            self.starts.append(start)
            start += len(text) + 1

    def block(self, start: int, end: int) -> int | None:
        """The index of the block that holds all of `[start, end)`; None across a border."""
        index = bisect_right(self.starts, start) - 1
        return index if index >= 0 and end <= self.starts[index] + len(self._folded[index]) else None

    def borders(self, index: int) -> tuple[int, int]:
        """Where the text of a block starts and ends."""
        return self.starts[index], self.starts[index] + len(self._folded[index])

    def occurrences(self, text: str, first: int = 0, last: int | None = None) -> Iterator[int]:
        """The starts in `[first, last)` of each occurrence of a folded text, overlapping ones too."""
        stop = len(self.text) if last is None else last + len(text) - 1
        start = self.text.find(text, first, stop)
        while start >= 0:
            yield start
            start = self.text.find(text, start + 1, stop)

    def regions(self, groups: Sequence[tuple[str, int]], least: int) -> list[tuple[int, int, int]]:
        """How many groups point to the places in `[start, end)`, with start and end, where at least `least` do.

        A group is GRAM code points of folded text and where it stands, counted from the place looked for. Most
        first. Ranges overlap, and are a little wider at each end than what was counted, for what has slid.
        """
        votes: Counter[int] = Counter()
        for gram, offset in groups:
            votes.update([(position - offset) // _BIN for position in self._positions.get(gram, ())])
        half = [index for index, count in votes.items() if 2 * count >= least]  # one of the two has half of them
        pairs = {index: votes[index] + votes[index + 1] for near in half for index in (near - 1, near)}
        found = sorted((-count, index) for index, count in pairs.items() if count >= least)
        size = len(self.text)
        return [(-count, max(index * _BIN - _SLID, 0), min((index + 2) * _BIN + _SLID, size)) for count, index in found]

    @cached_property
    def _positions(self) -> dict[str, list[int]]:
        positions: defaultdict[str, list[int]] = defaultdict(list)
        text = self.text
        for start in range(len(text) - GRAM + 1):
            positions[text[start : start + GRAM]].append(start)
        return dict(positions)


def page(blocks: Sequence[Block]) -> Page:
    """The page of these blocks; the last ones asked for are kept, since notes come many to an article."""
    return _page(tuple(block.text for block in blocks))


@lru_cache(maxsize=2)
def _page(texts: tuple[str, ...]) -> Page:
    return Page(texts)
