"""ECDICT, an English-Chinese dictionary with phonetics, examinations and inflections, as CSV or as an SQLite file.

Worked example of its `exchange`: `p:went/3:goes` at go names inflections of go, `0:go/1:p` at went says that its
headword is go.
"""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from reader.dictionary.errors import NotADictionary
from reader.dictionary.formats.plain import cleaned, lines
from reader.dictionary.formats.record import Base, Item, Kind, Limits, Record
from reader.dictionary.formats.streams import Stream, text_lines
from reader.errors import DamagedFile

COLUMNS = ("word", "phonetic", "definition", "translation", "pos", "collins", "oxford", "tag", "bnc", "frq", "exchange")
_EXAMINATIONS = {"zk": "中考", "gk": "高考", "ky": "考研", "cet4": "CET-4", "cet6": "CET-6"} | {
    name: name.upper() for name in ("toefl", "ielts", "gre", "gmat", "sat", "bec", "tem4", "tem8")
}
_INFLECTIONS = frozenset("pdi3rst")
_SQLITE = b"SQLite format 3\x00"


class EcdictCsv:
    """ECDICT as a table with commas, whose first line names the columns; use `looks_like_csv` before."""

    kind = Kind.ECDICT
    title = "ECDICT"

    def __init__(self, stream: Stream, limits: Limits) -> None:
        self._stream = stream
        self._limits = limits

    def items(self) -> Iterator[Item]:
        """The entries and what they are inflections of. Raises DamagedFile."""
        rows = csv.reader(f"{line}\n" for line in text_lines(self._stream.bytes, self._stream.name, self._limits))
        try:
            heading = [column.strip().lower() for column in next(rows, [])]
            places = {column: heading.index(column) for column in COLUMNS if column in heading}
            for row in rows:
                yield from _items({c: row[place] for c, place in places.items() if place < len(row)})
        except csv.Error as error:  # a quotation mark that is never closed
            raise DamagedFile(name=self._stream.name) from error

    def fraction(self) -> float:
        """How much of the file has been read."""
        return self._stream.fraction()

    def close(self) -> None:
        """Close the file."""
        self._stream.close()


class EcdictSqlite:
    """ECDICT as an SQLite file, of which one plain table is read and nothing is ever run."""

    kind = Kind.ECDICT
    title = "ECDICT"

    def __init__(self, path: Path, limits: Limits, name: str = "") -> None:
        """Open it; `name` is what errors call it. Raises DamagedFile, NotADictionary where no table has the columns."""
        self._name = name or path.name
        self._limits = limits
        self._done = 0
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        try:
            self._guard()
            self._table, self._columns = self._found()
            self._last = self._connection.execute(f"SELECT max(rowid) FROM {self._table}").fetchone()[0] or 0  # noqa: S608 - a quoted name
        except (sqlite3.Error, UnicodeDecodeError) as error:
            self._connection.close()
            raise DamagedFile(name=self._name) from error
        except NotADictionary:
            self._connection.close()
            raise

    def items(self) -> Iterator[Item]:
        """The entries and what they are inflections of. Raises DamagedFile."""
        columns = ", ".join(self._columns)
        try:
            rows = self._connection.execute(f"SELECT rowid, {columns} FROM {self._table}")  # noqa: S608 - our names
            for number, *row in rows:
                self._done = number
                yield from _items({c: _text(value) for c, value in zip(self._columns, row, strict=True)})
        except sqlite3.Error as error:
            raise DamagedFile(name=self._name) from error

    def fraction(self) -> float:
        """How much of the table has been read."""
        return min(max(self._done / self._last, 0.0), 1.0) if self._last else 1.0

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _guard(self) -> None:
        """What is in the schema of a stranger's file does nothing; cells have the sizes that they claim."""
        self._connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, self._limits.record)
        for pragma in ("trusted_schema = OFF", "query_only = ON", "cell_size_check = ON", "mmap_size = 0"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.set_authorizer(_allowed)

    def _found(self) -> tuple[str, tuple[str, ...]]:
        """The name of the table, quoted, and those columns that it has. No view and no virtual table will do."""
        rows = self._connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchmany(100)
        plain = [str(name) for name, sql in rows if " ".join(str(sql).upper().split()).startswith("CREATE TABLE ")]
        for name in sorted(plain, key=lambda name: name != "stardict"):
            quoted = '"{}"'.format(name.replace('"', '""'))
            kept = self._connection.execute(f"PRAGMA table_xinfo({quoted})").fetchall()
            stored = {str(row[1]).lower() for row in kept if not row[6]}  # not those that are computed
            if "word" in stored and stored & {"translation", "definition"}:
                return quoted, tuple(column for column in COLUMNS if column in stored)
        raise NotADictionary(name=self._name)


def is_sqlite(start: bytes) -> bool:
    """Whether a file that begins so is an SQLite file."""
    return start.startswith(_SQLITE)


def looks_like_csv(beginning: Iterable[str]) -> bool:
    """Whether the first line names ECDICT's columns."""
    heading = {column.strip().lower() for column in next(iter(beginning), "").split(",")}
    return "word" in heading and bool(heading & {"translation", "definition"})


def _allowed(action: int, *names: str | None) -> int:
    """Reading is allowed, and asking for a table's columns; no function but `max`, no attaching, no writing."""
    if action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ):
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION and names[1] == "max":
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and names[0] == "table_xinfo":
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return "" if value is None else str(value)


def _items(row: Mapping[str, str]) -> Iterator[Item]:
    word = cleaned(row.get("word", ""))
    forms = []
    for part in row.get("exchange", "").split("/"):
        name, _, form = part.partition(":")
        form = cleaned(form)
        if name in _INFLECTIONS and form and form != word:
            forms.append(form)
        elif name == "0" and form and form != word:
            yield Base(word, form)
    said = "\n".join(filter(None, (row.get("translation", ""), row.get("definition", ""))))
    senses = lines(said.replace("\\n", "\n").replace("\\r", ""))
    yield Record(
        word,
        senses,
        cleaned(row.get("phonetic", "")),
        tags=_tags(*(row.get(column, "") for column in ("pos", "tag", "collins", "oxford"))),
        frequency=_place(row.get("frq", "")) or _place(row.get("bnc", "")),
        forms=tuple(dict.fromkeys(forms)),
    )


@lru_cache(maxsize=4096)  # most of these columns are empty, and the others alike
def _tags(parts: str, examinations: str, collins: str, oxford: str) -> tuple[str, ...]:
    """Parts of speech, examinations, and how well-known learners' dictionaries rate the word."""
    kinds = (part.split(":")[0].strip() for part in parts.split("/"))
    tags = [f"{kind}." for kind in kinds if kind.isalpha() and len(kind) < 5]
    tags += [_EXAMINATIONS.get(tag, tag) for tag in cleaned(examinations).split(" ") if tag]
    tags += [f"Collins {_place(collins)}"] if _place(collins) else []
    tags += ["Oxford 3000"] if _place(oxford) else []
    return tuple(tags)


def _place(text: str) -> int | None:
    """A number from 1; None for what is none."""
    text = text.strip()
    return int(text) or None if text.isascii() and text.isdigit() and len(text) < 10 else None
