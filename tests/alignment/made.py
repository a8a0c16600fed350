"""The project's bilingual articles with the links that a careful reader would make, and how they are aligned."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reader.alignment.engine import Alignment, BlockTokens
from reader.alignment.glosses import Glosses
from reader.dictionary.index import Dictionary
from reader.domain.article import Block, BlockKind
from reader.text.segment import Segmenter

FOLDER = Path(__file__).parent.parent / "data" / "alignment"


@dataclass(frozen=True)
class Bilingual:
    """A labelled article: for each Chinese sentence the indices of the English ones that it stands on."""

    name: str
    held_back: bool
    english: tuple[Block, ...]
    chinese: tuple[Block, ...]
    links: tuple[frozenset[int], ...]
    wrong_numbers: frozenset[int]


def bilinguals() -> list[Bilingual]:
    """All of them, in the order of their names."""
    return [_read(path.stem, json.loads(path.read_text(encoding="utf-8"))) for path in sorted(FOLDER.glob("*.json"))]


def bilingual(name: str) -> Bilingual:
    """One of them."""
    return _read(name, json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")))


def _read(name: str, kept: Mapping[str, Any]) -> Bilingual:
    links = sorted(kept["links"], key=lambda link: int(link["chinese"]))
    return Bilingual(
        name,
        bool(kept["held_back"]),
        blocks(kept["english"]),
        blocks(kept["chinese"]),
        tuple(frozenset(link["english"]) for link in links),
        frozenset(link["chinese"] for link in links if link.get("wrong_number")),
    )


def blocks(kept: Sequence[Mapping[str, str]]) -> tuple[Block, ...]:
    """Blocks out of JSON."""
    return tuple(Block(BlockKind(one.get("kind", "paragraph")), one["text"], one.get("speaker", "")) for one in kept)


def paragraphs(*texts: str) -> tuple[Block, ...]:
    """A block for each text."""
    return tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)


@cache
def _segmenter(dictionary: Dictionary) -> Segmenter:
    segmenter = Segmenter()
    segmenter.use(dictionary.word_table())
    return segmenter


def tokens(chinese: Sequence[Block], dictionary: Dictionary) -> BlockTokens:
    """The words of Chinese blocks."""
    return [_segmenter(dictionary).tokens(block.text, known=dictionary.has) for block in chinese]


def aligned(english: Sequence[Block], chinese: Sequence[Block], dictionary: Dictionary, **known: Any) -> Alignment:
    """Both sides compared, with a look at the scores; `known` goes to the engine."""
    return Alignment(english, chinese, Glosses(dictionary), chinese_tokens=tokens(chinese, dictionary), **known)


def linked(english: str, chinese: str, dictionary: Dictionary, **known: Any) -> list[list[str]]:
    """For each sentence of a Chinese paragraph the sentences of an English one that it is linked to."""
    there = paragraphs(english)
    evidence = aligned(there, paragraphs(chinese), dictionary, **known).evidence()
    return [[english[one.start : one.end] for one in link.english] for link in evidence.links]
