"""What a learner says that sentences stand on, found again in the texts of today.

Worked example: 渡轮六点开。 was linked to "The ferry leaves at six." Both sentences may move, and change a little: the
link goes with them. Where the Chinese sentence is gone, or all of its English, nothing is claimed and nothing is
forgotten: the link sleeps until a text has them again. Where only some of the English is gone, the rest of it counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.domain.annotation import Anchor, AnchorState
from reader.domain.article import Block, Side
from reader.domain.evidence import Link, LinkOrigin, Passage
from reader.domain.fixes import LinkFix
from reader.text.anchor import resolve
from reader.text.approximate import Pattern
from reader.text.characters import fold
from reader.text.sentences import sentences

_FOUND = (AnchorState.ANCHORED, AnchorState.MOVED)
"""A sentence in the place of another one is another one, whatever stands around it."""
_TELLING = 8
"""Fewer code points than this are said again and again."""
_ALIKE = 5
"""Of so many code points of a sentence one may be another."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A fix whose Chinese is there: all of it, the sentences that it is today, and the English that is left of it.

    `english` is None where all English is gone: the fix sleeps. It is empty where the learner said that there is none.
    """

    fix: LinkFix
    where: Passage
    chinese: tuple[Passage, ...]
    english: tuple[Passage, ...] | None


def whole(blocks: Sequence[Block], index: int) -> Passage:
    """All of a block."""
    return Passage(index, 0, len(blocks[index].text))


def touched(passage: Passage, blocks: Sequence[Block], side: Side) -> tuple[Passage, ...]:
    """The sentences that have a character of a passage, in order; none where there is no such text."""
    if not 0 <= passage.block < len(blocks):
        return ()
    if not 0 <= passage.start < passage.end <= len(blocks[passage.block].text):
        return ()
    return tuple(each for each in _Text(blocks, side).of(passage.block) if _shared(each, passage) > 0)


def placed(fixes: Iterable[LinkFix], english: Sequence[Block], chinese: Sequence[Block]) -> list[Placed]:
    """The fixes of one article whose Chinese sentence is there now, in their order."""
    there, here = _Text(english, Side.ENGLISH), _Text(chinese, Side.CHINESE)
    found = []
    for fix in fixes:
        where = here.place(fix.chinese)
        said = () if where is None else here.same(where)
        if where is not None and said:
            evidence = [place for anchor in fix.english if (place := there.place(anchor)) is not None]
            left = {one for place in evidence for one in there.same(place)}
            asleep = bool(fix.english) and not left
            found.append(Placed(fix, where, said, None if asleep else tuple(sorted(left))))
    return found


def own_links(found: Iterable[Placed]) -> tuple[Link, ...]:
    """A link for each Chinese sentence that the learner said something of, in order.

    Of what was said of the same text the last counts. A sentence that was two has the English of both.
    """
    said: dict[Passage, list[Placed]] = {}
    for each in sorted(found, key=lambda each: -each.fix.id):
        for sentence in each.chinese if each.english is not None else ():
            before = said.setdefault(sentence, [])
            if not any(_shared(each.where, other.where) for other in before):
                before.append(each)
    return tuple(
        Link(sentence, tuple(sorted({one for each in some for one in each.english or ()})), 1.0, LinkOrigin.OWN)
        for sentence, some in sorted(said.items(), key=lambda item: item[0])
    )


class _Text:
    """One side, to find many sentences in: what is asked again is found once."""

    def __init__(self, blocks: Sequence[Block], side: Side) -> None:
        self._blocks = blocks
        self._side = side
        self._sentences: dict[int, tuple[Passage, ...]] = {}

    def of(self, block: int) -> tuple[Passage, ...]:
        """The sentences of a block."""
        if block not in self._sentences:
            spans = sentences(self._blocks[block].text, self._side)
            self._sentences[block] = tuple(Passage(block, span.start, span.end) for span in spans)
        return self._sentences[block]

    def same(self, where: Passage) -> tuple[Passage, ...]:
        """The sentences that a passage is now: those that are most of it, and those that it has most of."""
        size = where.end - where.start
        return tuple(
            each for each in self.of(where.block) if 2 * _shared(each, where) > min(each.end - each.start, size)
        )

    def place(self, anchor: Anchor) -> Passage | None:
        """Where a sentence is now; None if that is not sure.

        A highlight is lost with what was around it. A sentence needs less: what says the same is as good, wherever it
        is.
        """
        now = resolve(anchor, self._blocks)
        if now.block is not None and now.state in _FOUND:
            return Passage(now.block, now.start, now.end)
        return self._alone.get(fold(anchor.quote)) or self._nearly(anchor)

    @cached_property
    def _alone(self) -> dict[str, Passage | None]:
        """The sentences by their folded texts, None for what is there twice; only those long enough to know them by."""
        found: dict[str, Passage | None] = {}
        for index, block in enumerate(self._blocks):
            text = fold(block.text)
            for each in self.of(index):
                key = text[each.start : each.end]
                if len(key) >= _TELLING:
                    found[key] = None if key in found else each
        return found

    def _nearly(self, anchor: Anchor) -> Passage | None:
        """The one place in the block it was in that differs in a fifth of the characters at most."""
        quote, most = fold(anchor.quote), len(anchor.quote) // _ALIKE
        index = self._numbers.get(anchor.block_uid)
        if index is None or not most:
            return None
        text = fold(self._blocks[index].text)
        errors = Pattern(quote).ending(text)
        end = _least(errors)
        rivals = (each for each, count in enumerate(errors) if count <= most and abs(each - end) > len(quote) // 2)
        if errors[end] > most or any(rivals):
            return None
        return Passage(index, end - _least(Pattern(quote[::-1]).growing(text[:end][::-1])), end)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {block.uid: index for index, block in enumerate(self._blocks)}


def _least(numbers: Sequence[int]) -> int:
    """Where the least number is first."""
    return min(range(len(numbers)), key=lambda index: numbers[index])


def _shared(one: Passage, other: Passage) -> int:
    """How many code points two passages have in common."""
    return max(min(one.end, other.end) - max(one.start, other.start), 0) if one.block == other.block else 0
