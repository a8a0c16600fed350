"""Copies of the library, each verified before it gets its name.

    backups/
        backup-00000041-20261121T203000Z.duizhao
        backup-00000042-20261121T204500Z.duizhao

A file of that name is whole: it is written as `.part`, verified, synced and only then renamed. The number says the
order; the time is for people, and for thinning.

The open library is copied by SQLite's online backup in steps and not by `VACUUM INTO`. That one statement took
206 ms for 100 MB here, and a note that is saved meanwhile waits for all of it; the steps take 13 ms each, and the
jobs that wait are run between two of them. What these jobs change is carried over into the copy by SQLite, because
it happens on the same connection. So the copy is the library of the moment when it was finished, and that is when
the original is counted: 50 to 70 ms for 134 MB with 20,000 notes, the longest that a save has to wait.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader.errors import BackupDamaged, BackupError, BackupFailed, LibraryDamaged, LibraryError
from reader.storage.failures import translate
from reader.storage.fileops import Files
from reader.storage.look import check, companion, connect, look_at_header
from reader.storage.thinning import NEVER_DROPPED, Stamp, kept
from reader.storage.verify import Contents, contents, verify

PAGES = 256
"""Pages of 4 KiB copied in one step."""

_NAME = re.compile(r"backup-(\d{8,})-(\d{8}T\d{6}Z)\.duizhao")
_TIME = "%Y%m%dT%H%M%SZ"
PART = ".part"
SECOND = "second-folder.txt"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup by its name. `taken` is aware; nothing of the file was read."""

    path: Path
    sequence: int
    taken: datetime


def listed(*folders: Path) -> list[Backup]:
    """The backups in these folders, the newest first; of two with one number, that of the first folder first.

    A folder that is not there or cannot be read has none.
    """
    found = [backup for folder in folders for backup in _named(folder)]
    return sorted(found, key=lambda backup: backup.sequence, reverse=True)


def second_folder(data: Path) -> Path | None:
    """The other folder that gets a copy of each backup, if the reader has chosen one.

    It is noted beside the library and not in it: when the library is destroyed it must still be known.
    """
    with suppress(OSError, UnicodeDecodeError):
        text = (data / SECOND).read_text(encoding="utf-8").strip()
        return Path(text) if text else None
    return None


def choose_second_folder(data: Path, folder: Path | None) -> None:
    """Note the other folder; None for none. Raises OSError."""
    Files().write(data / SECOND, str(folder) if folder else "")


def next_name(taken: datetime, *folders: Path) -> str:
    """The name of a backup that is newer than all in these folders, finished or not."""
    numbers = [0]
    for folder in folders:
        with suppress(OSError):
            names = [path.name.removesuffix(PART) for path in folder.iterdir()]
            numbers += [int(match[1]) for name in names if (match := _NAME.fullmatch(name))]
    return f"backup-{max(numbers) + 1:08}-{taken.astimezone(UTC).strftime(_TIME)}.duizhao"


def copy(source: sqlite3.Connection, target: Path, breathe: Callable[[], None]) -> Contents:
    """Copy an open library and return what it held when the copy was complete.

    On the thread that owns `source`, outside a transaction; `breathe` is called between the steps and may change
    the library. Raises sqlite3.Error and OSError.
    """
    target.unlink(missing_ok=True)

    def step(status: int, _left: int, _all: int) -> None:
        if status != sqlite3.SQLITE_DONE:  # from the last step to the count nothing may change
            breathe()

    with closing(sqlite3.connect(target, isolation_level=None)) as draft:
        draft.execute("PRAGMA synchronous=OFF")  # synced as a whole when it is complete
        source.backup(draft, pages=PAGES, progress=step, sleep=0)
        held = contents(source)
        draft.execute("PRAGMA journal_mode=DELETE").fetchall()  # a backup is one file, without a log beside it
    return held


def copy_closed(source: Path, target: Path) -> Contents:
    """Copy a library that nobody has open, with what is in its log, and verify the copy.

    Raises LibraryDamaged, LibraryLocked, LibraryNewer, NotALibrary, LibraryUnwritable or BackupFailed; then there is
    no target, and `source` is as it was.
    """
    look_at_header(source)
    log = companion(source, "-wal")
    mode = "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"
    try:
        with closing(connect(source, mode)) as connection:
            check(connection, source)
            held = copy(connection, target, _hold)
        confirm(target, held)
    except (sqlite3.Error, OSError) as error:
        target.unlink(missing_ok=True)
        raise _told(error, source) from error
    except (LibraryError, BackupError):
        target.unlink(missing_ok=True)
        raise
    return held


def confirm(copied: Path, expected: Contents) -> None:
    """Verify a copy against what its original held. Raises BackupFailed, or what `verify` raises otherwise."""
    try:
        found = verify(copied)
    except BackupDamaged as error:
        raise BackupFailed(path=copied, detail="the copy did not pass its check") from error
    if found != expected:
        raise BackupFailed(path=copied, detail="the copy does not hold what the library holds")


def name(part: Path, files: Files | None = None) -> Path:
    """Give a verified copy its name (that without `.part`), on the disk in every respect. Raises OSError."""
    files = files or Files()
    target = part.with_name(part.name.removesuffix(PART))
    files.sync(part)
    files.move(part, target)
    return target


def duplicate(backup: Path, folder: Path) -> Path:
    """Put a copy of a backup into another folder, under the same name and verified. Raises BackupFailed."""
    part = folder / (backup.name + PART)
    files = Files()
    try:
        files.folder(folder)
        files.copy(backup, part)
        confirm(part, verify(backup))
        return name(part)
    except (OSError, LibraryError, BackupError) as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        detail = error.strerror if isinstance(error, OSError) else str(error)
        raise BackupFailed(path=folder / backup.name, detail=detail or str(error)) from error


def thin(folder: Path, spared: Callable[[Backup], bool]) -> list[Backup]:
    """Remove what need not be kept, except what is `spared`; also parts of backups that were never finished.

    Before anything goes, the newest are verified until three are found that are good: those stay. Returns what was
    removed; a file that cannot be removed now is tried again the next time.
    """
    backups = listed(folder)
    gone: list[Backup] = []
    if len(kept([Stamp(backup.sequence, backup.taken) for backup in backups])) < len(backups):
        keep = kept(_stamps(backups))
        gone = [backup for backup in backups if backup.sequence not in keep and not spared(backup)]
    removed = []
    for backup in gone:
        with suppress(OSError):
            backup.path.unlink()
            removed.append(backup)
    newest = max((backup.sequence for backup in backups), default=0)
    for part in folder.glob(f"backup-*{PART}"):
        match = _NAME.fullmatch(part.name.removesuffix(PART))
        if match and int(match[1]) <= newest:
            with suppress(OSError):
                part.unlink()
    return removed


def good(backup: Backup) -> Contents | None:
    """What a backup holds, if it is whole and can be used."""
    try:
        return verify(backup.path)
    except (LibraryError, BackupError):
        return None


def _stamps(newest_first: Iterable[Backup]) -> list[Stamp]:
    stamps: list[Stamp] = []
    for backup in newest_first:
        proven = sum(stamp.good for stamp in stamps)
        sound = proven >= NEVER_DROPPED or good(backup) is not None
        stamps.append(Stamp(backup.sequence, backup.taken, sound))
    return stamps


def _named(folder: Path) -> list[Backup]:
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            match = _NAME.fullmatch(path.name)
            if match:
                with suppress(ValueError):  # digits that are no date
                    taken = datetime.strptime(match[2], _TIME).replace(tzinfo=UTC)
                    found.append(Backup(path, int(match[1]), taken))
    return found


def _hold() -> None:
    """Nobody waits for a library that is closed."""


def _told(error: sqlite3.Error | OSError, source: Path) -> Exception:
    if isinstance(error, OSError):
        return BackupFailed(path=source, detail=error.strerror or str(error))
    return translate(error, source) or LibraryDamaged(path=source)
