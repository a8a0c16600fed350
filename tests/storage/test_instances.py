"""One program a library: a second one is told so and changes nothing, and a killed one keeps nobody out."""

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

from reader.paths import Folders
from reader.services.workspace import open_workspace
from tests.storage.parts import draft

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys
from pathlib import Path
from reader.domain.article import Side
from reader.paths import Folders
from reader.services.workspace import open_workspace
with open_workspace(Folders(data=Path(sys.argv[1]), cache=Path(sys.argv[1]))) as workspace:
    workspace.annotations.add(1, Side.ENGLISH, 0, 4, 11, note="saved by the first")
    print("saved", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of a library with one article."""
    with open_workspace(Folders(data=tmp_path / "data", cache=tmp_path)) as workspace:
        workspace.library.add(draft())
    return tmp_path / "data"


@contextmanager
def holder(data: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has saved a note and keeps the library open; killed at the end."""
    command = [sys.executable, "-c", HOLDER, str(data)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "saved\n"
        try:
            yield process
        finally:
            process.kill()
            process.wait(timeout=30)


def started(data: Path, *words: str) -> subprocess.Popen[str]:
    """The program with a command."""
    command = [sys.executable, "-m", "reader", *words, "--data-dir", str(data)]
    environment = {**os.environ, "XDG_CACHE_HOME": str(data.with_name("cache"))}
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=environment
    )


def run(data: Path, *words: str) -> tuple[int, str, str]:
    """Status, output and errors of a command."""
    with started(data, *words) as process:
        out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def contents(data: Path) -> dict[Path, bytes]:
    """Every file with something in it; a lock is an empty one."""
    files = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    return {path: raw for path, raw in files.items() if raw}


@pytest.mark.parametrize("stopped", [False, True], ids=["busy", "hanging"])
def test_a_second_program_says_so_and_touches_nothing(data: Path, stopped: bool) -> None:
    with holder(data) as first:
        if stopped:
            if sys.platform == "win32":
                pytest.skip("no process can be stopped there")
            first.send_signal(signal.SIGSTOP)
        before = contents(data)
        status, out, err = run(data, "annotations", "--json")
        assert (status, out) == (1, "")
        assert err == (
            f"The library {data / 'library.duizhao'} is open in another window or program. "
            "Close that one and try again.\n"
        )
        assert contents(data) == before
    status, out, err = run(data, "annotations", "--json")
    assert (status, err) == (0, "")
    assert [mark["note"] for mark in json.loads(out)] == ["saved by the first"]


def test_nothing_can_be_written_past_the_first(data: Path) -> None:
    (data.parent / "page.txt").write_text("Some words of a page.\n\n一些字。\n", encoding="utf-8")
    _, out, _ = run(data, "backup", "--json")
    commands = [
        ["note", "1", "--text", "by the second"],
        ["delete", "1"],
        ["backup"],
        ["restore", json.loads(out)["path"]],
        ["import", str(data.parent / "page.txt")],
    ]
    with holder(data):
        before = contents(data)
        for words in commands:
            status, out, err = run(data, *words)
            assert (status, out) == (1, "")
            assert "is open in another window or program" in err
            assert err.count("\n") == 1
            assert contents(data) == before


@pytest.mark.parametrize("rounds", [1, pytest.param(15, marks=pytest.mark.long)])
def test_of_several_at_once_each_writes_or_is_refused(tmp_path: Path, rounds: int) -> None:
    """Also where there is no library yet: they do not take the new one away from each other."""
    for number in range(rounds):
        data = tmp_path / str(number) / "data"
        pages = [tmp_path / f"{name}.txt" for name in ("one", "two", "three")]
        for page in pages:
            page.write_text(f"A page of its own: {page.stem}.\n\n这一页是{page.stem}。\n", encoding="utf-8")
        processes = [started(data, "import", str(page), "--json") for page in pages]
        done = []
        for process in processes:
            out, err = process.communicate(timeout=60)
            assert process.returncode == 0 or "is open in another window or program" in err
            done += [row["headline"] for row in json.loads(out)] if process.returncode == 0 else []
        assert done, "the first of them was refused by nobody"
        status, out, err = run(data, "list", "--json")
        assert (status, err) == (0, "")
        assert sorted(row["headline"] for row in json.loads(out)) == sorted(done)
