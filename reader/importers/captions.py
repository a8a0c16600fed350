# ruff: noqa: E501 - a pattern is read whole: breaking one hides what it matches
"""Captions between the paragraphs: by their credit, by the way they begin, or by what they tell and where."""

from __future__ import annotations

import re
from functools import cache

from reader.domain.article import BlockKind, Side
from reader.importers.dates import may_be_dated
from reader.importers.lines import Piece, Role
from reader.importers.metadata import has_dateline
from reader.importers.screening import Needed
from reader.importers.shape import is_prose, one_sentence, side_of, size
from reader.importers.tables import both

_I = re.IGNORECASE
_LONGEST = 110  # words: a group photo may name many people
_CREDIT = re.compile(
    both(
        r"[(（\[【]\s*(?:(?:photo|photograph|picture|pic|image|images|file photo|credit|video|screenshot|illustration|graphic|courtesy|handout|pool)\b[^()（）\[\]]{0,80}"
        r"|[^()（）\[\]]{0,60}\b(?:photo|photos|via|getty|handout|courtesy)\b[^()（）\[\]]{0,50}"
        r"|[A-Z][\w .&'’-]{0,40}/\s?[A-Z][\w .,&'’-]{0,60}"
        r"|[^()（）\[\]]{0,30}(?:(?:摄影|攝影|图片|图|圖)\s*[/／:：][^()（）\[\]]{1,20}|摄|攝|供图|供圖|图源|圖源|图片来源|图|圖|资料图|资料图片|发|發))\s*[)）\]】][.。]?$"
    ),
    _I,
)
_SLASH = re.compile(r"[(（\[][^()（）\[\]]{0,60}/[^()（）\[\]]{1,60}[)）\]]$")
_PHOTO_TAIL = re.compile(
    both(
        r"(?:(?:^|[\s.!?/])(?:photos?|images?|pictures?|credit|photograph)\s*(?:[:：]|by\b|credit\b|courtesy\b)\s*[A-Z\u4e00-\u9fff][^.!?]{0,60}\.?"
        r"|/\s?(?:VCG|CFP|AFP|AP|Getty(?: Images)?|Reuters|Xinhua|CGTN|IC)(?:\s+(?:Photo|Images))?|[.!?][\"”’)]*\s+[A-Z][\w.'’ -]{2,40}\s?/\s?[A-Z][\w.'’ -]{2,40}|[\s/](?:file |handout )photo\.?|(?:新华社记者|本报记者|记者)?\s?[\u4e00-\u9fff]{2,4}\s?[摄攝]|图[/／：:][\u4e00-\u9fffA-Za-z ]{1,20})$"
    ),
    _I,
)
_BEGINNING = re.compile(
    r"(?:(?:file |an? )?(?:photo|picture|image|caption|pictured|photograph|illustration)\s*[:：]"
    r"|(?:this|an?|the|combo|these)(?: \w+){0,4} (?:photos?|pictures?|images?|screenshots?|photograph)(?: \w+){0,6} (?:shows?|taken|released|provided|depicts?)\b"
    r"|(?:photos?|pictures?|images?|screenshot)(?: \w+){0,2} (?:shows?|taken|released|provided|depicts?)\b|pictured (?:is|are|here|above|below)\b|file photo\b)",
    _I,
)
_BEGINNING_CHINESE = re.compile(
    both(
        "(?:上图|下图|左图|右图|图|圖|图片|圖片|配图|资料图片?|題圖|题图)(?:为|為|：|:|是|中)|这是.{0,30}(?:拍摄|航拍)|.{0,24}\\d{1,2}月\\d{1,2}日.{0,24}拍摄的"
    )
)
_DATED = re.compile(
    r",? (?:on )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d{2}|\d{1,2} [A-Z][a-z]{2,8},? (?:19|20)\d{2})\.?$"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|added|signed|opened|announced|began|became|held|made|took|went|came|led)\b", _I
)
_PRESENT = re.compile(
    r"\b(?:is|are|poses?|delivers?|shows?|walks?|waves?|attends?|speaks?|looks?|holds?|shakes?|visits?|works?|arrives?|prepares?|stands?|sits?|plays?|performs?"
    r"|takes?|addresses|meets?|greets?|talks?|inspects?|harvests?|watch(?:es)?|carry|carries|ride[s]?|pick[s]?|unload[s]?|load[s]?|sail[s]?|fly|flies|gather[s]?"
    r"|celebrate[s]?|cross(?:es)?|enjoy[s]?|wait[s]?|line[s]?|check[s]?|clean[s]?|sort[s]?|witness(?:es)?|sign[s]?|react[s]?|leave[s]?|run[s]?|train[s]?|learn[s]?|pictured|seen)\b",
    _I,
)
_WORDS = re.compile(r"[A-Za-z][\w'’-]*|[\u4e00-\u9fff]")
_SAME = 0.7


@cache
def _telling() -> Needed:
    return Needed(_CREDIT, _PHOTO_TAIL, _BEGINNING, _BEGINNING_CHINESE)


def is_credited(text: str) -> bool:
    """Whether a line is a caption by its own words: a credit at its end, or "Photo shows" at its beginning."""
    if size(text) > _LONGEST or not _telling().in_line(text):
        return False
    tail = text[-130:]
    if _CREDIT.search(tail) and (not _SLASH.search(tail) or re.search(r"/\s?[A-Z\u4e00-\u9fff]", tail)):
        return not has_dateline(text)
    if _PHOTO_TAIL.search(text[-90:]) and (size(text) <= 60):
        return True
    return bool(_BEGINNING.match(text) or _BEGINNING_CHINESE.match(text)) and size(text) <= 70


def mark_captions(pieces: list[Piece]) -> None:
    """Make captions of the article's open pieces that are such; `pieces` are the whole page."""
    article = [piece for piece in pieces if piece.article]
    for piece in article:
        if piece.open and is_credited(piece.text):
            piece.keep(BlockKind.CAPTION)
    for piece in article:
        if piece.open and _is_scene(piece.text):
            piece.keep(BlockKind.CAPTION)
    _before_dateline(article)
    _beside_captions(article)


def _is_scene(text: str) -> bool:
    """One sentence in the present tense that ends with the full date on which a picture was taken."""
    if not may_be_dated(text[-60:]) or not _DATED.search(text[-60:]):
        return False
    if not 6 <= size(text) <= 60 or not one_sentence(text.rstrip(".") + "."):
        return False
    return bool(_PRESENT.search(text)) and not _PAST.search(text)


def _before_dateline(article: list[Piece]) -> None:
    """What stands before an agency's first paragraph is caption or standfirst: caption when the text says it again."""
    first = next((index for index, piece in enumerate(article[:12]) if has_dateline(piece.text)), 0)
    for piece in article[:first]:
        if piece.open and is_prose(piece.text) and size(piece.text) <= 60:
            beside = any(other.kind is BlockKind.CAPTION and other.role is Role.KEPT for other in article[:first])
            again = _told_again(piece, article[first:])
            piece.keep(BlockKind.CAPTION if again or beside else BlockKind.HEADING)


def _beside_captions(article: list[Piece]) -> None:
    """A single sentence next to a caption whose words a paragraph repeats belongs to the picture."""
    if not any(each.kind is BlockKind.CAPTION and each.role is Role.KEPT for each in article):
        return
    for index, piece in enumerate(article):
        near = article[max(0, index - 1) : index] + article[index + 1 : index + 2]
        if not piece.open or not any(each.role is Role.KEPT and each.kind is BlockKind.CAPTION for each in near):
            continue
        if 8 <= size(piece.text) <= 60 and one_sentence(piece.text) and _told_again(piece, article[index + 1 :]):
            piece.keep(BlockKind.CAPTION)


def _told_again(piece: Piece, others: list[Piece]) -> bool:
    """Whether another piece of the same language has most of this one's words."""
    words = set(map(str.lower, _WORDS.findall(piece.text)))
    side: Side = side_of(piece.text)
    return any(
        len(words & set(map(str.lower, _WORDS.findall(other.text[:600])))) >= _SAME * len(words)
        for other in others[:40]
        if other is not piece and side_of(other.text[:600]) is side
    )
