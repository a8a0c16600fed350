"""Which word is at a position, and which comes next: against a naive search."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.gui.reading.words import WordIndex
from reader.text.spans import Span, Token


def cut(pieces: list[tuple[int, bool]]) -> tuple[Token, ...]:
    made, at = [], 0
    for length, word in pieces:
        made.append(Token("x" * length, at, at + length, word))
        at += length
    return tuple(made)


BLOCK = st.lists(st.tuples(st.integers(1, 4), st.booleans()), max_size=8).map(cut)
BLOCKS = st.lists(BLOCK, max_size=4)
PLACE = st.tuples(st.integers(-1, 4), st.integers(-1, 30))


def words(blocks: list[tuple[Token, ...]]) -> list[tuple[int, Token]]:
    return [(number, token) for number, block in enumerate(blocks) for token in block if token.is_word]


@given(BLOCKS, PLACE)
def test_the_word_here_is_the_one_that_covers_the_position(
    blocks: list[tuple[Token, ...]], place: tuple[int, int]
) -> None:
    here = [t for n, t in words(blocks) if n == place[0] and t.start <= place[1] < t.end]
    assert WordIndex(blocks).at(*place) == next(iter(here), None)


@given(BLOCKS, PLACE)
def test_next_and_previous_are_the_nearest_that_begin_elsewhere(
    blocks: list[tuple[Token, ...]], place: tuple[int, int]
) -> None:
    after = [found for found in words(blocks) if (found[0], found[1].start) > place]
    before = [found for found in words(blocks) if (found[0], found[1].start) < place]
    assert WordIndex(blocks).next(*place) == next(iter(after), None)
    assert WordIndex(blocks).previous(*place) == next(reversed(before), None)


@given(BLOCK, st.integers(0, 30), st.integers(0, 30))
def test_snapping_widens_to_words_and_only_to_words(block: tuple[Token, ...], start: int, length: int) -> None:
    span = Span(start, start + length)
    made = WordIndex([block]).snap(0, span)
    assert made.start <= span.start
    assert made.end >= span.end
    if length:
        cut_through = [t for t in block if t.is_word and (t.start < made.start < t.end or t.start < made.end < t.end)]
        assert cut_through == []
        touched = [t for t in block if t.is_word and t.span.overlaps(span)]
        assert made.start == min([span.start, *(t.start for t in touched)])
        assert made.end == max([span.end, *(t.end for t in touched)])
    else:
        assert made == span
