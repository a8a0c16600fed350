"""StarDict: an `.ifo` file that says what there is, `.idx` with words and places, `.dict` with texts, perhaps `.syn`.

`.idx` and `.dict` may be packed (`.idx.gz`, `.dict.dz`). The texts are unpacked to a file before they are read, since
the places in `.idx` may come in any order; a packed file's own table of contents is not relied on.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from reader.dictionary.errors import (
    DictionaryIncomplete,
    DictionaryTooLarge,
    EntryTooLarge,
    NotADictionary,
    SeveralDictionaries,
    TooManyEntries,
)
from reader.dictionary.formats.plain import cleaned
from reader.dictionary.formats.record import Alias, Item, Kind, Limits, Record
from reader.dictionary.formats.stardict_text import Undecodable, read_text
from reader.dictionary.formats.streams import Stream, copy
from reader.errors import DamagedFile, UndecodableInput

MAGIC = b"StarDict's dict ifo file"
PARTS = (".ifo", ".idx", ".idx.gz", ".idx.dz", ".dict", ".dict.dz", ".syn", ".syn.gz", ".syn.dz")
_LONGEST_WORD = 1024
_IFO = 1 << 20
_CHUNK = 1 << 18
_TOLERATED = 20
"""Texts in no known encoding that are passed over, and beside them one in a thousand."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the files of one dictionary are; `name` is what errors call it."""

    name: str
    ifo: Path
    index: Path
    texts: Path
    synonyms: Path | None


class StarDict:
    """An opened dictionary; find its files with `beside` or `among` before."""

    kind = Kind.STARDICT

    def __init__(self, parts: Parts, scratch: Path, limits: Limits) -> None:
        """Open it, unpacking its texts into the folder `scratch` where they are packed.

        Raises DamagedFile, TooManyEntries and what unpacking raises.
        """
        self._parts = parts
        self._limits = limits
        self._count = 0
        self._bad = 0
        self._read = 0
        said = _read_ifo(parts)
        self.title = cleaned(said.get("bookname", ""))
        self._sequence = said.get("sametypesequence", "")
        self._words = _number(said.get("wordcount", ""), parts.name)
        if self._words > limits.entries:
            raise TooManyEntries(name=parts.name, limit=limits.entries)
        self._wide = said.get("idxoffsetbits") == "64"
        self._texts = _plain_file(parts.texts, scratch / "texts", parts.name, limits)
        self._size = self._texts.seek(0, io.SEEK_END)

    def items(self) -> Iterator[Item]:
        """The entries in the order of the index, then its synonyms.

        Raises DamagedFile, EntryTooLarge and UndecodableInput.
        """
        for word, offset, size in self._index():
            self._count += 1
            yield self._record(word, offset, size)
        if self._count != self._words:
            raise DamagedFile(name=self._parts.name)
        if self._parts.synonyms is not None:
            for form, (number,) in _rows(self._parts.synonyms, self._parts.name, ">I", self._limits):
                if number >= self._count:
                    raise DamagedFile(name=self._parts.name)
                yield Alias(cleaned(form), number)

    def fraction(self) -> float:
        """How much of the index has been read."""
        return min(self._count / self._words, 1.0) if self._words else 1.0

    def close(self) -> None:
        """Close the texts."""
        self._texts.close()

    def _index(self) -> Iterator[tuple[str, int, int]]:
        form = ">QI" if self._wide else ">II"
        for word, (offset, size) in _rows(self._parts.index, self._parts.name, form, self._limits):
            if self._count >= self._words or offset + size > self._size:
                raise DamagedFile(name=self._parts.name)
            if size > self._limits.record:
                raise EntryTooLarge(name=self._parts.name, limit=self._limits.record >> 10)
            self._read += size  # of a small file too: any number of words may have the same text
            if self._read > self._limits.unpacked:
                raise DictionaryTooLarge(name=self._parts.name, limit=self._limits.unpacked >> 20)
            yield word, offset, size

    def _record(self, word: str, offset: int, size: int) -> Record:
        self._texts.seek(offset)
        data = self._texts.read(size)
        try:
            senses, reading = read_text(data, self._sequence)
        except Undecodable as error:
            self._bad += 1
            if self._bad > _TOLERATED + self._count // 1000:
                raise UndecodableInput(name=self._parts.name) from error
            return Record("", ())
        return Record(cleaned(word), senses, reading)


def beside(path: Path) -> Parts:
    """The files of the dictionary that `path` (one of them) belongs to. Raises DictionaryIncomplete."""
    stem = _stem(path.name)
    found = {
        part.name[len(stem) :].lower(): part
        for part in path.parent.iterdir()
        if part.name.startswith(stem) and part.name[len(stem) :].lower() in PARTS and part.is_file()
    }
    return _parts(found, path.name, stem)


def among(files: Mapping[str, Path], name: str) -> Parts:
    """The files of the one dictionary in an archive or folder, by their names in it.

    Raises NotADictionary, SeveralDictionaries and DictionaryIncomplete.
    """
    heads = [file for file in files if file.lower().endswith(".ifo")]
    if not heads:
        raise NotADictionary(name=name)
    if len(heads) > 1:
        raise SeveralDictionaries(name=name)
    stem = _stem(heads[0])
    return _parts({file[len(stem) :].lower(): at for file, at in files.items() if file.startswith(stem)}, name, stem)


def is_part(name: str) -> bool:
    """Whether a file of this name, in lower case, may belong to a StarDict dictionary."""
    return name.endswith(PARTS)


def _parts(found: Mapping[str, Path], name: str, stem: str) -> Parts:
    index = next((found[part] for part in (".idx", ".idx.gz", ".idx.dz") if part in found), None)
    texts = next((found[part] for part in (".dict", ".dict.dz") if part in found), None)
    shown = Path(stem).name
    for part, at in ((".ifo", found.get(".ifo")), (".idx", index), (".dict", texts)):
        if at is None:
            raise DictionaryIncomplete(name=name, missing=shown + part)
    if index is None or texts is None:
        raise DictionaryIncomplete(name=name, missing=shown)
    synonyms = next((found[part] for part in (".syn", ".syn.gz", ".syn.dz") if part in found), None)
    return Parts(name, found[".ifo"], index, texts, synonyms)


def _stem(name: str) -> str:
    part = next((part for part in sorted(PARTS, key=len, reverse=True) if name.lower().endswith(part)), "")
    return name[: len(name) - len(part)]


def _read_ifo(parts: Parts) -> dict[str, str]:
    with parts.ifo.open("rb") as file:
        data = file.read(_IFO).removeprefix(b"\xef\xbb\xbf")
    if not data.startswith(MAGIC):
        raise DamagedFile(name=parts.name)
    rows = (line.partition("=") for line in data.decode("utf-8").splitlines()[1:])
    return {name.strip().lower(): value.strip() for name, mark, value in rows if mark}


def _number(text: str, name: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 12):
        raise DamagedFile(name=name)
    return int(text)


def _plain_file(path: Path, target: Path, name: str, limits: Limits) -> IO[bytes]:
    """The file open, unpacked to `target` first where it is packed."""
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    if not packed:
        return path.open("rb")
    stream = Stream(path, limits, name)
    try:
        copy(stream.bytes, target, name, limits)
    finally:
        stream.close()
    return target.open("rb")


def _rows(path: Path, name: str, form: str, limits: Limits) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Words that end with a zero byte, each followed by numbers of the given form. Raises DamagedFile."""
    numbers = struct.Struct(form)
    stream = Stream(path, limits, name)
    rest = b""
    try:
        while data := stream.bytes.read(_CHUNK):
            rest, start = rest + data, 0
            while (end := rest.find(b"\0", start)) >= 0 and end + 1 + numbers.size <= len(rest):
                yield rest[start:end].decode("utf-8"), numbers.unpack_from(rest, end + 1)
                start = end + 1 + numbers.size
            rest = rest[start:]
            if len(rest) > _LONGEST_WORD + numbers.size:
                raise DamagedFile(name=name)
    finally:
        stream.close()
    if rest:
        raise DamagedFile(name=name)
