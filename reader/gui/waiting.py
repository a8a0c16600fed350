"""Waiting for long work without freezing: a thread works, the event loop goes on, the caller gets the value."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal

T = TypeVar("T")


class _Done(QObject):
    came = Signal()


def wait_for(work: Callable[[], T]) -> T:
    """Do `work` on a thread and return or raise what it did. On the GUI thread; the window answers meanwhile.

    What the reader does while this waits runs inside this call: only for times at which there is little to do.
    """
    done, loop = _Done(), QEventLoop()
    future: Future[T] = Future()
    done.came.connect(loop.quit, Qt.ConnectionType.QueuedConnection)

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # handed to the caller, whatever it is
            future.set_exception(error)
        finally:
            done.came.emit()

    thread = threading.Thread(target=run, name="duizhao-wait")
    thread.start()
    loop.exec()
    thread.join()
    return future.result()
