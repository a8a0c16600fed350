"""Where the panels stand. The pair keeps its measure; panels give way.

Wide windows have the library, the pair and the word panel beside each other. Below `FLOAT_BELOW` the word panel lies
over the page when it is wanted, and below `FOLD_BELOW` the library does too. Widths are px.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

LIBRARY = 248
PANEL = 320
FLOAT_BELOW = 1500
FOLD_BELOW = 1180


class Arrangement(QWidget):
    """The middle of the window. `changed` says that a panel came or went."""

    changed = Signal()

    def __init__(self, library: QWidget, pair: QWidget, panel: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._pair = pair
        self._panel = panel
        self._wanted = {library: True, panel: True}
        self._over: dict[QWidget, bool] = {library: False, panel: False}
        self._alone = False
        self._left = False
        self._lines = {library: _line(self), panel: _line(self)}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for widget in (library, self._lines[library], pair, self._lines[panel], panel):
            self._row.addWidget(widget, 1 if widget is pair else 0)
        library.setFixedWidth(LIBRARY)
        panel.setFixedWidth(PANEL)
        pair.installEventFilter(self)

    def library_shown(self) -> bool:
        """Whether the library can be seen."""
        return self._library.isVisibleTo(self)

    def panel_shown(self) -> bool:
        """Whether the word panel can be seen."""
        return self._panel.isVisibleTo(self)

    def want(self, library: bool, panel: bool) -> None:
        """What the reader wants where there is room; kept between sittings."""
        self._wanted = {self._library: library, self._panel: panel}
        self._arrange()

    def wanted(self) -> tuple[bool, bool]:
        """Library and panel, as wanted where there is room."""
        return self._wanted[self._library], self._wanted[self._panel]

    def toggle_library(self) -> None:
        """Show or hide the library."""
        self._toggle(self._library)

    def toggle_panel(self) -> None:
        """Show or hide the word panel."""
        self._toggle(self._panel)

    def show_panel(self, beside: int | None = None) -> None:
        """The panel has something to show: bring it, over the page where there is no room beside it.

        `beside` is the x (px of this widget) of what the reader looks at; the panel keeps off it.
        """
        self._left = beside is not None and beside > self.width() - PANEL - 60
        if self._alone or self._floats(self._panel):
            self._over[self._panel] = True
        self._arrange()

    def set_alone(self, alone: bool) -> None:
        """The pair alone, or with its panels."""
        self._alone = alone
        self._over = dict.fromkeys(self._over, False)
        self._arrange()

    def dismiss(self) -> bool:
        """Take away what lies over the page. Whether anything did."""
        lay = any(self._over.values())
        self._over = dict.fromkeys(self._over, False)
        self._arrange()
        return lay

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A panel over the page stays at its edge."""
        if watched is self._pair and event.type() == QEvent.Type.Resize:
            self._place_floating()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Panels come and go with the room."""
        super().resizeEvent(event)
        self._arrange()

    def _toggle(self, widget: QWidget) -> None:
        if self._alone or self._floats(widget):
            self._over[widget] = not self._over[widget]
        else:
            self._wanted[widget] = not self._wanted[widget]
        self._arrange()

    def _floats(self, widget: QWidget) -> bool:
        return self.width() < (FOLD_BELOW if widget is self._library else FLOAT_BELOW)

    def _arrange(self) -> None:
        before = (self.library_shown(), self.panel_shown())
        for widget in (self._library, self._panel):
            floating = self._alone or self._floats(widget)
            if not floating:
                self._over[widget] = False
            inside = self._row.indexOf(widget) >= 0
            if floating and inside:
                self._row.removeWidget(widget)
            elif not floating and not inside:
                self._row.insertWidget(0 if widget is self._library else self._row.count(), widget)
            shown = self._over[widget] if floating else self._wanted[widget]
            widget.setVisible(shown)
            self._lines[widget].setVisible(shown and not floating)
        self._place_floating()
        if before != (self.library_shown(), self.panel_shown()):
            self.changed.emit()

    def _place_floating(self) -> None:
        for widget in (self._library, self._panel):
            if self._row.indexOf(widget) < 0:
                to_left = widget is self._library or self._left
                left = 0 if to_left else self.width() - widget.width()
                widget.setGeometry(left, 0, widget.width(), self.height())
                widget.raise_()


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("role", "edge")
    line.setFixedWidth(1)
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return line
