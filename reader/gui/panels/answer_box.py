"""The pieces of which a dictionary answer is made: heads, lines, sections, words that answer when pressed.

Foreign text is shown as plain text, always.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.domain.article import Script, Side
from reader.gui.fonts import chinese_family, english_family
from reader.gui.sounding import Sounding
from reader.gui.theme import LIGHT, Palette
from reader.gui.translation import tr


class AnswerBox(QFrame):
    """A column that is emptied and filled. `term_requested` carries a term that was pressed."""

    term_requested = Signal(str)

    def __init__(self, convert: Callable[[str, Script], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._convert = convert
        self._script = Script.SIMPLIFIED
        self.sounding = Sounding()
        self.colours: Palette = LIGHT
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(18, 8, 18, 18)
        self._box.setSpacing(4)

    def _head(self, text: str, side: Side) -> None:
        label = self._text(text)
        font = QFont(label.font())
        serif_zh = chinese_family(self._script, serif=True)
        english = english_family(serif=True)
        font.setFamilies([serif_zh, english] if side is Side.CHINESE else [english, serif_zh])
        font.setPixelSize(30 if side is Side.CHINESE else 25)
        font.setBold(True)
        label.setFont(font)

    def _text(self, text: str, role: str = "", size: float = 1.0, chinese: bool = False) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if role:
            label.setProperty("role", role)
        font = QFont(label.font())
        if chinese:
            font.setFamilies([font.family(), chinese_family(self._script, serif=False)])
        font.setPointSizeF(font.pointSizeF() * size)
        label.setFont(font)
        self._box.addWidget(label)
        return label

    def _section(self, text: str) -> None:
        self._box.addSpacing(8)
        self._text(text, role="section", size=0.88)

    def _rule(self) -> None:
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        line.setProperty("role", "rule")
        self._box.addSpacing(8)
        self._box.addWidget(line)

    def _linked(self, word: str, sound: str, gloss: str, term: str) -> None:
        """A word that answers when pressed, its sound, and its sense below."""
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._button(word, term))
        said = QLabel(sound, self)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setProperty("role", "accent")
        row.addWidget(said)
        row.addStretch(1)
        self._box.addLayout(row)
        label = self._text(gloss, role="soft", chinese=True)
        label.setContentsMargins(9, 0, 0, 4)

    def _buttons(self, words: list[tuple[str, str]]) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        for shown, term in words:
            row.addWidget(self._button(shown, term))
        row.addStretch(1)
        self._box.addLayout(row)

    def _button(self, shown: str, term: str) -> QPushButton:
        button = QPushButton(shown, self)
        button.setProperty("flat", True)
        font = QFont(button.font())
        font.setFamilies([chinese_family(self._script, serif=False), font.family()])
        font.setPointSizeF(font.pointSizeF() * 1.2)
        button.setFont(font)
        button.setAccessibleName(tr("Look up {word}", word=shown))
        button.clicked.connect(lambda: self.term_requested.emit(term))
        return button

    def _sound(self, numbered: str) -> None:
        """The reading of a word, each syllable in the colour of its tone where that is wanted."""
        if not self.sounding.wanted or not numbered:
            return
        if not self.sounding.colours:
            self._text(self.sounding.word(numbered), role="accent", size=1.15)
            return
        row = QHBoxLayout()
        row.setSpacing(5)
        for syllable in filter(None, map(self.sounding.syllable, numbered.split())):
            label = QLabel(syllable.text, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            font = QFont(label.font())
            font.setPointSizeF(font.pointSizeF() * 1.15)
            label.setFont(font)
            ink = self.colours.tones[syllable.tone - 1] if syllable.tone else self.colours.soft
            label.setStyleSheet(f"color: {ink};")
            row.addWidget(label)
        row.addStretch(1)
        self._box.addLayout(row)

    def _shown(self, headword: str, traditional: str = "") -> str:
        if not self._traditional():
            return headword
        return traditional or self._convert(headword, self._script)

    def _traditional(self) -> bool:
        return self._script not in (Script.ORIGINAL, Script.SIMPLIFIED, Script.MAINLAND_PHRASES)

    def _clear(self) -> None:
        _empty(self._box)


def _empty(box: QVBoxLayout | QHBoxLayout) -> None:
    while (item := box.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, (QHBoxLayout, QVBoxLayout)):
            _empty(inner)
