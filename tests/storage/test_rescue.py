"""Whatever happened to the library's file: every save is back, or the file stays as it is and the reader is told."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.domain.article import Side
from reader.errors import LibraryDamaged, LibraryLocked, LibraryNewer, NotALibrary
from reader.storage import backups
from reader.storage.articles import summaries
from reader.storage.look import companion
from reader.storage.migrations import SCHEMA_VERSION, v0001_initial
from reader.storage.rescue import Rescue, RescueKind, open_library
from reader.storage.restore import back_up_closed
from tests.storage.parts import draft, opened
from tests.storage.test_restore import Stopped, crash, newest, notes, stopping_before, write

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
ALL = ["one", "two", "three", "four", "five"]


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with a backup at two notes, whose program was killed when it had five: the last is in the log."""
    path = tmp_path_factory.mktemp("crashed") / "data" / "library.duizhao"
    write(path, "one", "two")
    assert back_up_closed(path, NOON)
    write(path, "three", "four")
    crash(path, "five")
    return path


@pytest.fixture
def library(crashed: Path, tmp_path: Path) -> Path:
    shutil.copytree(crashed.parent, tmp_path / "data")
    return tmp_path / "data" / crashed.name


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def halved(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def zeroed_header(path: Path) -> None:
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])


def torn_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[8192:12288] = b"\x5a" * 4096
    path.write_bytes(data)


def removed(path: Path) -> None:
    path.unlink()
    companion(path, "-wal").unlink()


def removed_beside_its_log(path: Path) -> None:
    path.unlink()


def truncated_log(path: Path) -> None:
    log = companion(path, "-wal")
    os.truncate(log, log.stat().st_size // 2)


def garbage_in_the_log(path: Path) -> None:
    companion(path, "-wal").write_bytes(b"garbage!" * 5000)


def emptied_with_its_log(path: Path) -> None:
    path.write_bytes(b"")
    companion(path, "-wal").write_bytes(b"")


Harm = Callable[[Path], None]
DESTROYED: list[Harm] = [emptied, halved, zeroed_header, torn_page, removed_beside_its_log, emptied_with_its_log]
LOG_ONLY: list[Harm] = [truncated_log, garbage_in_the_log]


def start(path: Path) -> Rescue | None:
    database, rescue = open_library(path)
    database.close()
    return rescue


def names(harm: Harm) -> str:
    return harm.__name__


@pytest.mark.parametrize("harm", [*DESTROYED, removed], ids=names)
@pytest.mark.parametrize("kept", ["backup and journal", "journal"])
def test_every_save_comes_back(library: Path, harm: Harm, kept: str) -> None:
    harm(library)
    if kept == "journal":
        shutil.rmtree(library.parent / "backups")
    before = {ending: _bytes(companion(library, ending)) for ending in ("", "-wal")}
    rescue = start(library)
    assert rescue is not None
    assert rescue.kind is (RescueKind.DAMAGED if before[""] is not None else RescueKind.MISSING)
    assert (rescue.articles, rescue.notes, rescue.lost) == (1, 5, False)
    assert rescue.lines == (3 if rescue.from_backup else 6)
    assert (rescue.from_backup is None) == (kept == "journal")
    for ending, raw in before.items():  # nothing of what was found is thrown away
        if raw is not None:
            assert rescue.damaged is not None
            assert _bytes(companion(rescue.damaged / library.name, ending)) == raw
    assert notes(library) == ALL
    assert start(library) is None
    write(library, "six")
    assert notes(library) == [*ALL, "six"]


@pytest.mark.parametrize("harm", [*DESTROYED, removed], ids=names)
def test_without_a_journal_the_backup_comes_back_and_the_loss_is_told(library: Path, harm: Harm) -> None:
    harm(library)
    shutil.rmtree(library.parent / "journal")
    rescue = start(library)
    assert rescue is not None
    assert (rescue.notes, rescue.lost) == (2, True)
    assert notes(library) == ["one", "two"]


@pytest.mark.parametrize("harm", DESTROYED, ids=names)
def test_with_nothing_to_come_back_from_the_file_stays_as_it_is(library: Path, harm: Harm) -> None:
    harm(library)
    shutil.rmtree(library.parent / "journal")
    shutil.rmtree(library.parent / "backups")
    before = {path: path.read_bytes() for path in library.parent.iterdir()}
    with pytest.raises(LibraryDamaged):
        start(library)
    companion(library, "-shm").unlink(missing_ok=True)  # SQLite's, made for reading the log; it says nothing
    assert {path: path.read_bytes() for path in library.parent.iterdir()} == before


def test_backups_that_are_all_bad_never_give_way_to_an_empty_library(library: Path) -> None:
    removed(library)
    shutil.rmtree(library.parent / "journal")
    newest(library).write_bytes(b"bad")
    with pytest.raises(LibraryDamaged):
        start(library)
    assert not library.exists()
    assert newest(library).read_bytes() == b"bad"


@pytest.mark.parametrize("harm", LOG_ONLY, ids=names)
def test_what_only_the_log_had_comes_from_the_journal(library: Path, harm: Harm) -> None:
    harm(library)
    start(library)
    assert notes(library) == ALL


def test_a_bad_backup_is_passed_over(library: Path) -> None:
    assert back_up_closed(library, NOON)
    torn_page(newest(library))
    emptied(library)
    rescue = start(library)
    assert rescue is not None
    assert rescue.from_backup == "backup-00000001-20261121T120000Z.duizhao"
    assert notes(library) == ALL


def test_the_backup_may_lie_in_the_second_folder(library: Path, tmp_path: Path) -> None:
    backups.choose_second_folder(library.parent, tmp_path / "stick")
    backups.duplicate(newest(library), tmp_path / "stick")
    shutil.rmtree(library.parent / "backups")
    shutil.rmtree(library.parent / "journal")
    removed(library)
    rescue = start(library)
    assert rescue is not None
    assert rescue.from_backup is not None
    assert notes(library) == ["one", "two"]


def test_lines_that_the_journal_lost_are_told(library: Path) -> None:
    removed(library)
    for segment in (library.parent / "journal").glob("*.jsonl"):
        lines = segment.read_bytes().splitlines(keepends=True)
        segment.write_bytes(b"".join(lines[:-2] + lines[-1:]))
    rescue = start(library)
    assert rescue is not None
    assert (rescue.notes, rescue.lost) == (4, True)
    assert notes(library) == ["one", "two", "three", "five"]


def diary(path: Path) -> None:
    path.write_text("Dear diary", encoding="utf-8")


def bookmarks(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmark (title)")
        other.commit()


def newer(path: Path) -> None:
    companion(path, "-wal").unlink()
    with closing(sqlite3.connect(path, isolation_level=None)) as later:
        later.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")


@pytest.mark.parametrize(
    ("harm", "error"), [(diary, NotALibrary), (bookmarks, NotALibrary), (newer, LibraryNewer)], ids=str
)
def test_what_is_not_damage_is_refused_and_nothing_is_moved(library: Path, harm: Harm, error: type) -> None:
    harm(library)
    before = {path: path.read_bytes() for path in library.parent.rglob("*") if path.is_file()}
    with pytest.raises(error):
        start(library)
    assert {path: path.read_bytes() for path in library.parent.rglob("*") if path.is_file()} == before


HOLDER = """
import sys
from pathlib import Path
from reader.storage.database import Database
database = Database(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
database.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be destroyed there")
def test_a_library_that_another_program_holds_is_not_moved_though_it_looks_destroyed(library: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(library)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "open\n"
        os.truncate(library, 0)
        with pytest.raises(LibraryLocked):
            start(library)
        assert library.exists()
        assert not (library.parent / "damaged").exists()
        holder.kill()
        holder.wait(timeout=30)
    assert start(library) is not None
    assert notes(library) == ALL


def test_a_library_that_is_open_here_stays_locked_for_others(library: Path) -> None:
    with opened(library), pytest.raises(LibraryLocked):
        open_library(library)


def test_a_link_to_a_disk_that_is_away_is_not_replaced(library: Path, tmp_path: Path) -> None:
    removed(library)
    library.symlink_to(tmp_path / "away" / "library.duizhao")
    with pytest.raises(LibraryDamaged):
        start(library)
    assert library.is_symlink()


@pytest.mark.parametrize("harm", [emptied, removed_beside_its_log, removed], ids=names)
def test_recovery_may_be_interrupted_anywhere(library: Path, tmp_path: Path, harm: Harm) -> None:
    harm(library)
    for step in range(100):
        data = tmp_path / f"stopped-{step}"
        shutil.copytree(library.parent, data)
        path = data / library.name
        try:
            database, _ = open_library(path, stopping_before(step))
        except Stopped:
            begun = (data / "restoring" / "intent.json").exists()
            rescue = start(path)
            assert rescue is None or (rescue.notes, rescue.lines, rescue.lost) == (5, 3, False)
            assert rescue is not None or not begun
            assert notes(path) == ALL
            assert not (data / "restoring").exists()
        else:
            database.close()
            assert step > 5
            return
    pytest.fail("it never came to an end")


def old_library(path: Path) -> None:
    """A library of the first schema with an article and a note."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        for statement in v0001_initial.STATEMENTS:
            old.execute(statement)
        old.execute("PRAGMA user_version=1")
        old.execute(f"PRAGMA application_id={0x4475697A}")
        old.execute(
            "INSERT INTO article (uid, url, url_key, headline, source, published, byline, people, origin, added,"
            " is_read, progress)"
            " VALUES ('a', '', '', 'Old', '', '', '', '[]', 'file', '2026-01-01T00:00:00+00:00', 0, 0)"
        )


def test_an_older_library_is_backed_up_before_it_is_migrated_and_comes_back_from_that(tmp_path: Path) -> None:
    path = tmp_path / "data" / "library.duizhao"
    old_library(path)
    assert start(path) is None
    (backup,) = backups.listed(path.parent / "backups")
    held = backups.good(backup)
    assert held is not None
    assert (held.schema, held.lineage) == (1, "")
    with opened(path) as parts:
        parts.library.add(draft(headline="New"))
        parts.annotations.add(2, Side.ENGLISH, 0, 4, 11, note="after the migration")
    emptied(path)
    rescue = start(path)
    assert rescue is not None
    assert (rescue.articles, rescue.notes, rescue.lost) == (2, 1, False)
    database, _ = open_library(path)
    try:
        assert {row.headline for row in database.call(summaries)} == {"Old", "New"}
    finally:
        database.close()
    assert len(backups.listed(path.parent / "backups")) == 1


def test_a_first_start_creates_a_library_and_reports_nothing(tmp_path: Path) -> None:
    path = tmp_path / "data" / "library.duizhao"
    assert start(path) is None
    assert start(path) is None
    (path.parent / f".{path.name}.killed.new").touch()
    assert start(path) is None
    assert not list(path.parent.glob("*.new"))


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None
