"""What went wrong inside the program, as a text that may be shown to a stranger.

A report holds versions and the places in the code. It holds no text of the reader's, no key and no name:

    ValueError: no place for 'Yesterday I told my sister that' in 收成   ->   ValueError: no place for '…' in …
    /home/mei/Reading/library.duizhao                                    ->   ~/Reading/library.duizhao

The same goes for the log, by `LogFormatter`. Nothing here raises; nothing here needs a window.
"""

from __future__ import annotations

import faulthandler
import getpass
import logging
import os
import re
import sys
import traceback as tracebacks
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from reader import __version__
from reader.errors import ReaderError

FOLDER = "crashes"
"""Below the folder of the data."""
KEEP = 10
"""Reports that are kept; the oldest goes."""
_QUOTE = 20
_MESSAGE = 400
_DEEPEST = 8
_GAP = "\0"
"""Stands for what was cut until all is cut; an ellipsis would itself count as another script."""

Failure = tuple[type[BaseException], BaseException, TracebackType | None]

_QUOTED = re.compile(r"""(?<!\w)(['"])(?:\\.|.)*?(?:\1(?!\w)|\Z)|“[^”]*|‘[^’]*|「[^」]*""", re.DOTALL)
"""An apostrophe inside a word opens nothing; what is opened and never closed goes on to the end."""
_NAME_LIKE = re.compile(r"[\w./~-]*", re.ASCII)
_FOREIGN = re.compile(r"[^\x00-\x7f]+(?:[^\n\x00]{0,20}[^\x00-\x7f]+)*")
_SECRET = re.compile(r"(?=\w*\d)(?=\w*[A-Za-z])\w{20,}", re.ASCII)
_HARMLESS = re.compile(r"code 0x(8001010[de]|e0|406d1388)")
"""Windows raises these inside other programs' parts and goes on; faulthandler writes them down all the same."""


def report(
    kind: type[BaseException],
    error: BaseException,
    traceback: TracebackType | None,
    *,
    extra: Mapping[str, object] | None = None,
) -> str:
    """A report of an exception. `extra` are further facts; their values are cut like messages."""
    facts = {**_versions(), **{name: cut(str(value)) for name, value in (extra or {}).items()}}
    head = "\n".join(f"{name}: {value}" for name, value in facts.items())
    return f"{hide(head)}\n\n{places(kind, error, traceback)}\n"


def places(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> str:
    """The traceback of an exception and of those behind it: places and lines of code, no values, cut messages."""
    return hide("\n".join(line for failure in _behind((kind, error, traceback)) for line in _lines(*failure)))


def cut(message: str) -> str:
    """A message without what may be the reader's: quoted sentences, other scripts, keys, folders; and not long."""
    left = _QUOTED.sub(_unquoted, hide(message[: 10 * _MESSAGE]))
    left = _SECRET.sub(_GAP, _FOREIGN.sub(_GAP, left))
    left = left if len(left) <= _MESSAGE else left[:_MESSAGE] + _GAP
    return left.replace(_GAP, "…")


def hide(text: str) -> str:
    """The text with `~` for the user's folder and name."""
    for pattern in _private():
        text = pattern.sub("~", text)
    return text


def save(data: Path, text: str) -> Path | None:
    """Write a report below the folder `data` and drop the oldest. None where that cannot be written."""
    folder = data / FOLDER
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"crash-{stamp}.txt"
        path.write_text(text, encoding="utf-8", errors="backslashreplace")
        for old in sorted(folder.glob("crash-*.txt"))[:-KEEP]:
            old.unlink(missing_ok=True)
    except OSError as error:
        logging.getLogger(__name__).warning("a report could not be written: %s", error.strerror)
        return None
    return path


class FatalWatch:
    """Has a fault below Python (in a library's machine code) written to a file, since nobody can catch it.

    `report` is the report of such a fault in an earlier sitting, None where there was none. One a process, in the
    one that opens the library in `data`; closed when the program ends.
    """

    def __init__(self, data: Path) -> None:
        self._path = data / FOLDER / "fatal.log"
        self._file: BinaryIO | None = None
        self.report = self._earlier(data)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("ab")
        except OSError as error:
            logging.getLogger(__name__).warning("faults will not be written down: %s", error.strerror)
        else:
            faulthandler.enable(self._file)

    def close(self) -> None:
        """The program ends in order. Any number of times."""
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        with suppress(OSError):  # an empty file that stays is harmless
            if not self._path.stat().st_size:
                self._path.unlink()

    def _earlier(self, data: Path) -> Path | None:
        try:
            text = self._path.read_text(encoding="utf-8", errors="replace")
            if not _faulted(text):
                return None
            saved = save(data, hide("\n".join(f"{k}: {v}" for k, v in _versions().items()) + f"\n\n{text}"))
            if saved is not None:
                self._path.unlink()
        except OSError:
            return None
        return saved


class LogFormatter(logging.Formatter):
    """Lines of the log without the user's folder and name, and cut as reports are."""

    def format(self, record: logging.LogRecord) -> str:
        """One record, an exception's places behind it."""
        # Another handler may have left the whole text of the exception there.
        whole, record.exc_text = record.exc_text, None
        try:
            return hide(super().format(record))
        finally:
            record.exc_text = whole

    def formatMessage(self, record: logging.LogRecord) -> str:
        """The line, its message cut."""
        record.message = cut(record.message)
        return super().formatMessage(record)

    def formatException(self, ei: object) -> str:
        """Places and cut messages only."""
        if isinstance(ei, tuple) and len(ei) == 3 and isinstance(ei[1], BaseException):
            return places(*ei)
        return ""


def _versions() -> dict[str, str]:
    import platform
    import sqlite3

    facts = {"Duizhao": __version__, "Python": platform.python_version(), "SQLite": sqlite3.sqlite_version}
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:  # never loaded for the report's sake
        facts["Qt"] = core.qVersion()
        facts["PySide6"] = getattr(sys.modules.get("PySide6"), "__version__", "")
    facts["System"] = platform.platform()
    facts["Built"] = "yes" if getattr(sys, "frozen", False) else "no"
    facts["At"] = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return facts


def _behind(failure: Failure) -> Iterator[Failure]:
    """The exception, then what caused it, then what caused that; each once."""
    seen: set[int] = set()
    kind, error, traceback = failure
    while id(error) not in seen and len(seen) < _DEEPEST:
        seen.add(id(error))
        yield kind, error, traceback
        behind = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        if behind is None:
            return
        kind, error, traceback = type(behind), behind, behind.__traceback__


def _lines(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> Iterator[str]:
    yield f"{kind.__qualname__}: {_said(error)}"
    for frame in tracebacks.extract_tb(traceback)[-60:]:
        yield f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"
        if frame.line:
            yield f"    {frame.line}"


def _said(error: BaseException) -> str:
    if isinstance(error, ReaderError):
        return f"({', '.join(error.fields)})"
    try:
        return cut(str(error))
    except Exception:  # the exception's own words may be broken too
        return "(cannot be shown)"


def _short(file: str) -> str:
    """The path of a source file from its package on: where the program is installed helps nobody."""
    file = file.replace("\\", "/")
    for mark in ("/site-packages/", "/dist-packages/"):
        if mark in file:
            return file.rpartition(mark)[2]
    package = str(Path(__file__).parent.parent).replace("\\", "/") + "/"
    return file.removeprefix(package)


def _unquoted(found: re.Match[str]) -> str:
    whole = found.group()
    inside = whole[1:].removesuffix(whole[0])
    return whole if len(inside) <= _QUOTE and _NAME_LIKE.fullmatch(inside) else f"{whole[0]}{_GAP}{whole[0]}"


def _private() -> Iterator[re.Pattern[str]]:
    """Patterns of the user's folder and name, the longer ones first."""
    names = {os.environ.get(name, "") for name in ("USER", "USERNAME", "LOGNAME")}
    folders = {os.path.expanduser("~"), os.path.realpath(os.path.expanduser("~"))}  # noqa: PTH111 - never raises
    with suppress(OSError, KeyError, ImportError):  # nobody knows the user's name
        names.add(getpass.getuser())
    folders = {folder.rstrip("/\\") for folder in folders}
    names |= {re.split(r"[/\\]", folder)[-1] for folder in folders}
    flags = re.IGNORECASE if sys.platform in ("win32", "darwin") else re.NOFLAG
    for folder in sorted(folders, key=len, reverse=True):
        if len(folder) > 2:
            spelled = r"[/\\]+".join(re.escape(piece) for piece in re.split(r"[/\\]", folder))
            yield re.compile(spelled + r"(?![\w.-])", flags)
    for name in sorted(names, key=len, reverse=True):
        if len(name) > 1:
            yield re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", flags)


def _faulted(text: str) -> bool:
    """Whether a fatal log tells of a fault that ended the program."""
    heads = [line for line in text.splitlines() if line.startswith(("Fatal Python error", "Windows fatal exception"))]
    return any(not _HARMLESS.search(head) for head in heads)
