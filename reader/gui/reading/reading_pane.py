"""A pane that answers: pointer and keys on the words of one side.

Keys (none of them needs the pointer, all work while an input method is on):
Left/Right a word, with Shift extending a selection; Ctrl+Left/Right a sentence; Ctrl+Up/Down a paragraph;
Enter looks the word up; H and 1 to 5 mark; N writes a note; Tab goes to the other side; Escape lets go. The letters of
COMMANDS are actions of the window.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.domain.article import Side
from reader.gui.reading.margin import note_at, paint_margin
from reader.gui.reading.text_pane import TextPane
from reader.gui.reading.values import WordAt
from reader.text.sentences import sentences
from reader.text.spans import Span, Token

HOVER_DELAY = 110
"""Ms the pointer rests on a word before its card shows."""

_MARKS = {Qt.Key.Key_H: 0, **{Qt.Key(Qt.Key.Key_1.value + n): n + 1 for n in range(5)}}

COMMANDS = {
    Qt.Key.Key_S: "speak",
    Qt.Key.Key_K: "keep",
    Qt.Key.Key_L: "know",
    Qt.Key.Key_I: "ignore",
    Qt.Key.Key_BracketLeft: "shorter",
    Qt.Key.Key_BracketRight: "longer",
    Qt.Key.Key_J: "join",
    Qt.Key.Key_X: "split",
    Qt.Key.Key_R: "fix_reading",
    Qt.Key.Key_C: "fix_character",
    Qt.Key.Key_G: "counterpart",
    Qt.Key.Key_Equal: "link",
    Qt.Key.Key_Minus: "unlink",
    Qt.Key.Key_Y: "confirm_link",
    Qt.Key.Key_Backslash: "reset_link",
}
"""Keys of a text pane that are actions of the window, by their ids."""
LETTERS = "HN12345" + "".join(chr(key.value) for key in COMMANDS)
"""Keys that count also when an input method delivers them as text."""


class ReadingPane(TextPane):
    """Signals carry canonical positions. `mark_key` has 0 for the last colour, 1 to 5 for a colour.

    `command_key` carries the id of an action. `pointed` says at once which word (or else character) is under the
    pointer, `hovered` when the pointer rests on a word.
    """

    hovered = Signal(object)
    pointed = Signal(object)
    word_chosen = Signal(object)
    annotation_chosen = Signal(int)
    mark_key = Signal(int)
    note_key = Signal()
    other_side = Signal()
    let_go = Signal()
    command_key = Signal(str)

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(side, parent)
        self.caret: WordAt | None = None
        self._pressed = QPoint()
        self._hover: WordAt | None = None
        self._spot: WordAt | None = None
        self._extent: tuple[WordAt, WordAt] | None = None
        self._rest = QTimer(self, singleShot=True, interval=HOVER_DELAY)
        self._rest.timeout.connect(lambda: self.hovered.emit(self._hover))
        self.verticalScrollBar().valueChanged.connect(self._leave)

    # The caret word

    def set_tokens(self, tokens: Sequence[Sequence[Token]]) -> None:
        """The words of each block; the caret stays on the word that is at its place now."""
        super().set_tokens(tokens)
        if self.caret is not None and tokens:
            self.set_caret(self.word_near(self.caret.block, self.caret.start), reveal=False)

    def set_caret(self, word: WordAt | None, reveal: bool = True) -> None:
        """Put the caret on a word, which is drawn; None takes it away."""
        self.caret = word
        colours = self.reading_style.palette
        self.mark("caret", [(word.block, word.start, word.end)] if word else [], colours.hover, colours.accent)
        if word and reveal:
            self.reveal(word.block, word.start, word.end)

    def step_word(self, forward: bool) -> None:
        """The caret to the next or previous word."""
        block, position = self._from()
        if self.caret is None:
            found = self.words.next(block, position - 1)
        else:
            found = self.words.next(block, position) if forward else self.words.previous(block, position)
        if found:
            self.set_caret(WordAt(self.side, found[0], found[1].start, found[1].end, found[1].text))

    def step_sentence(self, forward: bool) -> None:
        """The caret to the first word of the next or previous sentence."""
        spans = [(number, s) for number, b in enumerate(self.blocks) for s in sentences(b.text, self.side)]
        self._step(spans, forward)

    def step_paragraph(self, forward: bool) -> None:
        """The caret to the first word of the next or previous paragraph as shown."""
        self._step([(p.block, Span(p.head, p.tail)) for p in self.shown.paragraphs], forward)

    def _step(self, spans: list[tuple[int, Span]], forward: bool) -> None:
        here = self._from()
        if forward:
            places = [(block, span.start) for block, span in spans if (block, span.start) > here]
        else:
            places = [(block, span.start) for block, span in spans if (block, span.start) < here][::-1]
        for block, start in places:
            found = self.words.next(block, start - 1)
            if found and (forward or (found[0], found[1].start) < here):
                self.set_caret(WordAt(self.side, found[0], found[1].start, found[1].end, found[1].text))
                return

    def _from(self) -> tuple[int, int]:
        if self.caret:
            return self.caret.block, self.caret.start
        place = self.place()
        return place.block, place.offset

    def _extend(self, forward: bool) -> None:
        """Extend the selection word by word from the caret."""
        first = self._extent[0] if self._extent else self.caret
        self.step_word(forward)
        if first is None or self.caret is None:
            return
        self._extent = (first, self.caret)
        low, high = sorted((first, self.caret), key=lambda word: (word.block, word.start))
        cursor = self.textCursor()
        cursor.setPosition(self.shown.position(low.block, low.start))
        ends = self.shown.range(high.block, high.start, high.end)
        cursor.setPosition(ends[-1][1], cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a reader does with the keyboard; the rest scrolls, or goes to the window."""
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif not self._step_key(event) and not self._act_key(event):
            if self._scroll_key(event):
                event.accept()
            else:
                event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """An input method that delivers letters all the same: the first counts as its key."""
        letter = (event.commitString() or event.preeditString())[:1].upper()
        if letter and letter in LETTERS:
            self._act(Qt.Key(ord(letter)))
        event.accept()

    def _step_key(self, event: QKeyEvent) -> bool:
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = key == Qt.Key.Key_Right
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._extend(forward)
            elif control:
                self.step_sentence(forward)
            else:
                self._extent = None
                self.step_word(forward)
            return True
        if control and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_paragraph(key == Qt.Key.Key_Down)
            return True
        return False

    def _act_key(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if modifiers & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.other_side.emit()
            return True
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            if key == Qt.Key.Key_S:
                self.command_key.emit("speak_sentence")
            return key == Qt.Key.Key_S
        return self._act(key)

    def _act(self, key: Qt.Key) -> bool:
        if key in _MARKS:
            self.mark_key.emit(_MARKS[key])
        elif key == Qt.Key.Key_N:
            self.note_key.emit()
        elif key in COMMANDS:
            self.command_key.emit(COMMANDS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.caret:
            self.word_chosen.emit(self.caret)
        elif key == Qt.Key.Key_Escape:
            self._release()
        else:
            return False
        return True

    def _release(self) -> None:
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self._extent = None
        self.set_caret(None)
        self.let_go.emit()

    def _scroll_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        bar = self.verticalScrollBar()
        page = bar.pageStep() - 48
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        moves = {
            Qt.Key.Key_Up: -bar.singleStep() * 2,
            Qt.Key.Key_Down: bar.singleStep() * 2,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Space: -page if back else page,
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is not None:
            bar.setValue(bar.value() + move)
        return move is not None

    def event(self, event: QEvent) -> bool:
        """Tab belongs to the pair, before Qt moves the focus with it; shortcuts belong to the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            # QTextEdit would keep Ctrl+C and others from the window's actions.
            event.ignore()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if tab and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.other_side.emit()
                return True
        return super().event(event)

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a selection."""
        self._pressed = event.position().toPoint()
        self._extent = None
        self._leave()
        cursor = self.textCursor()
        left = event.button() == Qt.MouseButton.LeftButton
        if left and cursor.hasSelection() and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # Qt would carry the selected text away instead of selecting anew inside it.
            cursor.clearSelection()
            self.setTextCursor(cursor)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click looks up; a drag selects whole words, with Alt characters."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.textCursor().hasSelection():
            if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.snap_selection()
            return
        point = event.position().toPoint()
        if (point - self._pressed).manhattanLength() < 5:
            self._click(point)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word, our word: Qt's would be a whole run of Chinese."""
        word = self.word_at(event.position().toPoint())
        if word:
            self.select(word.block, word.start, word.end)

    def _click(self, point: QPoint) -> None:
        note = note_at(self, QPointF(point)) or self.annotation_at(point)
        if note is not None:
            self.annotation_chosen.emit(note)
        word = self.word_at(point)
        if word:
            self.set_caret(word, reveal=False)
            self.word_chosen.emit(word)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The word under a pointer that rests is asked for."""
        super().mouseMoveEvent(event)
        if event.buttons():
            return
        point = event.position().toPoint()
        over_mark = note_at(self, event.position()) is not None
        word = self.word_at(point)
        hand = Qt.CursorShape.PointingHandCursor if word or over_mark else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(hand)
        self._point_at(word or self.character_at(point))
        if word != self._hover:
            self._let_word_go()
            self._hover = word
            if word:
                self.mark("hover", [(word.block, word.start, word.end)], self.reading_style.palette.hover)
                self._rest.start()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer went elsewhere."""
        self._leave()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is: on a word."""
        super().focusInEvent(event)
        reason = event.reason()
        keyed = reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if self.caret is None and keyed:
            self.step_word(forward=True)

    def _point_at(self, spot: WordAt | None) -> None:
        if spot != self._spot:
            self._spot = spot
            self.pointed.emit(spot)

    def _leave(self) -> None:
        self._let_word_go()
        self._point_at(None)

    def _let_word_go(self) -> None:
        self._rest.stop()
        if self._hover is not None:
            self._hover = None
            self.mark("hover", [])
            self.hovered.emit(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, then what stands around it."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self.overlay.paint(painter, event.rect())
        paint_margin(self, painter)
        painter.end()
