"""A web page saved as one file (.mhtml, .mht): its own HTML, without the pictures and styles that lie beside it."""

from __future__ import annotations

import codecs
import email
import email.errors
import email.policy
import re
from email.message import Message
from urllib.parse import urlsplit

from reader.domain.article import Draft, Origin
from reader.errors import DamagedFile, EmptyInput, TooLarge
from reader.importers.decode import decode
from reader.importers.formats.html import read_html
from reader.importers.page import read_page

_LARGEST = 100_000_000  # bytes, with the pictures
_PARTS = 5000
_HEADERS = 64_000  # bytes before the first blank line
_NESTED = 20  # boundaries within boundaries


def read(data: bytes, name: str, origin: Origin) -> Draft:
    """The draft of the article in a saved page.

    Raises DamagedFile for what is no such file, TooLarge, EmptyInput, and what the page itself raises.
    """
    if not data.strip():
        raise EmptyInput(name=name)
    if len(data) > _LARGEST:
        raise TooLarge(name=name, size=len(data) // 1_000_000, limit=_LARGEST // 1_000_000)
    message = _message(data, name)
    part = _root(message)
    if part is None:
        raise DamagedFile(name=name)
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        raise EmptyInput(name=name)
    text = _text(content, part.get_content_charset(""), name)
    url = _address(part.get("Content-Location")) or _address(message.get("Snapshot-Content-Location"))
    if part.get_content_type() == "text/plain":
        return read_page(text, name, origin)
    return read_html(text, name, origin, url)


def _message(data: bytes, name: str) -> Message:
    """The parsed file, unless it has more parts within parts than any program writes."""
    head = re.split(rb"\r?\n\r?\n", data[:_HEADERS], maxsplit=1)[0]
    if b":" not in head.split(b"\n", 1)[0]:
        raise DamagedFile(name=name)
    boundaries = len(re.findall(rb"(?im)^content-type:\s*multipart/", data))
    parts = len(re.findall(rb"(?im)^content-type:", data))
    if boundaries > _NESTED or parts > _PARTS:
        raise DamagedFile(name=name)
    try:
        return email.message_from_bytes(data, policy=email.policy.compat32)
    except (email.errors.MessageError, ValueError, RecursionError) as exc:
        raise DamagedFile(name=name) from exc


def _root(message: Message) -> Message | None:
    """The part that is the page: the one that the file names as its start, else the first HTML, else the first text."""
    parts = [part for part in message.walk() if not part.is_multipart()]
    start = message.get_param("start")
    pages = [part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    for part in pages:
        if isinstance(start, str) and part.get("Content-ID", "").strip() == start.strip():
            return part
    return next(iter(pages), None) or next((part for part in parts if part.get_content_type() == "text/plain"), None)


def _text(content: bytes, charset: str, name: str) -> str:
    """The part's text: by its bytes, and by its label where the bytes alone do not tell."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        try:
            if charset and codecs.lookup(charset).name not in ("utf-8", "iso8859-1", "ascii"):
                return decode(content.decode(charset).encode("utf-8"), name)
        except (LookupError, UnicodeError):
            pass  # a wrong label: the bytes are weighed as any file's are
    return decode(content, name)


def _address(value: object) -> str:
    text = str(value or "").strip()
    try:
        scheme = urlsplit(text).scheme
    except ValueError:  # [ and ] where no address of the sixth version stands
        return ""
    return text if scheme in ("http", "https") and len(text) <= 2000 and " " not in text else ""
