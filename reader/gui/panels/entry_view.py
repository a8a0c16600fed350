"""A dictionary answer: of CC-CEDICT and the glossaries, then of the learner's own dictionaries."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.article import Script, Side
from reader.domain.dictionary import EnglishEntry, Entry, LookupResult, OwnEntry, Source, Translation
from reader.gui.panels.answer_box import AnswerBox
from reader.gui.translation import tr

_TRANSLATIONS = 14
"""More than this helps nobody; the rest are rare words."""
_SENSES = 40
"""Of an entry of one's own dictionary; some have a page for a word."""


class EntryView(AnswerBox):
    """Replaces its content with each answer."""

    def show_hint(self) -> None:
        """Nothing was looked up yet."""
        self._clear()
        self._text(tr("Click a word on either side, or move to it with the arrow keys and press Enter."), role="soft")
        self._box.addStretch(1)

    def show_preparing(self) -> None:
        """The dictionary is still being prepared."""
        self._clear()
        self._text(tr("The dictionary is being prepared. Your word will be answered in a moment."), role="soft")
        self._box.addStretch(1)

    def show_result(self, result: LookupResult, script: Script) -> None:
        """Show an answer; `script` decides which form of a Chinese word comes first."""
        self._script = script
        self._clear()
        for number, entry in enumerate(result.entries):
            self._entry(entry, first=number == 0)
        for number, english in enumerate(result.english):
            self._english(english, first=number == 0)
        if result.own:
            self._own(result.own, first=not (result.entries or result.english))
        if not result.found:
            self._unknown(result)
        if result.components:
            self._components(tr("Its words and characters"), result.components)
        self._box.addStretch(1)

    def _unknown(self, result: LookupResult) -> None:
        self._head(result.term, result.language)
        self._text(tr("The dictionary has no entry for this word."), role="soft")
        if result.parts:
            self._components(tr("Its parts"), result.parts)

    def _components(self, name: str, parts: Sequence[LookupResult]) -> None:
        self._section(name)
        for part in parts:
            for english in part.english[:1]:
                words = "　".join(self._shown(one.headword, one.traditional) for one in english.translations[:4])
                self._linked(part.term, "", words, part.term)
            for entry in part.entries[:1]:
                shown = self._shown(entry.headword, entry.traditional)
                self._linked(shown, self._read(entry.numbered), "; ".join(entry.glosses[:2]), part.term)

    def _entry(self, entry: Entry, first: bool) -> None:
        if not first:
            self._rule()
        other = entry.headword if self._traditional() else entry.traditional
        self._head(self._shown(entry.headword, entry.traditional), Side.CHINESE)
        self._sound(entry.numbered)
        self._source(entry.source)
        if entry.traditional != entry.headword:
            said = tr("Simplified {word}", word=other) if self._traditional() else tr("Traditional {word}", word=other)
            self._text(said, role="soft", chinese=True)
        for number, gloss in enumerate(entry.glosses, 1):
            self._text(f"{number}.  {gloss}" if len(entry.glosses) > 1 else gloss, chinese=True)
        if entry.classifiers:
            words = "、".join(entry.classifiers)
            self._text(tr("Measure words: {words}", words=words), role="soft", chinese=True)
        for referred in entry.referred:
            shown = self._shown(referred.headword, referred.traditional)
            self._linked(shown, self._read(referred.numbered), "; ".join(referred.glosses[:3]), referred.headword)
        told = {referred.headword for referred in entry.referred}
        if left := [word for word in entry.see if word not in told]:
            self._section(tr("See also"))
            self._buttons([(self._shown(word), word) for word in left])

    def _english(self, entry: EnglishEntry, first: bool) -> None:
        if not first:
            self._rule()
        self._head(entry.headword, Side.ENGLISH)
        facts = [part_names().get(part, part) for part in entry.parts]
        if entry.band:
            facts.append(band_name(entry.band))
        if facts:
            self._text(" · ".join(facts), role="soft", size=0.92)
        if entry.translations:
            self._section(tr("In Chinese"))
        for translation in entry.translations[:_TRANSLATIONS]:
            self._translation(translation)

    def _translation(self, translation: Translation) -> None:
        word = self._shown(translation.headword, translation.traditional)
        sound = self.sounding.rewritten(translation.pinyin) if self.sounding.wanted else ""
        self._linked(word, sound, translation.gloss, translation.headword)
        self._source(translation.source)

    def _own(self, entries: Sequence[OwnEntry], first: bool) -> None:
        name = ""
        for entry in entries:
            if entry.dictionary != name:
                name = entry.dictionary
                if not first:
                    self._rule()
                self._section(name)
            first = False
            self._own_entry(entry)

    def _own_entry(self, entry: OwnEntry) -> None:
        other = f"  {entry.other}" if entry.other and entry.other != entry.headword else ""
        self._text(entry.headword + other, size=1.2, chinese=True)
        facts = [entry.reading, *entry.tags]
        if entry.frequency is not None:
            facts.append(tr("frequency rank {place}", place=entry.frequency))
        if said := " · ".join(filter(None, facts)):
            self._text(said, role="accent", size=0.95)
        for sense in entry.senses[:_SENSES]:
            self._text(sense, chinese=True)
        if entry.forms:
            self._text(tr("Forms: {forms}", forms=", ".join(entry.forms)), role="soft")

    def _source(self, source: Source) -> None:
        names = {
            Source.GLOSSARY: tr("from Duizhao's glossary"),
            Source.ARTICLE: tr("explained in this article"),
            Source.LEARNER: tr("from your own glossary"),
        }
        if source in names:
            self._text(names[source], role="soft", size=0.9)

    def _read(self, numbered: str) -> str:
        return self.sounding.word(numbered) if self.sounding.wanted else ""


def part_names() -> dict[str, str]:
    """What parts of speech are called."""
    return {"noun": tr("noun"), "verb": tr("verb"), "adjective": tr("adjective"), "adverb": tr("adverb")}


def band_name(band: int) -> str:
    """How common a word is, from 5 to 1: in words, and as filled dots."""
    names = {5: tr("very common"), 4: tr("common"), 3: tr("fairly common"), 2: tr("uncommon"), 1: tr("rare")}
    return f"{'●' * band}{'○' * (5 - band)} {names[band]}"
