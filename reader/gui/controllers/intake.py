"""Articles coming in: files, drops, the clipboard. Reading a page happens off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.domain.article import ImportStatus
from reader.errors import EmptyInput, ReaderError
from reader.gui.tasks import Tasks
from reader.gui.translation import tr

if TYPE_CHECKING:
    from reader.services.library import Added
    from reader.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one source: an article, or an error with the reason."""

    added: Added | None
    error: ReaderError | None


class Intake(QObject):
    """Imports, then opens what was imported last and says what happened."""

    def __init__(
        self,
        workspace: Workspace,
        tasks: Tasks,
        window: QWidget,
        say: Callable[[str], None],
        problems: Callable[[Sequence[ReaderError]], None],
        show: Callable[[int], None],
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._tasks = tasks
        self._window = window
        self._say = say
        self._problems = problems
        self._show = show

    def choose(self) -> None:
        """Ask for files."""
        kinds = tr("Text and web pages (*.txt *.md *.html *.htm);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Open articles"), "", kinds)
        if names:
            self.files([Path(name) for name in names])

    def paste(self) -> None:
        """Take the article on the clipboard."""
        # Qt has no data at all, not empty data, where nothing was ever copied; its types do not say so.
        self.mime(QGuiApplication.clipboard().mimeData() or QMimeData())

    def mime(self, data: QMimeData) -> None:
        """Take what was pasted or dropped: files, else text."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.files(files)
        elif data.text().strip():
            self.text(data.text())
        else:
            self._problems([EmptyInput(name=tr("the clipboard"))])

    def text(self, text: str) -> None:
        """Take a pasted page."""
        name = tr("the clipboard")
        self._run([lambda: self._workspace.library.add(self._workspace.importing.from_text(text, name))])

    def files(self, paths: Sequence[Path]) -> None:
        """Take files, each on its own: a bad one does not stop the others."""
        workspace = self._workspace
        self._run([lambda path=path: workspace.library.add(workspace.importing.from_path(path)) for path in paths])  # type: ignore[misc] # mypy loses the default's type

    def _run(self, sources: Sequence[Callable[[], Added]]) -> None:
        self._say(tr("Importing…"))
        self._tasks.run(lambda: [_outcome(source) for source in sources], self._tell)

    def _tell(self, outcomes: Sequence[Outcome]) -> None:
        added = [outcome.added for outcome in outcomes if outcome.added]
        errors = [outcome.error for outcome in outcomes if outcome.error]
        self._say(_sentence(added))
        if added:
            self._show(added[-1].article.id)
        if errors:
            self._problems(errors)


def _outcome(source: Callable[[], Added]) -> Outcome:
    try:
        return Outcome(source(), None)
    except ReaderError as error:
        return Outcome(None, error)


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
