"""Protections against dictionary files that are broken or hostile, and against half-made indexes."""

from __future__ import annotations

from tests.mutate import Mutation

_HOSTILE = "tests/dictionary/test_own_hostile.py::"
_FORMATS = "reader/dictionary/formats/"
_SERVICE = "tests/services/test_dictionaries.py::"

DICTIONARIES = (
    Mutation(
        "a packed dictionary fills the disk",
        f"{_FORMATS}streams.py",
        (("        if self._count > self._limits.unpacked:", "        if not self._limits.unpacked:"),),
        (f"{_HOSTILE}test_bombs",),
    ),
    Mutation(
        "a small file unpacks to a huge one",
        f"{_FORMATS}streams.py",
        (("        if self._count > self._most:", "        if not self._most:"),),
        (f"{_HOSTILE}test_bombs",),
    ),
    Mutation(
        "a line without end is read into memory",
        f"{_FORMATS}streams.py",
        (('if len(line) >= limits.record and not line.endswith("\\n"):', "if not line:"),),
        (f"{_HOSTILE}test_a_line_without_end",),
    ),
    Mutation(
        "an import fills the disk to the last byte",
        f"{_FORMATS}streams.py",
        (("    if shutil.disk_usage(folder).free < size + limits.spare:", "    if size < 0:"),),
        (f"{_HOSTILE}test_no_room_on_the_disk",),
    ),
    Mutation(
        "an archive has any number of files",
        f"{_FORMATS}archive.py",
        (("        if len(members) > limits.members:", "        if not limits.members:"),),
        (f"{_HOSTILE}test_an_archive_of_very_many_files",),
    ),
    Mutation(
        "a header of tar says how much memory is taken",
        f"{_FORMATS}archive.py",
        (("        if not 0 <= size <= _ONE_READ:", "        if size < 0:"),),
        (f"{_HOSTILE}test_a_tar_that_claims_a_huge_header",),
    ),
    Mutation(
        "a text lies outside the file of texts",
        f"{_FORMATS}stardict.py",
        (("self._count >= self._words or offset + size > self._size", "self._count >= self._words"),),
        (f"{_HOSTILE}test_stardict_with_a_wrong_index",),
    ),
    Mutation(
        "half a dictionary is taken for a whole one",
        f"{_FORMATS}stardict.py",
        (("        if self._count != self._words:", "        if self._words < 0:"),),
        (f"{_HOSTILE}test_stardict_with_an_absurd_count",),
    ),
    Mutation(
        "a synonym belongs to no word",
        f"{_FORMATS}stardict.py",
        (("                if number >= self._count:", "                if number < 0:"),),
        (f"{_HOSTILE}test_stardict_with_a_synonym_of_nothing",),
    ),
    Mutation(
        "one text is read again and again without end",
        f"{_FORMATS}stardict.py",
        (("            if self._read > self._limits.unpacked:", "            if self._read < 0:"),),
        (f"{_HOSTILE}test_stardict_whose_words_share_one_large_text",),
    ),
    Mutation(
        "a row without end is read into memory",
        f"{_FORMATS}json_rows.py",
        (("                if len(self._text) - self._at > self._limits.record:", "                if self._at < 0:"),),
        (f"{_HOSTILE}test_a_row_without_end",),
    ),
    Mutation(
        "a view of a stranger's database is carried out",
        f"{_FORMATS}ecdict.py",
        (("WHERE type = 'table'", "WHERE type IN ('table', 'view')"), ('.startswith("CREATE TABLE ")', "")),
        (f"{_HOSTILE}test_a_database_with_a_view_in_the_place_of_the_table",),
    ),
    Mutation(
        "a computed column of a stranger's database is carried out",
        f"{_FORMATS}ecdict.py",
        (("for row in kept if not row[6]}", "for row in kept}"),),
        (f"{_HOSTILE}test_a_computed_column_is_not_read",),
    ),
    Mutation(
        "a huge value of a database is read into memory",
        f"{_FORMATS}ecdict.py",
        (("setlimit(sqlite3.SQLITE_LIMIT_LENGTH, self._limits.record)", "getlimit(sqlite3.SQLITE_LIMIT_LENGTH)"),),
        (f"{_HOSTILE}test_a_database_with_a_huge_value",),
    ),
    Mutation(
        "a dictionary has any number of entries",
        "reader/dictionary/own.py",
        (("                if number > self._limits.entries:", "                if number < 0:"),),
        (f"{_HOSTILE}test_too_many_entries",),
    ),
    Mutation(
        "what was begun stays",
        "reader/dictionary/own.py",
        (
            (
                "tempfile.TemporaryDirectory(prefix=SCRATCH, dir=folder) as scratch",
                "nullcontext(tempfile.mkdtemp(prefix=SCRATCH, dir=folder)) as scratch",
            ),
            (
                "from contextlib import closing, contextmanager",
                "from contextlib import closing, contextmanager, nullcontext",
            ),
        ),
        (f"{_HOSTILE}test_a_stop_leaves_nothing", f"{_HOSTILE}test_bad_utf_8"),
    ),
    Mutation(
        "an older CC-CEDICT takes the newer one's place",
        "reader/dictionary/own_cedict.py",
        (("(current is not None and given.released <= current)", "current is None"),),
        (f"{_SERVICE}test_an_older_cc_cedict_is_refused",),
    ),
    Mutation(
        "a closed dictionary is asked",
        "reader/dictionary/own_index.py",
        (("            return [] if self._closed else ", "            return "),),
        ("tests/dictionary/test_own.py::test_a_closed_dictionary_has_nothing",),
    ),
    Mutation(
        "a damaged dictionary silences the others",
        "reader/services/dictionaries.py",
        (("        except sqlite3.DatabaseError:\n", "        except sqlite3.NotSupportedError:\n"),),
        (f"{_SERVICE}test_a_file_that_is_damaged_inside_is_left_out_of_the_answers",),
    ),
    Mutation(
        "a word becomes several parts of an address",
        "reader/dictionary/links.py",
        (('safe=""', 'safe="/?&=#"'),),
        ("tests/dictionary/test_links.py::test_a_word_stays_one_part_of_the_address",),
    ),
    Mutation(
        "a word chooses the server",
        "reader/dictionary/links.py",
        (('return PLACE not in parts.netloc and "{" not in host', "return True"),),
        ("tests/dictionary/test_links.py::test_what_is_no_address_for_words",),
    ),
)
