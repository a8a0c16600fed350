"""How readings are written: tone marks, numbers or zhuyin, and whether tones have colours."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.article import Side
from reader.gui.reading.overlay import Syllable
from reader.gui.settings import LEARNING, SANDHI, SOUND, SOUND_STYLE, TONE_COLOURS, Settings


class SoundStyle(StrEnum):
    """The letters of a reading. The values are stored in the settings."""

    MARKS = "marks"
    NUMBERS = "numbers"
    ZHUYIN = "zhuyin"


class Shown(StrEnum):
    """Above which words readings stand. The values are stored in the settings."""

    OFF = "off"
    UNKNOWN = "unknown"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Sounding:
    """`wanted`: whether entries give readings at all; one who knows Chinese needs none."""

    style: SoundStyle = SoundStyle.MARKS
    shown: Shown = Shown.OFF
    colours: bool = False
    sandhi: bool = False
    wanted: bool = True

    def word(self, numbered: str) -> str:
        """A reading in numbered pinyin, as it is written for a whole word."""
        from reader.dictionary.pinyin import marked, with_numbers
        from reader.dictionary.zhuyin import zhuyin

        if self.style is SoundStyle.ZHUYIN:
            return zhuyin(numbered)
        return with_numbers(numbered) if self.style is SoundStyle.NUMBERS else marked(numbered)

    def rewritten(self, marked: str) -> str:
        """A reading with tone marks, as it is written here; as it is where it is no pinyin."""
        from reader.dictionary.typed_pinyin import numbered

        syllables = None if self.style is SoundStyle.MARKS else numbered(marked)
        return marked if syllables is None else self.word(" ".join(syllables))

    def syllable(self, numbered: str) -> Syllable | None:
        """The reading of one character; None where it has none."""
        from reader.dictionary.pinyin import tones

        return Syllable(self.word(numbered), tones(numbered)[0]) if numbered else None


def learning(settings: Settings, interface: str) -> Side:
    """The language that is being learned: as chosen, else the one that the window does not speak.

    `interface` is the language of the window ("en", "zh_CN" ...).
    """
    chosen = settings.get(LEARNING)
    if chosen in list(Side):
        return Side(chosen)
    return Side.ENGLISH if interface.startswith("zh") else Side.CHINESE


def sounding(settings: Settings, interface: str) -> Sounding:
    """What the settings say."""
    style, shown = settings.get(SOUND_STYLE), settings.get(SOUND)
    made = Shown(shown) if shown in list(Shown) else Shown.OFF
    return Sounding(
        SoundStyle(style) if style in list(SoundStyle) else SoundStyle.MARKS,
        made,
        settings.get(TONE_COLOURS),
        settings.get(SANDHI),
        learning(settings, interface) is Side.CHINESE or made is not Shown.OFF,
    )
