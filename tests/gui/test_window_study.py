"""Studying in the window: words kept by keys, marks and readings over the text, wrong splits and readings put right."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from reader.domain.annotation import Colour
from reader.domain.article import Block, BlockKind, Draft, Pairing, Script, Side
from reader.domain.fixes import Scope
from reader.domain.vocabulary import Status
from reader.gui.controllers.links import keep_links
from reader.gui.dialogs.amend import FormsDialog, ReadingDialog
from reader.gui.dialogs.cut_dialog import CutDialog
from reader.gui.main_window import MainWindow
from reader.gui.models.articles import known_name
from reader.gui.reading.overlay import Syllable, WordMark
from reader.gui.settings import LEARNING, MARK_WORDS, SANDHI, SOUND_STYLE, TONE_COLOURS
from tests.gui.parts import EN, ZH, click, drag, key, span, when_asked

P = BlockKind.PARAGRAPH


@pytest.fixture
def studying(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window with a pair in which words, phrases, names and polyphones stand."""
    added = window.workspace.library.add(
        Draft(
            headline="Bank holiday",
            english=(
                Block(P, "The banks were closed. Heads of state took part in the banquet."),
                Block(P, "Nobody took the coat off."),
            ),
            chinese=(Block(P, "银行关门了。国家元首出席了宴会。"), Block(P, "没有人脱下大衣，研究生命的人很行。")),
            pairs=(Pairing(0, 0), Pairing(1, 1)),
        )
    )
    window.open_article(added.article.id)
    window.activateWindow()
    qtbot.waitUntil(lambda: all(window.pair.panes[side].words.tokens for side in Side))
    return window


def marks(window: MainWindow, side: Side) -> dict[str, WordMark]:
    """The underlined words of a side."""
    pane = window.pair.panes[side]
    return {
        token.text: mark
        for number, here in pane.overlay.marks.items()
        for token in pane.words.tokens[number]
        if (mark := here.get(token.start)) is not None
    }


def said(window: MainWindow) -> str:
    """All readings above the Chinese, in order, "·" where there is none."""
    pane = window.pair.panes[ZH]
    return " ".join(
        one.text if one else "·" for number in sorted(pane.overlay.syllables) for one in pane.overlay.syllables[number]
    )


def test_k_keeps_the_word_with_its_sentence_and_what_the_other_side_says(studying: MainWindow) -> None:
    click(studying.pair.panes[EN], "banks")
    key(studying, Qt.Key.Key_K)
    (kept,) = studying.workspace.words.all()
    assert (kept.language, kept.headword, kept.shown, kept.status) == (EN, "bank", "banks", Status.LEARNING)
    assert kept.sighting.sentence == "The banks were closed."
    assert kept.sighting.counterpart == "银行关门了。"
    assert studying.word_panel.bar.states[Status.LEARNING].isChecked()
    assert "banks" in studying.status.message
    studying.actions_["undo"].trigger()
    assert studying.workspace.words.all() == []
    assert not studying.word_panel.bar.states[Status.LEARNING].isChecked()


def test_a_phrase_is_kept_as_one(studying: MainWindow, qtbot: QtBot) -> None:
    studying.settings.set(LEARNING, "en")
    click(studying.pair.panes[EN], "state")
    assert studying.words.word is not None
    assert studying.words.word.text == "Heads of state"
    drag(studying.pair.panes[EN], "Heads of state")
    key(studying, Qt.Key.Key_K)
    (kept,) = studying.workspace.words.all()
    assert kept.headword == "head of state"
    qtbot.waitUntil(lambda: set(marks(studying, EN)) == {"Heads", "of", "state"})


@pytest.mark.parametrize(("pressed", "status"), [(Qt.Key.Key_L, Status.KNOWN), (Qt.Key.Key_I, Status.IGNORED)])
def test_keys_say_how_well_a_word_is_known(studying: MainWindow, pressed: Qt.Key, status: Status) -> None:
    click(studying.pair.panes[ZH], "宴会")
    key(studying, pressed)
    assert studying.workspace.words.statuses(ZH) == {"宴会": status}


def test_the_panel_says_and_changes_how_well_a_word_is_known(studying: MainWindow) -> None:
    click(studying.pair.panes[ZH], "宴会")
    bar = studying.word_panel.bar
    QTest.mouseClick(bar.states[Status.NEW], Qt.MouseButton.LeftButton)
    assert studying.workspace.words.statuses(ZH) == {"宴会": Status.NEW}
    QTest.mouseClick(bar.states[Status.KNOWN], Qt.MouseButton.LeftButton)
    assert studying.workspace.words.statuses(ZH) == {"宴会": Status.KNOWN}
    assert [name for name, button in bar.states.items() if button.isChecked()] == [Status.KNOWN]
    QTest.mouseClick(bar.states[Status.KNOWN], Qt.MouseButton.LeftButton)
    assert studying.workspace.words.statuses(ZH) == {}


def test_marks_are_on_the_side_that_is_learned(studying: MainWindow, qtbot: QtBot) -> None:
    words = studying.workspace.words
    studying.actions_["learning:en"].trigger()
    words.mark(EN, ["the", "be", "close"], Status.KNOWN)
    words.mark(EN, ["banquet"], Status.LEARNING)
    words.mark(ZH, ["银行"], Status.KNOWN)
    qtbot.waitUntil(lambda: marks(studying, EN).get("banks") is WordMark.UNKNOWN)
    here = marks(studying, EN)
    assert here["banquet"] is WordMark.LEARNING
    assert not {"The", "were", "closed", "the"} & here.keys()
    assert marks(studying, ZH) == {}
    studying.actions_["learning:zh"].trigger()
    qtbot.waitUntil(lambda: "宴会" in marks(studying, ZH))
    assert "银行" not in marks(studying, ZH)
    assert marks(studying, EN) == {}
    studying.actions_["mark_words"].trigger()
    qtbot.waitUntil(lambda: marks(studying, ZH) == {})
    assert studying.settings.get(MARK_WORDS) is False


def test_nothing_is_underlined_before_a_first_word_is_known(studying: MainWindow, qtbot: QtBot) -> None:
    studying.workspace.words.mark(ZH, ["宴会"], Status.LEARNING)
    qtbot.waitUntil(lambda: marks(studying, ZH) == {"宴会": WordMark.LEARNING})


def test_the_rest_of_the_page_is_known_at_one_stroke_and_back(studying: MainWindow, qtbot: QtBot) -> None:
    studying.workspace.words.mark(ZH, ["宴会"], Status.LEARNING)
    key(studying, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    statuses = studying.workspace.words.statuses(ZH)
    assert statuses["宴会"] is Status.LEARNING
    assert statuses["银行"] is Status.KNOWN
    assert str(len(statuses) - 1) in studying.status.message
    article = studying.desk.article
    assert article is not None
    row = studying.library_panel.model.row_of(article.id)
    assert row is not None
    share: Callable[[], float | None] = lambda: studying.library_panel.model.share(article.id)  # noqa: E731 - typed
    qtbot.waitUntil(lambda: (share() or 0) > 0.8)
    spoken = studying.library_panel.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert known_name(share() or 0) in spoken
    studying.actions_["undo"].trigger()
    assert studying.workspace.words.statuses(ZH) == {"宴会": Status.LEARNING}


def test_readings_stand_above_the_words_and_move_nothing(studying: MainWindow, qtbot: QtBot) -> None:
    pane = studying.pair.panes[ZH]
    drag(pane, "出席")
    before = (pane.toPlainText(), pane.selections())
    studying.actions_["sound:all"].trigger()
    qtbot.waitUntil(lambda: "yín háng guān mén le" in said(studying))
    assert (pane.toPlainText(), pane.selections()) == before
    studying.settings.set(SOUND_STYLE, "numbers")
    qtbot.waitUntil(lambda: "yin2 hang2 guan1 men2 le" in said(studying))
    studying.settings.set(SOUND_STYLE, "zhuyin")
    qtbot.waitUntil(lambda: "ㄧㄣˊ ㄏㄤˊ" in said(studying))
    studying.settings.set(SOUND_STYLE, "marks")
    studying.settings.set(SANDHI, True)
    qtbot.waitUntil(lambda: "yín háng" in said(studying))
    studying.workspace.words.mark(ZH, ["银行", "关门"], Status.KNOWN)
    studying.actions_["sound:unknown"].trigger()
    qtbot.waitUntil(lambda: said(studying).startswith("· · · ·"))
    assert "yàn huì" in said(studying)
    studying.actions_["sound:off"].trigger()
    qtbot.waitUntil(lambda: said(studying) == "")


def test_what_is_drawn_is_drawn_over_the_right_characters(studying: MainWindow, qtbot: QtBot) -> None:
    pane = studying.pair.panes[ZH]
    studying.settings.set(TONE_COLOURS, True)
    studying.actions_["sound:all"].trigger()
    qtbot.waitUntil(lambda: "yín háng" in said(studying))
    where = span(pane, "宴")
    place = pane.range_rectangle(*where)
    above = QPoint(round(place.left()), round(place.top() - 12))

    def inks() -> set[str]:
        image: QImage = pane.viewport().grab().toImage()
        return {image.pixelColor(above.x() + x, above.y() + y).name() for x in range(18) for y in range(14)}

    tone = pane.reading_style.palette.tones[3]
    with_reading = inks()
    assert len(with_reading) > 1
    syllables = {number: list(each) for number, each in pane.overlay.syllables.items()}
    syllables[where[0]][where[1]] = None
    pane.overlay.set_syllables(syllables)
    assert inks() == {pane.reading_style.palette.paper}
    assert syllables[where[0]][where[1] + 1] == Syllable("huì", 4)
    assert tone != pane.reading_style.palette.soft


def test_longer_and_shorter_phrases_are_one_key_away(studying: MainWindow) -> None:
    click(studying.pair.panes[ZH], "元首")
    first = studying.words.word
    assert first is not None
    key(studying, Qt.Key.Key_BracketLeft)
    shorter = studying.words.word
    assert shorter is not None
    assert len(shorter.text) < len(first.text)
    assert studying.words.current is not None
    assert studying.words.current.term == shorter.text
    key(studying, Qt.Key.Key_BracketRight)
    assert studying.words.word == first
    assert studying.pair.panes[ZH].caret == first


def test_words_are_split_and_joined_in_place_and_undone(studying: MainWindow, qtbot: QtBot) -> None:
    pane = studying.pair.panes[ZH]
    article = studying.desk.article
    assert article is not None
    place = studying.workspace.annotations.find_quote(article.id, ZH, "生命")
    mark = studying.workspace.annotations.add(article.id, ZH, *place, Colour.GREEN).id
    drag(pane, "研究生命", Qt.KeyboardModifier.AltModifier)
    cut_now(studying, "X", "研究生|命", Scope.ARTICLE)
    qtbot.waitUntil(lambda: "研究生" in words_of(studying))
    found = studying.workspace.annotations.get(mark)
    assert (found.quote, found.start) == ("生命", place[1])
    studying.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: "研究生" not in words_of(studying))
    drag(pane, "很行")
    cut_now(studying, "J", "很行", Scope.EVERYWHERE)
    qtbot.waitUntil(lambda: "很行" in words_of(studying))


def test_nothing_is_joined_over_a_comma(studying: MainWindow) -> None:
    drag(studying.pair.panes[ZH], "大衣，研究")
    key(studying, Qt.Key.Key_X)
    (dialog,) = [each for each in studying.findChildren(CutDialog) if each.isVisible()]
    assert len(dialog.gaps) == 1
    dialog.reject()
    click(studying.pair.panes[ZH], "大衣")
    key(studying, Qt.Key.Key_J)
    assert "follows" in studying.status.message


def test_the_caret_is_on_the_word_that_is_there_now(studying: MainWindow, qtbot: QtBot) -> None:
    pane = studying.pair.panes[ZH]
    article = studying.desk.article
    assert article is not None
    click(pane, "研究")
    place = span(pane, "研究生命")
    studying.workspace.splits.split(article.id, *place, (3,))
    qtbot.waitUntil(lambda: pane.caret is not None and pane.caret.text == "研究生")


def words_of(window: MainWindow) -> list[str]:
    return [token.text for block in window.pair.panes[ZH].words.tokens for token in block]


def cut_now(window: MainWindow, letter: str, wanted: str, scope: Scope) -> None:
    """Open the dialog by its key, press gaps until it says `wanted`, and take it."""
    key(window, Qt.Key(ord(letter)))
    (dialog,) = [each for each in window.findChildren(CutDialog) if each.isVisible()]
    cuts = tuple(len(part) for part in [wanted[:at].replace("|", "") for at in range(len(wanted)) if wanted[at] == "|"])
    for number, gap in enumerate(dialog.gaps, 1):
        if gap.isChecked() != (number in cuts):
            QTest.mouseClick(gap, Qt.MouseButton.LeftButton)
    dialog.scopes[scope].click()
    assert dialog.cuts == cuts
    QTest.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)


def test_what_a_cut_would_change_is_listed_first(studying: MainWindow, qtbot: QtBot) -> None:
    for number in range(2):
        studying.workspace.library.add(Draft(headline=f"Able {number}", chinese=(Block(P, f"第{number}个人也很行。"),)))
    drag(studying.pair.panes[ZH], "很行")
    key(studying, Qt.Key.Key_J)
    (dialog,) = [each for each in studying.findChildren(CutDialog) if each.isVisible()]
    places = dialog.findChild(QListWidget)
    assert isinstance(places, QListWidget)
    qtbot.waitUntil(lambda: places.count() == 3)
    dialog.scopes[Scope.HERE].click()
    qtbot.waitUntil(lambda: places.count() == 1)
    dialog.reject()
    assert studying.workspace.splits.all() == []


def test_a_wrong_reading_is_put_right_and_remembered(studying: MainWindow, qtbot: QtBot) -> None:
    studying.actions_["sound:all"].trigger()
    qtbot.waitUntil(lambda: "yín háng" in said(studying))
    click(studying.pair.panes[ZH], "银行")

    def answer(asked: QWidget) -> None:
        assert isinstance(asked, ReadingDialog)
        assert asked.line.text() == "yín háng"
        asked.line.setText("yin2")
        QTest.keyClick(asked.line, Qt.Key.Key_Return)
        assert asked.isVisible()
        assert asked.problem.isVisible()
        asked.line.setText("yín xíng")
        QTest.keyClick(asked.line, Qt.Key.Key_Return)

    when_asked(answer)
    key(studying, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: "yín xíng" in said(studying))
    studying.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: "yín háng" in said(studying))


def test_another_character_is_chosen_and_remembered(studying: MainWindow, qtbot: QtBot) -> None:
    click(studying.pair.panes[ZH], "行。")
    key(studying, Qt.Key.Key_C)
    assert "script" in studying.status.message
    added = studying.workspace.library.add(Draft(headline="Queen", chinese=(Block(P, "他后来走了。"),)))
    studying.open_article(added.article.id)
    studying.show_script(Script.TRADITIONAL)
    pane = studying.pair.panes[ZH]
    qtbot.waitUntil(lambda: "後來" in pane.toPlainText())
    before = pane.toPlainText()
    drag(pane, "后", Qt.KeyboardModifier.AltModifier)

    def choose(asked: QWidget) -> None:
        assert isinstance(asked, FormsDialog)
        names = [asked.list.item(row).text() for row in range(asked.list.count())]
        asked.list.setCurrentRow(names.index("后"))
        QTest.keyClick(asked.list, Qt.Key.Key_Return)

    when_asked(choose)
    key(studying, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: "后來" in pane.toPlainText())
    studying.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: pane.toPlainText() == before)


def test_links_beside_a_word_are_those_of_its_language(studying: MainWindow) -> None:
    from reader.dictionary.links import link

    keep_links(
        studying.settings,
        [
            link("Zh words", "https://zh.example/{word}", ZH),
            link("En words", "https://en.example/?q={word}", EN),
        ],
    )
    click(studying.pair.panes[ZH], "宴会")
    menu = studying.word_panel.bar.links.menu()
    assert [action.text() for action in menu.actions()] == ["Zh words"]
    click(studying.pair.panes[EN], "banquet")
    menu = studying.word_panel.bar.links.menu()
    assert [action.text() for action in menu.actions()] == ["En words"]


def test_one_who_learns_english_is_spared_the_pinyin(studying: MainWindow) -> None:
    card = studying.pair.card
    click(studying.pair.panes[ZH], "宴会")
    assert studying.word_panel.view.sounding.wanted
    studying.actions_["learning:en"].trigger()
    assert not studying.word_panel.view.sounding.wanted
    assert not card.sounding.wanted


@pytest.mark.parametrize(
    ("style", "wanted"), [("marks", "yàn huì"), ("numbers", "yan4 hui4"), ("zhuyin", "ㄧㄢˋ ㄏㄨㄟˋ")]
)
def test_readings_in_the_panel_are_written_as_above_the_text(
    studying: MainWindow, qtbot: QtBot, style: str, wanted: str
) -> None:
    studying.settings.set(SOUND_STYLE, style)

    def read() -> list[str]:
        return [label.text() for label in studying.word_panel.view.findChildren(QLabel) if label.isVisible()]

    for side, word in ((ZH, "宴会"), (EN, "banquet")):
        click(studying.pair.panes[side], word)
        qtbot.waitUntil(lambda: wanted in read())
