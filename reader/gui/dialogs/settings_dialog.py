"""The settings window. Every choice takes effect at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QFormLayout, QSpinBox, QWidget

from reader.gui.settings import (
    FAMILY_CHINESE,
    FAMILY_ENGLISH,
    LANGUAGE,
    LEARNING,
    PATTERNS,
    PREVIEW,
    SANDHI,
    SERIF_CHINESE,
    SERIF_ENGLISH,
    SIZES,
    SOUND_STYLE,
    SPEECH_RATE,
    SPEECH_RATES,
    TEXT_SIZE,
    THEME,
    TONE_COLOURS,
    Setting,
    Settings,
)
from reader.gui.translation import tr


class SettingsDialog(QDialog):
    """Rows of the settings table that a reader wants to change."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(tr("Settings"))
        form = QFormLayout(self)
        form.setContentsMargins(24, 20, 24, 16)
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(18)
        languages = {"system": tr("As the system"), "en": "English", "zh_CN": "简体中文", "zh_TW": "繁體中文"}
        themes = {"system": tr("As the system"), "light": tr("Light"), "dark": tr("Dark")}
        form.addRow(tr("Language of the window:"), self._choice(LANGUAGE, languages))
        form.addRow(tr("Theme:"), self._choice(THEME, themes))
        form.addRow(tr("Text size:"), self._size())
        form.addRow(tr("English type:"), self._serif(SERIF_ENGLISH, tr("Serif"), tr("Sans serif")))
        form.addRow(tr("English face:"), self._family(FAMILY_ENGLISH, QFontDatabase.WritingSystem.Latin))
        form.addRow(tr("Chinese type:"), self._serif(SERIF_CHINESE, tr("Song"), tr("Hei")))
        form.addRow(tr("Chinese face:"), self._family(FAMILY_CHINESE, QFontDatabase.WritingSystem.SimplifiedChinese))
        shown = {"always": tr("Always"), "unclear": tr("Only when something was left out"), "never": tr("Never")}
        form.addRow(tr("Show pages before they are added:"), self._choice(PREVIEW, shown))
        form.addRow(tr("Speed of speech:"), self._speed())
        learned = {"auto": tr("Not the window's"), "en": tr("English"), "zh": tr("Chinese")}
        form.addRow(tr("Language that is learned:"), self._choice(LEARNING, learned))
        letters = {"marks": tr("Pinyin: háng"), "numbers": tr("Pinyin: hang2"), "zhuyin": tr("Zhuyin: ㄏㄤˊ")}
        form.addRow(tr("Readings are written as:"), self._choice(SOUND_STYLE, letters))
        form.addRow("", self._box(TONE_COLOURS, tr("Colour readings by their tones")))
        form.addRow("", self._box(SANDHI, tr("Write tones as they change in a row: ní hǎo")))
        form.addRow("", self._box(PATTERNS, tr("Tell highlights apart by their underline too")))
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.setDefault(True)
        buttons.accepted.connect(self.accept)
        form.addRow(buttons)

    def _choice(self, setting: Setting[str], names: dict[str, str]) -> QComboBox:
        box = QComboBox(self)
        for value, name in names.items():
            box.addItem(name, value)
        box.setCurrentIndex(max(box.findData(self._settings.get(setting)), 0))
        box.activated.connect(lambda _: self._settings.set(setting, str(box.currentData())))
        return box

    def _box(self, setting: Setting[bool], name: str) -> QCheckBox:
        box = QCheckBox(name, self)
        box.setChecked(self._settings.get(setting))
        box.toggled.connect(lambda on: self._settings.set(setting, on))
        return box

    def _serif(self, setting: Setting[bool], yes: str, no: str) -> QComboBox:
        box = QComboBox(self)
        box.addItems([yes, no])
        box.setCurrentIndex(0 if self._settings.get(setting) else 1)
        box.activated.connect(lambda index: self._settings.set(setting, index == 0))
        return box

    def _family(self, setting: Setting[str], writing: QFontDatabase.WritingSystem) -> QComboBox:
        families = [name for name in QFontDatabase.families(writing) if not QFontDatabase.isPrivateFamily(name)]
        return self._choice(setting, {"": tr("Automatic")} | {name: name for name in families})

    def _size(self) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(SIZES.start, SIZES.stop - 1)
        box.setSuffix(tr(" px"))
        box.setValue(self._settings.get(TEXT_SIZE))
        change: Callable[[int], None] = lambda value: self._settings.set(TEXT_SIZE, value)  # noqa: E731 - typed slot
        box.valueChanged.connect(change)
        return box

    def _speed(self) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(SPEECH_RATES.start, SPEECH_RATES.stop - 1)
        box.setSingleStep(10)
        box.setSuffix(tr(" %"))
        box.setValue(self._settings.get(SPEECH_RATE))
        change: Callable[[int], None] = lambda value: self._settings.set(SPEECH_RATE, value)  # noqa: E731 - typed slot
        box.valueChanged.connect(change)
        return box
