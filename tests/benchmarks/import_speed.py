"""How much of the processor's time importing takes, and how many times longer than counting the same text's words."""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Callable

from reader.domain.article import Origin
from reader.importers.registry import drafts_from_bytes
from tests.benchmarks.big_texts import MEGABYTE, TEN_PAGES, TEXTS, html, srt
from tests.benchmarks.measured import Figure

_WORD = re.compile(r"\w+")
_ROUNDS = 3


def run() -> list[Figure]:
    """The median of three imports of each kind, in seconds of processor time, beside its goal."""
    drafts_from_bytes(html(1000).encode(), "page.html", Origin.FILE)  # the first page brings its library with it
    figures = [_figure(f"1 MB, {kind}", make(MEGABYTE), "text.txt", 1.0) for kind, make in TEXTS.items()]
    figures.append(_figure("1 MB, subtitles", srt(MEGABYTE), "film.srt", 1.0))
    figures.append(_figure("1 MB, HTML", html(MEGABYTE), "page.html", 1.0))
    figures.append(_figure("ten pages, HTML", html(TEN_PAGES), "page.html", 0.05))
    return figures


def _figure(kind: str, text: str, name: str, goal: float) -> Figure:
    data = text.encode()
    taken = _seconds(lambda: drafts_from_bytes(data, name, Origin.FILE))
    counted = _seconds(lambda: sum(1 for _ in _WORD.finditer(text)))
    return Figure(f"import of {kind} ({taken / counted:.0f} times its words)", taken, goal, "s")


def _seconds(work: Callable[[], object]) -> float:
    """Seconds of processor time, the median of some rounds."""
    taken = []
    for _ in range(_ROUNDS):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return statistics.median(taken)
