"""Podcasts in the window, from a server of our own: followed, asked for news, imported; and a single address."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.feeds_dialog import FeedsDialog
from reader.gui.main_window import MainWindow
from reader.gui.panels.rows import ROW, RowList
from reader.services.feeds import Feeds
from reader.services.importing import Importing
from tests.gui.parts import when_asked
from tests.importers.web import Web, serving

RSS = "application/rss+xml"
STORY = """<html><head><title>The lighthouse</title></head><body><article><h1>The lighthouse of Orby</h1>
<p>The lighthouse of Orby was sold on Friday to a family of four, who will live in it.</p>
<p>The stairs have two hundred steps, and the children have counted every one of them.</p></article></body></html>"""


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with serving() as made:
        yield made


@pytest.fixture
def here(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The window, allowed to speak to this computer's own server."""
    importing = Importing(allow_private=True)
    monkeypatch.setattr(window.workspace, "importing", importing)
    monkeypatch.setattr(
        window.workspace, "feeds", Feeds(window.workspace._database, window.workspace.library, importing)
    )
    return window


def rss(web: Web, *days: int) -> str:
    pages = {day: web.put(f"/story/{day}", STORY, "text/html") for day in days}
    items = "".join(
        f"<item><guid>g{day}</guid><title>Part {day}</title><link>{pages[day]}</link>"
        f"<pubDate>{day} Jun 2025 08:00:00 GMT</pubDate></item>"
        for day in days
    )
    return f"<rss version='2.0'><channel><title>Orby talks</title>{items}</channel></rss>"


def names(rows: RowList) -> list[str]:
    return [rows.rows.index(number).data(ROW).name for number in range(rows.rows.rowCount())]


def opened(window: MainWindow, qtbot: QtBot) -> FeedsDialog:
    dialog = FeedsDialog(window.workspace.feeds, window.tasks, window)
    dialog.opened.connect(window.open_article)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_feed_is_followed_asked_and_imported(here: MainWindow, web: Web, qtbot: QtBot) -> None:
    address = web.put("/feed", rss(web, 2), RSS)
    dialog = opened(here, qtbot)
    assert dialog._empty.isVisible()
    dialog.follow(address)
    qtbot.waitUntil(lambda: names(dialog.list) == ["Orby talks"], timeout=20_000)
    assert names(dialog.episodes) == ["Part 2"]
    web.put("/feed", rss(web, 2, 9), RSS)
    QTest.mouseClick(dialog.refresh, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(dialog.episodes) == ["Part 9", "Part 2"], timeout=20_000)
    assert dialog.said.text() == "New episodes: 1."
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.said.text() == "Imported: 1.", timeout=20_000)
    assert here.desk.article is not None
    assert "two hundred steps" in here.desk.article.english[-1].text
    assert "in the library" in dialog.episodes.rows.index(0).data(ROW).detail
    QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert dialog._empty.isVisible()
    assert here.desk.article is not None


def test_subscriptions_of_another_program_are_followed(
    here: MainWindow, web: Web, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = web.put("/one", rss(web, 3), RSS), web.put("/two", rss(web, 4, 5), RSS)
    path = tmp_path / "mine.opml"
    path.write_text(
        f'<opml version="2.0"><body><outline text="News"><outline type="rss" text="One" xmlUrl="{first}"/></outline>'
        f'<outline type="rss" text="Two" xmlUrl="{second}"/>'
        f'<outline type="rss" text="Gone" xmlUrl="{first}/not/there"/></body></opml>',
        encoding="utf-8",
    )
    seen: list[FeedsDialog] = []

    def wait(dialog: QWidget) -> None:
        assert isinstance(dialog, FeedsDialog)
        qtbot.waitUntil(lambda: "did not answer: 1" in dialog.said.text(), timeout=30_000)
        assert dialog.list.rows.rowCount() == 3
        assert "New episodes: 3" in dialog.said.text()
        seen.append(dialog)
        dialog.reject()

    when_asked(wait)
    here.import_files([path])
    assert seen


def test_an_address_that_is_none_says_so_and_keeps_the_dialog(here: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(here, qtbot)
    dialog.follow("not an address")
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QMessageBox)), timeout=20_000)
    (box,) = dialog.findChildren(QMessageBox)
    assert box.text().endswith(".")
    box.close()
    assert dialog.add.isEnabled()


def test_a_page_of_the_web_becomes_an_article(here: MainWindow, web: Web, qtbot: QtBot) -> None:
    address = web.put("/story", STORY, "text/html")

    def type_it(asked: QWidget) -> None:
        assert isinstance(asked, QInputDialog)
        asked.setTextValue(address)
        asked.accept()

    when_asked(type_it)
    here.actions_["address"].trigger()
    qtbot.waitUntil(lambda: "lighthouse" in here.windowTitle(), timeout=20_000)
    assert here.desk.article is not None
    assert here.desk.article.url == address
