"""Numbered steps from one schema to the next: step n leads from `user_version` n - 1 to n.

A released step is never edited. Steps run on a plain `sqlite3` connection in autocommit mode
(`isolation_level=None`) so that BEGIN and COMMIT are exactly where they are written.
"""

from __future__ import annotations

import sqlite3

from reader.storage.migrations import (
    v0001_initial,
    v0002_history,
    v0003_pairs,
    v0004_own_pairs,
    v0005_learner,
    v0006_evidence,
)

STEPS = (
    v0001_initial.STATEMENTS,
    v0002_history.STATEMENTS,
    v0003_pairs.STATEMENTS,
    v0004_own_pairs.STATEMENTS,
    v0005_learner.STATEMENTS,
    v0006_evidence.STATEMENTS,
)
SCHEMA_VERSION = len(STEPS)
APPLICATION_ID = 0x4475697A  # "Duiz"


class MigrationFailed(RuntimeError):
    """A step broke a promise (a reference dangles, rows are gone). Nothing of it was kept."""


def version_of(connection: sqlite3.Connection) -> int:
    """The schema number that a file has."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> bool:
    """Bring a library to the newest schema, all or nothing. True if there was anything to do.

    Foreign keys are switched off *outside* the transaction (inside one the pragma does nothing): rebuilding a
    parent table with them on would delete its children. They are checked as a whole before the commit.
    """
    if version_of(connection) >= SCHEMA_VERSION:
        return False
    connection.execute("PRAGMA foreign_keys=OFF")
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            _run(connection)
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
    finally:
        connection.execute("PRAGMA foreign_keys=ON")
    return True


def _run(connection: sqlite3.Connection) -> None:
    before = _counts(connection)
    for statements in STEPS[version_of(connection) :]:
        for statement in statements:
            connection.execute(statement)
    dangling = connection.execute("PRAGMA foreign_key_check").fetchall()
    if dangling:
        raise MigrationFailed(f"{len(dangling)} rows refer to nothing, the first in {dangling[0][0]}")
    after = _counts(connection)
    lost = sorted(table for table, rows in before.items() if after.get(table, 0) < rows)
    if lost:
        raise MigrationFailed(f"rows were lost in {', '.join(lost)}")
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    named = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    tables = [str(row[0]) for row in connection.execute(named)]
    return {
        table: int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 - our own names
        for table in tables
    }
