"""English words: where they stand, and what a dictionary may list them under.

Worked example: `Xi's good-neighborliness isn't 5.95%.` has the words `Xi's`, `good-neighborliness` and `isn't`, and
the number `5.95%`. A possessive stays in its token; `base_forms` takes it off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader.text.characters import HAN
from reader.text.irregular import BASES, DOUBLED, NO_BASE
from reader.text.spans import Token

_LETTER = rf"(?:[^\W\d_{HAN}][\u0300-\u036f]*)"
_TOKEN = rf"""
    (?P<word>
        (?:[A-Za-z]\.){{2,}}(?![A-Za-z])                                  # U.S., p.m.
      | (?:\d+(?:[.,]\d+)*[-‐‑]?)?(?:{_LETTER})(?:{_LETTER}|\d)*           # 19th, 5G, 48-hour
        (?:(?:['’\-‐‑]|(?<=[A-Z])&(?=[A-Z]))(?:{_LETTER}|\d)+)*             # don't, win-win, COVID-19, R&D
    )
    | (?P<han>[{HAN}]+)
    | [$€£¥]?\d+(?:[.,:]\d+)*%?                                            # $94.8, 3,000, 08:09, 12%
    | \s+
    | (?P<mark>.)(?P=mark)*
    """


@cache
def _pattern() -> re.Pattern[str]:
    """Compiled with the first text: it takes some milliseconds that a launch need not spend."""
    return re.compile(_TOKEN, re.VERBOSE | re.DOTALL)


def tokens(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The tokens of English text; joined, they are `text`. A run of Chinese characters is one word.

    `offset` is added to every position: the code point at which `text` begins in a longer one.
    """
    return tuple(
        Token(match[0], match.start() + offset, match.end() + offset, match.lastgroup in ("word", "han"))
        for match in _pattern().finditer(text)
    )


def base_forms(word: str) -> tuple[str, ...]:
    """Forms under which a dictionary may list an inflected English word, in lower case, the likeliest first.

    Not `word` itself. All candidates, whether they are words or not: a dictionary knows which exist. Empty for
    words that only look inflected (his, news, series).
    """
    plain = word.replace("’", "'").lower()
    forms = [plain] if plain != word.lower().replace("’", "'") else []
    stripped = without_possessive(plain)
    if stripped != plain:
        forms.append(stripped)
    forms += inflected(stripped)
    forms += [variant for form in (stripped, *forms) for variant in _spellings(form)]
    forms += _compound(stripped)
    return tuple(form for form in dict.fromkeys(forms) if form and form != word.lower())


def without_possessive(word: str) -> str:
    """A lower-case word without the ending of a possessive: leaders' is leaders, xi's is xi."""
    if word in BASES or word in NO_BASE:
        return word
    for ending in ("'s", "s'", "'"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + ("s" if ending == "s'" else "")
    return word


def inflected(word: str) -> list[str]:
    """What a lower-case `word` may be an inflection of, by table, else by rule; words or not, the likeliest first."""
    if word in NO_BASE:
        return []
    listed = list(BASES.get(word, ()))
    return listed if listed and word not in DOUBLED else [*listed, *_by_rule(word)]


def _by_rule(word: str) -> Iterator[str]:
    if len(word) < 4 or not word.isalpha():
        return
    if word.endswith("s"):
        yield from _without_s(word)
    elif word.endswith(("ied", "ier", "iest")):
        stem = word[: word.rindex("i")]
        yield stem + "y"
        yield stem + "ie"
    elif word.endswith("ily"):
        yield word[:-3] + "y"
    for ending in ("ing", "ed", "est", "er"):
        if word.endswith(ending) and not word.endswith(("ied", "ier", "iest", "eed")):
            yield from _restored(word[: -len(ending)])
    if word.endswith("ly") and len(word) > 4:
        yield from (word[:-1], word[:-2]) if word.endswith("lly") else (word[:-2],)
        yield word[:-1] + "e" if word.endswith(("bly", "ply", "tly")) else word[:-2] + "e"


def _without_s(word: str) -> Iterator[str]:
    if word.endswith(("ss", "us", "is")):
        return
    if word.endswith("ies"):
        yield word[:-3] + "y"
        yield word[:-1]
    elif word.endswith("ves"):
        yield word[:-1]
        yield word[:-3] + "f"
        yield word[:-3] + "fe"
    elif word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        first_e = word.endswith(("ases", "ises", "oses", "uses", "nses", "rses", "azes", "izes", "aches"))
        yield from (word[:-1], word[:-2]) if first_e else (word[:-2], word[:-1])
    else:
        yield word[:-1]


def _restored(stem: str) -> Iterator[str]:
    """A stem before -ed, -ing, -er or -est as a word: stop(p), driv(e), visit. The likeliest first."""
    if len(stem) < 2 or not any(letter in "aeiouy" for letter in stem):
        return
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiouwxyh"
    if doubled:
        single = stem[:-1]
        whole = stem[-1] in "sfz" or (stem[-1] == "l" and len(stem) < 6)  # discuss, staff, buzz, call; not travel
        yield from (stem, single) if whole else (single, stem)
        return
    if stem.endswith("y") and len(stem) < 4:
        yield stem[:-1] + "ie"  # lying, dying, tying
    yield from (stem + "e", stem) if _drops_e(stem) else (stem, stem + "e")
    if stem.endswith("ck"):
        yield stem[:-1]  # panicked


def _drops_e(stem: str) -> bool:
    """Whether a stem probably lost an e: hop(e), creat(e), pledg(e), involv(e); not visit, open, cook."""
    if stem.endswith(("c", "v", "u", "dg", "ng", "rg", "lg", "s", "z")):
        return not stem.endswith(("ss", "ing", "ong", "ang", "us", "as", "os", "ngs"))
    if stem.endswith(("at", "ut", "ir", "ur", "iz", "bl", "pl", "tl", "dl", "gl", "fl", "kl", "ag", "eg", "ug")):
        return not (len(stem) > 2 and stem[-2] in "aeiou" and stem[-3] in "aeiou")
    short = len(stem) < 5 and len(stem) > 1 and stem[-1] not in "aeiouwxyh" and stem[-2] in "aeiou"
    if short:
        return len(stem) < 3 or stem[-3] not in "aeiou"
    return stem.endswith(
        ("id", "ad", "od", "ud", "ak", "ik", "ok", "uk", "ib", "ob", "ub", "im", "am", "um", "ap", "ip")
    )


_SPELLINGS = (
    ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"), ("yse", "yze"),
    ("our", "or"), ("ours", "ors"), ("oured", "ored"), ("ouring", "oring"), ("ourable", "orable"),
    ("ourhood", "orhood"), ("ourly", "orly"), ("ourite", "orite"), ("ourful", "orful"),
    ("tre", "ter"), ("tres", "ters"), ("ence", "ense"), ("ogue", "og"), ("ogramme", "ogram"),
    ("elled", "eled"), ("elling", "eling"), ("eller", "eler"), ("avelling", "aveling"), ("ilful", "illful"),
    ("lfil", "lfill"), ("rol", "roll"), ("aeo", "eo"), ("grey", "gray"), ("plough", "plow"), ("tyre", "tire"),
    ("cheque", "check"), ("defence", "defense"), ("aluminium", "aluminum"), ("jewellery", "jewelry"),
)  # fmt: skip


def _spellings(word: str) -> Iterator[str]:
    """The word as the other shore of the Atlantic spells it, by its ending."""
    if word in NO_BASE or len(word) < 4:
        return
    for british, american in _SPELLINGS:
        for written, other in ((british, american), (american, british)):
            if word.endswith(written) and len(word) >= len(written) + (2 if len(written) < 4 else 0):
                yield word[: -len(written)] + other


def _compound(word: str) -> Iterator[str]:
    """A hyphenated word in one piece, in two, and with its last part in a base form: decision-makers."""
    first, hyphen, last = word.replace("‐", "-").replace("‑", "-").rpartition("-")
    if not hyphen or not first:
        return
    for form in (last, *inflected(last)):
        if form != last:
            yield f"{first}-{form}"
        yield f"{first} {form}"
        yield f"{first}{form}"
