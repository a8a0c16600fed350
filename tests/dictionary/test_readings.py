"""How characters are read in their sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.dictionary.index import Dictionary
from reader.dictionary.readings import readings, with_sandhi
from reader.text.segment import Segmenter

LIST = Path(__file__).parent.parent / "data" / "readings.tsv"


@pytest.fixture(scope="module")
def segmenter(real_dictionary: Dictionary) -> Segmenter:
    made = Segmenter()
    made.use(real_dictionary.word_table())
    return made


def read(dictionary: Dictionary, *words: str, fixes: dict[str, str] | None = None) -> str:
    return " ".join(one or "-" for one in readings(words, dictionary.spoken, fixes))


@pytest.mark.parametrize("half", ["tuned", "held back"])
def test_the_list(real_dictionary: Dictionary, segmenter: Segmenter, half: str) -> None:
    lines = [line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines() if line.startswith(half)]
    wrong = []
    for _, marked, right in lines:
        place, text = marked.index("["), marked.replace("[", "").replace("]", "")
        words = [token.text for token in segmenter.tokens(text, known=real_dictionary.has)]
        found = readings(words, real_dictionary.spoken)
        assert len(found) == len(text)
        if found[place] != right:
            wrong.append(marked)
    assert len(lines) >= 40
    assert len(wrong) <= len(lines) * 0.05, wrong


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("银行", "行长"), "yin2 hang2 hang2 zhang3"),
        (("长", "大", "了"), "zhang3 da4 le5"),
        (("总", "行"), "zong3 hang2"),
        (("重", "庆"), "chong2 qing4"),
        (("行走",), "xing2 zou3"),
        (("还是",), "hai2 shi5"),
        (("了解",), "liao3 jie3"),
        (("跑", "得", "快"), "pao3 de5 kuai4"),
        (("你", "得", "去"), "ni3 dei3 qu4"),
        (("慢慢", "地", "走"), "man4 man4 de5 zou3"),
        (("旅行",), "lu:3 xing2"),
        (("長", "大"), "zhang3 da4"),
        (("GDP", "5", "%", " ", "。"), "- - - - - - -"),
        (("玩儿",), "wan2 r5"),
        (("𠮷", "野", "家"), "- ye3 jia1"),
        ((), ""),
    ],
)
def test_readings(real_dictionary: Dictionary, words: tuple[str, ...], expected: str) -> None:
    assert read(real_dictionary, *words) == expected


def test_a_word_that_no_dictionary_has_is_read_by_its_pieces(real_dictionary: Dictionary) -> None:
    assert read(real_dictionary, "银行音乐会") == "yin2 hang2 yin1 yue4 hui4"


def test_what_the_reader_wants_wins(real_dictionary: Dictionary) -> None:
    fixes = {"银行": "yin2 xing2", "行": "hang4"}
    assert read(real_dictionary, "银行", "行", "行走", fixes=fixes) == "yin2 xing2 hang4 xing2 zou3"
    assert read(real_dictionary, "銀行", fixes=fixes) == "yin2 xing2"
    assert read(real_dictionary, "中", "国", "银行", fixes={"国银": "x1 y1", "银行": "a1 b1"}).endswith("b1")
    for broken in ({"银行": "yin2"}, {"": "yin2"}, {"银行": ""}):
        assert read(real_dictionary, "银行", fixes=broken) == "yin2 hang2"


@pytest.mark.parametrize(
    ("text", "written", "spoken"),
    [
        ("你好", "ni3 hao3", "ni2 hao3"),
        ("不是", "bu4 shi4", "bu2 shi4"),
        ("不好", "bu4 hao3", "bu4 hao3"),
        ("一样", "yi1 yang4", "yi2 yang4"),
        ("一天", "yi1 tian1", "yi4 tian1"),
        ("一个", "yi1 ge5", "yi2 ge5"),
        ("第一次", "di4 yi1 ci4", "di4 yi1 ci4"),
        ("一月", "yi1 yue4", "yi1 yue4"),
        ("好，你", "hao3 - ni3", "hao3 - ni3"),
    ],
)
def test_sandhi(text: str, written: str, spoken: str) -> None:
    given = [one.strip("-") for one in written.split()]
    assert with_sandhi(text, given) == tuple(one.strip("-") for one in spoken.split())
