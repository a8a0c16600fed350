"""Articles: when a page is the one that is here already, and what becomes of its texts."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.domain.article import (
    Block,
    BlockKind,
    Draft,
    ImportStatus,
    Origin,
    ReadingPlace,
    RemovalReason,
    Removed,
    Side,
)
from reader.errors import EmptyInput, NoSuchArticle
from reader.storage.identity import digest, url_key
from tests.storage.parts import CHINESE, ENGLISH, Parts, blocks, draft, opened

NEW, UNCHANGED, UPDATED = ImportStatus.NEW, ImportStatus.UNCHANGED, ImportStatus.UPDATED
EN, ZH = Side.ENGLISH, Side.CHINESE


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    with opened(tmp_path / "library") as found:
        yield found


def texts(found: tuple[Block, ...]) -> list[str]:
    return [block.text for block in found]


def test_the_examples_of_the_module() -> None:
    assert url_key("HTTPS://Example.org:443/a/?utm_source=x&id=2#top") == url_key("http://example.org/a?id=2")
    assert digest(blocks("Ａ  b")) == digest(blocks("a", "B"))
    assert digest([Block(BlockKind.TOPIC, "你好", "张三")]) == digest(blocks("张三：你好"))
    assert digest(()) == digest(blocks(" \n")) == ""


def test_addresses_that_are_different_pages() -> None:
    addresses = ["", "http://a.org/x", "http://a.org/y", "http://a.org:8080/x", "http://a.org/x?id=1", "http://["]
    assert len({url_key(address) for address in addresses}) == len(addresses)


def test_an_article_is_stored_exactly(parts: Parts) -> None:
    wanted = Draft(
        "Head 题",
        "Source",
        "2025-06-14T07:22",
        "By-line",
        "https://example.org/a",
        ("Jane Doe", "张三"),
        (Block(BlockKind.QUESTION, " Why?\u00a0 ", "Jane Doe"), Block(BlockKind.CAPTION, "\U0002f800 e\u0301 ﬁ\r\n x")),
        (Block(BlockKind.TOPIC, "因为Ａ。", "张三"),),
        (Removed("Share", RemovalReason.SHARING, EN, 1), Removed("广告", RemovalReason.NOTICE, ZH, 1)),
    )
    article = parts.library.add(wanted).article
    assert (article.headline, article.source, article.published) == ("Head 题", "Source", "2025-06-14T07:22")
    assert (article.byline, article.url, article.people) == ("By-line", wanted.url, wanted.people)
    for side in Side:
        assert [replace(block, uid="") for block in article.side(side)] == list(wanted.side(side))
    assert article.removed == wanted.removed
    assert len({block.uid for side in Side for block in article.side(side)} - {""}) == 3
    assert parts.library.article(article.id) == article


OTHER = ("Something else was written here today.",)
MATRIX = [
    # the library's article, the page, what it is, how many articles there are then, English and Chinese then
    (draft(), draft(), UNCHANGED, 1, ENGLISH, CHINESE),
    (draft(), draft((" ".join(ENGLISH).upper(),)), UNCHANGED, 1, ENGLISH, CHINESE),
    (draft(), draft(headline="Another headline"), UNCHANGED, 1, ENGLISH, CHINESE),
    (draft(), draft(OTHER), NEW, 2, ENGLISH, CHINESE),
    (draft(), draft(chinese=("别的。",)), NEW, 2, ENGLISH, CHINESE),
    (draft(), draft(chinese=()), UNCHANGED, 1, ENGLISH, CHINESE),
    (draft(chinese=()), draft(), UPDATED, 1, ENGLISH, CHINESE),
    (draft(()), draft(()), UNCHANGED, 1, (), CHINESE),
    (draft(url="http://a/"), draft(OTHER, url="http://a/"), UPDATED, 1, OTHER, CHINESE),
    (draft(url="http://a/"), draft(OTHER, (), url="https://A"), UPDATED, 1, OTHER, CHINESE),
    (draft(url="http://a/"), draft(url="http://b/"), UNCHANGED, 1, ENGLISH, CHINESE),
    (draft(url="http://a/"), draft(OTHER, url="http://b/"), NEW, 2, ENGLISH, CHINESE),
    (draft(url="http://a/"), draft(OTHER, ("别的。",)), NEW, 2, ENGLISH, CHINESE),
    (draft(), draft(url="http://a/"), UNCHANGED, 1, ENGLISH, CHINESE),
    (draft(origin=Origin.STDIN), draft(OTHER, ("别的。",), origin=Origin.STDIN), NEW, 2, ENGLISH, CHINESE),
]


@pytest.mark.parametrize(("first", "second", "status", "count", "english", "chinese"), MATRIX)
def test_the_same_article_again(
    parts: Parts,
    first: Draft,
    second: Draft,
    status: ImportStatus,
    count: int,
    english: tuple[str, ...],
    chinese: tuple[str, ...],
) -> None:
    added = parts.library.add(first)
    assert added.status is NEW
    again = parts.library.add(second)
    assert again.status is status
    assert len(parts.library.articles()) == count
    now = parts.library.article(added.article.id)
    assert (tuple(texts(now.english)), tuple(texts(now.chinese))) == (english, chinese)
    assert (again.article.id == now.id) == (count == 1)
    assert bool(again.change.texts) == (status is not UNCHANGED)
    assert parts.library.add(second).status is UNCHANGED


def test_an_address_found_later_is_kept_and_a_given_headline_too(parts: Parts) -> None:
    article = parts.library.add(draft()).article
    parts.library.rename(article.id, "Mine")
    now = parts.library.add(draft(url="http://a/", headline="Theirs")).article
    assert (now.headline, now.url) == ("Mine", "http://a/")
    assert parts.library.add(draft(OTHER, url="http://a/")).article.id == article.id


def test_blocks_that_stay_keep_their_identity(parts: Parts) -> None:
    before = parts.library.add(draft(url="http://a/")).article
    after = parts.library.add(draft(("A new first one, inserted.", *ENGLISH), url="http://a/")).article
    assert [block.uid for block in after.english[1:]] == [block.uid for block in before.english]
    assert after.english[0].uid not in {block.uid for block in before.english}
    assert after.chinese == before.chinese


@pytest.mark.parametrize("url", ["", "http://a/"])
def test_a_summary_of_the_readers_own_survives_the_page(parts: Parts, url: str) -> None:
    article = parts.library.add(draft(chinese=(), url=url)).article
    parts.library.write_side(article.id, ZH, "我自己写的。")
    assert parts.library.add(draft(chinese=(), url=url)).status is UNCHANGED
    if url:
        assert parts.library.add(draft(url=url)).status is UNCHANGED
        assert parts.library.add(draft(OTHER, CHINESE, url=url)).status is UPDATED
    assert texts(parts.library.article(article.id).chinese) == ["我自己写的。"]


def test_a_page_is_known_by_what_it_said_before(parts: Parts) -> None:
    """A line put back makes a text that is on no page; the same page must still be the same article."""
    removed = (Removed("A restored line.", RemovalReason.NOTICE, EN, 1),)
    article = parts.library.add(draft(removed=removed)).article
    parts.library.restore_removed(article.id, 0)
    again = parts.library.add(draft(removed=removed))
    assert (again.status, again.article.id) == (UNCHANGED, article.id)
    assert texts(again.article.english) == [ENGLISH[0], "A restored line.", ENGLISH[1]]
    assert again.article.removed == ()


def test_a_deleted_article_comes_back_with_its_notes(parts: Parts) -> None:
    article = parts.library.add(draft()).article
    mark = parts.annotations.add(article.id, EN, 0, 4, 11, note="mine")
    parts.library.delete([article.id])
    assert parts.library.articles() == []
    again = parts.library.add(draft())
    assert (again.status, again.article.id) == (NEW, article.id)
    assert parts.annotations.of(article.id) == [mark]
    assert parts.undo.undo_label is not None
    parts.undo.undo()
    assert [summary.id for summary in parts.library.articles()] == [article.id]


def test_nothing_is_stored_without_text(parts: Parts) -> None:
    with pytest.raises(EmptyInput):
        parts.library.add(draft((" ",), ()))
    assert parts.library.articles() == []


def test_an_import_cannot_be_undone_by_an_older_step(parts: Parts) -> None:
    article = parts.library.add(draft(url="http://a/", removed=(Removed("x y.", RemovalReason.NOTICE),))).article
    parts.library.restore_removed(article.id, 0)
    parts.library.set_read(article.id, True)
    parts.library.add(draft(OTHER, url="http://a/"))
    while parts.undo.can_undo:
        parts.undo.undo()
    now = parts.library.article(article.id)
    assert (texts(now.english), now.read) == (list(OTHER), False)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_lines_put_back_stand_in_their_order(parts: Parts, order: tuple[int, ...]) -> None:
    lines = ("first.", "second.", "third.")
    removed = (
        Removed(lines[0], RemovalReason.NOTICE, EN, 1),
        Removed(lines[1], RemovalReason.NOTICE, EN, 1),
        Removed(lines[2], RemovalReason.NOTICE, EN, 2),
    )
    article = parts.library.add(draft(removed=removed)).article
    for number in order:
        left = parts.library.article(article.id).removed
        parts.library.restore_removed(article.id, texts_of(left).index(lines[number]))
    assert texts(parts.library.article(article.id).english) == [
        ENGLISH[0], "first.", "second.", ENGLISH[1], "third.",
    ]  # fmt: skip
    with pytest.raises(IndexError):
        parts.library.restore_removed(article.id, 0)
    for _ in order:
        parts.undo.undo()
    assert parts.library.article(article.id) == article


def texts_of(removed: tuple[Removed, ...]) -> list[str]:
    return [line.text for line in removed]


def test_a_line_put_back_on_a_side_without_text(parts: Parts) -> None:
    removed = (Removed("原文。", RemovalReason.NOTICE, ZH, 0),)
    article = parts.library.add(draft(chinese=(), removed=removed, url="http://a/")).article
    parts.library.restore_removed(article.id, 0)
    assert texts(parts.library.article(article.id).chinese) == ["原文。"]
    assert parts.library.add(draft(chinese=(), url="http://a/")).status is UNCHANGED
    assert parts.library.add(draft(url="http://a/")).status is UPDATED


@pytest.mark.parametrize(
    ("side", "text", "wanted"),
    [
        (ZH, "第一段。\n第二段。\r\n\r\n第三段。", [("", "第一段。"), ("", "第二段。"), ("", "第三段。")]),
        (ZH, "张三：今年雨水多。\n\n李四:价格下降。", [("张三", "今年雨水多。"), ("李四", "价格下降。")]),
        (ZH, "他说：今年雨水多。", [("", "他说：今年雨水多。")]),
        (EN, "One.\nTwo.\n\nThree", [("", "One."), ("", "Two."), ("", "Three")]),
        (
            EN,
            "A long line that a margin has broken in the\nmiddle of its sentence. \nNext.",
            [("", "A long line that a margin has broken in the middle of its sentence."), ("", "Next.")],
        ),
        (EN, "Torn \ud800 half.", [("", "Torn \ufffd half.")]),
        (ZH, " \n ", []),
    ],
)
def test_a_written_text_becomes_blocks(parts: Parts, side: Side, text: str, wanted: list[tuple[str, str]]) -> None:
    article = parts.library.add(draft()).article
    parts.library.write_side(article.id, side, text)
    now = parts.library.article(article.id)
    assert [(block.speaker, block.text) for block in now.side(side)] == wanted
    assert all((block.kind is BlockKind.TOPIC) == bool(block.speaker) for block in now.side(side))
    assert now.side(side.other) == article.side(side.other)
    (summary,) = parts.library.articles()
    assert (summary.has_english, summary.has_chinese) == (bool(now.english), bool(now.chinese))
    assert not parts.library.write_side(article.id, side, text)


def test_the_list(parts: Parts) -> None:
    first = parts.library.add(draft()).article
    second = parts.library.add(draft(OTHER, (), headline="Second")).article
    for start in range(3):
        parts.annotations.add(first.id, EN, 0, start, 11)
    parts.annotations.delete(parts.annotations.of(first.id)[0].id)
    parts.library.set_read(first.id, True)
    parts.library.save_place(second.id, EN, ReadingPlace(0, 4), 0.25)
    rows = parts.library.articles()
    assert [row.id for row in rows] == [second.id, first.id]
    assert [(row.has_english, row.has_chinese) for row in rows] == [(True, False), (True, True)]
    assert [(row.annotations, row.progress, row.read) for row in rows] == [(0, 0.25, False), (2, 0.0, True)]


def test_where_the_reader_stopped(parts: Parts, tmp_path: Path) -> None:
    article = parts.library.add(draft()).article
    assert parts.library.place(article.id) == {}
    assert parts.library.last_article() is None
    parts.library.opened(article.id)
    parts.library.save_place(article.id, EN, ReadingPlace(1, 7), 0.5)
    told = len(parts.changes)
    assert not parts.library.save_place(article.id, ZH, ReadingPlace(0, 2), 0.501)
    assert len(parts.changes) == told
    parts.database.close()
    with opened(tmp_path / "library") as again:
        assert again.library.place(article.id) == {EN: ReadingPlace(1, 7), ZH: ReadingPlace(0, 2)}
        assert again.library.last_article() == article.id
        assert again.library.article(article.id).opened is not None
        again.library.delete([article.id])
        assert again.library.last_article() is None


def test_starters_come_once(parts: Parts) -> None:
    starters = [draft(("One article.",), headline="1"), draft(("Two articles.",), headline="2")]
    change = parts.library.seed(starters)
    assert [row.headline for row in parts.library.articles()] == ["1", "2"]
    assert change.articles == {row.id for row in parts.library.articles()}
    parts.library.delete(change.articles)
    assert not parts.library.seed(starters)
    assert parts.library.articles() == []


def test_unknown_articles(parts: Parts) -> None:
    article = parts.library.add(draft()).article
    with pytest.raises(NoSuchArticle):
        parts.library.delete([article.id, 99])
    assert len(parts.library.articles()) == 1
    parts.library.delete([article.id])
    for number in (article.id, 99, 0, -1):
        for use in (
            parts.library.article,
            parts.library.opened,
            parts.annotations.of,
            lambda each: parts.library.rename(each, "x"),
            lambda each: parts.library.set_read(each, True),
            lambda each: parts.library.delete([each]),
            lambda each: parts.library.write_side(each, ZH, "x"),
            lambda each: parts.library.restore_removed(each, 0),
            lambda each: parts.library.save_place(each, EN, ReadingPlace(0, 0), 0),
            lambda each: parts.annotations.add(each, EN, 0, 0, 1),
        ):
            with pytest.raises(NoSuchArticle):
                use(number)
