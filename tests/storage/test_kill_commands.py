"""The program's commands are killed in the middle: what they said is done is done, and nothing is half done.

Each round starts the terminal's program, waits until its modules are loaded, and kills it: a little later than the
round before, or ahead of a later one of its operations on files, from the first one to the last.
"""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE

import pytest

from reader.domain.article import Side
from reader.paths import Folders
from reader.services.safekeeping import Reason, RescueKind
from reader.services.workspace import Workspace, open_workspace
from reader.storage import backups
from tests.storage.parts import draft

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "data" / "libraries"
PROGRAM = """
import os, signal, sys
import reader.cli.commands
from reader.app import run
data, deadly, seen = sys.argv[1], int(sys.argv[2]), 0
STEPS = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "shutil.copyfile", "sqlite3.connect"}
def step(event, arguments):
    global seen
    if event in STEPS and any(data in str(argument) for argument in arguments):
        seen += 1
        if seen == deadly:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(step)
print("ready", flush=True)
status = run([*sys.argv[3:], "--data-dir", data])
print(seen, file=sys.stderr)
sys.exit(status)
"""
TEXT = "The well gave water again in May.\n\nFarmers drew {} buckets.\n\n五月，安威克的井又有水了。\n\n农民很高兴。\n"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no process is killed by a signal there")
rounds = pytest.mark.parametrize("rounds", [5, pytest.param(50, marks=pytest.mark.long)])


@dataclass(frozen=True)
class Moment:
    """When to kill: `seconds` after the modules are loaded, or ahead of the operation with number `step`, if not 0."""

    seconds: float = 0.0
    step: int = 0


@dataclass(frozen=True)
class Killer:
    """Runs commands on one library, and kills them."""

    folders: Folders

    @contextmanager
    def opened(self) -> Iterator[Workspace]:
        """The library, after a start that looked at everything and found nothing missing."""
        with open_workspace(self.folders) as workspace:
            assert workspace.rescued is None or workspace.rescued.kind is RescueKind.INTERRUPTED
            health = workspace.safekeeping.check()
            assert health.ok, health
            assert health.damaged <= 1, "a line may be torn, the last one"
            for backup in workspace.safekeeping.backups():
                assert backups.good(backup) is not None, "what has the name of a backup is whole"
            yield workspace

    def run(self, *words: str, moment: Moment | None = None) -> str:
        """What a command printed until it was killed, if it was killed."""
        return self._run(words, moment)[0]

    def moments(self, rounds: int, *words: str) -> list[Moment]:
        """Run a command to its end, and say when to kill it: all over its work and a little beyond."""
        _, seconds, steps = self._run(words, None)
        return [
            Moment(seconds=seconds * 1.1 * (number + 1) / rounds)
            if number % 2 == 0
            else Moment(step=1 + steps * number // rounds)
            for number in range(rounds)
        ]

    def _run(self, words: Sequence[str], moment: Moment | None) -> tuple[str, float, int]:
        """What a command printed, how long it worked, and how many operations it made (0 if it was killed)."""
        deadly = 0 if moment is None else moment.step
        command = [sys.executable, "-c", PROGRAM, str(self.folders.data), str(deadly), *words]
        with subprocess.Popen(command, stdout=PIPE, stderr=PIPE, text=True, cwd=ROOT) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            start = time.monotonic()
            if moment is not None and not moment.step:
                time.sleep(moment.seconds)
                process.kill()
            printed, said = process.communicate(timeout=60)
        if process.returncode == 0:
            return printed, time.monotonic() - start, int(said.split()[-1])
        assert process.returncode == -signal.SIGKILL, said
        return printed, 0, 0


@pytest.fixture
def killer(tmp_path: Path) -> Killer:
    """A library with one article."""
    made = Killer(Folders(data=tmp_path / "data", cache=tmp_path / "cache"))
    with made.opened() as workspace:
        workspace.library.add(draft())
    return made


def annotate(number: int) -> list[str]:
    return ["annotate", "1", "--side", "en", "--quote", "harvest", "--note", str(number), "--json"]


@rounds
def test_while_saving(killer: Killer, rounds: int) -> None:
    saved, tried = {0}, {0}
    for number, moment in enumerate(killer.moments(rounds, *annotate(0)), 1):
        printed = killer.run(*annotate(number), moment=moment)
        tried.add(number)
        if printed.endswith("\n"):
            assert json.loads(printed)["note"] == str(number)
            saved.add(number)
        with killer.opened() as workspace:
            found = [int(mark.note) for mark in workspace.annotations.of(1)]
        assert len(found) == len(set(found))
        assert saved <= set(found) <= tried


@rounds
def test_while_importing(killer: Killer, tmp_path: Path, rounds: int) -> None:
    def page(number: int) -> str:
        path = tmp_path / f"{number}.txt"
        path.write_text(f"The well of Anwick, number {number}\n\n{TEXT.format(number)}", encoding="utf-8")
        return str(path)

    stored = {1, 2}
    for number, moment in enumerate(killer.moments(rounds, "import", page(0)), 1):
        printed = killer.run("import", page(number), "--json", moment=moment)
        if printed.endswith("\n"):
            stored.add(json.loads(printed)[0]["id"])
        with killer.opened() as workspace:
            articles = [workspace.library.article(row.id) for row in workspace.library.articles()]
        assert stored <= {article.id for article in articles}
        assert all(len(article.english) == len(article.chinese) == 2 for article in articles), "whole or not at all"


@rounds
def test_while_backing_up(killer: Killer, rounds: int) -> None:
    with killer.opened() as workspace:
        write(workspace, "0")
        workspace.library.add(draft(english=("Copied in many steps. " * 300_000,), headline="Large"))
    made = 1
    for number, moment in enumerate(killer.moments(rounds, "backup", "--json"), 1):
        printed = killer.run("backup", "--json", moment=moment)
        if printed.endswith("\n"):
            assert Path(json.loads(printed)["path"]).exists()
            made += 1
        with killer.opened() as workspace:
            assert [mark.note for mark in workspace.annotations.of(1)] == ["0"]
            assert made <= len(workspace.safekeeping.backups()) <= number + 1


@rounds
def test_while_restoring(killer: Killer, rounds: int) -> None:
    now, then = ["0", "1", "2"], ["0"]
    with killer.opened() as workspace:
        write(workspace, *then)
        backup = workspace.safekeeping.back_up(Reason.HAND).path
        write(workspace, *now[1:])
    kept = killer.folders.data.with_name("kept")
    shutil.copytree(killer.folders.data, kept)
    for number, moment in enumerate(killer.moments(rounds, "restore", str(backup))):
        forward = number % 3 == 2
        shutil.rmtree(killer.folders.data)
        shutil.copytree(kept, killer.folders.data)
        printed = killer.run("restore", str(backup), *(["--forward"] if forward else []), moment=moment)
        with killer.opened() as workspace:
            found = sorted(mark.note for mark in workspace.annotations.of(1))
            copies = len(workspace.safekeeping.backups())
        if printed.endswith("\n"):
            assert found == (now if forward else then)
        assert found == now or (found == then and copies > 1 and not forward), "what was there is a backup, if it went"


@rounds
def test_while_migrating(tmp_path: Path, rounds: int) -> None:
    golden = json.loads((GOLDEN / "schema_1.json").read_text(encoding="utf-8"))
    wanted = {mark["uid"]: (mark["quote"], mark["note"]) for mark in golden["annotations"]}

    def older(name: str) -> Killer:
        killer = Killer(Folders(data=tmp_path / name, cache=tmp_path / "cache"))
        killer.folders.data.mkdir()
        shutil.copy(GOLDEN / "schema_1.duizhao", killer.folders.library)
        return killer

    for number, moment in enumerate(older("first").moments(rounds, "list")):
        killer = older(str(number))
        printed = killer.run("list", "--json", moment=moment)
        if printed.endswith("\n"):
            assert {row["id"] for row in json.loads(printed)} == {row["id"] for row in golden["articles"]}
        with killer.opened() as workspace:
            assert {mark.uid: (mark.quote, mark.note) for mark in workspace.annotations.all()} == wanted
            assert workspace.safekeeping.backups(), "the library as it was before"


def write(workspace: Workspace, *notes: str) -> None:
    for note in notes:
        workspace.annotations.add(1, Side.ENGLISH, 0, 4, 11, note=note)
