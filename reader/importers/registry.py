"""Which importer reads what: bytes and text become drafts here, whatever their format."""

from __future__ import annotations

import re
from pathlib import PurePath

from reader.domain.article import Draft, Origin
from reader.errors import EmptyInput
from reader.importers.decode import LIMIT_MB, decode
from reader.importers.markup import lines_of_html, lines_of_markdown
from reader.importers.page import read_page

_HTML = (".html", ".htm", ".xhtml")
_MARKDOWN = (".md", ".markdown")
_HTML_START = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def draft_from_bytes(data: bytes, name: str, origin: Origin) -> Draft:
    """The draft of an article in a file's bytes; `name` is the file's name.

    Raises EmptyInput, BinaryInput, TooLarge, UndecodableInput, NoArticle.
    """
    text = decode(data, name)
    suffix = PurePath(name).suffix.lower()
    if suffix in _HTML or _HTML_START.match(text):
        text = lines_of_html(text)
    elif suffix in _MARKDOWN:
        text = lines_of_markdown(text)
    return read_page(text, name, origin)


def draft_from_text(text: str, name: str, origin: Origin) -> Draft:
    """The draft of an article in pasted text. Raises EmptyInput, BinaryInput, TooLarge, NoArticle."""
    if not text:
        raise EmptyInput(name=name)
    # The same limits as for a file; half a surrogate pair from a foreign clipboard becomes a question mark.
    return read_page(decode(text.encode("utf-8", "replace"), name), name, origin)


__all__ = ["LIMIT_MB", "draft_from_bytes", "draft_from_text"]
