"""Which backups to keep. A function of numbers and times only; deleting is for others.

Everything of the last two days stays, then the newest of each of 12 days, 10 weeks and 9 months. Days, weeks and
months without a backup do not count, so a year without reading costs nothing.

"Newest" means the highest sequence number. The clock only says which day a backup belongs to: after it was set
back or forward by years, a later backup is still never dropped in favour of an earlier one. The age that decides
about the two days is added up from one backup to the next, and a step back, or one of more than a year, counts as
nothing: a clock that was wrong for a moment would otherwise make yesterday's backups ten years old.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

RECENT = timedelta(days=2)
LEAP = timedelta(days=366)
"""A longer step from one backup to the next is taken for a change of the clock."""
NEVER_DROPPED = 3
"""So many good backups, the newest, stay whatever the rules say."""

Bucket = Callable[[datetime], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Stamp:
    """A backup as the rules see it. `taken` is aware; `good` is False for one that failed verification."""

    sequence: int
    taken: datetime
    good: bool = True


def _day(taken: datetime) -> tuple[int, ...]:
    return taken.year, taken.month, taken.day


def _week(taken: datetime) -> tuple[int, ...]:
    return tuple(taken.isocalendar())[:2]


def _month(taken: datetime) -> tuple[int, ...]:
    return taken.year, taken.month


SERIES: tuple[tuple[Bucket, int], ...] = ((_day, 12), (_week, 10), (_month, 9))


def kept(backups: Sequence[Stamp]) -> set[int]:
    """The sequence numbers of the backups to keep, of those given in any order.

    A bad backup is no substitute for a good one: it takes no place of a day, week or month, and is kept only
    while it is recent.
    """
    newest_first = sorted(backups, key=lambda stamp: stamp.sequence, reverse=True)
    good = [stamp for stamp in newest_first if stamp.good]
    keep = {stamp.sequence for stamp in good[:NEVER_DROPPED]}
    keep |= _recent(newest_first)
    for bucket, places in SERIES:
        keep |= _series(good, bucket, places)
    return keep


def _recent(newest_first: Sequence[Stamp]) -> set[int]:
    keep: set[int] = set()
    age = timedelta()
    later: Stamp | None = None
    for stamp in newest_first:
        step = later.taken - stamp.taken if later else timedelta()
        if timedelta() < step <= LEAP:
            age += step
        if age > RECENT:
            break
        keep.add(stamp.sequence)
        later = stamp
    return keep


def _series(newest_first: Sequence[Stamp], bucket: Bucket, places: int) -> set[int]:
    """The newest backup of each of the newest buckets."""
    chosen: dict[tuple[int, ...], int] = {}
    for stamp in newest_first:
        if len(chosen) == places:
            break
        chosen.setdefault(bucket(stamp.taken), stamp.sequence)
    return set(chosen.values())
