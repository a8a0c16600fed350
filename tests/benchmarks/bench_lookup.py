"""How well and how fast the dictionary answers. Run by itself: python -m tests.benchmarks.bench_lookup.

English words are taken from a development list, without an article and with a short Chinese text about the same
matter, written for this list and so kinder than most articles. Hover look-ups are timed over those words, phrases and
Chinese words.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from reader.dictionary.build import build
from reader.dictionary.index import Dictionary

GOLD = Path(__file__).parent.parent / "data" / "en_zh_dev.txt"
CONTEXT = (
    "第二届峰会星期二开幕，六国元首签署联合声明，一致同意巩固友谊与互信，支持地区和平稳定。各方认为，合作机制取得重要进展，"
    "应优先落实经贸便利化、教育和旅游等领域的倡议，努力推动发展战略对接，为人民带来更多机遇。外长在吹风会上指出，减贫蓝图的亮点是"
    "矿产与道路规划，承诺将见证新的积极变化。"
)
PHRASES = ("heads of state", "law enforcement", "human rights", "climate change", "striking a deal", "record high")
CHINESE = ("会", "和", "合作", "倡议", "領導人", "一带一路", "的", "中国", "托卡耶夫", "便利化")


def run(path: Path | None = None) -> list[tuple[str, float, str]]:
    """Name, value and goal of each measure; `path` is a built index, which is made where none is given."""
    if path is None:
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder, "cedict.sqlite")
            started = time.perf_counter()
            build(made)
            seconds = time.perf_counter() - started
            size = made.stat().st_size / 1e6
            return [("index built (s)", seconds, "-"), ("index size (MB)", size, "<= 60"), *run(made)]
    with closing(Dictionary.open(path)) as dictionary:
        alone = _hits(dictionary, "")
        together = _hits(dictionary, CONTEXT)
        return [
            ("English to Chinese, top 1 without context (%)", alone[0], ">= 75"),
            ("English to Chinese, top 3 without context (%)", alone[1], ">= 90"),
            ("English to Chinese, top 1 in context (%)", together[0], ">= 80"),
            ("English to Chinese, top 3 in context (%)", together[1], ">= 93"),
            ("hover look-up, p99 (ms)", _p99(_hovers(dictionary)), "<= 1"),
        ]


def gold() -> list[tuple[str, frozenset[str]]]:
    """The development list: an English word and the Chinese words that translate it."""
    lines = (line.split() for line in GOLD.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return [(line[0], frozenset(line[1:])) for line in lines if line]


def _hits(dictionary: Dictionary, context: str) -> tuple[float, float]:
    """Per cent of words with a right first translation, and with one among the first three."""
    first = third = 0
    words = gold()
    for word, right in words:
        answers = [item.headword for entry in dictionary.english(word, context) for item in entry.translations]
        first += bool(right.intersection(answers[:1]))
        third += bool(right.intersection(answers[:3]))
    return 100 * first / len(words), 100 * third / len(words)


def _hovers(dictionary: Dictionary) -> Iterable[Callable[[], object]]:
    for word in [*(word for word, _ in gold()), *PHRASES]:
        yield lambda word=word: dictionary.english(word, CONTEXT)  # type: ignore[misc]
    for word in CHINESE:
        yield lambda word=word: dictionary.chinese(word)  # type: ignore[misc]


def _p99(calls: Iterable[Callable[[], object]]) -> float:
    times = []
    for call in list(calls) * 20:
        started = time.perf_counter()
        call()
        times.append(1000 * (time.perf_counter() - started))
    return sorted(times)[int(len(times) * 0.99)]


if __name__ == "__main__":
    for name, value, goal in run():
        sys.stdout.write(f"{name}: {value:.2f} ({goal})\n")
