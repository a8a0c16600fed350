"""The words of a side by position: which word is here, and which comes next.

`QTextCursor.WordUnderCursor` takes a whole run of Chinese for one word, so panes ask this index instead.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.text.spans import Span, Token


class WordIndex:
    """Words of each block in order. Positions are code points of the text as written."""

    def __init__(self, blocks: Sequence[Sequence[Token]]) -> None:
        self._words = [[token for token in block if token.is_word] for block in blocks]
        self._starts = [[token.start for token in block] for block in self._words]
        self.tokens = blocks

    def at(self, block: int, position: int) -> Token | None:
        """The word over the code point at `position`; None between words or outside."""
        if not 0 <= block < len(self._words):
            return None
        index = bisect_right(self._starts[block], position) - 1
        if index < 0:
            return None
        token = self._words[block][index]
        return token if position < token.end else None

    def around(self, block: int, position: int, count: int) -> tuple[Span, ...]:
        """The spans of the word over a position and of `count` words on each side of it."""
        if not 0 <= block < len(self._words):
            return ()
        index = bisect_right(self._starts[block], position) - 1
        return tuple(token.span for token in self._words[block][max(index - count, 0) : index + count + 1])

    def next(self, block: int, position: int) -> tuple[int, Token] | None:
        """The first word that begins after `position`, with its block; None at the end."""
        for number in range(max(block, 0), len(self._words)):
            index = bisect_right(self._starts[number], position) if number == block else 0
            if index < len(self._words[number]):
                return number, self._words[number][index]
        return None

    def previous(self, block: int, position: int) -> tuple[int, Token] | None:
        """The last word that begins before `position`, with its block; None at the beginning."""
        for number in range(min(block, len(self._words) - 1), -1, -1):
            starts = self._starts[number]
            index = (bisect_right(starts, position - 1) if number == block else len(starts)) - 1
            if index >= 0:
                return number, self._words[number][index]
        return None

    def snap(self, block: int, span: Span) -> Span:
        """`span` widened to the borders of the words at its ends."""
        if not 0 <= block < len(self._words) or not len(span):
            return span
        first, last = self.at(block, span.start), self.at(block, span.end - 1)
        return Span(first.start if first else span.start, last.end if last else span.end)
