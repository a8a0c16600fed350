from __future__ import annotations

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.article import Script
from reader.text.convert import Converter, align
from tests.text.conftest import MIXED

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
        ("維護發展", Script.SIMPLIFIED, "维护发展"),
        ("著名的什么", Script.SIMPLIFIED, "著名的什么"),
        ("只有皇后說過", Script.TRADITIONAL, "只有皇后說過"),
        ("皇后說裏面", Script.TAIWAN, "皇后說裡面"),
        ("皇后説裏面", Script.TAIWAN, "皇后說裡面"),
        ("皇后說裡面", Script.HONG_KONG, "皇后説裏面"),
        ("", Script.TAIWAN, ""),
    ],
)
def test_conversion(written, script, shown):
    assert CONVERTER.convert(written, script) == shown


@given(MIXED, st.sampled_from(list(Script)))
def test_every_script_keeps_every_position(text, script):
    shown = CONVERTER.show(text, script)
    assert len(shown.text) == len(text)
    for position in range(len(text) + 1):
        assert shown.to_canonical(shown.to_shown(position)) == position


def test_every_table_keeps_lengths():
    """Why the maps of these scripts may be the identity."""
    converter = Converter()
    for script in Script:
        converter.convert("后", script)
        converter.convert("後來", script)
    tables = converter._tables
    assert len(tables) >= 5
    for _, _, table in tables.values():
        assert all(len(key) == len(value.split(" ")[0]) for key, value in table.items())


def test_a_phrase_that_changes_length_maps_to_its_phrase():
    shown = align("内存在𠮷里", "記憶體在𠮷裡")
    where = shown.text.index("在𠮷裡")
    assert shown.to_shown(2) == where == 3
    assert shown.to_canonical(where) == 2
    assert shown.to_shown(5) == 6
    assert shown.to_canonical(6) == 5


@settings(max_examples=200)
@given(MIXED.filter(bool), MIXED.filter(bool))
def test_maps_between_texts_of_any_lengths_are_monotone_and_meet_at_the_ends(one, other):
    shown = align(one, other)
    there = [shown.to_shown(position) for position in range(len(one) + 1)]
    back = [shown.to_canonical(position) for position in range(len(other) + 1)]
    assert there == sorted(there)
    assert back == sorted(back)
    assert all(0 <= position <= len(other) for position in there)
    assert all(0 <= position <= len(one) for position in back)
    assert there[-1] == len(other)
    assert back[-1] == len(one)


def test_tables_are_shared_and_answers_remembered():
    converter = Converter()
    first = converter.show("他说", Script.TAIWAN)
    assert converter.show("他说", Script.TAIWAN) is first
    converter.convert("他说", Script.HONG_KONG)
    assert sum(path.endswith("STPhrases.txt") for path in converter._tables) == 1


def test_threads_share_a_converter():
    converter, answers = Converter(), []
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
