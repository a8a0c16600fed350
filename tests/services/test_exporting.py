"""Exports: Markdown that says what the note said, in files that every system takes and nobody else's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.annotation import Colour
from reader.domain.article import Block, BlockKind, Draft, Side
from reader.errors import ExportFailed, NoSuchArticle
from reader.exporters.markdown import escape
from reader.exporters.names import MOST_BYTES, file_name
from tests.storage.parts import ENGLISH, Parts, draft, opened

EN, ZH = Side.ENGLISH, Side.CHINESE


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    with opened(tmp_path / "data" / "library") as found:
        yield found


def test_a_page(parts: Parts, tmp_path: Path) -> None:
    page = Draft(
        'Rain: "at last" #1',
        "The *Daily*",
        "2025-06-19",
        "Jane\u2028Doe",
        "https://example.org/a?b=1",
        ("张三",),
        (Block(BlockKind.PARAGRAPH, "We planted *late*. It rained."),),
        (Block(BlockKind.PARAGRAPH, "我们种得晚。"),),
    )
    article = parts.library.add(page).article
    parts.annotations.add(article.id, ZH, 0, 0, 2, Colour.GREEN)
    parts.annotations.add(article.id, EN, 0, 3, 17, Colour.PINK, "# not a heading\n1. nor a list\n\n<b>nor bold</b>")
    output = tmp_path / "out.md"
    assert parts.exporting.markdown([article.id], output) == [output]
    assert (
        output.read_bytes().decode()
        == f"""\
---
duizhao: "{article.uid}"
headline: "Rain: \\"at last\\" #1"
source: "The *Daily*"
date: "2025-06-19"
byline: "Jane\\u2028Doe"
url: "https://example.org/a?b=1"
people: ["张三"]
---

# Rain: "at last" #1

The \\*Daily\\* · 2025-06-19 · Jane Doe

## English

> planted \\*late\\*

pink

\\# not a heading\\
1\\. nor a list

\\<b\\>nor bold\\</b\\>

## 中文

> 我们

green
"""
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a_b `c` [d](e) ![f] ~~g~~ |h| &amp; $i$", r"a\_b \`c\` \[d\](e) !\[f\] \~\~g\~\~ \|h\| \&amp; \$i\$"),
        ("- item\n+ item\n* item", "\\- item\\\n\\+ item\\\n\\* item"),
        ("12) item", r"12\) item"),
        ("---\n===", "\\---\\\n\\==="),
        ("    code", "\u00a0" * 4 + "code"),
        ("-5 degrees, 3.5 kg, #tag", "-5 degrees, 3.5 kg, #tag"),
        ("C:\\temp", r"C:\\temp"),
    ],
)
def test_markdown_shows_what_was_written(text: str, wanted: str) -> None:
    assert escape(text) == wanted


def test_what_is_gone_from_the_text_is_exported_too(parts: Parts, tmp_path: Path) -> None:
    article = parts.library.add(draft(url="http://a/")).article
    parts.annotations.add(article.id, EN, 0, 4, 11, note="kept")
    parts.library.add(draft(("Nothing of it is left in this text.", ENGLISH[1]), url="http://a/"))
    parts.exporting.markdown([article.id], tmp_path / "out.md")
    text = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert "## No longer in the text\n\n> harvest\n\nyellow · orphan\n\nkept\n" in text


def test_a_folder_for_several(parts: Parts, tmp_path: Path) -> None:
    headlines = ["Same", "same", "CON", "对照：阅读/写作", "a.b...", ""]
    ids = [
        parts.library.add(draft((f"Text number {number} of all.",), (), headline=headline)).article.id
        for number, headline in enumerate(headlines)
    ]
    written = parts.exporting.markdown(ids, tmp_path / "new" / "folder")
    assert [path.name for path in written] == [
        "Same.md",
        "same (2).md",
        "CON_.md",
        "对照：阅读 写作.md",
        "a.b.md",
        "article.md",
    ]
    assert sorted(written) == sorted((tmp_path / "new" / "folder").iterdir())
    assert parts.exporting.markdown(ids, tmp_path / "new" / "folder") == written
    assert sorted(written) == sorted((tmp_path / "new" / "folder").iterdir())
    everything = parts.exporting.markdown([], tmp_path / "all")
    assert len(everything) == len(list((tmp_path / "all").iterdir())) == len(ids)


def test_a_file_of_somebody_else_is_not_replaced(parts: Parts, tmp_path: Path) -> None:
    article = parts.library.add(draft()).article
    mine = tmp_path / "Harvest.md"
    for content in (b"my own diary", b'---\nduizhao: "00"\n---\n', b"\xff\xfe\x00"):
        mine.write_bytes(content)
        (written,) = parts.exporting.markdown([article.id], tmp_path)
        assert written.name == "Harvest (2).md"
        assert mine.read_bytes() == content


def test_an_export_that_cannot_be_written_leaves_what_was_there(
    parts: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = parts.library.add(draft()).article
    with pytest.raises(ExportFailed):
        parts.exporting.markdown([article.id], tmp_path / "missing" / "out.md")
    with pytest.raises(NoSuchArticle):
        parts.exporting.markdown([article.id, 99], tmp_path / "folder")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(ExportFailed):
        parts.exporting.markdown([], tmp_path / "file")
    output = tmp_path / "out.md"
    output.write_text("the export of yesterday", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ExportFailed, match="No space left"):
        parts.exporting.markdown([article.id], output)
    monkeypatch.undo()
    assert output.read_text(encoding="utf-8") == "the export of yesterday"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "file", "out.md"]


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("nul", "nul_.md"),
        ("Com1.txt", "Com1_.txt.md"),
        ("Console", "Console.md"),
        ("../../etc/passwd", "etc passwd.md"),
        (".hidden", "hidden.md"),
        ("a\x00b\u202ec\nd", "a b c d.md"),
        ("?*", "article.md"),
    ],
)
def test_names_that_every_system_takes(headline: str, wanted: str) -> None:
    assert file_name(headline, ".md") == wanted


def test_long_names_are_cut_between_characters() -> None:
    name = file_name("汉" * 300, ".md")
    assert len(name.encode()) <= MOST_BYTES + 3
    assert set(name.removesuffix(".md")) == {"汉"}


def test_quoted_strings_are_json(parts: Parts, tmp_path: Path) -> None:
    article = parts.library.add(draft(headline='\\ " \x85 \u2028 \t 题')).article
    parts.exporting.markdown([article.id], tmp_path / "out.md")
    lines = (tmp_path / "out.md").read_text(encoding="utf-8").split("\n")
    assert json.loads(lines[2].removeprefix("headline: ")) == article.headline
    assert lines[2].isprintable()
