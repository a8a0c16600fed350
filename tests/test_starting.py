"""Two starts that never stood make the third a safe one."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from reader.starting import begin, stood

START = "import os, sys; from pathlib import Path; from reader.starting import begin; "
KILLED = START + "print(begin(Path(sys.argv[1])), flush=True); os.kill(os.getpid(), 9)"


def killed(data: Path) -> str:
    """What a start is told that is killed right after."""
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(data)], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode != 0
    return done.stdout.strip()


def test_the_third_start_after_two_that_were_killed_is_safe(tmp_path: Path) -> None:
    data = tmp_path / "new" / "data"
    assert [killed(data), killed(data)] == ["False", "False"]
    assert begin(data)


def test_it_stays_safe_until_a_start_stands(tmp_path: Path) -> None:
    assert [begin(tmp_path) for _ in range(5)] == [False, False, True, True, True]
    stood(tmp_path)
    assert [begin(tmp_path) for _ in range(3)] == [False, False, True]


def test_starts_that_stood_never_add_up(tmp_path: Path) -> None:
    for _ in range(6):
        assert not begin(tmp_path)
        stood(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_standing_twice_or_without_a_beginning_is_no_error(tmp_path: Path) -> None:
    stood(tmp_path)
    begin(tmp_path)
    stood(tmp_path)
    stood(tmp_path)
    assert not begin(tmp_path)


@pytest.mark.parametrize("content", [b"", b"\x00\x00\x00", b"-7", b"two", "２".encode(), b"9" * 500])
def test_a_torn_count_counts_as_one_failed_start(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "starting").write_bytes(content)
    assert not begin(tmp_path)
    assert begin(tmp_path)


def test_a_folder_that_cannot_be_written_holds_up_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    data = tmp_path / "a file in its place"
    data.write_text("", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert [begin(data), begin(data), begin(data)] == [False, False, False]
        stood(data)
    assert "could not be counted" in caplog.text
    assert str(tmp_path) not in caplog.text
