"""From pieces to blocks: broken lines joined, each block on its side, each removed line with its place."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from reader.domain.article import Block, BlockKind, RemovalReason, Removed, Side
from reader.importers.lines import Piece, Role
from reader.importers.shape import ends_in_abbreviation, ends_sentence, has_clause, is_prose, needs_more, side_of, size

_LOWER = re.compile(r"[a-z\u00df-\u00f6\u00f8-\u00ff,;)\]%&]")
_OPEN_END = re.compile(
    r"(?:[,;，、；—–-]|\b(?:the|a|an|of|and|or|to|in|on|at|by|for|with|from|as|that|which|who|is|are|was|were|has|have|had|its|their|his|her|than|but|into|be|this|will|would))$",
    re.IGNORECASE,
)
_HYPHEN = re.compile(r"([A-Za-z]+)-$")
_TAIL = re.compile(
    r"(?:tion|sion|ment|ing|ness|ity|ties|ance|ence|able|ible|ally|ly|tive|ers?|ed|ture|ous|ism|ist|ship)s?\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[·•●▪■◆★☆※○◇►▶✓]|[-–—*] |\d{1,2}[、)）]|[(（]\d{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、")
# An enumeration finds its members slowly, and these are asked for with every line.
_ENGLISH, _CHINESE, _KEPT, _REMOVED = Side.ENGLISH, Side.CHINESE, Role.KEPT, Role.REMOVED
_PARAGRAPH, _HEADING, _CAPTION = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION
_CREDITED = re.compile(r"[.!?。！？][”’」』\"]?\s*[(（][^()（）]{1,40}[)）]$")  # a remark behind the sentence's end
_WIDE = 40  # code points of a line of prose that somebody's program wrapped
_NARROW = 24  # code points: nobody wraps English lines that short


@dataclass(frozen=True, slots=True)
class Wrap:
    """How wide the page's broken lines are, in code points: 0 when its lines are paragraphs."""

    english: int = 0
    chinese: int = 0


def measure_wrap(pieces: list[Piece]) -> Wrap:
    """The width at which the text was wrapped, by lines that stop in mid-sentence and plainly go on below.

    In English a small letter at the next line's beginning proves it, in Chinese that the lines are equally long.
    """
    english, chinese = [], []
    for piece, following in itertools.pairwise(pieces):
        if not (piece.article and following.article) or following.gap or ends_sentence(piece.text):
            continue
        if side_of(piece.text) is _CHINESE:
            chinese.append(len(piece.text))
        elif _LOWER.match(following.text) and len(piece.text) >= _WIDE:
            english.append(len(piece.text))
    english.sort()
    width = english[len(english) * 9 // 10] if len(english) >= 2 else 0
    widest = max(chinese, default=0)
    even = sum(abs(length - widest) <= 2 for length in chinese)
    return Wrap(width, widest if widest >= 16 and even >= 2 and even * 2 >= len(chinese) else 0)


def join_broken(pieces: list[Piece], wrap: Wrap) -> list[Piece]:
    """The pieces with lines that were broken in mid-sentence made whole."""
    words = _HyphenWords(pieces)
    result: list[Piece] = []
    parts: list[str] = []
    begun = False
    for piece in pieces:
        last = result[-1] if result else None
        # Before the first sentence ends, a line that begins with a capital is a standfirst, not the headline's rest.
        begun = begun or ends_sentence(parts[-1] if parts else "")
        apart = not begun and piece.text[:1].isupper()
        if last and last.article and piece.article and not apart and _continues(last, parts[-1], piece, wrap):
            parts.append(_joint(parts[-1], piece.text, words) + piece.text)
            continue
        _close(result, parts)
        result.append(piece)
        parts = [piece.text]
    _close(result, parts)
    return result


def _close(result: list[Piece], parts: list[str]) -> None:
    if len(parts) > 1:
        text = parts[0]
        for part in parts[1:]:
            text = (text[:-1] + part[1:]) if part.startswith("\x00") else text + part
        result[-1].text = text


def _joint(before: str, after: str, words: _HyphenWords) -> str:
    """What goes between two lines; NUL says that the hyphen before goes too."""
    if side_of(before) is _CHINESE and side_of(after[:40]) is _CHINESE:
        return ""
    hyphen = _HYPHEN.search(before[-40:])
    if hyphen and after[:1].islower():
        return "\x00" if words.is_divided(hyphen[1], re.match(r"[a-z]*", after)[0]) else ""  # type: ignore[index]
    return "" if before.endswith(("—", "–")) and not before.endswith((" —", " –")) else " "


class _HyphenWords:
    """Whether a word divided at a line's end has a hyphen of its own, by how the page writes it elsewhere."""

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = pieces
        self._text: str | None = None

    def is_divided(self, head: str, tail: str) -> bool:
        if self._text is None:
            self._text = "\n".join(piece.text for piece in self._pieces).lower()
        if f"{head}-{tail}".lower() in self._text:
            return False
        return f"{head}{tail}".lower() in self._text or bool(_TAIL.match(tail))


def _continues(last: Piece, end: str, piece: Piece, wrap: Wrap) -> bool:
    """Whether `piece` goes on with the sentence that `last` (now ending in `end`) began."""
    if piece.role is _KEPT and (piece.speaker != last.speaker or piece.kind is not last.kind):
        return False
    if _HEADING in (last.kind, piece.kind) or (last.kind is _CAPTION and last.role is _KEPT):
        return False
    if _ITEM.match(piece.text):
        return False
    side, next_side = side_of(end), side_of(piece.text)
    stopped = ends_sentence(end) or bool(_CREDITED.search(end[-60:]))
    lower = bool(_LOWER.match(piece.text)) and not piece.text.startswith("by ")
    if stopped:
        return (
            not piece.gap
            and side is next_side is _ENGLISH
            and ((ends_in_abbreviation(end) and lower) or needs_more(end))
        )
    if end.endswith((":", "：")) and piece.gap:
        return False
    if piece.gap:
        return side is next_side is _ENGLISH and lower and size(end) >= 8 and is_prose(piece.text)
    if side is _CHINESE:
        return _continues_chinese(end, piece, wrap) and next_side is _CHINESE
    if next_side is _CHINESE and not _OPEN_END.search(end):
        return False
    if lower or _OPEN_END.search(end):
        return len(end) >= (_NARROW if lower else _WIDE) or wrap.english > 0
    return bool(wrap.english) and len(end) >= 0.72 * wrap.english


def _continues_chinese(end: str, piece: Piece, wrap: Wrap) -> bool:
    if piece.indent:
        return False
    if end.endswith(("，", "、", "；", ",", ";", "：", ":")):
        return True
    if wrap.chinese and abs(len(end) - wrap.chinese) <= 2:
        return True
    # A single broken line: a clause breaks off in it, and what is left below is no longer than the line was. A
    # headline stands above a longer paragraph.
    finished = piece.text.endswith(("。", "。”", "！", "？"))
    return len(end) >= 20 and has_clause(end) and finished and ("。" in end or len(piece.text) <= len(end))


def build(pieces: list[Piece]) -> tuple[tuple[Block, ...], tuple[Block, ...], tuple[Removed, ...]]:
    """English blocks, Chinese blocks, and what was removed with its side and its place among that side's blocks.

    Furniture in a language that the article has not goes back to the side that it has, where it stood.
    """
    kept = {side_of(piece.text) for piece in pieces if piece.article}
    english: list[Block] = []
    chinese: list[Block] = []
    blocks = {_ENGLISH: english, _CHINESE: chinese}
    removed: list[Removed] = []
    for piece in pieces:
        side = side_of(piece.text)
        if piece.article:
            (chinese if side is _CHINESE else english).append(
                Block(_kind_of(piece), piece.text, piece.speaker, "", piece.start, piece.end)
            )
        elif piece.role is _REMOVED:
            place = side if side in kept or not kept else side.other
            removed.append(Removed(piece.text, piece.reason or RemovalReason.NAVIGATION, place, len(blocks[place])))
    return tuple(english), tuple(chinese), tuple(removed)


def _kind_of(piece: Piece) -> BlockKind:
    return piece.kind if piece.role is _KEPT else _PARAGRAPH
