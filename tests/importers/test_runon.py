"""English and Chinese that follow each other in one line without breaks."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.article import Draft, Origin, Side
from reader.importers.page import read_page
from reader.importers.runon import runs_of
from reader.text.characters import dominant_side

_COUPLES = [
    ("The harbour grew 5.95 percent in the U.S. last year.", "美国港口去年增长了5.95%。"),
    ('Mr. Lee said, "We are ready."', "李先生说：“我们准备好了。”"),
    ("It opens at 8 p.m. on Friday.", "周五晚上8点开放。"),
    ("Phones sold well; prices fell.", "5G手机卖得很好，价格下降了。"),
    ("GDP rose by 3.2 per cent in 2024.", "2024年GDP增长3.2%。"),
    ("Covid-19 closed the clinic, and nobody came.", "Covid-19让诊所关了门，没有人来。"),
    ("“Why did you leave?” she asked.", "“你为什么离开？”她问。"),
    ("She ordered 麻婆豆腐 and a bowl of rice.", "她点了麻婆豆腐和一碗米饭。"),
    ("He works for Alibaba (阿里巴巴) in Hangzhou.", "他在杭州的阿里巴巴（Alibaba）工作。"),
    ("The WHO (World Health Organization) agreed.", "世界卫生组织（WHO）同意了。"),
    ("Dr. Smith arrived from St. Louis at noon!", "史密斯博士中午从圣路易斯到达！"),
    ("Is it far from here?", "离这里远吗？"),
    ("They flew to the U.K. and then to the U.S.", "他们飞往英国，然后飞往美国。"),
    ("50 people live there, and 3.5 million come every year.", "那里住着50个人，每年有350万人前来。"),
    ("J. K. Rowling wrote it in a café.", "J. K. 罗琳在咖啡馆里写成了它。"),
    ("The iPhone costs $999.99 today.", "iPhone今天卖999.99美元。"),
    ("“Slow is smooth...” he began.", "“慢就是稳……”他开口说。"),
    ('The word means "home".', "这个词的意思是“家”。"),
    ("NASA launched it. It flew for nine days.", "NASA发射了它。它飞行了九天。"),
    ("AI will change work, says Li Wei, a professor.", "李伟教授说，AI将改变工作。"),
]


def _draft(text: str) -> Draft:
    return read_page(text, "page.txt", Origin.PASTE)


def _pairs(draft: Draft) -> list[tuple[str, str]]:
    return [(draft.english[pair.english].text, draft.chinese[pair.chinese].text) for pair in draft.pairs]


def _runs(text: str) -> list[str]:
    return [text[run.start : run.end].strip() for run in runs_of(text)]


@pytest.mark.parametrize(
    "runs",
    [
        ["The harbour grew 5.95 percent.", "港口增长了5.95%。", "It pays.", "值得。"],
        [
            "Boats come from the U.S. and Peru.",
            "船来自美国和秘鲁。",
            "It opens at 8 p.m. on Friday.",
            "周五晚上8点开放。",
        ],
        ["They sailed to the U.S.", "他们驶往美国。", "The U.S. mint paid.", "美国铸币局付了钱。"],
        ['Mr. Lee said, "We are ready."', "李先生说：“我们准备好了。”", '"Why?" she asked.', "“为什么？”她问。"],
        [
            "Output rose again.",
            "GDP再次增长。",
            "Phones sold well.",
            "5G手机卖得很好。",
            "That is new.",
            "2024年前没有过。",
        ],
        ["The clinic closed.", "Covid-19期间诊所关了门。", "It has a new door now.", "WHO 的专家说，新门很好。"],
        [
            "She ordered 麻婆豆腐 and rice.",
            "她点了麻婆豆腐和米饭。",
            "The cook (李师傅) smiled.",
            "厨师（Master Li）笑了。",
        ],
        [
            "Node.js runs the clock at example.com now.",
            "这座时钟由Node.js驱动，网址是example.com。",
            "It is late.",
            "它慢了。",
        ],
        ["港口很安静。", "The harbour was quiet.", "没有人着急。", "Nobody was in a hurry."],
        ["Is it far?", "远吗？", "No!", "不远！", "Then let us walk there.", "那我们走过去吧。"],
        ["It said “你好。” and bowed.", "它说了“你好。”，还鞠了躬。", "We laughed a lot.", "我们大笑。"],
        ["He has 3.5 acres of land.", "他有3.5英亩地。", "50 people live there.", "那里住着50个人。"],
    ],
)
@pytest.mark.parametrize("glue", [" ", ""], ids=["spaced", "glued"])
def test_runs_of_a_line(runs: list[str], glue: str) -> None:
    line = glue.join(runs)
    assert _runs(line) == runs
    draft = _draft(line)
    first, second = runs[::2], runs[1::2]
    english, chinese = (first, second) if dominant_side(runs[0]) is Side.ENGLISH else (second, first)
    assert [block.text for block in draft.english] == english
    assert [block.text for block in draft.chinese] == chinese
    assert _pairs(draft) == list(zip(english, chinese, strict=True))


@pytest.mark.parametrize(
    "line",
    [
        "他说：“I have a dream.” 这句话传遍了世界，至今还有人记得。",
        "The dish is Mapo tofu. 麻婆豆腐 is famous in Sichuan and far away from it.",
        "港口使用来自U.S. Steel的钢材，也使用Node.js和GDP数据。",
        "The report (报告。) was short, and nobody read it.",
    ],
)
def test_one_language_with_words_of_the_other_is_one_run(line: str) -> None:
    assert len(_runs(line)) == 1


def test_an_article_that_quotes_a_chinese_sentence_stays_whole() -> None:
    quoting = "He ended with an old saying from the mountains. 山重水复疑无路，柳暗花明又一村。"
    draft = _draft(
        "The teacher spoke for an hour about roads and rivers, and the hall was silent.\n\n"
        f"{quoting}\n\nThen everybody went home through the rain, and the lights went out behind them.\n\n"
        "The next morning the road was gone, and the river had taken its place."
    )
    assert [block.text for block in draft.english][1] == quoting
    assert draft.chinese == draft.pairs == ()


def test_paragraphs_that_each_end_with_their_chinese_are_paired() -> None:
    draft = _draft(
        "The ferry left at noon with forty people on board. 渡船中午载着四十个人离开。\n"
        "It came back in the evening with forty-one of them. 晚上它载着四十一个人回来。\n"
        "Nobody could say where the last one had come from. 谁也说不出最后一个人是从哪里来的。"
    )
    assert [(pair.english, pair.chinese) for pair in draft.pairs] == [(0, 0), (1, 1), (2, 2)]
    assert draft.headline == "The ferry left at noon with forty people on board."


def test_a_whole_summary_in_the_article_s_line_is_no_translation() -> None:
    article = "The town built a bridge over the river, and it took nine years and all the money it had. " * 12
    line = f"{article}小镇造了一座桥。"
    assert [block.text for block in _draft(line).english] == [line]


def test_a_line_that_leads_in_with_chinese_pairs_what_follows() -> None:
    draft = _draft(
        "今天学一个词。 The word is resilience. 这个词是韧性。 She showed it after the flood. 洪水过后她表现了出来。"
    )
    assert _pairs(draft) == [
        ("The word is resilience.", "这个词是韧性。"),
        ("She showed it after the flood.", "洪水过后她表现了出来。"),
    ]
    assert draft.chinese[0].text == "今天学一个词。"


@pytest.mark.parametrize(
    ("line", "chinese"),
    [
        ("The harbour is quiet. (港口很安静。) It is very late. (现在很晚了。)", ["(港口很安静。)", "(现在很晚了。)"]),
        ("The harbour is quiet. / 港口很安静。 / It is very late. / 现在很晚了。", ["港口很安静。", "现在很晚了。"]),
        (
            "The harbour is quiet 港口很安静 It is very late 现在很晚了 Nobody works 没有人工作",
            ["港口很安静", "现在很晚了", "没有人工作"],
        ),
    ],
    ids=["brackets", "strokes", "no stops"],
)
def test_other_borders(line: str, chinese: list[str]) -> None:
    draft = _draft(line)
    assert [block.text for block in draft.chinese] == chinese
    assert [(pair.english, pair.chinese) for pair in draft.pairs] == [(each, each) for each in range(len(chinese))]


def test_a_very_long_line() -> None:
    draft = _draft("The ferry left. 渡船中午又开走了。 " * 3000)
    assert len(draft.pairs) == len(draft.english) == len(draft.chinese) == 3000


def test_furniture_in_two_languages_is_still_furniture() -> None:
    draft = _draft(
        "The ferry left at noon. 渡船中午离开。 It came back at night. 它夜里回来。\n\n"
        "All rights reserved by us. 版权所有，不得转载。"
    )
    assert len(draft.pairs) == 2
    assert [piece.text for piece in draft.removed] == ["All rights reserved by us. 版权所有，不得转载。"]


def test_headline_and_date_above_a_run_on() -> None:
    draft = _draft("The Ferry\n2024-06-03\nIt left at noon. 它中午离开。 It came back at night. 它夜里回来。")
    assert (draft.headline, draft.published) == ("The Ferry", "2024-06-03")
    assert len(draft.pairs) == len(draft.english) == len(draft.chinese) == 2


@given(
    st.lists(
        st.sampled_from(["It pays. ", "值得。", "U.S. ", "5.95", '"', "”", "(", "）", "GDP", "。", ". ", "中国"]),
        max_size=60,
    )
)
def test_runs_cover_the_line_in_turn(parts: list[str]) -> None:
    text = "".join(parts)
    runs = runs_of(text)
    assert [run.start for run in runs] == [0, *(run.end for run in runs[:-1])]
    assert runs[-1].end == len(text)
    assert all(one.side is not other.side for one, other in itertools.pairwise(runs))


@given(
    st.lists(st.sampled_from(_COUPLES), min_size=3, max_size=8, unique=True),
    st.sampled_from([("{} {}", " "), ("{} {}", "\n"), ("{}{}", "\n"), ("{}\n{}", "\n"), ("{}\n{}", "\n\n")]),
    st.booleans(),
)
@settings(max_examples=120, deadline=None)
def test_couples_are_found_however_they_are_put_together(
    couples: list[tuple[str, str]], layout: tuple[str, str], chinese_first: bool
) -> None:
    form, glue = layout
    text = glue.join(form.format(*(couple[::-1] if chinese_first else couple)) for couple in couples)
    assert _pairs(_draft(text)) == couples
