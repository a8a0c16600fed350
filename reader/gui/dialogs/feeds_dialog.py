"""Podcasts and other feeds: followed, asked for news, and their episodes made articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.domain.feed import Episode, Feed
from reader.errors import ReaderError
from reader.gui.dialogs.problems import problem_box
from reader.gui.panels.rows import ListRow, RowList
from reader.gui.reading.header import shown_date
from reader.gui.tasks import Tasks
from reader.gui.translation import tr

if TYPE_CHECKING:
    from reader.services.feeds import Feeds, Imported, Refreshed, Subscribed
    from reader.services.library import Added


class FeedsDialog(QDialog):
    """`opened` carries the id of an article that an episode became."""

    opened = Signal(int)

    def __init__(self, feeds: Feeds, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._feeds = feeds
        self._tasks = tasks
        self._all: list[Feed] = []
        self._episodes: list[Episode] = []
        self.setWindowTitle(tr("Podcasts and feeds"))
        self.resize(900, 600)
        self._empty = QLabel(
            tr(
                "You follow no feed yet. Add the address of a podcast or a news feed, or the list of subscriptions "
                "(OPML) that another program exports."
            ),
            self,
        )
        self._empty.setProperty("role", "soft")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.list = RowList(tr("Feeds"), self)
        self.list.chosen.connect(self._show_episodes)
        self.episodes = RowList(tr("Episodes"), self, several=True)
        self.episodes.opened.connect(lambda _: self._import())
        self._split = QSplitter(self)
        self._split.addWidget(self.list)
        self._split.addWidget(self.episodes)
        self._split.setSizes([280, 620])
        self._split.setChildrenCollapsible(False)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("role", "soft")
        self.said.setWordWrap(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(8)
        box.addLayout(self._head())
        for widget, stretch in ((self._empty, 1), (self._split, 1), (self.bar, 0), (self.said, 0)):
            box.addWidget(widget, stretch)
        box.addLayout(self._foot())
        self._reload()

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button

    def _head(self) -> QHBoxLayout:
        self.add = self._button(tr("Add an address…"), self._ask_address)
        self.subscriptions = self._button(tr("Import subscriptions…"), self._ask_list)
        self.refresh = self._button(tr("Ask for news"), self._refresh)
        self.remove = self._button(tr("Stop following"), self._remove)
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in (self.add, self.subscriptions, self.refresh):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.remove)
        return line

    def _foot(self) -> QHBoxLayout:
        self.news = self._button(tr("Import all new ones"), self._import_new)
        self.take = self._button(tr("Import the chosen episodes"), self._import)
        self.take.setProperty("primary", True)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        for button in (self._button(tr("Close"), self.reject), self.news, self.take):
            line.addWidget(button)
        return line

    # What there is

    def _reload(self, keep: int | None = None) -> None:
        self._all = self._feeds.all()
        self.list.show_rows([ListRow(feed.title or feed.address, _facts(feed)) for feed in self._all])
        for number, feed in enumerate(self._all):
            if feed.id == keep:
                self.list.setCurrentIndex(self.list.rows.index(number))
        something = bool(self._all)
        self._empty.setVisible(not something)
        self._split.setVisible(something)
        for button in (self.refresh, self.remove, self.news, self.take):
            button.setEnabled(something)

    def _feed(self) -> Feed | None:
        number = self.list.currentIndex().row()
        return self._all[number] if 0 <= number < len(self._all) else None

    def _show_episodes(self, number: int) -> None:
        self._episodes = self._feeds.episodes(self._all[number].id) if 0 <= number < len(self._all) else []
        self.episodes.show_rows([_row(episode) for episode in self._episodes])

    # What the reader does

    def _ask_address(self) -> None:
        address, agreed = QInputDialog.getText(
            self, tr("Add an address"), tr("Address of a podcast, a feed, or a page that names one:")
        )
        if agreed and address.strip():
            self.follow(address.strip())

    def follow(self, address: str) -> None:
        """Follow the feed at an address."""
        self._work(tr("Asking…"), lambda: self._feeds.add(address), self._added)

    def _added(self, refreshed: Refreshed) -> None:
        self._reload(refreshed.feed.id)
        self._say(tr("Episodes found: {count}.", count=refreshed.new))

    def _ask_list(self) -> None:
        kinds = tr("Lists of subscriptions (*.opml *.xml);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Import subscriptions"), "", kinds)
        if name:
            self.subscribe(Path(name))

    def subscribe(self, path: Path) -> None:
        """Follow all feeds of a list, then ask them for news."""

        def work() -> Subscribed:
            from reader.importers.opml import read_opml
            from reader.importers.source import read_path

            return self._feeds.subscribe(read_opml(*read_path(path)))

        def done(subscribed: Subscribed) -> None:
            self._reload()
            self._say(tr("New feeds: {new}, known already: {known}.", new=subscribed.new, known=subscribed.known))
            self._refresh()

        self._work(tr("Reading the list…"), work, done)

    def _refresh(self) -> None:
        feed = self._feed()
        keep = feed.id if feed else None

        def done(refreshed: Sequence[Refreshed]) -> None:
            self._reload(keep)
            failed = sum(1 for each in refreshed if each.feed.problem)
            news = sum(each.new for each in refreshed)
            self._say(
                tr("New episodes: {news}. Feeds that did not answer: {failed}.", news=news, failed=failed)
                if failed
                else tr("New episodes: {news}.", news=news)
            )

        self._work(tr("Asking…"), lambda: self._feeds.refresh(progress=self._progress), done)

    def _remove(self) -> None:
        feed = self._feed()
        if feed is not None:
            self._feeds.remove(feed.id)
            self._reload()
            self._say(tr("“{title}” is followed no longer. Its articles stay.", title=feed.title or feed.address))

    def _import(self) -> None:
        chosen = [self._episodes[number] for number in self.episodes.selected()]
        if not chosen:
            return

        def work() -> tuple[list[Added], list[ReaderError]]:
            added: list[Added] = []
            errors: list[ReaderError] = []
            for count, episode in enumerate(reversed(chosen), 1):
                try:
                    added.append(self._feeds.import_episode(episode.id))
                except ReaderError as error:
                    errors.append(error)
                self._progress(count, len(chosen))
            return added, errors

        self._work(tr("Importing…"), work, self._imported)

    def _imported(self, outcome: tuple[list[Added], list[ReaderError]]) -> None:
        added, errors = outcome
        self._after([each.article.id for each in added])
        if errors:
            problem_box(errors, self).open()

    def _import_new(self) -> None:
        feed = self._feed()
        if feed is None:
            return
        number = feed.id

        def done(imported: Sequence[Imported]) -> None:
            self._after([each.added.article.id for each in imported if each.added])
            problems = [each.problem for each in imported if each.problem]
            if problems:
                self._say(f"{self.said.text()} {problems[0]}")

        self._work(tr("Importing…"), lambda: self._feeds.import_new(number, self._progress), done)

    def _after(self, articles: Sequence[int]) -> None:
        feed = self._feed()
        self._reload(feed.id if feed else None)
        self._say(tr("Imported: {count}.", count=len(articles)))
        if articles:
            self.opened.emit(articles[-1])

    # Work that takes a while

    def _work(self, sentence: str, work: Callable[[], object], done: Callable[..., None]) -> None:
        self.said.setText(sentence)
        self.bar.setRange(0, 0)
        self.bar.show()
        self._enable(False)
        self._tasks.run(work, lambda value: self._finished(done, value), self._failed)

    def _progress(self, done: int, everything: int) -> None:
        """On the worker's thread."""

        def show() -> None:
            self.bar.setRange(0, everything)
            self.bar.setValue(done)

        self._tasks.report(show)

    def _finished(self, done: Callable[..., None], value: object) -> None:
        self._rest()
        done(value)

    def _failed(self, error: ReaderError) -> None:
        self._rest()
        self._say("")
        problem_box([error], self).open()

    def _rest(self) -> None:
        self.bar.hide()
        self._enable(True)

    def _enable(self, on: bool) -> None:
        for button in (self.add, self.subscriptions, self.refresh, self.remove, self.news, self.take):
            button.setEnabled(on)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)


def _facts(feed: Feed) -> str:
    return feed.problem or tr("Episodes: {count}, new: {new}", count=feed.episodes, new=feed.waiting)


def _row(episode: Episode) -> ListRow:
    facts = [shown_date(episode.entry.published) if episode.entry.published else ""]
    facts.append(tr("in the library") if episode.article is not None else "")
    facts.append(tr("with transcript") if episode.entry.transcript else "")
    return ListRow(episode.entry.title or episode.entry.guid, " · ".join(fact for fact in facts if fact))
