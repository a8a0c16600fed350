"""What a Chinese sentence says, piece by piece, and which English sentences say each piece.

A trait is a word, a number, a name or a term of the glossary. Its hits are the English sentences that have it, with
the weight that this explains; `possible` is what it would have weighed had any sentence had it, so that a sentence
whose words the English has nowhere is known for what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reader.alignment.english_index import EnglishIndex
from reader.alignment.glosses import Glosses, Stems
from reader.alignment.light_words import STOP
from reader.alignment.name_match import NameMatch
from reader.alignment.numbers import Kind, Number
from reader.alignment.numbers_zh import chinese_numbers
from reader.alignment.renderings import Soft, renderings_of, terms_of
from reader.alignment.stems import stem
from reader.domain.article import Gloss
from reader.text.characters import is_han, simplify
from reader.text.names import occurrences
from reader.text.spans import Token

_PARTS = 0.75
"""A word without an answer of its own is worth this through its parts, and through their characters `_CHARACTERS`."""
_CHARACTERS = 0.45
_SOFT = 0.5
"""So much through a Chinese rendering of an English word that shares characters with it."""
_ALIKE = 0.2
"""Renderings less like the word than this are not worth looking at."""
_UNSAID = 0.8
"""What a word that no English sentence explains counts of the weight of a rare one."""
_LONGEST = 8

Hits = dict[int, tuple[float, str]]
"""English sentence -> the weight explained there, and the stem, name or term that explains it."""


@dataclass(slots=True)
class Trait:
    """A piece of a Chinese sentence, code points `[start, end)` of the sentence."""

    start: int
    end: int
    possible: float
    hits: Hits = field(default_factory=dict)
    number: Number | None = None
    sort: str = "word"

    @property
    def best(self) -> float:
        """The most that any sentence explains."""
        return max((weight for weight, _ in self.hits.values()), default=0.0)


class Traits:
    """Finds the traits of Chinese sentences against one English side."""

    def __init__(self, index: EnglishIndex, glosses: Glosses, names: NameMatch, terms: Sequence[Gloss]) -> None:
        self._index = index
        self._glosses = glosses
        self._names = names
        self._terms = terms_of(index, terms)
        self._soft: Soft = {}
        self._full = index.rarity_of(1)
        self._stems: dict[str, Stems] = {}
        self._known_words: frozenset[str] = STOP
        self._made: dict[tuple[str, float], Hits] = {}

    def prepare(self, sentences: Iterable[Sequence[Token]]) -> None:
        """Ask for everything that these sentences will need, at once: whole words, then parts of those unanswered."""
        whole = {
            simplify(token.text)[: 2 * _LONGEST]
            for tokens in sentences
            for token in tokens
            if token.is_word and is_han(token.text[0])
        } - STOP
        self._stems = self._glosses.stems(sorted(whole))
        answered = {word for word, stems in self._stems.items() if not self._index.places.keys().isdisjoint(stems)}
        pieces = {
            word[start:end]
            for word in whole - answered
            for start in range(len(word))
            for end in range(start + 1, min(len(word), start + _LONGEST) + 1)
            if word not in self._stems or start == 0 or end == len(word)
        }
        self._stems |= self._glosses.stems(sorted(pieces - whole))
        self._soft = renderings_of(self._index, self._glosses, {character for word in whole for character in word})
        self._known_words = STOP | self._stems.keys()

    def stems(self, word: str) -> Stems:
        """The stems of a Simplified word that was prepared; empty where it has no entry."""
        return self._stems.get(word, {})

    def of(self, text: str, tokens: Sequence[Token]) -> list[Trait]:
        """The traits of one sentence; `tokens` are those inside it, their positions those of the sentence."""
        simple = simplify(text)
        taken = bytearray(len(simple))
        found = [*self._numbers(simple, tokens, taken), *self._known(simple, taken)]
        found += self._named(simple, tokens, taken)
        found += self._words(simple, tokens, taken)
        return found

    def _numbers(self, text: str, tokens: Sequence[Token], taken: bytearray) -> Iterator[Trait]:
        def inside(start: int, end: int) -> bool:
            """Whether a numeral is a part of a longer word of the dictionary."""
            around = (token for token in tokens if token.start <= start and end <= token.end)
            return any(len(token.text) > end - start and token.text in self._stems for token in around)

        for number in chinese_numbers(text, inside):
            holders = self._index.counting(number)
            if len(holders) > self._index.most:
                continue
            small = number.kind is Kind.COUNT and number.value <= 2
            weight = self._index.rarity_of(len(holders)) * (0.5 if small else 1.0)
            hits = {j: (max(weight, 0.0), "") for j in holders}
            if small and not hits:
                continue
            taken[number.start : number.end] = b"\1" * (number.end - number.start)
            yield Trait(number.start, number.end, self._full, hits, number, "number")

    def _known(self, text: str, taken: bytearray) -> Iterator[Trait]:
        """Terms of the glossary that the sentence has and the English too."""
        for span in occurrences(text, self._terms):
            if any(taken[span.start : span.end]):
                continue
            holders, key = self._terms[span.of(text)]
            weight = max(self._index.rarity_of(len(holders)), 0.0) * 1.2
            taken[span.start : span.end] = b"\1" * len(span)
            yield Trait(span.start, span.end, self._full, dict.fromkeys(holders, (weight, key)), sort="term")

    def _named(self, text: str, tokens: Sequence[Token], taken: bytearray) -> Iterator[Trait]:
        for start, end in self._names.candidates(text, tokens, self._known_words):
            if any(taken[start:end]):
                continue
            holders = self._names.holders(text[start:end])
            if not holders:
                continue
            count = len(holders)
            weight = max(self._index.rarity_of(count), 0.0)
            taken[start:end] = b"\1" * (end - start)
            hits = {j: (weight * likeness, name) for j, (likeness, name) in holders.items()}
            yield Trait(start, end, self._full, hits, sort="name")

    def _words(self, text: str, tokens: Sequence[Token], taken: bytearray) -> Iterator[Trait]:
        for token in tokens:
            word = text[token.start : token.end]
            if not token.is_word or any(taken[token.start : token.end]) or word in STOP:
                continue
            if not is_han(word[0]):
                yield self._latin(word, token)
            elif word in self._stems:
                yield self._word(word, token.start, 1.0)
            else:
                for start, part in _split(word, self._stems):
                    if part not in STOP:
                        yield self._word(part, token.start + start, 1.0 if len(part) > 1 else 0.6)

    def _latin(self, word: str, token: Token) -> Trait:
        key = stem(word.lower())
        hits = {j: (max(self._index.rarity(key), 0.0), key) for j in self._index.places.get(key, ())}
        return Trait(token.start, token.end, self._full, hits)

    def _word(self, word: str, start: int, worth: float) -> Trait:
        hits = self._made.get((word, worth))
        if hits is None:
            hits = self._made[word, worth] = self._answers(word, worth)
        common = not hits and any(map(self._index.is_common, self._stems.get(word, ())))
        return Trait(start, start + len(word), 0.0 if common else self._full * worth * _UNSAID, hits)

    def _answers(self, word: str, worth: float) -> Hits:
        """What explains a word: its glosses, else those of its parts, and renderings that look like it."""
        hits = self._hits(self._stems.get(word, {}), worth)
        if len(word) > 1:
            if not hits:
                for part in _ends(word):
                    if part in self._stems:
                        share = _PARTS if len(part) > 1 else _CHARACTERS
                        _merge(hits, self._hits(self._stems[part], worth * share * (len(part) / len(word)) ** 0.5))
            _merge(hits, self._by_characters(word, worth))
        return hits

    def _hits(self, stems: Stems, worth: float) -> Hits:
        hits: Hits = {}
        for key, value in stems.items():
            if key in self._index.places and not self._index.is_common(key):
                weight = worth * value * max(self._index.rarity(key), 0.0)
                _merge(hits, dict.fromkeys(self._index.places[key], (weight, key)))
        return hits

    def _by_characters(self, word: str, worth: float) -> Hits:
        """English words whose Chinese renderings share characters with this one."""
        alike: dict[str, float] = {}
        characters = set(word)
        for character in characters:
            for key, rendering, value in self._soft.get(character, ()):
                if word == rendering:
                    likeness = value
                else:
                    common = len(characters.intersection(rendering))
                    likeness = 2 * common / (len(word) + len(rendering)) * _SOFT * value
                if likeness >= _ALIKE and likeness > alike.get(key, 0.0):
                    alike[key] = likeness
        return self._hits(alike, worth)


def _ends(word: str) -> Iterator[str]:
    """The beginnings and the endings of a word, the longest first."""
    for length in range(len(word) - 1, 0, -1):
        yield word[:length]
        yield word[-length:]


def _merge(hits: Hits, others: Hits) -> None:
    for j, hit in others.items():
        if j not in hits or hit[0] > hits[j][0]:
            hits[j] = hit


def _split(word: str, known: Mapping[str, Stems]) -> list[tuple[int, str]]:
    """A word without an entry as the fewest pieces that have one, each with where it begins."""
    best: list[tuple[float, list[tuple[int, str]]]] = [(0.0, [])] * (len(word) + 1)
    for start in range(len(word) - 1, -1, -1):
        choices = []
        for end in range(start + 1, min(len(word), start + _LONGEST) + 1):
            piece = word[start:end]
            if piece in known or end == start + 1:
                cost = best[end][0] + (1.0 if piece in known else 1.5)
                choices.append((cost, [(start, piece), *best[end][1]]))
        best[start] = min(choices)
    return best[0][1]
