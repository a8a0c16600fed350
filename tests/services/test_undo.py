"""Every action on articles and notes can be taken back and done again."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import StatementError

from reader.domain.annotation import Annotation, Colour
from reader.domain.article import Article, ArticleSummary, RemovalReason, Removed, Side
from reader.errors import BadRange, LibraryUnwritable, NotFound
from reader.services.changes import Change
from reader.services.undo import LIMIT, ActionKind
from reader.storage.database import Session
from reader.storage.edits import Edit, Target, change
from tests.storage.parts import Parts, draft, opened

EN, ZH = Side.ENGLISH, Side.CHINESE
REMOVED = (Removed("First line out.", RemovalReason.NOTICE, EN, 1), Removed("删去。", RemovalReason.NOTICE, ZH, 0))
State = tuple[list[ArticleSummary], list[Article], list[Annotation]]


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    with opened(tmp_path / "library") as found:
        found.library.add(draft(removed=REMOVED))
        found.library.add(draft(("A second article.",), (), headline="Second"))
        yield found


def state(parts: Parts) -> State:
    rows = parts.library.articles()
    return rows, [parts.library.article(row.id) for row in rows], parts.annotations.all()


def act(parts: Parts, action: int, number: int) -> None:
    """One of all the undoable actions; what it works on is picked by `number`."""
    articles = [row.id for row in parts.library.articles()]
    marks = [mark.id for mark in parts.annotations.all()]
    article = articles[number % len(articles)] if articles else 0
    mark = marks[number % len(marks)] if marks else 0
    side = Side.ENGLISH if number % 2 else Side.CHINESE
    actions: list[Callable[[], object]] = [
        lambda: parts.annotations.add(article, EN, 0, number % 5, 8, list(Colour)[number % 5], "n" * (number % 2)),
        lambda: parts.annotations.set_note(mark, f"note {number}"),
        lambda: parts.annotations.recolour(mark, list(Colour)[number % 5]),
        lambda: parts.annotations.delete(mark),
        lambda: parts.library.rename(article, f"Headline {number}"),
        lambda: parts.library.delete(articles[: number % 3]),
        lambda: parts.library.set_read(article, bool(number % 2)),
        lambda: parts.library.write_side(article, side, f"第{number}段。\nA sentence, number {number}."),
        lambda: parts.library.restore_removed(article, 0),
    ]
    actions[action]()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 9)), min_size=4, max_size=12), st.data())
def test_back_and_forth_through_every_state(actions: list[tuple[int, int]], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder) / "library") as parts:
        parts.library.add(draft(removed=REMOVED))
        parts.library.add(draft(("A second article.",), (), headline="Second"))
        states = [state(parts)]
        for action, number in actions:
            before = parts.undo.undo_label, len(parts.undo)
            try:
                act(parts, action, number)
            except (NotFound, BadRange, IndexError):
                continue  # nothing to act on
            if (parts.undo.undo_label, len(parts.undo)) != before:
                states.append(state(parts))
        at = len(states) - 1
        for _ in range(data.draw(st.integers(0, 3))):
            target = data.draw(st.integers(0, len(states) - 1))
            while at != target:
                forward = target > at
                at += 1 if forward else -1
                assert parts.undo.redo() if forward else parts.undo.undo()
                assert state(parts) == states[at]
        assert len(parts.undo) == at


def test_a_new_action_forgets_what_was_undone(parts: Parts) -> None:
    parts.library.rename(1, "One")
    parts.library.rename(1, "Two")
    parts.undo.undo()
    assert parts.undo.can_redo
    parts.library.set_read(2, True)
    assert not parts.undo.can_redo
    assert parts.undo.redo() is None
    parts.undo.undo()
    parts.undo.undo()
    assert parts.library.article(1).headline == "Harvest"
    assert parts.undo.undo() is None


def test_labels_say_what_comes_next(parts: Parts) -> None:
    assert (parts.undo.undo_label, parts.undo.redo_label) == (None, None)
    mark = parts.annotations.add(1, EN, 0, 4, 11)
    parts.annotations.recolour(mark.id, Colour.BLUE)
    parts.undo.undo()
    assert (parts.undo.undo_label, parts.undo.redo_label) == (ActionKind.ADD_ANNOTATION, ActionKind.RECOLOUR)
    labels = [ActionKind.MARK_READ, ActionKind.MARK_UNREAD]
    for read, label in zip((True, False), labels, strict=True):
        parts.library.set_read(1, read)
        assert parts.undo.undo_label is label


def test_typing_is_one_step(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11, note="old")
    other = parts.annotations.add(1, EN, 1, 0, 6)
    parts.annotations.set_note(mark.id, "o")
    for typed in ("on", "one", "one t"):
        parts.annotations.set_note(mark.id, typed, merge=True)
    parts.annotations.set_note(other.id, "x", merge=True)
    parts.annotations.set_note(mark.id, "again", merge=True)
    notes = []
    while parts.undo.undo_label is ActionKind.EDIT_NOTE:
        parts.undo.undo()
        notes.append(tuple(parts.annotations.get(each.id).note for each in (mark, other)))
    assert notes == [("one t", "x"), ("one t", ""), ("old", "")]
    assert parts.annotations.get(mark.id) == mark
    parts.undo.redo()
    assert parts.annotations.get(mark.id).note == "one t"


def test_typing_after_an_undo_is_a_step_of_its_own(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11)
    parts.annotations.set_note(mark.id, "a")
    parts.annotations.recolour(mark.id, Colour.BLUE)
    parts.undo.undo()
    parts.annotations.set_note(mark.id, "ab", merge=True)
    assert not parts.undo.can_redo
    parts.undo.undo()
    assert parts.annotations.get(mark.id).note == "a"


def test_listeners_hear_of_undo_and_redo(parts: Parts) -> None:
    mark = parts.annotations.add(1, EN, 0, 4, 11)
    parts.changes.clear()
    wanted = Change(frozenset({1}), frozenset(), frozenset({1}))
    assert parts.undo.undo() == parts.undo.redo() == wanted
    assert parts.changes == [wanted, wanted]
    assert parts.annotations.of(1) == [mark]
    parts.library.write_side(2, ZH, "新的。")
    assert parts.undo.undo() == Change(frozenset({2}), frozenset({2}), frozenset({2}))


@pytest.mark.parametrize("restart", [False, True])
def test_the_oldest_step_is_forgotten(parts: Parts, tmp_path: Path, restart: bool) -> None:
    for number in range(LIMIT + 5):
        parts.library.rename(1, f"Headline {number}")
    with ExitStack() as stack:
        if restart:
            parts.database.close()
            parts = stack.enter_context(opened(tmp_path / "library"))
        assert len(parts.undo) == LIMIT
        while parts.undo.can_undo:
            parts.undo.undo()
        assert parts.library.article(1).headline == "Headline 4"


def test_what_a_new_action_forgot_does_not_come_back_with_a_restart(parts: Parts, tmp_path: Path) -> None:
    for number in range(3):
        parts.library.rename(1, f"Headline {number}")
    parts.undo.undo()
    parts.undo.undo()
    parts.library.set_read(2, True)
    parts.database.close()
    with opened(tmp_path / "library") as again:
        assert (len(again.undo), again.undo.can_redo) == (2, False)
        again.undo.undo()
        assert again.undo.redo_label is ActionKind.MARK_READ


def test_an_import_leaves_the_other_articles_of_a_step(parts: Parts) -> None:
    parts.library.delete([1, 2])
    parts.library.add(draft(removed=REMOVED))  # brings the first one back, which undo has nothing to do with now
    assert (len(parts.undo), len(parts.library.articles())) == (1, 1)
    parts.undo.undo()
    assert {row.id for row in parts.library.articles()} == {1, 2}
    parts.undo.redo()
    assert [row.id for row in parts.library.articles()] == [1]


def test_an_undo_that_fails_can_be_tried_again(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    parts.library.rename(1, "One")

    def full(*_: object) -> None:
        raise LibraryUnwritable(path="library", detail="disk full")

    with monkeypatch.context() as patch:
        patch.setattr("reader.services.undo.apply", full)
        with pytest.raises(LibraryUnwritable):
            parts.undo.undo()
    assert (parts.undo.undo_label, parts.undo.can_redo) == (ActionKind.RENAME_ARTICLE, False)
    parts.undo.undo()
    assert parts.library.article(1).headline == "Harvest"


def test_steps_outlive_a_restart(parts: Parts, tmp_path: Path) -> None:
    before = state(parts)
    mark = parts.annotations.add(1, EN, 0, 4, 11, note="one")
    parts.annotations.set_note(mark.id, "two \U0001f600")
    parts.library.set_read(2, True)
    parts.library.write_side(2, ZH, "新的。")
    after = state(parts)
    parts.library.delete([1, 2])
    parts.undo.undo()
    parts.database.close()
    with opened(tmp_path / "library") as again:
        assert state(again) == after
        assert (len(again.undo), again.undo.redo_label) == (4, ActionKind.DELETE_ARTICLES)
        again.undo.redo()
        assert again.library.articles() == []
        for _ in range(5):
            assert again.undo.undo()
        assert state(again) == before
        assert not again.undo.can_undo
    with opened(tmp_path / "library") as third:
        for _ in range(4):
            assert third.undo.redo()
        assert state(third) == after


def test_a_step_is_stored_with_its_action_or_not_at_all(parts: Parts, tmp_path: Path) -> None:
    parts.library.rename(1, "One")

    def broken(session: Session) -> list[Edit | None]:
        change(session, Target.ARTICLE, 1, 1, headline="Two")
        return [Edit(Target.ARTICLE, 1, 1, {"headline": object()}, {})]  # cannot be stored

    with pytest.raises(StatementError):
        parts.undo.act(ActionKind.RENAME_ARTICLE, broken)
    assert (parts.library.article(1).headline, len(parts.undo)) == ("One", 1)
    parts.database.close()
    with opened(tmp_path / "library") as again:
        assert (again.library.article(1).headline, len(again.undo)) == ("One", 1)


def test_several_threads_at_once(parts: Parts) -> None:
    def add(start: int) -> None:
        for _ in range(15):
            mark = parts.annotations.add(1, EN, 0, start, 11)
            parts.annotations.set_note(mark.id, str(start))

    threads = [threading.Thread(target=add, args=(start,)) for start in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(mark.note for mark in parts.annotations.of(1)) == sorted("0123" * 15)
    assert len(parts.undo) == 120
    while parts.undo.can_undo:
        parts.undo.undo()
    assert parts.annotations.of(1) == []
