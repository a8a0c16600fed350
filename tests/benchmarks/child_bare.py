"""The baseline: a bare PySide6 window with two text views, as small as such a program can be."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QTextEdit

from tests.benchmarks.memory import resident

app = QApplication(sys.argv)
window = QMainWindow()
splitter = QSplitter(window)
views = [QTextEdit(splitter), QTextEdit(splitter)]
for view in views:
    view.setPlainText("Some words to show in a view.\n" * 40)
window.setCentralWidget(splitter)
window.resize(1440, 880)


class Painted(QObject):
    """Says READY with the first paint."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, end)
        return False


def end() -> None:
    print("READY", flush=True)
    QTimer.singleShot(300, finish)


def finish() -> None:
    print(json.dumps({"resident": resident()}), flush=True)
    app.quit()


painted = Painted()
views[0].viewport().installEventFilter(painted)
window.show()
sys.exit(app.exec())
