"""The kept words of one language for Qt: sought, filtered and put in order without asking the library again.

All of that is done here and not in a proxy: a proxy asks Python once for every row and comparison, and takes seconds
to put 20,000 words in order.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from reader.dictionary.pinyin import marked
from reader.domain.article import Script, Side
from reader.domain.vocabulary import KeptWord, Status
from reader.gui.fonts import chinese_family
from reader.gui.panels.word_bar import status_names
from reader.gui.times import local_date
from reader.gui.translation import tr
from reader.text.characters import fold, is_traditional

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_LONGEST = 400
"""Code points of a sentence that a cell gets: it is cut at the column's width anyway."""


class Column(IntEnum):
    """The columns, from the left."""

    WORD = 0
    READING = 1
    STATUS = 2
    SENTENCE = 3
    KEPT = 4


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word with the texts it is found by."""

    word: KeptWord
    reading: str
    folded: str
    toneless: str

    def has(self, sought: str, toneless: str) -> bool:
        """Whether the row has this folded text, or its reading these letters."""
        return sought in self.folded or bool(toneless and toneless in self.toneless)


def without_tones(reading: str) -> str:
    """The letters of a reading alone: `lü3 xing2`, `lu:3xing2` and `lǚxíng` are all `luxing`."""
    parts = unicodedata.normalize("NFD", reading.lower().replace("v", "u"))
    return "".join(letter for letter in parts if letter.isalpha())


class WordModel(QAbstractTableModel):
    """The newest first, until another order is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[WordRow] = []
        self._found: list[WordRow] = []
        self._rows: list[WordRow] = []
        self._sought = ""
        self._status: Status | None = None
        self._order: tuple[Column, Qt.SortOrder] = (Column.KEPT, Qt.SortOrder.DescendingOrder)

    def set_words(self, words: Sequence[KeptWord]) -> None:
        """Replace the words. Those that are the same as before keep what was worked out about them."""
        before = {row.word.id: row for row in self._all}
        self.beginResetModel()
        self._all = [_row(word, before.get(word.id)) for word in words]
        self._sort()
        self._seek()
        self._choose()
        self.endResetModel()

    def renew(self, words: Mapping[int, KeptWord | None]) -> None:
        """Replace words by id, None for one that is kept no longer. Much quicker than `set_words` for a few."""
        self.beginResetModel()
        pairs = ((row, words.get(row.word.id, row.word)) for row in self._all)
        self._all = [row if row.word is word else _row(word, row) for row, word in pairs if word is not None]
        if self._order[0] is Column.STATUS:
            self._sort()
        self._seek()
        self._choose()
        self.endResetModel()

    def touch(self, word: KeptWord) -> None:
        """Show what is new of a word where it stands, also where it would not be found any more."""
        new = _row(word, None)
        for rows in (self._all, self._found, self._rows):
            for number, row in enumerate(rows):
                if row.word.id == word.id:
                    rows[number] = new
        for number in self.rows_of(frozenset({word.id})):
            self.dataChanged.emit(self.index(number, 0), self.index(number, len(Column) - 1))

    def seek(self, text: str) -> None:
        """List only words that have `text` in the word, its sentence or its note, or its letters in the reading."""
        self.beginResetModel()
        self._sought = text.strip()
        self._seek()
        self._choose()
        self.endResetModel()

    def set_status(self, status: Status | None) -> None:
        """List only words that are known so well; None lists all."""
        self.beginResetModel()
        self._status = status
        self._choose()
        self.endResetModel()

    def other_than(self, statuses: Mapping[str, Status]) -> list[KeptWord]:
        """The words that have another status by now, or none."""
        return [row.word for row in self._all if statuses.get(row.word.headword) is not row.word.status]

    @property
    def total(self) -> int:
        """How many words there are, listed or not."""
        return len(self._all)

    def counts(self) -> Mapping[Status | None, int]:
        """How many words match what is sought, of each status, and of all under None."""
        counted: Counter[Status | None] = Counter(row.word.status for row in self._found)
        return counted | Counter({None: len(self._found)})

    @property
    def has_readings(self) -> bool:
        """Whether any word has a reading."""
        return any(row.reading for row in self._all)

    def word(self, row: int) -> KeptWord:
        """The word of a listed row."""
        return self._rows[row].word

    def rows_of(self, ids: frozenset[int]) -> list[int]:
        """The rows in which these words are listed, from the top."""
        return [number for number, row in enumerate(self._rows) if row.word.id in ids] if ids else []

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        """The columns of `Column`."""
        return 0 if parent.isValid() else len(Column)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column."""
        self.beginResetModel()
        self._order = (Column(column), order)
        self._sort()
        self._seek()
        self._choose()
        self.endResetModel()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a column is called."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_names()[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, its face, or what its tooltip says."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, column)
        if role == Qt.ItemDataRole.FontRole:
            return _face(row.word, column)
        return _tooltip(row, column) if role == Qt.ItemDataRole.ToolTipRole else None

    def _sort(self) -> None:
        self._all.sort(key=_KEYS[self._order[0]], reverse=self._order[1] == Qt.SortOrder.DescendingOrder)

    def _seek(self) -> None:
        sought, toneless = fold(self._sought), without_tones(self._sought)
        self._found = [row for row in self._all if row.has(sought, toneless)] if sought else self._all

    def _choose(self) -> None:
        wanted = self._status
        self._rows = self._found if wanted is None else [row for row in self._found if row.word.status is wanted]


def column_names() -> dict[Column, str]:
    """What the columns are called."""
    return {
        Column.WORD: tr("Word"),
        Column.READING: tr("Reading"),
        Column.STATUS: tr("Status"),
        Column.SENTENCE: tr("Sentence"),
        Column.KEPT: tr("Kept on"),
    }


_ORDER = {status: number for number, status in enumerate(Status)}
_KEYS: Mapping[Column, Callable[[WordRow], tuple[object, ...]]] = {
    Column.WORD: lambda row: (row.toneless or fold(row.word.shown), row.word.headword),
    Column.READING: lambda row: (row.toneless, row.word.reading, row.word.headword),
    Column.STATUS: lambda row: (_ORDER[row.word.status], -row.word.created.timestamp()),
    Column.SENTENCE: lambda row: (fold(row.word.sighting.sentence), row.word.headword),
    Column.KEPT: lambda row: (row.word.created, row.word.id),
}


def _row(word: KeptWord, before: WordRow | None) -> WordRow:
    if before is not None and before.word == word:
        return before
    reading = marked(word.reading) if word.language is Side.CHINESE else word.reading
    folded = fold("\n".join((word.shown, word.headword, word.sighting.sentence, word.note)))
    return WordRow(word, reading, folded, without_tones(word.reading))


def _text(row: WordRow, column: Column) -> str:
    if column is Column.WORD:
        return row.word.shown
    if column is Column.READING:
        return row.reading
    if column is Column.STATUS:
        return status_names()[row.word.status]
    if column is Column.SENTENCE:
        return " ".join(row.word.sighting.sentence[:_LONGEST].split())
    return local_date(row.word.created)


def _face(word: KeptWord, column: Column) -> QFont | None:
    if word.language is not Side.CHINESE or column not in (Column.WORD, Column.SENTENCE):
        return None
    text = word.shown if column is Column.WORD else word.sighting.sentence
    script = Script.TRADITIONAL if is_traditional(text) else Script.SIMPLIFIED
    return QFont(chinese_family(script, serif=False))


def _tooltip(row: WordRow, column: Column) -> str | None:
    # Escaped: a tooltip takes text for rich text where it looks like that, and would draw files it names.
    seen = row.word.sighting
    if column is Column.SENTENCE and seen.sentence:
        return "".join(f"<p>{escape(text)}</p>" for text in (seen.sentence, seen.counterpart) if text)
    return f"<span>{escape(row.word.note)}</span>" if row.word.note else None
