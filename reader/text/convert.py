"""Chinese in another script, with the way back to the text as written.

Which configuration serves depends on the source: OpenCC's `s2*` read Simplified text and would turn the 后 of a
Traditional 皇后 into 後, so text that is Traditional already is only taken to the regional variants.
"""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from reader.domain.article import Script
from reader.text.characters import is_traditional
from reader.text.conversion import Conversion, Cut
from reader.text.conversion_choices import Choice, choices
from reader.text.conversion_map import Jump, Shown
from reader.text.opencc_tables import Tables, configurations

if TYPE_CHECKING:
    from reader.text.segment import Segmenter

__all__ = ["Choice", "Converter", "Shown"]

_CACHED = 1024
"""Converted texts kept: the blocks of a few long articles."""

_FROM_SIMPLIFIED = {
    Script.SIMPLIFIED: "t2s",
    Script.MAINLAND_PHRASES: "t2s",
    Script.TRADITIONAL: "s2t",
    Script.TAIWAN: "s2tw",
    Script.TAIWAN_PHRASES: "s2twp",
    Script.HONG_KONG: "s2hk",
}
_FROM_TRADITIONAL = {
    Script.SIMPLIFIED: "tw2s",  # the step before t2s tells 著 from 着; elsewhere it finds nothing to do
    Script.MAINLAND_PHRASES: "tw2sp",
    Script.TAIWAN: "t2tw",
    Script.TAIWAN_PHRASES: "t2twp",
    Script.HONG_KONG: "t2hk",
}


class Converter:
    """Converts between scripts. Tables load with the first conversion (about 20 ms); any thread may call it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tables = Tables()
        self._conversions: dict[str, Conversion] = {}
        self._segmenter: Segmenter | None = None
        self._fixes: Mapping[Script, Mapping[str, str]] = {}
        self._shown: OrderedDict[tuple[str, Script, bool], Shown] = OrderedDict()

    def use_words(self, segmenter: Segmenter) -> None:
        """From now on keep the borders of words, once the segmenter has its table: conversion never waits for it."""
        with self._lock:
            self._segmenter = segmenter

    def use_fixes(self, fixes: Mapping[Script, Mapping[str, str]]) -> None:
        """From now on write words in a script as given, whatever the tables say; where several are at one place, the
        longest. This replaces the fixes given before. An empty word or form is no fix."""
        with self._lock:
            self._fixes = {script: {k: v for k, v in words.items() if k and v} for script, words in fixes.items()}
            self._shown.clear()

    def convert(self, text: str, script: Script) -> str:
        """`text` in `script`; as it is for `Script.ORIGINAL`."""
        return self.show(text, script).text

    def show(self, text: str, script: Script) -> Shown:
        """`text` in `script` with the map between the two. Repeated calls are answered from memory."""
        if script is Script.ORIGINAL or text.isascii():
            return Shown(text)
        with self._lock:
            cut = self._cut()
            key = (text, script, cut is not None)
            if key in self._shown:
                self._shown.move_to_end(key)
                return self._shown[key]
            shown = self._shown[key] = self._converted(text, script, cut)
            if len(self._shown) > _CACHED:
                self._shown.popitem(last=False)
            return shown

    def choices(self, text: str, script: Script) -> tuple[Choice, ...]:
        """Where showing `text` in `script` chose among several forms, in order; computed anew with every call.

        What a fix decided is a choice too: the form without it is among the alternatives.
        """
        if script is Script.ORIGINAL or text.isascii():
            return ()
        with self._lock:
            conversion = self._conversion(_configuration(text, script))
            if conversion is None:
                return ()
            found: list[Choice] = []
            for start, end, form in self._pieces(text, script):
                cut = self._cut()
                if form is None:
                    inner = choices(conversion, text[start:end], cut)
                    found += [Choice(c.start + start, c.end + start, c.shown, c.alternatives) for c in inner]
                elif (plain := conversion.convert(text[start:end], cut).text) != form:
                    found.append(Choice(start, end, form, (plain,)))
            return tuple(found)

    def by_configuration(self, name: str) -> Callable[[str], str]:
        """What converts texts by one of OpenCC's configurations (s2t, tw2sp ...), without any fixes.

        Raises KeyError for a name that `configurations` does not have. What is returned may be called on any thread.
        """
        with self._lock:
            conversion = self._named(name)

        def convert(text: str) -> str:
            with self._lock:
                return conversion.convert(text, self._cut()).text

        return convert

    def _cut(self) -> Cut | None:
        segmenter = self._segmenter
        if segmenter is None or not segmenter.ready:
            return None
        return lambda text: (token.text for token in segmenter.tokens(text))

    def _converted(self, text: str, script: Script, cut: Cut | None) -> Shown:
        conversion = self._conversion(_configuration(text, script))
        pieces: list[str] = []
        jumps: list[Jump] = []
        before = 0
        for start, end, form in self._pieces(text, script):
            piece = text[start:end]
            if form is not None:
                whole = Jump(0, len(piece), 0, len(form))
                shown = Shown(form, (whole,) if len(form) != len(piece) else ())
            else:
                shown = conversion.convert(piece, cut) if conversion else Shown(piece)
            pieces.append(shown.text)
            jumps += [jump.moved(start, before) for jump in shown.jumps]
            before += len(shown.text)
        return Shown("".join(pieces), tuple(jumps))

    def _pieces(self, text: str, script: Script) -> Iterator[tuple[int, int, str | None]]:
        """The text in pieces `[start, end)`: with the form that a fix gives it, or with None."""
        fixes = self._fixes.get(script)
        position = 0
        if fixes:
            longest_first = "|".join(map(re.escape, sorted(fixes, key=len, reverse=True)))
            for match in re.finditer(longest_first, text):
                if position < match.start():
                    yield position, match.start(), None
                yield match.start(), match.end(), fixes[match[0]]
                position = match.end()
        if position < len(text):
            yield position, len(text), None

    def _conversion(self, name: str | None) -> Conversion | None:
        return None if name is None else self._named(name)

    def _named(self, name: str) -> Conversion:
        if name not in self._conversions:
            self._conversions[name] = Conversion(configurations()[name], self._tables)
        return self._conversions[name]


def _configuration(text: str, script: Script) -> str | None:
    """The configuration that takes this text to a script; None where it is written so already."""
    return (_FROM_TRADITIONAL if is_traditional(text) else _FROM_SIMPLIFIED).get(script)
