"""Transcripts in JSON, as podcasts publish them (the namespace's own form) and speech recognisers write them."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reader.domain.article import Draft, Origin
from reader.errors import DamagedFile, NoSubtitles
from reader.importers.decode import decode
from reader.importers.formats.cues import Cue
from reader.importers.formats.timed import draft_of_cues
from reader.text.characters import han_count

_MOST = 200_000  # segments: some recognisers make one of every word
_SHORT = 40  # code points: a segment shorter than that is a piece of a line
_SPEAKER = 100
_PAUSE = 1_000  # milliseconds of silence over which pieces are not joined
_LONGEST = 100 * 3600 * 1000  # milliseconds; whoever says more does not mean it
_STOP = re.compile("[.!?。！？…][\"'”’」』)）]*$")


@dataclass(slots=True)
class _Said:
    start: int | None
    end: int | None
    speaker: str
    text: str

    def cue(self) -> Cue:
        """As a subtitle would show it."""
        text = html.escape(self.text, quote=False)
        return Cue(self.start, self.end, (f"<v {self.speaker}>{text}" if self.speaker else text,))


def read(data: bytes, name: str, origin: Origin) -> Draft:
    """The draft of a transcript. Raises DamagedFile for what is no JSON, NoSubtitles, and as `decode`."""
    try:
        document = json.loads(decode(data, name))
    except (json.JSONDecodeError, RecursionError) as exc:
        raise DamagedFile(name=name) from exc
    cues = [each.cue() for each in _joined(_segments(document))]
    if not cues:
        raise NoSubtitles(name=name)
    return draft_of_cues(cues, re.sub(r"\.json$", "", name, flags=re.IGNORECASE), origin)


def _segments(document: Any) -> Iterator[_Said]:
    listed = document.get("segments") if isinstance(document, dict) else document
    for item in listed[:_MOST] if isinstance(listed, list) else ():
        if not isinstance(item, dict):
            continue
        text = item.get("body", item.get("text"))
        if not isinstance(text, str) or not text.strip():
            continue
        speaker = item.get("speaker")
        named = re.sub(r"[<>\s]+", " ", speaker).strip()[:_SPEAKER] if isinstance(speaker, str) else ""
        start, end = _time(item.get("startTime", item.get("start"))), _time(item.get("endTime", item.get("end")))
        yield _Said(start, end, named, " ".join(text.split()))


def _time(value: object) -> int | None:
    """Milliseconds of a time in seconds; None where there is none."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _LONGEST / 1000:
        return None
    return round(value * 1000)


def _joined(segments: Iterator[_Said]) -> Iterator[_Said]:
    """Segments of a few words made lines of their own length, none over a speaker's or a sentence's end."""
    open_: _Said | None = None
    for each in segments:
        if open_ is not None and _continues(open_, each):
            gap = "" if han_count(open_.text[-1] + each.text[0]) else " "
            open_.text += gap + each.text
            open_.end = each.end
            continue
        if open_ is not None:
            yield open_
        open_ = each
    if open_ is not None:
        yield open_


def _continues(before: _Said, after: _Said) -> bool:
    if len(before.text) + len(after.text) > _SHORT or _STOP.search(before.text):
        return False
    silence = (after.start or 0) - (before.end or 0)
    return before.speaker == after.speaker and 0 <= silence < _PAUSE
