"""The feeds that a reader follows: added, asked for news, and their episodes made articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.feed import Episode, Feed, FeedPage, Outline
from reader.errors import ExportFailed, InputError, NoSuchFeed, NotAFeed, ReadingStopped
from reader.services.episodes import read_episode
from reader.services.importing import Importing
from reader.services.library import Added, Library
from reader.storage import feeds
from reader.storage.database import Database, Session
from reader.storage.types import utc_now

if TYPE_CHECKING:
    from reader.fetching.fetch import Fetched

Progress = Callable[[int, int], None]
_AT_ONCE = 4  # feeds that are asked at the same time
_NAMED = 3  # feeds of one web page that are tried


@dataclass(frozen=True, slots=True)
class Refreshed:
    """A feed after it was asked, and how many episodes are new; its `problem` says why it could not be read."""

    feed: Feed
    new: int


@dataclass(frozen=True, slots=True)
class Subscribed:
    """How many feeds of a list are new here, and how many were here before."""

    new: int
    known: int


@dataclass(frozen=True, slots=True)
class Imported:
    """An episode, and what became of it: the article, or the sentence that says why there is none."""

    episode: Episode
    added: Added | None
    problem: str = ""


class Feeds:
    """All subscriptions. Any thread; every method waits, for the disk or for the web."""

    def __init__(
        self,
        database: Database,
        library: Library,
        importing: Importing,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database = database
        self._library = library
        self._importing = importing
        self._now = now

    def all(self) -> list[Feed]:
        """Every feed, by title."""
        return self._database.call(feeds.feeds)

    def feed(self, feed_id: int) -> Feed:
        """One feed. Raises NoSuchFeed."""
        return self._database.call(lambda session: feeds.feed(session, feed_id))

    def add(self, address: str) -> Refreshed:
        """Follow the feed at an address, or the one that the web page there names; what it lists is noted.

        One that is followed already is only asked for news. Raises NotAFeed, and what `fetch` raises.
        """
        address = address.strip()
        fetched, page = self._read(address)
        if page.alternates:
            address, fetched, page = self._named(address, page)

        def work(session: Session) -> int:
            return feeds.subscribe(session, address, page.title, self._now())[0]

        return self._store(self._database.call(work), fetched, page)

    def subscribe(self, outlines: Iterable[Outline]) -> Subscribed:
        """Follow every feed of a list. None of them is asked yet: `refresh` does that."""
        wanted, now = list(outlines), self._now()
        new = self._database.call(
            lambda session: sum(feeds.subscribe(session, each.address, each.title, now)[1] for each in wanted)
        )
        return Subscribed(new, len(wanted) - new)

    def remove(self, feed_id: int) -> None:
        """Follow a feed no longer; its articles stay, and adding it again brings it back. Raises NoSuchFeed."""
        self._database.call(lambda session: feeds.remove(session, feed_id, self._now()))

    def refresh(self, feed_id: int | None = None, progress: Progress | None = None) -> list[Refreshed]:
        """Ask one feed, or all of them, for news; in the order of `all`.

        A feed that cannot be read keeps its episodes and gets its problem; the others are asked all the same.
        `Importing.stop` ends it: what was read by then is returned. `progress(done, all)` is called on this thread.
        Raises NoSuchFeed.
        """
        begun = self._importing.stops
        wanted = [self.feed(feed_id)] if feed_id is not None else self.all()
        done: dict[int, Refreshed] = {}
        with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="feeds") as pool:
            asked = {pool.submit(self._refresh, feed.id, begun): feed for feed in wanted}
            try:
                for count, future in enumerate(as_completed(asked), 1):
                    result = future.result()
                    if result is not None:
                        done[asked[future].id] = result
                    if progress is not None:
                        progress(count, len(wanted))
            except BaseException:
                pool.shutdown(wait=True, cancel_futures=True)
                raise
        return [done[feed.id] for feed in wanted if feed.id in done]

    def export(self, path: Path) -> int:
        """Write the list of feeds as OPML; how many there are. Raises ExportFailed."""
        from reader.importers.opml import write_opml

        found = self.all()
        try:
            path.write_text(write_opml(Outline(each.address, each.title) for each in found), encoding="utf-8")
        except OSError as exc:
            raise ExportFailed(path=path, detail=exc.strerror or str(exc)) from exc
        return len(found)

    def episodes(self, feed_id: int) -> list[Episode]:
        """What a feed has listed so far, the newest first. Raises NoSuchFeed."""
        return self._database.call(lambda session: feeds.episodes(session, feed_id))

    def import_episode(self, episode_id: int) -> Added:
        """Make an article of an episode: of its transcript, else of its page, else of the feed's own text.

        Raises NoSuchEpisode, NothingInEpisode, and the error of the last thing that was tried.
        """
        episode = self._database.call(lambda session: feeds.episode(session, episode_id))
        draft = read_episode(episode.entry, self.feed(episode.feed).title, self._importing)
        added = self._library.add(draft)
        self._database.call(lambda session: feeds.link(session, episode_id, added.article.id))
        return added

    def import_new(self, feed_id: int, progress: Progress | None = None) -> list[Imported]:
        """Import every episode of a feed that is no article yet, the oldest first. Raises NoSuchFeed.

        One that cannot be imported is told in its place; `Importing.stop` ends it. `progress(done, all)` is called on
        this thread.
        """
        begun = self._importing.stops
        waiting = [each for each in reversed(self.episodes(feed_id)) if each.article is None]
        done: list[Imported] = []
        for count, episode in enumerate(waiting, 1):
            if self._importing.stops != begun:
                break
            try:
                done.append(Imported(episode, self.import_episode(episode.id)))
            except ReadingStopped:
                break
            except InputError as error:
                done.append(Imported(episode, None, str(error)))
            if progress is not None:
                progress(count, len(waiting))
        return done

    def _named(self, address: str, page: FeedPage) -> tuple[str, Fetched, FeedPage]:
        """The first readable one of the feeds that a web page names, and its address."""
        problem: InputError = NotAFeed(address=address)
        for named in page.alternates[:_NAMED]:
            try:
                fetched, found = self._read(named)
            except InputError as error:
                problem = error
            else:
                if not found.alternates:
                    return named, fetched, found
        raise problem

    def _read(self, address: str) -> tuple[Fetched, FeedPage]:
        from reader.importers.isolated import parse_feed

        fetched = self._importing.fetch(address)
        return fetched, parse_feed(fetched.data or b"", fetched.address)

    def _refresh(self, feed_id: int, begun: int) -> Refreshed | None:
        """Ask one feed; None if it was removed meanwhile, or if `Importing.stop` was called since `begun`."""
        from reader.importers.isolated import parse_feed

        try:
            known = self._database.call(lambda session: feeds.known(session, feed_id))
            try:
                fetched = self._importing.fetch(known.address, etag=known.etag, modified=known.modified, begun=begun)
                if fetched.data is None:
                    return self._settle(feed_id, "")
                page = parse_feed(fetched.data, fetched.address)
                if page.alternates:
                    raise NotAFeed(address=known.address)
            except ReadingStopped:
                return None
            except InputError as error:
                return self._settle(feed_id, str(error))
            return self._store(feed_id, fetched, page)
        except NoSuchFeed:
            return None

    def _settle(self, feed_id: int, problem: str) -> Refreshed:
        self._database.call(lambda session: feeds.settle(session, feed_id, problem, self._now()))
        return Refreshed(self.feed(feed_id), 0)

    def _store(self, feed_id: int, fetched: Fetched, page: FeedPage) -> Refreshed:
        def work(session: Session) -> int:
            return feeds.store(session, feed_id, page, fetched.etag, fetched.modified, self._now())

        new = self._database.call(work)
        return Refreshed(self.feed(feed_id), new)
