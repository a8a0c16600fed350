"""`duizhao --self-test`: everything once, in a real window on a temporary library, and a report as one JSON document.

Stands beside `app`: it may know every part. Used on what was just built or installed, by people and by scripts.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.domain.article import Script, Side
from reader.gui.application import make_application
from reader.gui.main_window import MainWindow
from reader.gui.reading.reading_pane import ReadingPane
from reader.gui.reading.values import WordAt
from reader.gui.settings import PREVIEW, Settings
from reader.gui.theme import palette, qpalette, stylesheet
from reader.paths import Folders, folders
from reader.services.workspace import Workspace, open_workspace

PATIENCE = 240.0
"""Seconds that the language may take to load; building the dictionary takes some twenty."""

PAGE = """The lighthouse keeper's garden

The garden behind the lighthouse grows 40 kinds of vegetables in salty wind. "A wall of stones keeps the leaves
from harm," said Wu Hai, who has kept the light since 2009.

吴海：灯塔后面的园子里种着40种蔬菜。石墙挡住了海风，叶子才没有受伤。
旁白：他从2009年起看守这盏灯。发展园艺需要耐心。
"""


class StepFailed(Exception):
    """A step did not come out as it should."""


class SelfTest:
    """The steps share a window; each says in a word what it saw."""

    def __init__(self, home: Path) -> None:
        self._places = Folders(data=home, cache=folders().cache)
        self._app = make_application()
        colours = palette(dark=False)
        self._app.setPalette(qpalette(colours))
        self._app.setStyleSheet(stylesheet(colours))
        self._workspace, self._window = self._opened()
        self._article = 0

    def _opened(self) -> tuple[Workspace, MainWindow]:
        workspace = open_workspace(self._places)
        settings = Settings(self._places.settings)
        settings.set(PREVIEW, "never")  # nobody is there to look
        window = MainWindow(settings, workspace.reading)
        window.set_palette(palette(dark=False))
        window.resize(1280, 800)
        window.show()
        window.attach(workspace)
        window.start()
        return workspace, window

    def close(self) -> None:
        """Close window and library."""
        self._window.close()
        self._workspace.close()

    def screenshot(self) -> str:
        """Save a picture of the window in a temporary file that stays; its path."""
        handle, name = tempfile.mkstemp(prefix="duizhao-", suffix=".png")
        os.close(handle)
        _check(self._window.grab().save(name), "the picture could not be saved")
        return name

    def import_page(self) -> str:
        """Import a page as if it were pasted."""
        self._window.intake.text(PAGE)
        self._wait(lambda: self._window.desk.article is not None, 30)
        article = self._window.desk.article
        if article is None:
            raise StepFailed("no article was opened")
        self._article = article.id
        _check(len(article.chinese) == 2 and article.chinese[0].speaker == "吴海", "the Chinese side is not right")
        return f"{len(article.english)} English and {len(article.chinese)} Chinese blocks"

    def segment(self) -> str:
        """Words of the Chinese side."""
        self._wait(lambda: bool(self._pane(Side.CHINESE).words.tokens), PATIENCE)
        words = [token.text for token in self._pane(Side.CHINESE).words.tokens[0]]
        _check("蔬菜" in words and "灯塔" in words, f"the words are {words}")
        return "|".join(words[:12])

    def convert(self) -> str:
        """The Chinese side in Traditional characters, and back."""
        self._window.actions_[f"script:{Script.TRADITIONAL.value}"].trigger()
        shown = self._pane(Side.CHINESE).shown.text
        self._window.actions_[f"script:{Script.ORIGINAL.value}"].trigger()
        _check("燈塔" in shown and "石牆" in shown, f"it reads {shown[:40]}")
        return shown[:16]

    def look_up(self) -> str:
        """A click on a word of each side."""
        for side, text in ((Side.CHINESE, "蔬菜"), (Side.ENGLISH, "garden")):
            word = self._word(side, text)
            place = self._pane(side).range_rectangle(word.block, word.start, word.end).center()
            self._click(self._pane(side), place)
        result = self._workspace.lookup.term("garden")
        found = [translation.headword for entry in result.english for translation in entry.translations]
        _check("花园" in found or "园子" in found, f"garden is {found[:6]}")
        _check(self._workspace.lookup.can_go_back, "the clicks were not answered")
        return f"garden {found[0]}"

    def annotate(self) -> str:
        """A highlight by key on the Chinese side, with a note."""
        word = self._word(Side.CHINESE, "蔬菜")
        pane = self._pane(Side.CHINESE)
        pane.setFocus()
        pane.select(word.block, word.start, word.end)
        self._key(pane, Qt.Key.Key_3, "3")
        made = self._workspace.annotations.of(self._article)
        _check(len(made) == 1 and made[0].quote == "蔬菜", f"{len(made)} highlights were made")
        self._workspace.annotations.set_note(made[0].id, "菜, vegetable")
        return f"{made[0].quote} at {made[0].start}"

    def reopen(self) -> str:
        """Close everything, open it again, and find the note."""
        self.close()
        self._workspace, self._window = self._opened()
        found = self._workspace.annotations.of(self._article)
        _check([mark.note for mark in found] == ["菜, vegetable"], "the note is not there")
        _check(self._window.desk.article is not None, "the article was not opened again")
        self._wait(lambda: self._workspace.language_ready, PATIENCE)
        return found[0].state.value

    def _pane(self, side: Side) -> ReadingPane:
        return self._window.pair.panes[side]

    def _word(self, side: Side, text: str) -> WordAt:
        pane = self._pane(side)
        for number, block in enumerate(pane.blocks):
            at = block.text.find(text)
            word = pane.word_near(number, at) if at >= 0 else None
            if word is not None and word.text == text:
                return word
        raise StepFailed(f"{text} is not a word of the page")

    def _click(self, pane: ReadingPane, place: QPointF) -> None:
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            held = Qt.MouseButton.LeftButton if kind is QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
            event = QMouseEvent(
                kind, place, pane.viewport().mapToGlobal(place), Qt.MouseButton.LeftButton, held, _PLAIN
            )
            QApplication.sendEvent(pane.viewport(), event)
        self._app.processEvents()

    def _key(self, pane: ReadingPane, key: Qt.Key, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(pane, QKeyEvent(kind, key, _PLAIN, text))
        self._app.processEvents()

    def _wait(self, true: Callable[[], bool], seconds: float) -> None:
        end = time.monotonic() + seconds
        while not true():
            if time.monotonic() > end:
                raise StepFailed(f"it took more than {seconds:g} seconds")
            self._app.processEvents()
            time.sleep(0.01)


_PLAIN = Qt.KeyboardModifier.NoModifier


def _check(true: bool, otherwise: str) -> None:
    if not true:
        raise StepFailed(otherwise)


def run() -> int:
    """Run the steps, print the report, and return 0 if all went well."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    steps: dict[str, dict[str, object]] = {}
    picture = ""
    with tempfile.TemporaryDirectory(prefix="duizhao-", ignore_cleanup_errors=True) as home:
        test = SelfTest(Path(home))
        for name, step in (
            ("import", test.import_page),
            ("segment", test.segment),
            ("convert", test.convert),
            ("lookup", test.look_up),
            ("annotate", test.annotate),
            ("reopen", test.reopen),
        ):
            try:
                steps[name] = {"ok": True, "detail": step()}
            except Exception as error:  # the report is where every failure of a step belongs, whatever it is
                steps[name] = {"ok": False, "detail": f"{type(error).__name__}: {error}"}
        picture = test.screenshot()
        test.close()
    good = all(bool(step["ok"]) for step in steps.values())
    report = json.dumps({"ok": good, "steps": steps, "screenshot": picture}, ensure_ascii=False)
    if sys.stdout is not None:  # a windowed program on Windows has none
        sys.stdout.buffer.write(report.encode() + b"\n")
        sys.stdout.flush()
    return 0 if good else 1
