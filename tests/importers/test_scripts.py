"""Furniture is known in both Chinese scripts."""

from __future__ import annotations

import re

import pytest

from reader.domain.article import RemovalReason, Script
from reader.importers import labels
from reader.importers.furniture import own_reason
from reader.importers.names import is_label
from reader.importers.outlets import is_outlet
from reader.importers.tables import both, simple
from reader.text.characters import HAN
from reader.text.convert import Converter

_ALL = {*labels.ANYWHERE, *labels.EDGE, *labels.PEOPLE, *labels.TOPICS, *labels.TEXT, *labels.SUMMARY}


def test_every_label_is_the_same_in_both_scripts() -> None:
    converter = Converter()
    for label in sorted(label for label in _ALL if re.search(f"[{HAN}]", label)):
        for script in (Script.TRADITIONAL, Script.TAIWAN, Script.HONG_KONG):
            written = "".join(converter.convert(character, script) for character in label)
            assert labels.plain(written) == labels.plain(label), (label, written)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("網絡視聽許可證 0108263", RemovalReason.LEGAL),
        ("責任編輯：何汀", RemovalReason.EDITOR),
        ("未經授權，不得轉載本報文章", RemovalReason.LEGAL),
        ("掃一掃識別二維碼關注公眾號", RemovalReason.NOTICE),
        ("本網站使用cookies", RemovalReason.NOTICE),
        ("閱讀量：3,120", RemovalReason.SHARING),
        ("內容提要", RemovalReason.LABEL),
        ("關於我們", RemovalReason.LEGAL),
    ],
)
def test_furniture_in_traditional_characters(line: str, reason: RemovalReason) -> None:
    assert own_reason(line) is reason
    assert own_reason(simple(line)) is reason


def test_houses_and_speakers_in_traditional_characters() -> None:
    assert is_outlet("雲嶺電視臺")
    assert is_outlet("海灣晚報")
    assert is_label("外交部發言人")
    assert not is_label("原因")
    assert not is_label("縣長強調")


def test_a_pattern_keeps_its_classes_and_escapes() -> None:
    pattern = re.compile(both(r"(?<=报)[电台]\[\d{1,2}话?$"))
    assert pattern.search("晚報臺[12話")
    assert pattern.search("晚报电[1")
    assert not pattern.search("晚報话[1")
