"""The bit vectors against the table of distances that they stand for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.text.approximate import Pattern

WORDS = st.text(alphabet="ab学😀", max_size=12)
LONG = st.text(alphabet="ab", min_size=60, max_size=90)


def table(pattern: str, text: str, skipped: int) -> list[int]:
    """The last row of the whole table, row by row as the textbooks have it."""
    row = [skipped * length for length in range(len(text) + 1)]
    for done, wanted in enumerate(pattern, 1):
        above, row = row, [done]
        for place, found in enumerate(text, 1):
            row.append(min(above[place] + 1, row[place - 1] + 1, above[place - 1] + (wanted != found)))
    return row


def test_the_worked_example() -> None:
    assert Pattern("cat").ending("a cut") == [3, 2, 2, 2, 2, 1]
    assert Pattern("cat").growing("cut") == [3, 2, 2, 1]
    assert Pattern("cat").leading("cut off") == 1
    assert Pattern("cat").leading("cattle") == 0


@given(WORDS, WORDS)
def test_every_end_and_every_length(pattern: str, text: str) -> None:
    assert Pattern(pattern).ending(text) == table(pattern, text, 0)
    assert Pattern(pattern).growing(text) == table(pattern, text, 1)
    assert Pattern(pattern).leading(text) == min(table(pattern, text, 1))


@given(LONG, LONG)
def test_patterns_longer_than_a_machine_word(pattern: str, text: str) -> None:
    assert Pattern(pattern).ending(text) == table(pattern, text, 0)
    assert Pattern(pattern).growing(text) == table(pattern, text, 1)
