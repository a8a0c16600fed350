"""Feeds that a reader subscribed to, and what they list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed says of one of its articles or episodes; "" where it says nothing.

    `published` is an ISO 8601 date or local date and time, as in an article. `guid` is what the feed knows it by.
    `transcript_kind` is the content type of the transcript; `text` is the feed's own text, plain.
    """

    guid: str
    title: str = ""
    published: str = ""
    address: str = ""
    transcript: str = ""
    transcript_kind: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A feed as it was read: its name, the page it belongs to, and its entries in its own order.

    A web page that is no feed has no entries, and in `alternates` the addresses of the feeds that it names.
    """

    title: str = ""
    home: str = ""
    entries: tuple[Entry, ...] = ()
    alternates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A feed in somebody's list of subscriptions."""

    address: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A subscription. `problem` is why it could not be read last time, "" if it could.

    `episodes` is how many it has listed so far, `waiting` how many of them have not been imported.
    """

    id: int
    address: str
    title: str
    home: str
    added: datetime
    refreshed: datetime | None
    problem: str
    episodes: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Episode:
    """An entry of a feed that the library has noted. `article` is what it was imported as, None if it was not."""

    id: int
    feed: int
    entry: Entry
    found: datetime
    article: int | None
