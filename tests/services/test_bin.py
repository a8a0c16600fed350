"""What was deleted can be seen and brought back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.article import Side
from reader.errors import NoSuchAnnotation, NoSuchArticle
from reader.services.bin import BinItem, BinKind
from reader.services.undo import ActionKind
from tests.storage.parts import Parts, draft, opened

EN, ZH = Side.ENGLISH, Side.CHINESE


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    with opened(tmp_path / "library") as found:
        found.library.add(draft(url="http://a/"))
        found.library.add(draft(("A second article.",), (), headline="Second"))
        yield found


def names(items: list[BinItem]) -> list[tuple[str, str, str]]:
    return [(item.headline, item.quote, item.note) for item in items]


def test_deleted_marks_are_in_the_bin(parts: Parts, tmp_path: Path) -> None:
    assert parts.bin.contents() == []
    first = parts.annotations.add(1, EN, 0, 4, 11, note="one")
    second = parts.annotations.add(1, ZH, 0, 0, 2)
    parts.annotations.add(1, EN, 1, 0, 6, note="stays")
    parts.annotations.attach(first.id, EN, 1, 0, 6)
    parts.annotations.delete(second.id)
    parts.annotations.delete(first.id)
    found = parts.bin.contents()
    assert names(found) == [("Harvest", "Prices", "one"), ("Harvest", "收成", "")]
    assert [(item.kind, item.id, item.article) for item in found] == [
        (BinKind.ANNOTATION, first.id, 1),
        (BinKind.ANNOTATION, second.id, 1),
    ]
    assert found[0].deleted > found[1].deleted > second.created
    parts.database.close()
    with opened(tmp_path / "library") as again:
        assert again.bin.contents() == found


def test_a_deleted_article_holds_its_notes(parts: Parts) -> None:
    gone = parts.annotations.add(1, EN, 0, 4, 11, note="deleted before")
    kept = parts.annotations.add(1, EN, 1, 0, 6, note="went with it")
    parts.annotations.delete(gone.id)
    parts.library.delete([1])
    article, mark = parts.bin.contents()
    assert (article.kind, article.id, names([article])) == (BinKind.ARTICLE, 1, [("Harvest", "", "")])
    assert names(list(article.marks)) == [("Harvest", "Prices", "went with it")]
    assert names([mark]) == [("Harvest", "harvest", "deleted before")]
    parts.bin.put_back([article])
    assert [found.id for found in parts.annotations.of(1)] == [kept.id]
    assert parts.bin.contents() == [mark]


def test_putting_back_is_one_step(parts: Parts) -> None:
    mark = parts.annotations.add(2, EN, 0, 2, 8, note="mine")
    parts.annotations.delete(mark.id)
    parts.library.delete([1, 2])
    before = parts.bin.contents()
    assert [item.kind for item in before] == [BinKind.ARTICLE, BinKind.ARTICLE, BinKind.ANNOTATION]
    change = parts.bin.put_back([*before, before[0]])
    assert change.articles == {1, 2}
    assert parts.bin.contents() == []
    assert [row.id for row in parts.library.articles()] == [2, 1]
    assert parts.annotations.of(2) == [mark]
    assert parts.undo.undo_label is ActionKind.PUT_BACK
    steps = len(parts.undo)
    assert not parts.bin.put_back(before)
    assert len(parts.undo) == steps
    parts.undo.undo()
    assert [(item.kind, item.id) for item in parts.bin.contents()] == [(item.kind, item.id) for item in before]


def test_a_mark_brings_its_article_back(parts: Parts) -> None:
    gone = parts.annotations.add(1, EN, 0, 4, 11, note="deleted before")
    kept = parts.annotations.add(1, EN, 1, 0, 6)
    parts.annotations.delete(gone.id)
    parts.library.delete([1])
    parts.bin.put_back(parts.bin.contents()[1:])
    assert [found.id for found in parts.annotations.of(1)] == [gone.id, kept.id]


def test_what_undo_takes_away_is_dated_when_it_is(parts: Parts) -> None:
    parts.annotations.add(1, EN, 0, 4, 11, note="undone last")
    second = parts.annotations.add(1, EN, 1, 0, 6, note="deleted")
    parts.annotations.delete(second.id)
    for _ in range(3):
        parts.undo.undo()
    assert names(parts.bin.contents()) == [("Harvest", "harvest", "undone last"), ("Harvest", "Prices", "deleted")]
    parts.annotations.add(1, ZH, 0, 0, 2)  # redo is forgotten, the words are not
    assert len(parts.bin.contents()) == 2


def test_the_same_page_imported_again_leaves_the_bin(parts: Parts) -> None:
    parts.annotations.add(1, EN, 0, 4, 11)
    parts.library.delete([1])
    parts.library.add(draft(url="http://a/"))
    assert parts.bin.contents() == []
    assert len(parts.annotations.of(1)) == 1


def test_what_never_was(parts: Parts) -> None:
    parts.library.delete([1])
    (item,) = parts.bin.contents()
    for kind, error in ((BinKind.ARTICLE, NoSuchArticle), (BinKind.ANNOTATION, NoSuchAnnotation)):
        with pytest.raises(error):
            parts.bin.put_back([item, BinItem(kind, 99, 99, "", "", "", item.deleted)])
    assert parts.bin.contents() == [item]
