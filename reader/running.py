"""Which process has the library open, noted beside it, so that one that hangs can be ended and no other.

A number of a process says little: it is given to another process later. So the note holds what the system knows of
the process's beginning too, and only a process that has both is the one meant.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

_NAME = "running.json"
_FORCE = getattr(signal, "SIGKILL", signal.SIGTERM)
"""Windows knows one way only, and calls it by the milder name."""
_LOOK = 0.05
"""Seconds between looks at a process that is ending."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Running:
    """A process. `started` is the system's own word for its beginning, good for comparing only."""

    pid: int
    started: str


def note_running(data: Path) -> None:
    """Note in the folder `data` that this process has the library open. Never raises."""
    note = data / _NAME
    fresh = note.with_suffix(".new")
    try:
        data.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps({"pid": os.getpid(), "started": _started(os.getpid())}), encoding="utf-8")
        fresh.replace(note)
    except OSError as error:
        log.warning("what is running could not be noted: %s", error.strerror)


def forget_running(data: Path) -> None:
    """This process closes the library. A note of another process stays. Never raises."""
    found = noted(data)
    try:
        if found is not None and found.pid == os.getpid():
            (data / _NAME).unlink(missing_ok=True)
    except OSError as error:
        log.warning("the note of what is running could not be removed: %s", error.strerror)


def noted(data: Path) -> Running | None:
    """The process that is noted in `data`, alive or not; None where there is no note that can be read."""
    try:
        shape = json.loads((data / _NAME).read_text(encoding="utf-8"))
        pid, started = shape["pid"], shape["started"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    right = type(pid) is int and isinstance(started, str) and pid > 1 and started != ""
    return Running(pid, started) if right else None


def alive(running: Running) -> bool:
    """Whether that very process still runs; False where the system cannot tell."""
    return _started(running.pid) == running.started


def end_process(running: Running, wait: float = 5.0) -> bool:
    """End that very process by force and wait up to `wait` seconds. True once it is gone, also if it was before.

    Nothing that was saved is lost by it: a save is on disk before it is called one. Never ends this process, nor one
    that only has the number.
    """
    if running.pid == os.getpid():
        return False
    until = time.monotonic() + wait
    try:
        if alive(running):
            os.kill(running.pid, _FORCE)
        while alive(running) and time.monotonic() < until:
            time.sleep(_LOOK)
    except ProcessLookupError:
        return True
    except OSError as error:
        log.warning("process %s could not be ended: %s", running.pid, error.strerror)
        return False
    return not alive(running)


def _started(pid: int) -> str:
    """When a process began, in words of the system; "" where there is none or nobody can tell."""
    if sys.platform == "win32":
        return _windows(pid)
    if sys.platform.startswith("linux"):
        return _linux(pid)
    return _ps(pid)


def _linux(pid: int) -> str:
    """Ticks since the computer started, and which start that was: the folder may be seen from another computer."""
    try:
        # The name of the program, in parentheses, may hold spaces and parentheses itself.
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return ""
    ended = not fields or fields[0] in ("Z", "X", "x")
    return "" if ended or len(fields) < 20 else f"{boot} {fields[19]}"


def _ps(pid: int) -> str:
    """Date and command as `ps` tells them (macOS and others)."""
    command = ["/bin/ps", "-o", "lstart=", "-o", "command=", "-p", str(pid)]
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program; the only argument is a number
            command, capture_output=True, text=True, errors="replace", env={"LC_ALL": "C"}, timeout=5, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return "" if done.returncode else done.stdout.strip()


def _windows(pid: int) -> str:
    """The moment of creation, in units of 100 ns."""
    if sys.platform != "win32":  # lets type checkers of other systems skip what they do not know
        return ""
    import ctypes
    from ctypes import wintypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.OpenProcess.restype = wintypes.HANDLE
    kernel.OpenProcess.argtypes = (wintypes.DWORD, wintypes.BOOL, wintypes.DWORD)
    kernel.GetProcessTimes.argtypes = (wintypes.HANDLE, *[ctypes.POINTER(wintypes.FILETIME)] * 4)
    kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
    handle = kernel.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
    if not handle:
        return ""
    try:
        times = [wintypes.FILETIME() for _ in range(4)]
        if not kernel.GetProcessTimes(handle, *[ctypes.byref(moment) for moment in times]):
            return ""
        created, ended = ((moment.dwHighDateTime << 32) | moment.dwLowDateTime for moment in times[:2])
        return "" if ended else str(created)
    finally:
        kernel.CloseHandle(handle)
