"""What a reader does to articles in the library: rename, delete, mark read, put lines back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from reader.errors import ReaderError
from reader.gui.controllers.desk import Desk
from reader.gui.panels.library_panel import LibraryPanel
from reader.gui.translation import tr

if TYPE_CHECKING:
    from reader.services.undo import ActionKind
    from reader.services.workspace import Workspace


class Shelf(QObject):
    """Every act here can be undone. `open_requested` carries the id of an article to show."""

    open_requested = Signal(int)

    def __init__(
        self,
        workspace: Workspace,
        desk: Desk,
        panel: LibraryPanel,
        window: QWidget,
        say: Callable[[str, bool], None],
        problems: Callable[[Sequence[ReaderError]], None],
    ) -> None:
        """`say(sentence, undoable)` shows a message."""
        super().__init__(window)
        self._workspace = workspace
        self._desk = desk
        self._panel = panel
        self._window = window
        self._say = say
        self._problems = problems
        panel.menu_requested.connect(self._menu)
        panel.delete_requested.connect(self.delete)
        desk.listed.connect(self.reload)

    def reload(self) -> None:
        """List the library anew."""
        self._panel.set_articles(self._workspace.library.articles())

    def rename(self, article_id: int | None = None) -> None:
        """Ask for another headline."""
        chosen = article_id if article_id is not None else self._open_id()
        if chosen is None:
            return
        article = self._workspace.library.article(chosen)
        name, agreed = QInputDialog.getText(self._window, tr("Rename"), tr("Headline:"), text=article.headline)
        if agreed and name.strip():
            self._try(lambda: self._workspace.library.rename(chosen, name.strip()))

    def delete(self, article_ids: Sequence[int]) -> None:
        """Delete articles; their notes stay in the library, and undo brings everything back."""
        ids = list(article_ids) or [one for one in (self._open_id(),) if one is not None]
        if not ids:
            return
        neighbour = self._panel.neighbour(ids[-1], 1) or self._panel.neighbour(ids[0], -1)
        headline = self._workspace.library.article(ids[0]).headline
        was_open = self._open_id() in ids
        if not self._try(lambda: self._workspace.library.delete(ids)):
            return
        if was_open and neighbour is not None and neighbour not in ids:
            self.open_requested.emit(neighbour)
        if len(ids) == 1:
            self._say(tr("“{headline}” was deleted.", headline=headline), True)
        else:
            self._say(tr("{count} articles were deleted.", count=len(ids)), True)

    def toggle_read(self, article_id: int | None = None) -> None:
        """Mark read or unread."""
        chosen = article_id if article_id is not None else self._open_id()
        if chosen is not None:
            read = self._workspace.library.article(chosen).read
            self._try(lambda: self._workspace.library.set_read(chosen, not read))

    def restore(self, index: int) -> None:
        """Put a line back that the import left out."""
        article = self._desk.article
        if article is not None and self._try(lambda: self._workspace.library.restore_removed(article.id, index)):
            self._say(tr("The line was put back."), True)

    def step(self, by: int) -> None:
        """Open the next or previous article of the list."""
        neighbour = self._panel.neighbour(self._open_id(), by)
        if neighbour is not None:
            self.open_requested.emit(neighbour)

    def _open_id(self) -> int | None:
        return self._desk.article.id if self._desk.article else None

    def _menu(self, article_id: int, where: QPoint) -> None:
        article = self._workspace.library.article(article_id)
        menu = QMenu(self._window)
        menu.addAction(tr("Open"), lambda: self.open_requested.emit(article_id))
        menu.addAction(tr("Rename…"), lambda: self.rename(article_id))
        read = tr("Mark as unread") if article.read else tr("Mark as read")
        menu.addAction(read, lambda: self.toggle_read(article_id))
        menu.addSeparator()
        selected = self._panel.selected()
        menu.addAction(tr("Delete"), lambda: self.delete(selected if article_id in selected else [article_id]))
        menu.exec(where)
        menu.deleteLater()

    def _try(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except ReaderError as error:
            self._problems([error])
            return False
        return True


def undo_names() -> dict[ActionKind, tuple[str, str]]:
    """What Undo and Redo are called for each kind of step."""
    # Loaded when wanted: it brings the library's storage with it, and the window stands before that is open.
    from reader.services.undo import ActionKind

    return {
        ActionKind.ADD_ANNOTATION: (tr("&Undo the mark"), tr("&Redo the mark")),
        ActionKind.EDIT_NOTE: (tr("&Undo the change of the note"), tr("&Redo the change of the note")),
        ActionKind.RECOLOUR: (tr("&Undo the colour"), tr("&Redo the colour")),
        ActionKind.DELETE_ANNOTATION: (tr("&Undo removing the mark"), tr("&Redo removing the mark")),
        ActionKind.RENAME_ARTICLE: (tr("&Undo renaming"), tr("&Redo renaming")),
        ActionKind.DELETE_ARTICLES: (tr("&Undo deleting"), tr("&Redo deleting")),
        ActionKind.MARK_READ: (tr("&Undo marking as read"), tr("&Redo marking as read")),
        ActionKind.MARK_UNREAD: (tr("&Undo marking as unread"), tr("&Redo marking as unread")),
        ActionKind.RESTORE_REMOVED: (tr("&Undo putting the line back"), tr("&Redo putting the line back")),
        ActionKind.WRITE_TEXT: (tr("&Undo writing the text"), tr("&Redo writing the text")),
        ActionKind.EDIT_TEXT: (tr("&Undo editing the text"), tr("&Redo editing the text")),
        ActionKind.RESTORE_NOTE: (tr("&Undo taking the earlier note"), tr("&Redo taking the earlier note")),
        ActionKind.ATTACH_ANNOTATION: (tr("&Undo attaching the mark"), tr("&Redo attaching the mark")),
        ActionKind.PUT_BACK: (tr("&Undo putting back from the bin"), tr("&Redo putting back from the bin")),
        ActionKind.KEEP_WORD: (tr("&Undo keeping the word"), tr("&Redo keeping the word")),
        ActionKind.SET_STATUS: (tr("&Undo marking the words"), tr("&Redo marking the words")),
        ActionKind.FORGET_WORD: (tr("&Undo forgetting the words"), tr("&Redo forgetting the words")),
        ActionKind.EDIT_WORD: (tr("&Undo the change of the word"), tr("&Redo the change of the word")),
        ActionKind.EDIT_TERM: (tr("&Undo the change of the glossary"), tr("&Redo the change of the glossary")),
        ActionKind.JOIN_WORDS: (tr("&Undo joining the words"), tr("&Redo joining the words")),
        ActionKind.SPLIT_WORD: (tr("&Undo splitting the word"), tr("&Redo splitting the word")),
        ActionKind.REMOVE_SPLIT: (tr("&Undo removing the splits"), tr("&Redo removing the splits")),
        ActionKind.IMPORT_SPLITS: (tr("&Undo importing splits"), tr("&Redo importing splits")),
        ActionKind.FIX_READING: (tr("&Undo correcting the reading"), tr("&Redo correcting the reading")),
        ActionKind.FIX_SCRIPT: (tr("&Undo correcting the character"), tr("&Redo correcting the character")),
        ActionKind.LINK: (tr("&Undo linking"), tr("&Redo linking")),
        ActionKind.UNLINK: (tr("&Undo unlinking"), tr("&Redo unlinking")),
        ActionKind.RESET_LINK: (tr("&Undo taking the correction away"), tr("&Redo taking the correction away")),
        ActionKind.CONFIRM_LINK: (tr("&Undo confirming the link"), tr("&Redo confirming the link")),
    }
