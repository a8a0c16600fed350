"""A side of an article as text that a reader edits, and back into blocks.

Blocks are separated by empty lines, a speaker stands before a colon. `edited(old, editable(old, side), side)` is
`old` itself, whatever it holds: a paragraph that was not touched is the old block, with all that the text cannot
show. One that was touched keeps the kind of the block that it continues.

Worked example: topic of 张三 "今年雨水多。" is shown as "张三：今年雨水多。". Edited to "张三：今年雨水不多。" it is
a topic of 张三 still, and the same block; "李四：价格下降。" as a paragraph of its own is a new topic.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from reader.domain.article import Block, BlockKind, Side
from reader.importers.lines import tidy
from reader.importers.topics import label_of, split_topics
from reader.storage.types import storable
from reader.text.anchor import carry_uids

SPOKEN = {BlockKind.TOPIC, BlockKind.QUESTION, BlockKind.ANSWER}
"""Kinds that a block is only as long as it has a speaker."""
_LATIN_BREAK = re.compile(r"[^\W\d_\u2e80-\U0003ffff]|[0-9,.;:!?)%]")
"""A character at the end of a line of Chinese after which a word in Latin letters is set apart."""
_LATIN = re.compile(r"[A-Za-z0-9\u00c0-\u024f(]")
_HYPHENATED = re.compile(r"[^\W\d_]-$")


def editable(blocks: Sequence[Block], side: Side) -> str:
    """The text of a side for an editor: a line for each block, empty lines between them."""
    return "\n\n".join(filter(None, (_shown(block, side) for block in blocks)))


def edited(old: Sequence[Block], text: str, side: Side) -> tuple[Block, ...]:
    """The blocks of an edited text, with uids. A single break inside a paragraph is a space, or nothing in Chinese.

    It begins a block of its own where somebody's name and a colon follow.
    """
    speakers = {block.speaker: block.kind for block in old if block.speaker}
    paragraphs = list(_paragraphs(text, side, speakers))
    shown = {block.uid: _shown(block, side) for block in old}
    if paragraphs == [line for line in shown.values() if line]:
        return tuple(old)
    carried = carry_uids(
        # Without those that the text does not show: between equal blocks they would mix up which is which.
        [replace(block, text=shown[block.uid]) for block in old if shown[block.uid]],
        [Block(BlockKind.PARAGRAPH, paragraph) for paragraph in paragraphs],
    )
    before = {block.uid: block for block in old}
    blocks: list[Block] = []
    for block in carried:
        former = before.get(block.uid)
        if former is not None and shown[former.uid] == block.text:
            blocks.append(former)
        elif former is not None:
            blocks += _continued(former, block.text, side, speakers)
        else:
            blocks += carry_uids((), _new(block.text, side, speakers))
    return tuple(blocks)


def _shown(block: Block, side: Side) -> str:
    words = _joined([line for line in map(tidy, block.text.splitlines()) if line], side)
    if not block.speaker:
        return words
    speaker = tidy(" ".join(block.speaker.splitlines()))
    return tidy(f"{speaker}：{words}" if side is Side.CHINESE else f"{speaker}: {words}")


def _paragraphs(text: str, side: Side, speakers: Collection[str]) -> Iterator[str]:
    lines: list[str] = []
    for line in (*map(tidy, storable(text).splitlines()), ""):
        if lines and (not line or _label(line, side, speakers)[0]):
            yield _joined(lines, side)
            lines = []
        if line:
            lines.append(line)


def _joined(lines: Sequence[str], side: Side) -> str:
    text = ""
    for line in lines:
        text += f"{_gap(text, line, side)}{line}"
    return text


def _gap(text: str, line: str, side: Side) -> str:
    """What stands between two lines of one paragraph."""
    if not text:
        return ""
    if side is Side.CHINESE:
        return " " if _LATIN_BREAK.match(text[-1]) and _LATIN.match(line) else ""
    return "" if _HYPHENATED.search(text) and line[0].islower() else " "


def _continued(old: Block, text: str, side: Side, speakers: dict[str, BlockKind]) -> Sequence[Block]:
    """What a touched paragraph is that continues a block."""
    if not old.speaker:
        if _label(text, side, speakers)[0] in ("", _label(old.text, side, speakers)[0]):
            return [replace(old, text=text)]  # without a speaker, as it was: a colon in it is its own
        first, *others = _new(text, side, speakers)
        return [replace(first, uid=old.uid), *carry_uids((), others)]
    speaker, words = _label(text, side, speakers)
    if not speaker:
        speaker, words = label_of(text)
    if speaker == old.speaker:
        return [replace(old, text=words)]
    if speaker:
        return [Block(speakers.get(speaker, old.kind), words, speaker, old.uid)]
    return [Block(BlockKind.PARAGRAPH if old.kind in SPOKEN else old.kind, words, "", old.uid)]


def _new(text: str, side: Side, speakers: dict[str, BlockKind]) -> Sequence[Block]:
    """What a paragraph is that continues nothing."""
    speaker, words = _label(text, side, speakers)
    if speaker in speakers:
        return [Block(speakers[speaker], words, speaker)]
    if side is Side.ENGLISH:
        return [Block(BlockKind.PARAGRAPH, text)]
    return [
        Block(BlockKind.TOPIC if speaker else BlockKind.PARAGRAPH, words, speaker)
        for speaker, words in split_topics(text, frozenset(speakers))
    ]


def _label(text: str, side: Side, speakers: Collection[str]) -> tuple[str, str]:
    """The speaker before the colon that a paragraph begins with, and the rest; in English a known one only."""
    for name in sorted(speakers, key=len, reverse=True):
        found = re.match(rf"{re.escape(tidy(name))}\s*[:：]\s*(?=\S)", text)
        if found:
            return name, text[found.end() :]
    return label_of(text) if side is Side.CHINESE else ("", text)
