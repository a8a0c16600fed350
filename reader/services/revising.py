"""An article that is stored already, corrected as a draft is: both sides, details, pairs, lines out and back in.

A block that is still on its side keeps its identity, and so do the notes on it. One that went to the other side gets
a new one there, and its notes are attached to it, as far as their words are in it. Whatever else changed, notes are
found by their anchors.

Worked example: of English "Rain fell." / "昨天下雨。" the second block is moved over. The Chinese side gets a block
"昨天下雨。", and a note on 下雨 stands there on 下雨.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reader.domain.annotation import AnchorState, Annotation
from reader.domain.article import Article, Block, Draft, Origin, Removed, Side
from reader.services.writing import show
from reader.storage import annotations as rows
from reader.storage import articles, companions, texts
from reader.storage.database import Session
from reader.storage.edits import Edit, Target, apply, change
from reader.storage.types import storable
from reader.text.anchor import make_anchor, resolve_all

DETAILS = ("headline", "source", "published", "byline")
Texts = Mapping[Side, tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class Crossing:
    """A block that goes to another side: as it was, and as it is there."""

    before: Block
    side: Side
    after: Block


def as_draft(article: Article) -> Draft:
    """An article as a draft; its blocks have their uids."""
    return Draft(
        headline=article.headline,
        source=article.source,
        published=article.published,
        byline=article.byline,
        url=article.url,
        people=article.people,
        english=article.english,
        chinese=article.chinese,
        removed=article.removed,
        origin=Origin.WRITTEN,
        glossary=article.glossary,
        pairs=article.pairs,
    )


def revise(
    session: Session, seen: Article, draft: Draft, marks: Sequence[Annotation], now: datetime
) -> list[Edit | None]:
    """Make the article say what `draft` says, which was made from `seen`; `marks` stand in `seen`.

    Raises NoSuchArticle. What the draft did not change stays as it is now, even if that is not `seen` any more.
    """
    articles.row_of(session, seen.id)
    new, crossings = _with_uids(seen, draft)
    edits: list[Edit | None] = [*_details(session, seen, draft)]
    edits += _lines(session, seen, draft, new)
    for side in Side:
        edits += show(session, seen.id, side, seen.side(side), new[side], now)
    if (draft.pairs, draft.english, draft.chinese) != (seen.pairs, seen.english, seen.chinese):
        wanted = {(new[Side.ENGLISH][p.english].uid, new[Side.CHINESE][p.chinese].uid) for p in draft.pairs}
        edits += companions.set_pairs(session, seen.id, wanted, now)
    edits += _carried(session, seen, marks, crossings, now)
    return edits


def _with_uids(seen: Article, draft: Draft) -> tuple[Texts, list[Crossing]]:
    """The new blocks, each with an identity that no other has, and those that went to the other side."""
    before = {block.uid: (side, block) for side in Side for block in seen.side(side)}
    used: set[str] = set()
    made: dict[Side, tuple[Block, ...]] = {}
    crossings = []
    for side in Side:
        blocks = []
        for block in draft.side(side):
            home = before.get(block.uid)
            text = storable(block.text)
            if home is not None and home[0] is side and block.uid not in used:
                used.add(block.uid)
                blocks.append(replace(block, text=text))
                continue
            blocks.append(replace(block, text=text, uid=uuid.uuid4().hex))
            if home is not None and home[0] is not side:
                crossings.append(Crossing(home[1], side, blocks[-1]))
        made[side] = tuple(blocks)
    return made, crossings


def _details(session: Session, seen: Article, draft: Draft) -> Iterator[Edit | None]:
    news: dict[str, object] = {
        name: storable(getattr(draft, name)) for name in DETAILS if getattr(draft, name) != getattr(seen, name)
    }
    if draft.people != seen.people:
        news["people"] = [storable(name) for name in draft.people]
    if news:
        yield change(session, Target.ARTICLE, seen.id, seen.id, **news)


def _lines(session: Session, seen: Article, draft: Draft, new: Texts) -> Iterator[Edit | None]:
    """Lines that went out, and lines that came back."""
    out_before, out_now = Counter(map(_known_by, seen.removed)), Counter(map(_known_by, draft.removed))
    back = out_before - out_now
    known = {block.uid for side in Side for block in seen.side(side)}
    fresh = [block for side in Side for block in new[side] if block.uid not in known]
    for stored in texts.removed_of(session, seen.id):
        key = _known_by(stored.line)
        if not stored.restored_uid and back[key] > 0:
            back[key] -= 1
            became = next((block.uid for block in fresh if block.text == stored.line.text), uuid.uuid4().hex)
            yield change(session, Target.REMOVED, stored.id, seen.id, restored_uid=became)
    more = out_now - out_before
    for line in draft.removed:
        if more[_known_by(line)] > 0:
            more[_known_by(line)] -= 1
            blocks = new[line.side]
            before = blocks[line.before].uid if 0 <= line.before < len(blocks) else ""
            was = next((block.uid for block in seen.side(line.side) if block.text == line.text), uuid.uuid4().hex)
            row = texts.leave_out(session, seen.id, line, before, was)
            yield change(session, Target.REMOVED, row, seen.id, restored_uid="")


def _known_by(line: Removed) -> tuple[str, str, Side]:
    return line.text, line.reason, line.side


def _carried(
    session: Session, seen: Article, marks: Sequence[Annotation], crossings: Sequence[Crossing], now: datetime
) -> Iterator[Edit]:
    """Marks of blocks that went to the other side, attached where their words are now."""
    ways = {crossing.before.uid: crossing for crossing in crossings}
    for mark in marks:
        if mark.block is None or mark.state is AnchorState.ORPHAN:
            continue
        crossing = ways.get(seen.side(mark.side)[mark.block].uid)
        if crossing is None:
            continue
        old = replace(crossing.before, uid=crossing.after.uid)
        (place,) = resolve_all([make_anchor(crossing.side, old, mark.start, mark.end)], [crossing.after])
        if place.state is AnchorState.ORPHAN:
            continue
        stored = rows.load(session, mark.id)
        anchor = make_anchor(crossing.side, crossing.after, place.start, place.end)
        attachment = rows.add_attachment(session, mark.id, anchor, now)
        edit = Edit(
            Target.ANNOTATION, mark.id, seen.id, {"attachment_id": stored.attachment}, {"attachment_id": attachment}
        )
        apply(session, [edit], now)
        yield edit
