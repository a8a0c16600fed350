"""The table of actions, the sheet made from it, errors in words, paper, and colours that can be read."""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from reader.domain.annotation import Colour
from reader.domain.article import Script
from reader.errors import ReaderError
from reader.gui.actions import PANE, SEPARATOR, key_names, menus, table
from reader.gui.dialogs.about import About
from reader.gui.dialogs.problems import problem_box
from reader.gui.dialogs.shortcuts import Shortcuts
from reader.gui.doing import Doing
from reader.gui.main_window import MainWindow
from reader.gui.printing import document_for, printable
from reader.gui.reading.reading_pane import ReadingPane
from reader.gui.reading.values import ReadingStyle
from reader.gui.theme import DARK, LIGHT, Palette, contrast, stylesheet
from reader.gui.translation import error_text
from tests.gui.parts import CHINESE, EN, ENGLISH, when_asked

AA = 4.5
"""The least contrast of text, WCAG 2.1 level AA."""
ROWS = [row for row in table() if row.id != SEPARATOR]


def test_every_action_has_keys_a_menu_and_a_doer(window: MainWindow) -> None:
    assert [row.id for row in ROWS if not row.keys] == []
    assert {row.menu for row in ROWS} == menus().keys()
    doers = Doing(window).table()
    assert doers.keys() == {row.id for row in ROWS}
    assert all(window.actions_[row.id].text() for row in ROWS)


def test_no_key_means_two_things() -> None:
    keys = Counter(QKeySequence(key.removeprefix(PANE)).toString() for row in ROWS for key in row.keys)
    assert "" not in keys
    assert [key for key, times in keys.items() if times > 1] == []


def test_no_menu_has_two_entries_under_one_letter() -> None:
    for menu in menus():
        letters = Counter(row.text[row.text.index("&") + 1].lower() for row in ROWS if row.menu == menu)
        assert [letter for letter, times in letters.items() if times > 1] == [], menu


def test_keys_of_the_pane_do_what_their_row_says(window: MainWindow) -> None:
    """What the sheet lists for the text is what the pane answers, and the menu entry does the same."""
    pane = window.pair.panes[EN]
    for forward, back in (
        ("next_word", "previous_word"),
        ("next_sentence", "previous_sentence"),
        ("next_paragraph", "previous_paragraph"),
    ):
        seen = []
        for act in (press, lambda window, name: window.actions_[name].trigger()):
            pane.set_caret(pane.word_near(1, 3))
            carets = []
            for name in (forward, back):
                act(window, name)
                carets.append(pane.caret)
            seen.append(carets)
        assert seen[0] == seen[1]
        assert seen[0][0] != seen[0][1]


def press(window: MainWindow, name: str) -> None:
    """Press the key of a row."""
    row = next(row for row in ROWS if row.id == name)
    combination = QKeySequence(row.keys[0].removeprefix(PANE))[0]  # type: ignore[index] # PySide6's types lack it
    pane: ReadingPane = window.pair.panes[EN]
    QTest.keyClick(pane, combination.key(), combination.keyboardModifiers())


def test_the_sheet_lists_every_action_with_its_keys(window: MainWindow) -> None:
    said: set[str] = set()

    def look(sheet: QWidget) -> None:
        assert isinstance(sheet, Shortcuts)
        said.update(label.text() for label in sheet.findChildren(QLabel))
        sheet.reject()

    when_asked(look)
    QTest.keyClick(window, Qt.Key.Key_F1)
    for row in ROWS:
        assert key_names(row) in said, row.id
    # The names as the sheet writes them: without what underlines a letter, and without the dots of a question.
    plain = {text.replace("&", "").removesuffix("…") for text in said}
    assert {row.text.replace("&", "").removesuffix("…") for row in ROWS} <= plain


def test_about_credits_what_it_stands_on(window: MainWindow) -> None:
    said: list[str] = []

    def look(about: QWidget) -> None:
        assert isinstance(about, About)
        said.extend(label.text() for label in about.findChildren(QLabel))
        about.reject()

    when_asked(look)
    window.actions_["about"].trigger()
    whole = "\n".join(said)
    for name in ("CC-CEDICT", "CC BY-SA 4.0", "PySide6", "jieba", "OpenCC", "SQLAlchemy", "MIT", "no network"):
        assert name in whole


def every_error(root: type[ReaderError] = ReaderError) -> Iterator[type[ReaderError]]:
    yield root
    for kind in root.__subclasses__():
        yield from every_error(kind)


@pytest.mark.parametrize("kind", list(every_error()), ids=lambda kind: kind.__name__)
def test_every_error_can_be_said(qapp: QApplication, kind: type[ReaderError]) -> None:
    assert kind.__module__ in ("reader.errors", "reader.dictionary.errors")
    names = [name for _, name, _, _ in string.Formatter().parse(kind.sentence) if name]
    error = kind(**{name: f"<{name}>" for name in names})
    said = error_text(error)
    assert all(f"<{name}>" in said for name in names)
    assert said.rstrip().endswith((".", ">"))
    box = problem_box([error, error], None)
    assert box.informativeText() == f"{said}\n{said}"
    assert box.textFormat() is Qt.TextFormat.PlainText
    box.close()
    box.deleteLater()
    assert qapp


@pytest.mark.parametrize("script", [Script.ORIGINAL, Script.TRADITIONAL])
def test_the_pair_is_printed(window: MainWindow, tmp_path: Path, script: Script) -> None:
    article = window.desk.article
    assert article is not None
    page = printable(article, lambda text: window.workspace.converter.convert(text, script))
    document = document_for(page, ReadingStyle())
    text = document.toPlainText()
    for part in (*ENGLISH, article.headline, article.source, "王芳", "李明"):
        assert part in text
    wanted = CHINESE if script is Script.ORIGINAL else ("後來成了廚師",)
    assert all(part in text for part in wanted)
    file = tmp_path / "pair.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFileName(str(file))
    document.print_(printer)
    assert file.read_bytes().startswith(b"%PDF")
    assert file.stat().st_size > 2000


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_read_can_be_read(colours: Palette) -> None:
    weak = {}
    for ink in ("ink", "soft", "accent", "link"):
        for ground in ("paper", "panel", "raised"):
            ratio = contrast(getattr(colours, ink), getattr(colours, ground))
            if ratio < AA:
                weak[ink, ground] = round(ratio, 2)
    for ground in ("selection", "hover", "found"):
        if contrast(colours.ink, getattr(colours, ground)) < AA:
            weak["ink", ground] = round(contrast(colours.ink, getattr(colours, ground)), 2)
    if contrast(colours.on_accent, colours.accent) < AA:
        weak["on_accent", "accent"] = round(contrast(colours.on_accent, colours.accent), 2)
    assert weak == {}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_ink_can_be_read_on_every_highlight(colours: Palette) -> None:
    assert colours.highlights.keys() == set(Colour)
    assert [name for name, ground in colours.highlights.items() if contrast(colours.ink, ground) < AA] == []


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_is_filled_in(colours: Palette) -> None:
    sheet = stylesheet(colours)
    assert sheet.count("{") == sheet.count("}")
    assert "{{" not in sheet
    assert colours.accent in sheet
