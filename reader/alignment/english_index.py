"""The English side, turned round: which sentences have a stem, a number, a name.

Looking a word up costs the same in an article of twenty sentences and in one of a thousand, so linking costs time
with the length of the text and not with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from reader.alignment.names import names
from reader.alignment.numbers import Kind, Number, english_numbers
from reader.alignment.stems import stem, words
from reader.alignment.units import Unit

_SMALL = 15
"""A text of fewer sentences is weighed as one of so many: in a text of two, nothing would be rare."""
_FEW = 40
"""Sentences that a stem may always lead to, and `_MANY` those that none may lead to: this bounds the work."""
_MANY = 120
_LEAST, _GREATEST = 0.6, 1.6
"""Numbers further apart than this are never the same, however loosely they are meant."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands in a sentence: code points `[start, end)` of the sentence."""

    word: str
    start: int
    end: int


class EnglishIndex:
    """The sentences of the English side with what they hold."""

    def __init__(self, sentences: Sequence[Unit]) -> None:
        self.sentences = sentences
        size = max(len(sentences), _SMALL)
        self._rarities = [log((size + 1) / (holders + 0.5)) for holders in range(size + 1)]
        self.most = min(max(len(sentences) // 4, _FEW), _MANY)
        self.places: dict[str, dict[int, list[Place]]] = defaultdict(lambda: defaultdict(list))
        self.numbers: list[tuple[Number, ...]] = []
        self.names: dict[str, set[int]] = defaultdict(set)
        self.text_of: dict[str, str] = {}
        self.stems: list[set[str]] = []
        for index, sentence in enumerate(sentences):
            self._add(index, sentence.text)
        self._counted = {kind: sorted(self._values(kind)) for kind in Kind}
        self.weights = [sum(map(self.rarity, stems)) or 1.0 for stems in self.stems]

    def rarity(self, key: str) -> float:
        """How much a stem tells about a sentence of this article: nearly 0 for one in all, the logarithm else."""
        return self._rarities[len(self.places[key]) if key in self.places else 0]

    def rarity_of(self, holders: int) -> float:
        """The same for something that this many sentences have."""
        return self._rarities[holders]

    def is_common(self, key: str) -> bool:
        """Whether so many sentences of a long text have this stem that it leads to none of them."""
        return len(self.places[key]) > self.most if key in self.places else False

    def counting(self, number: Number) -> list[int]:
        """The sentences that have a number which may be this one, in order."""
        kinds = (Kind.COUNT, Kind.ORDER) if number.kind in (Kind.COUNT, Kind.ORDER) else (number.kind,)
        low, high = sorted((number.value * _LEAST, number.value * _GREATEST))
        found = set()
        for kind in kinds:
            values = self._counted[kind]
            for place in range(bisect_left(values, (low, -1)), len(values)):
                value, j = values[place]
                if value > high:
                    break
                if j not in found and any(number.meets(other) for other in self.numbers[j]):
                    found.add(j)
        return sorted(found)

    def _values(self, kind: Kind) -> Iterator[tuple[float, int]]:
        for j, numbers in enumerate(self.numbers):
            yield from ((number.value, j) for number in numbers if number.kind is kind)

    def _add(self, index: int, text: str) -> None:
        stems = set()
        for word, start, end in words(text):
            key = stem(word)
            stems.add(key)
            self.text_of.setdefault(word, key)
            self.places[key][index].append(Place(word, start, end))
        self.stems.append(stems)
        self.numbers.append(english_numbers(text))
        for name, _, _ in names(text):
            self.names[name.removesuffix("'s").removesuffix("’s")].add(index)
