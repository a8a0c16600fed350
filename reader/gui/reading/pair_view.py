"""The pair: a headline over two panes, English left and Chinese right, in narrow windows one above the other.

It shows what it is given and says what the reader does; what that means is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.domain.annotation import Annotation, Colour
from reader.domain.article import Article, ReadingPlace, Side
from reader.domain.dictionary import LookupResult
from reader.domain.evidence import Evidence
from reader.gui.reading.empty import empty_library, empty_side
from reader.gui.reading.finding import Finding
from reader.gui.reading.header import Header
from reader.gui.reading.hover_card import HoverCard
from reader.gui.reading.reading_pane import ReadingPane
from reader.gui.reading.ribbons import Ribbons
from reader.gui.reading.together import Together, from_links, from_pairs
from reader.gui.reading.values import ReadingStyle, Selection, WordAt
from reader.gui.translation import tr
from reader.text.document import ShownDocument
from reader.text.spans import Token

STACK_BELOW = 700
"""Px of width below which the sides stand one above the other."""
GUTTER = 34
"""Px between the panes; with their own margins the texts are about 58 px apart."""
SHARES = {Side.ENGLISH: 54, Side.CHINESE: 46}
"""Per cent of the width at first: 60 English characters want more room than 26 Chinese ones."""
SETTLE = 500
"""Ms after the last scroll before a reading place is told."""


class PairView(QWidget):
    """Signals and doors as in the module's words; positions are canonical code points."""

    word_chosen = Signal(object)
    annotation_chosen = Signal(int)
    mark_requested = Signal(object, object)
    note_requested = Signal(object)
    write_requested = Signal(object)
    open_requested = Signal()
    place_changed = Signal(object, object, float)
    selection_changed = Signal()
    menu_requested = Signal(object, QPoint)
    command_key = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pairView")
        self.article: Article | None = None
        self.last_colour = Colour.YELLOW
        self._style = ReadingStyle()
        self._answer: Callable[[WordAt], LookupResult | None] = lambda _: None
        self.header = Header(self)
        self.panes = {side: ReadingPane(side, self) for side in Side}
        self.panes[Side.ENGLISH].setAccessibleName(tr("English text"))
        self.panes[Side.CHINESE].setAccessibleName(tr("Chinese text"))
        self._stacks = {side: self._stack(side) for side in Side}
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(GUTTER)
        self.splitter.setChildrenCollapsible(False)
        for side in Side:
            self.splitter.addWidget(self._stacks[side])
            self.splitter.setStretchFactor(0 if side is Side.ENGLISH else 1, SHARES[side])
        self.splitter.setSizes([10 * SHARES[side] for side in Side])
        self.finding = Finding(self.panes, self)
        page = QFrame(self)
        page.setProperty("role", "paper")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.header, 0), (self.finding.bar, 0), (self.splitter, 1)):
            column.addWidget(widget, stretch)
        self._pages = QStackedWidget(self)
        nothing = empty_library(self)
        nothing.pressed.connect(self.open_requested)
        self._pages.addWidget(nothing)
        self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self.card = HoverCard(self)
        self._together = Together(self.panes, self)
        self.ribbons = Ribbons(self.panes, page)
        self.splitter.splitterMoved.connect(lambda *_: self.ribbons.place())
        self._last_side = Side.ENGLISH
        self._settle = {side: QTimer(self, singleShot=True, interval=SETTLE) for side in Side}
        for side in Side:
            self._connect(side)

    def _stack(self, side: Side) -> QStackedWidget:
        stack = QStackedWidget(self)
        stack.addWidget(self.panes[side])
        invitation = empty_side(side, self)
        invitation.pressed.connect(lambda: self.write_requested.emit(side))
        stack.addWidget(invitation)
        return stack

    def _connect(self, side: Side) -> None:
        pane = self.panes[side]
        pane.word_chosen.connect(self._chosen)
        pane.annotation_chosen.connect(self.annotation_chosen)
        pane.hovered.connect(self._hovered)
        pane.mark_key.connect(self._mark_key)
        pane.note_key.connect(self._note_key)
        pane.command_key.connect(self.command_key)
        pane.other_side.connect(self.switch_side)
        pane.selectionChanged.connect(lambda: self._selected(side))
        pane.customContextMenuRequested.connect(
            lambda point: self.menu_requested.emit(side, pane.viewport().mapToGlobal(point))
        )
        pane.verticalScrollBar().valueChanged.connect(lambda _: self._settle[side].start())
        self._settle[side].timeout.connect(lambda: self._tell_place(side))

    # What is shown

    def show_nothing(self) -> None:
        """No article is open."""
        self.tell_places()
        self.article = None
        self.card.hide()
        self._pages.setCurrentIndex(0)

    def show_article(
        self,
        article: Article,
        headline: str,
        documents: Mapping[Side, ShownDocument],
        places: Mapping[Side, ReadingPlace],
    ) -> None:
        """Show another article, each side where the reader stopped."""
        self.tell_places()
        self._together.set_anchors(())
        self.article = article
        self.card.hide()
        self.finding.close()
        self._pages.setCurrentIndex(1)
        self._place_header(headline)
        for side in Side:
            pane = self.panes[side]
            pane.set_caret(None)
            pane.overlay.clear()
            pane.set_tokens(())
            pane.set_annotations(())
            pane.show_document(article.side(side), documents[side])
            self._stacks[side].setCurrentIndex(0 if article.side(side) else 1)
            pane.go_to(places.get(side, ReadingPlace(0, 0)))
            self._settle[side].stop()
        self._together.set_anchors(from_pairs(article.pairs))

    def confirm(self, article: Article) -> None:
        """The library's own article for the copy that is shown already, the same to the letter."""
        self.article = article
        self._together.set_anchors(from_pairs(article.pairs))

    def set_documents(self, article: Article, headline: str, documents: Mapping[Side, ShownDocument]) -> None:
        """The same article in another script or version; reading place and selection stay."""
        self._together.set_anchors(())
        self.article = article
        self._place_header(headline)
        for side in Side:
            pane = self.panes[side]
            place, selected = pane.place(), pane.selections()
            if pane.blocks != article.side(side):
                pane.overlay.clear()
                pane.set_tokens(())  # words of the text that was; those of this one follow
            pane.show_document(article.side(side), documents[side])
            self._stacks[side].setCurrentIndex(0 if article.side(side) else 1)
            pane.go_to(place)
            if len(selected) == 1 and selected[0].block < len(article.side(side)):
                pane.select(selected[0].block, selected[0].start, selected[0].end)
        self.finding.again()
        self._together.set_anchors(from_pairs(article.pairs))

    def set_evidence(self, evidence: Evidence, follow: bool) -> None:
        """Draw these links; with `follow` the sides scroll along them, where the page pairs no paragraphs itself."""
        self.ribbons.set_evidence(evidence)
        self.ribbons.place()
        if self.article is not None and not self.article.pairs:
            self._together.set_anchors(from_links(evidence) if follow else ())

    def scroll_alone(self, side: Side, value: int) -> None:
        """Scroll one side; the other stays where it is, whatever they are linked by."""
        self._together.move(side, value)

    def set_speakers(self, side: Side, names: Mapping[int, str]) -> None:
        """Speakers' names in the script shown, by paragraph number."""
        self.panes[side].speaker_names = dict(names)
        self.panes[side].viewport().update()

    def set_tokens(self, side: Side, tokens: Sequence[Sequence[Token]]) -> None:
        """The words of a side; they may arrive after the text."""
        self.panes[side].set_tokens(tokens)

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """The highlights and notes of the article."""
        for pane in self.panes.values():
            pane.set_annotations(annotations)

    def set_reading_style(self, style: ReadingStyle) -> None:
        """Faces, sizes and colours."""
        self._style = style
        for pane in self.panes.values():
            pane.set_style(style)
        self.card.set_palette(style.palette)
        self.ribbons.set_palette(style.palette)
        self.splitter.setStyleSheet(f"QSplitter::handle {{ background: {style.palette.paper}; }}")

    def set_hover(self, answer: Callable[[WordAt], LookupResult | None]) -> None:
        """Who answers for the word under the pointer, on the GUI thread, at once."""
        self._answer = answer

    # Where the reader is

    def active(self) -> ReadingPane:
        """The pane that keys speak to: the one with the focus, else the last one that had it."""
        for side, pane in self.panes.items():
            if pane.hasFocus():
                self._last_side = side
        return self.panes[self._last_side]

    def selections(self) -> list[Selection]:
        """The selected passage of the active side, else of the other one."""
        pane = self.active()
        return pane.selections() or self.panes[pane.side.other].selections()

    def passage(self) -> list[Selection]:
        """The selection, else the word under the caret."""
        word = self.word()
        here = [Selection(word.side, word.block, word.start, word.end, word.text)] if word else []
        return self.selections() or here

    def word(self) -> WordAt | None:
        """The word under the caret of the active side."""
        return self.active().caret

    def across(self, word: WordAt) -> int:
        """The x at which a word ends, in px of the pair."""
        pane = self.panes[word.side]
        place = pane.range_rectangle(word.block, word.start, word.end)
        return pane.viewport().mapTo(self, place.topRight().toPoint()).x()

    def places(self) -> dict[Side, ReadingPlace]:
        """The code point at the top of each side."""
        return {side: pane.place() for side, pane in self.panes.items()}

    def reveal(self, side: Side, block: int, start: int, end: int, flash: bool = True) -> None:
        """Bring a passage into view, lit for a moment."""
        pane = self.panes[side]
        pane.reveal(block, start, end)
        if flash:
            pane.mark("flash", [(block, start, end)], self._style.palette.found)
            QTimer.singleShot(1400, pane, lambda: pane.mark("flash", []))

    def switch_side(self) -> None:
        """The keyboard to the other side, if it has text."""
        other = self.panes[self.active().side.other]
        if other.blocks:
            self._last_side = other.side
            other.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_side(self, side: Side) -> None:
        """The keyboard to a side."""
        self._last_side = side
        self.panes[side].setFocus(Qt.FocusReason.OtherFocusReason)

    def tell_places(self) -> None:
        """Tell the places that have not settled yet: the article is about to change, or the window to close."""
        for side in Side:
            if self._settle[side].isActive():
                self._settle[side].stop()
                self._tell_place(side)

    # What the reader does

    def mark(self, colour: Colour) -> None:
        """Mark the passage in a colour."""
        self.last_colour = colour
        for piece in self.passage():
            self.mark_requested.emit(piece, colour)

    def note(self) -> None:
        """Write a note on the passage."""
        passage = self.passage()
        if passage:
            self.note_requested.emit(passage[0])

    def _mark_key(self, number: int) -> None:
        self.mark(list(Colour)[number - 1] if number else self.last_colour)

    def _note_key(self) -> None:
        self.note()

    def _chosen(self, word: WordAt) -> None:
        self._last_side = word.side
        self.card.hide()
        self.word_chosen.emit(word)

    def _selected(self, side: Side) -> None:
        if self.panes[side].textCursor().hasSelection():
            self._last_side = side
        self.selection_changed.emit()

    def _hovered(self, word: WordAt | None) -> None:
        result = self._answer(word) if word else None
        if word is None or result is None:
            self.card.hide()
            return
        pane = self.panes[word.side]
        place = pane.range_rectangle(word.block, word.start, word.end).toRect()
        corner = pane.viewport().mapTo(self, place.topLeft())
        self.card.show_result(result, QRect(corner, place.size()), self._style.script)

    def _tell_place(self, side: Side) -> None:
        if self.article is not None and self.article.side(side):
            self.place_changed.emit(side, self.panes[side].place(), self.panes[side].progress())

    def _place_header(self, headline: str) -> None:
        if self.article is not None:
            self.header.show_article(self.article, headline, self._style)
            self._align_header()
            QTimer.singleShot(0, self, self._align_header)  # a text that needs no scroll bar stands further right

    def _align_header(self) -> None:
        self.ribbons.place()
        pane = self.panes[Side.ENGLISH]
        shown = self.article is not None and bool(self.article.english)
        self.header.set_margin(round(pane.document().rootFrame().frameFormat().leftMargin()) if shown else 26)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or one above the other where there is no room."""
        super().resizeEvent(event)
        narrow = self.width() < STACK_BELOW
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self.splitter.orientation() != wanted:
            self.splitter.setOrientation(wanted)
            self.splitter.setHandleWidth(12 if narrow else GUTTER)
        self.card.hide()
        QTimer.singleShot(0, self, self._align_header)
