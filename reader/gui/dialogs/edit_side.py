"""Write, paste or edit one side of an article. The window stays until its text is on disk; no key loses a word."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.domain.article import Script, Side
from reader.gui.fonts import chinese_family, english_family
from reader.gui.translation import tr


class EditSide(QDialog):
    """`save_requested` carries the text; whoever saves it calls `saved` or `failed`.

    With `written`, that text is edited, its paragraphs separated by empty lines; without, a missing side is written.
    """

    save_requested = Signal(str)

    def __init__(
        self, side: Side, headline: str, face: Script, written: str = "", parent: QWidget | None = None
    ) -> None:
        """`face` is the script whose Chinese typeface is used."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._before = written
        self.setWindowTitle(_title(side, bool(written)))
        self.resize(*((760, 620) if written else (620, 460)))
        about = QLabel(headline, self)
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        hint = QLabel(_hint(side, bool(written)), self)
        hint.setProperty("role", "soft")
        hint.setWordWrap(True)
        self.editor = QPlainTextEdit(self)
        self.editor.setAccessibleName(self.windowTitle())
        self.editor.setPlainText(written)
        self.editor.document().setDocumentMargin(10)
        self._set_face(side, face)
        self.editor.textChanged.connect(self._sync)
        buttons = QDialogButtonBox(self)
        self._save = buttons.addButton(tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._save.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(8)
        for widget in (about, hint, self.editor, buttons):
            box.addWidget(widget)
        self._sync()
        self.editor.setFocus()

    def text(self) -> str:
        """What stands in the editor."""
        return self.editor.toPlainText()

    def saved(self) -> None:
        """The text is on disk."""
        super().accept()

    def failed(self) -> None:
        """The text could not be saved: it stays here."""
        self.editor.setReadOnly(False)
        self._sync()

    def accept(self) -> None:
        """Ask for the text to be saved, half-typed characters of an input method included."""
        QGuiApplication.inputMethod().commit()
        if self._is_new():
            self.editor.setReadOnly(True)
            self._save.setEnabled(False)
            self.save_requested.emit(self.text())

    def reject(self) -> None:
        """Leave; ask first where words would be lost."""
        QGuiApplication.inputMethod().commit()
        if not self._is_new() or self._sure():
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape asks as the button does."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            super().keyPressEvent(event)

    def _is_new(self) -> bool:
        return self.text() != self._before if self._before else bool(self.text().strip())

    def _sure(self) -> bool:
        box = QMessageBox(self)
        box.setWindowTitle(self.windowTitle())
        box.setText(tr("What you have written is not saved."))
        discard = box.addButton(tr("Discard it"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(tr("Keep writing"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.exec()
        return box.clickedButton() is discard

    def _set_face(self, side: Side, face: Script) -> None:
        font = self.editor.font()
        chinese = chinese_family(face, serif=True)
        latin = english_family(serif=True)
        font.setFamilies([chinese, latin] if side is Side.CHINESE else [latin, chinese])
        font.setPointSizeF(font.pointSizeF() + 1.5)
        self.editor.setFont(font)

    def _sync(self) -> None:
        self._save.setEnabled(self._is_new())


def _title(side: Side, edits: bool) -> str:
    if edits:
        return tr("Edit the Chinese text") if side is Side.CHINESE else tr("Edit the English text")
    return tr("Write the Chinese side") if side is Side.CHINESE else tr("Write the English side")


def _hint(side: Side, edits: bool) -> str:
    if edits:
        return tr(
            "Empty lines separate paragraphs. Marks and notes stay with their words; one whose words go is kept in the "
            "notes panel, and undo brings the text back as it was."
        )
    if side is Side.CHINESE:
        return tr("A line for each paragraph. A line like “王芳：…” is shown under the speaker’s name.")
    return tr("A line for each paragraph.")
