"""The words that are kept: found, and said to be known, many at once; their notes; the way back to their sentences."""

from __future__ import annotations

from collections.abc import Callable, Container
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.domain.article import Side
from reader.domain.vocabulary import KeptWord, Status
from reader.errors import ReaderError
from reader.gui.dialogs.problems import problem_box
from reader.gui.models.words import Column, WordModel
from reader.gui.panels.word_bar import status_names
from reader.gui.panels.words_filter import WordsFilter
from reader.gui.panels.words_table import WordsTable
from reader.gui.translation import tr

if TYPE_CHECKING:
    from reader.services.words import Words

_FEW = 100
"""Words that are read one by one; more are read together with all others."""


class WordsTab(QWidget):
    """`opened` carries a KeptWord whose place is to be shown; `changed` says that the library was."""

    opened = Signal(object)
    changed = Signal()

    def __init__(
        self, words: Words, learning: Side, articles: Container[int] | None = None, parent: QWidget | None = None
    ) -> None:
        """`articles` are the ids of those that can be opened; None stands for all."""
        super().__init__(parent)
        self._words, self._articles = words, articles
        self.language = learning
        self.model = WordModel()
        self.filter = WordsFilter(self)
        self.table = WordsTable(self.model, self)
        self.said = QLabel(self)
        self.said.setProperty("role", "soft")
        self._noted: KeptWord | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 12, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.filter)
        box.addWidget(self.table, 1)
        self._explain()
        box.addLayout(self._note_line())
        box.addLayout(self._foot())
        self.filter.sought.connect(self._seek)
        self.filter.seek.returnPressed.connect(self.table.setFocus)
        self.filter.status_chosen.connect(self._filter)
        self.filter.language_chosen.connect(self.set_language)
        self.table.status_chosen.connect(self.set_status)
        self.table.forget_requested.connect(self.forget)
        self.table.opened.connect(self.show_place)
        self.table.chosen.connect(self._follow)
        self.reload()

    # What it is made of

    def _explain(self) -> None:
        """What stands in the table's place where there is no word; the table stays, and keeps the focus."""
        self.empty = QLabel(self.table.viewport())
        self.empty.setProperty("role", "soft")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.everything = self._button(tr("List all words"), self._list_all)
        self.everything.setProperty("flat", True)
        box = QVBoxLayout(self.table.viewport())
        box.addStretch(1)
        box.addWidget(self.empty)
        box.addWidget(self.everything, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(2)

    def _note_line(self) -> QHBoxLayout:
        self.note = QLineEdit(self)
        self.note.setAccessibleName(tr("Note"))
        self.note.editingFinished.connect(self.flush)
        self.note.returnPressed.connect(self.table.setFocus)
        label = QLabel(tr("N&ote"), self)
        label.setBuddy(self.note)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(self.note, 1)
        return line

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.said, 1)
        mark = QLabel(tr("Mark as"), self)
        mark.setProperty("role", "soft")
        line.addWidget(mark)
        self.states: dict[Status, QPushButton] = {}
        for number, (status, name) in enumerate(status_names().items(), 1):
            button = self._button(name, partial(self.set_status, status))
            button.setAccessibleName(tr("Mark the chosen words: {status}", status=name))
            button.setToolTip(tr("Key: {keys}", keys=number))
            self.states[status] = button
            line.addWidget(button)
        line.addSpacing(12)
        self.forgetting = self._button(tr("&Forget"), self.forget)
        self.forgetting.setToolTip(tr("Key: {keys}", keys=QKeySequence("Del").toString()))
        self.showing = self._button(tr("&Show in the article"), self.show_place)
        self.showing.setProperty("primary", True)
        line.addWidget(self.forgetting)
        line.addWidget(self.showing)
        return line

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button

    # What is listed

    def reload(self) -> None:
        """List what the library has now."""
        self.filter.show_language(self.language)
        self.model.set_words(self._words.all(self.language))
        self.table.setColumnHidden(Column.READING, not self.model.has_readings)
        self._count()

    def follow(self) -> None:
        """List what has become of the words of which nothing but the status changed, or that are forgotten or back."""
        statuses = self._words.statuses(self.language)
        other = self.model.other_than(statuses)
        gone = [word for word in other if word.headword not in statuses]
        if len(other) > _FEW or self.model.total - len(gone) != len(statuses):
            self.reload()
            return
        self.model.renew({word.id: None if word in gone else self._words.get(word.id) for word in other})
        self._count()

    def set_language(self, language: Side) -> None:
        """List the words of one language."""
        self.flush()
        self.language = language
        self.reload()

    def _filter(self, status: Status | None) -> None:
        self.flush()
        self.model.set_status(status)
        self._count()

    def _seek(self, text: str) -> None:
        self.model.seek(text)
        self._count()

    def _list_all(self) -> None:
        self.filter.seek.clear()
        self.filter.show_status(None)
        self._filter(None)
        self.table.setFocus()

    def _count(self) -> None:
        self.filter.set_counts(self.model.counts())
        listed = self.model.rowCount()
        self.empty.setVisible(not listed)
        self.empty.setText(tr("No word matches.") if self.model.total else tr("Keep a word with K while reading."))
        self.everything.setVisible(not listed and self.model.total > 0)
        self._follow()

    def _follow(self) -> None:
        """Say how many words are chosen, and show what can be done with them."""
        count, current = self.table.selected_count(), self.table.current()
        self.said.setText(tr("Words: {count}, chosen: {chosen}", count=self.model.rowCount(), chosen=count))
        for button in (*self.states.values(), self.forgetting):
            button.setEnabled(count > 0)
        self.showing.setEnabled(count == 1 and current is not None and self._has_place(current))
        self._show_note(current if count == 1 else None)

    def _has_place(self, word: KeptWord) -> bool:
        article = word.sighting.article
        return article is not None and (self._articles is None or article in self._articles)

    # What the reader does

    def set_status(self, status: Status) -> None:
        """Say how well the chosen words are known."""
        self._do(lambda ids: self._words.set_status(ids, status))

    def forget(self) -> None:
        """Keep the chosen words no longer."""
        self._do(self._words.forget)

    def show_place(self) -> None:
        """Ask for the place of the chosen word to be shown."""
        if self.showing.isEnabled() and self.flush():
            self.opened.emit(self.table.current())

    def _do(self, change: Callable[[list[int]], object]) -> None:
        chosen = [word.id for word in self.table.selected()]
        if chosen and self.flush():
            self._try(lambda: change(chosen))
            self.follow()

    def _try(self, change: Callable[[], object]) -> bool:
        try:
            change()
        except ReaderError as error:
            problem_box([error], self).open()
            return False
        self.changed.emit()
        return True

    def _show_note(self, word: KeptWord | None) -> None:
        same = word is not None and self._noted is not None and word.id == self._noted.id
        if same and self.note.isModified():
            return
        self._noted = word
        self.note.setEnabled(word is not None)
        self.note.setText(word.note if word else "")
        self.note.setPlaceholderText(tr("A note of your own") if word else "")

    def flush(self) -> bool:
        """Save the note that was typed. Whether nothing is left to be saved; a text is tried again once it changes."""
        word, text = self._noted, self.note.text().strip()
        if word is None or not self.note.isModified():
            return True
        self.note.setModified(False)
        if not self._try(lambda: self._words.edit(word.id, note=text)):
            return False
        self.model.touch(self._words.get(word.id))
        return True
