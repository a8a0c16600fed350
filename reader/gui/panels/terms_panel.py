"""The terms that an article explains itself: its word list, and what it puts in brackets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from reader.domain.article import Gloss
from reader.gui.panels.rows import ListRow, RowList
from reader.gui.translation import tr


class TermsPanel(QFrame):
    """`term_requested` carries a term that the reader wants looked up."""

    term_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._glossary: Sequence[Gloss] = ()
        hint = QLabel(tr("Terms that this article explains itself. Press Enter to look one up."), self)
        hint.setProperty("role", "soft")
        hint.setWordWrap(True)
        hint.setContentsMargins(18, 12, 18, 4)
        self.list = RowList(tr("Terms of this article"), self)
        self.list.opened.connect(lambda number: self.term_requested.emit(self._glossary[number].term))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setAlignment(Qt.AlignmentFlag.AlignTop)
        box.addWidget(hint)
        box.addWidget(self.list, 1)

    def set_glossary(self, glossary: Sequence[Gloss]) -> None:
        """Show these."""
        self._glossary = glossary
        self.list.show_rows([ListRow(gloss.term, _meaning(gloss)) for gloss in glossary])


def _meaning(gloss: Gloss) -> str:
    return "  ".join(part for part in (gloss.translation, gloss.note) if part)
