"""English words as they are compared: one stem for `develop`, `developed` and `development`.

Coarser than a dictionary's base forms: two texts about one matter seldom have two words with one stem that differ in
meaning, and a gloss hardly ever has the very form that the article uses.

Worked example: `The harbour's restorers rose` has the stems `harbor`, `restor` and `rise`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.text.irregular import BASES, NO_BASE


def listed(written: str) -> frozenset[str]:
    """The words of a list that is written with blanks between them."""
    return frozenset(written.split())


STOP = listed(
    "a an the this that these those and or but if then than as at by for from in into of off on onto out over to up "
    "with within without about after before during under between among through across toward towards against upon via "
    "per is are was were be been being am has have had having do does did done doing will would shall should can "
    "could may might must i you he she it we they me him her us them my your his its our their who whom whose which "
    "what when where why how all any both each few more most other some such no nor not only own same so too very "
    "just also there here said say says saying told tell tells added adds add noted note one two etc sb sth oneself "
    "esp eg ie mr ms mrs because while yet even already still until since much many every another get got make made "
    "go went come came put take took let us's don didn doesn't don't isn't wasn't s t"
)
"""Words that say too little about a sentence to link it."""

_ENDINGS = re.compile(
    "(?:ization|izing|ized|ational|fulness|ations|ating|ative|ators|ated|ator|ation|ities|ingly|ments|ness|ment|tion|sion|ally|ate"
    "|able|ible|ance|ence|ing|ity|ive|ous|ful|ism|ist|ize|al|ic|ed|er|or|ly|es|y|e|s)$"
)
_BRITISH = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("our", "or"),
    ("tre", "ter"),
    ("mme", "m"),
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SHORTEST = 4
_LONGEST = 7


@lru_cache(maxsize=1024)  # sentences, which are compared anew with every correction of a link
def words(text: str) -> tuple[tuple[str, int, int], ...]:
    """The words of English text that say something, in lower case, with where they stand (code points)."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _WORD.finditer(text):
        word = match[0].replace("’", "'").lower()
        plain = word.removesuffix("'s")
        if len(plain) > 1 and plain not in STOP and word not in STOP:
            yield plain, match.start(), match.end()


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of a word in lower case."""
    word = base(word)
    for british, american in _BRITISH:
        if word.endswith(british) and len(word) > len(british) + 2:
            word = word[: -len(british)] + american
    if ending := _ENDINGS.search(word, _SHORTEST):
        word = word[: ending.start()]
    if len(word) > _SHORTEST and word[-1] == word[-2]:
        word = word[:-1]
    return word[:_LONGEST]


def base(word: str) -> str:
    """A word without its inflection, as far as a rule of thumb goes."""
    if word in NO_BASE:
        return word
    if listed := BASES.get(word):
        return listed[0]
    if word.endswith("ies") and len(word) > _SHORTEST:
        return word[:-3] + "y"
    if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
