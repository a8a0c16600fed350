"""Names by their sound."""

from __future__ import annotations

import pytest

from reader.alignment.glosses import Glosses
from reader.alignment.names import likeness, names, skeleton
from reader.dictionary.index import Dictionary

ALIKE = 0.72


def similar(chinese: str, english: str, dictionary: Dictionary) -> float:
    sounds = Glosses(dictionary).sounds(chinese)
    return likeness([sounds[character] for character in chinese], english)


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("孙卫东", "Sun Weidong"), ("王毅", "Wang Yi"), ("孙卫东", "Weidong Sun"), ("习近平", "Xi Jinping"),
        ("吕建国", "Lu Jianguo"), ("索尔海姆", "Solheim"), ("布兰特", "Brandt"), ("托卡耶夫", "Tokayev"),
        ("巴克特古洛夫", "Baktygulov"), ("阿斯塔纳", "Astana"), ("卡萨布兰卡", "Casablanca"), ("贝尔蒙特", "Belmonte"),
        ("哈达德", "Haddad"), ("费拉罗", "Ferraro"), ("本赛义德", "Bensaïd"),
    ],
)  # fmt: skip
def test_spellings_of_one_name(chinese: str, english: str, real_dictionary: Dictionary) -> None:
    assert similar(chinese, english, real_dictionary) >= ALIKE


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("普京", "Beijing"), ("孙卫东", "Sun Weixing"), ("王毅", "Wang Ying"), ("索尔海姆", "Stockholm"),
        ("布兰特", "Berlin"), ("马林", "Milan"), ("科斯塔", "Kazakh"), ("", "Paris"), ("巴黎", ""),
    ],
)  # fmt: skip
def test_different_names(chinese: str, english: str, real_dictionary: Dictionary) -> None:
    assert similar(chinese, english, real_dictionary) < ALIKE


def test_consonants_that_are_heard_alike_are_one() -> None:
    assert skeleton("suoerhaimu") == skeleton("Solheim") == "slhm"


def test_names_of_a_text_with_their_places() -> None:
    text = "Mayor Helena Brandt met Jean-Luc in Xi'an."
    assert [text[start:end] for _, start, end in names(text)] == ["Mayor", "Helena", "Brandt", "Jean-Luc", "Xi'an"]
