"""The program itself, launched on a library given as argument: READY when its last article is on the screen.

Then the language loads; the longest time that the event loop did not answer, and memory at the end, are printed.
"""

from __future__ import annotations

import gc

gc.disable()  # as reader.app does; the window turns it on again

import json  # noqa: E402 - after the collector is off
import sys  # noqa: E402 - after the collector is off
import time  # noqa: E402 - after the collector is off
from pathlib import Path  # noqa: E402 - after the collector is off

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402 - after the collector is off

from reader.app import start_log  # noqa: E402 - after the collector is off
from reader.domain.article import Side  # noqa: E402 - after the collector is off
from reader.gui.application import Shell, make_application  # noqa: E402 - after the collector is off
from reader.paths import Folders  # noqa: E402 - after the collector is off
from tests.benchmarks.memory import resident  # noqa: E402 - after the collector is off

places = Folders(data=Path(sys.argv[1]), cache=Path(sys.argv[2]))
start_log(places)
app = make_application()
shell = Shell(app, places)
gaps: list[float] = []
last = 0.0


class Painted(QObject):
    """Says READY when the article's text has been painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        window = shell.window
        if (
            event.type() == QEvent.Type.Paint
            and window is not None
            and window.desk.article is not None
            and watched is window.pair.panes[Side.ENGLISH].viewport()
        ):
            app.removeEventFilter(self)
            QTimer.singleShot(0, ready)
        return False


def ready() -> None:
    global last
    print("READY", flush=True)
    last = time.perf_counter()
    ticker.start()


def tick() -> None:
    global last
    now = time.perf_counter()
    gaps.append(now - last)
    last = now
    if shell.workspace is not None and shell.workspace.language_ready and len(gaps) > 100:
        ticker.stop()
        QTimer.singleShot(500, finish)


def finish() -> None:
    print(json.dumps({"resident": resident(), "gap": max(gaps) * 1000}), flush=True)
    if shell.window is not None:
        shell.window.close()


ticker = QTimer(interval=5)
ticker.timeout.connect(tick)
painted = Painted()
app.installEventFilter(painted)  # the page is painted before the library is open, while the shell still starts
if not shell.start():
    sys.exit(1)
sys.exit(app.exec())
