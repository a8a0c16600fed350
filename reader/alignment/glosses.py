"""What the dictionary lends to the engine: English stems of Chinese words, Chinese renderings of English ones, sounds.

Every look-up is for many words at once and is remembered; an article of 25 sentences costs a few questions.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Mapping
from typing import Protocol

from reader.alignment.stems import STOP, stem

_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_PIECES = re.compile(r"[;,]")
_LATIN = re.compile(r"[a-z]{2,}")
_POINTERS = ("CL:", "variant of", "old variant", "surname ", "also written", "see ", "Taiwan pr")
_LONGEST_PIECE = 5
"""Words of a gloss; longer ones explain rather than translate."""
_RENDERINGS = 10
_KEPT = 7
_REMEMBERED = 50_000

Stems = Mapping[str, float]
"""English stems with how good a translation each is, 0.0 to 1.0."""


class Source(Protocol):
    """What is asked of a dictionary; `reader.dictionary.index.Dictionary` has it."""

    def meant(self, words: Iterable[str]) -> dict[str, list[str]]:
        """All glosses of those Simplified words that have entries."""
        ...

    def spoken(self, words: Iterable[str]) -> dict[str, list[str]]:
        """Numbered readings of those Simplified words that have entries."""
        ...

    def renderings(self, terms: Iterable[str], most: int) -> dict[str, list[tuple[str, float]]]:
        """Simplified words for English terms, the best first."""
        ...


class Glosses:
    """Remembered answers of one dictionary. Any thread."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._lock = threading.Lock()
        self._stems: dict[str, Stems] = {}
        self._sounds: dict[str, str] = {}
        self._renderings: dict[str, tuple[str, ...]] = {}

    def stems(self, words: Iterable[str]) -> dict[str, Stems]:
        """English stems of each Simplified word; words without an entry are left out."""
        with self._lock:
            wanted = dict.fromkeys(words)
            if missing := [word for word in wanted if word not in self._stems]:
                self._tidy(self._stems)
                found = self._source.meant(missing)
                self._stems |= {word: _stems_of(found.get(word, ())) for word in missing}
            return {word: stems for word in wanted if (stems := self._stems[word])}

    def sounds(self, characters: Iterable[str]) -> dict[str, str]:
        """The syllable of each character without its tone, in lower case; "" where none is known."""
        with self._lock:
            wanted = dict.fromkeys(characters)
            if missing := [character for character in wanted if character not in self._sounds]:
                self._tidy(self._sounds)
                found = self._source.spoken(missing)
                self._sounds |= {one: _syllable(found.get(one, [""])[0]) for one in missing}
            return {one: self._sounds[one] for one in wanted}

    def renderings(self, words: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Simplified words for each English word in its base form, the best first; those without any are left out."""
        with self._lock:
            wanted = dict.fromkeys(words)
            if missing := [word for word in wanted if word not in self._renderings]:
                self._tidy(self._renderings)
                found = self._source.renderings(missing, _RENDERINGS)
                self._renderings |= {word: _words(found.get(word, ())) for word in missing}
            return {word: answers for word in wanted if (answers := self._renderings[word])}

    @staticmethod
    def _tidy(kept: dict[str, object] | dict[str, Stems] | dict[str, str] | dict[str, tuple[str, ...]]) -> None:
        if len(kept) > _REMEMBERED:
            kept.clear()


def _stems_of(glosses: Iterable[str]) -> Stems:
    """The stems of all glosses: the first gloss counts most, a word of a long one less."""
    found: dict[str, float] = {}
    meant = [gloss for gloss in glosses if not gloss.startswith(_POINTERS)]
    for place, gloss in enumerate(meant):
        plain = _BRACKETS.sub(" ", gloss) if "(" in gloss or "[" in gloss else gloss
        for piece in _PIECES.split(plain.lower()):
            said = [word for word in _LATIN.findall(piece) if word not in STOP]
            if not said or len(said) > _LONGEST_PIECE:
                continue
            value = 1 / (1 + 0.15 * place) / len(said) ** 0.5
            for word in said:
                key = stem(word)
                if value > found.get(key, 0.0):
                    found[key] = value
    return found


def _words(rendered: Iterable[tuple[str, float]]) -> tuple[str, ...]:
    """Renderings of two characters and more; those of one are alike by chance too often."""
    return tuple(dict.fromkeys(word for word, _ in rendered if len(word) > 1))[:_KEPT]


def _syllable(numbered: str) -> str:
    """`Lü4` is lv: letters alone."""
    return numbered.rstrip("12345").lower().replace("u:", "v").replace("ü", "v")
