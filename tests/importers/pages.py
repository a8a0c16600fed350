"""The pages written for these tests, and what a draft looks like in their expected results."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from reader.domain.article import Draft, Origin
from reader.importers.registry import draft_from_bytes

FOLDER = Path(__file__).parents[1] / "data" / "pages"
PAGES = sorted(FOLDER.glob("*.txt"))


def load(path: Path) -> Draft:
    return draft_from_bytes(path.read_bytes(), path.name, Origin.FILE)


def described(draft: Draft) -> dict[str, Any]:
    """A draft as the expected results write it."""
    return {
        "headline": draft.headline,
        "source": draft.source,
        "published": draft.published,
        "byline": draft.byline,
        "url": draft.url,
        "people": list(draft.people),
        "english": [[block.kind.value, block.speaker, block.text] for block in draft.english],
        "chinese": [[block.kind.value, block.speaker, block.text] for block in draft.chinese],
        "removed": [[piece.reason.value, piece.side.value, piece.before, piece.text] for piece in draft.removed],
    }


def expected(path: Path) -> dict[str, Any]:
    return json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def letters(*texts: str) -> Counter[str]:
    """How often each letter, digit and Chinese character occurs."""
    return Counter(re.findall(r"[^\W_]", " ".join(texts)))


def lost(text: str, draft: Draft) -> Counter[str]:
    """What of a page is neither in the draft's blocks nor among its removed lines nor its headline."""
    blocks = [part for block in (*draft.english, *draft.chinese) for part in (block.speaker, block.text)]
    rest = letters(text) - letters(*blocks, *(piece.text for piece in draft.removed))
    return rest - letters(draft.headline)
