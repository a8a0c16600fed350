"""The file of one of the learner's own dictionaries: entries, and the words under which they are found.

`form` has a row for every word (its key, see `folding`) that leads to an entry: the headword itself, another spelling,
an inflection, and each of these without its accents. Everything is put into files of their own first and sorted into
place at the end, so that memory does not grow with the dictionary.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.dictionary.folding import LONGEST, key, plain_key
from reader.dictionary.formats.record import Alias, Base, Extra, Item, Limits, Record

FORMAT = "duizhao dictionary"
SCHEMA = 1
"""Goes up with every change of the tables: a file of another number is not asked."""

SEPARATOR = "\x1f"
"""Between the senses, tags and forms inside one column; it is in no text, see `plain.cleaned`."""

HEADWORD, OTHER, INFLECTED, UNACCENTED = range(4)
"""How a word leads to an entry, the nearest first. The statements below have these numbers in them."""

_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -8000;
PRAGMA temp_store = FILE;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (
    id INTEGER PRIMARY KEY, headword TEXT NOT NULL, other TEXT NOT NULL, reading TEXT NOT NULL, senses TEXT NOT NULL,
    tags TEXT NOT NULL, frequency INTEGER, forms TEXT NOT NULL
);
CREATE TABLE form (
    word TEXT NOT NULL, how INTEGER NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (word, how, entry)
) WITHOUT ROWID;
"""
_LOOSE = """
PRAGMA loose.journal_mode = OFF;
PRAGMA loose.synchronous = OFF;
CREATE TABLE loose.form (word TEXT, how INTEGER, entry INTEGER);
CREATE TABLE loose.base (word TEXT, headword TEXT);
CREATE TABLE loose.extra (
    word TEXT, headword TEXT, reading TEXT, meant TEXT, place INTEGER, count REAL
);
"""
STEPS = (
    """INSERT INTO main.form SELECT DISTINCT word, how, entry FROM loose.form
       WHERE EXISTS (SELECT 1 FROM entry WHERE id = loose.form.entry) ORDER BY word, how, entry""",
    """INSERT OR IGNORE INTO main.form SELECT base.word, 2, form.entry
        FROM loose.base CROSS JOIN main.form ON form.word = base.headword AND form.how = 0
        WHERE base.word <> base.headword""",
    """UPDATE loose.extra SET place = counted.place
       FROM (SELECT rowid AS number, rank() OVER (ORDER BY count DESC) AS place FROM loose.extra
             WHERE count IS NOT NULL) AS counted
       WHERE extra.rowid = counted.number""",
    """UPDATE main.entry SET
            frequency = coalesce(entry.frequency, known.place),
            reading = CASE WHEN known.reading IS NULL THEN entry.reading WHEN entry.reading = '' THEN known.reading
                      ELSE entry.reading || ', ' || known.reading END
        FROM (SELECT form.entry AS id, min(extra.place) AS place,
                     substr(group_concat(DISTINCT nullif(extra.reading, '')), 1, 200) AS reading
              FROM loose.extra CROSS JOIN main.form ON form.word = extra.word AND form.how = 0
              CROSS JOIN main.entry AS meant ON meant.id = form.entry
              WHERE extra.meant IN ('', meant.reading) GROUP BY form.entry) AS known
        WHERE entry.id = known.id""",
    """INSERT INTO main.entry (headword, other, reading, senses, tags, frequency, forms)
        SELECT min(headword), '', coalesce(substr(group_concat(DISTINCT nullif(reading, '')), 1, 200), max(meant)),
               '', '', min(place), ''
        FROM loose.extra
        WHERE NOT EXISTS (SELECT 1 FROM main.form WHERE form.word = extra.word AND form.how = 0)
        GROUP BY word""",
)
"""What is done when everything has been read, in this order."""


def create(path: Path, loose: Path) -> sqlite3.Connection:
    """A new file at `path`, with another one beside it for what is not in its place yet."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.executescript(_TABLES)
    connection.execute("ATTACH ? AS loose", (str(loose),))
    connection.executescript(_LOOSE)
    return connection


def put(connection: sqlite3.Connection, items: Iterable[Item], first: int, limits: Limits) -> int:
    """Store items; the first record among them has the number `first`. Returns the number of the next record."""
    entries: list[tuple[object, ...]] = []
    forms: list[tuple[str, int, int]] = []
    bases: list[tuple[str, str]] = []
    extras: list[tuple[object, ...]] = []
    number = first
    for item in items:
        if isinstance(item, Record):
            if _is_kept(item):
                entries.append(_row(item, number, limits))
                forms += [(word, how, number) for word, how in _words(item)]
            number += 1
        elif isinstance(item, Alias):
            forms += [(word, how, item.number) for word, how in _keys(item.form, OTHER)]
        elif isinstance(item, Base):
            bases += [(word, key(item.headword)) for word, _ in _keys(item.form, INFLECTED)]
        else:
            extras += _extra(item)
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO main.entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)", entries)
    connection.executemany("INSERT INTO loose.form VALUES (?, ?, ?)", forms)
    connection.executemany("INSERT INTO loose.base VALUES (?, ?)", bases)
    connection.executemany("INSERT INTO loose.extra VALUES (?, ?, ?, ?, ?, ?)", extras)
    connection.execute("COMMIT")
    return number


def put_late_forms(connection: sqlite3.Connection) -> None:
    """The words of those entries that came of extras alone."""
    last = connection.execute("SELECT coalesce(max(entry), -1) FROM main.form").fetchone()[0]
    connection.create_function("folded", 1, key, deterministic=True)
    connection.execute(
        "INSERT OR IGNORE INTO main.form SELECT folded(headword) AS word, 0, id FROM main.entry"
        " WHERE senses = '' AND id > ? ORDER BY word",
        (last,),
    )


def _is_kept(record: Record) -> bool:
    return 0 < len(record.headword) <= LONGEST and bool(record.senses)


def _row(record: Record, number: int, limits: Limits) -> tuple[object, ...]:
    senses = SEPARATOR.join(record.senses)
    if len(senses) > limits.kept:
        senses = senses[: limits.kept].rstrip(SEPARATOR) + "…"
    lists = (SEPARATOR.join(record.tags), record.frequency, SEPARATOR.join(record.forms))
    other = record.other if record.other != record.headword else ""
    return (number, record.headword, other, record.reading[:LONGEST], senses, *lists)


def _words(record: Record) -> Iterator[tuple[str, int]]:
    """Every key under which a record is found, and how it leads there."""
    found: dict[str, int] = {}
    for words, how in (((record.headword,), HEADWORD), ((record.other,), OTHER), (record.forms, INFLECTED)):
        for word in words:
            for each, way in _keys(word, how):
                found.setdefault(each, way)
    return iter(found.items())


def _keys(word: str, how: int) -> Iterator[tuple[str, int]]:
    """A word's key, and the one without accents where it has some."""
    folded = key(word) if len(word) <= LONGEST else ""
    if folded:
        yield folded, how
        plain = plain_key(folded)
        if plain and plain != folded:
            yield plain, UNACCENTED


def _extra(item: Extra) -> Iterator[tuple[object, ...]]:
    folded = key(item.headword) if len(item.headword) <= LONGEST else ""
    if folded:
        yield folded, item.headword, item.reading[:LONGEST], item.only[:LONGEST], item.place, item.count
