"""Dictionary files with bytes changed, cut out or doubled at random places: imported, or refused with a sentence."""

from __future__ import annotations

import gzip
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.dictionary.folding import asked
from reader.dictionary.formats.record import Limits
from reader.dictionary.own import build
from reader.dictionary.own_index import OwnIndex
from reader.errors import InputError
from tests.dictionary import made

TIMES = int(os.environ.get("MANGLED", "25"))
LIMITS = Limits(entries=5000, record=1 << 18, unpacked=1 << 24, unsuspicious=1 << 22)
WORDS = [(f"word{number}", f"a sense of {number}".encode()) for number in range(40)]
ROWS = [[f"word{number}", "r", "n", "", 0, ["s", {"tag": "li", "content": ["x"]}], 1, ""] for number in range(60)]


def table(folder: Path) -> Path:
    return made.text(folder / "a.tsv", "".join(f"word{number}\t词<b>语</b>\tcí\n" for number in range(60)))


def cedict(folder: Path) -> Path:
    path = folder / "a.u8.gz"
    path.write_bytes(gzip.compress((made.CEDICT * 30).encode()))
    return path


MAKERS: dict[str, Callable[[Path], Path]] = {
    "tsv": table,
    "cedict": cedict,
    "csv": lambda folder: made.ecdict_csv(folder / "e.csv", [made.ECDICT[0], *made.ECDICT[1:] * 20]),
    "sqlite": lambda folder: made.ecdict_sqlite(folder / "e.db"),
    "stardict": lambda folder: made.stardict(folder / "s", WORDS, synonyms=[("other", 3)]),
    "dictzip": lambda folder: made.stardict(folder / "s", WORDS, types="", packed=True),
    "stardict zip": lambda folder: Path(
        shutil.make_archive(str(folder / "z"), "zip", made.stardict(folder / "s", WORDS).parent)
    ),
    "stardict tar": lambda folder: Path(
        shutil.make_archive(str(folder / "t"), "bztar", made.stardict(folder / "s", WORDS).parent)
    ),
    "yomitan": lambda folder: made.yomitan(folder / "y.zip", {"term_bank_1": ROWS, "tag_bank_1": [["n", "", 0, "x"]]}),
}


@pytest.mark.parametrize("kind", MAKERS)
def test_mangled(tmp_path: Path, kind: str) -> None:
    source = MAKERS[kind](tmp_path)
    files = sorted(source.parent.iterdir()) if source.parent != tmp_path else [source]
    whole = {file: file.read_bytes() for file in files}
    chance = random.Random(kind)  # noqa: S311 - the same each time, and no secret
    folder = tmp_path / "dictionaries"
    for _ in range(TIMES):
        file = chance.choice(files)
        file.write_bytes(mangled(whole[file], chance))
        told = attempt(source, folder)
        assert told is None or source.name in told
        assert list(folder.iterdir()) == []
        file.write_bytes(whole[file])


def attempt(source: Path, folder: Path) -> str | None:
    """Import and ask; what a refusal says, and None where there was none."""
    try:
        path = build(source, folder, limits=LIMITS)
    except InputError as error:
        return str(error)
    index = OwnIndex(path, "x")
    index.find(asked("word3"), "word3")
    index.close()
    path.unlink()
    return None


def mangled(data: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, and perhaps a piece cut out, doubled or put elsewhere."""
    changed = bytearray(data)
    for _ in range(chance.choice((0, 1, 1, 3, 20))):
        if changed:
            changed[chance.randrange(len(changed))] = chance.choice((0, 0x22, 0x5B, 0x7F, 0xFF, chance.randrange(256)))
    start = chance.randrange(len(changed) + 1)
    end = min(len(changed), start + chance.choice((0, 1, 30, 2000)))
    return bytes(
        chance.choice((changed, changed[:start], changed[:start] + changed[end:], changed[:end] + changed[start:]))
    )
