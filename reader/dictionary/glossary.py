"""The project's own glossary: terms of the news in which dictionaries lag, in `resources/glossary/terms.tsv`.

One line is one matter: English expressions, Chinese expressions (the usual one first on both sides), the
Traditional forms where converting is not enough, the field, and where the term is usual. Every Chinese expression
translates every English one. `to` before an English expression says that it is a verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.dictionary.inverted import Offer, abbreviation_key, normal
from reader.dictionary.source import Row
from reader.paths import resource

SOURCE = "glossary"
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Term:
    """One line. `traditional` is empty or has one form for each of `chinese`."""

    english: tuple[str, ...]
    chinese: tuple[str, ...]
    traditional: tuple[str, ...]
    field: str
    note: str


def glossary_file() -> Path:
    """The file that ships with the program; it may be missing."""
    return resource("glossary/terms.tsv")


def read_terms(path: Path) -> Iterator[Term]:
    """The terms in the file's order; comments are passed over. A line with too few columns is a ValueError."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        columns = line.split("\t")
        if len(columns) != 5:
            raise ValueError(f"{path.name}, line {number}: {len(columns)} columns")
        english, chinese, traditional = (_several(column) for column in columns[:3])
        yield Term(english, chinese, traditional, columns[3], columns[4])


def rows(terms: list[Term], homographs: Mapping[str, list[Row]], first: int) -> list[Row]:
    """An entry for each Chinese expression, numbered from `first`; none where the dictionary says the same already.

    `homographs`: the dictionary's rows of each headword, the most useful one first. They spell the terms.
    """
    said_by: dict[str, list[Term]] = {}
    for term in terms:
        for word in term.chinese:
            said_by.setdefault(word, []).append(term)
    made: list[Row] = []
    for word, several in said_by.items():
        known = _said(homographs.get(word, ()))
        new = [term for term in several if known.isdisjoint(map(normal, term.english))]
        if new:
            traditional, numbered = _written(word, several, homographs)
            made.append(Row(first + len(made), traditional, word, numbered, tuple(map(_gloss, new))))
    return made


def _said(entries: Iterable[Row]) -> set[str]:
    """What the dictionary's own glosses of a word say, piece by piece."""
    pieces = (piece for row in entries for gloss in row.glosses for piece in re.split("[;,(]", gloss))
    return {normal(piece) for piece in pieces}


def _written(word: str, several: list[Term], homographs: Mapping[str, list[Row]]) -> tuple[str, str]:
    """Traditional characters and pinyin; a name's pinyin begins with a capital."""
    traditional, numbered = spelt(word, homographs)
    for term in several:
        if term.traditional:
            traditional = term.traditional[term.chinese.index(word)]
    is_name = several[0].english[0][:1].isupper()
    return traditional, numbered[:1].upper() + numbered[1:] if is_name else numbered


def _gloss(term: Term) -> str:
    """The usual English expression, with its abbreviation."""
    short = next((one for one in term.english[1:] if abbreviation_key(one)), "")
    return f"{term.english[0]} ({short})" if short else term.english[0]


def offers(term: Term) -> Iterator[tuple[str, Offer]]:
    """A Chinese expression and what it answers, for every pair of the line; the first ones weigh most."""
    for index, word in enumerate(term.chinese):
        for english in term.english:
            score = 2.0 / (1 + 0.5 * index)
            verb = english.startswith("to ")
            short = abbreviation_key(english)
            if short:
                yield word, Offer(short, term.english[0], score, verb)
            yield word, Offer(normal(english), english, score * (0.05 if short else 1), verb)


def spelt(text: str, homographs: Mapping[str, list[Row]]) -> tuple[str, str]:
    """Traditional characters and numbered pinyin of a Chinese expression: those of the fewest words that make it up.

    What is no Chinese word stays as it is (3D打印).
    """
    best: list[tuple[int, list[tuple[str, str]]]] = [(0, [])]
    for end in range(1, len(text) + 1):
        options = []
        for start in range(max(0, end - _LONGEST), end):
            found = homographs.get(text[start:end])
            if found or end - start == 1:
                piece = (found[0].traditional, found[0].numbered) if found else (text[start:end], text[start:end])
                options.append((best[start][0] + 1, [*best[start][1], piece]))
        best.append(min(options, key=lambda option: option[0]))
    pieces = best[-1][1]
    numbered = " ".join(number if number[:2].isupper() else number.lower() for _, number in pieces)
    return "".join(traditional for traditional, _ in pieces), numbered


def _several(column: str) -> tuple[str, ...]:
    return tuple(part for part in map(str.strip, column.split(";")) if part)
