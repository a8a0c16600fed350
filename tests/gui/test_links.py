"""Links to dictionaries of the web: what is kept of them, and the address that the browser is given."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from reader.dictionary.links import DEFAULTS, Link, link
from reader.domain.article import Side
from reader.gui.controllers.links import keep_links, links, open_link
from reader.gui.settings import LINKS, Settings

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
