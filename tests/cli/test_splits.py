"""Cutting text, joins and splits, readings and characters from the terminal."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from reader.cli import run
from tests.cli.conftest import Terminal

PAGE = """The rope ferry of Anwick

The rope ferry of Anwick carried 1,300 people in May, its best month since 1998.

顾岚在渡船公司研究生命的起源。
渡船公司很忙。
"""


@pytest.fixture
def ferry(words: Terminal, tmp_path: Path) -> Terminal:
    """A terminal with a dictionary and one article."""
    path = tmp_path / "ferry.txt"
    path.write_text(PAGE, encoding="utf-8")
    assert words("import", str(path)).status == 0
    return words


def cut(terminal: Terminal, text: str, *options: str) -> list[str]:
    return terminal("segment", *options, text=text).out.splitlines()


def test_text_is_cut_line_by_line(ferry: Terminal) -> None:
    assert cut(ferry, "渡船公司很忙。\r\n\nThe 渡船") == ["渡船|公司|很|忙|。", "", "The| |渡船"]
    assert ferry("segment", "--json", text="渡船\n忙").json == [
        {"line": 1, "tokens": [{"text": "渡船", "start": 0, "end": 2}]},
        {"line": 2, "tokens": [{"text": "忙", "start": 0, "end": 1}]},
    ]
    assert ferry("segment", text="").out == ""


def test_a_join_for_everywhere(ferry: Terminal) -> None:
    made = ferry("splits", "join", "1", "渡船公司", "--nth", "2", "--scope", "everywhere", "--json").json
    assert made == {"id": 1, "text": "渡船公司", "words": ["渡船公司"], "scope": "everywhere", "article": None}
    assert cut(ferry, "渡船公司很忙") == ["渡船公司|很|忙"]
    assert ferry("tokens", "1").out.count("渡船公司|") == 2
    assert ferry("splits", "list").out == "1  everywhere    渡船公司\n"
    assert ferry("splits", "list", "--json").json == [made]
    assert ferry("splits", "undo").out == "Undone: joining words.\n"
    assert cut(ferry, "渡船公司很忙") == ["渡船|公司|很|忙"]
    assert ferry("splits", "list", "--json").json == []
    assert "duizhao splits join" in ferry("splits", "list").out


def test_a_split_in_one_place_and_in_one_article(ferry: Terminal) -> None:
    assert "|研究|生命|" in ferry("tokens", "1").out
    assert ferry("splits", "split", "1", "研究生|命").out == "1  here 1        研究生|命\n"
    assert "|研究生|命|" in ferry("tokens", "1").out
    assert cut(ferry, "研究生命的起源", "--article", "1") == ["研究|生命|的|起源"]
    ferry("splits", "split", "1", "研究生|命", "--scope", "article")
    assert cut(ferry, "研究生命的起源", "--article", "1") == ["研究生|命|的|起源"]
    assert cut(ferry, "研究生命的起源") == ["研究|生命|的|起源"]


def test_what_would_change_is_shown_and_nothing_is_done(ferry: Terminal) -> None:
    words = ("splits", "join", "1", "渡船公司", "--scope", "article", "--dry-run")
    assert [(row["block"], row["start"]) for row in ferry(*words, "--json").json] == [(0, 3), (1, 0)]
    assert ferry(*words).out.startswith("Places that would change: 2\n  1  The rope ferry of Anwick: 顾岚在渡船公司")
    assert ferry("splits", "split", "1", "渡船|公司", "--dry-run", "--json").json == []
    assert ferry("splits", "list", "--json").json == []


def test_exported_imported_and_taken_away(ferry: Terminal, tmp_path: Path) -> None:
    ferry("splits", "join", "1", "渡船公司", "--scope", "everywhere")
    ferry("splits", "split", "1", "研究生|命")
    path = tmp_path / "splits.txt"
    path.write_text(ferry("splits", "export").out, encoding="utf-8")
    assert ferry("splits", "remove", "1", "2").out == "Taken away: 1, 2\n"
    assert ferry("splits", "import", str(path)).out == "Added: 2, here already: 0\n"
    assert ferry("splits", "import", "-", "--json", text="很忙\n").json == {"added": 1, "known": 0, "elsewhere": 0}
    rows = ferry("splits", "export", "--json").json
    assert [row["words"] for row in rows] == [["渡船公司"], ["研究生", "命"], ["很忙"]]
    assert ferry("splits", "undo", "--json").json["undone"] == "import splits"
    assert len(ferry("splits", "list", "--json").json) == 2


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("join", "9", "渡船"), "There is no article 9"),
        (("join", "1", "电车"), "“电车” was not found"),
        (("join", "1", "。"), "“。” cannot be joined or split"),
        (("split", "1", "渡船公司|"), "“渡船公司” cannot be joined or split"),
        (("remove", "7"), "There is no join or split 7"),
        (("undo",), "The last action was none of this kind"),
        (("import", "missing.txt"), "missing.txt"),
    ],
)
def test_told_what_is_wrong(ferry: Terminal, asked: tuple[str, ...], told: str) -> None:
    answer = ferry("splits", *asked)
    assert (answer.status, answer.out) == (1, "")
    assert told in answer.err
    assert answer.err.count("\n") == 1


def test_a_line_that_is_none_is_told(ferry: Terminal, tmp_path: Path) -> None:
    answer = ferry("splits", "import", "-", text="很忙\n渡 船\n")
    assert (answer.status, answer.out) == (1, "")
    assert answer.err == "Line 2 says nothing about joining or splitting. Nothing was imported.\n"
    path = tmp_path / "gbk.txt"
    path.write_bytes("很忙".encode("gbk"))
    answer = ferry("splits", "import", str(path))
    assert answer.status == 1
    assert "could not be read" in answer.err
    assert ferry("splits", "list", "--json").json == []


@pytest.mark.usefixtures("ferry")
def test_what_is_not_utf8_is_not_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("渡船\n".encode() + "渡船\n".encode("gbk"))))
    status = run(["--data-dir", str(tmp_path / "data"), "segment"])
    told = capsys.readouterr()
    assert (status, told.out) == (1, "")
    assert "line 2 of standard input" in told.err


def test_readings(terminal: Terminal, page: Path) -> None:
    terminal("import", str(page))
    assert "duizhao readings set" in terminal("readings", "list").out
    assert terminal("readings", "set", "行长", "háng zhǎng").out == "行长  háng zhǎng\n"
    made = terminal("readings", "set", "行长", "xing2zhang3", "--article", "1", "--json").json
    assert made == {"word": "行长", "reading": "xing2 zhang3", "pinyin": "xíng zhǎng", "article": 1}
    assert terminal("readings", "list").out == "行长  háng zhǎng\n行长  xíng zhǎng  (article 1)\n"
    assert terminal("readings", "remove", "行長", "--json").json == {"removed": ["行長"]}
    assert terminal("readings", "list", "--json").json == [made]
    assert terminal("undo").out == "Undone: putting a reading right.\n"
    assert len(terminal("readings", "list", "--json").json) == 2
    wrong = terminal("readings", "set", "行长", "hang2")
    assert (wrong.status, wrong.out) == (1, "")
    assert "“hang2” is no reading of “行长”" in wrong.err
    assert terminal("readings", "remove", "电车").err == "Nothing was put right for “电车”.\n"


def test_characters(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "inside.txt"
    path.write_text("A page of news.\n\n渡船里面很忙。\n", encoding="utf-8")
    terminal("import", str(path))

    def block() -> str:
        return str(terminal("show", "1", "--script", "tw", "--json").json["chinese"][0]["text"])

    assert block() == "渡船裡面很忙。"
    assert terminal("characters", "set", "tw", "里面", "里面").out == "tw   里面  里面\n"
    assert block() == "渡船里面很忙。"
    assert terminal("characters", "list", "--json").json == [{"script": "tw", "word": "里面", "shown": "里面"}]
    assert terminal("characters", "remove", "tw", "里面").out == "Taken away: 里面\n"
    assert block() == "渡船裡面很忙。"
    assert terminal("undo").out == "Undone: putting a character right.\n"
    assert block() == "渡船里面很忙。"
    assert terminal("characters", "set", "original", "里", "裏").status == 2
    assert terminal("characters", "set", "tw", "里", "li").status == 1
    assert terminal("characters", "remove", "hk", "里面").err == "Nothing was put right for “里面”.\n"


def test_undo_takes_nothing_else_back(ferry: Terminal) -> None:
    ferry("splits", "join", "1", "渡船公司")
    ferry("annotate", "1", "--side", "zh", "--quote", "公司")
    assert ferry("splits", "undo").status == 1
    assert len(ferry("annotations", "1", "--json").json) == 1
    assert len(ferry("splits", "list", "--json").json) == 1
