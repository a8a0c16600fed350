"""Making sure that what was written is on the disk and not on its way there."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path


def sync(handle: int) -> None:
    """Return when the contents and the length of an open file are on the disk. Raises OSError."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)  # fsync alone stops at the drive's cache
    elif hasattr(os, "fdatasync"):
        os.fdatasync(handle)  # the length is part of it, the times are not
    else:
        os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system lets a folder be synced."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
