"""The real dictionary, asked in both directions."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from reader.dictionary.index import Dictionary
from reader.text.characters import simplify


@pytest.mark.parametrize(
    ("word", "pinyin"),
    [
        ("会", "huì"), ("和", "hé"), ("都", "dōu"), ("还", "hái"), ("的", "de"), ("了", "le"), ("着", "zhe"),
        ("行", "xíng"), ("长", "cháng"), ("重", "zhòng"), ("那", "nà"), ("习", "xí"), ("王", "wáng"), ("只", "zhǐ"),
        ("吗", "ma"), ("个", "gè"), ("过", "guò"), ("東西", "dōng xi"), ("中國", "Zhōng guó"), ("为", "wèi"),
    ],
)  # fmt: skip
def test_the_usual_reading_comes_first(real_dictionary: Dictionary, word: str, pinyin: str) -> None:
    assert real_dictionary.chinese(word)[0].pinyin == pinyin


def test_all_homographs_by_either_script(real_dictionary: Dictionary) -> None:
    assert {entry.pinyin for entry in real_dictionary.chinese("会")} == {"huì", "kuài"}
    assert real_dictionary.chinese("會") == real_dictionary.chinese("会")
    assert {entry.traditional for entry in real_dictionary.chinese("发")} == {"發", "髮"}
    assert [entry.traditional for entry in real_dictionary.chinese("髮")] == ["髮"]


def test_surnames_and_variants_come_last(real_dictionary: Dictionary) -> None:
    readings = [entry.glosses[0] for entry in real_dictionary.chinese("和")]
    assert readings[0].startswith("(joining two nouns) and")
    assert readings.index("surname He") > len(readings) - 3
    assert readings[-1] == "old variant of 和 (hé)"


def test_classifiers_and_references(real_dictionary: Dictionary) -> None:
    university = real_dictionary.chinese("大学")[0]
    assert (university.glosses[0], university.classifiers) == ("university", ("所",))
    assert real_dictionary.chinese("花儿")[-1].see == ("花",)


def test_has(real_dictionary: Dictionary) -> None:
    assert all(map(real_dictionary.has, ["中国", "中國", "传统", "𰻝"]))
    assert not any(map(real_dictionary.has, ["", "托卡耶夫卡", "中_", "' OR 1=1 --"]))


def test_nothing_known_is_an_empty_answer(real_dictionary: Dictionary) -> None:
    assert real_dictionary.chinese("托卡耶夫卡") == ()
    for term in ("", " ", "...", "qwrtzp", "%", "'", "~", "a" * 5000):
        assert real_dictionary.english(term) == ()


def words(dictionary: Dictionary, term: str, context: str = "") -> list[str]:
    return [item.headword for entry in dictionary.english(term, context) for item in entry.translations]


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("cooperation", "合作"), ("co-operation", "合作"), ("Cooperation", "合作"), ("heads of state", "元首"),
        ("law enforcement", "执法"), ("human rights", "人权"), ("climate change", "气候变化"), ("win-win", "共赢"),
        ("China's", "中国"), ("leaders’", "领导人"), ("went", "去"), ("countries", "国家"), ("the economy", "经济"),
        ("to cooperate", "合作"), ("labour", "劳力"), ("facilitation", "便利"), ("establishment", "建立"), ("Xi", "习"),
    ],
)  # fmt: skip
def test_english(real_dictionary: Dictionary, term: str, expected: str) -> None:
    assert expected in words(real_dictionary, term)[:4]


def test_abbreviations_are_not_the_words_they_look_like(real_dictionary: Dictionary) -> None:
    assert words(real_dictionary, "U.S.")[0] == words(real_dictionary, "US")[0] == "美国"
    assert words(real_dictionary, "us")[0] == "我们"
    assert words(real_dictionary, "AI")[0] == "人工智能"
    assert "国内生产总值" in words(real_dictionary, "GDP")
    assert "国会" not in words(real_dictionary, "US")
    assert words(real_dictionary, "PEACE")[0] == "和平"


def test_the_form_as_written_comes_before_its_base(real_dictionary: Dictionary) -> None:
    entries = real_dictionary.english("leaders'")
    assert [entry.headword for entry in entries] == ["leaders'", "leader"]
    assert [entry.headword for entry in real_dictionary.english("news")] == ["news"]


def test_each_word_once_and_the_best_first(real_dictionary: Dictionary) -> None:
    for entry in real_dictionary.english("make"):
        headwords = [item.headword for item in entry.translations]
        scores = [item.score for item in entry.translations]
        assert len(headwords) == len(set(headwords))
        assert scores == sorted(scores, reverse=True)
        assert all(simplify(word) == word for word in headwords)


def test_the_article_decides_between_translations(real_dictionary: Dictionary) -> None:
    assert words(real_dictionary, "sign")[0] != "签字"
    assert words(real_dictionary, "sign", "两国在北京签字。")[0] == "签字"
    assert words(real_dictionary, "road", "上海公路")[0] == "公路"


def test_nothing_is_put_together_word_by_word(real_dictionary: Dictionary) -> None:
    for phrase in ("purple economy", "belt of roads", "striking a lamp", "cold summit"):
        assert words(real_dictionary, phrase) == []


def test_many_threads_ask_at_once(real_dictionary: Dictionary) -> None:
    wrong: list[str] = []

    def ask() -> None:
        for _ in range(50):
            if words(real_dictionary, "peace")[0] != "和平" or not real_dictionary.has("和平"):
                wrong.append("peace")

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_it_is_small_and_stays_unwritten(dictionary_path: Path) -> None:
    assert dictionary_path.stat().st_size < 60_000_000
    assert sorted(path.name for path in dictionary_path.parent.iterdir()) == ["cedict.sqlite"]


def test_a_path_with_odd_characters(dictionary_path: Path, tmp_path: Path) -> None:
    odd = tmp_path / "a #1?%20 资料"
    odd.mkdir()
    (odd / "index.sqlite").write_bytes(dictionary_path.read_bytes())
    opened = Dictionary.open(odd / "index.sqlite")
    assert opened.has("和平")
    opened.close()
    opened.close()


def test_a_term_of_the_glossary_is_a_word_if_it_is_short_and_one_word_in_english(real_dictionary: Dictionary) -> None:
    assert real_dictionary.has("多边主义")
    assert real_dictionary.chinese("真正的多边主义")
    assert not real_dictionary.has("真正的多边主义")
    assert real_dictionary.chinese("电动汽车")
    assert not real_dictionary.has("电动汽车")
