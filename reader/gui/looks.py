"""What the whole application wears: its language, its font, its colours. Follows the settings and the desktop."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from reader.domain.article import Script
from reader.gui.fonts import chinese_family
from reader.gui.settings import LANGUAGE, THEME, Settings
from reader.gui.theme import Palette, palette, qpalette, stylesheet
from reader.paths import locale_dir


class Looks(QObject):
    """`coloured` carries the palette whenever the colours are others."""

    coloured = Signal(object)

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._translators: list[QTranslator] = []
        app.styleHints().colorSchemeChanged.connect(self.colour)

    @property
    def colours(self) -> Palette:
        """The colours that settings and desktop ask for."""
        return palette(self._dark())

    def colour(self) -> None:
        """Put the colours on."""
        self._app.setPalette(qpalette(self.colours))
        self._app.setStyleSheet(stylesheet(self.colours))
        self.coloured.emit(self.colours)

    def translate(self) -> None:
        """Speak the language of the settings from now on; what is on the screen already stays as it is."""
        self.undress()
        chosen = self._settings.get(LANGUAGE)
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

    def undress(self) -> None:
        """Take the translations off."""
        for old in self._translators:
            self._app.removeTranslator(old)
        self._translators.clear()

    def _dark(self) -> bool:
        chosen = self._settings.get(THEME)
        if chosen == "system":
            return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return chosen == "dark"


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
