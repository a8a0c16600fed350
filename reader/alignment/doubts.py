"""Numbers and names of the Chinese that the English of its link says otherwise.

Worked example: 12亿 beside `1.3 billion people` is doubtful; beside `many people` it is not, nor is it where the
article has 1.2 billion in another sentence: a summary puts together what stands apart. 王毅 is doubtful beside
`Sun Weidong welcomed the plan` where the article names both, not beside `He welcomed it`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet

from reader.alignment.english_index import EnglishIndex
from reader.alignment.numbers import Kind, Number
from reader.alignment.traits import Trait

_PRONOUN = re.compile(r"\b(?:he|she|they|i|we|his|her|their|who)\b", re.IGNORECASE)


def doubts(
    text: str, traits: Sequence[Trait], index: EnglishIndex, linked: Collection[int], named: AbstractSet[str]
) -> tuple[str, ...]:
    """Pieces of a Chinese sentence, as written and in order, beside which the English has another one of their kind.

    `linked`: the English sentences of its link. `named`: English names that Chinese sentences of the article spell.
    """
    if not linked:
        return ()
    wrong = [*_numbers(traits, index, linked), *_names(traits, index, linked, named)]
    return tuple(text[trait.start : trait.end] for trait in sorted(wrong, key=lambda trait: trait.start))


def _numbers(traits: Sequence[Trait], index: EnglishIndex, linked: Collection[int]) -> list[Trait]:
    ours = [trait.number for trait in traits if trait.number is not None]
    theirs = [number for j in linked for number in index.numbers[j]]
    left = [number for number in theirs if not any(number.meets(one) for one in ours)]
    return [
        trait
        for trait in traits
        if (number := trait.number) is not None
        and not trait.hits
        and number.kind is not Kind.ORDER
        and any(_comparable(number, other) for other in left)
    ]


def _names(
    traits: Sequence[Trait], index: EnglishIndex, linked: Collection[int], named: AbstractSet[str]
) -> list[Trait]:
    """Names of the article that stand in other sentences, while these have one that the Chinese does not spell."""
    ours = [trait for trait in traits if trait.sort == "name"]
    absent = [trait for trait in ours if trait.hits and trait.hits.keys().isdisjoint(linked)]
    if not absent or any(_PRONOUN.search(index.sentences[j].text) for j in linked):
        return []
    spelled = {name for trait in ours for _, name in trait.hits.values()}
    others = named - spelled
    return absent if any(name in index.sentences[j].text for name in others for j in linked) else []


def _comparable(one: Number, other: Number) -> bool:
    """Whether two numbers that differ may be meant to be the same: one kind, and not a year beside a handful."""
    if one.kind is not other.kind or (one.kind is Kind.COUNT and min(one.value, other.value) < 2):
        return False
    low, high = sorted((one.value, other.value))
    return one.kind is not Kind.COUNT or high <= 1000 * low
