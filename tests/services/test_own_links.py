"""What a learner says that sentences stand on: said, taken back, and found again in the texts of another day."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.article import Article, ImportStatus, Side
from reader.domain.evidence import LinkOrigin, Passage
from reader.errors import BadRange, NoSuchArticle
from reader.services.undo import ActionKind
from tests.storage.parts import Parts, draft, opened

EN, ZH = Side
ENGLISH = (
    "The ferry of Anwick leaves at six. Nobody was late this morning. The rope was made in a small town.",
    "Two dogs came along. They travel free of charge.",
)
CHINESE = ("安威克的渡轮六点准时开出。今天早上没有一个人迟到。", "两只狗也一起上了船，它们不用买票。")
FERRY, LATE, DOGS = (Passage(0, 0, 13), Passage(0, 13, 25), Passage(1, 0, 17))
LEAVES, NOBODY, ROPE = (Passage(0, 0, 34), Passage(0, 35, 64), Passage(0, 65, 99))
CAME, FREE = (Passage(1, 0, 20), Passage(1, 21, 48))

Told = list[tuple[str, list[str]]]


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    with opened(tmp_path / "library") as found:
        found.library.add(draft(ENGLISH, CHINESE))
        found.library.add(draft(("Something else.",), ("别的。",), headline="Other"))
        yield found


def text(article: Article, side: Side, place: Passage) -> str:
    return article.side(side)[place.block].text[place.start : place.end]


def told(parts: Parts, number: int = 1) -> Told:
    """The learner's links as texts."""
    article = parts.library.article(number)
    links = parts.evidence.own(article)
    assert all(link.confidence == 1.0 and link.origin is LinkOrigin.OWN for link in links)
    return [(text(article, ZH, link.chinese), [text(article, EN, one) for one in link.english]) for link in links]


def last(parts: Parts) -> ActionKind | None:
    """What Undo would take back."""
    return parts.undo.undo_label


def told_of_fixes(parts: Parts) -> bool:
    """Whether the last change told of fixes and of nothing else."""
    last = parts.changes[-1]
    return last.fixes and not (last.articles or last.texts or last.annotations or last.words)


def rewrite(parts: Parts, side: Side, *blocks: str) -> None:
    parts.library.edit(1, side, "\n\n".join(blocks))


def test_linked_undone_and_done_again(parts: Parts) -> None:
    assert told(parts) == []
    change = parts.evidence.link(1, FERRY, [ROPE, LEAVES])
    assert change == parts.changes[-1]
    assert told_of_fixes(parts)
    both = ["The ferry of Anwick leaves at six.", "The rope was made in a small town."]
    linked = [("安威克的渡轮六点准时开出。", both)]
    assert told(parts) == linked
    assert last(parts) is ActionKind.LINK
    parts.undo.undo()
    assert told_of_fixes(parts)
    assert told(parts) == []
    parts.undo.redo()
    assert told(parts) == linked
    assert told(parts, 2) == []


def test_unlinked_and_reset(parts: Parts) -> None:
    parts.evidence.unlink(1, FERRY)
    assert last(parts) is ActionKind.UNLINK
    assert told(parts) == [("安威克的渡轮六点准时开出。", [])]
    parts.evidence.link(1, DOGS, [CAME])
    parts.evidence.reset(1, FERRY)
    assert last(parts) is ActionKind.RESET_LINK
    assert told(parts) == [("两只狗也一起上了船，它们不用买票。", ["Two dogs came along."])]
    parts.undo.undo()
    assert len(told(parts)) == 2


def test_linking_to_nothing_is_unlinking(parts: Parts) -> None:
    parts.evidence.link(1, FERRY, [])
    assert last(parts) is ActionKind.UNLINK
    assert told(parts) == [("安威克的渡轮六点准时开出。", [])]


def test_what_is_said_last_counts_and_the_same_once_more_is_no_step(parts: Parts) -> None:
    parts.evidence.link(1, FERRY, [LEAVES])
    parts.evidence.link(1, FERRY, [NOBODY])
    assert told(parts) == [("安威克的渡轮六点准时开出。", ["Nobody was late this morning."])]
    steps = len(parts.undo)
    assert not parts.evidence.link(1, FERRY, [NOBODY])
    assert not parts.evidence.reset(1, DOGS)
    assert len(parts.undo) == steps
    parts.undo.undo()
    assert told(parts) == [("安威克的渡轮六点准时开出。", ["The ferry of Anwick leaves at six."])]


def test_any_part_of_a_sentence_means_the_sentence_and_several_are_linked_together(parts: Parts) -> None:
    parts.evidence.link(1, Passage(0, 10, 15), [Passage(0, 30, 40)])
    both = ["The ferry of Anwick leaves at six.", "Nobody was late this morning."]
    assert told(parts) == [("安威克的渡轮六点准时开出。", both), ("今天早上没有一个人迟到。", both)]
    parts.evidence.link(1, LATE, [NOBODY])
    assert told(parts) == [("安威克的渡轮六点准时开出。", both), ("今天早上没有一个人迟到。", both[1:])]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        (Passage(2, 0, 1), LEAVES),
        (Passage(-1, 0, 1), LEAVES),
        (Passage(0, 4, 4), LEAVES),
        (Passage(0, -1, 4), LEAVES),
        (Passage(0, 20, 26), LEAVES),
        (FERRY, Passage(0, 90, 100)),
        (FERRY, Passage(3, 0, 1)),
    ],
)
def test_where_there_is_no_text_nothing_is_linked(parts: Parts, chinese: Passage, english: Passage) -> None:
    with pytest.raises(BadRange):
        parts.evidence.link(1, chinese, [LEAVES, english])
    assert not parts.undo.can_undo
    assert told(parts) == []


def test_in_an_article_that_is_not_there(parts: Parts) -> None:
    parts.library.delete([2])
    for number in (2, 9):
        with pytest.raises(NoSuchArticle):
            parts.evidence.unlink(number, Passage(0, 0, 1))


def test_after_a_restart(parts: Parts, tmp_path: Path) -> None:
    parts.evidence.link(1, FERRY, [LEAVES])
    parts.evidence.unlink(1, DOGS)
    before = told(parts)
    parts.database.close()
    with opened(tmp_path / "library") as again:
        assert told(again) == before
        again.undo.undo()
        assert told(again) == before[:1]


def test_links_go_with_their_sentences_to_other_places(parts: Parts) -> None:
    parts.evidence.link(1, LATE, [NOBODY, FREE])
    before = told(parts)
    rewrite(parts, ZH, "前面新的一段话，说的是别的事情。", CHINESE[1], "另外，" + CHINESE[0])
    assert told(parts) == before
    rewrite(parts, EN, ENGLISH[1], "Something new that stands before it. " + ENGLISH[0])
    assert told(parts) == [(before[0][0], ["They travel free of charge.", "Nobody was late this morning."])]


def test_a_small_change_of_the_words_is_the_same_sentence(parts: Parts) -> None:
    parts.evidence.link(1, LATE, [NOBODY])
    rewrite(parts, ZH, "安威克的渡轮六点准时开出。今天上午没有一个人迟到。", CHINESE[1])
    rewrite(parts, EN, ENGLISH[0].replace("this morning", "that morning"), ENGLISH[1])
    assert told(parts) == [("今天上午没有一个人迟到。", ["Nobody was late that morning."])]


def test_a_sentence_that_is_gone_takes_its_link_to_sleep_and_wakes_it(parts: Parts) -> None:
    parts.evidence.link(1, LATE, [NOBODY])
    before = told(parts)
    rewrite(parts, ZH, "安威克的渡轮六点准时开出。", CHINESE[1])
    assert told(parts) == []
    rewrite(parts, ZH, "安威克的渡轮六点准时开出。船夫们于是唱起了一首老歌！", CHINESE[1])
    assert told(parts) == [], "another sentence in its place is another sentence"
    rewrite(parts, ZH, *CHINESE)
    assert told(parts) == before


def test_what_lost_all_its_english_sleeps_and_is_not_said_to_stand_on_nothing(parts: Parts) -> None:
    parts.evidence.link(1, DOGS, [CAME, FREE])
    before = told(parts)
    rewrite(parts, EN, ENGLISH[0], "They travel free of charge.")
    assert told(parts) == [(before[0][0], ["They travel free of charge."])]
    rewrite(parts, EN, ENGLISH[0])
    assert told(parts) == []
    rewrite(parts, EN, *ENGLISH)
    assert told(parts) == before


@pytest.mark.parametrize(
    "now",
    [
        "两只猫昨天下了船，都没有买过票。",
        "两只狗也一起上了船，它们不用买票，两只狗也一起上了船，她们不用买票。",
        "买票。",
    ],
)
def test_what_may_as_well_be_another_sentence_is_not_linked(parts: Parts, now: str) -> None:
    parts.evidence.link(1, DOGS, [CAME])
    rewrite(parts, ZH, CHINESE[0], now)
    assert told(parts) == []


def test_a_newer_version_of_the_page_keeps_what_was_linked(parts: Parts) -> None:
    url = "https://ferry.example/news"
    number = parts.library.add(draft(ENGLISH, CHINESE[1:], url=url, headline="Page")).article.id
    parts.evidence.link(number, Passage(0, 0, 1), [NOBODY, CAME])
    parts.evidence.unlink(1, DOGS)
    newer = ("An update of today comes first.", ENGLISH[1], ENGLISH[0])
    again = parts.library.add(draft(newer, ("今天的更新。", CHINESE[1]), url=url, headline="Page"))
    assert (again.article.id, again.status) == (number, ImportStatus.UPDATED)
    assert told(parts, number) == [(CHINESE[1], ["Two dogs came along.", "Nobody was late this morning."])]
    assert told(parts) == [(CHINESE[1], [])]


def test_linking_a_sentence_whose_link_sleeps_takes_its_place(parts: Parts) -> None:
    parts.evidence.link(1, DOGS, [CAME])
    rewrite(parts, EN, ENGLISH[0])
    parts.evidence.link(1, DOGS, [ROPE])
    rewrite(parts, EN, *ENGLISH)
    assert [english for _, english in told(parts)] == [["The rope was made in a small town."]]
    parts.evidence.reset(1, DOGS)
    assert told(parts) == []


def test_a_sentence_that_was_two_has_the_english_of_both(parts: Parts) -> None:
    parts.evidence.link(1, FERRY, [LEAVES])
    parts.evidence.link(1, LATE, [NOBODY])
    joined = "安威克的渡轮六点准时开出，今天早上没有一个人迟到。"
    rewrite(parts, ZH, joined, CHINESE[1])
    assert told(parts) == [(joined, ["The ferry of Anwick leaves at six.", "Nobody was late this morning."])]
    parts.evidence.unlink(1, FERRY)
    assert told(parts) == [(joined, [])]


def test_a_sentence_that_became_two_is_linked_as_two_and_each_can_be_put_right(parts: Parts) -> None:
    parts.evidence.link(1, DOGS, [CAME, FREE])
    rewrite(parts, ZH, CHINESE[0], "两只狗也一起上了船。它们不用买票。")
    both = ["Two dogs came along.", "They travel free of charge."]
    assert told(parts) == [("两只狗也一起上了船。", both), ("它们不用买票。", both)]
    parts.evidence.link(1, Passage(1, 10, 11), [FREE])
    assert told(parts) == [("两只狗也一起上了船。", both), ("它们不用买票。", both[1:])]
    parts.evidence.reset(1, Passage(1, 0, 1))
    assert told(parts) == [("它们不用买票。", both[1:])]
    parts.undo.undo()
    parts.undo.undo()
    assert told(parts) == [("两只狗也一起上了船。", both), ("它们不用买票。", both)]


def test_with_its_article_into_the_bin_and_back(parts: Parts) -> None:
    parts.evidence.link(1, FERRY, [LEAVES])
    before = told(parts)
    parts.library.delete([1])
    parts.undo.undo()
    assert told(parts) == before
