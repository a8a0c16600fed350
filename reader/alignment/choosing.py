"""Which English sentences a Chinese one stands on, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log1p
from operator import mul

from reader.alignment.scoring import Row, Weights

_BEHIND = -0.2
"""Being claimed by a rival counts no more than this, and being alone no more than `_ALONE`."""
_ALONE = 0.1
_ENOUGH = 6
"""With so many other Chinese sentences their claims tell what else an English one may be; without any, nobody does."""
_MOST = 4
"""English sentences of one link."""


@dataclass(frozen=True, slots=True)
class Choice:
    """English sentences, the best one first, and how sure it is that they are right."""

    chosen: tuple[int, ...]
    confidence: float


class Claims:
    """What all Chinese sentences say of each English one: a sentence that another claims is a less likely source."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.count = len(rows)
        self._first: dict[int, tuple[float, int]] = {}
        self._second: dict[int, float] = {}
        for i, row in enumerate(rows):
            for j, score in row.scores.items():
                self._add(i, j, score)

    def _add(self, i: int, j: int, score: float) -> None:
        best = self._first.get(j, (0.0, -1))
        if score > best[0]:
            self._first[j], self._second[j] = (score, i), best[0]
        elif score > self._second.get(j, 0.0):
            self._second[j] = score

    def lead(self, i: int, j: int, score: float) -> float:
        """By how much this claim of Chinese sentence `i` is ahead of the best other one."""
        best, owner = self._first.get(j, (0.0, -1))
        return score - (self._second.get(j, 0.0) if owner == i else best)


def choose(i: int, row: Row, claims: Claims, weights: Weights) -> Choice:
    """The sentences for Chinese sentence `i`."""
    ranked = sorted(row.scores, key=lambda j: (-row.scores[j], j))
    if not ranked or not row.total or row.scores[ranked[0]] <= 0:
        return Choice((), 0.0)
    top = ranked[0]
    chosen = [top]
    for j in ranked[1:]:
        if len(chosen) == _MOST or row.scores[j] < weights.ratio * row.scores[top]:
            break
        if _joins(i, j, chosen, row, claims, weights):
            chosen.append(j)
    return Choice(tuple(chosen), confidence(i, chosen, row, claims, weights))


def _joins(i: int, j: int, chosen: list[int], row: Row, claims: Claims, weights: Weights) -> bool:
    """Whether a further sentence explains enough that the others leave open."""
    score = row.scores[j]
    if claims.lead(i, j, score) < -weights.rival:
        return False
    neighbour = min(abs(j - other) for other in chosen) == 1
    gain = (row.together([*chosen, j]) - row.together(chosen)) / row.total
    return gain >= weights.gain * (1 if neighbour else weights.far)


def confidence(i: int, chosen: Sequence[int], row: Row, claims: Claims, weights: Weights) -> float:
    """0.0 to 1.0: how often a link like this one is right."""
    if not chosen or not row.possible:
        return 0.0
    score = row.scores.get(chosen[0], 0.0)
    known = row.together(chosen)
    covered, much = known / row.possible, log1p(known / row.full)
    lead = min(max(claims.lead(i, chosen[0], score), _BEHIND), _ALONE)
    margin = score - max((other for j, other in row.scores.items() if j not in chosen), default=0.0)
    among = _logistic(weights.among, (covered, score, much, lead))
    alone = _logistic(weights.alone, (covered, score, much, margin))
    share = min((claims.count - 1) / _ENOUGH, 1.0)
    return share * among + (1 - share) * alone


def _logistic(weights: Sequence[float], known: Sequence[float]) -> float:
    """1 / (1 + exp(-x)) of the first weight and the products of the others."""
    return 1 / (1 + exp(-weights[0] - sum(map(mul, weights[1:], known))))
