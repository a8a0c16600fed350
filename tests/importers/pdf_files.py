"""PDF files written by hand: lines of text at places on pages, English in a standard font, Chinese by code points."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

HEIGHT = 842


@dataclass(frozen=True)
class Placed:
    """A line of text with its baseline's beginning, in points from the page's lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    turned: bool = False


def written(pages: list[list[Placed]], *, title: str = "", trailer: bytes = b"") -> bytes:
    """A PDF of these pages. `trailer` goes into the file's trailer as it stands."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", _LATIN, _CHINESE, _DESCENDANT, _DESCRIPTOR, _stream(_MAP)]
    objects.append(b"<</Title<feff%s>>>" % title.encode("utf-16-be").hex().encode())
    kids = []
    for page in pages:
        objects.append(_stream(b"\n".join(map(_shown, page))))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</L 3 0 R/C 4 0 R>>>>>>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    return _file(objects, trailer)


def column(
    paragraphs: list[str], *, x: float = 72, y: float = 760, width: int = 80, indent: float = 12, spacing: float = 0
) -> list[Placed]:
    """Paragraphs wrapped at `width` characters, one below the other: first lines set in, or space between them."""
    lines: list[Placed] = []
    for paragraph in paragraphs:
        chinese = not paragraph.isascii()
        cut = (
            [paragraph[place : place + width] for place in range(0, len(paragraph), width)]
            if chinese
            else textwrap.wrap(paragraph, width)
        )
        for number, line in enumerate(cut):
            lines.append(Placed(x + (indent if number == 0 else 0), y, line))
            y -= 13
        y -= spacing
    return lines


def _shown(line: Placed) -> bytes:
    matrix = f"0 1 -1 0 {line.x} {line.y}" if line.turned else f"1 0 0 1 {line.x} {line.y}"
    try:
        text = line.text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    except UnicodeEncodeError:
        return f"BT /C {line.size} Tf {matrix} Tm <{line.text.encode('utf-16-be').hex()}> Tj ET".encode()
    return f"BT /L {line.size} Tf {matrix} Tm (".encode() + text + b") Tj ET"


def _stream(content: bytes) -> bytes:
    return b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)


def _file(objects: list[bytes], trailer: bytes) -> bytes:
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R/Info 8 0 R%s>>\n" % (len(objects) + 1, trailer)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % table)


_LATIN = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
_CHINESE = b"<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 7 0 R>>"
_DESCENDANT = (
    b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    b"/FontDescriptor 6 0 R/DW 1000>>"
)
_DESCRIPTOR = (
    b"<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120"
    b"/CapHeight 880/StemV 80>>"
)
# A glyph's number is its code point, so that the map says the same of all of them, 256 in a range.
_RANGES = [b"<%04x><%04x><%04x>" % (first, first + 255, first) for first in range(0, 0x10000, 256)]
_MAP = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Id def /CMapType 2 def\n"
    b"1 begincodespacerange <0000><ffff> endcodespacerange\n"
    + b"".join(
        b"%d beginbfrange\n%s\nendbfrange\n" % (64, b"\n".join(_RANGES[at : at + 64])) for at in range(0, 256, 64)
    )
    + b"endcmap end end"
)
