"""The starter articles: what a new library opens with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.domain.article import BlockKind, Draft, ImportStatus, Origin, Script, Side
from reader.paths import folders, resource
from reader.services.starters import starter_drafts
from reader.services.workspace import open_workspace
from reader.text.characters import dominant_side
from reader.text.convert import Converter

STARTERS = starter_drafts()
TRADITIONAL = "A bridge held together by rice"
NAMES = [draft.headline for draft in STARTERS]

# What both sides say of one thing, by headline.
PAIRS = {
    "The night train comes back": [("1,180", "1180"), ("5.95 million yuan", "595万元"), ("46,000", "4.6万")],
    "How one piece of dough becomes 256 noodles": [("8,192", "8192"), ("18,000 yuan", "18000元")],
    "Episode 12: The bees on the library roof": [("120,000", "12万"), ("8,640 yuan", "8640元")],
    TRADITIONAL: [("1.2 tonnes", "1.2公噸"), ("3.8 million Taiwan dollars", "380萬元"), ("1999", "1999")],
}


def _text(draft: Draft, side: Side) -> str:
    return "\n".join(block.text for block in draft.side(side))


def test_every_file_is_a_starter() -> None:
    assert len(STARTERS) == len(list(resource("starters").iterdir())) == 4
    assert len(set(NAMES)) == 4
    texts = [block.text for draft in STARTERS for side in Side for block in draft.side(side)]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("draft", STARTERS, ids=NAMES)
def test_a_starter_is_whole(draft: Draft) -> None:
    assert draft.origin is Origin.STARTER
    assert draft.source == "Duizhao"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?", draft.published)
    assert 220 <= len(_text(draft, Side.ENGLISH).split()) <= 380
    assert 5 <= len(draft.chinese) <= 8
    for side in Side:
        for block in draft.side(side):
            assert block.text == block.text.strip() != ""
            assert dominant_side(block.text) is side
    assert all(block.kind is BlockKind.TOPIC and block.speaker for block in draft.chinese)
    assert draft.people


@pytest.mark.parametrize("draft", STARTERS, ids=NAMES)
def test_chinese_is_set_with_full_width_punctuation(draft: Draft) -> None:
    assert not re.search(r"[一-鿿][,.;:!?()]|[,.;:!?()][一-鿿]", _text(draft, Side.CHINESE))


@pytest.mark.parametrize("draft", STARTERS, ids=NAMES)
def test_both_sides_give_the_same_numbers(draft: Draft) -> None:
    for english, chinese in PAIRS[draft.headline]:
        assert english in _text(draft, Side.ENGLISH)
        assert chinese in _text(draft, Side.CHINESE)


def test_the_starters_show_every_kind_of_page() -> None:
    kinds = {block.kind for draft in STARTERS for block in draft.english}
    assert {BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.QUESTION, BlockKind.ANSWER} <= kinds
    interview = [block for draft in STARTERS for block in draft.english if block.kind is BlockKind.QUESTION]
    assert all(block.speaker for block in interview)
    transcript = next(draft for draft in STARTERS if len(draft.english) == 1)
    assert len(transcript.english[0].text.split()) >= 250


@pytest.mark.parametrize("draft", STARTERS, ids=NAMES)
def test_the_chinese_is_of_one_script(draft: Draft) -> None:
    own, other = Script.SIMPLIFIED, Script.TAIWAN
    if draft.headline == TRADITIONAL:
        own, other = other, own
    converter, text = Converter(), _text(draft, Side.CHINESE)
    assert converter.convert(text, own) == text
    assert converter.convert(text, other) != text


def test_a_new_library_lists_them_in_order_and_once(tmp_path: Path) -> None:
    with open_workspace(folders(tmp_path)) as workspace:
        workspace.seed()
        workspace.seed()
        assert [row.headline for row in workspace.library.articles()] == NAMES
        assert workspace.library.add(STARTERS[0]).status is ImportStatus.UNCHANGED
