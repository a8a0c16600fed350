"""Times on a page: chapter lists, which are navigation, and timed transcripts, which are text with times.

A chapter is a time, a title and perhaps a gist, in one line or in several: `04:35 The race`, or `04:35` above
`The race` above `Why fog suits an old pigeon.` A list that "Chapters" announces, or whose titles never end as
sentences do, is left out when the page has other prose in its language. Of everything else the times go to the
lines that they stand before, in milliseconds.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass, field

from reader.domain.article import BlockKind, RemovalReason, Side
from reader.importers import labels
from reader.importers.lines import Piece
from reader.importers.names import is_name
from reader.importers.shape import ends_sentence, is_prose, side_of, size
from reader.importers.tables import phrases

_LABELS = phrases(
    "chapters|ai chapters|episode chapters|chapter list|timestamps|time stamps|timeline"
    "|章节|章節|章节列表|本期章节|节目章节"
    "|时间轴|時間軸|时间线|时间戳|内容时间轴"
)
_SPEECH = labels.TEXT - _LABELS
_CLOCK = r"[(（\[【]?(?:{hours}[:：])?{minutes}[:：]{seconds}(?![:：]?\d)[)）\]】]?"
_TIME = re.compile(
    _CLOCK.format(hours=r"(?P<hours>\d{1,2})", minutes=r"(?P<minutes>\d{1,2})", seconds=r"(?P<seconds>[0-5]\d)")
    + r"(?:\s*[-–—~至]\s*"
    + _CLOCK.format(hours=r"\d{1,2}", minutes=r"\d{1,2}", seconds=r"[0-5]\d")
    + r")?[\s:：|｜·–—-]*"
)
_BEGINNING = 120_000  # milliseconds: a recording's times begin by then, a timetable's do not
_FEWEST = 3  # times of a list without a label, and of a transcript
_MOST = 3  # lines of a chapter: its time, its title, its gist
_LONG = 40  # words of a chapter's gist
_TITLE = 14  # words of a title


@dataclass(slots=True)
class _Entry:
    """A time and the lines up to the next one; `start` in milliseconds."""

    start: int
    line: Piece
    title: str  # what stands behind the time in its line
    more: list[Piece] = field(default_factory=list)


def read_times(pieces: list[Piece]) -> None:
    """Remove the page's chapter lists, and give the times of a transcript to the lines that are said then."""
    if not any(_TIME.match(piece.text) for piece in pieces):
        return
    # Once for the page: a hostile one has thousands of lists.
    prose = Counter(side_of(piece.text) for piece in pieces if piece.article and is_prose(piece.text))
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        headed = labels.plain(piece.text) in _LABELS
        entries, end = _entries(pieces, index + headed)
        if headed and len(entries) > 1 and not piece.reason:
            piece.remove(RemovalReason.LABEL)
        speech = _is_speech(entries) or (index > 0 and labels.plain(pieces[index - 1].text) in _SPEECH)
        chapters = not speech and _are_chapters(entries, headed=headed)
        inside: Counter[Side] = _prose_of(entries) if chapters else Counter()
        if chapters and prose[_side(entries)] > inside[_side(entries)]:
            prose -= inside
            _leave_out(entries)
        elif chapters:
            _give_times(entries, titled=True)
        elif len(entries) >= _FEWEST and entries[0].start <= _BEGINNING:
            _give_times(entries)
            if _is_speech(entries):
                _give_speakers(entries)
        index = max(end, index + 1)


def _entries(pieces: list[Piece], start: int) -> tuple[list[_Entry], int]:
    """The times from a line on in their order, each with what stands below it, and the index after the last."""
    entries: list[_Entry] = []
    index = start
    while index < len(pieces):
        piece = pieces[index]
        time = _TIME.match(piece.text) if piece.open or piece.reason is RemovalReason.NAVIGATION else None
        if time and (not entries or entries[-1].start <= _milliseconds(time)):
            entries.append(_Entry(_milliseconds(time), piece, piece.text[time.end() :]))
        elif entries and piece.open and labels.plain(piece.text) not in _LABELS:
            entries[-1].more.append(piece)
        elif not entries or not _is_between(piece):
            break
        index += 1
    if entries:
        index -= _cut_last(entries)
    return entries, index


def _is_between(piece: Piece) -> bool:
    """Whether furniture may stand in the middle of a list, as advertisements and buttons do."""
    return piece.reason is RemovalReason.SHARING or labels.plain(piece.text) in labels.MIDDLE


def _cut_last(entries: list[_Entry]) -> int:
    """Leave the last time no more lines than the others have: how many lines below it are none of its own."""
    most = max((len(entry.more) for entry in entries[:-1]), default=1)
    last = entries[-1].more
    kept = last[: max(most, 0 if entries[-1].title else 1)]
    entries[-1].more = kept
    return len(last) - len(kept)


def _milliseconds(time: re.Match[str]) -> int:
    hours, minutes, seconds = (int(part or 0) for part in time.group("hours", "minutes", "seconds"))
    return ((hours * 60 + minutes) * 60 + seconds) * 1000


def _is_speech(entries: list[_Entry]) -> bool:
    """Whether the times lead the names of those who speak, one of whom speaks again."""
    names = [_name(entry) for entry in entries]
    named = [name for name in names if name]
    return len(named) * 3 >= len(names) * 2 and len(set(named)) < len(named)


def _name(entry: _Entry) -> str:
    """Whose name stands behind the time or below it with what is said under it; "" for none."""
    name = (entry.title or (entry.more[0].text if entry.more else "")).rstrip(" :：")
    return name if len(entry.more) > (not entry.title) and is_name(name) else ""


def _give_speakers(entries: list[_Entry]) -> None:
    for entry in entries:
        name = _name(entry)
        leading, *said = [*([entry.line] if entry.title else []), *entry.more] or [entry.line]
        if name and leading.open and said:
            said[0].start, said[0].end = leading.start, leading.end
            leading.remove(RemovalReason.METADATA)
            for piece in said:
                if piece.open:
                    piece.keep(BlockKind.PARAGRAPH, name)


def _are_chapters(entries: list[_Entry], *, headed: bool) -> bool:
    """Whether times lead titles and gists, and no speech."""
    if len(entries) < (2 if headed else _FEWEST) or not (headed or entries[0].start <= _BEGINNING):
        return False
    if any(1 + bool(entry.title) + len(entry.more) > _MOST for entry in entries):
        return False
    said = [[text for text in (entry.title, *(piece.text for piece in entry.more)) if text] for entry in entries]
    if not all(said) or any(size(text) > _LONG for texts in said for text in texts):
        return False
    if not headed and any(is_prose(text) for texts in said for text in texts):
        return False
    titled = sum(not ends_sentence(texts[0]) and size(texts[0]) <= _TITLE for texts in said)
    return titled * 3 >= len(said) * 2


def _side(entries: list[_Entry]) -> Side:
    return side_of(" ".join(entry.title or entry.more[0].text for entry in entries))


def _prose_of(entries: list[_Entry]) -> Counter[Side]:
    """How many of a list's lines would pass for paragraphs, by their language."""
    lines = itertools.chain.from_iterable((entry.line, *entry.more) for entry in entries)
    return Counter(side_of(line.text) for line in lines if line.article and is_prose(line.text))


def _leave_out(entries: list[_Entry]) -> None:
    for piece in itertools.chain.from_iterable((entry.line, *entry.more) for entry in entries):
        if piece.open:
            piece.remove(RemovalReason.NAVIGATION)


def _give_times(entries: list[_Entry], *, titled: bool = False) -> None:
    """Take the times off the lines and give them to what is said: up to the next one's time.

    A title above a gist stays as its heading where the list is all that there is to read.
    """
    for entry, following in itertools.zip_longest(entries, entries[1:]):
        said = [*([entry.line] if entry.title else []), *entry.more]
        if entry.line.open and entry.title:
            entry.line.text = entry.title
        elif entry.line.open:
            entry.line.remove(RemovalReason.NAVIGATION)
        if said:
            said[0].start = entry.start
            said[0].end = following.start if following and following.start > entry.start else None
        if titled and said:
            said[0].keep(BlockKind.HEADING if len(said) > 1 else BlockKind.PARAGRAPH)
