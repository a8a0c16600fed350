"""What the system offers for bounding another process from outside: its size, its group, a job object."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _EXTENDED = 9  # JobObjectExtendedLimitInformation
    _PROCESS_MEMORY, _DIE_WITH_US, _COUNT = 0x100, 0x2000, 0x8

    class _Basic(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
            ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _Extended(ctypes.Structure):
        _fields_ = (
            ("BasicLimitInformation", _Basic),
            ("IoInfo", ctypes.c_ulonglong * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )


class Bound:
    """Holds a process to a size from its beginning on, where the system does that from outside: on Windows.

    The process ends with the bound, or with this program, however that ends.
    """

    def __init__(self, process: subprocess.Popen[bytes], memory: int) -> None:
        """Bound `process` to `memory` bytes. Where the system refuses, it stays unbounded and is only watched."""
        self._job = 0
        if sys.platform == "win32":
            kernel = ctypes.WinDLL("kernel32", use_last_error=True)
            kernel.CreateJobObjectW.restype = wintypes.HANDLE
            job = kernel.CreateJobObjectW(None, None)
            limits = _Extended()
            limits.BasicLimitInformation.LimitFlags = _PROCESS_MEMORY | _DIE_WITH_US | _COUNT
            limits.BasicLimitInformation.ActiveProcessLimit = 1
            limits.ProcessMemoryLimit = memory
            self._job = job or 0
            size = ctypes.sizeof(limits)
            kernel.SetInformationJobObject(wintypes.HANDLE(job), _EXTENDED, ctypes.byref(limits), size)
            kernel.AssignProcessToJobObject(wintypes.HANDLE(job), wintypes.HANDLE(int(process._handle)))

    def close(self) -> None:
        """Give the bound up; what still runs in it ends."""
        if sys.platform == "win32" and self._job:
            ctypes.WinDLL("kernel32").CloseHandle(wintypes.HANDLE(self._job))
        self._job = 0


def resident(pid: int) -> int:
    """Bytes of memory that process `pid` has in use; 0 where that cannot be found out, as on Windows."""
    if sys.platform == "win32":
        return 0
    try:
        if sys.platform == "linux":
            pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
            return int(pages) * os.sysconf("SC_PAGE_SIZE")
        said = subprocess.run(  # noqa: S603 - a fixed program with a number of our own
            ["/bin/ps", "-o", "rss=", "-p", str(pid)], capture_output=True, check=False, timeout=5
        )
        return int(said.stdout) * 1024
    except (OSError, ValueError, IndexError, subprocess.SubprocessError):
        return 0  # it has ended


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """End a process that leads a group of its own, and the group. It must not have been waited for yet."""
    if sys.platform == "win32":
        process.kill()  # the job object ends whatever it started
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):  # it has ended; macOS says the second
            os.killpg(process.pid, signal.SIGKILL)
