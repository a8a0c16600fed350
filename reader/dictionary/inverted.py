"""CC-CEDICT turned round: which English words and phrases its glosses offer, and how well each fits.

A gloss is cut at `;` and `,`; brackets, articles, `to`, `sb` and `sth` go. Only whole pieces are terms: nothing is
ever put together word by word. Worked example: 共识 with `common understanding; consensus` answers the terms
`common understanding` and `consensus`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log10

from reader.dictionary.glosses import is_pointer, rare_labels
from reader.dictionary.source import Row
from reader.text.characters import HAN

LONGEST = 7
"""Words of the longest term that is kept."""

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PIECES = re.compile(r"[;,]")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_HAN = re.compile(f"[{HAN}]")
_LEADING = frozenset(("to", "a", "an", "the", "be", "sb", "sth", "one's", "sb's"))
_TRAILING = frozenset(("sb", "sth", "etc", "one", "oneself"))
_NARROW = re.compile(
    r"\((?:[^)]*\b)?(?:coll\.|Internet|loanword|bound form|Buddhism|derog\.|idiom|fig\.|religion|chess|math\.|botany"
    r"|zoology|medicine|chemistry|grammar|computing|sports|music|mining|law|physics|anatomy|archaeology)"
)
_ABBREVIATION = re.compile(r"(?<=[a-z] )\(([A-Z][A-Za-z-]{0,4}[A-Z])\)")  # gross domestic product (GDP)
_SURNAME = re.compile(r"surname ([A-Z][a-zü]+)")
_LIGHT_BEFORE = frozenset(("have", "make", "take", "give", "get", "do", "great", "very", "be", "become", "feel", "in"))
_LIGHT_AFTER = frozenset(
    (
        "meeting",
        "conference",
        "person",
        "thing",
        "of",
        "on",
        "to",
        "at",
        "with",
        "for",
        "in",
        "from",
        "upon",
        "by",
        "up",
    )
)
ARTICLES = frozenset(("a", "an", "the"))
"""Not written in terms, except at their end (vitamin A)."""
_FILLER = frozenset(("of", "in", "on", "for", "with", "and", "or", "by", "at", "from", "as", "into", "up", "out"))


@dataclass(frozen=True, slots=True)
class Offer:
    """A row's answer to one English term; `verb` tells that the gloss began with `to`."""

    term: str
    gloss: str
    score: float
    verb: bool


def normal(term: str) -> str:
    """The form in which terms are stored and asked: lower case, blanks for hyphens, no articles, no `to`."""
    found = _WORD.findall(term.lower().replace("’", "'").replace("-", " "))
    words = [word for word in found[:-1] if word not in ARTICLES] + found[-1:]
    start, end = 0, len(words)
    while start < end - 1 and words[start] in _LEADING:
        start += 1
    while end > start + 1 and words[end - 1] in _TRAILING:
        end -= 1
    return " ".join(words[start:end])


def abbreviation_key(term: str) -> str:
    """The key of an abbreviation in capitals, with or without dots, else "": US and U.S. are not us."""
    letters = term.replace(".", "")
    return f"={letters}" if 2 <= len(letters) <= 6 and letters.isalpha() and letters.isupper() else ""


def offers(row: Row, rank: int, zipf: float) -> Iterator[Offer]:
    """What this row answers. `rank` is its place among its homographs, `zipf` how common the word is (0 to 8)."""
    word = _weight(row, rank, zipf)
    position = 0
    for gloss in row.glosses:
        if is_pointer(gloss):
            yield from _surname(gloss, word)
            continue
        labels = rare_labels(gloss) + len(_NARROW.findall(gloss))
        for index, piece in enumerate(_PIECES.split(_BRACKETS.sub(" ", gloss))):
            if index and row.is_proper:
                break  # what follows a name says what it is: Beijing, capital of China
            plain = " ".join(piece.split()).strip(" .!?")
            term = normal(plain)
            if not term or _HAN.search(term) or term.count(" ") >= LONGEST:
                continue
            sense = 1 / (1 + 0.2 * position) / (1 + 0.15 * index) * 0.55 ** min(labels, 3)
            verb = plain.lower().startswith("to ")
            short = abbreviation_key(plain)
            if short:
                yield Offer(short, plain, word * sense, verb)
            yield Offer(term, plain, word * sense * (0.05 if short else 1), verb)
            yield from _around(term, plain, word * sense, verb)
            if not row.is_proper:
                yield from _inside(term, plain, word * sense, verb)
        for abbreviation in _abbreviations(gloss):
            score = word * 0.9 / (1 + 0.2 * position)
            yield Offer(abbreviation_key(abbreviation) or normal(abbreviation), gloss, score, False)
            yield Offer(normal(abbreviation), gloss, score * 0.05, False)
        position += 1


def zipf_of(word: str, frequencies: Mapping[str, int], total: int) -> float:
    """How common a word is: the decimal logarithm of its count in a thousand million words; 0 if it is rarer."""
    count = frequencies.get(word, 0)
    return max(log10(count / total * 1e9), 0.0) if count else 0.0


def _weight(row: Row, rank: int, zipf: float) -> float:
    weight = float((0.1 + zipf / 7) ** 3) / (1 + 0.5 * rank)
    if len(row.simplified) == 1:
        weight *= 0.6
    return weight * 0.8 if row.is_proper else weight


def _abbreviations(gloss: str) -> Iterator[str]:
    """Abbreviations of the words before them: gross domestic product (GDP), but not Congress (US)."""
    for match in _ABBREVIATION.finditer(gloss):
        words = _WORD.findall(gloss[: match.start()].replace("-", " "))
        initials = "".join(word[0] for word in words if word not in _FILLER)
        if initials.lower().endswith(match[1].lower()):
            yield match[1]


def _surname(gloss: str, score: float) -> Iterator[Offer]:
    """Family names answer too, after everything else that is spelt alike: Li, He."""
    match = _SURNAME.fullmatch(gloss)
    if match:
        yield Offer(match[1].lower(), gloss, score * 0.001, False)


def _around(term: str, gloss: str, score: float, verb: bool) -> Iterator[Offer]:
    """A piece without words that add little: `to have priority`, `great effort`, `summit meeting`."""
    words = [word for word in term.split() if word not in ARTICLES]
    if len(words) == 2 and words[0] in _LIGHT_BEFORE:
        yield Offer(words[1], gloss, score * 0.45, verb)
    elif len(words) == 2 and words[1] in _LIGHT_AFTER:
        yield Offer(words[0], gloss, score * 0.45, verb)


def _inside(term: str, gloss: str, score: float, verb: bool) -> Iterator[Offer]:
    """The words of a short piece, for terms that no gloss gives by themselves: `trade facilitation`."""
    words = [word for word in term.split() if word not in _FILLER and len(word) > 2]
    if 1 < len(words) <= 3:
        for word in words:
            yield Offer(f"~{word}", gloss, score / len(words), verb)
