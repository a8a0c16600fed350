"""Dictionary entries and what a look-up answers."""

from __future__ import annotations

from dataclasses import dataclass

from reader.domain.article import Side


@dataclass(frozen=True, slots=True)
class Entry:
    """One homograph of a Chinese word. `pinyin` has tone marks; `numbered` is as CC-CEDICT writes it.

    `classifiers` are taken out of the glosses; `see` are the headwords (Simplified) that a gloss refers to.
    """

    headword: str
    traditional: str
    pinyin: str
    numbered: str
    glosses: tuple[str, ...]
    classifiers: tuple[str, ...] = ()
    see: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Translation:
    """A Chinese word that translates an English term; `gloss` is the English that matched."""

    headword: str
    traditional: str
    pinyin: str
    gloss: str
    score: float


@dataclass(frozen=True, slots=True)
class EnglishEntry:
    """An English headword (surface or base form that exists in the dictionary), best translations first."""

    headword: str
    translations: tuple[Translation, ...]


@dataclass(frozen=True, slots=True)
class LookupResult:
    """The answer to one term. `language` is the term's own. No entries is an honest answer, not an error.

    `parts` are the words an unknown Chinese term is made of, each with entries of its own.
    """

    term: str
    language: Side
    entries: tuple[Entry, ...] = ()
    english: tuple[EnglishEntry, ...] = ()
    parts: tuple[LookupResult, ...] = ()

    @property
    def found(self) -> bool:
        """Whether anything is known of the term itself."""
        return bool(self.entries or self.english)
