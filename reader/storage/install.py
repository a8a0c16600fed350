"""Putting one library in the place of another, so that it may be interrupted anywhere.

    restoring/
        draft           the library that is to be, complete and verified
        base            a copy of it that becomes a backup, where its journal begins anew
        intent.json     written last: from here on the next start finishes what was begun; without it, all is dropped
        old/            what stood in the library's place

The log of the old library goes out of the way before the new library comes: SQLite would take a stale log for the
new file's own and read old pages out of it.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from reader.errors import LibraryLocked, LibraryUnwritable
from reader.storage.backups import next_name
from reader.storage.fileops import Files
from reader.storage.look import companion

COMPANIONS = ("-wal", "-shm", "-journal")
FIRST_SHARED_BYTE, SHARED_BYTES = 0x40000002, 510
"""Where SQLite locks a file (https://www.sqlite.org/src/file/src/os.h, SHARED_FIRST and SHARED_SIZE)."""


@dataclass(frozen=True, slots=True)
class Intent:
    """How to finish.

    `keep`: the old files go to `damaged/` and are not removed. `put_away`: the lineage whose journal goes to a
    folder of its own, "" for none. `report` is for the caller, who may be in a later process.
    """

    keep: bool
    put_away: str = ""
    report: dict[str, object] = field(default_factory=dict)


def room(library: Path) -> Path:
    """The folder in which a new library is prepared."""
    return library.parent / "restoring"


def prepare(library: Path, files: Files) -> Path:
    """Make room, empty, for a draft; its path. Raises OSError."""
    _clear(room(library), files)
    files.folder(room(library))
    return room(library) / "draft"


def abandon(library: Path, files: Files) -> None:
    """Drop a draft that is not wanted after all. Raises OSError."""
    _clear(room(library), files)


def install(library: Path, intent: Intent, files: Files) -> Path | None:
    """Let the draft take the library's place. Returns the folder of the old files, if they are kept.

    Raises OSError; then the next `finish` goes on.
    """
    files.write(room(library) / "intent.json", json.dumps(asdict(intent)))
    _, damaged = finish(library, files)
    return damaged


def finish(library: Path, files: Files) -> tuple[Intent | None, Path | None]:
    """Finish what was begun, or drop it if it had not come so far. The intent of what was finished, and as `install`.

    Raises OSError.
    """
    place = room(library)
    try:
        intent = Intent(**json.loads((place / "intent.json").read_text(encoding="utf-8")))
    except FileNotFoundError:
        _clear(place, files)
        return None, None
    if (place / "draft").exists():
        _exchange(library, intent, files)
    damaged = _dispose(library, intent, files)
    files.remove(place / "intent.json")
    _clear(place, files)
    return intent, damaged


def _exchange(library: Path, intent: Intent, files: Files) -> None:
    place = room(library)
    for ending in (*COMPANIONS, ""):
        part = companion(library, ending)
        if os.path.lexists(part):
            files.folder(place / "old")
            files.move(part, place / "old" / part.name)
    if intent.put_away:
        journal = library.parent / "journal"
        for segment in sorted(journal.glob("journal-*.jsonl")):
            files.folder(journal / f"kept-{intent.put_away}")
            files.move(segment, journal / f"kept-{intent.put_away}" / segment.name)
    if (place / "base").exists():
        backups = library.parent / "backups"
        files.folder(backups)
        files.move(place / "base", backups / next_name(datetime.now(UTC), backups))
    files.move(place / "draft", library)


def _dispose(library: Path, intent: Intent, files: Files) -> Path | None:
    old = room(library) / "old"
    if not old.exists():
        return None
    if not intent.keep:
        _clear(old, files)
        return None
    folder = library.parent / "damaged"
    files.folder(folder)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    target = next(path for n in range(1, 10_000) if not (path := folder / f"{stamp}-{n}").exists())
    files.move(old, target)
    return target


def _clear(folder: Path, files: Files) -> None:
    """Remove a folder with the files in it. The intent goes last, so that what is half removed is removed again."""
    if not folder.exists():
        return
    for path in sorted(folder.iterdir(), key=lambda path: path.name == "intent.json"):
        if path.is_dir() and not path.is_symlink():
            _clear(path, files)
        else:
            files.remove(path)
    files.remove(folder)


@contextmanager
def alone(library: Path) -> Iterator[None]:
    """Be the only one who exchanges the library, which no other program has open.

    Raises LibraryLocked, or LibraryUnwritable where no file can be made. This process must not have it open.
    """
    try:
        handle = os.open(library.parent / "restoring.lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise LibraryUnwritable(path=library, detail=error.strerror or str(error)) from error
    try:
        try:
            _lock(handle)
            if library.is_file():
                _try(library)
        except OSError as error:
            raise LibraryLocked(path=library) from error
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":

    def _lock(handle: int) -> None:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _try(library: Path) -> None:
        """Windows itself refuses to move a file that is open."""
else:

    def _lock(handle: int) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _try(library: Path) -> None:
        """Ask for SQLite's own lock without SQLite, which would not open what is damaged."""
        import fcntl

        with library.open("rb") as file:
            fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB, SHARED_BYTES, FIRST_SHARED_BYTE)
