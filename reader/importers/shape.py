"""What a line looks like: sentence, prose, title, menu. Nothing here knows what any word means."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.domain.article import Side
from reader.text.characters import dominant_side, han_count, latin_word_count

_CLOSERS = "\"'”’»)\\]）】」』》〉*"
_BARE_CLOSERS = _CLOSERS.replace("\\", "")
_ENDS = frozenset(".!?。！？…．")
_FULL_STOP = re.compile(rf"[.。．…][{_CLOSERS}]*$")
_INNER_END = re.compile(rf"[.!?][{_CLOSERS}]*\s+(?=[A-Z\"“‘(])|[。！？]")
_CLAUSE = re.compile("[，。；：！？、]|[,;] ")
# "U.S.", "p.m.", "Mr.", "J.": a stop that need not end a sentence.
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Za-z]\.){2,}|\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Inc|Co|Ltd|Corp|Gen|Sen|Rep|Gov|Lt|Col|Sgt|vs|etc|Fig|Vol|[A-Z])\.)$"
)
_OPEN_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Gen|Sen|Rep|Gov|Lt|Col|Sgt|vs|[A-Z])\.$")
_HAN_PER_WORD = 1.6
_SHORTEST = 10  # code points: no shorter line is prose
_ENGLISH, _CHINESE = Side.ENGLISH, Side.CHINESE  # an enumeration finds its members slowly
_BRIEF = 24  # code points
_REMEMBERED = 1 << 16  # lines: as many as a book has that are not brief


def ends_sentence(text: str) -> bool:
    """Whether the last thing in the line is the end of a sentence."""
    return text[-12:].rstrip(_BARE_CLOSERS)[-1:] in _ENDS


def ends_in_abbreviation(text: str) -> bool:
    """Whether the stop at the end may belong to an abbreviation."""
    return bool(_ABBREVIATION.search(text[-12:]))


def needs_more(text: str) -> bool:
    """Whether the abbreviation at the end never ends a sentence ("Mr.")."""
    return bool(_OPEN_ABBREVIATION.search(text[-12:]))


def size(text: str) -> int:
    """How much is said, in words: a Chinese word is taken as 1.6 characters."""
    if len(text) > _BRIEF:
        return _size(text)
    return 1 if text.isalpha() and text.isascii() else _counted(text)


def side_of(text: str) -> Side:
    """The side whose language the line is in."""
    if text.isascii():
        return _ENGLISH
    return _side(text) if len(text) > _BRIEF else dominant_side(text)


def is_prose(text: str) -> bool:
    """Whether the line is running text, as an article's paragraph is, and no title, label or menu."""
    return len(text) >= _SHORTEST and _is_prose(text)


def _counted(text: str) -> int:
    return latin_word_count(text) + round(han_count(text) / _HAN_PER_WORD)


def _judged(text: str) -> bool:
    if side_of(text) is _CHINESE:
        han = han_count(text)
        if han < _SHORTEST:
            return False
        if _FULL_STOP.search(text[-12:]):
            return True
        return bool(_CLAUSE.search(text)) and (han >= 36 or (han >= 20 and "。" in text))
    words = latin_word_count(text)
    if words >= 25:
        return True
    return words >= 8 and bool(_FULL_STOP.search(text[-12:]) or _INNER_END.search(text))


# Every step asks the same of every line. A brief one is counted again sooner than it is found.
_size = lru_cache(maxsize=_REMEMBERED)(_counted)
_side = lru_cache(maxsize=_REMEMBERED)(dominant_side)
_is_prose = lru_cache(maxsize=_REMEMBERED)(_judged)


def forget() -> None:
    """Let go of the lines that were looked at: an import ends with this. Safe on every thread."""
    for remembered in (_size, _side, _is_prose):
        remembered.cache_clear()


def is_sentence(text: str) -> bool:
    """Whether it says something and ends: three words and a stop."""
    return ends_sentence(text) and size(text) >= 3


def one_sentence(text: str) -> bool:
    """Whether the line is a single sentence."""
    return ends_sentence(text) and not _INNER_END.search(text[:-2])


def has_clause(text: str) -> bool:
    """Whether punctuation inside the line parts clauses, as in speech and never in a list of search phrases."""
    return bool(_CLAUSE.search(text))
