"""One OpenCC configuration at work, by the rules that OpenCC itself follows.

Compatibility characters are replaced first. Then the text is cut by the longest phrases (mmseg), and each step of
the chain converts the pieces: at every place the longest key of the first table that has one, from left to right.

Two rules are our own. A phrase that begins and ends inside words and crosses their border is none: in 维护|发展 the
护发 would make 髮 of 发. And what the reader has fixed is written so, whatever the tables say.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from reader.text.characters import HAN
from reader.text.conversion_map import Jump, Shown, composed
from reader.text.opencc_tables import Group, Tables, Values

Cut = Callable[[str], Iterable[str]]
"""Cuts a run of Chinese characters into its words, which joined are the run."""

_HAN_RUN = re.compile(f"[{HAN}]+")


class Match(NamedTuple):
    """A key of a step's tables found at code points `[start, end)` of the text that the step was given."""

    start: int
    end: int
    values: Values

    @property
    def is_jump(self) -> bool:
        return len(self.values[0]) != self.end - self.start


class Borders:
    """Where the words of one text begin; each run of Chinese is cut when that is first asked."""

    def __init__(self, text: str, cut: Cut) -> None:
        self._text = text
        self._cut = cut
        self._starts: set[int] = set()
        self._runs: list[tuple[int, int]] = []
        self._done: set[int] = set()

    def crossed(self, start: int, end: int) -> bool:
        """Whether `[start, end)` begins and ends inside words and crosses their border."""
        first, last = self._run(start), self._run(end)
        if first is None or last is None or self._is_start(start, first) or self._is_start(end, last):
            return False
        return any(self._is_start(position, self._run(position)) for position in range(start + 1, end))

    def _is_start(self, position: int, run: tuple[int, int] | None) -> bool:
        if run is None:
            return True
        if run[0] not in self._done:
            self._done.add(run[0])
            place = run[0]
            for word in self._cut(self._text[run[0] : run[1]]):
                self._starts.add(place)
                place += len(word)
        return position in self._starts

    def _run(self, position: int) -> tuple[int, int] | None:
        """The run of Chinese that has `position` in it, and not at its ends."""
        if not self._runs:
            self._runs = [match.span() for match in _HAN_RUN.finditer(self._text)]
        index = bisect_left(self._runs, (position,)) - 1
        return self._runs[index] if index >= 0 and position < self._runs[index][1] else None


@dataclass(frozen=True, slots=True)
class Step:
    """What one step did to its text, for those who ask what it could have done instead."""

    group: Group
    text: str
    matches: Sequence[Match]
    before: tuple[Jump, ...]
    """From the text as written to this step's text."""


class Conversion:
    """One configuration. For one thread at a time; its tables are parsed as they are used."""

    def __init__(self, rules: Mapping[str, Any], tables: Tables) -> None:
        self._normal = [tables.group(part["dict"]) for part in rules.get("normalization", ())]
        self._chain = [tables.group(part["dict"]) for part in rules["conversion_chain"]]
        segmentation = rules.get("segmentation") if len(self._chain) > 1 else None
        cuts = [segmentation is not None and segmentation["dict"] in _parts(rule) for rule in rules["conversion_chain"]]
        self._cuts_by_first = cuts[0]
        self._cutter = tables.group(segmentation["dict"]) if segmentation and not cuts[0] else None
        # A text that is cut by the phrases of a later step (tw2s by those of t2s) is converted there as OpenCC does
        # it, with phrases across words too: its own cases want 圖示覆蓋 as 图示复盖, for the phrase 示覆.
        self._as_cut = [cut and number > 0 for number, cut in enumerate(cuts)]

    @property
    def steps(self) -> int:
        """How many steps the chain has."""
        return len(self._chain)

    def convert(self, text: str, cut: Cut | None = None) -> Shown:
        """`text` converted; with `cut` the borders of words are kept."""
        jumps: tuple[Jump, ...] = ()
        converted = text
        for step in self.trace(text, cut):
            converted, made = _applied(step)
            jumps = composed(step.before, made, len(step.text))
        return Shown(converted, jumps)

    def trace(self, text: str, cut: Cut | None = None) -> Iterator[Step]:
        """The steps of the chain, each with the matches that it found."""
        borders = Borders(text, cut) if cut else None
        text = self._normalised(text)
        ends = self._ends(text)
        jumps: tuple[Jump, ...] = ()
        for group, as_cut in zip(self._chain, self._as_cut, strict=True):
            kept = None if as_cut else borders
            step = Step(group, text, _matches(group, text, ends, kept, Shown("", jumps)), jumps)
            yield step
            if self._cuts_by_first and group is self._chain[0]:
                ends = _phrase_edges(step)
            text, made = _applied(step)
            ends = sorted(map(Shown("", made).to_shown, ends))
            jumps = composed(jumps, made, len(step.text))

    def standing_alone(self, text: str, first: int) -> str:
        """`text` as the steps from `first` on make it when nothing stands beside it."""
        for group in self._chain[first:]:
            text = _applied(Step(group, text, _matches(group, text, [len(text)], None, Shown("")), ()))[0]
        return text

    def _normalised(self, text: str) -> str:
        for pattern, group in self._compatibility:
            text = pattern.sub(lambda match, group=group: group.single(match[0])[0], text)  # type: ignore[misc] # mypy cannot tell a lambda with a default
        return text

    @cached_property
    def _compatibility(self) -> list[tuple[re.Pattern[str], Group]]:
        """The blocks of characters that have another, usual one beside them."""
        return [(re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]"), group) for group in self._normal]

    def _ends(self, text: str) -> list[int]:
        """Where the pieces of the text end that no phrase may cross."""
        if self._cutter is None:
            return [len(text)]
        ends = {len(text)}
        for match in _matches(self._cutter, text, [len(text)], None, Shown("")):
            ends |= {match.start, match.end}
        return sorted(ends - {0})


def _parts(rule: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """The tables of a step, the outermost groups of them whole."""
    parts: Sequence[Mapping[str, Any]] = rule["dict"].get("dicts", ())
    return parts


def _phrase_edges(step: Step) -> list[int]:
    """Where the pieces end that the phrases of a step cut its text into."""
    edges = {edge for match in step.matches if match.end - match.start > 1 for edge in (match.start, match.end)}
    return sorted({*edges, len(step.text)} - {0})


def _matches(group: Group, text: str, ends: Sequence[int], borders: Borders | None, before: Shown) -> list[Match]:
    """What a step finds in each of the pieces of its text."""
    found = []
    position = 0
    for limit in ends:
        while position < limit:
            if group[text[position]] and (match := _match(group, text, position, limit, borders, before)):
                found.append(match)
                position = match.end
            else:
                position += 1
    return found


def _match(group: Group, text: str, start: int, limit: int, borders: Borders | None, before: Shown) -> Match | None:
    pair = text[start : start + 2]
    for lengths, alone, words in group[text[start]]:
        for length in lengths.get(pair, alone):
            end = start + length
            if end > limit or (values := words.get(text[start:end])) is None:
                continue
            match = Match(start, end, values)
            if length == 1 or borders is None or not _torn(group, text, match, limit, borders, before):
                return match
    return None


def _torn(group: Group, text: str, match: Match, limit: int, borders: Borders, before: Shown) -> bool:
    """Whether a phrase crosses a border of words between two insides. What makes no difference need not be asked."""
    if group.is_plain(text[match.start : match.end], match.values[0]) and not _hides(group, text, match, limit):
        return False
    return borders.crossed(before.to_canonical(match.start), before.to_canonical_end(match.end))


def _hides(group: Group, text: str, match: Match, limit: int) -> bool:
    """Whether a phrase that does more than its characters begins inside this one and ends after it."""
    for start in range(match.start + 1, match.end):
        other = _match(group, text, start, limit, None, Shown("")) if group[text[start]] else None
        if other and other.end > match.end and not group.is_plain(text[start : other.end], other.values[0]):
            return True
    return False


def _applied(step: Step) -> tuple[str, tuple[Jump, ...]]:
    """The text that a step makes, with the jumps between its text and that."""
    pieces: list[str] = []
    jumps: list[Jump] = []
    position = grown = 0
    for match in step.matches:
        value = match.values[0]
        pieces += (step.text[position : match.start], value)
        position = match.end
        if match.is_jump:
            jumps.append(Jump(match.start, match.end, match.start + grown, match.start + grown + len(value)))
            grown += len(value) - (match.end - match.start)
    pieces.append(step.text[position:])
    return "".join(pieces), tuple(jumps)
