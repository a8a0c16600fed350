"""The words that a learner keeps, in both languages, and how well each is known. Every change can be undone.

A word is kept by its headword (`text.headwords`): all forms of it have one status.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from reader.domain.article import Side
from reader.domain.vocabulary import KeptWord, Sighting, Status
from reader.errors import NotAWord
from reader.services.changes import Change
from reader.services.statuses import Statuses, StatusMemory
from reader.services.undo import ActionKind, History, Work
from reader.storage import words as rows
from reader.storage.database import Database, Session
from reader.storage.edits import NO_ARTICLE, Edit, Target, apply, change
from reader.storage.types import storable, utc_now
from reader.storage.words import Held
from reader.text.headwords import written

_LONGEST = 200
"""Code points of a headword; more is no word and no phrase."""


class Words:
    """The learner's words. Any thread; every method but `statuses` and `generation` waits for the disk."""

    def __init__(self, database: Database, history: History, now: Callable[[], datetime] = utc_now) -> None:
        self._database = database
        self._history = history
        self._now = now
        self._memory = StatusMemory(database)
        self._mine = threading.local()
        history.on_change(self._follow)

    def all(self, language: Side | None = None) -> list[KeptWord]:
        """The kept words of one language, or of both, the newest first."""
        return self._database.call(lambda session: rows.every(session, language))

    def get(self, word_id: int) -> KeptWord:
        """One kept word. Raises NoSuchWord."""
        return self._database.call(lambda session: rows.load(session, word_id))

    def by_headword(self, language: Side, headword: str) -> KeptWord | None:
        """The kept word of this headword; None where it is not kept."""
        name = written(storable(headword), language)
        return self._database.call(lambda session: rows.by_headword(session, language, name))

    def statuses(self, language: Side) -> Statuses:
        """The status of every kept word of a language by headword, as it is now; what is not in it is unknown.

        The mapping that is returned never changes: ask again after a change. Only the first call waits for the disk.
        """
        return self._memory.of(language)[1]

    def generation(self, language: Side) -> int:
        """A number that is another one whenever `statuses` of this language is another one."""
        return self._memory.of(language)[0]

    def keep(
        self,
        language: Side,
        headword: str,
        shown: str,
        reading: str = "",
        sighting: Sighting = Sighting(),  # noqa: B008 - it is frozen
        status: Status | None = None,
    ) -> KeptWord:
        """Keep a word; a new one is LEARNING unless `status` says otherwise. `shown` is how it stands in the text.

        One that is kept already comes back as it is, but for what it lacked (its sentence, its reading), and with
        `status` if one is given. One that was forgotten comes back with this sighting and the note that it had.
        Raises NotAWord for an empty headword.
        """
        name, form = written(storable(headword), language), storable(shown).strip()
        if not name or len(name) > _LONGEST:
            raise NotAWord(text=storable(shown or headword).strip()[:_LONGEST])
        kept: list[KeptWord] = []
        given = {"shown": form or name, "reading": storable(reading)}

        def put(session: Session) -> tuple[int, Edit | None]:
            found = rows.among(session, language, [name]).get(name)
            seen = rows.fields_of(session, sighting)
            if found is None:
                return self._new(session, language, name, given | seen, status or Status.LEARNING)
            if found.deleted is None:
                after = _lacking(rows.load(session, found.id), given, seen)
                after |= {} if status is None else {"status": status.value}
            else:
                after = given | seen | {"status": (status or Status.LEARNING).value}
                after |= {"deleted_at": None, "created": self._now()}
            return found.id, _change(session, found.id, after, self._now())

        def work(session: Session) -> Sequence[Edit | None]:
            number, edit = put(session)
            kept[:] = [rows.load(session, number)]
            return [edit]

        self._act(ActionKind.KEEP_WORD, work)
        return kept[0]

    def set_status(self, word_ids: Iterable[int], status: Status) -> Change:
        """Say how well words are known, all or none; one step. Raises NoSuchWord."""
        wanted = list(word_ids)
        return self._act(
            ActionKind.SET_STATUS, lambda session: _set(session, rows.held(session, wanted), status, self._now())
        )

    def mark(self, language: Side, headwords: Iterable[str], status: Status) -> Change:
        """Say how well words are known, kept or not, in one step: those that are not kept are kept from now on.

        Made for the rest of a page. What cannot be a headword is passed over.
        """
        names = dict.fromkeys(written(storable(each), language) for each in headwords)
        wanted = [name for name in names if 0 < len(name) <= _LONGEST]

        def work(session: Session) -> Sequence[Edit]:
            now = self._now()
            found = rows.among(session, language, wanted)
            made = rows.insert_all(session, language, [name for name in wanted if name not in found], status, now)
            return [*(_born(number, now) for number in made), *_set(session, found.values(), status, now)]

        return self._act(ActionKind.SET_STATUS, work)

    def edit(self, word_id: int, *, note: str | None = None, reading: str | None = None) -> Change:
        """Give a word another note or reading, or both; None leaves as it is. Raises NoSuchWord."""
        after = {"note": note, "reading": reading}
        given = {name: storable(value) for name, value in after.items() if value is not None}

        def work(session: Session) -> Sequence[Edit | None]:
            rows.load(session, word_id)
            return [_change(session, word_id, given, self._now())]

        return self._act(ActionKind.EDIT_WORD, work)

    def forget(self, word_ids: Iterable[int]) -> Change:
        """Keep words no longer, all or none; they count as unknown again. One step. Raises NoSuchWord."""
        wanted = list(word_ids)

        def work(session: Session) -> Sequence[Edit]:
            now = self._now()
            edits = [_born(one.id, now).reversed() for one in rows.held(session, wanted)]
            apply(session, edits, now)
            return edits

        return self._act(ActionKind.FORGET_WORD, work)

    def _new(
        self, session: Session, language: Side, name: str, fields: Mapping[str, object], status: Status
    ) -> tuple[int, Edit]:
        """Store a word that has no row yet: its number, and the edit of its birth."""
        now = self._now()
        (number,) = rows.insert_all(session, language, [name], status, now)
        change(session, Target.WORD, number, NO_ARTICLE, **fields)
        return number, _born(number, now)

    def _act(self, kind: ActionKind, work: Work) -> Change:
        """Act, and note for `_follow` which words that touches: to read thousands anew would be felt at each key."""
        touched: list[int] = []

        def noting(session: Session) -> Sequence[Edit | None]:
            edits = work(session)
            touched[:] = [edit.key for edit in edits if edit is not None]
            return edits

        self._mine.touched = touched
        try:
            return self._history.act(kind, noting)
        finally:
            self._mine.touched = None

    def _follow(self, news: Change) -> None:
        touched: list[int] | None = getattr(self._mine, "touched", None)
        self._mine.touched = None  # what listeners do upon this change is another change
        if news.words:
            self._memory.renew(touched)


def _born(number: int, now: datetime) -> Edit:
    """The edit of a word that was stored just now."""
    return Edit(Target.WORD, number, NO_ARTICLE, {"deleted_at": now}, {"deleted_at": None})


def _change(session: Session, number: int, after: Mapping[str, object], now: datetime) -> Edit | None:
    """Set fields of a word, and when that was; None if they had these values."""
    made = change(session, Target.WORD, number, NO_ARTICLE, **after) if after else None
    stamped = change(session, Target.WORD, number, NO_ARTICLE, modified=now) if made else None
    if made is None or stamped is None:
        return made
    return replace(made, before={**made.before, **stamped.before}, after={**made.after, **stamped.after})


def _set(session: Session, words: Iterable[Held], status: Status, now: datetime) -> list[Edit]:
    """Give words a status now; those that were forgotten are kept again."""
    edits = []
    for one in words:
        before: dict[str, object] = {"status": one.status.value, "modified": one.modified}
        after: dict[str, object] = {"status": status.value, "modified": now}
        if one.deleted is not None:
            before["deleted_at"], after["deleted_at"] = one.deleted, None
        elif one.status is status:
            continue
        edits.append(Edit(Target.WORD, one.id, NO_ARTICLE, before, after))
    apply(session, edits, now)
    return edits


def _lacking(word: KeptWord, given: Mapping[str, object], seen: Mapping[str, object]) -> dict[str, object]:
    """What a kept word gets when it is kept again: a sentence and a reading, if it has none."""
    after: dict[str, object] = {}
    if given["reading"] and not word.reading:
        after["reading"] = given["reading"]
    if seen["sentence"] and not word.sighting.sentence:
        after |= {**seen, "shown": given["shown"]}
    return after
