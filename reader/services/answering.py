"""Answers of the dictionary in the light of an article: terms, and places of a text under the pointer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from reader.dictionary.glosses import is_reference, is_variant_only
from reader.dictionary.index import Dictionary
from reader.dictionary.named import Named, in_chinese, in_english, named, phrase_keys
from reader.dictionary.phrases import PREPOSITIONS, Around
from reader.dictionary.pointing import best, words_at
from reader.dictionary.ranking import candidate_terms
from reader.dictionary.readings import readings
from reader.domain.article import Article, Gloss, Side
from reader.domain.dictionary import Entry, LookupResult, Source
from reader.text.characters import HAN, simplify
from reader.text.spans import Span

_LONGEST_PART = 8
_SURE = 0.15
"""The score from which a phrase with a preposition is taken for one; common verbs with theirs reach 0.3 and more."""

_HYPHENS = re.compile("[-\u2010\u2011\u2013]")
_CHINESE = re.compile(f"[{HAN}]+")


@dataclass(frozen=True)
class Light:
    """What an answer is ranked by: the article's Chinese side, the paragraph across, and terms that come first."""

    text: str = ""
    near: str = ""
    terms: tuple[Named, ...] = ()

    @cached_property
    def keys(self) -> frozenset[str]:
        """The terms' phrases, for finding them in a text."""
        return phrase_keys(self.terms)

    @cached_property
    def words(self) -> frozenset[str]:
        """The terms' Chinese, Simplified."""
        return frozenset(one.word for one in self.terms)


NONE = Light()


@dataclass(frozen=True, slots=True)
class PointedAt:
    """The answer at a place of a text. Spans are code points of that text.

    `alternatives` are all words and phrases at that place, the longest first, `span` among them. `parts` are the two
    pieces of a verb that has its object between (took the coat off), else empty.
    """

    span: Span
    result: LookupResult
    alternatives: tuple[Span, ...]
    parts: tuple[Span, ...] = ()


class _Same:
    """An article as a key that is itself alone: comparing whole texts would take longer than answering."""

    __slots__ = ("article",)

    def __init__(self, article: Article) -> None:
        self.article = article

    def __hash__(self) -> int:
        return id(self.article)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.article is self.article


def light_of(article: Article, block: int | None, side: Side, own: tuple[Gloss, ...]) -> Light:
    """The light of an article, for a term of the block `block` of `side`, with the learner's own terms."""
    return _light_of(_Same(article), block, side, own)


@lru_cache(maxsize=8)
def _light_of(same: _Same, block: int | None, side: Side, own: tuple[Gloss, ...]) -> Light:
    article = same.article
    near = ""
    if block is not None and side is Side.ENGLISH:
        across = (pair.chinese for pair in article.pairs if pair.english == block)
        near = simplify("\n".join(article.chinese[index].text for index in across if index < len(article.chinese)))
    return Light(_chinese_of(article), near, named(own, Source.LEARNER) + named(article.glossary, Source.ARTICLE))


@lru_cache(maxsize=2)
def own_light(own: tuple[Gloss, ...]) -> Light:
    """Without an article: the learner's own terms alone."""
    return Light(terms=named(own, Source.LEARNER))


class Answers:
    """Asks one dictionary. Any thread."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def english(self, term: str, light: Light = NONE) -> LookupResult:
        """What is known of an English word or phrase."""
        found = self._dictionary.english(term, light.text, light.near)
        if light.terms:
            keys = (key for _, some in candidate_terms(term) for key in some)
            found = in_english(term, keys, light.terms, found, self._spell)
        return LookupResult(term, Side.ENGLISH, english=found, parts=() if found else self._pieces(term, light))

    def chinese(self, term: str, light: Light = NONE) -> LookupResult:
        """What is known of a Chinese word, in either script."""
        entries = in_chinese(simplify(term), light.terms, self._resolved(self._entries(term)), self._spell)
        if not entries:
            return LookupResult(term, Side.CHINESE, parts=tuple(self._parts(term)))
        return LookupResult(term, Side.CHINESE, entries, components=tuple(self._components(term)))

    def english_at(self, text: str, position: int, light: Light) -> PointedAt | None:
        """The longest phrase at a place, else the word; None between words."""
        around = Around(text, position)
        word = around.word
        if word is None:
            return None
        matches = self._dictionary.matches(around, light.keys)
        spans = dict.fromkeys([*(match.span for match in matches), word, *_part_at(text, word, position)])
        for match in matches:
            shown = match.key if match.parts else match.span.of(text)
            found = self._dictionary.phrase(match, text, light.text, light.near)
            found = in_english(shown, (match.key,), light.terms, found, self._spell)
            if found and not _is_accident(match.key, found[0].translations[0].score):
                result = LookupResult(shown, Side.ENGLISH, english=found)
                return PointedAt(match.span, result, tuple(spans), match.parts)
        return PointedAt(word, self.english(word.of(text), light), tuple(spans))

    def chinese_at(self, text: str, position: int, light: Light, words: Sequence[Span]) -> PointedAt | None:
        """The word at a place that fits the text's cut best; None where there is no Chinese character."""
        if not _CHINESE.match(text, position):
            return None
        spans = words_at(text, position, self._dictionary.among, light.words)
        one = Span(position, position + 1)
        cut = next((word for word in words if word.contains(position)), None)
        chosen = best(spans, position, words) or cut or one
        every = {*spans, one, chosen, *((cut,) if cut else ())}
        alternatives = tuple(sorted(every, key=lambda span: (-len(span), span.start)))
        return PointedAt(chosen, self.chinese(chosen.of(text), light), alternatives)

    def _entries(self, term: str) -> tuple[Entry, ...]:
        """A term's entries as it is written, else in Simplified: texts also mix scripts inside a word."""
        return self._dictionary.chinese(term) or self._dictionary.chinese(simplify(term))

    def _resolved(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Entries with what they refer to: of mere variants behind them, of abbreviations inside them."""
        if not entries:
            return entries
        if all(is_variant_only(entry.glosses) for entry in entries):
            # A Traditional variant has the headword of what it stands for: 爲 is a variant of 為, both are 为.
            words = dict.fromkeys(word for entry in entries for word in (*entry.see, entry.headword))
            referred = [entry for word in words for entry in self._dictionary.chinese(word)]
            return tuple(dict.fromkeys((*entries, *referred)))
        return tuple(replace(entry, referred=self._referred(entry)) if entry.see else entry for entry in entries)

    def _referred(self, entry: Entry) -> tuple[Entry, ...]:
        if not any(map(is_reference, entry.glosses)):
            return ()
        return tuple(found for word in entry.see[:2] for found in self._dictionary.chinese(word)[:1])

    def _components(self, term: str) -> Iterator[LookupResult]:
        """The words of a longer compound, then its characters."""
        if len(term) > 2:
            yield from self._parts(term, len(term) - 1)
        if len(term) > 1:
            for character in dict.fromkeys(term):
                if _CHINESE.match(character):
                    yield LookupResult(character, Side.CHINESE, self._entries(character))

    def _parts(self, term: str, longest: int = _LONGEST_PART) -> Iterator[LookupResult]:
        """The words of several characters and what is between, the longest that the dictionary has at each place."""
        for run in _CHINESE.findall(term):
            start = 0
            while start < len(run):
                ends = range(min(len(run), start + longest), start, -1)
                end = next((end for end in ends if self._dictionary.has(run[start:end])), start + 1)
                word = run[start:end]
                entries = self._entries(word) if word != term else ()
                if entries and (len(word) > 1 or longest == _LONGEST_PART):
                    yield LookupResult(word, Side.CHINESE, entries)
                start = end

    def _pieces(self, term: str, light: Light) -> tuple[LookupResult, ...]:
        """The words of a term with hyphens that is in no dictionary ("China-Central"), those that are known."""
        words = [word for word in _HYPHENS.split(term) if word]
        if len(words) < 2:
            return ()
        answers = ((word, self._dictionary.english(word, light.text, light.near)) for word in words)
        return tuple(LookupResult(word, Side.ENGLISH, english=found) for word, found in answers if found)

    def _spell(self, word: str) -> tuple[str, str]:
        """Traditional characters and numbered pinyin of an expression that may be in no dictionary."""
        entries = self._dictionary.chinese(word)
        if entries:
            return entries[0].traditional, entries[0].numbered
        pieces = [result.entries[0].traditional for result in self._parts(word)]
        written = "".join(pieces)
        return (written if len(written) == len(word) else word), " ".join(readings((word,), self._dictionary.spoken))


def _is_accident(key: str, score: float) -> bool:
    """Whether a phrase is more probably two words that happen to stand together: held in, has been."""
    words = key.split(" ")
    return len(words) == 2 and score < _SURE and not PREPOSITIONS.isdisjoint(words)


def _part_at(text: str, word: Span, position: int) -> Iterable[Span]:
    """The part under the pointer of a word with hyphens."""
    start = word.start
    for part in _HYPHENS.split(word.of(text)):
        span = Span(start, start + len(part))
        if span.contains(position) and len(span) < len(word):
            yield span
        start = span.end + 1


@lru_cache(maxsize=4)
def _chinese_of(article: Article) -> str:
    """The article's Chinese side in Simplified characters."""
    return simplify("\n".join(block.text for block in article.chinese))
