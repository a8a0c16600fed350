"""Files out of zip and tar archives, under names of our own: nothing in an archive says where anything is written."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from reader.dictionary.formats.record import Limits
from reader.dictionary.formats.streams import Stream, Unpacked, copy
from reader.errors import DamagedFile, EncryptedFile, UnsafeArchive

ZIP = b"PK\x03\x04"
_TAR_MARK = slice(257, 262)
_ONE_READ = 8 << 20
"""Bytes that a tar archive may ask for at once: its headers are small, its files are copied piece by piece."""

Wanted = Callable[[str], bool]
"""Whether the file of this name (its last part, in lower case) is to be unpacked."""


class ZipFiles:
    """The files of a zip archive, read one after the other."""

    def __init__(self, path: Path, limits: Limits) -> None:
        """Open it. Raises zipfile.BadZipFile, EncryptedFile and UnsafeArchive."""
        self._name = path.name
        self._limits = limits
        self._size = path.stat().st_size
        with _sound(self._name):
            self._zip = zipfile.ZipFile(path)
        members = [member for member in self._zip.infolist() if member.filename and not member.is_dir()]
        if len(members) > limits.members:
            self._zip.close()
            raise UnsafeArchive(name=self._name)
        self._members = {member.filename: member for member in members}

    def names(self) -> list[str]:
        """The names in the archive, as they are written."""
        return list(self._members)

    def size(self, name: str) -> int:
        """The packed bytes of a file, as the archive says."""
        return self._members[name].compress_size

    def open(self, name: str) -> io.BufferedReader:
        """A file's bytes, counted. Raises EncryptedFile."""
        member = self._members[name]
        if member.flag_bits & 1:
            raise EncryptedFile(name=self._name)
        packed = min(max(member.compress_size, 1), self._size)
        with _sound(self._name):
            inner = self._zip.open(member)
        return io.BufferedReader(Unpacked(inner, packed, self._name, self._limits), 1 << 18)

    def close(self) -> None:
        """Close the archive. Any number of times."""
        self._zip.close()


def unpack(path: Path, wanted: Wanted, target: Path, limits: Limits) -> list[tuple[str, Path]]:
    """Write the wanted files of a zip or tar archive (the latter also packed) into the folder `target`.

    Returns their names in the archive with the files that were written. Raises what reading a broken archive raises,
    UnsafeArchive, EncryptedFile, DictionaryTooLarge and NoSpaceForDictionary.
    """
    with path.open("rb") as file:
        start = file.read(4)
    return _unpack_zip(path, wanted, target, limits) if start == ZIP else _unpack_tar(path, wanted, target, limits)


def is_tar(start: bytes) -> bool:
    """Whether (unpacked) bytes that begin so are a tar archive."""
    return start[_TAR_MARK] == b"ustar"


def _unpack_zip(path: Path, wanted: Wanted, target: Path, limits: Limits) -> list[tuple[str, Path]]:
    archive = ZipFiles(path, limits)
    try:
        made: list[tuple[str, Path]] = []
        for name in _few((name for name in archive.names() if wanted(_last(name))), path.name):
            place = target / f"unpacked-{len(made)}"
            with archive.open(name) as source:
                copy(cast("IO[bytes]", source), place, path.name, limits)
            made.append((name, place))
        return made
    finally:
        archive.close()


def _unpack_tar(path: Path, wanted: Wanted, target: Path, limits: Limits) -> list[tuple[str, Path]]:
    stream = Stream(path, limits)
    file = cast("IO[bytes]", _Forwards(stream.bytes, path.name))
    made: list[tuple[str, Path]] = []
    count = 0
    try:
        with (
            _sound(path.name),
            tarfile.open(fileobj=file, mode="r:") as archive,
        ):
            for member in archive:
                count += 1
                if count > limits.members:
                    raise UnsafeArchive(name=path.name)
                source = archive.extractfile(member) if member.isreg() and wanted(_last(member.name)) else None
                if source is not None:
                    place = target / f"unpacked-{len(made)}"
                    copy(source, place, path.name, limits)
                    made.append((member.name, place))
                    _few([name for name, _ in made], path.name)
    finally:
        stream.close()
    return made


class _Forwards:
    """A stream as a file that is only read forwards, and not much at once: a header's claims fill no memory."""

    def __init__(self, inner: io.BufferedReader, name: str) -> None:
        self._inner = inner
        self._name = name
        self._at = 0

    def read(self, size: int) -> bytes:
        if not 0 <= size <= _ONE_READ:
            raise UnsafeArchive(name=self._name)
        data = self._inner.read(size)
        self._at += len(data)
        return data

    def tell(self) -> int:
        return self._at

    def seek(self, position: int) -> int:
        if position < self._at:
            raise UnsafeArchive(name=self._name)
        while self._at < position and self.read(min(position - self._at, 1 << 18)):
            pass
        return self._at


@contextmanager
def _sound(name: str) -> Iterator[None]:
    """What the libraries stumble over in archives whose tables are not what they should be, as DamagedFile."""
    try:
        yield
    except (IndexError, KeyError, OverflowError, ValueError) as error:
        raise DamagedFile(name=name) from error


def _few(names: Iterable[str], archive: str) -> list[str]:
    """The names, if they are as few as a dictionary's files are."""
    found = list(names)
    if len(found) > 100:
        raise UnsafeArchive(name=archive)
    return found


def _last(name: str) -> str:
    return name.replace("\\", "/").rsplit("/", 1)[-1].lower()
