"""Reading the bytes of a file that somebody chose or dropped, and saying plainly what went wrong."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from reader.errors import FileMissing, FileUnreadable, IsADirectory, TooLarge
from reader.importers.decode import LIMIT, megabytes

_MISSING = (FileNotFoundError, NotADirectoryError)


def read_path(path: Path, limit: int | None = None) -> tuple[bytes, str]:
    """The bytes of `path`, at most `limit` or the limit for text, and the name to show. Never waits on a pipe.

    Raises IsADirectory, FileMissing (also for a file that vanishes meanwhile), FileUnreadable, TooLarge.
    """
    name = path.name or str(path)
    limit = LIMIT if limit is None else limit
    try:
        _refuse(path.stat(), name, limit)
        # Without blocking: the path may have become a pipe since it was looked at.
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
        with os.fdopen(os.open(path, flags), "rb") as file:
            _refuse(os.fstat(file.fileno()), name, limit)
            data = file.read(limit + 1)
    except _MISSING as exc:
        raise FileMissing(name=name) from exc
    except IsADirectoryError as exc:
        raise IsADirectory(name=name) from exc
    except OSError as exc:
        raise FileUnreadable(name=name, detail=exc.strerror or str(exc)) from exc
    except ValueError as exc:  # a NUL in the path: no such file can be
        raise FileMissing(name=name) from exc
    if len(data) > limit:
        raise TooLarge(name=name, size=megabytes(len(data)), limit=megabytes(limit))
    return data, name


def _refuse(status: os.stat_result, name: str, limit: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectory(name=name)
    if not stat.S_ISREG(status.st_mode):
        raise FileUnreadable(name=name, detail="it is a device or a pipe")
    if status.st_size > limit:
        raise TooLarge(name=name, size=megabytes(status.st_size), limit=megabytes(limit))
