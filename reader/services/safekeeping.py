"""Backups of the open library, a look back before one is restored, and whether everything is in order.

Copying happens on the library's thread in small steps, verifying on the caller's: call from a worker, not from the
window's thread.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from reader.domain.annotation import AnchorState
from reader.errors import BackupError, BackupFailed
from reader.paths import Folders
from reader.services.annotating import Annotations
from reader.services.synced import sync_warning
from reader.storage import backups, journal, restore
from reader.storage.backups import Backup
from reader.storage.database import Database
from reader.storage.fileops import Files
from reader.storage.preview import Preview, compare, outline, outline_of
from reader.storage.rescue import Rescue, RescueKind
from reader.storage.restore import Restored
from reader.storage.take import examine, living_articles, state, take
from reader.storage.thinning import NEVER_DROPPED
from reader.storage.types import utc_now
from reader.storage.verify import Contents, verify

log = logging.getLogger(__name__)

INTERVAL = timedelta(minutes=10)
FALL = 10
"""More notes than this, and more than half, must be gone between two backups for that to look like an accident."""
SUSPICION = "fall.txt"
"""Beside the backups while the reader has not said that a fall was meant: the number of the first one after it."""

__all__ = [
    "Backup",
    "Health",
    "Made",
    "Preview",
    "Reason",
    "Rescue",
    "RescueKind",
    "Restored",
    "Safekeeping",
    "restore_library",
]


class Reason(StrEnum):
    """Why a backup is made; for the log."""

    TIMED = "timed"
    CLOSING = "closing"
    DELETION = "before deleting many"
    HAND = "by hand"


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made.

    `second` is its copy in the reader's second folder, `problem` why there is none. `suspicious`: far fewer notes
    than in the backup before; until `accept_fall` nothing older is dropped.
    """

    path: Path
    notes: int
    notes_before: int
    suspicious: bool
    second: Path | None = None
    problem: BackupError | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """What was found in a library. `integrity` is "ok" or what is wrong with the file, in SQLite's words.

    `lines`, `damaged`, `gap` are the journal's after the newest good backup; `backups` counts files, `good` those of
    the newest three that are whole, `newest` is the time of the newest good one.
    """

    articles: int
    annotations: dict[AnchorState, int]
    integrity: str
    lines: int
    damaged: int
    gap: bool
    backups: int
    good: int
    newest: datetime | None
    warning: str | None

    @property
    def ok(self) -> bool:
        """Whether the library is whole and its journal lacks nothing."""
        return self.integrity == "ok" and not self.gap


class Safekeeping:
    """The backups of one open library. Any thread; the methods wait for the disk, `due` for one short question."""

    def __init__(
        self, database: Database, folders: Folders, annotations: Annotations, now: Callable[[], datetime] = utc_now
    ) -> None:
        self._database = database
        self._annotations = annotations
        self._now = now
        self._data = folders.data
        self._folder = folders.data / "backups"
        self._making = threading.Lock()
        self._verified: dict[Path, Contents | None] = {}

    def back_up(self, reason: Reason) -> Made:
        """Make a backup and thin the older ones. Raises BackupFailed, LibraryDamaged or LibraryUnwritable.

        A second folder that cannot be written is told in the result and is no error.
        """
        with self._making:
            before = self._newest_good()
            path, held = take(self._database, self._folder, backups.next_name(self._now(), *self._folders()))
            self._verified[path] = held
            suspicious = before is not None and _fell(before[1].living, held.living)
            if suspicious:
                Files().write(self._folder / SUSPICION, str(_sequence(path)))
            log.info("backup %s: %s, %d notes", reason.value, path.name, held.living)
            self._thin(self._folder)
            self._database.backed_up(self._needed_from(held.lineage))
            second, problem = self._to_second(path)
            return Made(path, held.living, before[1].living if before else 0, suspicious, second, problem)

    def copy_to(self, made: Made, folder: Path) -> Path:
        """Put a copy of a backup into any folder. Raises BackupFailed."""
        return backups.duplicate(made.path, folder)

    def accept_fall(self) -> None:
        """The reader says that the notes were meant to go: older backups are thinned again from now on."""
        Files().remove(self._folder / SUSPICION)

    def backups(self) -> list[Backup]:
        """All backups, the newest first, each number once, also those in the second folder."""
        found: dict[int, Backup] = {}
        for backup in backups.listed(*self._folders()):
            found.setdefault(backup.sequence, backup)
        return list(found.values())

    def preview(self, path: Path) -> Preview:
        """What restoring this file would change. Raises BackupDamaged, NotALibrary, LibraryNewer and so on."""
        verify(path)
        return compare(self._database.run(outline), outline_of(path))

    def check(self) -> Health:
        """Go over the library, its journal and its newest backups. Takes a while; changes nothing."""
        states = Counter(mark.state for mark in self._annotations.all())
        integrity, held = self._database.run(examine)
        copies = self.backups()
        good = [backup for backup in copies[:NEVER_DROPPED] if backups.good(backup) is not None]
        after = self._newest_good()
        since = after[1].journal if after and after[1].lineage == held.lineage else 0
        back = journal.read(self._data / "journal", held.lineage, since)
        return Health(
            articles=self._database.run(living_articles),
            annotations={state: states[state] for state in AnchorState},
            integrity=integrity,
            lines=len(back.entries),
            damaged=back.damaged,
            gap=back.gap,
            backups=len(copies),
            good=len(good),
            newest=good[0].taken if good else None,
            warning=sync_warning(self._data),
        )

    @property
    def warning(self) -> str | None:
        """The service that the library's folder is shared by, "network" for a network drive, None for neither."""
        return sync_warning(self._data)

    def changed(self) -> bool:
        """Whether anything was saved since the newest good backup."""
        newest = self._newest_good()
        here = self._database.run(state)
        return newest is None or (newest[1].lineage, newest[1].journal) != here

    def due(self) -> bool:
        """Whether it is time for the next backup: something was saved, and the last one is ten minutes old."""
        newest = self._newest_good()
        age = self._now() - newest[0].taken if newest else INTERVAL
        return not timedelta() <= age < INTERVAL and self.changed()

    def close(self) -> Made | None:
        """Make the last backup before the library is closed, if anything was saved since the one before."""
        return self.back_up(Reason.CLOSING) if self.changed() else None

    @property
    def second_folder(self) -> Path | None:
        """The folder of the reader's choice that gets a copy of each backup."""
        return backups.second_folder(self._data)

    def choose_second_folder(self, folder: Path | None) -> None:
        """Choose it; None for none. Raises BackupFailed where that cannot be noted."""
        try:
            backups.choose_second_folder(self._data, folder)
        except OSError as error:
            raise BackupFailed(path=self._data, detail=error.strerror or str(error)) from error

    def _to_second(self, path: Path) -> tuple[Path | None, BackupError | None]:
        folder = self.second_folder
        if folder is None:
            return None, None
        try:
            second = backups.duplicate(path, folder)
        except BackupError as error:
            log.warning("%s", error)
            return None, error
        self._thin(folder)
        return second, None

    def _thin(self, folder: Path) -> None:
        first_after_fall = 0
        with suppress(OSError, ValueError):
            first_after_fall = int((self._folder / SUSPICION).read_text(encoding="utf-8"))
        backups.thin(folder, lambda backup: backup.sequence < first_after_fall)

    def _folders(self) -> list[Path]:
        second = self.second_folder
        return [self._folder] if second is None else [self._folder, second]

    def _contents(self, backup: Backup) -> Contents | None:
        """What a backup holds; it is verified once."""
        if backup.path not in self._verified:
            self._verified[backup.path] = backups.good(backup)
        return self._verified[backup.path] if backup.path.exists() else None

    def _newest_good(self) -> tuple[Backup, Contents] | None:
        for backup in backups.listed(self._folder):
            held = self._contents(backup)
            if held is not None:
                return backup, held
        return None

    def _needed_from(self, lineage: str) -> int:
        """The first line of the journal that the third newest good backup does not contain; 0 with fewer."""
        found = []
        for backup in backups.listed(self._folder):
            held = self._contents(backup)
            if held is not None and held.lineage == lineage:
                found.append(held.journal)
            if len(found) == NEVER_DROPPED:
                return min(found) + 1
        return 0


def restore_library(folders: Folders, source: Path, *, forward: bool = False) -> Restored:
    """Put a library file in the place of the library, which must be closed: see `storage.restore.restore`."""
    return restore.restore(folders.library, source, utc_now(), forward=forward)


def _fell(before: int, now: int) -> bool:
    return before - now > FALL and now * 2 < before


def _sequence(path: Path) -> int:
    return next(backup.sequence for backup in backups.listed(path.parent) if backup.path == path)
