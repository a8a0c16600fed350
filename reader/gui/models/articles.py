"""The library's rows for Qt: filtered, sought and grouped without touching the library again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from html import escape

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reader.domain.article import ArticleSummary
from reader.gui.reading.header import shown_date
from reader.gui.translation import tr
from reader.text.characters import fold

Index = QModelIndex | QPersistentModelIndex
SUMMARY = Qt.ItemDataRole.UserRole
GROUP = Qt.ItemDataRole.UserRole + 1
SHARE = Qt.ItemDataRole.UserRole + 2
"""Which share of an article's words is known, 0.0 to 1.0, or None."""


class Filter(StrEnum):
    """Which articles are listed."""

    ALL = "all"
    UNREAD = "unread"
    WITH_NOTES = "notes"
    NO_SUMMARY = "no_summary"


class ArticleModel(QAbstractListModel):
    """Newest first. `GROUP` is the name of the group that begins at a row, else ""."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[ArticleSummary] = []
        self._rows: list[ArticleSummary] = []
        self._sought = ""
        self._filter = Filter.ALL
        self.share: Callable[[int], float | None] = lambda _: None
        """Asked for the rows that are drawn, at once; None where it is not known (yet)."""

    def set_articles(self, articles: Sequence[ArticleSummary]) -> None:
        """Replace the rows."""
        self._all = list(articles)
        self._choose()

    def seek(self, text: str) -> None:
        """List only rows whose headline or source has `text`, in either script."""
        self._sought = fold(text.strip())
        self._choose()

    def set_filter(self, chosen: Filter) -> None:
        """List only rows of one kind."""
        self._filter = chosen
        self._choose()

    @property
    def total(self) -> int:
        """How many articles the library has, listed or not."""
        return len(self._all)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many are listed."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row's headline, its words for screen readers, its summary, or its group."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.headline
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row, self.share(row.id))
        if role == Qt.ItemDataRole.ToolTipRole:
            # Escaped: a tooltip takes text for rich text where it looks like that, and would draw files it names.
            return f"<span>{escape(row.headline)}</span>"
        if role == SUMMARY:
            return row
        if role == GROUP:
            return self._group(index.row())
        if role == SHARE:
            return self.share(row.id)
        return None

    def summary(self, row: int) -> ArticleSummary:
        """The article of a row."""
        return self._rows[row]

    def first(self, rows: int) -> list[ArticleSummary]:
        """The first rows that are listed."""
        return self._rows[:rows]

    def row_of(self, article_id: int) -> int | None:
        """The row an article is listed in."""
        return next((number for number, row in enumerate(self._rows) if row.id == article_id), None)

    def _choose(self) -> None:
        self.beginResetModel()
        self._rows = [row for row in self._all if self._wanted(row)]
        self.endResetModel()

    def _wanted(self, row: ArticleSummary) -> bool:
        kinds = {
            Filter.ALL: True,
            Filter.UNREAD: not row.read,
            Filter.WITH_NOTES: row.annotations > 0,
            Filter.NO_SUMMARY: not row.has_chinese,
        }
        return kinds[self._filter] and (not self._sought or self._sought in fold(f"{row.headline}\n{row.source}"))

    def _group(self, row: int) -> str:
        now = datetime.now(UTC)
        name = _group_name(self._rows[row].added, now)
        return name if row == 0 or _group_name(self._rows[row - 1].added, now) != name else ""


def facts(row: ArticleSummary) -> str:
    """Source and date in one line."""
    return " · ".join(fact for fact in (row.source, shown_date(row.published) if row.published else "") if fact)


def _group_name(added: datetime, now: datetime) -> str:
    days = (now.astimezone().date() - added.astimezone().date()) / timedelta(days=1)
    if days < 1:
        return tr("Today")
    if days < 2:
        return tr("Yesterday")
    return tr("Last seven days") if days < 8 else tr("Earlier")


def known_name(share: float) -> str:
    """How much of an article is known, in per cent; never 100 as long as a word is missing."""
    return tr("{percent} % known", percent=int(share * 100))


def _spoken(row: ArticleSummary, share: float | None) -> str:
    state = tr("read") if row.read else tr("unread")
    if row.has_english and row.has_chinese:
        sides = tr("English and Chinese")
    else:
        sides = tr("English only") if row.has_english else tr("Chinese only")
    notes = tr("Marks: {count}", count=row.annotations) if row.annotations else ""
    known = known_name(share) if share is not None else ""
    return ", ".join(part for part in (row.headline, facts(row), sides, state, notes, known) if part)
