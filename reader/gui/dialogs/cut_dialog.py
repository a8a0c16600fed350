"""Where the words of a few Chinese characters end: gaps are opened and closed, here, in the article or everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.article import Script
from reader.domain.fixes import Scope
from reader.gui.fonts import chinese_family
from reader.gui.translation import tr

if TYPE_CHECKING:
    from reader.services.splits import Place

Answer = Callable[["Sequence[Place]"], None]
Places = Callable[[tuple[int, ...], Scope, Answer], None]
"""Asks for the places that would change; the answer may come later."""
_LISTED = 60
"""Places that are listed; the number says how many there are."""


class CutDialog(QDialog):
    """`chosen` carries the cuts (code points inside the text) and the scope."""

    chosen = Signal(object, object)

    def __init__(
        self,
        text: str,
        cuts: tuple[int, ...],
        before: tuple[int, ...],
        places: Places,
        face: Script,
        parent: QWidget | None = None,
    ) -> None:
        """`cuts` are proposed, `before` is how it is cut now; `places` tells what would change."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Where words end"))
        self.resize(520, 460)
        self._text, self._before, self._places = text, before, places
        self._asked = 0
        self.gaps: list[QPushButton] = []
        self.scopes: dict[Scope, QRadioButton] = {}
        hint = QLabel(tr("Press a gap to part two words there, or to join them."), self)
        hint.setProperty("role", "soft")
        self._preview = QLabel(self)
        self._preview.setTextFormat(Qt.TextFormat.PlainText)
        self._preview.setWordWrap(True)
        self._preview.setProperty("role", "soft")
        self._list = QListWidget(self)
        self._list.setAccessibleName(tr("Places that change"))
        font = QFont(self._list.font())
        font.setFamilies([chinese_family(face, serif=False), font.family()])
        self._list.setFont(font)
        box = QVBoxLayout(self)
        box.setContentsMargins(22, 18, 22, 16)
        box.setSpacing(12)
        box.addLayout(self._characters(cuts, face))
        box.addWidget(hint)
        box.addLayout(self._scopes())
        box.addWidget(self._preview)
        box.addWidget(self._list, 1)
        box.addLayout(self._foot())
        self._sync()

    def _characters(self, cuts: tuple[int, ...], face: Script) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addStretch(1)
        for index, character in enumerate(self._text):
            if index:
                gap = QPushButton(self)
                gap.setCheckable(True)
                gap.setAutoDefault(False)
                gap.setFixedWidth(34)
                gap.setProperty("flat", True)
                gap.setChecked(index in cuts)
                bold = QFont(gap.font())
                bold.setPixelSize(20)
                bold.setBold(True)
                gap.setFont(bold)
                gap.setAccessibleName(tr("Between {one} and {other}", one=self._text[index - 1], other=character))
                gap.toggled.connect(self._sync)
                self.gaps.append(gap)
                row.addWidget(gap)
            label = QLabel(character, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            font = QFont(label.font())
            font.setFamilies([chinese_family(face, serif=True), font.family()])
            font.setPixelSize(30)
            label.setFont(font)
            row.addWidget(label)
        row.addStretch(1)
        return row

    def _scopes(self) -> QHBoxLayout:
        names = {
            Scope.HERE: tr("Only &here"),
            Scope.ARTICLE: tr("In this &article"),
            Scope.EVERYWHERE: tr("&Everywhere"),
        }
        group = QButtonGroup(self)
        row = QHBoxLayout()
        for scope, name in names.items():
            button = QRadioButton(name, self)
            group.addButton(button)
            button.setChecked(scope is Scope.EVERYWHERE)
            button.toggled.connect(lambda on: self._sync() if on else None)
            self.scopes[scope] = button
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _foot(self) -> QHBoxLayout:
        cancel = QPushButton(tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        self.done_button = QPushButton(tr("Cut it like this"), self)
        self.done_button.setProperty("primary", True)
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self._take)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.done_button)
        return row

    @property
    def cuts(self) -> tuple[int, ...]:
        """Where it is cut now."""
        return tuple(index for index, gap in enumerate(self.gaps, 1) if gap.isChecked())

    @property
    def scope(self) -> Scope:
        """How far it is to reach."""
        return next(scope for scope, button in self.scopes.items() if button.isChecked())

    def _take(self) -> None:
        self.chosen.emit(self.cuts, self.scope)
        self.accept()

    def _sync(self) -> None:
        if not self.scopes:
            return  # still being built
        for gap in self.gaps:
            gap.setText("|" if gap.isChecked() else "·")
        self._asked += 1
        asked = self._asked
        self._list.clear()
        self._preview.setText(tr("Looking for the places that change…"))
        self.done_button.setEnabled(self.cuts != self._before)
        self._places(self.cuts, self.scope, lambda found: self._show(found) if asked == self._asked else None)

    def refuse(self, sentence: str) -> None:
        """Say why it cannot be cut like this."""
        self._preview.setText(sentence)
        self.done_button.setEnabled(False)

    def _show(self, found: Sequence[Place]) -> None:
        """What would change; also where nothing is cut otherwise here, it may be elsewhere."""
        self._list.addItems([f"{place.headline} — {place.snippet}" for place in found[:_LISTED]])
        self._preview.setText(tr("Places that change: {count}.", count=len(found)))
        self.done_button.setEnabled(self.cuts != self._before or bool(found))
