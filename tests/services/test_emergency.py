"""Words that the library could not take are on disk elsewhere, and are found again at the next start."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from reader.paths import Folders
from reader.services.emergency import MOST, Emergency

UID = "b7a0c1"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    made = Folders(tmp_path / "data", tmp_path / "cache")
    made.data.mkdir()
    made.library.write_bytes(b"there")
    return made


@pytest.fixture
def elsewhere(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "temp", tmp_path / "home"


def blocked(place: Path) -> None:
    """Let a folder be impossible to make, for any user."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("a file stands where the folder would be", encoding="utf-8")


def test_a_text_is_found_at_the_next_start_and_goes_when_done(folders: Folders, elsewhere: tuple[Path, Path]) -> None:
    first = Emergency(folders, elsewhere)
    text = "学习 😀 𠮷\n\twith “quotes” and \ud800 half a character"
    path = first.keep(UID, text, "The harvest 收成")
    assert path is not None
    assert first.pending() == []
    assert "学习 😀 𠮷" in path.read_bytes().decode("utf-8", "surrogatepass")
    again = Emergency(folders, elsewhere)
    (kept,) = again.pending()
    assert (kept.path, kept.annotation_uid, kept.text, kept.headline, kept.older) == (
        path,
        UID,
        text,
        "The harvest 收成",
        (),
    )
    assert kept.when.tzinfo is not None
    again.done(kept)
    assert Emergency(folders, elsewhere).pending() == []
    assert list(path.parent.iterdir()) == []


def test_the_newest_text_wins_and_what_it_does_not_contain_stays(
    folders: Folders, elsewhere: tuple[Path, Path]
) -> None:
    one = Emergency(folders, elsewhere)
    paths = {one.keep(UID, text) for text in ("The far", "The farmer", "The farm")}
    assert len(paths) == 1
    Emergency(folders, elsewhere).keep(UID, "Something else")
    (kept,) = Emergency(folders, elsewhere).pending()
    assert (kept.text, kept.older) == ("Something else", ("The farm", "The farmer"))


def test_each_note_has_its_own_file(folders: Folders, elsewhere: tuple[Path, Path]) -> None:
    one = Emergency(folders, elsewhere)
    assert one.keep("a", "first") != one.keep("b", "second")
    assert {kept.annotation_uid: kept.text for kept in Emergency(folders, elsewhere).pending()} == {
        "a": "first",
        "b": "second",
    }


def test_where_one_place_is_not_writable_the_next_one_is_used(folders: Folders, elsewhere: tuple[Path, Path]) -> None:
    temp, home = elsewhere
    blocked(folders.cache)
    path = Emergency(folders, elsewhere).keep(UID, "one")
    assert path is not None
    assert path.parent == temp
    path.unlink()
    temp.rmdir()
    blocked(temp)
    path = Emergency(folders, elsewhere).keep(UID, "two")
    assert path is not None
    assert path.parent == home
    assert [kept.text for kept in Emergency(folders, elsewhere).pending()] == ["two"]


def test_nowhere_to_write_is_said_and_not_raised(folders: Folders, elsewhere: tuple[Path, Path]) -> None:
    for place in (folders.cache, *elsewhere):
        blocked(place)
    nowhere = Emergency(folders, elsewhere)
    assert nowhere.keep(UID, "words") is None
    assert nowhere.pending() == []
    nowhere.saved(UID)


def test_a_text_that_moves_to_a_better_place_takes_the_older_ones_along(
    folders: Folders, elsewhere: tuple[Path, Path]
) -> None:
    blocked(folders.cache)
    old = Emergency(folders, elsewhere).keep(UID, "older words")
    folders.cache.unlink()
    new = Emergency(folders, elsewhere).keep(UID, "newer words")
    assert old is not None
    assert new is not None
    assert not old.exists()
    assert new.parent == folders.cache / "emergency"
    (kept,) = Emergency(folders, elsewhere).pending()
    assert (kept.text, kept.older) == ("newer words", ("older words",))


def test_what_was_saved_after_all_is_forgotten_and_other_sittings_are_not(
    folders: Folders, elsewhere: tuple[Path, Path]
) -> None:
    Emergency(folders, elsewhere).keep(UID, "yesterday")
    today = Emergency(folders, elsewhere)
    today.keep(UID, "today")
    today.keep(UID, "this day")
    today.saved(UID)
    (kept,) = Emergency(folders, elsewhere).pending()
    assert (kept.text, kept.older) == ("yesterday", ())
    today.keep("other", "only today")
    today.saved("other")
    today.saved("never kept")
    assert [kept.annotation_uid for kept in Emergency(folders, elsewhere).pending()] == [UID]


def test_done_leaves_newer_words(folders: Folders, elsewhere: tuple[Path, Path]) -> None:
    Emergency(folders, elsewhere).keep(UID, "seen")
    (seen,) = Emergency(folders, elsewhere).pending()
    Emergency(folders, elsewhere).keep(UID, "not seen")
    Emergency(folders, elsewhere).done(seen)
    assert [kept.text for kept in Emergency(folders, elsewhere).pending()] == ["not seen"]


def test_another_library_keeps_its_words_while_it_is_there(folders: Folders, elsewhere: tuple[Path, Path]) -> None:
    other = Folders(folders.data.parent / "other", folders.cache)
    other.data.mkdir()
    other.library.write_bytes(b"there")
    Emergency(other, elsewhere).keep(UID, "theirs")
    Emergency(folders, elsewhere).keep(UID, "ours")
    assert [kept.text for kept in Emergency(folders, elsewhere).pending()] == ["ours"]
    other.library.unlink()
    assert sorted(kept.text for kept in Emergency(folders, elsewhere).pending()) == ["ours", "theirs"]


def test_one_sitting_cannot_fill_the_disk_and_drops_no_other_sitting(
    folders: Folders, elsewhere: tuple[Path, Path]
) -> None:
    Emergency(folders, elsewhere).keep(UID, "before")
    busy = Emergency(folders, elsewhere)
    for number in range(100, 100 + 3 * MOST):
        busy.keep(UID, f"{number}")
    (kept,) = Emergency(folders, elsewhere).pending()
    assert len(kept.older) == MOST
    assert kept.older[0] == f"{100 + 3 * MOST - 2}"
    assert kept.older[-1] == "before"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b'{"texts": 3}', b"\xff\xfe", b"[" * 5000])
def test_a_file_that_cannot_be_read_holds_up_nothing_and_stays(
    folders: Folders, elsewhere: tuple[Path, Path], content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path = Emergency(folders, elsewhere).keep("other", "readable")
    assert path is not None
    spoiled = path.with_name("note-00000000000000000000.json")
    spoiled.write_bytes(content)
    assert [kept.text for kept in Emergency(folders, elsewhere).pending()] == ["readable"]
    assert spoiled.read_bytes() == content
    assert spoiled.name in caplog.text


def test_a_time_spoiled_by_hand_does_not_hide_the_words(folders: Folders, elsewhere: tuple[Path, Path]) -> None:
    path = Emergency(folders, elsewhere).keep(UID, "words")
    assert path is not None
    shape = json.loads(path.read_text(encoding="utf-8"))
    shape["texts"][0]["when"] = "yesterday"
    path.write_text(json.dumps(shape), encoding="utf-8")
    assert [kept.text for kept in Emergency(folders, elsewhere).pending()] == ["words"]


@pytest.mark.skipif(sys.platform == "win32", reason="folders of other users and modes are those of POSIX")
def test_only_the_user_can_read_it_and_no_link_is_followed(folders: Folders, elsewhere: tuple[Path, Path]) -> None:
    path = Emergency(folders, elsewhere).keep(UID, "private")
    assert path is not None
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    path.unlink()
    path.parent.rmdir()
    theirs = folders.data.parent / "theirs"
    theirs.mkdir()
    path.parent.symlink_to(theirs)
    moved = Emergency(folders, elsewhere).keep(UID, "private")
    assert moved is not None
    assert moved.parent == elsewhere[0]
    assert list(theirs.iterdir()) == []
