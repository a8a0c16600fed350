"""What makes a save last: log, journal, reserve, one program at a time."""

from __future__ import annotations

from tests.mutate import Mutation

STORAGE = "tests/storage/"
SERVICES = "tests/services/"

SAVING = (
    Mutation(
        "NORMAL instead of FULL",
        "reader/storage/database.py",
        (('"PRAGMA synchronous=FULL"', '"PRAGMA synchronous=NORMAL"'),),
        (f"{STORAGE}test_power_cut.py::test_no_acknowledged_save_is_lost",),
    ),
    Mutation(
        "no line of the journal is written",
        "reader/storage/database.py",
        (("            self._journal.append(line, SCHEMA_VERSION, rows, gone)\n", "            pass\n"),),
        (f"{STORAGE}test_destroyed.py", f"{STORAGE}test_rescue.py::test_every_save_comes_back"),
    ),
    Mutation(
        "a line of the journal counts before it is on the disk",
        "reader/storage/journal.py",
        (("            sync(handle)\n", ""),),
        (f"{STORAGE}test_journal.py::test_a_line_that_could_not_be_synced_is_not_there",),
    ),
    Mutation(
        "a line whose commit failed is not made void",
        "reader/storage/database.py",
        (("                self._journal.void(line, SCHEMA_VERSION)\n", "                pass\n"),),
        (f"{STORAGE}test_saving_twice.py::test_a_commit_that_fails_makes_its_line_void",),
    ),
    Mutation(
        "a line that was written and not committed is not done again",
        "reader/storage/database.py",
        (("self.redone = replay(connection, back.entries)", "self.redone = 0"),),
        (f"{STORAGE}test_saving_twice.py::test_a_save_that_was_written_and_not_committed_is_done_again",),
    ),
    Mutation(
        "the checksum of a line is not looked at",
        "reader/storage/lines.py",
        (('if digits[:_DIGITS] != b"%08x" % zlib.crc32(body):', "if not digits:"),),
        (f"{STORAGE}test_journal.py::test_a_damaged_byte_costs_one_line_at_most",),
    ),
    Mutation(
        "the next line is written on to a torn one",
        "reader/storage/journal.py",
        (('line if _ended(handle, before) else b"\\n" + line', "line"),),
        (f"{STORAGE}test_journal.py::test_a_torn_last_line_costs_only_itself_and_the_next_one_stands_by_itself",),
    ),
    Mutation(
        "the old texts of notes are not in the journal",
        "reader/storage/watch.py",
        (('    "note_revision": ("id",),\n', ""),),
        (f"{STORAGE}test_replay.py::test_the_journal_alone_gives_everything_back",),
    ),
    Mutation(
        "segments go that a backup still needs",
        "reader/services/safekeeping.py",
        (("return min(found) + 1", "return max(found) + 1"),),
        (
            f"{SERVICES}test_safekeeping.py::test_the_journal_is_kept_back_to_the_third_backup_so_that_two_may_turn_out_bad",
        ),
    ),
    Mutation(
        "the reserve is not given up when the disk is full",
        "reader/storage/database.py",
        (("if not (disk_full(error) and self._reserve.release()):", "if error:"),),
        (f"{STORAGE}test_saving_twice.py::test_on_a_full_disk_the_reserve_is_given_up_once",),
    ),
    Mutation(
        "a full disk counts as damage",
        "reader/storage/failures.py",
        (("DAMAGED = {sqlite3.SQLITE_CORRUPT}", "DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FULL}"),),
        (f"{STORAGE}test_full.py",),
    ),
    Mutation(
        "a second program may open the library",
        "reader/storage/database.py",
        (('    "PRAGMA locking_mode=EXCLUSIVE",\n', ""),),
        (f"{STORAGE}test_instances.py::test_a_second_program_says_so_and_touches_nothing",),
    ),
    Mutation(
        "the library is opened twice in one process",
        "reader/storage/database.py",
        (("        if real in _open_here:\n", "        if real is None:\n"),),
        (f"{STORAGE}test_database.py::test_a_second_opening_by_the_same_program_costs_the_first_no_lock",),
    ),
    Mutation(
        "a process is ended that only has the number",
        "reader/running.py",
        (("return _started(running.pid) == running.started", 'return _started(running.pid) != ""'),),
        ("tests/test_running.py::test_another_process_with_the_number_is_left_alone",),
    ),
)
