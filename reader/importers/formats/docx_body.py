"""The text of a Word file, heard element by element: nothing is kept but the lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.domain.article import BlockKind
from reader.importers.formats.docx_styles import Style, local, style_of_name
from reader.importers.shape import ends_sentence
from reader.importers.tables import words

# Deleted or moved away under tracking, the second form of a text box, how ruby sounds, what a paragraph was like.
_LEFT_OUT = words("del moveFrom Fallback rt instrText delText delInstrText pPrChange rPrChange sectPr sdtPr annotation")
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NO = ("0", "false", "off", "none")
_NESTED = 50  # fields inside fields
_SHORT = 60  # code points of a cell that shares its line with the row's other cells


@dataclass(frozen=True, slots=True)
class Line:
    """A line as Word shows it.

    `opens`: a paragraph begins with it; `indented`: it stands further in than the rest; `row`: a table's short cells.
    """

    text: str
    kind: BlockKind | None = None
    title: bool = False
    opens: bool = True
    indented: bool = False
    row: bool = False


@dataclass(slots=True)
class _Paragraph:
    parts: list[str] = field(default_factory=list)
    style: Style = Style.TEXT
    merged: bool = False
    indented: bool = False
    boxes: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class _Sink:
    """Where lines go: the body, a cell or a text box. `carried`: a paragraph whose end was deleted."""

    lines: list[Line] = field(default_factory=list)
    carried: list[str] = field(default_factory=list)

    def all(self) -> list[Line]:
        """The lines, with what was carried but found no paragraph to go on in."""
        return [*self.lines, Line("".join(self.carried))] if self.carried else self.lines


class Body:
    """Hears a document's elements in order. Element names may have any namespace: old files and strict ones differ."""

    def __init__(self, styles: dict[str, Style]) -> None:
        self._styles = styles
        self._sinks = [_Sink()]
        self._paragraphs: list[_Paragraph] = []
        self._rows: list[list[list[Line]]] = []
        self._fields: list[bool] = []  # of each open field whether its result has begun
        self._skipped = 0  # depth inside what is left out
        self._properties = 0  # depth inside a paragraph's properties
        self._hidden = False
        self._writing = False

    def lines(self) -> list[Line]:
        """All lines heard; empty paragraphs are empty lines."""
        return self._sinks[0].all()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = local(tag)
        if self._skipped:
            self._skipped += 1
        elif self._properties:
            self._property(name, attributes)
        elif name in _LEFT_OUT:
            self._skipped = 1
        elif name == "pPr":
            self._properties = 1
        elif name in _SIGNS:
            self._write(_SIGNS[name])
        else:
            self._begin(name, attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
            return
        if self._properties:
            self._properties -= 1
            return
        name = local(tag)
        if name == "t":
            self._writing = False
        elif name == "p" and self._paragraphs:
            self._close_paragraph(self._paragraphs.pop())
        elif name in ("tc", "txbxContent") and len(self._sinks) > 1:
            self._close_sink(name)
        elif name == "tr" and self._rows:
            self._sinks[-1].lines += _row(self._rows.pop())

    def text(self, data: str) -> None:
        """Characters of the document."""
        if self._writing and not self._skipped:
            self._write(data)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        if name == "t":
            self._writing = True
        elif name == "p":
            self._paragraphs.append(_Paragraph())
        elif name == "r":
            self._hidden = False
        elif name == "vanish":
            self._hidden = _value(attributes) not in _NO
        elif name == "fldChar":
            self._field(_attribute(attributes, "fldCharType"))
        elif name == "tr":
            self._rows.append([])
        elif name in ("tc", "txbxContent"):
            self._sinks.append(_Sink())

    def _property(self, name: str, attributes: dict[str, str]) -> None:
        """What a paragraph's properties say: its style, its level, that its end was deleted."""
        if name in ("pPrChange", "rPrChange", "sectPr"):
            self._skipped = 1
            return
        self._properties += 1
        if not self._paragraphs:
            return
        paragraph = self._paragraphs[-1]
        if name == "pStyle":
            identifier = _value(attributes)
            paragraph.style = self._styles.get(identifier) or style_of_name(identifier)
        elif name == "outlineLvl" and _value(attributes) in tuple("012345678") and paragraph.style is Style.TEXT:
            paragraph.style = Style.HEADING
        elif name == "ind":
            values = (_attribute(attributes, "firstLine"), _attribute(attributes, "firstLineChars"))
            paragraph.indented = any(value not in ("", "0") for value in values)
        elif name in ("del", "moveFrom"):
            paragraph.merged = True

    def _field(self, kind: str) -> None:
        if kind == "begin":
            if len(self._fields) < _NESTED:
                self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()

    def _write(self, text: str) -> None:
        if self._paragraphs and not self._hidden and all(self._fields):
            self._paragraphs[-1].parts.append(text)

    def _close_paragraph(self, paragraph: _Paragraph) -> None:
        sink = self._sinks[-1]
        sink.carried += paragraph.parts
        if not self._paragraphs:
            self._fields = [begun for begun in self._fields if begun]  # a field that never came to its result
        if not paragraph.merged:
            if paragraph.style is not Style.CONTENTS:
                sink.lines += _lines("".join(sink.carried), paragraph)
            sink.carried.clear()
        sink.lines += paragraph.boxes

    def _close_sink(self, name: str) -> None:
        lines = self._sinks.pop().all()
        if name == "tc" and self._rows:
            self._rows[-1].append(lines)
        elif self._paragraphs:
            self._paragraphs[-1].boxes += lines
        else:
            self._sinks[-1].lines += lines


def _lines(text: str, paragraph: _Paragraph) -> list[Line]:
    kind = {Style.HEADING: BlockKind.HEADING, Style.CAPTION: BlockKind.CAPTION}.get(paragraph.style)
    title = paragraph.style is Style.TITLE
    return [
        Line(part, kind, title, opens=not index, indented=paragraph.indented and not index)
        for index, part in enumerate(text.split("\n"))
    ]


def _row(cells: list[list[Line]]) -> list[Line]:
    """A row as lines: one when all its cells are short and at most one is a sentence, else each cell's own."""
    filled = [[line for line in cell if line.text.strip()] for cell in cells]
    filled = [cell for cell in filled if cell]
    short = all(len(cell) == 1 and len(cell[0].text) <= _SHORT for cell in filled)
    if len(filled) > 1 and short and sum(ends_sentence(cell[0].text) for cell in filled) < 2:
        return [Line(" ".join(cell[0].text.strip() for cell in filled), row=True)]
    return [line for cell in filled for line in cell]


def _value(attributes: dict[str, str]) -> str:
    return _attribute(attributes, "val")


def _attribute(attributes: dict[str, str], name: str) -> str:
    return next((value for key, value in attributes.items() if local(key) == name), "")
