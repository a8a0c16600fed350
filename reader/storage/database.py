"""The library's file, open: one connection on one thread, every call a transaction.

Settings, each with its reason:

- WAL and `synchronous=FULL`: with NORMAL a power cut loses transactions that were already reported as saved.
- `locking_mode=EXCLUSIVE`: a second program cannot write behind our back, and no shared-memory file is needed.
- BEGIN is written out (`isolation_level=None` and the `begin` event): the driver's own habit of beginning late
  would leave reads and schema changes outside the transaction. It is IMMEDIATE, though nobody competes: a
  call that reads and then writes never has to upgrade its lock.

A transaction that touches what the reader made is saved twice, in this order: a line of the journal
(`storage/journal.py`) reaches the disk, then the commit does. Whatever stops the program between the two, the
line is done again at the next opening; when the commit itself fails, the line is made void.
"""

from __future__ import annotations

import logging
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

from reader.errors import LibraryLocked, LibraryUnwritable
from reader.storage.create import create
from reader.storage.failures import disk_full, translate
from reader.storage.journal import Journal, read
from reader.storage.look import companion, connect, look
from reader.storage.migrations import SCHEMA_VERSION, migrate
from reader.storage.owner import OwnerStopped, OwnerThread
from reader.storage.replay import replay
from reader.storage.reserve import Reserve
from reader.storage.watch import touched, watch

__all__ = ["Database", "OwnerStopped", "Session"]

T = TypeVar("T")

log = logging.getLogger(__name__)

PRAGMAS = (
    "PRAGMA locking_mode=EXCLUSIVE",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA fullfsync=ON",  # macOS: fsync alone stops at the drive's cache
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA recursive_triggers=ON",  # else a row that INSERT OR REPLACE removes is removed unnoticed
    "PRAGMA temp_store=MEMORY",  # the list of touched rows must not depend on room in the temp folder
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
        self.lineage = ""
        """The library's own name, 32 hexadecimal digits; a copy and a backup have the same."""
        self.redone = 0
        """Saves that were in the journal and not in the library, and are now in both."""
        self._reserve = Reserve(path.parent / "reserve")
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

        Returns after the commit and its line of the journal are on disk. Whatever `work` raises rolls everything
        back and is raised here; errors of the file come as LibraryError. On a full disk `work` is run a second
        time, with the room of the reserve. Raises OwnerStopped after `close`.
        """
        return self._owner.call(lambda: self._transact(work))

    def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work(connection)` on the owner's thread outside of a transaction; what it raises is raised here.

        For looking at the file as a whole, as a backup does. It must leave no transaction open, and must not change
        what the reader made: that would be in the journal only with the next call. Raises OwnerStopped after `close`.
        """
        return self._owner.call(lambda: work(self._connection))

    def breathe(self) -> None:
        """From within `run`: do the calls that wait at this moment. The library may be another one afterwards."""
        self._owner.breathe()

    def backed_up(self, needed_from: int) -> None:
        """A verified backup contains all up to now: begin a new segment of the journal and renew the reserve.

        Segments whose lines are all older than `needed_from` are dropped: the first line that the oldest backup
        worth the name does not contain. 0 keeps everything.
        """

        def work() -> None:
            self._journal.rotate()
            self._journal.prune(needed_from)
            self._reserve.make()

        self._owner.call(work)

    def close(self) -> None:
        """Fold the log into the file, release it and end the thread. Any number of times."""
        self._owner.stop(last=self._close)

    def _close(self) -> None:
        try:
            self._engine.dispose()
            self._connection.close()  # the engine never had it, if nothing was asked of the library
            self._journal.close()
        finally:
            _open_here.discard(self._claim)

    def _transact(self, work: Callable[[Session], T]) -> T:
        try:
            return self._once(work)
        except LibraryUnwritable as error:
            if not (disk_full(error) and self._reserve.release()):
                raise
        log.warning("the disk is full; the reserve is given up")
        return self._once(work)

    def _once(self, work: Callable[[Session], T]) -> T:
        line = 0
        try:
            with Session(self._engine, expire_on_commit=False) as session, session.begin():
                result = work(session)
                session.flush()
                line = self._write_down(session)
        except BaseException as error:
            if line:
                self._journal.void(line, SCHEMA_VERSION)
            if isinstance(error, DBAPIError):
                raise translate(error, self.path) or error from error
            raise
        return result

    def _write_down(self, session: Session) -> int:
        """Put what the transaction touched on the disk as a line; its number, 0 if nothing was touched."""
        session.connection()  # from here on in a transaction, even if `work` asked for nothing
        rows, gone = touched(self._connection)
        if not (rows or gone):
            return 0
        line = self._journal.last + 1
        self._connection.execute("UPDATE meta SET value = ? WHERE key = 'journal'", (str(line),))
        try:
            self._journal.append(line, SCHEMA_VERSION, rows, gone)
        except OSError as error:
            raise LibraryUnwritable(path=self.path, detail=error.strerror or str(error)) from error
        return line

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
                self._journal = self._open_journal(connection)
                watch(connection)
                self._reserve.make()
            except BaseException:
                connection.close()
                raise
        except sqlite3.Error as error:
            raise translate(error, self.path) or error from error
        return connection

    def _open_journal(self, connection: sqlite3.Connection) -> Journal:
        """Do again what the library does not contain, and go on behind it. Damaged lines are passed over."""
        facts = dict(connection.execute("SELECT key, value FROM meta WHERE key IN ('lineage', 'journal')").fetchall())
        self.lineage, contained = str(facts["lineage"]), int(facts["journal"])
        folder = self.path.parent / "journal"
        try:
            journal = Journal(folder, self.lineage)
        except OSError as error:
            raise LibraryUnwritable(path=self.path, detail=error.strerror or str(error)) from error
        back = read(folder, self.lineage, contained)
        if back.entries or back.damaged or back.gap:
            log.warning("journal: %d lines to do again, %d damaged, gap: %s", len(back.entries), back.damaged, back.gap)
        self.redone = replay(connection, back.entries)
        journal.last = max(journal.last, contained)
        return journal


def _claim(path: Path) -> Path:
    """Refuse a library that this process has open already; otherwise note that it has."""
    real = path.resolve()
    with _claiming:
        if real in _open_here:
            raise LibraryLocked(path=path)
        _open_here.add(real)
    return real


def is_open(path: Path) -> bool:
    """Whether this process has the library at `path` open, so that nothing else may touch its file."""
    with _claiming:
        return path.resolve() in _open_here


def _engine(connection: sqlite3.Connection) -> Engine:
    # An error names its statement, never the words that were being saved: it may reach a log or a report.
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
