# ruff: noqa: E501 - sentences are read whole
"""One rule a test: dates, names, topics, farms, joined lines, captions, markup."""

from __future__ import annotations

import pytest

from reader.domain.article import BlockKind, Draft, Origin, RemovalReason
from reader.importers.captions import is_credited
from reader.importers.dates import better, find_dates
from reader.importers.farm import cut_farms
from reader.importers.lines import pieces_of
from reader.importers.names import is_label, is_name
from reader.importers.outlets import is_outlet
from reader.importers.registry import draft_from_bytes, draft_from_text
from reader.importers.topics import label_of, split_topics


def _draft(text: str) -> Draft:
    return draft_from_text(text, "page.txt", Origin.PASTE)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("June 19, 2025", "2025-06-19"),
        ("19 June 2025", "2025-06-19"),
        ("19th of June 2025", "2025-06-19"),
        ("Thursday, June 19th, 2025", "2025-06-19"),
        ("2025/6/19", "2025-06-19"),
        ("2025.06.19", "2025-06-19"),
        ("Updated: 2025-06-14 07:22", "2025-06-14T07:22"),
        ("2025-06-14T07:22:10+08:00", "2025-06-14T07:22"),
        ("2025年6月19日", "2025-06-19"),
        ("2025年6月19日 星期四 下午3:05", "2025-06-19T15:05"),
        ("2025年6月19日 08时05分", "2025-06-19T08:05"),
        ("Jun. 3, 2024 3:05 p.m.", "2024-06-03T15:05"),
        ("Jun. 3, 2024 at 12:05 a.m. ET", "2024-06-03T00:05"),
        ("08:09, June 19, 2025", "2025-06-19T08:09"),
        ("17:50, 18-Jun-2025", "2025-06-18T17:50"),
        ("Sept 2, 2023", "2023-09-02"),
        ("31 June 2025", ""),
        ("2025-13-01", ""),
        ("call 2025-06-1999", ""),
        ("in 2025 or June 19", ""),
        ("06/07/2025", ""),
    ],
)
def test_dates(text: str, iso: str) -> None:
    assert [found.iso for found in find_dates(text)][:1] == ([iso] if iso else [])


def test_a_time_completes_the_date_of_its_day_only() -> None:
    assert better("2025-06-19", "2025-06-19T08:09") == "2025-06-19T08:09"
    assert better("2025-06-19", "2025-06-20T08:09") == "2025-06-19"
    assert better("", "2025-06-20") == "2025-06-20"


@pytest.mark.parametrize(
    "text",
    [
        "王毅",
        "葛长风",
        "歐陽雪",
        "托卡耶夫",
        "特朗普",
        "让·雷诺",
        "主持人",
        "外交部发言人",
        "阿婆",
        "Jane Doe",
        "J. K. Oates",
        "Ludwig van Beek",
        "María José Núñez",
        "BBC",
        "Host",
        "Speaker 1",
        "CGTN记者",
        "Ama Boateng (host)",
    ],
)
def test_speakers(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize(
    "text",
    [
        "王毅表示",
        "她说",
        "他们指出",
        "例如",
        "有三点原因",
        "史料里写着三件事",
        "最大亮点",
        "责任编辑",
        "Jane Doe said",
        "he added",
        "Note",
        "Photo",
        "The result",
        "In short",
        "first of all",
        "Editor's note",
        "Source",
        "",
        "12",
        "王毅，李强",
    ],
)
def test_no_speakers(text: str) -> None:
    assert not is_label(text)
    assert not is_label(text + "说")
    assert not is_name(text + " said")


def test_topics_of_one_line() -> None:
    run = "王小明：今年雨多。原因：气候变了。 Jane van Doe:We say: 三点半 10:30 再来。李雪:好!例如:茶。 主持人：他表示：再见"
    assert split_topics(run) == [
        ("王小明", "今年雨多。原因：气候变了。"),
        ("Jane van Doe", "We say: 三点半 10:30 再来。"),
        ("李雪", "好!例如:茶。"),
        ("主持人", "他表示：再见"),
    ]
    assert split_topics("开头的话。王小明：今年雨多。") == [("", "开头的话。"), ("王小明", "今年雨多。")]
    assert split_topics("他说了两件事：一是水，二是火。") == [("", "他说了两件事：一是水，二是火。")]
    assert label_of("https://example.org") == ("", "https://example.org")
    assert label_of("10:30 tea") == ("", "10:30 tea")


@pytest.mark.parametrize("separator", ["|", "｜", " | ", "•", "_", " , ", "、", "  "])
def test_farms_of_any_separator(separator: str) -> None:
    farm = separator.join(
        f"免费{what}下载平台"
        for what in [
            "小说",
            "软件",
            "铃声",
            "壁纸",
            "字体",
            "模板",
            "素材",
            "图库",
            "教程",
            "课件",
            "试卷",
            "表格",
            "游戏",
            "主题",
        ]
    )
    pieces = cut_farms(pieces_of(f"村里的桥修好了，大家都很高兴。\n{farm}\n"))
    assert [piece.reason for piece in pieces] == [None, RemovalReason.LINK_FARM]


def test_farm_is_cut_from_what_it_is_glued_to() -> None:
    farm = "|".join(
        f"cheap {what} online store"
        for what in [
            "hats",
            "shoes",
            "bags",
            "belts",
            "coats",
            "socks",
            "gloves",
            "scarves",
            "rings",
            "watches",
            "lamps",
            "rugs",
        ]
    )
    pieces = cut_farms(pieces_of(f'"We will be back," she said. {farm}|'))
    assert [(piece.text, piece.reason) for piece in pieces] == [
        ('"We will be back," she said.', None),
        (farm + "|", RemovalReason.LINK_FARM),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "桥修好了 | 学校开学了 | 市场也热闹起来",
        "第一，修桥，大家出钱。|第二，修路，大家出力。|第三，修学校，老师来选地方。|第四，修水井。|第五，种树。|第六，休息。",
        "The members are Alba, Brac, Cres, Dugi, Elba, Faro, Gozo, Hvar, Ischia, Jura, Krk, Lipari, Milos and Naxos.",
        "春天种树 夏天浇水 秋天摘果 冬天休息",
        "Year | Rain | Snow | Wind | Sun | Fog",
    ],
)
def test_what_is_no_farm(text: str) -> None:
    assert all(piece.open for piece in cut_farms(pieces_of(text)))


def test_sentence_ends_block_and_broken_lines_are_joined() -> None:
    draft = _draft(
        "The mill was built by two brothers who never agreed on the height of\nits door, and so it has two doors.\n"
        "One of them is painted shut. The other leads to a room in which the well-\nknown clock of the U.S.\nambassador stands.\n"
        "Nobody winds it."
    )
    assert [block.text for block in draft.english] == [
        "The mill was built by two brothers who never agreed on the height of its door, and so it has two doors.",
        "One of them is painted shut. The other leads to a room in which the well-known clock of the U.S. ambassador stands.",
        "Nobody winds it.",
    ]


def test_chinese_lines_are_joined_without_a_space() -> None:
    draft = _draft(
        "磨坊是两兄弟建的，他们从来没有商量好门要开多高，所以\n磨坊有两扇门。\n一扇门漆死了，另一扇门从来不锁，夏天的时候通向\n一间屋子。"
    )
    assert [block.text for block in draft.chinese] == [
        "磨坊是两兄弟建的，他们从来没有商量好门要开多高，所以磨坊有两扇门。",
        "一扇门漆死了，另一扇门从来不锁，夏天的时候通向一间屋子。",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A boy flies a kite in Lund, May 3, 2025. (Harbour Wire/Ola Berg)",
        "A boy flies a kite in Lund. Photo: Ola Berg/Harbour Wire",
        "A boy flies a kite in Lund. [Photo by Ola Berg/For Harbour Daily]",
        "A boy flies a kite in Lund. /VCG",
        "This aerial photo taken on May 3, 2025 shows kites over Lund.",
        "图为孩子们在放风筝。",
        "孩子们在放风筝。（海岬社记者 叶知秋 摄）",
    ],
)
def test_captions(text: str) -> None:
    assert is_credited(text)


@pytest.mark.parametrize(
    "text",
    [
        "LUND, May 3 (Harbour Wire) -- Kites were banned on Friday.",
        "Kites may be flown (and/or photographed) from noon.",
        "Kites are older than books (see the museum).",
        "He told the paper that the photo was old.",
        "风筝节今天开幕（图书馆对面）。",
    ],
)
def test_no_captions(text: str) -> None:
    assert not is_credited(text)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("The Harbour Times", True),
        ("Lakeland News", True),
        ("海港日报", True),
        ("BBC", True),
        ("SPECIAL REPORT", False),
        ("Good news for bees", False),
        ("Why I left the press", False),
        ("报社的猫会看报", False),
    ],
)
def test_outlets(text: str, known: bool) -> None:
    assert is_outlet(text) is known


def test_html_file_is_no_tag_soup() -> None:
    page = (
        b"<!DOCTYPE html><html><head><title>No</title><style>p{}</style></head><body><nav>Home</nav><h1>Rain &amp; shine</h1>"
        b"<script>alert('no')</script><p>It rained on\n   <b>every</b> roof of the town, and nobody was surprised.</p><p>Then it<br>stopped.</p></body></html>"
    )
    draft = draft_from_bytes(page, "page.html", Origin.FILE)
    assert draft.headline == "Rain & shine"
    assert [block.text for block in draft.english] == [
        "It rained on every roof of the town, and nobody was surprised.",
        "Then it",
        "stopped.",
    ]


def test_markdown_marks_go() -> None:
    page = "# Rain\n\nIt *rained* on [every](https://example.org) roof of the **town**, and nobody was surprised.\n\n> Then it stopped."
    draft = draft_from_bytes(page.encode(), "page.md", Origin.FILE)
    assert draft.headline == "Rain"
    assert [block.text for block in draft.english] == [
        "It rained on every roof of the town, and nobody was surprised.",
        "Then it stopped.",
    ]


def test_headline_is_proposed_from_the_text_never_from_furniture() -> None:
    draft = _draft(
        "We use cookies to improve this site, see our privacy policy.\nChoose your language\nEnglish\n\nThe bridge was closed for nine years. Then somebody found the key, and the town went across."
    )
    assert draft.headline == "The bridge was closed for nine years."
    assert [block.kind for block in draft.english] == [BlockKind.PARAGRAPH]


def test_roles_under_people_are_no_people() -> None:
    draft = _draft(
        "Radio Kettle\n\nThe island that bought its own weather\n8 March 2026\nPeople\nNina Sorel\nHost\nTeuila Faleolo\nMeteorologist\n"
        "Topics\nTeuila Faleolo: 我们自己造了雷达。 以前要等三天才知道风暴在哪里。\nTranscript\n"
        "The island has one road and one radar, and both were paid for with postage stamps."
    )
    assert draft.people == ("Nina Sorel", "Teuila Faleolo")
    assert [(block.speaker, block.text) for block in draft.chinese] == [
        ("Teuila Faleolo", "我们自己造了雷达。 以前要等三天才知道风暴在哪里。")
    ]
