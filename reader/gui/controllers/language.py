"""Loads jieba's table and the dictionary behind the open window, and says how far it is."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.gui.status import Status
from reader.gui.tasks import Tasks
from reader.gui.translation import error_text

if TYPE_CHECKING:
    from reader.services.workspace import Workspace

_EVERY = 0.15
"""Seconds between two reports of progress."""


class Language(QObject):
    """`ready` follows once, when every word answers."""

    ready = Signal()

    def __init__(self, workspace: Workspace, tasks: Tasks, status: Status) -> None:
        super().__init__(status)
        self._workspace = workspace
        self._tasks = tasks
        self._status = status
        self._told = 0.0

    def load(self) -> None:
        """Begin; returns at once."""
        if self._workspace.language_ready:
            self._finished(None)
            return
        self._status.set_preparing(0, 0)
        self._tasks.run(lambda: self._workspace.load_language(self._progress), self._finished, self._failed)

    def _progress(self, done: int, total: int) -> None:
        """On the worker's thread. Ends the work when the window has closed."""
        now = time.monotonic()
        if now - self._told >= _EVERY or done == total:
            self._told = now
            self._tasks.report(lambda: self._status.set_preparing(done, total))

    def _finished(self, nothing: None) -> None:
        del nothing
        self._status.set_ready()
        self.ready.emit()

    def _failed(self, error: ReaderError) -> None:
        self._status.set_failed(error_text(error))
