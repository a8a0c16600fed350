"""How well and how fast Chinese is cut into words. Run by itself: python -m tests.benchmarks.bench_segment.

Three measures, each for jieba as it comes and for ours: the share of Chinese words that have an entry or are names
(of articles that come with the program, and of what `--material DIR` has in its .txt files, imported as a reader
would); the share of words in sentences of our own that are cut as they were by hand (tests/data/segmentation.tsv, the
half that rules were tuned with and the half held back); and the time, as a multiple of jieba's
with the same table, once the dictionary has been asked about these words.

What is missing is said on standard error, word by word, with `--show`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.dictionary.build import build
from reader.dictionary.index import Dictionary
from reader.domain.article import Draft, Origin, Side
from reader.importers.registry import draft_from_text
from reader.services.reading import brought_words
from reader.services.starters import starter_drafts
from reader.text.characters import han_count, simplify
from reader.text.segment import Segmenter
from tests.benchmarks.measured import ROOT, Figure, median

SENTENCES = ROOT / "tests" / "data" / "segmentation.tsv"
GOAL = 99.5
"""Per cent of Chinese words that have an entry or are names."""
TIMES = 9

Cut = Callable[[str, Sequence[str]], list[str]]
"""From a text and the names in it to its words, everything between them included."""


@dataclass(frozen=True)
class Sentence:
    """One that was cut by hand."""

    half: str
    names: tuple[str, ...]
    words: tuple[str, ...]


def sentences() -> list[Sentence]:
    """The sentences of our own."""
    rows = [line.split("\t") for line in SENTENCES.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return [
        Sentence(half, tuple(names.split(",")) if names else (), tuple(cut.split(" "))) for half, names, cut in rows
    ]


def run(material: Path | None = None, show: bool = False) -> list[Figure]:
    """The figures, in per cent and as multiples of jieba's time."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cedict.sqlite"
        build(path)
        dictionary = Dictionary.open(path)
        try:
            return list(_figures(dictionary, material, show))
        finally:
            dictionary.close()


def _figures(dictionary: Dictionary, material: Path | None, show: bool) -> Iterator[Figure]:
    plain, ours = _cutters(dictionary)
    for label, drafts in _texts(material):
        for name, cut, goal in (("jieba", plain, 0.0), ("ours", ours, GOAL)):
            missing, of = _missing(drafts, cut, dictionary)
            if show and cut is ours:
                sys.stderr.write(f"{label}, without an entry: {' '.join(missing)}\n")
            yield Figure(
                f"words known, {label} ({of}), {name}", 100 - 100 * len(missing) / of, goal, "%", at_least=True
            )
    for half in ("tuned", "held"):
        some = [sentence for sentence in sentences() if sentence.half == half]
        for name, cut, goal in (("jieba", plain, 0.0), ("ours", ours, 95.0)):
            share = 100 * _agreement(some, cut, show=show and cut is ours and half == "tuned")
            yield Figure(f"cut as by hand, {half} ({len(some)}), {name}", share, goal, "%", at_least=True)
    yield Figure("time of cutting, to jieba alone", _slower(plain, ours), 6.0, "x")


def _cutters(dictionary: Dictionary) -> tuple[Cut, Cut]:
    segmenter = Segmenter()
    segmenter.use(dictionary.word_table())

    def plain(text: str, names: Sequence[str]) -> list[str]:
        del names
        return [token.text for token in segmenter.tokens(text)]

    def ours(text: str, names: Sequence[str]) -> list[str]:
        return [token.text for token in segmenter.tokens(text, names, dictionary.has)]

    return plain, ours


def _texts(material: Path | None) -> Iterator[tuple[str, list[Draft]]]:
    yield "our articles", list(starter_drafts())
    if material is None:
        sys.stderr.write("Texts of others: not given (--material DIR)\n")
        return
    pages = [path.read_text(encoding="utf-8") for path in sorted(material.glob("*.txt"))]
    yield "texts of others", [draft_from_text(page, "page.txt", Origin.FILE) for page in pages]


def _missing(drafts: Iterable[Draft], cut: Cut, dictionary: Dictionary) -> tuple[list[str], int]:
    """The Chinese words that have no entry and are no names, and how many Chinese words there are."""
    missing: list[str] = []
    count = 0
    for draft in drafts:
        names = brought_words(draft)
        own = set(map(simplify, names))
        for block in draft.chinese:
            words = [simplify(word) for word in cut(block.text, names) if han_count(word)]
            unknown = [word for word in words if word not in own and not dictionary.has(word)]
            glossary = dictionary.among(unknown)
            missing += [word for word in unknown if word not in glossary]
            count += len(words)
    return missing, count


def _agreement(some: Sequence[Sentence], cut: Cut, show: bool) -> float:
    """The harmonic mean of how many words are right and how many right ones are found."""
    right = made = wanted = 0
    for sentence in some:
        words = cut("".join(sentence.words), sentence.names)
        if show and tuple(words) != sentence.words:
            sys.stderr.write(f"{' '.join(sentence.words)}  is cut  {' '.join(words)}\n")
        right += len(_spans(words) & _spans(sentence.words))
        made, wanted = made + len(words), wanted + len(sentence.words)
    return 2 * right / (made + wanted)


def _spans(words: Iterable[str]) -> set[tuple[int, int]]:
    found = set()
    start = 0
    for word in words:
        found.add((start, start + len(word)))
        start += len(word)
    return found


def _slower(plain: Cut, ours: Cut) -> float:
    """How many times as long as jieba's words alone ours take."""
    text = "\n".join(block.text for draft in starter_drafts() for block in draft.side(Side.CHINESE))
    ours(text, ())  # the dictionary remembers its answers
    times: list[float] = []
    for _ in range(TIMES):
        spent = []
        for cut in (plain, ours):
            began = time.perf_counter()
            cut(text, ())
            spent.append(time.perf_counter() - began)
        times.append(spent[1] / spent[0])
    return median(times)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--material", type=Path, metavar="DIR", help="a folder with pages as .txt files")
    parser.add_argument("--show", action="store_true", help="say which words have no entry, and what is cut otherwise")
    arguments = parser.parse_args()
    for figure in run(arguments.material, arguments.show):
        state = "" if figure.reached else "missed"
        sys.stdout.write(f"{figure.name:56} {figure.value:8.2f} {figure.unit:3} {state}\n")
