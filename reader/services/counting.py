"""How much of each article is known, for a list of thousands: only what is asked for is counted, in the background.

Answers are kept, a few bytes each; articles are read one at a time and let go of.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from reader.domain.article import Side
from reader.errors import NoSuchArticle
from reader.services.changes import Change
from reader.services.library import Library
from reader.services.progress import known_share
from reader.services.reading import Reading
from reader.services.undo import History
from reader.services.words import Words
from reader.storage.database import OwnerStopped
from reader.text.headwords import Known

_KEPT = 4096
_WAITING = 256
"""Questions that wait at most: a list asks for what it shows, and what was scrolled past may be forgotten."""

Key = tuple[int, Side]
Light = tuple[int, int]
"""What an answer depends on besides the text: the generations of the statuses and of everything else."""


@dataclass(frozen=True, slots=True)
class _Answer:
    light: Light
    share: float | None


class Counting:
    """Shares of known words by article and side. Any thread; `close` it."""

    def __init__(
        self, library: Library, reading: Reading, words: Words, history: History, known: Callable[[], Known | None]
    ) -> None:
        """`known()` is how words are known to the dictionary, None as long as there is none: nothing is counted then.

        The library, the words and the history are of one database.
        """
        self._library = library
        self._reading = reading
        self._words = words
        self._known = known
        self._lock = threading.Lock()
        self._wanted: OrderedDict[Key, None] = OrderedDict()
        self._answers: OrderedDict[Key, _Answer] = OrderedDict()
        self._texts = self._rest = 0
        self._thread: threading.Thread | None = None
        self._closed = False
        self._listeners: tuple[Callable[[int, Side], None], ...] = ()
        history.on_change(self._follow)

    def share(self, article_id: int, side: Side) -> float | None:
        """Which share of the running words of a side is known, 0.0 to 1.0; None without any words, and before it is
        counted. Asking begins the counting; after a change of a status the old answer stands until the new one is
        there. Waits for the disk only when nobody asked for statuses before.
        """
        key, light = (article_id, side), self._light(side)
        with self._lock:
            answer = self._answers.get(key)
            if answer is not None:
                self._answers.move_to_end(key)
            if (answer is None or answer.light != light) and not self._closed and self._known() is not None:
                self._ask(key)
            return None if answer is None else answer.share

    def on_counted(self, listener: Callable[[int, Side], None]) -> None:
        """Call `listener(article_id, side)` on the counting thread after each answer that is another one."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

    def refresh(self) -> None:
        """Words are cut or led back otherwise from now on (another dictionary): count again what is asked for."""
        with self._lock:
            self._rest += 1

    def close(self) -> None:
        """Count no more, and wait for the article that is being counted. Any number of times."""
        with self._lock:
            self._closed = True
            self._wanted.clear()
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _ask(self, key: Key) -> None:
        """With the lock: put a question in front of the others."""
        self._wanted[key] = None
        self._wanted.move_to_end(key)
        if len(self._wanted) > _WAITING:
            self._wanted.popitem(last=False)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="counting", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        try:
            while (key := self._next()) is not None:
                self._answer(key)
        except OwnerStopped:  # the library was closed meanwhile
            with self._lock:
                self._thread = None
        except BaseException:
            with self._lock:
                self._thread = None
            raise

    def _next(self) -> Key | None:
        with self._lock:
            if not self._wanted:
                self._thread = None
                return None
            return self._wanted.popitem()[0]

    def _answer(self, key: Key) -> None:
        article_id, side = key
        texts, light, known = self._texts, self._light(side), self._known()
        try:
            article = self._library.article(article_id)
        except NoSuchArticle:
            return
        tokens = self._reading.once(article, side)
        share = known_share(self._reading, article, side, self._words.statuses(side), known, tokens)
        with self._lock:
            if texts != self._texts:
                self._wanted[key] = None  # perhaps of a text that is shown no longer
                return
            before, self._answers[key] = self._answers.get(key), _Answer(light, share)
            if len(self._answers) > _KEPT:
                self._answers.popitem(last=False)
            listeners = self._listeners if before is None or before.share != share else ()
        for listener in listeners:
            listener(article_id, side)

    def _light(self, side: Side) -> Light:
        return self._words.generation(side), self._rest

    def _follow(self, change: Change) -> None:
        with self._lock:
            self._rest += change.fixes
            if change.texts:
                self._texts += 1
            for article_id in change.texts:
                for side in Side:
                    self._answers.pop((article_id, side), None)
