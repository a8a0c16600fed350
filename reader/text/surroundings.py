"""How much the text around a place is the text that stood around a quote.

Two English texts that have nothing to do with each other still agree in a third of their letters when one is laid
along the other as well as can be. So an error costs two code points, the one that differs and one that may agree by
chance: unrelated surroundings come to nothing, and half of a quote's surroundings to a half.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.domain.annotation import CONTEXT, Anchor
from reader.text.approximate import Pattern
from reader.text.characters import fold
from reader.text.placing import GRAM, Page

_ERROR = 2
_SLACK = 8
"""Code points beyond the length of the surroundings that are looked at, for what was put in between."""


class Surroundings:
    """The folded text before and after a quote, to be compared with places."""

    __slots__ = ("_after", "_before")

    def __init__(self, prefix: str, suffix: str) -> None:
        self._before = Pattern(prefix[::-1])
        self._after = Pattern(suffix)

    def __len__(self) -> int:
        return len(self._before) + len(self._after)

    @property
    def prefix(self) -> str:
        """The folded text before the quote."""
        return self._before.text[::-1]

    @property
    def suffix(self) -> str:
        """The folded text after the quote."""
        return self._after.text

    def share(self, page: Page, start: int, end: int) -> float:
        """How much of these surroundings is around `[start, end)` of the page, 0 to 1; 1 if there are none.

        What else stands there does not count, and where a block ends the next one goes on: a paragraph may have
        been cut in two or put together with another.
        """
        return self._agreeing(page, start, end) / len(self) if len(self) else 1.0

    def alike(self, page: Page, start: int, end: int) -> float:
        """The same where nothing but the surroundings tells the place: what else stands in its block counts too.

        A quote that was a whole short heading is not like a word of it inside a paragraph. `[start, end)` lies
        within one block.
        """
        index = page.block(start, end)
        first, last = (start, end) if index is None else page.borders(index)
        before, after = len(self._before), len(self._after)
        around = max(before, min(start - first, CONTEXT)) + max(after, min(last - end, CONTEXT))
        size = before + after + around
        return 2 * self._agreeing(page, start, end) / size if size else 1.0

    def before(self, page: Page, start: int) -> int:
        """The errors of the text before a place."""
        return self._before.leading(page.text[max(start - len(self._before) - _SLACK, 0) : start][::-1])

    def after(self, page: Page, end: int) -> int:
        """The errors of the text after a place."""
        return self._after.leading(page.text[end : end + len(self._after) + _SLACK])

    def adjoining(self, page: Page, start: int, end: int) -> int:
        """How many code points next to a place are the quote's own: a quick first look."""
        before = page.text[max(start - len(self._before), 0) : start][::-1]
        return _agreed(before, self._before.text) + _agreed(page.text[end : end + len(self._after)], self._after.text)

    def groups(self, size: int) -> Iterator[tuple[str, int]]:
        """Every GRAM code points of the surroundings of a quote of `size`, with where they stand from its start."""
        prefix, suffix = self.prefix, self.suffix
        for index in range(len(prefix) - GRAM + 1):
            yield prefix[index : index + GRAM], index - len(prefix)
        for index in range(len(suffix) - GRAM + 1):
            yield suffix[index : index + GRAM], index + size

    def most(self, found: int) -> float:
        """How much a place can at most be alike if `found` of the groups are near it: an error spoils up to GRAM."""
        missing = max(self._groups() - found, 0)
        return 1 - _ERROR * -(-missing // GRAM) / len(self) if len(self) else 1.0

    def least(self, needed: float) -> int:
        """How many of the groups a place still has that is alike by `needed`.

        0 or less where so little text was kept that a place may have none of them and yet be alike.
        """
        return self._groups() - GRAM * int(len(self) * (1 - needed) / _ERROR)

    def _groups(self) -> int:
        return max(len(self._before) - GRAM + 1, 0) + max(len(self._after) - GRAM + 1, 0)

    def _agreeing(self, page: Page, start: int, end: int) -> int:
        before = len(self._before) - _ERROR * self.before(page, start) if self._before else 0
        after = len(self._after) - _ERROR * self.after(page, end) if self._after else 0
        return max(before, 0) + max(after, 0)


def of_anchor(anchor: Anchor) -> Surroundings:
    """The surroundings an anchor has kept."""
    return Surroundings(fold(anchor.prefix), fold(anchor.suffix))


def rivals(anchor: Anchor, budget: int) -> list[Surroundings]:
    """The surroundings of everything else within `budget` errors of the quote that an anchor's own surroundings show.

    Of "people and people" one may have been deleted, and what is left then looks like either of them.
    """
    quote = fold(anchor.quote)
    whole = fold(anchor.prefix) + quote + fold(anchor.suffix)
    own = len(anchor.prefix) + len(quote)
    errors = Pattern(quote).ending(whole)
    ends = [end for end, count in enumerate(errors) if count <= budget and abs(end - own) > budget]
    return [
        Surroundings(whole[max(start - CONTEXT, 0) : start], whole[end : end + CONTEXT])
        for end in ends
        if errors[end] <= min(errors[max(end - budget, 0) : end + budget + 1])
        for start in [max(end - len(quote), 0)]
    ]


def _agreed(one: str, other: str) -> int:
    count = 0
    for here, there in zip(one, other, strict=False):
        if here != there:
            break
        count += 1
    return count
