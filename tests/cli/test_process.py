"""The terminal as a process of its own: what it prints, what it loads, who holds the library."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.paths import Folders
from reader.services.workspace import open_workspace

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the cache is named by an environment variable here")


def start(tmp_path: Path, *words: str, code: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), "PYTHONWARNINGS": "error"}
    command = [sys.executable, "-c", code, *words] if code else [sys.executable, "-m", "reader", *words]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, check=False)


def test_json_is_all_that_is_printed_and_chinese_is_readable(tmp_path: Path) -> None:
    page = tmp_path / "页.txt"
    page.write_text("渡船在五月恢复运行。每天有四班。\n", encoding="utf-8")
    done = start(tmp_path, "--data-dir", str(tmp_path / "data"), "import", str(page), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert "渡船在五月恢复运行。" in done.stdout
    assert json.loads(done.stdout)[0]["english"] == []


def test_commands_do_not_load_the_window_nor_the_language_before_they_need_it(tmp_path: Path) -> None:
    code = (
        "import sys; from reader.app import run; status = run(sys.argv[1:]);"
        "print([name for name in ('PySide6', 'jieba', 'opencc') if name in sys.modules], file=sys.stderr)"
    )
    done = start(tmp_path, "--data-dir", str(tmp_path / "data"), "list", "--json", code=code)
    assert done.stdout.strip() == "[]"
    assert done.stderr.strip() == "[]"


def test_while_a_window_holds_the_library_words_answer_and_the_rest_says_why(
    tmp_path: Path, dictionary_path: Path
) -> None:
    (tmp_path / "cache" / "duizhao").mkdir(parents=True)
    shutil.copy(dictionary_path, tmp_path / "cache" / "duizhao" / "cedict.sqlite")
    data = tmp_path / "data"
    workspace = open_workspace(Folders(data=data, cache=tmp_path))
    try:
        held = start(tmp_path, "--data-dir", str(data), "list", "--json")
        word = start(tmp_path, "--data-dir", str(data), "lookup", "渡船", "--json")
    finally:
        workspace.close()
    assert (held.returncode, held.stdout) == (1, "")
    assert "open in another window" in held.stderr
    assert held.stderr.count("\n") == 1
    assert json.loads(word.stdout)[0]["entries"][0]["headword"] == "渡船"


def test_the_self_test_reports_in_one_document(tmp_path: Path, dictionary_path: Path) -> None:
    (tmp_path / "cache" / "duizhao").mkdir(parents=True)
    shutil.copy(dictionary_path, tmp_path / "cache" / "duizhao" / "cedict.sqlite")
    done = start(tmp_path, "--self-test")
    report = json.loads(done.stdout)
    picture = Path(report["screenshot"])
    try:
        assert (done.returncode, report["ok"]) == (0, True)
        assert list(report["steps"]) == ["import", "segment", "convert", "lookup", "annotate", "reopen"]
        assert all(step["ok"] for step in report["steps"].values())
        assert picture.read_bytes().startswith(b"\x89PNG")
    finally:
        picture.unlink()
    heard = {line for line in done.stderr.splitlines() if line}
    assert heard <= {"This plugin does not support propagateSizeHints()"}


def test_the_self_test_fails_where_a_step_fails(tmp_path: Path, dictionary_path: Path) -> None:
    (tmp_path / "cache" / "duizhao").mkdir(parents=True)
    shutil.copy(dictionary_path, tmp_path / "cache" / "duizhao" / "cedict.sqlite")
    code = (
        "import sys; from reader.services.annotating import Annotations; from reader.app import run;"
        "Annotations.of = lambda self, article: []; sys.exit(run(['--self-test']))"
    )
    done = start(tmp_path, code=code)
    report = json.loads(done.stdout)
    Path(report["screenshot"]).unlink()
    assert (done.returncode, report["ok"]) == (1, False)
