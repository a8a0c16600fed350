"""Everything that a window or a terminal needs, opened together and closed together.

Opening reads the library only: jieba's table and the dictionary come later, by `load_language` on a thread of the
caller's.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.paths import Folders
from reader.services.annotating import Annotations
from reader.services.bin import Bin
from reader.services.changes import Change, Notifier
from reader.services.counting import Counting
from reader.services.dictionaries import Dictionaries
from reader.services.evidence import EvidenceService
from reader.services.exporting import Exporting
from reader.services.feeds import Feeds
from reader.services.fixes import Fixes
from reader.services.importing import Importing
from reader.services.library import Library
from reader.services.lookup import Lookup
from reader.services.own_terms import OwnTerms
from reader.services.reading import Reading
from reader.services.safekeeping import Safekeeping
from reader.services.splits import Splits
from reader.services.starters import starter_drafts
from reader.services.undo import History
from reader.services.words import Words
from reader.storage.database import Database
from reader.storage.rescue import Rescue, open_library
from reader.text.convert import Converter
from reader.text.segment import Segmenter

if TYPE_CHECKING:
    from reader.dictionary.index import Dictionary

Progress = Callable[[int, int], None]
_LOG = logging.getLogger(__name__)


class Workspace:
    """An open library with its services. Every part may be used from any thread."""

    def __init__(self, folders: Folders, database: Database, reading: Reading, rescued: Rescue | None = None) -> None:
        """Take over an open database; use `open_workspace`."""
        self.folders = folders
        self.reading = reading
        self.segmenter = reading.segmenter
        self.converter = reading.converter
        self._database = database
        self._notifier = Notifier()
        self.undo = History(database, self._notifier)
        self.words = Words(database, self.undo)
        self.terms = OwnTerms(database, self.undo)
        self.splits = Splits(database, self.undo, reading)
        self.fixes = Fixes(database, self.undo, reading.converter)
        self.library = Library(database, self.undo, self._notifier)
        self.evidence = EvidenceService(database, self.undo, self.library, reading, self.terms.glosses)
        self.annotations = Annotations(database, self.undo)
        self.bin = Bin(database, self.undo)
        self.importing = Importing()
        self.feeds = Feeds(database, self.library, self.importing)
        self.safekeeping = Safekeeping(database, folders, self.annotations)
        self.rescued = rescued
        """What had to be done to open the library at all; None in the ordinary case."""
        self.exporting = Exporting(self.library, self.annotations)
        self.lookup = Lookup(self.segmenter)
        self.dictionaries = Dictionaries(folders.dictionaries)
        self.lookup.use_own(self.dictionaries.find)
        self.lookup.use_terms(self.terms.glosses)
        self.terms.on_change(self._follow_terms)
        self.counting = Counting(self.library, reading, self.words, self.undo, self._known)
        self._loading = threading.Lock()
        self._state = threading.Lock()
        self._dictionary: Dictionary | None = None
        self._replacement: Path | None = None
        self._replaced = threading.Event()
        self._retired: list[Dictionary] = []
        self._closed = False
        self.dictionaries.on_change(self._follow_replacement)

    def __enter__(self) -> Workspace:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def language_ready(self) -> bool:
        """Whether words can be looked up and texts cut into them."""
        return self._dictionary is not None

    def dictionary_has(self, word: str) -> bool:
        """Whether the dictionary has an entry of this Chinese, or in lower case English, word; False without one."""
        dictionary = self._dictionary
        return dictionary is not None and (dictionary.translates(word) if word.isascii() else dictionary.has(word))

    def _follow_terms(self) -> None:
        self.reading.use_terms(gloss.translation for gloss in self.terms.glosses())
        self.counting.refresh()

    def _known(self) -> Callable[[str], bool] | None:
        return self.dictionary_has if self.language_ready else None

    def load_language(self, progress: Progress | None = None) -> None:
        """Load jieba's table and the dictionary, which is built where it is missing. Blocks; once is enough.

        `progress(done, all)` is called on this thread while the dictionary is built.
        """
        with self._loading:
            if self._closed or self.language_ready:
                return
            self._open_dictionary(progress)
        if self._replaced.is_set():
            self._follow_replacement()

    def seed(self) -> Change:
        """Lay in the starter articles, if this library is new to them."""
        return Change() if self.library.seeded else self.library.seed(starter_drafts())

    def on_change(self, callback: Callable[[Change], None]) -> Callable[[], None]:
        """Call back after every write, on the thread that made it. Returns what ends that."""
        return self._notifier.subscribe(callback)

    def close(self) -> None:
        """Close the library and the dictionary. Any number of times; a load that is running ends by itself."""
        self.counting.close()
        with self._state:
            self._closed = True
            dictionaries, self._dictionary = [*self._retired, self._dictionary], None
        self.evidence.close()
        for dictionary in dictionaries:
            if dictionary is not None:
                dictionary.close()
        self.dictionaries.close()
        self._database.close()

    def _follow_replacement(self) -> None:
        """After a change of the learner's dictionaries: ask another CC-CEDICT from now on, if that is what changed.

        Never waits for the language to load: whoever loads it then does this.
        """
        self._replaced.set()
        while self._replaced.is_set() and self._loading.acquire(blocking=False):
            try:
                self._replaced.clear()
                before = self._dictionary
                if before is not None and self.dictionaries.replacement() != self._replacement:
                    self._open_dictionary()
                    self._retired.append(before)  # open to the end: somebody may be asking it at this moment
            except (ReaderError, sqlite3.Error):  # the one before still answers, and the change itself was made
                _LOG.exception("The dictionary could not be changed")
            finally:
                self._loading.release()

    def _open_dictionary(self, progress: Progress | None = None) -> None:
        """Look words up in a newer CC-CEDICT of the learner's, else in the bundled one."""
        from reader.dictionary.index import Dictionary
        from reader.dictionary.locate import ensure

        self._replacement = self.dictionaries.replacement(progress)
        dictionary = Dictionary.open(self._replacement or ensure(self.folders, progress))
        self.segmenter.use(dictionary.word_table())
        self._attach(dictionary)

    def _attach(self, dictionary: Dictionary) -> None:
        with self._state:
            if not self._closed:
                self.lookup.attach(dictionary)
                self.reading.use_dictionary(dictionary.has)
                self.reading.use_terms(gloss.translation for gloss in self.terms.glosses())
                self.evidence.use_dictionary(dictionary)
                self._dictionary = dictionary
                self.counting.refresh()
                return
        dictionary.close()


def open_workspace(folders: Folders, reading: Reading | None = None) -> Workspace:
    """Open the library in these folders, getting it back if it was destroyed; a new one where there never was one.

    `reading` is what a window used before the library was open.

    Raises LibraryDamaged, LibraryLocked, LibraryNewer, LibraryUnwritable or NotALibrary, and BackupFailed where an
    older library cannot be backed up before it is brought to today's form.
    """
    database, rescued = open_library(folders.library)
    return Workspace(folders, database, reading or Reading(Segmenter(), Converter()), rescued)
