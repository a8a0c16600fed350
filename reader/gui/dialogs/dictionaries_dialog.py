"""Dictionaries: those that are asked, and links to those of the web. One reads on while it is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from reader.gui.panels.links_table import LinksTable
from reader.gui.panels.own_dictionaries import OwnDictionaries
from reader.gui.settings import Settings
from reader.gui.tasks import Tasks
from reader.gui.translation import tr

if TYPE_CHECKING:
    from reader.services.dictionaries import Dictionaries


class DictionariesDialog(QDialog):
    """Show it with `show`. When it is closed, an import goes on, and is seen again when it is shown again.

    `changed` follows each change after which look-ups answer otherwise than before.
    """

    changed = Signal()

    def __init__(
        self, dictionaries: Dictionaries, tasks: Tasks, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Dictionaries"))
        self.setAcceptDrops(True)
        self.resize(720, 560)
        self.own = OwnDictionaries(dictionaries, tasks, self)
        self.own.changed.connect(self.changed)
        self.links = LinksTable(settings, self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.own, tr("&Dictionaries"))
        self.tabs.addTab(self.links, tr("Dictionaries of the &web"))
        close = QPushButton(tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 12, 18, 14)
        box.setSpacing(12)
        box.addWidget(self.tabs, 1)
        box.addLayout(foot)
        self.own.list.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again: the terminal may have changed something."""
        super().showEvent(event)
        if not event.spontaneous():
            self.own.look_again()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.tabs.setCurrentWidget(self.own)
        self.own.add(paths)
