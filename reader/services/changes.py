"""What a write changed, and who is told."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """Ids of articles: whose row in the list, whose text, whose annotations are not what they were.

    A deleted article and a new one are changes of the list, too. `words`: which words the learner keeps, or how well
    they are known. `fixes`: what the learner puts right in what is derived from texts, in any number of articles.
    """

    articles: frozenset[int] = frozenset()
    texts: frozenset[int] = frozenset()
    annotations: frozenset[int] = frozenset()
    words: bool = False
    fixes: bool = False

    def __or__(self, other: Change) -> Change:
        return Change(
            self.articles | other.articles,
            self.texts | other.texts,
            self.annotations | other.annotations,
            self.words or other.words,
            self.fixes or other.fixes,
        )

    def __bool__(self) -> bool:
        return bool(self.articles or self.texts or self.annotations or self.words or self.fixes)


Listener = Callable[[Change], None]


class Notifier:
    """Passes changes on, on the thread that made them, after they are on disk."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: tuple[Listener, ...] = ()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` for every change from now on. Returns what ends that."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

        def unsubscribe() -> None:
            with self._lock:
                self._listeners = tuple(kept for kept in self._listeners if kept is not listener)

        return unsubscribe

    def notify(self, change: Change) -> None:
        """Tell everybody, unless nothing changed."""
        if change:
            for listener in self._listeners:
                listener(change)
