"""Look-ups: one term in either language, in the light of the article it stands in, and the way back to earlier ones.

Before the dictionary is there every answer is empty; that is no error. Any thread.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.domain.article import Article, Side
from reader.domain.dictionary import Entry, LookupResult, OwnEntry
from reader.paths import Folders
from reader.text.characters import HAN, han_count, latin_word_count, simplify
from reader.text.segment import Segmenter

if TYPE_CHECKING:
    from reader.dictionary.index import Dictionary

Progress = Callable[[int, int], None]
Own = Callable[[str], tuple[OwnEntry, ...]]
"""What the learner's own dictionaries have of a term, in the learner's order."""

_HISTORY = 100
"""Results kept for going back."""

_LONGEST_PART = 8
_LONGEST_TERM = 100
"""Code points; what is longer is a selection of whole sentences, in which only the beginning is looked at."""

_OUTSIDE = re.compile(r"^[\s\W_]+|[\s\W_]+$")
_HYPHENS = re.compile("[-\u2010\u2011\u2013]")
_CHINESE = re.compile(f"[{HAN}]+")


class Lookup:
    """Answers terms. `attach` gives it the dictionary; until then every answer is empty."""

    def __init__(self, segmenter: Segmenter) -> None:
        self._segmenter = segmenter
        self._dictionary: Dictionary | None = None
        self._own: Own | None = None
        self._lock = threading.Lock()
        self._visited: list[LookupResult] = []
        self._at = -1
        self._context = lru_cache(maxsize=8)(_chinese_of)

    @property
    def ready(self) -> bool:
        """Whether there is a dictionary to ask."""
        return self._dictionary is not None

    def attach(self, dictionary: Dictionary) -> None:
        """Ask this dictionary from now on. The caller closes it."""
        self._dictionary = dictionary

    def use_own(self, own: Own) -> None:
        """Ask the learner's own dictionaries too, from now on."""
        self._own = own

    @classmethod
    def opened(cls, folders: Folders, progress: Progress | None = None) -> Lookup:
        """A look-up on its own, without a library; builds the dictionary's index where it is missing.

        `close` it. Raises DictionaryUnavailable.
        """
        from reader.dictionary.index import Dictionary
        from reader.dictionary.locate import ensure

        dictionary = Dictionary.open(ensure(folders, progress))
        segmenter = Segmenter()
        segmenter.use(dictionary.word_table())
        made = cls(segmenter)
        made.attach(dictionary)
        return made

    def close(self) -> None:
        """Close the dictionary; every answer is empty from now on."""
        dictionary, self._dictionary = self._dictionary, None
        if dictionary is not None:
            dictionary.close()

    def term(self, term: str, article: Article | None = None) -> LookupResult:
        """What is known of a word or phrase. Its language is told by its script.

        With `article`, translations that its Chinese side uses come first.
        """
        side = Side.CHINESE if han_count(term) and han_count(term) >= latin_word_count(term) else Side.ENGLISH
        return self.token(term, side, article)

    def token(self, text: str, side: Side, article: Article | None = None) -> LookupResult:
        """What is known of a token of one side. A word of the other language is looked up in its own."""
        term = _cleaned(text)
        if side is Side.CHINESE and not han_count(term):
            side = Side.ENGLISH
        elif side is Side.ENGLISH and _CHINESE.fullmatch(term):
            side = Side.CHINESE
        result = self._bundled(term, side, article)
        own = self._own(term) if self._own is not None and term else ()
        return replace(result, own=own) if own else result

    def _bundled(self, term: str, side: Side, article: Article | None) -> LookupResult:
        """What the dictionary that ships with the program has."""
        dictionary = self._dictionary
        if dictionary is None or not term:
            return LookupResult(term, side)
        if side is Side.ENGLISH:
            context = self._context(article) if article is not None else ""
            english = dictionary.english(term, context)
            return LookupResult(
                term, side, english=english, parts=() if english else _pieces(dictionary, term, context)
            )
        return _chinese(dictionary, term)

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier result."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later result, left by going back."""
        return self._at + 1 < len(self._visited)

    def visit(self, result: LookupResult) -> None:
        """Remember a result that is shown now. What lay ahead is forgotten; the same term again is one visit."""
        with self._lock:
            if self._at >= 0 and _same(self._visited[self._at], result):
                self._visited[self._at] = result
                return
            self._visited = [*self._visited[: self._at + 1], result][-_HISTORY:]
            self._at = len(self._visited) - 1

    def back(self) -> LookupResult | None:
        """The result before the one that is shown; None at the beginning."""
        return self._step(-1)

    def forward(self) -> LookupResult | None:
        """The result after the one that is shown; None at the end."""
        return self._step(1)

    def _step(self, by: int) -> LookupResult | None:
        with self._lock:
            if not 0 <= self._at + by < len(self._visited):
                return None
            self._at += by
            return self._visited[self._at]


def _cleaned(text: str) -> str:
    """The term without quotation marks, punctuation and blanks around it."""
    term = " ".join(text[:_LONGEST_TERM].split())
    if term.endswith(("s'", "s’")) or re.fullmatch(r"(?:[A-Za-z]\.){2,}", term):
        return term.lstrip("'’‘“\"(")
    return _OUTSIDE.sub("", term)


def _pieces(dictionary: Dictionary, term: str, context: str) -> tuple[LookupResult, ...]:
    """The words of a term with hyphens that is in no dictionary ("China-Central"), those that are known."""
    words = [word for word in _HYPHENS.split(term) if word]
    if len(words) < 2:
        return ()
    answers = ((word, dictionary.english(word, context)) for word in words)
    return tuple(LookupResult(word, Side.ENGLISH, english=found) for word, found in answers if found)


def _chinese(dictionary: Dictionary, term: str) -> LookupResult:
    entries = _with_referred(dictionary, _entries(dictionary, term))
    return LookupResult(term, Side.CHINESE, entries, parts=() if entries else _parts(dictionary, term))


def _entries(dictionary: Dictionary, term: str) -> tuple[Entry, ...]:
    """A term's entries as it is written, else in Simplified: texts also mix scripts inside a word."""
    return dictionary.chinese(term) or dictionary.chinese(simplify(term))


def _with_referred(dictionary: Dictionary, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Entries, followed by those of the word that they are a mere variant of."""
    from reader.dictionary.glosses import is_variant_only

    if not entries or not all(is_variant_only(entry.glosses) for entry in entries):
        return entries
    # A Traditional variant has the headword of what it stands for: 爲 is a variant of 為, both are 为.
    words = dict.fromkeys(word for entry in entries for word in (*entry.see, entry.headword))
    referred = [entry for word in words for entry in dictionary.chinese(word)]
    return tuple(dict.fromkeys((*entries, *referred)))


def _parts(dictionary: Dictionary, term: str) -> tuple[LookupResult, ...]:
    """The words that an unknown term is made of, the longest that the dictionary has at each place."""
    parts = []
    for run in _CHINESE.findall(term):
        start = 0
        while start < len(run):
            ends = range(min(len(run), start + _LONGEST_PART), start, -1)
            end = next((end for end in ends if dictionary.has(run[start:end])), start + 1)
            word = run[start:end]
            if word != term:
                parts.append(LookupResult(word, Side.CHINESE, _entries(dictionary, word)))
            start = end
    return tuple(part for part in parts if part.found)


def _chinese_of(article: Article) -> str:
    """The article's Chinese side in Simplified characters, by which translations are ranked."""
    return simplify("\n".join(block.text for block in article.chinese))


def _same(one: LookupResult, other: LookupResult) -> bool:
    return (one.term, one.language) == (other.term, other.language)
