"""How well inputs of every shape become articles. Run by itself: python -m tests.benchmarks.bench_import.

Every input of tests/data/import is opened as a file and compared with what a person would make of it. A block, a pair
or a term counts only when it is right to the code point. By itself it also names the inputs that miss.
"""

from __future__ import annotations

import sys

from tests.benchmarks.measured import Figure
from tests.importers.corpus import INPUTS, Tally, score


def run() -> list[Figure]:
    """Shares from 0 to 1 over the whole corpus."""
    total = score()
    return [
        Figure(f"import of {len(INPUTS)} inputs, block precision", total.blocks.precision, 1.0, at_least=True),
        Figure(f"import of {len(INPUTS)} inputs, block recall", total.blocks.recall, 1.0, at_least=True),
        Figure(f"import of {len(INPUTS)} inputs, pair accuracy", total.pairs.accuracy, 1.0, at_least=True),
        Figure(f"import of {len(INPUTS)} inputs, metadata accuracy", total.metadata.recall, 0.95, at_least=True),
        Figure(f"import of {len(INPUTS)} inputs, term accuracy", total.glossary.accuracy, 1.0, at_least=True),
    ]


def _misses() -> list[tuple[str, Tally]]:
    total = score()
    return [
        ("blocks", total.blocks),
        ("pairs", total.pairs),
        ("metadata", total.metadata),
        ("terms", total.glossary),
    ]


if __name__ == "__main__":
    for figure in run():
        sys.stdout.write(f"{figure.name:48} {figure.value:8.3f} ≥ {figure.goal:g}\n")
    for name, tally in _misses():
        sys.stdout.write(f"{name} missed in {len(tally.missing)}: {', '.join(tally.missing) or 'none'}\n")
