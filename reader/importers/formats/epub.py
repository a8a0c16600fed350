"""Electronic books (EPUB 2 and 3): a draft for each chapter, as the book's own contents part it.

A chapter may fill a part of a file or several files: files are cut where the contents lead into them, and a file that
the contents do not name and that begins without a heading goes on with the chapter before it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reader.domain.article import Draft, Origin
from reader.errors import BinaryInput, EmptyInput, NoArticle, UndecodableInput
from reader.importers.decode import LIMIT, decode
from reader.importers.formats.archive import Archive, open_archive
from reader.importers.formats.epub_package import Entry, Package, read_package
from reader.importers.formats.epub_text import Text, read_text
from reader.importers.lines import Piece, Role
from reader.importers.metadata import Metadata
from reader.importers.page import read_pieces
from reader.importers.shape import is_prose, is_sentence, size

_NUMBER = r"(?:\d{1,4}|[ivxlc]{1,8}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_BARE = re.compile(
    rf"(?:(?:chapter|part|section|book|lesson|unit|letter|scene|act)\s*)?{_NUMBER}\s*[.:]?"
    r"|第\s*[\d〇零一二三四五六七八九十百千两]{1,8}\s*[章节節回课課部卷篇集讲講]|[〇一二三四五六七八九十百]{1,5}",
    re.IGNORECASE,
)
"""A chapter's title that says nothing without the book's."""
_IMPRINT = re.compile(r"\bISBN\b|all rights reserved|版权所有|版權所有|图书在版编目|圖書在版編目", re.IGNORECASE)
_IMPRINT_SIZE = 600  # words: a page of that kind, and no chapter that quotes one
_WORD = re.compile(r"\w+")
_HEADS = 4  # lines at the top of a chapter that may repeat its title
_SENTENCES = 3


@dataclass(slots=True)
class _Chapter:
    title: str
    named: bool
    pieces: list[Piece] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)

    def extend(self, text: Text, start: int, end: int) -> None:
        self.pieces += text.pieces[start:end]
        self.levels += text.levels[start:end]


def read(data: bytes, name: str, origin: Origin) -> list[Draft]:
    """The chapters of a book that have text, in reading order.

    The book's title is their source, its author their byline. Raises DamagedFile, EncryptedFile, ProtectedBook,
    UnsafeArchive, UnsafeMarkup, and NoArticle for a book of pictures.
    """
    archive = open_archive(data, name)
    package = read_package(archive, name)
    drafts = [
        draft for chapter in _chapters(archive, package, name) if (draft := _draft(chapter, package, name, origin))
    ]
    if not drafts:
        raise NoArticle(name=name)
    return drafts


def _chapters(archive: Archive, package: Package, name: str) -> list[_Chapter]:
    chapters: list[_Chapter] = []
    entries: dict[str, list[Entry]] = {}
    for entry in package.contents:
        entries.setdefault(entry.file, []).append(entry)
    for file in package.files:
        listed = entries.get(file, [])
        top = min((entry.depth for entry in listed), default=0)
        listed = [entry for entry in listed if entry.depth == top]
        text = _text(archive, file, frozenset(entry.fragment for entry in listed if entry.fragment), name)
        _part(chapters, text, listed)
    return chapters


def _text(archive: Archive, file: str, wanted: frozenset[str], name: str) -> Text:
    data = archive.read(file, LIMIT)
    try:
        return read_text(decode(data, name), wanted)
    except (EmptyInput, BinaryInput, UndecodableInput):  # one file that says nothing; the others may
        return Text()


def _part(chapters: list[_Chapter], text: Text, listed: list[Entry]) -> None:
    """Cut a file's lines where the contents lead into it, and add them to the chapters."""
    cuts: dict[int, str] = {}
    for entry in listed:
        cuts.setdefault(text.places.get(entry.fragment, 0), entry.title)
    first = min(cuts, default=len(text.pieces))
    if first:
        goes_on = bool(chapters) and chapters[-1].named and not _begins_anew(text)
        if not goes_on:
            chapters.append(_Chapter("", named=False))
        chapters[-1].extend(text, 0, first)
    borders = [*sorted(cuts), len(text.pieces)]
    for start, end in itertools.pairwise(borders):
        chapters.append(_Chapter(cuts[start], named=True))
        chapters[-1].extend(text, start, end)


def _begins_anew(text: Text) -> bool:
    return bool(text.levels) and 0 < text.levels[0] <= 2


def _draft(chapter: _Chapter, package: Package, name: str, origin: Origin) -> Draft | None:
    """The chapter's draft; None for a title page, an imprint, a chapter of pictures."""
    title = _settle_title(chapter)
    said = " ".join(piece.text for piece in chapter.pieces)
    if not chapter.pieces or (_IMPRINT.search(said) and size(said) < _IMPRINT_SIZE):
        return None
    headline = f"{package.title}: {title}" if package.title and _BARE.fullmatch(title) else title
    head = [Piece(headline, gap=True, role=Role.HEADLINE)] if headline else []
    known = Metadata(published=package.published, source=package.title, byline=package.creator)
    try:
        draft = read_pieces(head + chapter.pieces, name, origin, known)
    except (EmptyInput, NoArticle):
        return None
    if not _is_text(draft):
        return None
    # An address in the text is no address of the chapter: two chapters may name the same.
    return replace(draft, headline=headline or draft.headline, url="")


def _settle_title(chapter: _Chapter) -> str:
    """The chapter's title, from the contents or from its own headings, whose lines are taken out of its text."""
    leading = list(_leading(chapter))
    title = chapter.title or ": ".join(chapter.pieces[index].text for index in leading)
    known = _key(title)
    repeated = {
        index
        for index, piece in enumerate(chapter.pieces[:_HEADS])
        if _key(piece.text) == known or (index in leading and _key(piece.text) in known)
    }
    if known:
        chapter.pieces = [piece for index, piece in enumerate(chapter.pieces) if index not in repeated]
    return title


def _leading(chapter: _Chapter) -> Iterator[int]:
    """Indices of the headings at the very top, those that make one title: each level once."""
    before = 0
    for index, level in enumerate(chapter.levels[:_HEADS]):
        if level <= before:
            return
        yield index
        before = level


def _key(text: str) -> str:
    return " ".join(_WORD.findall(text)).casefold()


def _is_text(draft: Draft) -> bool:
    texts = [block.text for block in (*draft.english, *draft.chinese)]
    return any(map(is_prose, texts)) or sum(map(is_sentence, texts)) >= _SENTENCES
