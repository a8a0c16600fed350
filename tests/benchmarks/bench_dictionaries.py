"""How the learner's own dictionaries import and answer. Run by itself: python -m tests.benchmarks.bench_dictionaries.

Five dictionaries are made up, one of each kind, the largest (as large as ECDICT) of 770,000 rows. Importing is measured
in a process of its own, against plain SQLite that inserts the same rows with their index; look-ups against those of the
bundled dictionary alone, in the same run. `--rows N` makes the largest smaller; `--bundled FILE` is a built index.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from reader.dictionary.build import build
from reader.dictionary.folding import asked
from reader.dictionary.index import Dictionary
from reader.dictionary.own_index import OwnIndex
from reader.services.dictionaries import Dictionaries
from reader.services.lookup import Lookup
from reader.text.segment import Segmenter
from tests.benchmarks.bench_lookup import CHINESE, PHRASES, gold
from tests.benchmarks.measured import Figure, run_child
from tests.dictionary import made

ROWS = 770_000
_SYLLABLES = tuple(f"{first}{vowel}{last}" for first in "bcdfghjklmnprstvw" for vowel in "aeiou" for last in "lmnrst")
_HAN = "".join(map(chr, range(0x4E00, 0x5600)))
_HEADING = "word,phonetic,definition,translation,pos,collins,oxford,tag,bnc,frq,exchange,detail,audio\n"


def run(rows: int = ROWS, bundled: Path | None = None) -> list[Figure]:
    """Rows, memory, times and look-ups."""
    with tempfile.TemporaryDirectory() as folder:
        largest = ecdict(Path(folder, "ecdict.csv"), rows)
        _, imported = run_child("tests.benchmarks.child_dictionaries", "import", str(largest), folder)
        _, plain = run_child("tests.benchmarks.child_dictionaries", "plain", str(largest), folder)
        own = Dictionaries(Path(folder, "dictionaries"))
        with closing(own):
            for path in others(Path(folder)):
                own.add(path)
            return [
                Figure("rows imported", imported["rows"], rows, at_least=True),
                Figure("importing: memory that it takes", imported["mb"], 100, "MB"),
                Figure("importing: time, as times plain SQLite", imported["seconds"] / plain["seconds"], 8),
                *_lookups(own, bundled, Path(folder)),
            ]


def words(count: int, seed: int) -> Iterator[str]:
    """Words that look like English, some thousands of real ones first; each time the same."""
    made_up = random.Random(seed)  # noqa: S311 - not for secrets
    yield from (word for word, _ in gold())
    for _ in range(count - len(gold())):
        yield "".join(made_up.choices(_SYLLABLES, k=made_up.randint(2, 5)))


def chinese(count: int, seed: int) -> Iterator[str]:
    """Chinese words, real ones first."""
    made_up = random.Random(seed)  # noqa: S311 - not for secrets
    yield from CHINESE
    for _ in range(count - len(CHINESE)):
        yield "".join(made_up.choices(_HAN, k=made_up.randint(1, 4)))


def ecdict(path: Path, rows: int) -> Path:
    """ECDICT with so many rows, of the length that its own have."""
    with path.open("w", encoding="utf-8") as file:
        file.write(_HEADING)
        for number, word in enumerate(words(rows, 1)):
            forms = f"p:{word}ed/i:{word}ing/s:{word}s" if number % 5 == 0 else ""
            file.write(f'{word},wɜːd,,"n. 词语{number}\\nv. 说话, 表达",n:60,,,cet6,{number},{number},{forms},,\n')
    return path


def others(folder: Path) -> Iterator[Path]:
    """Four more, of the other kinds."""
    yield made.text(folder / "table.tsv", "".join(f"{word}\t词语 {word}\n" for word in words(60_000, 2)))
    head = made.stardict(folder / "star", [(word, f"a sense of {word}".encode()) for word in words(120_000, 3)])
    yield head
    rows = [[word, "cí", "n", "", 0, [f"a sense of {word}"], 0, ""] for word in chinese(80_000, 4)]
    yield made.yomitan(folder / "valley.zip", {"term_bank_1": rows})
    lines = (f"{word} {word} [ci2 yu3] /a word/{word}/\n" for word in chinese(80_000, 5))
    yield made.text(folder / "other.u8", "".join(lines))


def _lookups(own: Dictionaries, bundled: Path | None, folder: Path) -> list[Figure]:
    if bundled is None:
        bundled = folder / "cedict.sqlite"
        build(bundled)
    terms = [*(word for word, _ in gold()), *PHRASES, *CHINESE, *list(words(1000, 1))[-300:]]
    lookup = Lookup(Segmenter())
    with closing(Dictionary.open(bundled)) as dictionary:
        lookup.attach(dictionary)
        alone = _p99(lookup.term, terms)
        lookup.use_own(own.find)
        together = _p99(lookup.term, terms)
    return [
        Figure("look-up, bundled dictionary alone, p99", alone, 1, "ms"),
        Figure("look-up with five of one's own, p99", together, 1, "ms"),
        Figure("look-up with five, p99: times the bundled alone", together / alone, 3),
        Figure("slowest of the five alone, p99", max(_each_alone(own, terms)), 0.2, "ms"),
    ]


def _each_alone(own: Dictionaries, terms: Sequence[str]) -> Iterator[float]:
    for each in own.all():
        with closing(OwnIndex(own.folder / each.id, each.name)) as index:
            yield _p99(partial(_find, index), terms)


def _find(index: OwnIndex, term: str) -> object:
    return index.find(asked(term), term)


def _p99(look_up: Callable[[str], object], terms: Sequence[str]) -> float:
    """Milliseconds of the processor that all but one in a hundred look-ups stay below; each term is asked ten times."""
    times = []
    for term in [*terms] * 10:
        began = time.thread_time()
        look_up(term)
        times.append(1000 * (time.thread_time() - began))
    return sorted(times)[int(len(times) * 0.99)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--bundled", type=Path)
    for figure in run(**vars(parser.parse_args())):
        sys.stdout.write(f"{figure.name}: {figure.value:.2f} {figure.unit} (goal {figure.goal:g})\n")
