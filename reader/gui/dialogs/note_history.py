"""What a note said before: chosen, compared with what it says now, taken again."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QTextCharFormat
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from reader.domain.annotation import Annotation, Revision
from reader.errors import ReaderError
from reader.gui.dialogs.problems import problem_box
from reader.gui.panels.rows import ListRow, RowList
from reader.gui.times import local_time
from reader.gui.translation import tr

if TYPE_CHECKING:
    from reader.services.annotating import Annotations

_PIECE = re.compile(r"[A-Za-z0-9'’]+|\s+|.", re.DOTALL)
"""What is compared: English by words, Chinese by characters."""


class NoteHistory(QDialog):
    """The earlier texts of one note, the newest first."""

    def __init__(self, annotations: Annotations, annotation: Annotation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._annotations = annotations
        self._id = annotation.id
        self._now = annotation.note
        self._texts: list[Revision] = annotations.history(annotation.id)
        self.setWindowTitle(tr("Earlier texts of the note"))
        self.resize(720, 460)
        quote = QLabel(annotation.quote, self)
        quote.setTextFormat(Qt.TextFormat.PlainText)
        quote.setWordWrap(True)
        hint = QLabel(tr("Underlined: not in the note now. Struck out: in the note now, and not in this text."), self)
        hint.setProperty("role", "soft")
        hint.setWordWrap(True)
        empty = QLabel(tr("This note has no earlier text yet."), self)
        empty.setProperty("role", "soft")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.list = RowList(tr("Earlier texts"), self)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Earlier text, with what differs from the note now"))
        split = QSplitter(self)
        split.addWidget(self.list)
        split.addWidget(self.text)
        split.setSizes([260, 440])
        split.setChildrenCollapsible(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(8)
        for widget, stretch in ((quote, 0), (hint, 0), (empty, 1), (split, 1)):
            box.addWidget(widget, stretch)
        box.addLayout(self._buttons())
        for widget in (hint, split):
            widget.setVisible(bool(self._texts))
        empty.setVisible(not self._texts)
        self.list.chosen.connect(self._show)
        self.list.opened.connect(lambda _: self._take())
        self.list.show_rows([_row(text) for text in self._texts])
        self.list.setFocus()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.copy = QPushButton(tr("Copy"), self)
        self.copy.clicked.connect(self._copy)
        close = QPushButton(tr("Close"), self)
        close.clicked.connect(self.reject)
        self.take = QPushButton(tr("Take this text"), self)
        self.take.setProperty("primary", True)
        self.take.clicked.connect(self._take)
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.take)
        for button in (self.copy, close, self.take):
            button.setAutoDefault(False)
        for button in (self.copy, self.take):
            button.setEnabled(bool(self._texts))
        return row

    def _chosen(self) -> Revision | None:
        number = self.list.currentIndex().row()
        return self._texts[number] if 0 <= number < len(self._texts) else None

    def _show(self, number: int) -> None:
        self.text.clear()
        if not 0 <= number < len(self._texts):
            return
        cursor = self.text.textCursor()
        for kind, piece in compared(self._now, self._texts[number].note):
            cursor.insertText(piece, _format(kind))
        cursor.movePosition(cursor.MoveOperation.Start)
        self.text.setTextCursor(cursor)

    def _copy(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            QGuiApplication.clipboard().setText(chosen.note)

    def _take(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        try:
            self._annotations.restore_note(self._id, chosen.id)
        except ReaderError as error:
            problem_box([error], self).open()
            return
        self.accept()


def compared(now: str, before: str) -> list[tuple[str, str]]:
    """The text from before in pieces: ("same" | "only before" | "only now", words)."""
    ours, theirs = _PIECE.findall(now), _PIECE.findall(before)
    made = []
    for kind, start, end, first, last in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            made.append(("same", "".join(theirs[first:last])))
            continue
        if end > start:
            made.append(("only now", "".join(ours[start:end])))
        if last > first:
            made.append(("only before", "".join(theirs[first:last])))
    return made


def _format(kind: str) -> QTextCharFormat:
    made = QTextCharFormat()
    if kind == "only now":
        made.setFontStrikeOut(True)
        made.setForeground(Qt.GlobalColor.gray)
    elif kind == "only before":
        made.setFontUnderline(True)
        made.setFontWeight(QFont.Weight.DemiBold)
    return made


def _row(text: Revision) -> ListRow:
    when = local_time(text.saved)
    return ListRow(text.note or tr("(empty)"), tr("until {when}", when=when))
