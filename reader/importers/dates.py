# ruff: noqa: E501 - a pattern is read whole: breaking one hides what it matches
"""Dates and times as pages write them, read into ISO 8601."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?P<month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))\b\.?"
)
_DAYS = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+|(?:星期|周|週)[一二三四五六日天]\s*)?"
)
_CLOCK = (
    r"(?P<{p}half>上午|下午|晚上|凌晨|早上|中午)?\s*(?P<{p}hour>\d{{1,2}})\s*(?::|：|时|時|点|點)\s*(?P<{p}minute>\d{{2}})?分?"
    r"(?:[:：]\d{{2}}(?:\.\d{{1,6}})?|\d{{2}}秒)?\s*(?P<{p}noon>[ap]\.?m\b\.?)?"
)
_ZONE = r"(?:\s*\(?(?:GMT|UTC|BST|E[SD]?T|P[SD]?T|C[SE]?S?T|Z|Beijing time|local time|北京时间|北京時間)\b(?:\s*[+-]\d{1,2}(?::?\d{2})?)?\)?|\s?[+-]\d{2}:?\d{2}\b)?"
_BEFORE = rf"(?:(?<!\d){_CLOCK.format(p='b')}{_ZONE}[,\s]+(?:on\s+)?)?"
_AFTER = rf"(?:\s*(?:T|,|at|\||·|•|-|–|—)?\s*{_CLOCK.format(p='a')}{_ZONE})?"

# Bare "06/07/2025" is left alone: half the world reads it one way, half the other.
_SHAPES = tuple(
    re.compile(_BEFORE + _DAYS + shape + _AFTER, re.IGNORECASE)
    for shape in (
        r"(?<![\d/.-])(?P<year>(?:19|20)\d{2})\s?[-/.]\s?(?P<day_month>\d{1,2})\s?[-/.]\s?(?P<day>\d{1,2})(?!\d)(?:\s*(?:星期|周|週)[一二三四五六日天])?",
        r"(?<!\d)(?P<year>(?:19|20)\d{2})\s?年\s?(?P<day_month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?[日号號](?:\s*[(（]?(?:星期|周|週)[一二三四五六日天][)）]?)?",
        rf"\b{_MONTH}\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b,?\s*(?P<year>(?:19|20)\d{{2}})\b",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]*{_MONTH}[\s,-]*(?P<year>(?:19|20)\d{{2}})\b",
    )
)
_CANDIDATE = re.compile(r"(?:19|20)\d{2}")


@dataclass(frozen=True, slots=True)
class Found:
    """A date at code points `[start, end)` of a line; `iso` is a date or a date with time."""

    start: int
    end: int
    iso: str


def may_be_dated(text: str) -> bool:
    """Whether a line has what could be a year; without one it has no date."""
    return _CANDIDATE.search(text) is not None


def find_dates(text: str) -> list[Found]:
    """The complete dates (with a year) in a line of at most a few hundred code points, in order."""
    if not may_be_dated(text):
        return []
    found: list[Found] = []
    for shape in _SHAPES:
        for match in shape.finditer(text):
            iso = _iso(match)
            if iso and not any(match.start() < other.end and other.start < match.end() for other in found):
                found.append(Found(match.start(), match.end(), iso))
    return sorted(found, key=lambda each: each.start)


def better(old: str, new: str) -> str:
    """The fuller of two ISO dates of one page: the first one stands, a time of the same day completes it."""
    return new if not old or (new.startswith(old) and len(new) > len(old)) else old


def _iso(match: re.Match[str]) -> str:
    fields = match.groupdict()
    name = fields.get("month")
    month = _MONTHS.index(name[:3].lower()) + 1 if name else int(fields["day_month"])
    try:
        day = datetime.date(int(fields["year"]), month, int(fields["day"]))
    except ValueError:
        return ""
    clock = _time(fields, "a") or _time(fields, "b")
    return f"{day.isoformat()}T{clock}" if clock else day.isoformat()


def _time(fields: dict[str, str | None], side: str) -> str:
    hour_text = fields[side + "hour"]
    if hour_text is None:
        return ""
    hour, minute = int(hour_text), int(fields[side + "minute"] or 0)
    noon, half = (fields[side + "noon"] or "").lower(), fields[side + "half"] or ""
    if (noon.startswith("p") or half in ("下午", "晚上")) and hour < 12:
        hour += 12
    elif (noon.startswith("a") or half == "凌晨") and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""
