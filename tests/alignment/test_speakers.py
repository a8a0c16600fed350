"""Who speaks."""

from __future__ import annotations

import pytest

from reader.alignment.english_index import EnglishIndex
from reader.alignment.glosses import Glosses
from reader.alignment.name_match import NameMatch
from reader.alignment.speakers import attribute
from reader.alignment.units import units
from reader.dictionary.index import Dictionary
from reader.domain.article import Side
from tests.alignment.made import paragraphs


def speakers(text: str, labels: list[str], dictionary: Dictionary) -> list[str]:
    sentences = units(paragraphs(text), Side.ENGLISH)
    match = NameMatch(EnglishIndex(sentences), Glosses(dictionary), labels)
    return attribute(sentences, labels, match)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We are ready," Wang Yi said. "Nobody is alone. We all share it," he added.', ["王毅", "王毅", "王毅"]),
        ("The sky is blue. Wang Yi said it was late. She laughed.", ["", "王毅", ""]),
        ("Sun Weidong said yes. He added that he was glad.", ["孙卫东", "孙卫东"]),
        ("Sun Weidong met Wang Yi, who said no. Wang said little.", ["王毅", "王毅"]),
        ('"It began here. It will end here," said Sun Weidong.', ["孙卫东", "孙卫东"]),
        ("“It began here. It will end here,” said Wang Yi.", ["王毅", "王毅"]),
    ],
)
def test_attribution(text: str, expected: list[str], real_dictionary: Dictionary) -> None:
    assert speakers(text, ["王毅", "孙卫东"], real_dictionary) == expected


def test_latin_labels(real_dictionary: Dictionary) -> None:
    text = "Petrenko warned of floods. Saidov said nothing. The river rose."
    assert speakers(text, ["Maria Petrenko", "Timur Saidov"], real_dictionary) == ["Maria Petrenko", "Timur Saidov", ""]
