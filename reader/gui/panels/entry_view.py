"""A dictionary answer as labels and buttons. Foreign text is shown as plain text, always."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.domain.article import Script, Side
from reader.domain.dictionary import EnglishEntry, Entry, LookupResult, Translation
from reader.gui.fonts import chinese_family, english_family
from reader.gui.translation import tr

_TRANSLATIONS = 14
"""More than this helps nobody; the rest are rare words."""


class EntryView(QFrame):
    """Replaces its content with each answer."""

    term_requested = Signal(str)

    def __init__(self, convert: Callable[[str, Script], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._convert = convert
        self._script = Script.SIMPLIFIED
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(18, 8, 18, 18)
        self._box.setSpacing(4)

    def show_hint(self) -> None:
        """Nothing was looked up yet."""
        self._clear()
        self._text(tr("Click a word on either side, or move to it with the arrow keys and press Enter."), role="soft")
        self._box.addStretch(1)

    def show_preparing(self) -> None:
        """The dictionary is still being prepared."""
        self._clear()
        self._text(tr("The dictionary is being prepared. Your word will be answered in a moment."), role="soft")
        self._box.addStretch(1)

    def show_result(self, result: LookupResult, script: Script) -> None:
        """Show an answer; `script` decides which form of a Chinese word comes first."""
        self._script = script
        self._clear()
        for number, entry in enumerate(result.entries):
            self._entry(entry, first=number == 0)
        for number, english in enumerate(result.english):
            self._english(english, first=number == 0)
        if not result.found:
            self._unknown(result)
        self._box.addStretch(1)

    def _unknown(self, result: LookupResult) -> None:
        self._head(result.term, result.language)
        self._text(tr("The dictionary has no entry for this word."), role="soft")
        if result.parts:
            self._section(tr("Its parts"))
            for part in result.parts:
                for english in part.english[:1]:
                    words = "　".join(self._shown(one.headword, one.traditional) for one in english.translations[:4])
                    self._linked(part.term, "", words, part.term)
                for entry in part.entries[:1]:
                    self._linked(self._shown(entry.headword), entry.pinyin, "; ".join(entry.glosses[:2]), part.term)

    def _entry(self, entry: Entry, first: bool) -> None:
        if not first:
            self._rule()
        other = entry.headword if self._traditional() else entry.traditional
        self._head(self._shown(entry.headword, entry.traditional), Side.CHINESE)
        self._text(entry.pinyin, role="accent", size=1.15)
        if entry.traditional != entry.headword:
            said = tr("Simplified {word}", word=other) if self._traditional() else tr("Traditional {word}", word=other)
            self._text(said, role="soft", chinese=True)
        for number, gloss in enumerate(entry.glosses, 1):
            self._text(f"{number}.  {gloss}" if len(entry.glosses) > 1 else gloss, chinese=True)
        if entry.classifiers:
            words = "、".join(entry.classifiers)
            self._text(tr("Measure words: {words}", words=words), role="soft", chinese=True)
        if entry.see:
            self._section(tr("See also"))
            self._buttons([(self._shown(word), word) for word in entry.see])

    def _english(self, entry: EnglishEntry, first: bool) -> None:
        if not first:
            self._rule()
        self._head(entry.headword, Side.ENGLISH)
        if entry.translations:
            self._section(tr("In Chinese"))
        for translation in entry.translations[:_TRANSLATIONS]:
            self._translation(translation)

    def _translation(self, translation: Translation) -> None:
        word = self._shown(translation.headword, translation.traditional)
        self._linked(word, translation.pinyin, translation.gloss, translation.headword)

    # Pieces

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
