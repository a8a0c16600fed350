"""Where a learner says that words end, laid over the words that were found.

Worked example: 上合|组织|成员 with a fix that makes 上合组织 one word is 上合组织|成员. A fix for 组织成员 as 组|织成员
cuts the tokens at its own ends and inside, and leaves the rest of them: 上合|组|织成员.

A fix applies wherever its text stands, compared in Simplified. Where several want the same characters: those for one
place come first, then those of the article, then those for everywhere; of one kind the longest, and of equally long
ones the one that was made last. Those for one place are the exception: there the last one comes first, so that what
the learner does is what the learner sees.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.domain.annotation import Anchor
from reader.domain.article import Block, Side
from reader.domain.fixes import Scope, SplitFix
from reader.text.anchor import resolve
from reader.text.characters import simplify
from reader.text.spans import Span, Token


@dataclass(frozen=True, slots=True)
class Laid:
    """A fix where it takes effect in a block."""

    span: Span
    fix: SplitFix


class Overlay:
    """Fixes, ready to be laid over any number of blocks: time grows with the text, not with the number of fixes.

    Those for one place must be `placed` before. Any thread.
    """

    def __init__(self, fixes: Iterable[SplitFix]) -> None:
        self._here: dict[str, list[SplitFix]] = defaultdict(list)
        kinds: dict[Scope, dict[str, SplitFix]] = {Scope.ARTICLE: {}, Scope.EVERYWHERE: {}}
        for fix in sorted(fixes, key=lambda fix: fix.id):
            if fix.scope is Scope.HERE:
                self._here[fix.block_uid].insert(0, fix)
            elif fix.text:
                kinds[fix.scope][simplify(fix.text)] = fix
        self._kinds = tuple(_Texts(texts) for texts in kinds.values() if texts)

    def __bool__(self) -> bool:
        return bool(self._here or self._kinds)

    def lay(self, tokens: Sequence[Token], text: str, block_uid: str) -> tuple[Token, ...]:
        """The tokens with the fixes laid over them; joined, they are `text`. Raises nothing."""
        found = self.find(text, block_uid)
        return tuple(_cut(tokens, text, found)) if found else tuple(tokens)

    def find(self, text: str, block_uid: str) -> list[Laid]:
        """Which fixes take effect in a block, and where, in order; they never overlap."""
        simplified = simplify(text)
        taken = bytearray(len(text))
        found: list[Laid] = []
        for laid in self._wishes(simplified, block_uid):
            start, end = laid.span.start, laid.span.end
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(laid)
        return sorted(found, key=lambda laid: laid.span)

    def _wishes(self, simplified: str, block_uid: str) -> Iterator[Laid]:
        """Where fixes could take effect, those that come first before the others."""
        for fix in self._here.get(block_uid, ()):
            span = Span(fix.start, fix.start + len(fix.text))
            if fix.text and fix.start >= 0 and span.of(simplified) == simplify(fix.text):
                yield Laid(span, fix)
        for texts in self._kinds:
            yield from sorted(texts.found(simplified), key=lambda laid: (-len(laid.span), laid.span))


def apply(tokens: Sequence[Token], text: str, fixes: Iterable[SplitFix], block_uid: str) -> tuple[Token, ...]:
    """The tokens of one block with the fixes laid over them; joined, they are `text`."""
    return Overlay(fixes).lay(tokens, text, block_uid)


def placed(fixes: Iterable[SplitFix], article: int | None, blocks: Sequence[Block]) -> list[SplitFix]:
    """The fixes that concern an article (None: no article, only those for everywhere), at their places of today.

    Those for one place are at that in the blocks of the Chinese side, where it is looked for as a highlight's place
    is; one whose text is not there for sure is left out.
    """
    concerned = [
        fix for fix in fixes if fix.scope is Scope.EVERYWHERE or (article is not None and fix.article == article)
    ]
    moved = (_moved(fix, blocks) if fix.scope is Scope.HERE else fix for fix in concerned)
    return [fix for fix in moved if fix is not None]


def _moved(fix: SplitFix, blocks: Sequence[Block]) -> SplitFix | None:
    if not fix.text:
        return None
    end = fix.start + len(fix.text)
    anchor = Anchor(Side.CHINESE, fix.block_uid, fix.start, end, fix.text, fix.prefix, fix.suffix)
    now = resolve(anchor, blocks)
    if now.block is None:
        return None
    block = blocks[now.block]
    if simplify(block.text[now.start : now.end]) != simplify(fix.text):
        return None  # other, or nearly the same text: a highlight may stand there, a cut inside of it may not
    return replace(fix, block_uid=block.uid, start=now.start)


class _Texts:
    """Texts that are looked for at every place at once."""

    def __init__(self, fixes: Mapping[str, SplitFix]) -> None:
        self._fixes = fixes
        lengths: dict[str, set[int]] = defaultdict(set)
        for text in fixes:
            lengths[text[0]].add(len(text))
        self._lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    def found(self, simplified: str) -> Iterator[Laid]:
        """Every place of every text, in any order."""
        lengths, fixes = self._lengths, self._fixes
        for start, character in enumerate(simplified):
            for length in lengths.get(character, ()):
                fix = fixes.get(simplified[start : start + length])
                if fix is not None and start + length <= len(simplified):
                    yield Laid(Span(start, start + length), fix)


def _cut(tokens: Sequence[Token], text: str, found: Sequence[Laid]) -> Iterator[Token]:
    """The tokens between the borders that the fixes leave and make."""
    borders = [token.start for token in tokens]
    starts = list(borders)
    for laid in found:
        start, end = laid.span.start, laid.span.end
        made = [start, *(start + cut for cut in laid.fix.cuts)]
        if end < len(text):
            made.append(end)
        borders[bisect_left(borders, start) : bisect_right(borders, end)] = made
    for start, end in zip(borders, [*borders[1:], len(text)], strict=True):
        before = tokens[bisect_right(starts, start) - 1]
        if (before.start, before.end) == (start, end):
            yield before
        else:
            piece = text[start:end]
            yield Token(piece, start, end, any(map(str.isalpha, piece)))
