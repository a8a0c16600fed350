"""What a learner puts right in sounds and characters: a word's reading, its form in a script. Everything is undoable.

Readings wait to be asked for; forms go to the converter, which writes them wherever the word stands.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from reader.dictionary.typed_pinyin import numbered
from reader.domain.article import Script
from reader.domain.fixes import ReadingFix, ScriptFix
from reader.errors import NotAForm, NotAReading
from reader.services.changes import Change
from reader.services.undo import ActionKind, History
from reader.storage import articles
from reader.storage import fixes as rows
from reader.storage.database import Database, Session
from reader.storage.edits import Edit, Target
from reader.storage.types import storable, utc_now
from reader.text.characters import han_count, simplify
from reader.text.convert import Converter

LONGEST = 50
"""Code points of a word, and of what it becomes."""


class Fixes:
    """The learner's readings and forms. Any thread; all but `readings_for` waits for the disk."""

    def __init__(
        self, database: Database, history: History, converter: Converter, now: Callable[[], datetime] = utc_now
    ) -> None:
        self._database = database
        self._history = history
        self._converter = converter
        self._now = now
        self._renewing = threading.Lock()
        self._readings: tuple[ReadingFix, ...] = ()
        self._forms: dict[Script, dict[str, str]] = {}
        history.on_change(self._follow)
        self._renew()

    def readings(self) -> list[ReadingFix]:
        """The readings for everywhere and for articles of the library, in the order in which they were made."""
        return self._database.call(lambda session: rows.readings(session, listed=True))

    def readings_for(self, article_id: int) -> Mapping[str, str]:
        """Simplified words with the syllables that they are read with in an article (`readings` of the dictionary).

        What was said for the article alone comes before what was said for everywhere. Never waits.
        """
        found: dict[str, str] = {}
        for fix in sorted(self._readings, key=lambda fix: fix.article is not None):
            if fix.article in (None, article_id):
                found[simplify(fix.word)] = fix.reading
        return found

    def set_reading(self, word: str, reading: str, article_id: int | None = None) -> ReadingFix:
        """Say how a word is read, in one article or (None) everywhere, in place of what was said there before.

        `reading` is pinyin with marks or numbers, a syllable for each character; it is stored with numbers. Raises
        NotAReading or NoSuchArticle.
        """
        plain = storable(word).strip()
        syllables = numbered(reading)
        whole = 0 < len(plain) <= LONGEST and han_count(plain) == len(plain)
        if not whole or syllables is None or len(syllables) != len(plain):
            raise NotAReading(word=plain[:LONGEST], reading=storable(reading)[: 10 * LONGEST])
        said = " ".join(syllables)
        made: list[ReadingFix] = []

        def work(session: Session) -> list[Edit | None]:
            if article_id is not None:
                articles.row_of(session, article_id)
            before = [
                fix
                for fix in rows.readings(session)
                if fix.article == article_id and simplify(fix.word) == simplify(plain)
            ]
            if [fix.reading for fix in before] == [said]:
                made.append(before[0])
                return []
            edits = [rows.remove(session, Target.READING, fix.id, self._now()) for fix in before]
            fix, edit = rows.add_reading(session, plain, said, article_id, self._now())
            made.append(fix)
            return [*edits, edit]

        self._history.act(ActionKind.FIX_READING, work)
        return made[0]

    def remove_readings(self, ids: Iterable[int]) -> Change:
        """Take readings away, all or none, in one step. Raises NoSuchFix."""
        return self._remove(ActionKind.FIX_READING, Target.READING, ids)

    def scripts(self) -> list[ScriptFix]:
        """The forms in the order in which they were made."""
        return self._database.call(rows.scripts)

    def set_script(self, script: Script, word: str, shown: str) -> ScriptFix:
        """Say what a word as it is written in texts becomes in a script, in place of what was said before.

        Raises NotAForm.
        """
        plain, form = storable(word).strip(), storable(shown).strip()
        sensible = all(0 < len(each) <= LONGEST and han_count(each) == len(each) for each in (plain, form))
        if script is Script.ORIGINAL or not sensible:
            raise NotAForm(word=plain[:LONGEST], shown=form[:LONGEST])
        made: list[ScriptFix] = []

        def work(session: Session) -> list[Edit | None]:
            before = [fix for fix in rows.scripts(session) if (fix.script, fix.word) == (script, plain)]
            if [fix.shown for fix in before] == [form]:
                made.append(before[0])
                return []
            edits = [rows.remove(session, Target.SCRIPT, fix.id, self._now()) for fix in before]
            fix, edit = rows.add_script(session, script, plain, form, self._now())
            made.append(fix)
            return [*edits, edit]

        self._history.act(ActionKind.FIX_SCRIPT, work)
        return made[0]

    def remove_scripts(self, ids: Iterable[int]) -> Change:
        """Take forms away, all or none, in one step. Raises NoSuchFix."""
        return self._remove(ActionKind.FIX_SCRIPT, Target.SCRIPT, ids)

    def _remove(self, kind: ActionKind, target: Target, ids: Iterable[int]) -> Change:
        wanted = list(dict.fromkeys(ids))
        return self._history.act(
            kind, lambda session: [rows.remove(session, target, each, self._now()) for each in wanted]
        )

    def _follow(self, news: Change) -> None:
        if news.fixes:
            self._renew()

    def _renew(self) -> None:
        """Read everything anew. One thread at a time, so that the newest answer is last."""
        with self._renewing:
            self._readings = tuple(self._database.call(rows.readings))
            forms: dict[Script, dict[str, str]] = defaultdict(dict)
            for fix in self._database.call(rows.scripts):
                forms[fix.script][fix.word] = fix.shown
            if forms != self._forms:  # the converter forgets what it has converted
                self._forms = dict(forms)
                self._converter.use_fixes(self._forms)
