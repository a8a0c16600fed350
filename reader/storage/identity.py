"""When two pages are the same article: the same address, else the same text however it is spaced.

url_key("HTTPS://Example.org:443/a/?utm_source=x&id=2#top") == url_key("http://example.org/a?id=2")
digest([Block(PARAGRAPH, "Ａ  b")]) == digest([Block(PARAGRAPH, "a"), Block(PARAGRAPH, "B")])
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlencode, urlsplit

from reader.domain.article import Block

TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "spm")
"""Beginnings of query fields that say where a visitor came from, not what the page is."""

PORTS = {"http": 80, "https": 443}


def digest(blocks: Iterable[Block]) -> str:
    """A hash of a side's text, blind to white space, width, case and the borders of blocks; "" without text."""
    text = "".join(f"{block.speaker}:{block.text}" if block.speaker else block.text for block in blocks)
    plain = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest() if plain else ""


def url_key(url: str) -> str:
    """The form of an address that is compared: without scheme, fragment, tracking and closing slash."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:  # not an address, for instance "http://[": compared as it stands
        return url.strip()
    if not parts.netloc:
        return url.strip()
    host = (parts.hostname or "").lower()
    if port is not None and port != PORTS.get(parts.scheme.lower()):
        host = f"{host}:{port}"
    fields = parse_qsl(parts.query, keep_blank_values=True)
    query = urlencode([field for field in fields if not field[0].lower().startswith(TRACKING)])
    return host + parts.path.rstrip("/") + (f"?{query}" if query else "")
