"""How well inputs of every shape become articles. Run by itself: python -m tests.benchmarks.bench_import.

Every input of tests/data/import is opened as a file and compared with what a person would make of it. A block, a pair
or a term counts only when it is right to the code point. So are their generated variants, in this process. By itself
it also names what misses. How long big inputs take is measured by `import_speed`.
"""

from __future__ import annotations

import sys
from functools import cache

from tests.benchmarks import import_speed
from tests.benchmarks.measured import Figure
from tests.importers.corpus import INPUTS, Score, Tally, score
from tests.importers.variants import KINDS, variants


def run() -> list[Figure]:
    """Shares from 0 to 1 over the whole corpus and over its variants of all kinds; seconds for big inputs."""
    varied, count = _varied()
    shares = [*_figures(score(), f"{len(INPUTS)} inputs"), *_figures(varied, f"{count} variants")]
    return [*shares, *import_speed.run()]


def _figures(total: Score, what: str) -> list[Figure]:
    return [
        Figure(f"import of {what}, block precision", total.blocks.precision, 1.0, at_least=True),
        Figure(f"import of {what}, block recall", total.blocks.recall, 1.0, at_least=True),
        Figure(f"import of {what}, pair accuracy", total.pairs.accuracy, 1.0, at_least=True),
        Figure(f"import of {what}, metadata accuracy", total.metadata.recall, 0.95, at_least=True),
        Figure(f"import of {what}, term accuracy", total.glossary.accuracy, 1.0, at_least=True),
    ]


@cache
def _varied() -> tuple[Score, int]:
    total, count = Score(), 0
    for kind in KINDS:
        for variant in variants(kind):
            total.add(f"{variant.name} ({kind})", variant.drafts(), variant.wanted)
            count += 1
    return total, count


def _misses() -> list[tuple[str, Tally]]:
    return [
        (f"{name} of {what}", tally)
        for what, total in (("inputs", score()), ("variants", _varied()[0]))
        for name, tally in total.tallies().items()
    ]


if __name__ == "__main__":
    for figure in run():
        sign = "≥" if figure.at_least else "≤"
        sys.stdout.write(f"{figure.name:70} {figure.value:8.3f} {figure.unit:1} {sign} {figure.goal:g}\n")
    for name, tally in _misses():
        sys.stdout.write(f"{name} missed in {len(tally.missing)}: {', '.join(tally.missing) or 'none'}\n")
