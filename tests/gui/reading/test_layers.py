"""Highlights that lie on each other: as ranges, and as Qt draws them."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QTextCharFormat, QTextDocument

from reader.domain.annotation import Colour
from reader.gui.reading.highlighter import Highlighter, blend
from reader.gui.reading.layers import Ink, Layer, layers
from reader.gui.theme import DARK, LIGHT

UNITS = 30
ANY_INK = st.builds(
    Ink,
    start=st.integers(0, UNITS),
    end=st.integers(0, UNITS),
    colour=st.sampled_from(list(Colour)),
    noted=st.booleans(),
    annotation=st.integers(1, 9),
)
Y, G, B = Colour.YELLOW, Colour.GREEN, Colour.BLUE


@given(st.lists(ANY_INK, max_size=12))
def test_each_position_has_the_inks_that_lie_over_it(inks: list[Ink]) -> None:
    made = layers(inks)
    for position in range(UNITS + 1):
        lying = [ink for ink in inks if ink.start <= position < ink.end]
        found = [layer for layer in made if layer.start <= position < layer.end]
        assert [layer.colours for layer in found] == ([tuple(ink.colour for ink in lying)] if lying else [])
        assert [layer.noted for layer in found] == ([any(ink.noted for ink in lying)] if lying else [])


@given(st.lists(ANY_INK, max_size=12))
def test_layers_stand_in_order_and_apart(inks: list[Ink]) -> None:
    made = layers(inks)
    assert all(layer.start < layer.end for layer in made)
    assert all(one.end <= other.start for one, other in itertools.pairwise(made))


def test_the_worked_example() -> None:
    both = [Ink(0, 10, Y, False, 1), Ink(6, 14, B, True, 2)]
    assert layers(both) == [Layer(0, 6, (Y,), False), Layer(6, 10, (Y, B), True), Layer(10, 14, (B,), True)]


def drawn(document: QTextDocument, paragraph: int) -> list[tuple[int, int, QTextCharFormat]]:
    formats = document.findBlockByNumber(paragraph).layout().formats()
    return [(f.start, f.length, QTextCharFormat(f.format)) for f in formats]


def colours(document: QTextDocument, paragraph: int) -> list[str]:
    """The background of each UTF-16 unit of a paragraph; "" where there is none."""
    units = [""] * (document.findBlockByNumber(paragraph).length() - 1)
    for start, length, style in drawn(document, paragraph):
        units[start : start + length] = [style.background().color().name()] * length
    return units


def test_overlaps_are_drawn_in_the_mean_of_both(qapp: object) -> None:
    assert qapp
    document = QTextDocument("abcdefgh\n𠮷野家 😀 x")
    highlighter = Highlighter(document)
    highlighter.set_inks({0: [Ink(0, 4, Y, False, 1), Ink(2, 6, B, False, 2)], 1: [Ink(0, 4, G, False, 3)]})
    yellow, blue, green = LIGHT.highlights[Y], LIGHT.highlights[B], LIGHT.highlights[G]
    mean = blend([yellow, blue]).name()
    assert colours(document, 0) == [yellow] * 2 + [mean] * 2 + [blue] * 2 + [""] * 2
    # 𠮷 takes two units.
    assert colours(document, 1) == [green] * 4 + [""] * 5
    highlighter.set_inks({0: [Ink(2, 6, B, False, 2)]})
    assert colours(document, 0) == [""] * 2 + [blue] * 4 + [""] * 2
    assert colours(document, 1) == [""] * 9


def test_notes_and_overlaps_are_underlined_and_patterns_tell_inks_apart(qapp: object) -> None:
    assert qapp
    document = QTextDocument("abcdefgh")
    highlighter = Highlighter(document)
    highlighter.set_inks({0: [Ink(0, 2, Y, False, 1), Ink(3, 5, Y, True, 2), Ink(6, 8, B, False, 3)]})
    none, single = QTextCharFormat.UnderlineStyle.NoUnderline, QTextCharFormat.UnderlineStyle.SingleUnderline
    assert [style.underlineStyle() for *_, style in drawn(document, 0)] == [none, single, none]
    highlighter.set_style(DARK, patterns=True)
    assert colours(document, 0)[0] == DARK.highlights[Y]
    lines = [style.underlineStyle() for *_, style in drawn(document, 0)]
    assert lines[0] == lines[1] != lines[2]
    assert none not in lines


def test_a_mean_lies_between() -> None:
    assert blend(["#000000", "#ff8000"]) == QColor(127, 64, 0)
