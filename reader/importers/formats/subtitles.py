"""SubRip (.srt) and WebVTT (.vtt): cues with their times, however the file was mended by hand.

Times are found by their arrow; numbers, blank lines and the order of cues are taken as hints only.
"""

from __future__ import annotations

import re

from reader.domain.article import Draft, Origin
from reader.errors import NoSubtitles
from reader.importers.decode import decode
from reader.importers.formats.cues import Cue
from reader.importers.formats.timed import draft_of_cues

_BREAKS = re.compile(r"\r{0,2}\n|[\r\u0085\u2028\u2029]")
_TIME = r"(?:(\d{1,4})[:：])?(\d{1,3})[:：](\d{1,2})(?:[.,．，:](\d{1,6}))?"
_ARROW = r"[ \t]*(?:-{1,3}>|[—–]{1,2}>|－{1,2}＞|→)[ \t]*"
_TIMING = re.compile(rf"[ \t\ufeff]*(?:{_TIME})?{_ARROW}(?:{_TIME})?(?=[ \t]|$)")
_NUMBER = re.compile(r"[ \t\ufeff]*\d{1,9}[ \t]*")
_WEBVTT = re.compile(r"\ufeff?WEBVTT(?:[ \t]+[-–—]?[ \t]*([^\r\n]{1,300}))?(?=[\r\n]|$)")
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t]|$)")


def read(data: bytes, name: str, origin: Origin) -> Draft:
    """The draft of a subtitle file. Raises NoSubtitles, and as `decode` for what is no text."""
    return read_text(decode(data, name), name, origin)


def read_text(text: str, name: str, origin: Origin) -> Draft:
    """The draft of subtitles that are text already. Raises NoSubtitles."""
    header = _WEBVTT.match(text)
    lines = _BREAKS.split(text)
    if header:
        lines = _without_asides(lines)
    cues = _cues(lines, named=header is not None)
    if not cues:
        raise NoSubtitles(name=name)
    title = header[1].strip() if header and header[1] else ""
    return draft_of_cues(cues, name, origin, headline=title)


def _without_asides(lines: list[str]) -> list[str]:
    """The lines of a WebVTT file without its header, notes, styles and regions, each of which a blank line ends."""
    kept: list[str] = []
    aside, fresh = True, False
    for line in lines:
        if not line.strip():
            aside, fresh = False, True
            kept.append("")
            continue
        if "-->" in line:
            aside = False
        elif fresh and _ASIDE.match(line):
            aside = True
        fresh = False
        if not aside:
            kept.append(line)
    return kept


def _cues(lines: list[str], *, named: bool) -> list[Cue]:
    """The cues in the file's order; a time that is missing is None. `named`: cues may have names, as in WebVTT."""
    timings = [(index, match) for index, line in enumerate(lines) if (match := _timing(line))]
    cues: list[Cue] = []
    for position, (index, match) in enumerate(timings):
        last = position + 1 == len(timings)
        body = lines[index + 1 : None if last else timings[position + 1][0]]
        _drop_number(body, named=named and not last)
        parts = _parts(body)
        cues.append(Cue(_time(match, 1), _time(match, 5), tuple(parts[0])))
        cues += [Cue(None, None, tuple(part)) for part in parts[1:]]
    return cues


def _timing(line: str) -> re.Match[str] | None:
    match = _TIMING.match(line)
    return match if match and (match[2] or match[6]) else None


def _time(match: re.Match[str], group: int) -> int | None:
    """Milliseconds of the time whose hours are in this group."""
    hours, minutes, seconds, fraction = match.group(group, group + 1, group + 2, group + 3)
    if minutes is None:
        return None
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1000 + int((fraction or "0")[:3].ljust(3, "0"))


def _drop_number(body: list[str], *, named: bool) -> None:
    """Take the next cue's number or name off the end of a cue's lines."""
    glued = bool(body and body[-1].strip())
    while body and not body[-1].strip():
        body.pop()
    if not body:
        return
    apart = len(body) > 1 and not body[-2].strip()
    if _NUMBER.fullmatch(body[-1]):
        if apart or glued:
            body.pop()
    elif named and apart and glued:
        body.pop()


def _parts(body: list[str]) -> list[list[str]]:
    """A cue's lines, and those of cues after it that have a number but no times."""
    parts: list[list[str]] = [[]]
    blank = True
    for index, line in enumerate(body):
        below = body[index + 1].strip() if index + 1 < len(body) else ""
        if not line.strip():
            blank = True
        elif blank and index and below and _NUMBER.fullmatch(line):
            parts.append([])
            blank = False
        else:
            parts[-1].append(line)
            blank = False
    return parts
