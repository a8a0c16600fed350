"""What of a page is not known yet: which words are underlined, and how words are read above the text.

Worked out off the GUI thread from values; an answer for a page that is gone is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.article import Article, Side
from reader.domain.vocabulary import Status
from reader.gui.reading.overlay import Syllable, WordMark
from reader.gui.sounding import Shown, Sounding
from reader.services.progress import name_words
from reader.text.headwords import addresses, headword

if TYPE_CHECKING:
    from reader.services.workspace import Workspace
    from reader.text.spans import Token

Tokens = Sequence[Sequence["Token"]]
Marks = Mapping[int, Mapping[int, WordMark]]
Syllables = Mapping[int, Sequence[Syllable | None]]


@dataclass(frozen=True, slots=True)
class Derived:
    """What is drawn on a side: `overlay.Overlay` says what the two are."""

    marks: Marks
    syllables: Syllables


def derive(
    workspace: Workspace, article: Article, side: Side, tokens: Tokens, *, marked: bool, sounding: Sounding
) -> Derived:
    """Marks (where the side is `marked`) and readings of a side. Any thread but the window's."""
    statuses = workspace.words.statuses(side)
    names = name_words(workspace.reading.spoken_names(article))
    marks = word_marks(tokens, side, statuses, names, workspace.dictionary_has) if marked else {}
    shown = sounding.shown if side is Side.CHINESE else Shown.OFF
    if shown is Shown.OFF:
        return Derived(marks, {})
    wanted = marks if marked else word_marks(tokens, side, statuses, names, workspace.dictionary_has)
    return Derived(marks, _syllables(workspace, article, tokens, wanted, sounding))


def word_marks(
    tokens: Tokens,
    side: Side,
    statuses: Mapping[str, Status],
    names: frozenset[str],
    known: Callable[[str], bool] | None,
) -> Marks:
    """Which words are underlined, by block and code point.

    Until a first word is known nothing is unknown: a page that is underlined from end to end tells nothing.
    """
    begun = any(status is Status.KNOWN for status in statuses.values())
    made: dict[int, dict[int, WordMark]] = {}
    for number, block in enumerate(tokens):
        places = addresses("".join(token.text for token in block))
        marks = {
            token.start: mark
            for token in block
            if token.is_word
            and token.text not in names
            and not any(start <= token.start < end for start, end in places)
            and (mark := _mark(headword(token.text, side, known), statuses, begun)) is not None
        }
        marks |= _phrases(block, side, statuses, known)
        if marks:
            made[number] = marks
    return made


def _mark(head: str | None, statuses: Mapping[str, Status], begun: bool) -> WordMark | None:
    if head is None:
        return None
    status = statuses.get(head)
    if status is Status.LEARNING:
        return WordMark.LEARNING
    if status is Status.NEW or (status is None and begun):
        return WordMark.UNKNOWN
    return None


def _phrases(
    block: Sequence[Token], side: Side, statuses: Mapping[str, Status], known: Callable[[str], bool] | None
) -> dict[int, WordMark]:
    """Every word of kept phrases that are being learned, inflected or not: head of state in Heads of state."""
    wanted = [head.split() for head, status in statuses.items() if " " in head and status is Status.LEARNING]
    if side is Side.CHINESE or not wanted:
        return {}
    words = [token for token in block if token.is_word]
    forms = [{token.text.casefold(), headword(token.text, side, known)} for token in words]
    made: dict[int, WordMark] = {}
    for phrase in wanted:
        for first in range(len(words) - len(phrase) + 1):
            if all(part in forms[first + n] for n, part in enumerate(phrase)):
                made |= {token.start: WordMark.LEARNING for token in words[first : first + len(phrase)]}
    return made


def _syllables(
    workspace: Workspace, article: Article, tokens: Tokens, marks: Marks, sounding: Sounding
) -> dict[int, tuple[Syllable | None, ...]]:
    from reader.dictionary.readings import with_sandhi

    fixes = workspace.fixes.readings_for(article.id)
    made: dict[int, tuple[Syllable | None, ...]] = {}
    for number, block in enumerate(tokens):
        words = [token.text for token in block]
        read: Sequence[str] = workspace.lookup.readings(words, fixes)
        if sounding.sandhi:
            read = with_sandhi("".join(words), read)
        syllables = [sounding.syllable(each) for each in read]
        if sounding.shown is Shown.UNKNOWN:
            silent = (token for token in block if token.start not in marks.get(number, {}))
            for token in silent:
                syllables[token.start : token.end] = [None] * (token.end - token.start)
        if any(syllables):
            made[number] = tuple(syllables)
    return made
