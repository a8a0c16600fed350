"""The library's file, open: one connection on one thread, every call a transaction.

Settings, each with its reason:

- WAL and `synchronous=FULL`: with NORMAL a power cut loses transactions that were already reported as saved.
- `locking_mode=EXCLUSIVE`: a second program cannot write behind our back, and no shared-memory file is needed.
- BEGIN is written out (`isolation_level=None` and the `begin` event): the driver's own habit of beginning late
  would leave reads and schema changes outside the transaction. It is IMMEDIATE, though nobody competes: a
  call that reads and then writes never has to upgrade its lock.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from reader.errors import LibraryLocked
from reader.storage.create import create
from reader.storage.failures import translate
from reader.storage.look import companion, connect, look
from reader.storage.migrations import migrate
from reader.storage.owner import OwnerStopped, OwnerThread

__all__ = ["Database", "OwnerStopped", "Session"]

T = TypeVar("T")

PRAGMAS = (
    "PRAGMA locking_mode=EXCLUSIVE",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA fullfsync=ON",  # macOS: fsync alone stops at the drive's cache
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
)


_claiming = threading.Lock()
_open_here: set[Path] = set()
"""Libraries that this process has open. On POSIX systems closing *any* handle of a file drops all locks that the
process holds on it: a second look at an open library would silently let other programs in. For the same reason
nothing else in the program may open the library's file while it is open."""


class Database:
    """An open library. Every method may be called from any thread."""

    def __init__(self, path: Path) -> None:
        """Open the library at `path`, creating it where there is none.

        Raises LibraryDamaged, LibraryLocked, LibraryNewer, LibraryUnwritable or NotALibrary, and then has
        left the file as it was.
        """
        self.path = path
        self._claim = _claim(path)
        try:
            if not look(path):
                create(path)
            self._owner = OwnerThread("library")
            try:
                self._connection = self._owner.call(self._open)
            except BaseException:
                self._owner.stop()
                raise
        except BaseException:
            _open_here.discard(self._claim)
            raise
        self._engine = _engine(self._connection)

    def call(self, work: Callable[[Session], T]) -> T:
        """Run `work(session)` in one transaction on the owner's thread and wait for it.

        Returns after the commit is on disk. Whatever `work` raises rolls everything back and is raised here;
        errors of the file come as LibraryError. Raises OwnerStopped after `close`.
        """
        return self._owner.call(lambda: self._transact(work))

    def close(self) -> None:
        """Fold the log into the file, release it and end the thread. Any number of times."""
        self._owner.stop(last=self._close)

    def _close(self) -> None:
        try:
            self._engine.dispose()
            self._connection.close()  # the engine never had it, if nothing was asked of the library
        finally:
            _open_here.discard(self._claim)

    def _transact(self, work: Callable[[Session], T]) -> T:
        try:
            with Session(self._engine, expire_on_commit=False) as session, session.begin():
                return work(session)
        except DBAPIError as error:
            raise translate(error, self.path) or error from error

    def _open(self) -> sqlite3.Connection:
        try:
            connection = connect(self.path, "mode=rw")
            try:
                for pragma in PRAGMAS:
                    connection.execute(pragma).fetchall()
                # The lock is taken by the first transaction, and it must be ours from now on.
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("COMMIT")
                with suppress(OSError):  # left by a crash; with an exclusive lock nobody can be using it
                    companion(self.path, "-shm").unlink(missing_ok=True)
                if migrate(connection):
                    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            except BaseException:
                connection.close()
                raise
        except sqlite3.Error as error:
            raise translate(error, self.path) or error from error
        return connection


def _claim(path: Path) -> Path:
    """Refuse a library that this process has open already; otherwise note that it has."""
    real = path.resolve()
    with _claiming:
        if real in _open_here:
            raise LibraryLocked(path=path)
        _open_here.add(real)
    return real


def _engine(connection: sqlite3.Connection) -> Engine:
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
