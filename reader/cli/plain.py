"""The same answers for people: plain lines, no colour, nothing that needs a wide terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from reader.cli import shapes
from reader.domain.annotation import Annotation
from reader.domain.article import Article, ArticleSummary, Block, Draft, ImportStatus, Side
from reader.domain.dictionary import LookupResult
from reader.text.spans import Token

SIDES = {Side.ENGLISH: "English", Side.CHINESE: "Chinese"}
ADDED = {ImportStatus.NEW: "Added", ImportStatus.UNCHANGED: "Already there", ImportStatus.UPDATED: "Updated"}


WOULD = {ImportStatus.NEW: "Would add", ImportStatus.UNCHANGED: "Already there", ImportStatus.UPDATED: "Would update"}


def added(article: Article, status: ImportStatus) -> str:
    """One line on an imported article."""
    return f"{ADDED[status]} {article.id}: {article.headline} ({_sizes(article)})"


def would_add(draft: Draft, status: ImportStatus) -> str:
    """One line on what importing would do."""
    return f"{WOULD[status]}: {draft.headline} ({_sizes(draft)})"


def _sizes(article: Article | Draft) -> str:
    sizes = [f"{len(article.side(side))} {SIDES[side]} blocks" for side in Side if article.side(side)]
    sizes += [f"{len(article.removed)} lines left out"] if article.removed else []
    return ", ".join(sizes)


def library(rows: Sequence[ArticleSummary]) -> Iterator[str]:
    """A line for each article."""
    if not rows:
        yield "The library is empty. Add a page with: duizhao import FILE"
    width = max((len(str(row.id)) for row in rows), default=0)
    for row in rows:
        source = f" ({row.source})" if row.source else ""
        yield f"{row.id:>{width}}  {row.published[:10]:10}  {shapes.reading(row):7}  {row.headline}{source}"


def article(item: Article) -> Iterator[str]:
    """A whole article: what is known of it, then both sides in full."""
    yield item.headline
    facts = [item.source, item.published.replace("T", " "), item.byline, item.url, ", ".join(item.people)]
    yield from filter(None, facts)
    for side in Side:
        yield from _side(side, item.side(side))
    if item.removed:
        yield ""
        yield f"-- Left out: {len(item.removed)} lines (--json prints them)"


def _side(side: Side, blocks: Sequence[Block]) -> Iterator[str]:
    if not blocks:
        return
    yield ""
    yield f"-- {SIDES[side]}"
    for block in blocks:
        yield ""
        kind = {"heading": "# ", "caption": "[caption] "}.get(block.kind.value, "")
        yield f"{kind}{block.speaker}: {block.text}" if block.speaker else f"{kind}{block.text}"


def tokens(side: Side, blocks: Sequence[Sequence[Token]]) -> Iterator[str]:
    """The words of one side, a line for each block, words parted by a stroke."""
    for index, block in enumerate(blocks):
        yield f"{side.value} {index}: {'|'.join(token.text for token in block)}"


def lookups(results: Sequence[LookupResult]) -> Iterator[str]:
    """The entries of each term."""
    for index, result in enumerate(results):
        if index:
            yield ""
        yield result.term if result.found else f"{result.term}: no entry"
        for entry in result.entries:
            other = f" ({entry.traditional})" if entry.traditional != entry.headword else ""
            yield f"  {entry.headword}{other} {entry.pinyin}"
            yield from (f"    {gloss}" for gloss in entry.glosses)
            if entry.classifiers:
                yield f"    measure words: {', '.join(entry.classifiers)}"
            yield from (f"    {one.headword}: {'; '.join(one.glosses)}" for one in entry.referred)
        for word in result.english:
            yield f"  {word.headword}: {', '.join(item.headword for item in word.translations)}"
        for name, group in groupby(result.own, key=lambda entry: entry.dictionary):
            yield f"  {name}:"
            for own in group:
                yield "    " + " ".join(filter(None, (own.headword, own.other and f"({own.other})", own.reading)))
                yield from (f"      {sense}" for sense in own.senses)


def marks(items: Sequence[Annotation]) -> Iterator[str]:
    """Highlights and notes, by article."""
    if not items:
        yield "There are no highlights or notes."
    for article_id, group in groupby(items, key=lambda item: item.article):
        yield f"Article {article_id}"
        for item in group:
            state = "" if item.state.value == "anchored" else f", {item.state.value}"
            yield f"  {item.id}  [{item.side.value}, {item.colour.value}{state}] {item.quote}"
            yield from (f"       {line}" for line in item.note.splitlines())
