"""Backups, restoring, starts after damage, migrations."""

from __future__ import annotations

from tests.mutate import Mutation

STORAGE = "tests/storage/"
SERVICES = "tests/services/"

KEEPING = (
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
        "a library that is open is exchanged",
        "reader/storage/restore.py",
        (("    if is_open(library):\n", "    if library is None:\n"),),
        (f"{STORAGE}test_restore.py::test_an_open_library_is_not_exchanged",),
    ),
    Mutation(
        "a library that another program holds is exchanged",
        "reader/storage/install.py",
        (("            if library.is_file():\n                _try(library)\n", ""),),
        (f"{STORAGE}test_rescue.py::test_a_library_that_another_program_holds_is_not_moved_though_it_looks_destroyed",),
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
        (f"{STORAGE}test_thinning.py::test_what_comes_after_months_with_a_clock_years_ahead_is_newest_all_the_same",),
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
        "a log without its library is thrown away",
        "reader/storage/look.py",
        (('if _size(companion(path, "-wal")) or path.is_symlink():', "if path.is_symlink():"),),
        (f"{STORAGE}test_look.py::test_a_log_without_its_library_is_not_thrown_away",),
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
)
