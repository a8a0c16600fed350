"""Whether a copy of a library is whole, and says the same as what it was copied from.

`integrity_check` alone is not enough: a file of 0 bytes passes it, and so does a sound database with half of the
rows. So the rows of every table are counted and the notes are hashed, in the copy and in the original.
"""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from reader.errors import BackupDamaged, LibraryDamaged
from reader.storage.failures import translate
from reader.storage.look import connect, look_at_header
from reader.storage.migrations import version_of

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a library holds, as far as two copies must agree.

    `rows` counts each table, `notes` is a SHA-256 over all notes, kept words and own terms in hexadecimal, `living`
    counts the annotations that are not deleted. `lineage` is "" and `journal` 0 in libraries that are older than the
    journal.
    """

    schema: int
    lineage: str
    journal: int
    rows: tuple[tuple[str, int], ...]
    notes: str
    living: int

    def count(self, table: str) -> int:
        """The rows of one table; 0 where there is none."""
        return dict(self.rows).get(table, 0)


def contents(connection: sqlite3.Connection) -> Contents:
    """Count and hash a library. Reads only; on the thread that owns the connection."""
    tables = [str(row[0]) for row in connection.execute(TABLES)]
    return Contents(
        schema=version_of(connection),
        lineage=meta(connection, "lineage") or "",
        journal=int(meta(connection, "journal") or 0),
        rows=tuple((table, _number(connection, f'SELECT count(*) FROM "{table}"')) for table in tables),  # noqa: S608 - names from the schema
        notes=_notes(connection, tables),
        living=_number(connection, "SELECT count(*) FROM annotation WHERE deleted_at IS NULL"),
    )


def meta(connection: sqlite3.Connection, key: str) -> str | None:
    """A fact about the library, read without SQLAlchemy; None if it was never set."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def verify(path: Path) -> Contents:
    """Go over every page and every reference of a closed library that has no log, and say what it holds.

    Raises BackupDamaged, NotALibrary, LibraryNewer, LibraryLocked or LibraryUnwritable. Changes nothing.
    """
    try:
        look_at_header(path)
        with closing(connect(path, "mode=ro&immutable=1")) as connection:
            if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                raise BackupDamaged(path=path)
            if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise BackupDamaged(path=path)
            return contents(connection)
    except LibraryDamaged as error:
        raise BackupDamaged(path=path) from error
    except sqlite3.Error as error:
        known = translate(error, path)
        if known is None or isinstance(known, LibraryDamaged):  # no such table, say: whole, but no library
            raise BackupDamaged(path=path) from error
        raise known from error


def _number(connection: sqlite3.Connection, question: str) -> int:
    return int(connection.execute(question).fetchone()[0])


def _notes(connection: sqlite3.Connection, tables: list[str]) -> str:
    """A hash of every text that a reader wrote, deleted and replaced ones too. Lengths part the fields."""
    digest = hashlib.sha256()
    questions = ["SELECT id, note, deleted_at FROM annotation ORDER BY id"]
    if "note_revision" in tables:
        questions.append("SELECT id, note, saved FROM note_revision ORDER BY id")
    if "word" in tables:
        questions.append("SELECT id, headword, status, sentence, note, deleted_at FROM word ORDER BY id")
    if "own_term" in tables:
        questions.append("SELECT id, term, translation, note, deleted_at FROM own_term ORDER BY id")
    for question in questions:
        for row in connection.execute(question):
            for field in row:
                value = str(field).encode("utf-8", "surrogatepass")
                digest.update(b"%d:" % len(value) + value)
    return digest.hexdigest()
