"""Studying a page: the language that is learned, words kept from the text, what is underlined and how it is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from reader.dictionary.links import Link
from reader.domain.article import Article, Side
from reader.domain.dictionary import LookupResult
from reader.domain.vocabulary import Sighting, Status
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.links import links, open_link
from reader.gui.looks import translation_name
from reader.gui.panels.library_panel import LibraryPanel
from reader.gui.panels.word_bar import status_names
from reader.gui.panels.word_panel import WordPanel
from reader.gui.reading.pair_view import PairView
from reader.gui.reading.values import WordAt
from reader.gui.settings import LEARNING, MARK_WORDS, SANDHI, SOUND, SOUND_STYLE, TONE_COLOURS, Settings
from reader.gui.sounding import Sounding, learning, sounding
from reader.gui.tasks import Tasks
from reader.gui.translation import tr

if TYPE_CHECKING:
    from reader.gui.controllers.studying import Derived
    from reader.services.workspace import Workspace

FOLLOWED = frozenset(setting.key for setting in (LEARNING, MARK_WORDS, SOUND, SOUND_STYLE, TONE_COLOURS, SANDHI))
"""Settings that change what this draws."""


class Study(QObject):
    """Connects the learner's words with the page, the word panel and the library."""

    _counted = Signal()

    def __init__(
        self,
        workspace: Workspace,
        desk: Desk,
        pair: PairView,
        panel: WordPanel,
        library: LibraryPanel,
        settings: Settings,
        tasks: Tasks,
        say: Callable[[str, bool], None],
    ) -> None:
        """`say(sentence, undoable)` shows a message."""
        super().__init__(panel)
        self._workspace = workspace
        self._desk = desk
        self._pair = pair
        self._panel = panel
        self._library = library
        self._settings = settings
        self._tasks = tasks
        self._say = say
        self._result: LookupResult | None = None
        self._word: WordAt | None = None
        desk.dressed.connect(self._draw)
        desk.words_changed.connect(self.refresh)
        settings.changed.connect(self._setting_changed)
        panel.bar.status_chosen.connect(self.set_status)
        panel.bar.forget_requested.connect(self.forget)
        panel.bar.link_chosen.connect(self._ask_elsewhere)
        self._counted.connect(library.list.viewport().update)
        library.model.share = self._share
        workspace.counting.on_counted(lambda *_: self._counted.emit())
        self._dress_panel()

    @property
    def learning(self) -> Side:
        """The language that is being learned."""
        return learning(self._settings, _interface())

    @property
    def sounding(self) -> Sounding:
        """How readings are written."""
        return sounding(self._settings, _interface())

    def learn(self, side: Side) -> None:
        """Learn the language of this side from now on."""
        self._settings.set(LEARNING, side.value)

    def answered(self, result: LookupResult, word: WordAt | None) -> None:
        """The word panel shows this answer now."""
        self._result, self._word = result, word
        self._panel.bar.set_links([link.name for link in self._links()])
        self._show_status()

    def keep(self) -> None:
        """Keep the word that the caret is on, or the selected phrase, with its sentence."""
        self._put(None)

    def know(self) -> None:
        """Say that it is known."""
        self._put(Status.KNOWN)

    def ignore(self) -> None:
        """Say that it is none to learn."""
        self._put(Status.IGNORED)

    def set_status(self, status: Status) -> None:
        """The panel's word has this status from now on."""
        head = self._head()
        if head is not None and self._result is not None:
            self._store(self._result.language, head, self._result.term, status, self._word)

    def forget(self) -> None:
        """The panel's word is kept no longer."""
        head = self._head()
        kept = self._workspace.words.by_headword(self._result.language, head) if head and self._result else None
        if kept is not None:
            self._workspace.words.forget([kept.id])
            self._say(tr("“{word}” is kept no longer.", word=kept.shown), True)

    def mark_rest(self) -> None:
        """Say that every word of the article is known that nothing was said of yet."""
        from reader.services.progress import unknown_words

        article, side = self._desk.article, self.learning
        if article is None or not article.side(side):
            return
        heads = unknown_words(
            self._workspace.reading, article, side, self._workspace.words.statuses(side), self._workspace.dictionary_has
        )
        if not heads:
            self._say(tr("Every word of this article has a status already."), False)
            return
        self._workspace.words.mark(side, heads, Status.KNOWN)
        self._say(tr("Words that are known from now on: {count}.", count=len(heads)), True)

    def refresh(self) -> None:
        """Words, fixes or settings are others."""
        for side in Side:
            self._draw(side)
        self._library.list.viewport().update()
        self._show_status()

    def _share(self, article_id: int) -> float | None:
        """How much of an article is known; nothing is said of it before a first word is known."""
        statuses = self._workspace.words.statuses(self.learning)
        if Status.KNOWN not in statuses.values():
            return None
        return self._workspace.counting.share(article_id, self.learning)

    def _setting_changed(self, key: str) -> None:
        if key in FOLLOWED:
            self._dress_panel()
            if key == SOUND.key:
                self._desk.restyle()
            self.refresh()

    def _dress_panel(self) -> None:
        self._panel.view.sounding = self.sounding
        self._pair.card.sounding = self.sounding
        self._pair.panes[Side.CHINESE].overlay.tone_colours = self.sounding.colours

    # The page

    def _draw(self, side: Side) -> None:
        article, pane = self._desk.article, self._pair.panes[side]
        if article is None or not self._workspace.language_ready or not pane.words.tokens:
            return
        tokens, sounding_ = pane.words.tokens, self.sounding
        marked = side is self.learning and self._settings.get(MARK_WORDS)

        def work() -> Derived:
            from reader.gui.controllers.studying import derive

            return derive(self._workspace, article, side, tokens, marked=marked, sounding=sounding_)

        self._tasks.run(work, lambda derived: self._take(article, side, derived))

    def _take(self, article: Article, side: Side, derived: Derived) -> None:
        here = self._desk.article
        if here is not None and here.id == article.id and here.side(side) == article.side(side):
            self._pair.panes[side].overlay.set_marks(derived.marks)
            self._pair.panes[side].overlay.set_syllables(derived.syllables)

    # The word

    def _links(self) -> list[Link]:
        """Where the panel's word can be looked up in a browser."""
        side = self._result.language if self._result is not None else None
        return [link for link in links(self._settings) if link.side is side]

    def _ask_elsewhere(self, number: int) -> None:
        found = self._links()
        if self._result is not None and number < len(found) and not open_link(found[number], self._result.term):
            self._say(tr("Nothing on this system opens addresses of the web."), False)

    def _put(self, status: Status | None) -> None:
        passage = self._pair.passage()
        if not passage:
            self._say(tr("Click a word or select a phrase first."), False)
            return
        piece = passage[0]
        word = WordAt(piece.side, piece.block, piece.start, piece.end, piece.text)
        result = self._workspace.lookup.token(word.text, word.side, self._desk.article, word.block)
        head = _headword(result, word, self._workspace.dictionary_has)
        if head is None:
            self._say(tr("“{word}” is no word to learn.", word=word.text), False)
        else:
            self._store(result.language, head, word.text, status, word)

    def _store(self, language: Side, head: str, shown: str, status: Status | None, word: WordAt | None) -> None:
        reading = ""
        if self._result is not None and self._result.entries and self._result.entries[0].headword == head:
            reading = self._result.entries[0].numbered
        seen = self._sighting(word) if word is not None else Sighting()
        kept = self._workspace.words.keep(language, head, shown, reading, seen, status)
        self._say(tr("“{word}”: {status}.", word=kept.shown, status=status_names()[kept.status]), True)

    def _sighting(self, word: WordAt) -> Sighting:
        from reader.services.sightings import sighting

        article = self._desk.article
        if article is None or word.block >= len(article.side(word.side)):
            return Sighting()
        return sighting(article, word.side, word.block, word.start, word.end)

    def _head(self) -> str | None:
        if self._result is None:
            return None
        return _headword(self._result, self._word, self._workspace.dictionary_has)

    def _show_status(self) -> None:
        head = self._head()
        if head is None or self._result is None:
            self._panel.bar.show_word(None, shown=self._result is not None)
            return
        self._panel.bar.show_word(self._workspace.words.statuses(self._result.language).get(head))


def _interface() -> str:
    return translation_name(QLocale()) or "en"


def _headword(result: LookupResult, word: WordAt | None, known: Callable[[str], bool] | None) -> str | None:
    """What the answered word is kept by: as the text's words are, else the entry's own name, else as typed."""
    from reader.text.headwords import headword

    text = word.text if word is not None else result.term
    if word is None or " " in text.strip():
        if result.english:
            return result.english[0].headword.casefold()
        if result.entries:
            return result.entries[0].headword
    return headword(text, result.language, known) or (text.strip().casefold() if " " in text.strip() else None)
