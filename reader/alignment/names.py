"""Names by their sound: 孙卫东 is Sun Weidong, 索尔海姆 is Solheim, but 普京 is not Beijing.

A Chinese name is spelled in pinyin and has to agree whole. A foreign name is compared by its consonants, of which it
needs three, because one sound has many spellings and its vowels are lost on the way: 索尔海姆 (suoerhaimu) and Solheim
are both s-l-h-m.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_NAME = re.compile(r"[A-Z][\w’']*[a-zà-ÿ](?:-[A-Z]?[\w]+)*")
_FOLDED = str.maketrans("àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćłđğış", "aaaaaaceeeeiiiinoooooouuuuyyszccldgis")
_SOUNDS = (
    ("sch", "x"), ("tch", "q"), ("zh", "j"), ("ch", "q"), ("sh", "x"), ("ph", "f"), ("th", "t"), ("kh", "h"),
    ("gh", "k"), ("ck", "k"), ("qu", "k"), ("v", "f"), ("w", "f"), ("c", "k"), ("g", "k"), ("d", "t"), ("b", "p"),
    ("r", "l"), ("z", "s"), ("j", "q"), ("x", "s"), ("q", "s"),
)  # fmt: skip
_FINAL = "(?:i(?:ang|an|ao|a|e|ong|ng|n|u)?|u(?:ang|an|ai|a|e|i|n|o)?|a(?:ng|n|i|o)?|e(?:ng|n|i)?|o(?:ng|u)?)"
_SYLLABLE = re.compile(f"(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?{_FINAL}(?![aeiou])")
_PINYIN = re.compile(f"(?:{_SYLLABLE.pattern})+")
_OTHERS = re.compile("[^a-z]")
_VOWELS = re.compile("[aeiouyv]+")
_TWICE = re.compile(r"(.)\1+")
_FINAL_NG = re.compile("ng(?=[^aeiou]|$)")
_FINAL_R = re.compile("(?<=[aeiou])(?:r|er)(?=[^aeiou]|$)")
_UNLIKE = ({"b", "p"}, {"d", "t"}, {"g", "k"})
"""First letters that Chinese keeps apart: 普 is never Be-."""

FEWEST = 3
"""Consonants of a name that may be recognised by them alone; a shorter one has to agree in its vowels as well."""


def names(text: str) -> list[tuple[str, int, int]]:
    """Capitalised words of English text with where they stand; the first word of a sentence too."""
    return [(match[0], match.start(), match.end()) for match in _NAME.finditer(text)]


@lru_cache(maxsize=10_000)
def plain(name: str) -> str:
    """The letters of a name without accents, in lower case."""
    return _OTHERS.sub("", name.lower().translate(_FOLDED))


@lru_cache(maxsize=10_000)
def skeleton(spelling: str) -> str:
    """The consonants of a name in Latin letters or in pinyin, those that are heard alike made one."""
    return _TWICE.sub(r"\1", _VOWELS.sub("", _heard(spelling)))


@lru_cache(maxsize=10_000)
def _heard(spelling: str) -> str:
    """A name with one letter for each group of consonants that are heard alike."""
    letters = plain(spelling)
    letters = _FINAL_NG.sub("n", _FINAL_R.sub("l", letters))
    for written, heard in _SOUNDS:
        letters = letters.replace(written, heard)
    return _TWICE.sub(r"\1", letters)


def likeness(syllables: Sequence[str], name: str) -> float:
    """0.0 to 1.0: whether Chinese characters that sound like this spell the English `name`."""
    letters = plain(name)
    spelled = "".join(syllables).replace("v", "u")
    if not letters or not spelled:
        return 0.0
    if letters == spelled or letters == "".join((*syllables[1:], syllables[0])).replace("v", "u"):
        return 1.0
    if _syllables(letters) == len(syllables):
        return 0.0  # pinyin, and another one: 孙卫东 is not Sun Weixing
    ours, theirs = skeleton(spelled), skeleton(letters)
    if min(len(ours), len(theirs)) < 2 or ours[0] != theirs[0] or {spelled[0], letters[0]} in _UNLIKE:
        return 0.0
    if min(len(ours), len(theirs)) < FEWEST:
        return _nearness(_heard(spelled), _heard(letters)) if ours == theirs else 0.0
    near = _nearness(ours, theirs)
    return near if near == 1.0 or max(len(ours), len(theirs)) > FEWEST + 1 else 0.0


@lru_cache(maxsize=10_000)
def _syllables(letters: str) -> int:
    """How many syllables of pinyin these letters are; 0 if they are none."""
    return len(_SYLLABLE.findall(letters)) if _PINYIN.fullmatch(letters) else 0


def _nearness(one: str, other: str) -> float:
    return max(0.0, 1 - _distance(one, other) / max(len(one), len(other)))


@lru_cache(maxsize=10_000)
def _distance(one: str, other: str) -> int:
    """Insertions, deletions and replacements between two short strings."""
    row = list(range(len(other) + 1))
    for i, ours in enumerate(one, 1):
        before = row
        row = [i]
        for j, theirs in enumerate(other, 1):
            row.append(min(row[-1] + 1, before[j] + 1, before[j - 1] + (ours != theirs)))
    return row[-1]
