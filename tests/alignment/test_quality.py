"""The goals of the engine, on the articles that it was tuned on and on those held back."""

from __future__ import annotations

import pytest

from reader.alignment.glosses import Glosses
from reader.alignment.units import units
from reader.dictionary.index import Dictionary
from reader.domain.article import Block, BlockKind, Side
from tests.alignment.made import bilinguals, tokens
from tests.alignment.measures import Tally, engine


@pytest.mark.parametrize("held_back", [False, True])
def test_links_are_those_of_a_careful_reader(held_back: bool, real_dictionary: Dictionary) -> None:
    glosses = Glosses(real_dictionary)
    tally = Tally()
    for one in bilinguals():
        if one.held_back is held_back:
            words = tokens(one.chinese, real_dictionary)
            tally += engine(one.english, one.chinese, one.links, glosses, words)
    assert tally.f1 >= 0.95
    assert tally.top1 >= 0.97
    assert tally.false_links <= 0.05


def test_the_labels_fit_their_texts() -> None:
    articles = bilinguals()
    assert sum(one.held_back for one in articles) * 2 == len(articles)
    links = [link for one in articles for link in one.links]
    assert len(links) >= 120
    assert sum(len(link) > 1 for link in links) * 2 >= len([link for link in links if link])
    for one in articles:
        assert len(one.links) == len(units(one.chinese, Side.CHINESE))
        assert max(max(link, default=0) for link in one.links) < len(units(one.english, Side.ENGLISH))


def test_a_sentence_by_itself_is_not_linked_to_what_is_merely_near(real_dictionary: Dictionary) -> None:
    """Nobody else claims the English here, as when a summary is begun or a sentence of another article is tried."""
    glosses = Glosses(real_dictionary)
    tally = Tally()
    for one in bilinguals():
        for sentence, true in zip(units(one.chinese, Side.CHINESE), one.links, strict=True):
            alone = (Block(BlockKind.PARAGRAPH, sentence.text, sentence.speaker),)
            tally += engine(one.english, alone, (true,), glosses, tokens(alone, real_dictionary))
    assert tally.f1 >= 0.9
    assert tally.false_links <= 0.05
