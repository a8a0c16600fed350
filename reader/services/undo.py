"""Taking actions back and doing them again, across articles and across restarts.

A step holds the values before and after (`storage.edits`); it is stored in the same transaction as the action
itself. Redo is forgotten at the next new action, and the oldest step at the 501st.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from reader.services.changes import Change, Listener, Notifier
from reader.services.placing import Placing
from reader.storage import steps
from reader.storage.database import Database, Session
from reader.storage.edits import Edit, Target, apply
from reader.storage.steps import Head
from reader.storage.types import utc_now

LIMIT = 500


class ActionKind(StrEnum):
    """What a step did, for the label of Undo and Redo. The values are stored."""

    ADD_ANNOTATION = "add annotation"
    EDIT_NOTE = "edit note"
    RESTORE_NOTE = "restore note"
    RECOLOUR = "recolour"
    ATTACH_ANNOTATION = "attach annotation"
    DELETE_ANNOTATION = "delete annotation"
    RENAME_ARTICLE = "rename article"
    DELETE_ARTICLES = "delete articles"
    PUT_BACK = "put back from the bin"
    MARK_READ = "mark read"
    MARK_UNREAD = "mark unread"
    RESTORE_REMOVED = "restore removed line"
    WRITE_TEXT = "write text"
    EDIT_TEXT = "edit text"
    KEEP_WORD = "keep word"
    SET_STATUS = "set status of words"
    FORGET_WORD = "forget words"
    EDIT_WORD = "edit word"
    JOIN_WORDS = "join words"
    SPLIT_WORD = "split word"
    REMOVE_SPLIT = "remove split"
    IMPORT_SPLITS = "import splits"
    FIX_READING = "fix reading"
    FIX_SCRIPT = "fix character"
    EDIT_TERM = "edit own term"
    LINK = "link"
    UNLINK = "unlink"
    RESET_LINK = "reset link"
    CONFIRM_LINK = "confirm link"


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
        targets = {edit.target for edit in self.edits}
        articles = frozenset(
            edit.article for edit in self.edits if not (edit.target.is_vocabulary or edit.target.is_fix)
        )
        texts = frozenset(edit.article for edit in self.edits if edit.target.is_text or edit.target is Target.PAIRING)
        marks = frozenset(edit.article for edit in self.edits if edit.target is Target.ANNOTATION)
        words, fixes = any(each.is_vocabulary for each in targets), any(each.is_fix for each in targets)
        return Change(articles, texts, texts | marks, words, fixes)


Work = Callable[[Session], Sequence[Edit | None]]


def _never() -> bool:
    return False


class History:
    """Undo and redo. Any thread; listeners are told on the one that asked.

    The names of the steps are kept here, so that menus need not ask the library; their edits are read when wanted.
    """

    def __init__(self, database: Database, notifier: Notifier, now: Callable[[], datetime] = utc_now) -> None:
        self._database = database
        self._notifier = notifier
        self._now = now
        self._placing = Placing(database)
        self._lock = threading.Lock()
        self._done, self._undone = database.call(steps.heads)

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
            return ActionKind(self._done[-1].kind) if self._done else None

    @property
    def redo_label(self) -> ActionKind | None:
        """The kind of the step that `redo` does again."""
        with self._lock:
            return ActionKind(self._undone[-1].kind) if self._undone else None

    def on_change(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every write, also of other services, on the thread that made it. Returns what ends it.

        For what keeps in memory a part of the library: whoever asks to be told first is told first.
        """
        return self._notifier.subscribe(listener)

    def undo(self) -> Change | None:
        """Take the last step back; None if there is none."""
        return self._move(self._done, self._undone, undo=True)

    def redo(self) -> Change | None:
        """Do the step again that was taken back last; None if there is none."""
        return self._move(self._undone, self._done, undo=False)

    def act(self, kind: ActionKind, work: Work, *, merge: Callable[[], bool] = _never) -> Change:
        """Make an undoable change: `work` makes it in one transaction and returns its edits.

        Nones among them are fields that had the value already; without any edit there is no step. If `merge()`,
        asked after `work`, says so, edits of the same fields as the last step's (of the same kind) become part of
        that step.
        """

        def transaction(session: Session) -> tuple[Step, Head | None]:
            step = Step(kind, tuple(edit for edit in work(session) if edit is not None))
            return step, self._store(session, step, merge=merge()) if step.edits else None

        with self._lock:
            step, head = self._database.call(transaction)
            if head is not None:
                self._remember(head)
        return self._told(step.change())

    def forget(self, article: int, outdated: Callable[[Edit], bool]) -> None:
        """Take an article out of every step that has such an edit of it: something else set what it would set."""

        def work(session: Session) -> tuple[list[Head], list[Head]]:
            for number, edits in list(steps.every(session)):
                if any(edit.article == article and outdated(edit) for edit in edits):
                    kept = [edit for edit in edits if edit.article != article]
                    if kept:
                        steps.rewrite(session, number, kept)
                    else:
                        steps.drop(session, [number])
            return steps.heads(session)

        with self._lock:
            self._done[:], self._undone[:] = self._database.call(work)

    def _told(self, change: Change) -> Change:
        self._placing.settle(change.texts)
        self._notifier.notify(change)
        return change

    def _store(self, session: Session, step: Step, *, merge: bool) -> Head:
        """Store a step in the transaction that makes it; `_remember` is for after the commit."""
        last = self._done[-1] if self._done and not self._undone else None
        if merge and last is not None and last.kind == step.kind:
            before = steps.edits_of(session, last.id)
            if _keys(before) == _keys(step.edits):
                joined = (replace(new, before=old.before) for old, new in zip(before, step.edits, strict=True))
                steps.rewrite(session, last.id, joined)
                return last
        oldest = [head.id for head in self._done[: max(0, len(self._done) - LIMIT + 1)]]
        steps.drop(session, [*(head.id for head in self._undone), *oldest])
        return steps.append(session, step.kind, step.edits)

    def _remember(self, head: Head) -> None:
        self._undone.clear()
        if not self._done or self._done[-1] != head:
            self._done.append(head)
            del self._done[:-LIMIT]

    def _move(self, source: list[Head], target: list[Head], *, undo: bool) -> Change | None:
        def work(session: Session) -> Step:
            stored = Step(ActionKind(source[-1].kind), steps.edits_of(session, source[-1].id))
            step = stored.reversed() if undo else stored
            now = self._now()
            apply(session, [_dated(edit, now) for edit in step.edits], now)
            steps.mark(session, source[-1].id, undone=undo)
            return step

        with self._lock:
            if not source:
                return None
            step = self._database.call(work)
            target.append(source.pop())
        return self._told(step.change())


def _keys(edits: Iterable[Edit]) -> list[tuple[Target, int, frozenset[str]]]:
    return [(edit.target, edit.key, frozenset(edit.after)) for edit in edits]


def _dated(edit: Edit, now: datetime) -> Edit:
    """The edit with the time of a deletion set to now: it happens when undo or redo does it."""
    return replace(edit, after={**edit.after, "deleted_at": now}) if edit.after.get("deleted_at") else edit
