"""Files that are there, are not there, or are no files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.domain.article import Origin
from reader.errors import EmptyInput, FileMissing, FileUnreadable, IsADirectory, NoArticle, TooLarge
from reader.importers import source
from reader.importers.source import read_path
from reader.services.importing import Importing


def test_bytes_and_name(tmp_path: Path) -> None:
    path = tmp_path / "文章 one.txt"
    path.write_bytes(b"text")
    assert read_path(path) == (b"text", "文章 one.txt")


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(IsADirectory, match="is a folder"):
        read_path(tmp_path)


@pytest.mark.parametrize("name", ["none.txt", "none/none.txt", "nul\x00.txt"])
def test_missing(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileMissing):
        read_path(tmp_path / name)


def test_path_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileMissing):
        read_path(tmp_path / "file" / "page.txt")


def test_vanishes_between_look_and_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"text")
    opened = os.open

    def vanish(*args: object, **kwargs: object) -> int:
        path.unlink(missing_ok=True)
        return opened(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(source.os, "open", vanish)
    with pytest.raises(FileMissing, match="moved or renamed"):
        read_path(path)


def test_refused_by_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"text")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(source.os, "open", refuse)
    with pytest.raises(FileUnreadable, match="Permission denied"):
        read_path(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in the file system")
def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(FileUnreadable, match="device or a pipe"):
        read_path(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device")
def test_device() -> None:
    with pytest.raises(FileUnreadable, match="device or a pipe"):
        read_path(Path("/dev/zero"))


def test_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(20_000_000)
    with pytest.raises(TooLarge, match="has 20 MB"):
        read_path(path)


def test_a_file_that_grows_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"a" * 2000)
    monkeypatch.setattr(source, "LIMIT", 1000)
    monkeypatch.setattr(source, "_refuse", lambda *_: None)
    with pytest.raises(TooLarge):
        read_path(path)


def test_service_knows_where_a_text_came_from(tmp_path: Path) -> None:
    importing = Importing()
    path = tmp_path / "page.txt"
    path.write_text("A title\n\nA sentence that is long enough to be an article of its own.", encoding="utf-8")
    assert importing.from_path(path).origin is Origin.FILE
    assert importing.from_text(path.read_text(encoding="utf-8")).origin is Origin.PASTE
    assert importing.from_bytes(path.read_bytes()).origin is Origin.STDIN
    with pytest.raises(EmptyInput, match="no text in the clipboard"):
        importing.from_text(" \n")
    with pytest.raises(EmptyInput, match="no text in standard input"):
        importing.from_bytes(b"")
    with pytest.raises(NoArticle, match="Only page furniture"):
        importing.from_text("Home\nNews\nShare\nSubscribe\n© 2024 All rights reserved.")
    assert importing.from_text("half a pair \ud83d and a sentence around it, which is long enough.").english
