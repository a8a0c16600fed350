"""Two small windows: how a word is read, and which character a word is shown with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.article import Script
from reader.gui.fonts import chinese_family
from reader.gui.translation import tr


class _Amend(QDialog):
    """A word, what is to be said of it, and the buttons."""

    def __init__(self, title: str, word: str, face: Script, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(380, 240)
        head = QLabel(word, self)
        head.setTextFormat(Qt.TextFormat.PlainText)
        font = QFont(head.font())
        font.setFamilies([chinese_family(face, serif=True), font.family()])
        font.setPixelSize(28)
        head.setFont(font)
        self.problem = QLabel(self)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setProperty("role", "accent")
        self.problem.hide()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(22, 18, 22, 16)
        self._box.setSpacing(12)
        self._box.addWidget(head)

    def _finish(self) -> None:
        buttons = QDialogButtonBox(self)
        done = buttons.addButton(tr("Done"), QDialogButtonBox.ButtonRole.AcceptRole)
        done.setProperty("primary", True)
        done.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._box.addWidget(self.problem)
        self._box.addStretch(1)
        self._box.addWidget(buttons)


class ReadingDialog(_Amend):
    """`store(reading, everywhere)` keeps it and returns "", or says what is wrong with it; the window stays then."""

    def __init__(
        self, word: str, reading: str, store: Callable[[str, bool], str], face: Script, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("How the word is read"), word, face, parent)
        self._store = store
        self.line = QLineEdit(reading, self)
        self.line.setAccessibleName(tr("Reading"))
        self.line.setPlaceholderText(tr("Pinyin with marks or numbers: háng or hang2"))
        self.everywhere = QRadioButton(tr("&Everywhere"), self)
        self.article = QRadioButton(tr("In this &article"), self)
        self.everywhere.setChecked(True)
        row = QHBoxLayout()
        for button in (self.everywhere, self.article):
            row.addWidget(button)
        row.addStretch(1)
        self._box.addWidget(self.line)
        self._box.addLayout(row)
        self._finish()
        self.line.selectAll()
        self.line.setFocus()

    def accept(self) -> None:
        """Keep it, unless it is no reading of this word."""
        problem = self._store(self.line.text(), self.everywhere.isChecked())
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if not problem:
            super().accept()


class FormsDialog(_Amend):
    """The forms in which a word can be shown in a script; `chosen` is the one taken."""

    def __init__(self, word: str, forms: Sequence[str], face: Script, parent: QWidget | None = None) -> None:
        """`forms` begins with the one that is shown now."""
        super().__init__(tr("Other characters for the word"), word, face, parent)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Forms of the word"))
        self.list.setSpacing(3)
        font = QFont(self.list.font())
        font.setFamilies([chinese_family(face, serif=False), font.family()])
        font.setPointSizeF(font.pointSizeF() * 1.4)
        self.list.setFont(font)
        self.list.addItems(list(forms))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _: self.accept())
        self._box.addWidget(self.list)
        self._finish()
        self.list.setFocus()

    @property
    def chosen(self) -> str:
        """The form that is chosen."""
        item = self.list.currentItem()
        return item.text() if item is not None else ""
