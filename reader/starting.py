"""Starts that never came to stand, counted, so that the third one leaves out what may have broken them.

A start is begun before the window is built and stands some seconds after the window does:

    1  begin -> False   killed by what the window remembered
    2  begin -> False   killed again
    3  begin -> True    safe: without last article, window state and settings, so that it stands
       stood            the next start is a usual one

The count lives in a file beside the library. It is held apart from the settings because those may be the reason.
"""

from __future__ import annotations

import logging
from pathlib import Path

FAILURES = 2
"""Starts that may fail before one is safe: one may be a power cut, two in a row are no accident."""

_NAME = "starting"
log = logging.getLogger(__name__)


def begin(data: Path) -> bool:
    """Count a start in the folder `data`. True if it is to be a safe one. Never raises.

    Called by the process that goes on to open the library, not by one that hands its files to another window.
    """
    failed = _failed(data)
    try:
        data.mkdir(parents=True, exist_ok=True)
        (data / _NAME).write_text(f"{failed + 1}\n", encoding="ascii")
    except OSError as error:
        # Whether the folder can be written is the library's business, which says so to the reader.
        log.warning("this start could not be counted: %s", error.strerror)
    return failed >= FAILURES


def stood(data: Path) -> None:
    """This start stands, or the program was closed in order: the next start is a usual one. Never raises."""
    try:
        (data / _NAME).unlink(missing_ok=True)
    except OSError as error:
        log.warning("this start could not be taken from the count: %s", error.strerror)


def _failed(data: Path) -> int:
    """How many starts in a row never stood. A file without a number was torn by a start that failed."""
    try:
        text = (data / _NAME).read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return 0
    return int(text) if text.isdecimal() and text.isascii() and len(text) < 9 else 1
