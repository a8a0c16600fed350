"""How well and how fast summaries are linked to their articles: python -m tests.benchmarks.bench_alignment.

Four ways are compared on the project's articles, the half that the engine was tuned on and the half that was held
back: the engine, glosses alone, the place in the text alone, and lengths alone (Gale and Church 1993). With
`--material DIR` also on a labelled article that is not ours to ship, `gold/alignment_dev.json` in that folder.
The material had a part in the tuning and in the confidence, so its rows are no proof. `false` is the share of
sentences that are linked although the English has nothing of them: their sources were taken out. Times are the
fastest of several, in processor time, so that other programs do not count; `first` is with a dictionary that was just
opened, as when an article is shown for the first time.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from math import erfc, log, sqrt
from pathlib import Path

from reader.alignment.engine import BlockTokens, align
from reader.alignment.glosses import Glosses
from reader.alignment.numbers import english_numbers
from reader.alignment.scoring import Weights
from reader.alignment.stems import stem
from reader.alignment.stems import words as english_words
from reader.alignment.units import units
from reader.alignment.words import word_links
from reader.dictionary.build import build
from reader.dictionary.index import Dictionary
from reader.domain.article import Block, BlockKind, Side
from tests.alignment.made import Bilingual, bilinguals, paragraphs, tokens
from tests.alignment.measures import Tally, count, engine, without
from tests.benchmarks.measured import Figure

LEXICAL = replace(Weights(), speaker=0.0, diagonal=0.0)
"""Glosses, numbers and names alone."""
Linker = Callable[[Sequence[int], Sequence[int]], list[set[int]]]
"""Links out of the lengths of the Chinese sentences and of the English ones, in characters."""


@dataclass(frozen=True)
class Measured:
    """A row of the table."""

    way: str
    articles: str
    tally: Tally

    def __str__(self) -> str:
        one = self.tally
        figures = (one.precision, one.recall, one.f1, one.top1, one.mrr, one.false_links)
        return f"{self.way:14} {self.articles:10} " + " ".join(f"{figure:9.3f}" for figure in figures)


def by_position(chinese: Sequence[int], english: Sequence[int]) -> list[set[int]]:
    """Each Chinese sentence stands at the same share of its text as the English one."""
    return [{min(int((i + 0.5) / len(chinese) * len(english)), len(english) - 1)} for i in range(len(chinese))]


_BEADS = {(1, 1): 0.89, (1, 0): 0.0099, (0, 1): 0.0099, (2, 1): 0.089, (1, 2): 0.089, (2, 2): 0.011}
"""English and Chinese sentences that go together, and how often they do."""


def gale_church(chinese: Sequence[int], english: Sequence[int]) -> list[set[int]]:
    """The likeliest walk along both texts by lengths alone."""
    ratio = sum(chinese) / max(sum(english), 1)
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for j in range(len(english) + 1):
        for i in range(len(chinese) + 1):
            options = [
                (best[j - a, i - b][0] + _cost(sum(english[j - a : j]), sum(chinese[i - b : i]), ratio, often), (a, b))
                for (a, b), often in _BEADS.items()
                if j >= a and i >= b
            ]
            if options:
                best[j, i] = min(options)
    found: list[set[int]] = [set() for _ in chinese]
    j, i = len(english), len(chinese)
    while j or i:
        a, b = best[j, i][1]
        for one in range(i - b, i):
            found[one] |= set(range(j - a, j))
        j, i = j - a, i - b
    return found


def _cost(english: int, chinese: int, ratio: float, often: float) -> float:
    mean = (english + chinese / ratio) / 2
    off = abs(english * ratio - chinese) / sqrt(6.8 * max(mean, 1) * ratio * ratio)
    return -2 * log(max(erfc(off / sqrt(2)), 1e-300)) - 2 * log(often)


def _by_lengths(linker: Linker, one: Bilingual) -> Tally:
    here, there = units(one.chinese, Side.CHINESE), units(one.english, Side.ENGLISH)
    lengths = [len(unit.text) for unit in here]
    links = linker(lengths, [len(unit.text) for unit in there])

    def rank(i: int) -> list[int]:
        middle = sum(links[i]) / len(links[i]) if links[i] else (i + 0.5) / len(here) * len(there)
        return sorted(range(len(there)), key=lambda j: (j not in links[i], abs(j - middle)))

    tally = count(links, rank, one.links)
    for i, true in enumerate(one.links):
        left = units(without(one.english, there, true), Side.ENGLISH)
        tally.false += bool(linker(lengths, [len(unit.text) for unit in left])[i])
        tally.removed += 1
    return tally


def table(dictionary: Dictionary, articles: Sequence[tuple[str, Bilingual]]) -> list[Measured]:
    """Every way on every group of articles."""
    glosses = Glosses(dictionary)
    ways: dict[str, Callable[[Bilingual, BlockTokens], Tally]] = {
        "engine": lambda one, words: engine(one.english, one.chinese, one.links, glosses, words),
        "lexical only": lambda one, words: engine(one.english, one.chinese, one.links, glosses, words, LEXICAL),
        "position only": lambda one, _words: _by_lengths(by_position, one),
        "Gale-Church": lambda one, _words: _by_lengths(gale_church, one),
    }
    rows = []
    for group in dict.fromkeys(name for name, _ in articles):
        for way, measure in ways.items():
            tallies = [measure(one, tokens(one.chinese, dictionary)) for name, one in articles if name == group]
            rows.append(Measured(way, group, sum(tallies, Tally())))
    return rows


def material(folder: Path) -> Bilingual:
    """The labelled article of a folder with material that is not ours. Raises OSError where there is none."""
    kept = json.loads((folder / "gold" / "alignment_dev.json").read_text(encoding="utf-8"))
    english = tuple(Block(BlockKind.PARAGRAPH, text) for text in kept["english"])
    chinese = tuple(Block(BlockKind.TOPIC, one["text"], one["speaker"]) for one in kept["chinese"])
    links = {link["chinese"]: frozenset(link["english"]) for link in kept["links"]}
    gold = tuple(links.get(i, frozenset()) for i in range(len(chinese)))
    return Bilingual("material", False, english, chinese, gold, frozenset())


def times(dictionary: Dictionary, path: Path) -> list[Figure]:
    """Milliseconds for an article of 25 English sentences, for 12 Chinese against 300, and for the words of a pair."""
    own = bilinguals()
    short = next(one for one in own if one.name == "whale")
    many = tuple(block for one in own for block in one.english)
    english = (*many, *many)
    sentences = units(english, Side.ENGLISH)
    english = without(english, sentences, range(300, len(sentences)))
    dozen = units([block for one in own for block in one.chinese], Side.CHINESE)[:12]
    chinese = paragraphs(*(unit.text for unit in dozen))
    words, few = tokens(short.chinese, dictionary), tokens(chinese, dictionary)
    glosses = Glosses(dictionary)
    link = align(short.english, short.chinese, glosses, chinese_tokens=words).links[1]
    return [
        Figure("links of 25 sentences, first", _first(path, short, words), 20, "ms"),
        Figure(
            "links of 25 sentences, again",
            _fastest(lambda: align(short.english, short.chinese, glosses, chinese_tokens=words)),
            20,
            "ms",
        ),
        Figure(
            f"links of {len(units(chinese, Side.CHINESE))} x {len(units(english, Side.ENGLISH))} sentences",
            _fastest(lambda: align(english, chinese, glosses, chinese_tokens=few), _unread),
            60,
            "ms",
        ),
        Figure(
            "word links of a pair",
            _fastest(lambda: word_links(link, short.english, short.chinese, glosses, chinese_tokens=words)),
            16,
            "ms",
        ),
    ]


def _first(path: Path, one: Bilingual, words: BlockTokens) -> float:
    fastest = float("inf")
    for _ in range(7):
        with closing(Dictionary.open(path)) as opened:
            call = partial(align, one.english, one.chinese, Glosses(opened), chinese_tokens=words)
            fastest = min(fastest, _unread(call))
    return fastest


def _unread(call: Callable[[], object]) -> float:
    """Milliseconds of one call with a text that was never seen."""
    for remembering in (english_numbers, english_words, stem):
        remembering.cache_clear()
    return _once(call)


def _once(call: Callable[[], object]) -> float:
    began = time.process_time()
    call()
    return 1000 * (time.process_time() - began)


def _fastest(call: Callable[[], object], once: Callable[[Callable[[], object]], float] = _once) -> float:
    return min(once(call) for _ in range(9))


def run(folder: Path | None = None, path: Path | None = None) -> tuple[list[Measured], list[Figure]]:
    """The table and the times. `folder` has material that is not ours; `path` is a built index, else one is made."""
    if path is None:
        with tempfile.TemporaryDirectory() as made:
            build(Path(made, "cedict.sqlite"))
            return run(folder, Path(made, "cedict.sqlite"))
    articles = [("held back" if one.held_back else "tuned on", one) for one in bilinguals()]
    if folder is not None and (folder / "gold" / "alignment_dev.json").is_file():
        articles.append(("material", material(folder)))
    with closing(Dictionary.open(path)) as dictionary:
        return table(dictionary, sorted(articles, key=lambda named: named[0])), times(dictionary, path)


def goals(rows: Sequence[Measured]) -> list[Figure]:
    """What of the table has a goal: the engine where it was not tuned."""
    found = []
    for row in rows:
        if row.way == "engine" and row.articles == "held back":
            found += [
                Figure(f"evidence, {row.articles}, F1", row.tally.f1, 0.92, at_least=True),
                Figure(f"evidence, {row.articles}, top-1", row.tally.top1, 0.95, at_least=True),
                Figure(f"evidence, {row.articles}, false links", row.tally.false_links, 0.05),
            ]
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--material", type=Path, metavar="DIR", help="a folder with material that is not ours to ship")
    parser.add_argument("--index", type=Path, metavar="FILE", help="a dictionary's index that is there already")
    asked = parser.parse_args()
    rows, figures = run(asked.material, asked.index)
    names = ("precision", "recall", "F1", "top-1", "MRR", "false")
    sys.stdout.write(f"{'':25} " + " ".join(f"{name:>9}" for name in names) + "\n")
    sys.stdout.writelines(f"{row}\n" for row in rows)
    sys.stdout.writelines(f"{one.name:40} {one.value:8.2f} {one.unit} (<= {one.goal:g})\n" for one in figures)
