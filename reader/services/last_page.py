"""A small copy of what the window showed last, so that the next start has a page to show at once.

Opening the library takes longer than drawing a page: the copy is drawn first and gives way to the library as soon
as that is open. It lies in the cache folder, may be lost at any time, is believed by nobody, and holds no note:
of a mark only its place, its colour and whether there is something to read.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

from reader.domain.annotation import Anchor, AnchorState, Annotation, Colour
from reader.domain.article import Article, ArticleSummary, Block, BlockKind, ReadingPlace, Side

FORMAT = 1
ROWS = 60
"""Rows of the list that are kept: more than a high screen shows."""
BIGGEST = 8_000_000
"""Characters of text from which no copy is made."""


@dataclass(frozen=True, slots=True)
class Page:
    """An open article, where each side was, its marks, and the first rows of the list."""

    article: Article
    places: Mapping[Side, ReadingPlace] = field(default_factory=dict)
    annotations: Sequence[Annotation] = ()
    listed: Sequence[ArticleSummary] = ()


def write(path: Path, page: Page) -> None:
    """Keep a page. A copy that cannot be written is not missed: never raises OSError."""
    article = bare(page.article)
    if sum(len(block.text) for side in Side for block in article.side(side)) > BIGGEST:
        return
    kept = {
        "format": FORMAT,
        "article": asdict(article),
        "places": {side: asdict(place) for side, place in page.places.items()},
        "annotations": [_bare(mark) for mark in page.annotations],
        "listed": [asdict(row) for row in page.listed[:ROWS]],
    }
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as file:
            json.dump(kept, file, ensure_ascii=False, default=_plain)
        Path(file.name).replace(path)


def bare(article: Article) -> Article:
    """An article with what a page shows of it only."""
    return replace(article, removed=(), glossary=(), pairs=(), opened=None)


def read(path: Path) -> Page | None:
    """The page kept there; None where there is none that can be read, whatever the reason."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return _page(kept) if kept["format"] == FORMAT else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    raise TypeError(f"{type(value).__name__} has no place in a page")


def _bare(mark: Annotation) -> dict[str, object]:
    return {
        "id": mark.id,
        "side": mark.side.value,
        "block": mark.block,
        "start": mark.start,
        "end": mark.end,
        "state": mark.state.value,
        "colour": mark.colour.value,
        "noted": bool(mark.note),
    }


def _page(kept: Mapping[str, Any]) -> Page:
    article = _article(kept["article"])
    return Page(
        article=article,
        places={Side(side): ReadingPlace(**place) for side, place in kept["places"].items()},
        annotations=tuple(_mark(mark, article) for mark in kept["annotations"]),
        listed=tuple(ArticleSummary(**_times(row)) for row in kept["listed"]),
    )


def _article(kept: Mapping[str, Any]) -> Article:
    values = _times(kept)
    for side in ("english", "chinese"):
        values[side] = tuple(_block(block) for block in kept[side])
    return Article(**values | {"people": tuple(kept["people"]), "removed": (), "glossary": (), "pairs": ()})


def _block(kept: Mapping[str, Any]) -> Block:
    return Block(**{**kept, "kind": BlockKind(kept["kind"])})


def _times(kept: Mapping[str, Any]) -> dict[str, Any]:
    values = dict(kept)
    for name in ("added", "opened"):
        values[name] = datetime.fromisoformat(kept[name]) if kept[name] else None
    return values


def _mark(kept: Mapping[str, Any], article: Article) -> Annotation:
    anchor = Anchor(Side(kept["side"]), "", kept["start"], kept["end"], "", "", "")
    return Annotation(
        id=kept["id"],
        uid="",
        article=article.id,
        anchor=anchor,
        block=kept["block"],
        start=kept["start"],
        end=kept["end"],
        state=AnchorState(kept["state"]),
        colour=Colour(kept["colour"]),
        note="…" if kept["noted"] else "",
        created=article.added,
        modified=article.added,
    )
