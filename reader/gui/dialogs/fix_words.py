"""What the learner's corrections say in words: a row of a list for each."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from reader.dictionary.pinyin import marked
from reader.domain.article import Script
from reader.domain.fixes import ReadingFix, Scope, ScriptFix, SplitFix
from reader.gui.panels.rows import ListRow
from reader.gui.translation import tr
from reader.text.characters import fold

_AROUND = 6
"""Code points that are shown on each side of one place."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row and the number of the correction that it stands for; `sought` is what a search looks through."""

    id: int
    row: ListRow
    sought: str


def script_names() -> dict[Script, str]:
    """The scripts that a word can be given a form in, as the menu calls them."""
    return {
        Script.SIMPLIFIED: tr("Simplified"),
        Script.MAINLAND_PHRASES: tr("Simplified, with the mainland's words"),
        Script.TRADITIONAL: tr("Traditional"),
        Script.TAIWAN: tr("Traditional, Taiwan"),
        Script.TAIWAN_PHRASES: tr("Traditional, with Taiwan's words"),
        Script.HONG_KONG: tr("Traditional, Hong Kong"),
    }


def split_entry(fix: SplitFix, headlines: Mapping[int, str]) -> Entry:
    """研究 | 生命, and where; `headlines` are those of the articles by number."""
    words = " | ".join(fix.words)
    where = _split_reach(fix, headlines.get(fix.article or 0, ""))
    return Entry(fix.id, ListRow(words, where), fold(f"{words}\n{fix.text}\n{where}"))


def reading_entry(fix: ReadingFix, headlines: Mapping[int, str]) -> Entry:
    """了 liǎo, and where."""
    said = marked(fix.reading)
    where = tr("Everywhere") if fix.article is None else _in(headlines.get(fix.article, ""))
    return Entry(fix.id, ListRow(f"{fix.word}  {said}", where), fold(f"{fix.word}\n{where}\n{said}\n{_letters(said)}"))


def script_entry(fix: ScriptFix) -> Entry:
    """后 → 後, and in which script."""
    name, where = f"{fix.word} → {fix.shown}", tr("In {script}", script=script_names().get(fix.script, fix.script))
    return Entry(fix.id, ListRow(name, where), fold(f"{name}\n{where}"))


def letters_of(typed: str) -> str:
    """What is typed into a search line, as `Entry.sought` has it."""
    return fold(" ".join(typed.split()))


def _split_reach(fix: SplitFix, headline: str) -> str:
    if fix.scope is Scope.EVERYWHERE:
        return tr("Words: {count}, everywhere", count=len(fix.words)) if fix.cuts else tr("One word, everywhere")
    if fix.scope is Scope.ARTICLE:
        if fix.cuts:
            return tr("Words: {count}, in “{headline}”", count=len(fix.words), headline=headline)
        return tr("One word, in “{headline}”", headline=headline)
    place = f"…{fix.prefix[-_AROUND:]}{fix.text}{fix.suffix[:_AROUND]}…"
    if fix.cuts:
        return tr(
            "Words: {count}, at one place of “{headline}”: {place}",
            count=len(fix.words),
            headline=headline,
            place=place,
        )
    return tr("One word, at one place of “{headline}”: {place}", headline=headline, place=place)


def _in(headline: str) -> str:
    return tr("In “{headline}”", headline=headline)


def _letters(said: str) -> str:
    """A reading without its tones and blanks: lǚ xíng is luxing."""
    return "".join(letter for letter in unicodedata.normalize("NFD", said) if letter.isalpha())
