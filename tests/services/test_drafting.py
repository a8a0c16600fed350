"""A draft that is corrected: every step does what it says, loses no word and can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import Block, BlockKind, Draft, Pairing, RemovalReason, Removed, Side
from reader.services.drafting import Drafting, is_clean

P, T = BlockKind.PARAGRAPH, BlockKind.TOPIC
EN, ZH = Side.ENGLISH, Side.CHINESE
DRAFT = Draft(
    headline="The lamp",
    english=(Block(P, "The lamp was lit at six."), Block(P, "灯在六点点亮。"), Block(P, "Nobody saw it.")),
    chinese=(Block(T, "没有人看见。", "王芳"),),
    removed=(Removed("Share this", RemovalReason.SHARING, EN, 1), Removed("登录", RemovalReason.NAVIGATION, ZH, 1)),
    pairs=(Pairing(2, 0),),
)


def texts(drafting: Drafting, side: Side) -> list[str]:
    return [entry.block.text for entry in drafting.entries(side)]


def number(drafting: Drafting, text: str) -> int:
    return next(entry.number for side in Side for entry in drafting.entries(side) if entry.block.text == text)


def test_what_is_not_touched_is_as_it_was() -> None:
    assert Drafting(DRAFT).draft() == DRAFT


def test_a_block_goes_to_the_other_side_and_pairs_follow() -> None:
    drafting = Drafting(DRAFT)
    drafting.move(number(drafting, "灯在六点点亮。"))
    made = drafting.draft()
    assert [block.text for block in made.english] == ["The lamp was lit at six.", "Nobody saw it."]
    assert [block.text for block in made.chinese] == ["没有人看见。", "灯在六点点亮。"]
    assert made.pairs == (Pairing(1, 0),)
    assert made.removed[0] == Removed("Share this", RemovalReason.SHARING, EN, 1)
    drafting.pair(number(drafting, "The lamp was lit at six."), number(drafting, "灯在六点点亮。"))
    assert drafting.draft().pairs == (Pairing(0, 1), Pairing(1, 0))


def test_merging_and_splitting() -> None:
    drafting = Drafting(DRAFT)
    drafting.merge(number(drafting, "Nobody saw it."))
    drafting.merge(number(drafting, "The lamp was lit at six."))
    assert texts(drafting, EN) == ["The lamp was lit at six.", "灯在六点点亮。 Nobody saw it."]
    assert drafting.draft().pairs == ()
    drafting.rewrite(number(drafting, "灯在六点点亮。 Nobody saw it."), "灯在六点点亮。\n\n\nNobody  saw it at all.\n")
    assert texts(drafting, EN) == ["The lamp was lit at six.", "灯在六点点亮。", "Nobody saw it at all."]
    drafting.rewrite(number(drafting, "灯在六点点亮。"), "  \n\n ")
    assert len(texts(drafting, EN)) == 3


def test_kinds_and_speakers_go_together() -> None:
    drafting = Drafting(DRAFT)
    here = number(drafting, "Nobody saw it.")
    drafting.set_speaker(here, " Lin  Bo ")
    assert drafting.entry(here).block == Block(BlockKind.ANSWER, "Nobody saw it.", "Lin Bo")
    drafting.set_kind(here, BlockKind.QUESTION)
    assert drafting.entry(here).block.speaker == "Lin Bo"
    drafting.set_kind(here, BlockKind.HEADING)
    assert drafting.entry(here).block == Block(BlockKind.HEADING, "Nobody saw it.")
    there = number(drafting, "没有人看见。")
    drafting.set_speaker(there, "")
    assert drafting.entry(there).block == Block(P, "没有人看见。")


def test_a_block_left_out_is_put_back_where_it_was() -> None:
    drafting = Drafting(DRAFT)
    drafting.leave_out(number(drafting, "灯在六点点亮。"))
    out = drafting.draft().removed[-1]
    assert (out.text, out.reason, out.side, out.before) == ("灯在六点点亮。", RemovalReason.READER, EN, 1)
    rows = [row.left_out for row in drafting.rows() if row.left_out]
    assert {row.line.text for row in rows} == {"Share this", "登录", "灯在六点点亮。"}
    drafting.put_back(next(row.number for row in rows if row.line.text == "灯在六点点亮。"))
    drafting.put_back(next(row.number for row in rows if row.line.text == "登录"))
    assert texts(drafting, EN) == ["The lamp was lit at six.", "灯在六点点亮。", "Nobody saw it."]
    assert texts(drafting, ZH) == ["没有人看见。", "登录"]
    assert [line.text for line in drafting.draft().removed] == ["Share this"]


def test_details_are_a_step_like_any_other() -> None:
    drafting = Drafting(DRAFT)
    drafting.set_details(replace(drafting.details, headline="Another", people=("王芳",)))
    assert (drafting.draft().headline, drafting.draft().people) == ("Another", ("王芳",))
    drafting.set_details(drafting.details)
    drafting.undo()
    assert drafting.draft() == DRAFT
    assert not drafting.can_undo
    drafting.redo()
    assert drafting.draft().headline == "Another"


def test_what_is_not_there_is_a_keyerror() -> None:
    drafting = Drafting(DRAFT)
    for act in (drafting.entry, drafting.put_back):
        with pytest.raises(KeyError):
            act(10_000)


def test_a_clean_page_has_nothing_to_ask_about() -> None:
    assert not is_clean(DRAFT)
    assert is_clean(replace(DRAFT, removed=()))
    assert not is_clean(replace(DRAFT, removed=(), headline=""))


def shown(drafting: Drafting) -> list[str]:
    """Every text that the rows show."""
    found = []
    for row in drafting.rows():
        found += [entry.block.text for entry in (row.english, row.chinese) if entry]
        found += [row.left_out.line.text] if row.left_out else []
    return sorted(found)


@given(st.lists(st.tuples(st.sampled_from("move merge out back split kind undo redo".split()), st.integers(0, 30))))  # noqa: SIM905 - a list of words
def test_no_word_is_lost_and_every_step_can_be_taken_back(steps: list[tuple[str, int]]) -> None:
    drafting = Drafting(DRAFT)
    letters = sorted("".join(b.text for s in Side for b in DRAFT.side(s)) + "".join(r.text for r in DRAFT.removed))
    for name, pick in steps:
        blocks = [entry for side in Side for entry in drafting.entries(side)]
        outs = [row.left_out.number for row in drafting.rows() if row.left_out]
        if name in ("undo", "redo"):
            (drafting.undo if name == "undo" else drafting.redo)()
        elif name == "back" and outs:
            drafting.put_back(outs[pick % len(outs)])
        elif blocks and name != "back":
            chosen = blocks[pick % len(blocks)]
            {
                "move": drafting.move,
                "merge": drafting.merge,
                "out": drafting.leave_out,
                "split": lambda n, c=chosen: drafting.rewrite(n, f"{c.block.text[:3]}\n\n{c.block.text[3:]}"),
                "kind": lambda n, p=pick: drafting.set_kind(n, list(BlockKind)[p % 6]),
            }[name](chosen.number)
        now = drafting.draft()
        said = "".join(b.text for s in Side for b in now.side(s)) + "".join(r.text for r in now.removed)
        assert sorted(said.replace(" ", "")) == [letter for letter in letters if letter != " "]
        assert Drafting(now).draft() == now
        assert shown(drafting) == sorted([b.text for s in Side for b in now.side(s)] + [r.text for r in now.removed])
    while drafting.can_undo:
        drafting.undo()
    assert drafting.draft() == DRAFT
