"""Changing files one step at a time, each of which is on the disk before the next begins.

Everything that puts one library in the place of another goes through one `Files`, so that a test can stop the
program after every single step and look at what the next start makes of it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from reader.storage.syncing import sync, sync_folder


def _unwatched(step: str) -> None:
    del step


class Files:
    """Operations on files. Every method raises OSError; none of them replaces anything unasked."""

    def __init__(self, before: Callable[[str], None] = _unwatched) -> None:
        """`before(step)` is called ahead of each operation with words for it."""
        self._before = before

    def folder(self, path: Path) -> None:
        """Make a folder, and those it stands in, where there is none."""
        if path.is_dir():
            return
        self._before(f"make {path.name}")
        path.mkdir(parents=True)
        sync_folder(path.parent)

    def write(self, path: Path, text: str) -> None:
        """Give a small file these contents, the old ones or the new ones at any time."""
        draft = path.with_name(path.name + ".part")
        self._before(f"write {draft.name}")
        with draft.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            sync(file.fileno())
        self.move(draft, path)

    def sync(self, path: Path) -> None:
        """Wait until a file's bytes are on the disk."""
        self._before(f"sync {path.name}")
        handle = os.open(path, os.O_RDWR)
        try:
            sync(handle)
        finally:
            os.close(handle)

    def copy(self, source: Path, target: Path) -> None:
        """Copy a file that nobody writes to. `target` may be there in part."""
        self._before(f"copy {source.name} to {target.name}")
        shutil.copyfile(source, target)
        self.sync(target)

    def move(self, source: Path, target: Path) -> None:
        """Give a file another name on the same disk; `target` is replaced in one instant."""
        self._before(f"move {source.name} to {target.name}")
        source.replace(target)
        sync_folder(target.parent)
        if source.parent != target.parent:
            sync_folder(source.parent)

    def remove(self, path: Path) -> None:
        """Remove a file, or an empty folder; nothing is done where there is none."""
        if not path.exists():
            return
        self._before(f"remove {path.name}")
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink()
        sync_folder(path.parent)
