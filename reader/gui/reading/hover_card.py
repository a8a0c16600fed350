"""The short card over a word under the pointer. It never takes the focus and never covers its word."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from reader.domain.article import Script, Side
from reader.domain.dictionary import LookupResult
from reader.gui.fonts import chinese_family
from reader.gui.sounding import Sounding
from reader.gui.theme import Palette

_SENSES = 3
_TRANSLATIONS = 6
_PART_TRANSLATIONS = 3
_WIDTH = 300


class HoverCard(QFrame):
    """A child of the pair, so that it stays with the window on every platform."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pair = parent
        self.setObjectName("hoverCard")
        self.sounding = Sounding()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._head = QLabel(self)
        self._sound = QLabel(self)
        self._body = QLabel(self)
        for label in (self._head, self._sound, self._body):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._body.setWordWrap(True)
        self._body.setMaximumWidth(_WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 10, 14, 11)
        box.setSpacing(3)
        for label in (self._head, self._sound, self._body):
            box.addWidget(label)
        self.hide()

    def set_palette(self, colours: Palette) -> None:
        """Colours of the theme."""
        self.setStyleSheet(
            f"#hoverCard {{ background: {colours.raised}; border: 1px solid {colours.line}; border-radius: 8px; }}"
            f"#hoverCard QLabel {{ background: transparent; }}"
        )
        self._sound.setStyleSheet(f"color: {colours.accent};")

    def show_result(self, result: LookupResult, over: QRect, script: Script) -> None:
        """Show what is known, below the word at `over` (px of the parent) or above it near the bottom.

        Hides where nothing is known: the panel says so when the word is clicked.
        """
        head, sound, body = card_text(result, self.sounding)
        if not body:
            self.hide()
            return
        font = self.font()
        if result.language is Side.CHINESE:
            font.setFamilies([chinese_family(script, serif=True), font.family()])
        font.setPixelSize(19)
        font.setBold(True)
        self._head.setFont(font)
        plain = self.font()
        plain.setFamilies([plain.family(), chinese_family(script, serif=False)])
        plain.setPixelSize(14)
        self._body.setFont(plain)
        self._head.setText(head)
        self._sound.setText(sound)
        self._sound.setVisible(bool(sound))
        # A line of Chinese words would be broken inside a word; senses in English may be broken anywhere.
        self._body.setWordWrap(result.language is Side.CHINESE)
        self._body.setText(body)
        self.adjustSize()
        self._place(over)
        self.show()
        self.raise_()

    def _place(self, over: QRect) -> None:
        room = self._pair.rect()
        x = min(max(over.left() - 12, 6), max(room.width() - self.width() - 6, 6))
        y = over.bottom() + 8
        if y + self.height() > room.height() - 6:
            y = over.top() - self.height() - 8
        self.move(QPoint(x, max(y, 6)))


def card_text(result: LookupResult, sounding: Sounding = Sounding()) -> tuple[str, str, str]:  # noqa: B008 - frozen
    """Headword, sound and body of a card; an empty body where nothing is known."""
    if result.english:
        entry = result.english[0]
        words = [translation.headword for translation in entry.translations[:_TRANSLATIONS]]
        return entry.headword, "", "　".join(words)
    if result.entries:
        entry_zh = result.entries[0]
        other = f" · {entry_zh.traditional}" if entry_zh.traditional != entry_zh.headword else ""
        sound = sounding.word(entry_zh.numbered) if sounding.wanted else ""
        return entry_zh.headword + other, sound, "\n".join(entry_zh.glosses[:_SENSES])
    if result.own:
        own = result.own[0]
        return own.headword, own.reading, "\n".join(own.senses[:_SENSES])
    return result.term, "", "\n".join(_part_line(part) for part in result.parts if part.found)


def _part_line(part: LookupResult) -> str:
    if part.english:
        words = [translation.headword for translation in part.english[0].translations[:_PART_TRANSLATIONS]]
        return f"{part.term}  {'　'.join(words)}"
    return f"{part.term}  {part.entries[0].pinyin}  {'; '.join(part.entries[0].glosses[:1])}"
