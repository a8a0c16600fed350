"""Lyrics and talks in LRC (.lrc): lines behind the times at which they begin.

A second line of the same time is the translation of the first. An empty line ends the one before it.
"""

from __future__ import annotations

import re

from reader.domain.article import Draft, Origin
from reader.errors import NoSubtitles
from reader.importers.decode import decode
from reader.importers.formats.cues import Cue, plain
from reader.importers.formats.timed import draft_of_cues

_STAMP = re.compile(r"[ \t]*\[(-?\d{1,4})[:：](\d{1,2})(?:[.:,](\d{1,6}))?\]")
_TAG = re.compile(r"[ \t\ufeff]*\[([A-Za-z#][A-Za-z_#]{0,19})[:：][ \t]*([^\r\n]{0,1000}?)\][ \t]*")


def read(data: bytes, name: str, origin: Origin) -> Draft:
    """The draft of an LRC file. Raises NoSubtitles, and as `decode` for what is no text."""
    tags: dict[str, str] = {}
    stamped: list[tuple[int, str]] = []
    last: list[int] = []
    for line in decode(data, name).splitlines():
        times, text = _stamps(line.lstrip("\ufeff"))
        tag = None if times else _TAG.fullmatch(line)
        if tag:
            tags.setdefault(tag[1].lower(), plain(tag[2]))
            continue
        # A line without a time goes with the line above it: its translation, or its rest.
        last = times or last
        if times or text.strip():
            stamped += [(time, text) for time in last]
    if not any(text.strip() for _, text in stamped):
        raise NoSubtitles(name=name)
    artist = tags.get("ar", "")
    return draft_of_cues(
        _cues(stamped, _offset(tags.get("offset", ""))),
        name,
        origin,
        headline=tags.get("ti", ""),
        source=tags.get("al", "") or artist,
        people=(artist,) if artist else (),
        loose=1,
    )


def _stamps(line: str) -> tuple[list[int], str]:
    """The times in milliseconds at a line's beginning, and the text behind them."""
    times: list[int] = []
    position = 0
    while match := _STAMP.match(line, position):
        fraction = int((match[3] or "0")[:3].ljust(3, "0"))
        times.append((int(match[1]) * 60 + int(match[2])) * 1000 + fraction)
        position = match.end()
    return times, line[position:]


def _offset(text: str) -> int:
    """Milliseconds by which everything comes earlier; 0 for what is no number."""
    return int(text) if re.fullmatch(r"[+-]?\d{1,9}", text) else 0


def _cues(stamped: list[tuple[int, str]], offset: int) -> list[Cue]:
    """A cue for each time, with all lines of that time in the file's order; the end is left to the next one."""
    lines: dict[int, list[str]] = {}
    for time, text in stamped:
        lines.setdefault(time - offset, []).append(text)
    return [Cue(time, None, tuple(text for text in texts if text.strip())) for time, texts in sorted(lines.items())]
