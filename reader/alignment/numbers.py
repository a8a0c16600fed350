"""Numbers of both languages by what they amount to.

Worked example: `1.2 billion` and 12亿 are both 1,200,000,000; `35 percent`, 35% and 百分之三十五 are shares of 0.35, as
are `two thirds` and 三分之二 of 0.667; `in the twelfth century` and 12世纪 are twelfths in order; `Tuesday` is 星期二.
`more than 10 events` is met by 10多场, which also covers 14.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

Known = Callable[[int, int], bool]
"""Whether code points `[start, end)` of a Chinese text are the inside of a longer word, and so no number."""


_LARGE = 100_000
_ROUNDED = 0.005
"""Shares and large numbers are rounded; 2018 is not 2020."""
_SAME = 1e-9


class Kind(StrEnum):
    """What a number counts."""

    COUNT = "count"
    SHARE = "share"
    ORDER = "order"
    MONTH = "month"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True)
class Number:
    """A number at code points `[start, end)`. `loose`: only about this (多, 余, 约, nearly, more than)."""

    kind: Kind
    value: float
    start: int
    end: int
    loose: bool = False

    def meets(self, other: Number) -> bool:
        """Whether both may be the same number."""
        kinds = {self.kind, other.kind}
        if len(kinds) > 1 and kinds != {Kind.COUNT, Kind.ORDER}:
            return False
        most = max(self.value, other.value)
        if abs(self.value - other.value) <= most * (_ROUNDED if most < 1 or most >= _LARGE else _SAME):
            return True
        return (self.loose and _around(self.value, other.value)) or (other.loose and _around(other.value, self.value))


def _around(about: float, value: float) -> bool:
    """Whether `about`, a rounded number, may have been said of `value`: 30多 of 34, 近40% of 38%."""
    leading = 10.0 ** (len(str(int(about))) - 1) if about >= 1 else 0.1
    return about * 0.94 <= value < about + min(leading, about * 0.5) if about else False


def _counted(written: str, first: int = 0, step: int = 1) -> dict[str, int]:
    """Words that stand for numbers, which grow from word to word."""
    return {word: first + step * place for place, word in enumerate(written.split())}


_UNITS = _counted(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = _counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
_SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_ORDERS = _counted(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    1,
)
_PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4, **{f"{w}s": n for w, n in _ORDERS.items() if n > 2}}
_MONTHS = _counted("january february march april may june july august september october november december", 1)
_DAYS = _counted("monday tuesday wednesday thursday friday saturday sunday", 1)
_TIMES = {"double": 2.0, "doubled": 2.0, "twice": 2.0, "triple": 3.0, "tripled": 3.0, "decade": 10.0}

_WORDS = "|".join([*_UNITS, *_TENS])
_NUMERAL = rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?|\b(?:{_WORDS})\b(?:-(?:{_WORDS})\b)?)"
_ENGLISH = re.compile(
    rf"""
    (?P<number>{_NUMERAL}(?:(?:(?<=hundred)\s+and|(?<=thousand)\s+and)?\s+(?:{_WORDS}|{"|".join(_SCALES)})\b)*)
        (?:(?P<share>\s*(?:%|percent\b|per\s+cent\b|percentage\b))|(?P<th>st|nd|rd|th)\b
        |[\s-]+(?P<part>{"|".join(_PARTS)})\b)?
    | \b(?P<scale>hundred|thousand|million|billion)\b
    | \b(?:a|one)\s+(?P<one>half|quarter|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b
    | \b(?P<half>half)\b (?P<century>\s+a\s+century)?
    | \b(?P<order>{"|".join(_ORDERS)})\b
    | \b(?P<month>{"|".join(word.capitalize() for word in _MONTHS)})\b
    | \b(?P<day>{"|".join(word.capitalize() for word in _DAYS)})s?\b
    | \b(?P<times>{"|".join(_TIMES)})\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile("[a-z]+")
_HINTS = frozenset((*_UNITS, *_TENS, *_ORDERS, *_PARTS, *_MONTHS, *_DAYS, *(f"{day}s" for day in _DAYS), *_TIMES))
_LOOSELY = re.compile(
    r"(?:more than|over|about|around|nearly|almost|some|at least|up to|as much as|roughly|close to|only|perhaps)\s*"
    r"(?:a\s+)?[$€£¥]?$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)  # sentences, which are compared anew with every correction of a link
def english_numbers(text: str) -> tuple[Number, ...]:
    """The numbers of English text, in order."""
    if _DIGIT.search(text) is None and _HINTS.isdisjoint(_LETTERS.findall(text.lower())):
        return ()  # most sentences have none, and are not worth the long pattern
    return tuple(_english(text))


def _english(text: str) -> Iterator[Number]:
    for match in _ENGLISH.finditer(text):
        start, end = match.span()
        loose = _LOOSELY.search(text[max(start - 16, 0) : start]) is not None
        if match["number"]:
            kind, value = _english_number(match)
        elif match["one"] or match["half"]:
            parts = _PARTS.get(match["one"] or "half") or _ORDERS[str(match["one"]).lower()]
            kind, value = (Kind.COUNT, 50.0) if match["century"] else (Kind.SHARE, 1 / parts)
        elif match["scale"]:
            continue  # thousands of people
        elif match["order"]:
            kind, value = Kind.ORDER, float(_ORDERS[match["order"].lower()])
        elif match["month"]:
            if match["month"][0].islower() or (match["month"] == "May" and not _is_date(text, end)):
                continue
            kind, value = Kind.MONTH, float(_MONTHS[match["month"].lower()])
        elif match["day"]:
            kind, value = Kind.WEEKDAY, float(_DAYS[match["day"].lower()])
        else:
            kind, value = Kind.COUNT, _TIMES[match["times"].lower()]
        yield Number(kind, value, start, end, loose)


def _is_date(text: str, end: int) -> bool:
    """Whether May is the month: a number or the end of the phrase follows."""
    return re.match(r"\s+\d|\s*[.,;]|\s+(?:of|and|or|to)\b", text[end:]) is not None


def _english_number(match: re.Match[str]) -> tuple[Kind, float]:
    value = _amount(match["number"])
    if match["share"]:
        return Kind.SHARE, value / 100
    if match["th"]:
        return Kind.ORDER, value
    if match["part"]:
        return Kind.SHARE, value / _PARTS[match["part"].lower()]
    return Kind.COUNT, value


def _amount(written: str) -> float:
    """`3.4 billion`, `twenty-six`, `two hundred and six thousand`."""
    whole = part = 0.0
    for word in re.split(r"[\s-]+", written.lower().strip()):
        if word in _UNITS:
            part += _UNITS[word]
        elif word in _TENS:
            part += _TENS[word]
        elif word == "hundred":
            part = (part or 1) * 100
        elif word in _SCALES:
            whole, part = whole + (part or 1) * _SCALES[word], 0.0
        elif word != "and":
            part += float(word.replace(",", "").rstrip("."))
    return whole + part
