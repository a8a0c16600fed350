"""Taking actions back and doing them again, across articles.

A step holds the values before and after (`storage.edits`). Redo is forgotten at the next new action, and the
oldest step at the 501st. The history lives as long as the program runs.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.services.changes import Change, Notifier
from reader.storage.database import Database, Session
from reader.storage.edits import Edit, Target, apply

LIMIT = 500


class ActionKind(StrEnum):
    """What a step did, for the label of Undo and Redo."""

    ADD_ANNOTATION = "add annotation"
    EDIT_NOTE = "edit note"
    RECOLOUR = "recolour"
    DELETE_ANNOTATION = "delete annotation"
    RENAME_ARTICLE = "rename article"
    DELETE_ARTICLES = "delete articles"
    MARK_READ = "mark read"
    MARK_UNREAD = "mark unread"
    RESTORE_REMOVED = "restore removed line"
    WRITE_TEXT = "write text"


@dataclass(frozen=True, slots=True)
class Step:
    """One action of the reader."""

    kind: ActionKind
    edits: tuple[Edit, ...]

    def reversed(self) -> Step:
        """The step that takes this one back: its edits backwards."""
        return Step(self.kind, tuple(edit.reversed() for edit in reversed(self.edits)))

    def change(self) -> Change:
        """What doing this step, or taking it back, changes."""
        articles = frozenset(edit.article for edit in self.edits)
        texts = frozenset(edit.article for edit in self.edits if edit.target.is_text)
        marks = frozenset(edit.article for edit in self.edits if edit.target is Target.ANNOTATION)
        return Change(articles, texts, texts | marks)


class History:
    """Undo and redo. Any thread; listeners are told on the one that asked."""

    def __init__(self, database: Database, notifier: Notifier) -> None:
        self._database = database
        self._notifier = notifier
        self._lock = threading.Lock()
        self._done: deque[Step] = deque(maxlen=LIMIT)
        self._undone: deque[Step] = deque(maxlen=LIMIT)

    def __len__(self) -> int:
        """How many steps can be taken back."""
        return len(self._done)

    def __bool__(self) -> bool:
        """A history without steps is a history."""
        return True

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._undone)

    @property
    def undo_label(self) -> ActionKind | None:
        """The kind of the step that `undo` takes back."""
        with self._lock:
            return self._done[-1].kind if self._done else None

    @property
    def redo_label(self) -> ActionKind | None:
        """The kind of the step that `redo` does again."""
        with self._lock:
            return self._undone[-1].kind if self._undone else None

    def undo(self) -> Change | None:
        """Take the last step back; None if there is none."""
        return self._move(self._done, self._undone, Step.reversed)

    def redo(self) -> Change | None:
        """Do the step again that was taken back last; None if there is none."""
        return self._move(self._undone, self._done, lambda step: step)

    def act(self, kind: ActionKind, work: Callable[[Session], Sequence[Edit | None]], *, merge: bool = False) -> Change:
        """Make an undoable change: `work` makes it in one transaction and returns its edits.

        Nones among them are fields that had the value already; without any edit there is no step. With
        `merge`, edits of the same fields as the last step's (of the same kind) become part of that step.
        """
        with self._lock:
            edits = tuple(edit for edit in self._database.call(work) if edit is not None)
            if not edits:
                return Change()
            step = Step(kind, edits)
            self._remember(step, merge=merge)
        change = step.change()
        self._notifier.notify(change)
        return change

    def forget(self, article: int, outdated: Callable[[Edit], bool]) -> None:
        """Take an article out of every step that has such an edit of it: something else set what it would set."""
        with self._lock:
            for steps in (self._done, self._undone):
                kept = [_without(step, article, outdated) for step in steps]
                steps.clear()
                steps.extend(step for step in kept if step.edits)

    def _remember(self, step: Step, *, merge: bool) -> None:
        last = self._done[-1] if self._done and not self._undone else None
        self._undone.clear()
        if merge and last is not None and last.kind is step.kind and _keys(last.edits) == _keys(step.edits):
            edits = (replace(new, before=old.before) for old, new in zip(last.edits, step.edits, strict=True))
            self._done[-1] = Step(step.kind, tuple(edits))
        else:
            self._done.append(step)

    def _move(self, source: deque[Step], target: deque[Step], direction: Callable[[Step], Step]) -> Change | None:
        with self._lock:
            if not source:
                return None
            step = source[-1]
            self._database.call(lambda session: apply(session, direction(step).edits))
            target.append(source.pop())
        change = step.change()
        self._notifier.notify(change)
        return change


def _without(step: Step, article: int, outdated: Callable[[Edit], bool]) -> Step:
    if not any(edit.article == article and outdated(edit) for edit in step.edits):
        return step
    return Step(step.kind, tuple(edit for edit in step.edits if edit.article != article))


def _keys(edits: Iterable[Edit]) -> list[tuple[Target, int, frozenset[str]]]:
    return [(edit.target, edit.key, frozenset(edit.after)) for edit in edits]
