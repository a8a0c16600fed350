"""How the rooms and controllers of a window speak to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from reader.domain.article import Script, Side
from reader.domain.vocabulary import KeptWord
from reader.gui.settings import LIBRARY_FILTER

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow

TEXT_MENU = (
    *("copy", "copy_both", "", "highlight", "note", "unmark", "", "keep", "know", "ignore", "", "speak"),
    *("speak_sentence", "", "join", "split", "fix_reading", "fix_character", ""),
    *("counterpart", "link", "unlink", "confirm_link", "", "find"),
)
"""The menu of a text, by the ids of its actions; "" is a line between."""


def connect(window: MainWindow) -> None:
    """Connect the rooms of a window whose library is open."""
    window.library_panel.chosen.connect(window.open_article)
    window.library_panel.filter_changed.connect(lambda name: window.settings.set(LIBRARY_FILTER, name))
    window.shelf.open_requested.connect(window.open_article)
    window.pair.write_requested.connect(window.editing.open)
    window.pair.open_requested.connect(window.intake.choose)
    window.pair.command_key.connect(lambda name: window.actions_[name].trigger())
    window.editing.displaced.connect(lambda: window.bring(window.notes_panel))
    window.removed_panel.restore_requested.connect(window.shelf.restore)
    window.terms_panel.term_requested.connect(window.words.term)
    for changed in (window.desk.listed, window.desk.words_changed, window.desk.fixes_changed):
        changed.connect(window.sync_actions)
    window.marks.shown.connect(lambda: window.bring(window.notes_panel))
    window.marks.saved.connect(window.status.set_saved)
    window.marks.unsaved.connect(window.status.set_unsaved)
    window.intake.reading.connect(window.status.set_reading)
    window.status.stop_requested.connect(window.intake.stop)
    window.status.undo_requested.connect(window.actions_["undo"].trigger)
    window.words.answered.connect(window.study.answered)
    window.word_panel.bar.speak_requested.connect(lambda: speak_word(window))
    window.language.ready.connect(window.desk.language_ready)
    window.language.ready.connect(window.words.language_ready)
    for pane in window.pair.panes.values():
        pane.let_go.connect(window.arrangement.dismiss)


def text_menu(window: MainWindow, where: QPoint) -> None:
    """Open the menu of a text at a point of the screen."""
    menu = QMenu(window)
    for name in TEXT_MENU:
        if name:
            menu.addAction(window.actions_[name])
        else:
            menu.addSeparator()
    menu.exec(where)
    menu.deleteLater()


def speak_word(window: MainWindow) -> None:
    """Say the word of the word panel, as it is shown."""
    result = window.words.current
    if result is not None:
        script = window.desk.script if result.language is Side.CHINESE else Script.ORIGINAL
        window.sound.say(window.desk.convert(result.term, script), result.language)


def show_word(window: MainWindow, word: KeptWord) -> None:
    """Open the article in which a word was kept, at its place; one that is gone is said to be gone."""
    seen = word.sighting
    if seen.article is None:
        return
    window.open_article(seen.article)
    article = window.desk.article
    if article is None or article.id != seen.article:
        return
    for number, block in enumerate(article.side(word.language)):
        if block.uid == seen.block_uid:
            window.pair.reveal(word.language, number, seen.start, min(seen.end, len(block.text)))
