"""Where a word is met: its sentence and the counterpart of that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.dictionary.index import Dictionary
from reader.domain.article import Article, Pairing, Side
from reader.services.reading import Reading
from reader.services.sightings import first_sighting, sighting
from reader.text.convert import Converter
from reader.text.segment import Segmenter
from tests.storage.parts import draft, opened

EN, ZH = Side.ENGLISH, Side.CHINESE


@pytest.fixture
def article(tmp_path: Path) -> Iterator[Article]:
    english = ("The ferry sails at nine. Nobody is late.", "Dogs travel free. Cats do not. Birds may.", "The end.")
    chinese = ("渡船九点开。没有人迟到。", "狗免費，貓不免費。")
    with opened(tmp_path / "library") as parts:
        yield parts.library.add(replace(draft(english, chinese), pairs=(Pairing(0, 0), Pairing(1, 1)))).article


@pytest.fixture(scope="module")
def reading(real_dictionary: Dictionary) -> Reading:
    segmenter = Segmenter()
    segmenter.use(real_dictionary.word_table())
    made = Reading(segmenter, Converter())
    made.use_dictionary(real_dictionary.has)
    return made


def test_a_pair_with_as_many_sentences_gives_the_same_one(article: Article) -> None:
    text = article.english[0].text
    seen = sighting(article, EN, 0, text.index("late"), text.index("late") + 4)
    assert (seen.sentence, seen.counterpart) == ("Nobody is late.", "没有人迟到。")
    assert (seen.article, seen.block_uid) == (article.id, article.english[0].uid)
    assert text[seen.start : seen.end] == "late"
    back = sighting(article, ZH, 0, 0, 2)
    assert (back.sentence, back.counterpart) == ("渡船九点开。", "The ferry sails at nine.")


def test_a_pair_with_other_sentences_gives_all_of_the_block(article: Article) -> None:
    seen = sighting(article, EN, 1, 0, 4)
    assert (seen.sentence, seen.counterpart) == ("Dogs travel free.", "狗免費，貓不免費。")


def test_a_block_without_a_pair_has_no_counterpart(article: Article) -> None:
    assert sighting(article, EN, 2, 0, 3).counterpart == ""


def test_a_word_is_found_in_any_form_and_script(
    article: Article, reading: Reading, real_dictionary: Dictionary
) -> None:
    found = first_sighting(reading, article, EN, "sail", real_dictionary.translates)
    assert found == sighting(article, EN, 0, 10, 15)
    found = first_sighting(reading, article, ZH, "免费", real_dictionary.has)
    assert found == sighting(article, ZH, 1, 1, 3)


def test_a_phrase_is_found_as_it_is_written(article: Article, reading: Reading, real_dictionary: Dictionary) -> None:
    found = first_sighting(reading, article, EN, "dogs travel", real_dictionary.translates)
    assert found == sighting(article, EN, 1, 0, 11)
    assert first_sighting(reading, article, EN, "dogs sail", real_dictionary.translates) is None
