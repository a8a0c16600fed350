"""Which block of a new version continues which block of the old one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from uuid import uuid4

from reader.domain.article import Block
from reader.text.characters import fold

_SHARED = 0.5
"""Two blocks of different text are one if the shorter shares this part of its letter groups with the other."""
_GROUP = 3


_NEAR = 40
"""How many blocks away a block may have moved and still be recognised by likeness."""

Pairs = dict[int, int]


def carry_uids(old: Sequence[Block], new: Sequence[Block]) -> tuple[Block, ...]:
    """`new` with uids, each used once: of the old block it continues, else a fresh one (32 hexadecimal digits).

    A block continues the one with equal text, in order, then anywhere; then the one nearby that it shares most
    with, so that of a block cut in two the larger part stays itself. Old blocks without a uid continue nowhere.
    """
    old = [block for block in old if block.uid]
    pairs = _equal(old, new)
    pairs |= _alike(old, new, pairs)
    return tuple(
        replace(block, uid=old[pairs[index]].uid if index in pairs else uuid4().hex) for index, block in enumerate(new)
    )


def _equal(old: Sequence[Block], new: Sequence[Block]) -> Pairs:
    """New index to old index for blocks of equal text: those in order first, then those that changed places."""
    theirs, ours = [block.text for block in old], [block.text for block in new]
    matches = SequenceMatcher(None, theirs, ours, autojunk=False).get_matching_blocks()
    pairs = {here + step: there + step for there, here, size in matches for step in range(size)}
    taken = set(pairs.values())
    spare: defaultdict[str, list[int]] = defaultdict(list)
    for there in reversed(range(len(old))):
        if there not in taken:
            spare[theirs[there]].append(there)
    for here, text in enumerate(ours):
        if here not in pairs and spare[text]:
            pairs[here] = spare[text].pop()
    return pairs


def _alike(old: Sequence[Block], new: Sequence[Block], equal: Pairs) -> Pairs:
    """The same for the blocks that have no equal, by likeness; the surest pairs first."""
    taken = set(equal.values())
    theirs = {index: _groups(block.text) for index, block in enumerate(old) if index not in taken}
    ours = {index: _groups(block.text) for index, block in enumerate(new) if index not in equal}
    candidates = [
        (shared, -abs(here - there), here, there)
        for here, mine in ours.items()
        for there, other in theirs.items()
        if abs(here - there) <= _NEAR
        and (shared := len(mine & other))
        and shared >= _SHARED * min(len(mine), len(other))
    ]
    pairs: Pairs = {}
    for _, _, here, there in sorted(candidates, reverse=True):
        if here not in pairs and there not in taken:
            pairs[here] = there
            taken.add(there)
    return pairs


def _groups(text: str) -> frozenset[str]:
    folded = fold(text)
    return frozenset(folded[start : start + _GROUP] for start in range(len(folded) - _GROUP + 1))
