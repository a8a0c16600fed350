"""English look-ups: under which terms to ask, and which of the Chinese words fits best.

Worked example: `heads of state` asks for `heads of state`, then for `head of state`; `Leaders'` asks for `leaders`,
then for `leader`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice, product

from reader.dictionary.inverted import abbreviation_key, normal
from reader.text.english import base_forms

SHOWN = 12
"""Translations of one form at most."""

_IN_CONTEXT = 4.0
_DERIVED = (
    ("ification", ("ify",)),
    ("isation", ("ize", "ise")),
    ("ization", ("ize", "ise")),
    ("ation", ("ate", "e", "")),
    ("tion", ("t", "te")),
    ("ment", ("",)),
    ("iness", ("y",)),
    ("ness", ("",)),
    ("ibility", ("ible",)),
    ("ability", ("able",)),
)
_TRIED = 8
"""Inflected forms of a phrase that are tried at most."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A Chinese word (Simplified) that one gloss offers for a term; `verb` means a gloss `to ...`."""

    word: str
    traditional: str
    pinyin: str
    gloss: str
    score: float
    verb: bool


def candidate_terms(term: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Forms to look for, as written first, each with the keys under which the index may have it."""
    surface = " ".join(term.split())
    seen: set[str] = set()
    short = abbreviation_key(surface)
    if short:
        yield surface, (short,)
        surface = surface.lower().replace(".", " ").strip()
    for form in (surface, *_bases(surface)):
        keys = tuple(key for key in _keys(form) if key not in seen)
        seen.update(keys)
        if keys:
            yield form, keys


def derived_terms(term: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The verb or adjective that a noun was made of, for nouns with few translations: establishment, facilitation."""
    low = "" if " " in term else term.lower()
    for ending, replacements in _DERIVED:
        if low.endswith(ending) and len(low) > len(ending) + 3:
            for replacement in replacements:
                form = low[: -len(ending)] + replacement
                yield form, (normal(form),)


def prefers_verb(term: str) -> bool:
    """Whether the way a term is written says that it is a verb."""
    first = term.split(" ")[0].lower() if term else ""
    return (first.endswith(("ing", "ed")) and len(first) > 4) or (first == "to" and " " in term)


def ranked(candidates: Iterable[Candidate], context: str, verb: bool) -> list[Candidate]:
    """The best candidates, each word once, the best first."""
    best: dict[str, Candidate] = {}
    for candidate in candidates:
        score = candidate.score
        if verb:
            score *= 1.25 if candidate.verb else 0.8
        # One character says nothing: it occurs inside words that mean something else.
        if context and len(candidate.word) > 1 and candidate.word in context:
            score *= _IN_CONTEXT
        known = best.get(candidate.word)
        if known is None or score > known.score:
            best[candidate.word] = replace(candidate, score=score)
    return sorted(best.values(), key=lambda candidate: -candidate.score)[:SHOWN]


def _bases(surface: str) -> Iterator[str]:
    words = surface.split(" ")
    if len(words) == 1:
        yield from base_forms(surface)
        return
    choices = [(word, *islice(base_forms(word), 2)) for word in words]
    combinations = sorted(product(*map(range, map(len, choices))), key=sum) if len(words) < 6 else []
    for combination in combinations[1 : _TRIED + 1]:
        yield " ".join(choice[index] for choice, index in zip(choices, combination, strict=True))


def _keys(form: str) -> Iterator[str]:
    key = normal(form)
    if key:
        yield key
        if "-" in form and " " not in form:
            yield key.replace(" ", "")  # co-operation
