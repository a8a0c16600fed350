"""Reading untrusted files in a process that can be killed: what a hostile file breaks is not the program.

The time is watched here on every system. Memory is bounded by the system itself on Linux (the worker's own limit)
and on Windows (a job object); macOS keeps no such limit, so there the worker's size is looked at five times a second,
and a file that grows faster than that may pass the bound for a moment.
"""

from __future__ import annotations

import contextlib
import json
import logging
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, TypeVar, cast

import reader
from reader import errors
from reader.domain.article import Draft, Origin
from reader.domain.feed import FeedPage, Outline
from reader.errors import InputError, ReadingFailed, ReadingStopped, TookTooLong, TookTooMuchMemory
from reader.importers.bounds import Bound, kill_group, resident
from reader.importers.wire import feed_from_wire, from_wire, list_from_wire
from reader.importers.worker import MEMORY, SECONDS

PARSE = "--parse"
"""The hidden argument by which the frozen program becomes the worker."""
_ANSWER = 64_000_000  # bytes: the text of the largest input with room for its JSON
_LOOK = 0.2  # seconds between looks at the clock and the memory
_CONSOLE = "duizhao-cli.exe"  # on Windows the windowed program has no standard input and output

T = TypeVar("T")

log = logging.getLogger(__name__)


class _Run:
    """One worker at work, and why it was killed."""

    def __init__(self, seconds: float) -> None:
        self.process = subprocess.Popen(  # noqa: S603 - our own program with fixed arguments
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=None if _frozen() else Path(reader.__file__).parents[1],
            start_new_session=True,  # a group of its own, so that whatever it may start ends with it
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.reason: type[InputError] | None = None
        self._deadline = time.monotonic() + seconds
        self._over = threading.Event()
        self._killing = threading.Lock()
        # Before the worker is given a byte to read.
        self._bound = Bound(self.process, MEMORY)

    def answer(self, request: bytes) -> bytes:
        """Give the worker its request and wait for what it says, killed or not. At most `_ANSWER` bytes and one."""
        requests, answers = cast("IO[bytes]", self.process.stdin), cast("IO[bytes]", self.process.stdout)
        helpers = [
            threading.Thread(target=_feed, args=(requests, request), name="parse-feed"),
            threading.Thread(target=self._watch, name="parse-watch"),
        ]
        for helper in helpers:
            helper.start()
        try:
            return answers.read(_ANSWER + 1)
        finally:
            # Either it closed its output, and has nothing left to do, or it says more than any draft does.
            self.kill(None)
            self._over.set()
            for helper in helpers:
                helper.join()
            answers.close()
            with self._killing:
                self.process.wait()
            self._bound.close()

    def kill(self, reason: type[InputError] | None) -> None:
        """End the worker and everything in its group. The first reason that is given counts."""
        with self._killing:
            self.reason = self.reason or reason
            # The number of the group is the worker's until it has been waited for.
            if self.process.returncode is None:
                kill_group(self.process)

    def _watch(self) -> None:
        while not self._over.wait(_LOOK):
            if time.monotonic() > self._deadline:
                self.kill(TookTooLong)
            elif resident(self.process.pid) > MEMORY:
                self.kill(TookTooMuchMemory)


_running: set[_Run] = set()
_lock = threading.Lock()


def parse(data: bytes, name: str, origin: Origin, seconds: float = SECONDS) -> list[Draft]:
    """The drafts in `data`, read by a process of its own within `seconds` and `MEMORY`; one draft at least.

    Blocks; safe on every thread. Raises the InputErrors of the file's format, TookTooLong, TookTooMuchMemory,
    ReadingFailed for a crash, and ReadingStopped after `kill`.
    """
    request = {"task": "drafts", "name": name, "origin": origin.value}
    return _asked(request, data, seconds, lambda said: [from_wire(draft) for draft in said.get("drafts") or ()])


def parse_feed(data: bytes, address: str, seconds: float = SECONDS) -> FeedPage:
    """The feed in `data`, or the feeds that a web page names, read as `parse` reads a file; `address` is where it was.

    Raises NotAFeed, EmptyInput, UndecodableInput, and what `parse` raises for every file.
    """
    request = {"task": "feed", "name": address}
    return _asked(request, data, seconds, lambda said: feed_from_wire(said["feed"]) if "feed" in said else None)


def parse_list(data: bytes, name: str, seconds: float = SECONDS) -> list[Outline]:
    """The feeds in a list of subscriptions, read as `parse` reads a file. Raises NoSubscriptions, and as `parse`."""
    request = {"task": "list", "name": name}
    return _asked(request, data, seconds, lambda said: list_from_wire(said.get("list") or []))


def _asked(request: dict[str, str], data: bytes, seconds: float, take: Callable[[dict[str, Any]], T | None]) -> T:
    """What a worker makes of a request, as `take` reads it; its "name" is what the reader calls the file."""
    head, name = json.dumps(request).encode("ascii"), request["name"]
    try:
        run = _Run(seconds)
    except OSError as exc:
        log.exception("the process that reads files could not be started")
        raise ReadingFailed(name=name) from exc
    with _lock:
        _running.add(run)
    try:
        answer = run.answer(head + b"\n" + data)
    finally:
        with _lock:
            _running.discard(run)
    if run.reason is not None:
        raise run.reason(name=name, seconds=round(seconds))
    return _taken(answer, name, run.process.returncode, take)


def kill() -> None:
    """End every reading that is under way, each with ReadingStopped on its own thread. Safe on every thread."""
    with _lock:
        runs = tuple(_running)
    for run in runs:
        run.kill(ReadingStopped)


def command() -> list[str]:
    """How this program starts its own worker."""
    if not _frozen():
        return [sys.executable, "-B", "-m", "reader.importers.worker"]
    console = Path(sys.executable).with_name(_CONSOLE)
    return [str(console) if console.exists() else sys.executable, PARSE]


def _taken(answer: bytes, name: str, status: int, take: Callable[[dict[str, Any]], T | None]) -> T:
    """What the worker said. It read a hostile file, so its answer is believed only where it has the right shape."""
    try:
        said: dict[str, Any] = json.loads(answer)
        found = take(said)
        if found:
            return found
        error: InputError | None = TookTooMuchMemory(name=name) if "memory" in said else None
        if "error" in said:
            error = _kinds()[said["error"]](**said["fields"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as exc:
        log.error("reading %s ended with status %s", name, status)
        raise ReadingFailed(name=name) from exc
    if error is not None:
        raise error
    log.error("reading %s failed: %s", name, said.get("crash"))
    raise ReadingFailed(name=name)


def _kinds() -> dict[str, type[InputError]]:
    found = (kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, InputError))
    return {kind.__name__: kind for kind in found}


def _frozen() -> bool:
    return bool(getattr(sys, "frozen", False))


def _feed(pipe: IO[bytes], request: bytes) -> None:
    with contextlib.suppress(OSError):  # the worker ended before it had read everything
        pipe.write(request)
    with contextlib.suppress(OSError):
        pipe.close()
