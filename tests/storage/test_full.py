"""No room: what does not fit is told and leaves nothing of itself, what was saved is whole, and later it goes on."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from reader.domain.article import Side
from reader.errors import BackupFailed, LibraryUnwritable
from reader.paths import Folders
from reader.services.safekeeping import Reason
from reader.services.workspace import Workspace, open_workspace
from reader.storage.journal import read
from tests.storage.parts import Parts, draft, opened
from tests.storage.test_saving_twice import small_disk

ROOT = Path(__file__).parents[2]
LONG = "All of it, or nothing. " * 4000


def limit(parts: Parts, more: int) -> None:
    """Let the library have `more` pages than it has; 0 is none."""

    def work(connection: sqlite3.Connection) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages + more}").fetchall()

    parts.database.run(work)


def test_more_pages_than_there_may_be(tmp_path: Path) -> None:
    path = tmp_path / "library"
    with opened(path) as parts:
        article = parts.library.add(draft()).article.id
        note = parts.annotations.add(article, Side.ENGLISH, 0, 4, 11, note="first").id
        limit(parts, 0)
        for _ in range(2):  # the second time there is no reserve any more
            with pytest.raises(LibraryUnwritable, match="full"):
                parts.annotations.set_note(note, LONG)
            with pytest.raises(LibraryUnwritable, match="full"):
                parts.library.add(draft(english=(LONG,), headline="Too much"))
            assert parts.annotations.get(note).note == "first"
            assert parts.annotations.history(note) == []
            assert [row.headline for row in parts.library.articles()] == ["Harvest"]
        limit(parts, 1000)
        parts.annotations.set_note(note, LONG)
        lineage = parts.database.lineage
    texts = [
        image["note"]
        for line in read(tmp_path / "journal", lineage, 0).entries
        for table, image in line.rows
        if table == "annotation"
    ]
    assert texts == ["first", LONG], "what failed has no line"
    with opened(path) as parts:
        assert (parts.database.redone, parts.annotations.get(note).note) == (0, LONG)


LIMITED = """
import json, resource, sys
from pathlib import Path
from reader.errors import LibraryUnwritable
from tests.storage.parts import draft, opened
path, size = Path(sys.argv[1]), int(sys.argv[2])
unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
with opened(path) as parts:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, unlimited[1]))
    saved, refused = 0, []
    try:
        while saved < 5000:
            parts.annotations.set_note(1, f"{saved + 1} " + "x" * 500)
            saved += 1
    except LibraryUnwritable:
        refused.append("note")
    shown = parts.annotations.get(1).note.split()[0]
    try:
        parts.library.add(draft(english=("y" * 200_000,), headline="Too much"))
    except LibraryUnwritable:
        refused.append("article")
    print(json.dumps([saved, int(shown), refused]))
    resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
    parts.annotations.set_note(1, "room again")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits are of other systems")
@pytest.mark.parametrize("first", ["the log", "the journal"])
def test_files_that_may_not_grow(tmp_path: Path, first: str) -> None:
    path = tmp_path / "library"
    with opened(path) as parts:
        article = parts.library.add(draft()).article.id
        parts.annotations.add(article, Side.ENGLISH, 0, 4, 11)
        for number in range(60 if first == "the journal" else 0):  # makes the segment longer than log and library
            parts.annotations.set_note(1, f"{number} " + "x" * 20_000, merge=number > 0)
    (segment,) = (tmp_path / "journal").iterdir()
    size = (segment if first == "the journal" else path).stat().st_size + 50_000
    command = [sys.executable, "-c", LIMITED, str(path), str(size)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    saved, shown, refused = json.loads(done.stdout)
    assert shown == saved > 0
    # Where one segment takes no line, the next line begins another one.
    assert refused == (["note"] if first == "the journal" else ["note", "article"])
    with opened(path) as parts:
        assert parts.annotations.get(1).note == "room again"
        kept = {revision.note.split()[0] for revision in parts.annotations.history(1)}
        assert {str(number) for number in range(1, saved + 1)} <= kept
        assert len(parts.library.articles()) == (1 if "article" in refused else 2)
        assert parts.database.run(lambda raw: raw.execute("PRAGMA integrity_check").fetchone()) == ("ok",)


def notes(workspace: Workspace) -> list[str]:
    return [mark.note for mark in workspace.annotations.of(1)]


def test_a_small_disk_that_is_full_has_no_half_backup_and_no_half_article(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "4m") as disk:
        filling = disk / "filling"
        with open_workspace(Folders(data=disk / "data", cache=tmp_path)) as workspace:
            workspace.library.add(draft())
            workspace.annotations.add(1, Side.ENGLISH, 0, 4, 11, note="first")
            with suppress(OSError), filling.open("wb", buffering=0) as file:
                while True:
                    file.write(bytes(4096))
            with pytest.raises((BackupFailed, LibraryUnwritable)):
                workspace.safekeeping.back_up(Reason.HAND)
            assert list((disk / "data").glob("backups/*")) == []
            with pytest.raises(LibraryUnwritable):
                workspace.library.add(draft(english=(LONG * 20,), headline="Too much"))
            assert [row.headline for row in workspace.library.articles()] == ["Harvest"]
            filling.unlink()
            workspace.annotations.add(1, Side.ENGLISH, 0, 4, 11, note="room again")
            assert workspace.safekeeping.back_up(Reason.HAND).notes == 2
        with open_workspace(Folders(data=disk / "data", cache=tmp_path)) as workspace:
            assert notes(workspace) == ["first", "room again"]
            assert workspace.safekeeping.check().ok
