"""The slim bar over the page: what a reader uses every minute, and nothing that does nothing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.domain.annotation import Colour
from reader.domain.article import Script
from reader.gui.actions import Actions, plain
from reader.gui.theme import Palette
from reader.gui.translation import tr


class ToolBar(QToolBar):
    """Buttons for actions of the table."""

    def __init__(self, actions: Actions, script_menu: QMenu, parent: QWidget) -> None:
        super().__init__(tr("Tools"), parent)
        self.setObjectName("tools")
        self.setMovable(False)
        self.setIconSize(QSize(16, 16))
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._actions = actions
        self._button("☰", tr("Library"), "library")
        self._button("←", tr("Word looked up before"), "back")
        self._button("→", tr("Word looked up after"), "forward")
        self._space()
        self._script = QToolButton(self)
        self._script.setMenu(script_menu)
        self._script.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._script.setToolTip(tr("How Chinese is shown"))
        self._script.setAccessibleName(tr("How Chinese is shown"))
        self._script.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.addWidget(self._script)
        self._button("A−", tr("Smaller text"), "smaller")
        self._button("A+", tr("Larger text"), "larger")
        self._button(tr("Find"), tr("Find in this article"), "find")
        self._space()
        self._inks = {colour: self._button("", _ink_name(colour), colour.value) for colour in Colour}
        self._button(tr("Note"), tr("Write a note on the selection"), "note")
        self._button("◨", tr("Word panel"), "panel")

    def show_script(self, script: Script) -> None:
        """Name the script that is shown."""
        self._script.setText(plain(self._actions[f"script:{script.value}"].text()) + " ▾")

    def set_palette(self, colours: Palette) -> None:
        """Colours of the theme."""
        for colour, button in self._inks.items():
            button.setIcon(QIcon(_dot(colours.highlights[colour], colours.faint)))

    def _button(self, text: str, name: str, action: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        made = self._actions[action]
        keys = made.shortcut().toString()
        button.setToolTip(f"{name} ({keys})" if keys else name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setEnabled(made.isEnabled())
        button.clicked.connect(made.trigger)
        made.changed.connect(lambda: button.setEnabled(made.isEnabled()))
        self.addWidget(button)
        return button

    def _space(self) -> None:
        space = QWidget(self)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)


def _ink_name(colour: Colour) -> str:
    names = {
        Colour.YELLOW: tr("Highlight in yellow (1)"),
        Colour.GREEN: tr("Highlight in green (2)"),
        Colour.BLUE: tr("Highlight in blue (3)"),
        Colour.PINK: tr("Highlight in pink (4)"),
        Colour.VIOLET: tr("Highlight in violet (5)"),
    }
    return names[colour]


def _dot(ink: str, border: str) -> QPixmap:
    made = QPixmap(30, 30)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(ink))
    painter.setPen(QColor(border))
    painter.drawEllipse(2, 2, 26, 26)
    painter.end()
    return made
