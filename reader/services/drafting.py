"""A draft in the reader's hands before it is stored: blocks moved, merged, split, named, left out, put back.

Every step is a new state of values, so that undo is the state before. Blocks have numbers of their own while they
are worked on: indices change with every step, and pairs and left-out lines must not notice.

Worked example: the blocks [1 "The harbour", 2 "港口"] on the English side; `move(2)` makes them [1] and [2].
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.domain.article import Block, BlockKind, Draft, Pairing, RemovalReason, Removed, Side

SPOKEN = {BlockKind.TOPIC, BlockKind.QUESTION, BlockKind.ANSWER}
"""Kinds that say who speaks."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A block under its number."""

    number: int
    block: Block


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line that is left out, before the block `before` of its side (None: at the end), under its own number."""

    number: int
    line: Removed
    before: int | None


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of the article besides its text."""

    headline: str
    source: str
    published: str
    byline: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """What stands side by side: a block of each side, or one alone, or a line that is left out.

    `paired` says that the two say the same, and do not only happen to be level.
    """

    english: Entry | None = None
    chinese: Entry | None = None
    left_out: LeftOut | None = None
    paired: bool = False


@dataclass(frozen=True, slots=True)
class _State:
    details: Details
    english: tuple[Entry, ...]
    chinese: tuple[Entry, ...]
    left_out: tuple[LeftOut, ...]
    pairs: tuple[tuple[int, int], ...]

    def side(self, side: Side) -> tuple[Entry, ...]:
        return self.english if side is Side.ENGLISH else self.chinese

    def with_side(self, side: Side, entries: Iterable[Entry]) -> _State:
        made = tuple(entries)
        return replace(self, english=made) if side is Side.ENGLISH else replace(self, chinese=made)


class Drafting:
    """One draft being corrected. Raises KeyError for a number that is not there (any more)."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._next = 0
        english = tuple(self._entry(block) for block in draft.english)
        chinese = tuple(self._entry(block) for block in draft.chinese)
        left_out = tuple(
            LeftOut(self._number(), line, _number_at(english if line.side is Side.ENGLISH else chinese, line.before))
            for line in draft.removed
        )
        pairs = tuple((english[pair.english].number, chinese[pair.chinese].number) for pair in draft.pairs)
        details = Details(draft.headline, draft.source, draft.published, draft.byline, draft.people)
        self._state = _State(details, english, chinese, left_out, pairs)
        self._done: list[_State] = []
        self._undone: list[_State] = []

    # What there is

    @property
    def details(self) -> Details:
        """Headline, source, date and so on."""
        return self._state.details

    def entries(self, side: Side) -> tuple[Entry, ...]:
        """The blocks of a side, in order."""
        return self._state.side(side)

    def side_of(self, number: int) -> Side:
        """The side that a block is on."""
        return next(side for side in Side if any(e.number == number for e in self._state.side(side)))

    def entry(self, number: int) -> Entry:
        """A block by its number."""
        for side in Side:
            for entry in self._state.side(side):
                if entry.number == number:
                    return entry
        raise KeyError(number)

    @property
    def can_undo(self) -> bool:
        """Whether a step can be taken back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether a step can be done again."""
        return bool(self._undone)

    def rows(self) -> list[Row]:
        """All of it in the order of the page: pairs level with each other, left-out lines where they stood."""
        state = self._state
        partner = dict(state.pairs)
        lines: dict[tuple[Side, int | None], list[LeftOut]] = {}
        for out in state.left_out:
            lines.setdefault((out.line.side, out.before), []).append(out)
        rows: list[Row] = []
        waiting = list(state.chinese)

        def chinese_until(number: int | None) -> None:
            while waiting and waiting[0].number != number:
                entry = waiting.pop(0)
                rows.extend(Row(left_out=out) for out in lines.pop((Side.CHINESE, entry.number), ()))
                rows.append(Row(chinese=entry))

        for entry in state.english:
            rows.extend(Row(left_out=out) for out in lines.pop((Side.ENGLISH, entry.number), ()))
            mate = partner.get(entry.number)
            if mate is not None and any(each.number == mate for each in waiting):
                chinese_until(mate)
                rows.extend(Row(left_out=out) for out in lines.pop((Side.CHINESE, mate), ()))
                rows.append(Row(english=entry, chinese=waiting.pop(0), paired=True))
            elif partner or not waiting:
                rows.append(Row(english=entry))
            else:  # no pairs are known: the sides simply run beside each other
                rows.extend(Row(left_out=out) for out in lines.pop((Side.CHINESE, waiting[0].number), ()))
                rows.append(Row(english=entry, chinese=waiting.pop(0)))
        chinese_until(None)
        rows.extend(Row(left_out=out) for left in lines.values() for out in left)
        return rows

    def draft(self) -> Draft:
        """The draft as it is now."""
        state, details = self._state, self._state.details
        places = {entry.number: at for side in Side for at, entry in enumerate(state.side(side))}
        return replace(
            self._draft,
            headline=details.headline,
            source=details.source,
            published=details.published,
            byline=details.byline,
            people=details.people,
            english=tuple(entry.block for entry in state.english),
            chinese=tuple(entry.block for entry in state.chinese),
            removed=tuple(
                replace(out.line, before=len(state.side(out.line.side)) if out.before is None else places[out.before])
                for out in state.left_out
            ),
            pairs=tuple(Pairing(places[one], places[other]) for one, other in state.pairs),
        )

    # What the reader does

    def set_details(self, details: Details) -> None:
        """Change headline, source, date and so on."""
        if details != self.details:
            self._step(replace(self._state, details=details))

    def move(self, number: int) -> None:
        """To the other side, before the block that stands level with it there."""
        side = self.side_of(number)
        at = self._at(number)
        entry = self._state.side(side)[at]
        kind = entry.block.kind
        if kind is BlockKind.TOPIC and side is Side.CHINESE:
            kind = BlockKind.PARAGRAPH
        moved = replace(entry, block=replace(entry.block, kind=kind))
        state = self._without(self._state, number)
        other = list(state.side(side.other))
        other.insert(min(at, len(other)), moved)
        self._step(state.with_side(side.other, other))

    def merge(self, number: int) -> None:
        """Into the block above it, whose kind and speaker stay. The first block of a side stays as it is."""
        side, at = self.side_of(number), self._at(number)
        if at == 0:
            return
        above, entry = self._state.side(side)[at - 1], self._state.side(side)[at]
        gap = "" if side is Side.CHINESE else " "
        block = replace(above.block, text=f"{above.block.text}{gap}{entry.block.text}", end_ms=entry.block.end_ms)
        state = self._without(self._state, number)
        self._step(self._replaced(state, side, above.number, [replace(above, block=block)]))

    def rewrite(self, number: int, text: str) -> None:
        """Give a block another text; empty lines split it. White space alone changes nothing."""
        parts = [" ".join(part.split()) for part in text.replace("\r", "").split("\n\n")]
        parts = [part for part in parts if part]
        side, entry = self.side_of(number), self.entry(number)
        if not parts or parts == [entry.block.text]:
            return
        kind = BlockKind.PARAGRAPH if entry.block.kind in (BlockKind.HEADING, BlockKind.CAPTION) else entry.block.kind
        first = replace(entry, block=replace(entry.block, text=parts[0]))
        others = [self._entry(Block(kind, part, entry.block.speaker if kind in SPOKEN else "")) for part in parts[1:]]
        self._step(self._replaced(self._state, side, number, [first, *others]))

    def add(self, side: Side, after: int | None, text: str) -> int | None:
        """A new paragraph below the block `after` of a side, or at its end; empty lines split it.

        Returns the number of the first; None, and nothing is done, for white space alone.
        """
        parts = [" ".join(part.split()) for part in text.replace("\r", "").split("\n\n")]
        new = [self._entry(Block(BlockKind.PARAGRAPH, part)) for part in parts if part]
        if not new:
            return None
        entries = list(self._state.side(side))
        at = next((n + 1 for n, entry in enumerate(entries) if entry.number == after), len(entries))
        self._step(self._state.with_side(side, (*entries[:at], *new, *entries[at:])))
        return new[0].number

    def set_kind(self, number: int, kind: BlockKind) -> None:
        """Say what a block is; a kind without a speaker loses the one it had."""
        entry = self.entry(number)
        speaker = entry.block.speaker if kind in SPOKEN else ""
        self._set(number, replace(entry.block, kind=kind, speaker=speaker))

    def set_speaker(self, number: int, speaker: str) -> None:
        """Say who speaks; a Chinese paragraph with a speaker is a topic, an English one an answer."""
        entry, name = self.entry(number), " ".join(speaker.split())
        kind = entry.block.kind
        if name and kind not in SPOKEN:
            kind = BlockKind.TOPIC if self.side_of(number) is Side.CHINESE else BlockKind.ANSWER
        elif not name and kind in SPOKEN:
            kind = BlockKind.PARAGRAPH
        self._set(number, replace(entry.block, kind=kind, speaker=name))

    def leave_out(self, number: int) -> None:
        """Take a block out; it stays among the lines that can be put back."""
        side, at = self.side_of(number), self._at(number)
        entries = self._state.side(side)
        following = entries[at + 1].number if at + 1 < len(entries) else None
        out = LeftOut(self._number(), Removed(entries[at].block.text, RemovalReason.READER, side), following)
        state = self._without(self._state, number)
        self._step(replace(state, left_out=(*state.left_out, out)))

    def put_back(self, number: int) -> int:
        """Put a left-out line back as a paragraph, where it stood. Returns the number of that block."""
        out = next((out for out in self._state.left_out if out.number == number), None)
        if out is None:
            raise KeyError(number)
        side = out.line.side
        entries = list(self._state.side(side))
        at = next((n for n, entry in enumerate(entries) if entry.number == out.before), len(entries))
        back = self._entry(Block(BlockKind.PARAGRAPH, out.line.text))
        entries.insert(at, back)
        left = tuple(each for each in self._state.left_out if each.number != number)
        self._step(replace(self._state.with_side(side, entries), left_out=left))
        return back.number

    def pair(self, english: int, chinese: int) -> None:
        """Say that two blocks say the same; a pair that they had with others is given up."""
        kept = tuple(pair for pair in self._state.pairs if pair[0] != english and pair[1] != chinese)
        order = {entry.number: at for at, entry in enumerate(self._state.english)}
        self._step(replace(self._state, pairs=tuple(sorted((*kept, (english, chinese)), key=lambda p: order[p[0]]))))

    def unpair(self, number: int) -> None:
        """Say that a block, of either side, says the same as no other."""
        self._step(replace(self._state, pairs=tuple(pair for pair in self._state.pairs if number not in pair)))

    def mate(self, number: int) -> int | None:
        """The block of the other side that says the same; None where none is known to."""
        pair = next((pair for pair in self._state.pairs if number in pair), None)
        return None if pair is None else pair[pair[0] == number]

    def undo(self) -> None:
        """Take the last step back."""
        if self._done:
            self._undone.append(self._state)
            self._state = self._done.pop()

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        if self._undone:
            self._done.append(self._state)
            self._state = self._undone.pop()

    # How

    def _step(self, state: _State) -> None:
        if state != self._state:
            self._done.append(self._state)
            self._undone.clear()
            self._state = state

    def _set(self, number: int, block: Block) -> None:
        side, entry = self.side_of(number), self.entry(number)
        self._step(self._replaced(self._state, side, number, [replace(entry, block=block)]))

    def _at(self, number: int) -> int:
        entries = self._state.side(self.side_of(number))
        return next(at for at, entry in enumerate(entries) if entry.number == number)

    @staticmethod
    def _replaced(state: _State, side: Side, number: int, by: list[Entry]) -> _State:
        made: list[Entry] = []
        for entry in state.side(side):
            made.extend(by if entry.number == number else [entry])
        return state.with_side(side, made)

    @staticmethod
    def _without(state: _State, number: int) -> _State:
        """Without a block: its pairs go, and lines before it stand before the next one."""
        for side in Side:
            entries = state.side(side)
            for at, entry in enumerate(entries):
                if entry.number == number:
                    following = entries[at + 1].number if at + 1 < len(entries) else None
                    state = state.with_side(side, (*entries[:at], *entries[at + 1 :]))
                    state = replace(
                        state,
                        left_out=tuple(
                            replace(out, before=following) if out.before == number else out for out in state.left_out
                        ),
                    )
                    break
        return replace(state, pairs=tuple(pair for pair in state.pairs if number not in pair))

    def _entry(self, block: Block) -> Entry:
        return Entry(self._number(), block)

    def _number(self) -> int:
        self._next += 1
        return self._next


def is_clean(draft: Draft) -> bool:
    """Whether a page came out as it went in: nothing was left out, and it has a headline and a text."""
    return not draft.removed and bool(draft.headline) and bool(draft.english or draft.chinese)


def _number_at(entries: tuple[Entry, ...], index: int) -> int | None:
    return entries[index].number if 0 <= index < len(entries) else None
