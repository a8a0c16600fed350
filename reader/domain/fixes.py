"""What a learner puts right in what is derived from a text: where words end, how they are read, what they become,
and which English a Chinese sentence stands on.

They are records of their own, laid over what is computed, and laid over it again when it is computed anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from reader.domain.annotation import Anchor
from reader.domain.article import Script


class Scope(StrEnum):
    """How far a fix reaches."""

    HERE = "here"
    ARTICLE = "article"
    EVERYWHERE = "everywhere"


@dataclass(frozen=True, slots=True)
class SplitFix:
    """How a run of Chinese is cut, wherever it stands within the scope.

    `text` is as written; `cuts` are code points inside it where one word ends and the next begins, none for one word.
    With Scope.HERE it is the code point `start` of the block `block_uid` of the article, and `prefix` and `suffix` are
    the text around it, by which it is found in a later version; with Scope.ARTICLE the article alone counts.
    """

    id: int
    uid: str
    text: str
    cuts: tuple[int, ...]
    scope: Scope
    article: int | None = None
    block_uid: str = ""
    start: int = 0
    prefix: str = ""
    suffix: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """The words that it makes."""
        borders = (0, *self.cuts, len(self.text))
        return tuple(self.text[begin:end] for begin, end in pairwise(borders))


@dataclass(frozen=True, slots=True)
class ReadingFix:
    """How a word is read: numbered pinyin, syllables parted by blanks. `article` None: everywhere."""

    id: int
    uid: str
    word: str
    reading: str
    article: int | None = None


@dataclass(frozen=True, slots=True)
class ScriptFix:
    """What a word as written becomes in a script."""

    id: int
    uid: str
    script: Script
    word: str
    shown: str


@dataclass(frozen=True, slots=True)
class LinkFix:
    """Which English a Chinese sentence of an article stands on: none where `english` is empty.

    Places are anchors, by which they are found in later versions of the texts.
    """

    id: int
    uid: str
    article: int
    chinese: Anchor
    english: tuple[Anchor, ...]
