"""The bin: articles and annotations that were deleted. Nothing in it is ever thrown away by the program."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.services.changes import Change
from reader.services.undo import ActionKind, History
from reader.storage import annotations as rows
from reader.storage import articles, discarded
from reader.storage.database import Database, Session
from reader.storage.discarded import DiscardedMark
from reader.storage.edits import Edit, Target, change


class BinKind(StrEnum):
    """What an item of the bin is."""

    ARTICLE = "article"
    ANNOTATION = "annotation"


@dataclass(frozen=True, slots=True)
class BinItem:
    """A deleted article (quote and note are "") or annotation; `id` is its number, `article` that of its article.

    `marks` are the annotations that went with an article and come back with it, in the order they were made: they
    were not deleted themselves, and their `deleted` is the article's.
    """

    kind: BinKind
    id: int
    article: int
    headline: str
    quote: str
    note: str
    deleted: datetime
    marks: tuple[BinItem, ...] = ()


class Bin:
    """What can be brought back. Any thread."""

    def __init__(self, database: Database, history: History) -> None:
        self._database = database
        self._history = history

    def contents(self) -> list[BinItem]:
        """Deleted articles with their notes, and annotations that were deleted themselves, newest first."""

        def work(session: Session) -> list[BinItem]:
            inside: defaultdict[int, list[DiscardedMark]] = defaultdict(list)
            items: list[BinItem] = []
            for mark in discarded.marks(session):
                if mark.deleted is None:
                    inside[mark.article].append(mark)
                else:
                    items.append(_item(mark, mark.deleted))
            for article in discarded.articles(session):
                marks = tuple(_item(mark, article.deleted) for mark in inside[article.id])
                facts = (article.id, article.id, article.headline, "", "", article.deleted)
                items.append(BinItem(BinKind.ARTICLE, *facts, marks))
            return items

        return sorted(self._database.call(work), key=lambda item: (item.deleted, item.kind, item.id), reverse=True)

    def put_back(self, items: Iterable[BinItem]) -> Change:
        """Bring items back, all in one step, which can be undone. What is not deleted (any more) stays as it is.

        An annotation brings its article back with it, where that was deleted too. Raises NoSuchArticle or
        NoSuchAnnotation for what never was in the library.
        """
        wanted = list(dict.fromkeys((item.kind, item.id) for item in items))

        def work(session: Session) -> Sequence[Edit | None]:
            return [edit for kind, number in wanted for edit in _revived(session, kind, number)]

        return self._history.act(ActionKind.PUT_BACK, work)


def _item(mark: DiscardedMark, deleted: datetime) -> BinItem:
    return BinItem(BinKind.ANNOTATION, mark.id, mark.article, mark.headline, mark.quote, mark.note, deleted)


def _revived(session: Session, kind: BinKind, number: int) -> list[Edit | None]:
    if kind is BinKind.ARTICLE:
        articles.row_of(session, number, deleted=True)
        return [change(session, Target.ARTICLE, number, number, deleted_at=None)]
    rows.require(session, number)
    (article,) = rows.articles_of(session, [number])
    return [
        change(session, Target.ARTICLE, article, article, deleted_at=None),
        change(session, Target.ANNOTATION, number, article, deleted_at=None),
    ]
