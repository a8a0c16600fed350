"""The body of an answer: unpacked in bounds, and with a file's name for what it is."""

from __future__ import annotations

import re
import zlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.errors import DownloadTooLarge, StrangeAnswer

if TYPE_CHECKING:
    import httpx

_GZIP = b"\x1f\x8b"
_PARTS = 100  # each costs a copy of all that follow it
_NAME = 80  # code points
_HTML = ".html"
_SUFFIXES = {
    "text/html": _HTML,
    "application/xhtml+xml": _HTML,
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "multipart/related": ".mhtml",
    "text/vtt": ".vtt",
    "application/srt": ".srt",
    "application/x-subrip": ".srt",
    "text/srt": ".srt",
    "text/markdown": ".md",
}
_FEED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?>(?:<\?[^>]{0,300}>|<!--.{0,2000}?-->|<!DOCTYPE[^>]{0,300}>)\s*){0,9}<(?:rss|feed|rdf:RDF)\b",
    re.DOTALL,
)
_PROGRAMS = frozenset({".php", ".asp", ".aspx", ".jsp", ".cgi", ".do"})


def read_body(answer: httpx.Response, limit: int, shown: str) -> bytes:
    """All bytes of an answer, unpacked; `shown` is its address for the sentence.

    What says that it is packed and is not is taken as it comes, as browsers do. Raises DownloadTooLarge for more
    than `limit` bytes, unpacked or not, and StrangeAnswer for another packing than gzip or a damaged one.
    """
    announced = answer.headers.get("content-encoding", "").strip().lower()
    if announced not in ("", "identity", "gzip", "x-gzip"):
        raise StrangeAnswer(address=shown)
    packed = bytearray()
    for part in answer.iter_raw():
        packed += part
        if len(packed) > limit:
            raise DownloadTooLarge(address=shown, limit=limit // 1_000_000)
    if not announced.endswith("gzip") or not packed.startswith(_GZIP):
        return bytes(packed)
    return _unpacked(bytes(packed), limit, shown)


def _unpacked(packed: bytes, limit: int, shown: str) -> bytes:
    plain = bytearray()
    for _ in range(_PARTS):
        machine = zlib.decompressobj(wbits=31)
        try:
            plain += machine.decompress(packed, limit + 1 - len(plain))
        except zlib.error as exc:
            raise StrangeAnswer(address=shown) from exc
        if len(plain) > limit:
            raise DownloadTooLarge(address=shown, limit=limit // 1_000_000)
        if not machine.eof:
            raise StrangeAnswer(address=shown)
        # Several packed parts may follow each other; anything else behind them is of no use.
        packed = machine.unused_data
        if not packed.startswith(_GZIP):
            return bytes(plain)
    raise StrangeAnswer(address=shown)


def looks_like_feed(data: bytes) -> bool:
    """Whether an answer is a feed (RSS, Atom) and no page, by its beginning."""
    return _FEED.match(data[:4000]) is not None


def file_name(host: str, path: str, kind: str) -> str:
    """A file's name for an address: the last word of its path, with the ending of its content type where it has one.

    A page of a program (article.php) is HTML unless its type says otherwise.
    """
    last = PurePosixPath(unquote(path)).name
    name = PurePosixPath("".join(c for c in last if c.isprintable()).strip() or host)
    if not last:
        return f"{host}{_SUFFIXES.get(kind, _HTML)}"
    suffix = _SUFFIXES.get(kind) or (_HTML if name.suffix.lower() in _PROGRAMS else name.suffix)
    stem = name.stem if name.suffix else name.name
    return stem[:_NAME] + suffix
