"""The main window: puts the rooms together and connects them. It decides nothing itself.

It stands before the library is open, showing a copy of the last page; `attach` brings it to life.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QMenu, QTabWidget, QToolButton, QVBoxLayout

from reader.domain.annotation import Annotation
from reader.domain.article import Article, Script, Side
from reader.errors import ReaderError
from reader.gui.actions import Actions
from reader.gui.arrangement import Arrangement
from reader.gui.controllers.amending import Amending
from reader.gui.controllers.cutting import Cutting
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.editing import Editing
from reader.gui.controllers.evidence import EvidenceLight
from reader.gui.controllers.intake import Intake
from reader.gui.controllers.language import Language
from reader.gui.controllers.marks import Marks
from reader.gui.controllers.output import Output
from reader.gui.controllers.shelf import Shelf, undo_names
from reader.gui.controllers.sound import Sound
from reader.gui.controllers.study import Study
from reader.gui.controllers.words import Words
from reader.gui.dialogs.problems import problem_box
from reader.gui.doing import Doing
from reader.gui.models.articles import Filter
from reader.gui.panels.library_panel import LibraryPanel
from reader.gui.panels.notes_panel import NotesPanel
from reader.gui.panels.removed_panel import RemovedPanel
from reader.gui.panels.terms_panel import TermsPanel
from reader.gui.panels.word_panel import WordPanel
from reader.gui.reading.pair_view import PairView
from reader.gui.reading.values import WordAt
from reader.gui.settings import (
    EVIDENCE,
    FOLLOW,
    LIBRARY_FILTER,
    LIBRARY_SHOWN,
    MARK_WORDS,
    PANEL_SHOWN,
    PANEL_TAB,
    Settings,
)
from reader.gui.sounding import Shown
from reader.gui.speaking import Speaking
from reader.gui.status import Status
from reader.gui.tasks import Tasks
from reader.gui.theme import LIGHT, Palette
from reader.gui.toolbar import ToolBar
from reader.gui.translation import tr
from reader.gui.wiring import connect, text_menu
from reader.paths import resource
from reader.services.last_page import ROWS, Page
from reader.services.reading import Reading

if TYPE_CHECKING:
    from reader.services.workspace import Workspace

NEED_ARTICLE = (
    *("export", "print", "rename", "toggle_read", "delete", "find", "copy_both"),
    *("edit_text", "edit_english", "edit_chinese", "attach", "note_history"),
    *("speak", "speak_sentence"),
    *("counterpart", "link", "unlink", "confirm_link", "reset_link"),
    *("keep", "know", "ignore", "mark_rest", "longer", "shorter", "join", "split", "fix_reading", "fix_character"),
)
"""Actions that mean nothing without an open article."""
TERMS = 3
"""The number of the tab that is there only for an article with a glossary."""
KEEP_STATE = 20_000
"""Ms between savings of the window's state, so that a kill loses little of it."""
SETTLED = 2_000
"""Ms after an article was opened before its copy for the next start is made."""


class MainWindow(QMainWindow):
    """One open library. `closed` follows when everything is saved."""

    closed = Signal()
    settings_requested = Signal()
    backups_requested = Signal()

    workspace: Workspace
    arrangement: Arrangement
    marks: Marks
    shelf: Shelf

    def __init__(self, settings: Settings, reading: Reading) -> None:
        """Rooms and menus, without a library."""
        super().__init__()
        self.attached = False
        self._colours = LIGHT
        self.settings = settings
        self._reading = reading
        self.setWindowTitle(tr("Duizhao"))
        self.setWindowIcon(QIcon(str(resource("icons/duizhao-256.png"))))
        self.setAcceptDrops(True)
        self.setMinimumSize(480, 360)
        self.tasks = Tasks(self)
        self._build_rooms()
        self.desk = Desk(reading, self.pair, settings, self.tasks)
        self.actions_ = Actions(self)
        menus = self.actions_.fill(self.menuBar())
        self._edit_menu = menus["edit"]
        self.tool_bar = ToolBar(self.actions_, menus["script"], self)
        self.addToolBar(self.tool_bar)
        self.desk.opened.connect(self._article_shown)
        self.arrangement.changed.connect(self.sync_actions)
        self._restore_state()
        self._keep = QTimer(self, interval=KEEP_STATE)
        self._keep.timeout.connect(self._save_state)

    def show_copy(self, page: Page) -> None:
        """Show the page and the list of last time while the library is being opened."""
        self.library_panel.set_articles(page.listed)
        self.desk.show_copy(page)
        self.tool_bar.show_script(self.desk.script)

    def attach(self, workspace: Workspace) -> None:
        """The library is open: every room comes to life."""
        self.workspace = workspace
        self.desk.attach(workspace)
        self._build_controllers()
        doing = Doing(self)
        self.actions_.bind(doing.table())
        self.intake.list_received.connect(doing.feeds)
        self._connect(self._edit_menu)
        self.attached = True
        self.intake.set_palette(self._colours)
        self.editing.set_palette(self._colours)
        self._keep.start()
        self.shelf.reload()

    def _build_rooms(self) -> None:
        self.pair = PairView(self)
        self.library_panel = LibraryPanel(self)
        self.word_panel = WordPanel(self._reading.converter.convert, self)
        self.notes_panel = NotesPanel(lambda *note: self.marks.save_note(*note), self)
        self.removed_panel = RemovedPanel(self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.word_panel, tr("Word"))
        self.tabs.addTab(self.notes_panel, tr("Notes"))
        self.tabs.addTab(self.removed_panel, tr("Left out"))
        self.terms_panel = TermsPanel(self)
        self.tabs.addTab(self.terms_panel, tr("Terms"))
        self.tabs.setTabVisible(TERMS, False)
        self.side_panel = QFrame(self)
        self.side_panel.setObjectName("sidePanel")
        box = QVBoxLayout(self.side_panel)
        box.setContentsMargins(1, 0, 1, 0)
        box.addWidget(self.tabs)
        self.close_panel = QToolButton(self.tabs)
        self.close_panel.setText("✕")
        self.close_panel.setAccessibleName(tr("Close the panel"))
        self.close_panel.setToolTip(tr("Close the panel"))
        self.close_panel.clicked.connect(lambda: self.arrangement.toggle_panel())
        self.tabs.setCornerWidget(self.close_panel)
        self.arrangement = Arrangement(self.library_panel, self.pair, self.side_panel, self)
        self.setCentralWidget(self.arrangement)
        self.status = Status(self)
        self.setStatusBar(self.status)

    def _build_controllers(self) -> None:
        workspace, say = self.workspace, self.status.say
        self.words = Words(workspace, self.desk, self.pair, self.word_panel)
        self.marks = Marks(workspace, self.desk, self.pair, self.notes_panel, lambda error: self.problems([error]), say)
        self.shelf = Shelf(workspace, self.desk, self.library_panel, self, say, self.problems)
        self.editing = Editing(workspace, self.desk, self.tasks, self, say, self.problems)
        self.intake = Intake(workspace, self.settings, self.tasks, self, say, self.problems, self.open_article)
        self.cutting = Cutting(workspace, self.desk, self.pair, self.tasks, self, say, self.problems)
        self.evidence = EvidenceLight(workspace, self.desk, self.pair, self.settings, self.tasks, say, self.problems)
        self.amending = Amending(workspace, self.desk, self.pair, self, say)
        self.study = Study(
            workspace, self.desk, self.pair, self.word_panel, self.library_panel, self.settings, self.tasks, say
        )
        self.output = Output(workspace, self.desk, self.pair, self, say, self.problems)
        speaking = Speaking(self.settings, lambda: self.desk.script, self)
        self.sound = Sound(speaking, self.desk, self.pair, self, say)
        self.language = Language(workspace, self.tasks, self.status)

    def _connect(self, edit: QMenu) -> None:
        connect(self)
        self.pair.menu_requested.connect(lambda _, where: text_menu(self, where))
        self.desk.opened.connect(lambda _: QTimer.singleShot(SETTLED, self, self._keep_copy))
        self.desk.annotated.connect(self._annotations_shown)
        self.words.shown.connect(self._bring_word)
        edit.aboutToShow.connect(self.sync_actions)

    # What the rest of the program asks for

    def start(self, last: bool = True) -> None:
        """Open what was read last, then load the language behind it. Without `last`, no article is opened."""
        if not last:
            self.desk.close_article()
            QTimer.singleShot(0, self, self.language.load)
            return
        last_read = self.workspace.library.last_article()
        first = self.library_panel.neighbour(None, 1)
        opening = last_read if last_read is not None else first
        if opening is not None:
            self.open_article(opening)
        else:
            self.desk.close_article()
        QTimer.singleShot(0, self, self.language.load)

    def open_article(self, article_id: int) -> None:
        """Show an article; the note being written is saved first."""
        self.notes_panel.let_go()
        try:
            self.desk.open(article_id)
        except ReaderError as error:
            self.problems([error])
            return
        self.arrangement.dismiss()
        self.pair.focus_side(Side.ENGLISH if self.desk.article and self.desk.article.english else Side.CHINESE)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import files that were named at launch."""
        if paths:
            self.intake.files(paths)

    def set_palette(self, colours: Palette) -> None:
        """Colours of the theme, in every room."""
        self._colours = colours
        for room in (self.library_panel, self.notes_panel, self.tool_bar, self.status, self.desk):
            room.set_palette(colours)
        if self.attached:
            self.intake.set_palette(colours)
            self.editing.set_palette(colours)
        self.word_panel.view.colours = colours

    def problems(self, errors: Sequence[ReaderError]) -> None:
        """Say what went wrong, without holding up the window."""
        problem_box(errors, self).open()

    # What changes on the screen

    def _article_shown(self, article: Article | None) -> None:
        self.removed_panel.set_removed(article.removed if article else ())
        glossary = article.glossary if article else ()
        self.terms_panel.set_glossary(glossary)
        self.tabs.setTabVisible(TERMS, bool(glossary))
        self.library_panel.show_open(article.id if article else None)
        name = tr("Duizhao")
        self.setWindowTitle(f"{article.headline} — {name}" if article else name)
        self.sync_actions()

    def _annotations_shown(self, annotations: list[Annotation]) -> None:
        noted = sum(1 for annotation in annotations if annotation.note)
        self.status.set_marks(len(annotations), noted)
        count = len(annotations)
        self.tabs.setTabText(1, tr("Notes {count}", count=count) if count else tr("Notes"))
        self.sync_actions()

    def sync_actions(self) -> None:
        """Let every action say what it can do and what is on."""
        if not self.attached:
            return
        article, undo = self.desk.article, self.workspace.undo
        for name in NEED_ARTICLE:
            self.actions_[name].setEnabled(article is not None)
        self.actions_["toggle_read"].setChecked(article is not None and article.read)
        undo_kind, redo_kind = undo.undo_label, undo.redo_label
        self.actions_["undo"].setEnabled(undo.can_undo)
        self.actions_["redo"].setEnabled(undo.can_redo)
        self.actions_["undo"].setText(undo_names()[undo_kind][0] if undo_kind else tr("&Undo"))
        self.actions_["redo"].setText(undo_names()[redo_kind][1] if redo_kind else tr("&Redo"))
        self.actions_["library"].setChecked(self.arrangement.library_shown())
        self.actions_["panel"].setChecked(self.arrangement.panel_shown())
        for script in Script:
            self.actions_[f"script:{script.value}"].setChecked(script is self.desk.script)
        self.tool_bar.show_script(self.desk.script)
        for side in Side:
            self.actions_[f"learning:{side.value}"].setChecked(side is self.study.learning)
        for shown in Shown:
            self.actions_[f"sound:{shown.value}"].setChecked(shown is self.study.sounding.shown)
        self.actions_["mark_words"].setChecked(self.settings.get(MARK_WORDS))
        self.actions_["evidence"].setChecked(self.settings.get(EVIDENCE))
        self.actions_["follow"].setChecked(self.settings.get(FOLLOW))

    def show_script(self, script: Script) -> None:
        """Show the Chinese in another script."""
        self.desk.set_script(script)
        self.words.show_again()
        self.sync_actions()

    def _bring_word(self, word: WordAt | None) -> None:
        self.bring(self.word_panel, self.pair.across(word) if word else None)

    def bring(self, room: WordPanel | NotesPanel, beside: int | None = None) -> None:
        """Show a room of the side panel, off the px `beside` of the pair if it floats."""
        self.tabs.setCurrentWidget(room)
        at = self.pair.mapTo(self.arrangement, QPoint(beside, 0)).x() if beside is not None else None
        self.arrangement.show_panel(at)
        self.actions_["back"].setEnabled(self.workspace.lookup.can_go_back)
        self.actions_["forward"].setEnabled(self.workspace.lookup.can_go_forward)

    # Coming and going

    def _restore_state(self) -> None:
        if not self.restoreGeometry(self.settings.state("geometry")):
            self.resize(1440, 880)
        self.pair.splitter.restoreState(self.settings.state("splitter"))
        self.arrangement.want(self.settings.get(LIBRARY_SHOWN), self.settings.get(PANEL_SHOWN))
        self.tabs.setCurrentIndex(self.settings.get(PANEL_TAB))
        chosen = self.settings.get(LIBRARY_FILTER)
        self.library_panel.set_filter(Filter(chosen) if chosen in list(Filter) else Filter.ALL)

    def _save_state(self) -> None:
        self.settings.set_state("geometry", self.saveGeometry())
        self.settings.set_state("splitter", self.pair.splitter.saveState())
        library, panel = self.arrangement.wanted()
        self.settings.set(LIBRARY_SHOWN, library)
        self.settings.set(PANEL_SHOWN, panel)
        self.settings.set(PANEL_TAB, self.tabs.currentIndex())
        self.settings.sync()
        self._keep_copy()

    def _keep_copy(self) -> None:
        self.desk.keep_copy(self.workspace.folders.last_page, self.library_panel.model.first(ROWS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes away what lies over the page, then leaves the pair-alone mode."""
        if event.key() == Qt.Key.Key_Escape:
            if not self.arrangement.dismiss() and self.actions_["focus"].isChecked():
                self.actions_["focus"].trigger()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and text from other programs may be dropped; words of this window are no article."""
        if self.attached and event.source() is None and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        event.acceptProposedAction()
        self.intake.mime(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save the note and the places; a note that cannot be saved keeps the window open."""
        if not self.notes_panel.editor.flush():
            event.ignore()
            return
        if self.attached:
            self._keep.stop()
            self.sound.speaking.stop()
            self._save_state()
            self.desk.close()
            self.workspace.importing.close()  # the tasks wait for what reads files
        self.tasks.close()
        super().closeEvent(event)
        self.closed.emit()
