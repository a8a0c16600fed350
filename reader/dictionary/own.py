"""Making one of the learner's own dictionaries: any kind of file in, one read-only index file out.

Everything happens in a folder of its own below the one where the index is to be; only a whole and verified index is
renamed into place. Whatever ends the work earlier leaves nothing.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from reader.dictionary import own_tables
from reader.dictionary.errors import NoEntries, NoSpaceForDictionary, TooManyEntries
from reader.dictionary.formats.cedict import Cedict
from reader.dictionary.formats.detect import opened, told
from reader.dictionary.formats.plain import cleaned
from reader.dictionary.formats.record import Item, Limits, Record, Source
from reader.dictionary.formats.streams import need_space
from reader.errors import DamagedFile, ReadingStopped

SUFFIX = ".sqlite"
SCRATCH = ".import-"
"""How the names of folders begin in which an import is going on."""

STEPS = 1000
"""What `progress` counts up to."""
_READ = 850
_CHUNK = 1000
_CHUNK_WEIGHT = 2_000_000  # code points
_LONGEST_NAME = 80
_MACHINE_STEPS = 50_000
"""Instructions of SQLite between two looks at whether to stop."""

_ENDINGS = re.compile(
    r"(\.(gz|bz2|xz|zip|tar|tgz|u8|txt|csv|tsv|tab|db|sqlite3?|ifo|dz|dict|idx|syn))+$", re.IGNORECASE
)
Progress = Callable[[int, int], None]
Stopped = Callable[[], bool]


def build(
    source: Path,
    folder: Path,
    progress: Progress | None = None,
    stopped: Stopped | None = None,
    limits: Limits | None = None,
) -> Path:
    """Import the dictionary that is the file or folder `source` into `folder`. Returns its index file.

    Any thread; blocks (a second for some 20,000 entries). `progress(done, 1000)` is called on this thread; `stopped` is
    asked again and again. Raises InputError: ReadingStopped, NotADictionary, DamagedFile, NoSpaceForDictionary and
    others, each of which has left nothing in `folder`.
    """
    work = _Work(source, folder, progress or (lambda _done, _all: None), stopped or (lambda: False), limits or Limits())
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=SCRATCH, dir=folder) as scratch:
        return work.run(Path(scratch))


def clear_unfinished(folder: Path, older_than: float = 24 * 3600) -> None:
    """Remove what imports left that a crash ended, some seconds ago at least; what cannot be removed stays."""
    for left in folder.glob(f"{SCRATCH}*"):
        if time.time() - left.stat().st_mtime > older_than:
            shutil.rmtree(left, ignore_errors=True)


class _Work:
    """One import."""

    def __init__(self, path: Path, folder: Path, progress: Progress, stopped: Stopped, limits: Limits) -> None:
        self._path = path
        self._folder = folder
        self._progress = progress
        self._stopped = stopped
        self._limits = limits

    def run(self, scratch: Path) -> Path:
        """Do it. `scratch` is an empty folder."""
        unfinished = scratch / "index"
        with told(self._path, scratch, self._limits), self._ours(scratch):
            need_space(scratch, 0, self._path.name, self._limits)
            with closing(opened(self._path, scratch, self._limits)) as source:
                if isinstance(source, Cedict) and source.is_cc_cedict:
                    from reader.dictionary.own_cedict import build_full

                    name = build_full(source, self._path, unfinished, self._full_progress, self._limits)
                else:
                    name = self._fill(source, scratch, unfinished)
            self._verify(unfinished)
            target = self._folder / f"{_slug(name)}-{secrets.token_hex(4)}{SUFFIX}"
            self._stop_here()
            unfinished.replace(target)
        self._progress(STEPS, STEPS)
        return target

    def _fill(self, source: Source, scratch: Path, unfinished: Path) -> str:
        """Write the whole index and return the dictionary's name."""
        with closing(own_tables.create(unfinished, scratch / "loose")) as connection:
            connection.set_progress_handler(self._stopped, _MACHINE_STEPS)
            number = 0
            for chunk in _chunks(source.items()):
                self._stop_here()
                need_space(scratch, 0, self._path.name, self._limits)
                number = own_tables.put(connection, chunk, number, self._limits)
                if number > self._limits.entries:
                    raise TooManyEntries(name=self._path.name, limit=self._limits.entries)
                self._progress(int(_READ * source.fraction()), STEPS)
                time.sleep(0.001)  # a moment for the window's thread
            return self._settle(connection, source)

    def _settle(self, connection: sqlite3.Connection, source: Source) -> str:
        """Sort everything into place."""
        for step, statement in enumerate(own_tables.STEPS):
            connection.execute(statement)
            self._progress(_READ + 20 * (step + 1), STEPS)
        own_tables.put_late_forms(connection)
        (count,) = connection.execute("SELECT count(*) FROM main.entry").fetchone()
        if not count:
            raise NoEntries(name=self._path.name)
        name = source.title[:_LONGEST_NAME].strip() or name_of(self._path)
        known = {**marks(name, source.kind.value, self._path.name), "entries": str(count)}
        connection.executemany("INSERT INTO main.meta VALUES (?, ?)", known.items())
        return name

    def _verify(self, unfinished: Path) -> None:
        """Read the file back as a whole, and bring it onto the disk, before it is given a name."""
        with closing(sqlite3.connect(f"{unfinished.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            connection.set_progress_handler(self._stopped, _MACHINE_STEPS)
            if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
                raise DamagedFile(name=self._path.name)
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())

    def _full_progress(self, done: int, total: int) -> None:
        self._stop_here()
        self._progress(int(0.95 * STEPS * done / max(total, 1)), STEPS)

    def _stop_here(self) -> None:
        if self._stopped():
            raise ReadingStopped(name=self._path.name)

    @contextmanager
    def _ours(self, scratch: Path) -> Iterator[None]:
        """Errors of the index that is written, which are not the source's: a full disk, a stop in a long statement."""
        try:
            yield
        except sqlite3.Error as error:
            self._stop_here()
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
                raise
            needed = self._limits.spare >> 20
            raise NoSpaceForDictionary(name=self._path.name, needed=needed, folder=scratch.parent) from error


def marks(name: str, kind: str, file: str) -> dict[str, str]:
    """What every index says of itself."""
    added = datetime.now(UTC).isoformat(timespec="microseconds")
    return {
        "format": own_tables.FORMAT,
        "own_schema": str(own_tables.SCHEMA),
        "name": name,
        "kind": kind,
        "file": file,
        "added": added,
    }


def name_of(path: Path) -> str:
    """A dictionary's name by its file's, for those that have none in them."""
    return cleaned(_ENDINGS.sub("", path.name))[:_LONGEST_NAME] or path.name


def _slug(name: str) -> str:
    return re.sub("[^a-z0-9]+", "-", name.lower()).strip("-")[:40] or "dictionary"


def _chunks(items: Iterator[Item]) -> Iterator[list[Item]]:
    """A thousand at a time, or fewer where they are long."""
    chunk: list[Item] = []
    weight = 0
    for item in items:
        chunk.append(item)
        weight += sum(map(len, item.senses)) if isinstance(item, Record) else 0
        if len(chunk) >= _CHUNK or weight > _CHUNK_WEIGHT:
            yield chunk
            chunk, weight = [], 0
    if chunk:
        yield chunk
