"""Chinese words by jieba, corrected by what the reader knows: the article's names and the dictionary.

jieba's own start-up writes a cache under a predictable name into the shared temporary folder and holds every other
thread up while it works. Here its table comes packed with the dictionary's index (`word_table`), or is built line by
line, with short pauses where a window asks for them; nothing is written. Each segmenter owns its table; nothing is
shared and nothing is built at import.

Worked example: with the name 托卡耶夫, "托卡耶夫访问2个国家。" is 托卡耶夫 | 访问 | 2 | 个 | 国家 | 。
"""

from __future__ import annotations

import re
import threading
import time
import warnings
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import log
from types import ModuleType
from typing import TYPE_CHECKING, cast

from reader.text import english
from reader.text.characters import HAN, simplify
from reader.text.names import is_name_like, is_sounds, occurrences
from reader.text.spans import Span, Token

if TYPE_CHECKING:
    from jieba import Tokenizer

    from reader.text.word_table import WordTable

Known = Callable[[str], bool]

_RUN = re.compile(f"(?P<han>[{HAN}]+)|[^{HAN}]+")
_NUMERAL = re.compile("[一二两三四五六七八九十百千]+")
_LINES = 2000
_LONGEST = 8
"""Code points of the longest word that is looked for when words are joined or split."""


class Segmenter:
    """Cuts Chinese. Building the table takes about 0.7 s; what needs it builds it when nobody has brought one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tokenizer: Tokenizer | None = None

    @property
    def ready(self) -> bool:
        """Whether the table is loaded, so that `tokens` answers at once."""
        return self._tokenizer is not None

    def use(self, table: WordTable) -> None:
        """Take a packed table instead of building one. A table that is there already stays."""
        with self._lock:
            if self._tokenizer is None:
                self._tokenizer = _tokenizer(table, table.total)

    def load(self, pause: float | None = None) -> None:
        """Build the table, once. Any thread; a second caller waits for the first.

        `pause`: seconds slept every 2,000 of its 350,000 lines, so that a window's thread gets its turn.
        """
        self._loaded(pause)

    def tokens(self, text: str, names: Iterable[str] = (), known: Known | None = None) -> tuple[Token, ...]:
        """The tokens of Chinese text; joined, they are `text`. Runs of other letters and numbers are cut as English.

        `names` are always words, the longest first, except where both their borders lie inside words of the
        dictionary (王毅 in 国王毅然). With `known`, which is asked in Simplified: neighbours that are a known word
        together are joined, and a word it rejects is split into words it accepts, unless it looks like a name.
        Traditional text is cut as its Simplified self, which has the same length.
        """
        cut = _Cut(self._loaded(), simplify(text), known)
        tokens: list[Token] = []
        position = 0
        for name in (*cut.names(names), Span(len(text), len(text))):
            for span, is_han in _runs(cut.text, position, name.start):
                if is_han:
                    tokens += [_token(text, word) for word in cut.words(span)]
                else:
                    tokens += english.tokens(span.of(text), span.start)
            if name:
                tokens.append(_token(text, name))
            position = name.end
        return tuple(tokens)

    def _loaded(self, pause: float | None = None) -> Tokenizer:
        with self._lock:
            if self._tokenizer is None:
                self._tokenizer = _tokenizer(*word_counts(pause))
            return self._tokenizer


def word_counts(pause: float | None = None) -> tuple[dict[str, int], int]:
    """jieba's words with their counts, and with 0 the beginnings of words; and the count of all lines together.

    It is what `Tokenizer.gen_pfdict` makes. A word on two lines counts twice in the sum.
    `pause`: seconds slept every 2,000 of its 350,000 lines, so that a window's thread gets its turn.
    """
    table: dict[str, int] = {}
    total = 0
    with _jieba().Tokenizer().get_dict_file() as lines:
        for number, line in enumerate(lines, 1):
            word, count = line.decode("utf-8").split(" ", 2)[:2]
            table[word] = frequency = int(count)
            total += frequency
            for end in range(1, len(word)):
                table.setdefault(word[:end], 0)
            if pause and number % _LINES == 0:
                time.sleep(pause)
    return table, total


def _tokenizer(table: WordTable | Mapping[str, int], total: int) -> Tokenizer:
    """jieba's cutter with this table, without touching the disk."""
    tokenizer = _jieba().Tokenizer()
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = table, total, True
    return tokenizer


def _jieba() -> ModuleType:
    with warnings.catch_warnings():
        # jieba 0.42.1 has invalid escapes in its patterns and asks the deprecated pkg_resources for its files.
        warnings.filterwarnings("ignore", r"invalid escape sequence|.*is an invalid escape", SyntaxWarning)
        warnings.filterwarnings("ignore", "invalid escape sequence", DeprecationWarning)
        warnings.filterwarnings("ignore", ".*pkg_resources", DeprecationWarning)
        warnings.filterwarnings("ignore", ".*pkg_resources", UserWarning)
        import jieba
    jieba.setLogLevel(60)  # above CRITICAL: it installs a handler that writes to standard error
    return cast("ModuleType", jieba)


def _token(text: str, span: Span) -> Token:
    return Token(span.of(text), span.start, span.end, True)


def _runs(text: str, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    """Text `[start, end)` as runs of Chinese characters (True) and of everything else."""
    for match in _RUN.finditer(text, start, end):
        yield Span(match.start(), match.end()), match["han"] is not None


def _tens(pieces: list[Span], text: str) -> None:
    """Give a 十 to the numeral in front of it: 四|十分 is 四十|分. 十分 by itself stays a word."""
    for index in range(len(pieces) - 1):
        one, other = pieces[index], pieces[index + 1]
        if len(other) > 1 and text[other.start] == "十" and _NUMERAL.fullmatch(one.of(text)):
            ten = _NUMERAL.match(text, other.start, other.end)
            end = ten.end() if ten is not None else other.start
            if end < other.end:
                pieces[index], pieces[index + 1] = Span(one.start, end), Span(end, other.end)


class _Cut:
    """One call's work on one Simplified text."""

    def __init__(self, tokenizer: Tokenizer, text: str, known: Known | None) -> None:
        self.text = text
        self._tokenizer = tokenizer
        self._known = known
        self._asked: dict[str, bool] = {}
        self._runs = [run for run, is_han in _runs(text, 0, len(text)) if is_han]
        self._cuts: dict[Span, list[Span]] = {}

    def names(self, names: Iterable[str]) -> list[Span]:
        """Where the names stand, in order."""
        found = occurrences(self.text, (simplify(name.strip()) for name in names))
        return [span for span in found if self._stands_alone(span)]

    def words(self, run: Span) -> Iterator[Span]:
        """The words of a run of Chinese characters."""
        pieces = self._pieces(run)
        if self._known is None:
            yield from pieces
            return
        for piece in self._joined(pieces):
            yield from self._split(piece)

    def _pieces(self, run: Span) -> list[Span]:
        """jieba's own words."""
        if run not in self._cuts:
            self._cuts[run] = pieces = []
            position = run.start
            for word in self._tokenizer.cut(run.of(self.text), HMM=True):
                pieces.append(Span(position, position + len(word)))
                position += len(word)
            _tens(pieces, self.text)
        return self._cuts[run]

    def _stands_alone(self, name: Span) -> bool:
        """Whether this is the name, rather than the inside of two dictionary words."""
        match = _RUN.fullmatch(name.of(self.text))
        if match is None or match["han"] is None:
            return True  # it has other characters too, or no Chinese ones at all: 尼古拉·马杜罗, John Smith
        run = self._runs[bisect_right(self._runs, name.start, key=lambda run: run.start) - 1]
        pieces = self._pieces(run)
        first = bisect_right(pieces, name.start, key=lambda piece: piece.start) - 1
        last = bisect_right(pieces, name.end - 1, key=lambda piece: piece.start) - 1
        edges = (pieces[first], pieces[last])
        on_border = edges[0].start == name.start or edges[1].end == name.end
        return on_border or not all(map(self._is_common, edges))

    def _is_common(self, word: Span) -> bool:
        return len(word) > 1 and self._tokenizer.FREQ.get(word.of(self.text), 0) > 0

    def _is_known(self, word: str) -> bool:
        if word not in self._asked:
            self._asked[word] = self._known is not None and self._known(word)
        return self._asked[word]

    def _joined(self, pieces: list[Span]) -> Iterator[Span]:
        """Neighbours joined where they are one word together: known ones and foreign names."""
        index = 0
        while index < len(pieces):
            last = max(self._end_of_known(pieces, index), self._end_of_sounds(pieces, index))
            yield Span(pieces[index].start, pieces[last].end)
            index = last + 1

    def _end_of_known(self, pieces: list[Span], first: int) -> int:
        """The last of the pieces that are a known word of three code points or more with the first: 可 持续."""
        last = first
        for other in range(first + 1, min(first + 4, len(pieces))):
            span = Span(pieces[first].start, pieces[other].end)
            if 2 < len(span) <= _LONGEST and self._is_known(span.of(self.text)):
                last = other
        return last

    def _end_of_sounds(self, pieces: list[Span], first: int) -> int:
        """The last of the pieces that spell a foreign name of four code points or more with the first: 卡瓦 列罗."""
        end = first
        while end < len(pieces) and self._is_scrap(pieces[end].of(self.text)):
            end += 1
        long = end > first + 1 and pieces[end - 1].end - pieces[first].start > 3
        return end - 1 if long else first

    def _is_scrap(self, word: str) -> bool:
        return is_sounds(word) and (len(word) == 1 or not self._is_known(word))

    def _split(self, piece: Span) -> Iterator[Span]:
        word = piece.of(self.text)
        if len(word) < 2 or self._is_known(word) or self._is_name(word):
            yield piece
            return
        position = piece.start
        for part in self._parts(word) or [word]:
            yield Span(position, position + len(part))
            position += len(part)

    def _is_name(self, word: str) -> bool:
        """Whether an unknown word is a name rather than a word and what follows it (许多|年, 任何|人)."""
        return is_name_like(word) and (is_sounds(word) or not self._is_known(word[:2]))

    def _parts(self, word: str) -> list[str]:
        """The fewest known words that make up `word`, the commonest of those; none if there is no such path."""
        best: list[tuple[int, float, list[str]] | None] = [(0, 0.0, [])]
        for end in range(1, len(word) + 1):
            options = []
            for start in range(max(end - _LONGEST, 0), end):
                before, part = best[start], word[start:end]
                if before is not None and self._is_known(part):
                    rarity = before[1] - log(self._tokenizer.FREQ.get(part, 0) + 1)
                    options.append((before[0] + 1, rarity, [*before[2], part]))
            best.append(min(options, default=None))
        path = best[-1]
        return path[2] if path is not None else []
