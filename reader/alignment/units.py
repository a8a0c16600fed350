"""The sentences of both sides, as the engine compares them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.domain.article import Block, BlockKind, Side
from reader.domain.evidence import Passage
from reader.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence: where it stands, what it says, who is said to speak in its block."""

    passage: Passage
    text: str
    speaker: str = ""
    kind: BlockKind = BlockKind.PARAGRAPH


def units(blocks: Sequence[Block], side: Side) -> tuple[Unit, ...]:
    """All sentences of a side, in order."""
    return tuple(_units(blocks, side))


def _units(blocks: Sequence[Block], side: Side) -> Iterator[Unit]:
    for index, block in enumerate(blocks):
        for span in sentences(block.text, side):
            yield Unit(Passage(index, span.start, span.end), span.of(block.text), block.speaker, block.kind)
