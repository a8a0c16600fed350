"""A fault inside the program: what happened in one sentence, and a report that the reader may look at and pass on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.gui.translation import tr


class CrashDialog(QDialog):
    """Shows a report; the caller opens it, and it deletes itself when it is closed."""

    def __init__(self, report: str, path: Path | None, parent: QWidget | None = None, *, earlier: bool = False) -> None:
        """`path` is where the report was written, None where it could not be. `earlier`: in a sitting before this."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Duizhao"))
        self.resize(640, 420)
        said = tr("Something went wrong inside the program. Your notes are safe.")
        if earlier:
            said = tr("Duizhao ended unexpectedly the last time. What was saved is here.")
        hint = tr("This report holds versions and places in the program, and nothing of what you read or wrote.")
        self.details = QPlainTextEdit(report, self)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(tr("Report"))
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        for widget in (self._sentence(said), self._sentence(hint, "soft"), self.details, self._buttons(path)):
            box.addWidget(widget)

    def _sentence(self, text: str, role: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if role:
            label.setProperty("role", role)
        return label

    def _buttons(self, path: Path | None) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self.copy = buttons.addButton(tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details.toPlainText()))
        self.folder = buttons.addButton(tr("Open the folder"), QDialogButtonBox.ButtonRole.ActionRole)
        self.folder.setEnabled(path is not None)
        if path is not None:
            folder = QUrl.fromLocalFile(str(path.parent))
            self.folder.clicked.connect(lambda: QDesktopServices.openUrl(folder))
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        return buttons
