"""The corpus of inputs with what a person would make of them, and how near an import comes to that."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from reader.domain.article import Draft, Side
from reader.services.importing import Importing

FOLDER = Path(__file__).parents[1] / "data" / "import"
INPUTS = sorted(path for path in FOLDER.glob("*") if path.suffix != ".json")
METADATA = ("headline", "source", "published", "byline")
LISTS = ("english", "chinese", "pairs", "glossary")

_STOP = re.compile(
    r"(?<=[。！？])[”’]?|(?<!Dr\.)(?<!Mr\.)(?<!Mrs\.)(?<!St\.)(?<!Prof\.)(?<=[a-z0-9%][.!?])[\"”’]?(?=\s|[A-Z]|$)"
)
_NO_WORDS = re.compile(r"[\W_]+")


@dataclass(slots=True)
class Tally:
    """How many things were found, expected and both, over all inputs, and the inputs that miss any."""

    found: int = 0
    expected: int = 0
    both: int = 0
    missing: list[str] = field(default_factory=list)

    def add(self, name: str, found: Iterable[Hashable], expected: Iterable[Hashable]) -> None:
        """Count one input's things; a thing that stands twice is expected twice."""
        here, there = Counter(found), Counter(expected)
        self.found += here.total()
        self.expected += there.total()
        self.both += (here & there).total()
        if here != there and name not in self.missing:
            self.missing.append(name)

    @property
    def precision(self) -> float:
        """Which part of what was found is right; 1.0 when nothing was found."""
        return self.both / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Which part of what is expected was found; 1.0 when nothing is."""
        return self.both / self.expected if self.expected else 1.0

    @property
    def accuracy(self) -> float:
        """Right ones out of all that were found, expected or both; 1.0 when there are none."""
        every = self.found + self.expected - self.both
        return self.both / every if every else 1.0


@dataclass(slots=True)
class Score:
    """The tallies of the whole corpus. A block counts when its text is right to the code point, and its side."""

    blocks: Tally = field(default_factory=Tally)
    pairs: Tally = field(default_factory=Tally)
    metadata: Tally = field(default_factory=Tally)
    glossary: Tally = field(default_factory=Tally)

    def tallies(self) -> dict[str, Tally]:
        """The four tallies by what they count."""
        return {"blocks": self.blocks, "pairs": self.pairs, "metadata": self.metadata, "terms": self.glossary}

    def add(self, name: str, drafts: list[Draft], wanted: dict[str, Any]) -> None:
        """Compare what was made of one input with what a person would make of it."""
        self.blocks.add(
            name,
            [(side, block.text) for draft in drafts for side in Side for block in draft.side(side)],
            [(side, text) for side in Side for text in wanted[side.name.lower()]],
        )
        self.pairs.add(
            name,
            [
                (draft.english[pair.english].text, draft.chinese[pair.chinese].text)
                for draft in drafts
                for pair in draft.pairs
            ],
            [(wanted["english"][one], wanted["chinese"][other]) for one, other in wanted["pairs"]],
        )
        self.glossary.add(
            name,
            [(gloss.term, gloss.translation) for draft in drafts for gloss in draft.glossary],
            [(term, translation) for term, translation in wanted["glossary"]],
        )
        for key in METADATA:
            if key in wanted:
                self.metadata.add(name, [(key, getattr(drafts[0], key))], [(key, wanted[key])])


def expected(path: Path) -> dict[str, Any]:
    """What a person would make of an input."""
    result: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return result


def sentences(path: Path) -> set[str]:
    """The sentences of an input's expected text, as letters, digits and Chinese characters alone."""
    wanted = expected(path)
    parts = [part for text in (*wanted["english"], *wanted["chinese"]) for part in _STOP.split(text)]
    return {_NO_WORDS.sub("", part).lower() for part in parts} - {""}


@cache
def score() -> Score:
    """Import every input as a file that a reader opens, and compare. Takes some seconds."""
    total = Score()
    importing = Importing()
    try:
        for path in INPUTS:
            total.add(path.name, importing.all_from_path(path), expected(path))
    finally:
        importing.close()
    return total
