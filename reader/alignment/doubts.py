"""Numbers of the Chinese that the English of its link says otherwise.

Worked example: 12亿 beside `1.3 billion people` is doubtful; beside `many people` it is not, nor is it where the
article has 1.2 billion in another sentence: a summary puts together what stands apart.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.alignment.english_index import EnglishIndex
from reader.alignment.numbers import Kind, Number
from reader.alignment.traits import Trait


def doubts(text: str, traits: Sequence[Trait], index: EnglishIndex, linked: Collection[int]) -> tuple[str, ...]:
    """The numbers of a Chinese sentence, as written, beside which the English has another one of their kind."""
    ours = [trait.number for trait in traits if trait.number is not None]
    theirs = [number for j in sorted(linked) for number in index.numbers[j]]
    if not theirs:
        return ()
    open_there = [number for number in theirs if not any(number.meets(one) for one in ours)]
    found = []
    for trait in traits:
        number = trait.number
        if number is None or trait.hits or number.kind is Kind.ORDER:
            continue
        if any(_comparable(number, other) for other in open_there):
            found.append(text[trait.start : trait.end])
    return tuple(found)


def _comparable(one: Number, other: Number) -> bool:
    """Whether two numbers that differ may be meant to be the same: one kind, and not a year beside a handful."""
    if one.kind is not other.kind or (one.kind is Kind.COUNT and min(one.value, other.value) < 2):
        return False
    low, high = sorted((one.value, other.value))
    return one.kind is not Kind.COUNT or high <= 1000 * low
