"""The articles that a new library begins with, written for this program."""

from __future__ import annotations

import json
from typing import Any

from reader.domain.article import Block, BlockKind, Draft, Origin
from reader.paths import resource


def starter_drafts() -> list[Draft]:
    """The starters in the order of their files' names, as they are in `resources/starters/`.

    A file: {headline, source, published, byline, people: [name], english: [block], chinese: [block]}, where a
    block is {kind, speaker, text}.
    """
    files = sorted(resource("starters").glob("*.json"), key=lambda path: path.name)
    return [_draft(json.loads(path.read_text(encoding="utf-8"))) for path in files]


def _draft(fields: dict[str, Any]) -> Draft:
    return Draft(
        headline=fields["headline"],
        source=fields.get("source", ""),
        published=fields.get("published", ""),
        byline=fields.get("byline", ""),
        people=tuple(fields.get("people", ())),
        english=tuple(_block(block) for block in fields["english"]),
        chinese=tuple(_block(block) for block in fields["chinese"]),
        origin=Origin.STARTER,
    )


def _block(fields: dict[str, str]) -> Block:
    return Block(BlockKind(fields.get("kind", "paragraph")), fields["text"], fields.get("speaker", ""))
