"""Backups as the window asks for them: when they are due, what they guard, what a look back shows."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.domain.annotation import AnchorState
from reader.domain.article import Side
from reader.domain.evidence import Passage
from reader.domain.vocabulary import Status
from reader.errors import BackupError, BackupFailed, NotALibrary
from reader.paths import Folders
from reader.services.safekeeping import Made, Reason, Safekeeping, restore_library
from reader.services.synced import sync_warning
from reader.storage.preview import outline_of
from reader.storage.rescue import open_library
from tests.storage.parts import Parts, draft, opened

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@dataclass
class Desk:
    """A library with its safekeeping, and a clock that the test sets."""

    parts: Parts
    folders: Folders
    time: datetime = NOON

    def __post_init__(self) -> None:
        self.safe = Safekeeping(self.parts.database, self.folders, self.parts.annotations, lambda: self.time)

    def note(self, text: str) -> int:
        return self.parts.annotations.add(1, Side.ENGLISH, 0, 4, 11, note=text).id

    def delete(self, ids: list[int]) -> None:
        for annotation in ids:
            self.parts.annotations.delete(annotation)

    def back_up(self, hours: float = 1) -> Made:
        self.time += timedelta(hours=hours)
        return self.safe.back_up(Reason.TIMED)

    def names(self) -> list[str]:
        return sorted(path.name for path in (self.folders.data / "backups").iterdir())


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "data", tmp_path / "cache")


@pytest.fixture
def desk(folders: Folders) -> Iterator[Desk]:
    with opened(folders.library) as parts:
        parts.library.add(draft())
        yield Desk(parts, folders)


def said(folders: Folders) -> list[str]:
    with opened(folders.library) as parts:
        return [mark.note for mark in parts.annotations.of(1)]


def test_a_backup_is_due_ten_minutes_after_the_last_if_something_was_saved(desk: Desk) -> None:
    assert desk.safe.due()
    desk.back_up()
    assert not desk.safe.due()
    desk.time += timedelta(minutes=30)
    assert not desk.safe.due()
    desk.note("new")
    assert desk.safe.due()
    desk.time -= timedelta(minutes=21)
    assert not desk.safe.due()
    desk.time -= timedelta(days=300)  # set back: better one too many than none for 300 days
    assert desk.safe.due()


def test_closing_makes_a_backup_only_of_what_is_new(desk: Desk) -> None:
    desk.note("new")
    assert desk.safe.close() is not None
    assert desk.safe.close() is None
    assert Safekeeping(desk.parts.database, desk.folders, desk.parts.annotations).close() is None
    desk.note("newer")
    assert desk.safe.close() is not None


def test_a_backup_is_found_again_and_restored(desk: Desk, folders: Folders) -> None:
    desk.note("one")
    made = desk.back_up()
    desk.note("two")
    assert [backup.path for backup in desk.safe.backups()] == [made.path]
    assert (made.notes, made.notes_before, made.suspicious) == (1, 0, False)
    desk.parts.database.close()
    restore_library(folders, made.path)
    assert said(folders) == ["one"]


def test_a_sudden_fall_is_told_and_nothing_older_is_dropped_until_it_was_meant(desk: Desk) -> None:
    ids = [desk.note(str(number)) for number in range(24)]
    desk.back_up()
    full = desk.names()[0]
    desk.delete(ids[:13])
    fallen = desk.back_up()
    assert (fallen.suspicious, fallen.notes, fallen.notes_before) == (True, 11, 24)
    for _ in range(5):
        assert not desk.back_up(hours=24 * 40).suspicious
    assert full in desk.names()
    assert len(desk.names()) == 7 + 1
    desk.safe.accept_fall()
    for _ in range(10):
        desk.back_up(hours=24 * 40)
    assert full not in desk.names()


@pytest.mark.parametrize(("notes", "deleted"), [(24, 12), (10, 10), (11, 10)])
def test_what_is_no_fall(desk: Desk, notes: int, deleted: int) -> None:
    ids = [desk.note(str(number)) for number in range(notes)]
    desk.back_up()
    desk.delete(ids[:deleted])
    assert not desk.back_up().suspicious


def test_the_second_folder_gets_its_copy_and_a_failure_there_is_no_failure_here(desk: Desk, tmp_path: Path) -> None:
    desk.safe.choose_second_folder(tmp_path / "stick")
    made = desk.back_up()
    assert made.second is not None
    assert made.second.read_bytes() == made.path.read_bytes()
    shutil.rmtree(tmp_path / "stick")
    (tmp_path / "stick").write_text("no folder any more", encoding="utf-8")
    made = desk.back_up()
    assert made.second is None
    assert isinstance(made.problem, BackupError)
    assert made.path.exists()
    desk.safe.choose_second_folder(None)
    assert desk.back_up().problem is None


def test_numbers_do_not_repeat_those_of_the_second_folder(desk: Desk, tmp_path: Path) -> None:
    desk.safe.choose_second_folder(tmp_path / "stick")
    for _ in range(3):
        desk.back_up()
    shutil.rmtree(desk.folders.data / "backups")
    assert desk.back_up().path.name.startswith("backup-00000004-")
    assert [backup.sequence for backup in desk.safe.backups()] == [4, 3, 2, 1]


def test_a_backup_that_cannot_be_written_leaves_nothing(desk: Desk) -> None:
    (desk.folders.data / "backups").write_text("in the way", encoding="utf-8")
    with pytest.raises(BackupFailed):
        desk.safe.back_up(Reason.HAND)
    assert (desk.folders.data / "backups").read_text(encoding="utf-8") == "in the way"
    desk.note("saved all the same")


def test_a_look_back(desk: Desk, tmp_path: Path) -> None:
    desk.parts.library.add(draft(("Gone tomorrow.",), (), headline="Deleted later"))
    first, second = desk.note("as it was"), desk.note("deleted later")
    made = desk.back_up()
    assert desk.safe.preview(made.path).same
    desk.parts.annotations.set_note(first, "as it is")
    desk.delete([second])
    desk.parts.library.delete([2])
    desk.parts.library.add(draft(("Another text.",), (), headline="Added later"))
    desk.note("x" * 200)
    look = desk.safe.preview(made.path)
    assert look.articles.back.names == ("Deleted later",)
    assert look.articles.gone.names == ("Added later",)
    assert look.articles.changed.count == 0
    assert look.notes.back.names == ("deleted later",)
    assert look.notes.gone.names == ("x" * 60 + "…",)
    assert look.notes.changed.names == ("as it was",)
    for number in range(30):
        desk.note(str(number))
    gone = desk.safe.preview(made.path).notes.gone
    assert (gone.count, len(gone.names), gone.names[0]) == (31, 20, "29")
    (tmp_path / "diary").write_text("Dear diary", encoding="utf-8")
    with pytest.raises(NotALibrary):
        desk.safe.preview(tmp_path / "diary")


def test_words_terms_and_fixes_are_seen_in_the_look_back(desk: Desk) -> None:
    words, terms, fixes = desk.parts.words, desk.parts.terms, desk.parts.fixes
    kept = words.keep(Side.ENGLISH, "walk", "walked")
    words.keep(Side.CHINESE, "收成", "收成")
    term = terms.add("tow path", "纤道")
    made = desk.back_up()
    assert desk.safe.preview(made.path).same
    words.set_status([kept.id], Status.KNOWN)
    assert desk.safe.preview(made.path).words.changed.names == ("walk",)
    desk.parts.undo.undo()
    assert desk.safe.preview(made.path).same
    words.forget([kept.id])
    terms.edit(term.id, translation="縴道")
    words.mark(Side.CHINESE, ["农民"], Status.KNOWN)
    fixes.set_reading("银行", "yin2 hang2")
    look = desk.safe.preview(made.path)
    assert (look.words.back.names, look.words.gone.names) == (("walk",), ("农民",))
    assert look.words.changed.names == ("tow path",)
    assert look.fixes.gone.names == ("银行",)
    assert (look.articles.gone.count, look.notes.gone.count) == (0, 0)
    assert not look.same


def test_links_are_seen_in_the_look_back(desk: Desk) -> None:
    sentence = "收成从六月开始，" * 20 + "农民很高兴。"
    article = desk.parts.library.add(draft(chinese=(sentence,), headline="Long")).article.id
    made = desk.back_up()
    desk.parts.evidence.unlink(article, Passage(0, 0, 1))
    look = desk.safe.preview(made.path)
    assert look.fixes.gone.count == 1
    (name,) = look.fixes.gone.names
    assert sentence.startswith(name.removesuffix("…"))
    assert len(name) < len(sentence)
    desk.parts.undo.undo()
    assert desk.safe.preview(made.path).same


@pytest.mark.parametrize("schema", range(1, 5))
def test_a_library_from_before_there_were_words_can_be_looked_at(schema: int) -> None:
    library = Path(__file__).parents[1] / "data" / "libraries" / f"schema_{schema}.duizhao"
    assert outline_of(library).words == {}


def test_a_changed_text_is_seen_in_the_look_back(desk: Desk) -> None:
    made = desk.back_up()
    desk.parts.library.write_side(1, Side.ENGLISH, "Quite another text.")
    assert desk.safe.preview(made.path).articles.changed.names == ("Harvest",)


def test_the_check_counts_and_tells_of_lines_that_are_gone(desk: Desk) -> None:
    desk.note("one")
    desk.back_up()
    for text in ("two", "three", "four"):
        desk.note(text)
    health = desk.safe.check()
    assert health.ok
    assert (health.articles, health.annotations[AnchorState.ANCHORED], health.integrity) == (1, 4, "ok")
    assert (health.lines, health.damaged, health.gap) == (3, 0, False)
    assert (health.backups, health.good, health.newest) == (1, 1, desk.time)
    (segment,) = [path for path in (desk.folders.data / "journal").iterdir() if b"three" in path.read_bytes()]
    lines = [line for line in segment.read_bytes().splitlines(keepends=True) if b"three" not in line]
    segment.write_bytes(b"".join(lines))
    assert desk.safe.check().gap
    assert not desk.safe.check().ok


def test_the_journal_is_kept_back_to_the_third_backup_so_that_two_may_turn_out_bad(desk: Desk) -> None:
    texts = []
    for number in range(6):
        texts.append(f"note {number}")
        desk.note(texts[-1])
        desk.back_up()
    assert len(list((desk.folders.data / "journal").glob("*.jsonl"))) < 5
    *_, third, second, first = sorted((desk.folders.data / "backups").iterdir())
    desk.parts.database.close()
    for bad in (first, second):
        bad.write_bytes(b"bad")
    desk.folders.library.unlink()
    database, rescue = open_library(desk.folders.library)
    database.close()
    assert rescue is not None
    assert (rescue.from_backup, rescue.lost) == (third.name, False)
    assert said(desk.folders) == texts


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/me/Dropbox/duizhao", "Dropbox"),
        ("/home/me/Dropbox (Personal)/duizhao", "Dropbox"),
        ("/Users/me/OneDrive - School/duizhao", "OneDrive"),
        ("/Users/me/Library/Mobile Documents/com~apple~CloudDocs/duizhao", "iCloud"),
        ("/Users/me/Library/CloudStorage/GoogleDrive-me@example.org/duizhao", "Google Drive"),
        ("/home/me/Nextcloud/duizhao", "Nextcloud"),
        ("/home/me/about dropbox and me/duizhao", None),
        ("/mnt/my disk/duizhao", "network"),
        ("/mnt/my disk too/duizhao", None),
    ],
)
def test_folders_that_others_copy(tmp_path: Path, path: str, service: str | None) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text("/dev/sda1 / ext4 rw 0 0\nserver:/x /mnt/my\\040disk nfs4 rw 0 0\n", encoding="utf-8")
    assert sync_warning(Path(path), mounts) == service


def test_a_folder_that_syncthing_has_marked(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert sync_warning(tmp_path / "deep" / "er", tmp_path / "none") == "Syncthing"
