"""The power goes at any write: every acknowledged save is in the library, and also in the journal.

Python's `sqlite3` cannot be given a file system, so the saves go through apsw, with the settings of `Database` and
the statements of a save in its order: begin, rows, number, line of the journal on the disk, commit. What is left
on the disk is then opened by `Database` itself.
"""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path

import apsw
import pytest

from reader.domain.article import Side
from reader.storage.database import PRAGMAS
from reader.storage.journal import read
from reader.storage.lines import Entry, encode
from tests.storage.losing_disk import Contents, Disk, LosingFiles, PowerCut
from tests.storage.parts import draft, opened

SAVES = 40
LIBRARY = "/disk/library"
SEGMENT = "/disk/journal-0000000001.jsonl"


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes, str, int]:
    """A library with one note: the file, its segment, the lineage, and the number of the last line."""
    path = tmp_path_factory.mktemp("start") / "library"
    with opened(path) as parts:
        article = parts.library.add(draft()).article.id
        parts.annotations.add(article, Side.ENGLISH, 0, 4, 11, note="0")
        lineage = parts.database.lineage
    (segment,) = (path.parent / "journal").iterdir()
    return path.read_bytes(), segment.read_bytes(), lineage, read(segment.parent, lineage, 0).entries[-1].seq


def save(library: apsw.Connection, segment: Contents, disk: Disk, note: str, entry: Entry) -> None:
    """The statements of one save, as `Database` gives them."""
    library.execute("BEGIN IMMEDIATE")
    library.execute(
        "INSERT INTO note_revision (annotation_id, note, saved) SELECT id, note, '' FROM annotation WHERE id = 1"
    )
    library.execute("UPDATE annotation SET note = ? WHERE id = 1", (note,))
    library.execute("UPDATE meta SET value = ? WHERE key = 'journal'", (str(entry.seq),))
    disk.operate()
    segment.write(len(segment.seen), encode(entry))
    disk.operate()
    segment.sync()
    library.execute("COMMIT")


def saved_until_the_cut(disk: Disk, lineage: str, last: int, chance: random.Random) -> list[str]:
    """The notes whose saving was acknowledged."""
    files = LosingFiles(disk, "losing")
    saved: list[str] = []
    library = apsw.Connection(LIBRARY, vfs="losing")
    try:
        for pragma in (*PRAGMAS, "PRAGMA wal_autocheckpoint=12"):  # often, to be cut in the middle of it
            library.execute(pragma).fetchall()
        for number in range(1, SAVES + 1):
            note = f"{number} " + "x" * chance.randrange(9000)
            image = library.execute("SELECT * FROM annotation WHERE id = 1").get
            names = [row[1] for row in library.execute("PRAGMA table_info(annotation)")]
            rows = (("annotation", dict(zip(names, image, strict=True)) | {"note": note}),)
            save(library, disk.files[SEGMENT], disk, note, Entry(lineage, last + number, 2, "", rows))
            saved.append(note)
    except (PowerCut, apsw.Error):
        assert disk.operations >= disk.cut, "only the cut may end it"
    finally:
        disk.cut = 0  # closing would fold the log away
        with suppress(PowerCut, apsw.Error):
            library.close(True)
        files.unregister()
    return saved


def cut_once(folder: Path, start: tuple[bytes, bytes, str, int], seed: int) -> None:
    file, segment, lineage, last = start
    chance = random.Random(seed)  # noqa: S311 - the same cuts every time
    disk = Disk(cut=chance.randrange(5, 420))
    disk.files = {LIBRARY: Contents(file), SEGMENT: Contents(segment)}
    saved = saved_until_the_cut(disk, lineage, last, chance)
    folder.mkdir()
    disk.survivors(folder, chance)
    (folder / "journal").mkdir()
    (folder / Path(SEGMENT).name).rename(folder / "journal" / Path(SEGMENT).name)

    written = [image["note"] for entry in read(folder / "journal", lineage, last).entries for _, image in entry.rows]
    assert written[: len(saved)] == saved, "the journal has them all"
    assert len(written) <= len(saved) + 1
    with opened(folder / "library") as parts:
        assert parts.database.redone <= len(written) - len(saved), "the library had them all by itself"
        # What was written and not acknowledged when the power went is there, too, or it is not.
        assert parts.annotations.get(1).note == (written or ["0"])[-1]
        assert parts.database.run(lambda raw: raw.execute("PRAGMA integrity_check").fetchone()) == ("ok",)


@pytest.mark.parametrize("cuts", [range(40), pytest.param(range(40, 340), marks=pytest.mark.long)], ids=["40", "300"])
def test_no_acknowledged_save_is_lost(tmp_path: Path, start: tuple[bytes, bytes, str, int], cuts: range) -> None:
    for seed in cuts:
        cut_once(tmp_path / str(seed), start, seed)
