"""HTML pages: what the markup tells of lines goes with them to the cleaner that reads every text.

The library that finds a page's main text is asked as a witness, never obeyed: what it leaves out is dropped only
where the markup, too, says that it is furniture. So neither a summary beside the article nor a transcript is lost.
"""

from __future__ import annotations

import logging
import re
from typing import Any

from reader.domain.article import BlockKind, Draft, Origin, RemovalReason
from reader.importers.decode import decode
from reader.importers.formats.html_lines import Line, lines_of
from reader.importers.formats.html_meta import Said, said_by
from reader.importers.formats.html_tree import depth_of, drop_hidden, parse
from reader.importers.furniture import edge_reason
from reader.importers.lines import Piece, Role, tidy
from reader.importers.markup import lines_of_html
from reader.importers.metadata import Metadata
from reader.importers.outlets import is_outlet
from reader.importers.page import read_page, read_pieces
from reader.importers.shape import is_prose, size
from reader.text.characters import han_count

_ELEMENTS, _DEPTH, _LENGTH = 6000, 60, 2_000_000  # of a page whose main text is looked for: it takes quadratic time
_SEARCHED = 300_000  # code points of a main text in which lines are searched
_LINKED = 0.8  # the share of a line in links that makes it a list's
_HEADLINE = 300  # code points
_SIGN_RUN = re.compile(r"[\W_]+")
_SIGNS = {code: None for code in range(128) if not chr(code).isalnum()}
_CUT = re.compile(r"\s*[|｜_–—·•»]\s*|\s+-\s+")


def read(data: bytes, name: str, origin: Origin) -> Draft:
    """The draft of the article in a file of HTML. Raises what `decode` does, EmptyInput, NoArticle."""
    return read_html(decode(data, name), name, origin)


def read_html(text: str, name: str, origin: Origin, url: str = "") -> Draft:
    """The draft of the article in an HTML page that came from `url`, if known. Raises EmptyInput, NoArticle."""
    root = parse(text)
    if root is None:
        return read_page(lines_of_html(text), name, origin)
    said = said_by(root)
    drop_hidden(root)
    lines = lines_of(root)
    main = _main_text(root, len(text))
    pieces = [_piece(line) for line in lines]
    _drop_furniture(lines, pieces, main)
    _choose_headline(lines, pieces, said)
    source = said.source or _site(said.title, lines, pieces)
    known = Metadata(said.published, source, said.byline, said.url or url)
    return read_pieces([piece for piece in pieces if piece.text], name, origin, known)


def _piece(line: Line) -> Piece:
    piece = Piece(tidy(line.text), line.gap, line.text.startswith("\u3000"))
    if line.kind is BlockKind.CAPTION and size(piece.text) >= 2:
        piece.keep(BlockKind.CAPTION)
    elif line.kind is BlockKind.HEADING:
        piece.kind = BlockKind.HEADING
    return piece


def _main_text(root: Any, length: int) -> _Main | None:
    """What the library takes for the page's main text; None where it finds none or the page is too large for it."""
    if length > _LENGTH or sum(1 for _ in root.iter()) > _ELEMENTS or depth_of(root) > _DEPTH:
        return None
    import readability
    from lxml import etree, html

    logging.getLogger("readability.readability").disabled = True  # it logs a traceback for each page without an article
    try:
        page = html.document_fromstring(etree.tostring(root, encoding="utf-8", method="html"))
        summary = parse(readability.Document(page).summary(html_partial=True))
    except (readability.readability.Unparseable, etree.LxmlError, ValueError, TypeError, RecursionError):
        return None
    found = lines_of(summary) if summary is not None else []
    return _Main(found) if sum(is_prose(line.text) for line in found) else None


class _Main:
    """The page's main text by its lines."""

    def __init__(self, lines: list[Line]) -> None:
        keys = [_key(line.text) for line in lines]
        self._keys = set(keys)
        joined = "".join(keys)
        self._joined = joined if len(joined) <= _SEARCHED else ""

    def has(self, text: str) -> bool:
        """Whether a line of the page is in it, whole or as a part of a line."""
        key = _key(text)
        return key in self._keys or (len(key) >= 12 and key in self._joined)


def _key(text: str) -> str:
    """Its letters and digits, whatever their case."""
    return text.translate(_SIGNS).lower() if text.isascii() else _SIGN_RUN.sub("", text).casefold()


def _drop_furniture(lines: list[Line], pieces: list[Piece], main: _Main | None) -> None:
    """Remove what stands in a part of the page that its markup names furniture and that is no main text either."""
    inside = [main is not None and main.has(line.text) for line in lines]
    # A part with main text in it is named wrongly, as is one that tells in Chinese what an English page does not.
    alive = {
        id(zone) for line, kept in zip(lines, inside, strict=True) if kept for zone in line.zones if not zone.strict
    }
    foreign = _is_latin(lines)
    for line, kept in zip(lines, inside, strict=True):
        if foreign and not kept and is_prose(line.text) and han_count(line.text) >= 30:
            alive.update(id(zone) for zone in line.zones if not zone.strict)
    for line, piece, kept in zip(lines, pieces, inside, strict=True):
        dead = [zone for zone in line.zones if id(zone) not in alive]
        if not dead or kept:
            if not kept and main and line.linked >= _LINKED and not is_prose(line.text) and line.tag == "li":
                piece.remove(RemovalReason.LINK_FARM)
            continue
        if main is not None or any(zone.strict for zone in dead) or not is_prose(line.text):
            usual = RemovalReason.NAVIGATION if line.linked >= _LINKED / 2 else RemovalReason.NOTICE
            piece.remove(edge_reason(piece.text) or usual)


def _is_latin(lines: list[Line]) -> bool:
    """Whether the page's prose outside of named parts is English, so that Chinese elsewhere is no comment."""
    plain = " ".join(line.text for line in lines if not line.zones and is_prose(line.text))
    return bool(plain) and han_count(plain) < 0.3 * len(plain)


def _choose_headline(lines: list[Line], pieces: list[Piece], said: Said) -> None:
    """Make the headline of what the page calls its title, where a line of it says the same; else put it on top."""
    title = _without_source(said.headline or said.title, said.source)
    open_heads = [piece for line, piece in zip(lines, pieces, strict=True) if line.tag == "h1" and piece.open]
    heads = [piece for piece in open_heads if size(piece.text) >= 2 and _key(piece.text) != _key(said.source)]
    heads = [piece for piece in heads if not is_outlet(piece.text) and len(piece.text) <= _HEADLINE]
    same = next((piece for piece in pieces if piece.open and title and _key(piece.text) == _key(title)), None)
    if same is None and heads and (len(heads) == 1 or not title):
        same = heads[0]
    if same is None and title:
        same = next(
            (piece for piece in heads if _key(piece.text) in _key(title) or _key(title) in _key(piece.text)), None
        )
    if same is None and title:
        # A heading of any rank that the title begins with: the rest of it is the name of the site.
        same = next(
            (
                piece
                for line, piece in zip(lines, pieces, strict=True)
                if line.kind is BlockKind.HEADING and piece.open and _key(piece.text) and _begins(title, piece.text)
            ),
            None,
        )
    if same is not None:
        same.role, same.kind = Role.HEADLINE, BlockKind.PARAGRAPH
    elif said.headline and size(title) >= 3:
        pieces.insert(0, Piece(tidy(title), True, role=Role.HEADLINE))


def _site(title: str, lines: list[Line], pieces: list[Piece]) -> str:
    """The site's name that the page's title gives behind the headline and a line of the page gives too, or ""."""
    headline = next((piece.text for piece in pieces if piece.role is Role.HEADLINE), "")
    if not headline or not _begins(title, headline):
        return ""
    name = _CUT.sub("|", title[len(headline) :]).strip("| ")
    if "|" in name or not 1 <= size(name) <= 6:
        return ""
    key = _key(name)
    return name if any(key in _key(line.text) and headline not in line.text for line in lines if line.text) else ""


def _begins(title: str, heading: str) -> bool:
    """Whether a title is the heading with a site's name cut off behind it."""
    return title.startswith(heading) and _CUT.match(title, len(heading)) is not None


def _without_source(title: str, source: str) -> str:
    """A title without the publisher's name that pages put behind it."""
    parts = _CUT.split(title)
    while len(parts) > 1 and (_key(parts[-1]) == _key(source) or is_outlet(parts[-1])):
        title = title[: title.rindex(parts.pop())]
        title = title.rstrip(" |｜_–—·•»-")
    return title
