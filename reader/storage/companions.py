"""What an article brings besides its texts: its glossary, and which blocks say the same.

Functions of a session, run by `Database.call`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from reader.domain.article import Block, Gloss, Pairing
from reader.storage import texts
from reader.storage.edits import Edit, Target, change
from reader.storage.schema import GlossRow, PairingRow

UidPair = tuple[str, str]
GIVEN = "given"
"""The page itself sets the two side by side."""
OWN = "own"
"""The reader did."""


def glossary_of(session: Session, article: int) -> tuple[Gloss, ...]:
    """The terms that an article explains itself, in order."""
    rows = session.execute(
        select(GlossRow.term, GlossRow.translation, GlossRow.note)
        .where(GlossRow.article_id == article)
        .order_by(GlossRow.position)
    )
    return tuple(Gloss(*row) for row in rows)


def set_glossary(session: Session, article: int, glossary: Sequence[Gloss]) -> None:
    """Replace an article's glossary."""
    session.execute(delete(GlossRow).where(GlossRow.article_id == article))
    rows = [
        {"article_id": article, "position": at, "term": g.term, "translation": g.translation, "note": g.note}
        for at, g in enumerate(glossary)
    ]
    if rows:
        session.execute(insert(GlossRow), rows)


def pairs_of(session: Session, article: int, english: Sequence[Block], chinese: Sequence[Block]) -> tuple[Pairing, ...]:
    """The pairs of which both blocks are in these texts, in the order of the English."""
    here = {block.uid: index for index, block in enumerate(english)}
    there = {block.uid: index for index, block in enumerate(chinese)}
    rows = session.execute(
        select(PairingRow.english_uid, PairingRow.chinese_uid).where(
            PairingRow.article_id == article, PairingRow.deleted_at.is_(None)
        )
    )
    found = [Pairing(here[one], there[other]) for one, other in rows if one in here and other in there]
    return tuple(sorted(found, key=lambda pair: (pair.english, pair.chinese)))


def add_pairs(
    session: Session, article: int, pairs: Sequence[Pairing], english: Sequence[Block], chinese: Sequence[Block]
) -> None:
    """Pair blocks (with uids) that the page sets side by side; pairs of blocks that are gone stay for an undo."""
    for pair in pairs:
        values = {
            "article_id": article,
            "english_uid": english[pair.english].uid,
            "chinese_uid": chinese[pair.chinese].uid,
            "origin": GIVEN,
        }
        session.execute(upsert(PairingRow).values(**values).on_conflict_do_nothing())


def set_pairs(session: Session, article: int, wanted: Collection[UidPair], now: datetime) -> list[Edit | None]:
    """Leave just these pairs of blocks (English and Chinese uid) together, as the reader has them; the edits.

    Pairs with a block that is in no text now are not looked at.
    """
    rows = {
        (row.english_uid, row.chinese_uid): row
        for row in session.execute(select(PairingRow).filter_by(article_id=article)).scalars()
    }
    shown = {block.uid for blocks in texts.blocks_of(session, [article]).values() for block in blocks}
    apart = [
        row.id for pair, row in rows.items() if row.deleted_at is None and pair not in wanted and shown.issuperset(pair)
    ]
    together = [_own_pair(session, article, pair, now) if pair not in rows else rows[pair].id for pair in wanted]
    edits = [change(session, Target.PAIRING, each, article, deleted_at=now) for each in apart]
    return edits + [change(session, Target.PAIRING, each, article, deleted_at=None) for each in together]


def _own_pair(session: Session, article: int, pair: UidPair, now: datetime) -> int:
    """A pair of the reader's own, not yet in force."""
    english, chinese = pair
    row = PairingRow(article_id=article, english_uid=english, chinese_uid=chinese, origin=OWN, deleted_at=now)
    session.add(row)
    session.flush()
    return row.id
