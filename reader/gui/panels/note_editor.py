"""The editor of one note. It saves by itself and never lets go of words that are not saved.

A save follows 450 ms after the last key, at the latest 3 s after the first unsaved one, and at once when the focus
leaves, another note or article comes, or the window closes. What an input method has not committed yet is committed
first.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reader.domain.annotation import Annotation
from reader.gui.translation import tr

QUIET = 450
LATEST = 3000


class Save(Protocol):
    """Saves a note: `base` is the note that the writer began with, `merge` joins the save to the one before.

    Called on the GUI thread. Returns what the note says now (both texts, where somebody else wrote meanwhile), or None
    if it could not be saved.
    """

    def __call__(self, annotation_id: int, text: str, base: str, merge: bool) -> str | None: ...


class NoteEditor(QPlainTextEdit):
    """Edits the note of one annotation. `state_changed` says whether everything typed is on disk."""

    state_changed = Signal(bool)
    left = Signal()

    def __init__(self, save: Save, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._annotation: int | None = None
        self._saved = ""
        self._again = False
        self.setPlaceholderText(tr("Write a note in any language"))
        self.setAccessibleName(tr("Note"))
        self.setTabChangesFocus(True)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._latest = QTimer(self, singleShot=True, interval=LATEST)
        for timer in (self._quiet, self._latest):
            timer.timeout.connect(self.flush)
        self.textChanged.connect(self._touched)

    @property
    def annotation(self) -> int | None:
        """The annotation whose note is edited."""
        return self._annotation

    @property
    def dirty(self) -> bool:
        """Whether it has words that are not saved."""
        return self._annotation is not None and self.toPlainText() != self._saved

    def edit(self, annotation: Annotation | None) -> None:
        """Save what is here, then edit another note; words typed here win over a change from elsewhere."""
        if annotation is not None and annotation.id == self._annotation:
            if not self.dirty and annotation.note != self._saved:
                self._load(annotation.id, annotation.note)
            return
        if not self.flush():
            return
        self._load(annotation.id if annotation else None, annotation.note if annotation else "")

    def forget(self) -> None:
        """Let go without saving: the annotation is gone, by the reader's wish."""
        self._load(None, "")

    def flush(self) -> bool:
        """Save now if anything is unsaved. False if that failed; the words stay here."""
        if self.hasFocus():
            QGuiApplication.inputMethod().commit()
        self._quiet.stop()
        self._latest.stop()
        if not self.dirty or self._annotation is None:
            return True
        text = self.toPlainText()
        stored = self._save(self._annotation, text, self._saved, self._again)
        if stored is None:
            self._latest.start()
            return False
        self._saved, self._again = stored, True
        if stored != text:
            self.setPlainText(stored)
            self.moveCursor(self.textCursor().MoveOperation.End)
        self.state_changed.emit(True)
        return True

    def _load(self, annotation_id: int | None, note: str) -> None:
        self._annotation, self._saved, self._again = annotation_id, note, False
        self._quiet.stop()
        self._latest.stop()
        if self.toPlainText() != note:
            self.setPlainText(note)
        self.setEnabled(annotation_id is not None)

    def _touched(self) -> None:
        if self.dirty:
            self.state_changed.emit(False)
            self._quiet.start()
            if not self._latest.isActive():
                self._latest.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving saves, and ends the sitting: the next edit is a step of its own for undo."""
        self.flush()
        self._again = False
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
