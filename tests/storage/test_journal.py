"""Lines that are written, damaged in every way, and read again."""

from __future__ import annotations

import errno
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.storage.journal import Entry, Journal, Row, lineages, read
from reader.storage.lines import encode

LINEAGE = "0123456789abcdef" * 2
OTHER = "f" * 32
TRICKY = '笔记 𠮷 "\n\t\\ {"lineage":"' + LINEAGE


def row(seq: int) -> Row:
    """What line `seq` says."""
    return ("annotation", {"id": seq, "note": f"{TRICKY} {seq}", "deleted_at": None, "weight": 0.1})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal"


@pytest.fixture
def journal(folder: Path) -> Iterator[Journal]:
    opened = Journal(folder, LINEAGE)
    yield opened
    opened.close()


def fill(journal: Journal, lines: int) -> None:
    for _ in range(lines):
        journal.append(journal.last + 1, 2, [row(journal.last + 1)], [])


def numbers(folder: Path, after: int = 0, lineage: str = LINEAGE) -> list[int]:
    return [entry.seq for entry in read(folder, lineage, after).entries]


def only_segment(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def test_what_was_appended_is_read(journal: Journal, folder: Path) -> None:
    journal.append(1, 2, [row(1), ("meta", {"key": "seeded", "value": "1"})], [])
    journal.append(2, 3, [], [("block", {"version_id": 7, "position": 0})])
    first, second = read(folder, LINEAGE, 0).entries
    assert first.rows == (row(1), ("meta", {"key": "seeded", "value": "1"}))
    assert (first.schema, first.gone) == (2, ())
    assert (second.schema, second.rows, second.gone) == (3, (), (("block", {"version_id": 7, "position": 0}),))
    assert numbers(folder, after=1) == [2]
    assert only_segment(folder).name == "journal-0000000001.jsonl"


def test_no_journal_is_an_empty_one(tmp_path: Path) -> None:
    back = read(tmp_path / "nowhere", LINEAGE, 3)
    assert (back.entries, back.damaged, back.gap) == ((), 0, False)
    assert lineages(tmp_path / "nowhere") == ()


def test_writing_goes_on_where_it_ended(journal: Journal, folder: Path) -> None:
    fill(journal, 3)
    journal.close()
    again = Journal(folder, LINEAGE)
    assert again.last == 3
    fill(again, 1)
    again.close()
    assert numbers(folder) == [1, 2, 3, 4]
    assert only_segment(folder).name == "journal-0000000001.jsonl"


def test_lines_larger_than_a_block_are_read(journal: Journal, folder: Path) -> None:
    text = "长" * 200_000
    for seq in (1, 2, 3):
        journal.append(seq, 2, [("annotation", {"id": seq, "note": text})], [])
    assert [entry.rows[0][1]["note"] == text for entry in read(folder, LINEAGE, 1).entries] == [True, True]


def test_a_torn_last_line_costs_only_itself_and_the_next_one_stands_by_itself(journal: Journal, folder: Path) -> None:
    fill(journal, 3)
    journal.close()
    path = only_segment(folder)
    path.write_bytes(path.read_bytes()[:-20])
    back = read(folder, LINEAGE, 0)
    assert ([entry.seq for entry in back.entries], back.damaged, back.gap) == ([1, 2], 1, False)
    again = Journal(folder, LINEAGE)
    again.append(4, 2, [row(4)], [])
    again.close()
    assert path.read_bytes().count(b"\n") == 4
    back = read(folder, LINEAGE, 0)
    assert ([entry.seq for entry in back.entries], back.damaged, back.gap) == ([1, 2, 4], 1, True)


def test_a_damaged_byte_costs_one_line_at_most(journal: Journal, folder: Path) -> None:
    fill(journal, 3)
    journal.close()
    path = only_segment(folder)
    whole = path.read_bytes()
    first, second = (end + 1 for end in range(len(whole)) if whole[end] == 10 and end + 1 < len(whole))
    for at in range(first, second):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x01]) + whole[at + 1 :])
        back = read(folder, LINEAGE, 0)
        assert {1, 3} <= {entry.seq for entry in back.entries}, at
        assert all(entry.rows == (row(entry.seq),) for entry in back.entries), at
        if at != second - 1:  # a line feed that became something else runs two lines together, and costs none
            assert ([entry.seq for entry in back.entries], back.damaged > 0, back.gap) == ([1, 3], True, True), at
        else:
            assert ([entry.seq for entry in back.entries], back.gap) == ([1, 2, 3], False)


def test_a_journal_cut_anywhere_keeps_what_is_before(journal: Journal, folder: Path) -> None:
    fill(journal, 3)
    journal.close()
    path = only_segment(folder)
    whole = path.read_bytes()
    ends = [at + 1 for at in range(len(whole)) if whole[at] == 10]
    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        kept = sum(size >= end - 1 for end in ends)  # the line feed itself carries nothing
        assert numbers(folder) == list(range(1, kept + 1)), size


def test_garbage_and_foreign_lines_are_counted_and_passed_over(journal: Journal, folder: Path) -> None:
    fill(journal, 2)
    journal.close()
    path = only_segment(folder)
    first, second = path.read_bytes().splitlines(keepends=True)
    foreign = encode(Entry(LINEAGE, 9, 2, "", rows=(("a", {}),))).replace(b'"rows"', b'"rowz"')
    path.write_bytes(bytes(3000) + b"\n" + first + b"\xff\xfe \n\n\r\n" + foreign + second)
    back = read(folder, LINEAGE, 0)
    assert ([entry.seq for entry in back.entries], back.damaged) == ([1, 2], 3)


def test_a_line_that_is_there_twice_counts_once(journal: Journal, folder: Path) -> None:
    fill(journal, 2)
    journal.close()
    path = only_segment(folder)
    path.write_bytes(path.read_bytes() * 2)
    back = read(folder, LINEAGE, 0)
    assert ([entry.seq for entry in back.entries], back.gap) == ([1, 2], False)


def test_void_lines_are_not_read_and_leave_no_gap(journal: Journal, folder: Path) -> None:
    fill(journal, 2)
    journal.void(2, 2)
    fill(journal, 1)
    back = read(folder, LINEAGE, 0)
    assert ([entry.seq for entry in back.entries], back.gap) == ([1, 4], False)
    assert journal.last == 4


def test_a_library_that_took_the_place_of_another_begins_its_own_segment(journal: Journal, folder: Path) -> None:
    fill(journal, 2)
    journal.close()
    before = only_segment(folder).read_bytes()
    other = Journal(folder, OTHER)
    assert other.last == 0
    fill(other, 1)
    other.rotate()
    other.prune(100)
    assert sorted(path.name for path in folder.iterdir()) == ["journal-0000000001.jsonl"]
    fill(other, 1)
    other.close()
    assert (folder / "journal-0000000001.jsonl").read_bytes() == before
    assert (numbers(folder), numbers(folder, lineage=OTHER)) == ([1, 2], [2])
    assert set(lineages(folder)) == {LINEAGE, OTHER}


def test_segments_are_dropped_when_every_line_is_old(journal: Journal, folder: Path) -> None:
    for _ in range(3):
        fill(journal, 2)
        journal.rotate()
    fill(journal, 1)
    journal.prune(4)
    assert sorted(path.name for path in folder.iterdir()) == [
        f"journal-{first:010d}.jsonl"
        for first in (3, 5, 7)  # line 4 is needed and stands in the second
    ]
    journal.prune(1000)
    assert numbers(folder, after=6) == [7], "the segment that is being written stays"
    back = read(folder, LINEAGE, 0)
    assert ([entry.seq for entry in back.entries], back.gap) == ([7], True)


def test_a_segment_that_cannot_be_opened_is_damage_and_the_next_line_goes_elsewhere(
    journal: Journal, folder: Path
) -> None:
    fill(journal, 1)
    journal.rotate()
    fill(journal, 1)
    journal.rotate()
    path = folder / "journal-0000000002.jsonl"
    path.unlink()
    path.mkdir()
    back = read(folder, LINEAGE, 0)
    assert ([entry.seq for entry in back.entries], back.damaged) == ([1], 1)
    again = Journal(folder, LINEAGE)
    assert again.last == 1
    again.append(3, 2, [row(3)], [])
    again.close()
    assert numbers(folder) == [1, 3]


def test_a_segment_that_is_gone_fails_one_line_and_not_the_next(journal: Journal, folder: Path) -> None:
    fill(journal, 1)
    journal.close()
    only_segment(folder).unlink()
    with pytest.raises(FileNotFoundError):
        fill(journal, 1)
    fill(journal, 1)
    back = read(folder, LINEAGE, 1)
    assert ([entry.seq for entry in back.entries], back.gap) == ([3], False)


LIMITED = """
import resource, sys
from pathlib import Path
from reader.storage.journal import Journal, read
folder, lineage = Path(sys.argv[1]), sys.argv[2]
journal = Journal(folder, lineage)
journal.append(1, 2, [("annotation", {"id": 1, "note": "x" * 3000})], [])
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
for _ in range(3):
    try:
        journal.append(journal.last + 1, 2, [("annotation", {"id": 2, "note": "y" * 9000})], [])
    except OSError as error:
        print(error.errno)
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
journal.append(journal.last + 1, 2, [("annotation", {"id": 3, "note": "z"})], [])
journal.close()
back = read(folder, lineage, 0)
print([entry.seq for entry in back.entries], back.damaged, back.gap)
print(len(list(folder.iterdir())))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for the size of a file")
def test_a_line_that_found_no_room_leaves_nothing_of_itself(folder: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", LIMITED, str(folder), LINEAGE], capture_output=True, text=True, timeout=60
    )
    assert run.stderr == ""
    assert run.stdout.splitlines() == [*[str(errno.EFBIG)] * 3, "[1, 5] 0 False", "2"]


@pytest.mark.skipif(sys.platform != "linux", reason="a device that takes every write and refuses to be synced")
def test_a_line_that_could_not_be_synced_is_not_there(journal: Journal, folder: Path) -> None:
    (folder / "journal-0000000001.jsonl").symlink_to("/dev/null")
    with pytest.raises(OSError, match="Invalid argument"):
        fill(journal, 1)
    (folder / "journal-0000000001.jsonl").unlink()
    journal.rotate()
    fill(journal, 1)
    back = read(folder, LINEAGE, 0)
    assert ([entry.seq for entry in back.entries], back.gap) == ([2], False)


def test_a_start_after_a_clean_end_looks_at_the_end_only(journal: Journal, folder: Path) -> None:
    """Else every start would read all that was written since the last backup."""
    fill(journal, 50)
    journal.close()
    path = only_segment(folder)
    whole = path.read_bytes()
    path.write_bytes(b"?" * 1000 + whole[1000:])
    back = read(folder, LINEAGE, 50)
    assert (back.entries, back.damaged, back.gap) == ((), 0, False)
    assert read(folder, LINEAGE, 0).damaged == 1
