"""The English side, turned round: which sentences have a stem, a number, a name.

Looking a word up costs the same in an article of twenty sentences and in one of a thousand, so linking costs time
with the length of the text and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from reader.alignment.names import names
from reader.alignment.numbers import Number, english_numbers
from reader.alignment.stems import stem, words
from reader.alignment.units import Unit


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
        self._rarities = [log((len(sentences) + 1) / (holders + 0.5)) for holders in range(len(sentences) + 1)]
        self.places: dict[str, dict[int, list[Place]]] = defaultdict(lambda: defaultdict(list))
        self.numbers: list[tuple[Number, ...]] = []
        self.names: dict[str, set[int]] = defaultdict(set)
        self.text_of: dict[str, str] = {}
        self.stems: list[set[str]] = []
        for index, sentence in enumerate(sentences):
            self._add(index, sentence.text)
        self.weights = [sum(map(self.rarity, stems)) or 1.0 for stems in self.stems]

    def rarity(self, key: str) -> float:
        """How much a stem tells about a sentence of this article: nearly 0 for one in all, the logarithm else."""
        return self._rarities[len(self.places[key]) if key in self.places else 0]

    def rarity_of(self, holders: int) -> float:
        """The same for something that this many sentences have."""
        return self._rarities[holders]

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
