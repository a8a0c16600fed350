"""What adding a draft does to a library that may know the article already.

The same address is the same article; so is the same text, however it is spaced, where the address is new or
missing. Never an error, and no annotation is touched. For each side:

| the page                      | the library                  | then                                     |
|-------------------------------|------------------------------|------------------------------------------|
| has no text there             | anything                     | what is there stays                      |
| says what it said last time   | as it was, or lines put back | nothing                                  |
| says something                | no text                      | it is added: updated                     |
| says something else           | from a page                  | a new version of that side: updated      |
| says something else           | written by the reader        | the reader's text stays                  |

Metadata that was missing are filled in; a headline that the reader gave is kept. A deleted article comes back
with its notes and counts as new.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.domain.article import Block, Draft, ImportStatus, Origin, Side
from reader.storage import articles, companions, texts
from reader.storage.database import Session
from reader.storage.identity import digest
from reader.text.anchor import carry_uids


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done: `sides` have a new version; `listed` tells whether the row in the list is another one."""

    status: ImportStatus
    article: int
    sides: frozenset[Side]
    listed: bool


def add(session: Session, draft: Draft, now: datetime, *, keep_both: bool = False) -> Outcome:
    """Add an article or recognise it; with `keep_both` it is a new one in any case. Runs inside `Database.call`."""
    known = None if keep_both else _known(session, draft)
    article = articles.insert(session, draft, now) if known is None else known
    revived = articles.revive(session, article, now)
    completed = articles.complete(session, article, draft)
    sides = frozenset(side for side in Side if _is_news(session, article, side, draft.side(side)))
    shown = {side: _add_side(session, article, side, draft, now) for side in Side if side in sides}
    replaced = frozenset(Side) if known is None else sides
    texts.set_removed(session, article, draft.removed, shown, replaced)
    if known is None or sides:
        _add_companions(session, article, draft)
    status = ImportStatus.UPDATED if sides else ImportStatus.UNCHANGED
    if known is None or revived:
        status = ImportStatus.NEW
    return Outcome(status, article, sides, known is None or revived or completed or bool(sides))


def foresee(session: Session, draft: Draft) -> tuple[ImportStatus, int | None]:
    """What adding a draft would do, and to which article; changes nothing."""
    known = _known(session, draft)
    if known is None:
        return ImportStatus.NEW, None
    if not articles.is_alive(session, known):
        return ImportStatus.NEW, known
    news = any(_is_news(session, known, side, draft.side(side)) for side in Side)
    return (ImportStatus.UPDATED if news else ImportStatus.UNCHANGED), known


def _add_companions(session: Session, article: int, draft: Draft) -> None:
    """The page's glossary; and its pairs, where both sides are shown as the page has them."""
    if draft.glossary:
        companions.set_glossary(session, article, draft.glossary)
    if draft.pairs:
        blocks = texts.blocks_of(session, [article])
        shown = {side: blocks.get((article, side), ()) for side in Side}
        if all([b.text for b in shown[side]] == [b.text for b in draft.side(side)] for side in Side):
            companions.add_pairs(session, article, draft.pairs, shown[Side.ENGLISH], shown[Side.CHINESE])


def _known(session: Session, draft: Draft) -> int | None:
    """The article that a draft is, if the library has it."""
    found = articles.with_address(session, draft.url)
    if found is not None:
        return found
    prints = {side: digest(draft.side(side)) for side in Side}
    same = {side: texts.with_digest(session, side, wanted) for side, wanted in prints.items() if wanted}
    for article in articles.in_order(session, set().union(*same.values())):
        if all(article in equal or not _has_text(session, article, side) for side, equal in same.items()):
            return article
    return None


def _has_text(session: Session, article: int, side: Side) -> bool:
    version = texts.current(session, article, side)
    return version is not None and version.digest != ""


def _is_news(session: Session, article: int, side: Side, blocks: Sequence[Block]) -> bool:
    wanted = digest(blocks)
    shown = texts.current(session, article, side)
    if not wanted or shown is None:
        return bool(wanted)
    if wanted in (shown.digest, shown.source_digest):
        return False
    return shown.origin is not Origin.WRITTEN or shown.digest == ""


def _add_side(session: Session, article: int, side: Side, draft: Draft, now: datetime) -> tuple[Block, ...]:
    old = texts.blocks_of(session, [article]).get((article, side), ())
    blocks = carry_uids(old, draft.side(side))
    version = texts.add_version(session, article, side, blocks, origin=draft.origin, source_digest=None, now=now)
    texts.show(session, article, side, version)
    return blocks
