"""Chinese in another script, with the way back to the text as written.

Built on opencc-python-reimplemented. Its tables are shared by all configurations (each would load a megabyte of
its own) and corrected in memory where they are plainly wrong; the package's files are not touched.

Which configuration serves depends on the source: OpenCC's `s2*` read Simplified text and would turn the 后 of a
Traditional 皇后 into 後, so text that is Traditional already is only taken to the regional variants.
"""

from __future__ import annotations

import threading
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import PurePath
from typing import TYPE_CHECKING

from reader.domain.article import Script
from reader.text.characters import is_traditional

if TYPE_CHECKING:
    from opencc import OpenCC

_CACHED = 1024
"""Converted texts kept: the blocks of a few long articles."""

_FROM_SIMPLIFIED = {
    Script.SIMPLIFIED: "t2s",
    Script.TRADITIONAL: "s2t",
    Script.TAIWAN: "s2tw",
    Script.HONG_KONG: "s2hk",
}
_FROM_TRADITIONAL = {Script.SIMPLIFIED: "t2s", Script.TAIWAN: "t2tw", Script.HONG_KONG: "t2hk"}

# Corrections, by table. 托 alone is the sound "to" of names (托卡耶夫); the words that are written 託 are all in the
# phrase table. In 指明了 the 了 ends the verb, where that table would see the word 明瞭. Taiwan's and Hong Kong's texts
# meet in the usual variants of each other's commonest characters.
_CLEAR = zip("指说证表标声阐查写注言点讲申", "指說證表標聲闡查寫注言點講申", strict=True)
_CORRECTIONS = {
    "STPhrases.txt": {f"{simplified}明了": f"{traditional}明了" for simplified, traditional in _CLEAR},
    "STCharacters.txt": {"托": "托"},
    "TWVariants.txt": dict(zip("説閲脱税鋭悦衞户", "說閱脫稅銳悅衛戶", strict=True)),
    "HKVariants.txt": {"裡": "裏"},
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A converted text and both ways between it and the text as written, in code points.

    `_to_shown[i]` is where position `i` of the canonical text (0 to its length) is shown, `_to_canonical` the
    reverse; both are empty where the conversion kept every character in its place.
    """

    text: str
    _to_canonical: tuple[int, ...] = field(default=(), repr=False)
    _to_shown: tuple[int, ...] = field(default=(), repr=False)

    def to_canonical(self, position: int) -> int:
        """The canonical position of a position in the shown text."""
        return _at(self._to_canonical, position)

    def to_shown(self, position: int) -> int:
        """The shown position of a position in the canonical text."""
        return _at(self._to_shown, position)


def _at(table: tuple[int, ...], position: int) -> int:
    return table[min(max(position, 0), len(table) - 1)] if table else position


def align(canonical: str, shown: str) -> Shown:
    """The map between two spellings of one text: character by character when the lengths agree.

    Otherwise what is equal keeps its characters and a changed run is stretched over what replaced it.
    """
    if len(canonical) == len(shown):
        return Shown(shown)
    corners = [(0, 0)]
    matcher = SequenceMatcher(None, canonical, shown, autojunk=False)
    for start, other, size in matcher.get_matching_blocks():
        corners += [(start, other), (start + size, other + size)]
    there = [corner[0] for corner in corners]
    here = [corner[1] for corner in corners]
    return Shown(shown, _stretched(here, there), _stretched(there, here))


def _stretched(source: list[int], target: list[int]) -> tuple[int, ...]:
    """For every position up to the last of `source` its place in `target`, linear between the given corners."""
    places = []
    for position in range(source[-1] + 1):
        low = bisect_left(source, position)
        if source[low] == position:
            places.append(target[low])
            continue
        high = bisect_right(source, position)
        run, other = source[high] - source[low - 1], target[high] - target[low - 1]
        places.append(target[low - 1] + (position - source[low - 1]) * other // run)
    places[-1] = target[-1]  # a text's end is shown at the end, also of something added there
    return tuple(places)


class Converter:
    """Converts between scripts. Tables load with the first conversion (about 40 ms); any thread may call it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tables: dict[str, tuple[int, int, dict[str, str]]] = {}
        self._configurations: dict[str, OpenCC] = {}
        self._shown: OrderedDict[tuple[str, Script], Shown] = OrderedDict()

    def convert(self, text: str, script: Script) -> str:
        """`text` in `script`; as it is for `Script.ORIGINAL`."""
        return self.show(text, script).text

    def show(self, text: str, script: Script) -> Shown:
        """`text` in `script` with the map between the two. Repeated calls are answered from memory."""
        if script is Script.ORIGINAL or text.isascii():
            return Shown(text)
        with self._lock:
            key = (text, script)
            if key in self._shown:
                self._shown.move_to_end(key)
                return self._shown[key]
            shown = self._shown[key] = align(text, self._converted(text, script))
            if len(self._shown) > _CACHED:
                self._shown.popitem(last=False)
            return shown

    def _converted(self, text: str, script: Script) -> str:
        choice = _FROM_TRADITIONAL if is_traditional(text) else _FROM_SIMPLIFIED
        configuration = choice.get(script)
        return self._opencc(configuration).convert(text) if configuration else text

    def _opencc(self, configuration: str) -> OpenCC:
        if configuration not in self._configurations:
            self._configurations[configuration] = self._load(configuration)
        return self._configurations[configuration]

    def _load(self, configuration: str) -> OpenCC:
        from opencc import OpenCC  # here, not above: the window is on the screen before any table is read

        opencc = OpenCC()
        opencc.dict_cache = self._tables
        opencc.set_conversion(configuration)
        opencc.convert("")
        for path, (_, _, table) in self._tables.items():
            table.update(_CORRECTIONS.get(PurePath(path).name, {}))
        return opencc
