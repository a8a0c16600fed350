"""The tokens of a text of either side, whatever else is mixed into it."""

from __future__ import annotations

from collections.abc import Iterable

from reader.domain.article import Side
from reader.text import english
from reader.text.characters import han_count
from reader.text.segment import Known, Segmenter
from reader.text.spans import Token


def tokens(
    text: str, side: Side, segmenter: Segmenter, names: Iterable[str] = (), known: Known | None = None
) -> tuple[Token, ...]:
    """The tokens of `text`; joined, they are `text`. Positions are code points.

    English words in Chinese text are English tokens, Chinese in English text is segmented. English text without
    any Chinese never waits for the segmenter's table.
    """
    if side is Side.ENGLISH and han_count(text) == 0:
        return english.tokens(text)
    return segmenter.tokens(text, names, known)
