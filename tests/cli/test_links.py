"""Evidence from the terminal: what stands on what, and what the learner says to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

PULL = '"We pull by hand, and we are never late," said Gu Lan, who took over the boat from her aunt.'
CARRIED = "The rope ferry of Anwick carried 1,300 people in May, its best month since 1998."
SAID = ("我们用手拉绳子，从不晚点。", "五月份有1300人乘坐渡船。", "发展旅游让渡船重新热闹起来。")


@pytest.fixture
def ferry(words: Terminal, page: Path) -> Terminal:
    """A terminal with a dictionary and one article."""
    assert words("import", str(page)).status == 0
    return words


def test_a_link_for_every_sentence_and_the_rest_of_the_english(ferry: Terminal) -> None:
    answer = ferry("links", "1", "--json")
    assert (answer.status, answer.err) == (0, "")
    shown = ferry("show", "1", "--json").json
    assert answer.json.keys() == {"links", "uncovered"}
    assert [link["chinese"] for link in answer.json["links"]] == list(SAID)
    linked = []
    for link in answer.json["links"]:
        assert list(link) == ["block", "start", "end", "chinese", "english", "confidence", "origin"]
        assert shown["chinese"][link["block"]]["text"][link["start"] : link["end"]] == link["chinese"]
        assert link["origin"] == "automatic"
        assert 0 <= link["confidence"] <= 1
        linked += link["english"]
    for place in linked + answer.json["uncovered"]:
        assert list(place) == ["block", "start", "end", "text"]
        assert shown["english"][place["block"]]["text"][place["start"] : place["end"]] == place["text"]
    assert [place["text"] for place in linked] == [PULL, CARRIED]
    assert answer.json["links"][2]["english"] == []
    assert [place["text"] for place in answer.json["uncovered"]] == ["A ticket costs 2.50 pounds.", "Dogs travel free."]


def test_linked_told_and_taken_back(ferry: Terminal) -> None:
    before = ferry("links", "1", "--json").json
    made = ferry("link", "1", "--chinese", "五月份", "--english", "Dogs travel", "A ticket", "--json").json
    (link,) = made["links"]
    assert (link["chinese"], link["confidence"], link["origin"]) == (SAID[1], 1.0, "own")
    assert [place["text"] for place in link["english"]] == ["A ticket costs 2.50 pounds.", "Dogs travel free."]
    now = ferry("links", "1", "--json").json
    assert now["links"][1] == link
    assert "Confirmed: 1 of 3" in ferry("links", "1").out
    assert ferry("undo").out == "Undone: linking sentences.\n"
    assert ferry("links", "1", "--json").json == before


def test_unlinked_in_plain_words(ferry: Terminal) -> None:
    told = ferry("unlink", "1", "--chinese", "从不晚点")
    assert (told.status, told.out) == (0, f"{SAID[0]}  (own)\n  -\n")
    link = ferry("links", "1", "--json").json["links"][0]
    assert (link["english"], link["origin"]) == ([], "own")
    assert ferry("unlink", "1", "--chinese", "从不晚点", "--json").json == {"links": [link]}
    assert ferry("undo", "--json").json["undone"] == "unlink"


def test_options_may_stand_before_the_number_and_be_repeated(ferry: Terminal) -> None:
    asked = ("--english", "A ticket", "--english", "Dogs", "--chinese", "旅游", "1")
    assert ferry("link", *asked).out == (
        f"{SAID[2]}  (own, 100%)\n  A ticket costs 2.50 pounds.\n  Dogs travel free.\n"
    )


def test_the_text_is_edited_under_a_link(ferry: Terminal) -> None:
    ferry("link", "1", "--chinese", "从不晚点", "--english", "Dogs travel")
    text = "旁白：新的一段话。\n\n顾岚：五月份有1300人乘坐渡船。我们用手拉着绳子，从不晚点。"
    assert ferry("edit", "1", "--side", "zh", "--file", "-", text=text).status == 0
    links = ferry("links", "1", "--json").json["links"]
    own = [(link["block"], link["chinese"], link["english"][0]["text"]) for link in links if link["origin"] == "own"]
    assert own == [(1, "我们用手拉着绳子，从不晚点。", "Dogs travel free.")]


def test_an_article_without_a_summary(words: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "alone.txt"
    path.write_text("The ferry of Anwick\n\nThe ferry has a new rope. It was made by hand in May.\n", encoding="utf-8")
    assert words("import", str(path)).status == 0
    assert words("edit", "1", "--side", "en", "--file", "-", text="It is new. It was made in May.").status == 0
    found = words("links", "1", "--json").json
    assert found["links"] == []
    assert [place["text"] for place in found["uncovered"]] == ["It is new.", "It was made in May."]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("links", "9"), "There is no article 9"),
        (("link", "9", "--chinese", "渡船", "--english", "Dogs"), "There is no article 9"),
        (("link", "1", "--chinese", "电车", "--english", "Dogs"), "“电车” was not found"),
        (("link", "1", "--chinese", "渡船", "--english", "Dogs", "Cats"), "“Cats” was not found"),
        (("unlink", "1", "--chinese", "Dogs"), "“Dogs” was not found"),
    ],
)
def test_told_what_is_wrong(ferry: Terminal, asked: tuple[str, ...], told: str) -> None:
    answer = ferry(*asked)
    assert (answer.status, answer.out) == (1, "")
    assert told in answer.err
    assert answer.err.count("\n") == 1
    assert ferry("undo").out == "There is nothing to undo.\n"


def test_wrong_usage(ferry: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    for asked in (("link", "1", "--chinese", "渡船"), ("link", "1", "--english", "Dogs"), ("unlink", "1")):
        assert ferry(*asked).status == 2
        capsys.readouterr()
