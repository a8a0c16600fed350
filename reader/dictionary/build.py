"""Building the index: CC-CEDICT as one read-only SQLite file, both directions, ready to be asked.

It takes some seconds, once for each release of the dictionary. The work is done in small pieces with pauses, so
that a window on another thread keeps answering, into a file of its own that takes the place of the old one when
it is whole: a crash half-way leaves nothing that could be mistaken for an index.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import TypeVar

from reader.dictionary import glossary, inverted, phrases
from reader.dictionary.bands import bands
from reader.dictionary.glossary import Term
from reader.dictionary.glosses import readable
from reader.dictionary.order import Readings, rank
from reader.dictionary.pinyin import marked
from reader.dictionary.source import Row, data_file, fingerprint, read, released
from reader.text.segment import word_counts
from reader.text.word_table import pack

SCHEMA = 4
"""Goes up with every change of the tables or of what they hold: an index of another number is built again."""

SEPARATOR = "\x1f"
"""Between the glosses, classifiers and references inside one column."""

Progress = Callable[[int, int], None]
T = TypeVar("T")

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE phrase_table (trie BLOB NOT NULL);
CREATE TABLE band (word TEXT PRIMARY KEY, band INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE word_table (piece INTEGER PRIMARY KEY, trie BLOB NOT NULL, counts BLOB NOT NULL);
CREATE TABLE entry (
    id INTEGER PRIMARY KEY, simplified TEXT NOT NULL, traditional TEXT NOT NULL, place INTEGER NOT NULL,
    pinyin TEXT NOT NULL, numbered TEXT NOT NULL, glosses TEXT NOT NULL, classifiers TEXT NOT NULL, see TEXT NOT NULL,
    source TEXT NOT NULL
);
CREATE TEMP TABLE offer (
    term TEXT, word TEXT, traditional TEXT, pinyin TEXT, entry INTEGER, gloss TEXT, score REAL, verb INTEGER,
    source TEXT
);
CREATE TABLE english (
    term TEXT NOT NULL, place INTEGER NOT NULL, word TEXT NOT NULL, traditional TEXT NOT NULL,
    pinyin TEXT NOT NULL, gloss TEXT NOT NULL, score REAL NOT NULL, verb INTEGER NOT NULL, source TEXT NOT NULL,
    PRIMARY KEY (term, place)
) WITHOUT ROWID;
"""
# The best sense of each word for each term, the best words of each term. Words inside longer glosses (~) stand in
# only where hardly any gloss gives the term itself.
_RANKED = """
INSERT INTO english
SELECT term, place, word, traditional, pinyin, gloss, score, verb, source FROM (
    SELECT *, row_number() OVER (PARTITION BY term ORDER BY score DESC, entry) AS place FROM (
        SELECT *, row_number() OVER (PARTITION BY term, word, verb ORDER BY score DESC, entry) AS sense FROM offer
        WHERE term NOT LIKE '~%'
           OR substr(term, 2) NOT IN (SELECT term FROM offer GROUP BY term HAVING count(DISTINCT word) > 2)
    ) WHERE sense = 1
) WHERE place <= CASE WHEN term LIKE '~%' THEN 6 ELSE 40 END
"""
_INSERT_ENTRY = "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_INSERT_OFFER = "INSERT INTO offer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_INDEXES = """
CREATE INDEX entry_simplified ON entry (simplified, place);
CREATE INDEX entry_traditional ON entry (traditional, place) WHERE traditional <> simplified;
"""


def build(path: Path, progress: Progress | None = None, source: Path | None = None) -> None:
    """Write the index to `path`, replacing what is there. Any thread; two at once do not disturb each other.

    The project's glossary goes in too. `progress(done, all)` is called every thousand rows.
    Raises FileNotFoundError where CC-CEDICT is not installed.
    """
    source = source or data_file()
    if source is None:
        raise FileNotFoundError("CC-CEDICT")
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f"{path.stem}-", suffix=".tmp", dir=path.parent)
    os.close(handle)
    unfinished = Path(name)
    try:
        with closing(sqlite3.connect(unfinished)) as connection:
            _fill(connection, source, progress or (lambda _done, _all: None))
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def marks(source: Path) -> dict[str, str]:
    """What an index of this version, made from this dictionary, glossary and jieba, says of itself."""
    terms = glossary.glossary_file()
    return {
        "schema": str(SCHEMA),
        "source": fingerprint(source),
        "glossary": fingerprint(terms) if terms.is_file() else "",
        "words": version("jieba"),
    }


def _fill(connection: sqlite3.Connection, source: Path, progress: Progress) -> None:
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE;")
    connection.executescript(_TABLES)
    rows = [row for chunk in _chunks(read(source)) for row in chunk]
    frequencies, total = word_counts(pause=0.001)
    connection.executemany("INSERT INTO word_table VALUES (?, ?, ?)", _packed(frequencies))
    homographs = _homographs(rows, frequencies)
    done = 0
    for chunk in _chunks(_placed(homographs)):
        connection.executemany(_INSERT_ENTRY, (_entry(placed) for placed in chunk))
        connection.executemany(_INSERT_OFFER, _offers(chunk, frequencies, total))
        done += len(chunk)
        progress(done, len(rows) + 1)
    _add_glossary(connection, homographs, len(rows))
    connection.execute("CREATE INDEX temp.offer_term ON offer (term)")
    connection.execute(_RANKED)
    connection.execute("DROP TABLE offer")
    connection.executemany("INSERT INTO phrase_table VALUES (?)", ((piece,) for piece in _phrases(connection)))
    connection.executemany("INSERT INTO band VALUES (?, ?)", bands(_chunks(rows)))
    connection.executescript(_INDEXES)
    day = released(source)
    kept = {**marks(source), "entries": str(done), "total": str(total), "released": day.isoformat() if day else ""}
    connection.executemany("INSERT INTO meta VALUES (?, ?)", kept.items())
    connection.commit()
    progress(done + 1, len(rows) + 1)


def _packed(frequencies: Mapping[str, int]) -> Iterator[tuple[int, bytes, bytes]]:
    for number, (trie, counts) in enumerate(pack(frequencies, pause=0.005)):
        yield number, trie, counts


Placed = tuple[Row, int]
"""A row and its place among the entries of its Simplified headword, from 0."""


def _homographs(rows: list[Row], frequencies: Mapping[str, int]) -> dict[str, list[Row]]:
    """The rows of each Simplified headword, the most useful one first."""
    readings = Readings.of((row for chunk in _chunks(rows) for row in chunk), frequencies)
    homographs: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        homographs[row.simplified].append(row)
    for group in homographs.values():
        group.sort(key=lambda row: rank(row, readings))
    return homographs


def _placed(homographs: Mapping[str, list[Row]]) -> Iterator[Placed]:
    for group in homographs.values():
        for place, row in enumerate(group):
            yield row, place


def _entry(placed: Placed, source: str = "") -> tuple[object, ...]:
    row, place = placed
    shown = readable(row.glosses, row.simplified)
    lists = (SEPARATOR.join(part) for part in (shown.glosses, shown.classifiers, shown.see))
    return (row.number, row.simplified, row.traditional, place, marked(row.numbered), row.numbered, *lists, source)


def _add_glossary(connection: sqlite3.Connection, homographs: Mapping[str, list[Row]], first: int) -> None:
    """The project's own terms, behind the dictionary's entries of the same word."""
    path = glossary.glossary_file()
    terms = list(glossary.read_terms(path)) if path.is_file() else []
    placed = [(row, len(homographs.get(row.simplified, ()))) for row in glossary.rows(terms, homographs, first)]
    connection.executemany(_INSERT_ENTRY, (_entry(one, glossary.SOURCE) for one in placed))
    own = {row.simplified: row for row, _ in placed}
    connection.executemany(_INSERT_OFFER, _glossary_offers(terms, homographs, own))


def _glossary_offers(
    terms: Iterable[Term], homographs: Mapping[str, list[Row]], own: Mapping[str, Row]
) -> Iterator[tuple[object, ...]]:
    for term in terms:
        for word, offer in glossary.offers(term):
            row = own.get(word) or homographs[word][0]
            shown = (row.simplified, row.traditional, marked(row.numbered), row.number)
            yield (offer.term, *shown, offer.gloss, offer.score, offer.verb, glossary.SOURCE)


def _phrases(connection: sqlite3.Connection) -> Iterator[bytes]:
    keys = connection.execute("SELECT DISTINCT term FROM english WHERE term LIKE '% %' AND term NOT LIKE '~%'")
    yield from phrases.pack((key for (key,) in keys), pause=0.002)


def _offers(chunk: Iterable[Placed], frequencies: Mapping[str, int], total: int) -> Iterator[tuple[object, ...]]:
    for row, place in chunk:
        zipf = inverted.zipf_of(row.simplified, frequencies, total)
        shown = (row.simplified, row.traditional, marked(row.numbered), row.number)
        for offer in inverted.offers(row, place, zipf):
            yield (offer.term, *shown, offer.gloss, offer.score, offer.verb, "")


def _chunks(items: Iterable[T]) -> Iterator[list[T]]:
    """A thousand at a time, with a moment for other threads between."""
    iterator = iter(items)
    while chunk := list(islice(iterator, 1000)):
        yield chunk
        time.sleep(0.001)
