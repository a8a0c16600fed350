"""Which words of a linked pair say the same: 国际法 lights up *international law*, 港口 *port*.

Only what is sure: a word without a good counterpart has none, and no piece of either sentence has two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.alignment.engine import BlockTokens, inside
from reader.alignment.english_index import EnglishIndex
from reader.alignment.glosses import Glosses
from reader.alignment.name_match import NameMatch
from reader.alignment.traits import Trait, Traits
from reader.alignment.units import Unit
from reader.domain.article import Block, Gloss
from reader.domain.evidence import Link, Passage
from reader.text.characters import simplify
from reader.text.spans import Span

_SURE = 0.6
_AGAIN = 0.97
"""A counterpart that stands more than once in its sentences is a little less sure from one place to the next."""


@dataclass(frozen=True, slots=True)
class WordLink:
    """Two pieces of linked sentences that say the same; `confidence` is 0.6 to 1.0."""

    chinese: Passage
    english: Passage
    confidence: float


def word_links(
    link: Link,
    english: Sequence[Block],
    chinese: Sequence[Block],
    glosses: Glosses,
    *,
    chinese_tokens: BlockTokens,
    people: Sequence[str] = (),
    terms: Sequence[Gloss] = (),
) -> tuple[WordLink, ...]:
    """The sure pairs of words in a link, in the order of the Chinese; the other arguments are those of `align`."""
    there = [Unit(one, english[one.block].text[one.start : one.end]) for one in link.english]
    if not there:
        return ()
    here = Unit(link.chinese, chinese[link.chinese.block].text[link.chinese.start : link.chinese.end])
    index = EnglishIndex(there)
    traits = Traits(index, glosses, NameMatch(index, glosses, people), terms)
    tokens = inside(here, chinese_tokens)
    traits.prepare([tokens])
    found = [
        (confidence, trait, j, span)
        for trait in traits.of(here.text, tokens)
        for confidence, j, span in _counterparts(trait, simplify(here.text), index, traits)
        if confidence >= _SURE
    ]
    found.sort(key=lambda one: (-one[0], one[1].start, one[2], one[3].start))
    return tuple(sorted(_apart(found, here, there), key=lambda one: one.chinese))


def _apart(found: Sequence[tuple[float, Trait, int, Span]], here: Unit, there: Sequence[Unit]) -> Iterator[WordLink]:
    """The surest pairs of which no two overlap on either side."""
    ours: list[Span] = []
    theirs: list[tuple[int, Span]] = []
    for confidence, trait, j, span in found:
        own = Span(trait.start, trait.end)
        if any(own.overlaps(other) for other in ours) or any(j == k and span.overlaps(one) for k, one in theirs):
            continue
        ours.append(own)
        theirs.append((j, span))
        yield WordLink(_moved(own, here.passage), _moved(span, there[j].passage), min(confidence, 1.0))


def _moved(span: Span, sentence: Passage) -> Passage:
    return Passage(sentence.block, sentence.start + span.start, sentence.start + span.end)


def _counterparts(trait: Trait, text: str, index: EnglishIndex, traits: Traits) -> Iterator[tuple[float, int, Span]]:
    """Pieces of the English sentences that a trait may be, each with how sure that is."""
    for j, (weight, key) in trait.hits.items():
        if trait.number is not None:
            same = (one for one in index.numbers[j] if trait.number.meets(one))
            yield from ((1.0, j, Span(one.start, one.end)) for one in same)
        elif trait.sort != "word":
            at = index.sentences[j].text.lower().find(key.lower())
            if at >= 0:
                yield 1.0, j, Span(at, at + len(key))
        else:
            yield from _said(traits, text[trait.start : trait.end], weight, key, j, index)


def _said(
    traits: Traits, word: str, weight: float, key: str, j: int, index: EnglishIndex
) -> Iterator[tuple[float, int, Span]]:
    """Runs of English words that a Chinese word is translated with, several words of one gloss being one run."""
    stems = dict(traits.stems(word))
    rarity = index.rarity(key)
    stems[key] = max(stems.get(key, 0.0), weight / rarity if rarity > 0 else 0.0)
    places = sorted(
        (place.start, place.end, value)
        for one, value in stems.items()
        for place in index.places.get(one, {}).get(j, ())
    )
    text = index.sentences[j].text
    runs: list[tuple[int, int, float]] = []
    for start, end, value in places:
        if runs and not text[runs[-1][1] : start].strip(" -"):
            first, _, before = runs[-1]
            runs[-1] = (first, end, (before**2 + value**2) ** 0.5)
        else:
            runs.append((start, end, value))
    for place, (start, end, value) in enumerate(runs):
        yield min(value, 1.0) * _AGAIN**place, j, Span(start, end)
