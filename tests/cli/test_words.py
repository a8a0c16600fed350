"""Words and terms of the learner's own, from the terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

KEYS = [
    "id",
    "language",
    "headword",
    "shown",
    "reading",
    "status",
    "note",
    "sentence",
    "counterpart",
    "article",
    "kept",
]


def test_a_word_is_kept_known_listed_and_forgotten(words: Terminal) -> None:
    kept = words("words", "keep", "Boats", "--note", "not ships", "--json").json
    assert list(kept) == KEYS
    assert (kept["language"], kept["headword"], kept["shown"], kept["status"]) == ("en", "boat", "Boats", "learning")
    assert (kept["note"], kept["sentence"], kept["article"]) == ("not ships", "", None)
    assert words("words", "keep", "渡船", "--json").json["reading"] == "du4 chuan2"
    known = words("words", "status", "boat", "known", "--json").json
    assert known == kept | {"status": "known"}
    assert [word["headword"] for word in words("words", "list", "--json").json] == ["渡船", "boat"]
    assert words("words", "list", "--language", "zh").out == "learning  渡船\n"
    assert words("words", "list", "--status", "known").out == "known     boat  (not ships)\n"
    assert [word["headword"] for word in words("words", "list", "--search", "SHIPS", "--json").json] == ["boat"]
    assert words("words", "list", "--search", "anchor").out.startswith("There are no such words.")
    assert words("words", "forget", "boats").out == "No longer kept: boat\n"
    assert words("words", "forget", "渡船", "--json").json == {"forgotten": ["渡船"]}
    assert words("words", "list", "--json").json == []


def test_a_word_comes_with_its_sentence(words: Terminal, page: Path) -> None:
    words("import", str(page))
    kept = words("words", "keep", "ferries", "--article", "1", "--json").json
    assert (kept["headword"], kept["shown"], kept["article"]) == ("ferry", "ferry", 1)
    assert kept["sentence"].startswith("The rope ferry of Anwick carried 1,300 people in May")
    phrase = words("words", "keep", "Dogs travel", "--article", "1", "--json").json
    assert (phrase["headword"], phrase["shown"], phrase["sentence"]) == (
        "dogs travel",
        "Dogs travel",
        "Dogs travel free.",
    )
    chinese = words("words", "keep", "繩子", "--article", "1", "--json").json
    assert (chinese["headword"], chinese["shown"]) == ("绳子", "绳子")
    assert chinese["sentence"] == "我们用手拉绳子，从不晚点。"
    missing = words("words", "keep", "anchor", "--article", "1")
    assert (missing.status, missing.err) == (
        1,
        "“anchor” was not found on that side of the article (place 1).\n",
    )
    assert words("words", "keep", "boat", "--article", "9").status == 1
    assert len(words("words", "list", "--json").json) == 3


def test_a_status_keeps_a_word_and_undo_takes_it_back(words: Terminal) -> None:
    assert words("words", "status", "running", "ignored").out == "ignored   run\n"
    assert words("undo").out == "Undone: keeping a word.\n"
    assert words("words", "list", "--json").json == []
    gone = words("words", "forget", "running")
    assert (gone.status, gone.err) == (1, "“running” is not among the words that you keep.\n")


def test_what_is_no_word_is_said_so(words: Terminal) -> None:
    answer = words("words", "keep", "  ")
    assert (answer.status, answer.out) == (1, "")
    assert answer.err == "There is no word in “” that could be kept.\n"


def test_terms_go_in_and_out(words: Terminal, tmp_path: Path) -> None:
    (added,) = words("words", "terms", "add", "rope ferry", "绳渡", "--note", "by hand", "--json").json
    assert added == {"id": 1, "term": "rope ferry", "translation": "绳渡", "note": "by hand"}
    table = tmp_path / "terms.tsv"
    table.write_text("tow path\t纤道\n", encoding="utf-8")
    assert words("words", "terms", "import", str(table), "--json").json == {"imported": 1}
    assert words("words", "terms", "list").out == "rope ferry  绳渡  (by hand)\ntow path  纤道\n"
    assert words("words", "terms", "export").out == "rope ferry\t绳渡\tby hand\ntow path\t纤道\n"
    assert words("words", "terms", "remove", "纤道").out == "Removed: tow path 纤道\n"
    assert words("words", "terms", "export", "--json").json == [added]
    assert words("words", "terms", "remove", "Rope ferry", "--json").json == {"removed": [added]}
    assert words("words", "terms", "list").out.startswith("There are no terms yet.")
    assert json.loads(words("words", "terms", "list", "--json").out) == []


def test_bad_terms_are_said_so(words: Terminal, tmp_path: Path) -> None:
    table = tmp_path / "terms.tsv"
    table.write_text("tow path\t纤道\nno tab\n", encoding="utf-8")
    bad = words("words", "terms", "import", str(table))
    assert (bad.status, bad.err.startswith("Line 2 of terms.tsv is no term")) == (1, True)
    assert words("words", "terms", "import", str(tmp_path / "gone.tsv")).status == 1
    assert words("words", "terms", "add", "tow path", " ").status == 1
    assert words("words", "terms", "remove", "tow path").err == "“tow path” is not in your glossary.\n"


@pytest.mark.parametrize(
    "arguments",
    [("words",), ("words", "keep"), ("words", "status", "boat"), ("words", "status", "boat", "loved"),
     ("words", "list", "--language", "fr"), ("words", "terms"), ("words", "terms", "add", "x"), ("words", "walk")],
)  # fmt: skip
def test_wrong_usage_is_status_2(terminal: Terminal, arguments: tuple[str, ...]) -> None:
    assert terminal(*arguments).status == 2
