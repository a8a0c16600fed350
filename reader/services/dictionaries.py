"""The learner's own dictionaries: imported, put in order, switched on and off, removed, and asked.

Each is one index file in a folder of its own. Their order is in a small file beside them; where that is lost or
damaged, all of them are there, switched on, the eldest first. Every part may be used from any thread.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.domain.dictionary import OwnEntry
from reader.errors import DictionariesUnwritable, NoSuchDictionary
from reader.services.dictionary_list import OwnDictionary, delete, read_folder
from reader.services.dictionary_order import ORDER, Place, read_order, write_order

if TYPE_CHECKING:
    from reader.dictionary.own_index import OwnIndex

Progress = Callable[[int, int], None]
Stopped = Callable[[], bool]
T = TypeVar("T")
_LOG = logging.getLogger(__name__)


class Dictionaries:
    """The dictionaries of one folder. Nothing is read before it is first asked for."""

    def __init__(self, folder: Path) -> None:
        """`folder` need not be there; it is made with the first import."""
        self.folder = folder
        self._lock = threading.RLock()
        self._listeners: list[Callable[[], None]] = []
        self._known: tuple[OwnDictionary, ...] | None = None
        self._open: dict[str, OwnIndex] = {}
        self._asked: tuple[OwnIndex, ...] | None = None

    def all(self) -> tuple[OwnDictionary, ...]:
        """All of them in the order in which they are asked."""
        with self._lock:
            if self._known is None:
                self._known = read_folder(self.folder)
            return self._known

    def get(self, name: str) -> OwnDictionary:
        """A dictionary by its name or its id; capitals do not matter. Raises NoSuchDictionary."""
        for each in self.all():
            if name.casefold() in (each.id.casefold(), each.name.casefold()):
                return each
        raise NoSuchDictionary(name=name)

    def find(self, term: str) -> tuple[OwnEntry, ...]:
        """What those that are switched on have of a term, in their order.

        In each, the term as it is written comes first, then English base forms.
        """
        indexes = self._indexes()
        if not indexes:
            return ()
        from reader.dictionary.folding import asked

        keys = asked(term)
        return tuple(entry for index in indexes for entry in self._answers(index, keys, term)) if keys else ()

    def longest(self, words: Sequence[str]) -> str:
        """The first of these words that is a headword of one that is switched on; empty where none is.

        Give the longest first: so the longest match at a place of a text is found.
        """
        indexes = self._indexes()
        if not indexes:
            return ""
        from reader.dictionary.folding import key

        keys = {key(word): word for word in reversed(words)}
        found = {self._guarded(index, partial(index.longest, [*reversed(keys)]), "") for index in indexes}
        return next((word for folded, word in reversed(keys.items()) if folded and folded in found), "")

    def replacement(self, progress: Progress | None = None) -> Path | None:
        """The index of the CC-CEDICT that is to be used in place of the bundled one; None where there is none.

        Where another version of the program made it, it is made again, which takes some seconds. None, too, where that
        fails: the bundled one serves then.
        """
        chosen = next((each for each in self.all() if each.replaces), None)
        if chosen is None:
            return None
        from reader.dictionary import own_cedict, own_index

        path = self.folder / chosen.id
        try:
            known = own_index.meta(path)
            if not own_cedict.is_current(path, known):
                own_cedict.rebuild(path, known, progress or (lambda _done, _all: None))
        except (OSError, sqlite3.Error, own_index.NotAnIndex, KeyError):
            _LOG.exception("The dictionary %s cannot be used", path)
            return None
        return path

    def add(self, path: Path, progress: Progress | None = None, stopped: Stopped | None = None) -> OwnDictionary:
        """Import a file or folder. It is asked last, and switched on. Blocks; `stopped` is asked again and again.

        `progress(done, all)` is called on this thread. Raises InputError, DictionariesUnwritable; nothing is then left.
        """
        from reader.dictionary.own import build

        try:
            made = build(path, self.folder, progress, stopped)
        except OSError as error:
            raise self._unwritable(error) from error
        try:
            with self._lock:
                self._write(self._places())  # it is there already, the last of them
                added = self.get(made.name)
        except DictionariesUnwritable:
            delete(made)
            raise
        self._tell()
        return added

    def remove(self, name: str) -> OwnDictionary:
        """Delete a dictionary, also while it is being asked. Raises NoSuchDictionary and DictionariesUnwritable."""
        with self._lock:
            removed = self.get(name)
            places = self._places()
            gone = [replace(place, gone=True) if place.id == removed.id else place for place in places]
            self._write(gone)
            index = self._open.pop(removed.id, None)
            if index is not None:
                index.close()
        self._tell()
        if delete(self.folder / removed.id):
            with self._lock:
                self._write([place for place in self._places() if place.id != removed.id])
        return removed

    def switch(self, name: str, on: bool) -> OwnDictionary:
        """Switch a dictionary on or off. Raises NoSuchDictionary and DictionariesUnwritable."""
        with self._lock:
            wanted = self.get(name)
            self._write([replace(place, on=on) if place.id == wanted.id else place for place in self._places()])
        self._tell()
        return self.get(wanted.id)

    def move(self, name: str, position: int) -> OwnDictionary:
        """Ask a dictionary at this position, from 0; beyond the last it is asked last.

        Raises NoSuchDictionary and DictionariesUnwritable.
        """
        with self._lock:
            wanted = self.get(name)
            ids = [each.id for each in self.all() if each.id != wanted.id]
            ids.insert(max(0, position), wanted.id)
            self._reorder(ids)
        self._tell()
        return self.get(wanted.id)

    def reorder(self, ids: Sequence[str]) -> None:
        """Ask them in this order of their ids; those that are not named come after them, as they were.

        Raises DictionariesUnwritable.
        """
        with self._lock:
            self._reorder(ids)
        self._tell()

    def on_change(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call back after every change, on the thread that made it. Returns what ends that."""
        with self._lock:
            self._listeners.append(callback)

        def end() -> None:
            with self._lock:
                if callback in self._listeners:
                    self._listeners.remove(callback)

        return end

    def refresh(self) -> None:
        """Look at the folder again: another process may have changed it."""
        with self._lock:
            self._known = self._asked = None
        self._tell()

    def close(self) -> None:
        """Close all files. Any number of times; the next question opens them again."""
        with self._lock:
            self._asked = None
            while self._open:
                self._open.popitem()[1].close()

    def _answers(self, index: OwnIndex, keys: Sequence[str], term: str) -> tuple[OwnEntry, ...]:
        return self._guarded(index, partial(index.find, keys, term), ())

    def _guarded(self, index: OwnIndex, ask: Callable[[], T], otherwise: T) -> T:
        """What `ask` answers. A file that turns out to be damaged is not asked again."""
        try:
            return ask()
        except sqlite3.DatabaseError:
            _LOG.exception("The dictionary %s is damaged", index.name)
            with self._lock:
                if self._asked is not None:
                    self._asked = tuple(each for each in self._asked if each is not index)
            return otherwise

    def _indexes(self) -> tuple[OwnIndex, ...]:
        indexes = self._asked  # without the lock: asked with every word under the pointer
        return self._opened() if indexes is None else indexes

    def _opened(self) -> tuple[OwnIndex, ...]:
        """Those that are switched on, open, in their order. A full CC-CEDICT is asked by others."""
        from reader.dictionary.own_index import OwnIndex

        with self._lock:
            wanted = [each for each in self.all() if each.on and not each.damaged and not each.full]
            for gone in self._open.keys() - {each.id for each in wanted}:
                self._open.pop(gone).close()
            for each in wanted:
                try:
                    if each.id not in self._open:
                        self._open[each.id] = OwnIndex(self.folder / each.id, each.name)
                    self._open[each.id].name = each.name
                except sqlite3.Error:
                    _LOG.exception("The dictionary %s cannot be opened", each.id)
            self._asked = tuple(self._open[each.id] for each in wanted if each.id in self._open)
            return self._asked

    def _places(self) -> list[Place]:
        """The order as it is on the disk now, for another process may have changed it; with all that there are."""
        self._known = self._asked = None
        gone = [place for place in read_order(self.folder / ORDER) if place.gone]
        return [*(Place(each.id, each.on) for each in self.all()), *gone]

    def _reorder(self, ids: Sequence[str]) -> None:
        order = {each: place for place, each in enumerate(ids)}
        self._write(sorted(self._places(), key=lambda place: order.get(place.id, len(order))))

    def _write(self, places: Sequence[Place]) -> None:
        try:
            write_order(self.folder / ORDER, places)
        except OSError as error:
            raise self._unwritable(error) from error
        finally:
            self._known = self._asked = None

    def _tell(self) -> None:
        with self._lock:
            listeners = list(self._listeners)
        for callback in listeners:  # outside the lock: they ask
            callback()

    def _unwritable(self, error: OSError) -> DictionariesUnwritable:
        return DictionariesUnwritable(folder=self.folder, detail=error.strerror or str(error))
