"""Words are kept, known, forgotten; each of that can be taken back, and memory says what the disk says."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.domain.article import Side
from reader.domain.vocabulary import KeptWord, Sighting, Status
from reader.errors import NoSuchWord, NotAWord
from reader.services.changes import Change
from reader.services.undo import ActionKind
from tests.storage.parts import Parts, draft, opened

EN, ZH = Side.ENGLISH, Side.CHINESE
SEEN = Sighting("The harvest began in June.", "收成从六月开始。", 1, "b1", 4, 11)


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    with opened(tmp_path / "library") as found:
        found.library.add(draft())
        yield found


def headwords(parts: Parts, language: Side | None = None) -> list[str]:
    return [word.headword for word in parts.words.all(language)]


def test_a_word_comes_back_with_its_sentence(parts: Parts, tmp_path: Path) -> None:
    kept = parts.words.keep(EN, "Harvest", "harvest", "ˈhɑːvɪst", SEEN)
    assert (kept.headword, kept.shown, kept.reading, kept.status) == ("harvest", "harvest", "ˈhɑːvɪst", Status.LEARNING)
    assert kept.sighting == SEEN
    assert parts.words.by_headword(EN, "HARVEST") == parts.words.get(kept.id) == kept
    parts.words.keep(ZH, "收穫", "收穫", status=Status.NEW)
    assert headwords(parts) == ["收获", "harvest"]
    parts.database.close()
    with opened(tmp_path / "library") as again:
        assert again.words.all(EN) == [kept]
        assert again.words.by_headword(ZH, "收穫") == again.words.all(ZH)[0]


def test_the_languages_do_not_mix(parts: Parts) -> None:
    """A word that is written alike in both, by a text that mixes them."""
    one = parts.words.keep(EN, "卡拉ok", "卡拉OK", status=Status.KNOWN)
    assert parts.words.by_headword(ZH, "卡拉ok") is None
    other = parts.words.keep(ZH, "卡拉ok", "卡拉OK")
    assert one.id != other.id
    assert parts.words.statuses(EN) == {"卡拉ok": Status.KNOWN}
    assert parts.words.statuses(ZH) == {"卡拉ok": Status.LEARNING}
    parts.words.mark(ZH, ["卡拉ok"], Status.IGNORED)
    parts.words.forget([one.id])
    assert (headwords(parts, EN), headwords(parts, ZH)) == ([], ["卡拉ok"])
    assert parts.words.statuses(ZH) == {"卡拉ok": Status.IGNORED}


def test_what_is_kept_already_stays_as_it_is(parts: Parts) -> None:
    first = parts.words.keep(EN, "harvest", "harvest", sighting=SEEN, status=Status.KNOWN)
    steps = len(parts.undo)
    again = parts.words.keep(EN, "harvest", "Harvests", sighting=replace(SEEN, sentence="Another one."))
    assert again == first
    assert len(parts.undo) == steps
    asked = parts.words.keep(EN, "harvest", "harvest", status=Status.LEARNING)
    assert asked == replace(first, status=Status.LEARNING, modified=asked.modified)


def test_a_word_that_was_only_marked_gets_its_sentence_when_it_is_kept(parts: Parts) -> None:
    parts.words.mark(EN, ["harvest"], Status.KNOWN)
    kept = parts.words.keep(EN, "harvest", "harvests", "ˈhɑːvɪst", SEEN)
    assert (kept.status, kept.shown, kept.reading, kept.sighting) == (Status.KNOWN, "harvests", "ˈhɑːvɪst", SEEN)
    parts.undo.undo()
    bare = parts.words.get(kept.id)
    assert (bare.shown, bare.reading, bare.sighting) == ("harvest", "", Sighting())


def test_a_forgotten_word_is_the_same_word_when_it_is_kept_again(parts: Parts) -> None:
    first = parts.words.keep(EN, "harvest", "harvest", sighting=SEEN, status=Status.KNOWN)
    parts.words.edit(first.id, note="in autumn")
    parts.words.keep(EN, "price", "prices")
    parts.words.forget([first.id])
    with pytest.raises(NoSuchWord):
        parts.words.get(first.id)
    other = Sighting("A late harvest.", "", None, "", 7, 14)
    again = parts.words.keep(EN, "harvest", "harvest", sighting=other)
    assert (again.id, again.uid, again.sighting) == (first.id, first.uid, other)
    assert (again.status, again.note) == (Status.LEARNING, "in autumn")
    assert headwords(parts) == ["harvest", "price"]
    parts.undo.undo()
    assert headwords(parts) == ["price"]
    parts.undo.undo()
    back = parts.words.get(first.id)
    assert (back.status, back.sighting, back.created) == (Status.KNOWN, SEEN, first.created)


def test_a_sighting_in_an_article_that_is_not_there_has_none(parts: Parts) -> None:
    kept = parts.words.keep(EN, "walk", "walk", sighting=replace(SEEN, article=99))
    assert kept.sighting == replace(SEEN, article=None)


@pytest.mark.parametrize("headword", ["", " \n", "x" * 201])
def test_what_is_no_word_is_not_kept(parts: Parts, headword: str) -> None:
    with pytest.raises(NotAWord):
        parts.words.keep(EN, headword, headword)
    parts.words.mark(EN, [headword], Status.KNOWN)
    assert parts.words.all() == []


def test_all_or_none(parts: Parts) -> None:
    kept = parts.words.keep(EN, "harvest", "harvest")
    with pytest.raises(NoSuchWord, match="99"):
        parts.words.set_status([kept.id, 99], Status.KNOWN)
    with pytest.raises(NoSuchWord, match="99"):
        parts.words.forget([kept.id, 99])
    assert parts.words.all() == [kept]


def test_the_rest_of_a_page_is_one_step(parts: Parts) -> None:
    """New words, words with another status, forgotten words, and words that are known already."""
    known, gone, _ = (parts.words.keep(EN, word, word) for word in ("known", "gone", "learning"))
    parts.words.set_status([known.id], Status.KNOWN)
    parts.words.forget([gone.id])
    before, steps = parts.words.all(), len(parts.undo)
    parts.words.mark(EN, ["new", "New", "learning", "known", "gone"], Status.KNOWN)
    assert len(parts.undo) == steps + 1
    assert parts.words.statuses(EN) == dict.fromkeys(["new", "learning", "known", "gone"], Status.KNOWN)
    after = parts.words.all()
    parts.undo.undo()
    assert parts.words.all() == before
    parts.undo.redo()
    assert parts.words.all() == after
    parts.words.mark(EN, ["new", "gone"], Status.KNOWN)
    assert len(parts.undo) == steps + 1


def test_thousands_of_words_at_once(parts: Parts) -> None:
    many = [f"word{number}" for number in range(3_000)]
    parts.words.mark(EN, many, Status.KNOWN)
    assert len(parts.words.statuses(EN)) == len(many)
    parts.words.set_status([word.id for word in parts.words.all()], Status.IGNORED)
    parts.undo.undo()
    parts.undo.undo()
    assert parts.words.statuses(EN) == {}
    parts.undo.redo()
    assert set(parts.words.statuses(EN).values()) == {Status.KNOWN}


def test_the_labels_of_undo(parts: Parts) -> None:
    kept = parts.words.keep(EN, "harvest", "harvest")
    done: list[tuple[Callable[[], object], ActionKind]] = [
        (lambda: parts.words.set_status([kept.id], Status.NEW), ActionKind.SET_STATUS),
        (lambda: parts.words.edit(kept.id, note="n"), ActionKind.EDIT_WORD),
        (lambda: parts.words.forget([kept.id]), ActionKind.FORGET_WORD),
        (lambda: parts.words.mark(EN, ["harvest"], Status.KNOWN), ActionKind.SET_STATUS),
    ]
    assert parts.undo.undo_label is ActionKind.KEEP_WORD
    for work, label in done:
        parts.changes.clear()
        work()
        assert parts.undo.undo_label is label
        (change,) = parts.changes
        assert change == Change(words=True)


def test_a_note_of_a_word_is_no_note_of_a_highlight(parts: Parts) -> None:
    """Both may have the same number."""
    mark = parts.annotations.add(1, EN, 0, 4, 11, note="of the highlight")
    kept = parts.words.keep(EN, "harvest", "harvest")
    assert mark.id == kept.id
    parts.words.edit(kept.id, note="of the word", reading="x")
    parts.words.edit(kept.id, note="another")
    parts.undo.undo()
    assert parts.words.get(kept.id).note == "of the word"
    assert parts.annotations.history(mark.id) == []
    assert parts.annotations.get(mark.id).note == "of the highlight"


def test_listeners_find_the_new_statuses(parts: Parts) -> None:
    """Whoever is told of a change asks at once; what was asked before does not change under the asker."""
    before, generation = parts.words.statuses(EN), parts.words.generation(EN)
    seen: list[object] = []
    parts.undo.on_change(lambda _: seen.append(dict(parts.words.statuses(EN))))
    parts.words.keep(EN, "harvest", "harvest")
    parts.undo.undo()
    assert seen == [{"harvest": Status.LEARNING}, {}]
    assert before == {}
    assert parts.words.generation(EN) == generation + 2
    assert parts.words.generation(ZH) == generation


def test_what_a_listener_does_upon_a_change_is_seen_too(parts: Parts) -> None:
    """Only the words that an action touches are read anew, and this one is taken back from within."""
    parts.words.keep(EN, "price", "price")
    assert parts.words.statuses(EN) == {"price": Status.LEARNING}
    once = [parts.undo.undo, parts.undo.undo]

    def meddle(_: Change) -> None:
        if once:
            once.pop()()

    parts.undo.on_change(meddle)
    parts.words.keep(EN, "harvest", "harvest")
    assert parts.words.all() == []
    assert parts.words.statuses(EN) == {}


Action = tuple[int, int, Status]
NAMES = ("walk", "river", "行走", "news")


def act(parts: Parts, action: Action) -> None:
    kind, number, status = action
    language, name = list(Side)[number % 2], NAMES[number % len(NAMES)]
    ids = [word.id for word in parts.words.all()][: number % 3 + 1]
    actions: list[Callable[[], object]] = [
        lambda: parts.words.keep(language, name, name, "r" * (number % 2), SEEN if number % 3 else Sighting()),
        lambda: parts.words.keep(language, name, name, status=status),
        lambda: parts.words.set_status(ids, status),
        lambda: parts.words.mark(language, NAMES[number % 3 :], status),
        lambda: parts.words.forget(ids),
        lambda: parts.words.edit(ids[0], note=f"n{number}") if ids else None,
        parts.undo.undo,
        parts.undo.redo,
    ]
    actions[kind]()


_UNDO = 6
"""The first of the actions that go back and forth."""


def stored(path: Path) -> dict[Side, dict[str, Status]]:
    with closing(sqlite3.connect(path)) as plain:
        rows = plain.execute("SELECT language, headword, status FROM word WHERE deleted_at IS NULL").fetchall()
    return {side: {word: Status(status) for code, word, status in rows if code == side.value} for side in Side}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 11), st.sampled_from(Status)), max_size=15))
def test_memory_says_what_the_library_says_and_undo_leads_through_every_state(actions: list[Action]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library"
        with opened(path) as parts:
            parts.library.add(draft())
            states: list[list[KeptWord]] = [[]]
            for action in actions:
                at = len(parts.undo)
                act(parts, action)
                words = parts.words.all()
                for side in Side:
                    assert parts.words.statuses(side) == {w.headword: w.status for w in words if w.language is side}
                if action[0] < _UNDO and len(parts.undo) > at:
                    states[at + 1 :] = [words]
                assert states[len(parts.undo)] == words
            memory = {side: dict(parts.words.statuses(side)) for side in Side}
        assert stored(path) == memory
