"""Broken and hostile dictionary files: a sentence that names the file, and nothing left behind."""

from __future__ import annotations

import gzip
import io
import json
import struct
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from reader import errors
from reader.dictionary import errors as refusals
from reader.dictionary.formats.record import Limits
from reader.dictionary.own import build, clear_unfinished
from tests.dictionary import made

SMALL = Limits(entries=100, record=20_000, unpacked=1 << 20, ratio=20, unsuspicious=100_000, members=20)


def refused(source: Path, limits: Limits | None = None) -> errors.InputError:
    """The error that importing ends with; nothing was left."""
    folder = source.parent / "dictionaries"
    with pytest.raises(errors.InputError) as caught:
        build(source, folder, limits=limits)
    assert list(folder.iterdir()) == []
    assert source.name in str(caught.value)
    return caught.value


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [b"", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"just a text\nin two lines\n", b"%PDF-1.7\n", b"PK\x05\x06" + bytes(18)],
)
def test_what_is_no_dictionary(tmp_path: Path, data: bytes) -> None:
    assert isinstance(refused(write(tmp_path / "holiday.u8", data)), refusals.NotADictionary)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert isinstance(refused(tmp_path / "gone.tsv"), errors.FileMissing)


def test_a_folder_without_a_dictionary(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert isinstance(refused(tmp_path / "empty"), refusals.NotADictionary)


def test_bad_utf_8(tmp_path: Path) -> None:
    rows = "mill\t磨坊\n".encode() * 500 + b"bad\t\xff\xfe\n"
    assert isinstance(refused(write(tmp_path / "a.tsv", rows)), errors.UndecodableInput)


def test_a_table_that_ends_as_something_else(tmp_path: Path) -> None:
    rows = "mill\t磨坊\n" * 300 + "no tab\n" * 300
    assert isinstance(refused(made.text(tmp_path / "a.tsv", rows)), errors.DamagedFile)
    rows = made.CEDICT * 100 + "no entry\n" * 300
    assert isinstance(refused(made.text(tmp_path / "a.u8", rows)), errors.DamagedFile)


def test_a_table_without_anything_to_look_up(tmp_path: Path) -> None:
    assert isinstance(refused(made.text(tmp_path / "a.tsv", "mill\t\n")), refusals.NoEntries)


def test_a_line_without_end(tmp_path: Path) -> None:
    rows = "mill\t磨坊\n" * 300 + "x\t" + "y" * 30_000
    assert isinstance(refused(made.text(tmp_path / "a.tsv", rows), SMALL), refusals.EntryTooLarge)


def test_too_many_entries(tmp_path: Path) -> None:
    rows = "".join(f"word{number}\tsense\n" for number in range(3000))
    assert isinstance(refused(made.text(tmp_path / "a.tsv", rows), SMALL), refusals.TooManyEntries)


def test_a_quotation_mark_that_is_never_closed(tmp_path: Path) -> None:
    rows = [*made.ECDICT, 'mill,,"never closed', *(["x" * 70] * 4000)]
    assert isinstance(refused(made.ecdict_csv(tmp_path / "e.csv", rows)), errors.DamagedFile)


@pytest.mark.parametrize("pack", [gzip.compress])
def test_a_packed_file_that_is_cut_off(tmp_path: Path, pack: Any) -> None:
    rows = "".join(f"word{number}\tsense {number * 7919}\n" for number in range(90_000))
    assert isinstance(refused(write(tmp_path / "a.tsv.gz", pack(rows.encode())[:-100])), errors.DamagedFile)


def test_bombs(tmp_path: Path) -> None:
    row = b"word\tsense\n"
    bomb = write(tmp_path / "bomb.gz", gzip.compress(row * 50_000))
    assert isinstance(refused(bomb, SMALL), errors.UnsafeArchive)
    large = Limits(unpacked=1 << 18)
    assert isinstance(refused(bomb, large), refusals.DictionaryTooLarge)
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("words.txt", row * 50_000)
    assert isinstance(refused(tmp_path / "bomb.zip", SMALL), errors.UnsafeArchive)


def test_an_archive_of_very_many_files(tmp_path: Path) -> None:
    banks: dict[str, list[Any]] = {f"term_bank_{number}": [] for number in range(30)}
    assert isinstance(refused(made.yomitan(tmp_path / "y.zip", banks), SMALL), errors.UnsafeArchive)


def test_a_zip_with_a_password(tmp_path: Path) -> None:
    path = made.yomitan(tmp_path / "y.zip", {"term_bank_1": []})
    data = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 4)
    path.write_bytes(data)
    assert isinstance(refused(path), errors.EncryptedFile)


def test_a_damaged_zip(tmp_path: Path) -> None:
    path = made.yomitan(
        tmp_path / "y.zip", {"term_bank_1": [[f"w{n}", "", "", "", 0, ["s"], 1, ""] for n in range(999)]}
    )
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)
    assert isinstance(refused(path), errors.DamagedFile)


def test_a_tar_that_claims_a_huge_header(tmp_path: Path) -> None:
    info = tarfile.TarInfo("x")
    info.type, info.size = tarfile.XHDTYPE, (1 << 33) - 1
    path = write(tmp_path / "s.tar.gz", gzip.compress(info.tobuf(tarfile.USTAR_FORMAT) + bytes(4096)))
    assert isinstance(refused(path), errors.UnsafeArchive)


def test_a_tar_writes_nowhere_else(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    head = made.stardict(tmp_path / "s", [("mill", b"house")])
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for part in sorted(head.parent.iterdir()):
            archive.add(part, f"../../outside/{part.name}")
        link = tarfile.TarInfo("link.idx")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    build(write(tmp_path / "s.tar", buffer.getvalue()), tmp_path / "dictionaries")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dictionaries", "s", "s.tar"]
    assert not (tmp_path.parent / "outside").exists()


def index_row(word: bytes, offset: int, size: int) -> bytes:
    return word + b"\0" + struct.pack(">II", offset, size)


@pytest.mark.parametrize(
    ("index", "error"),
    [
        (index_row(b"mill", 3, 5), errors.DamagedFile),
        (index_row(b"mill", 0xFFFFFFF0, 0x20), errors.DamagedFile),
        (index_row(b"mill", 0, 5) * 2, errors.DamagedFile),
        (index_row(b"mill", 0, 5)[:-2], errors.DamagedFile),
        (b"", errors.DamagedFile),
        (b"x" * 100_000, errors.DamagedFile),
        (index_row(b"\xff\xfe", 0, 5), errors.UndecodableInput),
    ],
)
def test_stardict_with_a_wrong_index(tmp_path: Path, index: bytes, error: type[errors.InputError]) -> None:
    head = made.stardict(tmp_path / "s", [("mill", b"house")])
    write(head.with_suffix(".idx"), index)
    assert isinstance(refused(head), error)


@pytest.mark.parametrize(
    ("count", "error"),
    [
        ("", errors.DamagedFile),
        ("-1", errors.DamagedFile),
        ("9" * 11, refusals.TooManyEntries),
        ("2", errors.DamagedFile),
    ],
)
def test_stardict_with_an_absurd_count(tmp_path: Path, count: str, error: type[errors.InputError]) -> None:
    head = made.stardict(tmp_path / "s", [("mill", b"house")], said={"wordcount": count})
    assert isinstance(refused(head), error)


def test_stardict_with_a_synonym_of_nothing(tmp_path: Path) -> None:
    head = made.stardict(tmp_path / "s", [("mill", b"house")], synonyms=[("x", 1)])
    assert isinstance(refused(head), errors.DamagedFile)


def test_stardict_whose_words_share_one_large_text(tmp_path: Path) -> None:
    head = made.stardict(tmp_path / "s", [("w", b"x" * 15_000)], said={"wordcount": "90"})
    write(head.with_suffix(".idx"), index_row(b"w", 0, 15_000) * 90)
    assert isinstance(refused(head, SMALL), refusals.DictionaryTooLarge)
    head = made.stardict(tmp_path / "t", [("w", b"x" * 25_000)])
    assert isinstance(refused(head, SMALL), refusals.EntryTooLarge)


@pytest.mark.parametrize("missing", [".ifo", ".idx", ".dict"])
def test_stardict_without_one_of_its_files(tmp_path: Path, missing: str) -> None:
    head = made.stardict(tmp_path / "s", [("mill", b"house")])
    head.with_suffix(missing).unlink()
    error = refused(head.with_suffix(".dict" if missing != ".dict" else ".idx"))
    assert isinstance(error, refusals.DictionaryIncomplete)
    assert f"village{missing}" in str(error)


def test_a_folder_of_two_dictionaries(tmp_path: Path) -> None:
    made.stardict(tmp_path / "s", [("mill", b"house")])
    made.stardict(tmp_path / "s", [("mill", b"house")], stem="other")
    assert isinstance(refused(tmp_path / "s"), refusals.SeveralDictionaries)


def test_a_few_texts_in_no_encoding_are_passed_over_and_many_are_not(tmp_path: Path) -> None:
    good = [(f"word{number}", b"sense") for number in range(50)]
    build(made.stardict(tmp_path / "s", [*good, ("bad", b"\xff\xff")]), tmp_path / "dictionaries")
    head = made.stardict(tmp_path / "t", [*good, *(("bad", b"\xff\xff") for _ in range(50))])
    assert isinstance(refused(head), errors.UndecodableInput)


@pytest.mark.parametrize(
    "bank",
    [
        "",
        "{}",
        "[1, 2]",
        "[[]]",
        "[[5]]",
        '[["a", "", "", "", 0, ["s"], 1, ""]',
        '[["a", "", "", "", 0, ["s"], 1, ""] ["b"]]',
        "[" * 100_000,
        '[["' + "a" * 100,
        "[[[" + '"a",' * 100,
        b"\xff\xfe[",
        f'[["a", "", "", "", {"9" * 10_000}, ["s"]]]',
    ],
)
def test_yomitan_with_a_broken_bank(tmp_path: Path, bank: str | bytes) -> None:
    path = made.yomitan(tmp_path / "y.zip", {"term_bank_1": bank})
    assert isinstance(refused(path), errors.DamagedFile | errors.UndecodableInput)


@pytest.mark.parametrize("index", ["", "[]", "{", "[" * 100_000])
def test_yomitan_with_a_broken_index(tmp_path: Path, index: str) -> None:
    with zipfile.ZipFile(tmp_path / "y.zip", "w") as archive:
        archive.writestr("index.json", index)
    assert isinstance(refused(tmp_path / "y.zip"), errors.DamagedFile)


def test_yomitan_with_values_of_the_wrong_kinds(tmp_path: Path) -> None:
    strange: list[Any] = [None, 5, True, {"tag": ["x"]}, {"type": {}, "content": 7}, [[[]]], {"tag": "div"}, 1e300]
    rows: list[Any] = [["mill", value, value, value, value, [value], value, value] for value in strange]
    rows += [["mill", "", "", "", 0, value, 0, ""] for value in strange] + [["short"]]
    modes: list[Any] = ["freq", "ipa", None, []]
    meta = [["mill", mode, value] for value in strange for mode in modes]
    kanji = [["磨", *[value] * 5] for value in strange]
    tags = [["t", value, value, value] for value in strange]
    good = [["weir", "", "", "", 0, ["a dam"], 0, ""]]
    banks = {"term_bank_1": good + rows, "term_meta_bank_1": meta, "kanji_bank_1": kanji, "tag_bank_1": tags}
    assert build(made.yomitan(tmp_path / "y.zip", banks, title=5, format=[]), tmp_path / "d").is_file()


def test_yomitan_that_is_nested_too_deeply_is_cut_there(tmp_path: Path) -> None:
    content: Any = "deep"
    for _ in range(150):
        content = {"tag": "div", "content": content}
    rows = [["a", "", "", "", 0, ["flat", {"type": "structured-content", "content": content}], 0, ""]]
    assert build(made.yomitan(tmp_path / "y.zip", {"term_bank_1": rows}), tmp_path / "d").is_file()


def test_a_row_without_end(tmp_path: Path) -> None:
    bank = json.dumps([["a", "", "", "", 0, ["x" * 700_000], 0, ""]])
    limits = Limits(record=100_000)
    assert isinstance(refused(made.yomitan(tmp_path / "y.zip", {"term_bank_1": bank}), limits), refusals.EntryTooLarge)


def test_a_database_with_a_view_in_the_place_of_the_table(tmp_path: Path) -> None:
    path = made.ecdict_sqlite(
        tmp_path / "e.db",
        "CREATE VIEW stardict AS SELECT load_extension('x') AS word, 'x' AS translation",
        "DROP TABLE words",
        table="words",
    )
    assert isinstance(refused(path), refusals.NotADictionary)


def test_what_a_database_would_do_is_not_done(tmp_path: Path) -> None:
    path = made.ecdict_sqlite(
        tmp_path / "e.db",
        "CREATE TABLE log (at TEXT)",
        "CREATE TRIGGER t AFTER INSERT ON stardict BEGIN INSERT INTO log VALUES ('x'); END",
        "CREATE INDEX long ON stardict (upper(word))",
        "ALTER TABLE stardict ADD COLUMN pronounced TEXT AS (hex(zeroblob(100000000))) VIRTUAL",
    )
    before = path.read_bytes()
    build(path, tmp_path / "dictionaries")
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir() if found.name.startswith("e.db")] == ["e.db"]


def test_a_computed_column_is_not_read(tmp_path: Path) -> None:
    path = made.ecdict_sqlite(
        tmp_path / "e.db",
        "CREATE TABLE words (word TEXT, translation TEXT AS (hex(zeroblob(word))) VIRTUAL)",
        "INSERT INTO words (word) VALUES ('10')",
        "DROP TABLE stardict",
    )
    assert isinstance(refused(path), refusals.NotADictionary)


def test_a_damaged_database(tmp_path: Path) -> None:
    path = made.ecdict_sqlite(
        tmp_path / "e.db", *(["INSERT INTO stardict (word, translation) VALUES ('a', 'b')"] * 500)
    )
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    path.write_bytes(data)
    assert isinstance(refused(path), errors.DamagedFile)


def test_a_database_with_a_huge_value(tmp_path: Path) -> None:
    path = made.ecdict_sqlite(tmp_path / "e.db", "UPDATE stardict SET translation = hex(zeroblob(50000))")
    assert isinstance(refused(path, SMALL), errors.DamagedFile)


def test_no_room_on_the_disk(tmp_path: Path) -> None:
    path = made.text(tmp_path / "a.tsv", "mill\t磨坊\n")
    error = refused(path, Limits(spare=1 << 60))
    assert isinstance(error, refusals.NoSpaceForDictionary)


@pytest.mark.parametrize("asked_before", [0, 1, 3, 8])
def test_a_stop_leaves_nothing(tmp_path: Path, asked_before: int) -> None:
    rows = "".join(f"word{number}\tsense\n" for number in range(20_000))
    asked = 0

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return asked > asked_before

    with pytest.raises(errors.ReadingStopped):
        build(made.text(tmp_path / "a.tsv", rows), tmp_path / "d", stopped=stopped)
    assert list((tmp_path / "d").iterdir()) == []


def test_what_a_crash_left_is_cleared_away(tmp_path: Path) -> None:
    left = tmp_path / ".import-x"
    left.mkdir()
    (left / "index").write_bytes(b"half")
    clear_unfinished(tmp_path)
    assert left.is_dir()
    clear_unfinished(tmp_path, older_than=-1)
    assert not left.exists()
