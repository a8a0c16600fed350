"""A file that cannot be the library is refused with the right reason, and stays byte for byte as it was."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import LibraryDamaged, LibraryError, LibraryNewer, LibraryUnwritable, NotALibrary
from reader.storage import articles
from reader.storage.database import Database
from reader.storage.look import companion
from reader.storage.migrations import SCHEMA_VERSION
from tests.storage.parts import draft, opened


@pytest.fixture(scope="module")
def healthy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("healthy") / "library"
    with opened(path) as parts:
        for number in range(30):
            parts.library.add(draft((f"Article {number}. " * 200,), headline=f"Number {number}"))
    return path


def truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def cut_in_header(path: Path) -> None:
    os.truncate(path, 60)


def zeroed_header(path: Path) -> None:
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def only_zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def torn_pages(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[8192 : 8192 + 4096 * 3] = os.urandom(4096 * 3)
    path.write_bytes(data)


def schema_garbled(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100:400] = b"\xff" * 300
    path.write_bytes(data)


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (title)")
        other.commit()


def text_file(path: Path) -> None:
    path.write_text("Dear diary, " * 100, encoding="utf-8")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as later:
        later.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
        later.commit()


CORPUS: list[tuple[Callable[[Path], None], type[LibraryError]]] = [
    (truncated, LibraryDamaged),
    (cut_in_header, LibraryDamaged),
    (zeroed_header, LibraryDamaged),
    (emptied, LibraryDamaged),
    (only_zeros, LibraryDamaged),
    (torn_pages, LibraryDamaged),
    (schema_garbled, LibraryDamaged),
    (foreign, NotALibrary),
    (text_file, NotALibrary),
    (newer, LibraryNewer),
]


@pytest.mark.parametrize(("harm", "error"), CORPUS, ids=[harm.__name__ for harm, _ in CORPUS])
def test_refused_and_untouched(
    healthy: Path, tmp_path: Path, harm: Callable[[Path], None], error: type[LibraryError]
) -> None:
    path = tmp_path / "library"
    shutil.copy(healthy, path)
    harm(path)
    before = path.read_bytes()
    with pytest.raises(error) as caught:
        Database(path)
    assert type(caught.value) is error
    assert str(path) in str(caught.value)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["library"]


def killed_with_a_log(path: Path, statement: str) -> None:
    """Run a statement on a library in another process that dies before it folds its log away."""
    code = (
        "import os, sqlite3, sys\nc = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA wal_autocheckpoint=0'); c.execute(sys.argv[2])\n"
        "os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(path), statement], check=True, timeout=60)


def test_a_newer_library_is_known_by_its_log(healthy: Path, tmp_path: Path) -> None:
    """A newer program was killed right after its migration: the library's own header still says the old number."""
    path = tmp_path / "library"
    shutil.copy(healthy, path)
    killed_with_a_log(path, f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    log = companion(path, "-wal")
    before = path.read_bytes(), log.read_bytes()
    with pytest.raises(LibraryNewer):
        Database(path)
    assert (path.read_bytes(), log.read_bytes()) == before


def test_damage_beside_a_log_leaves_both_untouched(healthy: Path, tmp_path: Path) -> None:
    path = tmp_path / "library"
    shutil.copy(healthy, path)
    killed_with_a_log(path, "INSERT INTO meta VALUES ('a', 'b')")
    torn_pages(path)
    log = companion(path, "-wal")
    before = path.read_bytes(), log.read_bytes()
    with pytest.raises(LibraryDamaged):
        Database(path)
    assert (path.read_bytes(), log.read_bytes()) == before


def test_a_log_without_its_library_is_not_thrown_away(tmp_path: Path) -> None:
    log = tmp_path / "library-wal"
    log.write_bytes(b"the last saves")
    with pytest.raises(LibraryDamaged):
        Database(tmp_path / "library")
    assert log.read_bytes() == b"the last saves"
    assert [path.name for path in tmp_path.iterdir()] == ["library-wal"]


@pytest.mark.parametrize("name", ["书 Bücher", "a#b?c=d&e%20f", "'quotes\""])
def test_any_folder_name_will_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / "library"
    for _ in range(2):
        with opened(path) as parts:
            parts.library.add(draft())
    assert sorted(each.name for each in (tmp_path / name).iterdir()) == ["journal", "library", "reserve"]


def test_after_a_crash_nothing_of_sqlites_remains_but_the_library(healthy: Path, tmp_path: Path) -> None:
    path = tmp_path / "library"
    shutil.copy(healthy, path)
    killed_with_a_log(path, "INSERT INTO meta VALUES ('a', 'b')")
    with opened(path) as parts:
        assert parts.database.call(lambda session: articles.meta(session, "a")) == "b"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["journal", "library", "reserve"]


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "library").mkdir()
    with pytest.raises(NotALibrary):
        Database(tmp_path / "library")


def test_a_file_where_the_data_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine", encoding="utf-8")
    for path in (tmp_path / "data" / "library", tmp_path / "data" / "deeper" / "library"):
        with pytest.raises(LibraryUnwritable):
            Database(path)
    assert (tmp_path / "data").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("what", ["file", "folder"])
def test_read_only(healthy: Path, tmp_path: Path, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "library"
    shutil.copy(healthy, path)
    before = path.read_bytes()
    denied = path if what == "file" else tmp_path
    # The super-user may write anywhere, so the system's answer is given by hand.
    monkeypatch.setattr(os, "access", lambda asked, _mode: Path(asked) != denied)
    with pytest.raises(LibraryUnwritable):
        Database(path)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["library"]


def test_nothing_is_left_of_a_creation_that_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reader.storage.create._name", full)
    with pytest.raises(LibraryUnwritable, match="No space left"):
        Database(tmp_path / "library")
    assert list(tmp_path.iterdir()) == []


def test_a_library_that_appears_meanwhile_is_kept(healthy: Path, tmp_path: Path) -> None:
    from reader.storage.create import create

    path = tmp_path / "library"
    shutil.copy(healthy, path)
    create(path)
    assert path.read_bytes() == healthy.read_bytes()
    assert [each.name for each in tmp_path.iterdir()] == ["library"]
