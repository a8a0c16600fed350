"""Where a word is met: its sentence, and what the other side says of it."""

from __future__ import annotations

from reader.domain.article import Article, Side
from reader.domain.vocabulary import Sighting
from reader.services.reading import Reading
from reader.text.headwords import Known, headword, written
from reader.text.sentences import sentences

_LONGEST = 600
"""Code points of a sentence that is kept with a word."""


def sighting(article: Article, side: Side, block: int, start: int, end: int) -> Sighting:
    """The sentence of code points `[start, end)` of a block, with its counterpart where the blocks are paired.

    Of a paired block with as many sentences it is the same one, else the whole block.
    """
    here = article.side(side)[block]
    spans = sentences(here.text, side)
    at = next((number for number, span in enumerate(spans) if span.start <= start < span.end), None)
    sentence = here.text if at is None else spans[at].of(here.text)
    across = _across(article, side, block)
    if across and at is not None:
        others = sentences(across, side.other)
        across = others[at].of(across) if len(others) == len(spans) else across
    return Sighting(sentence.strip()[:_LONGEST], across.strip()[:_LONGEST], article.id, here.uid, start, end)


def first_sighting(reading: Reading, article: Article, side: Side, head: str, known: Known | None) -> Sighting | None:
    """Where a word or phrase with this headword stands first; None where it does not. May wait for the segmenter."""
    for block, tokens in enumerate(reading.tokens(article, side)):
        for token in tokens:
            if token.is_word and headword(token.text, side, known) == head:
                return sighting(article, side, block, token.start, token.end)
    for block, here in enumerate(article.side(side)):
        shown = written(here.text, side)
        start = shown.find(head) if len(shown) == len(here.text) else -1
        if start >= 0:
            return sighting(article, side, block, start, start + len(head))
    return None


def _across(article: Article, side: Side, block: int) -> str:
    for pair in article.pairs:
        here, there = (pair.english, pair.chinese) if side is Side.ENGLISH else (pair.chinese, pair.english)
        if here == block:
            return article.side(side.other)[there].text
    return ""
