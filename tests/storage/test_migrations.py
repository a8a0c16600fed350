"""Steps run whole or not at all, with foreign keys off outside the transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from reader.storage import migrations
from reader.storage.migrations import MigrationFailed, migrate, version_of

LATER = migrations.SCHEMA_VERSION + 1
"""The version that a step added by a test leads to."""


@pytest.fixture
def library() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        migrate(connection)
        connection.execute(
            "INSERT INTO article VALUES (1, 'u', '', '', '', '', '', '', '[]', 'file', '', NULL, 0, 0, NULL)"
        )
        connection.execute(
            "INSERT INTO annotation VALUES (1,'a',1,'en','b',0,1,'q','','','yellow','n','','',NULL,NULL)"
        )
        yield connection


def step(monkeypatch: pytest.MonkeyPatch, *statements: str) -> None:
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, statements))
    monkeypatch.setattr(migrations, "SCHEMA_VERSION", len(migrations.STEPS))


def notes(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM annotation").fetchone()[0])


def test_a_parent_is_rebuilt_without_its_children_noticing(
    library: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    step(
        monkeypatch,
        "CREATE TABLE fresh AS SELECT * FROM article",
        "DROP TABLE article",
        "CREATE TABLE article (id INTEGER PRIMARY KEY, uid)",
        "INSERT INTO article SELECT id, uid FROM fresh",
        "DROP TABLE fresh",
    )
    assert migrate(library)
    assert (version_of(library), notes(library)) == (LATER, 1)
    assert library.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert not migrate(library)


@pytest.mark.parametrize(
    "statements",
    [
        ("CREATE TABLE later (a)", "CREATE TABLE later (a)"),
        ("CREATE TABLE later (a)", "DELETE FROM annotation"),
        ("CREATE TABLE later (a)", "DROP TABLE annotation"),
        ("CREATE TABLE later (a)", "UPDATE annotation_x SET a = 1"),
        ("CREATE TABLE later (a)", "INSERT INTO current_text VALUES (9, 'en', 9)"),
    ],
)
def test_a_step_that_fails_or_loses_rows_leaves_nothing(
    library: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, statements: tuple[str, ...]
) -> None:
    step(monkeypatch, *statements)
    with pytest.raises((sqlite3.Error, MigrationFailed)):
        migrate(library)
    assert (version_of(library), notes(library)) == (LATER - 1, 1)
    assert library.execute("SELECT count(*) FROM sqlite_master WHERE name = 'later'").fetchone() == (0,)
    assert library.execute("PRAGMA foreign_keys").fetchone() == (1,)
