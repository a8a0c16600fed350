"""One thread that owns something which only one thread may touch."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

T = TypeVar("T")


class OwnerStopped(RuntimeError):
    """The thread has ended: the library is closed."""


class OwnerThread:
    """A worker that runs functions one after another in the order they were given."""

    def __init__(self, name: str) -> None:
        self._jobs: SimpleQueue[tuple[Callable[[], Any], Future[Any]] | None] = SimpleQueue()
        self._gate = threading.Lock()
        self._open = True
        # A daemon, so that a program that crashes without closing the library still ends.
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def call(self, work: Callable[[], T]) -> T:
        """Run `work` on the thread, wait, and return or raise what it did. From any thread.

        Raises OwnerStopped after `stop`. From the thread itself it runs at once.
        """
        if threading.current_thread() is self._thread:
            return work()
        future: Future[T] = Future()
        with self._gate:
            if not self._open:
                raise OwnerStopped("the library is closed")
            self._jobs.put((work, future))
        try:
            return future.result()
        finally:
            del future  # an exception keeps this frame alive; the frame must not keep the exception

    def breathe(self) -> None:
        """From within a long job on the thread: run the jobs that wait at this moment, so that nobody waits for long.

        Once `stop` was called nothing is run in between: what ends the library comes after the long job.
        """
        for _ in range(self._jobs.qsize()):
            with self._gate:
                if not self._open:
                    return
                try:
                    job = self._jobs.get_nowait()
                except Empty:
                    return
            if job is not None:
                _run(*job)
            del job

    def stop(self, last: Callable[[], None] | None = None) -> None:
        """Finish what was given, run `last`, end the thread and wait for it. Any number of times."""
        failed: Future[None] = Future()
        with self._gate:
            if not self._open:
                return
            self._open = False
            if last is not None:
                self._jobs.put((last, failed))
            self._jobs.put(None)
        self._thread.join()
        if last is not None:
            failed.result()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            _run(*job)
            del job  # a waiting worker must not keep the last result alive


def _run(work: Callable[[], Any], future: Future[Any]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:  # handed to the caller, whatever it is
        future.set_exception(error)
