"""Articles coming in: files, drops, the clipboard. Read off the GUI thread; the reader has a look before they stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from reader.domain.article import Draft, ImportStatus, Origin
from reader.errors import EmptyInput, InputError, ReaderError
from reader.gui.settings import PREVIEW, Settings
from reader.gui.tasks import Tasks
from reader.gui.theme import LIGHT, Palette
from reader.gui.translation import tr
from reader.services.drafting import is_clean

if TYPE_CHECKING:
    from reader.services.library import Added
    from reader.services.workspace import Workspace


Read = Callable[[], list[Draft]]
LIST = ".opml"
"""The ending of a list of subscriptions."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was read, each source on its own (a book has many drafts), and what went wrong.

    `known` is what storing would do, where there is one draft alone.
    """

    read: list[list[Draft]]
    errors: list[ReaderError]
    known: ImportStatus = ImportStatus.NEW
    stopped: bool = False
    """The reader ended it."""

    @property
    def drafts(self) -> list[Draft]:
        """All of them."""
        return [draft for drafts in self.read for draft in drafts]


class Intake(QObject):
    """Reads, lets the reader look and correct, stores, then opens what was imported last and says what happened.

    `list_received` carries the file of a list of subscriptions; `reading` says whether anything is being read.
    """

    list_received = Signal(Path)
    reading = Signal(bool)

    def __init__(
        self,
        workspace: Workspace,
        settings: Settings,
        tasks: Tasks,
        window: QWidget,
        say: Callable[[str], None],
        problems: Callable[[Sequence[ReaderError]], None],
        show: Callable[[int], None],
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._settings = settings
        self._tasks = tasks
        self._window = window
        self._say = say
        self._problems = problems
        self._show = show
        self._palette = LIGHT
        self._going_on = 0

    def set_palette(self, colours: Palette) -> None:
        """Colours of the theme."""
        self._palette = colours

    def choose(self) -> None:
        """Ask for files."""
        kinds = tr(
            "Pages, books and subtitles (*.txt *.md *.html *.htm *.mhtml *.mht *.epub *.docx *.pdf *.srt *.vtt *.lrc "
            "*.json *.opml);;"
            "All files (*)"
        )
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Open articles"), "", kinds)
        if names:
            self.files([Path(name) for name in names])

    def paste(self) -> None:
        """Take the article on the clipboard."""
        # Qt has no data at all, not empty data, where nothing was ever copied; its types do not say so.
        self.mime(QGuiApplication.clipboard().mimeData() or QMimeData())

    def mime(self, data: QMimeData) -> None:
        """Take what was pasted or dropped: files, else rich text, else text."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.files(files)
        elif data.hasHtml() and data.text().strip():
            self._rich(data.html(), data.text())
        elif data.text().strip():
            self.text(data.text())
        else:
            self._problems([EmptyInput(name=tr("the clipboard"))])

    def text(self, text: str) -> None:
        """Take a pasted page."""
        name = tr("the clipboard")
        self._run([lambda: [self._workspace.importing.from_text(text, name)]])

    def files(self, paths: Sequence[Path]) -> None:
        """Take files, each on its own: a bad one does not stop the others. Lists of subscriptions go to the feeds."""
        lists = [path for path in paths if path.suffix.lower() == LIST]
        paths = [path for path in paths if path not in lists]
        if lists:
            self.list_received.emit(lists[0])
        if paths:
            self._run_files(paths)

    def _run_files(self, paths: Sequence[Path]) -> None:
        self._run([lambda path=path: self._workspace.importing.all_from_path(path) for path in paths])  # type: ignore[misc] # mypy loses the default's type

    def ask_address(self) -> None:
        """Ask for the address of a page on the web."""
        address, agreed = QInputDialog.getText(
            self._window, tr("Open an address"), tr("Address of an article on the web:")
        )
        if agreed and address.strip():
            self.address(address.strip())

    def address(self, address: str) -> None:
        """Take the page at an address of the web."""
        self._run([lambda: self._workspace.importing.all_from_address(address)])

    def _rich(self, html: str, text: str) -> None:
        """Rich text knows headings and paragraphs; where it comes to nothing, its plain words do."""
        importing, name = self._workspace.importing, tr("the clipboard")

        def read() -> list[Draft]:
            try:
                return importing.all_from_bytes(html.encode("utf-8", "replace"), "clipboard.html", Origin.PASTE)
            except InputError:
                return [importing.from_text(text, name)]

        self._run([read])

    def _run(self, sources: Sequence[Read]) -> None:
        self._going_on += 1
        self.reading.emit(True)
        begun = self._workspace.importing.stops
        self._tasks.run(lambda: self._found(sources, begun), self._look)

    def stop(self) -> None:
        """End whatever is being read; nothing of it is added."""
        self._workspace.importing.stop()

    def _found(self, sources: Sequence[Read], begun: int) -> Found:
        """On a thread: read all sources; `begun` is how often the reader had stopped something before."""
        found: list[list[Draft]] = []
        errors: list[ReaderError] = []
        importing = self._workspace.importing
        for read in sources:
            if importing.stops != begun:
                break
            try:
                found.append(read())
            except ReaderError as error:
                errors.append(error)
        if importing.stops != begun:
            return Found([], [], stopped=True)
        alone = len(found) == 1 and len(found[0]) == 1
        known = self._workspace.library.foresee(found[0][0])[0] if alone else ImportStatus.NEW
        return Found(found, errors, known)

    def _look(self, found: Found) -> None:
        """Show what was read before it is stored: one page to correct, a book's chapters to choose from."""
        self._going_on -= 1
        self.reading.emit(self._going_on > 0)
        if found.stopped:
            self._say(tr("Importing was stopped; nothing was added."))
        if found.errors:
            self._problems(found.errors)
        if len(found.drafts) == 1 and self._asks(found):
            self._preview(found.drafts[0], found.known)
        elif len(found.read) == 1 and len(found.drafts) > 1:
            self._chapters(found.drafts)
        elif found.drafts:
            self._store(found.drafts)

    def _asks(self, found: Found) -> bool:
        if self._settings.get(PREVIEW) == "always":
            return found.known is not ImportStatus.UNCHANGED
        return self._settings.get(PREVIEW) == "unclear" and not is_clean(found.drafts[0])

    def _preview(self, draft: Draft, known: ImportStatus) -> None:
        # Loaded when wanted: the window opens sooner without it.
        from reader.gui.dialogs.preview import Preview

        dialog = Preview(draft, self._palette, self._window, known=known)

        def stored(added: Sequence[Added]) -> None:
            dialog.stored()
            if dialog.skip.isChecked():
                self._settings.set(PREVIEW, "unclear")
            self._tell(added, 0)

        def failed(error: ReaderError) -> None:
            dialog.failed()
            self._problems([error])

        def store(made: Draft, keep_both: bool) -> None:
            library = self._workspace.library
            self._tasks.run(lambda: [library.add(made, keep_both=keep_both)], stored, failed)

        dialog.accepted_draft.connect(store)
        dialog.open()

    def _chapters(self, drafts: Sequence[Draft]) -> None:
        from reader.gui.dialogs.chapters import Chapters

        dialog = Chapters(drafts, self._window)
        dialog.chosen.connect(lambda chosen: self._store(chosen, first=True))
        dialog.open()

    def _store(self, drafts: Sequence[Draft], *, first: bool = False) -> None:
        """Store and open: of a book the `first` chapter, of several files the one named last."""
        library = self._workspace.library
        self._tasks.run(
            lambda: [library.add(draft) for draft in drafts],
            lambda added: self._tell(added, 0 if first else -1),
            lambda error: self._problems([error]),
        )

    def _tell(self, added: Sequence[Added], opened: int) -> None:
        self._say(_sentence(added))
        if added:
            self._show(added[opened].article.id)


def _sentence(added: Sequence[Added]) -> str:
    if not added:
        return ""
    if len(added) > 1:
        return tr("{count} articles are in the library.", count=len(added))
    headline = added[0].article.headline
    said = {
        ImportStatus.NEW: tr("“{headline}” was added.", headline=headline),
        ImportStatus.UNCHANGED: tr("“{headline}” was in the library already.", headline=headline),
        ImportStatus.UPDATED: tr("“{headline}” has a new version; your notes are kept.", headline=headline),
    }
    return said[added[0].status]
