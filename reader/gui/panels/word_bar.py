"""What can be done with the word that is shown: keep it, say how well it is known, hear it, ask elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader.domain.vocabulary import Status
from reader.gui.translation import tr


class WordBar(QWidget):
    """`status_chosen` carries a Status; `other_chosen` and `link_chosen` the number of a phrase and of a link."""

    status_chosen = Signal(object)
    forget_requested = Signal()
    speak_requested = Signal()
    other_chosen = Signal(int)
    link_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others = QHBoxLayout()
        self._others.setSpacing(4)
        self._states = QButtonGroup(self)
        self._states.setExclusive(False)
        self.states: dict[Status, QPushButton] = {}
        states = QHBoxLayout()
        states.setSpacing(4)
        for status, name in status_names().items():
            button = QPushButton(name, self)
            button.setProperty("chip", True)
            button.setCheckable(True)
            button.clicked.connect(lambda checked, chosen=status: self._pressed(chosen, checked))
            self._states.addButton(button)
            states.addWidget(button)
            self.states[status] = button
        states.addStretch(1)
        self.speak = self._tool(tr("Speak"), tr("Read it aloud"))
        self.speak.clicked.connect(self.speak_requested)
        self.links = self._tool("↗", tr("Look it up elsewhere"))
        self.links.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        first = QHBoxLayout()
        first.addLayout(self._others, 1)
        first.addWidget(self.speak)
        first.addWidget(self.links)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 2, 12, 2)
        box.setSpacing(4)
        box.addLayout(first)
        box.addLayout(states)
        self.set_links(())
        self.show_word(None, shown=False)

    def _tool(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def show_word(self, status: Status | None, shown: bool = True) -> None:
        """Show how well the word is known; None is a word that is not kept. `shown` False: there is no word."""
        self.setVisible(shown)
        for each, button in self.states.items():
            button.setChecked(each is status)

    def set_others(self, others: Sequence[str], current: int) -> None:
        """Name the longer and shorter phrases at the word's place, the longest first; `current` is shown."""
        while (item := self._others.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, text in enumerate(others if len(others) > 1 else ()):
            button = QPushButton(text, self)
            button.setProperty("flat", True)
            button.setEnabled(number != current)
            button.setAccessibleName(tr("Look up {word}", word=text))
            button.clicked.connect(lambda _=False, chosen=number: self.other_chosen.emit(chosen))
            self._others.addWidget(button)
        self._others.addStretch(1)

    def set_links(self, names: Sequence[str]) -> None:
        """Name the places where the word can be looked up in a browser."""
        menu = QMenu(self)
        for number, name in enumerate(names):
            action = QAction(name, menu)
            action.triggered.connect(lambda _=False, chosen=number: self.link_chosen.emit(chosen))
            menu.addAction(action)
        old = self.links.menu()
        self.links.setMenu(menu)
        if old is not None:
            old.deleteLater()
        self.links.setVisible(bool(names))

    def _pressed(self, status: Status, checked: bool) -> None:
        if checked:
            self.status_chosen.emit(status)
        else:
            self.forget_requested.emit()


def status_names() -> dict[Status, str]:
    """What the states of a word are called."""
    return {
        Status.NEW: tr("New"),
        Status.LEARNING: tr("Learning"),
        Status.KNOWN: tr("Known"),
        Status.IGNORED: tr("Ignored"),
    }
