"""What a page needs of an article's text: its words and how it is shown. No screen, no storage.

Safe on any thread. The tokens of an article are computed once a version and kept for the few articles opened last;
a window warms them in the background and asks `cached` on its own thread. The learner's joins and splits are laid over
what was computed: that takes so little time that whoever asks first after a change does it.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.domain.article import Article, Block, BlockKind, Draft, Script, Side
from reader.domain.fixes import Scope, SplitFix
from reader.text.convert import Converter
from reader.text.document import ShownDocument
from reader.text.names import term_words
from reader.text.segment import Known, Segmenter
from reader.text.spans import Token
from reader.text.splits import Overlay, placed
from reader.text.tokens import tokens

BlockTokens = tuple[tuple[Token, ...], ...]
"""For each block of a side the tokens of its canonical text."""

_KEPT = 8
"""Sides of articles whose tokens are kept: the open pair and the ones gone back to."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """Tokens as they were computed, and as they are with the learner's fixes laid over them."""

    version: _Version
    plain: BlockTokens
    fixes: Sequence[SplitFix]
    laid: BlockTokens


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
        self._splits: Sequence[SplitFix] = ()
        self._terms: tuple[str, ...] = ()
        self._work = threading.Lock()
        self._kept: OrderedDict[tuple[str, Side], _Kept] = OrderedDict()

    def use_dictionary(self, known: Known) -> None:
        """From now on words are those that `known` accepts; tokens computed before are computed again."""
        with self._work:
            self._known = known
            self._generation += 1
            self._kept.clear()

    def use_splits(self, fixes: Sequence[SplitFix]) -> None:
        """From now on lay these joins and splits over the words of every article that they concern. Never waits.

        They replace those given before; the sequence must not change.
        """
        self._splits = fixes

    def use_terms(self, terms: Iterable[str]) -> None:
        """From now on take these Chinese terms of the learner's own for words, longer ones than eight characters not.

        They replace those given before; where they are others, tokens computed before are computed again.
        """
        self._terms = tuple(dict.fromkeys(word for term in terms for word in term_words(term)))

    def tokens(self, article: Article, side: Side) -> BlockTokens:
        """The tokens of each block of a side. Waits for the segmenter's table if Chinese needs it."""
        with self._work:
            if (cached := self.cached(article, side)) is not None:
                return cached
            version = self._version(article, side)
            made = tuple(self._cut(block, side, version.names) for block in version.blocks)
            kept = self._kept[article.uid, side] = self._laid(article, side, version, made)
            self._kept.move_to_end((article.uid, side))
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
            return kept.laid

    def cached(self, article: Article, side: Side) -> BlockTokens | None:
        """What `tokens` would answer, if it is there already; None else. Never waits."""
        kept = self._kept.get((article.uid, side))
        if kept is None or kept.version != self._version(article, side):
            return None
        if kept.fixes is not self._splits:
            kept = self._kept[article.uid, side] = self._laid(article, side, kept.version, kept.plain)
        return kept.laid

    def once(self, article: Article, side: Side) -> BlockTokens:
        """What `tokens` answers, without keeping it: for going through many articles. One block at a time."""
        with self._work:
            if (cached := self.cached(article, side)) is not None:
                return cached
            version = self._version(article, side)
        made = []
        for block in version.blocks:
            with self._work:  # somebody who turns a page need not wait for the rest of this article
                made.append(self._cut(block, side, version.names))
        return self._laid(article, side, version, tuple(made)).laid

    def plain(self, article: Article, block: int) -> tuple[Token, ...]:
        """The tokens of one Chinese block without the learner's joins and splits, computed anew.

        Raises IndexError where there is no such block.
        """
        return self._cut(article.chinese[block], Side.CHINESE, self._version(article, Side.CHINESE).names)

    def cut(self, text: str, article: Article | None = None) -> tuple[Token, ...]:
        """The tokens of any text of one line, with the joins and splits for everywhere.

        With an article also those for it, and its names and terms.
        """
        names = () if article is None else brought_words(article)
        found = self._cut(Block(BlockKind.PARAGRAPH, text), Side.CHINESE, (*names, *self._terms))
        number = None if article is None else article.id
        fixes = placed([fix for fix in self._splits if fix.scope is not Scope.HERE], number, ())
        return Overlay(fixes).lay(found, text, "")

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

    def _cut(self, block: Block, side: Side, names: tuple[str, ...]) -> tuple[Token, ...]:
        return tokens(block.text, side, self.segmenter, names, self._known)

    def _laid(self, article: Article, side: Side, version: _Version, plain: BlockTokens) -> _Kept:
        """Tokens with the fixes of this moment."""
        fixes = self._splits
        overlay = Overlay(placed(fixes, article.id, version.blocks) if side is Side.CHINESE else ())
        if not overlay:
            return _Kept(version, plain, fixes, plain)
        pairs = zip(plain, version.blocks, strict=True)
        return _Kept(version, plain, fixes, tuple(overlay.lay(cut, block.text, block.uid) for cut, block in pairs))

    def _version(self, article: Article, side: Side) -> _Version:
        names = dict.fromkeys((*brought_words(article), *self._terms))
        return _Version(article.side(side), tuple(names), self._generation)


def spoken_names(article: Article | Draft) -> tuple[str, ...]:
    """The names an article brings with it: its people, then the speakers of its blocks, each once."""
    speakers = (block.speaker.strip() for block in (*article.english, *article.chinese))
    return tuple(dict.fromkeys(name for name in (*article.people, *speakers) if name))


def brought_words(article: Article | Draft) -> tuple[str, ...]:
    """What is a word in an article without being in any dictionary: its names, and the Chinese terms it explains."""
    explained = (part for gloss in article.glossary for part in term_words(gloss.translation))
    return tuple(dict.fromkeys((*spoken_names(article), *explained)))
