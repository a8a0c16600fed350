"""Code points and UTF-16 units: Python counts the first, Qt the second.

Worked example: in "𠮷野家 😀 学习" the word 学习 begins at code point 6 and at UTF-16 unit 8, because 𠮷 and 😀
lie outside the basic plane and take two units each.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def utf16_length(text: str) -> int:
    """How many UTF-16 units `text` takes."""
    if text.isascii():
        return len(text)
    return len(text) + len(_ASTRAL.findall(text))


class Utf16Map:
    """Both directions for one text. Positions beyond its ends are clamped to them."""

    __slots__ = ("_astral", "_length", "_pairs", "_units")

    def __init__(self, text: str) -> None:
        astral = [] if text.isascii() else [match.start() for match in _ASTRAL.finditer(text)]
        self._astral = astral
        self._pairs = [position + count for count, position in enumerate(astral)]
        self._length = len(text)
        self._units = len(text) + len(astral)

    @property
    def units(self) -> int:
        """The text's length in UTF-16 units."""
        return self._units

    def to_utf16(self, code_point: int) -> int:
        """The UTF-16 unit at which the code point with this index begins. O(log n)."""
        inside = min(max(code_point, 0), self._length)
        return inside + bisect_left(self._astral, inside)

    def to_code_point(self, unit: int) -> int:
        """The code point that begins at or before this UTF-16 unit. O(log n).

        A position inside a surrogate pair rounds down to the character's beginning.
        """
        inside = min(max(unit, 0), self._units)
        return inside - bisect_left(self._pairs, inside)
