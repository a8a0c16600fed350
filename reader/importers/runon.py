"""Run-on pairs: English, its Chinese, the next English, its Chinese, all in one line.

The border between two languages is the end of a sentence after which a sentence of the other language begins.
Chinese names and words inside English, Latin names and numbers inside Chinese, quotations and brackets make none.

Worked example: `It grew 5.95 percent in the U.S. last year. 美国GDP去年增长5.95%。 It pays. 值得。` has four runs.
"""

from __future__ import annotations

import itertools
import math
import re
from dataclasses import dataclass

from reader.domain.article import Side
from reader.importers.furniture import own_reason
from reader.importers.lines import Piece, split_piece
from reader.importers.shape import side_of, size
from reader.text.characters import HAN, dominant_side, han_count, latin_word_count

_HAN = re.compile(f"[{HAN}]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CLOSERS = "\"'”’»)\\]）】」』》"
_STOP = re.compile(rf"(?P<mark>[。！？｡]+|[.!?…]+)(?P<close>[{_CLOSERS}]*)")
# A Chinese sentence that begins "GDP", "iPhone", "5G", "J. K."; a year needs its sign, as a number goes on otherwise.
_NAMED = re.compile(f"(?:[a-z]?[A-Z0-9][A-Za-z0-9.%-]{{0,15}} ?|(?:[A-Z]\\. ?){{1,3}})[{HAN}]")
_YEAR = re.compile("(?:19|20)[0-9]{2}年")
_INITIALS = re.compile(
    '(?:^|[。！？]\\s*|[.!?…]["”’)]*\\s+|[a-z\u00df-\u024f]{2}[.!?]["”’)]*)(?:[A-Z]\\. ?){0,2}[A-Z]\\.$'
)
# What is in brackets or quotation marks belongs to the sentence around it, whatever its language.
_INSIDE = re.compile(
    r"\([^()]{1,120}\)|（[^（）]{1,120}）|\[[^\[\]]{1,120}\]|“[^“”]{1,400}”|「[^「」]{1,400}」|《[^《》]{1,80}》"
)
_STRAIGHT = re.compile(r"(?<![\w\"])\"[^\"]{1,400}\"|(?<=[：:，,])\"[^\"]{1,400}\"")
_INNER_STOP = re.compile(rf"[.!?。！？…]+(?=[{_CLOSERS}]$)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Za-z]\.){2,}|\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Inc|Co|Ltd|Corp|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Jr|Sr|vs|etc|[A-Z])\.)$"
)
_SEPARATORS = " \u3000/|｜"
_SPACED = re.compile(rf"(?<=[^{HAN}\s])\s+(?=[{HAN}])|(?<=[{HAN}])\s+(?=[A-Z])")
_MARKS = (".", "!", "?", "…")
_QUOTES = "\"'”’»)]）】」』》"
_OFTEN = 6  # runs of a line that has no stops
_FEWEST, _MOST = 0.4, 2.5  # how much Chinese says what English says, both in words, on the average of a line


@dataclass(frozen=True, slots=True)
class Run:
    """Sentences of one language in a line: the half-open range of code points `[start, end)`."""

    side: Side
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it stands, and with what is in its brackets and quotation marks made blank."""

    text: str
    masked: str

    @property
    def said(self) -> str:
        """What tells its language: not what it quotes, unless it is nothing but a quotation."""
        return self.masked if _HAN.search(self.masked) or _LATIN.search(self.masked) else self.text

    @property
    def side(self) -> Side:
        """Its language."""
        return dominant_side(self.said)


def runs_of(text: str) -> list[Run]:
    """The runs of the two languages in a line, in order; a single one where the line has but one language."""
    if not _HAN.search(text) or not _LATIN.search(text):
        return [Run(side_of(text), 0, len(text))]
    masked = _masked(text)
    ends = _ends(masked)
    if len(ends) == 1 and (unmarked := _without_stops(text)):
        return unmarked
    sentences = [Sentence(text[start:end], masked[start:end]) for start, end in itertools.pairwise([0, *ends])]
    runs: list[Run] = []
    start, side = 0, sentences[0].side
    for end, (before, following) in zip(ends, itertools.pairwise(sentences), strict=False):
        if _turns(before, following, side):
            runs.append(Run(side, start, end))
            side, start = side.other, end
    runs.append(Run(side, start, len(text)))
    return runs


def _without_stops(text: str) -> list[Run]:
    """The runs of a line that writes no stops, with a blank at every border; none unless it turns often."""
    starts = [0, *(match.end() for match in _SPACED.finditer(text)), len(text)]
    runs = [Run(dominant_side(text[start:end]), start, end) for start, end in itertools.pairwise(starts)]
    turning = all(one.side is not other.side for one, other in itertools.pairwise(runs))
    said = all(size(text[run.start : run.end]) >= (2 if run.side is Side.ENGLISH else 1) for run in runs)
    return runs if len(runs) >= _OFTEN and turning and said else []


def _masked(text: str) -> str:
    """The text with what stands in brackets and quotation marks made blank, of the same length.

    A quotation of whole sentences keeps its last stop, which ends the sentence around it too.
    """
    for pattern in (_INSIDE, _STRAIGHT):
        text = pattern.sub(_blank, text)
    return text


def _blank(match: re.Match[str]) -> str:
    inner = match[0][1:-1]
    stop = _INNER_STOP.search(match[0])
    kept = len(stop[0]) if stop and match[0][0] not in "(（[" else 0
    before = match.string[max(match.start() - 4, 0) : match.start()].rstrip()
    if stop and kept == 0 and before[-1:] in "。！？.!?”":
        return match[0]  # a translation that stands in brackets behind its sentence
    blank = "_" * (len(inner) - kept)
    return match[0][0] + blank + match[0][1 + len(blank) :]


def _ends(masked: str) -> list[int]:
    """Where a sentence of either language may end; the last is the end of the text."""
    ends = []
    quotes = counted = 0
    for match in _STOP.finditer(masked):
        if _is_inside_word(masked, match) or _is_abbreviation(masked, match):
            continue
        end = match.start("close")
        quotes, counted = quotes + masked.count('"', counted, end), end
        # A straight quote closes only if one is open; else it opens the next sentence.
        for mark in match["close"]:
            if mark == '"' and quotes % 2 == 0:
                break
            quotes, end = quotes + (mark == '"'), end + 1
        counted = end
        ends.append(end)
    if not ends or masked[ends[-1] :].strip():
        ends.append(len(masked))
    ends[-1] = len(masked)
    return ends


def _is_inside_word(masked: str, stop: re.Match[str]) -> bool:
    """Whether a stop is inside a number, an address or a name ("5.95", "Node.js")."""
    after = masked[stop.end() : stop.end() + 1]
    if stop[0][0] not in ".!?…" or not after or after.isspace() or _HAN.match(after) or after in '“"「《':
        return False
    last = masked[stop.start() - 1 : stop.start()]
    if _HAN.match(last):
        return not _LATIN.match(after)
    named = _NAMED if last.islower() or last in '"”’' else _YEAR
    return not (stop["close"] or named.match(masked, stop.end()))


def _is_abbreviation(masked: str, stop: re.Match[str]) -> bool:
    """Whether English goes on after an abbreviation's stop; where Chinese follows, that decides."""
    if stop[0] == "." and _INITIALS.search(masked[max(stop.end() - 16, 0) : stop.end()]):
        return True
    if stop[0] != "." or _HAN.search(masked[stop.end() : stop.end() + 12]):
        return False
    return _ABBREVIATION.search(masked[max(stop.start() - 12, 0) : stop.end()]) is not None


def _turns(before: Sentence, following: Sentence, side: Side) -> bool:
    """Whether the language changes between two neighbouring sentences, the first of which is of `side`."""
    if following.side is side or not re.search(r"\w", following.said):
        return False
    if side is Side.ENGLISH:
        return han_count(following.said) >= 2 and _chinese_closes(following.said) and _bare(before.text)[-1:] in _MARKS
    return latin_word_count(following.said) >= 1 and not _HAN.match(following.said.strip())


def _chinese_closes(sentence: str) -> bool:
    """Whether a sentence ends as Chinese does, and is no English one that begins with a Chinese word."""
    return _bare(sentence)[-1:] in "。！？｡" or han_count(sentence) > 3.2 * latin_word_count(sentence)


def _bare(sentence: str) -> str:
    return sentence.rstrip().rstrip(_QUOTES)


def pair_runs(pieces: list[Piece]) -> list[Piece]:
    """The pieces with run-on lines cut into their runs, which are kept as text, each English one with its Chinese.

    A line with one English run and one Chinese run is cut only where the page has others like it, or little else:
    an article may quote a Chinese sentence.
    """
    found = {id(piece): runs for piece in pieces if piece.open and len(runs := _plausible(piece.text)) > 1}
    if not found:
        return pieces
    single = sum(len(runs) == 2 for runs in found.values())
    whole = len(found) == sum(piece.open and size(piece.text) >= 8 for piece in pieces)
    twin = max((piece.twin for piece in pieces), default=0)
    result: list[Piece] = []
    for piece in pieces:
        runs = found.get(id(piece), [])
        if not runs or (len(runs) == 2 and single < 3 and not whole):
            result.append(piece)
            continue
        cut = split_piece(piece, [run.start for run in runs[1:]])
        # Of an odd number of runs one has no translation: a last English one, or Chinese that leads in.
        over = len(cut) % 2 if runs[0].side is Side.CHINESE else 0
        for index, part in enumerate(cut):
            part.text = part.text.strip(_SEPARATORS)
            part.keep(piece.kind)
            couple = (index - over) // 2
            part.twin = twin + 1 + couple if 0 <= couple < len(cut) // 2 else 0
        twin += len(cut) // 2
        result += cut
    return result


def _plausible(text: str) -> list[Run]:
    """The runs of a line if they can be sentences and their translations, else none."""
    if text.isascii():
        return []
    runs = runs_of(text)
    parts = [text[run.start : run.end].strip() for run in runs]
    if len(runs) < 2 or any(side_of(part) is not run.side for part, run in zip(parts, runs, strict=True)):
        return []
    if len(runs) == 3 or (len(runs) == 2 and any(own_reason(part) for part in parts)):
        return []
    couples = zip(parts[::2], parts[1::2], strict=False)
    ratios = [says(*couple) if runs[0].side is Side.ENGLISH else says(*reversed(couple)) for couple in couples]
    mean = math.exp(math.fsum(math.log(max(ratio, 0.01)) for ratio in ratios) / len(ratios))
    return runs if _FEWEST <= mean <= _MOST else []


def says(english: str, chinese: str) -> float:
    """How much a Chinese text says for each word of an English one."""
    return size(chinese) / max(size(english), 1)
