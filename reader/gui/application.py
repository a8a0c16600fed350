"""The application around the window: what is opened and closed together, and the event loop.

The window comes before the library: a copy of the last page is on the screen while a thread opens the library, which
takes longer than everything else of a launch together (SQLAlchemy is a third of it).
"""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from reader import crash, starting
from reader.errors import LibraryLocked, ReaderError
from reader.gui.keeper import Keeper, last_backup
from reader.gui.looks import Looks
from reader.gui.main_window import MainWindow
from reader.gui.opening import Way, handed_over, refused, tell, tell_homeless, tell_rescue, tell_safe
from reader.gui.safety_words import folder_words
from reader.gui.settings import LANGUAGE, SCRIPT, THEME, WARNED_OF, Settings
from reader.gui.theme import Palette
from reader.gui.translation import tr
from reader.gui.waiting import wait_for
from reader.paths import Folders, resource
from reader.running import forget_running, note_running
from reader.services import last_page
from reader.services.emergency import Emergency
from reader.services.last_page import Page
from reader.services.reading import Reading
from reader.text.convert import Converter
from reader.text.segment import Segmenter

if TYPE_CHECKING:
    from reader.gui.instance import Listener
    from reader.services.workspace import Workspace

log = logging.getLogger(__name__)

_VIEW = ("text/",)
"""Settings that change how text is set begin like this."""
STANDS = 5_000
"""Ms that a window has to stand for its start to count as a good one."""


def launch(places: Folders, files: Sequence[Path], *, safe: bool = False) -> int:
    """Open the window and stay until it closes, or hand the files to the one that is open. Returns the exit status."""
    app = make_application()
    if handed_over(places, files):
        return 0
    watch = crash.FatalWatch(places.data)
    shell = Shell(app, places, safe=starting.begin(places.data) or safe)
    try:
        if not shell.start(files):
            return 0 if shell.closed_early else 1
        if watch.report is not None:
            shell.tell_crash(watch.report.read_text(encoding="utf-8"), watch.report, earlier=True)
        return app.exec()
    finally:
        watch.close()


def make_application() -> QApplication:
    """The one QApplication."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("duizhao")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("duizhao")
    app.setWindowIcon(QIcon(str(resource("icons/duizhao-256.png"))))
    app.setStyle("Fusion")
    return app


class Shell(QObject):
    """Holds the workspace, the settings and the window; a change of language builds the window anew."""

    def __init__(self, app: QApplication, places: Folders, *, safe: bool = False) -> None:
        super().__init__(app)
        self._app = app
        self._places = places
        self._safe = safe
        self._rebuilding = False
        self._listener: Listener | None = None
        self._keeper: Keeper | None = None
        self._reading = Reading(Segmenter(), Converter())
        self.closed_early = False
        self.settings = Settings(places.settings, self, safe=safe)
        self.looks = Looks(app, self.settings)
        self.workspace: Workspace | None = None
        self.window: MainWindow | None = None
        self.settings.changed.connect(self._setting_changed)
        self.looks.coloured.connect(self._coloured)

    def start(self, files: Sequence[Path] = ()) -> bool:
        """Open the library and the window. False if there is no window: the library was refused, which was said, or
        the reader closed the window before it was open."""
        self.looks.translate()
        self.looks.colour()
        sys.excepthook = self._crashed
        page = None if self._safe else last_page.read(self._places.last_page)
        if page is not None:
            self._show_window(page)
        if not self._open_library(files):
            if self.window is not None:
                self.window.close()
            return False
        if page is not None and self.window is None:
            self.closed_early = True
            self.stop()
            return False
        if self.window is None:
            self._show_window()
        self._bring_to_life()
        self._tell_news()
        if self.window is not None:
            self.window.import_files(files)
        return True

    def stop(self) -> None:
        """Close the library; the window is closed already."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        if self.workspace is not None:
            last_backup(self.workspace.safekeeping)
            self.workspace.close()
            self.workspace = None
            forget_running(self._places.data)
        starting.stood(self._places.data)

    def tell_crash(self, report: str, path: Path | None, *, earlier: bool = False) -> None:
        """Show a report, one at a time."""
        from reader.gui.dialogs.crash_dialog import CrashDialog

        if self.window is not None and not self.window.findChildren(CrashDialog):
            CrashDialog(report, path, self.window, earlier=earlier).open()

    # The library

    def _open_library(self, files: Sequence[Path] = ()) -> bool:
        """Open the library, asking as often as it takes. False if the reader gave up."""
        while self.workspace is None:
            try:
                self.workspace = wait_for(self._opened)
            except ReaderError as error:
                if isinstance(error, LibraryLocked) and handed_over(self._places, files):
                    self.closed_early = True  # two launches began together, and the other one was faster
                    return False
                way, folder = refused(error, self._places)
                if way is Way.QUIT:
                    return False
                if folder is not None:
                    self._places = replace(self._places, data=folder)
        note_running(self._places.data)
        return True

    def _opened(self) -> Workspace:
        """On a thread: open the library and lay in the starters of a new one."""
        # Loaded here: what stores the library is slow to load, and the window need not wait for it.
        from reader.services.workspace import open_workspace

        workspace = open_workspace(self._places, self._reading)
        try:
            workspace.seed()
        except BaseException:
            workspace.close()
            raise
        return workspace

    def _tell_news(self) -> None:
        """What the reader should know of this start; then wait for other launches."""
        if self.window is None or self.workspace is None:
            return
        if self._safe:
            tell_safe(self.window)
        if self.workspace.rescued is not None:
            tell_rescue(self.workspace.rescued, self.window)
        self._take_in_leftovers()
        self._warn_of_folder()
        QTimer.singleShot(0, self, self._listen)
        QTimer.singleShot(STANDS, self, lambda: starting.stood(self._places.data))

    def _take_in_leftovers(self) -> None:
        """Words that an earlier sitting could not save go into their notes; that is said."""
        if self.workspace is None or self.window is None:
            return
        emergency = Emergency(self._places)
        if not emergency.pending():
            return
        from reader.services.leftovers import take_in

        saved, homeless = take_in(emergency, self.workspace.annotations)
        if saved:
            self.window.status.say(
                tr("Words that could not be saved last time are in their notes now: {count}.", count=saved)
            )
        if homeless:
            tell_homeless(homeless, self.window)

    def _warn_of_folder(self) -> None:
        """Say once a folder that other computers write in it, too."""
        if self.workspace is None or self.window is None:
            return
        shared_by, window = self.workspace.safekeeping.warning, self.window
        known = str(self._places.data) if shared_by else ""
        if shared_by and self.settings.get(WARNED_OF) != known:
            tell(folder_words(shared_by), "", window)
        self.settings.set(WARNED_OF, known)

    def _listen(self) -> None:
        if self.workspace is None:
            return
        # Loaded behind the window: local sockets are a library of their own.
        from reader.gui.instance import Listener

        self._listener = Listener(self._places.library, self)
        self._listener.files_received.connect(self._receive)
        self._listener.raise_requested.connect(self._come_forward)
        if not self._listener.listen():
            log.warning("other launches will not be heard")

    def _receive(self, files: list[Path]) -> None:
        if self.window is not None:
            self.window.import_files(files)

    def _come_forward(self) -> None:
        if self.window is not None:
            if self.window.isMinimized():
                self.window.showNormal()
            self.window.raise_()
            self.window.activateWindow()

    def _backups_window(self) -> None:
        if self.window is None or self.workspace is None or not self.window.notes_panel.editor.flush():
            return
        from reader.gui.dialogs.backups_dialog import BackupsDialog

        dialog = BackupsDialog(self.workspace.safekeeping, self.window.tasks, self.window)
        # After the dialog has let go of its event: the window goes, too.
        dialog.restore_requested.connect(
            lambda path, forward: QTimer.singleShot(0, self, lambda: self.restore(path, forward))
        )
        dialog.exec()

    def restore(self, path: Path, forward: bool) -> None:
        """Put a backup in the library's place and open it. `forward` adds what was saved after it."""
        from reader.services.safekeeping import restore_library

        def work() -> None:
            if self.workspace is not None:
                self.workspace.close()
                self.workspace = None
            try:
                restore_library(self._places, path, forward=forward)
            except ReaderError as error:
                failed.append(error)

        failed: list[ReaderError] = []
        self._rebuild(lambda: wait_for(work))
        if self.window is None:
            return
        if failed:
            self.window.problems(failed)
        else:
            self.window.status.say(tr("The library was restored. The one before is among the backups."))

    # The window

    def _show_window(self, page: Page | None = None) -> None:
        window = MainWindow(self.settings, self._reading)
        window.closed.connect(self._window_closed)
        window.settings_requested.connect(self._settings_window)
        window.backups_requested.connect(self._backups_window)
        self.window = window
        window.set_palette(self.looks.colours)
        window.show()
        if page is not None:  # when the window has its size: a place is a line of the page as it is set
            window.show_copy(page)

    def _bring_to_life(self) -> None:
        if self.workspace is None or self.window is None:
            return
        self.window.attach(self.workspace)
        self.window.start(last=not self._safe)
        self._keeper = Keeper(self.workspace.safekeeping, self.window.tasks, self.window.status.say, self.window)
        # What stands now stays: the collector need not walk it again.
        gc.freeze()
        gc.enable()

    def _window_closed(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.deleteLater()
        if self._rebuilding:
            return
        self.stop()
        self._app.quit()

    def _settings_window(self) -> None:
        # Loaded when wanted: the window opens sooner without it.
        from reader.gui.dialogs.settings_dialog import SettingsDialog

        SettingsDialog(self.settings, self.window).exec()

    def _setting_changed(self, key: str) -> None:
        if key == THEME.key:
            self.looks.colour()
        elif key == LANGUAGE.key:
            # After the settings window has let go of its event.
            QTimer.singleShot(0, self, lambda: self._rebuild(self.looks.translate))
        elif key.startswith(_VIEW) and key != SCRIPT.key and self.window is not None:
            self.window.desk.restyle()

    def _coloured(self, colours: Palette) -> None:
        if self.window is not None:
            self.window.set_palette(colours)

    def _rebuild(self, between: Callable[[], object]) -> None:
        """The window again, where it was and with what it showed, after something is done that it must not see.

        A note that cannot be saved keeps the window, and nothing is done.
        """
        if self.window is None:
            return
        self._rebuilding = True
        for dialog in (*self.window.findChildren(QMessageBox), *self.window.findChildren(QDialog)):
            dialog.close()
        closed = self.window.close()
        if closed:
            between()
        self._rebuilding = False
        if closed and (self.workspace is not None or self._open_library()):
            self._show_window()
            self._bring_to_life()

    def _crashed(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """A bug: log it and say so; the window stays, since everything written is saved already."""
        log.critical("unexpected error", exc_info=(kind, error, trace))
        report = crash.report(kind, error, trace)
        self.tell_crash(report, crash.save(self._places.data, report))
