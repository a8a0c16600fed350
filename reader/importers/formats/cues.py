"""Timed text without its technique: what is shown when, by whom, and what of it is noise.

A cue is what a subtitle file shows at one time. Its text is cleaned of tags, of places on the picture and of
karaoke's times, and it is parted into lines of speech; music and sounds are told from speech here.
"""

from __future__ import annotations

import html
import itertools
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from reader.importers.lines import tidy
from reader.importers.topics import label_of
from reader.text.characters import han_count, latin_word_count

_LAST = 3000  # milliseconds for a cue that neither says its end nor has a next one
_MOST_LINES = 12  # lines at one moment: nobody reads more
_SAME = 100  # milliseconds by which two cues of the same moment may differ

_VOICE = re.compile(r"<v(?:\.[^\s<>]{1,80})?[ \t]+([^<>\n]{1,200})>", re.IGNORECASE)
_BREAK = re.compile(r"<br[ \t]*/?>|\\[Nn]", re.IGNORECASE)
_READING = re.compile(r"<rt\b[^<>]{0,80}>[^<>]{0,200}(?:</rt>)?", re.IGNORECASE)
_TAG = re.compile(
    r"<(?:/?(?:i|b|u|s|c|v|em|strong|lang|ruby|rt|rp|font|span|div|p)(?:[.\s][^<>\n]{0,200})?|\d{1,4}:[\d:.,]{1,12})>",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\{(?:\\[^{}\n]{0,300}|[A-Za-z]:[^{}\n]{0,80})\}")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{1,20}\d{0,2});")
_DASH = re.compile(r"[-–—‐−][ \t]*(?=\S)")
_NOTE = re.compile("[♩♪♫♬♭♯🎵🎶]")
_BRACKETED = re.compile(r"\[[^\[\]]{1,80}\]|【[^【】]{1,80}】|［[^［］]{1,80}］")
_ROUND = re.compile(r"[(（][^()（）]{1,60}[)）]")
_STOP = re.compile("[.!?。！？…][\"'”’」』)）\\]】]*$")


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown at one time: milliseconds, half-open, and the lines as the file has them.

    A time that the file does not give is None until `settle`.
    """

    start: int | None
    end: int | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of speech: cleaned, its speaker named where the file names one. `turn`: somebody else begins here.

    `guessed`: the speaker may be any word before a colon ("Remember: ...").
    """

    text: str
    speaker: str = ""
    turn: bool = False
    guessed: bool = False


@dataclass(slots=True)
class Heard:
    """A cue as it is heard: its time in milliseconds, its lines of speech and the lines that are noise."""

    start: int
    end: int
    lines: list[Line] = field(default_factory=list)
    noise: list[str] = field(default_factory=list)


def settle(cues: Iterable[Cue]) -> list[Cue]:
    """The cues in the order of their times, none of which is missing any more; the same cue is not there twice.

    A cue without a beginning begins when the one before it in the file ends. Cues of the same moment become one.
    """
    timed: list[Cue] = []
    clock = 0
    for cue in cues:
        start = clock if cue.start is None else max(cue.start, 0)
        end = cue.end if cue.end is not None and cue.end > start else None
        clock = end if end is not None else start
        timed.append(Cue(start, end, cue.lines))
    timed.sort(key=_start)
    merged: list[Cue] = []
    for cue in timed:
        last = merged[-1] if merged else None
        if last and _start(cue) - _start(last) <= _SAME and _belongs(last, cue):
            merged[-1] = _merged(last, cue)
        else:
            merged.append(cue)
    following = [*merged[1:], None]
    return [_ended(cue, after) for cue, after in zip(merged, following, strict=True)]


def _start(cue: Cue) -> int:
    return cue.start or 0


def _belongs(last: Cue, cue: Cue) -> bool:
    """Whether a cue of the same moment says the same in the other language, or once more."""
    if not any(cue.lines) or not any(last.lines) or cue.lines == last.lines:
        return cue.lines == last.lines
    if len(last.lines) + len(cue.lines) > _MOST_LINES:
        return False
    before, after = " ".join(last.lines), " ".join(cue.lines)
    return (han_count(before) > 0) is not (han_count(after) > 0)


def _merged(last: Cue, cue: Cue) -> Cue:
    lines = last.lines if cue.lines == last.lines else last.lines + cue.lines
    ends = [end for end in (last.end, cue.end) if end is not None]
    return Cue(last.start, max(ends, default=None), lines)


def _ended(cue: Cue, following: Cue | None) -> Cue:
    if cue.end is not None:
        return cue
    start = _start(cue)
    if following is not None and _start(following) > start:
        return replace(cue, end=_start(following))
    return replace(cue, end=start + _LAST)


def without_rolling(cues: list[Cue]) -> list[Cue]:
    """The cues of a live transcript without the lines that only roll up from the cue before."""
    rolled = sum(1 for last, cue in itertools.pairwise(cues) if _rolls(last, cue))
    if rolled < 3 or rolled * 3 < len(cues):
        return cues
    kept: list[Cue] = []
    shown: frozenset[str] = frozenset()
    for cue in cues:
        lines = tuple(line for line in (plain(line) for line in cue.lines) if line)
        fresh = tuple(line for line in lines if line not in shown)
        shown = frozenset(lines) or shown
        if fresh:
            kept.append(replace(cue, lines=fresh))
    return kept


def _rolls(last: Cue, cue: Cue) -> bool:
    before = [text for text in map(plain, last.lines) if text]
    after = [text for text in map(plain, cue.lines) if text]
    return bool(before and after) and before[-1] == after[0]


def plain(text: str) -> str:
    """A line without tags, places and invisible characters, with its entities resolved."""
    bare = _PLACE.sub("", _TAG.sub("", _READING.sub("", text))).replace("\\h", " ")
    return tidy(_ENTITY.sub(lambda match: html.unescape(match[0]), bare)).replace("\n", " ")


def hear(cue: Cue, *, songs: bool) -> Heard:
    """The speech and the noise in a settled cue. With `songs`, what is sung is speech."""
    heard = Heard(_start(cue), cue.end if cue.end is not None else _start(cue))
    for raw in _BREAK.sub("\n", "\n".join(cue.lines)).split("\n"):
        voice = _VOICE.search(raw)
        text = plain(raw)
        if not text:
            continue
        text = _without_sounds(text, heard, songs=songs)
        if text:
            heard.lines.append(_line(text, tidy(html.unescape(voice[1])) if voice else ""))
    return heard


def _without_sounds(text: str, heard: Heard, *, songs: bool) -> str:
    """The line without music and sounds, which go to the noise; "" when nothing is left of it."""
    if _NOTE.search(text):
        sung = tidy(_NOTE.sub(" ", text))
        if songs and sung:
            return sung
        heard.noise.append(text)
        return ""
    rest = text
    sounds = _BRACKETED.findall(text)
    if sounds:
        rest = tidy(_BRACKETED.sub(" ", text))
    bare = _DASH.sub("", rest, count=1)
    if _ROUND.fullmatch(bare) and not _STOP.search(bare[:-1]) and _words(bare) <= 8:
        sounds, rest = [text], ""
    if not rest.strip("-–—‐−:： "):
        heard.noise.append(text)
        return ""
    heard.noise += sounds
    return rest


def _words(text: str) -> int:
    return latin_word_count(text) + han_count(text)


def _line(text: str, voice: str) -> Line:
    dash = _DASH.match(text)
    if dash:
        text = text[dash.end() :]
    if voice:
        return Line(text, voice, turn=True)
    speaker, rest = label_of(text)
    if not speaker:
        return Line(text, turn=dash is not None)
    return Line(rest, speaker, turn=True, guessed=dash is None and speaker.isalpha() and speaker.istitle())


def drop_guesses(heard: list[Heard]) -> None:
    """Give a word before a colon back to its line, unless it stands so more than once: then it is who speaks."""
    counts = Counter(line.speaker for each in heard for line in each.lines)
    for each in heard:
        each.lines = [
            Line(f"{line.speaker}: {line.text}") if line.guessed and counts[line.speaker] < 2 else line
            for line in each.lines
        ]
