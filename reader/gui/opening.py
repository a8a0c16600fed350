"""What is said at the start: why a library was not opened, what was got back, what a safe start leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader.errors import LibraryLocked, ReaderError
from reader.gui.translation import error_text, tr
from reader.paths import Folders
from reader.running import alive, end_process, noted

MOST = 5
"""Texts that are shown in one box."""
SHOWN = 300
"""Characters of each."""

if TYPE_CHECKING:
    from reader.services.emergency import Kept
    from reader.services.safekeeping import Rescue


class Way(Enum):
    """What to do after a library was not opened."""

    AGAIN = "again"
    QUIT = "quit"


def handed_over(places: Folders, files: Sequence[Path]) -> bool:
    """Whether a window that has this library open took the files and came forward. Waits two seconds at most."""
    first = noted(places.data)
    if first is None or not alive(first):
        return False
    # Loaded when there is somebody to speak to: local sockets are a library of their own.
    from reader.gui.instance import Answer, hand_over

    return hand_over(places.library, files) is Answer.RAISED


def refused(error: ReaderError, places: Folders) -> tuple[Way, Path | None]:
    """Say why the library was not opened and ask what to do; with the folder of another library, if one was chosen."""
    box = _box(tr("Your library could not be opened."), error_text(error))
    hanging = noted(places.data) if isinstance(error, LibraryLocked) else None
    end = None
    if hanging is not None and alive(hanging):
        box.setInformativeText(
            tr("Another window has this library open and does not answer. What it saved is safe, also if it is ended.")
        )
        end = box.addButton(tr("End that window"), QMessageBox.ButtonRole.DestructiveRole)
    again = box.addButton(tr("Try again"), QMessageBox.ButtonRole.AcceptRole)
    other = box.addButton(tr("Other folder…"), QMessageBox.ButtonRole.ActionRole)
    box.setEscapeButton(box.addButton(tr("Quit"), QMessageBox.ButtonRole.RejectRole))
    box.setDefaultButton(again)
    box.exec()
    clicked = box.clickedButton()
    if clicked is other:
        folder = QFileDialog.getExistingDirectory(None, tr("A folder for the library"))
        return Way.AGAIN, Path(folder) if folder else None
    if end is not None and clicked is end and hanging is not None:
        end_process(hanging)
        return Way.AGAIN, None
    return (Way.AGAIN if clicked is again else Way.QUIT), None


def tell(sentence: str, more: str, parent: QWidget) -> QMessageBox:
    """Open a box that says something and holds nothing up."""
    box = _box(sentence, more, parent)
    box.setIcon(QMessageBox.Icon.Information)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.addButton(tr("Close"), QMessageBox.ButtonRole.AcceptRole)
    box.open()
    return box


def tell_rescue(rescue: Rescue, parent: QWidget) -> QMessageBox:
    """Say what happened to the library and what was got back."""
    heads = {
        "missing": tr("Your library was missing, and was got back."),
        "damaged": tr("Your library was damaged, and was got back."),
        "interrupted": tr("Restoring a backup had been interrupted. It is complete now."),
    }
    says = []
    if rescue.articles or rescue.notes:
        says.append(tr("Articles: {articles}, marks and notes: {notes}.", articles=rescue.articles, notes=rescue.notes))
    if rescue.from_backup and not rescue.lines:
        says.append(tr("They come from the backup {name}.", name=rescue.from_backup))
    elif rescue.from_backup:
        says.append(
            tr(
                "They come from the backup {name} and {lines} saves after it.",
                name=rescue.from_backup,
                lines=rescue.lines,
            )
        )
    elif rescue.lines:
        says.append(tr("They come from the journal: {lines} saves.", lines=rescue.lines))
    if rescue.damaged is not None:
        says.append(tr("The files that could not be used are kept in {folder}.", folder=rescue.damaged))
    if rescue.lost:
        says.append(tr("Some of what was saved last may be missing: the journal has a gap."))
    return tell(heads[rescue.kind.value], "\n".join(says), parent)


def tell_homeless(left: Sequence[Kept], parent: QWidget) -> QMessageBox:
    """Say where words are whose notes are gone."""
    texts = "\n\n".join(f"{kept.headline}\n{kept.text[:SHOWN]}" for kept in left[:MOST])
    where = tr("They are kept in these files: {files}", files=", ".join(str(kept.path) for kept in left[:MOST]))
    return tell(
        tr("Some words could not be saved the last time, and their notes are gone."), f"{texts}\n\n{where}", parent
    )


def tell_safe(parent: QWidget) -> QMessageBox:
    """Say what a safe start leaves out."""
    return tell(
        tr("The last two starts failed, so this one is a safe start."),
        tr(
            "It leaves out the last article, the place of the window and your settings, except the language. Library "
            "and settings are untouched; the next start is a usual one."
        ),
        parent,
    )


def _box(sentence: str, more: str, parent: QWidget | None = None) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Duizhao"))
    box.setText(sentence)
    box.setInformativeText(more)
    return box
