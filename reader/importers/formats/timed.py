"""From cues to the draft of an article: sentences made whole, both languages side by side, times kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from reader.domain.article import Block, BlockKind, Draft, Origin, Pairing, RemovalReason, Removed, Side
from reader.errors import NoSubtitles
from reader.importers.formats.bilingual import is_bilingual, part_languages
from reader.importers.formats.cues import Cue, Heard, Line, drop_guesses, hear, settle, without_rolling
from reader.importers.shape import ends_in_abbreviation, ends_sentence
from reader.text.characters import dominant_side, han_count, latin_word_count

# The share of cues that end a sentence, or in Chinese a clause, from which a file has such marks at all.
_PUNCTUATED = {Side.ENGLISH: 0.15, Side.CHINESE: 0.3}
_HEADLINE = 120  # code points of a headline that is taken from the text
_QUOTED = 8  # words of English that stand in a line of a Chinese file without being its language
_LONG = 8  # cues of one sentence
_PAUSE = 4000  # milliseconds of silence over which no sentence goes on
_WORDS = 70  # words, or Chinese characters and a half, after which a block ends with its cue

_LANGUAGE = re.compile(
    r"[ ._\-]+\(?(?:en|eng|english|zh|zho|chi|chs|cht|cn|sc|tc|bilingual|dual|zh-?(?:cn|tw|hk|hans|hant)|en-?(?:us|gb)|"
    r"(?:chs|cht|zh|en|eng)[&+\-](?:chs|cht|zh|en|eng)|简体|繁体|中英|双语|中英双语|简英|sub|subs|captions?)\)?$",
    re.IGNORECASE,
)
_RELEASE = re.compile(
    r"[ ._\-\[(]+(?:(?:480|720|1080|2160)[pi]|4k|web[ ._-]?(?:rip|dl)|blu-?ray|(?:bd|dvd)rip|hdtv|[xh]\.?26[45])\b.*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Turn:
    """What one speaker says in one cue, in one language or both."""

    start: int
    end: int
    said: dict[Side, Line]
    fresh: bool = False


@dataclass(slots=True)
class _Group:
    """Turns that make one block on each side."""

    turns: list[_Turn] = field(default_factory=list)


def draft_of_cues(
    cues: Sequence[Cue],
    name: str,
    origin: Origin,
    *,
    headline: str = "",
    source: str = "",
    people: tuple[str, ...] = (),
    loose: int = 3,
) -> Draft:
    """The draft of timed text. `loose` is how many cues a block may have where no punctuation ends sentences.

    Raises NoSubtitles when no cue has words.
    """
    settled = without_rolling(settle(cues))
    heard = [hear(cue, songs=False) for cue in settled]
    if not any(each.lines for each in heard):
        heard = [hear(cue, songs=True) for cue in settled]
    if not any(line.text for each in heard for line in each.lines):
        raise NoSubtitles(name=name)
    drop_guesses(heard)
    part_languages(heard)
    draft = _Builder(heard, loose).draft()
    speakers = dict.fromkeys(block.speaker for block in (*draft.english, *draft.chinese) if block.speaker)
    return Draft(
        headline=headline or (readable(name) if PurePath(name).suffix else _beginning(draft)),
        source=source,
        people=people or tuple(speakers),
        english=draft.english,
        chinese=draft.chinese,
        removed=draft.removed,
        origin=origin,
        pairs=draft.pairs,
    )


def readable(name: str) -> str:
    """A file's name as a headline: without ending, language and release tags, its dots and underscores spaces."""
    stem = PurePath(name.replace("\\", "/")).name
    stem = re.sub(r"\.(?:srt|vtt|lrc)$", "", stem, flags=re.IGNORECASE)
    shorter = _RELEASE.sub("", stem)
    while (cut := _LANGUAGE.sub("", shorter)) != shorter:
        shorter = cut
    words = re.sub(r"[._]+", " ", shorter) if " " not in shorter else shorter.replace("_", " ")
    if " " not in words:
        words = re.sub(r"(?<=\w)-(?=\w)", " ", words)
    return re.sub(r"\s+", " ", words).strip(" -") or stem or name


def _beginning(draft: Draft) -> str:
    """The first words, for text from the clipboard, whose name says nothing."""
    text = (draft.english or draft.chinese)[0].text
    return text if len(text) <= _HEADLINE else text[:_HEADLINE].rstrip() + "…"


class _Builder:
    """Makes blocks of what was heard."""

    def __init__(self, heard: list[Heard], loose: int) -> None:
        self._heard = heard
        spoken = [each for each in heard if each.lines]
        self._bilingual = is_bilingual(spoken)
        text = " ".join(line.text for each in spoken for line in each.lines)
        self._main = dominant_side(text)
        self._stopped = {side: self._is_punctuated(spoken, side) for side in Side}
        self._most = {side: _LONG if self._stopped[side] else loose for side in Side}
        self._blocks: dict[Side, list[Block]] = {side: [] for side in Side}
        self._pairs: list[Pairing] = []
        self._removed: list[Removed] = []
        self._group = _Group()

    def draft(self) -> Draft:
        """Blocks, pairs and removed lines of all cues."""
        for each in self._heard:
            if each.noise and not each.lines:
                self._close()
            for text in each.noise:
                self._removed.append(self._as_removed(text))
            for turn in self._turns(each):
                if self._group.turns and self._ends_before(turn):
                    self._close()
                self._group.turns.append(turn)
        self._close()
        english, chinese = (tuple(self._blocks[side]) for side in Side)
        return Draft(english=english, chinese=chinese, removed=tuple(self._removed), pairs=tuple(self._pairs))

    def _as_removed(self, text: str) -> Removed:
        side = dominant_side(text) if self._bilingual and han_count(text) else self._main
        pending = any(side in turn.said for turn in self._group.turns)
        return Removed(text, RemovalReason.SOUND, side, len(self._blocks[side]) + pending)

    def _is_punctuated(self, spoken: list[Heard], side: Side) -> bool:
        """Whether sentences end in what they should: Chinese subtitles ask and exclaim, but mostly drop the stop."""
        last = [lines[-1].text for each in spoken if (lines := self._of_side(each, side))]
        ended = ends_sentence if side is Side.ENGLISH else _has_stop
        return sum(map(ended, last)) > _PUNCTUATED[side] * len(last)

    def _of_side(self, each: Heard, side: Side) -> list[Line]:
        return [line for line in each.lines if self._side(line, each) is side]

    def _side(self, line: Line, each: Heard) -> Side:
        """The language of a line: beside a line without any Chinese, the one that has some is the Chinese one."""
        han, words = han_count(line.text), latin_word_count(line.text)
        if not han and not words:
            return self._main
        if not han:
            return Side.ENGLISH if self._bilingual or words > 2 or self._main is Side.ENGLISH else Side.CHINESE
        if not words:
            return Side.CHINESE if self._bilingual or han > 2 else self._main
        if self._bilingual and len(each.lines) == 2 and any(not han_count(other.text) for other in each.lines):
            return Side.CHINESE
        if self._main is Side.CHINESE and not self._bilingual and words < _QUOTED:
            return Side.CHINESE
        return dominant_side(line.text)

    def _turns(self, each: Heard) -> list[_Turn]:
        """What is said in a cue, by speaker; the two languages are put together when they have equally many turns."""
        sides = {side: self._spoken(self._of_side(each, side), side) for side in Side}
        counts = {len(lines) for lines in sides.values() if lines}
        if len(counts) == 2:
            sides = {side: [self._as_one(lines, side)] for side, lines in sides.items()}
        turns = []
        for index in range(max(map(len, sides.values()))):
            said = {side: lines[index] for side, lines in sides.items() if lines}
            turns.append(_Turn(each.start, each.end, said, any(line.turn for line in said.values())))
        return turns

    def _spoken(self, lines: list[Line], side: Side) -> list[Line]:
        """Lines of one side in a cue with those joined that one speaker says."""
        turns: list[list[Line]] = []
        for line in lines:
            if turns and not line.turn:
                turns[-1].append(line)
            else:
                turns.append([line])
        return [self._as_one(each, side) for each in turns]

    def _as_one(self, lines: list[Line], side: Side) -> Line:
        text = self._joined([line.text for line in lines], side)
        return Line(text, next((line.speaker for line in lines if line.speaker), ""), lines[0].turn)

    def _joined(self, texts: list[str], side: Side) -> str:
        """Chinese that has full stops is joined without spaces; without any, a space is all that parts its clauses."""
        return ("" if side is Side.CHINESE and self._stopped[side] else " ").join(texts)

    def _ends_before(self, turn: _Turn) -> bool:
        """Whether the group is whole, so that `turn` begins the next one."""
        turns = self._group.turns
        last = turns[-1]
        if turn.fresh or turn.start - last.end > _PAUSE or turn.said.keys() != last.said.keys():
            return True
        side = Side.ENGLISH if Side.ENGLISH in last.said else Side.CHINESE
        if Side.CHINESE in last.said and not self._stopped[side] and self._stopped[Side.CHINESE]:
            side = Side.CHINESE
        text = last.said[side].text
        if ends_sentence(text) and not ends_in_abbreviation(text):
            return True
        if len(turns) >= self._most[side]:
            return True
        spoken = " ".join(each.said[side].text for each in turns)
        return latin_word_count(spoken) + han_count(spoken) / 1.5 > _WORDS

    def _close(self) -> None:
        """Make blocks of the turns gathered so far."""
        turns = self._group.turns
        self._group = _Group()
        if not turns:
            return
        start, end = turns[0].start, max(turn.end for turn in turns)
        for side in turns[0].said:
            lines = [turn.said[side] for turn in turns]
            text = self._joined([line.text for line in lines], side)
            self._blocks[side].append(Block(BlockKind.PARAGRAPH, text, lines[0].speaker, "", start, end))
        if len(turns[0].said) == 2:
            self._pairs.append(Pairing(len(self._blocks[Side.ENGLISH]) - 1, len(self._blocks[Side.CHINESE]) - 1))


def _has_stop(text: str) -> bool:
    return text.endswith(("。", "，", "；", "：", "、", "。”", "。」", "——"))
