"""`links`, `link` and `unlink`: which English sentences the Chinese ones stand on."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from reader.cli import shapes, streams
from reader.cli.splits import load_language
from reader.domain.article import Article, Side
from reader.domain.evidence import Evidence, Link, Passage
from reader.services.evidence import confirmed
from reader.services.workspace import Workspace

NOTHING = "-"
"""Stands where no English is claimed."""


def links(arguments: argparse.Namespace, workspace: Workspace) -> None:
    """Print a link for every Chinese sentence, and the English sentences that none of them stands on."""
    article = workspace.library.article(arguments.id)
    load_language(workspace)
    found = workspace.evidence.of(article)
    if arguments.json:
        streams.write_json(_shape(article, found))
    else:
        streams.write_lines(_lines(article, found))


def link(arguments: argparse.Namespace, workspace: Workspace) -> None:
    """Link the Chinese sentence of a quote to the English sentences of others."""
    chinese = _passage(arguments, workspace, Side.CHINESE, arguments.chinese)
    english = [_passage(arguments, workspace, Side.ENGLISH, quote) for quote in arguments.english]
    workspace.evidence.link(arguments.id, chinese, english)
    _tell(arguments, workspace, chinese)


def unlink(arguments: argparse.Namespace, workspace: Workspace) -> None:
    """Say that the Chinese sentence of a quote stands on nothing."""
    chinese = _passage(arguments, workspace, Side.CHINESE, arguments.chinese)
    workspace.evidence.unlink(arguments.id, chinese)
    _tell(arguments, workspace, chinese)


def _passage(arguments: argparse.Namespace, workspace: Workspace, side: Side, quote: str) -> Passage:
    return Passage(*workspace.annotations.find_quote(arguments.id, side, quote))


def _tell(arguments: argparse.Namespace, workspace: Workspace, chinese: Passage) -> None:
    """Print the links that were made: those of the sentences of the passage."""
    article = workspace.library.article(arguments.id)
    made = [one for one in workspace.evidence.own(article) if _meet(one.chinese, chinese)]
    if arguments.json:
        streams.write_json({"links": [_link(article, one) for one in made]})
    else:
        streams.write_lines(line for one in made for line in _link_lines(article, one))


def _meet(one: Passage, other: Passage) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end


def _lines(article: Article, evidence: Evidence) -> Iterator[str]:
    for one in evidence.links:
        yield from _link_lines(article, one)
    if evidence.uncovered:
        yield "Not in the summary:"
    yield from (f"  {_text(article, Side.ENGLISH, each)}" for each in evidence.uncovered)
    done, all_ = confirmed(evidence)
    yield f"Confirmed: {done} of {all_}"


def _link_lines(article: Article, one: Link) -> Iterator[str]:
    sure = f", {one.confidence:.0%}" if one.english else ""
    yield f"{_text(article, Side.CHINESE, one.chinese)}  ({one.origin.value}{sure})"
    yield from (f"  {_text(article, Side.ENGLISH, each)}" for each in one.english)
    if not one.english:
        yield f"  {NOTHING}"


def _shape(article: Article, evidence: Evidence) -> shapes.Shape:
    return {
        "links": [_link(article, one) for one in evidence.links],
        "uncovered": [_place(article, each) for each in evidence.uncovered],
    }


def _link(article: Article, one: Link) -> shapes.Shape:
    """A Chinese sentence at code points `[start, end)` of a block, with the English that it stands on, if any."""
    return {
        "block": one.chinese.block,
        "start": one.chinese.start,
        "end": one.chinese.end,
        "chinese": _text(article, Side.CHINESE, one.chinese),
        "english": [_place(article, each) for each in one.english],
        "confidence": round(one.confidence, 3),
        "origin": one.origin.value,
    }


def _place(article: Article, each: Passage) -> shapes.Shape:
    text = _text(article, Side.ENGLISH, each)
    return {"block": each.block, "start": each.start, "end": each.end, "text": text}


def _text(article: Article, side: Side, place: Passage) -> str:
    return article.side(side)[place.block].text[place.start : place.end]
