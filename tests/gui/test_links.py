"""Links to dictionaries of the web: what is kept of them, and the address that the browser is given."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from reader.dictionary.links import DEFAULTS, Link, link
from reader.domain.article import Side
from reader.errors import NotALookupAddress
from reader.gui.controllers.links import keep_links, links, open_link
from reader.gui.panels.links_table import ADDRESS, NAME, WORDS, LinksTable
from reader.gui.settings import LINKS, Settings
from reader.gui.translation import error_text

EN, ZH = Side.ENGLISH, Side.CHINESE


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def test_there_are_some_before_the_reader_chose(path: Path) -> None:
    assert links(Settings(path)) == list(DEFAULTS)


@pytest.mark.parametrize(
    "chosen", [[link("Village", "https://words.example/?q={word}", EN), link("村", "http://c.example/{word}", ZH)], []]
)
def test_what_is_kept_is_there_next_time(path: Path, chosen: list[Link]) -> None:
    settings = Settings(path)
    keep_links(settings, chosen)
    settings.sync()
    assert links(Settings(path)) == chosen


def test_a_line_that_is_no_link_costs_no_other(path: Path) -> None:
    settings = Settings(path)
    settings.set(
        LINKS, "en\tOne\thttps://one.example/{word}\nen\tBad\tjavascript:{word}\nxx\n\nzh\t\thttp://b.example/{word}\n"
    )
    assert [each.name for each in links(settings)] == ["One", "b.example"]


@pytest.mark.parametrize(
    ("word", "query"),
    [
        ("和平", "%E5%92%8C%E5%B9%B3"),
        ("R&D", "R%26D"),
        ("50%", "50%25"),
        ("a/../b#c?d", "a%2F..%2Fb%23c%3Fd"),
        ("𠮷野家", "%F0%A0%AE%B7%E9%87%8E%E5%AE%B6"),
    ],
)
def test_the_browser_gets_the_word_and_nothing_else(word: str, query: str) -> None:
    opened: list[QUrl] = []

    def browser(address: QUrl) -> bool:
        opened.append(address)
        return True

    assert open_link(link("", "https://words.example/find?q={word}&l=en", EN), word, browser)
    (address,) = opened
    assert address.isValid()
    assert bytes(address.toEncoded().data()).decode() == f"https://words.example/find?q={query}&l=en"


def test_a_system_without_a_browser_says_so() -> None:
    assert not open_link(DEFAULTS[0], "和平", lambda _: False)


@pytest.fixture
def settings(path: Path) -> Settings:
    made = Settings(path)
    keep_links(made, [link("One", "https://one.example/{word}", EN), link("Two", "https://two.example/{word}", ZH)])
    return made


@pytest.fixture
def shown(settings: Settings, qtbot: QtBot) -> LinksTable:
    made = LinksTable(settings)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


def write(table: LinksTable, row: int, column: int, text: str) -> None:
    """Write into a cell as one does: F2, the text, Enter."""
    view = table.table
    view.setFocus()
    if view.state() != QAbstractItemView.State.EditingState:
        view.setCurrentCell(row, column)
        QTest.keyClick(view, Qt.Key.Key_F2)
    (editor,) = (each for each in view.findChildren(QLineEdit) if each.isVisible())
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_a_link_that_is_written_is_kept_at_once(shown: LinksTable, settings: Settings) -> None:
    QTest.mouseClick(shown.add, Qt.MouseButton.LeftButton)
    assert [each.name for each in links(settings)] == ["One", "Two"]
    write(shown, 2, ADDRESS, "https://three.example/?q={word}")
    assert links(settings)[2] == link("three.example", "https://three.example/?q={word}", ZH)
    write(shown, 2, NAME, "Three")
    assert links(settings)[2].name == "Three"
    assert not shown.said.isVisible()


@pytest.mark.parametrize(
    "address", ["https://one.example/", "javascript:alert('{word}')", "https://{word}.example/", " "]
)
def test_an_address_that_is_none_says_so_and_costs_nothing(shown: LinksTable, settings: Settings, address: str) -> None:
    before = links(settings)
    write(shown, 0, ADDRESS, address)
    assert shown.said.isVisible()
    assert shown.said.text() == error_text(NotALookupAddress(address=address.strip()))
    assert links(settings) == before
    write(shown, 1, NAME, "Second")
    assert shown.said.isVisible()
    assert [each.name for each in links(settings)] == ["One", "Second"]
    write(shown, 0, ADDRESS, "https://other.example/{word}")
    assert not shown.said.isVisible()
    assert links(settings)[0].address == "https://other.example/{word}"


def test_the_language_of_a_link_is_chosen(shown: LinksTable, settings: Settings) -> None:
    shown.table.setFocus()
    shown.table.setCurrentCell(0, WORDS)
    QTest.keyClick(shown.table, Qt.Key.Key_Return)
    (box,) = shown.table.findChildren(QComboBox)
    assert box.currentText() == "English"
    QTest.keyClick(box, Qt.Key.Key_Up)
    QApplication.processEvents()
    assert [each.side for each in links(settings)] == [ZH, ZH]


def test_removed_and_brought_back(shown: LinksTable, settings: Settings) -> None:
    shown.table.setFocus()
    shown.table.setCurrentCell(0, NAME)
    QTest.keyClick(shown.table, Qt.Key.Key_Delete)
    assert [each.name for each in links(settings)] == ["Two"]
    QTest.mouseClick(shown.remove, Qt.MouseButton.LeftButton)
    assert links(settings) == []
    assert not shown.remove.isEnabled()
    for _ in range(2):
        QTest.mouseClick(shown.defaults, Qt.MouseButton.LeftButton)
        assert links(settings) == list(DEFAULTS)
