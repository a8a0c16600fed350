"""Places outside the program where a word is looked up. The system's browser opens them; nothing is fetched here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from reader.dictionary.links import Link, parse, written
from reader.errors import NotALookupAddress
from reader.gui.settings import LINKS, Settings

Opener = Callable[[QUrl], bool]


def links(settings: Settings) -> list[Link]:
    """The reader's links in their order. A line of the settings that is none costs no other."""
    found: list[Link] = []
    for line in settings.get(LINKS).splitlines():
        try:
            found += parse(line)
        except NotALookupAddress:
            continue
    return found


def keep_links(settings: Settings, chosen: Sequence[Link]) -> None:
    """Remember these, in this order; listeners of the settings hear of it."""
    settings.set(LINKS, written(tuple(chosen)))


def open_link(link: Link, word: str, opener: Opener = QDesktopServices.openUrl) -> bool:
    """Have `word` looked up at `link`. Whether the system has something that opens addresses of the web."""
    return opener(QUrl(link.to(word)))
