"""Feeds (RSS 2.0 and 1.0, Atom, with the podcast namespaces) and web pages that name one, from their bytes.

Feeds are written by hand more often than one would think: names of HTML's characters that XML does not know, bare
ampersands, tags that are never closed. They are read as far as they make sense. No entity is replaced, nothing else
is loaded, whatever the document asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from html.entities import html5
from typing import Any
from urllib.parse import urljoin

from reader.domain.feed import Entry, FeedPage
from reader.errors import EmptyInput, NotAFeed
from reader.importers.dates import find_dates
from reader.importers.decode import decode
from reader.importers.markup import lines_of_html

_MOST = 2_000  # entries of one feed: the newest stand first in all but the strangest
_TEXT = 100_000  # code points of an entry's own text
_LINE = 500  # code points of a title
_ROOTS = frozenset({"rss", "rdf", "feed", "channel"})
_PLAIN = ("", "http://purl.org/rss/1.0/", "http://www.w3.org/2005/atom", "http://purl.org/atom/ns#")
_DATES = ("pubdate", "published", "date", "issued", "updated", "modified")
_KINDS = ("vtt", "srt", "subrip", "json", "html", "plain")
"""What transcripts come as, the most useful first: those with times, then those with paragraphs."""
_FEED_TYPES = re.compile(r"application/(?:rss|atom|rdf)\+xml", re.IGNORECASE)
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_NAMES = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_SPACE = re.compile(r"\s+")


def read_feed(data: bytes, address: str) -> FeedPage:
    """The feed in `data`, or the feeds that a web page names; `address` is where it was, for what it links to.

    Raises NotAFeed for what is neither, EmptyInput and UndecodableInput.
    """
    if not data.strip():
        raise EmptyInput(name=address)
    root = _tree(_utf8(data, address))
    if root is None or _name(root)[1] not in _ROOTS:
        alternates = tuple(_alternates(data, address))
        if not alternates:
            raise NotAFeed(address=address)
        return FeedPage(alternates=alternates)
    head = next((child for child in _children(root) if _name(child)[1] == "channel"), root)
    base = _base(head, address)
    items = [item for item in root.iter() if _name(item)[1] in ("item", "entry")][:_MOST]
    found = [entry for item in items if (entry := _entry(item, base)) is not None]
    unique = {entry.guid: entry for entry in reversed(found)}  # of two with one name the first counts
    entries = tuple(entry for entry in found if unique[entry.guid] is entry)
    return FeedPage(title=_title(head), home=_link(head, base), entries=entries)


def _utf8(data: bytes, address: str) -> bytes:
    """The same document in UTF-8, whatever it says of its own encoding, and without names of HTML's characters."""
    try:
        if b"\x00" in data:
            raise ValueError("not UTF-8")
        data.decode("utf-8-sig")
    except ValueError:
        data = decode(data, address).encode("utf-8", "replace")
    return _NAMED.sub(_number, data.removeprefix(b"\xef\xbb\xbf").lstrip())


def _number(match: re.Match[bytes]) -> bytes:
    known = html5.get(match[1].decode("ascii") + ";")
    if match[1] in _XML_NAMES or known is None:
        return match[0]
    return "".join(f"&#{ord(character)};" for character in known).encode("ascii")


def _tree(data: bytes) -> Any:
    """The root of a document, mended where it is broken; None where nothing can be made of it."""
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _name(element: Any) -> tuple[str, str]:
    """Namespace and local name in small letters; nothing for comments and instructions."""
    tag = element.tag
    if not isinstance(tag, str):
        return "", ""
    space, brace, local = tag.rpartition("}")
    return (space.removeprefix("{") if brace else "").lower(), local.lower()


def _children(element: Any) -> Iterator[Any]:
    return (child for child in element if isinstance(child.tag, str))


def _named(element: Any, name: str, *, plain: bool = False) -> Iterator[Any]:
    """The children of a local name; `plain` ones only in the namespaces of the feed itself."""
    for child in _children(element):
        space, local = _name(child)
        if local == name and (not plain or space in _PLAIN):
            yield child


def _words(element: Any) -> str:
    return _SPACE.sub(" ", "".join(element.itertext())).strip()


def _first(element: Any, name: str, *, plain: bool = False) -> str:
    return next(filter(None, map(_words, _named(element, name, plain=plain))), "")


def _title(element: Any) -> str:
    found = _first(element, "title", plain=True) or _first(element, "title")
    # A title may be HTML, packed once more: "Fish &amp;amp; chips".
    return _SPACE.sub(" ", lines_of_html(found) if "&" in found or "<" in found else found).strip()[:_LINE]


def _base(head: Any, address: str) -> str:
    try:
        return urljoin(address, str(head.get("{http://www.w3.org/XML/1998/namespace}base", "")))
    except ValueError:  # as in `_web`
        return address


def _link(element: Any, base: str) -> str:
    """The page that an entry or a feed belongs to."""
    for child in _named(element, "link", plain=True):
        target = child.get("href") if child.get("href") else _words(child)
        if child.get("rel", "alternate") == "alternate" and (found := _web(target, base)):
            return found
    return ""


def _web(target: str, base: str) -> str:
    try:
        found = urljoin(base, target.strip()) if target.strip() else ""
    except ValueError:  # [ and ] where no address of the sixth version stands
        return ""
    return found if found.lower().startswith(("http://", "https://")) else ""


def _entry(item: Any, base: str) -> Entry | None:
    address, title = _link(item, base), _title(item)
    guid = _first(item, "guid") or _first(item, "id", plain=True) or address or title
    if not address:  # an RSS guid is an address unless it says that it is not
        permanent = next((g for g in _named(item, "guid") if g.get("isPermaLink", "true").lower() == "true"), None)
        address = "" if permanent is None else _web(_words(permanent), "")
    if not guid:
        return None
    transcript, kind = _transcript(item, base)
    return Entry(
        guid=guid[:2000],
        title=title,
        published=_published(item),
        address=address,
        transcript=transcript,
        transcript_kind=kind,
        text=_text(item),
    )


def _transcript(item: Any, base: str) -> tuple[str, str]:
    """Address and type of the most useful transcript; English and Chinese ones go before others."""
    found: list[tuple[bool, int, str, str]] = []
    for child in _named(item, "transcript"):
        kind, language = child.get("type", "").lower().partition(";")[0].strip(), child.get("language", "en").lower()
        address = _web(child.get("url", ""), base)
        rank = next((place for place, name in enumerate(_KINDS) if name in kind), len(_KINDS))
        if address:
            found.append((not language.startswith(("en", "zh")), rank, address, kind))
    return min(found, key=lambda each: each[:2])[2:] if found else ("", "")


def _published(item: Any) -> str:
    for name in _DATES:
        iso = iso_date(_first(item, name))
        if iso:
            return iso
    return ""


def iso_date(text: str) -> str:
    """A date of RFC 822 or ISO 8601, or as people write it, to the minute and in its own zone; "" for none."""
    if not text:
        return ""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        plain = moment.replace(tzinfo=None)
        return plain.date().isoformat() if len(text) <= 10 else plain.isoformat(timespec="minutes")
    return next((found.iso for found in find_dates(text[:_LINE])), "")


def _text(item: Any) -> str:
    """The feed's own text of an entry: the full one where it has it, else the longest of its summaries."""
    full = [_own(child) for child in _named(item, "encoded")] + [_own(child) for child in _named(item, "content")]
    short = [_own(child) for name in ("description", "summary", "subtitle") for child in _named(item, name)]
    return max((text for text in full if text), key=len, default="") or max(short, key=len, default="")


def _own(element: Any) -> str:
    from lxml import etree

    if len(element):  # markup that is not packed, as Atom's xhtml
        packed = etree.tostring(element, encoding="unicode", with_tail=False)
    else:
        packed = element.text or ""
        if element.get("type", "html") == "text" or ("<" not in packed and "&" not in packed):
            return packed.strip()[:_TEXT]
    lines = (_SPACE.sub(" ", line).strip() for line in lines_of_html(packed[: 2 * _TEXT]).splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()[:_TEXT]


def _alternates(data: bytes, address: str) -> Iterator[str]:
    """The feeds that a web page names in its head."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", recover=True, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return
    for link in root.iter("link") if root is not None else ():
        words = link.get("rel", "").lower().split()
        found = _web(link.get("href", ""), address)
        if "alternate" in words and _FEED_TYPES.match(link.get("type", "")) and found:
            yield found
