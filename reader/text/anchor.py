"""Anchors: how a place in a text is written down, and how it is found again when the text has changed.

A wrong place is worse than none. A short quote occurs everywhere (的, "the"), so it must bring its surroundings
with it; what cannot be told for sure is an orphan, which keeps its quote and is shown as one.

Worked example: 学习 in "我们学习中文。" is code points 2 to 4, quote 学习, prefix 我们, suffix 中文。 After the edit
"今天我们学习中文。" the quote stands at 4 with the same surroundings: moved. Where that block is gone and only
"他不学习。" is left, it is an orphan.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import takewhile

from reader.domain.annotation import CONTEXT, Anchor, AnchorState
from reader.domain.article import Block, Side
from reader.errors import BadRange
from reader.text.characters import fold
from reader.text.identity import carry_uids as carry_uids  # versions and anchors are one subject to a caller
from reader.text.spans import Span, Token

_SHORT = 8
"""Quotes of up to this many code points need more of their surroundings."""
_ALIKE_SHORT = 0.6
_ALIKE = 0.35
_LEAD = 0.05
"""By how much the best place must beat the second."""
_TOO_LITTLE = 8
"""Fewer code points of surroundings than this tell nothing of a quote that is still at its place."""
_COMPARED = 200
"""Of more places than this (的 in a long article) only those are compared whose nearest characters agree most."""
_TELLING = 20
"""A quote from this length on, found once in the whole article, needs no surroundings."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where an anchor stands now: block index and code points `[start, end)`.

    An orphan has no block, and the code points of the version it was made in.
    """

    state: AnchorState
    block: int | None
    start: int
    end: int


def make_anchor(side: Side, block: Block, start: int, end: int) -> Anchor:
    """The anchor of code points `[start, end)` of `block`; BadRange if they are empty or outside its text."""
    text = block.text
    if not 0 <= start < end <= len(text):
        raise BadRange
    return Anchor(
        side=side,
        block_uid=block.uid,
        start=start,
        end=end,
        quote=text[start:end],
        prefix=text[max(start - CONTEXT, 0) : start],
        suffix=text[end : end + CONTEXT],
    )


def resolve(anchor: Anchor, blocks: Sequence[Block]) -> Resolution:
    """Where `anchor` stands in the blocks of its side now.

    Anchored: the quote is at its place in its block, and its surroundings agree, if there were enough to compare.
    Moved: it is elsewhere, compared without regard to script, width and case, at the one place whose surroundings
    agree clearly best. Else orphan.
    """
    needed = _ALIKE_SHORT if len(anchor.quote) <= _SHORT else _ALIKE
    for index, block in enumerate(blocks):
        if block.uid == anchor.block_uid and _stands(anchor, block.text, needed):
            return Resolution(AnchorState.ANCHORED, index, anchor.start, anchor.end)
    return _elsewhere(anchor, blocks, needed)


def _stands(anchor: Anchor, text: str, needed: float) -> bool:
    if text[anchor.start : anchor.end] != anchor.quote:
        return False
    bare = len(anchor.prefix) + len(anchor.suffix) < _TOO_LITTLE
    return bare or _alike(anchor, text, anchor.start) >= needed


def _elsewhere(anchor: Anchor, blocks: Sequence[Block], needed: float) -> Resolution:
    quote = fold(anchor.quote)
    places = [
        (index, start) for index, block in enumerate(blocks) for start in _occurrences(quote, _folded(block.text))
    ]
    if len(places) > _COMPARED:
        places.sort(key=lambda place: -_adjoining(anchor, _folded(blocks[place[0]].text), place[1]))
        del places[_COMPARED:]
    found = sorted(((_alike(anchor, blocks[index].text, start), index, start) for index, start in places), reverse=True)
    if found:
        alike, index, start = found[0]
        alone = len(found) == 1
        if (alike >= needed and (alone or alike - found[1][0] >= _LEAD)) or (alone and len(quote) >= _TELLING):
            return Resolution(AnchorState.MOVED, index, start, start + len(quote))
    return Resolution(AnchorState.ORPHAN, None, anchor.start, anchor.end)


@lru_cache(maxsize=256)
def _folded(text: str) -> str:
    """Folded blocks, for the many anchors that are looked for in the same ones."""
    return fold(text)


def _adjoining(anchor: Anchor, text: str, start: int) -> int:
    """How many code points next to a place are the anchor's own, in folded text: a quick first look."""
    end = start + len(anchor.quote)
    before = _agreeing(reversed(text[max(start - CONTEXT, 0) : start]), reversed(_folded(anchor.prefix)))
    return before + _agreeing(text[end : end + CONTEXT], _folded(anchor.suffix))


def _agreeing(one: Iterable[str], other: Iterable[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _occurrences(quote: str, text: str) -> Iterator[int]:
    start = text.find(quote)
    while start >= 0:
        yield start
        start = text.find(quote, start + 1)


def _alike(anchor: Anchor, text: str, start: int) -> float:
    """How much the surroundings of a place agree with the anchor's, 0 to 1, by the share of code points they share."""
    end = start + len(anchor.quote)
    before, after = text[max(start - CONTEXT, 0) : start], text[end : end + CONTEXT]
    if before == anchor.prefix and after == anchor.suffix:
        return 1.0
    size = len(anchor.prefix) + len(before) + len(anchor.suffix) + len(after)
    return 2 * (_shared(anchor.prefix, before) + _shared(anchor.suffix, after)) / size


def _shared(one: str, other: str) -> int:
    matcher = SequenceMatcher(None, fold(one), fold(other), autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())


def snap(tokens: Sequence[Token], start: int, end: int) -> Span:
    """Code points `[start, end)` without blanks at their ends, widened to the borders of the tokens there.

    An empty range widens to the word it lies in or before, and stays empty where there is none.
    """
    if not tokens:
        return Span(start, end)
    starts = [token.start for token in tokens]
    first = max(bisect_right(starts, start) - 1, 0)
    last = max(bisect_right(starts, max(end - 1, start)) - 1, first)
    if start == end:
        token = tokens[first]
        return token.span if token.is_word else Span(start, end)
    while first < last and tokens[first].text.isspace():
        first += 1
    while last > first and tokens[last].text.isspace():
        last -= 1
    return Span(tokens[first].start, tokens[last].end)
