"""Versions of texts and the lines that importers left out. Functions of a session, run by `Database.call`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import Result, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from reader.domain.article import Block, BlockKind, Origin, RemovalReason, Removed, Side
from reader.storage.identity import digest
from reader.storage.schema import BlockRow, CurrentRow, RemovedRow, VersionRow

NO_VERSION = 0
"""What stands for "this side has no text" where a version's number in the database is kept."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of one side, without its blocks. See `schema.VersionRow` for the digests."""

    id: int
    origin: Origin
    digest: str
    source_digest: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A removed line with what is needed to put it back: the uids of its neighbour and of what it became."""

    id: int
    line: Removed
    before_uid: str
    restored_uid: str


def current(session: Session, article: int, side: Side) -> Version | None:
    """The version of a side that is shown; None where there never was a text."""
    row = session.execute(
        select(VersionRow.id, VersionRow.origin, VersionRow.digest, VersionRow.source_digest)
        .join(CurrentRow, CurrentRow.version_id == VersionRow.id)
        .where(CurrentRow.article_id == article, CurrentRow.side == side)
    ).one_or_none()
    return None if row is None else Version(row.id, Origin(row.origin), row.digest, row.source_digest)


def blocks_of(session: Session, articles: Iterable[int]) -> dict[tuple[int, Side], tuple[Block, ...]]:
    """The blocks shown now, for each article and side that has any."""
    found: defaultdict[tuple[int, Side], list[Block]] = defaultdict(list)
    for some in batched(articles):
        for row in _block_rows(session, some):
            block = Block(BlockKind(row.kind), row.text, row.speaker, row.uid, row.start_ms, row.end_ms)
            found[row.article_id, Side(row.side)].append(block)
    return {key: tuple(blocks) for key, blocks in found.items()}


def batched(ids: Iterable[int]) -> Iterator[list[int]]:
    """Ids in lists short enough for one statement: SQLite takes 32,766 values, older ones 999."""
    left = iter(ids)
    while some := list(islice(left, 900)):
        yield some


def _block_rows(session: Session, articles: Sequence[int]) -> Result[Any]:
    return session.execute(
        select(
            CurrentRow.article_id,
            CurrentRow.side,
            BlockRow.kind,
            BlockRow.text,
            BlockRow.speaker,
            BlockRow.uid,
            BlockRow.start_ms,
            BlockRow.end_ms,
        )
        .join(BlockRow, BlockRow.version_id == CurrentRow.version_id)
        .where(CurrentRow.article_id.in_(articles))
        .order_by(CurrentRow.article_id, CurrentRow.side, BlockRow.position)
    )


def add_version(
    session: Session,
    article: int,
    side: Side,
    blocks: Sequence[Block],
    *,
    origin: Origin,
    source_digest: str | None,
    now: datetime,
) -> int:
    """Store a new version of a side (its blocks have uids) and return its id. It is not shown yet.

    `source_digest` None: the text is that of a page itself.
    """
    own = digest(blocks)
    last = select(func.coalesce(func.max(VersionRow.number), 0)).where(
        VersionRow.article_id == article, VersionRow.side == side
    )
    row = VersionRow(
        article_id=article,
        side=side.value,
        number=session.execute(last).scalar_one() + 1,
        created=now,
        origin=origin.value,
        digest=own,
        source_digest=own if source_digest is None else source_digest,
        blocks=len(blocks),
    )
    session.add(row)
    session.flush()
    if blocks:
        session.execute(insert(BlockRow), [_block_row(row.id, *numbered) for numbered in enumerate(blocks)])
    return row.id


def _block_row(version: int, position: int, block: Block) -> dict[str, object]:
    return {
        "version_id": version,
        "position": position,
        "uid": block.uid,
        "kind": block.kind.value,
        "speaker": block.speaker,
        "text": block.text,
        "start_ms": block.start_ms,
        "end_ms": block.end_ms,
    }


def show(session: Session, article: int, side: Side, version: int) -> None:
    """Show this version of a side from now on; NO_VERSION shows nothing."""
    key = {"article_id": article, "side": side.value}
    if version == NO_VERSION:
        session.execute(delete(CurrentRow).filter_by(**key))
        return
    statement = upsert(CurrentRow).values(**key, version_id=version)
    session.execute(
        statement.on_conflict_do_update(index_elements=["article_id", "side"], set_={"version_id": version})
    )


def with_digest(session: Session, side: Side, wanted: str) -> set[int]:
    """The articles of which some version of a side has this normalised text, deleted ones included."""
    rows = session.execute(
        select(VersionRow.article_id).where(VersionRow.digest == wanted, VersionRow.side == side.value)
    )
    return set(rows.scalars())


def set_removed(
    session: Session,
    article: int,
    lines: Iterable[Removed],
    texts: Mapping[Side, Sequence[Block]],
    sides: Collection[Side],
) -> None:
    """Replace the lines left out of some sides. `texts` are the blocks (with uids) that `before` counts in."""
    outdated = [side.value for side in sides]
    session.execute(delete(RemovedRow).where(RemovedRow.article_id == article, RemovedRow.side.in_(outdated)))
    for position, line in enumerate(lines):
        if line.side not in sides:
            continue
        blocks = texts.get(line.side, ())
        session.add(
            RemovedRow(
                article_id=article,
                position=position,
                text=line.text,
                reason=line.reason.value,
                side=line.side.value,
                before=line.before,
                before_uid=blocks[line.before].uid if 0 <= line.before < len(blocks) else "",
                restored_uid="",
            )
        )


def removed_of(session: Session, article: int) -> list[LeftOut]:
    """Every line left out of an article, in order, those put back included."""
    rows = session.execute(select(RemovedRow).filter_by(article_id=article).order_by(RemovedRow.position))
    return [
        LeftOut(
            row.id,
            Removed(row.text, RemovalReason(row.reason), Side(row.side), row.before),
            row.before_uid,
            row.restored_uid,
        )
        for row in rows.scalars()
    ]


def set_restored(session: Session, removed: int, uid: str) -> None:
    """Record which block a removed line became; "" takes it out again."""
    session.execute(update(RemovedRow).where(RemovedRow.id == removed).values(restored_uid=uid))


def leave_out(session: Session, article: int, line: Removed, before_uid: str, as_block: str) -> int:
    """Store a line that the reader takes out and return its id. It counts as put back, as this block, for now."""
    last = select(func.coalesce(func.max(RemovedRow.position), -1)).where(RemovedRow.article_id == article)
    row = RemovedRow(
        article_id=article,
        position=session.execute(last).scalar_one() + 1,
        text=line.text,
        reason=line.reason.value,
        side=line.side.value,
        before=line.before,
        before_uid=before_uid,
        restored_uid=as_block,
    )
    session.add(row)
    session.flush()
    return row.id
