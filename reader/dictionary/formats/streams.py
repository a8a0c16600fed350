"""Bytes and lines out of files, packed ones too, never more of them at once or in all than the limits allow."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from reader.dictionary.errors import DictionaryTooLarge, EntryTooLarge, NoSpaceForDictionary
from reader.dictionary.formats.record import Limits
from reader.errors import UnsafeArchive

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

GZIP = b"\x1f\x8b"
BZIP2 = b"BZh"
XZ = b"\xfd7zXZ\x00"
_CHUNK = 1 << 18
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


class Unpacked(io.RawIOBase):
    """What a packed stream holds, counted. Raises UnsafeArchive and DictionaryTooLarge while it is read."""

    def __init__(self, inner: IO[bytes], packed: int, name: str, limits: Limits) -> None:
        """`packed` is the size in bytes of what `inner` unpacks."""
        self._inner = inner
        self._most = max(limits.unsuspicious, limits.ratio * packed)
        self._name = name
        self._limits = limits
        self._count = 0

    def readable(self) -> bool:
        """It can be read and nothing else."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill the buffer as far as there is something."""
        data = self._inner.read(len(memoryview(buffer)))
        self._count += len(data)
        if self._count > self._limits.unpacked:
            raise DictionaryTooLarge(name=self._name, limit=self._limits.unpacked >> 20)
        if self._count > self._most:
            raise UnsafeArchive(name=self._name)
        memoryview(buffer)[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close what it reads from."""
        if not self.closed:
            self._inner.close()
        super().close()


class Stream:
    """A file's own bytes, unpacked where it is packed (gzip, also dictzip; bzip2; xz)."""

    def __init__(self, path: Path, limits: Limits, name: str = "") -> None:
        """Open it. `name` is what errors call it. Raises OSError."""
        self.name = name or path.name
        self._size = path.stat().st_size
        self._raw = path.open("rb")
        self.bytes: io.BufferedReader = io.BufferedReader(
            Unpacked(self._unpacking(), self._size, self.name, limits), _CHUNK
        )

    def fraction(self) -> float:
        """How much of the file has been read, from 0 to 1."""
        return 1.0 if self._raw.closed or not self._size else min(self._raw.tell() / self._size, 1.0)

    def close(self) -> None:
        """Close the file. Any number of times."""
        self.bytes.close()
        self._raw.close()

    def _unpacking(self) -> IO[bytes]:
        start = self._raw.read(6)
        self._raw.seek(0)
        if start.startswith(GZIP):
            return cast("IO[bytes]", gzip.GzipFile(fileobj=self._raw))
        if start.startswith(BZIP2):
            return bz2.BZ2File(self._raw)
        if start.startswith(XZ):
            return lzma.LZMAFile(self._raw)
        return self._raw


def text_lines(stream: io.BufferedReader, name: str, limits: Limits) -> Iterator[str]:
    """The lines of UTF-8 (or marked UTF-16) text without their ends; a mark of the byte order is taken off.

    Raises EntryTooLarge for a line without end and UnicodeDecodeError.
    """
    start = stream.peek(3)[:3]
    mark, encoding = next(((mark, found) for mark, found in _BOMS if start.startswith(mark)), (b"", "utf-8"))
    stream.read(len(mark))
    text = io.TextIOWrapper(stream, encoding=encoding, newline="\n")
    try:
        while line := text.readline(limits.record):
            if len(line) >= limits.record and not line.endswith("\n"):
                raise EntryTooLarge(name=name, limit=limits.record >> 10)
            yield line.rstrip("\r\n")
    finally:
        if not stream.closed:
            text.detach()  # its stream is closed by whoever opened it


def copy(source: IO[bytes], target: Path, name: str, limits: Limits) -> None:
    """Write all of `source` to `target`, leaving room on the disk. Raises NoSpaceForDictionary."""
    with target.open("xb") as file:
        while data := source.read(_CHUNK):
            need_space(target.parent, len(data), name, limits)
            file.write(data)


def need_space(folder: Path, size: int, name: str, limits: Limits) -> None:
    """Raise NoSpaceForDictionary where `size` bytes would leave less than the limits spare."""
    if shutil.disk_usage(folder).free < size + limits.spare:
        raise NoSpaceForDictionary(name=name, needed=(size + limits.spare) >> 20, folder=folder)
