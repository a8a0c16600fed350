"""The protections against losing what a reader wrote, each with its test: see `tests/mutate.py`."""

from __future__ import annotations

from tests.mutate import Mutation

STORAGE = "tests/storage/"
SERVICES = "tests/services/"

MUTATIONS = (
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
        "a stale log stays beside a restored library",
        "reader/storage/install.py",
        (('for ending in (*COMPANIONS, ""):', 'for ending in ("",):'),),
        (f"{STORAGE}test_restore.py::test_nothing_of_a_stale_log_gets_into_the_restored_library",),
    ),
    Mutation(
        "restoring begins without writing down what is intended",
        "reader/storage/install.py",
        (
            ('    files.write(room(library) / "intent.json", json.dumps(asdict(intent)))\n', ""),
            (
                "    _, damaged = finish(library, files)\n    return damaged\n",
                "    _exchange(library, intent, files)\n    return _dispose(library, intent, files)\n",
            ),
        ),
        (f"{STORAGE}test_restore.py::test_interrupted_anywhere_the_next_start_finishes_or_has_the_old_state",),
    ),
    Mutation(
        "what is restored over is not backed up",
        "reader/storage/restore.py",
        (("        safety = back_up_closed(library, taken, files)\n", "        safety = None\n"),),
        (f"{STORAGE}test_restore.py::test_back_to_the_backup_and_from_there_to_what_was_before",),
    ),
    Mutation(
        "a copy is not compared with what it was copied from",
        "reader/storage/backups.py",
        (("    if found != expected:\n", "    if found is None:\n"),),
        (f"{STORAGE}test_backups.py::test_a_copy_that_holds_something_else_is_refused",),
    ),
    Mutation(
        "backups are thinned by the clock",
        "reader/storage/thinning.py",
        (("key=lambda stamp: stamp.sequence", "key=lambda stamp: stamp.taken"),),
        (f"{STORAGE}test_thinning.py::test_a_clock_that_was_set_back_drops_nothing_recent",),
    ),
    Mutation(
        "bad backups count among the newest three",
        "reader/storage/thinning.py",
        (("[stamp for stamp in newest_first if stamp.good]", "list(newest_first)"),),
        (f"{STORAGE}test_thinning.py::test_three_good_ones_stay_though_they_are_old_and_those_after_them_bad",),
    ),
    Mutation(
        "a sudden fall in the number of notes is not noticed",
        "reader/services/safekeeping.py",
        (("return before - now > FALL and now * 2 < before", "return False"),),
        (f"{SERVICES}test_safekeeping.py::test_a_sudden_fall_is_told_and_nothing_older_is_dropped_until_it_was_meant",),
    ),
    Mutation(
        "no backup before a migration",
        "reader/storage/rescue.py",
        (("        if _is_older(library):\n", "        if False:\n"),),
        (f"{STORAGE}test_golden.py",),
    ),
    Mutation(
        "foreign keys are on while a table is rebuilt",
        "reader/storage/migrations/__init__.py",
        (('    connection.execute("PRAGMA foreign_keys=OFF")\n', ""),),
        (f"{STORAGE}test_migrations.py::test_a_parent_is_rebuilt_without_its_children_noticing",),
    ),
    Mutation(
        "rows are not counted before a migration is kept",
        "reader/storage/migrations/__init__.py",
        (("    if lost:\n", "    if not before:\n"),),
        (f"{STORAGE}test_migrations.py::test_a_step_that_fails_or_loses_rows_leaves_nothing",),
    ),
    Mutation(
        "an empty library is created where there was one",
        "reader/storage/rescue.py",
        (("rescue = _recover(library, RescueKind.MISSING, files) or rescue", "pass"),),
        (f"{STORAGE}test_destroyed.py",),
    ),
    Mutation(
        "damaged files are thrown away",
        "reader/storage/rescue.py",
        (("Intent(keep=True, report=asdict(found))", "Intent(keep=False, report=asdict(found))"),),
        (f"{STORAGE}test_rescue.py::test_every_save_comes_back",),
    ),
    Mutation(
        "a newer library is opened all the same",
        "reader/storage/look.py",
        (
            ("    if _number(header, 60) > SCHEMA_VERSION:\n", "    if _number(header, 60) < 0:\n"),
            ("            if version > SCHEMA_VERSION:\n", "            if version < 0:\n"),
        ),
        (f"{STORAGE}test_look.py::test_refused_and_untouched",),
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
        (f"{STORAGE}test_rescue.py::test_a_library_that_is_open_here_stays_locked_for_others",),
    ),
    Mutation(
        "a process is ended that only has the number",
        "reader/running.py",
        (("return _started(running.pid) == running.started", 'return _started(running.pid) != ""'),),
        ("tests/test_running.py::test_another_process_with_the_number_is_left_alone",),
    ),
    Mutation(
        "the old text of a note is not kept",
        "reader/storage/revisions.py",
        (("    if kept.scalar_one_or_none() != old:\n", "    if kept is None:\n"),),
        (f"{SERVICES}test_nothing_lost.py",),
    ),
    Mutation(
        "of two editors on one note the later one wins",
        "reader/services/annotating.py",
        (("joined = base is not None and mark.note not in (storable(base), wanted)", "joined = False"),),
        (f"{SERVICES}test_notes.py::test_two_editors_on_one_note_keep_both_texts",),
    ),
    Mutation(
        "the best place for a mark needs no lead over the second",
        "reader/text/searching.py",
        (("    if second is not None and alike - second < _LEAD:\n", "    if False:\n"),),
        ("tests/text/test_anchor_table.py::test_no_note_is_on_a_wrong_place_and_most_are_found",),
    ),
    Mutation(
        "pages may load pictures from the disk",
        "reader/gui/reading/text_pane.py",
        (("        return QImage(1, 1, QImage.Format.Format_ARGB32)\n", "        return None\n"),),
        ("tests/gui/test_red_pixel.py::test_a_page_draws_nothing_even_where_rich_text_got_in",),
    ),
)
