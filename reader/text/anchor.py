"""Anchors: how a place in a text is written down, and how it is found again when the text has changed.

A wrong place is worse than none. A short quote occurs everywhere (的, "the"), so it must bring its surroundings
with it; what cannot be told for sure is an orphan, which keeps its quote and is shown as one.

Worked example: 学习 in "我们学习中文。" is code points 2 to 4, quote 学习, prefix 我们, suffix 中文。 After the edit
"今天我们学习中文。" the quote stands at 4 with the same surroundings: moved. Where that block is gone and only
"他不学习。" is left, it is an orphan.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.annotation import CONTEXT, Anchor, AnchorState
from reader.domain.article import Block, Side
from reader.errors import BadRange
from reader.text.identity import carry_uids as carry_uids  # versions and anchors are one subject to a caller
from reader.text.placing import Page, page
from reader.text.searching import Search
from reader.text.spans import Span, Token


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
    """Where `anchor` stands in the blocks of its side now, by the first of these that tells.

    Anchored: the quote is at its place in its block, and its surroundings are there, if there were enough to compare.
    Moved: it is elsewhere, compared without regard to script, width and case, at the one place whose surroundings
    agree clearly best; or nearly the same text is, if the quote is long enough to know it by. Changed: other text
    stands between what was before the quote and what was after it. Else orphan.
    """
    for index, block in enumerate(blocks):
        if block.uid == anchor.block_uid and _stands(anchor, blocks, index):
            return Resolution(AnchorState.ANCHORED, index, anchor.start, anchor.end)
    return _elsewhere(anchor, page(blocks))


def resolve_all(anchors: Sequence[Anchor], blocks: Sequence[Block]) -> list[Resolution]:
    """Where each of these anchors of one side stands in its blocks now, in their order."""
    return [resolve(anchor, blocks) for anchor in anchors]


def _stands(anchor: Anchor, blocks: Sequence[Block], index: int) -> bool:
    text = blocks[index].text
    if text[anchor.start : anchor.end] != anchor.quote:
        return False
    before = text[max(anchor.start - CONTEXT, 0) : anchor.start]
    if before == anchor.prefix and text[anchor.end : anchor.end + CONTEXT] == anchor.suffix:
        return True
    whole = page(blocks)
    return Search(anchor, whole).stands(whole.starts[index] + anchor.start)


def _elsewhere(anchor: Anchor, whole: Page) -> Resolution:
    search = Search(anchor, whole)
    state = AnchorState.MOVED
    place = search.exact() or search.nearly()
    if place is None:
        state, place = AnchorState.CHANGED, search.replaced()
    block = None if place is None else whole.block(*place)
    if place is None or block is None:
        return Resolution(AnchorState.ORPHAN, None, anchor.start, anchor.end)
    start = whole.starts[block]
    return Resolution(state, block, place[0] - start, place[1] - start)


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
