"""Making a new library, all at once.

The file is built under another name and only then given its own: a process that is killed half-way leaves no
empty file that would look like a destroyed library at the next start.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path

from reader.errors import LibraryUnwritable
from reader.storage.failures import translate
from reader.storage.look import connect
from reader.storage.migrations import migrate
from reader.storage.syncing import sync_folder


def create(path: Path) -> None:
    """Create an empty library of the newest schema at `path`, which must not exist; also its folder.

    If another process creates one meanwhile, that one is kept. Raises LibraryUnwritable.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
        os.close(handle)
        draft = Path(name)
        try:
            _build(draft)
            _name(draft, path)
            sync_folder(path.parent)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise LibraryUnwritable(path=path, detail=error.strerror or str(error)) from error
    except sqlite3.Error as error:
        raise translate(error, path) or error from error


def _build(draft: Path) -> None:
    with closing(connect(draft, "mode=rw")) as connection:
        connection.execute("PRAGMA journal_mode=MEMORY")  # nobody else knows the file yet
        connection.execute("PRAGMA synchronous=FULL")
        migrate(connection)


def _name(draft: Path, path: Path) -> None:
    """Give the draft its name without ever replacing a file that has it."""
    with suppress(FileExistsError):
        try:
            path.hardlink_to(draft)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            if not path.exists():
                draft.rename(path)
