"""Edits: what an action changed, with the values before and after, so that it can be taken back and done again.

Deletion is an edit of `deleted_at`, and a new text is an edit of which version is shown: nothing that undo
needs is ever gone from the library, so an edit is a handful of small values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from itertools import groupby

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from reader.domain.article import Side
from reader.storage import placements, revisions, texts
from reader.storage.revisions import Replacing
from reader.storage.schema import (
    AnnotationRow,
    ArticleRow,
    LinkRow,
    OwnTermRow,
    PairingRow,
    ReadingRow,
    RemovedRow,
    ScriptRow,
    SplitRow,
    WordRow,
)

NO_ARTICLE = 0


class Target(Enum):
    """What an edit changes. TEXT_*: the key is an article's id and the only field is `version`."""

    ARTICLE = "article"
    ANNOTATION = "annotation"
    REMOVED = "removed"
    PAIRING = "pairing"
    WORD = "word"
    SPLIT = "split"
    READING = "reading"
    SCRIPT = "script"
    LINK = "link"
    OWN_TERM = "own term"
    TEXT_ENGLISH = "en"
    TEXT_CHINESE = "zh"

    @property
    def is_text(self) -> bool:
        """Whether the edit changes which version of a text is shown."""
        return self in (Target.TEXT_ENGLISH, Target.TEXT_CHINESE)

    @property
    def is_vocabulary(self) -> bool:
        """Whether it is of the learner's words, and of no article."""
        return self in (Target.WORD, Target.OWN_TERM)

    @property
    def is_fix(self) -> bool:
        """Whether it changes what is derived from texts, and no text."""
        return self in (Target.SPLIT, Target.READING, Target.SCRIPT, Target.LINK)

    @classmethod
    def text(cls, side: Side) -> Target:
        """The target for the text of one side."""
        return cls.TEXT_ENGLISH if side is Side.ENGLISH else cls.TEXT_CHINESE


Row = (
    ArticleRow
    | AnnotationRow
    | RemovedRow
    | PairingRow
    | WordRow
    | SplitRow
    | ReadingRow
    | ScriptRow
    | OwnTermRow
    | LinkRow
)
ROWS: dict[Target, type[Row]] = {
    Target.ARTICLE: ArticleRow,
    Target.ANNOTATION: AnnotationRow,
    Target.REMOVED: RemovedRow,
    Target.PAIRING: PairingRow,
    Target.WORD: WordRow,
    Target.SPLIT: SplitRow,
    Target.READING: ReadingRow,
    Target.SCRIPT: ScriptRow,
    Target.OWN_TERM: OwnTermRow,
    Target.LINK: LinkRow,
}


@dataclass(frozen=True, slots=True)
class Edit:
    """One row's fields before and after. `article` is the article it concerns, NO_ARTICLE where it is none alone."""

    target: Target
    key: int
    article: int
    before: Mapping[str, object] = field(default_factory=dict)
    after: Mapping[str, object] = field(default_factory=dict)

    def reversed(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.target, self.key, self.article, self.after, self.before)


def change(session: Session, target: Target, key: int, article: int, **after: object) -> Edit | None:
    """Set fields of a row now (not a note, which `apply` is for); the edit, or None if they had these values."""
    row = ROWS[target]
    columns = [getattr(row, name) for name in after]
    values = session.execute(select(*columns).where(row.id == key)).one()
    before = dict(zip(after, values, strict=True))
    if before == after:
        return None
    edit = Edit(target, key, article, before, after)
    _set(session, edit)
    return edit


def show_version(session: Session, article: int, side: Side, version: int) -> Edit:
    """Show a version of a text from now on; return the edit."""
    shown = texts.current(session, article, side)
    before = texts.NO_VERSION if shown is None else shown.id
    edit = Edit(Target.text(side), article, article, {"version": before}, {"version": version})
    _set(session, edit)
    return edit


def apply(session: Session, edits: Iterable[Edit], now: datetime, how: Replacing = Replacing.STEP) -> None:
    """Set every edit's `after`, in order. Rows that the session holds do not notice: edit last, or load anew.

    An annotation's note that is replaced goes into its history. Thousands of words are set in a fraction of a second.
    """
    for (target, fields), alike in groupby(edits, key=lambda edit: (edit.target, tuple(sorted(edit.after)))):
        if target is Target.WORD:
            _set_all(session, target, fields, list(alike))
            continue
        for edit in alike:
            if target is Target.ANNOTATION and "note" in edit.after:
                revisions.keep(session, edit.key, str(edit.after["note"]), now, how)
            _set(session, edit)


def _set_all(session: Session, target: Target, fields: Sequence[str], edits: Sequence[Edit]) -> None:
    """Set the same fields of many rows by one statement."""
    row = ROWS[target]
    session.flush()
    changed = update(row).where(row.id == bindparam(_KEY))
    changed = changed.values({getattr(row, name): bindparam(_VALUE + name) for name in fields})
    values = [{_KEY: edit.key} | {_VALUE + name: edit.after[name] for name in fields} for edit in edits]
    session.connection().execute(changed, values)


_KEY, _VALUE = "key_of_row", "value_of_"
"""Names of parameters that no column has."""


def _set(session: Session, edit: Edit) -> None:
    if edit.target.is_text:
        version = edit.after["version"]
        assert isinstance(version, int)  # noqa: S101 - for the type checker
        texts.show(session, edit.article, Side(edit.target.value), version)
        return
    row = ROWS[edit.target]
    if "attachment_id" in edit.after:
        placements.drop(session, edit.key)
    session.flush()
    # On the bare connection: rows that the session holds are not to be searched for, which takes longer than this.
    session.connection().execute(update(row).where(row.id == edit.key).values(**edit.after))
