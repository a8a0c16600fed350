"""Which English sentences a Chinese one stands on, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log1p

from reader.alignment.scoring import Row, Weights

_BEHIND = -0.2
"""Being claimed by a rival counts no more than this, and being alone no more than `_ALONE`."""
_ALONE = 0.1
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
    lead = min(max(claims.lead(i, chosen[0], score), _BEHIND), _ALONE)
    known = row.together(chosen)
    base, covered, scored, led, much = weights.certain
    sure = base + covered * known / row.possible + scored * score + led * lead + much * log1p(known / row.full)
    return 1 / (1 + exp(-sure))
