"""Opening the library whatever happened to it: looked at first, and got back where there is something to get it from.

A library that is missing although it has backups or a journal, one that is damaged, one whose exchange was
interrupted: each comes back from the newest backup that is whole and the journal's lines after it. The damaged files
go to `damaged/`, none is removed. Nothing is touched when the file is another program's, a newer version's, locked
or not to be written: only a corruption error counts as corruption.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from reader.errors import BackupError, LibraryDamaged, LibraryError, LibraryUnwritable
from reader.storage import backups, journal
from reader.storage.backups import Backup
from reader.storage.database import Database, is_open
from reader.storage.failures import translate
from reader.storage.fileops import Files
from reader.storage.install import Intent, abandon, alone, finish, install, prepare, room
from reader.storage.look import HEADER, MAGIC, connect
from reader.storage.migrations import APPLICATION_ID, SCHEMA_VERSION, migrate
from reader.storage.replay import replay
from reader.storage.restore import back_up_closed
from reader.storage.verify import Contents, meta

log = logging.getLogger(__name__)


class RescueKind(StrEnum):
    """What was found at the start."""

    MISSING = "missing"
    DAMAGED = "damaged"
    INTERRUPTED = "interrupted"
    """Restoring a backup was interrupted, and is complete now."""


@dataclass(frozen=True, slots=True)
class Rescue:
    """What was got back: living articles and notes, from which backup (a file name) and how many journal lines.

    `damaged` is the folder of the files that could not be used. `lost`: something that was saved may be missing,
    because the journal is not there or lacks lines.
    """

    kind: RescueKind
    articles: int = 0
    notes: int = 0
    from_backup: str | None = None
    lines: int = 0
    damaged: Path | None = None
    lost: bool = False


@dataclass(frozen=True, slots=True)
class _Source:
    """Where a library can come from: a backup, or nothing, and the journal's lines after it."""

    lineage: str
    backup: Backup | None
    entries: tuple[journal.Entry, ...]
    lost: bool


def open_library(library: Path, files: Files | None = None) -> tuple[Database, Rescue | None]:
    """Open the library, or create it where there never was one, and say what had to be done for that.

    Raises LibraryDamaged (and there is nothing to get it back from), LibraryLocked, LibraryNewer,
    LibraryUnwritable, NotALibrary or BackupFailed (before a migration); the file is then as it was.
    """
    files = files or Files()
    rescue = _before(library, files)
    try:
        return Database(library), rescue
    except LibraryDamaged:
        if library.is_symlink():  # its disk may only be away
            raise
        rescue = _recover(library, RescueKind.DAMAGED, files)
        if rescue is None:
            raise
    return Database(library), rescue


def _before(library: Path, files: Files) -> Rescue | None:
    """What has to be done before the library is opened. In the ordinary case that is a look at some names."""
    if is_open(library) or library.is_symlink() or not library.parent.is_dir():
        return None
    rescue = None
    if room(library).exists():
        rescue = _finish(library, files)
    if library.exists():
        _tidy(library)
        if _is_older(library):
            with alone(library):
                back_up_closed(library, datetime.now(UTC), files)
    else:
        rescue = _recover(library, RescueKind.MISSING, files) or rescue
    return rescue


def _finish(library: Path, files: Files) -> Rescue | None:
    try:
        with alone(library):
            intent, damaged = finish(library, files)
    except OSError as error:
        raise LibraryUnwritable(path=library, detail=error.strerror or str(error)) from error
    if intent is None:
        return None
    if not intent.report:
        return Rescue(RescueKind.INTERRUPTED, damaged=damaged)
    return _told(intent.report, damaged)


def _told(report: dict[str, object], damaged: Path | None) -> Rescue:
    fields = {**report, "kind": RescueKind(str(report["kind"])), "damaged": damaged}
    return Rescue(**fields)  # type: ignore[arg-type] # written by `_recover` from a Rescue


def _tidy(library: Path) -> None:
    """Remove drafts of a creation that was killed; the library is there, so nobody can need them."""
    for draft in library.parent.glob(f".{library.name}.*.new*"):
        with suppress(OSError):
            draft.unlink()


def _is_older(library: Path) -> bool:
    """Whether opening would migrate. By the file's first bytes; a doubt is for opening to settle."""
    with suppress(OSError), library.open("rb") as file:
        header = file.read(HEADER)
        ours = header.startswith(MAGIC) and int.from_bytes(header[68:72], "big") == APPLICATION_ID
        return ours and int.from_bytes(header[60:64], "big") < SCHEMA_VERSION
    return False


def _recover(library: Path, kind: RescueKind, files: Files) -> Rescue | None:
    """Build the library again and exchange it. None, and nothing is changed, where there is nothing to build it from.

    Raises LibraryDamaged where there is something and none of it can be used, LibraryLocked or LibraryUnwritable.
    """
    copies = backups.listed(*_backup_folders(library))
    folder = library.parent / "journal"
    known = journal.lineages(folder)
    if not copies and not known:
        return None
    try:
        with alone(library):
            if kind is RescueKind.MISSING and library.exists():  # another start was quicker
                return None
            source = _choose(copies, folder, known)
            if source is None:
                raise LibraryDamaged(path=library)
            return _rebuild(library, kind, source, files)
    except OSError as error:
        raise LibraryUnwritable(path=library, detail=error.strerror or str(error)) from error


def _rebuild(library: Path, kind: RescueKind, source: _Source, files: Files) -> Rescue:
    draft = prepare(library, files)
    try:
        articles, notes = _build(draft, source)
    except (LibraryError, BackupError, OSError):
        abandon(library, files)
        raise
    files.sync(draft)
    name = source.backup.path.name if source.backup else None
    found = Rescue(kind, articles, notes, name, len(source.entries), lost=source.lost)
    log.warning("the library was %s: %s", kind.value, found)
    damaged = install(library, Intent(keep=True, report=asdict(found)), files)
    return _told(asdict(found), damaged)


def _backup_folders(library: Path) -> Iterable[Path]:
    yield library.parent / "backups"
    second = backups.second_folder(library.parent)
    if second is not None:
        yield second


def _choose(copies: list[Backup], folder: Path, known: tuple[str, ...]) -> _Source | None:
    """The newest backup that is whole and belongs to the newest journal, else the journal alone.

    A backup from before the journal's time (it has no lineage) belongs to it when the journal begins at 1: it was
    made for the migration that gave the library its name. Another library's backup comes last.
    """
    lineage = known[0] if known else ""
    stranger: tuple[Backup, Contents] | None = None
    for backup in copies:
        held = backups.good(backup)
        if held is None:
            continue
        if not lineage or held.lineage in (lineage, ""):
            return _from(backup, held, folder, lineage or held.lineage)
        stranger = stranger or (backup, held)
    if lineage:
        alone_back = journal.read(folder, lineage, 0)
        if alone_back.entries and not (alone_back.gap and stranger):
            return _Source(lineage, None, alone_back.entries, alone_back.gap)
    if stranger:
        return _from(*stranger, folder, stranger[1].lineage)
    return None


def _from(backup: Backup, held: Contents, folder: Path, lineage: str) -> _Source:
    back = journal.read(folder, lineage, held.journal)
    missing = lineage not in journal.lineages(folder)
    return _Source(lineage, backup, back.entries, back.gap or missing)


def _build(draft: Path, source: _Source) -> tuple[int, int]:
    """Write the library that is to be; its living articles and notes."""
    if source.backup:
        backups.copy_closed(source.backup.path, draft)
    try:
        with closing(connect(draft, "mode=rwc")) as connection:
            connection.execute("PRAGMA journal_mode=MEMORY")  # nobody else knows the file, and it is synced later
            migrate(connection)
            if source.lineage and meta(connection, "lineage") != source.lineage:
                connection.execute("UPDATE meta SET value = ? WHERE key = 'lineage'", (source.lineage,))
            replay(connection, source.entries)
            return _living(connection, "article"), _living(connection, "annotation")
    except sqlite3.Error as error:
        raise translate(error, draft) or error from error


def _living(connection: sqlite3.Connection, table: str) -> int:
    found = connection.execute(f"SELECT count(*) FROM {table} WHERE deleted_at IS NULL")  # noqa: S608 - our own names
    return int(found.fetchone()[0])
