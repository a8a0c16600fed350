"""Work in the background: it takes values and returns values; answers arrive on the GUI thread.

The worker threads hold no widget. Answers that come after `close` are dropped.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from reader.errors import ReaderError

T = TypeVar("T")
log = logging.getLogger(__name__)


class Cancelled(Exception):
    """Raised inside work that nobody waits for any more."""


class Tasks(QObject):
    """A few threads, owned by the window that asks."""

    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="duizhao-work")
        self._closing = threading.Event()
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def closing(self) -> bool:
        """Whether nobody waits for answers any more; for work that asks now and then whether to stop. Any thread."""
        return self._closing.is_set()

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[ReaderError], None] | None = None,
    ) -> None:
        """Do `work` on another thread, then `done` with its value here, or `failed` with an error of the user's.

        Any other exception is a bug: it is raised here, on the GUI thread, where it reaches the log.
        """
        if not self._closing.is_set():
            self._pool.submit(self._work, work, done, failed)

    def report(self, done: Callable[[], None]) -> None:
        """Call `done` on the GUI thread; for progress. Raises Cancelled once the window closes."""
        if self._closing.is_set():
            raise Cancelled
        self._answered.emit(done)

    def close(self) -> None:
        """Wait for what runs, drop the rest."""
        self._closing.set()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[ReaderError], None] | None
    ) -> None:
        answer: Callable[[], None]
        try:
            value = work()
        except Cancelled:
            return
        except ReaderError as error:
            if failed is None:
                answer = _raiser(error)
            else:
                told, error_told = failed, error
                answer = lambda: told(error_told)  # noqa: E731 - three shapes of one answer
        except Exception as error:
            answer = _raiser(error)
        else:
            answer = lambda: done(value)  # noqa: E731
        if not self._closing.is_set():
            self._answered.emit(answer)

    def _deliver(self, answer: Callable[[], None]) -> None:
        if not self._closing.is_set():
            answer()


def _raiser(error: Exception) -> Callable[[], None]:
    def answer() -> None:
        raise error

    return answer
