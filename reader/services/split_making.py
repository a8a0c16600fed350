"""What a join or a split is made of, and which others it takes the place of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.domain.annotation import CONTEXT
from reader.domain.article import Article
from reader.domain.fixes import Scope, SplitFix
from reader.errors import BadRange, NoSuchSplit, NotASplit
from reader.text.characters import han_count, simplify
from reader.text.spans import Span
from reader.text.splits import Overlay

LONGEST = 50
"""Code points of what is joined or split."""
NEW = 2**63
"""The number of a fix that is not stored yet: it was made last."""


_INSIDE = "·・•-"
"""Signs that stand inside of words: 卡尔·马克思."""


def fix_at(article: Article, block: int, span: Span, cuts: tuple[int, ...], scope: Scope) -> SplitFix:
    """A fix for what stands in a Chinese block now. Raises BadRange or NotASplit."""
    if not 0 <= block < len(article.chinese):
        raise BadRange
    where = article.chinese[block]
    if not 0 <= span.start < span.end <= len(where.text):
        raise BadRange
    before = where.text[max(span.start - CONTEXT, 0) : span.start]
    fix = SplitFix(NEW, "", span.of(where.text), cuts, scope)
    require_sense(fix)
    if scope is not Scope.EVERYWHERE:
        fix = replace(fix, article=article.id)
    if scope is Scope.HERE:
        behind = where.text[span.end : span.end + CONTEXT]
        fix = replace(fix, block_uid=where.uid, start=span.start, prefix=before, suffix=behind)
    return fix


def cut_anew(known: Iterable[SplitFix], number: int, cuts: Iterable[int]) -> SplitFix:
    """One of the fixes that are known, cut otherwise, and newer than all of them. Raises NoSuchSplit."""
    for fix in known:
        if fix.id == number:
            return replace(fix, id=NEW, cuts=tuple(sorted(set(cuts))))
    raise NoSuchSplit(id=number)


def require_sense(fix: SplitFix) -> None:
    """Raise NotASplit unless the fix makes words."""
    apart = all(0 < cut < len(fix.text) for cut in fix.cuts) and list(fix.cuts) == sorted(set(fix.cuts))
    foreign = any(not character.isalnum() and character not in _INSIDE for character in fix.text)
    if not apart or foreign or han_count(fix.text) == 0 or not 1 < len(fix.text) <= LONGEST:
        raise NotASplit(text=fix.text[:LONGEST], most=LONGEST)


def same_place(other: SplitFix, new: SplitFix) -> bool:
    """Whether two fixes are about the same text in the same scope; then the newer replaces the older."""
    if len(other.text) != len(new.text) or (other.scope, other.article) != (new.scope, new.article):
        return False
    if simplify(other.text) != simplify(new.text):
        return False
    return new.scope is not Scope.HERE or (other.block_uid, other.start) == (new.block_uid, new.start)


def in_the_way(new: SplitFix, nearby: Sequence[SplitFix], span: Span, text: str, uid: str) -> set[int]:
    """The fixes that have to go for a new one to take effect at the very place where the learner made it."""
    away = {
        fix.id
        for fix in nearby
        if fix.scope is new.scope is Scope.HERE
        and fix.block_uid == uid
        and Span(fix.start, fix.start + len(fix.text)).overlaps(span)
    }
    while True:
        left = [fix for fix in nearby if fix.id not in away]
        laid = Overlay([*left, new]).find(text, uid)
        blocking = {each.fix.id for each in laid if each.span.overlaps(span)} - {new.id}
        if not blocking:
            return away
        away |= blocking
