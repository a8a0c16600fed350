"""The journal: every transaction on the reader's data as a line of text beside the library.

The library's file is one SQLite database; a damaged page can take all of it along. So a transaction is reported as
saved only when it is on the disk twice: in the database, and before that as a line of an append-only file that
nothing but a text editor is needed to read. From a backup, or from nothing, the lines lead back to the last save.

    library folder/
        library.duizhao                  meta.journal = 120: the lines up to 120 are contained
        journal/journal-0000000001.jsonl     lines 1 to 87
        journal/journal-0000000088.jsonl     lines 88 to 120, begun when a backup was verified

- A segment holds lines of one lineage, in ascending order. A library that takes the place of another finds
  segments of a lineage that is not its own: it leaves them alone and begins its own, `journal-0000000001-2.jsonl`.
- A line's number is never used twice. When the transaction fails after its line was written, a later line says
  that the number is `void`.
- Damage costs the lines that it is in, never the others: each is a complete image of the rows that it touched.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from reader.storage.lines import Entry, Row, Value, decode, encode
from reader.storage.syncing import sync, sync_folder

__all__ = ["Entry", "Journal", "ReadBack", "Row", "Value", "lineages", "read"]

_NAME = re.compile(r"journal-(\d{10})(?:-(\d+))?\.jsonl")
_BINARY = getattr(os, "O_BINARY", 0)
"""Windows would write a carriage return before each line feed."""

_BLOCK = 2**18
"""Bytes that are read at once, from the end of a segment backwards."""


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What the journal has after a number: `entries` in order, without those that are void or say nothing.

    `damaged` pieces could not be read. `gap`: a number between the first asked for and the newest is missing.
    Entries behind a gap are there all the same: each was a save of its own.
    """

    entries: tuple[Entry, ...]
    damaged: int
    gap: bool


def read(folder: Path, lineage: str, after: int) -> ReadBack:
    """The lines of a lineage whose number is greater than `after`. Never raises: what cannot be read is damage.

    Segments are read backwards, so that after a clean end a start reads one line.
    """
    found: dict[int, Entry] = {}
    damaged = 0
    for path in reversed(_segments(folder)):
        reached = False
        for entries, unreadable in _backwards(path, lineage):
            damaged += unreadable
            found.update((entry.seq, entry) for entry in entries if entry.seq > after)
            reached = any(entry.seq <= after for entry in entries)
            if reached:
                break
        if reached:
            break
    void = {seq for entry in found.values() for seq in entry.void}
    entries = [found[seq] for seq in sorted(found.keys() - void) if found[seq].rows or found[seq].gone]
    numbers = found.keys() | {seq for seq in void if seq > after}
    gap = bool(numbers) and len(numbers) < max(numbers) - after
    return ReadBack(tuple(entries), damaged, gap)


def lineages(folder: Path) -> tuple[str, ...]:
    """The lineages that have lines in a journal, the one with the newest file first."""
    newest: dict[str, int] = {}
    for path in _segments(folder):
        last = _last(path)
        if last is not None:
            newest[last.lineage] = max(newest.get(last.lineage, 0), path.stat().st_mtime_ns)
    return tuple(sorted(newest, key=lambda lineage: -newest[lineage]))


class Journal:
    """The journal of one lineage, open for writing. For one thread."""

    def __init__(self, folder: Path, lineage: str) -> None:
        """Creates the folder. Raises OSError if that cannot be done; damage inside of it is no error."""
        self._folder = folder
        self._lineage = lineage
        self._handle: int | None = None
        self._owed: set[int] = set()
        self._segment: Path | None = None
        self.last = 0
        """The greatest number that was used, for whatever came of it."""
        if not folder.is_dir():
            folder.mkdir(parents=True)
            sync_folder(folder.parent)
        for path in reversed(_segments(folder)):
            newest = _last(path)
            if newest is not None and newest.lineage == lineage:
                self._segment, self.last = path, newest.seq
                break

    def append(self, seq: int, schema: int, rows: Sequence[Row], gone: Sequence[Row]) -> None:
        """Write a line and return when it is on the disk; `seq` must be greater than `last`.

        Raises OSError; the number is then used up, and is void as far as anything of the line can be read.
        """
        at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        entry = Entry(self._lineage, seq, schema, at, tuple(rows), tuple(gone))
        self._write(entry)

    def void(self, seq: int, schema: int) -> None:
        """The transaction of this line was rolled back: say so now, or, if that fails, with the next line."""
        self._owed.add(seq)
        with suppress(OSError):
            self.append(self.last + 1, schema, (), ())

    def rotate(self) -> None:
        """A backup contains all lines up to now: let the next one begin a new segment."""
        self.close()
        self._segment = None

    def prune(self, before_seq: int) -> None:
        """Drop the segments of this lineage all of whose lines are older than `before_seq`."""
        for path in _segments(self._folder):
            last = None if path == self._segment else _last(path)
            if last is not None and last.lineage == self._lineage and last.seq < before_seq:
                with suppress(OSError):  # held open by a virus scanner, perhaps; the next time will do
                    path.unlink()

    def close(self) -> None:
        """Close the segment. Any number of times; the next line opens it again."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)

    def _write(self, entry: Entry) -> None:
        self.last = entry.seq
        try:
            handle = self._open(entry.seq)
            self._put(handle, encode(replace(entry, void=tuple(sorted(self._owed)))))
        except OSError:
            self._owed.add(entry.seq)
            raise
        self._owed.clear()

    def _open(self, seq: int) -> int:
        if self._handle is not None and os.fstat(self._handle).st_nlink == 0:
            self.rotate()  # somebody removed the file; what is written to it now would be gone at the end
        if self._handle is None:
            if self._segment is None:
                self._segment = _new_segment(self._folder, seq)
            try:
                self._handle = os.open(self._segment, os.O_RDWR | os.O_APPEND | _BINARY)
            except OSError:
                self._segment = None  # gone or read-only: the next line gets a segment of its own
                raise
        return self._handle

    def _put(self, handle: int, line: bytes) -> None:
        before = os.lseek(handle, 0, os.SEEK_END)
        try:
            _write_whole(handle, line if _ended(handle, before) else b"\n" + line)
            sync(handle)
        except OSError:
            with suppress(OSError):
                os.ftruncate(handle, before)
            # After a failed sync nobody knows what of the file is on the disk: nothing more goes in there.
            if os.lseek(handle, 0, os.SEEK_END) > 0:
                self.rotate()
            raise


def _write_whole(handle: int, line: bytes) -> None:
    rest = memoryview(line)
    while rest:  # one call, unless the disk becomes full in the middle: the second one then says so
        rest = rest[os.write(handle, rest) :]


def _ended(handle: int, size: int) -> bool:
    """Whether a segment ends with a line feed; a crash may have left half a line."""
    if size == 0:
        return True
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1) == b"\n"


def _new_segment(folder: Path, seq: int) -> Path:
    """Create the segment that begins with `seq`; the first name that is free, or taken by an empty file."""
    folder.mkdir(exist_ok=True)
    for number in count(1):
        path = folder / f"journal-{seq:010d}{'' if number == 1 else f'-{number}'}.jsonl"
        if path.exists() and path.stat().st_size > 0:
            continue
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | _BINARY, 0o600))
        sync_folder(folder)
        return path
    raise AssertionError("numbers do not end")


def _segments(folder: Path) -> list[Path]:
    """The segments in the order in which they were begun."""
    try:
        named = [(match, path) for path in folder.iterdir() if (match := _NAME.fullmatch(path.name))]
    except OSError:
        return []
    return [path for _, path in sorted(named, key=lambda pair: (int(pair[0][1]), int(pair[0][2] or 1)))]


def _last(path: Path) -> Entry | None:
    """The newest entry of a segment that can be read."""
    for line in _lines_backwards(path):
        entries, _ = decode(line)
        if entries:
            return entries[-1]
    return None


def _backwards(path: Path, lineage: str) -> Iterator[tuple[list[Entry], int]]:
    """A segment's entries from its end, with the damage met on the way; nothing if it is of another lineage."""
    unreadable = 0
    for line in _lines_backwards(path):
        entries, damaged = decode(line)
        if any(entry.lineage != lineage for entry in entries):
            return
        unreadable += damaged
        if entries:
            yield entries, unreadable
            unreadable = 0
    yield [], unreadable


def _lines_backwards(path: Path) -> Iterator[bytes]:
    pieces: list[bytes] = []
    for block in _blocks_backwards(path):
        *others, last = block.split(b"\n")
        pieces.append(last)
        if others:
            yield b"".join(reversed(pieces))
            yield from reversed(others[1:])
            pieces = [others[0]]
    yield b"".join(reversed(pieces))


def _blocks_backwards(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb", buffering=0) as file:
            end = file.seek(0, os.SEEK_END)
            while end > 0:
                size = min(_BLOCK, end)
                end -= size
                yield _block(file, end, size)
    except OSError:
        yield b"\0"  # a segment that cannot be opened is damage, too


def _block(file: io.FileIO, start: int, size: int) -> bytes:
    """Bytes of a segment; where the disk does not give them, bytes that no line can be made of."""
    try:
        file.seek(start)
        return (file.read(size) or b"").ljust(size, b"\0")
    except OSError:
        return bytes(size)
