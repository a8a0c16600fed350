"""The lines of an HTML page as they are seen: with the kinds its markup gives them and the parts of the page they
stand in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from reader.domain.article import BlockKind
from reader.importers.shape import ends_sentence
from reader.importers.tables import words

_BLOCK = words(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody "
    "td tfoot th thead tr ul"
)
_HEADINGS = words("h1 h2 h3 h4 h5 h6")
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:wp-caption-text|caption-text|photo-caption|image-caption|img-caption)(?:$|\s)", re.I
)
_CELL, _ROW = 60, 160  # code points of a cell and of a row that is data
_OTHER_SPACE = re.compile(r"[\t\r\n\f]")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_FURNITURE_ROLES = words("navigation contentinfo banner search complementary menu menubar toolbar dialog alertdialog")
# Names of parts of a page that are no article, as authors of pages give them.
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:comments?|disqus|related|recommend(?:ed|ations?)?|recirc|sidebar|side-bar|newsletter|subscribe"
    r"|cookies?|consent|gdpr|share|sharing|social|promo|advert(?:isement)?|ads?|sponsor(?:ed)?|breadcrumbs?|menu|nav"
    r"|navbar|navigation|footer|site-?header|masthead|most-?read|trending|popular|more-?stories|read-?more|pagination"
    r"|popup|modal|toolbar|widget|login|paywall)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"transcript|summary|abstract|translat|chinese|bilingual|zh-|译|caption|vocabulary|glossary", re.I
)
_STRICT = words("nav footer menu search")


@dataclass(slots=True)
class Zone:
    """A part of the page that its markup names furniture; `strict` if no article is ever in it."""

    strict: bool


@dataclass(slots=True)
class Line:
    """A line as it is seen. `gap`: a block begins with it; `linked`: the share of its characters in links, 0 to 1."""

    text: str
    tag: str
    kind: BlockKind = BlockKind.PARAGRAPH
    gap: bool = True
    linked: float = 0.0
    zones: tuple[Zone, ...] = ()


@dataclass(slots=True)
class _Writer:
    """Collects text; a block element's border is a line's border, white space elsewhere is one space."""

    lines: list[Line] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)
    kinds: list[BlockKind] = field(default_factory=lambda: [BlockKind.PARAGRAPH])
    zones: list[Zone] = field(default_factory=list)
    links: int = 0
    rows: int = 0
    _parts: list[str] = field(default_factory=list)
    _linked: int = 0
    _gap: bool = True

    def write(self, text: str | None) -> None:
        if not text:
            return
        if "pre" in self.blocks[-3:]:
            first, *rest = text.split("\n")
            self._parts.append(first)
            for line in rest:
                self.end(gap=not line.strip())
                self._parts.append(line)
            return
        self._parts.append(text)
        self._linked += len(text.strip()) if self.links else 0

    def end(self, *, gap: bool) -> None:
        text = "".join(self._parts)
        if "  " in text or _OTHER_SPACE.search(text):
            text = _SPACE.sub(" ", text)
        text = text.strip(" ")
        if text:
            tag = self.blocks[-1] if self.blocks else ""
            share = min(1.0, self._linked / len(text))
            self.lines.append(Line(text, tag, self.kinds[-1], self._gap, share, tuple(self.zones)))
            self._gap = False
        self._gap = self._gap or gap or not text  # one line break behind another makes an empty line
        self._parts.clear()
        self._linked = 0


def lines_of(root: Any) -> list[Line]:
    """The lines of a tree without its hidden elements, in order."""
    from lxml import etree

    writer = _Writer()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            _start(writer, element)
            writer.write(element.text)
        else:
            _end(writer, element)
            writer.write(element.tail)
    writer.end(gap=True)
    return writer.lines


def _start(writer: _Writer, element: Any) -> None:
    tag = element.tag
    if tag == "br":
        writer.end(gap=False)
    elif tag in ("td", "th") and writer.rows:
        writer.write(" ")
    elif tag in _BLOCK:
        writer.end(gap=True)
        writer.blocks.append(tag)
    writer.rows += bool(tag == "tr" and (writer.rows or _is_short_row(element)))
    writer.links += tag == "a"
    kind = _kind_of(element)
    if kind is not None:
        writer.kinds.append(kind)
    zone = zone_of(element)
    if zone is not None:
        writer.zones.append(zone)


def _end(writer: _Writer, element: Any) -> None:
    tag = element.tag
    if tag in _BLOCK and not (tag in ("td", "th") and writer.rows):
        writer.end(gap=True)
        writer.blocks.pop()
    if tag == "tr" and writer.rows:
        writer.rows -= 1
    writer.links -= tag == "a"
    if _kind_of(element) is not None:
        writer.kinds.pop()
    if zone_of(element) is not None:
        writer.zones.pop()


def _kind_of(element: Any) -> BlockKind | None:
    if element.tag in _HEADINGS:
        return BlockKind.HEADING
    if element.tag == "figcaption" or (
        element.tag in ("p", "div", "span") and _CAPTION.search(element.get("class") or "")
    ):
        return BlockKind.CAPTION
    return None


def _is_short_row(row: Any) -> bool:
    """Whether a table's row is data, a line to read, and no frame for a page's columns."""
    if len(row) < 2 or any(cell.tag not in ("td", "th") for cell in row):
        return False
    if any(each.tag in _BLOCK or each.tag == "br" for cell in row for each in cell.iterdescendants()):
        return False
    cells = ["".join(cell.itertext()).strip() for cell in row]
    sizes = [len(cell) for cell in cells]
    if sum(map(ends_sentence, cells)) > 1:
        return False  # sentences side by side, as a text and its translation are
    return max(sizes) <= _CELL and sum(sizes) <= _ROW


def zone_of(element: Any) -> Zone | None:
    """The part of a page that begins with this element, if its markup names it furniture."""
    tag = element.tag
    if tag in _STRICT or element.get("role") in _FURNITURE_ROLES:
        return Zone(strict=True)
    if tag not in ("aside", "div", "section", "ul", "ol", "form", "header", "p", "table"):
        return None
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:400]
    if _ARTICLE.search(names):
        return None
    return Zone(strict=False) if tag in ("aside", "form") or _FURNITURE.search(names) else None
