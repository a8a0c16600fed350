"""The text of one side as a pane shows it, and both ways between the screen and the text as written.

A block becomes one or more shown paragraphs, each without the blanks at its ends; their texts, joined by one
newline, are the pane's text, so the pane has exactly one paragraph for each of ours. A line break inside a
paragraph is shown as U+2028, which Qt draws as a line break and does not count as a paragraph.

Worked example: the blocks "后来 " and "𠮷野家 😀 学习", in Traditional characters, give the text
"後來\\n𠮷野家 😀 學習". 學習 stands at UTF-16 units 11 to 13 (3 for "後來\\n", and 8 inside its paragraph), and
`place(11)` is block 1, code point 6. A click on the newline (unit 2) is the end of its paragraph: block 0, code
point 2. Code point 3 of block 0, behind the blank that is not shown, has the same position, unit 2.

Positions in blocks are code points, positions in the pane UTF-16 units, ranges half-open. Nothing here needs Qt.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.domain.article import Block, BlockKind, Script, Side
from reader.text.convert import Converter, Shown
from reader.text.offsets import Utf16Map, utf16_length
from reader.text.sentences import paragraphs as readable
from reader.text.spans import Span

# What Qt takes for the end of a paragraph or of a frame, each replaced by one code point.
_LINE = str.maketrans(
    {"\n": "\u2028", "\r": "\u2028", "\u2029": "\u2028", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"},
)
_WHOLE = frozenset({BlockKind.HEADING, BlockKind.CAPTION})


@dataclass(frozen=True, slots=True)
class ShownParagraph:
    """A paragraph of the pane: canonical code points `[start, end)` of the block with this index.

    The paragraphs of a block cover it without gaps. `text` shows `[head, tail)`, which leaves out the blanks at
    both ends. `speaker` is given with each; a pane writes it above the `first` of its block.
    """

    block: int
    start: int
    end: int
    text: str
    kind: BlockKind
    speaker: str
    first: bool
    head: int
    tail: int


@dataclass(frozen=True, slots=True)
class _Placed:
    """Where a paragraph's text stands: canonical `[head, tail)`, the same in its shown block from `offset` on."""

    head: int
    tail: int
    offset: int
    unit: int
    shown: Shown
    units: Utf16Map

    def place(self, unit: int, end: bool) -> int:
        shown = self.offset + self.units.to_code_point(unit - self.unit)
        canonical = self.shown.to_canonical_end(shown) if end else self.shown.to_canonical(shown)
        return min(max(canonical, self.head), self.tail)

    def position(self, code_point: int, end: bool = False) -> int:
        inside = min(max(code_point, self.head), self.tail)
        shown = self.shown.to_shown_end(inside) if end else self.shown.to_shown(inside)
        return self.unit + self.units.to_utf16(shown - self.offset)


class ShownDocument:
    """One side of an article on the screen. Immutable; made by `build`."""

    __slots__ = ("_first", "_placed", "_units", "paragraphs", "text")

    def __init__(self, paragraphs: Sequence[ShownParagraph], shown: Sequence[Shown]) -> None:
        self.paragraphs = tuple(paragraphs)
        self.text = "\n".join(paragraph.text for paragraph in self.paragraphs)
        self._placed = tuple(_placed(self.paragraphs, shown))
        self._units = [placed.unit for placed in self._placed]
        self._first = [index for index, paragraph in enumerate(self.paragraphs) if paragraph.first]

    @classmethod
    def build(
        cls,
        blocks: Sequence[Block],
        side: Side,
        script: Script,
        converter: Converter,
        paragraphs: bool = True,
    ) -> ShownDocument:
        """The document of `blocks`; `script` matters on the Chinese side only.

        With `paragraphs` False every block is one paragraph, however long.
        """
        script = script if side is Side.CHINESE else Script.ORIGINAL
        shown = [converter.show(block.text, script) for block in blocks]
        built = [
            paragraph
            for index, block in enumerate(blocks)
            for paragraph in _paragraphs(index, block, side, shown[index], paragraphs)
        ]
        return cls(built, shown)

    def paragraph_at(self, unit: int) -> int:
        """The index of the paragraph at a UTF-16 position; a newline belongs to the paragraph it ends.

        0 in an empty document.
        """
        return max(bisect_right(self._units, unit) - 1, 0)

    def place(self, unit: int, end: bool = False) -> tuple[int, int]:
        """The block and canonical code point shown at a UTF-16 position, (0, 0) in an empty document.

        Positions beyond the ends are clamped; the newline after a paragraph is that paragraph's end. Inside a phrase
        that is shown longer or shorter than it is written, places are in proportion, rounded down, or up for the
        `end` of a range: what is selected of such a phrase is never nothing.
        """
        if not self._placed:
            return 0, 0
        index = self.paragraph_at(unit)
        return self.paragraphs[index].block, self._placed[index].place(unit, end)

    def position(self, block: int, code_point: int) -> int:
        """The UTF-16 position of a canonical code point.

        Where one paragraph ends and the next begins at the same code point, it is the beginning of the next.
        Blanks that are not shown have the position of the text's edge beside them. Indices beyond the ends are
        clamped.
        """
        if not self._placed:
            return 0
        indices = self._of_block(block)
        best = indices[0]
        for index in indices:
            if self.paragraphs[index].start <= code_point:
                best = index
        return self._placed[best].position(code_point)

    def range(self, block: int, start: int, end: int) -> list[tuple[int, int]]:
        """The UTF-16 ranges that show canonical `[start, end)`, one for each paragraph it touches, none empty.

        A part of a phrase that is shown shorter is widened to what it touches there.
        """
        pieces = []
        for index in self._of_block(block):
            placed = self._placed[index]
            first, last = max(start, placed.head), min(end, placed.tail)
            if first < last:
                pieces.append((placed.position(first), placed.position(last, end=True)))
        return pieces

    def _of_block(self, block: int) -> Sequence[int]:
        if not self._first:
            return ()
        block = min(max(block, 0), len(self._first) - 1)
        last = self._first[block + 1] if block + 1 < len(self._first) else len(self.paragraphs)
        return range(self._first[block], last)


def _paragraphs(index: int, block: Block, side: Side, shown: Shown, split: bool) -> Iterator[ShownParagraph]:
    whole = (Span(0, len(block.text)),)
    spans = readable(block.text, side) if split and block.kind not in _WHOLE else whole
    for number, span in enumerate(spans or whole):
        head, tail = _trimmed(block.text, span)
        text = shown.text[shown.to_shown(head) : shown.to_shown(tail)].translate(_LINE)
        yield ShownParagraph(index, span.start, span.end, text, block.kind, block.speaker, number == 0, head, tail)


def _trimmed(text: str, span: Span) -> tuple[int, int]:
    """The span without the blanks at its ends; its beginning, twice, where there is nothing else."""
    piece = span.of(text)
    head = span.start + len(piece) - len(piece.lstrip())
    tail = span.start + len(piece.rstrip())
    return (head, tail) if head < tail else (span.start, span.start)


def _placed(paragraphs: Sequence[ShownParagraph], shown: Sequence[Shown]) -> Iterator[_Placed]:
    unit = 0
    for paragraph in paragraphs:
        whole = shown[paragraph.block]
        offset = whole.to_shown(paragraph.head)
        yield _Placed(paragraph.head, paragraph.tail, offset, unit, whole, Utf16Map(paragraph.text))
        unit += utf16_length(paragraph.text) + 1
