"""Whatever a reader does, in whatever order: every word that was acknowledged can be reached, and none is misplaced."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from difflib import SequenceMatcher
from itertools import permutations
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from reader.domain.annotation import AnchorState, Annotation, Colour
from reader.domain.article import Side
from reader.services.bin import BinItem, BinKind
from reader.text.characters import fold
from tests.storage.parts import Parts, draft, opened

URL = "http://a.example/"
EN, ZH = Side.ENGLISH, Side.CHINESE
PARAGRAPHS = {
    Side.ENGLISH: (
        "The harvest began in June and the farmers of the valley were pleased.",
        "Prices fell by a tenth while the mill was closed for repairs.",
        "Nobody had seen so much rain since the winter of the great flood.",
        "The harvest ended early; the mill opened again the day after.",
    ),
    Side.CHINESE: (
        "收成从六月开始，山谷里的农民都很高兴。",
        "磨坊关门修理的时候，价格下降了一成。",
        "自从那年冬天的大水以后，没有人见过这么多雨。",
        "收成提前结束了，磨坊第二天又开门了。",
    ),
}
MARKS = ((EN, 0, 4, 11), (EN, 1, 0, 24), (ZH, 0, 0, 2), (ZH, 1, 0, 9), (ZH, 2, 3, 8))
"""Side, block and code points of the marks that every run begins with."""
WORDS = st.text("ab学习 \n", max_size=6)
ORDER = st.permutations(range(4)) | st.lists(st.integers(0, 3), max_size=5)
PICK = st.integers(0, 99)
NEARLY = 0.65
"""How much of a quote is at the place of a mark that moved with a passage that was touched."""


def marks_in(items: list[BinItem]) -> list[BinItem]:
    """The annotations in the bin, those inside deleted articles too."""
    return [mark for item in items for mark in ((item,) if item.kind is BinKind.ANNOTATION else item.marks)]


class Reader(RuleBasedStateMachine):
    """A reader of one article, who remembers every text that the program said it had saved."""

    @initialize()
    def begin(self) -> None:
        self.stack = ExitStack()
        self.folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.saved: set[tuple[int, str]] = set()
        self.made: set[int] = set()
        self.open()
        self.parts.library.add(draft(*(PARAGRAPHS[side][:3] for side in Side), url=URL))
        for side, block, start, end in MARKS:
            self.keep(self.parts.annotations.add(1, side, block, start, end, note=f"note on {start}"))

    def open(self) -> None:
        self.library = ExitStack()
        self.parts: Parts = self.library.enter_context(opened(self.folder / "library"))

    def teardown(self) -> None:
        if hasattr(self, "stack"):
            self.library.close()
            self.stack.close()

    def marks(self) -> list[Annotation]:
        return self.parts.annotations.all()

    def keep(self, mark: Annotation) -> None:
        """Remember a mark that was made."""
        self.made.add(mark.id)
        self.saved.add((mark.id, mark.note))

    def note_of(self, pick: int) -> Annotation | None:
        """One of the marks that can be seen, if there is any."""
        found = self.marks()
        return found[pick % len(found)] if found else None

    @property
    def shown(self) -> bool:
        return bool(self.parts.library.articles())

    @precondition(lambda self: self.shown)
    @rule(side=st.sampled_from(Side), block=PICK, start=PICK, length=st.integers(1, 12), note=WORDS)
    def mark(self, side: Side, block: int, start: int, length: int, note: str) -> None:
        found = self.parts.library.article(1).side(side)
        if found:
            text = found[block % len(found)].text
            begin = start % len(text)
            end = min(begin + length, len(text))
            self.keep(self.parts.annotations.add(1, side, block % len(found), begin, end, note=note))

    @rule(pick=PICK, note=WORDS, merge=st.booleans(), base=st.none() | WORDS)
    def write(self, pick: int, note: str, merge: bool, base: str | None) -> None:
        mark = self.note_of(pick)
        if mark is not None:
            done = self.parts.annotations.set_note(mark.id, note, base=base, merge=merge)
            assert note in done.note
            self.saved |= {(mark.id, note), (mark.id, done.note)}

    @rule(pick=PICK, add=WORDS)
    def type_on(self, pick: int, add: str) -> None:
        mark = self.note_of(pick)
        if mark is not None:
            self.parts.annotations.set_note(mark.id, mark.note + add, merge=True)
            self.saved.add((mark.id, mark.note + add))

    @rule(pick=PICK, revision=PICK)
    def restore_note(self, pick: int, revision: int) -> None:
        mark = self.note_of(pick)
        found = self.parts.annotations.history(mark.id) if mark else []
        if mark is not None and found:
            self.parts.annotations.restore_note(mark.id, found[revision % len(found)].id)

    @rule(pick=PICK, colour=st.sampled_from(Colour))
    def recolour(self, pick: int, colour: Colour) -> None:
        mark = self.note_of(pick)
        if mark is not None:
            self.parts.annotations.recolour(mark.id, colour)

    @rule(pick=PICK)
    def delete(self, pick: int) -> None:
        mark = self.note_of(pick)
        if mark is not None:
            self.parts.annotations.delete(mark.id)

    @rule(pick=PICK, side=st.sampled_from(Side), start=PICK)
    def attach(self, pick: int, side: Side, start: int) -> None:
        mark = self.note_of(pick)
        found = self.parts.library.article(1).side(side) if self.shown else ()
        if mark is not None and found:
            begin = start % len(found[0].text)
            self.parts.annotations.attach(mark.id, side, 0, begin, begin + 1)

    @precondition(lambda self: self.shown)
    @rule(side=st.sampled_from(Side), order=ORDER, cut=st.integers(0, 9))
    def edit(self, side: Side, order: list[int], cut: int) -> None:
        text = "\n\n".join(PARAGRAPHS[side][number][cut if place == 0 else 0 :] for place, number in enumerate(order))
        self.parts.library.edit(1, side, text)

    @rule(order=ORDER)
    def import_again(self, order: list[int]) -> None:
        sides = (tuple(PARAGRAPHS[side][number] for number in [*order, 0]) for side in Side)
        self.parts.library.add(draft(*sides, url=URL))

    @precondition(lambda self: self.shown)
    @rule()
    def delete_article(self) -> None:
        self.parts.library.delete([1])

    @rule(pick=PICK)
    def put_back(self, pick: int) -> None:
        found = self.parts.bin.contents()
        if found:
            self.parts.bin.put_back([found[pick % len(found)]])

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.parts.undo.undo()

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.parts.undo.redo()

    @rule()
    def restart(self) -> None:
        before = self.marks(), self.parts.bin.contents(), len(self.parts.undo)
        self.library.close()
        self.open()
        assert (self.marks(), self.parts.bin.contents(), len(self.parts.undo)) == before

    @invariant()
    def every_text_can_be_reached(self) -> None:
        if not hasattr(self, "parts"):
            return
        notes = {mark.id: mark.note for mark in self.marks()}
        notes |= {mark.id: mark.note for mark in marks_in(self.parts.bin.contents())}
        assert notes.keys() == self.made
        within = {
            number: [note, *(revision.note for revision in self.parts.annotations.history(number))]
            for number, note in notes.items()
        }
        assert [(number, text) for number, text in self.saved if not any(text in each for each in within[number])] == []

    @invariant()
    def no_mark_is_on_other_text(self) -> None:
        if hasattr(self, "parts") and self.shown:
            assert misplaced(self.parts) == []


def misplaced(parts: Parts) -> list[Annotation]:
    """The marks that are said to stand on their text, and do not."""
    article = parts.library.article(1)
    found = []
    for mark in parts.annotations.of(1):
        if mark.state in (AnchorState.ANCHORED, AnchorState.MOVED):
            assert mark.block is not None
            there = fold(article.side(mark.side)[mark.block].text[mark.start : mark.end])
            quote = fold(mark.quote)
            alike = SequenceMatcher(None, quote, there, autojunk=False).ratio() >= NEARLY
            if there != quote and not (mark.state is AnchorState.MOVED and len(quote) >= 5 and alike):
                found.append(mark)
    return found


def test_no_mark_is_misplaced_in_any_order_of_the_text(tmp_path: Path) -> None:
    with opened(tmp_path / "library") as parts:
        parts.library.add(draft(*(PARAGRAPHS[side][:3] for side in Side), url=URL))
        for side, block, start, end in MARKS:
            parts.annotations.add(1, side, block, start, end)
        states = set()
        for cut, order in enumerate(list(permutations(range(4), 3))[::2]):
            for side in Side:
                texts = [PARAGRAPHS[side][number][cut if place == 1 else 0 :] for place, number in enumerate(order)]
                states |= {mark.state for mark in parts.library.edit(1, side, "\n\n".join(texts)).after}
                assert misplaced(parts) == []
        assert {AnchorState.ANCHORED, AnchorState.MOVED, AnchorState.ORPHAN} <= states


def test_nothing_is_lost_or_misplaced() -> None:
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large]
    run_state_machine_as_test(
        Reader,
        settings=settings(max_examples=30, stateful_step_count=16, deadline=None, suppress_health_check=checks),
    )
