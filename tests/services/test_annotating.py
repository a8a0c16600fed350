"""Highlights and notes on a real file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.annotation import AnchorState, Colour
from reader.domain.article import Side
from reader.errors import BadRange, NoSuchAnnotation, QuoteNotFound
from reader.services.undo import ActionKind
from tests.storage.parts import ENGLISH, Parts, draft, opened

EN, ZH = Side.ENGLISH, Side.CHINESE


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    with opened(tmp_path / "library") as found:
        found.library.add(draft(url="http://a/"))
        yield found


def test_a_mark_is_found_again_after_a_restart(parts: Parts, tmp_path: Path) -> None:
    mark = parts.annotations.add(1, ZH, 0, 3, 5, Colour.PINK, "note \U0001f600\n二")
    assert mark.quote == parts.library.article(1).chinese[0].text[3:5]
    assert (mark.state, mark.block, mark.start, mark.end) == (AnchorState.ANCHORED, 0, 3, 5)
    parts.database.close()
    with opened(tmp_path / "library") as again:
        assert again.annotations.of(1) == again.annotations.all() == [mark]
        assert again.annotations.get(mark.id) == mark


def test_positions_are_code_points(parts: Parts) -> None:
    article = parts.library.add(draft(("𠮷野家 😀 学习 learning",), ())).article
    mark = parts.annotations.add(article.id, EN, 0, 6, 8)
    assert mark.quote == "学习"
    assert parts.annotations.find_quote(article.id, EN, "学习") == (0, 6, 8)


@pytest.mark.parametrize(
    ("block", "start", "end"), [(0, 3, 3), (0, 5, 4), (0, -1, 4), (0, 0, 9999), (9, 0, 1), (-1, 0, 1)]
)
def test_a_range_outside_the_text_is_refused(parts: Parts, block: int, start: int, end: int) -> None:
    with pytest.raises(BadRange):
        parts.annotations.add(1, EN, block, start, end)
    assert parts.annotations.all() == []
    assert not parts.undo.can_undo


def test_quotes_are_counted_through_the_blocks(parts: Parts) -> None:
    article = parts.library.add(draft(("aa aaa", "a"), ())).article
    places = [parts.annotations.find_quote(article.id, EN, "a", nth) for nth in range(1, 7)]
    assert places == [(0, 0, 1), (0, 1, 2), (0, 3, 4), (0, 4, 5), (0, 5, 6), (1, 0, 1)]
    assert parts.annotations.find_quote(article.id, EN, "aa", 2) == (0, 3, 5)
    for quote, nth in (("a", 7), ("a", 0), ("a", -1), ("", 1), ("b", 1)):
        with pytest.raises(QuoteNotFound):
            parts.annotations.find_quote(article.id, EN, quote, nth)
    with pytest.raises(QuoteNotFound):
        parts.annotations.find_quote(article.id, ZH, "a")


def test_reading_order_with_orphans_last(parts: Parts) -> None:
    made = [
        parts.annotations.add(1, side, block, start, end).id
        for side, block, start, end in [(ZH, 1, 0, 2), (EN, 1, 0, 6), (ZH, 0, 0, 2), (EN, 0, 16, 23), (EN, 0, 4, 11)]
    ]
    order = [made[4], made[3], made[1], made[2], made[0]]
    assert [mark.id for mark in parts.annotations.of(1)] == order
    parts.library.add(draft(("Nothing of it is left in this text.", ENGLISH[1]), url="http://a/"))
    found = parts.annotations.of(1)
    assert [mark.id for mark in found] == [made[1], made[2], made[0], made[4], made[3]]
    assert [mark.state for mark in found[3:]] == [AnchorState.ORPHAN] * 2
    assert [(mark.block, mark.quote) for mark in found[3:]] == [(None, "harvest"), (None, ENGLISH[0][16:23])]


def test_a_new_version_touches_no_note(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 1, 0, 6, note="mine")
    parts.library.add(draft(("Wholly new words to begin with.", *ENGLISH), url="http://a/"))
    (now,) = parts.annotations.of(1)
    assert (now.anchor, now.note, now.modified, now.block) == (mark.anchor, "mine", mark.modified, 2)


def test_changing_and_deleting(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11)
    parts.annotations.set_note(mark.id, "  exactly\u00a0this \n")
    parts.annotations.recolour(mark.id, Colour.VIOLET)
    (now,) = parts.annotations.of(1)
    assert (now.note, now.colour, now.created) == ("  exactly\u00a0this \n", Colour.VIOLET, mark.created)
    assert now.modified > mark.modified
    change = parts.annotations.delete(mark.id)
    assert change.annotations == change.articles == {1}
    assert parts.annotations.of(1) == []
    for use in (
        parts.annotations.get,
        parts.annotations.delete,
        lambda each: parts.annotations.set_note(each, "x"),
        lambda each: parts.annotations.recolour(each, Colour.BLUE),
    ):
        with pytest.raises(NoSuchAnnotation):
            use(mark.id)


def test_saving_the_same_again_is_no_step(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11, note="x")
    told = len(parts.changes)
    assert not parts.annotations.set_note(mark.id, "x")
    assert not parts.annotations.recolour(mark.id, Colour.YELLOW)
    assert parts.undo.undo_label is ActionKind.ADD_ANNOTATION
    assert len(parts.changes) == told


def test_deleting_an_article_hides_its_notes_and_keeps_them(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11, note="mine")
    parts.library.delete([1])
    assert parts.annotations.all() == []
    with pytest.raises(NoSuchAnnotation):
        parts.annotations.set_note(mark.id, "x")
    parts.undo.undo()
    assert parts.annotations.all() == [mark]


def test_a_torn_surrogate_does_not_lose_a_note(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11)
    parts.annotations.set_note(mark.id, "half \ud83d of \ud83d\ude00")
    assert parts.annotations.get(mark.id).note == "half \ufffd of \U0001f600"


def test_a_thousand_marks(parts: Parts) -> None:
    article = parts.library.add(draft(tuple(f"Block number {each} says something." for each in range(100)), ())).article
    for block in range(100):
        for start in range(10):
            parts.annotations.add(article.id, EN, block, start, start + 8)
    found = parts.annotations.of(article.id)
    assert [(mark.block, mark.start) for mark in found] == [
        (block, start) for block in range(100) for start in range(10)
    ]
    assert {mark.state for mark in found} == {AnchorState.ANCHORED}
    assert parts.library.articles()[0].annotations == 1000
