"""How well an English sentence and a Chinese one go together.

The weight of a Chinese sentence's traits that an English sentence explains, relative to the best that any explains
(z), and of the English sentence's own words (e), give z^.8 x e^.2; the speaker and the place in the text add a little.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest

from reader.alignment.english_index import EnglishIndex
from reader.alignment.traits import Trait

_CANDIDATES = 200
"""English sentences that are looked at more closely for a Chinese one: those that explain most of it."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts how much; tuned on articles of our own, half of which were held back.

    `speaker` is added or taken off, `diagonal` is taken off for a whole text's distance. A further sentence joins the
    first when it explains `gain` more of the Chinese one (`far` times that if they are no neighbours), scores at
    least `ratio` of the first and no other Chinese sentence claims it by more than `rival`. `among` and
    `alone` make a confidence, one for a sentence among others, which may claim its sources, and one for a sentence by
    itself: a base, and what the explained share, the score, the explained weight and the lead over other claims (or
    over other sources) count. A link is claimed from `threshold`.
    """

    power: float = 0.8
    speaker: float = 0.15
    diagonal: float = 0.2
    gain: float = 0.12
    far: float = 1.6
    ratio: float = 0.2
    rival: float = 0.1
    among: tuple[float, ...] = (-6.9, 5.4, 4.2, 1.7, 5.3)
    alone: tuple[float, ...] = (-8.9, 6.0, 3.7, 1.6, 6.2)
    threshold: float = 0.53


@dataclass(slots=True)
class Row:
    """One Chinese sentence against those English ones that share anything with it.

    `total` is the most that its traits can be explained in this article, `possible` in any;
    `full` is what one word that a single English sentence has can explain.
    """

    traits: list[Trait]
    scores: dict[int, float] = field(default_factory=dict)
    total: float = 0.0
    possible: float = 0.0
    full: float = 1.0

    def together(self, chosen: Collection[int]) -> float:
        """The weight of the traits that these English sentences explain together."""
        return sum(max((trait.hits[j][0] for j in chosen if j in trait.hits), default=0.0) for trait in self.traits)


def row(traits: list[Trait], index: EnglishIndex, power: float) -> Row:
    """The lexical scores of one Chinese sentence, 0.0 to 1.0."""
    made = Row(traits, full=index.rarity_of(1))
    explained: dict[int, float] = {}
    for trait in traits:
        best = trait.best
        made.total += best
        made.possible += max(best, trait.possible)
        for j, (weight, _) in trait.hits.items():
            explained[j] = explained.get(j, 0.0) + weight
    for j in nlargest(_CANDIDATES, explained, key=lambda j: (explained[j], -j)):
        z = explained[j] / made.total if made.total else 0.0
        e = min(_known(traits, j, index) / index.weights[j], 1.0)
        made.scores[j] = z**power * max(e, 0.05) ** (1 - power)
    return made


def _known(traits: Sequence[Trait], j: int, index: EnglishIndex) -> float:
    """The weight of the stems and names of an English sentence that a Chinese one has too."""
    keys = {}
    for trait in traits:
        weight, key = trait.hits.get(j, (0.0, ""))
        if key:
            keys[key] = index.rarity(key) if key in index.places else weight
    return sum(keys.values())


def diagonal(fixed: Mapping[int, float], chinese: int, english: int) -> Callable[[int, int], float]:
    """How far an English sentence is from where a Chinese one is expected, as a share of the text (0.0 to 1.0).

    Expected is the same share of the text, or what lies between the fixed points: Chinese sentence -> English one.
    Fixed points that go backwards say nothing about the order and are left out.
    """
    if not chinese or not english:
        return lambda _i, _j: 0.0
    points = [(-0.5, -0.5)]
    for i, j in sorted(fixed.items()):
        if j > points[-1][1]:
            points.append((float(i), j))
    points.append((chinese - 0.5, english - 0.5))
    starts = [point[0] for point in points]
    expected = [_between(points, starts, i) for i in range(chinese)]
    return lambda i, j: abs(expected[i] - j) / english


def _between(points: Sequence[tuple[float, float]], starts: Sequence[float], i: int) -> float:
    after = min(max(bisect_right(starts, i), 1), len(points) - 1)
    (x, y), (to_x, to_y) = points[after - 1], points[after]
    return y + (to_y - y) * (i - x) / (to_x - x)
