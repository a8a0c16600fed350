"""A file of a book as the lines somebody reads: no footnote marks, no ruby, nothing hidden, no words for pictures."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

from reader.domain.article import BlockKind
from reader.importers.lines import Piece, tidy
from reader.importers.tables import words

_HIDDEN = words(
    "script style noscript template svg math head iframe object audio video select button rt rp rtc nav form canvas"
)
_VOID = words("area base br col embed hr img input link meta param source track wbr")
_BLOCK = words(
    "address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer header "
    "h1 h2 h3 h4 h5 h6 hr html li main ol p pre section summary table tbody td tfoot th thead title tr ul"
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_APART = words(
    "cover toc titlepage halftitlepage copyright-page colophon landmarks loi lot index page-list "
    "noteref footnote footnotes endnote endnotes rearnote rearnotes pagebreak "
    "doc-toc doc-cover doc-noteref doc-footnote doc-endnotes doc-endnote doc-backlink doc-pagebreak doc-index"
)
"""What `epub:type` and `role` call parts that are no text of a chapter."""
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_RAISED = re.compile(r"\b(?:sup|super|superscript|noteref|footnote|endnote|fnref|note-ref)", re.IGNORECASE)
# A mark that can be nothing else, and one that is a mark only where it is raised and leads somewhere.
_SURE = re.compile(
    r"[\[(（【〔［]\s*(?:\d{1,3}|[a-z*]|注\s?\d{0,3}|註\s?\d{0,3})\s*[\])）】〕］]|[*†‡§¶]{1,3}|[①-⑳㉑-㉟]"
)
_LIKELY = re.compile(r"\d{1,3}|[A-Za-z]|[ivx]{1,6}|注\s?\d{0,3}|註\s?\d{0,3}")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_DEEPEST = 2000


@dataclass(slots=True)
class Text:
    """The lines of a file. `levels` are the heading levels of its lines, 0 for text; `places` says before which line
    (len = at the end) each wanted fragment stands.
    """

    pieces: list[Piece] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Open:
    tag: str
    hidden: bool
    linked: bool
    raised: bool
    begin: int


class _Reader(HTMLParser):
    def __init__(self, wanted: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.text = Text()
        self._wanted = wanted
        self._stack: list[_Open] = []
        self._counts: Counter[str] = Counter()
        self._parts: list[str] = []
        self._gap = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if tag in _BLOCK:
            self._flush(gap=True)
        elif tag == "br" and any(self._counts[heading] for heading in _HEADINGS):
            self._parts.append(" ")  # a title in two lines is one title
        elif tag == "br":
            self._flush(gap=False)
        if tag == "body":
            self._stack.clear()  # a head that was never closed
            self._counts.clear()
        for fragment in {given.get("id", ""), given.get("name", "")} & self._wanted:
            self._flush(gap=True)
            self.text.places.setdefault(fragment, len(self.text.pieces))
        if tag in _VOID or len(self._stack) >= _DEEPEST:
            return
        above = self._stack[-1] if self._stack else _Open("", False, False, False, 0)
        self._counts[tag] += 1
        self._stack.append(
            _Open(
                tag,
                above.hidden or _is_hidden(tag, given),
                above.linked or (tag == "a" and "#" in given.get("href", "")),
                above.raised or tag == "sup" or _RAISED.search(given.get("class", "")) is not None,
                len(self._parts),
            )
        )

    def handle_endtag(self, tag: str) -> None:
        if self._counts[tag]:
            while self._stack:
                closed = self._stack.pop()
                self._counts[closed.tag] -= 1
                if closed.tag == tag:
                    self._drop_mark(closed)
                    break
        if tag in _BLOCK:
            self._flush(gap=True, level=_HEADINGS.get(tag, 0), kind=_kind(tag))

    def handle_data(self, data: str) -> None:
        if not (self._stack and self._stack[-1].hidden):
            self._parts.append(data)

    def close(self) -> None:
        super().close()
        self._flush(gap=True)

    def _drop_mark(self, closed: _Open) -> None:
        if not (closed.linked or closed.raised) or closed.begin > len(self._parts):
            return
        said = "".join(self._parts[closed.begin :]).strip()
        if _SURE.fullmatch(said) or (closed.linked and closed.raised and _LIKELY.fullmatch(said)):
            del self._parts[closed.begin :]

    def _flush(self, *, gap: bool, level: int = 0, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        raw = _SPACE.sub(" ", "".join(self._parts))
        self._parts.clear()
        text = tidy(raw)
        if text:
            piece = Piece(text, self._gap, raw.lstrip(" ").startswith("\u3000"), kind=kind)
            if kind is BlockKind.CAPTION:
                piece.keep(kind)
            self.text.pieces.append(piece)
            self.text.levels.append(level)
            self._gap = False
        self._gap = self._gap or gap


def _kind(tag: str) -> BlockKind:
    if tag in _HEADINGS:
        return BlockKind.HEADING
    return BlockKind.CAPTION if tag == "figcaption" else BlockKind.PARAGRAPH


def _is_hidden(tag: str, given: dict[str, str]) -> bool:
    if tag in _HIDDEN or "hidden" in given or given.get("aria-hidden", "").lower() == "true":
        return True
    called = {*given.get("epub:type", "").split(), *given.get("role", "").split()}
    return not called.isdisjoint(_APART) or _INVISIBLE.search(given.get("style", "")) is not None


def read_text(text: str, wanted: frozenset[str] = frozenset()) -> Text:
    """The lines of the XHTML in `text`, and where the `wanted` fragments stand in it."""
    reader = _Reader(wanted)
    reader.feed(text)
    reader.close()
    return reader.text
