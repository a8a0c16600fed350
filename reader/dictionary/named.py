"""Terms that an article explains itself, and the learner's own: they answer before the dictionary, named as such."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from reader.dictionary.inverted import normal
from reader.dictionary.pinyin import marked
from reader.domain.article import Gloss
from reader.domain.dictionary import EnglishEntry, Entry, Source, Translation
from reader.text.characters import is_han, simplify

FIRST = 1000.0
"""The score of a term of one's own: above what any dictionary reaches."""

Spell = Callable[[str], tuple[str, str]]
"""Traditional characters and numbered pinyin of a Simplified expression."""


@dataclass(frozen=True, slots=True)
class Named:
    """One term with where it comes from; `key` as the index would have it, `word` in Simplified characters."""

    gloss: Gloss
    source: Source
    key: str
    word: str


def named(glosses: Iterable[Gloss], source: Source) -> tuple[Named, ...]:
    """The terms that can answer: those with an English and a Chinese side."""
    made = (Named(gloss, source, normal(gloss.term), simplify(gloss.translation.strip())) for gloss in glosses)
    return tuple(one for one in made if one.key and one.word)


def in_english(
    term: str, keys: Iterable[str], terms: Sequence[Named], found: tuple[EnglishEntry, ...], spell: Spell
) -> tuple[EnglishEntry, ...]:
    """`found`, with the terms that stand under one of the keys before it."""
    wanted = set(keys)
    answers = {one.word: _translation(one, spell) for one in terms if one.key in wanted}
    if not answers:
        return found
    first = found[0] if found else EnglishEntry(term, ())
    others = tuple(item for item in first.translations if item.headword not in answers)
    return (replace(first, translations=(*answers.values(), *others)), *found[1:])


def in_chinese(word: str, terms: Sequence[Named], found: tuple[Entry, ...], spell: Spell) -> tuple[Entry, ...]:
    """`found`, with the terms whose Chinese this Simplified word is before it."""
    meant: dict[Source, dict[str, None]] = {}
    for one in terms:
        if one.word == word:
            meant.setdefault(one.source, {})[one.gloss.term] = None
    if not meant:
        return found
    traditional, numbered = (found[0].traditional, found[0].numbered) if found else spell(word)
    own = (
        Entry(word, traditional, marked(numbered), numbered, tuple(glosses), source=source)
        for source, glosses in meant.items()
    )
    return (*own, *found)


def phrase_keys(terms: Iterable[Named]) -> frozenset[str]:
    """The keys of the terms of several words, by which they are found in a text."""
    return frozenset(one.key for one in terms if " " in one.key)


def _translation(one: Named, spell: Spell) -> Translation:
    traditional, numbered = spell(one.word)
    if not all(map(is_han, one.word)):
        numbered = ""
    gloss = one.gloss.note or one.gloss.term
    return Translation(one.word, traditional, marked(numbered), gloss, FIRST, one.source)
