from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.text.offsets import Utf16Map, utf16_length
from reader.text.spans import Span, Token
from tests.text.conftest import ASTRAL, MIXED


def units_before(text: str, code_point: int) -> int:
    return len(text[:code_point].encode("utf-16-le", "surrogatepass")) // 2


def test_the_worked_example():
    assert ASTRAL.index("学习") == 6
    assert Utf16Map(ASTRAL).to_utf16(6) == 8
    assert Utf16Map(ASTRAL).to_code_point(8) == 6
    assert utf16_length(ASTRAL) == Utf16Map(ASTRAL).units == 10


def test_inside_a_surrogate_pair_rounds_down():
    mapped = Utf16Map(ASTRAL)
    assert mapped.to_code_point(1) == 0
    assert mapped.to_code_point(6) == 4


def test_positions_beyond_the_ends_are_clamped():
    mapped = Utf16Map("a😀")
    assert [mapped.to_utf16(-1), mapped.to_utf16(9), mapped.to_code_point(-1), mapped.to_code_point(9)] == [0, 3, 0, 2]
    assert Utf16Map("").to_utf16(0) == Utf16Map("").to_code_point(0) == 0


@given(st.one_of(MIXED, st.text()))
def test_both_directions_agree_with_the_encoder(text):
    mapped = Utf16Map(text)
    assert utf16_length(text) == mapped.units == units_before(text, len(text))
    for code_point in range(len(text) + 1):
        assert mapped.to_utf16(code_point) == units_before(text, code_point)
        assert mapped.to_code_point(mapped.to_utf16(code_point)) == code_point


@given(MIXED)
def test_every_unit_is_in_the_code_point_it_maps_to(text):
    mapped = Utf16Map(text)
    for unit in range(mapped.units):
        code_point = mapped.to_code_point(unit)
        assert mapped.to_utf16(code_point) <= unit < mapped.to_utf16(code_point + 1)


def test_spans_are_half_open():
    assert Span(2, 4).of("我们学习") == "学习"
    assert Span(0, 2).overlaps(Span(1, 3))
    assert not Span(0, 2).overlaps(Span(2, 3))
    assert [Span(2, 4).contains(position) for position in (1, 2, 3, 4)] == [False, True, True, False]
    assert len(Span(2, 4)) == 2
    assert Token("学习", 2, 4, True).span == Span(2, 4)


@given(st.tuples(*[st.integers(0, 20)] * 4))
def test_spans_overlap_when_they_share_a_position(numbers):
    one, other = Span(*sorted(numbers[:2])), Span(*sorted(numbers[2:]))
    shared = any(one.contains(position) and other.contains(position) for position in range(21))
    assert one.overlaps(other) == other.overlaps(one)
    if len(one) and len(other):
        assert one.overlaps(other) == shared
