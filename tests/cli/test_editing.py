"""Editing a text, writing a note and taking it back, as scripts do it."""

from __future__ import annotations

from pathlib import Path

from reader.cli.editing import UNDONE
from reader.services.undo import ActionKind
from tests.cli.conftest import Terminal

EDITED = """The rope ferry of Anwick has a new rope.

A ticket costs 2.50 pounds.
Dogs travel free, cats too.
"""


def annotated(terminal: Terminal, page: Path) -> None:
    """A library with the page and two highlights: 1 stays in the text, 2 goes with its sentence."""
    assert terminal("import", str(page)).status == 0
    for quote in ("Dogs travel free", "took over the boat from her aunt"):
        assert terminal("annotate", "1", "--side", "en", "--quote", quote).status == 0


def test_an_edit_tells_every_state_before_and_after(terminal: Terminal, page: Path, tmp_path: Path) -> None:
    annotated(terminal, page)
    listed = terminal("annotations", "1", "--json").json
    text = tmp_path / "edited.txt"
    text.write_text(EDITED, encoding="utf-8")
    done = terminal("edit", "1", "--side", "en", "--file", str(text), "--json")
    assert (done.status, done.err) == (0, "")
    states = {row["id"]: (row["state_before"], row["state"], row["block"]) for row in done.json}
    assert states[2] == ("anchored", "orphan", None)
    assert states[1][0] == "anchored"
    assert states[1][1] in ("anchored", "moved")
    assert states[1][2] == 1
    assert all(row.keys() == listed[0].keys() | {"state_before"} for row in done.json)
    shown = terminal("show", "1", "--json").json
    assert [block["text"] for block in shown["english"]] == [
        "The rope ferry of Anwick has a new rope.",
        "A ticket costs 2.50 pounds. Dogs travel free, cats too.",
    ]
    assert terminal("undo").out == "Undone: editing a text.\n"
    assert terminal("annotations", "1", "--json").json == listed


def test_an_edit_from_standard_input_in_plain_words(terminal: Terminal, page: Path) -> None:
    annotated(terminal, page)
    text = "顾岚：我们用手拉绳子。\n\n王芳：新的一段。"
    done = terminal("edit", "1", "--side", "zh", "--file", "-", text=text)
    assert done.out.splitlines()[0] == "The text was changed."
    assert "Dogs travel free" in done.out
    assert terminal("edit", "1", "--side", "zh", "--file", "-", text=text).out.startswith("The text is as it was.")
    chinese = terminal("show", "1", "--json").json["chinese"]
    assert [(block["kind"], block["speaker"], block["text"]) for block in chinese] == [
        ("topic", "顾岚", "我们用手拉绳子。"),
        ("topic", "王芳", "新的一段。"),
    ]


def test_a_note_and_two_steps_back(terminal: Terminal, page: Path) -> None:
    annotated(terminal, page)
    done = terminal("note", "2", "--text", "aunt 姑母", "--json")
    assert (done.status, done.json["id"], done.json["note"]) == (0, 2, "aunt 姑母")
    assert "aunt 姑母" in terminal("annotations").out
    assert terminal("undo", "--json").json == {"undone": "edit note", "articles": [1]}
    assert [row["note"] for row in terminal("annotations", "--json").json] == ["", ""]
    assert terminal("undo").out == "Undone: a new mark.\n"
    assert [row["id"] for row in terminal("annotations", "--json").json] == [1]


def test_nothing_to_undo_is_no_error(terminal: Terminal) -> None:
    done = terminal("undo")
    assert (done.status, done.out, done.err) == (0, "There is nothing to undo.\n", "")
    assert terminal("undo", "--json").json == {"undone": None, "articles": []}


def test_what_cannot_be_edited(terminal: Terminal, page: Path, tmp_path: Path) -> None:
    annotated(terminal, page)
    for words in (
        ("edit", "9", "--side", "en", "--file", str(page)),
        ("edit", "1", "--side", "en", "--file", str(tmp_path / "none.txt")),
        ("edit", "1", "--side", "en", "--file", "-"),
        ("note", "9", "--text", "x"),
    ):
        done = terminal(*words)
        assert (done.status, done.out) == (1, "")
        assert len(done.err.splitlines()) == 1
    assert terminal("edit", "1", "--side", "fr", "--file", "-").status == 2
    assert terminal("undo").out == "Undone: a new mark.\n"


def test_every_kind_of_step_has_words() -> None:
    assert UNDONE.keys() == set(ActionKind)
