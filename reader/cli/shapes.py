"""The JSON shapes of the terminal: what scripts may rely on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import datetime

from reader.domain.annotation import AnchorState, Annotation
from reader.domain.article import Article, ArticleSummary, Block, Draft, ImportStatus, Side
from reader.domain.dictionary import EnglishEntry, Entry, LookupResult, OwnEntry
from reader.text.spans import Token

Shape = dict[str, object]


def seen_status(opened: datetime | None) -> ImportStatus:
    """The status of a stored article: new until it has been opened once, unchanged from then on."""
    return ImportStatus.NEW if opened is None else ImportStatus.UNCHANGED


def summary(row: ArticleSummary) -> Shape:
    """`{id, headline, source, published, status}` of a row of the library, and how far it is read."""
    return {
        "id": row.id,
        "headline": row.headline,
        "source": row.source,
        "published": row.published,
        "status": seen_status(row.opened).value,
        "reading": reading(row),
    }


def reading(row: ArticleSummary) -> str:
    """How far an article is read: unread, reading or read."""
    if row.read:
        return "read"
    return "reading" if row.progress > 0 else "unread"


def article(item: Article, status: ImportStatus) -> Shape:
    """A whole article, its Chinese as it is given here."""
    return {
        "id": item.id,
        "status": status.value,
        "headline": item.headline,
        "source": item.source,
        "published": item.published,
        "byline": item.byline,
        "url": item.url,
        "people": list(item.people),
        "english": [_block(block) for block in item.english],
        "chinese": [_block(block) for block in item.chinese],
        "removed": [{"text": line.text, "reason": line.reason.value} for line in item.removed],
        "glossary": [{"term": g.term, "translation": g.translation, "note": g.note} for g in item.glossary],
        "pairs": [
            {"english": _whole(pair.english, item.english), "chinese": _whole(pair.chinese, item.chinese)}
            for pair in item.pairs
        ],
    }


def draft(item: Draft, status: ImportStatus) -> Shape:
    """What is not stored yet, in the shape of an article; its `id` is null."""
    shared = {each.name: getattr(item, each.name) for each in fields(item) if each.name != "origin"}
    return article(Article(id=0, uid="", added=datetime.min, **shared), status) | {"id": None}


def _block(block: Block) -> Shape:
    made: Shape = {"kind": block.kind.value, "speaker": block.speaker, "text": block.text}
    if block.start_ms is not None and block.end_ms is not None:
        made |= {"start_ms": block.start_ms, "end_ms": block.end_ms}
    return made


def _whole(index: int, blocks: Sequence[Block]) -> list[int]:
    """A block's index with the code points of all of it."""
    return [index, 0, len(blocks[index].text)]


def tokens(side: Side, block: int, items: Iterable[Token]) -> Shape:
    """The tokens of one block; joined, their texts are the block's text."""
    return {"side": side.value, "block": block, "tokens": _tokens(items)}


def line(number: int, items: Iterable[Token]) -> Shape:
    """The tokens of one line, which are counted from 1; joined, their texts are the line without its end."""
    return {"line": number, "tokens": _tokens(items)}


def _tokens(items: Iterable[Token]) -> list[Shape]:
    return [{"text": token.text, "start": token.start, "end": token.end} for token in items]


def lookup(result: LookupResult) -> Shape:
    """A term and its entries: glosses of a Chinese word, Simplified translations of an English one.

    `source` (of the translations `sources`) is "" for the dictionary, else "glossary", "article" or "learner".
    """
    if result.language is Side.CHINESE:
        entries = [_chinese_entry(entry) for entry in result.entries]
    else:
        entries = [_english_entry(entry) for entry in result.english]
    own = [_own_entry(entry) for entry in result.own]
    return {"term": result.term, "language": result.language.value, "entries": entries, "own": own}


def _chinese_entry(entry: Entry) -> Shape:
    return {
        "headword": entry.headword,
        "traditional": entry.traditional,
        "pinyin": entry.pinyin,
        "glosses": list(entry.glosses),
        "classifiers": list(entry.classifiers),
        "source": entry.source.value,
        "referred": [_chinese_entry(one) for one in entry.referred],
    }


def _english_entry(entry: EnglishEntry) -> Shape:
    """`band` runs from 5 (common) to 1 (rare); 0 where that is not known."""
    return {
        "headword": entry.headword,
        "translations": [item.headword for item in entry.translations],
        "sources": [item.source.value for item in entry.translations],
        "parts": list(entry.parts),
        "band": entry.band,
    }


def _own_entry(entry: OwnEntry) -> Shape:
    """An entry of one of the learner's own dictionaries; `frequency` is null where it is not known."""
    return {
        "dictionary": entry.dictionary,
        "headword": entry.headword,
        "other": entry.other,
        "reading": entry.reading,
        "senses": list(entry.senses),
        "tags": list(entry.tags),
        "frequency": entry.frequency,
        "forms": list(entry.forms),
    }


def annotation(item: Annotation) -> Shape:
    """A highlight or note; `block`, `start` and `end` (code points, half-open) stand in the text as written."""
    return {
        "id": item.id,
        "article": item.article,
        "side": item.side.value,
        "block": item.block,
        "start": item.start,
        "end": item.end,
        "quote": item.quote,
        "note": item.note,
        "colour": item.colour.value,
        "state": item.state.value,
    }


def edited(item: Annotation, before: AnchorState) -> Shape:
    """An annotation after an edit of its article, with the state that it had before."""
    return annotation(item) | {"state_before": before.value}
