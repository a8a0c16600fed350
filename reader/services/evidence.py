"""Which English each Chinese sentence of an article stands on, and what the learner says to it."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from reader.domain.article import Article, Block, Gloss, Pairing, Side
from reader.domain.evidence import Evidence, Link, LinkOrigin, Passage
from reader.domain.fixes import LinkFix
from reader.errors import BadRange
from reader.services.changes import Change
from reader.services.library import Library
from reader.services.own_links import OwnLinks
from reader.services.reading import BlockTokens, Reading
from reader.services.undo import ActionKind, History
from reader.storage.database import Database
from reader.storage.types import utc_now
from reader.text.own_links import touched, whole

if TYPE_CHECKING:
    from reader.alignment.glosses import Glosses
    from reader.alignment.words import WordLink
    from reader.dictionary.index import Dictionary


_KEPT = 4
"""Articles whose evidence is kept: the open one and those gone back to."""


@dataclass(frozen=True, slots=True)
class _Version:
    """What the evidence of an article depends on."""

    english: tuple[Block, ...]
    chinese: tuple[Block, ...]
    people: tuple[str, ...]
    pairs: tuple[Pairing, ...]
    terms: tuple[Gloss, ...]
    tokens: BlockTokens
    fixes: tuple[LinkFix, ...]
    glosses: Glosses | None


class EvidenceService:
    """Evidence of articles, with the learner's own links in it. Any thread.

    That of the few articles opened last is kept until a text, its words, the terms or a link are others.
    """

    def __init__(
        self,
        database: Database,
        history: History,
        library: Library,
        reading: Reading,
        terms: Callable[[], Iterable[Gloss]],
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        """`terms()` is the learner's own glossary. The library and the history are of the database."""
        self._library = library
        self._reading = reading
        self._terms = terms
        self._own = OwnLinks(database, history, now)
        self._glosses: Glosses | None = None
        self._work = threading.Lock()
        self._kept: OrderedDict[str, tuple[_Version, Evidence]] = OrderedDict()

    def use_dictionary(self, dictionary: Dictionary) -> None:
        """Compare by this dictionary from now on, which stays open until `close`. Never waits."""
        from reader.alignment.glosses import Glosses  # as `_compare`

        self._glosses = Glosses(dictionary)

    def close(self) -> None:
        """Let go of the dictionary, which waits for an article that is being compared."""
        with self._work:
            self._glosses = None

    def of(self, article: Article) -> Evidence:
        """What the Chinese of the article stands on. Any thread but a window's: it waits for the segmenter's table."""
        tokens = self._reading.tokens(article, Side.CHINESE)
        with self._work:
            version = self._version(article, tokens)
            kept = self._kept.get(article.uid)
            if kept is None or kept[0] != version:
                kept = version, self._compare(article, version)
            self._kept[article.uid] = kept
            self._kept.move_to_end(article.uid)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
            return kept[1]

    def cached(self, article: Article) -> Evidence | None:
        """What `of` would answer, if it is there already; None else. Never waits."""
        kept, tokens = self._kept.get(article.uid), self._reading.cached(article, Side.CHINESE)
        if kept is None or tokens is None or kept[0] != self._version(article, tokens):
            return None
        return kept[1]

    def words(self, article: Article, link: Link) -> tuple[WordLink, ...]:
        """Which words of a link's two sides say the same, the sure ones alone. Waits as `of` does."""
        from reader.alignment.words import word_links

        tokens = self._reading.tokens(article, Side.CHINESE)
        with self._work:
            version = self._version(article, tokens)
            if version.glosses is None:
                return ()
            return word_links(
                link,
                version.english,
                version.chinese,
                version.glosses,
                chinese_tokens=tokens,
                people=version.people,
                terms=version.terms,
            )

    def own(self, article: Article) -> tuple[Link, ...]:
        """What the learner said of sentences that are there now, in order. Never waits for the disk.

        Text that has changed is searched for what was linked: not for the thread of a window.
        """
        return self._own.links(article)

    def link(self, article_id: int, chinese: Passage, english: Sequence[Passage]) -> Change:
        """Say that the Chinese sentences of a passage stand on all sentences of these English ones. Undoable.

        It takes the place of what was said of them before. Raises NoSuchArticle, or BadRange where there is no such
        text.
        """
        return self._own.put(ActionKind.LINK if english else ActionKind.UNLINK, article_id, [(chinese, english)])

    def unlink(self, article_id: int, chinese: Passage) -> Change:
        """Say that the Chinese sentences of a passage stand on nothing in the English. Undoable. Raises as `link`."""
        return self._own.put(ActionKind.UNLINK, article_id, [(chinese, ())])

    def reset(self, article_id: int, chinese: Passage) -> Change:
        """Say nothing any more of the Chinese sentences of a passage: their links are found. Undoable.

        Raises as `link`.
        """
        return self._own.put(ActionKind.RESET_LINK, article_id, [(chinese, None)])

    def confirm(self, article_id: int, chinese: Passage) -> Change:
        """Make the links of the Chinese sentences of a passage, as they are now, the learner's own. Undoable.

        On the thread of a window only where `cached` answers: else they are found first. Raises as `link`.
        """
        article = self._library.article(article_id)
        said = touched(chinese, article.chinese, Side.CHINESE)
        if not said:
            raise BadRange
        found = [link for link in self.of(article).links if link.chinese in said and link.origin is not LinkOrigin.OWN]
        return self._own.put(
            ActionKind.CONFIRM_LINK, article_id, [(link.chinese, link.english) for link in found], article
        )

    def _compare(self, article: Article, version: _Version) -> Evidence:
        # Loaded when wanted: a window stands before anything is compared.
        from reader.alignment.engine import align
        from reader.alignment.glosses import Glosses

        sides = version.english, version.chinese
        given = [(whole(sides[0], pair.english), whole(sides[1], pair.chinese)) for pair in version.pairs]
        return align(
            *sides,
            version.glosses or Glosses(_NoDictionary()),
            chinese_tokens=version.tokens,
            given=given,
            own=self._own.links(article),
            people=version.people,
            terms=version.terms,
        )

    def _version(self, article: Article, tokens: BlockTokens) -> _Version:
        terms = (*article.glossary, *self._terms())
        fixes = self._own.fixes(article.id)
        return _Version(
            article.english, article.chinese, article.people, article.pairs, terms, tokens, fixes, self._glosses
        )


class _NoDictionary:
    """Knows no word: numbers are compared until the dictionary is there."""

    def meant(self, words: Iterable[str]) -> dict[str, list[str]]:
        """No glosses."""
        del words
        return {}

    def spoken(self, words: Iterable[str]) -> dict[str, list[str]]:
        """No readings."""
        del words
        return {}

    def renderings(self, terms: Iterable[str], most: int) -> dict[str, list[tuple[str, float]]]:
        """No translations."""
        del terms, most
        return {}


def confirmed(evidence: Evidence) -> tuple[int, int]:
    """How many links are the learner's own, made or confirmed, and how many there are."""
    return sum(link.origin is LinkOrigin.OWN for link in evidence.links), len(evidence.links)
