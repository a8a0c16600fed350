# ruff: noqa: E501 - a pattern is read whole: breaking one hides what it matches
"""Where an article comes from: date, byline, source, address, as the lines around its headline give them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from reader.domain.article import RemovalReason
from reader.importers import labels
from reader.importers.dates import Found, better, find_dates, may_be_dated
from reader.importers.lines import Piece
from reader.importers.names import LATIN_NAME, is_name
from reader.importers.outlets import is_outlet
from reader.importers.screening import Needed
from reader.importers.shape import ends_sentence, is_prose, size
from reader.importers.tables import both
from reader.text.characters import han_count

_LONGEST = 240
_I = re.IGNORECASE
_SPLIT = re.compile(both(r"\s*[|｜•丨‖]\s*|\s+[·/–—-]\s+|\s{2,}|\u3000+|\s*;\s+"))
_FILLER = re.compile(
    both(
        r"(?:(?:last |first )?(?:updated|published|posted|modified|created|released|issued|date|time|aired|published on|publication date)"
        r"|on|at|the|release date|air date|episode date|发布时间|發布時間|发布于|发布|更新时间|更新|发表时间|发表于|时间|日期|播出时间|上线时间|发稿时间)(?![A-Za-z])\s*[:：]?"
    ),
    _I,
)
_BY = re.compile(
    both(
        r"(?:(?:written|story|words|text|reported|reporting|article|narrated|hosted|presented|interview(?:ed)?|conversation|as told to|q&a) )?by[:：]?\s+(?P<name>\S.*)|(?:author|authors|reporter|writer|correspondent|journalist)s?\s*[:：]\s*(?P<name2>\S.*)"
        r"|(?:作者|记者|記者|撰文|撰稿|采写|文|本报记者|特约记者|通讯员|主笔)\s*[:：/／丨|]\s*(?P<name3>\S.*)|(?:本报记者|本刊记者|记者|記者|特约撰稿人)\s+(?P<name4>\S.*)"
    ),
    _I,
)
_FROM = re.compile(
    both(
        r"(?:source|sources|publisher|published by|outlet|publication|podcast|show|via|来源|來源|稿源|出处|文章来源|信息来源|新闻来源|媒体|播客|节目|频道|栏目)\s*[:：]\s*(?P<name>\S.*)"
    ),
    _I,
)
_EDIT = re.compile(both(r"(?:web |copy )?(?:editors?|责任编辑|责编|编辑|校对|审核)\s*[:：]"), _I)
_FIELD = re.compile(
    both(
        r"(?<=[^\s|｜(（])\s*(?=(?:Source|Editor|Author|By|Updated|Published|来源|來源|作者|编辑|编輯|责任编辑|责编|记者|记者|发布时间|时间)\s*[:：])|(?<=[a-z])(?=Editor[:：])"
    )
)
_URL = re.compile(
    both(
        r"(?:(?:source|link|url|original(?: article)?|address|read at|available at|from|原文链接|原文地址|链接|来源|网址|原文|本文链接|文章链接)\s*[:：]?\s*)?<?(?P<url>https?://[^\s<>|，。]+)>?$"
    ),
    _I,
)
_COUNTER = re.compile(
    both(
        r"(?:阅读|浏览|点击|评论|播放|点赞|字数|views?|reads?|comments?)(?:量|数|次数)?\s*[:：(（]?\s*[\d,.]+\s*万?\+?\s*[)）]?"
    ),
    _I,
)
_AGENCY = re.compile(r"[(（]?\s*(?P<name>[A-Z][\w'’&. -]{1,40}?|[\u4e00-\u9fff]{2,10})\s*[)）]")
_DATELINE = re.compile(
    r"(?:[A-Z][\w .,'’/-]{2,60}?,?\s*(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?\s*)?[(（](?P<name>[A-Z][\w .&'’-]{1,30}?)[)）]\s*(?:--|—|–|-)\s*\S"
)
_DATELINE_DASH = re.compile(
    r"[A-Z][A-Z .,'’/-]{2,40}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?\s*[(（](?P<name>[A-Z][\w .&'’-]{1,30}?)[)）]"
)
_DATELINE_CHINESE = re.compile(
    both(
        "(?:据|據)?(?P<name>[\u4e00-\u9fff]{2,6}社|[\u4e00-\u9fff]{2,5}网|[\u4e00-\u9fff]{2,5}报|[\u4e00-\u9fff]{2,5}報)[^，。！？:：]{0,12}\\d{1,2}月\\d{1,2}日(?:电|電|讯|訊)"
    )
)
_CHINESE_REPORTER = re.compile(
    both("[(（](?:本报)?(?:记者|記者)\\s*[:：]?\\s*(?P<name>[\u4e00-\u9fff、· ]{2,24})[)）]")
)
_HOLDER = re.compile(
    r"(?:copyright|©|\(c\))\s*(?:©|\(c\))?\s*(?:(?:19|20)\d{2}(?:\s*[-–—]\s*(?:(?:19|20)\d{2})?)?)?\.?\s*(?:by )?(?P<name>[A-Z][\w'’& ]{2,40}?)\s*(?:[.,|]|all rights|ltd|inc|co\b|$)",
    _I,
)
_HOLDER_CHINESE = re.compile(
    both(
        r"(?:copyright|©|\(c\)|版权所有)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d{2}(?:\s*[-–—]\s*(?:19|20)\d{2})?年?)?\s*[:：]?\s*(?P<name>[\u4e00-\u9fff]{2,12}?)(?=[\s，。,|｜]|版权|保留|$)"
    ),
    _I,
)
_PLACE = re.compile(r"\s+(?:in|at|for|from)\s+[A-Z].*$|\s*[<(（]?\s*[\w.+-]+@[\w.-]+\s*[>)）]?$")
_LOGO = re.compile(
    r"(?:logo|icon|avatar)\s+(?:of|for)\s+(?:the\s+)?(?:podcast|show|channel|programme|program|series)?\s*[:：]?\s*(?P<name>\S.*)",
    _I,
)


@dataclass(slots=True)
class Metadata:
    """What is known of an article so far; empty where the page gives nothing."""

    published: str = ""
    source: str = ""
    byline: str = ""
    url: str = ""
    candidates: list[str] = field(default_factory=list)
    """Names that may be the source, surest first."""


@dataclass(slots=True)
class _Line:
    """One line read as metadata: what it gives, and what is left of it."""

    dates: list[Found]
    byline: str = ""
    source: str = ""
    rest: list[str] = field(default_factory=list)
    barred: bool = False
    agency: bool = False


def read_metadata(pieces: list[Piece], end: int, tail: int) -> Metadata:
    """Metadata from the pieces before index `end` and from `tail` on; lines of nothing else are removed."""
    meta = Metadata()
    for index, piece in enumerate(pieces):
        if piece.open and len(piece.text) <= _LONGEST:
            _read_address(piece, meta)
        if piece.open and len(piece.text) <= _LONGEST and (index < end or index >= tail):
            _read_piece(piece, meta, before=index < end)
    return meta


def source_of_text(text: str) -> str:
    """The agency that a dateline names ("NAIROBI, June 3 (Harbour Wire) --"); the dateline stays in the text."""
    head = text[:120]
    for pattern in (_DATELINE, _DATELINE_CHINESE):
        match = pattern.match(head)
        if match:
            return match["name"].strip()
    return ""


def has_dateline(text: str) -> bool:
    """Whether a paragraph begins as an agency's first one does."""
    return bool(source_of_text(text)) or bool(
        re.match(r"[A-Z][A-Z .'’-]{3,40}(?:, [A-Z]\w+\.? \d{1,2})?\s*(?:--|—|–)\s*[A-Z\"“]", text[:100])
    )


def reporter_of_text(text: str) -> str:
    """The reporters that a Chinese dateline names in brackets."""
    match = _CHINESE_REPORTER.search(text[:80])
    return match["name"].strip() if match else ""


def holder_of(text: str) -> str:
    """Who holds the copyright, by a removed legal line."""
    match = _HOLDER.search(text[:200])
    name = match["name"].strip() if match else ""
    if not name and (chinese := _HOLDER_CHINESE.match(text[:200])) and is_outlet(chinese["name"]):
        return chinese["name"]
    return "" if re.match(r"(?:all|the content|reserved|notice|\d)", name, _I) else name


def podcast_of(text: str) -> str:
    """The podcast whose logo a line describes, or ""."""
    match = _LOGO.match(text)
    return match["name"].strip() if match else ""


def _read_address(piece: Piece, meta: Metadata) -> None:
    match = _URL.match(piece.text) if "://" in piece.text else None
    if match:
        meta.url = meta.url or match["url"].rstrip(".,;)")
        piece.remove(RemovalReason.METADATA)


def _read_piece(piece: Piece, meta: Metadata, *, before: bool) -> None:
    if not (may_be_dated(piece.text) or _telling().in_line(piece.text)):
        return
    line = _parse(piece.text)
    if not (line.dates or line.byline or line.source):
        return
    left = " ".join(line.rest)
    if size(left) > (8 if line.barred or line.byline else 4) or ends_sentence(left) or (is_prose(piece.text) and left):
        return
    if line.byline and not line.dates and not line.source and not before and size(line.byline) > 6:
        return
    for found in line.dates:
        meta.published = better(meta.published, found.iso)
    meta.byline = meta.byline or line.byline
    if line.source:
        meta.source = meta.source or line.source
    for rest in line.rest:
        if is_outlet(rest) or (line.barred and size(rest) <= 5 and is_name(rest)):
            meta.candidates.append(rest)
        elif line.dates and not meta.byline and is_name(rest) and len(rest.split()) in (2, 3):
            meta.byline = rest
    piece.remove(RemovalReason.METADATA)


@cache
def _telling() -> Needed:
    return Needed(_BY, _FROM)


def _parse(text: str) -> _Line:
    dates = find_dates(text)
    line = _Line(dates)
    blanked = text
    for found in reversed(dates):
        blanked = f"{blanked[: found.start]}|{blanked[found.end :]}"
    line.barred = bool(_SPLIT.search(text)) or text.count("|") > 0
    for part in _SPLIT.split(_FIELD.sub("|", blanked)):
        _read_field(part.strip(" ,，:：.、-–—[]【】□■●◎◆"), line)
    return line


def _read_field(part: str, line: _Line) -> None:
    # "Published on:" goes, the beginning of "The Kitchen Gazette" and of "Time Weekly" stays.
    while not is_outlet(part) and (filler := _FILLER.match(part)):
        part = part[filler.end() :].strip(" ,，:：")
    tail = re.search(r"[\s,，(（]+(?:(?:last |first )?(?:updated|published|posted)|更新|发布)$", part, _I)
    part = part[: tail.start()] if tail else part
    if not part.strip("()（） ") or labels.plain(part) in labels.ANYWHERE or labels.plain(part) in labels.EDGE:
        return
    if _COUNTER.fullmatch(part):
        return
    by, origin = _BY.fullmatch(part), _FROM.fullmatch(part)
    if by:
        _take_byline(next(name for name in by.groups() if name), line)
    elif origin:
        _take_source(origin["name"], line)
    elif _EDIT.match(part):
        return
    elif (agency := _AGENCY.fullmatch(part)) or (agency := re.fullmatch(r"[(（](?P<name>[^()（）]{2,40})", part)):
        if line.dates:
            line.source = line.source or agency["name"].strip()
        else:
            line.rest.append(part)
    else:
        line.rest.append(part)


def _take_byline(name: str, line: _Line) -> None:
    name, _, outlet = name.partition(", ") if is_outlet(name.rpartition(", ")[2]) else (name, "", "")
    inner = re.match(r"(.{2,60}?)\s*[(（]([^()（）]{2,40})[)）]$", name)
    if inner:
        name, outlet = inner[1], inner[2]
    of = re.fullmatch(r"(.{2,60}?)\s+(?:for|of)\s+(.{2,40})", name)
    if of and is_outlet(of[2]):
        name, outlet = of[1], of[2]
    name = _PLACE.sub("", name).strip(" ,，.。")
    role = re.match(
        rf"({LATIN_NAME}),\s+(?:\S+\s+){{0,4}}(?i:reporter|correspondent|writer|editor|staff|desk|analyst)\b.*$", name
    )
    name = role[1] if role else name
    if _is_byline(name):
        line.byline = line.byline or name
        line.source = line.source or outlet.strip()
    else:
        line.rest.append(name)


def _is_byline(name: str) -> bool:
    """Whether what follows "By" names people; a question after 记者： does not."""
    if not name or size(name) > 12 or re.search("[?？!！。]", name):
        return False
    if not han_count(name):
        return bool(re.match("[A-Z\u00c0-\u00de\u0100-\u017f]", name))
    return all(han_count(part) <= 6 or "·" in part for part in re.split(r"[\s、,，/和&]+", name))


def _take_source(name: str, line: _Line) -> None:
    name = name.strip(" ()（）")
    if size(name) <= 8 and not ends_sentence(name):
        line.source = line.source or name
    else:
        line.rest.append(name)
