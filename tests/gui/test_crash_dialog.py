"""The window that shows a report: it can be copied, its folder opened, and it goes when closed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reader.crash import report, save
from reader.gui.dialogs.crash_dialog import CrashDialog

LEFT = Qt.MouseButton.LeftButton


class Opened(QObject):
    """Takes the place of the system's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.urls.append(url)


@pytest.fixture
def opened() -> Iterator[Opened]:
    made = Opened()
    QDesktopServices.setUrlHandler("file", made, "open")  # type: ignore[arg-type] # bytes, says the stub; text, says PySide
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_a_report_is_shown_copied_and_found(qapp: QApplication, tmp_path: Path, opened: Opened) -> None:
    error = ValueError("a bug")
    said = report(ValueError, error, None)
    path = save(tmp_path, said)
    dialog = CrashDialog(said, path)
    dialog.open()
    assert dialog.details.isReadOnly()
    QTest.mouseClick(dialog.copy, LEFT)
    assert QGuiApplication.clipboard().text() == said
    assert "ValueError: a bug" in said
    QTest.mouseClick(dialog.folder, LEFT)
    assert opened.urls == [QUrl.fromLocalFile(str(tmp_path / "crashes"))]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert qapp.activeModalWidget() is None


def test_where_no_report_was_written_no_folder_is_offered(qapp: QApplication) -> None:
    assert qapp is not None
    now, before = CrashDialog("text", None), CrashDialog("text", None, earlier=True)
    assert not now.folder.isEnabled()
    sentences = [" ".join(label.text() for label in dialog.findChildren(QLabel)) for dialog in (now, before)]
    assert "Your notes are safe" in sentences[0]
    assert "the last time" in sentences[1]
    for dialog in (now, before):
        dialog.close()
        dialog.deleteLater()
