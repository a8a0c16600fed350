"""A CC-CEDICT of the learner's: newer than the one that ships with the program, and then used in its place.

It gets the full index, as the bundled one has. Its source lies in the index file, packed, so that a later version of
the program, whose index is another, can make its own of it.
"""

from __future__ import annotations

import gzip
import sqlite3
import tempfile
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

from reader.dictionary import build, source
from reader.dictionary.errors import DictionaryNotNewer, NoEntries, TooManyEntries
from reader.dictionary.formats.cedict import Cedict
from reader.dictionary.formats.plain import cleaned
from reader.dictionary.formats.record import Limits
from reader.dictionary.locate import NAME
from reader.paths import resource

MOST = 500_000
"""Entries; CC-CEDICT has 125,000, and the full index is made in memory."""

Progress = Callable[[int, int], None]


def build_full(given: Cedict, path: Path, unfinished: Path, progress: Progress, limits: Limits) -> str:
    """Write the full index of a CC-CEDICT to `unfinished` and return its name.

    `path` is the file that the learner gave. Raises DictionaryNotNewer, NoEntries, TooManyEntries, and what `progress`
    raises, by which the work is stopped.
    """
    from reader.dictionary.own import marks

    current = bundled_release()
    if given.released is None or (current is not None and given.released <= current):
        raise DictionaryNotNewer(name=path.name, date=given.released, current=current)
    name = f"CC-CEDICT {given.released}"
    packed = unfinished.with_name("cedict.gz")
    _write_source(given, path, packed, progress, limits)
    known = marks(name, given.kind.value, path.name) | {"released": given.released.isoformat(), "full": "1"}
    _build(packed, unfinished, known, progress)
    return name


def bundled_release() -> date | None:
    """The day of the CC-CEDICT that ships with the program; None where that is not known."""
    file = source.data_file()
    if file is not None:
        return source.released(file)
    prebuilt = resource(f"dictionary/{NAME}")  # in a bundle, which has no source
    try:
        with closing(sqlite3.connect(f"{prebuilt.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            (day,) = connection.execute("SELECT value FROM meta WHERE key = 'released'").fetchone()
        return date.fromisoformat(day)
    except (sqlite3.Error, TypeError, ValueError):  # an index without that mark
        return None


def is_current(path: Path, known: Mapping[str, str]) -> bool:
    """Whether a full index, whose meta table is `known`, is of the kind that this version of the program asks."""
    wanted = build.marks(path)
    return all(known.get(name) == value for name, value in wanted.items() if name != "source")


def rebuild(path: Path, known: Mapping[str, str], progress: Progress) -> None:
    """Make the full index at `path`, of another version of the program, again, out of the source that lies in it.

    Raises OSError and sqlite3.Error; the file is then as it was.
    """
    from reader.dictionary.own import SCRATCH

    kept = {name: known[name] for name in ("format", "own_schema", "name", "kind", "file", "added", "released", "full")}
    with tempfile.TemporaryDirectory(prefix=SCRATCH, dir=path.parent) as scratch:
        packed = Path(scratch, "cedict.gz")
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            packed.write_bytes(connection.execute("SELECT packed FROM origin").fetchone()[0])
        unfinished = Path(scratch, "index")
        _build(packed, unfinished, kept, progress)
        unfinished.replace(path)


def _build(packed: Path, unfinished: Path, known: Mapping[str, str], progress: Progress) -> None:
    build.build(unfinished, progress, packed)
    with closing(sqlite3.connect(unfinished)) as connection:
        connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", known.items())
        connection.execute("CREATE TABLE origin (packed BLOB NOT NULL)")
        connection.execute("INSERT INTO origin VALUES (?)", (packed.read_bytes(),))
        connection.commit()


def _write_source(given: Cedict, path: Path, packed: Path, progress: Progress, limits: Limits) -> None:
    """The entries, checked and counted, in the form that the builder reads."""
    most = min(MOST, limits.entries)
    count = 0
    with gzip.open(packed, "wt", encoding="utf-8", newline="\n", compresslevel=6) as file:
        file.write(f"# CC-CEDICT\n#! date={given.released}\n")
        for line in given.entry_lines():
            count += 1
            if count > most:
                raise TooManyEntries(name=path.name, limit=most)
            if count % 1000 == 0:
                progress(0, 1)
            file.write(cleaned(line) + "\n")
    if not count:
        raise NoEntries(name=path.name)
