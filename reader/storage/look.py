"""Looking at a library's file before opening it, so that a refused file stays byte for byte as it was.

The header is read as bytes first (https://www.sqlite.org/fileformat2.html, section 1.3): SQLite itself would
happily write into a foreign or an empty file. Only then is the file opened, read-only.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from reader.errors import (
    LibraryDamaged,
    LibraryNewer,
    LibraryUnwritable,
    NotALibrary,
)
from reader.storage.failures import translate
from reader.storage.migrations import APPLICATION_ID, SCHEMA_VERSION

MAGIC = b"SQLite format 3\x00"
HEADER = 100
LOCK_WAIT = 0.3
"""Seconds to wait for another program that holds the file for a moment."""

CHECK_WHOLE = 16 * 2**20
"""Bytes up to which every page is checked at each start; a larger library is checked so after a crash only."""


def look(path: Path) -> bool:
    """Whether there is a library at `path` that may be opened; False where none is and one may be created.

    Raises LibraryDamaged, LibraryNewer, LibraryLocked, LibraryUnwritable or NotALibrary. Writes nothing to the
    file or its log.
    """
    if not _exists(path):
        return False
    look_at_header(path)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise LibraryUnwritable(path=path, detail="the file or its folder is read-only")
    _look_inside(path)
    return True


def companion(path: Path, ending: str) -> Path:
    """A file that SQLite keeps beside the library (`-wal`, `-shm`, `-journal`)."""
    return path.with_name(path.name + ending)


def _exists(path: Path) -> bool:
    try:
        if path.parent.exists() and not path.parent.is_dir():
            raise LibraryUnwritable(path=path, detail=f"{path.parent} is a file, not a folder")
        if path.is_dir():
            raise NotALibrary(path=path)
        if path.exists():
            return True
        # A log without its library: creating a new one would make SQLite delete the only copy of the last saves.
        if _size(companion(path, "-wal")) or path.is_symlink():
            raise LibraryDamaged(path=path)
    except OSError as error:
        raise LibraryUnwritable(path=path, detail=error.strerror or str(error)) from error
    return False


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def look_at_header(path: Path) -> None:
    """Judge a file by its first 100 bytes and its size, without SQLite.

    Raises LibraryDamaged, LibraryNewer, LibraryUnwritable (it cannot be read) or NotALibrary.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            header = file.read(HEADER)
    except OSError as error:
        raise LibraryUnwritable(path=path, detail=error.strerror or str(error)) from error
    if not header.strip(b"\x00"):  # empty, or zeroed by a file system that lost the data
        raise LibraryDamaged(path=path)
    if not header.startswith(MAGIC):
        raise NotALibrary(path=path)
    if len(header) < HEADER:
        raise LibraryDamaged(path=path)
    if _number(header, 68) != APPLICATION_ID:
        raise NotALibrary(path=path)
    if _number(header, 60) > SCHEMA_VERSION:
        raise LibraryNewer(path=path)
    # A crash while the log was folded in can leave a file that is shorter than its first page says, with all that
    # is missing in the log. Every page is looked at then.
    if size < _promised_size(header) and not _size(companion(path, "-wal")):
        raise LibraryDamaged(path=path)


def _number(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4], "big")


def _promised_size(header: bytes) -> int:
    """Bytes that the header says the file has; 0 where the count is not to be trusted (section 1.3.7)."""
    page = int.from_bytes(header[16:18], "big")
    trusted = _number(header, 24) == _number(header, 92)
    return _number(header, 28) * (65536 if page == 1 else page) if trusted else 0


def _look_inside(path: Path) -> None:
    crashed = _size(companion(path, "-wal")) > 0
    # Without a log nobody is writing, and an immutable opening takes no lock and creates no file. With a log
    # the newest pages are in it; a read-only connection reads them and cannot fold them into the library.
    mode = "mode=ro" if crashed else "mode=ro&immutable=1"
    try:
        with closing(connect(path, mode)) as connection:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            if version > SCHEMA_VERSION:
                raise LibraryNewer(path=path)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if crashed or path.stat().st_size <= CHECK_WHOLE:
                check(connection, path)
    except sqlite3.Error as error:
        raise translate(error, path) or error from error


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection in autocommit mode; `mode` is the query of SQLite's file URI."""
    posix = path.absolute().as_posix()
    # An empty authority, then the path: "file:///C:/...", and "file:////server/share/..." as SQLite wants it.
    address = f"file://{'' if posix.startswith('/') else '/'}{quote(os.fsencode(posix))}?{mode}"
    return sqlite3.connect(address, uri=True, isolation_level=None, timeout=LOCK_WAIT)


def check(connection: sqlite3.Connection, path: Path) -> None:
    """Go over every page. Raises LibraryDamaged."""
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise LibraryDamaged(path=path)
