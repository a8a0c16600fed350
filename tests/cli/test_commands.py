"""The commands of the terminal: their JSON is what scripts rely on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import PAGE, Terminal

ARTICLE = [
    "id",
    "status",
    "headline",
    "source",
    "published",
    "byline",
    "url",
    "people",
    "english",
    "chinese",
    "removed",
    "glossary",
    "pairs",
]


def test_an_imported_article_has_every_key_and_both_sides(terminal: Terminal, page: Path) -> None:
    answer = terminal("import", str(page), "--json")
    assert (answer.status, answer.err) == (0, "")
    (article,) = answer.json
    assert list(article) == ARTICLE
    assert article["status"] == "new"
    assert article["headline"] == "The rope ferry of Anwick"
    assert [block["kind"] for block in article["chinese"]] == ["topic", "topic"]
    assert [block["speaker"] for block in article["chinese"]] == ["顾岚", "旁白"]
    assert article["english"][1]["text"] == "A ticket costs 2.50 pounds. Dogs travel free."


def test_the_same_page_again_is_unchanged_by_file_and_by_standard_input(terminal: Terminal, page: Path) -> None:
    terminal("import", str(page))
    assert terminal("import", str(page), "--json").json[0]["status"] == "unchanged"
    assert terminal("import", "-", "--json", text=PAGE).json[0]["status"] == "unchanged"
    assert len(terminal("list", "--json").json) == 1


def test_one_bad_source_does_not_stop_the_others(terminal: Terminal, page: Path, tmp_path: Path) -> None:
    answer = terminal("import", str(tmp_path / "gone.txt"), str(page), "--json")
    assert answer.status == 1
    assert [article["headline"] for article in answer.json] == ["The rope ferry of Anwick"]
    assert answer.err == "gone.txt is not there. It may have been moved or renamed.\n"


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("empty.txt", b"", "There is no text in empty.txt."),
        ("blank.txt", b" \n\t\n", "There is no text in blank.txt."),
        ("image.txt", b"\x89PNG\r\n\x1a\n" + bytes(900), "image.txt is not text."),
        ("huge.txt", b"a " * 10_000_000, "huge.txt has 20 MB"),
    ],
)
def test_bad_files_are_told_in_one_sentence_and_store_nothing(
    terminal: Terminal, tmp_path: Path, name: str, data: bytes, sentence: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    answer = terminal("import", str(path), "--json")
    assert (answer.status, answer.json) == (1, [])
    assert answer.err.startswith(sentence)
    assert answer.err.count("\n") == 1
    assert terminal("list", "--json").json == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_pages_in_other_encodings_are_the_same_article(terminal: Terminal, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.encode(encoding))
    assert terminal("import", str(path), "--json").json[0]["chinese"][0]["text"].startswith("我们用手拉绳子")


def test_list_and_show_agree(terminal: Terminal, page: Path) -> None:
    terminal("import", str(page))
    (row,) = terminal("list", "--json").json
    assert {"id", "headline", "source", "published", "status"} <= row.keys()
    shown = terminal("show", str(row["id"]), "--json").json
    assert list(shown) == ARTICLE
    assert shown["headline"] == row["headline"]


def test_show_writes_the_chinese_in_a_script_and_leaves_the_english(terminal: Terminal, page: Path) -> None:
    terminal("import", str(page))
    shown = terminal("show", "1", "--script", "tw", "--json").json
    assert shown["chinese"][1]["text"] == "發展旅遊讓渡船重新熱鬧起來。"
    assert shown["chinese"][0]["speaker"] == "顧嵐"
    assert shown["english"] == terminal("show", "1", "--json").json["english"]


def test_tokens_rebuild_every_block(words: Terminal, page: Path) -> None:
    words("import", str(page))
    article = words("show", "1", "--json").json
    blocks = {("en", n): block["text"] for n, block in enumerate(article["english"])}
    blocks |= {("zh", n): block["text"] for n, block in enumerate(article["chinese"])}
    answer = words("tokens", "1", "--json").json
    assert {(row["side"], row["block"]) for row in answer} == blocks.keys()
    for row in answer:
        text = blocks[row["side"], row["block"]]
        assert "".join(token["text"] for token in row["tokens"]) == text
        assert all(text[token["start"] : token["end"]] == token["text"] for token in row["tokens"])
    assert "渡船" in [token["text"] for token in answer[-1]["tokens"]]


def test_lookup_answers_each_term_in_order(words: Terminal) -> None:
    answer = words("lookup", "渡船", "學習", "ferry", "zzxq", "--json")
    assert answer.status == 0
    assert [(row["term"], row["language"]) for row in answer.json] == [
        ("渡船", "zh"),
        ("學習", "zh"),
        ("ferry", "en"),
        ("zzxq", "en"),
    ]
    chinese, traditional, english, unknown = answer.json
    assert chinese["entries"][0]["pinyin"] == "dù chuán"
    assert traditional["entries"][0]["headword"] == "学习"
    assert "渡船" in english["entries"][0]["translations"]
    assert unknown["entries"] == []


def test_lookup_ranks_with_an_article(words: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "two.txt"
    text = "A highway\n\nThe road to the village is long and was mended.\n\n通往村庄的公路已经修好。\n"
    path.write_text(text, "utf-8")
    words("import", str(path))
    alone = words("lookup", "road", "--json").json[0]["entries"][0]["translations"]
    together = words("lookup", "road", "--article", "1", "--json").json[0]["entries"][0]["translations"]
    assert alone[0] != "公路"
    assert together[0] == "公路"


def test_lookup_says_where_answers_come_from(words: Terminal) -> None:
    phrase, university, short = words("lookup", "striking a deal", "大学", "世贸", "--json").json
    (entry,) = phrase["entries"]
    assert (entry["translations"][0], entry["sources"][0], entry["parts"]) == ("达成协议", "glossary", ["verb"])
    assert (university["entries"][0]["classifiers"], university["entries"][0]["source"]) == (["所"], "")
    assert any(one["referred"] for one in short["entries"])
    assert "measure words: 所" in words("lookup", "大学").out


def test_an_annotation_is_found_again_with_its_place(terminal: Terminal, page: Path) -> None:
    terminal("import", str(page))
    made = terminal(
        "annotate", "1", "--side", "zh", "--quote", "渡船", "--note", "ferry 笔记", "--colour", "green", "--json"
    ).json
    assert list(made) == ["id", "article", "side", "block", "start", "end", "quote", "note", "colour", "state"]
    text = terminal("show", "1", "--json").json["chinese"][made["block"]]["text"]
    assert text[made["start"] : made["end"]] == "渡船"
    assert terminal("annotations", "1", "--json").json == [made]
    assert terminal("annotations", "--json").json == [made]


def test_nth_counts_from_one_over_the_whole_side(terminal: Terminal, page: Path) -> None:
    terminal("import", str(page))
    second = terminal("annotate", "1", "--side", "zh", "--quote", "渡船", "--nth", "2", "--json").json
    assert second["block"] == 1
    missing = terminal("annotate", "1", "--side", "zh", "--quote", "渡船", "--nth", "3")
    assert (missing.status, missing.out) == (1, "")
    assert "渡船" in missing.err


def test_a_deleted_article_is_gone_from_the_list_and_its_note_is_not(terminal: Terminal, page: Path) -> None:
    terminal("import", str(page))
    terminal("annotate", "1", "--side", "en", "--quote", "Dogs travel free", "--note", "nice")
    assert terminal("delete", "1").status == 0
    assert terminal("list", "--json").json == []
    back = terminal("import", str(page), "--json").json[0]
    assert [mark["note"] for mark in terminal("annotations", str(back["id"]), "--json").json] == ["nice"]


def test_markdown_has_quote_and_note(terminal: Terminal, page: Path, tmp_path: Path) -> None:
    terminal("import", str(page))
    terminal("annotate", "1", "--side", "en", "--quote", "never late", "--nth", "1")
    terminal("annotate", "1", "--side", "zh", "--quote", "从不晚点", "--note", "never late!")
    target = tmp_path / "notes.md"
    assert terminal("export", "markdown", "1", "--output", str(target)).status == 0
    written = target.read_text(encoding="utf-8")
    assert "The rope ferry of Anwick" in written
    assert "从不晚点" in written
    assert "never late!" in written


@pytest.mark.parametrize(
    "words_",
    [("show", "77"), ("delete", "77"), ("annotations", "77"), ("annotate", "77", "--side", "en", "--quote", "x")],
)
def test_an_article_that_is_not_there_is_told(terminal: Terminal, words_: tuple[str, ...]) -> None:
    answer = terminal(*words_)
    assert (answer.status, answer.out) == (1, "")
    assert answer.err == "There is no article 77 in the library.\n"


@pytest.mark.parametrize(
    "words_",
    [
        ("show", "one"),
        ("show", "1", "--script", "latin"),
        ("annotate", "1", "--side", "fr", "--quote", "x"),
        ("annotate", "1", "--side", "en", "--quote", "x", "--colour", "black"),
        ("annotate", "1", "--side", "en", "--quote", "x", "--nth", "0"),
        ("lookup",),
        ("export", "pdf", "--output", "x"),
    ],
)
def test_wrong_usage_is_status_2(terminal: Terminal, words_: tuple[str, ...]) -> None:
    answer = terminal(*words_)
    assert (answer.status, answer.out) == (2, "")
    assert "usage" in answer.err


def test_a_library_that_is_none_is_left_alone(terminal: Terminal, tmp_path: Path) -> None:
    library = tmp_path / "data" / "library.duizhao"
    library.parent.mkdir()
    library.write_bytes(b"my shopping list")
    answer = terminal("list", "--json")
    assert (answer.status, answer.out) == (1, "")
    assert "not a Duizhao library" in answer.err
    assert library.read_bytes() == b"my shopping list"
