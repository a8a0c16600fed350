"""Where annotations stand in a new version: found once, kept, found again when lost; and put there by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text as sql

from reader.domain.annotation import AnchorState, Annotation
from reader.domain.article import Side
from reader.errors import BadRange, NoSuchAnnotation
from reader.services.undo import ActionKind
from reader.storage import placements
from reader.storage.placements import Found
from reader.text.anchor import Resolution
from tests.storage.parts import CHINESE, ENGLISH, Parts, draft, opened

EN, ZH = Side.ENGLISH, Side.CHINESE
URL = "http://a/"
GONE = ("Quite another article stands here since this morning.",)


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    with opened(tmp_path / "library") as found:
        found.library.add(draft(url=URL))
        yield found


def kept(parts: Parts) -> list[tuple[int, str]]:
    """Annotation and state of every placement in the library, the oldest version first."""
    query = sql("SELECT annotation_id, state FROM placement ORDER BY version_id, annotation_id")
    return [(number, state) for number, state in parts.database.call(lambda session: session.execute(query).all())]


def tamper(parts: Parts) -> None:
    """Make every kept placement one that no search would give."""
    parts.database.call(lambda session: session.execute(sql("UPDATE placement SET start_at = 0, end_at = 1")))


def replaced(parts: Parts, *english: str) -> None:
    """Import the page again with another English text."""
    parts.library.add(draft(english, url=URL))


def one(parts: Parts) -> Annotation:
    (found,) = parts.annotations.of(1)
    return found


def test_places_are_kept_when_they_are_made(parts: Parts) -> None:
    parts.annotations.add(1, EN, 0, 4, 11)
    parts.annotations.add(1, ZH, 0, 0, 2)
    assert kept(parts) == [(1, "anchored"), (2, "anchored")]
    replaced(parts, "Something new comes first in this text.", *ENGLISH)
    assert kept(parts) == [(1, "anchored"), (2, "anchored"), (1, "anchored")]
    parts.library.write_side(1, EN, GONE[0])
    assert kept(parts)[-1] == (1, "orphan")
    parts.undo.undo()
    assert len(kept(parts)) == 4


def test_a_kept_place_is_what_is_read(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11)
    tamper(parts)
    for found in (parts.annotations.get(mark.id), *parts.annotations.of(1), *parts.annotations.all()):
        assert (found.start, found.end) == (0, 1)


def test_a_lost_place_is_found_again_and_kept(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11)
    for read in (lambda: parts.annotations.get(mark.id), parts.annotations.all, lambda: parts.annotations.of(1)):
        parts.database.call(lambda session: session.execute(sql("DELETE FROM placement")))
        assert read() in (mark, [mark])
        assert kept(parts) == [(mark.id, "anchored")]


def test_an_orphan_is_looked_for_in_every_new_version(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11)
    replaced(parts, *GONE)
    lost = one(parts)
    assert (lost.state, lost.block, lost.quote) == (AnchorState.ORPHAN, None, "harvest")
    replaced(parts, *ENGLISH)
    back = one(parts)
    assert (back.block, back.start, back.end, back.anchor) == (0, 4, 11, mark.anchor)
    assert back.state in (AnchorState.ANCHORED, AnchorState.MOVED)


def test_a_side_without_text_has_only_orphans(parts: Parts) -> None:
    parts.annotations.add(1, EN, 0, 4, 11)
    parts.library.write_side(1, EN, " ")
    assert one(parts).state is AnchorState.ORPHAN
    parts.undo.undo()
    assert one(parts).state is AnchorState.ANCHORED


def test_an_orphan_is_attached_by_hand(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11, note="mine")
    replaced(parts, *GONE)
    change = parts.annotations.attach(mark.id, EN, 0, 6, 13)
    assert change.annotations == {1}
    now = one(parts)
    assert (now.state, now.block, now.start, now.end) == (AnchorState.ANCHORED, 0, 6, 13)
    assert (now.quote, now.first_quote, now.note, now.id) == ("another", "harvest", "mine", mark.id)
    replaced(parts, "Before it.", *GONE)
    assert (one(parts).block, one(parts).quote) == (1, "another")


def test_attaching_is_undone_and_outlives_a_restart(parts: Parts, tmp_path: Path) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11)
    parts.annotations.attach(mark.id, ZH, 1, 2, 4)
    first = one(parts)
    parts.annotations.attach(mark.id, EN, 1, 0, 6)
    assert (first.side, first.quote, one(parts).quote, one(parts).first_quote) == (ZH, "下降", "Prices", "harvest")
    parts.database.close()
    with opened(tmp_path / "library") as again:
        assert again.undo.undo_label is ActionKind.ATTACH_ANNOTATION
        again.undo.undo()
        assert one(again) == first
        again.undo.undo()
        assert one(again) == mark
        again.undo.redo()
        assert one(again) == first


@pytest.mark.parametrize(("side", "block", "start", "end"), [(EN, 0, 3, 3), (EN, 0, 0, 999), (EN, 2, 0, 1)])
def test_a_place_that_is_not_there(parts: Parts, side: Side, block: int, start: int, end: int) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11)
    with pytest.raises(BadRange):
        parts.annotations.attach(mark.id, side, block, start, end)
    assert one(parts) == mark
    with pytest.raises(NoSuchAnnotation):
        parts.annotations.attach(99, EN, 0, 0, 1)


def test_a_place_found_for_a_former_anchor_is_not_kept(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11)
    parts.annotations.attach(mark.id, EN, 1, 0, 6)
    parts.database.call(lambda session: session.execute(sql("DELETE FROM placement")))
    late = Found(mark.id, None, 1, Resolution(AnchorState.ANCHORED, 0, 4, 11))
    parts.database.call(lambda session: placements.save(session, [late]))
    assert kept(parts) == []
    assert one(parts).quote == "Prices"


def test_a_deleted_mark_comes_back_where_it_belongs_now(parts: Parts) -> None:
    mark = parts.annotations.add(1, ZH, 1, 2, 4)
    parts.library.rename(1, "Other")
    parts.annotations.delete(mark.id)
    parts.library.add(replace(draft(url=URL), chinese=draft((), ("新的一段在前面。", *CHINESE)).chinese))
    parts.undo.undo()
    assert (one(parts).block, one(parts).start) == (2, 2)
