"""Pinyin with tone marks out of CC-CEDICT's numbers.

Worked example: `lu:3 you2` is `lǚ yóu`, `Bei3 jing1` is `Běi jīng`, `hua1 r5` is `huār` and `de5` is `de`.
"""

from __future__ import annotations

import re
from functools import lru_cache

_MARKS = {
    "a": "āáǎà",
    "e": "ēéěè",
    "i": "īíǐì",
    "o": "ōóǒò",
    "u": "ūúǔù",
    "ü": "ǖǘǚǜ",
    "m": ("m\u0304", "ḿ", "m\u030c", "m\u0300"),
    "n": ("n\u0304", "ń", "ň", "ǹ"),
}
_SYLLABLE = re.compile(r"((?:u:|[A-Za-zÜüÊê])+)([1-5])")
_VOWEL = re.compile("[aeiouü]", re.IGNORECASE)
_STARTS_WITH_VOWEL = re.compile("[aeoāáǎàēéěèōóǒò]", re.IGNORECASE)
_NO_SOUND = ("xx5", "xx")


def marked(numbered: str) -> str:
    """Syllables with tone marks, a blank between them; `r5` joins the syllable before it, `·` and commas stay."""
    shown = ""
    for syllable in numbered.split():
        if syllable in _NO_SOUND:
            continue
        joins = not shown or syllable == "r5" or syllable in ",，"
        shown += ("" if joins else " ") + syllable_marked(syllable)
    return shown


def joined(numbered: str) -> str:
    """The same as one word, with an apostrophe where syllables would run together: `xī'ān`, `chuántǒng`."""
    shown = ""
    for part in marked(numbered).split(" "):
        needs_apostrophe = shown and shown[-1].isalpha() and _STARTS_WITH_VOWEL.match(part)
        shown += ("'" if needs_apostrophe else "") + part
    return shown


@lru_cache(maxsize=4096)  # the dictionary has 2,500 syllables, and writes them 300,000 times
def syllable_marked(syllable: str) -> str:
    """One syllable: `lu:e4` is `lüè`. What is no pinyin syllable (`·`, `A`) comes back as it is."""
    match = _SYLLABLE.fullmatch(syllable)
    if match is None:
        return syllable.replace("u:", "ü").replace("U:", "Ü")
    letters = match[1].replace("u:", "ü").replace("U:", "Ü").replace("v", "ü")
    tone = int(match[2])
    if tone == 5:
        return letters
    place = _place(letters)
    mark = _MARKS.get(letters[place].lower(), ())
    if not mark:
        return letters
    vowel = mark[tone - 1]
    return letters[:place] + (vowel.upper() if letters[place].isupper() else vowel) + letters[place + 1 :]


def tones(numbered: str) -> tuple[int, ...]:
    """The tone of each syllable, 1 to 5 (5 is neutral), 0 for what is none (`·`, `A`); for colours."""
    found = (_SYLLABLE.fullmatch(syllable) for syllable in numbered.split())
    return tuple(int(match[2]) if match else 0 for match in found)


def with_numbers(numbered: str) -> str:
    """Syllables with their tone's number, as people write it: `lü3 you2`; neutral syllables without one: `de`."""
    plain = (part.replace("u:", "ü").replace("U:", "Ü") for part in numbered.split() if part not in _NO_SOUND)
    return " ".join(part.removesuffix("5") if _SYLLABLE.fullmatch(part) else part for part in plain)


def _place(letters: str) -> int:
    """Which letter carries the mark: a or e, the o of ou, else the last vowel; m and n where there is none."""
    low = letters.lower()
    for carrier in ("a", "e", "ou"):
        if carrier in low:
            return low.index(carrier)
    vowels = [match.start() for match in _VOWEL.finditer(low)]
    return vowels[-1] if vowels else 0
