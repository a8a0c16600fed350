"""What SQLite's errors mean to a reader."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from reader.errors import LibraryDamaged, LibraryError, LibraryLocked, LibraryUnwritable, NotALibrary

PRIMARY = 0xFF
"""SQLite's extended result codes keep the primary one in the low byte."""

LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
DAMAGED = {sqlite3.SQLITE_CORRUPT}
UNWRITABLE = {
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
}


def translate(error: BaseException, path: Path) -> LibraryError | None:
    """The error to show for one of SQLite's (or for SQLAlchemy's wrapping of one); None when it is a bug.

    Only a corruption code counts as corruption: a full disk or a lock must never be called damage.
    """
    cause = getattr(error, "orig", None) or error
    if not isinstance(cause, sqlite3.Error):
        return None
    code = getattr(cause, "sqlite_errorcode", 0) & PRIMARY
    if code in LOCKED:
        return LibraryLocked(path=path)
    if code in DAMAGED:
        return LibraryDamaged(path=path)
    if code == sqlite3.SQLITE_NOTADB:
        return NotALibrary(path=path)
    if code in UNWRITABLE:
        return LibraryUnwritable(path=path, detail=str(cause))
    return None


def disk_full(error: BaseException | None) -> bool:
    """Whether an error, or what caused it, is that the disk has no room."""
    while error is not None:
        cause = getattr(error, "orig", None) or error
        if isinstance(cause, sqlite3.Error) and getattr(cause, "sqlite_errorcode", 0) & PRIMARY == sqlite3.SQLITE_FULL:
            return True
        if isinstance(cause, OSError) and cause.errno in (errno.ENOSPC, errno.EDQUOT):
            return True
        error = error.__cause__
    return False
