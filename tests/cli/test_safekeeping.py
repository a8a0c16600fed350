"""Backing up, restoring and checking from a terminal, as scripts do it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal


@pytest.fixture
def written(terminal: Terminal, page: Path) -> Terminal:
    """The terminal with one article and one note."""
    terminal("import", str(page))
    note(terminal, "one")
    return terminal


def note(terminal: Terminal, text: str) -> None:
    answer = terminal("annotate", "1", "--side", "en", "--quote", "Dogs travel free", "--note", text)
    assert answer.status == 0, answer.err


def notes(terminal: Terminal) -> list[str]:
    return [item["note"] for item in terminal("annotations", "--json").json]


def test_backup_and_restore(written: Terminal, tmp_path: Path) -> None:
    made = written("backup", str(tmp_path / "stick"), "--json")
    assert (made.status, made.err) == (0, "")
    path = Path(made.json["path"])
    assert (path.parent, made.json["notes"], made.json["suspicious"]) == (tmp_path / "stick", 1, False)
    assert (tmp_path / "data" / "backups" / path.name).read_bytes() == path.read_bytes()
    note(written, "two")
    done = written("restore", str(path), "--json")
    assert done.status == 0
    assert notes(written) == ["one"]
    again = written("restore", done.json["safety"])
    assert again.out.startswith("Restored: ")
    assert notes(written) == ["one", "two"]


def test_restore_forward_brings_the_later_saves_along(written: Terminal) -> None:
    path = written("backup", "--json").json["path"]
    note(written, "two")
    done = written("restore", path, "--forward", "--json")
    assert (done.status, done.json["lines"]) == (0, 1)
    assert notes(written) == ["one", "two"]


def test_what_cannot_be_restored_is_told_in_one_sentence(written: Terminal, page: Path, tmp_path: Path) -> None:
    answers = [
        written("restore", str(path)) for path in (page, tmp_path / "nothing", tmp_path / "data/library.duizhao")
    ]
    assert [answer.status for answer in answers] == [1, 1, 1]
    assert [answer.err.count("\n") for answer in answers] == [1, 1, 1]
    assert "not a Duizhao library" in answers[0].err
    assert "No such file" in answers[1].err
    assert "is the library itself" in answers[2].err
    assert notes(written) == ["one"]


def test_a_backup_that_cannot_be_written_fails(written: Terminal, page: Path) -> None:
    answer = written("backup", str(page))
    assert (answer.status, answer.out) == (1, "")
    assert "could not be made" in answer.err


def test_check(written: Terminal) -> None:
    written("backup")
    note(written, "two")
    answer = written("check", "--json")
    assert answer.status == 0
    newest = answer.json["backups"]["newest"]
    assert newest.endswith("+00:00")
    assert answer.json == {
        "ok": True,
        "articles": 1,
        "annotations": {"anchored": 2, "moved": 0, "changed": 0, "orphan": 0},
        "integrity": "ok",
        "journal": {"lines": 1, "damaged": 0, "gap": False},
        "backups": {"count": 1, "good": 1, "newest": newest},
        "folder": None,
    }
    assert written("check").out.startswith("The library is in order.\nArticles: 1\n")


def test_a_journal_that_lacks_a_save_is_no_library_in_order(written: Terminal, tmp_path: Path) -> None:
    for text in ("two", "three"):
        note(written, text)
    (segment,) = (tmp_path / "data" / "journal").glob("*.jsonl")
    lines = segment.read_bytes().splitlines(keepends=True)
    segment.write_bytes(b"".join(lines[:-2] + lines[-1:]))
    answer = written("check", "--json")
    assert (answer.status, answer.json["ok"], answer.json["journal"]["gap"]) == (1, False, True)


@pytest.mark.parametrize("with_backup", [True, False])
def test_a_destroyed_library_comes_back_and_one_line_says_so(
    written: Terminal, tmp_path: Path, with_backup: bool
) -> None:
    if with_backup:
        written("backup")
    note(written, "two")
    library = tmp_path / "data" / "library.duizhao"
    library.write_bytes(b"")
    answer = written("annotations", "--json")
    assert answer.status == 0
    assert [item["note"] for item in answer.json] == ["one", "two"]
    assert answer.err.startswith("The library was damaged. It was got back from ")
    assert answer.err.count("\n") == 1
    assert "1 articles, 2 highlights and notes" in answer.err
    assert written("list").err == ""


def test_with_nothing_to_come_back_from_it_is_told_and_the_file_stays(written: Terminal, tmp_path: Path) -> None:
    library = tmp_path / "data" / "library.duizhao"
    library.write_bytes(b"")
    shutil.rmtree(tmp_path / "data" / "journal")
    answer = written("list", "--json")
    assert (answer.status, answer.out) == (1, "")
    assert "is damaged" in answer.err
    assert library.read_bytes() == b""
