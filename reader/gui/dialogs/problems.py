"""Errors that the reader can act on, in one window, each a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.errors import ReaderError
from reader.gui.translation import error_text, tr


def problem_box(errors: Sequence[ReaderError], parent: QWidget | None) -> QMessageBox:
    """A window that says what went wrong; the caller opens it."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Information)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Duizhao"))
    if len(errors) == 1:
        box.setText(error_text(errors[0]))
    else:
        box.setText(tr("{count} sources could not be imported.", count=len(errors)))
        box.setInformativeText("\n".join(error_text(error) for error in errors[:12]))
    close = box.addButton(tr("Close"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(close)
    return box
