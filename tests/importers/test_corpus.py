"""The corpus of inputs is what it claims to be, and importing it is as good as it has been."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from tests.importers.corpus import FOLDER, INPUTS, LISTS, METADATA, Tally, expected, score, sentences

_BY_NAME = [path.name for path in INPUTS]


def test_every_input_has_its_expected_result_and_every_result_its_input() -> None:
    assert {path.stem for path in INPUTS} == {path.stem for path in FOLDER.glob("*.json")}
    assert len({path.stem for path in INPUTS}) == len(INPUTS)


def test_there_are_sixty_and_half_of_them_in_pairs() -> None:
    both = [path for path in INPUTS if expected(path)["english"] and expected(path)["chinese"]]
    assert len(INPUTS) >= 60
    assert len(both) * 2 >= len(INPUTS)
    assert sum(bool(expected(path)["pairs"]) for path in INPUTS) * 2 >= len(INPUTS)
    assert {path.suffix for path in INPUTS} >= {".txt", ".md", ".html", ".srt", ".vtt", ".lrc"}


def test_no_two_inputs_share_a_sentence() -> None:
    found = {path.name: sentences(path) for path in INPUTS}
    shared = {
        (one, other): common for one, other in itertools.combinations(found, 2) if (common := found[one] & found[other])
    }
    assert not shared


@pytest.mark.parametrize("path", INPUTS, ids=_BY_NAME)
def test_expected_results_are_complete(path: Path) -> None:
    wanted = expected(path)
    assert set(LISTS) <= set(wanted) <= {*LISTS, *METADATA}
    assert set(METADATA) - set(wanted) <= {"headline"}  # which the page may not have
    assert wanted["english"] or wanted["chinese"]
    assert all(text == text.strip() != "" for text in (*wanted["english"], *wanted["chinese"]))
    for one, other in wanted["pairs"]:
        assert 0 <= one < len(wanted["english"])
        assert 0 <= other < len(wanted["chinese"])
    assert all(term and translation for term, translation in wanted["glossary"])


# What is reached: lower is a rule that spoils a shape of page.
@pytest.mark.parametrize("what", ["blocks", "pairs", "terms", "metadata"])
def test_everything_is_found_and_nothing_else(what: str) -> None:
    tally = score().tallies()[what]
    assert tally.expected > 0
    assert (tally.missing, tally.accuracy) == ([], 1.0)


def test_one_lost_block_and_one_too_many_are_both_counted() -> None:
    tally = Tally()
    tally.add("page", ["a", "b", "b"], ["a", "b", "c"])
    assert (tally.precision, tally.recall, tally.accuracy) == (2 / 3, 2 / 3, 2 / 4)
    assert tally.missing == ["page"]
