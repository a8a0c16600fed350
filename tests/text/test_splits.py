"""Fixes of words laid over tokens."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.annotation import Anchor, AnchorState
from reader.domain.article import Block, BlockKind, Side
from reader.domain.fixes import Scope, SplitFix
from reader.text.anchor import resolve
from reader.text.spans import Token
from reader.text.splits import Overlay, apply, placed

HERE, ARTICLE, EVERYWHERE = Scope


def fix(words: str, scope: Scope = EVERYWHERE, number: int = 1, **place: object) -> SplitFix:
    """`fix("研究|生命")` cuts 研究生命 in two."""
    parts = words.split("|")
    cuts: list[int] = []
    for part in parts[:-1]:
        cuts.append(len(part) + (cuts[-1] if cuts else 0))
    fields = {"article": None if scope is EVERYWHERE else 1, **place}
    return SplitFix(number, f"uid{number}", "".join(parts), tuple(cuts), scope, **fields)  # type: ignore[arg-type]  # fields of a fix by name


def tokens(words: str) -> tuple[Token, ...]:
    """The words of a text, parted by strokes."""
    found, start = [], 0
    for word in words.split("|"):
        found.append(Token(word, start, start + len(word), any(map(str.isalpha, word))))
        start += len(word)
    return tuple(found)


def laid(words: str, *fixes: SplitFix, block: str = "b") -> str:
    text = words.replace("|", "")
    return "|".join(token.text for token in apply(tokens(words), text, fixes, block))


@pytest.mark.parametrize(
    ("words", "wanted", "made"),
    [
        ("上合|组织|成员", "上合组织", "上合组织|成员"),
        ("上合|组织|成员", "组|织成员", "上合|组|织成员"),
        ("研究生|命", "研究|生命", "研究|生命"),
        ("都|研究生|命令", "研究|生命", "都|研究|生命|令"),
        ("孙|卫东|和|孙|卫东|。", "孙卫东", "孙卫东|和|孙卫东|。"),
        ("中国", "国", "中|国"),
        ("中国人", "国", "中|国|人"),
        ("孫|衛東", "孙卫东", "孫衛東"),
        ("孙|卫东", "孫衛東", "孙卫东"),
        ("𠮷|野家|😀", "𠮷野家", "𠮷野家|😀"),
        ("人人|人人|人", "人人人", "人人人|人|人"),
    ],
)
def test_joined_and_split(words: str, wanted: str, made: str) -> None:
    assert laid(words, fix(wanted)) == made


def test_the_nearer_comes_first_then_the_longer_then_the_newer() -> None:
    words = "研究|生命|力"
    assert laid(words, fix("研究生命"), fix("命力", number=2)) == "研究生命|力"
    assert laid(words, fix("究生", number=2), fix("生命力")) == "研究|生命力"
    assert laid(words, fix("研究生命"), fix("命力", ARTICLE, 2)) == "研究|生|命力"
    assert laid(words, fix("生命力", ARTICLE), fix("力", HERE, 2, block_uid="b", start=4)) == "研究|生命|力"
    assert laid(words, fix("研究生命"), fix("研究生|命", number=2)) == "研究生|命|力"
    assert laid(words, fix("研究生命", number=2), fix("研究生|命")) == "研究生命|力"
    here = [fix("究生", HERE, 2, block_uid="b", start=1), fix("研究生命", HERE, 1, block_uid="b")]
    assert laid(words, *here) == "研|究生|命|力"


def test_here_is_one_place_of_one_block() -> None:
    one = fix("孙卫东", HERE, block_uid="b", start=4)
    assert laid("孙|卫东|和|孙|卫东", one) == "孙|卫东|和|孙卫东"
    assert laid("孙|卫东|和|孙|卫东", one, block="c") == "孙|卫东|和|孙|卫东"
    assert laid("今天|孙|卫东|和|孙|卫东", one) == "今天|孙|卫东|和|孙|卫东"


def test_words_that_a_fix_makes_can_be_looked_up_and_marks_cannot() -> None:
    found = apply(tokens("（|）|人"), "（）人", [fix("（）")], "b")
    assert [(token.text, token.is_word) for token in found] == [("（）", False), ("人", True)]
    assert [token.is_word for token in apply(tokens("，人"), "，人", [fix("，|人")], "b")] == [False, True]


def test_without_a_fix_that_applies_tokens_are_as_they_were() -> None:
    before = tokens("中国|人")
    assert apply(before, "中国人", [fix("美国")], "b") == before
    assert not Overlay([])
    assert laid("", fix("美国")) == ""


LETTERS = st.text("中国人𠮷a，", min_size=1, max_size=12)


@given(text=LETTERS, data=st.data())
def test_joined_the_tokens_are_the_text(text: str, data: st.DataObject) -> None:
    def borders(length: int) -> list[int]:
        return sorted(data.draw(st.sets(st.integers(1, length - 1)))) if length > 1 else []

    at = [0, *borders(len(text)), len(text)]
    before = tuple(Token(text[a:b], a, b, True) for a, b in pairwise(at))
    fixes = []
    for number in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, len(text) - 1))
        piece = text[start : data.draw(st.integers(start + 1, len(text)))]
        scope = data.draw(st.sampled_from(Scope))
        fixes.append(SplitFix(number, "", piece, tuple(borders(len(piece))), scope, 1, "b", start))
    after = apply(before, text, fixes, "b")
    position = 0
    for token in after:
        assert (token.start, token.text) == (position, text[token.start : token.end])
        assert token.text
        position = token.end
    assert position == len(text)
    made = {(token.start, token.end) for token in after}
    for each in Overlay(fixes).find(text, "b"):
        ends = [0, *each.fix.cuts, len(each.fix.text)]
        assert {(each.span.start + a, each.span.start + b) for a, b in pairwise(ends)} <= made


def blocks(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(BlockKind.PARAGRAPH, text, uid=f"b{number}") for number, text in enumerate(texts))


def test_a_place_is_found_again_in_a_new_text_and_never_elsewhere() -> None:
    one = fix("孙卫东", HERE, block_uid="b0", start=2, prefix="昨天", suffix="到了北京，见到了老朋友。")
    unchanged = placed([one], 1, blocks("昨天孙卫东到了北京，见到了老朋友。"))
    assert unchanged == [one]
    (moved,) = placed([one], 1, blocks("新的一段。", "就在昨天孙衛東到了北京，见到了老朋友。"))
    assert (moved.block_uid, moved.start, moved.text) == ("b1", 4, "孙卫东")
    assert placed([one], 1, blocks("孙卫东没有来。")) == []
    assert placed([one], 1, blocks("昨天孙卫国到了北京，见到了老朋友。")) == []
    assert placed([one], 2, blocks("昨天孙卫东到了北京，见到了老朋友。")) == []


def test_where_other_text_took_its_place_nothing_is_cut() -> None:
    before, behind = "渡船公司的职工都说，前天下午来的", "到了码头以后，马上就和大家一起上船了。"
    one = fix("孙卫|东", HERE, block_uid="b0", start=len(before), prefix=before, suffix=behind)
    assert placed([one], 1, blocks(f"{before}孙卫东{behind}")) == [one]
    anchor = Anchor(Side.CHINESE, "b0", one.start, one.start + 3, one.text, before, behind)
    changed = blocks(f"{before}新同事李建国{behind}")
    assert resolve(anchor, changed).state is AnchorState.CHANGED, "a highlight would stand there"
    assert placed([one], 1, changed) == []


def test_what_concerns_an_article() -> None:
    everywhere, ours, theirs = fix("中国"), fix("中国", ARTICLE, 2), fix("中国", ARTICLE, 3, article=2)
    assert placed([everywhere, ours, theirs], 1, ()) == [everywhere, ours]


def calls(many: int) -> int:
    """How many calls it takes to lay `many` fixes over a text in which none of them stands."""
    overlay = Overlay(fix(f"字{chr(0x4E00 + number)}", number=number) for number in range(many))
    count = 0

    def profile(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(profile)
    try:
        overlay.find("没有一个在这里" * 50, "b")
    finally:
        sys.setprofile(None)
    return count


def test_time_does_not_grow_with_the_number_of_fixes() -> None:
    assert calls(2000) <= calls(20) + 5
