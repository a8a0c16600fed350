"""Which backups stay: by their numbers, whatever the clock did."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from reader.storage.thinning import Stamp, kept

START = datetime(2026, 1, 1, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
YEAR = timedelta(days=365)

moments = st.integers(-20_000, 20_000).map(lambda hours: START + hours * HOUR)


def stamps(*times: datetime) -> list[Stamp]:
    return [Stamp(number, taken) for number, taken in enumerate(times, 1)]


def hourly(hours: int, start: datetime = START) -> list[datetime]:
    return [start + hour * HOUR for hour in range(hours)]


def test_everything_of_two_days_then_days_weeks_and_months() -> None:
    backups = stamps(*hourly(24 * 400))
    keep = sorted(kept(backups), reverse=True)
    last = backups[-1]
    ages = [last.taken - backups[number - 1].taken for number in keep]
    assert [age for age in ages if age <= 2 * DAY] == [hour * HOUR for hour in range(49)]
    days = {backups[number - 1].taken.date() for number in keep}
    assert {last.taken.date() - day * DAY for day in range(12)} <= days
    assert len(keep) < 49 + 12 + 10 + 9
    assert 7 * 30 * DAY < ages[-1] < 9 * 31 * DAY


def test_of_a_day_its_last_backup_stays() -> None:
    backups = stamps(*hourly(24 * 6, START.replace(hour=0)))
    assert {24, 48, 72} <= kept(backups)
    assert not kept(backups) & {*range(1, 24), *range(25, 48), *range(49, 72)}


def test_three_good_ones_stay_though_they_are_old_and_those_after_them_bad() -> None:
    good = [Stamp(1, START), Stamp(2, START + HOUR), Stamp(3, START + 2 * HOUR), Stamp(4, START + 3 * HOUR)]
    bad = [Stamp(5 + day, START + (10 + day) * DAY, good=False) for day in range(20)]
    keep = kept([*good, *bad])
    assert {2, 3, 4} <= keep
    assert 1 not in keep
    assert keep - {2, 3, 4} == {22, 23, 24}


def test_a_clock_that_was_years_ahead_for_a_while_drops_nothing_recent() -> None:
    today = hourly(10)
    ahead = hourly(5, START + 10 * YEAR)
    later = hourly(5, START + 10 * HOUR)
    backups = stamps(*today, *ahead, *later)
    assert kept(backups) == set(range(1, 21))
    assert kept(backups[:15]) == set(range(1, 16))


def test_what_comes_after_months_with_a_clock_years_ahead_is_newest_all_the_same() -> None:
    ahead = [START + 10 * YEAR + day * DAY for day in range(60)]
    backups = stamps(*ahead, *hourly(3))
    assert {61, 62, 63} <= kept(backups)


def test_a_clock_that_was_set_back_drops_nothing_recent() -> None:
    backups = stamps(*hourly(10), *hourly(10, START - 5 * YEAR))
    assert kept(backups) == set(range(1, 21))


@given(st.lists(moments, min_size=1, max_size=60))
def test_whatever_the_clock_says_a_newer_one_stays_for_each_that_goes(times: list[datetime]) -> None:
    backups = stamps(*times)
    keep = kept(backups)
    assert len(backups) in keep
    assert set(range(max(1, len(backups) - 2), len(backups) + 1)) <= keep
    for stamp in backups:
        if stamp.sequence not in keep:
            same_day = {other.sequence for other in backups if other.taken.date() == stamp.taken.date()}
            newer_days = {other.taken.date() for other in backups if other.sequence > stamp.sequence}
            assert any(other > stamp.sequence for other in same_day & keep) or len(newer_days) >= 12


@given(st.lists(moments, min_size=1, max_size=60), st.randoms())
def test_order_given_does_not_matter_and_thinning_twice_drops_nothing_more(
    times: list[datetime], random: Random
) -> None:
    backups = stamps(*times)
    keep = kept(backups)
    random.shuffle(backups)
    assert kept(backups) == keep
    assert kept([stamp for stamp in backups if stamp.sequence in keep]) == keep
