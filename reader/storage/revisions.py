"""What notes said before. Functions of a session, run by `Database.call`.

Every text that was ever acknowledged as saved stays within reach: it is the note, or part of the note, or in here,
or part of a text in here. So the writers of notes call `keep` whenever they replace one.
"""

from __future__ import annotations

from datetime import datetime
from enum import Enum, auto

from sqlalchemy import bindparam, insert, select
from sqlalchemy.orm import Session

from reader.domain.annotation import Revision
from reader.storage.schema import AnnotationRow, RevisionRow


class Replacing(Enum):
    """How a note comes by its new text."""

    NEW = auto()
    """The reader wrote another text: the old one is kept, unless it is the last one that was kept."""
    SITTING = auto()
    """The reader is still typing: an old text that the new one contains is only its beginning."""
    STEP = auto()
    """Undo or redo: going back and forth keeps each text once."""


def keep(session: Session, annotation: int, new: str, now: datetime, how: Replacing) -> None:
    """Keep the text that an annotation's note has, where it is about to be replaced by `new`."""
    # On the bare connection: a note is saved while its writer types, and the ORM's way takes longer than SQLite's.
    session.flush()
    connection = session.connection()
    old = connection.execute(_NOTE, {"annotation": annotation}).scalar_one()
    if not old or old == new or (how is Replacing.SITTING and old in new):
        return
    kept = connection.execute(_SAME if how is Replacing.STEP else _LAST, {"annotation": annotation, "same": old})
    if kept.scalar_one_or_none() != old:
        connection.execute(insert(RevisionRow), {"annotation_id": annotation, "note": old, "saved": now})


def history(session: Session, annotation: int) -> list[Revision]:
    """The texts that a note had, the one replaced last first."""
    rows = session.execute(_HISTORY, {"annotation": annotation})
    return [Revision(number, note, saved) for number, note, saved in rows]


_OF = RevisionRow.annotation_id == bindparam("annotation")
_NOTE = select(AnnotationRow.note).where(AnnotationRow.id == bindparam("annotation"))
_LAST = select(RevisionRow.note).where(_OF).order_by(RevisionRow.id.desc()).limit(1)
_SAME = select(RevisionRow.note).where(_OF, RevisionRow.note == bindparam("same")).limit(1)
_HISTORY = select(RevisionRow.id, RevisionRow.note, RevisionRow.saved).where(_OF).order_by(RevisionRow.id.desc())
