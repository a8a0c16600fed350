"""The marks of the open article for Qt, in reading order; orphans stand at the end, never hidden."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reader.domain.annotation import AnchorState, Annotation
from reader.gui.translation import tr

Index = QModelIndex | QPersistentModelIndex
ANNOTATION = Qt.ItemDataRole.UserRole


class AnnotationModel(QAbstractListModel):
    """Rows are annotations."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Annotation] = []

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Replace the rows; where only contents differ, rows stay."""
        new = list(annotations)
        if [row.id for row in new] == [row.id for row in self._rows]:
            self._rows = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The quote, the words for a screen reader, or the annotation."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.quote
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.quote, row.note, state_name(row.state)) if part)
        return row if role == ANNOTATION else None

    def row_of(self, annotation_id: int) -> int | None:
        """The row of an annotation."""
        return next((number for number, row in enumerate(self._rows) if row.id == annotation_id), None)

    def lost(self) -> list[int]:
        """The rows of those that have no place in the text."""
        return [number for number, row in enumerate(self._rows) if row.state is AnchorState.ORPHAN]

    def get(self, annotation_id: int) -> Annotation | None:
        """An annotation by its id."""
        row = self.row_of(annotation_id)
        return None if row is None else self._rows[row]


def state_name(state: AnchorState) -> str:
    """What to say of a place that is not simply there; "" for the usual one."""
    names = {
        AnchorState.ANCHORED: "",
        AnchorState.MOVED: tr("The text moved"),
        AnchorState.CHANGED: tr("The text changed"),
        AnchorState.ORPHAN: tr("Its text is gone"),
    }
    return names[state]
