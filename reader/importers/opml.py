"""Lists of subscriptions (OPML), as programs for feeds and podcasts write them when somebody moves out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from reader.domain.feed import Outline
from reader.errors import NoSubscriptions
from reader.importers.formats.xmltree import parse_xml

_MARK = re.compile(rb"\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]{0,200}>\s*)?(?><!--.{0,2000}?-->\s*)*<opml\b", re.DOTALL)
_MOST = 5_000  # feeds of one list


def is_opml(data: bytes, name: str) -> bool:
    """Whether a file is a list of subscriptions, by its name or its beginning."""
    return name.lower().endswith(".opml") or _MARK.match(data[:4000]) is not None


def read_opml(data: bytes, name: str) -> list[Outline]:
    """The feeds in a list, nested or not, each once, in order; `name` is the file's name.

    Raises NoSubscriptions where there is none, DamagedFile and UnsafeMarkup.
    """
    found: dict[str, Outline] = {}
    for element in parse_xml(data, name).iter():
        if element.tag.lower() != "outline":
            continue
        attributes = {key.lower(): value.strip() for key, value in element.attrib.items()}
        address = attributes.get("xmlurl", "")
        if re.match(r"feed:", address, re.IGNORECASE):  # as some programs call them: feed://a.example, feed:https://…
            address = re.sub(r"^feed:(?://)?(?=https?:)|^feed:(?=//)", "", address, flags=re.IGNORECASE)
            address = "http:" + address if address.startswith("//") else address
        if address.lower().startswith(("http://", "https://")) and len(found) < _MOST:
            found.setdefault(address, Outline(address, attributes.get("title") or attributes.get("text", "")))
    if not found:
        raise NoSubscriptions(name=name)
    return list(found.values())


def write_opml(outlines: Iterable[Outline]) -> str:
    """A list of subscriptions that other programs can read."""
    rows = (
        f'    <outline type="rss" text={_quoted(each.title or each.address)} xmlUrl={_quoted(each.address)}/>\n'
        for each in outlines
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head><title>Duizhao</title></head>\n'
        f"  <body>\n{''.join(rows)}  </body>\n</opml>\n"
    )


def _quoted(text: str) -> str:
    return quoteattr(re.sub("[\x00-\x1f\ud800-\udfff\ufffe\uffff]", " ", text))
