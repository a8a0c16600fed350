# ruff: noqa: E501 - a pattern is read whole: breaking one hides what it matches
"""Topics of a Chinese summary, and speakers' labels before a colon.

A summary comes as one run: "王小明:今年雨水多。 Jane Doe:We planted late." A label stands at the beginning,
or after the end of a sentence, or after a space; it is a name (`names.is_name`), so that a colon inside what
somebody says opens no topic.
"""

from __future__ import annotations

import re

from reader.importers.names import LATIN_NAME, is_label, is_sure_name, is_surname
from reader.importers.outlets import is_outlet
from reader.text.characters import HAN

_COLON = re.compile("[:：]")
_WINDOW = 60  # code points before a colon in which its label must lie
_END_BEFORE = re.compile('[。！？!?.…；;|｜”"』」)）][\\s\u3000]*$')
_HAN_LABEL = re.compile(
    f"(?:[A-Za-z]{{2,10}}[ ]?)?[{HAN}]{{1,12}}(?:[·•・‧．][{HAN}A-Za-z]{{1,12}}){{0,4}}(?:[ ]?[0-9]{{1,2}})?[ ]?(?:[(（][^()（）:：]{{1,20}}[)）])?$"
)
_LATIN_LABEL = re.compile(LATIN_NAME + r"(?:\s+\d{1,2})?[ ]?(?:[(（][^()（）:：]{1,20}[)）])?$")
_LATIN_START = re.compile(r"(?<![\w'’\-.])[A-Z\u00c0-\u00de\u0100-\u017f]")
_BORDER = " \t\u3000|｜"


def label_of(text: str, known: frozenset[str] = frozenset()) -> tuple[str, str]:
    """The speaker's label at the beginning of a line and the text after it; ("", text) without one."""
    colon = _COLON.search(text[: _WINDOW + 1])
    if not colon or not _may_follow(text, colon):
        return "", text
    label = text[: colon.start()].strip(_BORDER + "-–—•*")
    rest = text[colon.end() :].strip(_BORDER)
    speaks = label in known or is_label(label) or is_surname(label) or is_outlet(label)
    return (label, rest) if rest and speaks else ("", text)


def split_topics(text: str, known: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """The (speaker, text) topics in a line, in order; text before the first label has the speaker "".

    `known` are names that the page lists: they are labels wherever a sentence has ended.
    """
    starts: list[tuple[int, int, str]] = []  # label's begin, text's begin, label
    for colon in _COLON.finditer(text):
        found = _label_before(text, colon, starts[-1][1] if starts else 0, known)
        if found and text[colon.end() : colon.end() + 2].strip(_BORDER):
            starts.append((found[0], colon.end(), found[1]))
    topics: list[tuple[str, str]] = []
    lead = text[: starts[0][0]].strip(_BORDER) if starts else text.strip(_BORDER)
    if lead:
        topics.append(("", lead))
    for index, (_, begin, label) in enumerate(starts):
        end = starts[index + 1][0] if index + 1 < len(starts) else len(text)
        topics.append((label, text[begin:end].strip(_BORDER)))
    return topics


def _may_follow(text: str, colon: re.Match[str]) -> bool:
    """Clock times, ratios and addresses have colons too."""
    after = text[colon.end() : colon.end() + 2]
    before = text[max(0, colon.start() - 1) : colon.start()]
    return not (after == "//" or (before.isdigit() and after[:1].isdigit()))


def _label_before(text: str, colon: re.Match[str], floor: int, known: frozenset[str]) -> tuple[int, str] | None:
    """Where the label that ends at `colon` begins, and the label; None where there is none."""
    if not _may_follow(text, colon):
        return None
    low = max(floor, colon.start() - _WINDOW)
    window = text[low : colon.start()]
    for begin in _candidates(window):
        label, start = window[begin:].strip(), low + begin
        named = label in known or is_label(label)
        if named and _opens(text[max(floor, start - 4) : start], start == 0, label, known):
            return start, label
    return None


def _candidates(window: str) -> list[int]:
    """Places where a label that reaches the window's end may begin, longest label first."""
    han = _HAN_LABEL.search(window)
    begins = [han.start()] if han else []
    if han and re.match("[A-Za-z]", window[han.start() :]):
        begins += [han.start() + re.match(r"[A-Za-z]+ ?", window[han.start() :]).end()]  # type: ignore[union-attr]
    begins += [
        match.start() for match in _LATIN_START.finditer(window) if _LATIN_LABEL.fullmatch(window, match.start())
    ]
    return sorted(begins)


def _opens(before: str, at_start: bool, label: str, known: frozenset[str]) -> bool:
    """Whether what stands before a label lets one begin there."""
    if not before.strip():
        return at_start
    spaced = before[-1:] in _BORDER
    if _END_BEFORE.search(before):
        return spaced or label in known or is_sure_name(label)
    # A summary without full stops: the space after Chinese text is all there is.
    return spaced and bool(re.search(f"[{HAN}]\\s*$", before)) and (label in known or is_sure_name(label))
