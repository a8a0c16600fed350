"""Settings: one table, each row with its reason.

Kept in an INI file in the data folder, so that they travel with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from reader.dictionary.links import DEFAULTS, written

T = TypeVar("T", str, int, bool)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One row: where it is kept, what it is at first, and why it exists."""

    key: str
    default: T
    why: str


LANGUAGE = Setting("interface/language", "system", "Chinese desktops want Chinese; 'system' follows the desktop")
THEME = Setting("interface/theme", "system", "reading at night; 'system' follows the desktop where it can be asked")
TEXT_SIZE = Setting("text/size", 17, "px of the English text; old eyes and small screens differ")
SERIF_ENGLISH = Setting("text/serif_english", True, "serifs read best in long English; some want none")
SERIF_CHINESE = Setting("text/serif_chinese", True, "Song reads best in long Chinese; some want Hei")
FAMILY_ENGLISH = Setting("text/family_english", "", "a family of the reader's own; empty takes the first good one")
FAMILY_CHINESE = Setting("text/family_chinese", "", "a family of the reader's own; empty takes the first good one")
PATTERNS = Setting("text/patterns", False, "highlights that differ by underline, for eyes that see colours alike")
SCRIPT = Setting("view/script", "original", "the script Chinese is shown in, kept between sittings")
LEARNING = Setting("study/learning", "auto", "which side is learned: 'en', 'zh', or the one the window does not speak")
EVIDENCE = Setting("view/evidence", True, "ribbons from the summary to its source; some want the bare page")
FOLLOW = Setting("view/follow", True, "both sides scroll along the links; some read one side at a time")
MARK_WORDS = Setting("study/mark_words", True, "dotted lines under words that are not known yet; some find them loud")
SOUND = Setting("study/sound", "off", "readings above the Chinese: 'all' words, 'unknown' ones, or 'off'")
SOUND_STYLE = Setting("study/sound_style", "marks", "pinyin with 'marks' or 'numbers', or 'zhuyin', as one was taught")
TONE_COLOURS = Setting("study/tone_colours", False, "tones in colours besides their marks")
SANDHI = Setting("study/sandhi", False, "readings as they are spoken in a row: ní hǎo for nǐ hǎo")
LIBRARY_SHOWN = Setting("view/library", True, "whether the library stands beside the pair")
PANEL_SHOWN = Setting("view/panel", True, "whether the word panel stands beside the pair")
PANEL_TAB = Setting("view/panel_tab", 0, "which tab of the word panel was open")
LIBRARY_FILTER = Setting("view/library_filter", "all", "which articles the library lists")
PREVIEW = Setting("import/preview", "always", "pages shown before they stay: 'always', 'unclear' ones, 'never'")
LINKS = Setting("look_up/links", written(DEFAULTS), "where else words are looked up; each reader trusts other sites")
SPEECH_RATE = Setting("sound/speech_rate", 100, "per cent of a voice's own speed; learners want to hear every sound")
WARNED_OF = Setting("library/warned_of", "", "the shared folder that was warned of: once is enough")
ALL: tuple[Setting[str] | Setting[int] | Setting[bool], ...] = (
    LANGUAGE,
    THEME,
    TEXT_SIZE,
    SERIF_ENGLISH,
    SERIF_CHINESE,
    FAMILY_ENGLISH,
    FAMILY_CHINESE,
    PATTERNS,
    SCRIPT,
    LEARNING,
    EVIDENCE,
    FOLLOW,
    MARK_WORDS,
    SOUND,
    SOUND_STYLE,
    TONE_COLOURS,
    SANDHI,
    LIBRARY_SHOWN,
    PANEL_SHOWN,
    PANEL_TAB,
    LIBRARY_FILTER,
    PREVIEW,
    LINKS,
    SPEECH_RATE,
    WARNED_OF,
)

SIZES = range(11, 33)
"""Px that the text may have."""
SPEECH_RATES = range(50, 201)
"""Per cent of its own speed at which a voice may speak."""


class Settings(QObject):
    """Typed access to the table. A value of the wrong kind in the file counts as the default.

    In a safe start only the language is read, and what is set is forgotten at the end: the file may be the trouble.
    """

    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None, *, safe: bool = False) -> None:
        super().__init__(parent)
        self._safe: dict[str, object] | None = None
        self._store = QSettings(str(path), QSettings.Format.IniFormat)
        if safe:
            self._safe = {LANGUAGE.key: self._store.value(LANGUAGE.key)}

    def get(self, setting: Setting[T]) -> T:
        """The value, or the default."""
        raw = self._value(setting.key)
        if raw is None:
            return setting.default
        if isinstance(setting.default, bool):
            return raw in (True, "true", "1")
        if isinstance(setting.default, int):
            try:
                return int(str(raw))
            except ValueError:
                return setting.default
        return str(raw)

    def set(self, setting: Setting[T], value: T) -> None:
        """Keep a value; listeners hear the key when it is another than before."""
        if self.get(setting) != value:
            self._put(setting.key, value)
            self.changed.emit(setting.key)

    def state(self, key: str) -> QByteArray:
        """A piece of window state as Qt made it; empty when there is none."""
        raw = self._value(f"window/{key}")
        return raw if isinstance(raw, QByteArray) else QByteArray()

    def set_state(self, key: str, state: QByteArray) -> None:
        """Keep a piece of window state."""
        self._put(f"window/{key}", state)

    def _value(self, key: str) -> object:
        return self._store.value(key) if self._safe is None else self._safe.get(key)

    def _put(self, key: str, value: object) -> None:
        if self._safe is None:
            self._store.setValue(key, value)
        else:
            self._safe[key] = value

    def sync(self) -> None:
        """Write to disk now."""
        self._store.sync()
