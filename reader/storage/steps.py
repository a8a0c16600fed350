"""The reader's actions as they are stored: what Undo takes back and Redo does again, also after a restart.

Ids grow with time and are never used twice. The steps that were taken back (`undone`) are always the newest ones:
the next action deletes them. So Undo is for the newest step that is done, Redo for the oldest that is undone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import CursorResult, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from reader.storage.edits import Edit, Target
from reader.storage.schema import StepRow

_TIME = "time"


@dataclass(frozen=True, slots=True)
class Head:
    """A step without its edits: enough to name it."""

    id: int
    kind: str


def heads(session: Session) -> tuple[list[Head], list[Head]]:
    """The steps that are done, oldest first, and those that were taken back, the first to be redone last."""
    done: list[Head] = []
    undone: list[Head] = []
    for number, kind, taken_back in session.execute(select(StepRow.id, StepRow.kind, StepRow.undone)):
        (undone if taken_back else done).append(Head(number, kind))
    done.sort(key=lambda head: head.id)
    undone.sort(key=lambda head: -head.id)
    return done, undone


def edits_of(session: Session, step: int) -> tuple[Edit, ...]:
    """The edits of a step in the order in which they were made."""
    stored = session.connection().execute(_EDITS, {"step": step}).scalar_one()
    return tuple(_edit(fields) for fields in stored)


_EDITS = select(StepRow.edits).where(StepRow.id == bindparam("step"))


def append(session: Session, kind: str, edits: Iterable[Edit]) -> Head:
    """Store a new action as done."""
    # On the bare connection: a note is saved while its writer types, and the ORM's way takes longer than SQLite's.
    values = {"kind": kind, "edits": [_fields(edit) for edit in edits], "undone": False}
    made = session.connection().execute(insert(StepRow), values)
    assert isinstance(made, CursorResult)  # noqa: S101 - for the type checker
    (number,) = made.inserted_primary_key or (0,)
    return Head(number, kind)


def rewrite(session: Session, step: int, edits: Iterable[Edit]) -> None:
    """Give a step other edits."""
    values = {"edits": [_fields(edit) for edit in edits]}
    session.connection().execute(update(StepRow).where(StepRow.id == step), values)


def mark(session: Session, step: int, *, undone: bool) -> None:
    """Note that a step was taken back, or done again."""
    session.connection().execute(update(StepRow).where(StepRow.id == step), {"undone": undone})


def drop(session: Session, steps: Sequence[int]) -> None:
    """Forget steps."""
    if steps:
        session.execute(delete(StepRow).where(StepRow.id.in_(steps)))


def every(session: Session) -> Iterator[tuple[int, tuple[Edit, ...]]]:
    """All steps with their edits."""
    for number, stored in session.execute(select(StepRow.id, StepRow.edits)).all():
        yield number, tuple(_edit(fields) for fields in stored)


def _fields(edit: Edit) -> dict[str, object]:
    return {
        "target": edit.target.value,
        "key": edit.key,
        "article": edit.article,
        "before": _written(edit.before),
        "after": _written(edit.after),
    }


def _edit(fields: Mapping[str, object]) -> Edit:
    key, article, before, after = (fields[name] for name in ("key", "article", "before", "after"))
    assert isinstance(key, int) and isinstance(article, int)  # noqa: S101, PT018 - for the type checker
    assert isinstance(before, Mapping) and isinstance(after, Mapping)  # noqa: S101, PT018 - for the type checker
    return Edit(Target(fields["target"]), key, article, _read(before), _read(after))


def _written(values: Mapping[str, object]) -> dict[str, object]:
    """Values as JSON has them: a time becomes {"time": ISO 8601}; an Enum of strings is its string already."""
    return {
        name: {_TIME: value.isoformat()} if isinstance(value, datetime) else value for name, value in values.items()
    }


def _read(values: Mapping[str, object]) -> dict[str, object]:
    return {
        name: datetime.fromisoformat(str(value[_TIME])) if isinstance(value, Mapping) else value
        for name, value in values.items()
    }
