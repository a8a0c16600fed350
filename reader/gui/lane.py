"""Work that is done piece by piece, off the GUI thread, in the order in which it was asked for."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from reader.errors import ReaderError
from reader.gui.tasks import Tasks


class Lane:
    """Used on the GUI thread. `idle` follows when nothing is left to do, `failed` each piece that ends in an error."""

    def __init__(self, tasks: Tasks, idle: Callable[[], None], failed: Callable[[ReaderError], None]) -> None:
        self._tasks = tasks
        self._idle = idle
        self._failed = failed
        self._waiting: deque[Callable[[], object]] = deque()
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether something is being done or waits."""
        return self._busy

    def run(self, piece: Callable[[], object]) -> None:
        """Do this after what was asked for before it."""
        self._waiting.append(piece)
        if not self._busy:
            self._next()

    def forget(self) -> None:
        """Drop what waits; what is being done goes on."""
        self._waiting.clear()

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if not self._busy:
            self._idle()
            return
        piece = self._waiting.popleft()

        def work() -> None:
            try:
                piece()
            except ReaderError as error:
                told = error
                self._tasks.report(lambda: self._failed(told))
            finally:  # after a bug too, which goes its own way to the log
                self._tasks.report(self._next)

        self._tasks.run(work, lambda _: None)
