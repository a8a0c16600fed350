"""What is drawn around words without touching the text: dotted lines under them, readings above them.

Worked example: over 银行 with the readings yín and háng stand two syllables, each in the middle of its character;
under a word that is not known yet runs a dotted line. Text, positions and selections know nothing of either.

Places are worked out once for each Qt paragraph, in px of its layout, and forgotten when anything moves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextBlock, QTextLayout

from reader.domain.article import Side
from reader.gui.fonts import chinese_family, english_family
from reader.gui.reading.typesetting import size_of, spoken_gap
from reader.text.spans import Token

if TYPE_CHECKING:
    from reader.gui.reading.text_pane import TextPane

TIGHTEST = 0.62
"""How far a reading that is wider than its character may be pressed together."""
_SHARE = 0.56
"""Size of a reading as a share of the text's."""


class WordMark(Enum):
    """How a word is underlined: each differs in its line, not in its colour alone."""

    UNKNOWN = "unknown"
    LEARNING = "learning"


@dataclass(frozen=True, slots=True)
class Syllable:
    """A reading as it is drawn above one character; `tone` is 1 to 5, 0 where it has none."""

    text: str
    tone: int = 0


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of one line: px in the layout of its Qt paragraph."""

    left: float
    right: float
    baseline: float
    mark: WordMark | None = None
    syllable: Syllable | None = None


class Overlay:
    """The marks and readings of one pane. `marks` has the code point at which a marked word begins, by block."""

    def __init__(self, pane: TextPane) -> None:
        self._pane = pane
        self._marks: Mapping[int, Mapping[int, WordMark]] = {}
        self._syllables: Mapping[int, Sequence[Syllable | None]] = {}
        self._pieces: dict[int, tuple[_Piece, ...]] = {}
        self.tone_colours = False
        self.generation = 0
        """Another number whenever lines may have been broken anew, or words are others."""

    @property
    def marks(self) -> Mapping[int, Mapping[int, WordMark]]:
        """Which words are underlined: for each block the code points at which they begin."""
        return self._marks

    @property
    def syllables(self) -> Mapping[int, Sequence[Syllable | None]]:
        """What stands above each code point of a block."""
        return self._syllables

    def set_marks(self, marks: Mapping[int, Mapping[int, WordMark]]) -> None:
        """Underline these words from now on."""
        if marks != self._marks:
            self._marks = marks
            self.forget_places()

    def set_syllables(self, syllables: Mapping[int, Sequence[Syllable | None]]) -> None:
        """Write these readings from now on: for each block one for each of its code points, or None."""
        if syllables != self._syllables:
            self._syllables = syllables
            self.forget_places()

    def clear(self) -> None:
        """Another text is shown."""
        self._marks, self._syllables = {}, {}
        self.forget_places()

    def forget_places(self) -> None:
        """Lines are broken anew, or words are others."""
        self._pieces.clear()
        self.generation += 1
        self._pane.viewport().update()

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        """Draw what lies in `exposed`, px of the viewport."""
        if not self._marks and not self._syllables:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = _Drawing(self._pane, painter, self.tone_colours)
        for block, origin in self._visible(exposed):
            number = block.blockNumber()
            if number not in self._pieces:
                self._pieces[number] = tuple(self._places(number, block))
            for piece in self._pieces[number]:
                drawing.draw(piece, origin)

    def _visible(self, exposed: QRect) -> Iterator[tuple[QTextBlock, QPointF]]:
        pane = self._pane
        scrolled = QPointF(pane.horizontalScrollBar().value(), pane.verticalScrollBar().value())
        block = pane.cursorForPosition(QPoint(exposed.left(), exposed.top())).block()
        if block.previous().isValid():
            block = block.previous()  # a reading may stand in the gap above
        layout = pane.document().documentLayout()
        while block.isValid():
            place = layout.blockBoundingRect(block).translated(-scrolled)
            if place.top() > exposed.bottom():
                return
            if place.bottom() >= exposed.top():
                yield block, block.layout().position() - scrolled
            block = block.next()

    def _places(self, number: int, block: QTextBlock) -> Iterator[_Piece]:
        pane = self._pane
        if number >= len(pane.shown.paragraphs):
            return
        paragraph = pane.shown.paragraphs[number]
        marks = self._marks.get(paragraph.block, {})
        syllables = self._syllables.get(paragraph.block, ())
        tokens = pane.words.tokens[paragraph.block] if paragraph.block < len(pane.words.tokens) else ()
        for token in tokens:
            if token.is_word and token.start < paragraph.tail and token.end > paragraph.head:
                mark = marks.get(token.start)
                if mark is not None:
                    yield from self._stretches(block, paragraph.block, token.start, token.end, mark)
                if syllables:
                    yield from self._spoken(block, paragraph.block, token, syllables)

    def _spoken(
        self, block: QTextBlock, number: int, token: Token, syllables: Sequence[Syllable | None]
    ) -> Iterator[_Piece]:
        for at in range(token.start, min(token.end, len(syllables))):
            syllable = syllables[at]
            if syllable is not None:
                for piece in self._stretches(block, number, at, at + 1, None):
                    yield _Piece(piece.left, piece.right, piece.baseline, None, syllable)
                    break

    def _stretches(
        self, block: QTextBlock, number: int, start: int, end: int, mark: WordMark | None
    ) -> Iterator[_Piece]:
        """Canonical `[start, end)` as it is broken into lines in one Qt paragraph."""
        begin, length = block.position(), block.length() - 1
        for first, last in self._pane.shown.range(number, start, end):
            if begin <= first and last <= begin + length:
                yield from _lines(block.layout(), first - begin, last - begin, mark)


def _lines(layout: QTextLayout, first: int, last: int, mark: WordMark | None) -> Iterator[_Piece]:
    line = layout.lineForTextPosition(first)
    while line.isValid():
        stop = line.textStart() + line.textLength()
        left, right = _x(line.cursorToX(first)), _x(line.cursorToX(min(last, stop)))
        if right > left:
            yield _Piece(left, right, line.y() + line.ascent(), mark)
        if last <= stop or line.lineNumber() + 1 >= layout.lineCount():
            return
        first, line = stop, layout.lineAt(line.lineNumber() + 1)


def _x(found: object) -> float:
    # PySide answers a pair of the place and the position, or the place alone, by its version.
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type] # as said above


class _Drawing:
    """Pens and fonts of one round of painting."""

    def __init__(self, pane: TextPane, painter: QPainter, tone_colours: bool) -> None:
        style = pane.reading_style
        self._painter = painter
        self._size = size_of(style, pane.side)
        self._tones = style.palette.tones if tone_colours else ()
        self._ink = QColor(style.palette.soft)
        self._pens = {
            WordMark.UNKNOWN: _pen(style.palette.faint, [1.0, 2.2]),
            WordMark.LEARNING: _pen(style.palette.accent, [3.5, 2.2]),
        }
        self._font = QFont()
        zhuyin = style.family_chinese or chinese_family(style.script, serif=False)
        self._font.setFamilies([english_family(serif=False), zhuyin])
        self._font.setPixelSize(max(round(self._size * _SHARE), 8))
        self._metrics = QFontMetricsF(self._font)
        self._gap = spoken_gap(style, pane.side)
        self._rise = self._size * (0.92 if pane.side is Side.CHINESE else 0.8) + 1

    def draw(self, piece: _Piece, origin: QPointF) -> None:
        if piece.mark is not None:
            height = origin.y() + piece.baseline + self._size * 0.24
            self._painter.setPen(self._pens[piece.mark])
            self._painter.drawLine(
                QPointF(origin.x() + piece.left + 1, height), QPointF(origin.x() + piece.right - 1 - self._gap, height)
            )
        if piece.syllable is not None:
            self._say(piece.syllable, piece, origin)

    def _say(self, syllable: Syllable, piece: _Piece, origin: QPointF) -> None:
        """In the middle over its character, pressed together where it is wider than that."""
        width = self._metrics.horizontalAdvance(syllable.text)
        room = piece.right - piece.left + self._size * 0.06
        squeeze = max(min(room / width, 1.0), TIGHTEST) if width else 1.0
        middle = origin.x() + (piece.left + piece.right - self._gap) / 2
        bottom = origin.y() + piece.baseline - self._rise
        painter = self._painter
        painter.save()
        painter.setFont(self._font)
        painter.setPen(QColor(self._tones[syllable.tone - 1]) if self._tones and syllable.tone else self._ink)
        painter.translate(middle, bottom)
        painter.scale(squeeze, 1.0)
        area = QRectF(-width / 2 - 1, -self._metrics.height(), width + 2, self._metrics.height())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom), syllable.text)
        painter.restore()


def _pen(colour: str, pattern: list[float]) -> QPen:
    pen = QPen(QColor(colour), 1.4)
    pen.setDashPattern(pattern)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
