"""One side's page: positions, typesetting, places, and that foreign text stays text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from pytestqt.qtbot import QtBot

from reader.domain.article import Block, BlockKind, ReadingPlace, Script, Side
from reader.gui.reading.reading_pane import ReadingPane
from reader.gui.reading.typesetting import MEASURE, labelled, size_of
from reader.gui.reading.values import ReadingStyle
from reader.text.convert import Converter
from reader.text.document import ShownDocument
from reader.text.spans import Token
from tests.gui.parts import CHINESE, EN, ENGLISH, ZH

ASTRAL = "𠮷野家 😀 学习"


@pytest.fixture(scope="module")
def converter() -> Converter:
    return Converter()


def page(qtbot: QtBot, side: Side, texts: tuple[str, ...], shown: ShownDocument, width: int = 500) -> ReadingPane:
    pane = ReadingPane(side)
    qtbot.addWidget(pane)
    pane.resize(width, 400)
    pane.show_document(tuple(Block(BlockKind.PARAGRAPH, text) for text in texts), shown)
    pane.show()
    return pane


def build(texts: tuple[str, ...], side: Side, converter: Converter, script: Script = Script.ORIGINAL) -> ShownDocument:
    return ShownDocument.build(tuple(Block(BlockKind.PARAGRAPH, t) for t in texts), side, script, converter)


KINDS = (
    Block(BlockKind.HEADING, "一九四九年以后"),
    Block(BlockKind.CAPTION, "图：" + ASTRAL),
    Block(BlockKind.TOPIC, "后来他说。\n" + CHINESE[1] * 40, "王芳"),
    Block(BlockKind.PARAGRAPH, "<b>不是网页</b> & <img src='x'>"),
    Block(BlockKind.QUESTION, "为什么？", "李明"),
    Block(BlockKind.ANSWER, "  ", "李明"),
)


@pytest.mark.parametrize("script", [Script.ORIGINAL, Script.TRADITIONAL, Script.TAIWAN])
def test_every_paragraph_shown_is_one_of_qt_with_the_same_text(
    qtbot: QtBot, converter: Converter, script: Script
) -> None:
    shown = ShownDocument.build(KINDS, ZH, script, converter)
    pane = ReadingPane(ZH)
    qtbot.addWidget(pane)
    pane.show_document(KINDS, shown)
    document = pane.document()
    assert document.blockCount() == len(shown.paragraphs) > len(KINDS)
    texts = [document.findBlockByNumber(number).text() for number in range(document.blockCount())]
    assert texts == [paragraph.text for paragraph in shown.paragraphs]


@pytest.mark.parametrize("script", [Script.ORIGINAL, Script.TRADITIONAL])
def test_positions_go_to_the_screen_and_back(qtbot: QtBot, converter: Converter, script: Script) -> None:
    shown = build((ASTRAL, *CHINESE), ZH, converter, script)
    pane = page(qtbot, ZH, (ASTRAL, *CHINESE), shown)
    pane.set_tokens([[Token(c, n, n + 1, True) for n, c in enumerate(each)] for each in (ASTRAL, *CHINESE)])
    for number, text in enumerate((ASTRAL, *CHINESE)):
        for at in range(len(text)):
            rectangle = pane.range_rectangle(number, at, at + 1)
            word = pane.word_at(rectangle.center().toPoint())
            assert word is not None, text[at]
            assert (word.block, word.start, word.text) == (number, at, text[at])


def test_beside_the_text_is_no_word(qtbot: QtBot, converter: Converter) -> None:
    pane = page(qtbot, EN, ENGLISH, build(ENGLISH, EN, converter))
    pane.set_tokens([[Token(text, 0, len(text), True)] for text in ENGLISH])
    end = pane.range_rectangle(0, len(ENGLISH[0]) - 1, len(ENGLISH[0]))
    assert pane.word_at(QPoint(round(end.right()) + 12, round(end.center().y()))) is None
    assert pane.word_at(QPoint(3, round(end.center().y()))) is None
    assert pane.word_at(QPoint(pane.width() // 2, pane.height() - 6)) is None


def test_lines_keep_the_measure(qtbot: QtBot, converter: Converter) -> None:
    pane = page(qtbot, EN, ENGLISH, build(ENGLISH, EN, converter), width=1600)
    frame = pane.document().rootFrame().frameFormat()
    column = pane.viewport().width() - frame.leftMargin() - frame.rightMargin()
    assert column == pytest.approx(MEASURE[EN] * size_of(pane.reading_style, EN), abs=1)


def test_speakers_stand_where_somebody_begins(qtbot: QtBot, converter: Converter) -> None:
    assert qtbot
    blocks = tuple(Block(BlockKind.TOPIC, text, name) for text, name in zip(CHINESE, "甲甲乙", strict=True))
    shown = ShownDocument.build(blocks, ZH, Script.ORIGINAL, converter)
    assert [labelled(shown.paragraphs, number) for number in range(3)] == [True, False, True]
    assert "甲" not in shown.text


def test_the_text_at_the_top_stays_there(qtbot: QtBot, converter: Converter) -> None:
    texts = tuple(f"Number {n}. " + ENGLISH[n % 3] * 4 for n in range(40))
    pane = page(qtbot, EN, texts, build(texts, EN, converter))
    pane.go_to(ReadingPlace(20, 0))
    assert pane.place() == ReadingPlace(20, 0)
    pane.resize(330, 400)
    assert pane.place() == ReadingPlace(20, 0)
    pane.set_style(ReadingStyle(size=26))
    assert pane.place() == ReadingPlace(20, 0)
    pane.resize(900, 300)
    assert pane.place() == ReadingPlace(20, 0)
    pane.go_to(ReadingPlace(0, 0))
    assert pane.verticalScrollBar().value() == 0
    assert pane.progress() < 0.5
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())
    assert pane.progress() == 1.0


def test_nothing_is_drawn_from_a_file(qtbot: QtBot, converter: Converter, tmp_path: Path) -> None:
    red = QImage(60, 60, QImage.Format.Format_RGB32)
    red.fill(QColor("#ff0000"))
    file = tmp_path / "red.png"
    assert red.save(str(file))
    text = f'<img src="{file.as_uri()}" width="60" height="60"> <b>bold</b>'
    pane = page(qtbot, EN, (text,), build((text,), EN, converter))
    assert pane.toPlainText() == text
    assert not has_red(pane)
    # Even if markup came in: the pane loads nothing.
    pane.setHtml(f'<p>x <img src="{file.as_uri()}" width="60" height="60"></p>')
    assert not has_red(pane)
    loaded = pane.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl(file.as_uri()))
    assert not isinstance(loaded, QImage) or loaded.size() != red.size()


def has_red(pane: ReadingPane) -> bool:
    drawn = pane.grab().toImage()
    red = QColor("#ff0000")
    return any(drawn.pixelColor(x, y) == red for x in range(0, drawn.width(), 5) for y in range(0, drawn.height(), 5))
