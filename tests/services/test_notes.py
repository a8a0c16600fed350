"""What a note said before stays within reach, and two who write on one note keep both texts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.annotation import Colour
from reader.domain.article import Side
from reader.errors import NoSuchAnnotation, NoSuchRevision
from reader.services.undo import ActionKind
from tests.storage.parts import Parts, draft, opened

EN = Side.ENGLISH


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    with opened(tmp_path / "library") as found:
        found.library.add(draft())
        yield found


def note(parts: Parts, mark: int) -> str:
    return parts.annotations.get(mark).note


def before(parts: Parts, mark: int) -> list[str]:
    """What the note said before, newest first."""
    return [revision.note for revision in parts.annotations.history(mark)]


def test_every_replaced_text_is_kept(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11)
    for text in ("one", "two", "one two", "", "three"):
        parts.annotations.set_note(mark.id, text)
    assert before(parts, mark.id) == ["one two", "two", "one"]
    saved = [revision.saved for revision in parts.annotations.history(mark.id)]
    assert saved == sorted(saved, reverse=True)
    parts.annotations.recolour(mark.id, Colour.BLUE)
    assert len(before(parts, mark.id)) == 3


def test_typing_keeps_what_was_deleted_and_not_every_beginning(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11)
    for typed in ("a", "a wo", "a word", "see: a word", "see: a", "see: a thing"):
        parts.annotations.set_note(mark.id, typed, merge=True)
    assert before(parts, mark.id) == ["see: a word"]


def test_undo_and_redo_keep_what_they_replace_once(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11, note="first")
    parts.annotations.set_note(mark.id, "second", merge=True)
    for _ in range(3):
        parts.undo.undo()
        assert note(parts, mark.id) == "first"
        parts.undo.redo()
        assert note(parts, mark.id) == "second"
    assert before(parts, mark.id) == ["second", "first"]
    parts.undo.undo()
    parts.annotations.set_note(mark.id, "third")  # redo of "second" is forgotten
    assert "second" in before(parts, mark.id)


def test_a_text_comes_back_from_the_history(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11, note="old")
    parts.annotations.set_note(mark.id, "new")
    (old,) = parts.annotations.history(mark.id)
    assert parts.annotations.restore_note(mark.id, old.id).note == "old"
    assert (note(parts, mark.id), before(parts, mark.id)) == ("old", ["new", "old"])
    assert parts.undo.undo_label is ActionKind.RESTORE_NOTE
    parts.undo.undo()
    assert note(parts, mark.id) == "new"


def test_restoring_what_is_not_there(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11, note="old")
    other = parts.annotations.add(1, EN, 1, 0, 6, note="other")
    parts.annotations.set_note(other.id, "changed")
    (foreign,) = parts.annotations.history(other.id)
    with pytest.raises(NoSuchRevision):
        parts.annotations.restore_note(mark.id, foreign.id)
    with pytest.raises(NoSuchAnnotation):
        parts.annotations.history(99)
    parts.annotations.delete(other.id)
    assert before(parts, other.id) == ["other"]
    with pytest.raises(NoSuchAnnotation):
        parts.annotations.restore_note(other.id, foreign.id)


def test_two_editors_on_one_note_keep_both_texts(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11, note="base")
    parts.annotations.set_note(mark.id, "base, and theirs", base="base")
    saved = parts.annotations.set_note(mark.id, "mine", base="base", merge=True)
    assert saved.note == note(parts, mark.id) == "base, and theirs\n———\nmine"
    again = parts.annotations.set_note(mark.id, saved.note + " too", base=saved.note, merge=True)
    assert again.note == "base, and theirs\n———\nmine too"
    parts.undo.undo()
    assert note(parts, mark.id) == "base, and theirs"


@pytest.mark.parametrize(
    ("stored", "base", "text", "wanted"),
    [
        ("base", "base", "mine", "mine"),
        ("mine", "base", "mine", "mine"),
        ("theirs", None, "mine", "mine"),
        ("theirs", "base", "base", "theirs\n———\nbase"),
        ("", "base", "mine", "mine"),
        ("theirs", "base", "", "theirs"),
        ("\ufffd", "\ud800", "mine", "mine"),
    ],
)
def test_what_two_texts_become(parts: Parts, stored: str, base: str | None, text: str, wanted: str) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11, note=stored)
    saved = parts.annotations.set_note(mark.id, text, base=base)
    assert (saved.note, note(parts, mark.id)) == (wanted, wanted)
    assert bool(saved) == (stored != wanted)
