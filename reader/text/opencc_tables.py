"""OpenCC's tables and the rules of its configurations.

The tables are those of opencc-python-reimplemented. Over each lies what a newer OpenCC has otherwise
(`resources/opencc/tables`, made by `resources/packaging/make_opencc.py`), and over that the corrections below; the
package's files are not touched. A table is read when a configuration first needs it, and its lines are parsed when
a text first has a character that they begin with: a page has some four hundred of the six thousand.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Protocol

from reader.paths import resource

Values = tuple[str, ...]
"""What a key may become, the usual one first."""

Lengths = tuple[int, ...]

Entry = tuple[Mapping[str, Lengths], Lengths, Mapping[str, Values]]
"""What one table has for a character: the lengths of the keys that begin with the same two characters as the text,
the longest first; the lengths for any other second character, which is at most the 1 of the character by itself; and
the keys. Most second characters begin nothing, and are so done with at once."""

_LAST = "\U0010ffff"
"""After a character's lines come only those of the next: no key has this one in it."""

_CLEAR = zip("指表标声阐查写注言点讲申", "指表標聲闡查寫註言點講申", strict=True)
_CORRECTIONS: dict[str, dict[str, str]] = {
    # In 指明了 the 了 ends the verb, where the table would see the word 明瞭.
    "STPhrases": {f"{simplified}明了": f"{traditional}明了" for simplified, traditional in _CLEAR},
    # Taiwan's and Hong Kong's texts meet in the usual variants of each other's commonest characters.
    "TWVariants": dict(zip("説閲脱税鋭悦衞户", "說閱脫稅銳悅衛戶", strict=True)),
    "HKVariants": {"裡": "裏"},
}


class _Source(Protocol):
    def head(self, character: str) -> dict[str, Values]:
        """The keys that begin with a character, with their values."""
        ...


class Table:
    """One table: layers of sorted lines, each of which replaces what those before it say of its key."""

    def __init__(self, layers: Sequence[list[str]]) -> None:
        self._layers = [layer for layer in layers if layer]

    def head(self, character: str) -> dict[str, Values]:
        """The keys that begin with `character`, with their values."""
        found: dict[str, Values] = {}
        for lines in self._layers:
            first = bisect_left(lines, character)
            for line in lines[first : bisect_left(lines, character + _LAST, first)]:
                key, _, values = line.partition("\t")
                if values:
                    found[key] = tuple(values.split(" "))
                else:  # a key alone: the newer table does not have it
                    found.pop(key, None)
        return found


class _Union:
    """Several tables as one; where two have a key, the first of them is right."""

    def __init__(self, sources: Sequence[_Source]) -> None:
        self._sources = sources

    def head(self, character: str) -> dict[str, Values]:
        found: dict[str, Values] = {}
        for source in reversed(self._sources):
            found.update(source.head(character))
        return found


class Group(dict[str, tuple[Entry, ...]]):
    """The tables of one step by first character. The first table that has a key at a place decides there, with its
    longest; the others are not asked. Filled as it is used, by one thread at a time."""

    def __init__(self, sources: Sequence[_Source]) -> None:
        super().__init__()
        self._sources = sources
        self._plain: dict[str, bool] = {}

    def __missing__(self, character: str) -> tuple[Entry, ...]:
        heads = [head for source in self._sources if (head := source.head(character))]
        self[character] = made = tuple(map(_entry, heads))
        return made

    def single(self, character: str) -> Values:
        """What a character by itself may become; itself where no table has it."""
        for _, _, words in self[character]:
            if character in words:
                return words[character]
        return (character,)

    def plain(self, text: str) -> str:
        """`text` converted character by character, without any phrase."""
        return "".join(self.single(character)[0] for character in text)

    def is_plain(self, key: str, value: str) -> bool:
        """Whether a phrase only does what its characters do by themselves."""
        if key not in self._plain:
            self._plain[key] = value == self.plain(key)
        return self._plain[key]


def _entry(head: Mapping[str, Values]) -> Entry:
    alone = (1,) if any(len(key) == 1 for key in head) else ()
    lengths: dict[str, set[int]] = {}
    for key in head:
        if len(key) > 1:
            lengths.setdefault(key[:2], {*alone}).add(len(key))
    return {pair: tuple(sorted(some, reverse=True)) for pair, some in lengths.items()}, alone, head


class Tables:
    """The tables that are in use, each read once for all configurations."""

    def __init__(self) -> None:
        self._tables: dict[str, Table] = {}
        self._groups: dict[str, Group] = {}

    def group(self, rule: Mapping[str, Any]) -> Group:
        """The group that a `dict` of a configuration's rules describes; the same for equal rules."""
        name = json.dumps(rule, sort_keys=True)
        if name not in self._groups:
            self._groups[name] = Group(self._sources(rule))
        return self._groups[name]

    def _sources(self, rule: Mapping[str, Any]) -> list[_Source]:
        if rule["type"] != "group":
            return [self._table(rule["file"].removesuffix(".ocd2"))]
        inner = [source for part in rule["dicts"] for source in self._sources(part)]
        return [_Union(inner)] if rule.get("match_policy") == "union" else inner

    def _table(self, name: str) -> Table:
        if name not in self._tables:
            corrected = [f"{key}\t{value}" for key, value in _CORRECTIONS.get(name, {}).items()]
            self._tables[name] = Table([_packaged(name), _newer(name), sorted(corrected)])
        return self._tables[name]


@cache
def configurations() -> Mapping[str, Mapping[str, Any]]:
    """The rules of every configuration by its name (s2t, tw2sp ...): OpenCC's Chinese ones, and t2twp."""
    document = json.loads(resource("opencc/configurations.json").read_text(encoding="utf-8"))
    found: dict[str, Mapping[str, Any]] = document["configurations"]
    # OpenCC has no Taiwan phrases for what is Traditional already: the last step of s2twp.
    found["t2twp"] = {**found["t2tw"], "conversion_chain": found["s2twp"]["conversion_chain"][1:]}
    return found


def _packaged(name: str) -> list[str]:
    """The lines of a table of the package; none if it has no table of that name."""
    from importlib.resources import files  # here, not above: the window is on the screen before any table is read

    import opencc  # by its name too, which is how a bundle learns that it needs the package

    file = files(opencc).joinpath("dictionary", f"{name}.txt")
    return sorted(file.read_text(encoding="utf-8").splitlines()) if file.is_file() else []


def _newer(name: str) -> list[str]:
    return sorted(resource(f"opencc/tables/{name}.txt").read_text(encoding="utf-8").splitlines())
