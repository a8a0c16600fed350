"""What each sentence of the summary stands on: lit under the pointer, jumped to by a key, put right by one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QTimer, QVariantAnimation

from reader.domain.article import Article, Side
from reader.domain.evidence import Evidence, Link, LinkOrigin, Passage
from reader.errors import ReaderError
from reader.gui.controllers.desk import Desk
from reader.gui.reading.pair_view import PairView
from reader.gui.reading.values import WordAt
from reader.gui.settings import EVIDENCE, FOLLOW, Settings
from reader.gui.tasks import Tasks
from reader.gui.translation import tr
from reader.text.sentences import sentences

if TYPE_CHECKING:
    from reader.alignment.words import WordLink
    from reader.services.workspace import Workspace

REST = 420
"""Ms that the pointer rests on a sentence before the other side glides to what belongs to it."""
GLIDE = 260
"""Ms of gliding."""
LAYER, WORDS = "evidence", "words"
"""The layers of marks that this draws: sentences, and words in them."""


class EvidenceLight(QObject):
    """Lights both ends of a link and draws all of them in the gutter."""

    def __init__(
        self,
        workspace: Workspace,
        desk: Desk,
        pair: PairView,
        settings: Settings,
        tasks: Tasks,
        say: Callable[[str, bool], None],
        problems: Callable[[Sequence[ReaderError]], None],
    ) -> None:
        """`say(sentence, undoable)` shows a message."""
        super().__init__(pair)
        self._workspace = workspace
        self._desk = desk
        self._pair = pair
        self._settings = settings
        self._tasks = tasks
        self._say = say
        self._problems = problems
        self.evidence = Evidence()
        self._back: tuple[Side, Passage] | None = None
        self._word: WordAt | None = None
        self._known: dict[Link, Sequence[WordLink]] = {}
        self._sought: tuple[Side, Passage] | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._glide_there)
        self._glide = QVariantAnimation(self, duration=GLIDE)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        desk.dressed.connect(lambda _: self._work_out())
        desk.opened.connect(lambda _: self._take_nothing())
        desk.fixes_changed.connect(self._work_out)
        settings.changed.connect(lambda key: self._work_out() if key in (EVIDENCE.key, FOLLOW.key) else None)
        for pane in pair.panes.values():
            pane.pointed.connect(self._pointed)
            pane.verticalScrollBar().sliderPressed.connect(self._glide.stop)

    # What there is

    def _work_out(self) -> None:
        """Find the links of the article that is open, off the GUI thread."""
        article = self._desk.article
        if article is None or not article.english or not article.chinese or not self._settings.get(EVIDENCE):
            self._take_nothing()
            return
        if self._workspace.language_ready:
            evidence = self._workspace.evidence
            self._tasks.run(lambda: evidence.of(article), lambda found: self._take(article, found))

    def _take_nothing(self) -> None:
        self.evidence = Evidence()
        self._pair.set_evidence(self.evidence, follow=False)
        self._light(None)

    def _take(self, article: Article, evidence: Evidence) -> None:
        here = self._desk.article
        if here is None or here.id != article.id or (here.english, here.chinese) != (article.english, article.chinese):
            return
        self.evidence = evidence
        self._known.clear()
        self._pair.set_evidence(evidence, follow=self._settings.get(FOLLOW))

    # Lighting

    def _pointed(self, word: WordAt | None) -> None:
        self._rest.stop()
        number = self.link_at(word.side, word.block, word.start) if word is not None else None
        self._light(number)
        self._light_words(word, number)
        if word is None or number is None:
            return
        if doubts := self.evidence.links[number].doubts:
            self._say(tr("The English says this otherwise: {doubts}", doubts=", ".join(doubts)), False)
        across = self._across(word.side, number)
        if across is not None:
            self._sought = (word.side.other, across)
            self._rest.start()

    def _light(self, number: int | None) -> None:
        panes, colours = self._pair.panes, self._pair.panes[Side.ENGLISH].reading_style.palette
        link = self.evidence.links[number] if number is not None else None
        english = [(p.block, p.start, p.end) for p in link.english] if link else []
        chinese = [(link.chinese.block, link.chinese.start, link.chinese.end)] if link else []
        panes[Side.ENGLISH].mark(LAYER, english, colours.evidence)
        panes[Side.CHINESE].mark(LAYER, chinese, colours.evidence)
        self._pair.ribbons.set_active(number)

    def _light_words(self, word: WordAt | None, number: int | None) -> None:
        """Light what says the same as the word under the pointer, where that is sure; it may come a moment later."""
        self._word = word
        for pane in self._pair.panes.values():
            pane.mark(WORDS, [])
        article = self._desk.article
        if word is None or number is None or article is None:
            return
        link = self.evidence.links[number]
        known = self._known.get(link)
        if known is not None:
            self._show_words(word, known)
            return

        def take(found: Sequence[WordLink]) -> None:
            self._known[link] = found
            if self._word is word:
                self._show_words(word, found)

        self._tasks.run(lambda: self._workspace.evidence.words(article, link), take)

    def _show_words(self, word: WordAt, found: Sequence[WordLink]) -> None:
        for pair in found:
            here = pair.chinese if word.side is Side.CHINESE else pair.english
            if here.block == word.block and here.start < word.end and word.start < here.end:
                colours = self._pair.panes[word.side].reading_style.palette
                for side, end in ((Side.ENGLISH, pair.english), (Side.CHINESE, pair.chinese)):
                    self._pair.panes[side].mark(WORDS, [(end.block, end.start, end.end)], colours.found)
                return

    def link_at(self, side: Side, block: int, position: int) -> int | None:
        """The number of the link over a code point of a side; of several the surest. None where none is."""
        if side is Side.CHINESE:
            starts = [(link.chinese.block, link.chinese.start) for link in self.evidence.links]
            number = bisect_right(starts, (block, position)) - 1
            found = [number] if number >= 0 and _over(self.evidence.links[number].chinese, block, position) else []
        else:
            found = [
                number
                for number, link in enumerate(self.evidence.links)
                if any(_over(passage, block, position) for passage in link.english)
            ]
        return max(found, key=lambda n: self.evidence.links[n].confidence, default=None)

    def _across(self, side: Side, number: int) -> Passage | None:
        link = self.evidence.links[number]
        return link.chinese if side is Side.ENGLISH else next(iter(link.english), None)

    def _glide_there(self) -> None:
        """The other side glides to what is lit, unless it is on the page already."""
        if self._sought is None:
            return
        side, passage = self._sought
        pane = self._pair.panes[side]
        place = pane.range_rectangle(passage.block, passage.start, passage.end)
        height = pane.viewport().height()
        if place.top() >= 0 and place.bottom() <= height:
            return
        bar = pane.verticalScrollBar()
        goal = min(max(round(bar.value() + place.top() - height / 3), 0), bar.maximum())
        self._glide.stop()
        self._glide = QVariantAnimation(self, duration=GLIDE)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.setStartValue(bar.value())
        self._glide.setEndValue(goal)
        # Through a function of Python: Qt's own slot of the bar has no wrapper that PySide could hold on to.
        self._glide.valueChanged.connect(lambda value: self._pair.scroll_alone(side, int(value)))
        self._glide.start(QVariantAnimation.DeletionPolicy.KeepWhenStopped)

    # What the reader does

    def jump(self) -> None:
        """To the counterpart of the sentence at the caret; once more, back."""
        here = self._here()
        if here is None:
            self._say(tr("Click a sentence first."), False)
            return
        side, passage = here
        number = self.link_at(side, passage.block, passage.start)
        across = self._across(side, number) if number is not None else None
        if across is None:
            self._say(_nothing(side), False)
            return
        there = self._back[1] if self._back and self._back[0] is side.other and _same(self._back[1], across) else across
        self._back = here
        pane = self._pair.panes[side.other]
        self._pair.focus_side(side.other)
        found = pane.words.next(there.block, there.start - 1)
        if found is not None:
            pane.set_caret(WordAt(side.other, found[0], found[1].start, found[1].end, found[1].text))
        self._light(number)

    def link(self) -> None:
        """Say that the sentences at the caret (or selected) on both sides belong together."""
        ends = {side: self._sentences(side) for side in Side}
        article = self._desk.article
        if article is None or not ends[Side.ENGLISH] or not ends[Side.CHINESE]:
            self._say(tr("Click a sentence on each side first, or select several."), False)
            return
        chosen = ends[Side.CHINESE]
        block = [passage for passage in chosen if passage.block == chosen[0].block]
        whole = Passage(block[0].block, block[0].start, block[-1].end)  # one step for all of them
        self._change(lambda: self._workspace.evidence.link(article.id, whole, ends[Side.ENGLISH]))
        self._say(tr("These sentences are linked."), True)

    def unlink(self) -> None:
        """Say that the Chinese sentence at the caret stands on nothing in the English."""
        chinese, article = self._chinese(), self._desk.article
        if chinese is not None and article is not None:
            self._change(lambda: self._workspace.evidence.unlink(article.id, chinese))
            self._say(tr("This sentence is not linked any more."), True)

    def confirm(self) -> None:
        """Say that the link at the caret is right."""
        chinese, article = self._chinese(), self._desk.article
        link = self._link_of(chinese) if chinese is not None else None
        if link is None or article is None:
            return
        if link.origin is LinkOrigin.OWN:
            self._say(tr("This link is your own already."), False)
            return
        self._change(lambda: self._workspace.evidence.confirm(article.id, link.chinese))
        own = 1 + sum(each.origin is LinkOrigin.OWN for each in self.evidence.links)
        self._say(tr("Links confirmed: {own} of {all}.", own=own, all=len(self.evidence.links)), True)

    def reset(self) -> None:
        """Let the program find the link at the caret again."""
        chinese, article = self._chinese(), self._desk.article
        if chinese is not None and article is not None:
            self._change(lambda: self._workspace.evidence.reset(article.id, chinese))
            self._say(tr("The link of this sentence is found by the program again."), True)

    def _change(self, act: Callable[[], object]) -> None:
        try:
            act()
        except ReaderError as error:
            self._problems([error])

    def _chinese(self) -> Passage | None:
        """The Chinese sentence at the caret, or the one that the English sentence there belongs to."""
        here = self._here()
        if here is not None:
            number = self.link_at(here[0], here[1].block, here[1].start)
            if number is not None:
                return self.evidence.links[number].chinese
        self._say(tr("Click a sentence that is linked first."), False)
        return None

    def _link_of(self, chinese: Passage) -> Link | None:
        return next((link for link in self.evidence.links if link.chinese == chinese), None)

    def _here(self) -> tuple[Side, Passage] | None:
        pane = self._pair.active()
        found = self._sentences(pane.side)
        return (pane.side, found[0]) if found else None

    def _sentences(self, side: Side) -> list[Passage]:
        """The sentences that are selected on a side, or the one at its caret."""
        pane = self._pair.panes[side]
        pieces = [(piece.block, piece.start, piece.end) for piece in pane.selections()]
        if not pieces and pane.caret is not None:
            pieces = [(pane.caret.block, pane.caret.start, pane.caret.end)]
        return [
            Passage(block, span.start, span.end)
            for block, start, end in pieces
            for span in sentences(pane.blocks[block].text, side)
            if span.start < end and start < span.end
        ]


def _over(passage: Passage, block: int, position: int) -> bool:
    return passage.block == block and passage.start <= position < passage.end


def _same(one: Passage, other: Passage) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end


def _nothing(side: Side) -> str:
    if side is Side.CHINESE:
        return tr("No source was found for this sentence.")
    return tr("The summary leaves this sentence out.")
