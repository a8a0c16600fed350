"""Going back to a backup: what would change, and doing it."""

from __future__ import annotations

import secrets
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reader.errors import (
    BackupDamaged,
    BackupError,
    LibraryDamaged,
    LibraryError,
    LibraryLocked,
    LibraryNewer,
    LibraryUnwritable,
    NotALibrary,
    RestoreOfItself,
)
from reader.storage import backups, journal
from reader.storage.database import is_open
from reader.storage.failures import translate
from reader.storage.fileops import Files
from reader.storage.install import Intent, abandon, alone, finish, install, prepare, room
from reader.storage.look import connect
from reader.storage.migrations import migrate
from reader.storage.replay import replay
from reader.storage.syncing import sync_folder
from reader.storage.verify import meta


@dataclass(frozen=True, slots=True)
class Restored:
    """What restoring did: the backup of what was there before, or where its damaged files are; lines done again."""

    safety: Path | None
    damaged: Path | None
    lines: int


def restore(library: Path, source: Path, taken: datetime, *, forward: bool, files: Files | None = None) -> Restored:
    """Put a copy of the library file `source` in the place of `library`, which is closed.

    What is there now is backed up first, or kept aside if it is damaged. With `forward` everything that was saved
    after the backup is done again from the journal; without it, or where the journal is another library's, the
    library begins a new life from that state: it gets a new name, and the journal up to now is put away.

    Raises RestoreOfItself, BackupDamaged, BackupFailed, NotALibrary, LibraryNewer, LibraryLocked or
    LibraryUnwritable, and then the library is as it was.
    """
    files = files or Files()
    if is_open(library):
        raise LibraryLocked(path=library)
    if source.exists() and library.exists() and source.samefile(library):
        raise RestoreOfItself(path=source)
    try:
        library.parent.mkdir(parents=True, exist_ok=True)
        with alone(library):
            finish(library, files)
            return _restore(library, source, taken, forward, files)
    except OSError as error:
        raise LibraryUnwritable(path=library, detail=error.strerror or str(error)) from error


def _restore(library: Path, source: Path, taken: datetime, forward: bool, files: Files) -> Restored:
    draft = prepare(library, files)
    try:
        fetch(source, draft)
        lines, fresh = advance(draft, library.parent / "journal", forward)
        safety = back_up_closed(library, taken, files)
    except (LibraryError, BackupError, OSError):
        abandon(library, files)
        raise
    known = journal.lineages(library.parent / "journal")
    if fresh:
        files.copy(draft, room(library) / "base")
    files.sync(draft)
    away = known[0] if fresh and known else ""
    damaged = install(library, Intent(keep=safety is None, put_away=away), files)
    return Restored(safety, damaged, lines)


def fetch(source: Path, draft: Path) -> None:
    """Copy a library file from anywhere. Raises BackupDamaged, or as `backups.copy_closed`."""
    try:
        backups.copy_closed(source, draft)
    except LibraryDamaged as error:
        raise BackupDamaged(path=source) from error


def advance(draft: Path, folder: Path, forward: bool) -> tuple[int, bool]:
    """Bring a draft to the newest schema and do the journal's later lines again; how many those were.

    Second: whether the draft got a new name instead. Raises as `reader.storage.failures.translate` says.
    """
    try:
        with closing(connect(draft, "mode=rw")) as connection:
            connection.execute("PRAGMA journal_mode=MEMORY")  # nobody else knows the file, and it is synced later
            migrate(connection)
            lineage = meta(connection, "lineage") or ""
            if forward and lineage in journal.lineages(folder):
                back = journal.read(folder, lineage, int(meta(connection, "journal") or 0))
                return replay(connection, back.entries), False
            rename(connection, secrets.token_hex(16))
            return 0, True
    except sqlite3.Error as error:
        raise translate(error, draft) or error from error


def rename(connection: sqlite3.Connection, lineage: str) -> None:
    """Give a library another name of its own; its journal begins at 1."""
    connection.execute("UPDATE meta SET value = ? WHERE key = 'lineage'", (lineage,))
    connection.execute("UPDATE meta SET value = '0' WHERE key = 'journal'")


def back_up_closed(library: Path, taken: datetime, files: Files | None = None) -> Path | None:
    """Back a closed library up with all that its journal knows; None where there is none that can be opened.

    Raises LibraryLocked, LibraryUnwritable or BackupFailed.
    """
    if not library.exists():
        return None
    files = files or Files()
    folder = library.parent / "backups"
    files.folder(folder)
    part = folder / (backups.next_name(taken, folder) + backups.PART)
    try:
        held = backups.copy_closed(library, part)
        if held.lineage:
            _add_journal(part, library.parent / "journal", held.lineage, held.journal)
    except (LibraryDamaged, LibraryNewer, NotALibrary):
        return None
    named = backups.name(part, files)
    sync_folder(folder.parent)
    return named


def _add_journal(part: Path, folder: Path, lineage: str, after: int) -> None:
    """A program that was killed has left saves in the journal that the library does not have."""
    entries = journal.read(folder, lineage, after).entries
    if entries:
        with closing(connect(part, "mode=rw")) as connection:
            migrate(connection)
            replay(connection, entries)
