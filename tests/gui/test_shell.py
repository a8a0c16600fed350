"""The application around the window: the first launch, settings, languages, and what is kept between sittings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMessageBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from reader.domain.article import ReadingPlace
from reader.gui.application import Shell, make_application
from reader.gui.dialogs.crash_dialog import CrashDialog
from reader.gui.dialogs.settings_dialog import SettingsDialog
from reader.gui.main_window import MainWindow
from reader.gui.reading.reading_pane import ReadingPane
from reader.gui.settings import ALL, LANGUAGE, PREVIEW, SCRIPT, TEXT_SIZE, THEME, Settings
from reader.gui.theme import DARK, LIGHT
from reader.paths import Folders
from reader.services.workspace import open_workspace
from tests.gui.parts import EN, ZH, click, key, long_draft, when_asked, words_answer

Sitting = Callable[[], Shell]


@pytest.fixture
def sit_down(qapp: QApplication, places: Folders, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sitting]:
    """Starts the program on the test's folders; what is open in the end is closed."""
    shells: list[Shell] = []
    monkeypatch.setattr(qapp, "quit", lambda: None, raising=False)

    def make() -> Shell:
        if not shells:
            settings = Settings(places.settings)
            settings.set(LANGUAGE, "en")
            settings.set(PREVIEW, "never")
            settings.sync()
        shell = Shell(make_application(), places)
        shells.append(shell)
        shell.start()
        return shell

    yield make
    for shell in shells:
        if shell.window is not None:
            shell.window.close()
        shell.looks.undress()
        shell.stop()
        shell.deleteLater()


def there(shell: Shell) -> MainWindow:
    """Its window, with every word answering."""
    assert shell.window is not None
    return shell.window


def ready(shell: Shell, qtbot: QtBot) -> MainWindow:
    window = there(shell)
    qtbot.waitUntil(lambda: words_answer(window))
    return window


def test_the_first_launch_has_starters_to_read_and_words_that_answer(sit_down: Sitting, qtbot: QtBot) -> None:
    window = ready(sit_down(), qtbot)
    assert window.library_panel.model.rowCount() >= 3
    assert window.desk.article is not None
    assert window.desk.article.english
    assert window.desk.article.chinese
    with qtbot.waitSignal(window.pair.word_chosen) as chosen:
        click(window.pair.panes[ZH], "火车")
    assert "火车" in chosen.args[0].text


def test_starters_that_were_deleted_stay_away(sit_down: Sitting) -> None:
    window = there(sit_down())
    count = window.library_panel.model.rowCount()
    for _ in range(count):
        window.actions_["delete"].trigger()
    assert window.library_panel.model.rowCount() == 0
    window.close()
    again = there(sit_down())
    assert again.library_panel.model.rowCount() == 0
    assert again.desk.article is None


def test_settings_take_effect_at_once(sit_down: Sitting, qapp: QApplication) -> None:
    shell = sit_down()
    window = there(shell)

    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, SettingsDialog)
        themes = next(box for box in dialog.findChildren(QComboBox) if box.findData("dark") >= 0)
        themes.setCurrentIndex(themes.findData("dark"))
        themes.activated.emit(themes.currentIndex())
        size = dialog.findChild(QSpinBox)
        assert isinstance(size, QSpinBox)
        size.setValue(24)
        dialog.accept()

    when_asked(choose)
    window.actions_["settings"].trigger()
    assert window.pair.panes[EN].reading_style.palette == DARK
    assert window.pair.panes[EN].reading_style.size == 24
    assert window.pair.panes[EN].document().defaultFont().pixelSize() == 24
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == DARK.paper
    assert window.pair.panes[EN].grab().toImage().pixelColor(2, 2).name() == DARK.paper
    shell.settings.set(THEME, "light")
    assert window.pair.panes[EN].grab().toImage().pixelColor(2, 2).name() == LIGHT.paper
    window.actions_["usual_size"].trigger()
    assert window.pair.panes[ZH].reading_style.size == TEXT_SIZE.default


def test_another_language_builds_the_window_anew_where_it_was(sit_down: Sitting, qtbot: QtBot) -> None:
    shell = sit_down()
    first = ready(shell, qtbot)
    first.actions_["next_article"].trigger()
    article = first.desk.article
    assert article is not None
    seen = [first.actions_["open"].text()]
    for language in ("zh_CN", "zh_TW", "en"):
        before = shell.window
        shell.settings.set(LANGUAGE, language)
        qtbot.waitUntil(lambda before=before: shell.window is not None and shell.window is not before)  # type: ignore[misc] # mypy loses the default's type
        window = there(shell)
        seen.append(window.actions_["open"].text())
        assert window.isVisible()
        assert window.desk.article is not None
        assert window.desk.article.id == article.id
    assert seen[0] == seen[3] == "&Open…"
    assert "打开" in seen[1]
    assert "開啟" in seen[2]
    ready(shell, qtbot)


def test_the_window_is_found_as_it_was_left(sit_down: Sitting, qtbot: QtBot) -> None:
    shell = sit_down()
    window = ready(shell, qtbot)
    assert shell.workspace is not None
    added = shell.workspace.library.add(long_draft())
    window.open_article(added.article.id)
    window.tabs.setCurrentIndex(2)
    window.actions_["library"].trigger()
    # The screen of the offscreen platform is 800 by 800, and no window is restored wider than its screen.
    window.resize(790, 701)
    QTest.qWait(1)
    window.pair.splitter.setSizes([300, 450])
    window.actions_["script:tw"].trigger()
    QTest.qWait(1)
    for pane in window.pair.panes.values():
        pane.go_to(ReadingPlace(25, 0))
    places, sizes = window.pair.places(), window.pair.splitter.sizes()
    window.close()
    again = there(sit_down())
    assert (again.width(), again.height()) == (790, 701)
    assert again.desk.article is not None
    assert again.desk.article.headline == "Long"
    QTest.qWait(1)
    assert again.arrangement.wanted() == (False, True)
    assert again.tabs.currentIndex() == 2
    assert again.settings.get(SCRIPT) == "tw"
    assert again.pair.splitter.sizes() == sizes
    assert {side: place.block for side, place in again.pair.places().items()} == {
        side: place.block for side, place in places.items()
    }


def test_places_settle_by_themselves(sit_down: Sitting, qtbot: QtBot) -> None:
    shell = sit_down()
    window = ready(shell, qtbot)
    workspace = shell.workspace
    assert workspace is not None
    added = workspace.library.add(long_draft())
    window.open_article(added.article.id)
    key(window, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: EN in workspace.library.place(added.article.id), timeout=2000)
    summary = next(row for row in workspace.library.articles() if row.id == added.article.id)
    assert summary.progress == pytest.approx(1.0, abs=0.01)


class FirstPaint(QObject):
    """Notes what the English pane shows when it is painted for the first time, and whether the library was open."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, bool, int]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pane = watched.parent() if event.type() == QEvent.Type.Paint else None
        if not self.seen and isinstance(pane, ReadingPane) and pane.side is EN:
            window = pane.window()
            assert isinstance(window, MainWindow)
            self.seen.append((pane.toPlainText(), window.attached, window.library_panel.model.rowCount()))
        return False


def test_the_last_page_is_painted_before_the_library_is_open(
    sit_down: Sitting, qapp: QApplication, qtbot: QtBot
) -> None:
    window = ready(sit_down(), qtbot)
    rows = window.library_panel.model.rowCount()
    window.actions_["next_article"].trigger()
    text = window.pair.panes[EN].toPlainText()
    window.close()
    watcher = FirstPaint()
    qapp.installEventFilter(watcher)
    again = ready(sit_down(), qtbot)
    qapp.removeEventFilter(watcher)
    assert watcher.seen == [(text, False, rows)]
    assert again.attached
    assert again.pair.panes[EN].toPlainText() == text
    click(again.pair.panes[EN], text.split()[3])
    assert again.word_panel.isVisible()


def test_a_page_that_is_gone_from_the_library_gives_way(sit_down: Sitting, places: Folders, qtbot: QtBot) -> None:
    window = ready(sit_down(), qtbot)
    article = window.desk.article
    assert article is not None
    window.close()
    with open_workspace(places) as workspace:
        workspace.library.delete([article.id])
    again = ready(sit_down(), qtbot)
    assert again.desk.article is not None
    assert again.desk.article.id != article.id
    assert again.library_panel.model.row_of(article.id) is None


def test_a_window_closed_before_the_library_is_open_leaves_nothing_behind(
    sit_down: Sitting, qapp: QApplication, qtbot: QtBot
) -> None:
    ready(sit_down(), qtbot).close()

    class Impatient(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and isinstance(watched, MainWindow):
                QTimer.singleShot(0, watched.close)
            return False

    hand = Impatient()
    qapp.installEventFilter(hand)
    shell = sit_down()
    qapp.removeEventFilter(hand)
    assert shell.window is None
    assert shell.workspace is None
    ready(sit_down(), qtbot)


@pytest.mark.parametrize("what", ["damaged", "locked", "no library"])
def test_a_library_that_cannot_be_opened_is_said_and_left_alone(qapp: QApplication, places: Folders, what: str) -> None:
    places.data.mkdir(parents=True)
    said: list[str] = []

    def read(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        said.append(box.informativeText())
        box.close()

    shell = Shell(qapp, places)
    if what == "locked":
        with open_workspace(places):
            when_asked(read)
            assert not shell.start()
    else:
        bytes_ = b"SQLite format 3\x00" + b"\x01" * 5000 if what == "damaged" else b"a letter to my sister" * 50
        places.library.write_bytes(bytes_)
        when_asked(read)
        assert not shell.start()
        assert places.library.read_bytes() == bytes_
    assert len(said) == 1
    assert said[0].endswith(".")
    assert str(places.library) in said[0] or "library" in said[0]
    shell.deleteLater()


def test_settings_of_the_wrong_kind_count_as_the_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text("[text]\nsize=large\n[view]\npanel_tab=@Invalid()\nscript=klingon\n", encoding="utf-8")
    settings = Settings(path)
    assert settings.get(TEXT_SIZE) == TEXT_SIZE.default
    assert all(setting.why for setting in ALL)
    assert len({setting.key for setting in ALL}) == len(ALL)
    heard: list[str] = []
    settings.changed.connect(heard.append)
    settings.set(TEXT_SIZE, 20)
    settings.set(TEXT_SIZE, 20)
    assert heard == ["text/size"]
    settings.sync()
    assert Settings(path).get(TEXT_SIZE) == 20


def test_an_error_nobody_expected_is_said_and_the_window_stays(
    sit_down: Sitting, caplog: pytest.LogCaptureFixture
) -> None:
    shell = sit_down()
    window = there(shell)
    try:
        raise ValueError("a bug")
    except ValueError as error:
        shell._crashed(ValueError, error, error.__traceback__)
    (box,) = window.findChildren(CrashDialog)
    assert "ValueError: a bug" in box.details.toPlainText()
    assert window.isVisible()
    box.close()
    QCoreApplication.processEvents()
    assert [record.levelname for record in caplog.records] == ["CRITICAL"]
    caplog.clear()
