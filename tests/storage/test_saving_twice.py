"""A save is in the library and in the journal, or in neither: whatever fails between the two."""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from reader.domain.article import ReadingPlace, Side
from reader.errors import LibraryUnwritable
from reader.storage import articles
from reader.storage.database import Database, Session
from reader.storage.journal import Entry, read
from reader.storage.reserve import SIZE
from tests.storage.parts import Parts, draft, opened

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library"


@pytest.fixture
def parts(path: Path) -> Iterator[Parts]:
    """A library with one article and one note, number 1 each."""
    with opened(path) as made:
        article = made.library.add(draft()).article.id
        made.annotations.add(article, Side.ENGLISH, 0, 4, 11, note="first")
        yield made


def lines(parts: Parts) -> tuple[Entry, ...]:
    return read(parts.database.path.parent / "journal", parts.database.lineage, 0).entries


def contained(database: Database) -> int:
    return int(database.call(lambda session: articles.meta(session, "journal")) or "")


def note_of(parts: Parts) -> str:
    return parts.annotations.get(1).note


def test_each_save_is_one_line_with_its_number_in_the_library(parts: Parts) -> None:
    before = lines(parts)
    parts.annotations.set_note(1, "second")
    (line,) = lines(parts)[len(before) :]
    images = dict(line.rows)
    assert images["annotation"]["note"] == "second"
    assert images["note_revision"]["note"] == "first"
    assert contained(parts.database) == line.seq == len(before) + 1


def test_reading_writes_no_line(parts: Parts) -> None:
    before = lines(parts)
    parts.library.opened(1)
    parts.library.save_place(1, Side.ENGLISH, ReadingPlace(1, 3), 0.5)
    parts.annotations.all()
    parts.annotations.set_note(1, "first")
    assert lines(parts) == before


def test_a_row_that_gets_another_number_is_gone_under_the_old_one(parts: Parts) -> None:
    row = "INSERT INTO removed VALUES (5, 1, 0, 'x', 'label', 'en', 0, '', '')"
    parts.database.call(lambda session: session.connection().exec_driver_sql(row))
    parts.database.call(lambda session: session.connection().exec_driver_sql("UPDATE removed SET id = 78"))
    *_, line = lines(parts)
    assert [image["id"] for _, image in line.rows] == [78]
    assert line.gone == (("removed", {"id": 5}),)


def test_a_row_that_another_one_replaced_is_gone_in_the_journal(parts: Parts) -> None:
    """INSERT OR REPLACE removes the row that has the same name under another number."""
    columns = (
        "uid, article_id, side, block_uid, start_at, end_at, quote, prefix, suffix, colour, note, created, modified"
    )

    def work(session: Session) -> None:
        raw = session.connection()
        raw.exec_driver_sql("DELETE FROM placement")
        replacing = f"INSERT OR REPLACE INTO annotation (id, {columns}) SELECT 50, {columns} FROM annotation"  # noqa: S608 - our names
        raw.exec_driver_sql(replacing)

    parts.database.call(work)
    *_, line = lines(parts)
    assert [(table, image["id"]) for table, image in line.rows] == [("annotation", 50)]
    assert line.gone == (("annotation", {"id": 1}),)


def test_work_that_raises_leaves_no_line(parts: Parts) -> None:
    before = lines(parts)

    def work(session: Session) -> None:
        articles.insert(session, draft(), parts.annotations.get(1).created)
        session.flush()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        parts.database.call(work)
    parts.annotations.set_note(1, "second")
    (line,) = lines(parts)[len(before) :]
    assert {table for table, _ in line.rows} == {"annotation", "note_revision"}, "nothing of what was rolled back"


def test_a_commit_that_fails_makes_its_line_void(path: Path, parts: Parts) -> None:
    before = lines(parts)

    def work(session: Session) -> None:
        session.execute(text("PRAGMA defer_foreign_keys=ON"))  # the commit will find it
        session.execute(text("UPDATE annotation SET note = 'never' WHERE id = 1"))
        session.execute(text("INSERT INTO note_revision (annotation_id, note, saved) VALUES (99, '', '')"))

    with pytest.raises(IntegrityError):
        parts.database.call(work)
    assert b"never" in b"".join(file.read_bytes() for file in (path.parent / "journal").iterdir())
    assert lines(parts) == before
    assert note_of(parts) == "first"
    parts.annotations.set_note(1, "second")
    assert [line.seq for line in lines(parts)] == [*(line.seq for line in before), len(before) + 3]
    parts.database.close()
    with opened(path) as again:
        assert again.database.redone == 0
        assert note_of(again) == "second"


def test_a_line_that_cannot_be_written_rolls_back_and_the_next_save_works(path: Path, parts: Parts) -> None:
    before = lines(parts)
    parts.database.close()
    folder, aside = path.parent / "journal", path.parent / "aside"
    with opened(path) as again:
        folder.rename(aside)
        folder.write_text("in the way", encoding="utf-8")
        with pytest.raises(LibraryUnwritable, match="cannot be written"):
            again.annotations.set_note(1, "never")
        assert note_of(again) == "first"
        assert contained(again.database) == len(before)
        folder.unlink()
        aside.rename(folder)
        again.annotations.set_note(1, "second")
        assert note_of(again) == "second"
        new = lines(again)[len(before) :]
    assert [image["note"] for line in new for table, image in line.rows if table == "annotation"] == ["second"]
    with opened(path) as again:
        assert (again.database.redone, note_of(again)) == (0, "second")


def test_a_journal_that_is_removed_meanwhile_is_begun_again(path: Path, parts: Parts) -> None:
    shutil.rmtree(path.parent / "journal")
    parts.annotations.set_note(1, "second")
    (line,) = lines(parts)
    assert ("annotation", "second") in [(table, image.get("note")) for table, image in line.rows]


LAST_BREATH = """
import os, sys
from pathlib import Path
from tests.storage.parts import opened
def end(statement):
    if statement == "COMMIT":
        os._exit(0)
with opened(Path(sys.argv[1])) as parts:
    parts.database.run(lambda connection: connection.set_trace_callback(end))
    parts.annotations.set_note(1, "written and not committed")
"""


def test_a_save_that_was_written_and_not_committed_is_done_again(path: Path, parts: Parts) -> None:
    parts.database.close()
    subprocess.run([sys.executable, "-c", LAST_BREATH, str(path)], cwd=ROOT, timeout=60, check=True)
    with opened(path) as again:
        assert again.database.redone == 1
        assert note_of(again) == "written and not committed"
        again.annotations.set_note(1, "and on")
    with opened(path) as again:
        assert (again.database.redone, note_of(again)) == (0, "and on")


def damaged(file: Path) -> None:
    file.write_bytes(os.urandom(5000))


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


@pytest.mark.parametrize("harm", [damaged, emptied, half, Path.unlink])
def test_a_damaged_journal_keeps_no_library_from_opening(
    path: Path, parts: Parts, harm: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    number = contained(parts.database)
    parts.database.close()
    (segment,) = (path.parent / "journal").iterdir()
    harm(segment)
    with caplog.at_level(logging.ERROR), opened(path) as again:
        assert (again.database.redone, note_of(again)) == (0, "first")
        again.annotations.set_note(1, "second")
        assert contained(again.database) == number + 1
        assert lines(again)[-1].seq == number + 1
    with opened(path) as again:
        assert (again.database.redone, note_of(again)) == (0, "second")


def test_a_journal_that_cannot_be_made_is_told_and_the_library_left_as_it_was(path: Path, parts: Parts) -> None:
    parts.database.close()
    shutil.rmtree(path.parent / "journal")
    (path.parent / "journal").write_text("in the way", encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(LibraryUnwritable):
        Database(path)
    assert path.read_bytes() == before
    (path.parent / "journal").unlink()
    Database(path).close()


def test_another_library_leaves_the_lines_of_the_first_alone(path: Path, parts: Parts) -> None:
    first, before = parts.database.lineage, lines(parts)
    parts.database.close()
    path.unlink()
    with opened(path) as other:
        assert (other.database.redone, other.library.articles()) == (0, [])
        assert other.database.lineage != first
        other.library.add(draft())
        assert [line.seq for line in lines(other)] == [1]
    assert read(path.parent / "journal", first, 0).entries == before


def test_raw_jobs_run_on_the_owners_thread_outside_of_a_transaction(parts: Parts) -> None:
    def work(connection: sqlite3.Connection) -> tuple[str, bool, int]:
        (notes,) = connection.execute("SELECT count(*) FROM annotation").fetchone()
        return threading.current_thread().name, connection.in_transaction, notes

    assert parts.database.run(work) == ("library", False, 1)
    with pytest.raises(sqlite3.OperationalError):
        parts.database.run(lambda connection: connection.execute("SELECT nothing"))


def test_after_a_backup_a_new_segment_is_begun_and_old_ones_go(path: Path, parts: Parts) -> None:
    folder = path.parent / "journal"
    (path.parent / "reserve").unlink()
    last = contained(parts.database)
    parts.database.backed_up(0)
    parts.annotations.set_note(1, "second")
    assert [line.seq for line in lines(parts)] == list(range(1, last + 2))
    assert sorted(file.name for file in folder.iterdir()) == [f"journal-{n:010d}.jsonl" for n in (1, last + 1)]
    parts.database.backed_up(last + 1)
    assert [file.name for file in folder.iterdir()] == [f"journal-{last + 1:010d}.jsonl"]
    assert (path.parent / "reserve").stat().st_size == SIZE


def grow(reserve: Path, notes: int) -> Callable[[Session], None]:
    """Work that needs more pages than there are, unless the reserve has made room."""

    def work(session: Session) -> None:
        pages = session.execute(text("PRAGMA page_count")).scalar_one()
        session.execute(text(f"PRAGMA max_page_count={pages if reserve.exists() else pages + 1000}"))
        for number in range(notes):
            session.execute(text("UPDATE annotation SET note = :note"), {"note": f"{number}" + "x" * 100_000})

    return work


def test_on_a_full_disk_the_reserve_is_given_up_once(path: Path, parts: Parts) -> None:
    reserve = path.parent / "reserve"
    assert reserve.stat().st_size == SIZE
    parts.database.call(grow(reserve, 3))
    assert note_of(parts).startswith("2xxx")
    assert not reserve.exists()
    parts.database.close()
    with opened(path) as again:
        assert reserve.stat().st_size == SIZE
        assert note_of(again).startswith("2xxx")


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("this user may not mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_on_a_disk_that_is_really_full(tmp_path: Path) -> None:
    """The reserve lets saves go on for a while; then they fail, and what was acknowledged is there."""
    with small_disk(tmp_path / "disk", "4m") as disk:
        path, filling = disk / "library", disk / "filling"
        with opened(path) as parts:
            article = parts.library.add(draft()).article.id
            parts.annotations.add(article, Side.ENGLISH, 0, 4, 11, note="first")
            with suppress(OSError), filling.open("wb", buffering=0) as file:
                while True:
                    file.write(bytes(4096))
            saved = fill_with_notes(parts)
            assert 20 < len(saved) < 10_000, "the reserve made room, and then it was full"
            assert not (disk / "reserve").exists()
            assert note_of(parts) == saved[-1]
            filling.unlink()
            parts.annotations.set_note(1, "room again")
            texts = {image["note"] for line in lines(parts) for table, image in line.rows if table == "annotation"}
            assert {*saved, "room again"} <= texts
        with opened(path) as again:
            assert (again.database.redone, note_of(again)) == (0, "room again")


def fill_with_notes(parts: Parts) -> list[str]:
    """Save until it fails; the notes that were acknowledged."""
    saved: list[str] = []
    with suppress(LibraryUnwritable):
        while len(saved) < 10_000:
            note = f"{len(saved)} " + "x" * 3000
            parts.annotations.set_note(1, note)
            saved.append(note)
    return saved
