"""Scripts as the page shows them: which configuration serves, what is remembered, and what the reader has fixed."""

from __future__ import annotations

import threading

import pytest

from reader.domain.article import Script
from reader.text.convert import Choice, Converter
from reader.text.segment import Segmenter

CONVERTER = Converter()


@pytest.mark.parametrize(
    ("written", "script", "shown"),
    [
        ("我们为什么学习", Script.ORIGINAL, "我们为什么学习"),
        ("我们为什么学习", Script.TRADITIONAL, "我們爲什麼學習"),
        ("我们为什么学习", Script.TAIWAN, "我們為什麼學習"),
        ("我们为什么学习", Script.HONG_KONG, "我們為什麼學習"),
        ("他说里面", Script.TAIWAN, "他說裡面"),
        ("他说里面", Script.HONG_KONG, "他説裏面"),
        ("托卡耶夫委托他", Script.TAIWAN, "托卡耶夫委託他"),
        ("托卡耶夫委托他", Script.TRADITIONAL, "托卡耶夫委託他"),
        ("维护软件的算法", Script.TAIWAN_PHRASES, "維護軟體的演算法"),
        ("维护软件的算法", Script.TAIWAN, "維護軟件的算法"),
        ("维护软件的算法", Script.MAINLAND_PHRASES, "维护软件的算法"),
        ("維護發展", Script.SIMPLIFIED, "维护发展"),
        ("著名的什么", Script.SIMPLIFIED, "著名的什么"),
        ("她說著著名的故事", Script.SIMPLIFIED, "她说着著名的故事"),
        ("軟體的資料庫", Script.SIMPLIFIED, "软体的资料库"),
        ("軟體的資料庫", Script.MAINLAND_PHRASES, "软件的数据库"),
        ("軟件的數據庫", Script.TAIWAN_PHRASES, "軟體的資料庫"),
        ("只有皇后說過", Script.TRADITIONAL, "只有皇后說過"),
        ("皇后說裏面", Script.TAIWAN, "皇后說裡面"),
        ("皇后説裏面", Script.TAIWAN, "皇后說裡面"),
        ("皇后說裡面", Script.HONG_KONG, "皇后説裏面"),
        ("", Script.TAIWAN, ""),
    ],
)
def test_conversion(written: str, script: Script, shown: str) -> None:
    assert CONVERTER.convert(written, script) == shown


def test_tables_are_shared_and_answers_remembered() -> None:
    converter = Converter()
    first = converter.show("他说", Script.TAIWAN)
    assert converter.show("他说", Script.TAIWAN) is first
    assert converter.show("他说", Script.HONG_KONG) is not first


def test_threads_share_a_converter() -> None:
    converter = Converter()
    answers: list[str] = []
    threads = [
        threading.Thread(target=lambda: answers.append(converter.convert("他说里面", Script.TAIWAN))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == ["他說裡面"] * 8


def test_the_particle_after_a_verb_that_ends_in_ming_is_no_word_with_it() -> None:
    converter = Converter()
    assert converter.convert("这指明了新的方向,说明了一切。", Script.TRADITIONAL) == "這指明了新的方向,說明了一切。"
    assert converter.convert("他的意思简单明了。", Script.TRADITIONAL) == "他的意思簡單明瞭。"


def test_words_are_kept_whole_as_soon_as_the_segmenter_has_its_table(segmenter: Segmenter) -> None:
    converter, late = Converter(), Segmenter()
    converter.use_words(late)
    assert converter.convert("维护发展中国家", Script.TRADITIONAL) == "維護髮展中國家"
    assert not late.ready  # nobody waited for it
    converter.use_words(segmenter)
    assert converter.convert("维护发展中国家", Script.TRADITIONAL) == "維護發展中國家"
    assert converter.convert("她的护发素", Script.TRADITIONAL) == "她的護髮素"


def test_a_fix_wins_the_longest_first_and_only_in_its_script() -> None:
    converter = Converter()
    assert converter.convert("台湾的反复和软件", Script.TAIWAN) == "臺灣的反覆和軟件"
    converter.use_fixes(
        {Script.TAIWAN: {"台": "台", "反复": "反復", "反复和": "反復與", "软件": "軟體", "": "x", "的": ""}}
    )
    assert converter.convert("台湾的反复和软件,反复", Script.TAIWAN) == "台灣的反復與軟體,反復"
    assert converter.convert("台湾", Script.HONG_KONG) == "台灣"
    assert converter.convert("反复", Script.TRADITIONAL) == "反覆"
    converter.use_fixes({})
    assert converter.convert("台湾的反复和软件", Script.TAIWAN) == "臺灣的反覆和軟件"


def test_places_are_right_behind_a_fix_of_another_length() -> None:
    converter = Converter()
    converter.use_fixes({Script.TAIWAN_PHRASES: {"出租车": "小黃"}})
    shown = converter.show("内存,出租车𠮷里", Script.TAIWAN_PHRASES)
    assert shown.text == "記憶體,小黃𠮷裡"
    assert [shown.to_shown(place) for place in (0, 2, 3, 6, 7)] == [0, 3, 4, 6, 7]
    assert [shown.to_canonical(place) for place in (0, 3, 4, 6, 7)] == [0, 2, 3, 6, 7]


def test_choices_say_where_something_else_could_stand() -> None:
    converter = Converter()
    assert converter.choices("皇后的头发", Script.TRADITIONAL) == (
        Choice(1, 2, "后", ("後",)),
        Choice(4, 5, "髮", ("發",)),
    )
    assert converter.choices("内存𠮷软件", Script.TAIWAN_PHRASES) == (
        Choice(0, 2, "記憶體", ("內存",)),
        Choice(3, 5, "軟體", ("軟件",)),
    )
    assert converter.choices("视频", Script.TAIWAN_PHRASES) == (Choice(0, 2, "影片", ("視訊", "視頻")),)
    assert converter.choices("里", Script.TAIWAN)[0].shown == "裡"
    assert converter.choices("皇后的头发", Script.ORIGINAL) == ()
    assert converter.choices("皇后說", Script.TRADITIONAL) == ()


def test_a_fix_is_a_choice_that_can_be_taken_back() -> None:
    converter = Converter()
    converter.use_fixes({Script.TRADITIONAL: {"以后": "以后"}})
    assert converter.choices("皇后以后", Script.TRADITIONAL) == (
        Choice(1, 2, "后", ("後",)),
        Choice(2, 4, "以后", ("以後",)),
    )
