"""Print every measure in one table: `python -m tests.benchmarks`. Always exits 0: figures are for reading."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks import (
    bench_alignment,
    bench_anchors,
    bench_dictionaries,
    bench_import,
    bench_lookup,
    bench_safety,
    bench_script,
    bench_segment,
    bench_window,
)
from tests.benchmarks.measured import Figure


def main() -> None:
    """Run all and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--material", type=Path, metavar="DIR", help="a folder with material that is not ours to ship")
    material = parser.parse_args().material
    figures: list[Figure] = [*bench_anchors.run(), *bench_window.run(), *bench_safety.run(), *bench_dictionaries.run()]
    figures += [*bench_import.run(), *bench_script.run(material), *bench_segment.run(material)]
    rows, linking = bench_alignment.run(material)
    figures += [*bench_alignment.goals(rows), *linking]
    for figure in figures:
        sign = "≥" if figure.at_least else "≤"
        state = "reached" if figure.reached else "missed"
        print(f"{figure.name:62} {figure.value:8.2f} {figure.unit:3} {sign} {figure.goal:g}  {state}")
    for name, value, goal in bench_lookup.run():
        print(f"{name:62} {value:8.2f}     {goal}")


if __name__ == "__main__":
    main()
