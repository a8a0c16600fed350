"""Dictionary entries and what a look-up answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.article import Side


class Source(StrEnum):
    """Where an answer comes from; `DICTIONARY` is CC-CEDICT."""

    DICTIONARY = ""
    GLOSSARY = "glossary"
    ARTICLE = "article"
    LEARNER = "learner"


@dataclass(frozen=True, slots=True)
class Entry:
    """One homograph of a Chinese word. `pinyin` has tone marks; `numbered` is as CC-CEDICT writes it.

    `classifiers` are taken out of the glosses; `see` are the headwords (Simplified) that a gloss refers to, and
    `referred` the entries of those that this one is a mere variant or abbreviation of.
    """

    headword: str
    traditional: str
    pinyin: str
    numbered: str
    glosses: tuple[str, ...]
    classifiers: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    source: Source = Source.DICTIONARY
    referred: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Translation:
    """A Chinese word that translates an English term; `gloss` is the English that matched."""

    headword: str
    traditional: str
    pinyin: str
    gloss: str
    score: float
    source: Source = Source.DICTIONARY


@dataclass(frozen=True, slots=True)
class EnglishEntry:
    """An English headword (surface or base form that exists in the dictionary), best translations first.

    `parts` are the parts of speech that are known of it ("noun", "verb", "adjective", "adverb"). `band` says how
    common it is, from 5 (common) to 1 (rare); 0 where that is not known.
    """

    headword: str
    translations: tuple[Translation, ...]
    parts: tuple[str, ...] = ()
    band: int = 0


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """An entry of one of the learner's own dictionaries, whose name is `dictionary`; all of it is plain text.

    `other` is the headword in its other script or spelling. `reading` is pinyin or phonetics as written there.
    `frequency` is the word's place among the commonest, from 1.
    `forms` are inflections of the headword. No senses where the dictionary gives readings or frequencies only.
    """

    dictionary: str
    headword: str
    reading: str = ""
    senses: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    frequency: int | None = None
    forms: tuple[str, ...] = ()
    other: str = ""


@dataclass(frozen=True, slots=True)
class LookupResult:
    """The answer to one term. `language` is the term's own. No entries is an honest answer, not an error.

    `parts` are the words an unknown Chinese term is made of, each with entries of its own. `own` is what the learner's
    own dictionaries have, in the learner's order. `components` are the words, then the characters of a compound that
    has entries.
    """

    term: str
    language: Side
    entries: tuple[Entry, ...] = ()
    english: tuple[EnglishEntry, ...] = ()
    parts: tuple[LookupResult, ...] = ()
    own: tuple[OwnEntry, ...] = ()
    components: tuple[LookupResult, ...] = ()

    @property
    def found(self) -> bool:
        """Whether anything is known of the term itself."""
        return bool(self.entries or self.english or self.own)
