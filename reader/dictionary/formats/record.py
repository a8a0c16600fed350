"""What a reader of dictionary files gives, piece by piece, and how much it may give at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Protocol


class Kind(Enum):
    """The kinds of dictionaries that can be read; the value is how the kind is called in files."""

    CEDICT = "cedict"
    ECDICT = "ecdict"
    STARDICT = "stardict"
    YOMITAN = "yomitan"
    TSV = "tsv"


@dataclass(frozen=True, slots=True)
class Record:
    """An entry in plain text. Records are numbered from 0 in the order in which they come; `Alias` refers to that.

    `other` is the headword in another spelling or script. A record without a headword or without anything to say is
    numbered and not kept.
    """

    headword: str
    senses: tuple[str, ...]
    reading: str = ""
    other: str = ""
    tags: tuple[str, ...] = ()
    frequency: int | None = None
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alias:
    """Another word under which record `number` is found; it may come before the record."""

    form: str
    number: int


@dataclass(frozen=True, slots=True)
class Base:
    """An inflected form and the headword that it belongs to, wherever in the file that is."""

    form: str
    headword: str


@dataclass(frozen=True, slots=True)
class Extra:
    """More about a headword that may have an entry elsewhere: a reading, or a frequency.

    `place` is a frequency's place among all (1 is the commonest), `count` how often the word occurs: one of the two.
    `only` is the reading of the entries that are meant; empty for all.
    """

    headword: str
    reading: str = ""
    only: str = ""
    place: int | None = None
    count: float | None = None


Item = Record | Alias | Base | Extra


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read at most. Files beyond it are refused as a whole."""

    entries: int = 5_000_000
    record: int = 2 << 20
    """Bytes of one entry as it stands in the file."""
    unpacked: int = 4 << 30
    """Bytes of everything that is unpacked."""
    ratio: int = 400
    """How many times its own size a file may unpack to, from `unsuspicious` bytes on."""
    unsuspicious: int = 64 << 20
    members: int = 20_000
    """Files in an archive."""
    kept: int = 100_000
    """Code points of an entry's senses that are kept; the rest is cut off, with a sign of it."""
    spare: int = 64 << 20
    """Bytes that stay free on the disk."""


class Source(Protocol):
    """An opened dictionary file."""

    @property
    def kind(self) -> Kind:
        """What it is."""

    @property
    def title(self) -> str:
        """The name that the dictionary gives itself; empty where it gives none."""

    def items(self) -> Iterator[Item]:
        """Everything in it, once. Raises InputError."""

    def fraction(self) -> float:
        """How much of it has been read, from 0 to 1."""

    def close(self) -> None:
        """Let go of the file. Any number of times."""
