"""An HTML page as a tree of what is seen. Nothing is fetched; a page too deep for the parser is refused, never cut."""

from __future__ import annotations

import re
from typing import Any

from reader.importers.tables import words

_DEEPEST = 200  # the parser stops without a word at 256
_MOST = 200_000  # tags: an element takes a hundred times the memory of its name
_HIDDEN_TAGS = words(
    "script style noscript template svg math head iframe object embed audio video canvas map select datalist button "
    "textarea rt rp"
)
_UNSEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_FOR_LISTENERS = words("sr-only visually-hidden screen-reader-text visuallyhidden screen-reader-only a11y-hidden")


def parse(text: str) -> Any | None:
    """The tree of an HTML page; None where it is too deep, too large or too strange to be parsed whole."""
    if text.count("<") > _MOST:
        return None
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=False, recover=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.replace("\x00", "").encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None or depth_of(root) > _DEEPEST:
        return None
    return root


def depth_of(root: Any) -> int:
    """How many elements are within each other at most."""
    from lxml import etree

    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def drop_hidden(root: Any) -> None:
    """Take out what nobody sees: scripts, templates, and what a style or an attribute hides.

    Attributes that would hide most of the page are not believed: a page saved while its notice lay over it has them.
    """
    for element in list(root.iter()):
        if _is_no_text(element):
            _drop(element)
    hidden = [element for element in root.iter() if _is_hidden(element)]
    inside = set(hidden)
    outer = [each for each in hidden if not any(above in inside for above in each.iterancestors())]
    total = sum(map(len, root.itertext()))
    if sum(len(part) for element in outer for part in element.itertext()) > 0.6 * total:
        outer = [element for element in outer if element.tag not in ("body", "main", "article", "html")]
        outer = [element for element in outer if sum(map(len, element.itertext())) <= 0.3 * total]
    for element in outer:
        _drop(element)


def _is_no_text(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in _HIDDEN_TAGS:
        return True
    return (element.tag == "dialog" and element.get("open") is None) or (element.tag == "sup" and _is_mark(element))


def _is_mark(element: Any) -> bool:
    """Whether a raised figure leads to a note at the foot."""
    link = element.find(".//a")
    return link is not None and (link.get("href") or "").startswith("#") and len("".join(element.itertext())) <= 6


def _is_hidden(element: Any) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if _UNSEEN.search(element.get("style") or ""):
        return True
    return not _FOR_LISTENERS.isdisjoint((element.get("class") or "").split())


def _drop(element: Any) -> None:
    """Take out an element; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail or ""
    if tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + tail
        else:
            before.tail = (before.tail or "") + tail
    element.tail = None
    parent.remove(element)
