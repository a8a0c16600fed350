"""Starts after something went wrong, a second launch, and going back to a backup: in the real window."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reader import starting
from reader.gui.application import Shell, launch, make_application
from reader.gui.instance import Answer, hand_over
from reader.gui.main_window import MainWindow
from reader.gui.opening import handed_over
from reader.gui.settings import LANGUAGE, PREVIEW, TEXT_SIZE, THEME, Settings
from reader.paths import Folders
from reader.running import noted
from reader.services.emergency import Emergency
from reader.services.safekeeping import Reason
from reader.services.workspace import open_workspace
from tests.gui.parts import EN, pair_draft

Sitting = Callable[..., Shell]


@pytest.fixture
def sit_down(qapp: QApplication, places: Folders, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sitting]:
    """Starts the program on the test's folders; what is open in the end is closed."""
    shells: list[Shell] = []
    monkeypatch.setattr(qapp, "quit", lambda: None, raising=False)
    settings = Settings(places.settings)
    settings.set(LANGUAGE, "en")
    settings.set(PREVIEW, "never")
    settings.sync()

    def make(safe: bool = False) -> Shell:
        shell = Shell(make_application(), places, safe=safe)
        shells.append(shell)
        assert shell.start()
        return shell

    yield make
    for shell in shells:
        if shell.window is not None:
            shell.window.close()
        shell.looks.undress()
        shell.stop()
        shell.deleteLater()


def there(shell: Shell) -> MainWindow:
    assert shell.window is not None
    return shell.window


def noted_article(shell: Shell, note: str) -> tuple[int, int]:
    """An article with a note in the open library: their ids."""
    assert shell.workspace is not None
    article = shell.workspace.library.add(pair_draft()).article.id
    return article, shell.workspace.annotations.add(article, EN, 0, 4, 11, note=note).id


def boxes(window: MainWindow) -> list[str]:
    found = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    said = [f"{box.text()} {box.informativeText()}" for box in found]
    for box in found:
        box.close()
    return said


def test_a_second_launch_hands_its_files_to_the_first_window(
    sit_down: Sitting, places: Folders, tmp_path: Path, qtbot: QtBot
) -> None:
    shell = sit_down()
    window = there(shell)
    page = tmp_path / "page.txt"
    page.write_text("The ferry is late again.\n\nThe ferry was late on Monday, and it was late on Tuesday too.\n")
    qtbot.waitUntil(lambda: shell._listener is not None)
    assert noted(places.data) is not None
    second = subprocess.Popen(
        [sys.executable, "-m", "reader", "--data-dir", str(places.data), str(page)],
    )
    qtbot.waitUntil(lambda: "late again" in window.windowTitle(), timeout=20_000)
    assert second.wait(20) == 0
    assert window.isVisible()
    window.close()
    assert noted(places.data) is None
    assert hand_over(places.library, []) is Answer.NOBODY
    assert not handed_over(places, [])


def test_a_safe_start_leaves_out_what_may_have_broken_the_others(sit_down: Sitting, places: Folders) -> None:
    first = sit_down()
    first.settings.set(THEME, "dark")
    first.settings.set(TEXT_SIZE, 27)
    article, _ = noted_article(first, "here")
    there(first).open_article(article)
    there(first).close()
    assert [starting.begin(places.data) for _ in range(3)] == [False, False, True]
    shell = sit_down(safe=True)
    window = there(shell)
    (said,) = boxes(window)
    assert "safe start" in said
    assert window.desk.article is None
    assert shell.settings.get(TEXT_SIZE) == TEXT_SIZE.default
    assert shell.settings.get(LANGUAGE) == "en"
    window.open_article(article)
    assert window.desk.annotations[0].note == "here"
    shell.settings.set(TEXT_SIZE, 12)
    window.close()
    assert starting.begin(places.data) is False
    again = sit_down()
    assert again.settings.get(TEXT_SIZE) == 27
    assert boxes(there(again)) == []
    assert there(again).desk.article is not None


@pytest.mark.parametrize("how", ["removed", "emptied", "halved"])
def test_a_library_that_was_destroyed_is_back_and_it_is_said(
    sit_down: Sitting, places: Folders, how: str, caplog: pytest.LogCaptureFixture
) -> None:
    shell = sit_down()
    article, note = noted_article(shell, "谁也不会丢")
    there(shell).close()
    library = places.library
    content = library.read_bytes()
    library.unlink()
    if how != "removed":
        library.write_bytes(b"" if how == "emptied" else content[: len(content) // 2])
    again = sit_down()
    window = there(again)
    (said,) = boxes(window)
    assert "got back" in said
    assert str(places.data / "damaged") in said or how == "removed"
    window.open_article(article)
    assert [(mark.id, mark.note) for mark in window.desk.annotations] == [(note, "谁也不会丢")]
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    caplog.clear()


def test_yesterday_is_restored_inside_the_program_and_today_again(sit_down: Sitting, places: Folders) -> None:
    shell = sit_down()
    assert shell.workspace is not None
    article, note = noted_article(shell, "yesterday")
    there(shell).open_article(article)
    made = shell.workspace.safekeeping.back_up(Reason.HAND)
    shell.workspace.annotations.set_note(note, "today")
    shell.restore(made.path, False)
    window = there(shell)
    assert window.desk.annotations[0].note == "yesterday"
    assert "was restored" in window.status.message
    assert shell.workspace is not None
    # The newest is the state gone back to; before it stands what there was until then.
    _, before, _ = shell.workspace.safekeeping.backups()
    shell.restore(before.path, False)
    assert there(shell).desk.annotations[0].note == "today"
    assert len(list((places.data / "backups").glob("backup-*"))) >= 3


def test_yesterday_and_what_was_saved_since(sit_down: Sitting) -> None:
    shell = sit_down()
    assert shell.workspace is not None
    article, note = noted_article(shell, "yesterday")
    there(shell).open_article(article)
    made = shell.workspace.safekeeping.back_up(Reason.HAND)
    shell.workspace.annotations.set_note(note, "today")
    shell.restore(made.path, True)
    assert there(shell).desk.annotations[0].note == "today"


def test_a_file_that_is_no_backup_changes_nothing(sit_down: Sitting, tmp_path: Path) -> None:
    shell = sit_down()
    article, _ = noted_article(shell, "still here")
    there(shell).open_article(article)
    letter = tmp_path / "letter.duizhao"
    letter.write_text("Dear sister, " * 50)
    shell.restore(letter, False)
    window = there(shell)
    assert window.desk.annotations[0].note == "still here"
    (said,) = boxes(window)
    assert str(letter) in said


def test_closing_makes_a_backup_only_when_something_was_written(sit_down: Sitting, places: Folders) -> None:
    there(sit_down()).close()
    folder = places.data / "backups"
    first = sorted(folder.glob("backup-*"))
    assert len(first) == 1
    there(sit_down()).close()
    assert sorted(folder.glob("backup-*")) == first
    shell = sit_down()
    noted_article(shell, "more")
    there(shell).close()
    assert len(sorted(folder.glob("backup-*"))) == 2


def test_a_backup_is_made_by_itself_when_it_is_due(sit_down: Sitting, places: Folders, qtbot: QtBot) -> None:
    shell = sit_down()
    assert shell._keeper is not None
    shell._keeper.look()
    qtbot.waitUntil(lambda: len(list((places.data / "backups").glob("backup-*.duizhao"))) == 1, timeout=10_000)
    shell._keeper.look()
    QTest.qWait(200)
    assert len(list((places.data / "backups").glob("backup-*.duizhao"))) == 1


def test_a_launch_beside_a_window_that_answers_ends_in_order(
    sit_down: Sitting, places: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.gui.application.handed_over", lambda _places, _files: True)
    sit_down()
    assert launch(places, []) == 0


def test_another_program_in_the_library_is_said_and_waited_for(
    sit_down: Sitting, places: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.gui.opening import Way

    holder = open_workspace(places)
    asked: list[str] = []

    def answer(error: Exception, _places: Folders) -> tuple[Way, None]:
        asked.append(str(error))
        holder.close()
        return Way.AGAIN, None

    monkeypatch.setattr("reader.gui.application.refused", answer)
    shell = sit_down()
    assert len(asked) == 1
    assert "open in another window" in asked[0]
    assert there(shell).desk.article is not None


def test_words_that_could_not_be_saved_are_in_their_note_after_the_next_start(
    sit_down: Sitting, places: Folders
) -> None:
    shell = sit_down()
    assert shell.workspace is not None
    article, note = noted_article(shell, "first")
    kept, gone = shell.workspace.annotations.get(note).uid, "0" * 32
    there(shell).close()
    Emergency(places).keep(kept, "first and 第二")
    Emergency(places).keep(gone, "words without a home", "Harvest")
    again = sit_down()
    window = there(again)
    assert "in their notes now: 1" in window.status.message
    (said,) = boxes(window)
    assert "words without a home" in said
    window.open_article(article)
    assert "第二" in window.desk.annotations[0].note
