"""Notes, marks, and pages of strangers."""

from __future__ import annotations

from tests.mutate import Mutation

SERVICES = "tests/services/"

READING = (
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
        "a text that cannot be saved is kept in one place only",
        "reader/services/emergency.py",
        (
            (
                'self._places = (folders.cache / "emergency", *others)',
                'self._places = (folders.cache / "emergency", *list(others)[:0])',
            ),
        ),
        (f"{SERVICES}test_emergency.py::test_where_one_place_is_not_writable_the_next_one_is_used",),
    ),
    Mutation(
        "the best place for a mark needs no lead over the second",
        "reader/text/searching.py",
        (("    if second is not None and alike - second < _LEAD:\n", "    if False:\n"),),
        ("tests/text/test_anchor_table.py::test_no_note_is_on_a_wrong_place_and_most_are_found",),
    ),
    Mutation(
        "a mark is placed without its surroundings",
        "reader/text/searching.py",
        (("    return _ALIKE_SHORT if len(anchor.quote) <= _SHORT else _ALIKE\n", "    return 0.0\n"),),
        ("tests/text/test_anchor_table.py::test_no_note_is_on_a_wrong_place_and_most_are_found",),
    ),
    Mutation(
        "pages may load pictures from the disk",
        "reader/gui/reading/text_pane.py",
        (("        return QImage(1, 1, QImage.Format.Format_ARGB32)\n", "        return None\n"),),
        ("tests/gui/test_red_pixel.py::test_a_page_draws_nothing_even_where_rich_text_got_in",),
    ),
    Mutation(
        "tooltips may draw pictures from the disk",
        "reader/gui/models/articles.py",
        (('return f"<span>{escape(row.headline)}</span>"', "return row.headline"),),
        ("tests/gui/test_red_pixel.py::test_no_tooltip_draws_it",),
    ),
    Mutation(
        "the headline of an article may draw pictures from the disk",
        "reader/gui/reading/header.py",
        (("            label.setTextFormat(Qt.TextFormat.PlainText)\n", ""),),
        ("tests/gui/test_red_pixel.py::test_no_room_of_the_window_draws_it",),
    ),
)
