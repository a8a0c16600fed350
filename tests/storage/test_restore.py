"""Going back to a backup, also when that is interrupted anywhere, and beside whatever the old library left."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.domain.article import Side
from reader.errors import BackupDamaged, LibraryLocked, LibraryNewer, NotALibrary, RestoreOfItself
from reader.storage import backups
from reader.storage.fileops import Files
from reader.storage.install import alone, finish
from reader.storage.look import companion
from reader.storage.restore import back_up_closed, restore
from tests.storage.parts import draft, opened

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Stopped(BaseException):
    """The power went."""


def notes(path: Path) -> list[str]:
    """What the notes say, after a start."""
    with opened(path) as parts:
        return [mark.note for mark in parts.annotations.of(1)]


def write(path: Path, *texts: str) -> None:
    with opened(path) as parts:
        if not parts.library.articles():
            parts.library.add(draft())
        for text in texts:
            parts.annotations.add(1, Side.ENGLISH, 0, 4, 11, note=text)


def crash(path: Path, *texts: str) -> None:
    """Write notes and leave the folder as a killed program would: with a log that was not folded away."""
    aside = path.parent.with_name("aside")
    with opened(path) as parts:
        for text in texts:
            parts.annotations.add(1, Side.ENGLISH, 0, 4, 11, note=text)
        shutil.copytree(path.parent, aside)
    shutil.rmtree(path.parent)
    aside.rename(path.parent)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with two notes, a backup of that, and two notes more."""
    path = tmp_path / "data" / "library.duizhao"
    write(path, "one", "two")
    assert back_up_closed(path, NOON)
    write(path, "three", "four")
    return path


def newest(library: Path) -> Path:
    return backups.listed(library.parent / "backups")[0].path


def lineage(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT value FROM meta WHERE key = 'lineage'").fetchone()[0])


def test_back_to_the_backup_and_from_there_to_what_was_before(library: Path) -> None:
    first = lineage(library)
    done = restore(library, newest(library), NOON, forward=False)
    assert notes(library) == ["one", "two"]
    assert lineage(library) != first
    assert (library.parent / "journal" / f"kept-{first}").is_dir()
    assert done.safety is not None
    write(library, "five")
    restore(library, done.safety, NOON, forward=False)
    assert notes(library) == ["one", "two", "three", "four"]


def test_forward_from_the_backup_to_the_last_save(library: Path) -> None:
    first = lineage(library)
    done = restore(library, newest(library), NOON, forward=True)
    assert (done.lines, lineage(library)) == (2, first)
    assert notes(library) == ["one", "two", "three", "four"]
    write(library, "five")
    assert notes(library) == ["one", "two", "three", "four", "five"]


def test_nothing_of_a_stale_log_gets_into_the_restored_library(library: Path) -> None:
    crash(library, "in the log", "also in the log")
    log = companion(library, "-wal")
    assert log.stat().st_size > 0
    restore(library, newest(library), NOON, forward=False)
    assert not log.exists()
    assert notes(library) == ["one", "two"]


def test_the_safety_backup_has_what_only_the_log_and_the_journal_have(library: Path) -> None:
    crash(library, "five")
    companion(library, "-wal").write_bytes(b"")
    done = restore(library, newest(library), NOON, forward=False)
    assert done.safety is not None
    restore(library, done.safety, NOON, forward=False)
    assert notes(library) == ["one", "two", "three", "four", "five"]


def test_a_damaged_library_is_kept_aside(library: Path) -> None:
    library.write_bytes(b"\0" * 5000)
    done = restore(library, newest(library), NOON, forward=True)
    assert done.safety is None
    assert done.damaged is not None
    assert (done.damaged / library.name).read_bytes() == b"\0" * 5000
    assert notes(library) == ["one", "two", "three", "four"]


def test_from_a_file_anywhere_into_an_empty_folder(library: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "stick" / "copy of mine"
    elsewhere.parent.mkdir()
    shutil.copy(newest(library), elsewhere)
    other = tmp_path / "new" / "library.duizhao"
    restore(other, elsewhere, NOON, forward=True)
    assert notes(other) == ["one", "two"]
    assert lineage(other) != lineage(library)


def half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def torn(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[8192:12288] = os.urandom(4096)
    path.write_bytes(data)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def diary(path: Path) -> None:
    path.write_text("Dear diary", encoding="utf-8")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as later:
        later.execute("PRAGMA user_version=9999")


@pytest.mark.parametrize(
    ("harm", "error"),
    [
        (half, BackupDamaged),
        (torn, BackupDamaged),
        (empty, BackupDamaged),
        (diary, NotALibrary),
        (newer, LibraryNewer),
    ],
)
def test_what_cannot_be_restored_is_refused_and_nothing_changes(library: Path, harm: object, error: type) -> None:
    source = newest(library)
    assert callable(harm)
    harm(source)
    before = {path: path.read_bytes() for path in library.parent.rglob("*") if path.is_file()}
    with pytest.raises(error) as caught:
        restore(library, source, NOON, forward=False)
    assert str(source) in str(caught.value)
    after = {path: path.read_bytes() for path in library.parent.rglob("*") if path.is_file()}
    assert after.keys() - before.keys() <= {library.parent / "restoring.lock"}
    assert before.items() <= after.items()


def test_an_open_library_is_not_exchanged(library: Path) -> None:
    with opened(library), pytest.raises(LibraryLocked):
        restore(library, newest(library), NOON, forward=False)
    with alone(library), pytest.raises(LibraryLocked):
        restore(library, newest(library), NOON, forward=False)
    with pytest.raises(RestoreOfItself):
        restore(library, library, NOON, forward=False)
    assert len(notes(library)) == 4


def stopping_before(step: int) -> Files:
    count = iter(range(10_000))

    def before(_: str) -> None:
        if next(count) == step:
            raise Stopped

    return Files(before)


def interrupted(library: Path, tmp_path: Path, *, forward: bool, harm: bool) -> Iterator[Path]:
    """The library after restoring was stopped before its first step, its second, ... until it came to its end."""
    for step in range(200):
        data = tmp_path / f"stopped-{step}"
        shutil.copytree(library.parent, data)
        path = data / library.name
        source = newest(path)
        if harm:
            path.write_bytes(b"")
        try:
            restore(path, source, NOON, forward=forward, files=stopping_before(step))
        except Stopped:
            yield path
        else:
            assert step > 10
            return
    pytest.fail("it never came to an end")


@pytest.mark.parametrize("harm", [False, True], ids=["healthy", "damaged"])
@pytest.mark.parametrize("forward", [False, True], ids=["back", "forward"])
def test_interrupted_anywhere_the_next_start_finishes_or_has_the_old_state(
    library: Path, tmp_path: Path, forward: bool, harm: bool
) -> None:
    crash(library, "five")
    everything = ["one", "two", "three", "four", "five"]
    wanted = everything if forward else ["one", "two"]
    finished = False
    for path in interrupted(library, tmp_path, forward=forward, harm=harm):
        was_begun = (path.parent / "restoring" / "intent.json").exists()
        finish(path, Files())
        assert not (path.parent / "restoring").exists()
        finished = finished or was_begun
        if not finished:
            assert path.read_bytes() == (b"" if harm else library.read_bytes())
            assert companion(path, "-wal").read_bytes() == companion(library, "-wal").read_bytes()
        else:
            assert notes(path) == wanted
            kept = backups.listed(path.parent / "backups")
            if harm:
                assert [old.read_bytes() for old in path.parent.glob(f"damaged/*/{path.name}")] == [b""]
            elif not forward:
                restore(path, kept[1].path, NOON, forward=False)  # the one before the new beginning
                assert notes(path) == everything
    assert finished


@pytest.mark.parametrize("first", range(0, 40, 3))
def test_finishing_may_be_interrupted_too(library: Path, first: int) -> None:
    crash(library, "five")
    path, before = library, library.read_bytes()
    try:
        restore(path, newest(path), NOON, forward=False, files=stopping_before(first))
    except Stopped:
        intended = (path.parent / "restoring" / "intent.json").exists() or path.read_bytes() != before
        for step in range(30):
            try:
                finish(path, stopping_before(step % 3))
            except Stopped:
                continue
            break
        finish(path, Files())
        assert notes(path) == (["one", "two"] if intended else ["one", "two", "three", "four", "five"])
