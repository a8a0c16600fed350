"""Where the learner said that words end: cut otherwise, taken away, given away and taken in as text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QSaveFile
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.domain.article import Script
from reader.domain.fixes import Scope
from reader.errors import ExportFailed, ReaderError, UndecodableInput
from reader.gui.dialogs.fix_list import FixList
from reader.gui.dialogs.fix_tabs import Headlines
from reader.gui.dialogs.fix_words import Entry, split_entry
from reader.gui.dialogs.problems import problem_box
from reader.gui.tasks import Tasks
from reader.gui.translation import tr

if TYPE_CHECKING:
    from reader.services.split_lines import Imported
    from reader.services.splits import Place, Splits

WIDEST = 16
"""Characters that the dialog for a cut has room for."""


class SplitsTab(FixList):
    """What was joined and split."""

    def __init__(
        self, splits: Splits, headlines: Headlines, tasks: Tasks, face: Script, parent: QWidget | None = None
    ) -> None:
        explanation = tr(
            "No word was joined or split yet. Where a text is cut wrongly, select the Chinese characters and press J "
            "to join them, or click the word and press X to split it."
        )
        super().__init__(tr("Joins and splits"), explanation, face, parent)
        self._splits, self._headlines, self._tasks, self._face = splits, headlines, tasks, face

    def entries(self) -> Sequence[Entry]:
        """The joins and splits, the newest first."""
        headlines = self._headlines()
        return [split_entry(fix, headlines) for fix in reversed(self._splits.all())]

    def ways(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """As files: they are made in the text."""
        return [(tr("&Import…"), self._ask_import), (tr("E&xport…"), self._ask_export)]

    def remove(self, numbers: Sequence[int]) -> None:
        """Let the program cut there as it would."""
        self._splits.remove(numbers)

    # Cut otherwise

    def edit(self, number: int) -> None:
        """Ask where the words end, for as far as it reaches now."""
        # Loaded when wanted: few who open the list change a cut.
        from reader.gui.dialogs.cut_dialog import CutDialog

        fix = next(fix for fix in self._splits.all() if fix.id == number)
        if len(fix.text) > WIDEST:
            self.said.setText(tr("That is too long for a word."))
            return

        def places(cuts: tuple[int, ...], scope: Scope, answer: Callable[[Sequence[Place]], None]) -> None:
            del scope  # it stays what it is
            self._tasks.run(
                lambda: self._splits.recut_places(number, cuts), lambda found: answer(found) if waiting else None
            )

        def put(cuts: tuple[int, ...], scope: Scope) -> None:
            del scope
            self.change(lambda: self._splits.recut(number, cuts))

        waiting = [True]
        dialog = CutDialog(fix.text, fix.cuts, fix.cuts, places, self._face, self)
        dialog.scopes[fix.scope].setChecked(True)
        for scope, button in dialog.scopes.items():
            button.setEnabled(scope is fix.scope)
        dialog.chosen.connect(put)
        dialog.finished.connect(lambda _: waiting.clear())
        dialog.finished.connect(lambda _: self.list.setFocus())
        dialog.open()

    # Files

    def _ask_import(self) -> None:
        kinds = tr("Joins and splits (*.txt);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Import joins and splits"), "", kinds)
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Take in the joins and splits of a file, all or none, while the window goes on."""

        def work() -> Imported:
            from reader.importers.source import read_path

            data, shown = read_path(path)
            try:
                text = data.decode("utf-8")
            except UnicodeDecodeError as error:
                raise UndecodableInput(name=shown) from error
            return self._splits.import_(text)

        self._rest(False)
        self.said.setText(tr("Importing…"))
        self._tasks.run(work, self._imported, self._not_imported)

    def _imported(self, imported: Imported) -> None:
        self._rest(True)
        self.renew()
        known = tr("New: {added}, known already: {known}.", added=imported.added, known=imported.known)
        elsewhere = tr("For articles that are not here: {count}.", count=imported.elsewhere)
        self.said.setText(f"{known} {elsewhere}" if imported.elsewhere else known)

    def _not_imported(self, error: ReaderError) -> None:
        self._rest(True)
        self.reload()
        problem_box([error], self).open()

    def _rest(self, on: bool) -> None:
        for button in self.buttons:
            button.setEnabled(on)

    def _ask_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Export joins and splits"), tr("joins and splits") + ".txt", tr("Joins and splits (*.txt)")
        )
        if name:
            self.export_file(Path(name))

    def export_file(self, path: Path) -> None:
        """Write all joins and splits to a file; one that was there stays as it was unless all are written."""
        data = self._splits.export().encode("utf-8")
        file = QSaveFile(str(path))
        if file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit():
            self.said.setText(tr("Exported to {name}.", name=path.name))
        else:
            problem_box([ExportFailed(path=path, detail=file.errorString())], self).open()
