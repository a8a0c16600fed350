"""What the reading view speaks of. Every position is a code point of a block's text as written, half-open."""

from __future__ import annotations

from dataclasses import dataclass

from reader.domain.article import Script, Side
from reader.gui.theme import LIGHT, Palette


@dataclass(frozen=True, slots=True)
class WordAt:
    """A word of the text: code points `[start, end)` of block `block`."""

    side: Side
    block: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Selection:
    """A selected passage inside one block; `text` is as written, whatever script is shown."""

    side: Side
    block: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class ReadingStyle:
    """How text is set. `size` is the English size in px; the Chinese is one px larger.

    `script` is the script that is shown, never ORIGINAL: it decides the Chinese face. An empty family means the
    first good one that is installed.
    """

    size: int = 17
    serif_english: bool = True
    serif_chinese: bool = True
    family_english: str = ""
    family_chinese: str = ""
    script: Script = Script.SIMPLIFIED
    patterns: bool = False
    spoken: bool = False
    """Whether readings stand above the Chinese, for which its lines are further apart."""
    palette: Palette = LIGHT
