"""What the import left out, line by line, each with its reason and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.domain.article import RemovalReason, Removed
from reader.gui.translation import tr

_LONGEST = 400
"""Code points of a removed line that are shown; a link farm has more and worse."""


def reason_names() -> dict[RemovalReason, str]:
    """Why, in words."""
    return {
        RemovalReason.NOTICE: tr("notice"),
        RemovalReason.NAVIGATION: tr("page furniture"),
        RemovalReason.SHARING: tr("share buttons"),
        RemovalReason.LINK_FARM: tr("link farm"),
        RemovalReason.LEGAL: tr("legal notice"),
        RemovalReason.LABEL: tr("label"),
        RemovalReason.DUPLICATE: tr("said twice"),
        RemovalReason.EDITOR: tr("editor’s line"),
        RemovalReason.METADATA: tr("kept as details"),
        RemovalReason.BIOGRAPHY: tr("about a person"),
        RemovalReason.RELATED: tr("other articles"),
        RemovalReason.SOUND: tr("music or sound"),
        RemovalReason.GLOSSARY: tr("kept as vocabulary"),
        RemovalReason.READER: tr("left out by you"),
    }


class RemovedPanel(QFrame):
    """`restore_requested` carries the index in the article's removed lines."""

    restore_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._inner = QFrame(self)
        self._inner.setProperty("role", "panel")
        self._rows = QVBoxLayout(self._inner)
        self._rows.setContentsMargins(14, 10, 14, 14)
        self._rows.setSpacing(10)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._inner)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scroll)
        self.set_removed(())

    def set_removed(self, removed: Sequence[Removed]) -> None:
        """Show these lines."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        text = tr("The import left these lines out. A line that belongs to the article can be put back.")
        none = tr("Nothing was left out of this article.")
        self._rows.addWidget(self._label(text if removed else none))
        for index, line in enumerate(removed):
            self._rows.addWidget(self._row(index, line))
        self._rows.addStretch(1)

    def _row(self, index: int, line: Removed) -> QWidget:
        row = QFrame(self._inner)
        row.setProperty("role", "card")
        text = line.text if len(line.text) <= _LONGEST else line.text[:_LONGEST] + "…"
        label = self._label(text)
        font = QFont(label.font())
        font.setStrikeOut(True)
        label.setFont(font)
        reason = self._label(reason_names()[line.reason])
        reason.setProperty("role", "section")
        restore = QPushButton(tr("Put back"), row)
        restore.setProperty("flat", True)
        restore.setAccessibleName(tr("Put back: {text}", text=text[:60]))
        restore.clicked.connect(lambda: self.restore_requested.emit(index))
        foot = QHBoxLayout()
        foot.addWidget(reason, 1)
        foot.addWidget(restore)
        box = QVBoxLayout(row)
        box.setContentsMargins(12, 8, 8, 6)
        box.setSpacing(2)
        box.addWidget(label)
        box.addLayout(foot)
        return row

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self._inner)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", "soft")
        label.setMinimumWidth(10)
        return label
