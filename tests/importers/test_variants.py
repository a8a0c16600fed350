"""The same article in other line breaks, markup, furniture, punctuation and script is the same article."""

from __future__ import annotations

import pytest

from tests.importers.variants import KINDS, score_of, variants


@pytest.mark.parametrize("kind", KINDS)
def test_variants_are_read_as_their_inputs_are(kind: str) -> None:
    total, count = score_of(kind)
    assert count >= 8
    assert {what: tally.missing for what, tally in total.tallies().items() if tally.missing} == {}


def test_what_is_expected_changes_with_the_text() -> None:
    traditional = next(each for each in variants("Traditional characters") if each.name.startswith("16-"))
    assert traditional.wanted["headline"] in traditional.text
    assert all(text in traditional.text for text in traditional.wanted["chinese"])
