"""The readings and the characters that the learner put right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.domain.article import Script
from reader.domain.fixes import ReadingFix
from reader.gui.dialogs.fix_form import ReadingForm, ScriptForm
from reader.gui.dialogs.fix_list import FixList
from reader.gui.dialogs.fix_words import Entry, reading_entry, script_entry
from reader.gui.translation import tr

if TYPE_CHECKING:
    from reader.services.fixes import Fixes

Headlines = Callable[[], Mapping[int, str]]


class ReadingsTab(FixList):
    """How words are read."""

    def __init__(self, fixes: Fixes, headlines: Headlines, face: Script, parent: QWidget | None = None) -> None:
        explanation = tr(
            "No reading was corrected yet. Where the pinyin above a word is wrong, click the word and press R, or add "
            "the word here: then it is read so wherever it stands."
        )
        super().__init__(tr("Corrected readings"), explanation, face, parent)
        self._fixes, self._headlines, self._face = fixes, headlines, face

    def entries(self) -> Sequence[Entry]:
        """The readings, the newest first."""
        headlines = self._headlines()
        return [reading_entry(fix, headlines) for fix in reversed(self._fixes.readings())]

    def ways(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """By typing."""
        return [(tr("&Add…"), self.add)]

    def add(self) -> None:
        """Ask for a word and its reading, which is for everywhere."""
        self.ask(ReadingForm(self._fixes.set_reading, self._face, self))

    def edit(self, number: int) -> None:
        """Ask for another reading of the word, for where it is read so now."""
        fix = next(fix for fix in self._fixes.readings() if fix.id == number)

        def store(word: str, reading: str) -> ReadingFix:
            return self._fixes.set_reading(word, reading, fix.article)

        self.ask(ReadingForm(store, self._face, self, fix=fix))

    def remove(self, numbers: Sequence[int]) -> None:
        """Let words be read as the dictionary says."""
        self._fixes.remove_readings(numbers)


class CharactersTab(FixList):
    """What words become in a script."""

    def __init__(self, fixes: Fixes, face: Script, parent: QWidget | None = None) -> None:
        explanation = tr(
            "No character was corrected yet. Where a text shown in another script has the wrong character, click the "
            "word and press C, or add the word here: then it is written so wherever it stands."
        )
        super().__init__(tr("Corrected characters"), explanation, face, parent)
        self._fixes, self._face = fixes, face

    def entries(self) -> Sequence[Entry]:
        """The forms, the newest first."""
        return [script_entry(fix) for fix in reversed(self._fixes.scripts())]

    def ways(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """By typing."""
        return [(tr("&Add…"), self.add)]

    def add(self) -> None:
        """Ask for a word and what it becomes."""
        self.ask(ScriptForm(self._fixes.set_script, self._face, self))

    def edit(self, number: int) -> None:
        """Ask what else the word becomes in the same script."""
        fix = next(fix for fix in self._fixes.scripts() if fix.id == number)
        self.ask(ScriptForm(self._fixes.set_script, self._face, self, fix=fix))

    def remove(self, numbers: Sequence[int]) -> None:
        """Let words be written as the converter says."""
        self._fixes.remove_scripts(numbers)
