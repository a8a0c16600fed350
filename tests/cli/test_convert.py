"""`convert`: a filter like any other."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli import run
from tests.cli.conftest import Terminal

ROOT = Path(__file__).resolve().parents[2]


def test_lines_are_converted_and_their_ends_kept(terminal: Terminal) -> None:
    done = terminal("convert", "s2twp", text="\ufeff维护发展中国家的软件\r\n\n他在𠮷野家看视频😀")
    assert (done.status, done.err) == (0, "")
    assert done.out == "維護發展中國家的軟體\r\n\n他在𠮷野家看影片😀"


def test_the_other_way(terminal: Terminal) -> None:
    assert terminal("convert", "tw2sp", text="軟體裡的影片\n").out == "软件里的视频\n"
    assert terminal("convert", "s2t", text="").out == ""


def test_json(terminal: Terminal) -> None:
    assert terminal("convert", "s2t", "--json", text="后来\n").json == {"configuration": "s2t", "text": "後來\n"}


def test_an_unknown_configuration_is_answered_with_the_known_ones(terminal: Terminal) -> None:
    done = terminal("convert", "s2klingon", text="后来\n")
    assert (done.status, done.out) == (2, "")
    assert "there is no conversion “s2klingon”; choose one of hk2s, hk2sp, " in done.err
    assert ", tw2sp, tw2t" in done.err


def test_what_is_not_utf8_is_told_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("后来\n".encode() + "后来\n".encode("gbk"))))
    status = run(["--data-dir", str(tmp_path), "convert", "s2t"])
    done = capsys.readouterr()
    assert (status, done.out) == (1, "後來\n")
    assert "The characters of line 2 of standard input could not be read." in done.err
    assert done.err.count("\n") == 1


def test_a_line_is_answered_before_the_next_is_read(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "reader", "--data-dir", str(tmp_path), "convert", "s2t"]
    environment = {**os.environ, "PYTHONWARNINGS": "error"}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env=environment
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for line, shown in (("后来\n", "後來\n"), ("什么\n", "什麼\n")):
            child.stdin.write(line.encode())
            child.stdin.flush()
            assert child.stdout.readline().decode() == shown
        _, error = child.communicate(timeout=60)
    assert (child.returncode, error) == (0, b"")
    assert list(tmp_path.iterdir()) == []  # no library is made for it


def test_an_article_is_shown_with_the_words_of_taiwan_and_of_the_mainland(terminal: Terminal, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("A page of news.\n\n渡船公司维护发展中国家的软件,出租车也更多了。\n", encoding="utf-8")
    terminal("import", str(page))
    (block,) = terminal("show", "1", "--script", "twp", "--json").json["chinese"]
    assert block["text"] == "渡船公司維護發展中國家的軟體,計程車也更多了。"
    (block,) = terminal("show", "1", "--script", "sp", "--json").json["chinese"]
    assert block["text"] == "渡船公司维护发展中国家的软件,出租车也更多了。"
