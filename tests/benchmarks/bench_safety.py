"""What safety costs: saving a note, a backup of a large library, a window on one. Disks differ: see the baselines."""

from __future__ import annotations

import os
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

from reader.dictionary.locate import ensure
from reader.domain.annotation import Colour
from reader.domain.article import Block, BlockKind, Draft, Origin, Side
from reader.paths import Folders, folders
from reader.services import adding
from reader.services.safekeeping import Reason
from reader.services.workspace import Workspace, open_workspace
from reader.storage import annotations, articles
from reader.storage.database import Database, Session
from reader.text.anchor import make_anchor
from tests.benchmarks.measured import Figure, median, run_child

SAVES = 400
MANY, FEW = 10_000, 10
NOTES = 20_000
WIDE = 430
"""Articles of some 200 kB each: 100 MB together."""
_WORDS = "the harbour museum opened its doors again after two years of careful repair and many people came".split()  # noqa: SIM905 - a list of words is read best as a sentence


def run() -> list[Figure]:
    """All figures."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        ensure(folders())
        return [*_saving(home / "saving"), *_backing_up(home / "backup"), *_large(home)]


def _draft(number: int, length: int = 1) -> Draft:
    """An article that no other is equal to; `length` times two blocks on each side."""
    chosen = [_WORDS[(number * 7 + step * (1 + number % 11)) % len(_WORDS)] for step in range(40)]
    english = [f"{number}.{part} {' '.join(chosen).capitalize()}." for part in range(2 * length)]
    chinese = [f"第{number}篇第{part}段：港口博物馆重新开放，许多人前来参观。" for part in range(2 * length)]
    return Draft(
        headline=f"Number {number}",
        english=tuple(Block(BlockKind.PARAGRAPH, text) for text in english),
        chinese=tuple(Block(BlockKind.PARAGRAPH, text) for text in chinese),
        origin=Origin.FILE,
    )


def _fill(library: Path, count: int, notes: int, length: int = 1) -> None:
    """A library of so many articles with so many notes, many to a transaction."""
    now = datetime.now(UTC)
    database = Database(library)

    def some(session: Session, numbers: range) -> None:
        for number in numbers:
            outcome = adding.add(session, _draft(number, length), now)
            blocks = articles.load(session, outcome.article).english
            for place in range(notes // count):
                anchor = make_anchor(Side.ENGLISH, blocks[0], 4 + 6 * place, 9 + 6 * place)
                annotations.add(session, outcome.article, anchor, Colour.GREEN, f"笔记 {number} {place}", now)

    for start in range(0, count, 250):
        numbers = range(start, min(start + 250, count))
        database.call(lambda session, numbers=numbers: some(session, numbers))  # type: ignore[misc] # mypy loses the default's type
    database.close()


def _opened(data: Path) -> Workspace:
    return open_workspace(Folders(data=data, cache=folders().cache))


def _saving(data: Path) -> list[Figure]:
    """A note that grows while it is typed; beside it, what the disk takes for one synced line."""
    with _opened(data) as workspace:
        article = workspace.library.add(_draft(1)).article
        mark = workspace.annotations.add(article.id, Side.ENGLISH, 0, 4, 9)
        text = ""
        times: list[float] = []
        for number in range(SAVES):
            text += "词 "[number % 2] + _WORDS[number % len(_WORDS)][:1]
            began = time.perf_counter()
            workspace.annotations.set_note(mark.id, text, merge=True)
            times.append((time.perf_counter() - began) * 1000)
    syncing = _syncing(data / "line")
    times.sort()
    return [
        Figure("saving a note, journal and all: median", median(times), 5, "ms"),
        Figure("saving a note, journal and all: 99th percentile", times[int(SAVES * 0.99)], 5, "ms"),
        Figure("the same over one synced line of this disk: median", median(times) / median(syncing), 10, "x"),
        Figure(
            "the same over one synced line of this disk: 99th percentile",
            times[int(SAVES * 0.99)] / sorted(syncing)[int(SAVES * 0.99)],
            10,
            "x",
        ),
    ]


def _syncing(path: Path) -> list[float]:
    times: list[float] = []
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    try:
        for _ in range(SAVES):
            began = time.perf_counter()
            os.write(handle, b"x" * 300)
            os.fsync(handle)
            times.append((time.perf_counter() - began) * 1000)
    finally:
        os.close(handle)
    return times


def _backing_up(data: Path) -> list[Figure]:
    """A backup of 100 MB on another thread, while this one saves as a window would."""
    data.mkdir(parents=True)
    _fill(data / "library.duizhao", WIDE, WIDE, length=200)
    size = (data / "library.duizhao").stat().st_size / 1e6
    with _opened(data) as workspace:
        mark = workspace.annotations.all()[0]
        took: list[float] = []

        def back_up() -> None:
            began = time.perf_counter()
            workspace.safekeeping.back_up(Reason.HAND)
            took.append(time.perf_counter() - began)

        thread = threading.Thread(target=back_up)
        thread.start()
        gaps: list[float] = []
        number = 0
        while thread.is_alive():
            began = time.perf_counter()
            number += 1
            workspace.annotations.set_note(mark.id, f"while it is copied {number}", merge=True)
            gaps.append((time.perf_counter() - began) * 1000)
            time.sleep(0.02)
        thread.join()
    return [
        Figure(f"backup of {size:.0f} MB, for 100 MB", took[0] * 100 / size, 2, "s"),
        Figure("the longest a save waited meanwhile", max(gaps), 100, "ms"),
    ]


def _large(home: Path) -> list[Figure]:
    """The window and the list on 10,000 articles with 20,000 notes, over 10 articles with 20 notes."""
    ready, listing = {}, {}
    for count in (FEW, MANY):
        data = home / str(count)
        data.mkdir()
        _fill(data / "library.duizhao", count, count * NOTES // MANY)
        run_child("tests.benchmarks.child_reader", str(data), str(folders().cache))
        ready[count] = median(
            [run_child("tests.benchmarks.child_reader", str(data), str(folders().cache))[0] for _ in range(5)]
        )
        with _opened(data) as workspace:
            times: list[float] = []
            for _ in range(5):
                began = time.perf_counter()
                rows = workspace.library.articles()
                times.append((time.perf_counter() - began) * 1000)
            assert len(rows) >= count
            listing[count] = median(times) / 1000
    return [
        Figure("launch on 10,000 articles and 20,000 notes, over 10 and 20", ready[MANY] / ready[FEW], 1.2, "x"),
        Figure(
            "listing them, with the launch around it", 1 + (listing[MANY] - listing[FEW]) / 1000 / ready[FEW], 1.2, "x"
        ),
    ]
