"""From places on a page to lines in reading order: columns one after the other, running headers and numbers apart."""

from __future__ import annotations

import itertools
import re
import statistics
from collections import Counter
from dataclasses import dataclass

from reader.importers.formats.pdf_text import Page, Run

_MOST = 400  # runs of a page whose columns are looked for; a page with more is a drawing
_GUTTER = 0.5  # ems between columns at least
_ROWS = 4  # lines that both columns must have beside each other
_WIDE = 8  # ems: columns of a text are wider, those of a table often are not
_MARGIN = 0.13  # of a page's height: where running headers and page numbers stand
_NUMBER = re.compile(
    r"(?:page|p\.|第)?\s*[-–—·|]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:/|of|共)\s*\d{1,4})?\s*[-–—·|]?\s*(?:页|頁)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text as it is read. `column` numbers the columns of the whole file; `gap` is the distance in points
    to the line above in the same column, 0 for its first one.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    page: int
    column: int
    gap: float = 0.0


def lines_in_order(pages: tuple[Page, ...]) -> tuple[list[Line], list[str]]:
    """The lines of all pages as they are read, and the running headers and footers that were taken out, each once."""
    rows = [_rows(page) for page in pages]
    running = _running(pages, rows)
    lines: list[Line] = []
    repeated: dict[str, None] = {}
    column = itertools.count()
    for page, each in zip(pages, rows, strict=True):
        kept: list[Run] = []
        outer = _outer(page, each)
        for run in each:
            if run.y not in outer or not (_key(run.text) in running or _NUMBER.fullmatch(run.text)):
                kept.append(run)
            elif not _NUMBER.fullmatch(run.text):
                repeated.setdefault(run.text)
        for part in _columns(kept):
            lines.extend(_measured(part, page.number, next(column)))
    return lines, list(repeated)


def _rows(page: Page) -> list[Run]:
    """The runs of a page, those that touch each other on one baseline made one."""
    result: list[Run] = []
    for run in sorted(page.runs, key=lambda run: (-round(run.y), run.left)):
        last = result[-1] if result else None
        gap = run.left - last.right if last else 0.0
        if last and abs(last.y - run.y) <= 0.35 * last.size and -0.3 * last.size <= gap <= 0.9 * last.size:
            space = " " if gap > 0.12 * last.size and not _han(last.text[-1:]) and not _han(run.text[:1]) else ""
            result[-1] = Run(last.text + space + run.text, last.left, run.right, last.y, max(last.size, run.size))
        else:
            result.append(run)
    return result


def _han(text: str) -> bool:
    return "\u2e80" <= text <= "\u9fff" or "\uff00" <= text <= "\uffef"


def _outer(page: Page, rows: list[Run]) -> set[float]:
    """The heights at which a header or footer may stand: a page's two uppermost and two lowest, in its margins."""
    heights = sorted({run.y for run in rows})
    margin = _MARGIN * page.height
    return {y for y in heights[:2] if y < margin} | {y for y in heights[-2:] if y > page.height - margin}


def _key(text: str) -> str:
    return re.sub(r"\d+", "#", re.sub(r"\s+", "", text)).casefold()


def _running(pages: tuple[Page, ...], rows: list[list[Run]]) -> set[str]:
    """What stands in the margins of many pages: half of them, or three where left and right pages differ."""
    if len(pages) < 2:
        return set()
    counts: Counter[str] = Counter()
    for page, each in zip(pages, rows, strict=True):
        outer = _outer(page, each)
        counts.update({_key(run.text) for run in each if run.y in outer and len(run.text) <= 120})
    least = 2 if len(pages) <= 4 else max(3, len(pages) * 3 // 10)
    return {key for key, count in counts.items() if count >= least}


def _columns(runs: list[Run]) -> list[list[Run]]:
    """The runs in reading order, a list for each column; what crosses the space between columns parts them."""
    gutter = _gutter(runs) if 2 * _ROWS <= len(runs) <= _MOST else None
    if gutter is None:
        return [_joined_rows(runs)] if runs else []
    left, right = gutter
    result: list[list[Run]] = []
    band: list[Run] = []
    crossing: list[Run] = []

    def finish() -> None:
        for side in ([run for run in band if run.right <= left], [run for run in band if run.right > left]):
            result.extend(_columns(side))
        band.clear()

    for run in sorted(runs, key=lambda run: -run.y):
        if run.right > left and run.left < right:
            if band:
                finish()
            crossing.append(run)
        else:
            if crossing:
                result.append(_joined_rows(crossing))
                crossing.clear()
            band.append(run)
    finish()
    if crossing:
        result.append(_joined_rows(crossing))
    return result


def _gutter(runs: list[Run]) -> tuple[float, float] | None:
    """The empty strip, from x to x, that most clearly has a column of text on both sides; None for one column."""
    size = statistics.median(run.size for run in runs)
    best: tuple[int, float, float] | None = None
    for edge in {round(run.right) for run in runs}:
        lefts = [run for run in runs if run.right <= edge + 0.5]
        rights = [run for run in runs if run.left > edge + 0.5]
        if len(lefts) < _ROWS or len(rights) < _ROWS:
            continue
        begin, end = max(run.right for run in lefts), min(run.left for run in rights)
        crossing = len(runs) - len(lefts) - len(rights)
        score = min(len(lefts), len(rights)) - crossing
        if end - begin < _GUTTER * size or score < _ROWS or not _beside(lefts, rights):
            continue
        if any(statistics.median(run.right - run.left for run in side) < _WIDE * size for side in (lefts, rights)):
            continue
        if best is None or score > best[0]:
            best = (score, begin, end)
    return (best[1], best[2]) if best else None


def _beside(lefts: list[Run], rights: list[Run]) -> bool:
    """Whether lines of both sides stand at the same height of the page, so that they are columns."""
    low, high = (
        max(min(r.y for r in lefts), min(r.y for r in rights)),
        min(max(r.y for r in lefts), max(r.y for r in rights)),
    )
    return all(sum(low - 3 <= run.y <= high + 3 for run in side) >= _ROWS for side in (lefts, rights))


def _joined_rows(runs: list[Run]) -> list[Run]:
    """Runs of one column from top to bottom; those on one height, as a table's cells, are one line."""
    result: list[Run] = []
    for run in sorted(runs, key=lambda run: (-run.y, run.left)):
        last = result[-1] if result else None
        if last and abs(last.y - run.y) <= 0.35 * last.size:
            first, second = (last, run) if last.left <= run.left else (run, last)
            space = "" if second.left - first.right < 0.12 * last.size else " "
            result[-1] = Run(
                first.text + space + second.text,
                first.left,
                max(first.right, second.right),
                last.y,
                max(first.size, second.size),
            )
        else:
            result.append(run)
    return result


def _measured(runs: list[Run], page: int, column: int) -> list[Line]:
    lines: list[Line] = []
    above: Run | None = None
    for run in runs:
        gap = above.y - run.y if above else 0.0
        lines.append(Line(run.text, run.left, run.right, run.y, run.size, page, column, gap))
        above = run
    return lines
