"""How much of a text is known, and which of its words are not."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from reader.dictionary.index import Dictionary
from reader.domain.article import Article, Block, Side
from reader.domain.vocabulary import Status
from reader.services.counting import Counting
from reader.services.progress import known_share, unknown_words
from reader.services.reading import Reading
from reader.text.convert import Converter
from reader.text.segment import Segmenter
from tests.storage.parts import Parts, blocks, draft, opened

EN, ZH = Side.ENGLISH, Side.CHINESE
ENGLISH = ("Gu Lan walks to 3 rivers. The river's boats walked, Gu said.", "See www.example.org for 2 boats.")
CHINESE = ("顾岚走到河边。河边有2条船。",)


@pytest.fixture(scope="module")
def reading(real_dictionary: Dictionary) -> Reading:
    segmenter = Segmenter()
    segmenter.use(real_dictionary.word_table())
    made = Reading(segmenter, Converter())
    made.use_dictionary(real_dictionary.has)
    return made


@pytest.fixture(scope="module")
def known(real_dictionary: Dictionary) -> Known:
    return Known(real_dictionary)


@dataclass(frozen=True)
class Known:
    """Asks the dictionary as a workspace does."""

    dictionary: Dictionary

    def __call__(self, word: str) -> bool:
        return self.dictionary.translates(word) if word.isascii() else self.dictionary.has(word)


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    with opened(tmp_path / "library") as found:
        found.library.add(replace(draft(ENGLISH, CHINESE), people=("Gu Lan", "顾岚")))
        yield found


@pytest.fixture
def article(parts: Parts) -> Article:
    return parts.library.article(1)


def test_unknown_words_are_headwords_without_names_numbers_and_addresses(
    article: Article, reading: Reading, known: Known
) -> None:
    assert unknown_words(reading, article, EN, {}, known) == ["walk", "to", "river", "the", "boat", "say", "see", "for"]
    assert unknown_words(reading, article, ZH, {}, known) == ["走", "到", "河边", "有", "条", "船"]
    some = {"walk": Status.NEW, "the": Status.IGNORED, "boat": Status.KNOWN}
    assert unknown_words(reading, article, EN, some, known) == ["to", "river", "say", "see", "for"]
    page = reading.tokens(article, EN)[1:]
    assert unknown_words(reading, article, EN, {}, known, page) == ["see", "for", "boat"]


def test_the_share_is_of_running_words(article: Article, reading: Reading, known: Known) -> None:
    """11 words: walk, to, river, the, river, boat, walk, say, see, for, boat."""
    assert known_share(reading, article, EN, {}, known) == 0
    assert known_share(reading, article, EN, {"river": Status.KNOWN}, known) == 2 / 11
    assert known_share(reading, article, EN, {"river": Status.KNOWN, "walk": Status.LEARNING}, known) == 2 / 11
    assert known_share(reading, article, EN, {"river": Status.KNOWN, "walk": Status.IGNORED}, known) == 2 / 9
    words = dict.fromkeys(unknown_words(reading, article, EN, {}, known), Status.KNOWN)
    assert known_share(reading, article, EN, words, known) == 1
    assert known_share(reading, article, ZH, {"河边": Status.KNOWN}, known) == 2 / 7


def test_nothing_to_count(article: Article, reading: Reading, known: Known) -> None:
    empty = replace(article, uid="other", english=(), chinese=(Block(article.chinese[0].kind, "2025，顾岚"),))
    assert known_share(reading, empty, EN, {}, known) is None
    assert known_share(reading, empty, ZH, {}, known) is None
    ignored = dict.fromkeys(unknown_words(reading, article, EN, {}, known), Status.IGNORED)
    assert known_share(reading, article, EN, ignored, known) is None


class Counted:
    """A counting with what it told, and a way to wait for that."""

    def __init__(self, counting: Counting) -> None:
        self.counting = counting
        self.told: list[tuple[int, Side]] = []
        self._news = threading.Condition()
        counting.on_counted(self._hear)

    def wait(self, number: int) -> list[tuple[int, Side]]:
        with self._news:
            assert self._news.wait_for(lambda: len(self.told) >= number, 30)
            return list(self.told)

    def settled(self, article: int, side: Side) -> float | None:
        """The share once everything that was asked for is counted."""
        self.counting.share(article, side)
        for thread in threading.enumerate():
            if thread.name == "counting":
                thread.join(30)
        return self.counting.share(article, side)

    def _hear(self, article: int, side: Side) -> None:
        with self._news:
            self.told.append((article, side))
            self._news.notify_all()


@contextmanager
def counting(parts: Parts, reading: Reading, known: Known | None) -> Iterator[Counted]:
    made = Counting(parts.library, reading, parts.words, parts.undo, lambda: known)
    try:
        yield Counted(made)
    finally:
        made.close()
        assert not any(thread.name == "counting" and thread.is_alive() for thread in threading.enumerate())


def test_articles_are_counted_when_they_are_asked_for(parts: Parts, reading: Reading, known: Known) -> None:
    parts.library.add(draft(headline="Other"))
    parts.words.mark(EN, ["river"], Status.KNOWN)
    with counting(parts, reading, known) as counted:
        assert counted.counting.share(1, EN) is None
        assert counted.wait(1) == [(1, EN)]
        assert counted.settled(1, EN) == 2 / 11
        assert counted.told == [(1, EN)]
        assert counted.settled(1, ZH) == 0


def test_a_change_of_a_status_is_counted_and_the_old_share_stands_until_then(
    parts: Parts, reading: Reading, known: Known
) -> None:
    with counting(parts, reading, known) as counted:
        assert counted.settled(1, EN) == 0
        parts.words.mark(EN, ["river"], Status.KNOWN)
        assert counted.counting.share(1, EN) == 0
        assert counted.wait(2) == [(1, EN), (1, EN)]
        assert counted.counting.share(1, EN) == 2 / 11
        parts.undo.undo()
        assert counted.settled(1, EN) == 0
        parts.words.mark(ZH, ["河边"], Status.KNOWN)
        assert counted.settled(1, EN) == 0
        assert len(counted.told) == 3


def test_another_text_is_another_share(parts: Parts, reading: Reading, known: Known) -> None:
    parts.words.mark(EN, ["river"], Status.KNOWN)
    with counting(parts, reading, known) as counted:
        assert counted.settled(1, EN) == 2 / 11
        parts.library.write_side(1, EN, "River, river, boat.")
        assert counted.settled(1, EN) == 2 / 3
        parts.undo.undo()
        assert counted.settled(1, EN) == 2 / 11


def test_before_there_is_a_dictionary_nothing_is_counted(parts: Parts, reading: Reading) -> None:
    with counting(parts, reading, None) as counted:
        assert counted.settled(1, EN) is None
        assert counted.told == []


def test_the_words_of_the_open_article_stay_at_hand(parts: Parts, reading: Reading, known: Known) -> None:
    """Counting a whole library must not drive out what the reader is looking at."""
    article = parts.library.article(1)
    reading.warm(article)
    numbers = [
        parts.library.add(replace(draft((f"Text {n} on boats.",), ()), english=blocks(f"Text {n}."))).article.id
        for n in range(12)
    ]
    with counting(parts, reading, known) as counted:
        for number in numbers:
            counted.counting.share(number, EN)
        assert len(counted.wait(len(numbers))) == len(numbers)
    assert reading.cached(article, EN) is not None


def test_a_closed_library_ends_the_counting(tmp_path: Path, reading: Reading, known: Known) -> None:
    with opened(tmp_path / "closed") as parts:
        parts.library.add(draft())
        parts.words.statuses(EN)
        made = Counting(parts.library, reading, parts.words, parts.undo, lambda: known)
    assert made.share(1, EN) is None
    made.close()
    assert made.share(1, EN) is None
