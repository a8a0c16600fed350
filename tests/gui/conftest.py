"""What the tests of the window share: a real library, the real dictionary, a shown window, and a look round after each.

The dictionary's index and jieba's table are made once for the run; everything else is new for every test.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.application import make_application
from reader.gui.main_window import MainWindow
from reader.gui.settings import PREVIEW, Settings
from reader.gui.theme import palette, qpalette, stylesheet
from reader.paths import Folders
from reader.services.workspace import Workspace, open_workspace
from reader.text.segment import Segmenter
from tests.gui.parts import pair_draft, words_answer


@pytest.fixture(scope="session")
def table() -> Segmenter:
    """jieba's table, loaded once: it is the same for every library."""
    made = Segmenter()
    made.load()
    return made


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """No window, thread or running timer stays behind, and nothing was worth a warning."""
    locale, hook = QLocale(), sys.excepthook
    threads = set(threading.enumerate())
    yield
    gc.unfreeze()  # the program takes what it starts with out of the collector's sight
    sweep()
    QLocale.setDefault(locale)
    sys.excepthook = hook
    assert [type(widget).__name__ for widget in qapp.topLevelWidgets()] == []
    assert [t.parent() for t in qapp.findChildren(QTimer) if t.isActive()] == []
    assert [t.name for t in set(threading.enumerate()) - threads if t.is_alive() and not t.daemon] == []
    assert [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.WARNING] == []


def sweep() -> None:
    """Let Qt delete what asked to be deleted, and Python what nobody holds."""
    gc.collect()
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()


@pytest.fixture
def places(tmp_path: Path, dictionary_path: Path) -> Folders:
    """Empty folders, but for the dictionary, which would take long to build."""
    made = Folders(tmp_path / "data", tmp_path / "cache")
    made.cache.mkdir()
    os.link(dictionary_path, made.cache / "cedict.sqlite")
    return made


@pytest.fixture(autouse=True)
def one_table(table: Segmenter, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every workspace uses the table that is loaded."""
    monkeypatch.setattr("reader.services.workspace.Segmenter", lambda: table)


@pytest.fixture
def workspace(places: Folders) -> Iterator[Workspace]:
    """An open library with one pair in it."""
    with open_workspace(places) as made:
        made.library.add(pair_draft())
        yield made


Opener = Callable[..., MainWindow]


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot) -> Iterator[Opener]:
    """Opens windows, in the application's own light clothes, and closes them in the end."""
    assert make_application() is qapp
    qapp.setPalette(qpalette(palette(False)))
    qapp.setStyleSheet(stylesheet(palette(False)))
    opened: list[MainWindow] = []

    def make(
        workspace: Workspace, size: tuple[int, int] = (1560, 880), ready: bool = True, preview: str = "never"
    ) -> MainWindow:
        settings = Settings(workspace.folders.settings)
        settings.set(PREVIEW, preview)
        window = MainWindow(settings, workspace.reading)
        opened.append(window)
        window.set_palette(palette(False))
        window.resize(*size)
        window.show()
        window.attach(workspace)
        window.start()
        if ready:
            qtbot.waitUntil(lambda: words_answer(window))
        return window

    yield make
    for window in opened:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(workspace: Workspace, open_window: Opener) -> MainWindow:
    """The window with the pair open and every word answering."""
    return open_window(workspace)
