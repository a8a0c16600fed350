"""An episode of a feed as a draft: its transcript, else its page, else the feed's own text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath

from reader.domain.article import Draft, Origin, Side
from reader.domain.feed import Entry
from reader.errors import InputError, NothingInEpisode, ReadingStopped
from reader.services.importing import Importing

_SUFFIXES = {"vtt": ".vtt", "srt": ".srt", "subrip": ".srt", "json": ".json", "html": ".html", "plain": ".txt"}


def read_episode(entry: Entry, feed: str, importing: Importing) -> Draft:
    """The draft of an episode; what its own text says in the language that is missing stands on the other side.

    `feed` is the feed's title: the source where the text names none. Raises NothingInEpisode, and the error of the
    last thing that was tried.
    """
    tries: list[Callable[[], Draft]] = []
    if entry.transcript:
        tries.append(lambda: _transcript(entry, importing))
    if entry.address:
        tries.append(lambda: _page(entry, importing))
    if entry.text:
        tries.append(lambda: _own(entry, importing))
    problem: InputError = NothingInEpisode(title=entry.title or entry.guid)
    for attempt in tries:
        try:
            draft = attempt()
        except ReadingStopped:
            raise
        except InputError as error:
            problem = error
        else:
            return _completed(draft, entry, feed, importing)
    raise problem


def _transcript(entry: Entry, importing: Importing) -> Draft:
    fetched = importing.fetch(entry.transcript)
    suffix = next((ending for name, ending in _SUFFIXES.items() if name in entry.transcript_kind), "")
    stem = PurePosixPath(fetched.name)
    # The feed knows better what it is than many a server.
    draft = importing.from_bytes(fetched.data or b"", stem.stem + (suffix or stem.suffix), Origin.FILE)
    # What a transcript takes for its headline is a guess from its first words or its file's name.
    return replace(draft, headline=entry.title or draft.headline, url=entry.address or entry.transcript)


def _page(entry: Entry, importing: Importing) -> Draft:
    draft = importing.from_address(entry.address)
    if entry.text and _size(draft) < len(entry.text) // 2:  # a player with a line below it
        return _own(entry, importing)
    return draft


def _own(entry: Entry, importing: Importing) -> Draft:
    draft = importing.from_text(entry.text, entry.title or entry.guid, Origin.FILE)
    return replace(draft, headline=entry.title or draft.headline, url=draft.url or entry.address)


def _completed(draft: Draft, entry: Entry, feed: str, importing: Importing) -> Draft:
    draft = replace(
        draft,
        headline=draft.headline or entry.title,
        source=draft.source or feed,
        published=draft.published or entry.published,
        url=draft.url or entry.address,
    )
    lacking = [side for side in Side if not draft.side(side)]
    if len(lacking) != 1 or not entry.text:
        return draft
    try:
        blocks = _own(entry, importing).side(lacking[0])
    except InputError:
        return draft
    return draft.with_side(lacking[0], blocks)


def _size(draft: Draft) -> int:
    return sum(len(block.text) for side in Side for block in draft.side(side))
