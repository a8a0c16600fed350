"""Each protection is taken out once, and its test fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mutate import ROOT, Mutation, Outcome, attempt, copy_checkout, mutated, run_tests
from tests.mutations import MUTATIONS


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_checkout(tmp_path_factory.mktemp("mutations"))


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_the_text_that_protects_is_still_there(mutation: Mutation) -> None:
    source = (ROOT / mutation.file).read_text(encoding="utf-8")
    changed = mutated(source, mutation.edits)
    assert changed not in (None, source)
    compile(changed or "", mutation.file, "exec")


def test_no_two_have_one_name() -> None:
    names = {mutation.name for mutation in MUTATIONS}
    assert len(names) == len(MUTATIONS)


@pytest.mark.long
@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_without_it_its_test_fails(mutation: Mutation, copy: Path) -> None:
    outcome, said = attempt(mutation, copy)
    assert outcome is Outcome.KILLED, said


@pytest.mark.long
def test_with_all_of_them_the_tests_pass(copy: Path) -> None:
    """Else a test that fails anyway would do for any mutation."""
    tests = {test for mutation in MUTATIONS for test in mutation.tests}
    for file in sorted({test.partition("::")[0] for test in tests}):
        done = run_tests(copy, sorted(test for test in tests if test.partition("::")[0] == file))
        assert done is not None
        assert done.returncode == 0, done.stdout
