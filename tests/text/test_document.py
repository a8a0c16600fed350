from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import Block, BlockKind, Script, Side
from reader.text.convert import Converter
from reader.text.document import ShownDocument
from reader.text.offsets import Utf16Map, utf16_length
from tests.text.conftest import ASTRAL, MIXED

CONVERTER = Converter()
BLOCKS = st.lists(
    st.builds(Block, st.sampled_from(list(BlockKind)), st.one_of(MIXED, MIXED.map(lambda text: text * 9))), max_size=6
)
EVERY = (BLOCKS, st.sampled_from(list(Side)), st.sampled_from(list(Script)), st.booleans())


def shown(*texts: str, side: Side = Side.CHINESE, script: Script = Script.ORIGINAL) -> ShownDocument:
    blocks = [Block(BlockKind.PARAGRAPH, text) for text in texts]
    return ShownDocument.build(blocks, side, script, CONVERTER)


def test_the_worked_example():
    document = shown("后来 ", ASTRAL, script=Script.TRADITIONAL)
    assert document.text == "後來\n𠮷野家 😀 學習"
    assert document.place(11) == (1, 6)
    assert document.position(1, 6) == 11
    assert document.range(1, 6, 8) == [(11, 13)]
    assert document.place(2) == (0, 2)
    assert document.position(0, 3) == document.position(0, 2) == 2


def test_positions_inside_a_pair_and_beyond_the_ends():
    document = shown(ASTRAL)
    assert document.place(1) == (0, 0)
    assert document.place(-5) == (0, 0)
    assert document.place(999) == (0, len(ASTRAL))
    assert document.position(7, 999) == 10
    assert document.position(-1, -1) == 0


def test_an_empty_document():
    document = shown()
    assert (document.text, document.paragraphs) == ("", ())
    assert document.place(3) == (0, 0)
    assert document.position(2, 3) == 0
    assert document.range(0, 0, 9) == []


def test_empty_and_blank_blocks_keep_a_paragraph():
    document = shown("", "  ", "完")
    assert document.text == "\n\n完"
    assert [document.place(unit)[0] for unit in range(4)] == [0, 1, 2, 2]
    assert document.range(1, 0, 2) == []


def test_line_breaks_are_shown_inside_their_paragraph():
    document = shown("a\nb\rc\u2029d\ufdd0e", side=Side.ENGLISH)
    assert document.text == "a\u2028b\u2028c\u2028d\ufffde"


def test_a_long_block_is_shown_in_paragraphs_and_its_text_is_unchanged():
    sentence = "The rain fell on the old roof and nobody in the small house could sleep that night. "
    block = Block(BlockKind.PARAGRAPH, sentence * 12, speaker="Ana")
    document = ShownDocument.build([block], Side.ENGLISH, Script.ORIGINAL, CONVERTER)
    assert len(document.paragraphs) > 2
    assert [paragraph.first for paragraph in document.paragraphs].count(True) == 1
    assert document.paragraphs[0].first
    assert {paragraph.speaker for paragraph in document.paragraphs} == {"Ana"}
    assert all(paragraph.text == paragraph.text.strip() for paragraph in document.paragraphs)
    assert "".join(block.text[paragraph.start : paragraph.end] for paragraph in document.paragraphs) == block.text
    assert len(document.range(0, 0, len(block.text))) == len(document.paragraphs)
    whole = ShownDocument.build([block], Side.ENGLISH, Script.ORIGINAL, CONVERTER, paragraphs=False)
    assert len(whole.paragraphs) == 1


@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.CAPTION])
def test_headings_and_captions_stay_whole(kind):
    block = Block(kind, "A word here. " * 90)
    assert len(ShownDocument.build([block], Side.ENGLISH, Script.ORIGINAL, CONVERTER).paragraphs) == 1


def test_the_english_side_is_never_converted():
    assert shown("后来", side=Side.ENGLISH, script=Script.TAIWAN).text == "后来"


@given(*EVERY)
def test_paragraphs_are_what_qt_will_count(blocks, side, script, paragraphs):
    document = ShownDocument.build(blocks, side, script, CONVERTER, paragraphs)
    assert document.text.split("\n") == ([paragraph.text for paragraph in document.paragraphs] or [""])
    assert not {"\r", "\u2029", "\ufdd0", "\ufdd1"} & set(document.text)
    for index, block in enumerate(blocks):
        mine = [paragraph for paragraph in document.paragraphs if paragraph.block == index]
        assert "".join(block.text[paragraph.start : paragraph.end] for paragraph in mine) == block.text
        assert [paragraph.first for paragraph in mine] == [True] + [False] * (len(mine) - 1)


@given(*EVERY)
def test_place_and_position_undo_each_other(blocks, side, script, paragraphs):
    document = ShownDocument.build(blocks, side, script, CONVERTER, paragraphs)
    units = Utf16Map(document.text)
    for code_point in range(len(document.text) + 1):
        unit = units.to_utf16(code_point)
        block, place = document.place(unit)
        back = document.position(block, place)
        glued = document.text[code_point : code_point + 1] == "\n" and back == unit + 1
        assert back == unit or glued  # the end of a paragraph that touches the next is the beginning of that
        assert document.place(back) == (block, place)


@given(*EVERY)
def test_every_canonical_position_is_shown_in_order(blocks, side, script, paragraphs):
    document = ShownDocument.build(blocks, side, script, CONVERTER, paragraphs)
    last = 0
    for index, block in enumerate(blocks):
        for code_point in range(len(block.text) + 1):
            unit = document.position(index, code_point)
            assert last <= unit <= utf16_length(document.text)
            assert document.place(unit)[0] == index
            last = unit


@given(*EVERY, st.data())
def test_a_range_shows_its_text_without_the_blanks_between_paragraphs(blocks, side, script, paragraphs, data):
    document = ShownDocument.build(blocks, side, script, CONVERTER, paragraphs)
    for index, block in enumerate(blocks):
        start = data.draw(st.integers(0, len(block.text)))
        end = data.draw(st.integers(start, len(block.text)))
        encoded = document.text.encode("utf-16-le", "surrogatepass")
        pieces = [
            encoded[2 * a : 2 * b].decode("utf-16-le", "surrogatepass") for a, b in document.range(index, start, end)
        ]
        assert all(pieces)
        assert all("\n" not in piece for piece in pieces)
        script_used = script if side is Side.CHINESE else Script.ORIGINAL
        wanted = CONVERTER.show(block.text, script_used).text[start:end]
        assert "".join("".join(pieces).split()) == "".join(wanted.translate({0xFDD0: 0xFFFD, 0xFDD1: 0xFFFD}).split())
