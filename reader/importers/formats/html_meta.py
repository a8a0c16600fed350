"""What an HTML page says of itself beside its text: JSON-LD, OpenGraph, <meta>, <time>, the address it goes by."""

from __future__ import annotations

import datetime
import html
import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_LARGEST = 500_000  # code points of a block of JSON-LD
_NODES = 2000  # objects of a page's JSON-LD that are looked at
_TYPES = re.compile(r"(?:Article|BlogPosting|PodcastEpisode|RadioEpisode|Episode|Report|Posting|CreativeWork)$")
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "publishdate", "pubdate", "publish_date",
    "publication_date", "publishtime", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created",
    "dc.date", "article:create_at", "weibo:article:create_at", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl")
_SOURCES = ("og:site_name", "article:publisher_name", "dc.publisher", "source", "application-name")
_HEADLINES = ("og:title", "twitter:title", "parsely-title", "dc.title", "headline")
_DATE = re.compile(
    r"(?P<day>(?:19|20)\d{2}[-/.年](?:1[0-2]|0?[1-9])[-/.月](?:3[01]|[12]\d|0?[1-9]))(?!\d)日?"
    r"(?:[T\s]+(?P<time>[0-2]?\d:[0-5]\d))?"
)
_COMPACT = re.compile(r"((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?(\d{2})(\d{2})\d{0,2})?")
_NOBODY = re.compile(
    r"https?:|@|^(?:admin|administrator|editor|staff|web ?master|unknown|null|none|user)$", re.IGNORECASE
)
# Where everybody publishes is not who did; an account's name stands in the page itself.
_PLATFORMS = frozenset(
    {"微信公众平台", "weixin official accounts platform", "知乎专栏", "medium", "wordpress.com", "substack"}
)
_ACCOUNT = "js_name"
_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Said:
    """What the page says; "" for what it does not. `published` is ISO, as the page writes it, without a zone."""

    headline: str = ""
    title: str = ""
    source: str = ""
    published: str = ""
    byline: str = ""
    url: str = ""


def said_by(root: Any) -> Said:
    """The metadata of a parsed page; its scripts must still be in it."""
    metas = _metas(root)
    said = Said(title=_plain(root.findtext(".//title")))
    for node in _articles(root):
        said.headline = said.headline or _plain(node.get("headline") or node.get("name"))
        said.published = said.published or iso(node.get("datePublished"))
        said.byline = said.byline or _people(node.get("author") or node.get("creator"))
        said.source = said.source or _name(node.get("publisher")) or _name(node.get("partOfSeries"))
        said.url = said.url or _address(node.get("url")) or _address(node.get("mainEntityOfPage"))
    said.headline = said.headline or _first(metas, _HEADLINES)
    said.source = _publisher(said.source) or _publisher(_first(metas, _SOURCES)) or _account(root)
    said.published = said.published or next((day for key in _DATES if (day := iso(metas.get(key)))), "") or _time(root)
    said.byline = said.byline or next((name for key in _AUTHORS if (name := _person(metas.get(key)))), "")
    links = [link.get("href") for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    said.url = next(filter(None, map(_address, [*links, metas.get("og:url")])), "") or said.url
    if said.byline.casefold() == said.source.casefold():
        said.byline = ""
    return said


def iso(value: object) -> str:
    """An ISO date, with its time to the minute if there is one, of what a page writes as such; "" for anything else."""
    text = str(value or "").strip()[:40]
    if match := _DATE.match(text):
        year, month, day = map(int, re.split(r"[-/.年月]", match["day"]))
        clock = match["time"]
    elif match := _COMPACT.fullmatch(text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
        clock = f"{match[4]}:{match[5]}" if match[4] else None
    else:
        return ""
    if clock and (int(clock.split(":")[0]) > 23 or clock in ("0:00", "00:00")):
        clock = None  # midnight is what a program writes for "no time"
    try:
        date = datetime.date(year, month, day).isoformat()
    except ValueError:
        return ""
    return f"{date}T{clock:0>5}" if clock else date


def _metas(root: Any) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = _plain(meta.get("content"))
        if key and content:
            metas.setdefault(key, content)
    return metas


def _first(metas: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((metas[key] for key in keys if key in metas), "")


def _publisher(name: str) -> str:
    return "" if name.casefold() in _PLATFORMS else name


def _account(root: Any) -> str:
    element = root.find(f".//*[@id='{_ACCOUNT}']")
    return "" if element is None else _plain("".join(element.itertext()))[:60]


def _articles(root: Any) -> list[dict[str, Any]]:
    """The objects of the page's JSON-LD that describe an article or an episode, in order."""
    found: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip()
        if not text or len(text) > _LARGEST:
            continue
        try:
            tree = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue  # what a page says of itself may be broken; its text is there all the same
        found.extend(node for node in _objects(tree) if _is_article(node))
    return found


def _objects(tree: object) -> Iterator[dict[str, Any]]:
    """The objects in a JSON value in breadth, as far as they may be the page's own."""
    waiting, seen = deque([tree]), 0
    while waiting and seen < _NODES:
        node = waiting.popleft()
        seen += 1
        if isinstance(node, list):
            waiting.extend(node[:_NODES])
        elif isinstance(node, dict):
            yield node
            waiting.extend(node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node)


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and _TYPES.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _name(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return _plain(value.get("name") if isinstance(value, dict) else value)


def _people(value: object) -> str:
    names = dict.fromkeys(filter(None, map(_person, value[:8] if isinstance(value, list) else [value])))
    return ", ".join(names)


def _person(value: object) -> str:
    name = re.sub(r"^(?:by|作者[:：]|记者[:：]?)\s+", "", _name(value), flags=re.IGNORECASE)
    return "" if _NOBODY.search(name) or len(name) > 120 else name


def _address(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    text = value.strip() if isinstance(value, str) else ""
    return text if re.fullmatch(r"https?://[^\s<>\"]{1,2000}", text) else ""


def _time(root: Any) -> str:
    """The date of a <time> that says it is the publication's, else of the first one in the page's article."""
    times = [each for each in root.iter("time") if each.get("datetime")]
    marked = [
        each for each in times if each.get("pubdate") is not None or "datePublished" in (each.get("itemprop") or "")
    ]
    inside = [each for each in times if any(above.tag in ("article", "main") for above in each.iterancestors())]
    return next((day for each in [*marked, *inside, *times[:1]] if (day := iso(each.get("datetime")))), "")


def _plain(value: object) -> str:
    """A text of one line without entities, which some pages write twice over."""
    return _SPACE.sub(" ", html.unescape(value)).strip()[:500] if isinstance(value, str) else ""
