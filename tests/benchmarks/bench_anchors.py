"""How fast notes are found again in a changed text. Run by itself: python -m tests.benchmarks.bench_anchors.

500 notes in an article of 50,000 code points, of words in runs by chance so that no sentence comes twice. Two changes:
a paragraph is put first, one code point in a hundred is another, and blocks keep their identity; or that is imported
anew without any, a third of the paragraphs with another sentence. As the worst there is, the second for an article in
which every sentence comes twenty times and more. The baseline is one search of each quote in the whole text, which
finds a place and tells it from no other.
"""

from __future__ import annotations

import sys
import time
from random import Random

from reader.domain.annotation import Anchor
from reader.domain.article import Block, BlockKind, Side
from reader.text.anchor import carry_uids, make_anchor, resolve_all
from tests.benchmarks.measured import Figure, median
from tests.text.anchor_texts import JOINT, article, sentences

NOTES = 500
SIZE = 50_000
TIMES = 3
LENGTHS = {Side.CHINESE: (1, 2, 2, 4, 10, 40), Side.ENGLISH: (4, 7, 12, 30, 60)}
GOAL = 1.0
"""Seconds."""


def run() -> list[Figure]:
    """Seconds for each language and change, and how many times the baseline that is."""
    figures = []
    for side in Side:
        random = Random(5)  # noqa: S311 - the same article every time, no secret
        repeated: list[str] = []
        while sum(map(len, repeated)) < SIZE:
            repeated += article(side, random)[0]
        varied = [_in_other_order(text, side, repeated, random) for text in repeated]
        figures += _figures("edited", side, varied, random, carried=True)
        figures += _figures("imported anew", side, varied, random, carried=False)
        figures += _figures("imported anew, repetitive", side, repeated, random, carried=False)
    return figures


def _figures(name: str, side: Side, texts: list[str], random: Random, *, carried: bool) -> list[Figure]:
    old = carry_uids([], _blocks(texts))
    anchors = [_note(side, old, random) for _ in range(NOTES)]
    changed = [_corrected(text, random) for text in texts]
    if carried:
        changed.insert(0, JOINT[side].join(sentences(side, random)[:3]))
    else:
        changed = [_rewritten(text, side, random) for text in changed]
    seconds, ratio = _timed(anchors, carry_uids(old if carried else [], _blocks(changed)))
    label = f"500 notes again, {side.value}, {name}"
    return [Figure(label, seconds, GOAL, "s"), Figure(f"{label}, to baseline", ratio, float("inf"), "x")]


def _in_other_order(text: str, side: Side, texts: list[str], random: Random) -> str:
    """A text of the same length from short runs of any of the texts."""
    made: list[str] = []
    while sum(map(len, made)) < len(text):
        source = random.choice(texts)
        if side is Side.CHINESE:
            start = random.randrange(len(source) - 8)
            made.append(source[start : start + random.randint(2, 7)])
        else:
            words = source.split()
            start = random.randrange(len(words) - 5)
            made.append(" ".join(words[start : start + random.randint(1, 4)]) + " ")
    return "".join(made)


def _blocks(texts: list[str]) -> list[Block]:
    return [Block(BlockKind.PARAGRAPH, text) for text in texts]


def _note(side: Side, blocks: tuple[Block, ...], random: Random) -> Anchor:
    block = random.choice(blocks)
    length = random.choice(LENGTHS[side])
    start = random.randrange(len(block.text) - length)
    return make_anchor(side, block, start, start + length)


def _corrected(text: str, random: Random) -> str:
    """One code point of a hundred is another."""
    return "".join(random.choice(text) if random.random() < 0.01 else each for each in text)


def _rewritten(text: str, side: Side, random: Random) -> str:
    """The text, in one of three times with another sentence in its middle."""
    middle, other = len(text) // 2, sentences(side, random)[0]
    return (
        text if random.random() > 0.3 else text[: middle - len(other) // 2] + other + text[middle + len(other) // 2 :]
    )


def _timed(anchors: list[Anchor], blocks: tuple[Block, ...]) -> tuple[float, float]:
    """Seconds for all, and times as long as looking for each quote once."""
    whole = "\n".join(block.text for block in blocks)
    seconds, searching = [], []
    for turn in range(TIMES):
        blocks = (*blocks, Block(BlockKind.PARAGRAPH, str(turn)))  # another page, so that nothing is remembered of it
        started = time.perf_counter()
        resolve_all(anchors, blocks)
        found = time.perf_counter()
        for anchor in anchors:
            whole.find(anchor.quote)
        seconds.append(found - started)
        searching.append(time.perf_counter() - found)
    return median(seconds), median(seconds) / median(searching)


if __name__ == "__main__":
    for figure in run():
        sys.stdout.write(f"{figure.name:48} {figure.value:8.2f} {figure.unit}\n")
