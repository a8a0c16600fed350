"""One side's text: what it shows, where things stand in it, what is marked.

Foreign text goes in as plain text, and no resource is ever loaded: a Qt text widget would draw `file://` images.
Positions at the doors are canonical (block index, code point); UTF-16 units stay inside.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QResizeEvent, QTextCharFormat, QTextCursor, QTextFormat, QTextLine
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.domain.annotation import Annotation
from reader.domain.article import Block, ReadingPlace, Side
from reader.gui.reading.highlighter import Highlighter
from reader.gui.reading.layers import Ink
from reader.gui.reading.overlay import Overlay
from reader.gui.reading.typesetting import MEASURE, label_height, labelled, restyle, size_of, typeset
from reader.gui.reading.values import ReadingStyle, Selection, WordAt
from reader.gui.reading.words import WordIndex
from reader.text.document import ShownDocument
from reader.text.spans import Span, Token

MARGIN = 26
"""Px inside the page on each side of the text; margin marks stand in it."""

Range = tuple[int, int, int]
"""A block and canonical code points `[start, end)` in it."""


class TextPane(QTextEdit):
    """A read-only page of one side."""

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self.reading_style = ReadingStyle()
        self.shown = ShownDocument((), ())
        self.blocks: tuple[Block, ...] = ()
        self.words = WordIndex(())
        self.annotations: tuple[Annotation, ...] = ()
        self.speaker_names: dict[int, str] = {}
        self._transient: dict[str, list[QTextEdit.ExtraSelection]] = {}
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabChangesFocus(True)
        # Keys H, N and 1-5 must arrive as keys while a Chinese input method is on.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(0)
        self.highlighter = Highlighter(self.document())
        self.overlay = Overlay(self)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever loaded; a blank image also stops Qt from looking by itself."""
        del kind, name
        return QImage(1, 1, QImage.Format.Format_ARGB32)

    def show_document(self, blocks: Sequence[Block], shown: ShownDocument) -> None:
        """Show another text, or the same one in another script."""
        self.blocks, self.shown = tuple(blocks), shown
        self._transient.clear()
        self.setExtraSelections([])
        typeset(self.document(), shown, self.side, self.reading_style)
        self._set_margins()
        self.overlay.forget_places()
        self._ink()

    def set_style(self, style: ReadingStyle) -> None:
        """Set the text in another style; the text at the top of the page stays there."""
        if style == self.reading_style:
            return
        place = self.place()
        self.reading_style = style
        self.highlighter.set_style(style.palette, style.patterns)
        restyle(self.document(), self.shown, self.side, style)
        self._set_margins()
        self.overlay.forget_places()
        self.go_to(place)

    def set_tokens(self, tokens: Sequence[Sequence[Token]]) -> None:
        """The words of each block, canonical."""
        self.words = WordIndex(tokens)
        self.overlay.forget_places()

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Draw these; orphans have no place and are not drawn."""
        self.annotations = tuple(a for a in annotations if a.side is self.side and a.block is not None)
        self._ink()
        self.viewport().update()

    # Places

    def word_at(self, point: QPoint) -> WordAt | None:
        """The word drawn at a point of the viewport (px); None beside the text."""
        unit = self._unit_at(point)
        return None if unit is None else self.word_near(*self.shown.place(unit))

    def character_at(self, point: QPoint) -> WordAt | None:
        """The character drawn at a point of the viewport (px), be it a word's or not; None beside the text."""
        unit = self._unit_at(point)
        if unit is None:
            return None
        block, position = self.shown.place(unit)
        text = self.blocks[block].text[position : position + 1]
        return WordAt(self.side, block, position, position + 1, text) if text else None

    def word_near(self, block: int, position: int) -> WordAt | None:
        """The word over a canonical position."""
        token = self.words.at(block, position)
        return None if token is None else WordAt(self.side, block, token.start, token.end, token.text)

    def annotation_at(self, point: QPoint) -> int | None:
        """The id of the last-made annotation drawn at a point of the viewport."""
        unit = self._unit_at(point)
        if unit is None:
            return None
        block, position = self.shown.place(unit)
        found = [a.id for a in self.annotations if a.block == block and a.start <= position < a.end]
        return max(found, default=None)

    def range_rectangle(self, block: int, start: int, end: int) -> QRectF:
        """Where the first line of a range is drawn, in viewport px."""
        first = QTextCursor(self.document())
        first.setPosition(self.shown.position(block, start))
        left = QRectF(self.cursorRect(first))
        last = QTextCursor(self.document())
        last.setPosition(max((stop for _, stop in self.shown.range(block, start, end)), default=first.position()))
        right = QRectF(self.cursorRect(last))
        width = right.left() - left.left() if right.top() == left.top() else left.height()
        return QRectF(left.left(), left.top(), max(width, 1.0), left.height())

    def place(self) -> ReadingPlace:
        """The code point at the top of the page."""
        unit = self.cursorForPosition(QPoint(MARGIN + 1, 4)).position()
        return ReadingPlace(*self.shown.place(unit))

    def go_to(self, place: ReadingPlace) -> None:
        """Bring a code point to the top of the page."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.shown.position(place.block, place.offset))
        bar = self.verticalScrollBar()
        top = self.cursorRect(cursor).top() + bar.value()
        bar.setValue(0 if (place.block, place.offset) == (0, 0) else max(top - 2, 0))

    def progress(self) -> float:
        """How much of the text has been on the page, 0.0 to 1.0."""
        bar = self.verticalScrollBar()
        whole = bar.maximum() + self.viewport().height()
        return 1.0 if bar.maximum() == 0 else min((bar.value() + self.viewport().height()) / whole, 1.0)

    def reveal(self, block: int, start: int, end: int) -> None:
        """Scroll a range into view, a third from the top, unless it is already well inside."""
        rectangle = self.range_rectangle(block, start, end)
        height = self.viewport().height()
        if rectangle.top() < 24 or rectangle.bottom() > height - 48:
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + rectangle.top() - height / 3))

    # Selections

    def selections(self) -> list[Selection]:
        """The selected passage, in one piece for each block it touches."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return []
        first, start = self.shown.place(cursor.selectionStart())
        last, end = self.shown.place(cursor.selectionEnd(), end=True)
        made = []
        for block in range(first, last + 1):
            text = self.blocks[block].text
            head = start if block == first else 0
            tail = end if block == last else len(text)
            if text[head:tail].strip():
                made.append(Selection(self.side, block, head, tail, text[head:tail]))
        return made

    def select(self, block: int, start: int, end: int) -> None:
        """Select a canonical range."""
        ranges = self.shown.range(block, start, end)
        if ranges:
            cursor = self.textCursor()
            cursor.setPosition(ranges[0][0])
            cursor.setPosition(ranges[-1][1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def snap_selection(self) -> None:
        """Widen the selection to the borders of the words at its ends, and leave blanks at its edges out."""
        pieces = self.selections()
        if not pieces:
            return
        first, last = pieces[0], pieces[-1]
        blank_before = len(first.text) - len(first.text.lstrip())
        blank_after = len(last.text) - len(last.text.rstrip())
        start = self.words.snap(first.block, Span(first.start + blank_before, first.end)).start
        end = self.words.snap(last.block, Span(last.start, last.end - blank_after)).end
        cursor = self.textCursor()
        cursor.setPosition(self.shown.position(first.block, start))
        stops = self.shown.range(last.block, last.start, end)
        cursor.setPosition(stops[-1][1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    # Marks that come and go

    def mark(self, layer: str, ranges: Sequence[Range], background: str = "", underline: str = "") -> None:
        """Replace the transient marks of one layer ("hover", "caret", "found", "flash")."""
        made = []
        for block, start, end in ranges:
            for first, last in self.shown.range(block, start, end):
                extra = QTextEdit.ExtraSelection()
                extra.cursor = QTextCursor(self.document())
                extra.cursor.setPosition(first)
                extra.cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
                extra.format = _mark_format(background, underline)
                made.append(extra)
        if made or self._transient.get(layer):
            self._transient[layer] = made
            self.setExtraSelections([extra for extras in self._transient.values() for extra in extras])

    def transient(self, layer: str) -> Sequence[QTextEdit.ExtraSelection]:
        """The marks of one layer as they are drawn."""
        return self._transient.get(layer, ())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text at the top of the page there while lines are broken anew."""
        place = self.place()
        super().resizeEvent(event)
        self._set_margins()
        self.overlay.forget_places()
        self.go_to(place)

    def _unit_at(self, point: QPoint) -> int | None:
        """The UTF-16 position of the character drawn at a viewport point; None where none is."""
        x = point.x() + self.horizontalScrollBar().value()
        y = point.y() + self.verticalScrollBar().value()
        block = self.cursorForPosition(point).block()
        layout = block.layout()
        origin = layout.position()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            if origin.y() + line.y() <= y < origin.y() + line.y() + line.height():
                inside = x - origin.x()
                if line.naturalTextRect().left() <= inside < line.naturalTextRect().right():
                    return block.position() + line.xToCursor(inside, QTextLine.CursorPosition.CursorOnCharacter)
        return None

    def _set_margins(self) -> None:
        """Keep the measure: what is wider than the longest good line becomes margin on the outer side."""
        frame = self.document().rootFrame().frameFormat()
        widest = round(MEASURE[self.side] * size_of(self.reading_style, self.side))
        spare = max(self.viewport().width() - 2 * MARGIN - widest, 0)
        left, right = (MARGIN + spare, MARGIN) if self.side is Side.ENGLISH else (MARGIN, MARGIN + spare)
        # Qt leaves out the first paragraph's own top margin, where a speaker's name would stand.
        named = bool(self.shown.paragraphs) and labelled(self.shown.paragraphs, 0)
        top = 12 + (label_height(self.reading_style, self.side) if named else 0)
        wanted = (float(left), float(right), float(top), 48.0)
        has = (frame.leftMargin(), frame.rightMargin(), frame.topMargin(), frame.bottomMargin())
        if wanted != has:
            frame.setLeftMargin(left)
            frame.setRightMargin(right)
            frame.setTopMargin(top)
            frame.setBottomMargin(48)
            self.document().rootFrame().setFrameFormat(frame)

    def _ink(self) -> None:
        inks: dict[int, list[Ink]] = {}
        for annotation in self.annotations:
            if annotation.block is None:
                continue
            for first, last in self.shown.range(annotation.block, annotation.start, annotation.end):
                number = self.shown.paragraph_at(first)
                begin = self.document().findBlockByNumber(number).position()
                ink = Ink(first - begin, last - begin, annotation.colour, bool(annotation.note), annotation.id)
                inks.setdefault(number, []).append(ink)
        self.highlighter.set_inks(inks)


def _mark_format(background: str, underline: str) -> QTextCharFormat:
    made = QTextCharFormat()
    if background:
        made.setBackground(QColor(background))
    if underline:
        made.setProperty(QTextFormat.Property.TextUnderlineStyle, QTextCharFormat.UnderlineStyle.SingleUnderline.value)
        made.setUnderlineColor(QColor(underline))
    return made
