"""The learner's own glossary: English, Chinese and a note; looked up before every dictionary. All can be undone.

As a file it is a table with tabs: English, Chinese, note. Empty lines and lines that begin with `#` say nothing.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from reader.domain.article import Gloss
from reader.domain.vocabulary import OwnTerm
from reader.errors import ExportFailed, FileUnreadable, IncompleteTerm, NoSuchTerm, NotATerm
from reader.services.changes import Change
from reader.services.undo import ActionKind, History
from reader.storage import own_terms as rows
from reader.storage.database import Database, Session
from reader.storage.edits import NO_ARTICLE, Edit, Target, change
from reader.storage.types import storable, utc_now
from reader.text.characters import han_count


class Fields(NamedTuple):
    """What a term says."""

    term: str
    translation: str
    note: str = ""


class OwnTerms:
    """The learner's glossary. Any thread; every method but `glosses` waits for the disk."""

    def __init__(self, database: Database, history: History, now: Callable[[], datetime] = utc_now) -> None:
        self._database = database
        self._history = history
        self._now = now
        self._renewing = threading.Lock()
        self._glosses: tuple[Gloss, ...] | None = None
        self._listeners: tuple[Callable[[], None], ...] = ()
        history.on_change(self._follow)

    def all(self) -> list[OwnTerm]:
        """Every term in alphabetical order of its English."""
        return self._database.call(rows.every)

    def glosses(self) -> tuple[Gloss, ...]:
        """The terms as look-ups take them. Only the first call waits for the disk; the same tuple until they change."""
        return self._renew() if self._glosses is None else self._glosses

    def on_change(self, listener: Callable[[], None]) -> None:
        """Call `listener` after the terms became others, on the thread that made them so; `glosses` has them then."""
        self._listeners = (*self._listeners, listener)

    def find(self, term: str) -> list[OwnTerm]:
        """The terms of this English or of this Chinese, whatever their case. Raises NoSuchTerm if there is none."""
        wanted = _line(term).casefold()
        found = [each for each in self.all() if wanted in (each.term.casefold(), each.translation.casefold())]
        if not found:
            raise NoSuchTerm(term=term)
        return found

    def add(self, term: str, translation: str, note: str = "") -> OwnTerm:
        """Add a term; where the same pair is there, it gets this note, unless that is empty. Raises IncompleteTerm."""
        fields = _fields(term, translation, note)
        if fields is None:
            raise IncompleteTerm
        added: list[OwnTerm] = []

        def work(session: Session) -> Sequence[Edit | None]:
            edits, (number,) = self._put(session, [fields])
            added[:] = [rows.load(session, number)]
            return edits

        self._history.act(ActionKind.EDIT_TERM, work)
        return added[0]

    def edit(
        self, term_id: int, *, term: str | None = None, translation: str | None = None, note: str | None = None
    ) -> Change:
        """Give a term another English, Chinese or note; None leaves as it is. Raises NoSuchTerm or IncompleteTerm."""

        def work(session: Session) -> Sequence[Edit | None]:
            old = rows.load(session, term_id)
            new = _fields(
                old.term if term is None else term,
                old.translation if translation is None else translation,
                old.note if note is None else note,
            )
            if new is None:
                raise IncompleteTerm
            if new == (old.term, old.translation, old.note):
                return []
            return [change(session, Target.OWN_TERM, old.id, NO_ARTICLE, **new._asdict(), modified=self._now())]

        return self._history.act(ActionKind.EDIT_TERM, work)

    def remove(self, term_ids: Iterable[int]) -> Change:
        """Take terms out, all or none; one step. Raises NoSuchTerm."""
        wanted = list(dict.fromkeys(term_ids))

        def work(session: Session) -> Sequence[Edit | None]:
            now = self._now()
            for each in wanted:
                rows.load(session, each)
            return [change(session, Target.OWN_TERM, each, NO_ARTICLE, deleted_at=now) for each in wanted]

        return self._history.act(ActionKind.EDIT_TERM, work)

    def import_text(self, text: str, name: str) -> int:
        """Add the terms of a table with tabs, in one step; how many lines had one. `name` is for the error's sentence.

        Raises NotATerm for the first line that is none; nothing is added then.
        """
        found = [_parsed(line, number, name) for number, line in enumerate(text.splitlines(), 1) if _says(line)]
        self._history.act(ActionKind.EDIT_TERM, lambda session: self._put(session, found)[0])
        return len(found)

    def import_file(self, path: Path) -> int:
        """`import_text` of a file. Raises also FileUnreadable and what `importers.decode` raises."""
        from reader.importers.decode import decode

        try:
            data = path.read_bytes()
        except OSError as error:
            raise FileUnreadable(name=path.name, detail=error.strerror or str(error)) from error
        return self.import_text(decode(data, path.name), path.name)

    def export_text(self) -> str:
        """All terms as `import_text` takes them."""
        return "".join(f"{each.term}\t{each.translation}\t{each.note}".rstrip("\t") + "\n" for each in self.all())

    def export_file(self, path: Path) -> int:
        """Write all terms to a file; how many there are. Raises ExportFailed."""
        text = self.export_text()
        try:
            path.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            raise ExportFailed(path=path, detail=error.strerror or str(error)) from error
        return text.count("\n")

    def _put(self, session: Session, terms: Iterable[Fields]) -> tuple[list[Edit | None], list[int]]:
        """Add terms; pairs that are or were there get their note. Also returns their numbers."""
        now = self._now()
        there = rows.by_pair(session)
        wanted = {each[:2]: each for each in terms}
        made = rows.insert_all(session, [each for pair, each in wanted.items() if pair not in there], now)
        edits: list[Edit | None] = [
            Edit(Target.OWN_TERM, each, NO_ARTICLE, {"deleted_at": now}, {"deleted_at": None}) for each in made
        ]
        for pair, each in wanted.items():
            number, deleted = there.get(pair, (0, None))
            after: dict[str, object] = {"note": each.note} if each.note else {}
            after |= {"deleted_at": None} if deleted else {}
            if number and after:
                edits.append(change(session, Target.OWN_TERM, number, NO_ARTICLE, **after))
        return edits, [*made, *(there[pair][0] for pair in wanted if pair in there)]

    def _follow(self, news: Change) -> None:
        if not news.words or self._glosses is None:
            return
        before = self._glosses
        if self._renew() != before:
            for listener in self._listeners:
                listener()

    def _renew(self) -> tuple[Gloss, ...]:
        """Read the terms anew. One thread at a time, so that an older answer never takes the place of a newer."""
        with self._renewing:
            found = tuple(Gloss(each.term, each.translation, each.note) for each in self._database.call(rows.every))
            if found != self._glosses:
                self._glosses = found
            return self._glosses or ()


def _line(text: str) -> str:
    return " ".join(storable(text).split())


def _fields(term: str, translation: str, note: str) -> Fields | None:
    """A term as it is stored, each part in one line; None where the English or the Chinese is missing."""
    made = Fields(_line(term), _line(translation), _line(note))
    return made if made.term and made.translation else None


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _parsed(line: str, number: int, name: str) -> Fields:
    parts = line.split("\t", 2)
    found = _fields(parts[0], parts[1], parts[2] if len(parts) > 2 else "") if len(parts) > 1 else None
    if found is None or not han_count(found.translation):
        raise NotATerm(line=number, name=name)
    return found
