"""Where the index is, and making sure that there is a good one.

A bundle ships it ready. Everywhere else it lies in the cache folder, which may be emptied at any time.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from reader.dictionary.build import build, marks
from reader.dictionary.source import data_file
from reader.errors import DictionaryUnavailable
from reader.paths import Folders, resource

NAME = "cedict.sqlite"
_STALE = 24 * 3600
"""Seconds after which an unfinished index is what a crash left, not what another process is writing."""


def index_path(folders: Folders) -> Path:
    """The index that ships with the program if there is one, else its place in the cache folder."""
    prebuilt = resource(f"dictionary/{NAME}")
    return prebuilt if prebuilt.is_file() else folders.cache / NAME


def ensure(folders: Folders, progress: Callable[[int, int], None] | None = None) -> Path:
    """The path of a whole index of this version, which is built first where it is missing, old or damaged.

    Blocks for some seconds when it builds; `progress(done, all)` is called meanwhile. Processes that do this at
    once each build their own, and the last one stays. Raises DictionaryUnavailable.
    """
    path = index_path(folders)
    source = data_file()
    if path != folders.cache / NAME:
        return path  # it was built with this very program
    if source is None:
        raise DictionaryUnavailable(detail="CC-CEDICT")
    wanted = marks(source)
    if is_good(path, wanted):
        return path
    try:
        _clear_unfinished(path)
        build(path, progress, source)
    except (OSError, sqlite3.Error) as error:
        if is_good(path, wanted):  # Windows: another process finished first and has its file open
            return path
        raise DictionaryUnavailable(detail=str(error)) from error
    return path


def is_good(path: Path, wanted: dict[str, str]) -> bool:
    """Whether the file at `path` is a whole index with these marks."""
    if not path.is_file() or path.stat().st_size == 0:
        return False
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            marks = dict(connection.execute("SELECT key, value FROM meta"))
            if any(marks.get(key) != value for key, value in wanted.items()):
                return False
            return [row[0] for row in connection.execute("PRAGMA quick_check(1)")] == ["ok"]
    except sqlite3.Error:
        return False


def _clear_unfinished(path: Path) -> None:
    for left in path.parent.glob(f"{path.stem}-*.tmp"):
        try:
            if time.time() - left.stat().st_mtime > _STALE:
                left.unlink()
        except OSError:  # another process took it away, or still has it
            continue
