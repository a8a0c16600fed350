"""Feeds and their episodes as values. Functions of a session, run by `Database.call`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from reader.domain.feed import Entry, Episode, Feed, FeedPage
from reader.errors import NoSuchEpisode, NoSuchFeed
from reader.storage.identity import url_key
from reader.storage.schema import ArticleRow, EpisodeRow, FeedRow
from reader.storage.types import storable


@dataclass(frozen=True, slots=True)
class Known:
    """What the server of a feed is asked: its address, and what it said last time of the version that it gave."""

    address: str
    etag: str
    modified: str


def feeds(session: Session) -> list[Feed]:
    """Every subscription, by title."""
    rows = session.execute(_feeds().order_by(FeedRow.id)).all()
    return sorted((_feed(*row) for row in rows), key=lambda each: each.title.casefold())


def feed(session: Session, feed_id: int) -> Feed:
    """One subscription. Raises NoSuchFeed."""
    found = session.execute(_feeds().where(FeedRow.id == feed_id)).one_or_none()
    if found is None:
        raise NoSuchFeed(id=feed_id)
    return _feed(*found)


def subscribe(session: Session, address: str, title: str, now: datetime) -> tuple[int, bool]:
    """The subscription of an address, and whether it is new; one that was removed comes back with its episodes."""
    key = url_key(address)
    rows = session.execute(select(FeedRow).order_by(FeedRow.deleted_at.is_not(None), FeedRow.id)).scalars()
    row = next((row for row in rows if row.address == address or url_key(row.address) == key), None)
    if row is None:
        row = FeedRow(
            address=storable(address),
            title=storable(title),
            home="",
            added=now,
            refreshed=None,
            problem="",
            etag="",
            modified="",
            deleted_at=None,
        )
        session.add(row)
        session.flush()
        return row.id, True
    new = row.deleted_at is not None
    row.deleted_at = None
    return row.id, new


def remove(session: Session, feed_id: int, now: datetime) -> None:
    """End a subscription; what was imported from it stays. Raises NoSuchFeed."""
    _row(session, feed_id).deleted_at = now


def known(session: Session, feed_id: int) -> Known:
    """What to ask its server. Raises NoSuchFeed."""
    row = _row(session, feed_id)
    return Known(row.address, row.etag, row.modified)


def store(session: Session, feed_id: int, page: FeedPage, etag: str, modified: str, now: datetime) -> int:
    """Note what a feed says today; how many of its episodes are new. Those that it has dropped stay.

    Raises NoSuchFeed.
    """
    row = _row(session, feed_id)
    row.title, row.home = storable(page.title) or row.title, storable(page.home) or row.home
    row.etag, row.modified = storable(etag), storable(modified)
    _settle(row, "", now)
    present = {each.guid: each for each in _episodes_of(session, feed_id)}
    new = 0
    for entry in reversed(page.entries):  # the newest gets the highest number
        values = {name: storable(value) for name, value in asdict(entry).items()}
        old = present.get(values["guid"])
        if old is None:
            session.add(EpisodeRow(feed_id=feed_id, found=now, article_id=None, **values))
            new += 1
            continue
        for name, value in values.items():
            if value and getattr(old, name) != value:  # a transcript that came later, a title put right
                setattr(old, name, value)
    return new


def settle(session: Session, feed_id: int, problem: str, now: datetime) -> None:
    """Note that a feed was asked and had nothing new, or why it could not be read. Raises NoSuchFeed."""
    _settle(_row(session, feed_id), problem, now)


def episodes(session: Session, feed_id: int) -> list[Episode]:
    """What a feed has listed so far, the newest first. Raises NoSuchFeed."""
    _row(session, feed_id)
    found = _episodes().where(EpisodeRow.feed_id == feed_id)
    rows = session.execute(found.order_by(EpisodeRow.published.desc(), EpisodeRow.id.desc())).all()
    return [_episode(row, article) for row, article in rows]


def episode(session: Session, episode_id: int) -> Episode:
    """One episode. Raises NoSuchEpisode, also for one of a feed that was removed."""
    alive = _episodes().join(FeedRow, FeedRow.id == EpisodeRow.feed_id).where(FeedRow.deleted_at.is_(None))
    found = session.execute(alive.where(EpisodeRow.id == episode_id)).one_or_none()
    if found is None:
        raise NoSuchEpisode(id=episode_id)
    return _episode(*found)


def link(session: Session, episode_id: int, article: int) -> None:
    """Note which article an episode became."""
    session.get_one(EpisodeRow, episode_id).article_id = article


def _row(session: Session, feed_id: int) -> FeedRow:
    row = session.get(FeedRow, feed_id)
    if row is None or row.deleted_at is not None:
        raise NoSuchFeed(id=feed_id)
    return row


def _settle(row: FeedRow, problem: str, now: datetime) -> None:
    row.refreshed, row.problem = now, storable(problem)


def _episodes_of(session: Session, feed_id: int) -> Iterable[EpisodeRow]:
    return session.execute(select(EpisodeRow).where(EpisodeRow.feed_id == feed_id)).scalars()


def _feeds() -> Select[Any]:
    """Living feeds, with how many episodes each has and how many of them are no article of the library."""
    of_feed = select(func.count()).where(EpisodeRow.feed_id == FeedRow.id).correlate(FeedRow)
    waiting = of_feed.where(~_alive().exists().correlate(EpisodeRow))
    return select(FeedRow, of_feed.scalar_subquery(), waiting.scalar_subquery()).where(FeedRow.deleted_at.is_(None))


def _alive() -> Select[Any]:
    return select(ArticleRow.id).where(ArticleRow.id == EpisodeRow.article_id, ArticleRow.deleted_at.is_(None))


def _episodes() -> Select[Any]:
    return select(EpisodeRow, _alive().correlate(EpisodeRow).scalar_subquery())


def _feed(row: FeedRow, episodes: int, waiting: int) -> Feed:
    return Feed(
        id=row.id,
        address=row.address,
        title=row.title or row.address,
        home=row.home,
        added=row.added,
        refreshed=row.refreshed,
        problem=row.problem,
        episodes=episodes,
        waiting=waiting,
    )


def _episode(row: EpisodeRow, article: int | None) -> Episode:
    entry = Entry(
        guid=row.guid,
        title=row.title,
        published=row.published,
        address=row.address,
        transcript=row.transcript,
        transcript_kind=row.transcript_kind,
        text=row.text,
    )
    return Episode(row.id, row.feed_id, entry, row.found, article)
