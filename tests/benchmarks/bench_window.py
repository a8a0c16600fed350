"""Launch, memory, answering while loading, opening, hovering and scrolling: against baselines in the same run."""

from __future__ import annotations

import itertools
import tempfile
import time
from pathlib import Path

from reader.dictionary.locate import ensure
from reader.domain.annotation import Colour
from reader.domain.article import Block, BlockKind, Draft, Origin, Side
from reader.gui.application import make_application
from reader.gui.main_window import MainWindow
from reader.gui.reading.values import WordAt
from reader.gui.settings import Settings
from reader.paths import Folders, folders
from reader.services.workspace import open_workspace
from tests.benchmarks.measured import Figure, median, run_child

RUNS = 5
_WORDS = [
    "the",
    "harbour",
    "museum",
    "opened",
    "its",
    "doors",
    "again",
    "after",
    "two",
    "years",
    "of",
    "careful",
    "repair",
    "and",
    "many",
    "people",
    "came",
]


def long_draft(words: int) -> Draft:
    """An article of so many English words, in paragraphs of a hundred."""
    source = itertools.cycle(_WORDS)
    blocks = []
    for _ in range(words // 100):
        sentences = [" ".join(next(source) for _ in range(20)).capitalize() + "." for _ in range(5)]
        blocks.append(Block(BlockKind.PARAGRAPH, " ".join(sentences)))
    chinese = tuple(Block(BlockKind.TOPIC, "港口博物馆重新开放,许多人前来参观。" * 4, "旁白") for _ in range(8))
    return Draft(headline="A long article", english=tuple(blocks), chinese=chinese, origin=Origin.FILE)


def run() -> list[Figure]:
    """All figures of the window."""
    with tempfile.TemporaryDirectory() as name:
        cache = folders().cache
        ensure(folders())
        return [*_processes(Path(name), cache), *_inside(Path(name) / "inside", cache)]


def _processes(home: Path, cache: Path) -> list[Figure]:
    data = home / "library"
    workspace = open_workspace(Folders(data=data, cache=cache))
    workspace.seed()
    workspace.close()
    run_child("tests.benchmarks.child_reader", str(data), str(cache))
    bare = [run_child("tests.benchmarks.child_bare") for _ in range(RUNS)]
    reader = [run_child("tests.benchmarks.child_reader", str(data), str(cache)) for _ in range(RUNS)]
    libraries = [run_child("tests.benchmarks.child_libraries") for _ in range(RUNS)]
    bare_memory = median([end["resident"] for _, end in bare])
    memory = median([end["resident"] for _, end in reader])
    library_memory = median([end["resident"] for _, end in libraries])
    launch = median([ready for ready, _ in reader]) / median([ready for ready, _ in bare])
    return [
        Figure("launch to last article, over a bare window", launch, 3.0, "x"),
        Figure("longest time without an answer while loading", max(end["gap"] for _, end in reader), 100, "ms"),
        Figure("resident memory, over a bare window", memory / bare_memory, 3.8, "x"),
        Figure("resident memory above the four libraries", memory - library_memory, 45, "MB"),
    ]


def _inside(home: Path, cache: Path) -> list[Figure]:
    app = make_application()
    workspace = open_workspace(Folders(data=home, cache=cache))
    article = workspace.library.add(long_draft(5000)).article
    workspace.load_language()
    window = MainWindow(Settings(home / "settings.ini"), workspace.reading)
    window.attach(workspace)
    window.show()
    app.processEvents()
    opening = []
    for _ in range(RUNS):
        window.desk.close_article()
        app.processEvents()
        began = time.perf_counter()
        window.open_article(article.id)
        app.processEvents()
        opening.append((time.perf_counter() - began) * 1000)
    while workspace.reading.cached(article, Side.ENGLISH) is None:
        app.processEvents()
    hovering = _hover(window, article.english)
    plain = _scroll(window)
    for number in range(1000):
        start = (number % 20) * 20
        workspace.annotations.add(article.id, Side.ENGLISH, number // 20, start, start + 14, list(Colour)[number % 5])
    app.processEvents()
    marked = _scroll(window)
    window.close()
    workspace.close()
    return [
        Figure("opening 5,000 words to visible text", median(opening), 100, "ms"),
        Figure("hover look-up, 99th percentile", hovering, 1.0, "ms"),
        Figure("scrolling with 1,000 highlights, over none", marked / plain, 1.5, "x"),
    ]


def _hover(window: MainWindow, blocks: tuple[Block, ...]) -> float:
    """The 99th percentile of what a hover costs on the GUI thread, in ms, over the words of the article."""
    times = []
    for number in range(len(blocks)):
        for token in window.pair.panes[Side.ENGLISH].words.tokens[number]:
            if token.is_word:
                word = WordAt(Side.ENGLISH, number, token.start, token.end, token.text)
                began = time.perf_counter()
                window.words.hover(word)
                times.append((time.perf_counter() - began) * 1000)
    return sorted(times)[int(len(times) * 0.99)]


def _scroll(window: MainWindow) -> float:
    """Seconds for a walk through the page, painting at each step."""
    pane = window.pair.panes[Side.ENGLISH]
    bar = pane.verticalScrollBar()
    began = time.perf_counter()
    for step in range(60):
        bar.setValue(bar.maximum() * step // 60)
        pane.viewport().repaint()
    return time.perf_counter() - began
