"""Every action of the window: one table, from which menus, shortcuts and the sheet of shortcuts are made.

Shortcuts are Qt's portable names (Ctrl is Command on macOS). `keys` that begin with "pane:" are keys of the text
itself: the sheet lists them, and the pane answers them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reader.gui.translation import tr

PANE = "pane:"
SEPARATOR = "-"
_ACCELERATOR = re.compile(r"\s?\(&\w\)")


@dataclass(frozen=True, slots=True)
class Row:
    """One action: its menu, its name there, and its keys; `checkable` ones show a state, `group` ones exclude."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    checkable: bool = False


def menus() -> dict[str, str]:
    """Menu ids with their names, in order."""
    return {
        "file": tr("&File"),
        "edit": tr("&Edit"),
        "article": tr("&Article"),
        "mark": tr("&Marks"),
        "word": tr("&Words"),
        "learning": tr("&Language that is learned"),
        "evidence": tr("E&vidence"),
        "view": tr("&View"),
        "script": tr("Chinese &shown as"),
        "sound": tr("&Readings above Chinese"),
        "go": tr("&Go"),
        "help": tr("&Help"),
    }


NESTED = {"script": "view", "sound": "view", "learning": "word"}
"""Menus that stand inside another."""


def table() -> tuple[Row, ...]:
    """The rows, in menu order; an id of "-" is a line between."""
    return (
        Row("open", "file", tr("&Open…"), ("Ctrl+O",)),
        Row("paste", "file", tr("&Paste article"), ("Ctrl+V",)),
        Row("address", "file", tr("Open an &address…"), ("Ctrl+Shift+O",)),
        Row("feeds", "file", tr("Podcasts and &feeds…"), ("Ctrl+Shift+P",)),
        Row(SEPARATOR, "file", ""),
        Row("export", "file", tr("Save &notes as Markdown…"), ("Ctrl+S",)),
        Row("print", "file", tr("P&rint…"), ("Ctrl+P",)),
        Row(SEPARATOR, "file", ""),
        Row("bin", "file", tr("&Bin…"), ("Ctrl+Shift+B",)),
        Row("backups", "file", tr("Back&ups…"), ("Ctrl+Alt+B",)),
        Row(SEPARATOR, "file", ""),
        Row("dictionaries", "file", tr("&Dictionaries…"), ("Ctrl+Shift+D",)),
        Row("settings", "file", tr("&Settings…"), ("Ctrl+,",)),
        Row("quit", "file", tr("&Quit"), ("Ctrl+Q",)),
        Row("undo", "edit", tr("&Undo"), ("Ctrl+Z",)),
        Row("redo", "edit", tr("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
        Row(SEPARATOR, "edit", ""),
        Row("copy", "edit", tr("&Copy"), ("Ctrl+C",)),
        Row("copy_both", "edit", tr("Copy with the &other side"), ("Ctrl+Shift+C",)),
        Row(SEPARATOR, "edit", ""),
        Row("find", "edit", tr("&Find in this article"), ("Ctrl+F",)),
        Row("find_next", "edit", tr("Next &hit"), ("F3", "Ctrl+G")),
        Row("find_previous", "edit", tr("Previous h&it"), ("Shift+F3", "Ctrl+Shift+G")),
        Row("rename", "article", tr("&Rename…"), ("F2",)),
        Row("toggle_read", "article", tr("&Mark as read"), ("Ctrl+R",), checkable=True),
        Row("edit_text", "article", tr("&Edit text…"), ("Ctrl+E",)),
        Row("edit_english", "article", tr("The E&nglish side as plain text…"), ("Ctrl+Shift+E",)),
        Row("edit_chinese", "article", tr("The &Chinese side as plain text…"), ("Ctrl+Alt+E",)),
        Row(SEPARATOR, "article", ""),
        Row("delete", "article", tr("&Delete"), ("Ctrl+Delete", "Ctrl+Backspace")),
        Row("highlight", "mark", tr("&Highlight"), (PANE + "H",)),
        Row("yellow", "mark", tr("&Yellow"), (PANE + "1",)),
        Row("green", "mark", tr("&Green"), (PANE + "2",)),
        Row("blue", "mark", tr("&Blue"), (PANE + "3",)),
        Row("pink", "mark", tr("&Pink"), (PANE + "4",)),
        Row("violet", "mark", tr("&Violet"), (PANE + "5",)),
        Row(SEPARATOR, "mark", ""),
        Row("note", "mark", tr("&Note"), (PANE + "N",)),
        Row("unmark", "mark", tr("&Remove the mark"), ("Ctrl+D",)),
        Row(SEPARATOR, "mark", ""),
        Row("attach", "mark", tr("&Attach the chosen mark to the selection"), ("Ctrl+Shift+A",)),
        Row("note_history", "mark", tr("&Earlier texts of the note…"), ("Ctrl+Shift+H",)),
        Row("keep", "word", tr("&Keep the word"), (PANE + "K",)),
        Row("know", "word", tr("Mark the word as k&nown"), (PANE + "L",)),
        Row("ignore", "word", tr("&Ignore the word"), (PANE + "I",)),
        Row("mark_rest", "word", tr("Mark the other words of the &article as known"), ("Ctrl+Shift+K",)),
        Row("words", "word", tr("Words and &terms…"), ("Ctrl+Shift+W",)),
        Row(SEPARATOR, "word", ""),
        Row("learning:en", "learning", tr("&English"), ("Ctrl+Alt+8",), checkable=True),
        Row("learning:zh", "learning", tr("&Chinese"), ("Ctrl+Alt+9",), checkable=True),
        Row("mark_words", "word", tr("&Underline words that are not known"), ("Ctrl+U",), checkable=True),
        Row(SEPARATOR, "word", ""),
        Row("longer", "word", tr("&Longer phrase"), (PANE + "]",)),
        Row("shorter", "word", tr("&Shorter phrase"), (PANE + "[",)),
        Row(SEPARATOR, "word", ""),
        Row("join", "word", tr("&Join words…"), (PANE + "J",)),
        Row("split", "word", tr("S&plit the word…"), (PANE + "X",)),
        Row("fix_reading", "word", tr("Correct the &reading…"), (PANE + "R",)),
        Row("fix_character", "word", tr("&Other characters…"), (PANE + "C",)),
        Row("fixes", "word", tr("&Corrections…"), ("Ctrl+Shift+X",)),
        Row("counterpart", "evidence", tr("&Go to the sentence that belongs to it"), (PANE + "G",)),
        Row(SEPARATOR, "evidence", ""),
        Row("link", "evidence", tr("&Link the sentences of both sides"), (PANE + "=",)),
        Row("unlink", "evidence", tr("&Not linked at all"), (PANE + "-",)),
        Row("confirm_link", "evidence", tr("&Confirm the link"), (PANE + "Y",)),
        Row("reset_link", "evidence", tr("&Find the link anew"), (PANE + "\\",)),
        Row(SEPARATOR, "evidence", ""),
        Row("evidence", "evidence", tr("&Show the links"), ("Ctrl+Shift+L",), checkable=True),
        Row("follow", "evidence", tr("Sc&roll both sides along the links"), ("Ctrl+Alt+L",), checkable=True),
        Row("script:original", "script", tr("&As written"), ("Ctrl+Alt+1",), checkable=True),
        Row("script:s", "script", tr("&Simplified"), ("Ctrl+Alt+2",), checkable=True),
        Row("script:t", "script", tr("&Traditional"), ("Ctrl+Alt+3",), checkable=True),
        Row("script:tw", "script", tr("Traditional, Tai&wan"), ("Ctrl+Alt+4",), checkable=True),
        Row("script:hk", "script", tr("Traditional, &Hong Kong"), ("Ctrl+Alt+5",), checkable=True),
        Row("script:twp", "script", tr("Traditional, with Taiwan's w&ords"), ("Ctrl+Alt+6",), checkable=True),
        Row("script:sp", "script", tr("Simplified, with the &mainland's words"), ("Ctrl+Alt+7",), checkable=True),
        Row("sound:off", "sound", tr("&None"), ("Ctrl+F10",), checkable=True),
        Row("sound:unknown", "sound", tr("Of &unknown words"), ("Ctrl+F11",), checkable=True),
        Row("sound:all", "sound", tr("Of &all words"), ("Ctrl+F12",), checkable=True),
        Row("larger", "view", tr("&Larger text"), ("Ctrl++", "Ctrl+=")),
        Row("smaller", "view", tr("S&maller text"), ("Ctrl+-",)),
        Row("usual_size", "view", tr("&Usual text size"), ("Ctrl+0",)),
        Row(SEPARATOR, "view", ""),
        Row("library", "view", tr("Li&brary"), ("F9",), checkable=True),
        Row("panel", "view", tr("Word &panel"), ("F10",), checkable=True),
        Row("focus", "view", tr("The pair &alone"), ("F11",), checkable=True),
        Row("search_library", "go", tr("Search the &library"), ("Ctrl+L",)),
        Row("look_up", "go", tr("Look a word &up"), ("Ctrl+K",)),
        Row("back", "go", tr("Word looked up &before"), ("Alt+Left",)),
        Row("forward", "go", tr("Word looked up &after"), ("Alt+Right",)),
        Row(SEPARATOR, "go", ""),
        Row("next_word", "go", tr("Next &word"), (PANE + "Right",)),
        Row("previous_word", "go", tr("P&revious word"), (PANE + "Left",)),
        Row("next_sentence", "go", tr("Next &sentence"), (PANE + "Ctrl+Right",)),
        Row("previous_sentence", "go", tr("Previous s&entence"), (PANE + "Ctrl+Left",)),
        Row("next_paragraph", "go", tr("Next &paragraph"), (PANE + "Ctrl+Down",)),
        Row("previous_paragraph", "go", tr("Previous para&graph"), (PANE + "Ctrl+Up",)),
        Row("other_side", "go", tr("The &other side"), (PANE + "Tab", "F6")),
        Row("next_article", "go", tr("Next art&icle"), ("Ctrl+PgDown",)),
        Row("previous_article", "go", tr("Previous ar&ticle"), ("Ctrl+PgUp",)),
        Row(SEPARATOR, "go", ""),
        Row("speak", "go", tr("Spea&k the selection, or the word"), (PANE + "S",)),
        Row("speak_sentence", "go", tr("Speak the se&ntence"), (PANE + "Shift+S",)),
        Row("shortcuts", "help", tr("&Keyboard shortcuts"), ("F1",)),
        Row("about", "help", tr("&About Duizhao"), ("Shift+F1",)),
    )


class Actions:
    """The actions made from the table. `actions["open"]` is a QAction."""

    def __init__(self, owner: QWidget) -> None:
        """They do nothing until `bind`."""
        self._made: dict[str, QAction] = {}
        self.rows = table()
        for row in self.rows:
            if row.id == SEPARATOR:
                continue
            action = QAction(row.text, owner)
            action.setObjectName(row.id)
            action.setCheckable(row.checkable)
            action.setShortcuts([QKeySequence(key) for key in row.keys if not key.startswith(PANE)])
            owner.addAction(action)
            self._made[row.id] = action

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def bind(self, doers: Mapping[str, Callable[[], object]]) -> None:
        """Say what each does: one function for every id of the table; a missing one is a bug and raises KeyError."""
        for name, action in self._made.items():
            action.triggered.connect(lambda _=False, do=doers[name]: do())

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Put the menus into a menu bar."""
        made: dict[str, QMenu] = {}
        for name, title in menus().items():
            parent = made[NESTED[name]] if name in NESTED else bar
            made[name] = parent.addMenu(title)
        for row in self.rows:
            if row.id == SEPARATOR:
                made[row.menu].addSeparator()
            else:
                made[row.menu].addAction(self._made[row.id])
        return made


def plain(text: str) -> str:
    """An action's name without its accelerator: "&Open…" and "打开(&O)…" become "Open…" and "打开…"."""
    return _ACCELERATOR.sub("", text).replace("&", "")


def key_names(row: Row) -> str:
    """The keys of a row as the system writes them."""
    return ", ".join(
        QKeySequence(key.removeprefix(PANE)).toString(QKeySequence.SequenceFormat.NativeText) for key in row.keys
    )
