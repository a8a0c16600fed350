"""About: what this is, what it stands on, and what it does not do."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFont, QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from reader import __version__
from reader.gui.translation import tr
from reader.paths import resource


class About(QDialog):
    """Plain sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Duizhao"))
        box = QVBoxLayout(self)
        box.setContentsMargins(30, 24, 30, 18)
        box.setSpacing(10)
        icon = QLabel(self)
        icon.setPixmap(QPixmap(str(resource("icons/duizhao-64.png"))))
        name = QLabel("Duizhao 对照", self)
        font = QFont(name.font())
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        name.setFont(font)
        versions = tr(
            "Version {version}, with Qt {qt} and Python {python}",
            version=__version__,
            qt=qVersion(),
            python=platform.python_version(),
        )
        for widget in (icon, name, self._text(versions, "soft")):
            box.addWidget(widget)
        for sentence in (
            tr("Reads an English article beside its Chinese summary."),
            tr("Everything stays on this computer: the program uses no network."),
            tr("Duizhao is free software under the MIT licence."),
            tr("The dictionary is CC-CEDICT, by its community and MDBG, under CC BY-SA 4.0 (cc-cedict.org)."),
            tr("It stands on PySide6 (LGPL), jieba, SQLAlchemy and platformdirs (MIT), and OpenCC (Apache 2.0)."),
        ):
            box.addWidget(self._text(sentence))
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.setDefault(True)
        buttons.accepted.connect(self.accept)
        box.addWidget(buttons)

    def _text(self, sentence: str, role: str = "") -> QLabel:
        label = QLabel(sentence, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(460)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if role:
            label.setProperty("role", role)
        return label
