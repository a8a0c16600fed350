"""Write or paste the side that an article lacks. What was typed is not lost by a key."""

from __future__ import annotations

from PySide6.QtCore import Qt
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

from reader.domain.article import Side
from reader.gui.translation import tr


class WriteSide(QDialog):
    """`text()` is what was written, after `exec()` was accepted."""

    def __init__(self, side: Side, headline: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        chinese = side is Side.CHINESE
        self.setWindowTitle(tr("Write the Chinese side") if chinese else tr("Write the English side"))
        self.resize(620, 460)
        about = QLabel(headline, self)
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        hint = QLabel(
            tr("A line for each paragraph. A line like “王芳：…” is shown under the speaker’s name.")
            if chinese
            else tr("A line for each paragraph."),
            self,
        )
        hint.setProperty("role", "soft")
        hint.setWordWrap(True)
        self.editor = QPlainTextEdit(self)
        self.editor.setAccessibleName(self.windowTitle())
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
        for widget in (about, hint, self.editor, buttons):
            box.addWidget(widget)
        self._sync()
        self.editor.setFocus()

    def text(self) -> str:
        """What was written."""
        return self.editor.toPlainText()

    def accept(self) -> None:
        """Save, if there is anything; half-typed characters of an input method included."""
        QGuiApplication.inputMethod().commit()
        if self.text().strip():
            super().accept()

    def reject(self) -> None:
        """Leave; ask first where words would be lost."""
        QGuiApplication.inputMethod().commit()
        if not self.text().strip() or self._sure():
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape asks as the button does."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            super().keyPressEvent(event)

    def _sure(self) -> bool:
        box = QMessageBox(self)
        box.setWindowTitle(self.windowTitle())
        box.setText(tr("What you have written is not saved."))
        discard = box.addButton(tr("Discard it"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(tr("Keep writing"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.exec()
        return box.clickedButton() is discard

    def _sync(self) -> None:
        self._save.setEnabled(bool(self.text().strip()))
