"""Where annotations stand in versions of texts: found once, kept until the annotation is attached elsewhere.

Derived from an anchor and a text that never change, so a placement is right for ever, and a missing one is found
again when it is asked for. Functions of a session, run by `Database.call`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from reader.storage.schema import AnnotationRow, PlacementRow
from reader.storage.texts import batched
from reader.text.anchor import Resolution


@dataclass(frozen=True, slots=True)
class Found:
    """Where the anchor of an annotation (its own, or that of `attachment`) stands in a version."""

    annotation: int
    attachment: int | None
    version: int
    place: Resolution


def save(session: Session, found: Sequence[Found]) -> None:
    """Keep what was found, except of annotations that were attached elsewhere while it was looked for."""
    current = _attachments(session, [each.annotation for each in found])
    rows = [
        {
            "annotation_id": each.annotation,
            "version_id": each.version,
            "state": each.place.state.value,
            "block": each.place.block,
            "start": each.place.start,
            "end": each.place.end,
        }
        for each in found
        if (each.annotation, each.attachment) in current
    ]
    if rows:
        session.execute(upsert(PlacementRow).on_conflict_do_nothing(), rows)


def drop(session: Session, annotation: int) -> None:
    """Forget where an annotation stands, in every version."""
    session.execute(delete(PlacementRow).where(PlacementRow.annotation_id == annotation))


def _attachments(session: Session, annotations: Iterable[int]) -> set[tuple[int, int | None]]:
    found: set[tuple[int, int | None]] = set()
    for some in batched(annotations):
        rows = session.execute(select(AnnotationRow.id, AnnotationRow.attachment_id).where(AnnotationRow.id.in_(some)))
        found.update((number, attachment) for number, attachment in rows)
    return found
