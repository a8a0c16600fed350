"""What a card says, and where it stands."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.dictionary.index import Dictionary
from reader.domain.article import Script, Side
from reader.domain.dictionary import LookupResult
from reader.gui.reading.hover_card import HoverCard, card_text
from reader.services.lookup import Lookup
from reader.text.segment import Segmenter


def lookup(dictionary: Dictionary, table: Segmenter) -> Lookup:
    made = Lookup(table)
    made.attach(dictionary)
    return made


def test_a_chinese_card_has_both_scripts_the_sound_and_three_senses(
    real_dictionary: Dictionary, table: Segmenter
) -> None:
    head, sound, body = card_text(lookup(real_dictionary, table).term("学习"))
    assert (head, sound) == ("学习 · 學習", "xué xí")
    assert "to study" in body
    assert len(card_text(lookup(real_dictionary, table).term("打"))[2].splitlines()) == 3


def test_an_english_card_has_chinese_words(real_dictionary: Dictionary, table: Segmenter) -> None:
    head, sound, body = card_text(lookup(real_dictionary, table).term("harvest"))
    assert (head, sound) == ("harvest", "")
    assert "收" in body
    assert 1 <= len(body.split("　")) <= 6


def test_an_unknown_word_has_its_parts_or_no_card(real_dictionary: Dictionary, table: Segmenter) -> None:
    head, _, body = card_text(lookup(real_dictionary, table).token("学习火车", Side.CHINESE))
    assert head == "学习火车"
    assert [line.split()[0] for line in body.splitlines()] == ["学习", "火车"]
    assert card_text(lookup(real_dictionary, table).term("qwertzu"))[2] == ""


def test_the_card_stands_by_its_word_and_inside_the_page(
    qtbot: QtBot, real_dictionary: Dictionary, table: Segmenter
) -> None:
    pair = QWidget()
    qtbot.addWidget(pair)
    pair.resize(600, 400)
    card = HoverCard(pair)
    result = lookup(real_dictionary, table).term("学习")
    for word in (QRect(10, 30, 40, 30), QRect(560, 30, 39, 30), QRect(300, 360, 40, 30)):
        card.show_result(result, word, Script.SIMPLIFIED)
        assert pair.rect().contains(card.geometry())
        assert not card.geometry().intersects(word)
    assert next(label.text() for label in card.findChildren(QLabel)) == "学习 · 學習"
    card.show_result(LookupResult("qwertzu", Side.ENGLISH), QRect(10, 30, 40, 30), Script.SIMPLIFIED)
    assert card.isHidden()
