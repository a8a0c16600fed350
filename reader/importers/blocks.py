"""From pieces to blocks: broken lines joined, each block on its side, each removed line with its place."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace

from reader.domain.article import Block, BlockKind, RemovalReason, Removed, Side
from reader.importers.lines import Piece, Role
from reader.importers.shape import ends_in_abbreviation, ends_sentence, is_prose, needs_more, side_of, size

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
_NARROW = 24  # code points: nobody wraps English lines that short


@dataclass(frozen=True, slots=True)
class Wrap:
    """How wide the page's broken lines are, in code points: 0 when its lines are paragraphs."""

    english: int = 0
    chinese: int = 0


def measure_wrap(pieces: list[Piece]) -> Wrap:
    """The width at which the text was wrapped, by the lines that stop in mid-sentence."""
    widths = []
    for side in (Side.ENGLISH, Side.CHINESE):
        lengths = [
            len(piece.text)
            for piece, following in itertools.pairwise(pieces)
            if piece.article and not following.gap and not ends_sentence(piece.text) and side_of(piece.text) is side
        ]
        lengths.sort()
        wide = lengths[(len(lengths) * 9) // 10] if len(lengths) >= 2 else 0
        widths.append(wide if wide >= (40 if side is Side.ENGLISH else 16) else 0)
    return Wrap(*widths)


def join_broken(pieces: list[Piece], wrap: Wrap) -> list[Piece]:
    """The pieces with lines that were broken in mid-sentence made whole."""
    words = _HyphenWords(pieces)
    result: list[Piece] = []
    parts: list[str] = []
    for piece in pieces:
        last = result[-1] if result else None
        if last is not None and last.article and piece.article and _continues(last, parts[-1], piece, wrap):
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
    if side_of(before) is Side.CHINESE and side_of(after[:40]) is Side.CHINESE:
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
    if piece.role is Role.KEPT and (piece.speaker != last.speaker or piece.kind is not last.kind):
        return False
    if last.kind in (BlockKind.HEADING, BlockKind.CAPTION) and last.role is Role.KEPT:
        return False
    side, next_side = side_of(end), side_of(piece.text)
    stopped = ends_sentence(end)
    lower = bool(_LOWER.match(piece.text))
    if stopped:
        return not piece.gap and side is Side.ENGLISH and ((ends_in_abbreviation(end) and lower) or needs_more(end))
    if end.endswith((":", "：")) and piece.gap:
        return False
    if piece.gap:
        return side is next_side is Side.ENGLISH and lower and size(end) >= 8 and is_prose(piece.text)
    if side is Side.CHINESE:
        return _continues_chinese(end, piece, wrap)
    if next_side is Side.CHINESE and not _OPEN_END.search(end):
        return False
    if lower or _OPEN_END.search(end):
        return len(end) >= _NARROW or wrap.english > 0
    return bool(wrap.english) and len(end) >= 0.72 * wrap.english


def _continues_chinese(end: str, piece: Piece, wrap: Wrap) -> bool:
    if end.endswith(("，", "、", "；", ",", ";", "：", ":")):
        return True
    return bool(wrap.chinese) and abs(len(end) - wrap.chinese) <= 2


def build(pieces: list[Piece]) -> tuple[tuple[Block, ...], tuple[Block, ...], tuple[Removed, ...]]:
    """English blocks, Chinese blocks, and what was removed with its side and its place among that side's blocks."""
    blocks: dict[Side, list[Block]] = {Side.ENGLISH: [], Side.CHINESE: []}
    removed: list[Removed] = []
    for piece in pieces:
        side = side_of(piece.text)
        if piece.role is Role.REMOVED:
            removed.append(Removed(piece.text, piece.reason or RemovalReason.NAVIGATION, side, len(blocks[side])))
        elif piece.article:
            blocks[side].append(Block(_kind_of(piece), piece.text, piece.speaker))
    return tuple(blocks[Side.ENGLISH]), tuple(blocks[Side.CHINESE]), _placed(removed, blocks)


def _kind_of(piece: Piece) -> BlockKind:
    return piece.kind if piece.role is Role.KEPT else BlockKind.PARAGRAPH


def _placed(removed: list[Removed], blocks: dict[Side, list[Block]]) -> tuple[Removed, ...]:
    """Furniture in the language of an empty side goes back to the side that the article has."""
    if blocks[Side.ENGLISH] and blocks[Side.CHINESE]:
        return tuple(removed)
    only = Side.ENGLISH if blocks[Side.ENGLISH] else Side.CHINESE
    return tuple(each if each.side is only else replace(each) for each in removed)
