"""What is promised around the code: the commands of the README, pins, files that ship."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from reader import __version__
from reader.paths import locale_dir, resource

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_the_script_for_bare_machines_installs_and_tests_as_the_readme_says() -> None:
    (line,) = re.findall(r"^ *(python3 -m venv .*-m pytest)$", README, re.MULTILINE)
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").replace(" --quiet", "")
    for command in line.split(" && "):
        assert command in script


def test_the_script_reads_the_system_libraries_from_the_readme() -> None:
    (line,) = re.findall(r"^ *sudo apt-get install -y (.*)$", README, re.MULTILINE)
    assert {"libegl1", "libxcb-cursor0", "fonts-noto-cjk"} <= set(line.split())


def test_a_version_of_qt_that_aborts_is_not_taken() -> None:
    assert "PySide6-Essentials>=6.8,<6.12" in PROJECT["dependencies"]
    assert PROJECT["optional-dependencies"]["audio"] == ["PySide6-Addons>=6.8,<6.12"]
    assert PROJECT["scripts"] == {"duizhao": "reader.__main__:main"}


def test_the_changelog_knows_this_version() -> None:
    assert __version__ in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", re.findall(r"\]\((resources/[^)]+)\)", README))
def test_pictures_of_the_readme_are_there(name: str) -> None:
    assert (ROOT / name).stat().st_size > 10_000


def test_what_the_program_reads_at_run_time_is_there() -> None:
    for size in (16, 32, 64, 256):
        assert resource(f"icons/duizhao-{size}.png").is_file()
    assert {path.name for path in locale_dir().glob("*.qm")} == {"duizhao_zh_CN.qm", "duizhao_zh_TW.qm"}


def test_those_whose_work_ships_are_named() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    for name in ("CC-CEDICT", "CC BY-SA 4.0", "jieba", "OpenCC", "SQLAlchemy", "PySide6"):
        assert name in notice
