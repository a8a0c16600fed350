"""Which English each Chinese sentence of an article stands on, and what the learner says to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from reader.domain.article import Article, Gloss
from reader.domain.evidence import Link, Passage
from reader.services.changes import Change
from reader.services.library import Library
from reader.services.own_links import OwnLinks
from reader.services.reading import Reading
from reader.services.undo import ActionKind, History
from reader.storage.database import Database
from reader.storage.types import utc_now


class EvidenceService:
    """Evidence of articles, with the learner's own links in it. Any thread."""

    def __init__(
        self,
        database: Database,
        history: History,
        library: Library,
        reading: Reading,
        terms: Callable[[], Iterable[Gloss]],
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        """`terms()` is the learner's own glossary. The library and the history are of the database."""
        self._library = library
        self._reading = reading
        self._terms = terms
        self._own = OwnLinks(database, history, now)

    def own(self, article: Article) -> tuple[Link, ...]:
        """What the learner said of sentences that are there now, in order. Never waits for the disk.

        Text that has changed is searched for what was linked: not for the thread of a window.
        """
        return self._own.links(article)

    def link(self, article_id: int, chinese: Passage, english: Sequence[Passage]) -> Change:
        """Say that the Chinese sentences of a passage stand on all sentences of these English ones. Undoable.

        It takes the place of what was said of them before. Raises NoSuchArticle, or BadRange where there is no such
        text.
        """
        return self._own.put(ActionKind.LINK if english else ActionKind.UNLINK, article_id, chinese, english)

    def unlink(self, article_id: int, chinese: Passage) -> Change:
        """Say that the Chinese sentences of a passage stand on nothing in the English. Undoable. Raises as `link`."""
        return self._own.put(ActionKind.UNLINK, article_id, chinese, ())

    def reset(self, article_id: int, chinese: Passage) -> Change:
        """Say nothing any more of the Chinese sentences of a passage: their links are found. Undoable.

        Raises as `link`.
        """
        return self._own.put(ActionKind.RESET_LINK, article_id, chinese, None)
