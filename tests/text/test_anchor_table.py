"""The anchor table: every kind of change, at every length of quote, in both languages, and where the note is then.

No note is ever on a place that is not its own, but for quotes too short to tell by anything. Where the quote is still
there it is found often enough; how often depends on the kind, and the floors are a little below what is reached.
"""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from reader.domain.annotation import AnchorState
from reader.domain.article import Block, BlockKind, Side
from reader.text.anchor import Resolution, carry_uids, make_anchor, resolve
from tests.text.anchor_changes import CLOSE, KINDS, OPEN, Case, Fate
from tests.text.anchor_texts import article

LENGTHS = {Side.CHINESE: (1, 2, 4, 10, 40), Side.ENGLISH: (4, 12, 60)}
TELLING = {Side.CHINESE: 2, Side.ENGLISH: 12}
"""From how many code points on a quote is never put in a wrong place."""
TIMES = 12
"""Articles for each kind and length; in every other one no block keeps its identity."""

FLOORS = {
    "typos elsewhere": 0.97,
    "one character of the quote changed": 0.85,
    "a character put into the quote": 0.8,
    "quote replaced": 0.8,
    "another occurrence remains beside the replaced quote": 0.8,
    "prefix changed": 0.9,
    "suffix changed": 0.9,
    "spaces changed": 0.93,
    "punctuation changed": 0.93,
    "numbers changed": 0.93,
    "two edits": 0.85,
    "sentence moved to another block": 0.5,  # a short quote near the end of its sentence has lost half it was known by
    "repeated paragraphs": 0.45,  # found in the half that kept their identity: without one, three places are equal
    "whole context rewritten": 0.0,  # moving and deleting what is said twice look the same then
}
"""What part of the notes is right at least; all are in kinds that are not here."""


def blocks_of(texts: list[str]) -> list[Block]:
    return [Block(BlockKind.PARAGRAPH, text.replace(OPEN, "").replace(CLOSE, "")) for text in texts]


def marked(side: Side, length: int, random: Random) -> Case:
    """A new article with a quote of this length marked anywhere in it."""
    texts, spare = article(side, random)
    at = random.randrange(len(texts))
    text = texts[at]
    start = random.randrange(len(text) - length + 1)
    texts[at] = text[:start] + OPEN + text[start : start + length] + CLOSE + text[start + length :]
    return Case(side, texts, at, spare, random)


def outcome(name: str, side: Side, length: int, seed: int) -> str:
    """`right`, `none` (an orphan though something is there) or `wrong`."""
    random = Random(f"{name} {side} {length} {seed}")  # noqa: S311 - the same articles every time, no secret
    case = marked(side, length, random)
    before, quote, _ = case.pieces()
    old = carry_uids([], blocks_of(case.blocks))
    anchor = make_anchor(side, old[case.at], len(before), len(before) + len(quote))
    KINDS[name](case)
    new = carry_uids(old if seed % 2 else [], blocks_of(case.blocks))
    return judged(case, resolve(anchor, new))


def judged(case: Case, found: Resolution) -> str:
    if case.fate is Fate.GONE:
        return "right" if found.state is AnchorState.ORPHAN else "wrong"
    if found.state is AnchorState.ORPHAN:
        return "none"
    before, quote, _ = case.pieces()
    start, end = len(before), len(before) + len(quote)
    if found.block != case.at:
        return "wrong"
    if found.state is AnchorState.CHANGED:
        return "right" if found.start <= start and end <= found.end else "wrong"
    if case.fate is Fate.REPLACED:
        return "wrong"
    slack = 1 if case.fate is Fate.ALTERED else 0
    return "right" if abs(found.start - start) <= slack and abs(found.end - end) <= slack else "wrong"


@pytest.mark.parametrize("name", KINDS)
def test_no_note_is_on_a_wrong_place_and_most_are_found(name: str) -> None:
    rows = {
        (side.value, length): Counter(outcome(name, side, length, seed) for seed in range(TIMES))
        for side, lengths in LENGTHS.items()
        for length in lengths
        if length >= TELLING[side]
    }
    assert {cell: row["wrong"] for cell, row in rows.items() if row["wrong"]} == {}
    right = sum(row["right"] for row in rows.values()) / (TIMES * len(rows))
    assert right >= FLOORS.get(name, 1.0), rows


def test_a_quote_of_one_character_is_rarely_on_a_wrong_place() -> None:
    found = Counter(outcome(name, Side.CHINESE, 1, seed) for name in KINDS for seed in range(TIMES))
    assert found["wrong"] <= 0.01 * found.total()
    assert found["right"] >= 0.8 * found.total()


def test_the_table_is_whole() -> None:
    assert len(KINDS) >= 28
    assert FLOORS.keys() <= KINDS.keys()
