"""What each action of the table does in a window that is alive."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reader.domain.annotation import Colour
from reader.domain.article import Script, Side
from reader.gui.settings import EVIDENCE, FOLLOW, MARK_WORDS, SOUND
from reader.gui.sounding import Shown
from reader.gui.wiring import show_word

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow

LONGEST_SOUGHT = 80
"""Characters of a selection up to which it is taken for what the reader wants to find."""


class Doing:
    """The doers of one window; `table` has one for every id of `actions.table`."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def table(self) -> dict[str, Callable[[], object]]:
        """Action ids with what they do."""
        window = self._window
        pane = window.pair.active
        doers: dict[str, Callable[[], object]] = {
            "open": window.intake.choose,
            "paste": window.intake.paste,
            "address": window.intake.ask_address,
            "feeds": self.feeds,
            "export": window.output.export,
            "print": window.output.print,
            "bin": self._bin,
            "backups": window.backups_requested.emit,
            "dictionaries": self.dictionaries,
            "settings": window.settings_requested.emit,
            "quit": window.close,
            "undo": lambda: self._travel(window.workspace.undo.undo),
            "redo": lambda: self._travel(window.workspace.undo.redo),
            "copy": window.output.copy,
            "copy_both": window.output.copy_both,
            "find": self._find,
            "find_next": lambda: window.pair.finding.step(True),
            "find_previous": lambda: window.pair.finding.step(False),
            "rename": window.shelf.rename,
            "toggle_read": window.shelf.toggle_read,
            "edit_text": window.editing.correct,
            "edit_english": lambda: window.editing.open(Side.ENGLISH),
            "edit_chinese": lambda: window.editing.open(Side.CHINESE),
            "delete": lambda: window.shelf.delete([]),
            "highlight": lambda: window.pair.mark(window.pair.last_colour),
            "note": window.pair.note,
            "unmark": window.marks.remove,
            "attach": window.marks.attach,
            "keep": window.study.keep,
            "know": window.study.know,
            "ignore": window.study.ignore,
            "mark_rest": window.study.mark_rest,
            "words": self._words,
            "mark_words": lambda: window.settings.set(MARK_WORDS, not window.settings.get(MARK_WORDS)),
            "longer": window.words.longer,
            "shorter": window.words.shorter,
            "join": window.cutting.join,
            "split": window.cutting.split,
            "fix_reading": window.amending.reading,
            "fix_character": window.amending.characters,
            "fixes": self._fixes,
            "counterpart": window.evidence.jump,
            "link": window.evidence.link,
            "unlink": window.evidence.unlink,
            "confirm_link": window.evidence.confirm,
            "reset_link": window.evidence.reset,
            "follow": lambda: window.settings.set(FOLLOW, not window.settings.get(FOLLOW)),
            "evidence": lambda: window.settings.set(EVIDENCE, not window.settings.get(EVIDENCE)),
            "note_history": window.marks.history,
            "larger": lambda: window.desk.resize_text(1),
            "smaller": lambda: window.desk.resize_text(-1),
            "usual_size": lambda: window.desk.resize_text(0),
            "library": window.arrangement.toggle_library,
            "panel": window.arrangement.toggle_panel,
            "focus": lambda: window.arrangement.set_alone(window.actions_["focus"].isChecked()),
            "search_library": self._search_library,
            "look_up": self._look_up,
            "back": window.words.back,
            "forward": window.words.forward,
            "next_word": lambda: pane().step_word(True),
            "previous_word": lambda: pane().step_word(False),
            "next_sentence": lambda: pane().step_sentence(True),
            "previous_sentence": lambda: pane().step_sentence(False),
            "next_paragraph": lambda: pane().step_paragraph(True),
            "previous_paragraph": lambda: pane().step_paragraph(False),
            "other_side": window.pair.switch_side,
            "next_article": lambda: window.shelf.step(1),
            "previous_article": lambda: window.shelf.step(-1),
            "speak": window.sound.speak,
            "speak_sentence": window.sound.speak_sentence,
            "shortcuts": self._shortcuts,
            "about": self._about,
        }
        doers.update({c.value: lambda c=c: window.pair.mark(c) for c in Colour})  # type: ignore[misc] # mypy loses c's type
        doers.update({f"script:{s.value}": lambda s=s: window.show_script(s) for s in Script})  # type: ignore[misc] # same
        doers.update({f"learning:{s.value}": lambda s=s: window.study.learn(s) for s in Side})  # type: ignore[misc] # same
        doers.update({f"sound:{s.value}": lambda s=s: window.settings.set(SOUND, s.value) for s in Shown})  # type: ignore[misc] # same
        return doers

    def _travel(self, step: Callable[[], object]) -> None:
        if self._window.notes_panel.editor.flush():
            step()
            self._window.sync_actions()

    def _find(self) -> None:
        selected = self._window.pair.selections()
        short = len(selected) == 1 and len(selected[0].text) < LONGEST_SOUGHT
        self._window.pair.finding.open(selected[0].text if short else "")

    def _look_up(self) -> None:
        self._window.bring(self._window.word_panel)
        self._window.word_panel.ask()

    def _search_library(self) -> None:
        if not self._window.arrangement.library_shown():
            self._window.arrangement.toggle_library()
        self._window.library_panel.seek.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.library_panel.seek.selectAll()

    # Dialogs are loaded when wanted: the window opens sooner without them.

    def feeds(self, subscriptions: Path | None = None) -> None:
        """Open the feeds; with a list of subscriptions, follow them."""
        from reader.gui.dialogs.feeds_dialog import FeedsDialog

        dialog = FeedsDialog(self._window.workspace.feeds, self._window.tasks, self._window)
        dialog.opened.connect(self._window.open_article)
        if subscriptions is not None:
            dialog.subscribe(subscriptions)
        dialog.exec()

    def dictionaries(self) -> None:
        """Open the dictionaries beside the window, or bring them to the front."""
        from reader.gui.dialogs.dictionaries_dialog import DictionariesDialog

        window = self._window
        dialog = window.findChild(DictionariesDialog)
        if dialog is None:
            dialog = DictionariesDialog(window.workspace.dictionaries, window.tasks, window.settings, window)
            window.closed.connect(dialog.close)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _bin(self) -> None:
        from reader.gui.dialogs.bin_dialog import BinDialog

        if self._window.notes_panel.editor.flush():
            BinDialog(self._window.workspace.bin, self._window).exec()

    def _words(self) -> None:
        from reader.gui.dialogs.words_dialog import WordsDialog

        window = self._window
        workspace = window.workspace
        dialog = WordsDialog(
            workspace.words,
            workspace.terms,
            window.study.learning,
            window,
            undo=workspace.undo,
            articles={each.id for each in workspace.library.articles()},
        )
        dialog.opened.connect(lambda word: show_word(window, word))
        dialog.exec()

    def _fixes(self) -> None:
        from reader.gui.dialogs.fixes_dialog import FixesDialog

        window, workspace = self._window, self._window.workspace
        FixesDialog(
            workspace.splits,
            workspace.fixes,
            workspace.undo,
            workspace.library,
            window.tasks,
            window,
            face=window.desk.face,
        ).exec()

    def _shortcuts(self) -> None:
        from reader.gui.dialogs.shortcuts import Shortcuts

        Shortcuts(self._window.actions_.rows, self._window).exec()

    def _about(self) -> None:
        from reader.gui.dialogs.about import About

        About(self._window).exec()
