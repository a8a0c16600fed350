"""jieba's table of words, packed: the same answers in a thirtieth of the memory, loaded in milliseconds.

As a Python dictionary the 350,000 words and the beginnings of words between them take some 60 MB and most of a second
to read. Packed into tries (marisa-trie) they take 3 MB. What jieba asks of the table (`in`, `[]`, `get`) it answers
alike, more slowly: 0.2 million characters a second are cut instead of 0.5.

The tries are made in small pieces, since making one holds up every other thread.
"""

from __future__ import annotations

import time
from array import array
from collections.abc import Iterator, Mapping, Sequence

from marisa_trie import Trie

PIECES = 16
"""A word belongs to the piece that its first character's number leaves as a remainder; so do its beginnings."""

Packed = tuple[bytes, bytes]
"""A trie, and the counts of its words by their number in it: unsigned, 4 bytes each, low byte first."""


def pack(table: Mapping[str, int], pause: float = 0.0) -> Iterator[Packed]:
    """The pieces of a table, in order. `pause`: seconds slept before each, for the other threads."""
    words: list[list[str]] = [[] for _ in range(PIECES)]
    for word in table:
        words[ord(word[0]) % PIECES].append(word)
    for some in words:
        time.sleep(pause)
        trie = Trie(some)
        counts = array("I", bytes(4 * len(some)))
        for word in some:
            counts[trie[word]] = table[word]
        yield trie.tobytes(), counts.tobytes()


class WordTable:
    """A packed table, read-only. Words, and with 0 the beginnings of words. Any thread."""

    def __init__(self, pieces: Sequence[Packed], total: int) -> None:
        """`total` is the sum that jieba measures its counts by. Raises ValueError where a piece is missing."""
        if len(pieces) != PIECES:
            raise ValueError(f"a table has {PIECES} pieces, not {len(pieces)}")
        self._tries: list[Trie] = []
        self._counts: list[array[int]] = []
        for trie, counts in pieces:
            self._tries.append(Trie().frombytes(trie))
            self._counts.append(array("I", counts))
        self.total = total

    def __contains__(self, word: str) -> bool:
        return word in self._tries[ord(word[0]) % PIECES] if word else False

    def __getitem__(self, word: str) -> int:
        count = self.get(word)
        if count is None:
            raise KeyError(word)
        return count

    def get(self, word: str, default: int | None = None) -> int | None:
        """How often a word occurs in jieba's corpus."""
        if not word:
            return default
        piece = ord(word[0]) % PIECES
        number = self._tries[piece].get(word)
        return default if number is None else self._counts[piece][number]
