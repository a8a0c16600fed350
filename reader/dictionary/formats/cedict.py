"""Dictionaries in the form of CC-CEDICT: `傳統 传统 [chuan2 tong3] /tradition/convention/`, a line for each entry.

CC-CEDICT itself says so in its first lines, with the date of its release; others (HanDeDict, CFDICT) have the form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from reader.dictionary.formats.plain import cleaned, lines
from reader.dictionary.formats.record import Item, Kind, Limits, Record
from reader.dictionary.formats.streams import Stream, text_lines
from reader.dictionary.glosses import readable
from reader.dictionary.pinyin import marked
from reader.errors import DamagedFile

_LINE = re.compile(r"(\S{1,200}) (\S{1,200}) \[([^\]]{0,1000})\] ?(?:\{[^}]{0,1000}\} ?)?/(.*)/\s*")
_TITLE = re.compile(r"#\s*(CC-CEDICT|HanDeDict|CFDICT|CC-Canto|ChE-DICC|CHDICT)\b", re.IGNORECASE)
_DATE = re.compile(r"#!\s*date=(\d{4}-\d\d-\d\d)")
_WRONG = 50
_TRIED = 20


class Cedict:
    """A file of that form; use `looks_like` before."""

    kind = Kind.CEDICT

    def __init__(self, stream: Stream, limits: Limits, beginning: Iterable[str] = ()) -> None:
        """`beginning` are the first lines, in which the remarks are."""
        self._stream = stream
        self._limits = limits
        remarks = [line for line in beginning if line.startswith("#")]
        titles = (match[1] for line in remarks if (match := _TITLE.match(line)))
        self.title = next(titles, "")
        self.released = released(remarks)
        """The day of its release; None where it names none."""

    @property
    def is_cc_cedict(self) -> bool:
        """Whether it says that it is CC-CEDICT, and of when."""
        return self.title == "CC-CEDICT" and self.released is not None

    def items(self) -> Iterator[Item]:
        """The entries in the file's order. Raises DamagedFile where many lines are none."""
        for line in self.entry_lines():
            match = _LINE.fullmatch(line)
            if match is not None:
                yield _record(match)

    def entry_lines(self) -> Iterator[str]:
        """The lines that are entries, as they are written. Raises DamagedFile where many are none."""
        good = wrong = 0
        for line in text_lines(self._stream.bytes, self._stream.name, self._limits):
            if not line.strip() or line.startswith("#"):
                continue
            if _LINE.fullmatch(line):
                good += 1
                yield line
                continue
            wrong += 1
            if wrong > _WRONG + good // 100:
                raise DamagedFile(name=self._stream.name)

    def fraction(self) -> float:
        """How much of the file has been read."""
        return self._stream.fraction()

    def close(self) -> None:
        """Close the file."""
        self._stream.close()


def looks_like(beginning: Iterable[str]) -> bool:
    """Whether nearly all of these first lines, remarks apart, are entries of this form."""
    found = [line for line in beginning if line.strip() and not line.startswith("#")][:_TRIED]
    good = sum(_LINE.fullmatch(line) is not None for line in found)
    return good > 0 and good >= 0.8 * len(found)


def released(remarks: Iterable[str]) -> date | None:
    """The day that a file's remarks name as the one of its release."""
    for line in remarks:
        match = _DATE.match(line)
        if match:
            try:
                return date.fromisoformat(match[1])
            except ValueError:  # the 31st of February: as good as no date
                return None
    return None


def _record(match: re.Match[str]) -> Record:
    glosses = "/".join(lines(match[4])).split("/")  # without markup first: its tags have strokes too
    shown = readable(filter(None, map(str.strip, glosses)), match[2])
    classifiers = (f"CL: {', '.join(shown.classifiers)}",) if shown.classifiers else ()
    senses = (*shown.glosses, *classifiers)
    return Record(cleaned(match[2]), senses, marked(cleaned(match[3])), other=cleaned(match[1]))
