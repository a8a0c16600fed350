"""What a page needs of an article's text: its words and how it is shown. No screen, no storage.

Safe on any thread. The tokens of an article are computed once a version and kept for the few articles opened last;
a window warms them in the background and asks `cached` on its own thread.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass

from reader.domain.article import Article, Block, Draft, Script, Side
from reader.text.convert import Converter
from reader.text.document import ShownDocument
from reader.text.names import term_words
from reader.text.segment import Known, Segmenter
from reader.text.spans import Token
from reader.text.tokens import tokens

BlockTokens = tuple[tuple[Token, ...], ...]
"""For each block of a side the tokens of its canonical text."""

_KEPT = 8
"""Sides of articles whose tokens are kept: the open pair and the ones gone back to."""


@dataclass(frozen=True, slots=True)
class _Version:
    """What the tokens of a side depend on."""

    blocks: tuple[Block, ...]
    names: tuple[str, ...]
    generation: int


class Reading:
    """Derives what is shown from articles."""

    def __init__(self, segmenter: Segmenter, converter: Converter, known: Known | None = None) -> None:
        self.segmenter = segmenter
        self.converter = converter
        converter.use_words(segmenter)
        self._known = known
        self._generation = 0
        self._work = threading.Lock()
        self._kept: OrderedDict[tuple[str, Side], tuple[_Version, BlockTokens]] = OrderedDict()

    def use_dictionary(self, known: Known) -> None:
        """From now on words are those that `known` accepts; tokens computed before are computed again."""
        with self._work:
            self._known = known
            self._generation += 1
            self._kept.clear()

    def tokens(self, article: Article, side: Side) -> BlockTokens:
        """The tokens of each block of a side. Waits for the segmenter's table if Chinese needs it."""
        with self._work:
            if (kept := self.cached(article, side)) is not None:
                return kept
            version = self._version(article, side)
            made = tuple(
                tokens(block.text, side, self.segmenter, version.names, self._known) for block in version.blocks
            )
            self._kept[article.uid, side] = (version, made)
            self._kept.move_to_end((article.uid, side))
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
            return made

    def cached(self, article: Article, side: Side) -> BlockTokens | None:
        """What `tokens` would answer, if it is there already; None else. Never waits."""
        kept = self._kept.get((article.uid, side))
        return kept[1] if kept is not None and kept[0] == self._version(article, side) else None

    def warm(self, article: Article) -> None:
        """Compute the tokens of both sides, so that the first word pointed at answers at once."""
        for side in Side:
            self.tokens(article, side)

    def document(self, article: Article, side: Side, script: Script, paragraphs: bool = True) -> ShownDocument:
        """The side as a pane shows it; needs no segmentation. `paragraphs` False shows blocks whole."""
        return ShownDocument.build(article.side(side), side, script, self.converter, paragraphs)

    def spoken_names(self, article: Article) -> tuple[str, ...]:
        """The names an article brings with it: its people, then the speakers of its blocks, each once."""
        return spoken_names(article)

    def _version(self, article: Article, side: Side) -> _Version:
        return _Version(article.side(side), brought_words(article), self._generation)


def spoken_names(article: Article | Draft) -> tuple[str, ...]:
    """The names an article brings with it: its people, then the speakers of its blocks, each once."""
    speakers = (block.speaker.strip() for block in (*article.english, *article.chinese))
    return tuple(dict.fromkeys(name for name in (*article.people, *speakers) if name))


def brought_words(article: Article | Draft) -> tuple[str, ...]:
    """What is a word in an article without being in any dictionary: its names, and the Chinese terms it explains."""
    explained = (part for gloss in article.glossary for part in term_words(gloss.translation))
    return tuple(dict.fromkeys((*spoken_names(article), *explained)))
