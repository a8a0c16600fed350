"""Sets a ShownDocument in a QTextDocument: faces, sizes, distances. One Qt paragraph for each of ours.

Sizes are px. Lines have a fixed height, since a Chinese face among English would else push its line apart.
"""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from reader.domain.article import BlockKind, Side
from reader.gui.fonts import chinese_family, english_family
from reader.gui.reading.values import ReadingStyle
from reader.text.characters import HAN
from reader.text.document import ShownDocument, ShownParagraph
from reader.text.offsets import Utf16Map

LINE_HEIGHT = {Side.ENGLISH: 1.6, Side.CHINESE: 1.85}
SPOKEN_LINE = 2.45
"""Line height of Chinese with readings above it."""
SPOKEN_GAP = 0.42
"""Em between two characters that have readings above them: zhuang is wider than its character."""
MEASURE = {Side.ENGLISH: 33.0, Side.CHINESE: 31.0}
"""The widest line in em: about 70 English characters, 31 Chinese ones."""

_CHARACTERS = re.compile(f"[{HAN}]+")
_QUIET = frozenset({BlockKind.CAPTION})


def size_of(style: ReadingStyle, side: Side) -> int:
    """The size of running text in px."""
    return style.size + (1 if side is Side.CHINESE else 0)


def text_font(style: ReadingStyle, side: Side) -> QFont:
    """The font of running text; the other language's face stands behind it."""
    english = style.family_english or english_family(style.serif_english)
    chinese = style.family_chinese or chinese_family(style.script, style.serif_chinese)
    font = QFont()
    font.setFamilies([english, chinese] if side is Side.ENGLISH else [chinese, english])
    font.setPixelSize(size_of(style, side))
    return font


def label_font(style: ReadingStyle, side: Side) -> QFont:
    """The font of a speaker's name above a topic."""
    font = text_font(style, side)
    chinese = style.family_chinese or chinese_family(style.script, serif=False)
    font.setFamilies([english_family(serif=False), chinese])
    font.setPixelSize(max(size_of(style, side) - 4, 10))
    font.setBold(True)
    return font


def label_height(style: ReadingStyle, side: Side) -> int:
    """The room that a speaker's name takes above its paragraph, in px."""
    return round(size_of(style, side) * 1.5)


def labelled(paragraphs: tuple[ShownParagraph, ...], index: int) -> bool:
    """Whether the speaker's name stands above this paragraph: where somebody begins to speak."""
    paragraph = paragraphs[index]
    if not paragraph.first or not paragraph.speaker:
        return False
    earlier = paragraphs[index - 1] if index else None
    return earlier is None or earlier.speaker != paragraph.speaker or paragraph.kind is BlockKind.QUESTION


def typeset(document: QTextDocument, shown: ShownDocument, side: Side, style: ReadingStyle) -> None:
    """Fill `document`, replacing what it has."""
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(text_font(style, side))
    document.setPlainText(shown.text)
    restyle(document, shown, side, style)


def restyle(document: QTextDocument, shown: ShownDocument, side: Side, style: ReadingStyle) -> None:
    """Set the formats of a filled document; its text is not touched."""
    document.setDefaultFont(text_font(style, side))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    for index, paragraph in enumerate(shown.paragraphs):
        cursor.setPosition(block.position())
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.setBlockFormat(_block_format(shown.paragraphs, index, side, style))
        cursor.setCharFormat(_char_format(paragraph, side, style))
        if style.spoken and side is Side.CHINESE:
            _space_out(cursor, block.position(), paragraph, style)
        block = block.next()
    cursor.endEditBlock()


def spoken_gap(style: ReadingStyle, side: Side) -> float:
    """Px behind each Chinese character that has room for its reading; 0.0 where none are shown."""
    return size_of(style, side) * SPOKEN_GAP if style.spoken and side is Side.CHINESE else 0.0


def _space_out(cursor: QTextCursor, begin: int, paragraph: ShownParagraph, style: ReadingStyle) -> None:
    """Set Chinese characters apart, and nothing else: 1180 is one number."""
    made = _char_format(paragraph, Side.CHINESE, style)
    font = made.font()
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spoken_gap(style, Side.CHINESE))
    made.setFont(font)
    units = Utf16Map(paragraph.text)
    for run in _CHARACTERS.finditer(paragraph.text):
        cursor.setPosition(begin + units.to_utf16(run.start()))
        cursor.setPosition(begin + units.to_utf16(run.end()), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(made)


def _block_format(
    paragraphs: tuple[ShownParagraph, ...], index: int, side: Side, style: ReadingStyle
) -> QTextBlockFormat:
    made = QTextBlockFormat()
    size = size_of(style, side)
    scale = 1.18 if paragraphs[index].kind is BlockKind.HEADING else 1.0
    spoken = style.spoken and side is Side.CHINESE
    height = round(size * scale * (SPOKEN_LINE if spoken else LINE_HEIGHT[side]))
    made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    gap = round(size * 0.85)
    # Between two paragraphs Qt takes the larger of the two margins, not their sum.
    made.setTopMargin(label_height(style, side) + gap if labelled(paragraphs, index) else 0)
    made.setBottomMargin(round(size * 0.5) if paragraphs[index].kind is BlockKind.HEADING else gap)
    return made


def _char_format(paragraph: ShownParagraph, side: Side, style: ReadingStyle) -> QTextCharFormat:
    made = QTextCharFormat()
    font = text_font(style, side)
    if paragraph.kind is BlockKind.HEADING:
        font.setPixelSize(round(size_of(style, side) * 1.18))
        font.setBold(True)
    elif paragraph.kind in _QUIET:
        font.setPixelSize(size_of(style, side) - 1)
        font.setItalic(side is Side.ENGLISH)
    elif paragraph.kind is BlockKind.QUESTION:
        font.setBold(True)
    made.setFont(font)
    made.setForeground(QColor(style.palette.soft if paragraph.kind in _QUIET else style.palette.ink))
    return made
