"""How good links are: precision, recall, F1, first place right, reciprocal rank, and links claimed without a source."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, fields

from reader.alignment.engine import Alignment, BlockTokens
from reader.alignment.glosses import Glosses
from reader.alignment.scoring import Weights
from reader.alignment.units import Unit
from reader.domain.article import Block

Links = Sequence[Collection[int]]
"""For each Chinese sentence the indices of the English ones that it is linked to."""


@dataclass
class Tally:
    """Counts over articles; add them up with `+`."""

    right: int = 0
    claimed: int = 0
    true: int = 0
    first: int = 0
    reciprocal: float = 0.0
    sourced: int = 0
    false: int = 0
    removed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    @property
    def precision(self) -> float:
        return self.right / max(self.claimed, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.true, 1)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(self.claimed + self.true, 1)

    @property
    def top1(self) -> float:
        """Per one: sentences with a source of which the best English one is right."""
        return self.first / max(self.sourced, 1)

    @property
    def mrr(self) -> float:
        return self.reciprocal / max(self.sourced, 1)

    @property
    def false_links(self) -> float:
        """Per one: sentences that are linked although the English has no source of theirs (any more)."""
        return self.false / max(self.removed, 1)


def count(links: Links, rank: Callable[[int], Sequence[int]], gold: Links) -> Tally:
    """Compare links, and the order in which English sentences are offered, with the labels of one article."""
    tally = Tally()
    for i, (found, true) in enumerate(zip(links, gold, strict=True)):
        tally.right += len(set(found) & set(true))
        tally.claimed += len(found)
        tally.true += len(true)
        if true:
            order = list(rank(i))
            places = [order.index(j) for j in true if j in order]
            tally.sourced += 1
            tally.first += bool(places) and min(places) == 0
            tally.reciprocal += 1 / (1 + min(places)) if places else 0.0
    return tally


def links_of(compared: Alignment) -> list[set[int]]:
    """The engine's links as indices."""
    index = {unit.passage: j for j, unit in enumerate(compared.english)}
    return [{index[one] for one in link.english} for link in compared.evidence().links]


def without(english: Iterable[Block], sentences: Sequence[Unit], gone: Collection[int]) -> tuple[Block, ...]:
    """English blocks without some of their sentences; blocks that have none left go too."""
    kept = []
    for number, block in enumerate(english):
        texts = [unit.text for j, unit in enumerate(sentences) if unit.passage.block == number and j not in gone]
        if texts:
            kept.append(Block(block.kind, " ".join(texts), block.speaker))
    return tuple(kept)


def engine(
    english: Sequence[Block],
    chinese: Sequence[Block],
    gold: Links,
    glosses: Glosses,
    tokens: BlockTokens,
    weights: Weights | None = None,
) -> Tally:
    """The engine on one article, and once more for each sentence after its source was taken out."""
    weights = weights or Weights()
    compared = Alignment(english, chinese, glosses, chinese_tokens=tokens, weights=weights)
    found = links_of(compared)
    order = [sorted(row.scores, key=lambda j: (-row.scores[j], j)) for row in compared.rows]
    tally = count(found, order.__getitem__, gold)
    for i, true in enumerate(gold):
        left = without(english, compared.english, true) if true else english
        again = Alignment(left, chinese, glosses, chinese_tokens=tokens, weights=weights)
        tally.false += bool(again.evidence().links[i].english)
        tally.removed += 1
    return tally
