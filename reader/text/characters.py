"""What a character is, and the fold under which two spellings of a text are the same.

`fold` maps every code point to exactly one, so positions in folded text are positions in the text itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from reader.domain.article import Side

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters, for use inside a regular expression's brackets."""

_HAN = re.compile(f"[{HAN}]")
_HAN_RUN = re.compile(f"[{HAN}]+")
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’\-][A-Za-z\u00c0-\u024f]+)*")
_ENGLISH, _CHINESE = Side.ENGLISH, Side.CHINESE  # an enumeration finds its members slowly
_HAN_PER_WORD = 1.6  # a Chinese translation has about that many characters for each English word

# Variants that OpenCC's tables keep apart because they are also words of their own.
_ALSO = {"著": "着", "乾": "干", "瞭": "了", "藉": "借", "妳": "你", "祂": "他", "牠": "它", "擡": "抬"}
# Taiwan's variant of 幺 is the Simplified 么 (of 什么), and the others mean what they say in Simplified too.
_OWN_WORDS = frozenset("么著只才抬")


def is_han(character: str) -> bool:
    """Whether this one code point is a Chinese character."""
    return _HAN.fullmatch(character) is not None


def han_count(text: str) -> int:
    """How many Chinese characters `text` has."""
    return 0 if text.isascii() else sum(map(len, _HAN_RUN.findall(text)))


def latin_word_count(text: str) -> int:
    """How many words in Latin letters `text` has."""
    return len(_LATIN_WORD.findall(text))


def dominant_side(text: str) -> Side:
    """The language that most of `text` is in; English where there is nothing to tell by."""
    han = han_count(text)
    return _CHINESE if han and han > _HAN_PER_WORD * latin_word_count(text) else _ENGLISH


def simplify(text: str) -> str:
    """`text` character by character in Simplified Chinese, of the same length. Reads OpenCC's table once."""
    return text if text.isascii() else text.translate(_simplified()).replace("瞭解", "了解")


def spellings(character: str) -> str:
    """All the characters that `simplify` makes this Simplified one of, itself first."""
    return character + _written().get(character, "")


def is_traditional(text: str) -> bool:
    """Whether `text` is written in Traditional characters: it has some, and more than Simplified ones."""
    if text.isascii():
        return False
    traditional = sum(character != simple for character, simple in zip(text, simplify(text), strict=True))
    return traditional > 0 and traditional > sum(character in _only_simplified() for character in text)


def fold(text: str) -> str:
    """`text` as searches compare it: Simplified, half width, lower case. Always of the same length."""
    if not text.isascii():
        text = text.translate(_folding())
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(_lower(character) for character in text)


def _lower(character: str) -> str:
    """The lower case, unless that takes more than one code point (İ)."""
    lower = character.lower()
    return lower if len(lower) == 1 else character


def _pairs(name: str) -> Iterator[tuple[str, list[str]]]:
    """The single-character rows of one of OpenCC's tables: key and its values, the usual one first."""
    from importlib.resources import files  # here, not above: most launches read no table before the window is there

    table = files("opencc").joinpath("dictionary", name).read_text(encoding="utf-8")
    for line in table.splitlines():
        key, _, values = line.partition("\t")
        singles = [value for value in values.split(" ") if len(value) == 1]
        if len(key) == 1 and singles:
            yield key, singles


@cache
def _simplified() -> dict[int, str]:
    table = {ord(key): values[0] for key, values in _pairs("TSCharacters.txt") if values[0] != key}
    regional = [pair for name in ("TWVariants.txt", "HKVariants.txt") for pair in _pairs(name)]
    for key, variants in regional:
        base = table.get(ord(key), key)
        for variant in variants:
            if variant not in _OWN_WORDS and variant != base and ord(variant) not in table:
                table[ord(variant)] = base
    return _settled(table)


@cache
def _written() -> dict[str, str]:
    ways: dict[str, str] = defaultdict(str)
    for written, simple in _simplified().items():
        ways[simple] += chr(written)
    return dict(ways)


@cache
def _only_simplified() -> frozenset[str]:
    return frozenset(key for key, values in _pairs("STCharacters.txt") if key not in values)


@cache
def _folding() -> dict[int, str]:
    table = dict(_simplified())
    table.update({ord(key): value for key, value in _ALSO.items()})
    table.update({full: chr(full - 0xFEE0) for full in range(0xFF01, 0xFF5F)})
    table[0x3000] = " "
    return _settled(table)


def _settled(table: dict[int, str]) -> dict[int, str]:
    """The table with every value followed to its end, so that folding twice changes nothing."""
    settled = {}
    for key, value in table.items():
        seen = {chr(key)}
        while ord(value) in table and value not in seen:
            seen.add(value)
            value = table[ord(value)]
        settled[key] = value
    return settled
