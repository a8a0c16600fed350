"""Which importer reads what: bytes and text become drafts here, whatever their format."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from reader.domain.article import Draft, Origin
from reader.errors import EmptyInput
from reader.importers.decode import LIMIT_MB, decode
from reader.importers.formats.html import read_html
from reader.importers.markup import lines_of_markdown
from reader.importers.page import read_page

_HTML = (".html", ".htm", ".xhtml")
_LARGE = 60_000_000  # bytes of a file with pictures in it
_SMALL = 1_000_000  # bytes of lines of text that are read at once
_MARKDOWN = (".md", ".markdown")
_HTML_START = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Format:
    """A format with a module of its own, which has `read(data, name, origin)` for one draft or a list of them.

    `mark` matches the first bytes of files whose name may say anything. `light` formats are lines of text: small
    ones need no process of their own.
    """

    module: str
    suffixes: tuple[str, ...]
    mark: re.Pattern[bytes] | None = None
    light: bool = False


FORMATS = (
    Format(
        "reader.importers.formats.epub",
        (".epub",),
        re.compile(rb"PK\x03\x04.{26}mimetypeapplication/epub\+zip", re.DOTALL),
    ),
    Format(
        "reader.importers.formats.docx",
        (".docx", ".docm", ".dotx"),
        re.compile(rb"PK\x03\x04.{26}(?:\[Content_Types\]\.xml|_rels/\.rels|word/)", re.DOTALL),
    ),
    Format(
        "reader.importers.formats.subtitles",
        (".srt", ".vtt"),
        re.compile(rb"(?:\xef\xbb\xbf)?(?:WEBVTT\s|\s{0,9}(?:\d{1,9}\s{1,9})?\d{1,4}:\d\d:\d\d[.,]\d{1,6} {0,9}-->)"),
        light=True,
    ),
    Format("reader.importers.formats.lrc", (".lrc",), light=True),
    Format("reader.importers.formats.transcript", (".json",)),
    Format(
        "reader.importers.formats.mhtml",
        (".mhtml", ".mht"),
        re.compile(rb"(?:From: <Saved by [^\r\n]{0,80}|MIME-Version: 1\.0)\r?\n", re.IGNORECASE),
    ),
    Format("reader.importers.formats.pdf", (".pdf",), re.compile(rb"%PDF-")),
)
"""Every format but plain text, Markdown and HTML. Its module is loaded with the first file of it."""


def draft_from_bytes(data: bytes, name: str, origin: Origin) -> Draft:
    """The draft of an article in a file's bytes, of a book its first chapter; `name` is the file's name.

    Raises EmptyInput, BinaryInput, TooLarge, UndecodableInput, NoArticle, and what its format raises.
    """
    return drafts_from_bytes(data, name, origin)[0]


def drafts_from_bytes(data: bytes, name: str, origin: Origin) -> list[Draft]:
    """The drafts of all articles in a file's bytes, in its order, one at least. Raises as `draft_from_bytes`."""
    form = format_of(data, name)
    if form is not None:
        read: Callable[[bytes, str, Origin], Draft | list[Draft]] = importlib.import_module(form.module).read
        found = read(data, name, origin)
        return found if isinstance(found, list) else [found]
    text = decode(data, name)
    if _is_html(text, name):
        return [read_html(text, name, origin)]
    if PurePath(name).suffix.lower() in _MARKDOWN:
        text = lines_of_markdown(text)
    return [read_page(text, name, origin)]


def format_of(data: bytes, name: str) -> Format | None:
    """The format of a file by its first bytes, else by its name's ending; None for plain text, Markdown and HTML."""
    suffix = PurePath(name).suffix.lower()
    marked = (form for form in FORMATS if form.mark is not None and form.mark.match(data))
    named = (form for form in FORMATS if suffix in form.suffixes)
    return next(marked, None) or next(named, None)


def is_plain(data: bytes, name: str) -> bool:
    """Whether reading `data` needs no process of its own: plain text, Markdown, and light formats when small.

    Raises EmptyInput, BinaryInput, TooLarge and UndecodableInput for what claims to be none of the formats.
    """
    form = format_of(data, name)
    if form is not None:
        return form.light and len(data) <= _SMALL
    return not _is_html(decode(data, name), name)


def _is_html(text: str, name: str) -> bool:
    return PurePath(name).suffix.lower() in _HTML or _HTML_START.match(text) is not None


def limit_of(name: str) -> int | None:
    """How many bytes of a file of that name are read; None for the limit of text.

    Books and pages of print bring pictures with them, which are never looked at.
    """
    suffix = PurePath(name).suffix.lower()
    heavy = any(suffix in form.suffixes and not form.light for form in FORMATS)
    return _LARGE if heavy and suffix not in _HTML else None


def draft_from_text(text: str, name: str, origin: Origin) -> Draft:
    """The draft of an article in pasted text, which may be a subtitle file's.

    Raises EmptyInput, BinaryInput, TooLarge, NoArticle, NoSubtitles.
    """
    if not text:
        raise EmptyInput(name=name)
    # The same limits as for a file; half a surrogate pair from a foreign clipboard becomes a question mark.
    data = text.encode("utf-8", "replace")
    form = format_of(data, name)
    if form is not None and form.light:
        return draft_from_bytes(data, name, origin)
    return read_page(decode(data, name), name, origin)


__all__ = [
    "FORMATS",
    "LIMIT_MB",
    "Format",
    "draft_from_bytes",
    "draft_from_text",
    "drafts_from_bytes",
    "format_of",
    "is_plain",
    "limit_of",
]
