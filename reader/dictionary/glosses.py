"""CC-CEDICT's glosses for people: references readable, classifiers apart, and what kind of entry they make.

Worked example: `old variant of 傳統|传统[chuan2 tong3]` is shown as `old variant of 传统 (chuántǒng)` and refers to
传统; `CL:個|个[ge4],家[jia1]` is no gloss but the classifiers 个 and 家.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reader.dictionary.pinyin import joined
from reader.text.characters import HAN

_CHINESE = rf"(?:(?<![A-Za-z])[A-Z]{{1,3}})?[{HAN}][{HAN}·，\d]*"
_REFERENCE = re.compile(rf"(?P<first>{_CHINESE})(?:\|(?P<second>{_CHINESE}))?(?:\[(?P<pinyin>[A-Za-z:1-5 ,·]+)\])?")
_BARE_PINYIN = re.compile(r"\[((?:[A-Za-z:]+[1-5][ ,·]*)+)\]")
_CLASSIFIERS = re.compile(r"\(?CL:([^)\s]*)\)?")

_POINTER = re.compile(
    r"\(?(?:(?:old|archaic|ancient|classical|Japanese|erhua|Taiwan|popular|less|common|erroneous|incorrect|unofficial"
    r"|nonstandard|simplified|obscure|dialectal|euphemistic|also|bound|form|mainly|dialect|old-style) |\([^)]*\) )*"
    r"(?:variant of|see(?: also)?|same as|used in|equivalent of|form of|spelling of|written|abbr\. (?:for|of)"
    rf"|contraction of|refers to) (?:also )?(?=[{HAN}])"
)
_NOTE = re.compile(r"\(?(?:also pr\.|also written|Taiwan pr\.|pr\.|coll\. pr\.|CL:)")
_SURNAME = re.compile(r"(?:two-character |double-barreled )?surname ")
_VARIANT = re.compile(r"\(?(?:[a-z-]+ ){0,3}variant of|\(?[a-z ]*(?:form|spelling) of|see (?!also)|same as|used in")
_ABBREVIATED = re.compile(r"\(?abbr\. (?:for|of)|contraction of")
_RARE = re.compile(r"\((?:[^)]*\b)?(?:old|archaic|literary|dialect|classical|obsolete|Tw|vulgar|slang)\b")


@dataclass(frozen=True, slots=True)
class Readable:
    """The glosses of one entry for people; `classifiers` and `see` are Simplified headwords."""

    glosses: tuple[str, ...]
    classifiers: tuple[str, ...]
    see: tuple[str, ...]


def readable(glosses: Iterable[str], headword: str = "") -> Readable:
    """The glosses as they are shown: everyday senses before rare ones, references and notes behind.

    A reference to `headword` itself is not worth following.
    """
    shown: list[str] = []
    classifiers: list[str] = []
    see: list[str] = []
    for gloss in _in_order(tuple(glosses)):
        rest = gloss
        for match in _CLASSIFIERS.finditer(gloss):
            classifiers += _headwords(match[1])
        if "CL:" in gloss:
            rest = _CLASSIFIERS.sub("", gloss).strip()
        see += [word for word in _headwords(rest) if word != headword]
        if rest:
            shown.append(_BARE_PINYIN.sub(lambda match: joined(match[1]), _REFERENCE.sub(_shown, rest)))
    return Readable(tuple(shown), tuple(dict.fromkeys(classifiers)), tuple(dict.fromkeys(see)))


def is_pointer(gloss: str) -> bool:
    """Whether a gloss says where to look or how to pronounce, rather than what the word means."""
    return bool(_POINTER.match(gloss) or _NOTE.match(gloss) or _SURNAME.match(gloss))


def is_variant_only(glosses: Iterable[str]) -> bool:
    """Whether every gloss sends the reader to another headword."""
    meant = [gloss for gloss in glosses if not _NOTE.match(gloss)]
    return bool(meant) and all(_VARIANT.match(gloss) and _REFERENCE.search(gloss) for gloss in meant)


def is_reference(gloss: str) -> bool:
    """Whether a gloss sends the reader to another headword for what the word means: variants and abbreviations."""
    return bool((_VARIANT.match(gloss) or _ABBREVIATED.match(gloss)) and _REFERENCE.search(gloss))


def is_surname_only(glosses: Iterable[str]) -> bool:
    """Whether the entry is a family name and nothing else."""
    return all(_SURNAME.match(gloss) or _NOTE.match(gloss) for gloss in glosses)


def rare_labels(gloss: str) -> int:
    """How many labels say that this sense is not everyday modern Chinese."""
    return len(_RARE.findall(gloss))


def _in_order(glosses: tuple[str, ...]) -> Iterable[str]:
    return sorted(glosses, key=_everyday) if len(glosses) > 1 else glosses


def _everyday(gloss: str) -> int:
    """What kind of gloss it is, the kind that is read first being the least."""
    return 2 if is_pointer(gloss) else min(rare_labels(gloss), 1)


def _headwords(text: str) -> list[str]:
    return [(match["second"] or match["first"]).rstrip("，") for match in _REFERENCE.finditer(text)]


def _shown(match: re.Match[str]) -> str:
    word = match["second"] or match["first"]
    return f"{word} ({joined(match['pinyin'])})" if match["pinyin"] else word
