"""Yomitan (and Yomichan) dictionaries: a zip archive of `index.json` and banks, which are JSON lists of any length.

Banks are read row by row. Worked example: the row `["跑", "pǎo", "v", "", 5, ["to run"], 1, ""]` of a term bank is an
entry, `["跑", "freq", 120]` of a meta bank says how common the word is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.dictionary.errors import NotADictionary
from reader.dictionary.formats.archive import ZipFiles
from reader.dictionary.formats.json_rows import json_rows
from reader.dictionary.formats.plain import cleaned
from reader.dictionary.formats.record import Base, Extra, Item, Kind, Limits, Record
from reader.dictionary.formats.yomitan_text import flattened
from reader.errors import DamagedFile

INDEX = "index.json"
_BANK = re.compile(r"(tag|term|kanji|term_meta|kanji_meta)_bank_\d{1,6}\.json")
_ORDER = ("tag", "term", "kanji", "term_meta", "kanji_meta")
"""Tags first, for entries name them."""
_TAGS = 10_000
_LONGEST_TAG = 40


class Yomitan:
    """An opened archive; use `is_yomitan` before."""

    kind = Kind.YOMITAN

    def __init__(self, path: Path, limits: Limits) -> None:
        """Open it. Raises DamagedFile, and what opening a broken archive raises."""
        self._name = path.name
        self._limits = limits
        self._archive = ZipFiles(path, limits)
        try:
            said = self._read_index()
        except BaseException:
            self._archive.close()
            raise
        self.title = cleaned(_string(said.get("title")))
        version = said.get("format", said.get("version"))
        self._first = version == 1
        self._places = said.get("frequencyMode") != "occurrence-based"
        self._tags: dict[str, str] = {}
        self._banks = self._found()
        self._total = sum(map(self._archive.size, self._banks)) or 1
        self._done = 0

    def items(self) -> Iterator[Item]:
        """The entries, then frequencies and readings of words. Raises DamagedFile and EntryTooLarge."""
        for bank in self._banks:
            kind = self._kind(bank)
            for row in self._rows(bank):
                if not isinstance(row, list) or not row or not isinstance(row[0], str):
                    raise DamagedFile(name=self._name)
                yield from self._items(kind, row)
            self._done += self._archive.size(bank)

    def fraction(self) -> float:
        """How many of the banks have been read, by their sizes."""
        return self._done / self._total

    def close(self) -> None:
        """Close the archive."""
        self._archive.close()

    def _read_index(self) -> dict[str, Any]:
        name = next((name for name in self._archive.names() if name == INDEX), None)
        if name is None:
            raise NotADictionary(name=self._name)
        with self._archive.open(name) as file:
            data = file.read(self._limits.record)
        try:
            said = json.loads(data.decode("utf-8-sig"))
        except (ValueError, RecursionError) as error:
            raise DamagedFile(name=self._name) from error
        if not isinstance(said, dict):
            raise DamagedFile(name=self._name)
        return said

    def _found(self) -> list[str]:
        banks = [name for name in self._archive.names() if _BANK.fullmatch(name)]
        return sorted(banks, key=lambda name: (_ORDER.index(self._kind(name)), len(name), name))

    def _kind(self, bank: str) -> str:
        match = _BANK.fullmatch(bank)
        return match[1] if match else ""

    def _rows(self, bank: str) -> Iterator[Any]:
        with self._archive.open(bank) as file:
            yield from json_rows(file, self._name, self._limits)

    def _items(self, kind: str, row: list[Any]) -> Iterator[Item]:
        if kind == "tag":
            self._tag(row)
        elif kind == "term":
            yield from self._term(row)
        elif kind == "kanji":
            yield self._character(row)
        else:
            yield from self._meta(row)

    def _tag(self, row: list[Any]) -> None:
        notes = cleaned(_string(_at(row, 3)))
        if len(self._tags) < _TAGS and 0 < len(notes) <= _LONGEST_TAG:
            self._tags[row[0]] = notes

    def _tagged(self, *columns: Any) -> tuple[str, ...]:
        names = " ".join(map(_string, columns)).split()
        return tuple(dict.fromkeys(cleaned(self._tags.get(name, name))[:_LONGEST_TAG] for name in names))

    def _term(self, row: list[Any]) -> Iterator[Item]:
        """An entry, or the base form that an inflected word has instead of one."""
        word = cleaned(row[0])
        glossary = row[5:] if self._first else _at(row, 5)
        senses: list[str] = []
        for sense in glossary if isinstance(glossary, list) else [glossary]:
            if isinstance(sense, list):
                if sense and isinstance(sense[0], str):
                    yield Base(word, cleaned(sense[0]))
            else:
                senses += flattened(sense)
        tags = self._tagged(_at(row, 2), None if self._first else _at(row, 7))
        yield Record(word, tuple(senses), _reading(word, _at(row, 1)), tags=tags)

    def _character(self, row: list[Any]) -> Record:
        """A character with its readings and meanings: `["日", "rì", "", "tags", ["sun"], {}]`."""
        meanings = row[4:] if self._first else _at(row, 4)
        readings = dict.fromkeys(cleaned(_string(_at(row, place))) for place in (1, 2))
        meanings = meanings if isinstance(meanings, list) else []
        senses = [line for meaning in meanings if isinstance(meaning, str) for line in flattened(meaning)]
        return Record(cleaned(row[0]), tuple(senses), ", ".join(filter(None, readings)), tags=self._tagged(_at(row, 3)))

    def _meta(self, row: list[Any]) -> Iterator[Extra]:
        word, mode, data = cleaned(row[0]), _at(row, 1), _at(row, 2)
        only = ""
        if isinstance(data, dict) and "reading" in data:
            only = _reading(word, data["reading"])
            data = data.get("frequency", data)
        if mode == "freq":
            value = _value(data)
            if value is not None and self._places and value >= 1:
                yield Extra(word, only=only, place=int(value))
            elif value is not None and not self._places:
                yield Extra(word, only=only, count=value)
        elif mode in ("ipa", "pinyin"):
            for said in _readings(data, mode):
                yield Extra(word, reading=said, only=only)


def _at(row: list[Any], place: int) -> Any:
    return row[place] if place < len(row) else None


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _reading(word: str, value: Any) -> str:
    """A reading that says more than the word itself."""
    reading = cleaned(_string(value))
    return "" if reading == word else reading


def _value(data: Any) -> float | None:
    """A frequency: a number, a text that begins with one, or an object that has one."""
    if isinstance(data, dict):
        data = data.get("value", data.get("displayValue"))
    if isinstance(data, str):
        match = re.match(r"\s*(\d{1,12})(?!\d)", data)
        return float(match[1]) if match else None
    if isinstance(data, int | float) and not isinstance(data, bool) and 0 <= data < 1e15:
        return float(data)
    return None


def _readings(data: Any, mode: str) -> Iterator[str]:
    said = data.get("transcriptions", ()) if isinstance(data, dict) else [data]
    for each in said if isinstance(said, list) else ():
        text = cleaned(_string(each.get(mode)) if isinstance(each, dict) else _string(each))
        if text:
            yield text
