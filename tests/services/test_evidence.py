"""Evidence of a real library: found, kept for a while, confirmed, and laid under by what the learner says."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.dictionary.index import Dictionary
from reader.domain.article import Article, Draft, Pairing, Side
from reader.domain.evidence import Evidence, Link, LinkOrigin, Passage
from reader.domain.fixes import Scope
from reader.errors import BadRange, NoSuchArticle
from reader.services.evidence import confirmed
from reader.services.own_links import OwnLinks
from reader.services.undo import ActionKind
from reader.text.segment import Segmenter
from reader.text.sentences import sentences
from tests.storage.parts import Parts, draft, opened

EN, ZH = Side
GIVEN, AUTOMATIC, OWN = LinkOrigin
ENGLISH = (
    "The ferry carried 1,300 passengers in May. The boatman repaired the rope with his own hands.",
    "A ticket costs two pounds. Dogs travel free of charge. The school opened a new library on Monday.",
)
CHINESE = ("五月份渡轮载客1300人。船夫亲手修好了绳子。", "狗免费乘船。星期一学校开了一个新图书馆。")
MAY, ROPE = Passage(0, 0, 13), Passage(0, 13, 23)
DOGS, SCHOOL = Passage(1, 0, 6), Passage(1, 6, 20)


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    made = Segmenter()
    made.load()
    return made


@pytest.fixture
def dictionary(dictionary_path: Path) -> Iterator[Dictionary]:
    made = Dictionary.open(dictionary_path)
    yield made
    made.close()


Opened = Callable[[Parts], Parts]


@pytest.fixture
def with_words(segmenter: Segmenter, dictionary: Dictionary) -> Opened:
    """Gives a library what words are found and compared with."""

    def give(parts: Parts) -> Parts:
        parts.reading.segmenter = segmenter
        parts.reading.use_dictionary(dictionary.has)
        parts.evidence.use_dictionary(dictionary)
        return parts

    return give


@pytest.fixture
def parts(tmp_path: Path, with_words: Opened) -> Iterator[Parts]:
    with opened(tmp_path / "library") as found:
        found.library.add(news())
        yield with_words(found)


def news(headline: str = "News") -> Draft:
    """An article with five English and four Chinese sentences; another headline has another English sentence."""
    last = ENGLISH[1] if headline == "News" else ENGLISH[1].replace("two pounds", f"{len(headline)} pounds")
    return draft((ENGLISH[0], last), CHINESE, headline=headline)


def texts(article: Article, link: Link) -> list[str]:
    return [article.english[one.block].text[one.start : one.end] for one in link.english]


def of(parts: Parts, number: int = 1) -> Evidence:
    return parts.evidence.of(parts.library.article(number))


def cached(parts: Parts, number: int = 1) -> Evidence | None:
    return parts.evidence.cached(parts.library.article(number))


def link_of(parts: Parts, chinese: Passage) -> Link:
    """The one link of a sentence."""
    (found,) = (link for link in of(parts).links if link.chinese == chinese)
    return found


def test_every_sentence_has_a_link_and_the_rest_is_uncovered(parts: Parts) -> None:
    evidence, article = of(parts), parts.library.article(1)
    assert [link.chinese for link in evidence.links] == [MAY, ROPE, DOGS, SCHOOL]
    everything = {
        Passage(index, span.start, span.end)
        for index, block in enumerate(article.english)
        for span in sentences(block.text, EN)
    }
    linked = {one for link in evidence.links for one in link.english}
    assert linked.isdisjoint(evidence.uncovered)
    assert linked.union(evidence.uncovered) == everything
    assert list(evidence.uncovered) == sorted(evidence.uncovered)


def test_what_an_article_stands_on_is_kept_until_something_of_it_changes(parts: Parts) -> None:
    parts.library.add(news("Other"))
    assert cached(parts) is None
    evidence = of(parts)
    assert cached(parts) is evidence
    assert of(parts) is evidence
    parts.annotations.add(1, EN, 0, 0, 3)
    parts.library.rename(1, "Another name")
    parts.evidence.link(2, MAY, [Passage(1, 0, 5)])
    assert cached(parts) is evidence, "nothing of it is another"


@pytest.mark.parametrize(
    "change",
    [
        lambda parts: parts.evidence.unlink(1, MAY),
        lambda parts: parts.library.edit(1, EN, "Another text."),
        lambda parts: parts.library.edit(1, ZH, "另外一段文字。"),
        lambda parts: parts.splits.join(1, 0, 0, 4, Scope.EVERYWHERE),
        lambda parts: parts.terms.add("boatman", "船夫"),
        lambda parts: parts.undo.undo(),
    ],
    ids=["own link", "english", "chinese", "split", "term", "undo"],
)
def test_what_changed_is_found_anew(parts: Parts, change: Callable[[Parts], object]) -> None:
    parts.evidence.unlink(1, DOGS)
    before = of(parts)
    change(parts)
    assert cached(parts) is None
    after = of(parts)
    assert after is not before
    assert cached(parts) is after


def test_few_articles_are_kept(parts: Parts) -> None:
    for number in range(4):
        parts.library.add(news("Old news" * (number + 1)))
    for number in (1, 2, 3, 1, 4, 5):
        of(parts, number)
    assert [number for number in range(1, 6) if cached(parts, number)] == [1, 3, 4, 5]


def test_asked_by_many_at_once_it_is_found_once(parts: Parts) -> None:
    article = parts.library.article(1)
    answers: list[Evidence] = []
    threads = [threading.Thread(target=lambda: answers.append(parts.evidence.of(article))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 4
    assert len({id(answer) for answer in answers}) == 1


def test_what_the_learner_says_is_in_it(parts: Parts) -> None:
    article = parts.library.article(1)
    parts.evidence.link(1, MAY, [Passage(1, 0, 4)])
    parts.evidence.unlink(1, ROPE)
    made = link_of(parts, MAY)
    assert (texts(article, made), made.confidence, made.origin) == (["A ticket costs two pounds."], 1.0, OWN)
    none = link_of(parts, ROPE)
    assert (none.english, none.confidence, none.origin) == ((), 1.0, OWN)
    assert Passage(1, 0, 26) not in of(parts).uncovered


def test_confirmed_reset_and_counted(parts: Parts) -> None:
    before = of(parts)
    assert confirmed(before) == (0, 4)
    assert all(link.origin is AUTOMATIC for link in before.links)
    parts.evidence.confirm(1, Passage(0, 15, 16))
    assert parts.undo.undo_label is ActionKind.CONFIRM_LINK
    rope = link_of(parts, ROPE)
    assert (rope.english, rope.confidence, rope.origin) == (before.links[1].english, 1.0, OWN)
    assert confirmed(of(parts)) == (1, 4)
    assert not parts.evidence.confirm(1, ROPE), "it is confirmed"
    assert parts.evidence.confirm(1, Passage(0, 0, 23)).fixes
    assert confirmed(of(parts)) == (2, 4)
    parts.undo.undo()
    assert confirmed(of(parts)) == (1, 4)
    parts.evidence.reset(1, ROPE)
    assert of(parts) == before
    parts.undo.undo()
    assert confirmed(of(parts)) == (1, 4)


def test_where_there_is_nothing_to_confirm(parts: Parts) -> None:
    with pytest.raises(BadRange):
        parts.evidence.confirm(1, Passage(2, 0, 1))
    with pytest.raises(NoSuchArticle):
        parts.evidence.confirm(9, MAY)
    assert not parts.undo.can_undo


def test_nothing_is_said_of_a_text_that_is_another_by_now(parts: Parts) -> None:
    seen = parts.library.article(1)
    own = OwnLinks(parts.database, parts.undo)
    parts.library.edit(1, EN, "Another text.")
    steps = len(parts.undo)
    with pytest.raises(BadRange):
        own.put(ActionKind.CONFIRM_LINK, 1, [(MAY, [Passage(0, 0, 5)])], seen)
    assert len(parts.undo) == steps


def test_own_links_after_a_restart_and_an_edit(parts: Parts, tmp_path: Path, with_words: Opened) -> None:
    parts.evidence.link(1, MAY, [Passage(1, 0, 4)])
    parts.evidence.confirm(1, SCHOOL)
    parts.database.close()
    with opened(tmp_path / "library") as again:
        with_words(again)
        assert confirmed(of(again)) == (2, 4)
        again.library.edit(1, ZH, "新的第一段话。\n\n" + "\n\n".join(CHINESE).replace("五月份", "五月"))
        article, evidence = again.library.article(1), of(again)
        assert confirmed(evidence) == (2, 5)
        (moved,) = (link for link in evidence.links if link.chinese == Passage(1, 0, 12))
        assert (texts(article, moved), moved.origin) == (["A ticket costs two pounds."], OWN)


def test_a_text_without_its_other_side(parts: Parts) -> None:
    parts.library.add(draft(("Alone. And without a summary.",), ()))
    parts.library.add(draft((), ("一个人写的。", "没有英文。下面也没有。")))
    assert of(parts, 2).links == ()
    assert of(parts, 2).uncovered == (Passage(0, 0, 6), Passage(0, 7, 29))
    assert [link.english for link in of(parts, 3).links] == [()] * 3
    assert of(parts, 3).uncovered == ()
    parts.evidence.confirm(3, Passage(1, 0, 2))
    assert confirmed(of(parts, 3)) == (1, 3)


def test_after_the_end_the_dictionary_is_not_asked(parts: Parts, dictionary: Dictionary) -> None:
    before = of(parts)
    parts.evidence.close()
    dictionary.close()
    assert cached(parts) is None
    assert [link.chinese for link in of(parts).links] == [link.chinese for link in before.links]


def test_automatic_links_say_where_the_english_says_it(parts: Parts) -> None:
    article = parts.library.article(1)
    found = [texts(article, link) for link in of(parts).links]
    assert found == [
        ["The ferry carried 1,300 passengers in May."],
        ["The boatman repaired the rope with his own hands."],
        ["Dogs travel free of charge."],
        ["The school opened a new library on Monday."],
    ]
    assert [article.english[one.block].text[one.start : one.end] for one in of(parts).uncovered] == [
        "A ticket costs two pounds."
    ]


def test_what_the_page_gives(parts: Parts) -> None:
    parts.library.add(replace(news("Paired"), pairs=(Pairing(0, 0),)))
    links = of(parts, 2).links
    assert [link.origin for link in links] == [GIVEN, GIVEN, AUTOMATIC, AUTOMATIC]
    assert {one.block for link in links[:2] for one in link.english} == {0}
    parts.evidence.confirm(2, MAY)
    assert of(parts, 2).links[0].origin is OWN
