"""The application around the window: theme, language of the window, errors at the start, and the event loop.

The window comes before the library: a copy of the last page is on the screen while a thread opens the library, which
takes longer than everything else of a launch together (SQLAlchemy is a third of it).
"""

from __future__ import annotations

import gc
import logging
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator, Signal
from PySide6.QtGui import QFont, QFontInfo, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from reader.domain.article import Script
from reader.errors import LibraryError
from reader.gui.fonts import chinese_family
from reader.gui.main_window import MainWindow
from reader.gui.settings import LANGUAGE, SCRIPT, THEME, Settings
from reader.gui.theme import palette, qpalette, stylesheet
from reader.gui.translation import error_text, tr
from reader.paths import Folders, locale_dir, resource
from reader.services import last_page
from reader.services.last_page import Page
from reader.services.reading import Reading
from reader.text.convert import Converter
from reader.text.segment import Segmenter

if TYPE_CHECKING:
    from reader.services.workspace import Workspace

log = logging.getLogger(__name__)

_VIEW = ("text/",)
"""Settings that change how text is set begin like this."""


def launch(places: Folders, files: Sequence[Path]) -> int:
    """Open the window and stay until it closes. Returns the exit status."""
    app = make_application()
    shell = Shell(app, places)
    if not shell.start(files):
        return 1
    return app.exec()


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

    _library_open = Signal()

    def __init__(self, app: QApplication, places: Folders) -> None:
        super().__init__(app)
        self._app = app
        self._places = places
        self._translators: list[QTranslator] = []
        self._rebuilding = False
        self._reading = Reading(Segmenter(), Converter())
        self.settings = Settings(places.settings, self)
        self.workspace: Workspace | None = None
        self.window: MainWindow | None = None
        self.settings.changed.connect(self._setting_changed)
        app.styleHints().colorSchemeChanged.connect(self._theme)

    def start(self, files: Sequence[Path] = ()) -> bool:
        """Open the library and the window. False if the library could not be opened, which was said."""
        self._translate()
        self._theme()
        sys.excepthook = self._crashed
        page = last_page.read(self._places.last_page)
        if page is not None:
            self._show_window(page)
        while self.workspace is None:
            try:
                self._open_library()
            except LibraryError as error:
                if not self._refused(error):
                    if self.window is not None:
                        self.window.close()
                    return False
        if page is not None and self.window is None:  # closed before the library was open
            self.stop()
            return False
        if self.window is None:
            self._show_window()
        self._bring_to_life()
        if self.window is not None:
            self.window.import_files(files)
        return True

    def stop(self) -> None:
        """Close the library; the window is closed already."""
        if self.workspace is not None:
            self.workspace.close()
            self.workspace = None

    def _open_library(self) -> None:
        """Open the library on a thread while the window answers. Raises LibraryError."""
        waiting = QEventLoop()
        self._library_open.connect(waiting.quit)
        future: Future[Workspace] = Future()
        thread = threading.Thread(target=self._open_behind, args=(future,), name="duizhao-open")
        thread.start()
        waiting.exec()
        thread.join()
        self._library_open.disconnect(waiting.quit)
        self.workspace = future.result()

    def _open_behind(self, future: Future[Workspace]) -> None:
        """On the thread: open the library and lay in the starters of a new one."""
        try:
            # Loaded here: what stores the library is slow to load, and the window need not wait for it.
            from reader.services.workspace import open_workspace

            workspace = open_workspace(self._places, self._reading)
            try:
                workspace.seed()
            except BaseException:
                workspace.close()
                raise
            future.set_result(workspace)
        except BaseException as error:  # handed to the waiting window, whatever it is
            future.set_exception(error)
        finally:
            self._library_open.emit()

    def _show_window(self, page: Page | None = None) -> None:
        window = MainWindow(self.settings, self._reading)
        window.closed.connect(self._window_closed)
        window.settings_requested.connect(self._settings_window)
        self.window = window
        window.set_palette(palette(self._dark()))
        window.show()
        if page is not None:  # when the window has its size: a place is a line of the page as it is set
            window.show_copy(page)

    def _bring_to_life(self) -> None:
        if self.workspace is None or self.window is None:
            return
        self.window.attach(self.workspace)
        self.window.start()
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
            self._theme()
        elif key == LANGUAGE.key:
            # After the settings window has let go of its event.
            QTimer.singleShot(0, self, self._rebuild)
        elif key.startswith(_VIEW) and key != SCRIPT.key and self.window is not None:
            self.window.desk.restyle()

    def _rebuild(self) -> None:
        """The window again in another language, where it was and with what it showed."""
        if self.window is None:
            return
        self._rebuilding = True
        for dialog in self.window.findChildren(QMessageBox):
            dialog.close()
        closed = self.window.close()
        self._rebuilding = False
        if closed:
            self._translate()
            self._show_window()
            self._bring_to_life()

    def _translate(self) -> None:
        for old in self._translators:
            self._app.removeTranslator(old)
        self._translators.clear()
        chosen = self.settings.get(LANGUAGE)
        locale = QLocale.system() if chosen == "system" else QLocale(chosen)
        QLocale.setDefault(locale)
        name = translation_name(locale)
        self._app.setFont(interface_font(self._app.font(), name))
        if not name:
            return
        for file, folder in (
            (f"duizhao_{name}", str(locale_dir())),
            (f"qtbase_{name}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ):
            translator = QTranslator(self)
            if translator.load(file, folder):
                self._app.installTranslator(translator)
                self._translators.append(translator)

    def _theme(self) -> None:
        colours = palette(self._dark())
        self._app.setPalette(qpalette(colours))
        self._app.setStyleSheet(stylesheet(colours))
        if self.window is not None:
            self.window.set_palette(colours)

    def _dark(self) -> bool:
        chosen = self.settings.get(THEME)
        if chosen == "system":
            return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return chosen == "dark"

    def _refused(self, error: LibraryError) -> bool:
        """Say why the library was not opened. True to try again, with this folder or another one."""
        box = QMessageBox()
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(tr("Duizhao"))
        box.setText(tr("Your library could not be opened."))
        box.setInformativeText(error_text(error))
        again = box.addButton(tr("Try again"), QMessageBox.ButtonRole.AcceptRole)
        other = box.addButton(tr("Other folder…"), QMessageBox.ButtonRole.ActionRole)
        box.setEscapeButton(box.addButton(tr("Quit"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        if box.clickedButton() is other:
            folder = QFileDialog.getExistingDirectory(None, tr("A folder for the library"))
            if folder:
                self._places = replace(self._places, data=Path(folder))
            return True
        return box.clickedButton() is again

    def _crashed(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """A bug: log it and say so; the window stays, since everything written is saved already."""
        log.critical("unexpected error", exc_info=(kind, error, trace))
        if self.window is None:
            return
        box = QMessageBox(self.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(tr("Duizhao"))
        box.setText(tr("Something went wrong inside the program. Your notes are safe."))
        box.setInformativeText(tr("The details are in {path}.", path=self._places.log))
        box.addButton(tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.open()


def interface_font(font: QFont, name: str) -> QFont:
    """The system's font with a good Chinese sans behind it, in the script of the translation `name`."""
    made = QFont(font)
    script = Script.TAIWAN if name == "zh_TW" else Script.SIMPLIFIED
    # The system's font may go by an alias ("Sans Serif"), behind which Qt would take the Chinese face for all.
    made.setFamilies([QFontInfo(font).family(), chinese_family(script, serif=False)])
    return made


def translation_name(locale: QLocale) -> str:
    """Which translation a locale reads: zh_CN, zh_TW (Hong Kong and Macao too), or "" for English."""
    if locale.language() is not QLocale.Language.Chinese:
        return ""
    return "zh_TW" if locale.script() is QLocale.Script.TraditionalHanScript else "zh_CN"
