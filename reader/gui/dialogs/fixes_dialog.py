"""What the learner put right: where words end, how they are read, what they become. Ctrl+Z takes back only that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget

from reader.domain.article import Script
from reader.errors import ReaderError
from reader.gui.controllers.shelf import undo_names
from reader.gui.dialogs.fix_list import FixList
from reader.gui.dialogs.fix_tabs import CharactersTab, ReadingsTab
from reader.gui.dialogs.problems import problem_box
from reader.gui.dialogs.splits_tab import SplitsTab
from reader.gui.panels.history_line import HistoryLine
from reader.gui.tasks import Tasks
from reader.gui.translation import tr

if TYPE_CHECKING:
    from reader.services.fixes import Fixes
    from reader.services.library import Library
    from reader.services.splits import Splits
    from reader.services.undo import ActionKind, History


class FixesDialog(QDialog):
    """Three lists, each with its own search. The text behind follows every change by itself."""

    def __init__(
        self,
        splits: Splits,
        fixes: Fixes,
        undo: History,
        library: Library,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        face: Script = Script.SIMPLIFIED,
    ) -> None:
        """`library` knows the headlines; `tasks` import in the background; Chinese is drawn in `face`."""
        super().__init__(parent)
        self._history, self._library = undo, library
        self.setWindowTitle(tr("Corrections"))
        self.resize(720, 560)
        self.splits = SplitsTab(splits, self._headlines, tasks, face, self)
        self.readings = ReadingsTab(fixes, self._headlines, face, self)
        self.characters = CharactersTab(fixes, face, self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        names = {self.splits: tr("&Splits"), self.readings: tr("Rea&dings"), self.characters: tr("&Characters")}
        for tab, name in names.items():
            self.tabs.addTab(tab, name)
            tab.reload()
            tab.changed.connect(self._show_history)
        self.tabs.currentChanged.connect(lambda _: self._tab().list.setFocus())
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 12, 18, 14)
        box.setSpacing(12)
        box.addWidget(self.tabs, 1)
        foot = HistoryLine(self, lambda undo: self._travel(undo=undo))
        self.undo, self.redo = foot.undo, foot.redo
        box.addLayout(foot)
        self._show_history()
        self.splits.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the lists: Qt would go on to press the default button of the form that it opened there."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _tab(self) -> FixList:
        return (self.splits, self.readings, self.characters)[self.tabs.currentIndex()]

    def _headlines(self) -> Mapping[int, str]:
        return {article.id: article.headline for article in self._library.articles()}

    # Undo and redo

    def _steps(self) -> tuple[ActionKind | None, ActionKind | None]:
        """What can be taken back and done again here."""
        own = self._kinds()
        back, forth = self._history.undo_label, self._history.redo_label
        return (back if back in own else None), (forth if forth in own else None)

    def _kinds(self) -> dict[ActionKind, FixList]:
        """The steps of this dialog, each with the list in which it is seen."""
        from reader.services.undo import ActionKind

        cuts = (ActionKind.JOIN_WORDS, ActionKind.SPLIT_WORD, ActionKind.REMOVE_SPLIT, ActionKind.IMPORT_SPLITS)
        kinds: dict[ActionKind, FixList] = dict.fromkeys(cuts, self.splits)
        return kinds | {ActionKind.FIX_READING: self.readings, ActionKind.FIX_SCRIPT: self.characters}

    def _show_history(self) -> None:
        names = undo_names()
        usual = tr("&Undo"), tr("&Redo")
        for number, (button, kind) in enumerate(zip((self.undo, self.redo), self._steps(), strict=True)):
            button.setEnabled(kind is not None)
            button.setText(names.get(kind, usual)[number] if kind is not None else usual[number])

    def _travel(self, *, undo: bool) -> None:
        kind = self._steps()[0 if undo else 1]
        if kind is None:
            return
        try:
            self._history.undo() if undo else self._history.redo()
        except ReaderError as error:
            problem_box([error], self).open()
        tab = self._kinds()[kind]
        tab.reload()
        self.tabs.setCurrentWidget(tab)
        self._show_history()
