"""The pair on paper: a headline, then both sides beside each other, Chinese in the script shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from reader.domain.article import Article, Block, BlockKind, Side
from reader.gui.reading.header import shown_date
from reader.gui.reading.typesetting import text_font
from reader.gui.reading.values import ReadingStyle
from reader.gui.translation import tr

_POINTS = 10.5
"""Size of printed English in points; Chinese is half a point larger."""


@dataclass(frozen=True, slots=True)
class Printable:
    """What is printed: text as shown."""

    headline: str
    meta: str
    sides: dict[Side, tuple[Block, ...]]


def printable(article: Article, convert: Callable[[str], str]) -> Printable:
    """The article with its Chinese, and its headline, in the script that `convert` makes."""
    chinese = tuple(Block(block.kind, convert(block.text), convert(block.speaker)) for block in article.chinese)
    facts = (article.source, shown_date(article.published) if article.published else "", article.byline, article.url)
    meta = " · ".join(fact for fact in facts if fact)
    return Printable(convert(article.headline), meta, {Side.ENGLISH: article.english, Side.CHINESE: chinese})


def ask_and_print(page: Printable, style: ReadingStyle, parent: QWidget) -> None:
    """Ask for a printer, then print."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(page.headline)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("Print"))
    if dialog.exec() == QDialog.DialogCode.Accepted:
        document_for(page, style).print_(printer)


def document_for(page: Printable, style: ReadingStyle) -> QTextDocument:
    """The printed document; text goes in as plain text."""
    document = QTextDocument()
    cursor = QTextCursor(document)
    _say(cursor, page.headline, _font(style, Side.ENGLISH, 1.6, bold=True))
    cursor.insertBlock()
    _say(cursor, page.meta, _font(style, Side.ENGLISH, 0.85))
    cursor.insertBlock()
    present = [side for side in Side if page.sides[side]]
    shape = QTextTableFormat()
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    shape.setBorder(0)
    shape.setCellPadding(0)
    shape.setCellSpacing(14)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    share = QTextLength(QTextLength.Type.PercentageLength, 100 / max(len(present), 1))
    shape.setColumnWidthConstraints([share] * max(len(present), 1))
    table = cursor.insertTable(1, max(len(present), 1), shape)
    for column, side in enumerate(present):
        _side(table.cellAt(0, column).firstCursorPosition(), page.sides[side], side, style)
    return document


def _side(cursor: QTextCursor, blocks: tuple[Block, ...], side: Side, style: ReadingStyle) -> None:
    speaker = ""
    for number, block in enumerate(blocks):
        if block.speaker and block.speaker != speaker:
            _start(cursor, first=number == 0, below=1)
            _say(cursor, block.speaker, _font(style, side, 0.85, bold=True))
            _start(cursor, first=False, below=7)
        else:
            _start(cursor, first=number == 0, below=7)
        speaker = block.speaker
        heading = block.kind in (BlockKind.HEADING, BlockKind.QUESTION)
        font = _font(style, side, 1.0, bold=heading)
        font.setItalic(block.kind is BlockKind.CAPTION and side is Side.ENGLISH)
        _say(cursor, block.text, font)


def _start(cursor: QTextCursor, first: bool, below: int) -> None:
    shape = QTextBlockFormat()
    shape.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    shape.setBottomMargin(below)
    if first:
        cursor.setBlockFormat(shape)
    else:
        cursor.insertBlock(shape)


def _font(style: ReadingStyle, side: Side, scale: float, bold: bool = False) -> QFont:
    font = text_font(style, side)
    font.setPointSizeF((_POINTS + (0.5 if side is Side.CHINESE else 0)) * scale)
    font.setBold(bold)
    return font


def _say(cursor: QTextCursor, text: str, font: QFont) -> None:
    made = QTextCharFormat()
    made.setFont(font)
    cursor.insertText(text, made)
