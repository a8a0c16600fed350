from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.annotation import CONTEXT, Anchor, AnchorState
from reader.domain.article import Block, BlockKind, Side
from reader.errors import BadRange
from reader.text.anchor import Resolution, carry_uids, make_anchor, resolve, resolve_all, snap
from reader.text.characters import fold
from reader.text.english import tokens
from reader.text.spans import Span
from tests.text.conftest import MIXED

TEXT = "他昨天在图书馆借了三本书，今天又去公园散步，晚上才回家学习。"


def block(text: str, uid: str = "one") -> Block:
    return Block(BlockKind.PARAGRAPH, text, uid=uid)


def anchored(text: str, quote: str, uid: str = "one") -> Anchor:
    start = text.index(quote)
    return make_anchor(Side.CHINESE, block(text, uid), start, start + len(quote))


def test_the_worked_example():
    anchor = make_anchor(Side.CHINESE, block("我们学习中文。"), 2, 4)
    assert (anchor.quote, anchor.prefix, anchor.suffix) == ("学习", "我们", "中文。")
    assert resolve(anchor, [block("我们学习中文。")]) == Resolution(AnchorState.ANCHORED, 0, 2, 4)
    assert resolve(anchor, [block("今天我们学习中文。")]) == Resolution(AnchorState.MOVED, 0, 4, 6)
    assert resolve(anchor, [block("他不学习。", "x")]) == Resolution(AnchorState.ORPHAN, None, 2, 4)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2), (0, 99)])
def test_bad_ranges(start, end):
    with pytest.raises(BadRange):
        make_anchor(Side.ENGLISH, block("short"), start, end)


def test_context_is_32_code_points_on_each_side():
    anchor = make_anchor(Side.CHINESE, block("𠮷" * 50 + "学" + "😀" * 50), 50, 51)
    assert (anchor.prefix, anchor.suffix) == ("𠮷" * CONTEXT, "😀" * CONTEXT)


@given(st.lists(MIXED.filter(bool), min_size=1, max_size=5), st.data())
def test_an_unchanged_text_anchors_everything(texts, data):
    blocks = [block(text, str(index)) for index, text in enumerate(texts)]
    index = data.draw(st.integers(0, len(blocks) - 1))
    start = data.draw(st.integers(0, len(texts[index]) - 1))
    end = data.draw(st.integers(start + 1, len(texts[index])))
    anchor = make_anchor(Side.CHINESE, blocks[index], start, end)
    assert resolve(anchor, blocks) == Resolution(AnchorState.ANCHORED, index, start, end)


def test_moved_to_another_block_and_script():
    anchor = anchored(TEXT, "公园散步")
    traditional = "新的一段。他昨天在圖書館借了三本書，今天又去公園散步，晚上才回家學習。"
    found = resolve(anchor, [block("别的。", "x"), block(traditional, "y")])
    assert found.state is AnchorState.MOVED
    assert found.block == 1
    assert traditional[found.start : found.end] == "公園散步"


def test_a_short_quote_with_other_surroundings_is_an_orphan():
    anchor = anchored(TEXT, "学习")
    assert resolve(anchor, [block("我们都喜欢学习外语和音乐。", "x")]).state is AnchorState.ORPHAN


def test_another_occurrence_that_slid_to_the_same_place_is_not_the_quote():
    old = "一二三四五六七八的九十甲乙丙丁戊己庚辛"
    anchor = anchored(old, "的")
    new = "春夏秋冬东南西北的红黄蓝白黑青紫绿灰橙"
    assert resolve(anchor, [block(new)]).state is AnchorState.ORPHAN


def test_in_a_block_of_a_few_characters_the_place_is_enough():
    anchor = anchored("学习。", "学习")
    assert resolve(anchor, [block("学习！")]).state is AnchorState.ANCHORED
    assert resolve(anchor, [block("学习！", "x")]).state is AnchorState.ORPHAN


def test_two_places_that_are_equally_good_are_none():
    anchor = anchored(TEXT, "公园散步")
    assert resolve(anchor, [block(TEXT, "x"), block(TEXT, "y")]).state is AnchorState.ORPHAN


def test_the_clearly_better_of_two_places():
    anchor = anchored(TEXT, "公园")
    found = resolve(anchor, [block("公园很大。", "x"), block("天冷。" + TEXT, "y")])
    assert (found.state, found.block) == (AnchorState.MOVED, 1)


def test_a_long_quote_found_once_needs_no_surroundings():
    quote = "他昨天在图书馆借了三本书，今天又去公园散步"
    anchor = anchored("甲乙丙" + quote + "丁戊己", quote)
    found = resolve(anchor, [block("完全不同的开头" + quote + "与结尾不一样", "x")])
    assert found.state is AnchorState.MOVED


def test_a_long_quote_that_had_surroundings_needs_some_of_them():
    quote = "他昨天在图书馆借了三本书，今天又去公园散步"
    anchor = anchored("老师上个星期对我们讲，" + quote + "，晚上大概不会回来了。", quote)
    rewritten = "另外一个人写的开头：" + quote + "；结尾也不是原来那样。"
    assert resolve(anchor, [block(rewritten, "x")]).state is AnchorState.ORPHAN
    half = "老师上个星期对我们讲，" + quote + "；结尾也不是原来那样。"
    assert resolve(anchor, [block(half, "x")]) == Resolution(AnchorState.MOVED, 0, 11, 32)


def test_a_place_much_like_it_is_not_taken_while_its_own_is_there_with_other_words():
    own = "据北京统计部门公布的数据，旅游业方面的支出比前一年增加了三亿元，专家认为是好事。"
    like = "据上海统计部门公布的数据，旅游业方面的支出比前一年增加了两亿元，专家认为是好事。"
    anchor = anchored(own, "支出")
    found = resolve(anchor, [block(own.replace("支出", "收入")), block(like, "x")])
    assert found == Resolution(AnchorState.CHANGED, 0, anchor.start, anchor.end)
    assert resolve(anchor, [block(own.replace("支出", "")), block(like, "x")]).state is AnchorState.ORPHAN
    assert resolve(anchor, [block(like, "x")]).state is AnchorState.MOVED


def test_what_is_left_of_a_word_said_twice_is_neither():
    text = "中国和中国人民的朋友遍布世界各地，这是谁都知道的事实。"
    anchor = anchored(text, "中国")
    assert resolve(anchor, [block(text[2:])]).state is AnchorState.ORPHAN
    assert resolve(anchor, [block("昨天" + text)]) == Resolution(AnchorState.MOVED, 0, 2, 4)
    text = "街上的人人都知道这件事，就是没有谁愿意先说出来。"
    anchor = anchored(text, "人")
    assert resolve(anchor, [block(text.replace("人人", "人"))]).state is AnchorState.ORPHAN
    assert resolve(anchor, [block("昨天" + text)]) == Resolution(AnchorState.MOVED, 0, 5, 6)


NEARLY = "There was complete silence in the courtroom as the judge read the verdict."


@pytest.mark.parametrize(
    ("quote", "now", "state"),
    [
        ("judge read", "judge reads", AnchorState.MOVED),  # still there as it was
        ("the judge read", "the judges reed", AnchorState.MOVED),  # two errors of 14
        ("the judge read", "a jury ridicules", AnchorState.CHANGED),
        ("judge", "jadge", AnchorState.MOVED),  # one of 5
        ("judg", "jadg", AnchorState.CHANGED),  # too short to bend
        ("in the courtroom as the judge read", "for the court room as all judges read", AnchorState.MOVED),  # 35 %
        ("the judge read", "", AnchorState.ORPHAN),
    ],
)
def test_a_quote_that_has_itself_changed(quote, now, state):
    anchor = anchored(NEARLY, quote)
    text = "Later. " + NEARLY.replace(quote, now)
    found = resolve(anchor, [block("Nothing here.", "x"), block(text)])
    assert found.state is state
    if state is AnchorState.CHANGED:
        assert text[found.start : found.end] == now


def test_a_word_of_a_paragraph_is_not_the_short_heading_it_was_in():
    anchor = anchored("China and the world", "China")
    assert resolve(anchor, [block("中国", "x"), block("China and the world", "y")]).block == 1
    paragraph = "On Monday China and the world bank agreed to lend the money at a lower rate than before."
    assert resolve(anchor, [block(paragraph, "x")]).state is AnchorState.ORPHAN


def test_a_quote_of_four_is_not_found_by_another_that_is_much_like_it():
    before, after = "昨天下午我们几个人一起去了", "，晚上很晚才回到家里休息。"
    anchor = anchored(before + "东方公园" + after, "东方公园")
    found = resolve(anchor, [block(before + "北方公园" + after, "x")])
    assert (found.state, found.start) == (AnchorState.CHANGED, len(before))


def test_what_replaced_it_is_plausible_or_nothing():
    before, after = "The committee has finally decided to ", " the old bridge before the winter."
    anchor = anchored(before + "repair" + after, "repair")
    assert resolve(anchor, [block(before + "pull down" + after)]).state is AnchorState.CHANGED
    assert resolve(anchor, [block(before + "wait until somebody else takes care of" + after)]).block is None
    chance = anchored("Nobody knew the results of the vote in the capital until late at night.", "vote")
    assert resolve(chance, [block("Tourists admire the colours of the sea in the harbour of Malta.")]).block is None
    twice = [block(before + "pull down" + after), block(before + "demolish" + after, "x")]
    assert resolve(anchor, twice).state is AnchorState.ORPHAN
    assert resolve(anchor, [block(before + "  " + after)]).state is AnchorState.ORPHAN


@given(st.lists(MIXED, max_size=5), st.lists(MIXED.filter(bool), min_size=1, max_size=3), st.data())
def test_a_place_is_in_its_block_and_what_is_found_exactly_is_the_quote(new, old, data):
    text = data.draw(st.sampled_from(old))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = make_anchor(Side.CHINESE, block(text), start, end)
    blocks = [block(made, str(index)) for index, made in enumerate([*new, *data.draw(st.permutations(old))])]
    found = resolve(anchor, blocks)
    if found.block is None:
        assert (found.state, found.start, found.end) == (AnchorState.ORPHAN, start, end)
        return
    now = blocks[found.block].text
    assert 0 <= found.start < found.end <= len(now)
    if found.state is AnchorState.MOVED and len(anchor.quote) < 5:
        assert fold(now)[found.start : found.end] == fold(anchor.quote)


def test_many_are_found_as_one_by_one():
    blocks = [block(TEXT, "one"), block(NEARLY, "two")]
    anchors = [make_anchor(Side.CHINESE, made, start, start + 6) for made in blocks for start in range(0, 20, 5)]
    changed = [block(NEARLY.upper(), "x"), block("先。" + TEXT.replace("书", "画"), "one")]
    assert resolve_all(anchors, changed) == [resolve(anchor, changed) for anchor in anchors]
    assert resolve_all(anchors, blocks)[4] == Resolution(AnchorState.ANCHORED, 1, 0, 6)


@pytest.mark.parametrize(
    ("start", "end", "snapped"),
    [
        (5, 8, (4, 9)),  # inside "quick"
        (3, 10, (4, 9)),  # with the blanks around it
        (0, 5, (0, 9)),  # from "The" into "quick"
        (4, 9, (4, 9)),
        (6, 6, (4, 9)),  # nothing: the word there
        (3, 3, (3, 3)),  # nothing, on a blank
        (14, 16, (10, 19)),  # a hyphenated word
    ],
)
def test_snap(start, end, snapped):
    assert snap(tokens("The quick far-flung fox"), start, end) == Span(*snapped)


@given(MIXED, st.data())
def test_snapping_only_moves_to_borders(text, data):
    found = tokens(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = snap(found, start, end)
    assert 0 <= span.start <= span.end <= len(text)
    if start < end:
        assert span.start in {token.start for token in found}
        assert span.end in {token.end for token in found}
        assert text[start:end].strip() in span.of(text)
        assert snap(found, span.start, span.end) == span


def test_snap_without_tokens():
    assert snap((), 0, 0) == Span(0, 0)


def uids(old: list[str], new: list[str]) -> list[int | None]:
    """For each new text the index of the old one whose uid it carries."""
    before = [block(text, f"uid{index}") for index, text in enumerate(old)]
    after = carry_uids(before, [block(text, "") for text in new])
    assert [made.text for made in after] == new
    names = {made.uid: index for index, made in enumerate(before)}
    return [names.get(made.uid) for made in after]


A, B, C = "The first paragraph is about rain.", "A second one speaks of snow.", "The third has wind and hail in it."


@pytest.mark.parametrize(
    ("old", "new", "carried"),
    [
        ([A, B, C], [A, B, C], [0, 1, 2]),
        ([A, B, C], [A, "New.", B, C], [0, None, 1, 2]),
        ([A, B, C], [A, C], [0, 2]),
        ([A, B, C], [C, A, B], [2, 0, 1]),
        ([A, A, B], [A, A, B], [0, 1, 2]),
        ([A, B], [A, "A second one tells of snow and ice."], [0, 1]),
        ([A, B], [A, "Nothing like it, 完全不同。"], [0, None]),
        ([A + " " + C + " And much more of it.", B], [A, C + " And much more of it.", B], [None, 0, 1]),
        ([], [A], [None]),
        ([A], [], []),
        (["Yes.", "No."], ["No.", "Yes."], [1, 0]),
    ],
)
def test_blocks_keep_their_identity(old, new, carried):
    assert uids(old, new) == carried


@given(st.lists(MIXED, max_size=8), st.lists(MIXED, max_size=8))
def test_every_block_gets_a_uid_of_its_own(old, new):
    after = carry_uids(
        [block(text, f"uid{index}") for index, text in enumerate(old)], [block(text, "") for text in new]
    )
    assert len({made.uid for made in after}) == len(new)
    assert all(made.uid for made in after)


def test_old_blocks_without_identity_give_none():
    made = carry_uids([block(A, "")], [block(A, "")])
    assert len(made[0].uid) == 32


def test_a_quote_that_is_everywhere_is_found_among_all_its_places():
    text = "".join(f"第{number}个人的书和第{number}张纸。" for number in range(1000, 1400))
    anchor = anchored(text, "的书和第1300")
    short = make_anchor(Side.CHINESE, block(text), anchor.start, anchor.start + 1)
    found = resolve(short, [block("开头。" + text, "x")])
    assert found == Resolution(AnchorState.MOVED, 0, anchor.start + 3, anchor.start + 4)
