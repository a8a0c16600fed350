"""Takes each protection out of a copy of the program to see a test notice it: `python -m tests.mutate [NAME ...]`.

A test of a protection is worth what it says when the protection is gone. So the table (`tests/mutations/`) has,
for each of them, the text that protects, what stands there without it, and the tests that must fail then. The
checkout itself is never touched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COPIED = ("reader", "tests", "resources", "locale", "pyproject.toml")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "pages", "pictures", ".hypothesis", "benchmarks")
PATIENCE = 300
"""Seconds for the tests of one mutation; they take less than 60 on an idle machine."""
FAILED = 1
"""pytest's status when tests ran and some failed. Any other says that the tests could not be run."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """A protection that is taken out: in `file`, each `old` text, which stands there once, becomes its `new` one.

    `tests` are pytest's names of tests; of each, one must fail at least.
    """

    name: str
    file: str
    edits: tuple[tuple[str, str], ...]
    tests: tuple[str, ...]


class Outcome(StrEnum):
    """What became of a mutation. Only KILLED is good."""

    KILLED = "killed"
    """Its tests failed."""
    SURVIVED = "SURVIVED"
    """Its tests passed without the protection."""
    NOT_FOUND = "NOT FOUND"
    """The text is not there any more, or is there twice."""
    NOT_RUN = "NOT RUN"
    """The tests could not be run: a name is wrong, or they took too long."""


def copy_checkout(folder: Path) -> Path:
    """Copy what the tests need into `folder`; the copy."""
    copy = folder / "copy"
    copy.mkdir()
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=LEFT_OUT)
        else:
            shutil.copy(source, copy / name)
    return copy


def run_tests(copy: Path, tests: Iterable[str]) -> subprocess.CompletedProcess[str] | None:
    """Run tests in a copy until one fails; None if they took too long. The program that they see is the copy's."""
    # Without compiled files: one of a second ago passes for the file that has just been changed.
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    try:
        return subprocess.run(
            command, cwd=copy, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return None


def mutated(source: str, edits: Sequence[tuple[str, str]]) -> str | None:
    """A file's text with the edits; None where an old text does not stand there exactly once."""
    for old, new in edits:
        if source.count(old) != 1:
            return None
        source = source.replace(old, new)
    return source


def attempt(mutation: Mutation, copy: Path) -> tuple[Outcome, str]:
    """Apply a mutation to the copy, run each of its tests, and take it back; what came of it, and what pytest said."""
    path = copy / mutation.file
    source = path.read_text(encoding="utf-8")
    changed = mutated(source, mutation.edits)
    if changed is None:
        return Outcome.NOT_FOUND, mutation.file
    path.write_text(changed, encoding="utf-8")
    try:
        for test in mutation.tests:
            done = run_tests(copy, [test])
            said = "" if done is None else done.stdout + done.stderr
            if done is None or done.returncode not in (0, FAILED):
                return Outcome.NOT_RUN, f"{test}\n{said}"
            if done.returncode == 0:
                return Outcome.SURVIVED, test
    finally:
        path.write_text(source, encoding="utf-8")
    return Outcome.KILLED, ""


def main(names: Sequence[str]) -> int:
    """Try all mutations, or those named, and print what came of each; 1 unless all were killed."""
    from tests.mutations import MUTATIONS

    chosen = [mutation for mutation in MUTATIONS if not names or mutation.name in names]
    outcomes = []
    with tempfile.TemporaryDirectory(prefix="duizhao-mutations-") as folder:
        copy = copy_checkout(Path(folder))
        for mutation in chosen:
            outcome, said = attempt(mutation, copy)
            outcomes.append(outcome)
            print(f"{outcome.value:<10} {mutation.name}" + (f"  ({said.strip()})" if said else ""), flush=True)
    killed = outcomes.count(Outcome.KILLED)
    print(f"{killed} of {len(outcomes)} killed")
    return 0 if killed == len(outcomes) > 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
