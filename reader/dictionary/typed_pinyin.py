"""Pinyin as people type it, made into CC-CEDICT's numbers.

Worked example: `lǚ yóu`, `lü3 you2`, `lv3you2` and `Lu:3 You2` are all `lu:3 you2`; `le` and `le5` are `le5`.
"""

from __future__ import annotations

import re
import unicodedata

_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_PARTED = re.compile(r"[\s'’\-]+|(?<=[0-5])(?=[^\W\d])")
_UMLAUT = "u\u0308"
# Every syllable is of this form; not everything of this form is one, but what is typed wrongly seldom is.
_SYLLABLE = re.compile(
    r"((?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|er|i|ia|ie|iao|iu|ian|in|iang|ing|iong"
    r"|u|ua|uo|uai|ui|uan|un|uang|ue|u:|u:e|u:an|u:n)"
    r"|r|m|n|ng|hm|hng)([0-5]?)"
)


def numbered(typed: str) -> tuple[str, ...] | None:
    """The syllables with their tones as numbers, 5 where none is given; None if something is no pinyin."""
    found = []
    for part in _PARTED.split(typed.strip()):
        plain, marks = _apart(part)
        match = _SYLLABLE.fullmatch(plain)
        if match is None or len(marks) > 1 or (marks and match[2]):
            return None
        tone = marks or match[2]
        found.append(match[1] + ("5" if tone in ("", "0") else tone))
    return tuple(found)


def _apart(syllable: str) -> tuple[str, str]:
    """A syllable without its tone mark, `ü` and `v` written `u:`, and the tones that its marks stand for."""
    letters = unicodedata.normalize("NFD", syllable.lower()).replace(_UMLAUT, "u:")
    # A mark above ü comes behind its dots, which are letters by now: "u:" and then the mark.
    tones = "".join(_TONES.get(letter, "") for letter in letters)
    plain = "".join(letter for letter in letters if letter not in _TONES)
    return plain.replace("v", "u:"), tones
