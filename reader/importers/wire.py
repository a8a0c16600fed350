"""Drafts as plain data for another process, and back. Functions only; safe on every thread."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from reader.domain.article import Block, BlockKind, Draft, Gloss, Origin, Pairing, RemovalReason, Removed, Side
from reader.domain.feed import Entry, FeedPage, Outline


def to_wire(draft: Draft) -> dict[str, Any]:
    """`draft` in dicts, lists, texts and numbers only, as JSON takes them."""
    return asdict(draft)


def from_wire(data: dict[str, Any]) -> Draft:
    """The draft that `to_wire` wrote, after JSON or without it.

    Raises TypeError, ValueError, KeyError or AttributeError for what is no draft.
    """
    return Draft(
        **{key: _text(data[key]) for key in ("headline", "source", "published", "byline", "url")},
        people=tuple(_text(name) for name in data["people"]),
        english=tuple(_block(block) for block in data["english"]),
        chinese=tuple(_block(block) for block in data["chinese"]),
        removed=tuple(_removed(line) for line in data["removed"]),
        origin=Origin(data["origin"]),
        glossary=tuple(Gloss(**{key: _text(value) for key, value in gloss.items()}) for gloss in data["glossary"]),
        pairs=tuple(Pairing(_number(pair["english"]), _number(pair["chinese"])) for pair in data["pairs"]),
    )


def feed_from_wire(data: dict[str, Any]) -> FeedPage:
    """The feed that `asdict` wrote, after JSON. Raises TypeError, KeyError or AttributeError for what is none."""
    return FeedPage(
        title=_text(data["title"]),
        home=_text(data["home"]),
        entries=tuple(Entry(**{key: _text(value) for key, value in entry.items()}) for entry in data["entries"]),
        alternates=tuple(_text(address) for address in data["alternates"]),
    )


def list_from_wire(data: list[dict[str, Any]]) -> list[Outline]:
    """The feeds of a list, as `asdict` wrote them, after JSON. Raises TypeError, KeyError or AttributeError."""
    return [Outline(_text(each["address"]), _text(each["title"])) for each in data]


def _block(data: dict[str, Any]) -> Block:
    start, end = data["start_ms"], data["end_ms"]
    return Block(
        BlockKind(data["kind"]),
        _text(data["text"]),
        speaker=_text(data["speaker"]),
        uid=_text(data["uid"]),
        start_ms=None if start is None else _number(start),
        end_ms=None if end is None else _number(end),
    )


def _removed(data: dict[str, Any]) -> Removed:
    return Removed(_text(data["text"]), RemovalReason(data["reason"]), Side(data["side"]), _number(data["before"]))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("no whole number")
    return value
