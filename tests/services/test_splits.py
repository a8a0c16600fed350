"""Joins and splits on a real library: made, laid over, previewed, taken away, given away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.domain.article import Side
from reader.domain.fixes import Scope, SplitFix
from reader.errors import BadRange, NoSuchArticle, NoSuchSplit, NotASplit, UnreadableSplits
from reader.services.split_lines import Imported
from reader.services.undo import ActionKind
from reader.text.segment import Segmenter
from reader.text.splits import Laid, Overlay
from tests.storage.parts import Parts, draft, opened

ZH = Side.CHINESE
HERE, ARTICLE, EVERYWHERE = Scope
FIRST = "上合组织欢迎新成员。上合组织在北京开会。"
SECOND = "昨天上合組織也開會了。"
JOINED, APART = "上合组织", "上合|组织"


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    made = Segmenter()
    made.load()
    return made


@contextmanager
def library(path: Path, segmenter: Segmenter) -> Iterator[Parts]:
    """The library at a path; the table of words is loaded once for all."""
    with opened(path) as parts:
        parts.reading.segmenter = segmenter
        yield parts


@pytest.fixture
def parts(tmp_path: Path, segmenter: Segmenter) -> Iterator[Parts]:
    with library(tmp_path / "library", segmenter) as found:
        found.library.add(draft(("One.",), (FIRST, "第二段。"), headline="First"))
        found.library.add(draft(("Two.",), (SECOND,), headline="Second"))
        yield found


def words(parts: Parts, article: int = 1) -> str:
    """The words of an article's first Chinese block, as a page would have them."""
    return "|".join(token.text for token in parts.reading.tokens(parts.library.article(article), ZH)[0])


def told(parts: Parts) -> bool:
    """Whether the last change told of fixes and of nothing else."""
    last = parts.changes[-1]
    return last.fixes and not (last.articles or last.texts or last.annotations or last.words)


def test_before_anything_was_put_right(parts: Parts) -> None:
    assert words(parts) == "上合|组织|欢迎|新|成员|。|上合|组织|在|北京|开会|。"
    assert words(parts, 2) == "昨天|上合|組織|也|開會|了|。"
    assert parts.splits.all() == []


@pytest.mark.parametrize(
    ("scope", "first", "second"), [(HERE, 1, APART), (ARTICLE, 2, APART), (EVERYWHERE, 2, "上合組織")]
)
def test_a_join_reaches_as_far_as_it_says_and_can_be_undone(
    parts: Parts, scope: Scope, first: int, second: str
) -> None:
    before = [words(parts, 1), words(parts, 2)]
    made = parts.splits.join(1, 0, 0, 4, scope)
    assert told(parts)
    assert (made.text, made.cuts, made.scope) == (JOINED, (), scope)
    assert words(parts).split("|").count(JOINED) == first
    assert ("上合組織" in words(parts, 2).split("|")) is (second == "上合組織")
    assert parts.undo.undo_label is ActionKind.JOIN_WORDS
    parts.undo.undo()
    assert told(parts)
    assert [words(parts, 1), words(parts, 2)] == before
    assert parts.splits.all() == []
    parts.undo.redo()
    assert words(parts).split("|").count(JOINED) == first
    assert parts.splits.all() == [made]


def test_a_split_cuts_the_word_and_is_there_after_a_restart(parts: Parts, tmp_path: Path, segmenter: Segmenter) -> None:
    made = parts.splits.split(1, 0, 13, 18, [1, 3], EVERYWHERE)
    assert made.words == ("织", "在北", "京开")
    assert parts.undo.undo_label is ActionKind.SPLIT_WORD
    now = words(parts)
    parts.database.close()
    with library(tmp_path / "library", segmenter) as again:
        assert again.splits.all() == [made]
        assert words(again) == now
        again.undo.undo()
        assert words(again) != now


def test_the_tokens_that_are_kept_are_renewed_without_being_found_anew(parts: Parts) -> None:
    article = parts.library.article(1)
    parts.reading.tokens(article, ZH)
    parts.splits.join(1, 0, 0, 4)
    cached = parts.reading.cached(article, ZH)
    assert cached is not None
    assert cached[0][0].text == JOINED
    assert parts.reading.cached(article, ZH) is cached
    parts.undo.undo()
    cached = parts.reading.cached(article, ZH)
    assert cached is not None
    assert cached[0][0].text == "上合"


def test_a_later_fix_takes_effect_where_it_is_made(parts: Parts) -> None:
    here = parts.splits.join(1, 0, 0, 6, HERE)
    assert words(parts).startswith("上合组织欢迎|")
    everywhere = parts.splits.join(1, 0, 0, 4, EVERYWHERE)
    assert words(parts).startswith("上合组织|欢迎|")
    assert parts.splits.all() == [everywhere], "what stood in the way is gone"
    parts.undo.undo()
    assert parts.splits.all() == [here]
    longer = parts.splits.split(1, 0, 0, 6, [3], EVERYWHERE)
    assert words(parts).startswith("上合组|织欢迎|")
    assert parts.splits.all() == [longer]


def test_the_same_text_is_put_right_once(parts: Parts) -> None:
    parts.splits.join(1, 0, 0, 4, EVERYWHERE)
    again = parts.splits.join(2, 0, 2, 6, EVERYWHERE)
    assert [fix.id for fix in parts.splits.all()] == [again.id]
    assert len(parts.undo) == 1, "the same once more is no step"
    apart = parts.splits.split(1, 0, 0, 4, [2], EVERYWHERE)
    assert parts.splits.all() == [apart]
    assert words(parts).startswith(APART)


def test_a_highlight_stays_on_its_code_points(parts: Parts) -> None:
    mark = parts.annotations.add(1, ZH, 0, 1, 3, note="across the border")
    parts.splits.join(1, 0, 0, 4, EVERYWHERE)
    parts.splits.split(1, 0, 4, 8, [1], ARTICLE)
    assert parts.annotations.get(mark.id) == mark
    parts.undo.undo()
    assert parts.annotations.of(1) == [mark]


def test_here_goes_with_its_text_to_a_new_version_and_never_elsewhere(parts: Parts) -> None:
    parts.splits.join(1, 0, 10, 14, HERE)
    assert words(parts).startswith(APART)
    parts.library.edit(1, ZH, f"今天，{FIRST}\n\n第二段。")
    assert words(parts) == "今天|，|上合|组织|欢迎|新|成员|。|上合组织|在|北京|开会|。"
    parts.library.edit(1, ZH, "今天，上合组织欢迎新成员。\n\n第二段。")
    assert words(parts) == "今天|，|上合|组织|欢迎|新|成员|。"
    assert len(parts.splits.all()) == 1, "it waits for its text to come back"
    parts.undo.undo()
    assert "|上合组织|" in words(parts)


def test_what_would_change(parts: Parts) -> None:
    def places(cuts: tuple[int, ...], scope: Scope) -> list[tuple[str, int, int]]:
        found = parts.splits.places(1, 0, 0, 4, cuts, scope)
        return [(place.headline, place.block, place.start) for place in found]

    every = [("First", 0, 0), ("First", 0, 10), ("Second", 0, 2)]
    assert places((), EVERYWHERE) == every
    assert places((), ARTICLE) == every[:2]
    assert places((), HERE) == every[:1]
    assert places((2,), EVERYWHERE) == [], "it is cut like that already"
    assert places((1,), EVERYWHERE) == every
    parts.splits.join(1, 0, 10, 14, HERE)
    assert places((), EVERYWHERE) == [every[0], every[2]]
    assert parts.splits.places(1, 0, 0, 4, (), EVERYWHERE)[0].snippet == "上合组织欢迎新成员。上合"
    assert parts.splits.places(2, 0, 2, 6, (), EVERYWHERE)[-1].snippet == SECOND
    parts.library.delete([2])
    assert places((), EVERYWHERE) == every[:1]
    assert len(parts.splits.all()) == 1, "nothing was done"


def test_taken_away_in_one_step(parts: Parts) -> None:
    made = [parts.splits.join(1, 0, 0, 4, HERE), parts.splits.join(2, 0, 2, 6, ARTICLE)]
    with pytest.raises(NoSuchSplit):
        parts.splits.remove([made[0].id, 99])
    assert parts.splits.all() == made
    parts.splits.remove([made[0].id, made[1].id, made[0].id])
    assert parts.splits.all() == []
    assert words(parts).startswith(APART)
    with pytest.raises(NoSuchSplit):
        parts.splits.remove([made[0].id])
    assert parts.undo.undo_label is ActionKind.REMOVE_SPLIT
    parts.undo.undo()
    assert parts.splits.all() == made


def test_those_of_a_deleted_article_are_not_listed_and_come_back_with_it(parts: Parts) -> None:
    made = parts.splits.join(2, 0, 2, 6, ARTICLE)
    parts.library.delete([2])
    assert parts.splits.all() == []
    parts.undo.undo()
    assert parts.splits.all() == [made]
    assert "|上合組織|" in words(parts, 2)


@pytest.mark.parametrize(
    ("block", "start", "end", "error"),
    [(0, 0, 1, NotASplit), (0, 18, 99, BadRange), (0, 3, 3, BadRange), (7, 0, 2, BadRange), (-1, 0, 2, BadRange)],
)
def test_what_is_no_word_is_refused(parts: Parts, block: int, start: int, end: int, error: type[Exception]) -> None:
    for scope in Scope:
        with pytest.raises(error):
            parts.splits.join(1, block, start, end, scope)
    with pytest.raises(NoSuchArticle):
        parts.splits.join(9, 0, 0, 2)
    assert not parts.undo.can_undo


@pytest.mark.parametrize("cuts", [[0], [4], [2, 9], [-1]])
def test_a_cut_outside_is_refused(parts: Parts, cuts: list[int]) -> None:
    with pytest.raises(NotASplit):
        parts.splits.split(1, 0, 0, 4, cuts)
    assert parts.splits.all() == []


def bare(fixes: list[SplitFix]) -> list[tuple[object, ...]]:
    return [(fix.text, fix.cuts, fix.scope, fix.start, fix.prefix, fix.suffix) for fix in fixes]


def test_exported_and_imported(parts: Parts, tmp_path: Path, segmenter: Segmenter) -> None:
    parts.splits.join(1, 0, 0, 4, EVERYWHERE)
    parts.splits.split(2, 0, 2, 6, [1], ARTICLE)
    parts.splits.join(1, 0, 14, 16, HERE)
    text = parts.splits.export()
    assert text.splitlines()[0] == JOINED
    before = parts.splits.all()
    assert parts.splits.import_(text) == Imported(0, 3, 0)
    assert parts.splits.all() == before
    parts.splits.remove(fix.id for fix in before)
    steps = len(parts.undo)
    assert parts.splits.import_(text) == Imported(3, 0, 0)
    assert bare(parts.splits.all()) == bare(before)
    assert (len(parts.undo), parts.undo.undo_label) == (steps + 1, ActionKind.IMPORT_SPLITS)
    parts.undo.undo()
    assert parts.splits.all() == []
    with library(tmp_path / "other", segmenter) as other:
        assert other.splits.import_(text) == Imported(1, 0, 2)
        assert bare(other.splits.all()) == bare(before[:1])


def test_lines_written_by_hand(parts: Parts) -> None:
    text = "\ufeff# My own\r\n\r\n研究|生命\r\n上合组织\n研究生|命\n"
    assert parts.splits.import_(text) == Imported(3, 0, 0)
    assert [fix.words for fix in parts.splits.all()] == [("上合组织",), ("研究生", "命")]


@pytest.mark.parametrize(
    "line",
    [
        "研究||生命",
        "|研究",
        "研 究",
        "{",
        "{}",
        '{"text": 5, "cuts": [], "scope": "everywhere"}',
        '{"text": "研究", "cuts": ["1"], "scope": "everywhere"}',
        '{"text": "研究", "cuts": [true], "scope": "everywhere"}',
        '{"text": "研究", "cuts": [1], "scope": "nowhere"}',
        '{"text": "研究", "cuts": [1], "scope": "article"}',
        '{"text": "研究", "cuts": [1], "scope": "article", "article": ""}',
        '{"text": "研究", "cuts": [1], "scope": "here", "article": "a", "start": -1}',
        '{"a":' * 100_000,
    ],
)
def test_a_bad_line_is_told_and_nothing_is_imported(parts: Parts, line: str) -> None:
    with pytest.raises(UnreadableSplits) as told:
        parts.splits.import_(f"上合组织\n{line}\n")
    assert str(told.value) == "Line 2 says nothing about joining or splitting. Nothing was imported."
    assert parts.splits.all() == []


def test_a_line_that_makes_no_word_is_refused(parts: Parts) -> None:
    for line in ("abc", "好", '{"text": "研究", "cuts": [2], "scope": "everywhere"}', "研" * 51):
        with pytest.raises(NotASplit):
            parts.splits.import_(f"上合组织\n{line}\n")
    assert parts.splits.all() == []


@pytest.mark.parametrize("scope", list(Scope))
def test_what_is_put_right_is_cut_otherwise_in_one_step(parts: Parts, scope: Scope) -> None:
    made = parts.splits.join(1, 0, 0, 4, scope)
    parts.splits.join(1, 0, 15, 19, EVERYWHERE)
    foreseen = parts.splits.recut_places(made.id, [1, 3])
    assert [(place.article, place.start) for place in foreseen] == {
        HERE: [(1, 0)], ARTICLE: [(1, 0), (1, 10)], EVERYWHERE: [(1, 0), (1, 10), (2, 2)],
    }[scope]  # fmt: skip
    assert parts.splits.recut_places(made.id, ()) == []
    recut = parts.splits.recut(made.id, [3, 1])
    assert (recut.text, recut.words, recut.scope) == (JOINED, ("上", "合组", "织"), scope)
    assert words(parts).startswith("上|合组|织|欢迎")
    assert [fix.text for fix in parts.splits.all()] == ["北京开会", JOINED]
    assert parts.undo.undo_label is ActionKind.SPLIT_WORD
    parts.undo.undo()
    assert made in parts.splits.all()
    assert words(parts).startswith(JOINED)


def test_a_place_is_foreseen_where_it_is_after_an_edit(parts: Parts) -> None:
    made = parts.splits.join(1, 0, 0, 4, HERE)
    parts.library.edit(1, ZH, f"新闻：{FIRST}\n\n第二段。")
    assert [(place.article, place.start) for place in parts.splits.recut_places(made.id, [2])] == [(1, 3)]


def test_only_what_is_there_is_cut_otherwise_and_into_words(parts: Parts) -> None:
    made = parts.splits.join(1, 0, 0, 4, EVERYWHERE)
    with pytest.raises(NotASplit):
        parts.splits.recut(made.id, [4])
    parts.splits.remove([made.id])
    for ask in (parts.splits.recut, parts.splits.recut_places):
        with pytest.raises(NoSuchSplit):
            ask(made.id, [2])


def test_what_gives_way_is_foreseen_to_give_way(parts: Parts) -> None:
    parts.splits.join(1, 0, 0, 6, HERE)
    assert [place.start for place in parts.splits.places(1, 0, 0, 4, (), ARTICLE)] == [0, 10]
    parts.splits.join(1, 0, 0, 4, ARTICLE)
    assert words(parts).split("|").count(JOINED) == 2


def test_thousands_of_fixes_are_asked_once(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    parts.splits.import_("".join(f"农民{chr(0x4E00 + number)}\n" for number in range(300)))
    asked: list[int] = []
    find = Overlay.find

    def counted(overlay: Overlay, text: str, block_uid: str) -> list[Laid]:
        asked.append(1)
        return find(overlay, text, block_uid)

    monkeypatch.setattr(Overlay, "find", counted)
    parts.splits.join(1, 0, 0, 4, EVERYWHERE)
    assert 0 < len(asked) < 10
