"""How a learner says that Chinese is cut: joined, split, previewed, taken away. Everything can be undone.

What is stored is laid over the words that the program finds (`text.splits`), by `Reading`, whenever it finds them.
No text changes, so highlights stay where they are.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reader.domain.article import Article
from reader.domain.fixes import Scope, SplitFix
from reader.services import split_lines
from reader.services.changes import Change
from reader.services.reading import Reading
from reader.services.split_lines import Imported
from reader.services.split_making import cut_anew, fix_at, in_the_way, require_sense, same_place
from reader.services.undo import ActionKind, History
from reader.storage import articles
from reader.storage import splits as rows
from reader.storage.database import Database, Session
from reader.storage.edits import Edit
from reader.storage.types import utc_now
from reader.text.characters import simplify, spellings
from reader.text.spans import Span, Token
from reader.text.splits import Overlay, placed

_AT_ONCE = 200
"""Articles whose texts are read in one go: other work has its turn between."""
_AROUND = 8
"""Code points of a snippet before and behind the place."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fix would change the words: code point `start` of a Chinese block of an article."""

    article: int
    headline: str
    block: int
    start: int
    snippet: str


class Splits:
    """The learner's joins and splits. Any thread; everything waits for the disk."""

    def __init__(
        self, database: Database, history: History, reading: Reading, now: Callable[[], datetime] = utc_now
    ) -> None:
        self._database = database
        self._history = history
        self._reading = reading
        self._now = now
        self._renewing = threading.Lock()
        self._fixes: tuple[SplitFix, ...] = ()
        history.on_change(self._follow)
        self._renew()

    def all(self) -> list[SplitFix]:
        """The fixes for everywhere and for articles of the library, in the order in which they were made."""
        return self._database.call(rows.listed)

    def join(self, article_id: int, block: int, start: int, end: int, scope: Scope = Scope.HERE) -> SplitFix:
        """Make code points `[start, end)` of a Chinese block one word, there or wherever the same text stands.

        Raises NoSuchArticle, BadRange where there is no such text, or NotASplit where it can be no word.
        """
        return self._make(ActionKind.JOIN_WORDS, article_id, block, Span(start, end), (), scope)

    def split(
        self, article_id: int, block: int, start: int, end: int, cuts: Iterable[int], scope: Scope = Scope.HERE
    ) -> SplitFix:
        """Make code points `[start, end)` of a Chinese block several words, or without a cut one.

        `cuts` are code points inside of it, counted from `start`: 研究生命 with 2 is 研究|生命. Raises as `join`.
        """
        wanted = tuple(sorted(set(cuts)))
        kind = ActionKind.SPLIT_WORD if wanted else ActionKind.JOIN_WORDS
        return self._make(kind, article_id, block, Span(start, end), wanted, scope)

    def recut(self, number: int, cuts: Collection[int]) -> SplitFix:
        """Cut the text of a fix otherwise, as far as it reaches now. Raises NoSuchSplit or NotASplit."""
        made: list[SplitFix] = []

        def work(session: Session) -> list[Edit | None]:
            known = rows.every(session)
            fix = cut_anew(known, number, cuts)
            require_sense(fix)
            stored, edits = self._stored(session, fix, known)
            made.append(stored)
            return edits

        self._history.act(ActionKind.SPLIT_WORD if cuts else ActionKind.JOIN_WORDS, work)
        return made[0]

    def remove(self, ids: Iterable[int]) -> Change:
        """Take fixes away, all or none, in one step. Raises NoSuchSplit."""
        wanted = list(dict.fromkeys(ids))
        return self._history.act(
            ActionKind.REMOVE_SPLIT, lambda session: [rows.remove(session, each, self._now()) for each in wanted]
        )

    def places(
        self, article_id: int, block: int, start: int, end: int, cuts: Iterable[int] = (), scope: Scope = Scope.HERE
    ) -> list[Place]:
        """Where `split` with these arguments would change the words, by article; without a cut, where `join` would.

        Words are found with what is loaded: load the language first. With Scope.EVERYWHERE every Chinese text is read:
        for a library of thousands not on the thread of a window. Raises as `join`.
        """
        article = self._article(article_id)
        fix = fix_at(article, block, Span(start, end), tuple(sorted(set(cuts))), scope)
        here = article.chinese[block]
        nearby = placed(self._fixes, article_id, article.chinese)
        away = in_the_way(fix, nearby, Span(start, end), here.text, here.uid)
        if scope is not Scope.EVERYWHERE:
            return list(self._changed(article, fix, away))
        return [place for each in self._with(fix.text) for place in self._changed(self._article(each), fix, away)]

    def recut_places(self, number: int, cuts: Collection[int]) -> list[Place]:
        """Where `recut` would change the words, as `places` tells it. Raises NoSuchSplit."""
        fix = cut_anew(self._fixes, number, cuts)
        asked = self._with(fix.text) if fix.article is None else [fix.article]
        return [place for each in asked for place in self._changed(self._article(each), fix)]

    def export(self) -> str:
        """All fixes as text, a line for each (`services.split_lines`)."""
        uids = self._database.call(rows.article_uids)
        return split_lines.written(self.all(), uids)

    def import_(self, text: str) -> Imported:
        """Add the fixes of an exported text; one step. Those for articles that are not here are left out and counted.

        Raises UnreadableSplits for a line that is none, or NotASplit; nothing is stored then.
        """
        lines = split_lines.read(text)
        for line in lines:
            require_sense(line.fix)
        counts: list[Imported] = []

        def work(session: Session) -> list[Edit | None]:
            numbers = {uid: number for number, uid in rows.article_uids(session).items()}
            known = rows.every(session)
            edits: list[Edit | None] = []
            elsewhere = 0
            for line in lines:
                if line.article and line.article not in numbers:
                    elsewhere += 1
                else:
                    fix = replace(line.fix, article=numbers.get(line.article))
                    edits += self._stored(session, fix, known)[1]
            added = sum(edit is not None and edit.after["deleted_at"] is None for edit in edits)
            counts.append(Imported(added, len(lines) - added - elsewhere, elsewhere))
            return edits

        self._history.act(ActionKind.IMPORT_SPLITS, work)
        return counts[0]

    def _make(
        self, kind: ActionKind, article_id: int, block: int, span: Span, cuts: tuple[int, ...], scope: Scope
    ) -> SplitFix:
        made: list[SplitFix] = []

        def work(session: Session) -> list[Edit | None]:
            article = articles.load(session, article_id)
            fix = fix_at(article, block, span, cuts, scope)
            text, uid = article.chinese[block].text, article.chinese[block].uid
            known = rows.every(session)
            away = in_the_way(fix, placed(known, article_id, article.chinese), span, text, uid)
            stored, edits = self._stored(session, fix, known, away)
            made.append(stored)
            return edits

        self._history.act(kind, work)
        return made[0]

    def _stored(
        self,
        session: Session,
        fix: SplitFix,
        known: list[SplitFix],
        in_its_way: Collection[int] = (),
    ) -> tuple[SplitFix, list[Edit | None]]:
        """A fix in the place of those that give way to it; `known` is kept up to date. No edits if it is known."""
        away = [other for other in known if other.id in in_its_way or same_place(other, fix)]
        if len(away) == 1 and same_place(away[0], fix) and away[0].cuts == fix.cuts:
            return away[0], []
        edits = [rows.remove(session, other.id, self._now()) for other in away]
        stored, edit = rows.add(session, fix, self._now())
        known[:] = [*(other for other in known if other not in away), stored]
        return stored, [*edits, edit]

    def _with(self, text: str) -> list[int]:
        """The articles whose Chinese has this text, compared in Simplified."""
        wanted = simplify(text)
        asked = list(self._database.call(rows.article_uids))
        found: list[int] = []
        for first in range(0, len(asked), _AT_ONCE):
            some = asked[first : first + _AT_ONCE]
            found += [number for number, each in self._blocks(some, wanted) if wanted in simplify(each)]
        return list(dict.fromkeys(found))

    def _article(self, number: int) -> Article:
        return self._database.call(lambda session: articles.load(session, number))

    def _blocks(self, some: Sequence[int], wanted: str) -> list[tuple[int, str]]:
        characters = [spellings(character) for character in dict.fromkeys(wanted)]
        return self._database.call(lambda session: list(rows.chinese_blocks(session, some, characters)))

    def _changed(self, article: Article, fix: SplitFix, away: Collection[int] = ()) -> Iterator[Place]:
        """Where a fix would change the words of an article, if it took the place of those in `away`."""
        now = placed(self._fixes, article.id, article.chinese)
        foreseen = placed([fix], article.id, article.chinese)
        before, after = Overlay(now), Overlay([*(each for each in now if each.id not in away), *foreseen])
        for index, block in enumerate(article.chinese):
            laid = [each for each in after.find(block.text, block.uid) if each.fix in foreseen]
            if not laid:
                continue
            plain = self._reading.plain(article, index)
            old, new = (_borders(each.lay(plain, block.text, block.uid)) for each in (before, after))
            for each in laid:
                around = range(each.span.start, each.span.end + 1)
                if any((border in old) != (border in new) for border in around):
                    snippet = block.text[max(each.span.start - _AROUND, 0) : each.span.end + _AROUND]
                    yield Place(article.id, article.headline, index, each.span.start, snippet)

    def _follow(self, news: Change) -> None:
        if news.fixes:
            self._renew()

    def _renew(self) -> None:
        """Give the fixes as they are now to who lays them. One thread at a time, so that the newest answer is last."""
        with self._renewing:
            self._fixes = tuple(self._database.call(rows.every))
            self._reading.use_splits(self._fixes)


def _borders(tokens: Sequence[Token]) -> set[int]:
    return {token.start for token in tokens} | {token.end for token in tokens[-1:]}
