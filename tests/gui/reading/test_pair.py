"""The pair as a whole: finding, places, many marks, an empty side."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.domain.article import Block, BlockKind, Draft, ReadingPlace
from reader.gui.dialogs.edit_side import EditSide
from reader.gui.main_window import MainWindow
from reader.gui.reading.empty import Invitation
from reader.gui.reading.find_bar import find_hits
from reader.gui.theme import LIGHT
from reader.text.characters import fold
from tests.gui.parts import EN, ZH, key, long_draft, pair_draft, when_asked, words_answer

CTRL = Qt.KeyboardModifier.ControlModifier


@given(st.text("ab後后A 𠮷", max_size=12), st.text("ab后a𠮷", min_size=1, max_size=3))
@settings(deadline=None)
def test_hits_are_where_the_folded_text_is(text: str, needle: str) -> None:
    hits = find_hits(needle, {EN: [Block(BlockKind.PARAGRAPH, text)]})
    wanted = fold(needle.strip())
    assert all(fold(text[hit.start : hit.end]) == wanted for hit in hits)
    assert len(hits) == (fold(text).count(wanted) if wanted else 0)


def seek(window: MainWindow, text: str) -> list[tuple[str, str]]:
    window.actions_["find"].trigger()
    QTest.keyClick(window.pair.finding.bar.line, Qt.Key.Key_A, CTRL)
    window.pair.finding.bar.line.clear()
    window.pair.finding.bar.line.insert(text)
    found = window.pair.finding.hits
    return [(hit.side.value, window.pair.panes[hit.side].blocks[hit.block].text[hit.start : hit.end]) for hit in found]


def test_finding_hits_both_sides_and_both_scripts(window: MainWindow) -> None:
    assert seek(window, "YOSHINOYA") == [("en", "Yoshinoya")]
    assert seek(window, "後來") == [("zh", "后来")]
    assert seek(window, "😀") == [("en", "😀"), ("zh", "😀")]
    window.actions_["script:t"].trigger()
    assert seek(window, "后来") == [("zh", "后来")]
    assert seek(window, "no such thing") == []


def test_finding_goes_from_hit_to_hit_and_escape_ends_it(window: MainWindow) -> None:
    assert len(seek(window, "the")) == 4
    panes = window.pair.panes

    def lit() -> int:
        (extra,) = [e for e in panes[EN].extraSelections() if e.format.background().color().name() == LIGHT.found]
        return extra.cursor.selectionStart()

    starts = [panes[EN].shown.position(hit.block, hit.start) for hit in window.pair.finding.hits]
    line = window.pair.finding.bar.line
    seen = [lit()]
    for _ in range(4):
        QTest.keyClick(line, Qt.Key.Key_Return)
        seen.append(lit())
    assert seen == [*starts, starts[0]]
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert lit() == starts[3]
    window.actions_["find_previous"].trigger()
    assert lit() == starts[2]
    window.actions_["find_next"].trigger()
    assert lit() == starts[3]
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert window.pair.finding.bar.isHidden()
    assert panes[EN].hasFocus()
    assert panes[EN].extraSelections() == []


def test_places_stay_over_script_size_and_width(window: MainWindow, qtbot: QtBot) -> None:
    added = window.workspace.library.add(long_draft())
    window.open_article(added.article.id)
    qtbot.waitUntil(lambda: words_answer(window))
    for pane in window.pair.panes.values():
        pane.go_to(ReadingPlace(30, 0))
    places = window.pair.places()
    assert [place.block for place in places.values()] == [30, 30]
    for script in ("t", "tw", "original"):
        window.actions_[f"script:{script}"].trigger()
        assert window.pair.places() == places
    for name in ("larger", "larger", "smaller"):
        window.actions_[name].trigger()
        window.desk.restyle()
        assert window.pair.places() == places
    window.resize(1100, 700)
    QTest.qWait(20)
    assert window.pair.places() == places


def test_a_thousand_marks_are_drawn(window: MainWindow, qtbot: QtBot) -> None:
    added = window.workspace.library.add(long_draft(100))
    window.open_article(added.article.id)
    qtbot.waitUntil(lambda: words_answer(window))
    pane = window.pair.panes[EN]
    words = [(n, w) for n, block in enumerate(pane.words.tokens) for w in block if w.is_word][:1000]
    article = added.article.id
    one = window.workspace.annotations.add(article, EN, 0, 0, 6)
    many = [
        replace(one, id=number, block=block, start=word.start, end=word.end, note="note" if number % 3 else "")
        for number, (block, word) in enumerate(words)
    ]
    window.pair.set_annotations(many)
    assert len(pane.annotations) == 1000
    block, word = words[-1]
    number = pane.shown.paragraph_at(pane.shown.position(block, word.start))
    assert pane.document().findBlockByNumber(number).layout().formats()
    bar = pane.verticalScrollBar()
    for value in range(0, bar.maximum(), max(bar.maximum() // 10, 1)):
        bar.setValue(value)
        pane.repaint()
    window.notes_panel.set_annotations(many)
    assert window.notes_panel.model.rowCount() == 1000


def alone() -> Draft:
    """An article of one side, with a text of its own: the same text would be the same article."""
    return replace(pair_draft("Alone"), english=(Block(BlockKind.PARAGRAPH, "Nobody wrote a summary."),), chinese=())


def test_an_empty_side_invites_to_write_it(window: MainWindow, qtbot: QtBot) -> None:
    added = window.workspace.library.add(alone())
    window.open_article(added.article.id)
    assert not window.pair.panes[ZH].isVisible()
    (invitation,) = [each for each in window.pair.findChildren(Invitation) if each.isVisible()]

    def write(dialog: QWidget) -> None:
        assert isinstance(dialog, EditSide)
        QTest.keyClick(dialog.editor, Qt.Key.Key_Return, CTRL)
        assert dialog.isVisible()
        dialog.editor.insertPlainText("王芳：大家都说好。\n第二段。")
        QTest.keyClick(dialog.editor, Qt.Key.Key_Return, CTRL)

    when_asked(write)
    QTest.mouseClick(invitation.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.pair.panes[ZH].isVisible())
    assert "大家都说好。" in window.pair.panes[ZH].toPlainText()
    qtbot.waitUntil(lambda: words_answer(window))


def test_tab_stays_where_the_other_side_is_empty(window: MainWindow) -> None:
    added = window.workspace.library.add(alone())
    window.open_article(added.article.id)
    key(window, Qt.Key.Key_Tab)
    assert window.pair.panes[EN].hasFocus()
