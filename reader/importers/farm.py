"""Link farms: runs of search phrases that strangers hide in a page.

A farm is many short segments one after another, none of which is said by anybody: no comma, no stop, no colon in
them. Which language they are in and what they are about is not asked, so a Chinese summary stays whatever it
says. A bar or another unusual separator gives a farm away; between commas and spaces, where lists of an article
stand too, the phrases must also repeat one another's words, as farms do to be found.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from reader.domain.article import RemovalReason
from reader.importers.lines import Piece, split_piece
from reader.text.characters import HAN, han_count

_STRONG = ("|", "｜", "¦", "║", "►", "★", "◆", "■", "▪", "●", "•", "·", "_", "※")
_MARKED = re.compile("[" + re.escape("".join(_STRONG)) + "]")
_FARM = RemovalReason.LINK_FARM
_WEAK = re.compile(r"[,，、;；/]| [-–—] |\s+")
_SAID = re.compile("[，。；：！？、,;:!?…]|\\.(?:\\s|$)")
_STOP = re.compile("[。！？!?…]|\\.(?:\\s|$)")
_LAST_STOP = re.compile("[。！？!?…][\"'”’」』)）]*|\\.[\"'”’)]*(?=\\s|$)")
_TO_HAN = re.compile(f"(?<=[A-Za-z0-9 .])(?=[{HAN}])")
_TO_LATIN = re.compile(f"(?<=[{HAN}])\\s*(?=[A-Z][a-z]*\\s+[a-z]+\\s)|(?<=[a-z])(?=[A-Z][a-z]*\\s+[a-z]+\\s)")
_HAN_RUN = re.compile(f"[{HAN}]{{3,}}")
_WORD = re.compile("[A-Za-z]{4,}")
_LONGEST = 45  # code points of a phrase
_MANY, _SOME = 12, 6
_ROWS = 4  # lines of their own that make a farm when each ends in a bar


def cut_farms(pieces: list[Piece]) -> list[Piece]:
    """The pieces with every farm a removed piece of its own, cut off from what it was glued to."""
    result: list[Piece] = []
    for piece in pieces:
        span = _span(piece.text) if piece.open and len(piece.text) >= 40 else None
        if span is None:
            result.append(piece)
            continue
        start, end = span
        parts = split_piece(piece, (start, end))
        farm = piece.text[start:end].strip(" \u3000")
        for part in parts:
            if part.text == farm:
                part.remove(_FARM)
        result.extend(parts)
    _rows(result)
    return result


def _span(text: str) -> tuple[int, int] | None:
    """The code points of a line that are a farm, or None."""
    for mark in _STRONG if _MARKED.search(text) else ():
        if text.count(mark) >= _SOME - 1:
            found = _run(text, mark)
            if found:
                return found
    return (0, len(text)) if _is_weak_farm(text) else None


def _run(text: str, mark: str) -> tuple[int, int] | None:
    """The longest run of unsaid segments between `mark`s, with what belongs to it at both ends."""
    borders = [-1, *(index for index, character in enumerate(text) if character == mark), len(text)]
    segments = [(start + 1, end) for start, end in pairwise(borders)]
    best = (0, 0)
    begin = 0
    for index in range(len(segments) + 1):
        if index == len(segments) or not _unsaid(text[slice(*segments[index])]):
            if index - begin > best[1] - best[0]:
                best = (begin, index)
            begin = index + 1
    run = [text[slice(*segment)] for segment in segments[slice(*best)]]
    phrases = [phrase for phrase in run if phrase.strip()]
    if not _is_farm(phrases):
        return None
    start, end = segments[best[0]][0], segments[best[1] - 1][1]
    start = _after_sentence(text, *segments[best[0] - 1]) if best[0] > 0 else _foreign_beginning(text, *segments[0])
    end = _before_sentence(text, *segments[best[1]]) if best[1] < len(segments) else end
    return start, end


def _is_farm(phrases: list[str]) -> bool:
    if sum(map(len, phrases)) < 4 * len(phrases):
        return False
    # Columns of a table are numbers; a menu has few entries and repeats nothing.
    wordy = sum(bool(_WORD.search(phrase)) or han_count(phrase) > 1 for phrase in phrases)
    if wordy < 0.8 * len(phrases):
        return False
    return len(phrases) >= _MANY or (len(phrases) >= _SOME and _repetition(phrases) >= 0.5)


def _unsaid(segment: str) -> bool:
    return len(segment.strip()) <= _LONGEST and not _SAID.search(segment)


def _after_sentence(text: str, start: int, end: int) -> int:
    """Where the farm begins in the segment before it: after the last sentence there."""
    stops = list(_LAST_STOP.finditer(text, start, end))
    if stops:
        return stops[-1].end()
    return end + 1


def _foreign_beginning(text: str, start: int, end: int) -> int:
    """Where the farm begins in its first segment: at the change of script ("FOLLOW US" before Chinese phrases)."""
    change = _TO_HAN.search(text, start, end)
    return change.start() if change and change.start() - start >= 4 else start


def _before_sentence(text: str, start: int, end: int) -> int:
    """Where the farm ends in the segment after it: where another script or a capital begins the article again."""
    change = _TO_LATIN.search(text, start, end)
    return change.start() if change else start


def _is_weak_farm(text: str) -> bool:
    """A line of phrases between commas or spaces: many, no stop anywhere, and repeating one another."""
    if _STOP.search(text) or not 60 <= len(text) <= 100_000:
        return False
    phrases = [phrase for phrase in _WEAK.split(text) if phrase and phrase.strip()]
    if not han_count(text):
        phrases = [phrase for phrase in re.split("[,;/]| [-–—] ", text) if phrase.strip()]
    if len(phrases) < _MANY or max(map(len, phrases)) > _LONGEST or sum(map(len, phrases)) < 4 * len(phrases):
        return False
    return _repetition(phrases) >= 0.6


def _repetition(phrases: list[str]) -> float:
    """The share of phrases that have three Chinese characters or a word in common with two others."""
    marks = [_marks(phrase) for phrase in phrases]
    counts = Counter(mark for each in marks for mark in each)
    return sum(any(counts[mark] >= 3 for mark in each) for each in marks) / len(phrases)


def _marks(phrase: str) -> set[str]:
    grams = {run[i : i + 3] for run in _HAN_RUN.findall(phrase) for i in range(len(run) - 2)}
    return grams | {word.lower() for word in _WORD.findall(phrase)}


def _rows(pieces: list[Piece]) -> None:
    """Remove farms that stand one or a few phrases a line: rows that end in a bar."""
    if not any(piece.reason is _FARM or _MARKED.search(piece.text) for piece in pieces):
        return
    begin = 0
    for index in range(len(pieces) + 1):
        piece = pieces[index] if index < len(pieces) else None
        if piece is not None and _is_row(piece):
            continue
        run = pieces[begin:index]
        begin = index + 1
        barred = sum(piece.text.endswith(_STRONG) or piece.text.count("|") >= 2 for piece in run)
        # Beside a farm already found the rest of its rows need no proof of their own.
        beside = any(piece.reason is _FARM and _barred(piece) for piece in run)
        if len(run) >= _ROWS and barred * 2 >= len(run):
            _remove(run)
        elif beside:
            _remove([piece for piece in run if _barred(piece)])


def _barred(piece: Piece) -> bool:
    return "|" in piece.text or piece.text.endswith(_STRONG)


def _remove(run: list[Piece]) -> None:
    for piece in run:
        if piece.open:
            piece.remove(_FARM)


def _is_row(piece: Piece) -> bool:
    if piece.reason is _FARM:
        return True
    text = piece.text.rstrip("|｜ ")
    return (
        bool(text)
        and len(text) <= 3 * _LONGEST
        and not _SAID.search(text)
        and max(map(len, re.split("[|｜]", text))) <= _LONGEST
    )
