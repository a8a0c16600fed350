"""File names for articles that every system takes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+')
RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|\s*$)", re.IGNORECASE)
"""Device names of Windows, with or without an ending."""

MOST_BYTES = 150
"""UTF-8 bytes of a name without its ending: Linux allows 255 for all, and older encrypted folders 143 *letters*."""


def file_name(headline: str, ending: str, taken: Callable[[str], bool] = lambda name: not name) -> str:
    """A name made of a headline, Chinese and all; numbered from 2 while `taken` says no.

    `taken` gets a whole name. Names differ in more than case, if `taken` compares so.
    """
    stem = _stem(headline)
    name, number = stem + ending, 1
    while taken(name):
        number += 1
        name = f"{stem} ({number}){ending}"
    return name


def _stem(headline: str) -> str:
    plain = FORBIDDEN.sub(" ", unicodedata.normalize("NFC", headline))
    stem = _cut(" ".join(plain.split())).strip(". ") or "article"
    return RESERVED.sub(lambda found: found[0] + "_", stem, count=1) if RESERVED.match(stem) else stem


def _cut(text: str) -> str:
    return text.encode("utf-8", "replace")[:MOST_BYTES].decode("utf-8", "ignore")
