"""One connection on one thread, and what is in force on it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import IntegrityError, StatementError

from reader.errors import LibraryDamaged, LibraryLocked, LibraryUnwritable
from reader.storage import articles
from reader.storage.database import Database, OwnerStopped, Session
from reader.storage.migrations import APPLICATION_ID, SCHEMA_VERSION
from reader.storage.schema import Base
from tests.storage.parts import draft

NOW = datetime(2026, 1, 2, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "new" / "library.duizhao")
    yield opened
    opened.close()


def pragma(session: Session, name: str) -> object:
    return session.execute(text(f"PRAGMA {name}")).scalar_one()


def test_the_settings_that_durability_rests_on(database: Database) -> None:
    names = ("journal_mode", "synchronous", "locking_mode", "foreign_keys")
    assert database.call(lambda session: [pragma(session, name) for name in names]) == ["wal", 2, "exclusive", 1]


def test_the_file_says_whose_it_is(database: Database) -> None:
    database.close()
    with closing(sqlite3.connect(database.path)) as plain:
        assert plain.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert plain.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)


def test_migrations_make_the_tables_of_the_schema(database: Database) -> None:
    def tables(session: Session) -> dict[str, dict[str, bool]]:
        found = inspect(session.connection())
        return {
            table: {column["name"]: column["nullable"] for column in found.get_columns(table)}
            for table in found.get_table_names()
            if not table.startswith("sqlite_")
        }

    wanted = {
        table.name: {column.name: bool(column.nullable) for column in table.columns}
        for table in Base.metadata.sorted_tables
    }
    assert database.call(tables) == wanted


def test_work_that_raises_leaves_nothing(database: Database) -> None:
    def work(session: Session) -> None:
        articles.insert(session, draft(), NOW)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        database.call(work)
    assert database.call(articles.summaries) == []


def test_reading_sees_one_moment(database: Database) -> None:
    """BEGIN is written out: without it, no transaction would be open while a call only reads."""

    def work(session: Session) -> bool:
        articles.summaries(session)
        raw = session.connection().connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        return raw.in_transaction

    assert database.call(work)


def test_all_work_is_done_on_one_thread_and_none_is_left(database: Database) -> None:
    seen: set[str] = set()

    def work(_: Session) -> None:
        seen.add(threading.current_thread().name)

    callers = [threading.Thread(target=lambda: database.call(work)) for _ in range(5)]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
    assert seen == {"library"}
    database.close()
    database.close()
    assert "library" not in {thread.name for thread in threading.enumerate()}


def test_calls_after_closing_say_so(database: Database) -> None:
    database.close()
    with pytest.raises(OwnerStopped):
        database.call(articles.summaries)


def test_closing_folds_the_log_away(database: Database) -> None:
    database.call(lambda session: articles.insert(session, draft(), NOW))
    database.close()
    assert sorted(path.name for path in database.path.parent.iterdir()) == ["journal", "library.duizhao", "reserve"]


def test_a_naive_time_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="without a zone"):
        database.call(lambda session: articles.insert(session, draft(), datetime(2026, 1, 2)))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE block SET text = 'other'",
        "UPDATE text_version SET digest = ''",
        "UPDATE annotation SET start_at = 0",
        "UPDATE annotation SET quote = 'other'",
    ],
)
def test_what_annotations_stand_on_cannot_be_changed(tmp_path: Path, statement: str) -> None:
    from reader.domain.article import Side
    from tests.storage.parts import opened

    with opened(tmp_path / "library") as parts:
        article = parts.library.add(draft()).article
        parts.annotations.add(article.id, Side.ENGLISH, 0, 4, 11)
        with pytest.raises(IntegrityError, match="immutable"):
            parts.database.call(lambda session: session.execute(text(statement)))
        assert parts.library.article(article.id) == article


def test_a_second_program_is_refused_at_once_and_the_first_goes_on(database: Database) -> None:
    database.call(lambda session: articles.insert(session, draft(), NOW))
    before = database.path.stat()
    code = (
        "import sys\nfrom pathlib import Path\nfrom reader.errors import LibraryLocked\n"
        "from reader.storage.database import Database\n"
        "try:\n    Database(Path(sys.argv[1]))\nexcept LibraryLocked as error:\n    print(error)\n"
    )
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, str(database.path)], capture_output=True, text=True, timeout=60
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert "is open in another window" in run.stdout
    after = database.path.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert len(database.call(articles.summaries)) == 1


def test_a_second_opening_by_the_same_program_costs_the_first_no_lock(database: Database, tmp_path: Path) -> None:
    """On POSIX systems a process that closes any handle of a file loses all its locks on that file."""
    (tmp_path / "alias").symlink_to(database.path.parent)
    for path in (database.path, tmp_path / "alias" / database.path.name):
        with pytest.raises(LibraryLocked):
            Database(path)
    test_a_second_program_is_refused_at_once_and_the_first_goes_on(database)


def test_a_library_can_be_opened_again_after_closing_and_after_a_refusal(tmp_path: Path) -> None:
    path = tmp_path / "library"
    path.write_bytes(b"")
    for _ in range(2):
        with pytest.raises(LibraryDamaged):
            Database(path)
    path.unlink()
    for _ in range(2):
        Database(path).close()


def test_a_full_disk_is_told_as_such_and_nothing_is_half_written(database: Database) -> None:
    def fill(session: Session) -> None:
        pages = pragma(session, "page_count")
        session.execute(text(f"PRAGMA max_page_count={pages}"))
        for _ in range(1000):
            articles.insert(session, draft(headline="x" * 1000), NOW)

    with pytest.raises(LibraryUnwritable):
        database.call(fill)
    assert database.call(articles.summaries) == []
