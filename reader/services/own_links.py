"""What a learner says that Chinese sentences stand on: said, taken back, found again. Everything can be undone."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from reader.domain.annotation import Anchor
from reader.domain.article import Article, Block, Side
from reader.domain.evidence import Link, Passage
from reader.domain.fixes import LinkFix
from reader.errors import BadRange
from reader.services.changes import Change
from reader.services.undo import ActionKind, History
from reader.storage import articles
from reader.storage import links as rows
from reader.storage.database import Database, Session
from reader.storage.edits import Edit
from reader.storage.types import utc_now
from reader.text.anchor import make_anchor
from reader.text.own_links import Placed, own_links, placed, touched


class OwnLinks:
    """The learner's links of all articles. Any thread; `put` waits for the disk."""

    def __init__(self, database: Database, history: History, now: Callable[[], datetime] = utc_now) -> None:
        self._database = database
        self._history = history
        self._now = now
        self._renewing = threading.Lock()
        self._known: dict[int, LinkFix] = {}
        self._fixes: dict[int, tuple[LinkFix, ...]] = {}
        history.on_change(self._follow)
        self._renew()

    def fixes(self, article_id: int) -> tuple[LinkFix, ...]:
        """What was said of an article, whether or not its text is there now, the oldest first. Never waits."""
        return self._fixes.get(article_id, ())

    def links(self, article: Article) -> tuple[Link, ...]:
        """A link for each Chinese sentence of the article that something was said of, in order.

        Text that has changed is searched for what was linked: not for the thread of a window.
        """
        return own_links(placed(self.fixes(article.id), article.english, article.chinese))

    def put(
        self,
        kind: ActionKind,
        article_id: int,
        said: Sequence[tuple[Passage, Sequence[Passage] | None]],
        seen: Article | None = None,
    ) -> Change:
        """Say what the Chinese sentences of passages stand on: on all sentences of the English passages beside them.

        With None nothing is said of them any more. One step. Raises NoSuchArticle, or BadRange where there is no such
        text, or where the texts are others than those of `seen`.
        """

        def work(session: Session) -> list[Edit | None]:
            article = articles.load(session, article_id)
            if seen is not None and (seen.english, seen.chinese) != (article.english, article.chinese):
                raise BadRange
            return [edit for chinese, english in said for edit in self._said(session, article, chinese, english)]

        return self._history.act(kind, work)

    def _said(
        self,
        session: Session,
        article: Article,
        chinese: Passage,
        english: Sequence[Passage] | None,
    ) -> Iterator[Edit | None]:
        """Replace what is known of these sentences; of others that were linked together with them it stays."""
        said = _sentences([chinese], article.chinese, Side.CHINESE)
        there = None if english is None else _sentences(english, article.english, Side.ENGLISH)
        known = placed(rows.of_article(session, article.id), article.english, article.chinese)
        before = [each for each in known if not set(said).isdisjoint(each.chinese)]
        if there is not None and _as_before(before, said, there):
            return
        for each in before:
            yield rows.remove(session, each.fix.id, self._now())
        for each in before:
            for other in sorted(set(each.chinese).difference(said)):
                yield self._add(session, article, other, each.fix.english)
        if there is not None:
            evidence = [_anchor(article, Side.ENGLISH, sentence) for sentence in there]
            for sentence in said:
                yield self._add(session, article, sentence, evidence)

    def _add(self, session: Session, article: Article, chinese: Passage, english: Sequence[Anchor]) -> Edit:
        anchor = _anchor(article, Side.CHINESE, chinese)
        return rows.add(session, article.id, anchor, english, self._now())[1]

    def _follow(self, news: Change) -> None:
        if news.fixes:
            self._renew()

    def _renew(self) -> None:
        """Read what is new: a fix is never another one. One thread at a time, so that the newest answer is last."""
        with self._renewing:
            now, new = self._database.call(self._news)
            self._known = {number: self._known.get(number) or new[number] for number in now}
            found: dict[int, list[LinkFix]] = defaultdict(list)
            for fix in self._known.values():
                found[fix.article].append(fix)
            self._fixes = {article: tuple(fixes) for article, fixes in found.items()}

    def _news(self, session: Session) -> tuple[list[int], dict[int, LinkFix]]:
        now = rows.living(session)
        return now, {fix.id: fix for fix in rows.some(session, (one for one in now if one not in self._known))}


def _sentences(passages: Iterable[Passage], blocks: Sequence[Block], side: Side) -> list[Passage]:
    """The sentences of all these passages, in order. Raises BadRange where one has none."""
    found: set[Passage] = set()
    for passage in passages:
        here = touched(passage, blocks, side)
        if not here:
            raise BadRange
        found.update(here)
    return sorted(found)


def _anchor(article: Article, side: Side, place: Passage) -> Anchor:
    return make_anchor(side, article.side(side)[place.block], place.start, place.end)


def _as_before(before: Sequence[Placed], said: Sequence[Passage], there: Sequence[Passage]) -> bool:
    """Whether just this is known already."""
    same = (each.english == tuple(there) and len(each.fix.english) == len(there) for each in before)
    return all(same) and sorted(each.chinese for each in before) == [(one,) for one in said]
