"""What a line looks like: sentence, prose, title, menu. Nothing here knows what any word means."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.domain.article import Side
from reader.text.characters import dominant_side, han_count, latin_word_count

_CLOSERS = "\"'”’»)\\]）】」』》〉*"
_SENTENCE_END = re.compile(rf"[.!?。！？…．][{_CLOSERS}]*$")
_FULL_STOP = re.compile(rf"[.。．…][{_CLOSERS}]*$")
_INNER_END = re.compile(rf"[.!?][{_CLOSERS}]*\s+(?=[A-Z\"“‘(])|[。！？]")
_CLAUSE = re.compile("[，。；：！？、]|[,;] ")
# "U.S.", "p.m.", "Mr.", "J.": a stop that need not end a sentence.
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Za-z]\.){2,}|\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Inc|Co|Ltd|Corp|Gen|Sen|Rep|Gov|Lt|Col|Sgt|vs|etc|Fig|Vol|[A-Z])\.)$"
)
_OPEN_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Gen|Sen|Rep|Gov|Lt|Col|Sgt|vs|[A-Z])\.$")


def ends_sentence(text: str) -> bool:
    """Whether the last thing in the line is the end of a sentence."""
    return bool(_SENTENCE_END.search(text[-12:]))


def ends_in_abbreviation(text: str) -> bool:
    """Whether the stop at the end may belong to an abbreviation."""
    return bool(_ABBREVIATION.search(text[-12:]))


def needs_more(text: str) -> bool:
    """Whether the abbreviation at the end never ends a sentence ("Mr.")."""
    return bool(_OPEN_ABBREVIATION.search(text[-12:]))


@lru_cache(maxsize=4096)
def size(text: str) -> int:
    """How much is said, in words: a Chinese word is taken as 1.6 characters."""
    return latin_word_count(text) + round(han_count(text) / 1.6)


def side_of(text: str) -> Side:
    """The side whose language the line is in."""
    return dominant_side(text)


def is_prose(text: str) -> bool:
    """Whether the line is running text, as an article's paragraph is, and no title, label or menu."""
    if side_of(text) is Side.CHINESE:
        han = han_count(text)
        if han < 10:
            return False
        if _FULL_STOP.search(text[-12:]):
            return True
        return bool(_CLAUSE.search(text)) and (han >= 36 or (han >= 20 and "。" in text))
    words = latin_word_count(text)
    if words >= 25:
        return True
    return words >= 8 and bool(_FULL_STOP.search(text[-12:]) or _INNER_END.search(text))


def is_sentence(text: str) -> bool:
    """Whether it says something and ends: three words and a stop."""
    return size(text) >= 3 and ends_sentence(text)


def one_sentence(text: str) -> bool:
    """Whether the line is a single sentence."""
    return ends_sentence(text) and not _INNER_END.search(text[:-2])


def has_clause(text: str) -> bool:
    """Whether punctuation inside the line parts clauses, as in speech and never in a list of search phrases."""
    return bool(_CLAUSE.search(text))
