"""The articles of a reader: added, listed, opened, named, written, deleted, brought back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.domain.annotation import Annotation
from reader.domain.article import Article, ArticleSummary, Block, Draft, ImportStatus, ReadingPlace, Side
from reader.errors import EmptyInput
from reader.services import adding, writing
from reader.services.changes import Change, Notifier
from reader.services.placing import Placing
from reader.services.undo import ActionKind, History
from reader.storage import articles
from reader.storage.database import Database, Session
from reader.storage.edits import Edit, Target, change
from reader.storage.types import storable, utc_now

SEEDED = "seeded"
LAST = "last article"


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a draft did, with the article as it is now."""

    status: ImportStatus
    article: Article
    change: Change


@dataclass(frozen=True, slots=True)
class Edited:
    """What an edit did, with the article's annotations as they stood before it and as they stand now."""

    change: Change
    before: list[Annotation]
    after: list[Annotation]


class Library:
    """All articles. Any thread; every method waits for the disk."""

    def __init__(
        self,
        database: Database,
        history: History,
        notifier: Notifier,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database = database
        self._history = history
        self._notifier = notifier
        self._now = now
        self._placing = Placing(database)

    def foresee(self, draft: Draft) -> tuple[ImportStatus, int | None]:
        """What `add` would do with a draft, and to which article; stores nothing."""
        return self._database.call(lambda session: adding.foresee(session, draft))

    def add(self, draft: Draft, *, keep_both: bool = False) -> Added:
        """Store an article, or recognise one that is here: see `services.adding` for the rules.

        With `keep_both` it becomes an article of its own in any case.

        Raises EmptyInput for a draft without any text.
        """
        if not any(block.text.strip() for side in Side for block in draft.side(side)):
            raise EmptyInput(name=draft.headline or "the article")

        def work(session: Session) -> tuple[adding.Outcome, Article]:
            outcome = adding.add(session, draft, self._now(), keep_both=keep_both)
            return outcome, articles.load(session, outcome.article)

        outcome, article = self._database.call(work)
        self._forget(outcome)
        ids = frozenset({article.id})
        news = ids if outcome.sides else frozenset[int]()
        revived = ids if outcome.status is ImportStatus.NEW else frozenset[int]()
        done = Change(ids if outcome.listed else frozenset(), news, news | revived)
        self._placing.settle(news)
        self._notifier.notify(done)
        return Added(outcome.status, article, done)

    def articles(self) -> list[ArticleSummary]:
        """What the list shows of every article, newest first. Reads no text."""
        return self._database.call(articles.summaries)

    def article(self, article_id: int) -> Article:
        """An article with its texts. Raises NoSuchArticle."""
        return self._database.call(lambda session: articles.load(session, article_id))

    def rename(self, article_id: int, headline: str) -> Change:
        """Give an article another headline; an empty one changes nothing. Undoable. Raises NoSuchArticle."""
        wanted = " ".join(storable(headline).split())

        def work(session: Session) -> Sequence[Edit | None]:
            articles.row_of(session, article_id)
            return [change(session, Target.ARTICLE, article_id, article_id, headline=wanted)] if wanted else []

        return self._history.act(ActionKind.RENAME_ARTICLE, work)

    def delete(self, article_ids: Iterable[int]) -> Change:
        """Take articles out of the library, all or none; their notes stay with them. Undoable.

        Raises NoSuchArticle.
        """
        wanted = list(dict.fromkeys(article_ids))

        def work(session: Session) -> Sequence[Edit | None]:
            now = self._now()
            for article_id in wanted:
                articles.row_of(session, article_id)
            return [change(session, Target.ARTICLE, each, each, deleted_at=now) for each in wanted]

        return self._history.act(ActionKind.DELETE_ARTICLES, work)

    def set_read(self, article_id: int, read: bool) -> Change:
        """Mark an article read or unread. Undoable. Raises NoSuchArticle."""

        def work(session: Session) -> Sequence[Edit | None]:
            articles.row_of(session, article_id)
            return [change(session, Target.ARTICLE, article_id, article_id, is_read=read)]

        return self._history.act(ActionKind.MARK_READ if read else ActionKind.MARK_UNREAD, work)

    def write_side(self, article_id: int, side: Side, text: str) -> Change:
        """Replace one side by a text of the reader's own: a new version, in blocks. Undoable.

        White space alone empties the side. Raises NoSuchArticle.
        """
        return self._history.act(
            ActionKind.WRITE_TEXT, lambda session: writing.write(session, article_id, side, text, self._now())
        )

    def editable(self, article_id: int, side: Side) -> str:
        """The text of a side for an editor, to be given back to `edit`. Raises NoSuchArticle."""
        from reader.services.editing import editable  # the patterns behind it take a while to compile

        return editable(self.article(article_id).side(side), side)

    def edit(self, article_id: int, side: Side, text: str) -> Edited:
        """Show a side as the reader edited it: blocks separated by empty lines, a new version. Undoable.

        Text that is as `editable` gave it changes nothing; white space alone empties the side. Every annotation is
        looked for in the new text, which can take a while: not for the thread of a window. Raises NoSuchArticle.
        """
        from reader.services.editing import edited  # as above

        before = self._placing.of(article_id)
        seen = self.article(article_id).side(side)
        blocks = edited(seen, text, side)  # on this thread: notes are saved meanwhile

        def current(found: Sequence[Block]) -> Sequence[Block]:
            return blocks if found == seen else edited(found, text, side)

        change = self._history.act(
            ActionKind.EDIT_TEXT, lambda session: writing.edit(session, article_id, side, current, self._now())
        )
        return Edited(change, before, self._placing.of(article_id))

    def revise(self, article_id: int, draft: Draft) -> Edited:
        """Make an article say what a draft made from it (`revising.as_draft`) says by now: texts, details, pairs.

        What the draft left out can be put back; annotations go with their blocks, also to the other side. One
        undoable step. Not for the thread of a window, as `edit`. Raises NoSuchArticle.
        """
        from reader.services import revising

        before = self._placing.of(article_id)
        seen = self.article(article_id)
        change = self._history.act(
            ActionKind.EDIT_TEXT, lambda session: revising.revise(session, seen, draft, before, self._now())
        )
        return Edited(change, before, self._placing.of(article_id))

    def restore_removed(self, article_id: int, index: int) -> Change:
        """Put the line `Article.removed[index]` back as a block: a new version of its side. Undoable.

        Raises NoSuchArticle, or IndexError where there is no such line.
        """
        return self._history.act(
            ActionKind.RESTORE_REMOVED, lambda session: writing.restore(session, article_id, index, self._now())
        )

    def place(self, article_id: int) -> dict[Side, ReadingPlace]:
        """Where the reader stopped, for each side that was read."""
        return self._database.call(lambda session: articles.places(session, article_id))

    def save_place(self, article_id: int, side: Side, place: ReadingPlace, progress: float) -> Change:
        """Remember where the reader stopped; `progress` of the article is 0.0 to 1.0. Raises NoSuchArticle.

        Only whole per cents of progress are news: this is called whenever scrolling comes to rest.
        """
        share = min(1.0, max(0.0, progress))

        def work(session: Session) -> bool:
            row = articles.row_of(session, article_id)
            moved = round(row.progress * 100) != round(share * 100)
            row.progress = share
            articles.set_place(session, article_id, side, place)
            return moved

        return self._tell(article_id, self._database.call(work))

    def opened(self, article_id: int) -> Change:
        """Note that an article was opened now and is the last one read. Raises NoSuchArticle."""

        def work(session: Session) -> bool:
            articles.row_of(session, article_id).opened = self._now()
            articles.set_meta(session, LAST, str(article_id))
            return True

        return self._tell(article_id, self._database.call(work))

    def last_article(self) -> int | None:
        """The article that was opened last, if it is still here."""

        def work(session: Session) -> int | None:
            last = articles.meta(session, LAST)
            return int(last) if last and articles.is_alive(session, int(last)) else None

        return self._database.call(work)

    def seed(self, drafts: Iterable[Draft]) -> Change:
        """Lay in the starter articles, the first on top; once in a library's life, even if they are deleted."""

        def work(session: Session) -> frozenset[int]:
            if articles.meta(session, SEEDED) is not None:
                return frozenset()
            now = self._now()
            articles.set_meta(session, SEEDED, now.isoformat())
            return frozenset(adding.add(session, draft, now).article for draft in reversed(list(drafts)))

        ids = self._database.call(work)
        done = Change(ids, ids)
        self._notifier.notify(done)
        return done

    @property
    def seeded(self) -> bool:
        """Whether starters were laid in once."""
        return self._database.call(lambda session: articles.meta(session, SEEDED)) is not None

    def _tell(self, article_id: int, news: bool) -> Change:
        done = Change(frozenset({article_id})) if news else Change()
        self._notifier.notify(done)
        return done

    def _forget(self, outcome: adding.Outcome) -> None:
        """Drop steps that would take back an import: they know nothing of the text that it brought."""
        targets = {Target.text(side) for side in outcome.sides}
        revived = outcome.status is ImportStatus.NEW

        def outdated(edit: Edit) -> bool:
            return edit.target in targets or (revived and "deleted_at" in edit.after and edit.target is Target.ARTICLE)

        self._history.forget(outcome.article, outdated)
