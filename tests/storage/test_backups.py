"""A backup is whole, holds what the library holds, is thinned by the rules, and nobody waits for it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.domain.article import Side
from reader.domain.vocabulary import Status
from reader.errors import BackupDamaged, BackupFailed, LibraryDamaged, LibraryNewer, NotALibrary
from reader.storage import backups
from reader.storage.look import companion
from reader.storage.owner import OwnerThread
from reader.storage.verify import contents, verify
from tests.storage.parts import draft, opened

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def fill(path: Path, articles: int = 3) -> None:
    with opened(path) as parts:
        for number in range(articles):
            added = parts.library.add(draft((f"The harvest of {number}. " * 40,), headline=f"Number {number}"))
            parts.annotations.add(added.article.id, Side.ENGLISH, 0, 4, 11, note=f"note {number}")
        parts.words.mark(Side.ENGLISH, ["harvest", "begin"], Status.KNOWN)
        parts.terms.add("tow path", "纤道")


@pytest.fixture(scope="module")
def healthy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("healthy") / "library.duizhao"
    fill(path)
    return path


@pytest.fixture
def live(
    healthy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[OwnerThread, sqlite3.Connection]]:
    """An open library with its thread, and a log that has pages in it; a copy takes one step for each page."""
    monkeypatch.setattr(backups, "PAGES", 1)
    path = tmp_path / "library.duizhao"
    shutil.copy(healthy, path)
    owner = OwnerThread("library of a test")
    connection = owner.call(lambda: sqlite3.connect(path, isolation_level=None))
    owner.call(lambda: connection.execute("PRAGMA locking_mode=EXCLUSIVE").fetchall())
    owner.call(lambda: connection.execute("PRAGMA journal_mode=WAL").fetchall())
    owner.call(lambda: connection.execute("INSERT INTO meta VALUES ('a', 'in the log')"))
    yield owner, connection
    owner.stop(last=connection.close)


def backup_at(folder: Path, healthy: Path, taken: datetime) -> Path:
    folder.mkdir(exist_ok=True)
    part = folder / (backups.next_name(taken, folder) + backups.PART)
    backups.copy_closed(healthy, part)
    return backups.name(part)


def test_a_copy_of_an_open_library_is_whole_and_holds_its_log(
    live: tuple[OwnerThread, sqlite3.Connection], tmp_path: Path
) -> None:
    owner, connection = live
    target = tmp_path / "copy"
    held = owner.call(lambda: backups.copy(connection, target, lambda: None))
    backups.confirm(target, held)
    with closing(sqlite3.connect(target)) as copied:
        assert copied.execute("SELECT value FROM meta WHERE key = 'a'").fetchone() == ("in the log",)
    assert held == verify(target)
    assert held.count("annotation") == held.living == 3
    assert not companion(target, "-wal").exists()


def test_what_is_saved_while_copying_is_in_the_copy(
    live: tuple[OwnerThread, sqlite3.Connection], tmp_path: Path
) -> None:
    """The copy is at its first page when somebody changes the last one, and then the first one again."""
    owner, connection = live
    saved = list[int]()

    def save() -> None:
        if len(saved) == 20:  # else the copy would never catch up with us
            return
        connection.execute("UPDATE annotation SET note = note || '!'")
        connection.execute("INSERT INTO meta VALUES (?, ?)", (f"b{len(saved)}", "x" * 9000))
        saved.append(1)

    target = tmp_path / "copy"
    held = owner.call(lambda: backups.copy(connection, target, save))
    backups.confirm(target, held)
    assert len(saved) == 20
    assert held == owner.call(lambda: contents(connection))
    with closing(sqlite3.connect(target)) as copied:
        notes = [note for (note,) in copied.execute("SELECT note FROM annotation ORDER BY id")]
    assert notes == [f"note {number}{'!' * len(saved)}" for number in range(3)]


def test_a_save_does_not_wait_for_the_end_of_a_backup(
    live: tuple[OwnerThread, sqlite3.Connection], tmp_path: Path
) -> None:
    owner, connection = live
    begun, order = threading.Event(), list[str]()

    def breathe() -> None:
        begun.set()
        for _ in range(10_000):
            if order:
                return
            owner.breathe()
            time.sleep(0.001)

    def back_up() -> None:
        owner.call(lambda: backups.copy(connection, tmp_path / "copy", breathe))
        order.append("backup")

    def note() -> None:
        connection.execute("UPDATE annotation SET note = 'saved meanwhile'")
        order.append("save")

    copying = threading.Thread(target=back_up)
    copying.start()
    assert begun.wait(10)
    owner.call(note)
    copying.join()
    assert order == ["save", "backup"]


def test_closing_waits_for_the_backup(live: tuple[OwnerThread, sqlite3.Connection], tmp_path: Path) -> None:
    owner, connection = live
    order = list[str]()

    def breathe() -> None:
        if not order:
            order.append("begun")
            closer.start()
            for _ in range(50):
                owner.breathe()
                time.sleep(0.001)

    def back_up() -> None:
        backups.confirm(tmp_path / "copy", backups.copy(connection, tmp_path / "copy", breathe))
        order.append("backup")

    def close() -> None:
        connection.close()
        order.append("closed")

    closer = threading.Thread(target=lambda: owner.stop(last=close))
    owner.call(back_up)
    closer.join()
    assert order == ["begun", "backup", "closed"]


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM annotation WHERE id = 2",
        "UPDATE annotation SET note = 'other' WHERE id = 2",
        "UPDATE annotation SET deleted_at = '2026' WHERE id = 2",
        "UPDATE meta SET value = 'other' WHERE key = 'lineage'",
        "UPDATE word SET status = 'new' WHERE id = 2",
        "UPDATE word SET note = 'other' WHERE id = 2",
        "UPDATE own_term SET translation = '其他' WHERE id = 1",
    ],
)
def test_a_copy_that_holds_something_else_is_refused(healthy: Path, tmp_path: Path, harm: str) -> None:
    target = tmp_path / "copy"
    held = backups.copy_closed(healthy, target)
    backups.confirm(target, held)
    with closing(sqlite3.connect(target, isolation_level=None)) as copied:
        copied.execute(harm)
    with pytest.raises(BackupFailed):
        backups.confirm(target, held)


def test_references_into_nothing_are_found(healthy: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy"
    backups.copy_closed(healthy, target)
    with closing(sqlite3.connect(target, isolation_level=None)) as copied:
        copied.execute("DELETE FROM article WHERE id = 2")
    with pytest.raises(BackupDamaged):
        verify(target)


def test_a_torn_page_is_found(healthy: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy"
    held = backups.copy_closed(healthy, target)
    data = bytearray(target.read_bytes())
    data[8192:12288] = os.urandom(4096)
    target.write_bytes(data)
    with pytest.raises(BackupFailed):
        backups.confirm(target, held)


def test_a_closed_library_is_copied_with_its_log_and_left_as_it_was(healthy: Path, tmp_path: Path) -> None:
    path = tmp_path / "library"
    shutil.copy(healthy, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA wal_autocheckpoint=0")
        other.execute("INSERT INTO meta VALUES ('a', 'only in the log')")
        for ending in ("", "-wal"):
            shutil.copy(companion(path, ending), companion(tmp_path / "crashed", ending))
    before = {ending: companion(tmp_path / "crashed", ending).read_bytes() for ending in ("", "-wal")}
    backups.copy_closed(tmp_path / "crashed", tmp_path / "copy")
    with closing(sqlite3.connect(tmp_path / "copy")) as copied:
        assert copied.execute("SELECT value FROM meta WHERE key = 'a'").fetchone() == ("only in the log",)
    assert before == {ending: companion(tmp_path / "crashed", ending).read_bytes() for ending in ("", "-wal")}


@pytest.mark.parametrize(
    ("raw", "error"), [(b"", LibraryDamaged), (b"Dear diary", NotALibrary), (None, LibraryNewer)], ids=str
)
def test_what_is_no_library_gives_no_backup(
    healthy: Path, tmp_path: Path, raw: bytes | None, error: type[Exception]
) -> None:
    path = tmp_path / "library"
    if raw is None:
        shutil.copy(healthy, path)
        with closing(sqlite3.connect(path, isolation_level=None)) as later:
            later.execute("PRAGMA user_version=9999")
    else:
        path.write_bytes(raw)
    before = path.read_bytes()
    with pytest.raises(error):
        backups.copy_closed(path, tmp_path / "copy")
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["library"]


def test_numbers_go_on_whatever_the_clock_says(healthy: Path, tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    backup_at(here, healthy, NOON)
    backup_at(here, healthy, NOON - timedelta(days=3000))
    there.mkdir()
    (there / "backup-00000007-20200101T000000Z.duizhao.part").touch()
    name = backups.next_name(NOON, here, there)
    assert name == "backup-00000008-20261121T120000Z.duizhao"
    assert [backup.sequence for backup in backups.listed(here)] == [2, 1]


def test_thinning_removes_files_and_never_the_last_three_that_are_whole(healthy: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    made = [backup_at(folder, healthy, NOON + timedelta(hours=hour)) for hour in range(5)]
    for day in range(14):
        backup_at(folder, healthy, NOON + timedelta(days=20 + day)).write_bytes(b"bad")
    (folder / "backup-00000003-20261121T140000Z.duizhao.part").touch()
    mine = folder / "my own file.txt"
    mine.touch()
    removed = backups.thin(folder, lambda _: False)
    left = {backup.sequence for backup in backups.listed(folder)}
    assert left == {3, 4, 5, 17, 18, 19}
    assert {backup.sequence for backup in removed} == set(range(1, 20)) - left
    assert mine.exists()
    assert not list(folder.glob("*.part"))
    assert all(path.exists() for path in made[2:])


def test_what_is_spared_stays(healthy: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    for hour in range(6):
        backup_at(folder, healthy, NOON + timedelta(hours=hour))
    backup_at(folder, healthy, NOON + timedelta(days=30))
    backups.thin(folder, lambda backup: backup.sequence == 2)
    assert [backup.sequence for backup in backups.listed(folder)] == [7, 6, 5, 2]


def test_a_second_folder_gets_the_same_file(healthy: Path, tmp_path: Path) -> None:
    first = backup_at(tmp_path / "backups", healthy, NOON)
    second = backups.duplicate(first, tmp_path / "stick" / "duizhao")
    assert second.read_bytes() == first.read_bytes()
    assert [path.name for path in second.parent.iterdir()] == [first.name]


def test_a_second_folder_that_cannot_be_written_is_told_and_nothing_is_left(healthy: Path, tmp_path: Path) -> None:
    first = backup_at(tmp_path / "backups", healthy, NOON)
    (tmp_path / "stick").write_text("a file", encoding="utf-8")
    with pytest.raises(BackupFailed, match="stick"):
        backups.duplicate(first, tmp_path / "stick")
    assert (tmp_path / "stick").read_text(encoding="utf-8") == "a file"
