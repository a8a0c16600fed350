"""The forms under which words of the learner's own dictionaries are stored and asked.

Worked example: `Café-Bar` has the keys `café bar` and, without its accents, `cafe bar`; 憲法 has the key 宪法.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from reader.text.characters import simplify
from reader.text.english import base_forms

LONGEST = 200
"""Code points of a word that can be looked up; what is longer is a sentence."""

_TRIED = 16
"""Forms of one term that are asked for at most."""

_APART = re.compile("[\\s\u2010\u2011\u2013\\-_]+")
_ALIKE = str.maketrans(dict.fromkeys("’‘ʼ\u00b4", "'") | dict.fromkeys("\u00ad\u200b\u200c\u200d\ufeff", ""))


def key(word: str) -> str:
    """What two spellings of a word have in common: case, script, blanks and hyphens do not matter; accents do."""
    folded = word.casefold()
    if not folded.isascii():
        folded = simplify(unicodedata.normalize("NFKC", folded).casefold().translate(_ALIKE))
    if not folded.isalpha():
        folded = _APART.sub(" ", folded).strip()
    return folded


def plain_key(folded: str) -> str:
    """A key without accents; the same where it has none."""
    if folded.isascii():
        return folded
    parts = unicodedata.normalize("NFD", folded)
    return unicodedata.normalize("NFC", "".join(part for part in parts if not unicodedata.combining(part)))


def asked(term: str) -> tuple[str, ...]:
    """The keys to ask for, in the order in which their answers are wanted: as written, then English base forms."""
    return tuple(dict.fromkeys(_limited(_asked(term))))


def _asked(term: str) -> Iterator[str]:
    surface = key(term[:LONGEST])
    yield surface
    yield plain_key(surface)
    if any("a" <= letter <= "z" for letter in surface):
        yield from map(key, base_forms(" ".join(term[:LONGEST].split())))


def _limited(keys: Iterable[str]) -> Iterator[str]:
    """Not more than can be tried, and none that is empty."""
    left = _TRIED
    for each in keys:
        if each and left:
            left -= 1
            yield each
