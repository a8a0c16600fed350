"""Joins and splits as lines of text, to keep and to give away.

    # Lines that begin with # and empty lines say nothing.
    上合组织
    研究|生命
    {"text": "研究生命", "cuts": [2], "scope": "article", "article": "5f2c..."}

A line of words is for everywhere: one word is a join, strokes are cuts. What is for one article or one place is an
object of JSON, with the article's lasting identity and, for a place, the block's, the code point, and what is around.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from reader.domain.fixes import Scope, SplitFix
from reader.errors import UnreadableSplits

_STROKE = "|"
_PLACE = {"block_uid": "block", "prefix": "prefix", "suffix": "suffix"}
"""Fields of a fix and what they are called in a line."""


@dataclass(frozen=True, slots=True)
class Line:
    """A fix without an article's number, and the lasting identity of its article, "" where it is for everywhere."""

    fix: SplitFix
    article: str


@dataclass(frozen=True, slots=True)
class Imported:
    """How many fixes were added, were there already, and are for articles that the library does not have."""

    added: int
    known: int
    elsewhere: int


def written(fixes: Iterable[SplitFix], articles: Mapping[int, str]) -> str:
    """Fixes as lines; `articles` are the lasting identities by number, and a fix of another article is left out."""
    lines = []
    for fix in fixes:
        if fix.scope is Scope.EVERYWHERE and _STROKE not in fix.text and fix.text[0] not in "#{":
            lines.append(_STROKE.join(fix.words))
        elif fix.article is None or fix.article in articles:
            lines.append(json.dumps(_fields(fix, articles), ensure_ascii=False))
    return "".join(f"{line}\n" for line in lines)


def _fields(fix: SplitFix, articles: Mapping[int, str]) -> dict[str, object]:
    fields: dict[str, object] = {"text": fix.text, "cuts": list(fix.cuts), "scope": fix.scope.value}
    if fix.article is not None:
        fields["article"] = articles[fix.article]
    if fix.scope is Scope.HERE:
        fields |= {"start": fix.start} | {name: getattr(fix, field) for field, name in _PLACE.items()}
    return fields


def read(text: str) -> list[Line]:
    """The fixes of a text. Raises UnreadableSplits with the number of the first line that is none."""
    found = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        bare = line.strip()
        if bare and not bare.startswith("#"):
            try:
                found.append(_object(json.loads(bare)) if bare.startswith("{") else _words(bare))
            except (ValueError, TypeError, KeyError, RecursionError) as error:
                raise UnreadableSplits(line=number) from error
    return found


def _words(line: str) -> Line:
    parts = line.split(_STROKE)
    if not all(parts) or any(map(str.isspace, line)):
        raise ValueError(line)
    cuts = tuple(sum(map(len, parts[:end])) for end in range(1, len(parts)))
    return Line(SplitFix(0, "", "".join(parts), cuts, Scope.EVERYWHERE), "")


def _object(fields: dict[str, Any]) -> Line:
    scope = Scope(fields["scope"])
    text, cuts = _text(fields["text"]), tuple(map(_number, fields["cuts"]))
    fix = SplitFix(0, "", text, cuts, scope)
    if scope is Scope.EVERYWHERE:
        return Line(fix, "")
    article = _text(fields["article"])
    if not article:
        raise ValueError("no article")
    if scope is Scope.ARTICLE:
        return Line(fix, article)
    where = {field: _text(fields[name]) for field, name in _PLACE.items()}
    return Line(SplitFix(0, "", text, cuts, scope, None, start=_number(fields["start"]), **where), article)


def _text(value: object) -> str:
    if not isinstance(value, str) or (not value.isprintable() and "\n" not in value and "\t" not in value):
        raise TypeError(value)
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**31:
        raise TypeError(value)
    return value
