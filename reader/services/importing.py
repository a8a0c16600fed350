"""Importing: what a reader opens, drops, pastes or pipes in becomes a draft. No database, safe on every thread."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.article import Draft, Origin
from reader.domain.feed import Outline
from reader.errors import IsAFeed, ReadingStopped

if TYPE_CHECKING:
    from reader.fetching.fetch import Fetched

CLIPBOARD = "the clipboard"
STANDARD_INPUT = "standard input"

_LISTS = (".opml", ".xml")


class Importing:
    """Reads inputs into drafts. Holds nothing but whether it was closed.

    The importers are loaded with the first input: their patterns take a fifth of a second to compile, which a
    launch that imports nothing should not pay.
    """

    def __init__(self, *, allow_private: bool = False) -> None:
        """`allow_private` lets addresses lead into the reader's own network: for tests alone."""
        self._closed = False
        self._allow_private = allow_private
        self.stops = 0
        """How often `stop` was called."""

    def from_path(self, path: Path) -> Draft:
        """The draft of the article in a file, of a book its first chapter.

        Raises IsADirectory, FileMissing, FileUnreadable, EmptyInput, BinaryInput, TooLarge, UndecodableInput,
        NoArticle, what the file's format raises, and TookTooLong, TookTooMuchMemory, ReadingFailed, ReadingStopped.
        """
        return self.all_from_path(path)[0]

    def all_from_path(self, path: Path) -> list[Draft]:
        """The drafts of all articles in a file, a book's chapters in order; one at least. Raises as `from_path`."""
        from reader.importers.registry import limit_of
        from reader.importers.source import read_path

        return self.all_from_bytes(*read_path(path, limit_of(path.name)), Origin.FILE)

    def from_text(self, text: str, name: str = CLIPBOARD, origin: Origin = Origin.PASTE) -> Draft:
        """The draft of the article in pasted text. Raises EmptyInput, BinaryInput, TooLarge, NoArticle."""
        from reader.importers.registry import draft_from_text

        return draft_from_text(text, name, origin)

    def from_bytes(self, data: bytes, name: str = STANDARD_INPUT, origin: Origin = Origin.STDIN) -> Draft:
        """The draft of the article in bytes that are no file of the reader's. Raises as `from_path` for contents."""
        return self.all_from_bytes(data, name, origin)[0]

    def all_from_bytes(self, data: bytes, name: str = STANDARD_INPUT, origin: Origin = Origin.STDIN) -> list[Draft]:
        """The drafts of all articles in bytes, one at least. Raises as `from_path` for contents.

        Plain text is read at once; everything else by a process that can be killed, which costs half a second.
        """
        from reader.importers.registry import drafts_from_bytes, is_plain

        if self._closed:
            raise ReadingStopped(name=name)
        if is_plain(data, name):
            return drafts_from_bytes(data, name, origin)
        from reader.importers.isolated import parse

        return parse(data, name, origin)

    def from_address(self, address: str) -> Draft:
        """The draft of the article at an address of the web. Raises as `all_from_address`."""
        return self.all_from_address(address)[0]

    def all_from_address(self, address: str) -> list[Draft]:
        """The drafts of all articles at an address of the web, one at least; a single one has where it was found.

        Raises IsAFeed for a feed, what `fetch` raises, and as `from_path` for contents.
        """
        from reader.fetching.body import looks_like_feed

        fetched = self.fetch(address)
        data = fetched.data or b""
        if looks_like_feed(data):
            raise IsAFeed(address=fetched.address)
        drafts = self.all_from_bytes(data, fetched.name, Origin.FILE)
        return drafts if len(drafts) > 1 else [replace(drafts[0], url=fetched.address)]

    def is_address(self, text: str) -> bool:
        """Whether `text` is an address of the web, and no file's name."""
        from reader.fetching.fetch import is_address

        return is_address(text)

    def subscriptions_from_path(self, path: Path) -> list[Outline]:
        """The feeds that a file lists (OPML), none if it is another file. Raises as `subscriptions` and `from_path`."""
        from reader.importers.source import read_path

        if path.suffix.lower() not in _LISTS:
            return []
        return self.subscriptions(*read_path(path))

    def subscriptions(self, data: bytes, name: str) -> list[Outline]:
        """The feeds that bytes list (OPML), none if they are something else.

        Raises NoSubscriptions, DamagedFile, UnsafeMarkup, and what reading in a process of its own raises.
        """
        from reader.importers.opml import is_opml

        if not is_opml(data, name):
            return []
        from reader.importers.isolated import parse_list

        return parse_list(data, name)

    def fetch(self, address: str, *, etag: str = "", modified: str = "", begun: int | None = None) -> Fetched:
        """What stands at an address: see `reader.fetching.fetch.fetch`.

        `begun` is what `stops` was when the whole task began of which this is a part. Raises ReadingStopped after
        `close`, and when `stop` is called, or was called since then.
        """
        from reader.fetching.fetch import fetch

        if self._closed:
            raise ReadingStopped(name=address)
        begun = self.stops if begun is None else begun
        return fetch(
            address,
            allow_private=self._allow_private,
            etag=etag,
            modified=modified,
            stopped=lambda: self.stops != begun,
        )

    def stop(self) -> None:
        """End what is being fetched or read by processes of its own: each call that waits raises ReadingStopped.

        Any thread; those who wait notice within a second or two.
        """
        self.stops += 1
        if "reader.importers.isolated" in sys.modules:  # else nothing was ever read by another process
            from reader.importers.isolated import kill

            kill()

    def close(self) -> None:
        """Stop, and read nothing more: what is asked for later raises ReadingStopped too. Any thread."""
        self._closed = True
        self.stop()

    def plain_path(self, path: Path) -> str:
        """The text of a file as it stands: no article is looked for in it. Raises as `from_path`, but NoArticle."""
        from reader.importers.source import read_path

        return self.plain_bytes(*read_path(path))

    def plain_bytes(self, data: bytes, name: str = STANDARD_INPUT) -> str:
        """The text in bytes as it stands. Raises EmptyInput, BinaryInput, TooLarge and UndecodableInput."""
        from reader.importers.decode import decode

        return decode(data, name)
