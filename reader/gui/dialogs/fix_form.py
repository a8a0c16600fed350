"""The few lines in which a correction is typed. What makes no sense is said below them, and the lines stay."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.dictionary.pinyin import marked, with_numbers
from reader.dictionary.typed_pinyin import numbered
from reader.domain.article import Script
from reader.domain.fixes import ReadingFix, ScriptFix
from reader.errors import ReaderError
from reader.gui.actions import plain
from reader.gui.dialogs.fix_words import script_names
from reader.gui.fonts import chinese_family
from reader.gui.translation import error_text, tr


class FixForm(QDialog):
    """Lines with names, and a button that takes them unless `take` raises a ReaderError."""

    def __init__(self, title: str, face: Script, parent: QWidget | None = None) -> None:
        """Chinese is typed in `face`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        self._face = face
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(8)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.hint = QLabel(self)
        self.hint.setProperty("role", "soft")
        self.problem = QLabel(self)
        self.problem.setProperty("role", "accent")
        for label in (self.hint, self.problem):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.problem.hide()
        cancel = QPushButton(tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.taking = QPushButton(tr("Correct it"), self)
        self.taking.setProperty("primary", True)
        self.taking.setDefault(True)
        self.taking.clicked.connect(self._take)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.taking)
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(12)
        box.addLayout(self.form)
        box.addWidget(self.hint)
        box.addWidget(self.problem)
        box.addStretch(1)
        box.addLayout(foot)

    def take(self) -> None:
        """Store what is typed. Raises ReaderError."""
        raise NotImplementedError

    def line(self, name: str, text: str = "", *, chinese: bool = False, fixed: bool = False) -> QLineEdit:
        """Add a line to type in; a `fixed` one is only shown."""
        made = QLineEdit(text, self)
        made.setAccessibleName(plain(name))
        made.setEnabled(not fixed)
        if chinese:
            font = QFont(made.font())
            font.setFamilies([font.family(), chinese_family(self._face, serif=False)])
            made.setFont(font)
        made.textEdited.connect(lambda _: self._edited())
        self.form.addRow(name, made)
        return made

    def _edited(self) -> None:
        self.problem.hide()

    def _make_room(self) -> None:
        """Grow until the sentences fit: a layout does not ask for that of sentences that run over several lines."""
        self._box.activate()
        self.resize(self.width(), max(self.height(), self._box.totalHeightForWidth(self.width())))

    def _take(self) -> None:
        try:
            self.take()
        except ReaderError as error:
            self.problem.setText(error_text(error))
            self.problem.show()
            self._make_room()
        else:
            self.accept()


class ReadingForm(FixForm):
    """`store(word, reading)` says how a word is read; of one that is there already the reading alone is changed."""

    def __init__(
        self,
        store: Callable[[str, str], object],
        face: Script,
        parent: QWidget | None = None,
        *,
        fix: ReadingFix | None = None,
    ) -> None:
        super().__init__(tr("How a word is read"), face, parent)
        self._store = store
        self.word = self.line(tr("&Word"), fix.word if fix else "", chinese=True, fixed=fix is not None)
        self.reading = self.line(tr("&Pinyin"), with_numbers(fix.reading) if fix else "")
        self.reading.textChanged.connect(lambda _: self._echo())
        self._echo()
        (self.reading if fix else self.word).setFocus()

    def take(self) -> None:
        """Store the reading."""
        self._store(self.word.text(), self.reading.text())

    def _echo(self) -> None:
        """Show the tones as they were understood."""
        syllables = numbered(self.reading.text()) if self.reading.text().strip() else None
        self.hint.setText(
            tr("Read as: {reading}", reading=marked(" ".join(syllables)))
            if syllables
            else tr("A syllable for each character, with tone numbers or marks: xing2 zou3, xíng zǒu.")
        )


class ScriptForm(FixForm):
    """`store(script, word, shown)` says what a word becomes; of one that is there already that alone is changed."""

    def __init__(
        self,
        store: Callable[[Script, str, str], object],
        face: Script,
        parent: QWidget | None = None,
        *,
        fix: ScriptFix | None = None,
    ) -> None:
        shown_in = Script.TAIWAN if face is Script.ORIGINAL else face
        super().__init__(tr("What a word becomes"), face, parent)
        self._store = store
        self.script = QComboBox(self)
        self.script.setAccessibleName(tr("Script"))
        for script, name in script_names().items():
            self.script.addItem(name, script)
        self.script.setCurrentIndex(max(0, list(script_names()).index(fix.script if fix else shown_in)))
        self.script.setEnabled(fix is None)
        self.form.addRow(tr("&Script"), self.script)
        self.word = self.line(tr("&Word"), fix.word if fix else "", chinese=True, fixed=fix is not None)
        self.shown = self.line(tr("&Becomes"), fix.shown if fix else "", chinese=True)
        self.hint.setText(tr("Give the word as it is written in the texts, and what it is to be in that script."))
        (self.shown if fix else self.word).setFocus()

    def take(self) -> None:
        """Store the form."""
        script = list(script_names())[self.script.currentIndex()]
        self._store(script, self.word.text(), self.shown.text())
