"""Look-ups: one term in either language, in the light of the article it stands in, and the way back to earlier ones.

Before the dictionary is there every answer is empty; that is no error. Any thread.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.article import Article, Gloss, Side
from reader.domain.dictionary import LookupResult, OwnEntry
from reader.paths import Folders
from reader.text.characters import HAN, han_count, is_han, latin_word_count
from reader.text.segment import Segmenter
from reader.text.spans import Span

if TYPE_CHECKING:
    from reader.dictionary.index import Dictionary
    from reader.services.answering import Answers, Light, PointedAt

Progress = Callable[[int, int], None]
Own = Callable[[str], tuple[OwnEntry, ...]]
"""What the learner's own dictionaries have of a term, in the learner's order."""

_HISTORY = 100
"""Results kept for going back."""

_LONGEST_TERM = 100
"""Code points; what is longer is a selection of whole sentences, in which only the beginning is looked at."""

_OUTSIDE = re.compile(r"^[\s\W_]+|[\s\W_]+$")
_CHINESE = re.compile(f"[{HAN}]+")


class Lookup:
    """Answers terms. `attach` gives it the dictionary; until then every answer is empty."""

    def __init__(self, segmenter: Segmenter) -> None:
        self._segmenter = segmenter
        self._dictionary: Dictionary | None = None
        self._own: Own | None = None
        self._on_close: Callable[[], None] = lambda: None
        self._lock = threading.Lock()
        self._visited: list[LookupResult] = []
        self._at = -1
        self._answers: Answers | None = None
        self._terms: Callable[[], tuple[Gloss, ...]] | None = None

    @property
    def ready(self) -> bool:
        """Whether there is a dictionary to ask."""
        return self._dictionary is not None

    def attach(self, dictionary: Dictionary) -> None:
        """Ask this dictionary from now on. The caller closes it."""
        from reader.services.answering import Answers

        self._dictionary, self._answers = dictionary, Answers(dictionary)

    def use_own(self, own: Own) -> None:
        """Ask the learner's own dictionaries too, from now on."""
        self._own = own

    @classmethod
    def opened(cls, folders: Folders, progress: Progress | None = None) -> Lookup:
        """A look-up on its own, without a library, in the learner's dictionaries too; builds a missing index.

        `close` it. Raises DictionaryUnavailable.
        """
        from reader.dictionary.index import Dictionary
        from reader.dictionary.locate import ensure
        from reader.services.dictionaries import Dictionaries

        own = Dictionaries(folders.dictionaries)
        dictionary = Dictionary.open(own.replacement(progress) or ensure(folders, progress))
        segmenter = Segmenter()
        segmenter.use(dictionary.word_table())
        made = cls(segmenter)
        made.attach(dictionary)
        made.use_own(own.find)
        made._on_close = own.close
        return made

    def close(self) -> None:
        """Close the dictionary; every answer is empty from now on."""
        dictionary, self._dictionary, self._answers = self._dictionary, None, None
        if dictionary is not None:
            dictionary.close()
        self._own = None
        self._on_close()

    def use_terms(self, terms: Callable[[], tuple[Gloss, ...]]) -> None:
        """Put the terms that the learner keeps, asked with each look-up, before the dictionary's answers."""
        self._terms = terms

    def term(self, term: str, article: Article | None = None, block: int | None = None) -> LookupResult:
        """What is known of a word or phrase. Its language is told by its script.

        With `article`, terms that it explains come first, then translations that its Chinese side uses, those of the
        paragraph paired with the English block `block` before the others.
        """
        side = Side.CHINESE if han_count(term) and han_count(term) >= latin_word_count(term) else Side.ENGLISH
        return self.token(term, side, article, block)

    def token(self, text: str, side: Side, article: Article | None = None, block: int | None = None) -> LookupResult:
        """What is known of a token of one side. A word of the other language is looked up in its own."""
        term = _cleaned(text)
        if side is Side.CHINESE and not han_count(term):
            side = Side.ENGLISH
        elif side is Side.ENGLISH and _CHINESE.fullmatch(term):
            side = Side.CHINESE
        answers = self._answers
        if answers is None or not term:
            return self._with_own(LookupResult(term, side))
        light = self._light(article, block, side)
        return self._with_own(answers.english(term, light) if side is Side.ENGLISH else answers.chinese(term, light))

    def at(
        self,
        text: str,
        position: int,
        article: Article | None = None,
        block: int | None = None,
        words: Sequence[Span] = (),
    ) -> PointedAt | None:
        """The word or phrase at the code point `position` of a block's text, the longest that fits.

        `words` are how the text is cut into words (those around the place are enough); without them the longest word
        of the dictionary wins. The other words at that place are the answer's `alternatives`; ask `token` for them.
        None where no word stands, and before there is a dictionary.
        """
        answers = self._answers
        if answers is None or not 0 <= position < len(text):
            return None
        if is_han(text[position]):
            found = answers.chinese_at(text, position, self._light(article, block, Side.CHINESE), words)
        else:
            found = answers.english_at(text, position, self._light(article, block, Side.ENGLISH))
        return None if found is None else replace(found, result=self._with_own(found.result))

    def readings(self, words: Sequence[str], fixes: Mapping[str, str] | None = None) -> tuple[str, ...]:
        """How each code point of a segmented Chinese text is read, in numbered pinyin; see `dictionary.readings`.

        "" for what has no reading, and for everything before there is a dictionary.
        """
        from reader.dictionary.readings import readings

        if self._dictionary is None:
            return ("",) * sum(map(len, words))
        return readings(words, self._dictionary.spoken, fixes)

    def _with_own(self, result: LookupResult) -> LookupResult:
        own = self._own(result.term) if self._own is not None and result.term else ()
        return replace(result, own=own) if own else result

    def _light(self, article: Article | None, block: int | None, side: Side) -> Light:
        from reader.services.answering import Light, light_of, own_light

        terms = self._terms() if self._terms is not None else ()
        if article is not None:
            return light_of(article, block, side, terms)
        return own_light(terms) if terms else Light()

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


def _same(one: LookupResult, other: LookupResult) -> bool:
    return (one.term, one.language) == (other.term, other.language)
