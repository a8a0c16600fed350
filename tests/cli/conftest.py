"""A terminal of one's own: commands run in this process, on a library in a temporary folder."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reader.cli import run

PAGE = """The rope ferry of Anwick

The rope ferry of Anwick carried 1,300 people in May, its best month since 1998. "We pull by hand, and we are never
late," said Gu Lan, who took over the boat from her aunt.

A ticket costs 2.50 pounds. Dogs travel free.

顾岚：我们用手拉绳子，从不晚点。五月份有1300人乘坐渡船。
旁白：发展旅游让渡船重新热闹起来。
"""


@dataclass(frozen=True)
class Answer:
    """What a command printed, and its status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Terminal = Callable[..., Answer]


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """`terminal("list", "--json")` runs a command on this test's library; `text` is what stands on standard input."""
    cache = tmp_path / "cache"
    cache.mkdir()
    monkeypatch.setattr("reader.paths.platformdirs.user_cache_dir", lambda *_, **__: str(cache))

    def command(*words: str, text: str = "") -> Answer:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
        status = run(["--data-dir", str(tmp_path / "data"), *words])
        printed = capsys.readouterr()
        return Answer(status, printed.out, printed.err)

    return command


@pytest.fixture
def words(terminal: Terminal, tmp_path: Path, dictionary_path: Path) -> Terminal:
    """The terminal with the dictionary's index in its cache already."""
    shutil.copy(dictionary_path, tmp_path / "cache" / "cedict.sqlite")
    return terminal


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page as a file."""
    path = tmp_path / "ferry.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path
