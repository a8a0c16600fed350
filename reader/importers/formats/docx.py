"""Word files (.docx): the paragraphs that Word would print, in order, with its headings.

What was deleted under tracking is left out and what was inserted is in; of fields stands the result; notes, comments,
headers and footers are no text of the article. Tables come as lines: a row of short cells is one, a long cell has
lines of its own, so that a page in two columns of languages comes as it is read.
"""

from __future__ import annotations

import re
from xml.parsers import expat

from reader.domain.article import BlockKind, Draft, Origin
from reader.errors import BinaryInput, DamagedFile, EncryptedFile, TooLarge, UnsafeMarkup
from reader.importers.decode import LIMIT, LIMIT_MB, megabytes
from reader.importers.formats.archive import Archive, open_archive
from reader.importers.formats.docx_body import Body, Line
from reader.importers.formats.docx_styles import Style, read_styles
from reader.importers.formats.xmltree import parse_xml
from reader.importers.lines import Piece, Role, tidy
from reader.importers.page import read_pieces
from reader.importers.shape import ends_sentence, is_prose
from reader.text.characters import han_count, latin_word_count

_MB = 1024 * 1024
_BODY = 32 * _MB  # bytes of XML of a text; a novel has five million
_PART = 4 * _MB
_DEEPEST = 200
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SEALED = "EncryptedPackage".encode("utf-16-le")
_RELATIONS = "_rels/.rels"
_DOCUMENT = "word/document.xml"
_OTHERS = ("xl/", "ppt/")  # spreadsheets and slides


def read(data: bytes, name: str, origin: Origin) -> Draft:
    """The draft of a Word file.

    Raises BinaryInput for what is another kind of document, EncryptedFile, DamagedFile, UnsafeArchive, UnsafeMarkup,
    TooLarge, EmptyInput and NoArticle.
    """
    if data.startswith(_OLE):  # an older Word's, or a newer one's behind a password
        raise EncryptedFile(name=name) if _SEALED in data else BinaryInput(name=name)
    archive = open_archive(data, name)
    part = _main_part(archive, name)
    body = Body(_styles(archive, part, name))
    _parse(archive.read(part, _BODY), body, name)
    lines = body.lines()
    length = sum(len(line.text) for line in lines)
    if length > LIMIT:
        raise TooLarge(name=name, size=megabytes(length), limit=LIMIT_MB)
    return read_pieces(_pieces(lines), name, origin)


def _main_part(archive: Archive, name: str) -> str:
    """The member with the text, as the package names it."""
    if _RELATIONS in archive:
        for relation in parse_xml(archive.read(_RELATIONS, _PART), name):
            target = relation.get("Target", "").lstrip("/")
            if relation.get("Type", "").endswith("/officeDocument") and target in archive:
                if target.startswith(_OTHERS):
                    raise BinaryInput(name=name)
                return target
    if _DOCUMENT in archive:
        return _DOCUMENT
    raise BinaryInput(name=name)


def _styles(archive: Archive, part: str, name: str) -> dict[str, Style]:
    member = part.rpartition("/")[0] + "/styles.xml"
    if member not in archive:
        return {}
    try:
        return read_styles(parse_xml(archive.read(member, _PART), name))
    except DamagedFile:
        return {}  # the text can be read without them; only what its headings are is lost


def _parse(data: bytes, body: Body, name: str) -> None:
    """Let `body` hear the document's elements. Raises DamagedFile, UnsafeMarkup."""
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise UnsafeMarkup(name=name)
        body.start(tag, attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        body.end(tag)

    def refuse(*_: object) -> None:
        raise UnsafeMarkup(name=name)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = body.text
    parser.StartDoctypeDeclHandler = refuse  # no Word file has one
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as exc:  # the last two for an encoding that nobody knows
        raise DamagedFile(name=name) from exc


def _pieces(lines: list[Line]) -> list[Piece]:
    """The lines for the cleaner. A paragraph stands apart, unless the file has a paragraph for each broken line."""
    wrapped = _is_wrapped(lines)
    pieces: list[Piece] = []
    blank, titled, begun = False, False, False
    for line in lines:
        text = tidy(line.text)
        if not text:
            blank = True
            continue
        gap = blank or (line.opens and not wrapped)
        piece = Piece(text, gap, line.indented or line.text.startswith("\u3000"))
        if line.kind is BlockKind.CAPTION:
            piece.keep(BlockKind.CAPTION)
        elif line.kind is not None:
            piece.kind = line.kind
        elif line.title and not titled:
            piece.role, titled = Role.HEADLINE, True
        elif line.row and begun and not (han_count(text) and latin_word_count(text)):
            piece.keep(BlockKind.PARAGRAPH)  # figures, which look like headings; two languages may be a word list
        begun = begun or is_prose(text)
        pieces.append(piece)
        blank = False
    return pieces


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether most paragraphs of some length break off in mid-sentence."""
    long = [line.text.strip() for line in lines if line.kind is None and not line.title and len(line.text) > 30]
    unfinished = sum(not (ends_sentence(text) or re.search("[:：;；]$", text)) for text in long)
    return len(long) >= 4 and unfinished * 2 > len(long)
