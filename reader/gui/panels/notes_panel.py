"""The notes panel: the marks of the article in reading order, and the editor of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.annotation import Annotation, Colour
from reader.gui.models.annotations import ANNOTATION, AnnotationModel
from reader.gui.panels.note_delegate import NoteDelegate
from reader.gui.panels.note_editor import NoteEditor, Save
from reader.gui.panels.note_place import NotePlace
from reader.gui.theme import LIGHT, Palette
from reader.gui.translation import tr


def colour_names() -> dict[Colour, str]:
    """What the inks are called."""
    return {
        Colour.YELLOW: tr("Yellow"),
        Colour.GREEN: tr("Green"),
        Colour.BLUE: tr("Blue"),
        Colour.PINK: tr("Pink"),
        Colour.VIOLET: tr("Violet"),
    }


class NotesPanel(QFrame):
    """`chosen` asks to show an annotation's place."""

    chosen = Signal(int)
    recolour_requested = Signal(int, object)
    delete_requested = Signal(int)
    attach_requested = Signal(int)
    history_requested = Signal(int)

    def __init__(self, save: Save, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.model = AnnotationModel()
        self._colours = LIGHT
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(tr("Marks and notes"))
        self._delegate = NoteDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._clicked)
        self.list.activated.connect(self._clicked)
        self.list.installEventFilter(self)
        self._empty = QLabel(self)
        self._empty.setText(
            tr("Select a passage and press H to highlight it, 1 to 5 for a colour, or N to write a note.")
        )
        self._empty.setProperty("role", "soft")
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(18, 14, 18, 0)
        self._lost = QPushButton(self)
        self._lost.setProperty("flat", True)
        self._lost.clicked.connect(self._show_lost)
        self.editor = NoteEditor(save, self)
        self._foot = self._editor_box()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._empty)
        box.addWidget(self._lost)
        box.addWidget(self.list, 3)
        box.addWidget(self._foot, 2)
        self._sync()

    def _editor_box(self) -> QFrame:
        foot = QFrame(self)
        box = QVBoxLayout(foot)
        box.setContentsMargins(14, 8, 14, 12)
        box.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(4)
        self._dots: dict[Colour, QToolButton] = {}
        for number, (colour, name) in enumerate(colour_names().items(), 1):
            dot = QToolButton(foot)
            dot.setFixedSize(22, 22)
            dot.setCheckable(True)
            dot.setToolTip(f"{name} ({number})")
            dot.setAccessibleName(name)
            dot.clicked.connect(lambda _=False, chosen=colour: self._recolour(chosen))
            self._dots[colour] = dot
            row.addWidget(dot)
        row.addStretch(1)
        self._earlier = QToolButton(foot)
        self._earlier.setText("⟲")
        self._earlier.setToolTip(tr("Earlier texts of this note"))
        self._earlier.setAccessibleName(tr("Earlier texts of this note"))
        self._earlier.clicked.connect(self._ask_history)
        row.addWidget(self._earlier)
        delete = QPushButton(tr("Delete"), foot)
        delete.setProperty("flat", True)
        delete.clicked.connect(self._delete)
        row.addWidget(delete)
        box.addLayout(row)
        self._problem = QLabel(foot)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._problem.setProperty("role", "accent")
        self._problem.hide()
        box.addWidget(self._problem)
        self._place = NotePlace(foot)
        self._place.attach_requested.connect(self._ask_attach)
        box.addWidget(self._place)
        box.addWidget(self.editor, 1)
        return foot

    def set_palette(self, colours: Palette) -> None:
        """Colours of the theme."""
        self._colours = self._delegate.colours = colours
        for colour, dot in self._dots.items():
            ink = colours.highlights[colour]
            dot.setStyleSheet(
                f"QToolButton {{ background: {ink}; border: 1px solid {colours.line}; border-radius: 11px; }}"
                "QToolButton { padding: 0; }"
                f"QToolButton:checked {{ border: 2px solid {colours.ink}; }}"
                f"QToolButton:focus {{ border: 2px solid {colours.link}; }}"
            )
        self.list.viewport().update()

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these; the chosen one stays chosen while it is there."""
        chosen = self.editor.annotation
        self.model.set_annotations(annotations)
        self.list.scheduleDelayedItemsLayout()  # a card grows with its note, and where its place is told
        if chosen is not None and self.model.get(chosen) is None:
            # Another article came, by whatever way: what was typed last is not on disk yet.
            if self.editor.flush():
                self.editor.forget()
        elif chosen is not None:
            self.editor.edit(self.model.get(chosen))
            self._set_current(chosen)
        self._sync()

    def set_problem(self, sentence: str) -> None:
        """Say over the editor why its words are not saved; "" when they are."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def edit(self, annotation_id: int, focus: bool) -> None:
        """Choose an annotation; with `focus` the keyboard goes to its note."""
        annotation = self.model.get(annotation_id)
        if annotation is None:
            return
        self.editor.edit(annotation)
        self._set_current(annotation_id)
        self._sync()
        if focus:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)

    def let_go(self) -> None:
        """Save, and choose none: another article comes."""
        if self.editor.flush():
            self.editor.forget()
        self._sync()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete in the list deletes the mark."""
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if watched is self.list and pressed in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._delete()
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Row heights depend on the width."""
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()

    def _clicked(self, index: QModelIndex) -> None:
        annotation: Annotation = index.data(ANNOTATION)
        self.edit(annotation.id, focus=False)
        self.chosen.emit(annotation.id)

    def _recolour(self, colour: Colour) -> None:
        if self.editor.annotation is not None:
            self.recolour_requested.emit(self.editor.annotation, colour)
        self._sync()

    def _delete(self) -> None:
        if self.editor.annotation is not None and self.editor.flush():
            self.delete_requested.emit(self.editor.annotation)

    def _ask_attach(self) -> None:
        if self.editor.annotation is not None:
            self.attach_requested.emit(self.editor.annotation)

    def _ask_history(self) -> None:
        if self.editor.annotation is not None and self.editor.flush():
            self.history_requested.emit(self.editor.annotation)

    def _show_lost(self) -> None:
        """Go to the next mark without a place."""
        lost = self.model.lost()
        later = [row for row in lost if row > self.list.currentIndex().row()]
        for row in (later or lost)[:1]:
            self._clicked(self.model.index(row))
            self.list.scrollTo(self.model.index(row))

    def _set_current(self, annotation_id: int) -> None:
        row = self.model.row_of(annotation_id)
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row))

    def _sync(self) -> None:
        chosen = self.model.get(self.editor.annotation) if self.editor.annotation is not None else None
        self._foot.setVisible(chosen is not None)
        self._empty.setVisible(not self.model.rowCount())
        self.list.setVisible(bool(self.model.rowCount()))
        lost = len(self.model.lost())
        self._lost.setText(tr("Marks without a place: {count}", count=lost))
        self._lost.setVisible(bool(lost))
        self._place.show_place(chosen)
        for colour, dot in self._dots.items():
            dot.setChecked(chosen is not None and chosen.colour is colour)
