"""What the dictionaries are called and what is said of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from reader.domain.article import Side
from reader.gui.panels.dictionary_rows import DictionaryRow
from reader.gui.reading.header import shown_date
from reader.gui.translation import tr

if TYPE_CHECKING:
    from reader.services.dictionary_list import OwnDictionary

FILES = "*.u8 *.gz *.bz2 *.xz *.zip *.csv *.db *.sqlite *.ifo *.tsv *.txt *.tab *.tgz *.tar *.tar.*"
"""Names of files that may be dictionaries."""
_KINDS = {"cedict": "CC-CEDICT", "ecdict": "ECDICT", "stardict": "StarDict", "yomitan": "Yomitan"}


def rows_of(own: Sequence[OwnDictionary], released: date | None) -> list[DictionaryRow]:
    """What ships with the program, then the learner's own. `released` is the day of the CC-CEDICT that ships."""
    return [*_built_in(any(each.replaces for each in own), released), *(_row(each) for each in own)]


def _built_in(replaced: bool, released: date | None) -> list[DictionaryRow]:
    day = tr("of {date}", date=shown_date(released.isoformat())) if released else ""
    both_ways = tr("Chinese to English and back")
    return [
        DictionaryRow(
            "CC-CEDICT",
            _joined(tr("your newer one is asked in its place") if replaced else both_ways, day),
            tr("Built in"),
        ),
        DictionaryRow(
            tr("Glossary of the news"),
            _joined(tr("English and Chinese"), tr("terms that dictionaries lack")),
            tr("Built in"),
        ),
    ]


def _row(each: OwnDictionary) -> DictionaryRow:
    if each.damaged:
        return DictionaryRow(each.name, tr("Its file is damaged. Import it again."), tr("Damaged"), each.id, each.on)
    kind = _KINDS.get(each.kind) or tr("Table")
    count = tr("Entries: {count}", count=QLocale().toString(each.entries))
    return DictionaryRow(each.name, _joined(kind, count, _direction(each)), _state(each), each.id, each.on)


def _state(each: OwnDictionary) -> str:
    if not each.on:
        return tr("Off")
    if each.replaces:
        return tr("In place of the built-in one")
    return tr("Not newer than the one in use, not asked") if each.full else ""


def _direction(each: OwnDictionary) -> str:
    if each.full:
        return tr("Chinese to English and back")
    return (
        {
            (Side.ENGLISH, Side.CHINESE): tr("English to Chinese"),
            (Side.CHINESE, Side.ENGLISH): tr("Chinese to English"),
            (Side.ENGLISH, Side.ENGLISH): tr("English explained in English"),
            (Side.CHINESE, Side.CHINESE): tr("Chinese explained in Chinese"),
            (Side.ENGLISH, None): tr("English words without explanations"),
            (Side.CHINESE, None): tr("Chinese words without explanations"),
        }.get((each.headwords, each.senses), "")
        if each.headwords
        else ""
    )


def _joined(*facts: str) -> str:
    return " · ".join(fact for fact in facts if fact)
