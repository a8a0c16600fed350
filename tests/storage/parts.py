"""A library with its services on a real file, and drafts to put into it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.domain.article import Block, BlockKind, Draft, Origin, Removed
from reader.services.annotating import Annotations
from reader.services.bin import Bin
from reader.services.changes import Change, Notifier
from reader.services.evidence import EvidenceService
from reader.services.exporting import Exporting
from reader.services.fixes import Fixes
from reader.services.library import Library
from reader.services.own_terms import OwnTerms
from reader.services.reading import Reading
from reader.services.splits import Splits
from reader.services.undo import History
from reader.services.words import Words
from reader.storage.database import Database
from reader.text.convert import Converter
from reader.text.segment import Segmenter

ENGLISH = ("The harvest began in June. Farmers were pleased.", "Prices fell by a tenth.")
CHINESE = ("收成从六月开始，农民很高兴。", "价格下降了一成。")


@dataclass(frozen=True)
class Parts:
    """The services over one database, and every change that was told."""

    database: Database
    undo: History
    library: Library
    annotations: Annotations
    bin: Bin
    exporting: Exporting
    words: Words
    terms: OwnTerms
    reading: Reading
    splits: Splits
    fixes: Fixes
    evidence: EvidenceService
    changes: list[Change]


@contextmanager
def opened(path: Path) -> Iterator[Parts]:
    """Open the library at `path` and close it again."""
    database = Database(path)
    notifier, changes = Notifier(), list[Change]()
    undo = History(database, notifier)
    words = Words(database, undo)
    terms = OwnTerms(database, undo)
    reading = Reading(Segmenter(), Converter())
    splits, fixes = Splits(database, undo, reading), Fixes(database, undo, reading.converter)
    library = Library(database, undo, notifier)
    evidence = EvidenceService(database, undo, library, reading, terms.glosses)
    notifier.subscribe(changes.append)
    annotations = Annotations(database, undo)
    try:
        exporting = Exporting(library, annotations)
        yield Parts(
            database,
            undo,
            library,
            annotations,
            Bin(database, undo),
            exporting,
            words,
            terms,
            reading,
            splits,
            fixes,
            evidence,
            changes,
        )
    finally:
        database.close()


def blocks(*texts: str) -> tuple[Block, ...]:
    """Paragraphs."""
    return tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)


def draft(
    english: tuple[str, ...] = ENGLISH,
    chinese: tuple[str, ...] = CHINESE,
    *,
    url: str = "",
    headline: str = "Harvest",
    removed: tuple[Removed, ...] = (),
    origin: Origin = Origin.FILE,
) -> Draft:
    """An article as an importer would read it."""
    return Draft(
        headline=headline,
        url=url,
        english=blocks(*english),
        chinese=blocks(*chinese),
        removed=removed,
        origin=origin,
    )
