"""What may happen to an article under a note: every kind of change as a function, which keeps the truth in the text.

The quote stands between two marks, OPEN and CLOSE. A change is made to the marked text; where the marks are
afterwards is where the quote is, and a change that deletes it deletes them. `Changed.fate` says what between the
marks the reader may still be told is the quote.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from random import Random

from reader.domain.article import Script, Side
from reader.text.characters import fold
from reader.text.convert import Converter
from tests.text.anchor_texts import JOINT

OPEN, CLOSE = "\ue000", "\ue001"


class Fate(Enum):
    """What became of the quote."""

    KEPT = auto()
    """It is between the marks, as it was but for script, width and case."""
    ALTERED = auto()
    """What is between the marks is the quote with a small change."""
    REPLACED = auto()
    """Other text stands between the marks."""
    GONE = auto()


@dataclass
class Case:
    """One article with one marked quote, and what changes may be made with."""

    side: Side
    blocks: list[str]
    at: int
    """The block with the marks."""
    spare: list[str]
    """Sentences that are not in the article."""
    random: Random
    fate: Fate = Fate.KEPT

    @property
    def quote(self) -> str:
        return self.pieces()[1]

    def pieces(self) -> tuple[str, str, str]:
        """The marked block before, between and after the marks."""
        before, rest = self.blocks[self.at].split(OPEN)
        quote, after = rest.split(CLOSE)
        return before, quote, after

    def put(self, before: str, quote: str, after: str, fate: Fate | None = None) -> None:
        """Write the marked block anew."""
        self.fate = fate or self.fate
        self.blocks[self.at] = before + OPEN + quote + CLOSE + after

    def insert(self, index: int, text: str) -> None:
        self.blocks.insert(index, text)
        self.at += index <= self.at

    def drop(self) -> None:
        """The quote is gone, and with it the marks."""
        before, _, after = self.pieces()
        self.blocks[self.at] = before + after
        self.fate = Fate.GONE

    def everywhere(self, change: Callable[[str], str]) -> None:
        """Change all texts in one way, piece by piece so that the marks stay; the quote may be altered by it."""
        before, quote, after = self.pieces()
        self.blocks = [change(text) for text in self.blocks]
        fate = Fate.KEPT if fold(change(quote)) == fold(quote) else Fate.ALTERED
        self.put(change(before), change(quote), change(after), fate)

    def sentence(self) -> tuple[str, str, str]:
        """The marked block before, in and after the sentences with the marks in them."""
        before, quote, after = self.pieces()
        enders = "。" if self.side is Side.CHINESE else "."
        first = max(before.rfind(ender) for ender in enders) + 1
        ends = [after.find(ender) for ender in enders if after.find(ender) >= 0]
        last = len(after) if not ends or quote.endswith(tuple(enders)) else min(ends) + 1
        return before[:first], before[first:] + OPEN + quote + CLOSE + after[:last], after[last:]

    def other(self) -> int:
        """The index of a block without the marks."""
        return self.random.choice([index for index in range(len(self.blocks)) if index != self.at])


Change = Callable[[Case], None]
KINDS: dict[str, Change] = {}


def kind(change: Change) -> Change:
    """Enter a change in the table under its own name."""
    KINDS[change.__name__.replace("_", " ")] = change
    return change


@kind
def nothing(case: Case) -> None:
    """The page comes again as it was."""


@kind
def paragraph_inserted_before(case: Case) -> None:
    case.insert(0, case.spare[0])


@kind
def paragraph_inserted_after(case: Case) -> None:
    case.insert(case.at + 1, case.spare[0])


@kind
def block_split_before_the_sentence(case: Case) -> None:
    before, sentence, after = case.sentence()
    if before:
        case.blocks[case.at] = sentence.lstrip() + after
        case.insert(case.at, before)


@kind
def block_split_after_the_sentence(case: Case) -> None:
    before, sentence, after = case.sentence()
    case.blocks[case.at] = before + sentence
    case.insert(case.at + 1, after.lstrip() or case.spare[0])


@kind
def blocks_merged(case: Case) -> None:
    first = max(case.at - case.random.randrange(2), 0)
    first = min(first, len(case.blocks) - 2)
    case.blocks[first : first + 2] = [JOINT[case.side].join(case.blocks[first : first + 2])]
    case.at = first


@kind
def block_deleted(case: Case) -> None:
    case.drop()
    del case.blocks[case.at]


@kind
def blocks_shuffled(case: Case) -> None:
    marked = case.blocks[case.at]
    case.random.shuffle(case.blocks)
    case.at = case.blocks.index(marked)


@kind
def quote_deleted_with_its_sentence(case: Case) -> None:
    before, _, after = case.sentence()
    case.drop()
    case.blocks[case.at] = (before + after).strip()


@kind
def quote_deleted_alone(case: Case) -> None:
    case.drop()


@kind
def quote_replaced(case: Case) -> None:
    before, quote, after = case.pieces()
    source = "".join(case.spare)
    start = case.random.randrange(len(source) - len(quote) - 4)
    case.put(before, source[start : start + max(len(quote) + case.random.randint(-2, 3), 1)], after, Fate.REPLACED)


@kind
def one_character_of_the_quote_changed(case: Case) -> None:
    before, quote, after = case.pieces()
    index = case.random.randrange(len(quote))
    case.put(before, quote[:index] + _another(case, quote[index]) + quote[index + 1 :], after, Fate.ALTERED)


@kind
def a_character_put_into_the_quote(case: Case) -> None:
    before, quote, after = case.pieces()
    index = case.random.randint(min(1, len(quote) - 1), len(quote) - 1)
    case.put(before, quote[:index] + _another(case, "") + quote[index:], after, Fate.ALTERED)


@kind
def typos_elsewhere(case: Case) -> None:
    for index, text in enumerate(case.blocks):
        before, marked, after = text, "", ""
        if index == case.at:
            before, quote, after = case.pieces()
            marked = OPEN + quote + CLOSE
        case.blocks[index] = _mistyped(case, before) + marked + _mistyped(case, after)


@kind
def whole_context_rewritten(case: Case) -> None:
    _, quote, _ = case.pieces()
    case.put(case.spare[0][:-1] + "," * 3, quote, case.spare[1])


@kind
def script_switched(case: Case) -> None:
    """Simplified becomes Traditional; English has one script."""
    case.everywhere(lambda text: _CONVERTER.convert(text, Script.TRADITIONAL))


@kind
def width_switched(case: Case) -> None:
    case.everywhere(lambda text: text.translate(_WIDTH))


@kind
def case_switched(case: Case) -> None:
    case.everywhere(str.upper)


@kind
def quote_said_again_nearby(case: Case) -> None:
    _, quote, _ = case.pieces()
    case.blocks[case.at] += JOINT[case.side] + _within(case, case.spare[0], quote)


@kind
def quote_said_again_elsewhere(case: Case) -> None:
    _, quote, _ = case.pieces()
    other = case.other()
    case.blocks[other] = _within(case, case.blocks[other], quote)


@kind
def another_occurrence_remains_after_the_sentence_is_deleted(case: Case) -> None:
    quote_said_again_elsewhere(case)
    quote_deleted_with_its_sentence(case)


@kind
def another_occurrence_remains_after_the_block_is_deleted(case: Case) -> None:
    quote_said_again_elsewhere(case)
    block_deleted(case)


@kind
def another_occurrence_remains_nearby(case: Case) -> None:
    quote_said_again_nearby(case)
    quote_deleted_alone(case)


@kind
def another_occurrence_remains_nearby_after_the_sentence_is_deleted(case: Case) -> None:
    quote_said_again_nearby(case)
    quote_deleted_with_its_sentence(case)


@kind
def another_occurrence_remains_beside_the_replaced_quote(case: Case) -> None:
    quote_said_again_elsewhere(case)
    quote_replaced(case)


@kind
def sentence_moved_to_another_block(case: Case) -> None:
    before, sentence, after = case.sentence()
    case.blocks[case.at] = (before + after).strip() or case.spare[0]
    case.at = case.other()
    case.blocks[case.at] += JOINT[case.side] + sentence.strip()


@kind
def prefix_changed(case: Case) -> None:
    before, quote, after = case.pieces()
    case.put(before[: -case.random.randint(3, 12)] + case.spare[0][:7], quote, after)


@kind
def suffix_changed(case: Case) -> None:
    before, quote, after = case.pieces()
    case.put(before, quote, case.spare[0][:7] + after[case.random.randint(3, 12) :])


@kind
def spaces_changed(case: Case) -> None:
    """Two blanks after each sentence; in Chinese one after each comma."""
    case.everywhere(lambda text: text.replace(". ", ".  ").replace("，", "， "))


@kind
def punctuation_changed(case: Case) -> None:
    case.everywhere(lambda text: text.translate(_PUNCTUATION))


@kind
def numbers_changed(case: Case) -> None:
    case.everywhere(lambda text: text.translate(_NUMBERS))


@kind
def text_truncated(case: Case) -> None:
    half = len(case.blocks) // 2
    if case.at >= half:
        case.drop()
    del case.blocks[half:]


@kind
def text_emptied(case: Case) -> None:
    case.drop()
    case.blocks = []


@kind
def other_text(case: Case) -> None:
    case.drop()
    case.blocks = [JOINT[case.side].join(case.spare[:3]), JOINT[case.side].join(case.spare[3:])]


@kind
def repeated_paragraphs(case: Case) -> None:
    """The same paragraph twice more, as standing notices are."""
    case.insert(0, case.blocks[case.at].replace(OPEN, "").replace(CLOSE, ""))
    case.blocks.append(case.blocks[0])


@kind
def two_edits(case: Case) -> None:
    paragraph_inserted_before(case)
    typos_elsewhere(case)
    suffix_changed(case)


@kind
def sentence_deleted_and_paragraphs_shuffled(case: Case) -> None:
    quote_deleted_with_its_sentence(case)
    case.random.shuffle(case.blocks)


_CONVERTER = Converter()
_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {
    ord(wide): thin for wide, thin in zip("，！？：", ",!?:", strict=True)
}
_PUNCTUATION = str.maketrans('",;、，“”', "”;,，、「」")
_NUMBERS = str.maketrans("0123456789一二三五六八", "3456789012二三五六八一")


def _another(case: Case, than: str) -> str:
    """A character of the same language that is another."""
    return case.random.choice([character for character in case.spare[1] if character not in (than, " ")])


def _mistyped(case: Case, text: str) -> str:
    """One code point in forty is another."""
    return "".join(_another(case, each) if case.random.random() < 0.025 else each for each in text)


def _within(case: Case, text: str, quote: str) -> str:
    """A text with the quote put into its middle, away from the marks."""
    middle = len(text) // 2
    joint = JOINT[case.side]
    return text[:middle].rstrip() + joint + quote + joint + text[middle:].lstrip()
