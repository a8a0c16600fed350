"""The program's commands are killed in the middle: what they said is done is done, and nothing is half done.

Each round starts the terminal's program, waits until its modules are loaded, and kills it a little later than the
round before, from the first moment to the last one.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.domain.article import Side
from reader.paths import Folders
from reader.services.safekeeping import Reason
from reader.services.workspace import Workspace, open_workspace
from reader.storage import backups
from tests.storage.parts import draft

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "data" / "libraries"
PROGRAM = """
import sys
import reader.cli.commands
print("ready", flush=True)
from reader.app import run
sys.exit(run(sys.argv[1:]))
"""
TEXT = "The well gave water again in May.\n\nFarmers drew {} buckets.\n\n五月，安威克的井又有水了。\n\n农民很高兴。\n"
rounds = pytest.mark.parametrize("rounds", [5, pytest.param(50, marks=pytest.mark.long)])


@dataclass(frozen=True)
class Killer:
    """Runs commands on one library, and kills them."""

    folders: Folders

    @contextmanager
    def opened(self) -> Iterator[Workspace]:
        """The library, after a start that looked at everything and found nothing missing."""
        with open_workspace(self.folders) as workspace:
            health = workspace.safekeeping.check()
            assert health.ok, health
            assert health.damaged <= 1, "a line may be torn, the last one"
            for backup in workspace.safekeeping.backups():
                assert backups.good(backup) is not None, "what has the name of a backup is whole"
            yield workspace

    def run(self, *words: str, after: float | None = None) -> tuple[str, float]:
        """What a command printed, killed `after` seconds of its work (None: not at all), and how long it worked."""
        environment = {**os.environ, "XDG_CACHE_HOME": str(self.folders.cache)}
        command = [sys.executable, "-c", PROGRAM, *words, "--data-dir", str(self.folders.data)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            start = time.monotonic()
            if after is not None:
                time.sleep(after)
                process.kill()
            printed = process.stdout.read()
            assert process.wait(timeout=60) <= 0, "it is killed, or all goes well"
        return printed, time.monotonic() - start


@pytest.fixture
def killer(tmp_path: Path) -> Killer:
    """A library with one article."""
    made = Killer(Folders(data=tmp_path / "data", cache=tmp_path / "cache"))
    with made.opened() as workspace:
        workspace.library.add(draft())
    return made


def moments(rounds: int, whole: float) -> list[float]:
    """When to kill, in seconds: all over the time that the command takes, and a little beyond."""
    return [whole * 1.1 * (number + 1) / rounds for number in range(rounds)]


def annotate(number: int) -> list[str]:
    return ["annotate", "1", "--side", "en", "--quote", "harvest", "--note", str(number), "--json"]


@rounds
def test_while_saving(killer: Killer, rounds: int) -> None:
    _, whole = killer.run(*annotate(0))
    saved, tried = {0}, {0}
    for number, after in enumerate(moments(rounds, whole), 1):
        printed, _ = killer.run(*annotate(number), after=after)
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

    _, whole = killer.run("import", page(0))
    stored = {1, 2}
    for number, after in enumerate(moments(rounds, whole), 1):
        printed, _ = killer.run("import", page(number), "--json", after=after)
        if printed.endswith("\n"):
            stored.add(json.loads(printed)[0]["id"])
        with killer.opened() as workspace:
            articles = [workspace.library.article(row.id) for row in workspace.library.articles()]
        assert stored <= {article.id for article in articles}
        assert all(len(article.english) == len(article.chinese) == 2 for article in articles), "whole or not at all"


@rounds
def test_while_backing_up(killer: Killer, rounds: int) -> None:
    killer.run(*annotate(0))
    _, whole = killer.run("backup", "--json")
    made = 1
    for number, after in enumerate(moments(rounds, whole), 1):
        printed, _ = killer.run("backup", "--json", after=after)
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
    _, whole = killer.run("restore", str(backup))
    for number, after in enumerate(moments(rounds, whole)):
        forward = number % 2 == 1
        shutil.rmtree(killer.folders.data)
        shutil.copytree(kept, killer.folders.data)
        printed, _ = killer.run("restore", str(backup), *(["--forward"] if forward else []), after=after)
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
    whole = 0.0
    for number in range(rounds + 1):
        killer = Killer(Folders(data=tmp_path / str(number), cache=tmp_path / "cache"))
        killer.folders.data.mkdir()
        shutil.copy(GOLDEN / "schema_1.duizhao", killer.folders.library)
        after = moments(rounds, whole)[number - 1] if number else None
        printed, took = killer.run("list", "--json", after=after)
        whole = whole or took
        if printed.endswith("\n"):
            assert {row["id"] for row in json.loads(printed)} == {row["id"] for row in golden["articles"]}
        with killer.opened() as workspace:
            assert {mark.uid: (mark.quote, mark.note) for mark in workspace.annotations.all()} == wanted
            assert workspace.safekeeping.backups(), "the library as it was before"


def write(workspace: Workspace, *notes: str) -> None:
    for note in notes:
        workspace.annotations.add(1, Side.ENGLISH, 0, 4, 11, note=note)
