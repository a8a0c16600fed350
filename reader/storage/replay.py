"""Doing again what the journal says, on a library that does not contain it yet.

An entry holds the final images of rows, so replaying needs no order of tables and no foreign keys meanwhile. Where
a line is lost, rows of later lines may refer to something that is not there: a note without its article cannot be
shown, so it is left out (its words stay in the journal), and an article whose shown text is missing shows the
newest one that it has.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from reader.storage.lines import Entry, Row
from reader.storage.watch import KEYS

log = logging.getLogger(__name__)

_NULL_IS_EVERYWHERE = frozenset({"reading_fix", "split_fix"})
"""Tables whose rows reach further without an article."""


def replay(connection: sqlite3.Connection, entries: Iterable[Entry]) -> int:
    """Put the images of all entries into the library, in one transaction; how many entries that were.

    The connection is in autocommit mode and its library has the newest schema and the entries' lineage (ValueError
    otherwise; nothing is changed then). Entries that the library contains already (`seq` up to meta.journal) are
    passed over. Undo's steps and derived placements are emptied: they may be about what was replaced.
    """
    facts = dict(connection.execute("SELECT key, value FROM meta WHERE key IN ('lineage', 'journal')").fetchall())
    ours, contained = str(facts["lineage"]), int(facts["journal"])
    fresh = sorted((entry for entry in entries if entry.seq > contained), key=lambda entry: entry.seq)
    if any(entry.lineage != ours for entry in fresh):
        raise ValueError("the lines are of another library")
    if not fresh:
        return 0
    with _transaction(connection), _mutable(connection):
        for entry in fresh:
            _apply(connection, entry)
        _mend(connection)
        connection.execute("DELETE FROM step")
        connection.execute("DELETE FROM placement")
        connection.execute("UPDATE meta SET value = ? WHERE key = 'journal'", (str(fresh[-1].seq),))
    return len(fresh)


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    enforced = connection.execute("PRAGMA foreign_keys").fetchone()[0]
    connection.execute("PRAGMA foreign_keys=OFF")  # inside of the transaction it would do nothing
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    finally:
        connection.execute(f"PRAGMA foreign_keys={enforced}")


@contextmanager
def _mutable(connection: sqlite3.Connection) -> Iterator[None]:
    """Without the triggers that refuse changes of a text: what is put in may be a row that is there already."""
    triggers = connection.execute("SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f'DROP TRIGGER main."{name}"')
    yield
    for _, statement in triggers:
        connection.execute(statement)


def _apply(connection: sqlite3.Connection, entry: Entry) -> None:
    for table, key in entry.gone:
        if set(KEYS.get(table, ())) == key.keys():
            where = " AND ".join(f'"{column}" = ?' for column in key)
            connection.execute(f'DELETE FROM "{table}" WHERE {where}', tuple(key.values()))  # noqa: S608 - our names
    for row in entry.rows:
        try:
            _put(connection, row)
        except sqlite3.IntegrityError as error:  # two rows with one name, after a lost line: the first one stays
            log.warning("a row of %s in line %d was left out: %s", row[0], entry.seq, error)


def _put(connection: sqlite3.Connection, row: Row) -> None:
    """Insert or overwrite a row by its primary key; columns that this schema does not have are passed over."""
    table, image = row
    keys = KEYS.get(table, ())
    columns = [name for name in _columns(connection, table) if name in image]
    if not keys or not set(keys) <= set(columns):
        return
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    changes = ", ".join(f'"{name}" = excluded."{name}"' for name in columns if name not in keys)
    connection.execute(
        f'INSERT INTO "{table}" ({names}) VALUES ({marks}) '  # noqa: S608 - names of our own schema
        f"ON CONFLICT ({', '.join(keys)}) DO {f'UPDATE SET {changes}' if changes else 'NOTHING'}",
        [image[name] for name in columns],
    )


def _columns(connection: sqlite3.Connection, table: str) -> Sequence[str]:
    return [str(row[0]) for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))]


def _mend(connection: sqlite3.Connection) -> None:
    """Take out what refers to nothing, and then what referred to that."""
    connection.execute(
        "UPDATE current_text SET version_id = coalesce((SELECT max(v.id) FROM text_version AS v WHERE v.article_id = "
        "current_text.article_id AND v.side = current_text.side), version_id) "
        "WHERE NOT EXISTS (SELECT 1 FROM text_version AS v WHERE v.id = current_text.version_id)"
    )
    while dangling := connection.execute("PRAGMA foreign_key_check").fetchall():
        for table, rowid, _, foreign_key in dangling:
            _take_out(connection, str(table), rowid, int(foreign_key))
        log.warning("%d rows refer to something that the journal has lost", len(dangling))


def _take_out(connection: sqlite3.Connection, table: str, rowid: int | None, foreign_key: int) -> None:
    """A row that can do without what it refers to (a kept word without its article) stays, without it.

    Not where that would make it say more: what was put right in one article would be so in all of them.
    """
    column, parent, key, needed = connection.execute(
        'SELECT f."from", f."table", f."to", i."notnull" FROM pragma_foreign_key_list(?) AS f '
        'JOIN pragma_table_info(?) AS i ON i.name = f."from" WHERE f.id = ?',
        (table, table, foreign_key),
    ).fetchone()
    if rowid is not None:
        goes = needed or table in _NULL_IS_EVERYWHERE
        change = "DELETE FROM" if goes else "UPDATE"
        setting = "" if goes else f'SET "{column}" = NULL '
        connection.execute(f'{change} "{table}" {setting}WHERE rowid = ?', (rowid,))
        return
    # A table without row numbers: by the reference itself.
    connection.execute(f'DELETE FROM "{table}" WHERE "{column}" NOT IN (SELECT "{key}" FROM "{parent}")')  # noqa: S608 - our names
