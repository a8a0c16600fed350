"""Tables with tabs: word, translation and, if there is one, reading. A line is an entry.

`\\n` and `<br>` in a translation begin a new line; lines that begin with # are remarks, as Anki writes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.dictionary.formats.plain import cleaned, lines
from reader.dictionary.formats.record import Item, Kind, Limits, Record
from reader.dictionary.formats.streams import Stream, text_lines
from reader.errors import DamagedFile

_HEADINGS = frozenset({"word", "term", "headword", "front", "english", "chinese", "expression"})
_TRIED = 20
_WRONG = 50
"""Lines without a tab from which on a file is no table, where they are more than a hundredth of it."""


class Tsv:
    """A table; use `looks_like` before."""

    kind = Kind.TSV
    title = ""

    def __init__(self, stream: Stream, limits: Limits) -> None:
        self._stream = stream
        self._limits = limits

    def items(self) -> Iterator[Item]:
        """The entries in the file's order. Raises DamagedFile where many lines are none."""
        good = wrong = 0
        for line in text_lines(self._stream.bytes, self._stream.name, self._limits):
            if not line.strip() or line.startswith("#"):
                continue
            fields = line.split("\t")
            if len(fields) < 2:
                wrong += 1
                if wrong > _WRONG + good // 100:
                    raise DamagedFile(name=self._stream.name)
                continue
            good += 1
            if good == 1 and fields[0].strip().casefold() in _HEADINGS and len(fields) < 5 and _is_heading(fields[1]):
                continue
            yield _record(fields)

    def fraction(self) -> float:
        """How much of the file has been read."""
        return self._stream.fraction()

    def close(self) -> None:
        """Close the file."""
        self._stream.close()


def looks_like(beginning: Iterable[str]) -> bool:
    """Whether nearly all of these first lines have a word and a tab."""
    found = [line for line in beginning if line.strip() and not line.startswith("#")][:_TRIED]
    with_tab = sum(0 < line.find("\t") <= 200 for line in found)
    return with_tab > 0 and with_tab >= 0.8 * len(found)


def _is_heading(field: str) -> bool:
    return field.strip().casefold() in _HEADINGS | {"translation", "definition", "meaning", "back", "gloss"}


def _record(fields: list[str]) -> Record:
    translation = fields[1].replace("\\n", "\n").replace("\\r", "")
    reading = cleaned(" ".join(lines(fields[2]))) if len(fields) > 2 else ""
    return Record(cleaned(" ".join(lines(fields[0]))), lines(translation), reading)
