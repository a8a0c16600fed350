"""Links between the sides in the window: lit, jumped along, put right by keys, drawn in the gutter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.domain.article import Block, BlockKind, Draft, Side
from reader.domain.evidence import LinkOrigin, Passage
from reader.gui.controllers.evidence import GLIDE
from reader.gui.main_window import MainWindow
from reader.gui.reading.ribbons import EDGE
from reader.gui.settings import FOLLOW
from tests.gui.parts import EN, ZH, click, drag, key, point, span

P = BlockKind.PARAGRAPH
ENGLISH = (
    Block(P, "The lighthouse was built in 1871. Its lamp could be seen from thirty kilometres away."),
    Block(P, "Nobody remembers the name of the first keeper."),
    Block(P, "In 1990 the lamp was replaced by an electric one. The keeper left the island a year later."),
)
CHINESE = (
    Block(P, "灯塔建于1871年。"),
    Block(P, "1990年换成了电灯，一年后守塔人离开了海岛。看守人喜欢养猫。"),
)


@pytest.fixture
def lit(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window with an article in which the learner has linked two Chinese sentences, and the third to nothing."""
    added = window.workspace.library.add(Draft(headline="The lighthouse", english=ENGLISH, chinese=CHINESE))
    number = added.article.id
    evidence = window.workspace.evidence
    evidence.link(number, Passage(0, 0, 10), [place("The lighthouse was built in 1871.")])
    second = place("1990年换成了电灯，一年后守塔人离开了海岛。")
    evidence.link(number, second, [place("In 1990 the lamp"), place("The keeper left")])
    evidence.unlink(number, place("看守人喜欢养猫。"))
    window.open_article(number)
    window.activateWindow()
    qtbot.waitUntil(lambda: len(window.evidence.evidence.links) == 3)
    return window


def place(text: str) -> Passage:
    """The sentence that begins like this."""
    for blocks in (ENGLISH, CHINESE):
        for number, block in enumerate(blocks):
            at = block.text.find(text)
            if at >= 0:
                ends = [block.text.find(mark, at) for mark in (". ", "。") if block.text.find(mark, at) >= 0]
                return Passage(number, at, min(ends) + 1 if ends else len(block.text))
    raise AssertionError(text)


def lighted(window: MainWindow, side: Side) -> list[str]:
    """The texts that are lit on a side."""
    return [extra.cursor.selectedText() for extra in window.pair.panes[side].transient("evidence")]


def over(window: MainWindow, side: Side, text: str) -> None:
    """Move the pointer onto a text."""
    pane = window.pair.panes[side]
    QTest.mouseMove(pane.viewport(), QPoint(1, 1))
    QTest.mouseMove(pane.viewport(), point(pane, *span(pane, text)))


def test_a_sentence_lights_what_it_stands_on_and_back(lit: MainWindow) -> None:
    over(lit, ZH, "电灯")
    assert lighted(lit, EN) == [
        "In 1990 the lamp was replaced by an electric one.",
        "The keeper left the island a year later.",
    ]
    assert lit.pair.ribbons.active == 1
    over(lit, EN, "lighthouse")
    assert lighted(lit, ZH) == ["灯塔建于1871年。"]
    assert lit.pair.ribbons.active == 0
    over(lit, ZH, "养猫")
    assert lighted(lit, EN) == []
    assert lit.pair.ribbons.active == 2
    over(lit, EN, "Nobody")
    assert lit.pair.ribbons.active is None
    assert lighted(lit, ZH) == []


def test_a_word_lights_the_one_that_says_the_same(lit: MainWindow, qtbot: QtBot) -> None:
    over(lit, ZH, "1990")

    def words(side: Side) -> list[str]:
        return [extra.cursor.selectedText() for extra in lit.pair.panes[side].transient("words")]

    qtbot.waitUntil(lambda: words(EN) == ["1990"])
    over(lit, EN, "island")
    qtbot.waitUntil(lambda: words(ZH) == ["海岛"])
    over(lit, EN, "Nobody")
    assert words(ZH) == words(EN) == []


def test_g_goes_to_the_counterpart_and_back(lit: MainWindow) -> None:
    click(lit.pair.panes[ZH], "离开")
    key(lit, Qt.Key.Key_G)
    english = lit.pair.panes[EN]
    assert english.hasFocus()
    assert english.caret is not None
    assert (english.caret.block, english.caret.text) == (2, "In")
    key(lit, Qt.Key.Key_G)
    chinese = lit.pair.panes[ZH]
    assert chinese.hasFocus()
    assert chinese.caret is not None
    assert chinese.caret.block == 1


def test_what_has_no_counterpart_is_said(lit: MainWindow) -> None:
    click(lit.pair.panes[ZH], "养猫")
    key(lit, Qt.Key.Key_G)
    assert lit.status.message == "No source was found for this sentence."
    click(lit.pair.panes[EN], "Nobody")
    key(lit, Qt.Key.Key_G)
    assert lit.status.message == "The summary leaves this sentence out."


def test_sentences_are_linked_and_unlinked_by_keys_and_undone(lit: MainWindow, qtbot: QtBot) -> None:
    third = lambda: lit.evidence.evidence.links[2]  # noqa: E731 - asked again and again
    click(lit.pair.panes[EN], "Nobody")
    click(lit.pair.panes[ZH], "养猫")
    key(lit, Qt.Key.Key_Equal)
    qtbot.waitUntil(lambda: third().english == (place("Nobody"),))
    assert third().origin is LinkOrigin.OWN
    key(lit, Qt.Key.Key_Minus)
    qtbot.waitUntil(lambda: third().english == ())
    lit.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: third().english == (place("Nobody"),))
    drag(lit.pair.panes[EN], "remembers the name")
    key(lit, Qt.Key.Key_Backslash)
    qtbot.waitUntil(lambda: third().origin is LinkOrigin.AUTOMATIC)


def test_a_link_is_confirmed_and_counted(lit: MainWindow, qtbot: QtBot) -> None:
    article = lit.desk.article
    assert article is not None
    lit.workspace.evidence.reset(article.id, Passage(0, 0, 10))
    first = lambda: lit.evidence.evidence.links[0]  # noqa: E731 - asked again and again
    qtbot.waitUntil(lambda: first().origin is LinkOrigin.AUTOMATIC)
    found = first().english
    click(lit.pair.panes[ZH], "灯塔")
    key(lit, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: first().origin is LinkOrigin.OWN)
    assert first().english == found
    assert lit.status.message == "Links confirmed: 3 of 3."


def test_links_follow_the_text_through_an_edit(lit: MainWindow, qtbot: QtBot) -> None:
    article = lit.desk.article
    assert article is not None
    text = lit.workspace.library.editable(article.id, ZH)
    lit.workspace.library.edit(article.id, ZH, "岛上的故事。\n\n" + text)
    qtbot.waitUntil(lambda: len(lit.evidence.evidence.links) == 4)
    link = lit.evidence.evidence.links[2]
    assert link.origin is LinkOrigin.OWN
    assert link.english == (place("In 1990 the lamp"), place("The keeper left"))


def test_ribbons_run_from_sentence_to_sentence(lit: MainWindow) -> None:
    over(lit, ZH, "灯塔")
    ribbons = lit.pair.ribbons
    assert ribbons.isVisible()
    image = lit.pair.grab().toImage()
    ratio = image.devicePixelRatio()
    accent = lit.pair.panes[EN].reading_style.palette.accent

    def inks(side: Side, text: str, x: float) -> bool:
        pane = lit.pair.panes[side]
        middle = pane.range_rectangle(*span(pane, text)).center().toPoint()
        y = pane.viewport().mapTo(lit.pair, middle).y()
        left = ribbons.mapTo(lit.pair, QPoint(round(x), 0)).x()
        found = {image.pixelColor(round((left + dx) * ratio), round(y * ratio)).name() for dx in range(-3, 4)}
        return any(_near(name, accent) for name in found)

    assert inks(EN, "lighthouse", EDGE)
    assert inks(ZH, "灯塔", ribbons.width() - EDGE)
    assert not inks(EN, "Nobody", EDGE)


def _near(one: str, other: str) -> bool:
    values = [(int(one[n : n + 2], 16), int(other[n : n + 2], 16)) for n in (1, 3, 5)]
    return all(abs(a - b) < 40 for a, b in values)


def test_the_page_can_be_had_bare(lit: MainWindow, qtbot: QtBot) -> None:
    lit.actions_["evidence"].trigger()
    assert lit.evidence.evidence.links == ()
    assert not lit.pair.ribbons.isVisible()
    over(lit, ZH, "电灯")
    assert lighted(lit, EN) == []
    lit.actions_["evidence"].trigger()
    qtbot.waitUntil(lit.pair.ribbons.isVisible)


def test_the_sides_scroll_along_links_and_crossing_ones_do_not_tear_them(window: MainWindow, qtbot: QtBot) -> None:
    filler = "The wind blew over the empty plain and nobody was there to hear it. " * 12
    english = tuple(Block(P, f"Alas! {filler}") for _ in range(12))
    chinese = (*(Block(P, f"{stem}。") for stem in "甲乙丙丁戊己庚辛壬癸子丑"), Block(P, "哎呀。" * 400))
    number = window.workspace.library.add(Draft(headline="Plain", english=english, chinese=chinese)).article.id
    evidence = window.workspace.evidence
    for there, here in ((2, 3), (5, 6), (6, 1), (9, 10)):
        evidence.link(number, Passage(there, 0, 2), [Passage(here, 0, 5)])
    window.open_article(number)
    qtbot.waitUntil(lambda: sum(link.origin is LinkOrigin.OWN for link in window.evidence.evidence.links) == 4)
    left, right = window.pair.panes[EN], window.pair.panes[ZH]
    for there, here in ((2, 3), (5, 6), (9, 10)):
        left.verticalScrollBar().setValue(
            round(left.verticalScrollBar().value() + left.range_rectangle(here, 0, 1).top())
        )
        assert abs(right.range_rectangle(there, 0, 1).top()) < 12
    window.actions_["follow"].trigger()
    qtbot.waitUntil(lambda: not window.settings.get(FOLLOW))
    before = right.verticalScrollBar().value()
    qtbot.wait(50)
    left.verticalScrollBar().setValue(0)
    assert right.verticalScrollBar().value() == before


def test_a_number_that_the_english_gives_otherwise_is_told(window: MainWindow, qtbot: QtBot) -> None:
    chinese = (Block(P, "灯塔建于1881年，三十公里外就能看到灯光。"),)
    added = window.workspace.library.add(Draft(headline="Wrong year", english=ENGLISH, chinese=chinese))
    window.open_article(added.article.id)
    qtbot.waitUntil(lambda: bool(window.evidence.evidence.links))
    (link,) = window.evidence.evidence.links
    assert link.english
    assert any("1881" in doubt for doubt in link.doubts)
    over(window, ZH, "灯塔")
    assert "1881" in window.status.message


def test_the_other_side_glides_to_what_is_lit_and_this_one_stays(window: MainWindow, qtbot: QtBot) -> None:
    filler = "The wind blew over the empty plain and nobody was there to hear it. " * 12
    english = tuple(Block(P, f"Alas! {filler}") for _ in range(12))
    chinese = tuple(Block(P, f"{stem}。" + "哎呀。" * 60) for stem in "甲乙丙丁戊己庚辛壬癸子丑")
    number = window.workspace.library.add(Draft(headline="Far", english=english, chinese=chinese)).article.id
    for there, here in ((0, 0), (2, 9), (11, 11)):
        window.workspace.evidence.link(number, Passage(there, 0, 2), [Passage(here, 0, 5)])
    window.open_article(number)
    qtbot.waitUntil(lambda: sum(link.origin is LinkOrigin.OWN for link in window.evidence.evidence.links) == 3)
    left, right = window.pair.panes[EN], window.pair.panes[ZH]
    over(window, ZH, "丙。")
    before = right.verticalScrollBar().value()
    qtbot.waitUntil(lambda: 0 <= left.range_rectangle(9, 0, 5).top() < left.viewport().height())
    qtbot.wait(GLIDE)
    assert right.verticalScrollBar().value() == before
    there = left.verticalScrollBar().value()
    right.verticalScrollBar().setValue(before + 10)
    assert abs(left.verticalScrollBar().value() - there) < 60
