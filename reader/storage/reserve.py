"""A file that takes up room, to be given up when the disk is full: what was just written must still fit."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

SIZE = 2**20
"""Bytes: some thousand notes, with the log and the journal line of each."""


class Reserve:
    """The reserve beside one library. Its absence is never an error."""

    def __init__(self, path: Path) -> None:
        """`path` is where the file is, or will be."""
        self._path = path

    def make(self) -> bool:
        """Set the room aside, if it is not; whether it is now."""
        with suppress(OSError):
            if self._path.is_file() and self._path.stat().st_size == SIZE:
                return True
            # Random bytes: a file system that compresses would find room for zeros without taking it.
            self._path.write_bytes(os.urandom(SIZE))
            return True
        self.release()  # half a reserve is none, and its room is wanted elsewhere
        return False

    def release(self) -> bool:
        """Give the room up; whether there was any."""
        with suppress(OSError):
            self._path.unlink()
            return True
        return False
