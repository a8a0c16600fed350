"""The learner's own dictionaries from the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal
from tests.dictionary import made

KEYS = ["id", "name", "kind", "entries", "added", "position", "on", "replaces", "damaged"]


@pytest.fixture
def two(terminal: Terminal, tmp_path: Path) -> Terminal:
    """A terminal with the dictionaries Village and Valley."""
    for name in ("Village", "Valley"):
        path = made.text(tmp_path / f"{name}.tsv", f"weir\t{name} 堰\twɪə\n渡船\tferry\n")
        assert terminal("dictionaries", "add", str(path)).out == f"Added: {name} (entries: 2)\n"
    return terminal


def names(terminal: Terminal) -> list[str]:
    return [row["name"] for row in terminal("dictionaries", "list", "--json").json]


def test_none_yet(terminal: Terminal) -> None:
    assert terminal("dictionaries", "list", "--json").json == []
    assert "duizhao dictionaries add FILE" in terminal("dictionaries", "list").out


def test_listed_in_their_order(two: Terminal) -> None:
    rows = two("dictionaries", "list", "--json").json
    assert [list(row) for row in rows] == [KEYS] * 2
    assert [(row["name"], row["kind"], row["entries"], row["position"]) for row in rows] == [
        ("Village", "tsv", 2, 1),
        ("Valley", "tsv", 2, 2),
    ]
    assert two("dictionaries", "list").out.splitlines()[0] == "1  on       Village (tsv, entries: 2)"


def test_moved(two: Terminal) -> None:
    moved = two("dictionaries", "move", "valley", "1", "--json").json
    assert (moved["name"], moved["position"]) == ("Valley", 1)
    assert names(two) == ["Valley", "Village"]
    assert two("dictionaries", "move", "Valley", "9").out == "2  Valley\n"
    assert two("dictionaries", "move", "Valley", "0").status == 2


def test_switched_and_removed(two: Terminal) -> None:
    assert two("dictionaries", "disable", "Village").out == "Off: Village\n"
    assert [row["on"] for row in two("dictionaries", "list", "--json").json] == [False, True]
    assert two("dictionaries", "enable", "Village", "--json").json["on"] is True
    assert two("dictionaries", "remove", "Village", "--json").json == {"removed": ["Village"]}
    assert names(two) == ["Valley"]


@pytest.mark.parametrize("words", [("remove", "X"), ("enable", "X"), ("disable", "X"), ("move", "X", "1")])
def test_an_unknown_name(two: Terminal, words: tuple[str, ...]) -> None:
    answer = two("dictionaries", *words)
    assert (answer.status, answer.out) == (1, "")
    assert answer.err == "There is no dictionary “X” in the list.\n"


def test_a_file_that_is_no_dictionary(terminal: Terminal, tmp_path: Path) -> None:
    answer = terminal("dictionaries", "add", str(made.text(tmp_path / "letter.txt", "Dear aunt,\n")), "--json")
    assert (answer.status, answer.out) == (1, "")
    assert answer.err.startswith("letter.txt is not a dictionary")
    assert names(terminal) == []


def test_look_ups_have_them(words: Terminal, tmp_path: Path) -> None:
    words("dictionaries", "add", str(made.text(tmp_path / "Village.tsv", "weir\t堰\twɪə\n")))
    (found,) = words("lookup", "weirs", "--json").json
    assert found["own"] == [
        {
            "dictionary": "Village",
            "headword": "weir",
            "other": "",
            "reading": "wɪə",
            "senses": ["堰"],
            "tags": [],
            "frequency": None,
            "forms": [],
        }
    ]
    assert "  Village:\n    weir wɪə\n      堰\n" in words("lookup", "weirs").out
