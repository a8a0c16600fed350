"""The sheet of shortcuts, made from the table of actions, so that it cannot lie."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.gui.actions import SEPARATOR, Row, key_names, menus, plain
from reader.gui.translation import tr

_COLUMNS = 2


class Shortcuts(QDialog):
    """Two columns of actions by menu."""

    def __init__(self, rows: tuple[Row, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.resize(860, 640)
        inner = QWidget(self)
        columns = QHBoxLayout(inner)
        columns.setSpacing(36)
        groups = [(plain(title), self._keyed(rows, name)) for name, title in menus().items()]
        half = sum(len(group) + 2 for _, group in groups) / _COLUMNS
        column, filled = QVBoxLayout(), 0
        columns.addLayout(column)
        for title, group in groups:
            if filled and filled + len(group) / 2 > half and columns.count() < _COLUMNS:
                column.addStretch(1)
                column, filled = QVBoxLayout(), 0
                columns.addLayout(column)
            column.addWidget(self._group(title, group))
            filled += len(group) + 2
        column.addWidget(self._group(tr("In the text"), self._text_keys()))
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        box = QVBoxLayout(self)
        box.addWidget(scroll)

    def _keyed(self, rows: tuple[Row, ...], menu: str) -> list[tuple[str, str]]:
        return [
            (plain(row.text), key_names(row)) for row in rows if row.menu == menu and row.id != SEPARATOR and row.keys
        ]

    def _text_keys(self) -> list[tuple[str, str]]:
        return [
            (tr("Look up the word at the caret"), tr("Enter")),
            (tr("Extend the selection by a word"), tr("Shift+Left, Shift+Right")),
            (tr("Select characters, not whole words"), tr("Alt while dragging")),
            (tr("Scroll by a page"), tr("Space, Shift+Space")),
            (tr("Let go of selection, caret and card"), tr("Esc")),
        ]

    def _group(self, title: str, lines: list[tuple[str, str]]) -> QWidget:
        group = QWidget(self)
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 4, 0, 10)
        grid.setVerticalSpacing(5)
        head = QLabel(title, group)
        font = QFont(head.font())
        font.setBold(True)
        head.setFont(font)
        head.setProperty("role", "accent")
        grid.addWidget(head, 0, 0, 1, 2)
        for number, (text, keys) in enumerate(lines, 1):
            grid.addWidget(QLabel(text, group), number, 0)
            shown = QLabel(keys, group)
            shown.setProperty("role", "soft")
            shown.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(shown, number, 1)
        grid.setColumnStretch(0, 1)
        return group
