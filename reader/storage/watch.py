"""Which of the reader's rows a transaction touches, found by triggers so that no writer can forget to say it.

The triggers and the list are TEMP: they belong to the connection, and the library's file knows nothing of them.
A rollback takes the list back as well.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping

from reader.storage.lines import Row, Value

KEYS: Mapping[str, tuple[str, ...]] = {
    "article": ("id",),
    "text_version": ("id",),
    "block": ("version_id", "position"),
    "current_text": ("article_id", "side"),
    "removed": ("id",),
    "annotation": ("id",),
    "note_revision": ("id",),
    "attachment": ("id",),
    "gloss": ("id",),
    "pairing": ("id",),
    "feed": ("id",),
    "episode": ("id",),
    "word": ("id",),
    "split_fix": ("id",),
    "reading_fix": ("id",),
    "script_fix": ("id",),
    "own_term": ("id",),
    "link_fix": ("id",),
    "meta": ("key",),
}
"""The tables that hold what a reader made, each with its primary key. The others can be made again."""

QUIET: Mapping[str, frozenset[str]] = {
    "article": frozenset({"progress", "opened"}),
    "feed": frozenset({"refreshed", "etag", "modified", "problem"}),
}
"""Columns that change by reading alone; a line for each page turned would drown the others."""

ONLY: Mapping[str, str] = {"meta": "{row}.key = 'seeded'"}
"""Which rows of a table count, as a condition on `{row}`."""


def watch(connection: sqlite3.Connection) -> None:
    """Begin to watch; in autocommit mode, once a connection."""
    connection.execute("CREATE TEMP TABLE touched (name TEXT NOT NULL, a, b)")
    for table, keys in KEYS.items():
        for statement in _triggers(table, keys, _columns(connection, table)):
            connection.execute(statement)


def touched(connection: sqlite3.Connection) -> tuple[list[Row], list[Row]]:
    """What this transaction touched so far: images of the rows as they are now, and keys of those that are gone.

    The list is empty afterwards.
    """
    found = connection.execute("SELECT DISTINCT name, a, b FROM temp.touched").fetchall()
    rows: list[Row] = []
    gone: list[Row] = []
    for table, *values in found:
        key = dict(zip(KEYS[table], values, strict=False))
        image = _image(connection, table, key)
        if image is None:
            gone.append((table, key))
        else:
            rows.append((table, image))
    if found:
        connection.execute("DELETE FROM temp.touched")
    return rows, gone


def _image(connection: sqlite3.Connection, table: str, key: Mapping[str, object]) -> dict[str, Value] | None:
    where = " AND ".join(f"{column} = ?" for column in key)
    cursor = connection.execute(f"SELECT * FROM main.{table} WHERE {where}", tuple(key.values()))  # noqa: S608 - KEYS
    values = cursor.fetchone()
    return None if values is None else dict(zip((column[0] for column in cursor.description), values, strict=True))


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [str(row[0]) for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))]


def _triggers(table: str, keys: tuple[str, ...], columns: list[str]) -> Iterator[str]:
    def note(row: str) -> str:
        values = ", ".join(f"{row}.{key}" for key in keys) + (", NULL" if len(keys) == 1 else "")
        return f"INSERT INTO touched SELECT '{table}', {values} WHERE {ONLY.get(table, '1').format(row=row)};"

    changed = " OR ".join(f"old.{name} IS NOT new.{name}" for name in columns if name not in QUIET.get(table, ()))
    named = f"CREATE TEMP TRIGGER watch_{table}"
    yield f"{named}_insert AFTER INSERT ON main.{table} BEGIN {note('new')} END"
    yield f"{named}_delete AFTER DELETE ON main.{table} BEGIN {note('old')} END"
    # A row that gets another key is gone under the old one.
    yield f"{named}_update AFTER UPDATE ON main.{table} WHEN {changed} BEGIN {note('old')} {note('new')} END"
