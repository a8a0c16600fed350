"""Backups that nobody has to think of: one when it is time while the window is open, and one when it closes."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.errors import ReaderError
from reader.gui.tasks import Tasks
from reader.gui.translation import error_text, tr

if TYPE_CHECKING:
    from reader.services.safekeeping import Made, Safekeeping

EVERY = 60_000
"""Ms between looks at whether a backup is due."""

log = logging.getLogger(__name__)


class Keeper(QObject):
    """Looks once a minute; the work is done on a thread."""

    def __init__(self, safekeeping: Safekeeping, tasks: Tasks, say: Callable[[str], None], parent: QObject) -> None:
        """`say` shows a sentence in passing."""
        super().__init__(parent)
        self._safekeeping = safekeeping
        self._tasks = tasks
        self._say = say
        self._busy = False
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Make a backup in the background if one is due. Returns at once."""
        if not self._busy:
            self._busy = True
            self._tasks.run(self._make_due, self._made, self._failed)

    def _make_due(self) -> Made | None:
        # Loaded here, with the library: the window stands before what stores it is loaded.
        from reader.services.safekeeping import Reason

        return self._safekeeping.back_up(Reason.TIMED) if self._safekeeping.due() else None

    def _made(self, made: Made | None) -> None:
        self._busy = False
        if made is None:
            return
        if made.suspicious:
            self._say(
                tr(
                    "There are far fewer notes than in the backup before: {before} then, {now} now. See File, Backups.",
                    before=made.notes_before,
                    now=made.notes,
                )
            )
        elif made.problem is not None:
            self._say(error_text(made.problem))

    def _failed(self, error: ReaderError) -> None:
        self._busy = False
        self._say(error_text(error))


def last_backup(safekeeping: Safekeeping) -> None:
    """The backup at closing. One that cannot be made is logged: the library itself is whole."""
    try:
        safekeeping.close()
    except ReaderError as error:
        log.warning("no backup at closing: %s", error)
