"""The process that is noted can be ended, and no other, whatever the note says."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.running import Running, _ps, alive, end_process, forget_running, note_running, noted

ROOT = Path(__file__).resolve().parents[1]
HANGING = (
    "import sys, time; from pathlib import Path; from reader.running import note_running\n"
    "note_running(Path(sys.argv[1])); print('there', flush=True); time.sleep(600)"
)


@contextmanager
def hanging(data: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that noted itself and does nothing more; ended when the test is."""
    command = [sys.executable, "-c", HANGING, str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline().strip() == "there"
            yield process
        finally:
            process.kill()


def test_the_process_that_is_noted_is_ended(tmp_path: Path) -> None:
    with hanging(tmp_path / "data") as process:
        found = noted(tmp_path / "data")
        assert found is not None
        assert found.pid == process.pid
        assert alive(found)
        assert end_process(found)
        assert process.wait(timeout=10) != 0
        assert not alive(found)
        assert end_process(found)


@pytest.mark.skipif(sys.platform == "win32", reason="no process is stopped there")
def test_a_process_that_was_stopped_is_ended_too(tmp_path: Path) -> None:
    with hanging(tmp_path) as process:
        found = noted(tmp_path)
        assert found is not None
        os.kill(process.pid, signal.SIGSTOP)
        assert end_process(found)
        assert process.wait(timeout=10) == -signal.SIGKILL


def test_another_process_with_the_number_is_left_alone(tmp_path: Path) -> None:
    with hanging(tmp_path) as process:
        found = noted(tmp_path)
        assert found is not None
        other = Running(process.pid, found.started + "0")
        assert not alive(other)
        assert end_process(other)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=0.3)
        assert alive(found)


def test_it_never_ends_itself(tmp_path: Path) -> None:
    note_running(tmp_path)
    found = noted(tmp_path)
    assert found is not None
    assert alive(found)
    assert not end_process(found)


def test_the_note_goes_at_the_end_and_that_of_another_stays(tmp_path: Path) -> None:
    note_running(tmp_path)
    forget_running(tmp_path)
    assert list(tmp_path.iterdir()) == []
    forget_running(tmp_path)
    with hanging(tmp_path):
        forget_running(tmp_path)
        assert noted(tmp_path) is not None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[1]",
        b"{}",
        json.dumps({"pid": 1, "started": "x"}).encode(),
        json.dumps({"pid": -1, "started": "x"}).encode(),
        json.dumps({"pid": True, "started": "x"}).encode(),
        json.dumps({"pid": "77", "started": "x"}).encode(),
        json.dumps({"pid": 77, "started": ""}).encode(),
        b"[" * 9000,
    ],
)
def test_a_note_that_says_nothing_names_no_process(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "running.json").write_bytes(content)
    assert noted(tmp_path) is None


def test_where_nothing_can_be_noted_nothing_is_raised(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    data = tmp_path / "a file"
    data.write_text("", encoding="utf-8")
    note_running(data)
    forget_running(data)
    assert "could not be noted" in caplog.text


@pytest.mark.skipif(not Path("/bin/ps").exists(), reason="a system without ps")
def test_where_the_system_is_asked_by_ps_two_processes_differ(tmp_path: Path) -> None:
    with hanging(tmp_path) as process:
        assert _ps(process.pid)
        assert _ps(process.pid) == _ps(process.pid)
        assert _ps(process.pid) != _ps(os.getpid())
    assert _ps(process.pid) == ""
