"""How rightly and how fast scripts are converted. Run by itself: python -m tests.benchmarks.bench_script.

OpenCC's official cases are not in this repository: `--material DIR` names a folder with their `testcases.json` (in the
folder or below it). Every Chinese configuration is asked twice, without and with the borders of words. The sentences
of our own are in tests/data/opencc. The baseline is opencc-python-reimplemented by itself, as it is installed.

Timed are 1,000 characters of summaries, with the table of words that a window has; another text with each turn, and
the baseline right after it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from opencc import OpenCC

from reader.text.convert import Converter
from reader.text.opencc_tables import configurations
from reader.text.segment import Segmenter, word_counts
from reader.text.word_table import WordTable, pack
from tests.benchmarks.measured import ROOT, Figure, median

OWN = ROOT / "tests" / "data" / "opencc"
STARTERS = ROOT / "resources" / "starters"
TIMES = 25
GOAL = 5.0
"""Milliseconds for 1,000 characters."""

Pairs = list[tuple[str, str]]
Convert = Callable[[str], str]


def run(material: Path | None = None) -> list[Figure]:
    """Cases passed in percent by configuration, ours and the package's, and milliseconds."""
    plain, bordered = Converter(), Converter()
    bordered.use_words(_segmenter())
    figures = []
    for name, pairs in _official(material).items():
        shares = [_share(converter.by_configuration(name), pairs) for converter in (plain, bordered)]
        figures.append(Figure(f"official cases, {name} ({len(pairs)})", shares[0], 100, "%", at_least=True))
        figures.append(Figure(f"official cases, {name}, by words", shares[1], 100, "%", at_least=True))
        figures += _package(f"official cases, {name}", name, pairs)
    for path in sorted(OWN.glob("*.txt")):
        own = [_pair(line) for line in path.read_text(encoding="utf-8").splitlines()]
        share = _share(bordered.by_configuration(path.stem), own)
        figures.append(Figure(f"our sentences, {path.stem} ({len(own)})", share, 100, "%", at_least=True))
        figures += _package(f"our sentences, {path.stem}", path.stem, own)
    for name in ("s2t", "s2tw", "s2twp", "t2s"):
        figures += _timed(name, bordered)
    return figures


def _segmenter() -> Segmenter:
    counts, total = word_counts()
    segmenter = Segmenter()
    segmenter.use(WordTable(list(pack(counts)), total))
    return segmenter


def _official(material: Path | None) -> dict[str, Pairs]:
    """The official cases by configuration, those of Chinese; none without the file."""
    path = next(material.rglob("testcases.json"), None) if material else None
    if path is None:
        where = f"not found below {material}" if material else "not given (--material DIR)"
        sys.stderr.write(f"OpenCC's official cases: {where}\n")
        return {}
    text = re.sub(r"^\s*//.*$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    cases: list[dict[str, Any]] = json.loads(re.sub(r",(\s*[\]}])", r"\1", text))["cases"]
    found: dict[str, Pairs] = {name: [] for name in configurations()}
    for case in cases:
        for name, right in case["expected"].items():
            if name in found:
                found[name].append((case["input"], right))
    return {name: pairs for name, pairs in found.items() if pairs}


def _pair(line: str) -> tuple[str, str]:
    source, right = line.split("\t")
    return source, right


def _share(convert: Convert, pairs: Pairs) -> float:
    return 100 * sum(convert(source) == right for source, right in pairs) / len(pairs)


def _package(label: str, name: str, pairs: Pairs) -> Iterator[Figure]:
    """What the package reaches by itself, if it has the configuration."""
    convert = _alone(name)
    if convert is not None:
        yield Figure(f"{label}, package alone", _share(convert, pairs), 0, "%", at_least=True)


def _alone(name: str) -> Convert | None:
    try:
        package = OpenCC(name)
    except FileNotFoundError:
        return None
    convert: Convert = package.convert
    return convert


def _timed(name: str, converter: Converter) -> Iterator[Figure]:
    """Milliseconds for 1,000 characters, and how many times the package's that is."""
    alone = _alone(name)
    if alone is None:
        raise ValueError(name)
    convert = converter.by_configuration(name)
    ours: list[float] = []
    theirs: list[float] = []
    convert(_text(name))
    for turn in range(TIMES):
        text = _text(name, turn * 37)
        for seconds, work in ((ours, convert), (theirs, alone)):
            started = time.perf_counter()
            work(text)
            seconds.append(1000 * (time.perf_counter() - started))
    label = f"1,000 characters, {name}"
    yield Figure(label, median(ours), GOAL, "ms")
    yield Figure(f"{label}, to package alone", median(ours) / median(theirs), float("inf"), "x")


def _text(name: str, first: int = 0) -> str:
    """1,000 characters of the summaries that come with the program, beginning at another place each time."""
    articles = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(STARTERS.glob("*.json"))]
    text = "".join(block["text"] for article in articles for block in article["chinese"])
    if name.startswith("t"):
        text = Converter().by_configuration("s2t")(text)
    return (text * 3)[first % len(text) :][:1000]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--material", type=Path, metavar="DIR", help="a folder with OpenCC's testcases.json")
    for figure in run(parser.parse_args().material):
        state = "" if figure.reached else "missed"
        sys.stdout.write(f"{figure.name:48} {figure.value:8.2f} {figure.unit:3} {state}\n")
