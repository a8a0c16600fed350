"""What a word of a text is known by: all its forms have one headword, which is what a learner keeps.

Worked example: in `The countries' leaders weren't running 3 races at www.example.org` the headwords are `the`,
`country`, `leader`, `be`, `run`, `race` and `at`; `news`, `goods` and `his` are their own, and that of 國家 is 国家.

Headwords are stored. A change of the rules here leaves words behind that no text has any more.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from reader.domain.article import Side
from reader.text.characters import HAN, han_count, simplify
from reader.text.english import base_forms, inflected, without_possessive
from reader.text.irregular import BASES, NO_BASE

Known = Callable[[str], bool]

_CHINESE = Side.CHINESE  # an enumeration finds its members slowly
_REMEMBERED = 50_000
_ADDRESS = re.compile(r"(?:\w+://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\b(?:[\w-]+\.)+(?:com|org|net|edu|gov|cn|uk)\b")
_ENGLISH = re.compile(rf"[^\W\d_{HAN}](?:[^\s{HAN}])*")
_NUMERAL = re.compile("[零〇○一二三四五六七八九十百千万亿兆两几第点]{2,}")
_MARKS = str.maketrans("’‐‑", "'--")
_CLITIC = re.compile(r"'(?:re|ve|ll|d|m)$")
_OWN = frozenset(
    """
    goods customs arms clothes sometimes overseas glasses thanks data media more most less least according regarding
    concerning outstanding missing wicked rugged naked aged beloved evening meeting
    """.split()  # noqa: SIM905 - as many quotation marks would hide the words
)
"""Words that have a base form and yet another meaning than that."""


def headword(text: str, side: Side, known: Known | None) -> str | None:
    """The headword of one token of a text, as it is written; None for what is no word to learn.

    That is: numbers, single letters, punctuation, addresses, several words, and on each side words of the other one's
    script. `known` says which words, English in lower case and Chinese in Simplified, have an entry; without it only
    irregular forms are led back to their base form. What is nowhere listed is its own headword.
    """
    if side is _CHINESE:
        return _chinese(text, known)
    forms = _english(text)
    if known is None or len(forms) < 2:
        return forms[0] if forms else None
    return next((form for form in forms[1:] if known(form)), forms[0])


def written(headword: str, side: Side) -> str:
    """A headword or phrase as it is stored: one line, in Simplified characters, or in lower case."""
    line = " ".join(headword.split())
    return simplify(line) if side is Side.CHINESE else line.translate(_MARKS).lower()


def addresses(text: str) -> list[tuple[int, int]]:
    """Where addresses of the web or of people stand in a text: code points `[start, end)`. Their words are none."""
    if "." not in text:
        return []
    return [match.span() for match in _ADDRESS.finditer(text)]


def _chinese(text: str, known: Known | None) -> str | None:
    word = simplify(text.strip())
    if not han_count(word) or len(word.split()) > 1:
        return None
    if _NUMERAL.fullmatch(word) and not (known is not None and known(word)):
        return None
    return word


@lru_cache(maxsize=_REMEMBERED)
def _english(text: str) -> tuple[str, ...]:
    """First the headword if no dictionary knows any of them, then the forms to ask it for; empty for no word."""
    word = without_possessive(text.strip().translate(_MARKS).lower())
    if len(word) < 2 or not _ENGLISH.fullmatch(word) or _ADDRESS.search(word):
        return ()
    word = _without_clitic(word)
    if len(word) < 2:
        return ()
    if word in _OWN or word in NO_BASE:
        return (word,)
    listed = BASES.get(word, ())
    bases = [form for form in inflected(word) if form in listed or not word.endswith("ly")]
    own = [word]
    if not listed and word.endswith(("er", "est", "ier", "iest")):
        bases, own = [], [word, *bases]  # the tower is not more tow than anything else
    others = [form for form in base_forms(word) if " " not in form and not word.endswith("ly")]
    tried = dict.fromkeys([*bases, *own, *others])
    first = next(iter(listed), word)
    return () if len(first) < 2 else (first, *(form for form in tried if len(form) > 1))


def _without_clitic(word: str) -> str:
    """don't is do, they've is they; can't and won't are in the table of irregular forms."""
    if word in BASES:
        return word
    if word.endswith("n't"):
        return word[:-3]
    return _CLITIC.sub("", word)
