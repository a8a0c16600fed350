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
from reader.text.irregular import NO_BASE

SHOWN = 12
"""Translations of one form at most."""

_IN_CONTEXT = 4.0
_NEAR = 8.0
"""For words of the paragraph that stands across; the rest of the article counts less."""

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
    source: str = ""


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


def ranked(candidates: Iterable[Candidate], context: str, verb: bool, near: str = "") -> list[Candidate]:
    """The best candidates, each word once, the best first. `near` is the part of `context` that weighs more."""
    best: dict[str, tuple[float, Candidate]] = {}
    for candidate in candidates:
        score = candidate.score
        if verb:
            score *= 1.25 if candidate.verb else 0.8
        # One character says nothing: it occurs inside words that mean something else.
        if len(candidate.word) > 1:
            score *= _NEAR if candidate.word in near else _IN_CONTEXT if candidate.word in context else 1
        known = best.get(candidate.word)
        if known is None or score > known[0]:
            best[candidate.word] = score, candidate
    first = sorted(best.values(), key=lambda one: -one[0])[:SHOWN]
    return [replace(candidate, score=score) for score, candidate in first]


_ENDINGS = (
    ("noun", ("tion", "sion", "ment", "ness", "ity", "ship", "ism", "ist", "ance", "ence", "ology", "cracy", "graphy")),
    ("adjective", ("ous", "less", "able", "ible", "ical", "ful", "ish")),
)
_NOT_BY_ENDING = frozenset(
    """
    vanish finish publish punish polish establish furnish diminish accomplish abolish cherish dish fish wish bible
    handful spoonful mouthful table cable enable vegetable fable stable bless unless implement complement supplement
    experiment document comment advance balance finance dance glance enhance influence evidence
    """.split()  # noqa: SIM905 - the quotation marks would hide the words
)


def parts_of_speech(term: str, best: Iterable[Candidate]) -> tuple[str, ...]:
    """Parts of speech that the definitions and the ending tell: none, one or two, the likelier first."""
    candidates = list(best)[:6]
    if not candidates:
        return ()
    verbs = sum(candidate.score for candidate in candidates if candidate.verb)
    everything = sum(candidate.score for candidate in candidates) or 1.0
    last = term.lower().rsplit(" ", 1)[-1]
    by_ending = [part for part, endings in _ENDINGS if last.endswith(endings) and last not in _NOT_BY_ENDING][:1]
    if last.endswith("ly") and last not in NO_BASE and not verbs:
        by_ending = ["adverb"]
    if verbs / everything > 0.15:
        return ("verb", *by_ending) if verbs / everything > 0.5 or not by_ending else (*by_ending, "verb")
    if not by_ending and any(candidate.gloss.lower().startswith(("a ", "an ", "the ")) for candidate in candidates):
        return ("noun",)
    return tuple(by_ending)


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
