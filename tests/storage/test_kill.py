"""What was acknowledged is there after kill -9."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.domain.article import Side
from tests.storage.parts import draft, opened

SAVER = """
import sys
from pathlib import Path
from tests.storage.parts import opened
with opened(Path(sys.argv[1])) as parts:
    number = int(sys.argv[2])
    while True:
        number += 1
        parts.annotations.set_note(1, f"note {number}")
        parts.annotations.add(1, parts.annotations.of(1)[0].side, 0, 0, 3, note=str(number))
        print(number, flush=True)
"""


def saved_before_the_kill(path: Path, first: int, seconds: float) -> int:
    """Save in a loop in another process, kill it, and return the last number that it reported as saved."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", SAVER, str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdout is not None
        last = int(process.stdout.readline())
        time.sleep(seconds)
        process.kill()
        lines = process.stdout.read().split("\n")
        complete = [line for line in lines[:-1] if line]
        process.wait(timeout=30)
    assert process.returncode == (-signal.SIGKILL if hasattr(signal, "SIGKILL") else 1)
    return int(complete[-1]) if complete else last


@pytest.mark.parametrize("kills", [5, pytest.param(50, marks=pytest.mark.long)])
def test_acknowledged_saves_survive(tmp_path: Path, kills: int) -> None:
    path = tmp_path / "library"
    with opened(path) as parts:
        article = parts.library.add(draft()).article
        parts.annotations.add(article.id, Side.ENGLISH, 0, 4, 11)
    last = 0
    for kill in range(kills):
        last = saved_before_the_kill(path, last, 0.05 + 0.037 * (kill % 7))
        with opened(path) as parts:
            first, *others = sorted(parts.annotations.of(1), key=lambda annotation: annotation.id)
            assert int(first.note.removeprefix("note ")) in (last, last + 1)
            numbers = [int(other.note) for other in others]
            assert set(range(1, last + 1)) <= set(numbers)
