"""The open article: what of it is shown, and how it follows changes. Every room asks here what is open.

While the library is being opened it shows the page that was shown last, from a copy; the library's own page takes
its place without a flicker where the two are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from reader.domain.annotation import Annotation
from reader.domain.article import Article, ArticleSummary, ReadingPlace, Script, Side
from reader.errors import NoSuchArticle
from reader.gui.reading.pair_view import PairView
from reader.gui.reading.values import ReadingStyle
from reader.gui.settings import (
    FAMILY_CHINESE,
    FAMILY_ENGLISH,
    PATTERNS,
    SCRIPT,
    SERIF_CHINESE,
    SERIF_ENGLISH,
    SIZES,
    SOUND,
    TEXT_SIZE,
    Settings,
)
from reader.gui.sounding import Shown
from reader.gui.tasks import Tasks
from reader.gui.theme import LIGHT, Palette
from reader.services import last_page
from reader.services.changes import Change
from reader.services.last_page import Page
from reader.services.reading import Reading
from reader.text.characters import is_traditional
from reader.text.document import ShownDocument

if TYPE_CHECKING:
    from reader.services.workspace import Workspace


class Desk(QObject):
    """`opened` carries the article or None; `annotated` its annotations; `dressed` a side whose words are there now.

    `words_changed` and `fixes_changed` say that the learner's words, or corrections of what is derived, are others.
    """

    opened = Signal(object)
    annotated = Signal(list)
    listed = Signal()
    dressed = Signal(object)
    words_changed = Signal()
    fixes_changed = Signal()
    _changed = Signal(object)

    _workspace: Workspace

    def __init__(self, reading: Reading, pair: PairView, settings: Settings, tasks: Tasks) -> None:
        """Without a library until `attach`."""
        super().__init__(pair)
        self._reading = reading
        self._pair = pair
        self._settings = settings
        self._tasks = tasks
        self._palette = LIGHT
        self.article: Article | None = None
        self._from_copy = False
        self._unsubscribe: Callable[[], None] | None = None
        self.annotations: list[Annotation] = []
        # A write may come from a background thread; panes are refreshed on this one.
        self._changed.connect(self._follow, Qt.ConnectionType.AutoConnection)
        pair.place_changed.connect(self._keep_place)

    def attach(self, workspace: Workspace) -> None:
        """The library is open: from now on articles come from it."""
        self._workspace = workspace
        self._unsubscribe = workspace.on_change(self._changed.emit)

    @property
    def script(self) -> Script:
        """The script chosen; ORIGINAL is as written."""
        chosen = self._settings.get(SCRIPT)
        return Script(chosen) if chosen in list(Script) else Script.ORIGINAL

    @property
    def face(self) -> Script:
        """The script that is on the screen: for text as written, the one it is written in."""
        if self.script is not Script.ORIGINAL or self.article is None:
            return Script.SIMPLIFIED if self.script is Script.ORIGINAL else self.script
        written = "".join(block.text for block in self.article.chinese)
        return Script.TRADITIONAL if is_traditional(written) else Script.SIMPLIFIED

    def open(self, article_id: int) -> None:
        """Open an article where the reader stopped. One that is gone is said to be gone by what is raised."""
        article = self._workspace.library.article(article_id)
        there = self._from_copy and self._is_shown(article)
        self._from_copy = False
        if there:
            self.article = article
            self._pair.confirm(article)
        else:
            self._show(article, self._workspace.library.place(article_id))
        self._dress(article)
        self._workspace.library.opened(article_id)
        self.opened.emit(article)

    def show_copy(self, page: Page) -> None:
        """Show the page that was shown last while the library is being opened."""
        self._show(page.article, page.places)
        self._name_speakers()
        self._pair.set_annotations(page.annotations)
        self._from_copy = True
        self.opened.emit(page.article)

    def keep_copy(self, path: Path, listed: Sequence[ArticleSummary]) -> None:
        """Write down what is shown, for the next start."""
        if self.article is not None and not self._from_copy:
            places = self._pair.places()
            last_page.write(path, Page(self.article, places, self.annotations, listed))

    def close_article(self) -> None:
        """Nothing is open any more."""
        self._pair.show_nothing()
        self.article, self.annotations, self._from_copy = None, [], False
        self.opened.emit(None)
        self.annotated.emit([])

    def convert(self, text: str, script: Script) -> str:
        """Text as written, in a script."""
        return self._reading.converter.convert(text, script)

    def set_script(self, script: Script) -> None:
        """Show the Chinese in another script."""
        self._settings.set(SCRIPT, script.value)
        self._show_again()

    def set_palette(self, palette: Palette) -> None:
        """Colours of the theme."""
        self._palette = palette
        self._restyle()

    def restyle(self) -> None:
        """Fonts or sizes changed in the settings."""
        self._restyle()
        if self.article:
            self._pair.header.show_article(self.article, self._headline(self.article), self.style())

    def resize_text(self, by: int) -> None:
        """Larger or smaller by so many px; 0 is the usual size."""
        size = self._settings.get(TEXT_SIZE) + by if by else TEXT_SIZE.default
        self._settings.set(TEXT_SIZE, min(max(size, SIZES.start), SIZES.stop - 1))

    def style(self) -> ReadingStyle:
        """How text is set now."""
        get = self._settings.get
        return ReadingStyle(
            size=min(max(get(TEXT_SIZE), SIZES.start), SIZES.stop - 1),
            serif_english=get(SERIF_ENGLISH),
            serif_chinese=get(SERIF_CHINESE),
            family_english=get(FAMILY_ENGLISH),
            family_chinese=get(FAMILY_CHINESE),
            script=self.face,
            patterns=get(PATTERNS),
            spoken=get(SOUND) in (Shown.ALL, Shown.UNKNOWN),
            palette=self._palette,
        )

    def language_ready(self) -> None:
        """Words can be told apart now, which also decides how some of them are converted."""
        if self.article and self.script is not Script.ORIGINAL:
            self._show_again()
        elif self.article:
            self._fetch_tokens(self.article)

    def close(self) -> None:
        """Tell the last reading place and stop listening."""
        self._pair.tell_places()
        if self._unsubscribe is not None:
            self._unsubscribe()

    def _restyle(self) -> None:
        self._pair.set_reading_style(self.style())

    def _lay_again(self) -> None:
        """Words, readings or characters are corrected: show the text anew only if it is another one."""
        if self.article is None:
            return
        shown = {side: pane.shown.text for side, pane in self._pair.panes.items()}
        if any(document.text != shown[side] for side, document in self._documents(self.article).items()):
            self._show_again()
        else:
            self._fetch_tokens(self.article)

    def _show_again(self) -> None:
        self._restyle()
        if self.article:
            self._pair.set_documents(self.article, self._headline(self.article), self._documents(self.article))
            self._dress(self.article)

    def _show(self, article: Article, places: Mapping[Side, ReadingPlace]) -> None:
        self._pair.tell_places()  # of the article until now, while it is still the one that is open
        self.article = article
        self._restyle()
        self._pair.show_article(article, self._headline(article), self._documents(article), places)

    def _is_shown(self, article: Article) -> bool:
        """Whether the page on the screen is this one, to the letter."""
        return self.article is not None and last_page.bare(self.article) == last_page.bare(article)

    def _dress(self, article: Article) -> None:
        """Speakers, words and marks of what is shown."""
        self._name_speakers()
        self._fetch_tokens(article)
        self._reload_annotations()

    def _name_speakers(self) -> None:
        for side in Side:
            self._pair.set_speakers(side, self._speakers(side))

    def _documents(self, article: Article) -> dict[Side, ShownDocument]:
        return {side: self._reading.document(article, side, self.script) for side in Side}

    def _headline(self, article: Article) -> str:
        return self._reading.converter.convert(article.headline, self.script)

    def _speakers(self, side: Side) -> dict[int, str]:
        convert = self._reading.converter.convert
        script = self.script if side is Side.CHINESE else Script.ORIGINAL
        shown = self._pair.panes[side].shown.paragraphs
        return {n: convert(p.speaker, script) for n, p in enumerate(shown) if p.speaker}

    def _fetch_tokens(self, article: Article) -> None:
        reading = self._reading
        for side in Side:
            cached = reading.cached(article, side)
            if cached is not None:
                self._pair.set_tokens(side, cached)
                self.dressed.emit(side)
            elif self._workspace.language_ready:
                self._tasks.run(
                    lambda side=side: reading.tokens(article, side),  # type: ignore[misc] # mypy loses the default's type
                    lambda tokens, side=side: self._take_tokens(article, side, tokens),  # type: ignore[misc] # as above
                )

    def _take_tokens(self, article: Article, side: Side, tokens: object) -> None:
        # Not the same object: noting that it was opened has read it anew.
        here = self.article
        if here and here.id == article.id and here.side(side) == article.side(side) and isinstance(tokens, tuple):
            self._pair.set_tokens(side, tokens)
            self.dressed.emit(side)

    def _reload_annotations(self) -> None:
        if self.article is not None:
            self.annotations = self._workspace.annotations.of(self.article.id)
            self._pair.set_annotations(self.annotations)
            self.annotated.emit(self.annotations)

    def _keep_place(self, side: Side, place: ReadingPlace, progress: float) -> None:
        if self.article is not None and not self._from_copy:
            self._workspace.library.save_place(self.article.id, side, place, progress)

    def _follow_study(self, change: Change) -> None:
        if change.words:
            self.words_changed.emit()
        if change.fixes:
            self.fixes_changed.emit()
            self._lay_again()

    def _follow(self, change: Change) -> None:
        """Refresh what a change touched, and nothing else."""
        here = self.article.id if self.article else None
        self._follow_study(change)
        if change.articles or change.annotations or change.texts:
            self.listed.emit()
        if here is None:
            return
        if here in change.texts or here in change.articles:
            try:
                article = self._workspace.library.article(here)
            except NoSuchArticle:
                self.close_article()
                return
            anew = (article.english, article.chinese, article.headline) != (
                self.article.english if self.article else (),
                self.article.chinese if self.article else (),
                self.article.headline if self.article else "",
            )
            told = self.article is None or replace(self.article, opened=None) != replace(article, opened=None)
            self.article = article
            if anew:
                self._show_again()
            if told:
                self.opened.emit(article)
        # A mark is a change of the list, too: it counts marks.
        if here in change.annotations:
            self._reload_annotations()
