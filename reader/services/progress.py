"""How much of a text a learner knows.

Counted are the running words: a word that occurs five times counts five times. Names of the article, numbers,
addresses and ignored words count for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.domain.article import Article, Side
from reader.domain.vocabulary import Status
from reader.services.reading import BlockTokens, Reading
from reader.services.statuses import Statuses
from reader.text.characters import han_count
from reader.text.headwords import Known, addresses, headword

_PARTS = re.compile(r"[\s·・•]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_NO_NAMES = frozenset(("The", "A", "An", "And", "Of"))


def headwords(
    reading: Reading, article: Article, side: Side, known: Known | None, tokens: BlockTokens
) -> Iterator[str]:
    """The headwords of an article's words in order, each as often as it occurs.

    `tokens` are those of some or all of the side's blocks; `known` is as in `text.headwords.headword`.
    """
    names = name_words(reading.spoken_names(article))
    for block in tokens:
        places = addresses("".join(token.text for token in block)) if block else []
        first = block[0].start if block else 0
        for token in block:
            if not token.is_word or _POSSESSIVE.sub("", token.text) in names:
                continue
            if places and any(start <= token.start - first < end for start, end in places):
                continue
            found = headword(token.text, side, known)
            if found is not None:
                yield found


def known_share(
    reading: Reading,
    article: Article,
    side: Side,
    statuses: Statuses,
    known: Known | None,
    tokens: BlockTokens | None = None,
) -> float | None:
    """Which share of the running words, 0.0 to 1.0, is KNOWN; None for a side without any. May take a while.

    Without `tokens` those of the whole side are taken, which waits for the segmenter's table if Chinese needs it.
    """
    counted = familiar = 0
    for found in headwords(reading, article, side, known, reading.tokens(article, side) if tokens is None else tokens):
        status = statuses.get(found)
        counted += status is not Status.IGNORED
        familiar += status is Status.KNOWN
    return familiar / counted if counted else None


def unknown_words(
    reading: Reading,
    article: Article,
    side: Side,
    statuses: Statuses,
    known: Known | None,
    tokens: BlockTokens | None = None,
) -> list[str]:
    """The headwords that have no status, each once, as they come; `tokens` are those of a page, else of the side."""
    found = headwords(reading, article, side, known, reading.tokens(article, side) if tokens is None else tokens)
    return [each for each in dict.fromkeys(found) if each not in statuses]


def name_words(names: tuple[str, ...]) -> frozenset[str]:
    """Names as they stand in texts: whole, and their parts (顾岚; Gu and Lan of Gu Lan). In upper case as written."""
    parts = {part for name in names for part in (name, *_PARTS.split(name))}
    return frozenset(part for part in parts if len(part) > 1 and (han_count(part) or _is_capitalised(part)))


def _is_capitalised(part: str) -> bool:
    return part[0].isupper() and part not in _NO_NAMES
