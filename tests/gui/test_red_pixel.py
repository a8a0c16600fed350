"""No file of the computer is drawn by anything that shows foreign text: no red point of a red picture on the disk.

A page may say `<img src="file:///home/mei/secret.png">`; a Qt widget that takes its text for rich text draws that.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QTextBrowser, QToolTip, QWidget

from reader.domain.article import Block, BlockKind, Draft, Origin, RemovalReason, Removed, Script, Side
from reader.domain.dictionary import EnglishEntry, Entry, LookupResult, Translation
from reader.errors import FileUnreadable, QuoteNotFound
from reader.gui.dialogs.crash_dialog import CrashDialog
from reader.gui.dialogs.problems import problem_box
from reader.gui.main_window import MainWindow
from reader.gui.panels.entry_view import EntryView
from reader.gui.reading.hover_card import HoverCard
from reader.gui.reading.text_pane import TextPane
from reader.services.workspace import Workspace
from tests.gui.conftest import Opener
from tests.gui.parts import EN, ZH

RED = QColor(255, 0, 0).rgb()
SHAPES = ["html", "markdown", "path", "behind words"]
rich = pytest.mark.parametrize("foreign", ["html", "behind words"], indirect=True)
"""The shapes that Qt takes for rich text by itself."""
no_raise = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
"""The offscreen platform says so of every tooltip."""


@pytest.fixture(params=SHAPES)
def foreign(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A foreign text that names a red picture, as pages write it; short, so that the whole of it is shown."""
    picture = tmp_path / "red.png"
    image = QImage(48, 48, QImage.Format.Format_RGB32)
    image.fill(QColor(255, 0, 0))
    assert image.save(str(picture))
    shapes = {
        "html": f'<img src="{picture.as_uri()}">',
        "markdown": f"![]({picture.as_uri()})",
        "path": str(picture),
        "behind words": f'收成 Harvest <img src="{picture}"> and more',
    }
    return shapes[request.param]


def red(widget: QWidget) -> int:
    """How many points of what a widget draws are purely red."""
    QCoreApplication.processEvents()
    assert widget.isVisible()
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    # Whole points: of a black one beside a white one the bytes in the middle are those of a red one.
    return memoryview(bytes(image.constBits())).cast("I").tolist().count(RED)


def article(foreign: str) -> Draft:
    """The text in every place that an import fills."""
    return Draft(
        headline=foreign,
        source=foreign,
        byline=foreign,
        published=foreign,
        people=(foreign,),
        english=tuple(Block(kind, foreign) for kind in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION)),
        chinese=(Block(BlockKind.TOPIC, foreign, foreign), Block(BlockKind.PARAGRAPH, foreign)),
        removed=(Removed(foreign, RemovalReason.SHARING, EN, 1),),
        origin=Origin.PASTE,
    )


def answer(foreign: str) -> LookupResult:
    """The text in every place that a dictionary fills."""
    entry = Entry(foreign, foreign + "!", foreign, foreign, (foreign, foreign), (foreign,), (foreign,))
    english = EnglishEntry(foreign, (Translation(foreign, foreign, foreign, foreign, 1.0),))
    return LookupResult(foreign, Side.CHINESE, (entry,), (english,))


@pytest.fixture
def window(places: object, workspace: Workspace, open_window: Opener, foreign: str) -> MainWindow:
    """The window with such an article open, marked and noted, and its note in the editor."""
    assert places is workspace.folders
    added = workspace.library.add(article(foreign)).article
    for side in (EN, ZH):
        workspace.annotations.add(added.id, side, 0, 0, len(foreign), note=foreign)
    made = open_window(workspace, ready=False)
    made.open_article(added.id)
    made.notes_panel.edit(workspace.annotations.of(added.id)[0].id, focus=False)
    return made


@pytest.fixture
def clean() -> Iterator[list[QWidget]]:
    """Widgets that are thrown away in the end."""
    made: list[QWidget] = []
    yield made
    for widget in made:
        widget.close()
        widget.deleteLater()


@contextmanager
def tip() -> Iterator[QWidget]:
    """The tooltip that is shown; gone afterwards."""
    shown = next(w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel") and w.isVisible())
    yield shown
    shown.close()
    shown.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@rich
@no_raise
def test_a_widget_without_protection_draws_it(foreign: str, qapp: QApplication, clean: list[QWidget]) -> None:
    """What all the others would show; so the others can fail."""
    assert qapp is not None
    browser, label = QTextBrowser(), QLabel(foreign)
    browser.setHtml(foreign)
    clean += [browser, label]
    for widget in clean:
        widget.show()
        assert red(widget) > 1000
    QToolTip.showText(QPoint(5, 5), foreign, label)
    with tip() as shown:
        assert red(shown) > 1000


def test_no_room_of_the_window_draws_it(window: MainWindow, foreign: str) -> None:
    for number in range(window.tabs.count()):
        window.tabs.setCurrentIndex(number)
        window.arrangement.show_panel(None)
        if window.tabs.widget(number) is window.word_panel:
            window.word_panel.show_result(answer(foreign), Script.SIMPLIFIED)
        assert red(window) == 0
    texts = [label.text() for label in window.findChildren(QLabel)]
    assert texts.count(foreign) >= 4  # the headline, a line left out, an answer's word and sense
    assert all(foreign in pane.toPlainText() for pane in window.pair.panes.values())
    assert window.notes_panel.editor.toPlainText() == foreign


@rich
@no_raise
def test_no_tooltip_draws_it(window: MainWindow, foreign: str) -> None:
    view = window.library_panel.list
    assert view.isVisible()
    indexes = [view.model().index(row, 0) for row in range(view.model().rowCount())]
    (index,) = [found for found in indexes if found.data() == foreign]
    at = view.visualRect(index).center()
    help_ = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), help_)
    with tip() as shown:
        assert shown.width() > 100
        assert red(shown) == 0


@rich
def test_what_the_status_bar_says_draws_it_nowhere(window: MainWindow, foreign: str) -> None:
    window.actions_["delete"].trigger()
    assert foreign in window.status.message
    assert red(window.status) == 0
    window.status.set_failed(foreign)
    window.status.set_unsaved(foreign)
    assert red(window.status) == 0


def test_a_card_and_an_answer_draw_it_nowhere(foreign: str, qapp: QApplication, clean: list[QWidget]) -> None:
    assert qapp is not None
    page = QWidget()
    page.resize(700, 500)
    view = EntryView(lambda text, _: text)
    clean += [page, view]
    page.show()
    view.show()
    card = HoverCard(page)
    english = LookupResult(foreign, Side.ENGLISH, english=answer(foreign).english)
    for result in (answer(foreign), english, LookupResult(foreign, Side.CHINESE, parts=(answer(foreign), english))):
        for script in (Script.SIMPLIFIED, Script.TRADITIONAL):
            card.show_result(result, QRect(300, 100, 40, 20), script)
            assert card.isVisible()
            assert any(foreign in label.text() for label in card.findChildren(QLabel))
            assert red(page) == 0
            view.show_result(result, script)
            assert red(view) == 0


def test_no_window_that_tells_of_an_error_draws_it(foreign: str, qapp: QApplication, clean: list[QWidget]) -> None:
    assert qapp is not None
    one = FileUnreadable(name=foreign, detail=foreign)
    dialogs: list[QDialog] = [
        problem_box([one], None),
        problem_box([one, QuoteNotFound(quote=foreign, nth=1)], None),
        CrashDialog(foreign, None),
    ]
    clean += dialogs
    for dialog in dialogs:
        dialog.open()
        assert red(dialog) == 0


def test_a_page_draws_nothing_even_where_rich_text_got_in(
    foreign: str, qapp: QApplication, clean: list[QWidget]
) -> None:
    assert qapp is not None
    page = TextPane(EN)
    clean.append(page)
    page.show()
    for put in (page.setHtml, page.setMarkdown, page.setText):
        put(foreign)
        assert red(page) == 0
