"""Killed while it saves, and then the library's file is destroyed: every acknowledged save comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.domain.article import Side
from reader.storage.look import companion
from reader.storage.rescue import open_library
from reader.storage.restore import back_up_closed
from tests.storage.parts import draft, opened
from tests.storage.test_kill import saved_before_the_kill
from tests.storage.test_rescue import Harm, emptied, halved, removed_beside_its_log, zeroed_header

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def removed(path: Path) -> None:
    path.unlink()
    companion(path, "-wal").unlink(missing_ok=True)


DESTROYED: list[Harm] = [emptied, halved, removed, zeroed_header, removed_beside_its_log]


def saved(path: Path) -> tuple[str, set[int]]:
    """The first note, which is written again and again, and the numbers that all others have; nothing is damaged."""
    with opened(path) as parts:
        first, *others = sorted(parts.annotations.of(1), key=lambda mark: mark.id)
        assert parts.database.run(lambda raw: raw.execute("PRAGMA integrity_check").fetchone()) == ("ok",)
        assert parts.database.run(lambda raw: raw.execute("PRAGMA foreign_key_check").fetchone()) is None
        return first.note, {int(mark.note) for mark in others}


@pytest.mark.parametrize("rounds", [5, pytest.param(40, marks=pytest.mark.long)])
def test_what_was_acknowledged_comes_back(tmp_path: Path, rounds: int) -> None:
    path = tmp_path / "data" / "library.duizhao"
    with opened(path) as parts:
        article = parts.library.add(draft()).article
        parts.annotations.add(article.id, Side.ENGLISH, 0, 4, 11, note="note 0")
    last = 0
    for number in range(rounds):
        if number % 3 == 1:  # else the backup is older, or there is none, and more comes from the journal
            back_up_closed(path, NOON)
        last = saved_before_the_kill(path, last, 0.02 + 0.031 * (number % 8))
        DESTROYED[number % len(DESTROYED)](path)
        database, rescue = open_library(path)
        database.close()
        assert rescue is not None
        assert not rescue.lost
        note, others = saved(path)
        # What was being saved when it was killed may be there, too.
        assert note in (f"note {last}", f"note {last + 1}")
        assert set(range(1, last + 1)) <= others <= set(range(1, last + 2))
