"""One block's text in the reader's hands, in the letters in which it will be read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.domain.article import Script, Side
from reader.gui.fonts import chinese_family, english_family
from reader.gui.translation import tr


class BlockText(QDialog):
    """`text` is what stands in it; accepted by the button or Ctrl+Return."""

    def __init__(self, side: Side, text: str, parent: QWidget | None = None) -> None:
        """Without text, a block is written anew."""
        super().__init__(parent)
        self.setWindowTitle(tr("Edit or split") if text else tr("Add a block"))
        self.resize(620, 320)
        self.editor = QPlainTextEdit(text, self)
        self.editor.setAccessibleName(self.windowTitle())
        self.editor.setTabChangesFocus(True)
        font = self.editor.font()
        latin, chinese = english_family(serif=True), chinese_family(Script.SIMPLIFIED, serif=True)
        font.setFamilies([latin, chinese] if side is Side.ENGLISH else [chinese, latin])
        font.setPointSizeF(font.pointSizeF() + 2)
        self.editor.setFont(font)
        self.editor.moveCursor(QTextCursor.MoveOperation.End)
        hint = QLabel(tr("An empty line splits the block in two."), self)
        hint.setProperty("role", "soft")
        buttons = QDialogButtonBox(self)
        done = buttons.addButton(tr("Done"), QDialogButtonBox.ButtonRole.AcceptRole)
        done.setProperty("primary", True)
        done.setShortcut("Ctrl+Return")
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(10)
        box.addWidget(self.editor, 1)
        box.addWidget(hint)
        box.addWidget(buttons)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def text(self) -> str:
        """What stands in it now."""
        return self.editor.toPlainText()

    def accept(self) -> None:
        """Take it as it is, with what an input method holds."""
        QGuiApplication.inputMethod().commit()
        super().accept()
