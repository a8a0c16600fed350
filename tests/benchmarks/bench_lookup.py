"""How well and how fast the dictionary answers. Run by itself: python -m tests.benchmarks.bench_lookup.

English words are taken from a development list, without an article and with a short Chinese text about the same
matter, written for this list and so kinder than most articles. Phrases of the news and readings of characters are
asked in sentences, both in two halves, one of which was never tuned on. Look-ups are timed at every place of two
paragraphs too; what counts is the fastest of several times, so that other programs do not.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from reader.dictionary.build import build
from reader.dictionary.index import Dictionary
from reader.dictionary.inverted import normal
from reader.dictionary.readings import readings
from reader.domain.article import Article, Block, BlockKind
from reader.services.lookup import Lookup
from reader.text.segment import Segmenter

DATA = Path(__file__).parent.parent / "data"
GOLD = DATA / "en_zh_dev.txt"
PARAGRAPH = (
    "Leaders of the six countries gathered in the capital for the second summit. They struck a deal on trade "
    "facilitation and took the sanctions off. A people-to-people exchange programme will open, decision-makers said."
)
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
        segmenter = Segmenter()
        segmenter.use(dictionary.word_table())
        lookup = Lookup(segmenter)
        lookup.attach(dictionary)
        halves = {name: phrases(lookup, name) for name in ("tuned", "held_back")}
        return [
            ("English to Chinese, top 1 without context (%)", alone[0], ">= 75"),
            ("English to Chinese, top 3 without context (%)", alone[1], ">= 90"),
            ("English to Chinese, top 1 in context (%)", together[0], ">= 80"),
            ("English to Chinese, top 3 in context (%)", together[1], ">= 93"),
            ("phrases, half tuned on (%)", halves["tuned"][0], ">= 90"),
            ("phrases, half held back (%)", halves["held_back"][0], ">= 90"),
            ("phrases put together word by word", halves["tuned"][1] + halves["held_back"][1], "0"),
            ("readings, half tuned on (%)", sounds(dictionary, segmenter, "tuned"), ">= 95"),
            ("readings, half held back (%)", sounds(dictionary, segmenter, "held back"), ">= 95"),
            ("hover look-up, p99 (ms)", _p99(_hovers(dictionary)), "<= 1"),
            ("look-up at a place, p99 (ms)", _p99(_places(lookup, segmenter, dictionary)), "<= 1"),
        ]


def gold() -> list[tuple[str, frozenset[str]]]:
    """The development list: an English word and the Chinese words that translate it."""
    lines = (line.split() for line in GOLD.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return [(line[0], frozenset(line[1:])) for line in lines if line]


def phrases(lookup: Lookup, half: str) -> tuple[float, int]:
    """Per cent of phrases that are found at their first word and answered rightly; how many were put together.

    Right means that the first translation is one of those accepted. A translation of one word of a phrase only has
    been put together, or might as well have been.
    """
    right = composed = 0
    lines = _lines(DATA / "phrases" / f"{half}.tsv")
    for marked, accepted in lines:
        start, end = marked.index("["), marked.index("]") - 1
        text = marked.replace("[", "").replace("]", "")
        found = lookup.at(text, start)
        phrase = text[start:end]
        answers = [item for entry in lookup.term(phrase).english for item in entry.translations]
        composed += " " in phrase and bool(answers) and " " not in normal(answers[0].gloss)
        whole = found is not None and any((span.start, span.end) == (start, end) for span in found.alternatives)
        right += whole and bool(answers) and answers[0].headword in accepted.split()
    return 100 * right / len(lines), composed


def sounds(dictionary: Dictionary, segmenter: Segmenter, half: str) -> float:
    """Per cent of the marked characters that are read rightly in their sentences."""
    lines = [line[1:] for line in _lines(DATA / "readings.tsv") if line[0] == half]
    right = 0
    for marked, reading in lines:
        text = marked.replace("[", "").replace("]", "")
        words = [token.text for token in segmenter.tokens(text, known=dictionary.has)]
        right += readings(words, dictionary.spoken)[marked.index("[")] == reading
    return 100 * right / len(lines)


def _lines(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def _places(lookup: Lookup, segmenter: Segmenter, dictionary: Dictionary) -> Iterable[Callable[[], object]]:
    blocks = [Block(BlockKind.PARAGRAPH, text) for text in (PARAGRAPH, CONTEXT)]
    article = Article(
        1, "", "", "", "", "", "", (), (blocks[0],) * 30, (blocks[1],) * 10, (), datetime(2025, 6, 1, tzinfo=UTC)
    )
    cut = tuple(token.span for token in segmenter.tokens(CONTEXT, known=dictionary.has))
    for text, words in ((PARAGRAPH, ()), (CONTEXT, cut)):
        for position in range(len(text)):
            yield lambda text=text, position=position, words=words: lookup.at(text, position, article, 0, words)  # type: ignore[misc]


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
    for call in calls:
        best = float("inf")
        for _ in range(7):
            started = time.perf_counter()
            call()
            best = min(best, 1000 * (time.perf_counter() - started))
        times.append(best)
    return sorted(times)[int(len(times) * 0.99)]


if __name__ == "__main__":
    for name, value, goal in run():
        sys.stdout.write(f"{name}: {value:.2f} ({goal})\n")
