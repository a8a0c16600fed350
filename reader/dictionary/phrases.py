"""English phrases of the dictionary in a text: which of them stand at a place, the longest first.

A phrase is found whole or not at all; inside it words may be inflected, spelt as on the other shore of the Atlantic,
joined by hyphens and have other articles. Verbs may hold their object between them and their particle.

Worked example: at `striking` in `Before striking a deal, he took the coat off.` stands `strike deal` (the key under
which the index has `to strike a deal`); at `took` and at `off` stands `take off`.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from marisa_trie import Trie

from reader.dictionary.inverted import ARTICLES, LONGEST
from reader.text.english import base_forms, tokens
from reader.text.spans import Span

_PIECES = 16
_REACH = 64
"""Code points on either side of the place that are looked at."""

_BETWEEN = 3
"""Words at most between a verb and its particle."""

PREPOSITIONS = frozenset(
    "in on at of to for by from with as into up out off over under than that this been be is it".split()  # noqa: SIM905 - legible
)
"""Words that by themselves say little; a phrase of two words with one of them is easily an accident."""

_PARTICLES = frozenset(("off", "up", "down", "out", "on", "over", "back", "away", "in", "aside", "apart", "together"))
_OBJECTS = frozenset(
    "the a an my your his her its our their this that these those it them him me us you".split()  # noqa: SIM905 - legible
)
_OWNERS = frozenset(("my", "your", "his", "her", "its", "our", "their"))
_FOLLOWING = frozenset(
    """
    and but or when before after because while until so then again at for to with by as if yesterday today tomorrow
    quickly completely first last
    """.split()  # noqa: SIM905 - as above
)
"""Words before which a particle has no object of its own."""


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase at code points `span`; `key` is its term in the index. `parts`: its pieces where it is split."""

    span: Span
    key: str
    parts: tuple[Span, ...] = ()


class PhraseTable:
    """All keys of two words and more. Any thread."""

    def __init__(self, pieces: Sequence[bytes]) -> None:
        self._tries = [Trie().frombytes(piece) for piece in pieces]

    def __contains__(self, key: str) -> bool:
        return key in self._trie(key)

    def begins(self, beginning: str) -> bool:
        """Whether a key goes on after this beginning."""
        return next(iter(self._trie(beginning).iterkeys(beginning + " ")), None) is not None

    def _trie(self, key: str) -> Trie:
        return self._tries[ord(key[0]) % _PIECES]


def pack(keys: Iterable[str], pause: float = 0.0) -> Iterator[bytes]:
    """The pieces of a table of phrases. `pause`: seconds slept before each, for the other threads."""
    parts: list[list[str]] = [[] for _ in range(_PIECES)]
    for key in keys:
        parts[ord(key[0]) % _PIECES].append(key)
    for part in parts:
        time.sleep(pause)
        yield Trie(part).tobytes()


@dataclass(frozen=True, slots=True)
class _Word:
    span: Span
    text: str
    joined: bool
    """Whether only blanks part it from the word before."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The word as it is written in keys, then its base forms."""
        return _forms(self.text)

    @property
    def plain(self) -> str:
        """The word as it is written in keys."""
        return _forms(self.text)[0]


class Around:
    """The English words around the code point `position` of a text."""

    def __init__(self, text: str, position: int) -> None:
        start = max(position - _REACH, 0)
        while start and text[start - 1].isalnum():
            start -= 1
        self.words: list[_Word] = []
        self.here: int | None = None
        joined = False
        for token in tokens(text[start : position + _REACH], start):
            if token.is_word or token.text[0].isdigit():
                if token.start <= position < token.end:
                    self.here = len(self.words)
                self.words.append(_Word(token.span, token.text, joined))
                joined = True
            elif not token.text.isspace():
                joined = False
                if self.here is not None:
                    break

    @property
    def word(self) -> Span | None:
        """The word at the place, if there is one."""
        return None if self.here is None else self.words[self.here].span


def matches(around: Around, table: PhraseTable, more: frozenset[str] = frozenset()) -> list[Match]:
    """The phrases of two words and more at a place, the longest first.

    `more`: further keys, such as the terms that an article explains itself.
    """
    if around.here is None:
        return []
    walk = _Walk(around.words, around.here, table, more)
    found: dict[Span, Match] = {}
    for match in (*walk.together(), *walk.apart()):
        found.setdefault(match.span, match)  # the form as written comes before base forms
    return sorted(found.values(), key=lambda match: (-len(match.span), match.span.start))


class _Walk:
    """One call's work: which keys can be read along the words, with `here` among them."""

    def __init__(self, words: list[_Word], here: int, table: PhraseTable, more: frozenset[str]) -> None:
        self._words = words
        self._here = here
        self._table = table
        self._more = more

    def together(self) -> Iterator[Match]:
        """Phrases whose words stand side by side."""
        for start in range(self._here, max(self._here - LONGEST, -1), -1):
            if self._words[start].plain not in ARTICLES:
                yield from self._from(start, start, "")
            if not self._words[start].joined:
                return

    def _from(self, start: int, index: int, beginning: str) -> Iterator[Match]:
        word = self._words[index]
        # "in the open" is a phrase, "in opening" is none: what begins with a preposition stands as it is written.
        fixed = index > start and self._words[start].plain in PREPOSITIONS
        for form in word.forms[:1] if fixed else word.forms:
            key = f"{beginning} {form}" if beginning else form
            if index > start and index >= self._here and self._is_known(key):
                yield Match(Span(self._words[start].span.start, word.span.end), key)
            after = self._next(index)
            if after is not None and self._goes_on(key):
                yield from self._from(start, after, key)

    def _next(self, index: int) -> int | None:
        """The word after this one, articles passed over; None where the sentence stops."""
        after = index + 1
        while after < len(self._words) and self._words[after].joined:
            if self._words[after].plain not in ARTICLES:
                return after
            after += 1
        return None

    def apart(self) -> Iterator[Match]:
        """Verbs with their particle behind their object."""
        for verb in range(self._here, max(self._here - _BETWEEN - 2, -1), -1):
            if verb == self._here or self._words[self._here].plain in _PARTICLES:
                yield from self._particles(verb)
            if not self._words[verb].joined:
                return

    def _particles(self, verb: int) -> Iterator[Match]:
        for index in range(verb + 1, min(verb + _BETWEEN + 2, len(self._words))):
            word = self._words[index]
            if not word.joined or (index == verb + 1 and word.plain not in _OBJECTS):
                return
            if index > verb + 1 and word.plain in _PARTICLES:
                if self._here in (verb, index) and self._is_free(index, pronoun=index == verb + 2):
                    for form in self._words[verb].forms:
                        if f"{form} {word.plain}" in self._table:
                            span = Span(self._words[verb].span.start, word.span.end)
                            yield Match(span, f"{form} {word.plain}", (self._words[verb].span, word.span))
                return

    def _is_free(self, particle: int, pronoun: bool) -> bool:
        """Whether a particle belongs to the verb before it, rather than to a noun after it."""
        after = particle + 1
        ends = after >= len(self._words) or not self._words[after].joined
        return pronoun or ends or self._words[after].plain in _FOLLOWING

    def _is_known(self, key: str) -> bool:
        return key in self._table or key in self._more

    def _goes_on(self, key: str) -> bool:
        return self._table.begins(key) or any(term.startswith(key + " ") for term in self._more)


_HYPHEN = re.compile("[-‐‑]")


@lru_cache(maxsize=4096)
def _forms(word: str) -> tuple[str, ...]:
    """A word as it is written in keys, then its base forms; words with hyphens in their parts."""
    plain = word.lower().replace("’", "'").replace(".", "" if word.count(".") > 1 else ".")
    bases = base_forms(word)[:6]
    forms = [_HYPHEN.sub(" ", form) for form in (plain, *bases)]
    if plain in _OWNERS:
        forms.append("one's")
    return tuple(dict.fromkeys(forms))
