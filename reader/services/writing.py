"""Text that the reader writes or pastes on one side, and lines of a page that are put back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from reader.domain.article import Block, BlockKind, Origin, Side
from reader.storage import articles, texts
from reader.storage.database import Session
from reader.storage.edits import Edit, Target, change, show_version
from reader.storage.texts import LeftOut
from reader.storage.types import storable
from reader.text.anchor import carry_uids

WRAPPED = 40
"""Characters from which an English line that stops in mid-sentence was broken by a margin, not by its writer."""

ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*$")


def split(text: str, side: Side) -> tuple[Block, ...]:
    """The blocks of a written text: one a line, where empty lines part them too.

    English lines broken in mid-sentence are joined. A name and a colon in a Chinese line begin a topic of that
    speaker.
    """
    # Loaded when wanted: the patterns of the importers are slow to compile, and the window opens sooner without.
    from reader.importers.lines import tidy

    lines = [tidy(line) for line in storable(text).splitlines()]
    if side is Side.ENGLISH:
        return tuple(Block(BlockKind.PARAGRAPH, paragraph) for paragraph in _joined(lines))
    return tuple(block for line in lines if line for block in _topics(line))


def _joined(lines: Sequence[str]) -> Iterator[str]:
    paragraph = ""
    for line in lines:
        if paragraph and (not line or ENDS.search(paragraph) or len(paragraph) < WRAPPED):
            yield paragraph
            paragraph = ""
        paragraph = f"{paragraph} {line}".strip()
    if paragraph:
        yield paragraph


def _topics(line: str) -> Iterator[Block]:
    from reader.importers.topics import split_topics

    for speaker, words in split_topics(line):
        yield Block(BlockKind.TOPIC if speaker else BlockKind.PARAGRAPH, words, speaker)


def write(session: Session, article: int, side: Side, text: str, now: datetime) -> list[Edit]:
    """Show a text of the reader's own on a side from now on. Raises NoSuchArticle."""
    old = articles.load(session, article).side(side)
    return show(session, article, side, old, carry_uids(old, split(text, side)), now)


def edit(
    session: Session, article: int, side: Side, edited: Callable[[Sequence[Block]], Sequence[Block]], now: datetime
) -> list[Edit]:
    """Show what `edited` makes of the blocks of a side from now on. Raises NoSuchArticle."""
    old = articles.load(session, article).side(side)
    return show(session, article, side, old, edited(old), now)


def show(
    session: Session, article: int, side: Side, old: Sequence[Block], blocks: Sequence[Block], now: datetime
) -> list[Edit]:
    """Show these blocks (with uids) in place of `old` from now on: a version of the reader's own; no edit if equal."""
    if blocks == old:
        return []
    shown = texts.current(session, article, side)
    version = texts.add_version(
        session,
        article,
        side,
        blocks,
        origin=Origin.WRITTEN,
        source_digest="" if shown is None else shown.source_digest,
        now=now,
    )
    return [show_version(session, article, side, version)]


def restore(session: Session, article: int, index: int, now: datetime) -> list[Edit | None]:
    """Put a removed line back where it was; `index` counts `Article.removed`.

    Raises NoSuchArticle, or IndexError where there is no such line.
    """
    origin = Origin(articles.row_of(session, article).origin)
    lines = texts.removed_of(session, article)
    line = [out for out in lines if not out.restored_uid][index]
    side = line.line.side
    old = texts.blocks_of(session, [article]).get((article, side), ())
    place = _place(line, lines, old)
    (new,) = carry_uids((), (Block(BlockKind.PARAGRAPH, line.line.text),))
    shown = texts.current(session, article, side)
    version = texts.add_version(
        session,
        article,
        side,
        (*old[:place], new, *old[place:]),
        origin=origin if shown is None else shown.origin,
        source_digest="" if shown is None else shown.source_digest,
        now=now,
    )
    back = change(session, Target.REMOVED, line.id, article, restored_uid=new.uid)
    return [back, show_version(session, article, side, version)]


def _place(line: LeftOut, lines: Sequence[LeftOut], blocks: Sequence[Block]) -> int:
    """The index before which a line goes: before the next line put back at the same spot, else at the spot."""
    places = {block.uid: index for index, block in enumerate(blocks)}
    spot = (line.line.side, line.line.before)
    later = [out for out in lines[lines.index(line) + 1 :] if (out.line.side, out.line.before) == spot]
    for uid in (*(out.restored_uid for out in later), line.before_uid):
        if uid in places:
            return places[uid]
    return min(line.line.before, len(blocks)) if line.before_uid else len(blocks)
