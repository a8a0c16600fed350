"""Fixed points: what the page gives and what the learner linked, in sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.alignment.units import Unit
from reader.domain.article import Block
from reader.domain.evidence import Link, Passage


@dataclass(frozen=True, slots=True)
class Fixed:
    """By index of the Chinese sentence.

    `own`: the learner's English, as it was linked, and `claimed` the sentences that it touches. `allowed`: the only
    English sentences that a pair of the page leaves. `centres`: where in the English a sentence surely belongs.
    """

    own: Mapping[int, tuple[Passage, ...]]
    claimed: Mapping[int, tuple[int, ...]]
    allowed: Mapping[int, tuple[int, ...]]

    @property
    def centres(self) -> dict[int, float]:
        """Where in the English (indices of sentences) these sentences surely belong."""
        known = {**self.allowed, **self.claimed}
        return {i: sum(chosen) / len(chosen) for i, chosen in known.items() if chosen}


def fixed_points(
    english: Sequence[Unit],
    chinese: Sequence[Unit],
    blocks: Sequence[Block],
    pairs: Iterable[tuple[Passage, Passage]],
    own: Iterable[Link],
) -> Fixed:
    """Fixed points out of (English, Chinese) pairs and the learner's links, of which the last one of a sentence holds.

    A link of the learner belongs to the sentence that it shares most with; `blocks` are the English ones: what stands
    outside them is left out.
    """
    allowed: dict[int, tuple[int, ...]] = {}
    for there, here in pairs:
        inside = tuple(_touched(english, (there,)))
        for i in _touched(chinese, (here,)) if inside else ():
            allowed[i] = tuple(sorted({*allowed.get(i, ()), *inside}))
    linked: dict[int, tuple[Passage, ...]] = {}
    for link in own:
        touched = list(_touched(chinese, (link.chinese,)))
        if touched:
            i = max(touched, key=lambda i: (_shared(chinese[i].passage, link.chinese), -i))
            linked[i] = tuple(sorted(passage for passage in link.english if _exists(passage, blocks)))
    claimed = {i: tuple(_touched(english, passages)) for i, passages in linked.items()}
    return Fixed(linked, claimed, allowed)


def touched(sentences: Sequence[Unit], passages: Iterable[Passage]) -> set[int]:
    """The sentences that share at least a code point with one of the passages."""
    return set(_touched(sentences, passages))


def _touched(sentences: Sequence[Unit], passages: Iterable[Passage]) -> Iterator[int]:
    found = set()
    for passage in passages:
        before = (passage.block, passage.start)
        first = bisect_right(sentences, before, key=lambda unit: (unit.passage.block, unit.passage.start))
        for index in range(max(first - 1, 0), len(sentences)):
            if (sentences[index].passage.block, sentences[index].passage.start) >= (passage.block, passage.end):
                break
            if _shared(sentences[index].passage, passage) > 0:
                found.add(index)
    yield from sorted(found)


def _shared(one: Passage, other: Passage) -> int:
    """How many code points two passages have in common."""
    return min(one.end, other.end) - max(one.start, other.start) if one.block == other.block else 0


def _exists(passage: Passage, blocks: Sequence[Block]) -> bool:
    inside = 0 <= passage.block < len(blocks)
    return inside and 0 <= passage.start < passage.end <= len(blocks[passage.block].text)
