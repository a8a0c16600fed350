"""Taking a backup of the open library, and asking it whether it is in order."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from reader.errors import BackupError, BackupFailed
from reader.storage import backups
from reader.storage.database import Database
from reader.storage.failures import translate
from reader.storage.fileops import Files
from reader.storage.verify import Contents, contents


def take(database: Database, folder: Path, name: str) -> tuple[Path, Contents]:
    """Copy the library into `folder`, verify the copy and name it. Any thread but the library's; others go on saving.

    Raises BackupFailed, LibraryDamaged or LibraryUnwritable, and then nothing is left of it.
    """
    part = folder / (name + backups.PART)
    try:
        Files().folder(folder)
        held = database.run(lambda connection: backups.copy(connection, part, database.breathe))
        backups.confirm(part, held)
        return backups.name(part), held
    except (OSError, sqlite3.Error, BackupError) as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise BackupFailed(path=folder / name, detail=error.strerror or str(error)) from error
        raise translate(error, database.path) or error from error


def state(connection: sqlite3.Connection) -> tuple[str, int]:
    """The library's lineage and the number of its last journal line: two libraries with both alike hold the same."""
    facts = dict(connection.execute("SELECT key, value FROM meta WHERE key IN ('lineage', 'journal')").fetchall())
    return str(facts["lineage"]), int(facts["journal"])


def living_articles(connection: sqlite3.Connection) -> int:
    """How many articles are not deleted."""
    return int(connection.execute("SELECT count(*) FROM article WHERE deleted_at IS NULL").fetchone()[0])


def examine(connection: sqlite3.Connection) -> tuple[str, Contents]:
    """Go over every page and reference: "ok" or what is wrong, and what the library holds."""
    integrity = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
    if integrity == "ok" and connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        integrity = "a row refers to nothing"
    return integrity, contents(connection)
