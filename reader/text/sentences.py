"""Sentences and readable paragraphs.

A sentence's span leaves out the blanks around it; everything that is not blank is in exactly one sentence.

Worked example: `He left at 5 p.m. on Friday. "Why?" he asked. It grew 5.95 percent.It pays.` has four sentences:
the stop of an abbreviation, a stop inside a number and a question mark inside a sentence that goes on in lower case
end nothing, while the last two sentences have only lost the blank between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reader.domain.article import Side
from reader.text.characters import han_count, latin_word_count
from reader.text.spans import Span


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Abbreviations that go on: titles, and those that need what follows.
_GOES_ON = _words(
    "mr mrs ms mx dr prof sr jr st gen col lt maj capt sgt cpl adm cmdr sen rep gov pres rev hon messrs mme amb "
    "supt vs vol fig figs ca cf approx dept univ assn bros mt ft e.g i.e viz al eds pp"
)
# Abbreviations that may also end a sentence: they do when a word follows that begins sentences.
_MAY_END = _words(
    "etc inc ltd co corp plc u.s u.k u.n e.u a.m p.m b.c a.d ph.d m.d d.c u.s.a u.a.e est "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
)
_BEFORE_NUMBERS = frozenset({"no", "nos", "p", "art", "sec", "ch"})
_STARTERS = _words(
    "the a an in on at it its he she they we you i but and so this that these those there when while after before "
    "as if for with from by to our his her their my one some many most both all under during since however "
    "moreover meanwhile according among no not what who how why where then now"
)
_SAID = (
    "said says asked asks added adds replied replies told tells wrote writes wondered shouted cried noted continued "
    "exclaimed demanded answered explained"
).replace(" ", "|")
_ATTRIBUTION = re.compile(rf"\s+(?:[A-Z][\w.'’\-]*\s+){{1,4}}(?:{_SAID})\b")
_ATTRIBUTION_ZH = re.compile(
    r"[^，。！？“”「」：:\s]{0,10}?(?:说|問|问|說|道|表示|指出|称|稱|写道|寫道|喊|答)[。，,：:]"
)

_STOP = re.compile(r"(?P<mark>[.!?…]+)(?P<close>[\"'”’)\]}»]*)|\n\s*\n")
_STOP_ZH = re.compile(
    r"(?P<mark>[。！？!?｡]+|…{2,}|(?<=[\u4e00-\u9fff])\.(?=\s|$))(?P<close>[\"'”’』」）)》】〕\]]*)|\n\s*\n"
)
_LAST_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|\.)*$")
_NEXT_WORD = re.compile(r"\s*[\"“‘'(\[]*(\w+)")
_GLUED = re.compile(r"[\"“‘(]?(?:([A-Z][a-z’']*)[\s,.;:!?’'\-]|([A-Z]{2,6})\s+[a-z])")
_INITIAL = re.compile(r"[A-Z]\.")
# What follows the dot of an address or of a file's or a product's name, where somebody wrote it with a capital.
_NAME_ENDS = _words(
    "com net org gov edu io ai js ts cn uk us tv info app dev txt pdf doc docx html csv xml mp3 exe zip"
)


def sentences(text: str, side: Side) -> tuple[Span, ...]:
    """The sentences of a text in the language of `side`."""
    return english_sentences(text) if side is Side.ENGLISH else chinese_sentences(text)


def english_sentences(text: str) -> tuple[Span, ...]:
    """English sentences: `.`, `!` and `?` with the quotes that close after them, except where the sentence goes on."""
    return _split(text, _english_ends(text))


def chinese_sentences(text: str) -> tuple[Span, ...]:
    """Chinese sentences: 。！？ and …… with the quotes that close after them; a semicolon ends none."""
    return _split(text, _chinese_ends(text))


def _split(text: str, ends: Iterator[int]) -> tuple[Span, ...]:
    spans, start = [], 0
    for end in (*ends, len(text)):
        piece = text[start:end]
        if core := piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            spans.append(Span(first, first + len(core)))
        start = end
    return tuple(spans)


def _english_ends(text: str) -> Iterator[int]:
    start = 0
    for match in _STOP.finditer(text):
        end = _closed(text, start, match)
        if match["mark"] is None or _ends_english(text, match.start(), match["mark"], end):
            yield end
            start = end


def _closed(text: str, start: int, match: re.Match[str]) -> int:
    """Where a stop ends with its quotes. A straight quote closes only if one is open in this sentence."""
    if match["mark"] is None:
        return match.end()
    end = match.end("mark")
    for character in match["close"]:
        if character == '"' and text.count('"', start, end) % 2 == 0:
            break
        end += 1
    return end


def _ends_english(text: str, stop: int, mark: str, end: int) -> bool:
    following = text[end : end + 1]
    if not following:
        return True
    if following.isspace():
        return not _goes_on(text, stop, mark, end)
    return _is_glued(text, stop, mark, end)


def _goes_on(text: str, stop: int, mark: str, end: int) -> bool:
    """Whether the sentence continues after a stop that a blank follows."""
    word = _NEXT_WORD.match(text, end)
    if word is not None and word[1][0].islower():
        return True
    if mark != ".":
        quoted = end > stop + len(mark)
        return quoted and mark != "…" and _ATTRIBUTION.match(text, end) is not None
    return end == stop + 1 and _is_abbreviation(text, stop, word[1] if word is not None else "")


def _is_abbreviation(text: str, stop: int, following: str) -> bool:
    found = _LAST_WORD.search(text, max(stop - 24, 0), stop)
    if found is None:
        return False
    word = found[0].lower()
    if word in _GOES_ON:
        return True
    if word in _BEFORE_NUMBERS:
        return following[:1].isdigit()
    if word in _MAY_END or "." in word:
        return following.lower() not in _STARTERS and following != ""
    return len(word) == 1 and found[0].isupper() and word != "i"


def _is_glued(text: str, stop: int, mark: str, end: int) -> bool:
    """Whether the blank after this stop was lost: `tourism and media.Kazakhstan is`, never `U.S.` or `a.Com`."""
    glued = _GLUED.match(text, end)
    if len(mark) > 1 or glued is None or _INITIAL.match(text, end):
        return False
    before = text[max(stop - 2, 0) : stop]
    if end > stop + 1 or before[-1:].isdigit() or before.endswith(tuple('%)"”’')):
        return True
    if mark != ".":
        return len(before) == 2 and before.isalpha()
    return _ends_word(text, stop, (glued[1] or glued[2]).lower())


def _ends_word(text: str, stop: int, following: str) -> bool:
    """Whether the stop that stands between two words without a blank ends a sentence, and no part of a name."""
    found = _LAST_WORD.search(text, max(stop - 24, 0), stop)
    word = found[0] if found else ""
    if "." in word:
        return word.lower() in _MAY_END and following in _STARTERS and len(following) > 1
    if len(word) < 2 or word.lower() in _GOES_ON or following in _NAME_ENDS:
        return False
    return word[-1].islower() or word.isupper()


def _chinese_ends(text: str) -> Iterator[int]:
    start = 0
    for match in _STOP_ZH.finditer(text):
        end = _closed(text, start, match)
        if match["mark"] is None or not _goes_on_zh(text, match["mark"], match.end("mark"), end):
            yield end
            start = end


def _goes_on_zh(text: str, mark: str, marked: int, end: int) -> bool:
    following = text[end : end + 1]
    if following and following in "，、；：,;:—”’』」）)》】":
        return True
    if mark[0] in "!?" and following.isascii() and following.isalnum():
        return True  # an address or an English name: Yahoo!News
    return end > marked and mark[0] != "。" and _ATTRIBUTION_ZH.match(text, end) is not None


@dataclass(frozen=True, slots=True)
class _Measure:
    """How long a paragraph should be, in words (English) or characters (Chinese)."""

    whole: int  # blocks up to this stay as they are
    enough: int  # three sentences of this length together are a paragraph
    full: int  # so is anything of this length
    quoted: int  # up to this a quotation that runs over sentences is kept together
    tail: int  # less than this is never left over as the last paragraph


_MEASURES = {
    Side.ENGLISH: _Measure(whole=110, enough=60, full=90, quoted=150, tail=35),
    Side.CHINESE: _Measure(whole=180, enough=90, full=120, quoted=240, tail=50),
}


def paragraphs(text: str, side: Side) -> tuple[Span, ...]:
    """Readable paragraphs of a long block: contiguous spans that cover `text` exactly, none for an empty text.

    Each but the last ends with the blanks after its last sentence.
    """
    if not text:
        return ()
    measure = _MEASURES[side]
    remaining = _weight(text, side)
    if remaining <= measure.whole:
        return (Span(0, len(text)),)
    found = sentences(text, side)
    starts, weight, count, quotes = [0], 0, 0, 0
    for sentence, following in pairwise(found):
        piece = sentence.of(text)
        size = _weight(piece, side)
        weight, remaining, count = weight + size, remaining - size, count + 1
        quotes = _open_quotes(piece, quotes)
        full = weight >= measure.full or (count >= 3 and weight >= measure.enough)
        if full and remaining >= measure.tail and (quotes == 0 or weight >= measure.quoted):
            starts.append(following.start)
            weight = count = quotes = 0
    return tuple(Span(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True))


def _weight(text: str, side: Side) -> int:
    return latin_word_count(text) + han_count(text) if side is Side.CHINESE else latin_word_count(text)


def _open_quotes(sentence: str, depth: int) -> int:
    """1 while a quotation that began in this sentence or before is still open behind it, else 0."""
    for character in sentence:
        if character in "“「『":
            depth = 1
        elif character in "”」』":
            depth = 0
        elif character == '"':
            depth = 1 - depth
    return depth
