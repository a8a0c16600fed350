from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import Side
from reader.text.names import is_name_like
from reader.text.segment import Segmenter, word_counts
from reader.text.tokens import tokens
from tests.text.conftest import ASTRAL, MIXED, split

KNOWN = frozenset(
    [
        *split("中国 国家 访问 我们 学习 国际 局势 可持续发展 可持续 发展 和平 一 个 人 的 在 说 千 三 五 百 见 面"),
        *split("巴 克 特 古 洛 夫 卡 瓦 列 罗 卫 东 孙 耶 托"),
    ]
)


def words(segmenter: Segmenter, text: str, names: tuple[str, ...] = (), known=None) -> list[str]:
    return [token.text for token in segmenter.tokens(text, names, known) if token.is_word]


def test_the_worked_example(segmenter):
    found = [token.text for token in segmenter.tokens("托卡耶夫访问2个国家。", ["托卡耶夫"])]
    assert found == ["托卡耶夫", "访问", "2", "个", "国家", "。"]


def test_astral_characters_keep_their_places(segmenter):
    found = {token.text: token.start for token in segmenter.tokens(ASTRAL)}
    assert found["学习"] == 6
    assert found["😀"] == 4


@given(text=MIXED, names=st.lists(st.sampled_from(["托卡耶夫", "学习中国", "𠮷野", "野家", "王·毅", "a"])))
def test_tokens_rebuild_the_text(segmenter, text, names):
    for known in (None, KNOWN.__contains__):
        position = 0
        for token in segmenter.tokens(text, names, known):
            assert token.start == position
            assert token.text == text[token.start : token.end] != ""
            position = token.end
        assert position == len(text)


@given(text=MIXED, side=st.sampled_from(list(Side)))
def test_tokens_of_either_side_rebuild_the_text(segmenter, text, side):
    assert "".join(token.text for token in tokens(text, side, segmenter)) == text


@pytest.mark.parametrize("name", ["托卡耶夫", "孙卫东", "尼古拉·马杜罗", "谢拉迪"])
@pytest.mark.parametrize("frame", ["{}说过", "昨天{}在北京", "和{}", "{}", "国家主席{}表示，{}明白"])
def test_names_are_words(segmenter, name, frame):
    assert name in words(segmenter, frame.format(name, name), (name,))
    assert words(segmenter, frame.format(name, name), (name,), lambda _: False).count(name) == frame.count("{}")


def test_the_longest_name_wins(segmenter):
    assert words(segmenter, "孙卫东来了", ("孙卫", "卫东", "孙卫东"))[0] == "孙卫东"


def test_a_name_inside_two_words_is_not_the_name(segmenter):
    assert words(segmenter, "国王毅然决定", ("王毅",)) == ["国王", "毅然决定"]
    assert words(segmenter, "王毅表示", ("王毅",)) == ["王毅", "表示"]


@pytest.mark.parametrize("text", ["Sun Wei said so.", "Sun Wei 说了。", "他是 Sun Wei"])
def test_a_name_without_chinese_characters_is_one_word_wherever_it_stands(segmenter, text):
    assert "Sun Wei" in words(segmenter, text, names=("Sun Wei",))


def test_a_name_in_one_article_is_none_in_the_next(segmenter):
    text = "明天大会说过"
    before = words(segmenter, text)
    words(segmenter, text, ("天大会",))
    assert words(segmenter, text) == before


def test_traditional_text_is_cut_like_simplified(segmenter):
    simplified = segmenter.tokens("中国的发展为什么著名", ())
    traditional = segmenter.tokens("中國的發展為什麼著名", ())
    assert [token.span for token in traditional] == [token.span for token in simplified]
    assert "".join(token.text for token in traditional) == "中國的發展為什麼著名"
    assert words(segmenter, "孫衛東來了", ("孙卫东",))[0] == "孫衛東"


def test_words_without_an_entry_are_split_into_entries(segmenter):
    assert words(segmenter, "国际局势") == ["国际局势"]
    assert words(segmenter, "国际局势", (), KNOWN.__contains__) == ["国际", "局势"]


def test_a_word_with_a_part_that_nobody_knows_stays_whole(segmenter):
    assert words(segmenter, "国际局势", (), {"国际"}.__contains__) == ["国际局势"]


def test_dictionary_words_that_were_cut_apart_are_joined(segmenter):
    assert "可" in words(segmenter, "可持续发展")
    assert words(segmenter, "可持续发展", (), KNOWN.__contains__) == ["可持续发展"]


def test_words_that_look_like_foreign_names_stay_together(segmenter):
    assert words(segmenter, "巴克特古洛夫在和平", (), KNOWN.__contains__)[0] == "巴克特古洛夫"


def test_words_that_look_like_chinese_names_stay_together(segmenter):
    known = KNOWN.union(split("王 小 明 许多 年 许 多")).__contains__
    assert words(segmenter, "王小明说", (), known) == ["王小明", "说"]
    assert words(segmenter, "许多年", (), known) == ["许多", "年"]


def test_what_stands_between_two_words_is_no_given_name(segmenter):
    known = frozenset(split("汤 和 面 和面")).__contains__
    assert "汤和面" not in words(segmenter, "汤和面", (), known)
    assert is_name_like("雷尔东")
    assert not is_name_like("雷尔说")


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("孙卫东昨天到了", "孙卫东"),
        ("双方应以对话解决问题", "应 以"),
        ("两国要扩大合作", "两国 要"),
        ("共建一带一路", "一带一路"),
        ("可持续的发展", "可持续"),
        ("维护多边主义", "多边主义"),
        ("上合组织成员国", "上合组织"),
        ("托卡耶夫访问北京", "托卡耶夫"),
        ("发展中国家需要资金", "发展中国家"),
        ("中国有许多河", "中国 有"),
        ("她在研究生命", "研究 生命"),
        ("将来临的节日", "将 来临"),
    ],
)
def test_with_the_dictionary_words_are_whole_and_apart(segmenter, real_dictionary, text, cut):
    names = ("孙卫东", "托卡耶夫")
    assert f" {cut} " in f" {' '.join(words(segmenter, text, names, real_dictionary.has))} "


def test_english_and_numbers_in_chinese_text(segmenter):
    found = segmenter.tokens("他说Xi's GDP增长了5.95亿元、5%、2025年")
    by_text = {token.text: token.is_word for token in found}
    assert by_text["Xi's"]
    assert by_text["GDP"]
    assert by_text["5.95"] is False
    assert by_text["5%"] is False
    assert by_text["2025"] is False
    assert by_text["年"]
    assert by_text["、"] is False


def test_empty_text(segmenter):
    assert segmenter.tokens("") == ()


def test_english_does_not_wait_for_the_table():
    segmenter = Segmenter()
    assert [token.text for token in tokens("It rains.", Side.ENGLISH, segmenter)] == ["It", " ", "rains", "."]
    assert not segmenter.ready


def test_the_table_is_jiebas_own_built_once_for_all_threads():
    fresh = Segmenter()
    assert not fresh.ready
    tables = []
    threads = [threading.Thread(target=lambda: tables.append(fresh._loaded())) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert fresh.ready
    assert tables[0] is tables[1] is tables[2]
    with tables[0].get_dict_file() as lines:
        expected, total = tables[0].gen_pfdict(lines)
    assert word_counts() == (expected, total)
    assert expected == tables[0].FREQ
    assert tables[0].total == total


QUIET = """
import sys, warnings
warnings.simplefilter("error")
from reader.text.segment import Segmenter
assert "jieba" not in sys.modules
segmenter = Segmenter()
segmenter.load(pause=0.0001)
print(len(segmenter.tokens("我们学习")))
"""


def test_loading_writes_no_file_and_says_nothing(tmp_path):
    """Even where jieba has not been compiled yet, which is when Python finds fault with its patterns."""
    shared = tmp_path / "temp"
    shared.mkdir()
    environment = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(shared))
    environment |= {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": str(tmp_path / "nothing compiled")}
    done = subprocess.run(
        [sys.executable, "-c", QUIET],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, **environment},
        check=False,
    )
    assert (done.stdout, done.stderr, done.returncode) == ("2\n", "", 0)
    assert list(shared.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("九点四十分到站", "四十"),
        ("四个十分", "十分"),
    ],
)
def test_a_ten_belongs_to_the_number_before_it(segmenter, text, wanted):
    assert wanted in words(segmenter, text)
