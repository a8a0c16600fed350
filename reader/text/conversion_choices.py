"""Where a conversion chose among several forms: 后 may be 後 or 后, 发 發 or 髮, 软件 軟體 or 軟件."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.text.conversion import Conversion, Cut, Match, Step
from reader.text.conversion_map import Shown


@dataclass(frozen=True, slots=True)
class Choice:
    """Canonical code points `[start, end)` are shown as `shown`, and could be any of `alternatives` (never empty)."""

    start: int
    end: int
    shown: str
    alternatives: tuple[str, ...]


def choices(conversion: Conversion, text: str, cut: Cut | None = None) -> tuple[Choice, ...]:
    """The choices that `conversion` made in `text`, in order; none of them overlap."""
    shown = conversion.convert(text, cut)
    found: list[Choice] = []
    for number, step in enumerate(conversion.trace(text, cut)):
        before = Shown("", step.before)
        for match in step.matches:
            for open_ in _open(step, match):
                start, end = before.to_canonical(open_.start), before.to_canonical_end(open_.end)
                now = shown.text[shown.to_shown(start) : shown.to_shown_end(end)]
                made = (conversion.standing_alone(value, number + 1) for value in open_.values)
                others = tuple(dict.fromkeys(other for other in made if other != now))
                if others:
                    found.append(Choice(start, end, now, others))
    return tuple(_apart(found))


def _open(step: Step, match: Match) -> Iterator[Match]:
    """The parts of a match that have several values: its characters if they explain it, else the whole phrase."""
    key = step.text[match.start : match.end]
    singles = [step.group.single(character) for character in key]
    if len(match.values) == 1 and len(match.values[0]) == len(key):
        chosen = zip(match.values[0], singles, strict=True)
        if all(value == single[0] or value in single for value, single in chosen):
            for place, single in enumerate(singles, match.start):
                if len(single) > 1:
                    yield Match(place, place + 1, single)
            return
    yield Match(match.start, match.end, (*match.values, step.group.plain(key)))


def _apart(found: list[Choice]) -> list[Choice]:
    """Of choices that overlap the longest; of equally long ones the first, with what the others offer besides."""
    kept: list[Choice] = []
    for choice in sorted(found, key=lambda choice: choice.start - choice.end):
        rivals = [each for each in kept if each.start < choice.end and choice.start < each.end]
        if not rivals:
            kept.append(choice)
        elif (rivals[0].start, rivals[0].end) == (choice.start, choice.end):
            both = tuple(dict.fromkeys((*rivals[0].alternatives, *choice.alternatives)))
            kept[kept.index(rivals[0])] = Choice(choice.start, choice.end, choice.shown, both)
    return sorted(kept, key=lambda choice: choice.start)
