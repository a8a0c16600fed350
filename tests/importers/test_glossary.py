"""Word lists at the foot of a page, and terms that a text explains in brackets."""

from __future__ import annotations

import pytest

from reader.domain.article import Draft, Gloss, Origin, RemovalReason
from reader.importers.glossary import is_heading, read_entry
from reader.importers.page import read_page

ARTICLE = (
    "The glass of the old lamp was so thin that nobody dared to clean it with a cloth.\n\n"
    "In the end a child cleaned it with her breath, and the light came back."
)


def _draft(text: str) -> Draft:
    return read_page(text, "page.txt", Origin.PASTE)


@pytest.mark.parametrize(
    ("line", "gloss"),
    [
        ("the chemical bonds / 化学键", Gloss("the chemical bonds", "化学键")),
        ("1. engage [ɪn'ɡeɪdʒ] v. 雇佣;聘用", Gloss("engage", "雇佣;聘用", "[ɪn'ɡeɪdʒ] v.")),
        ("engage v. 雇佣", Gloss("engage", "雇佣", "v.")),
        ("② lighthouse /ˈlaɪthaʊs/ n. 灯塔", Gloss("lighthouse", "灯塔", "/ˈlaɪthaʊs/ n.")),
        ("新质生产力 new quality productive forces", Gloss("new quality productive forces", "新质生产力")),
        ("• keep an eye on: 留意，照看", Gloss("keep an eye on", "留意，照看")),
        ("harbour\t港口", Gloss("harbour", "港口")),
        ("灯芯：wick", Gloss("wick", "灯芯")),
        ("glow vi./n. 发光", Gloss("glow", "发光", "vi./n.")),
        ("brittle (adj.) 易碎的", Gloss("brittle", "易碎的", "adj.")),
        ("3) GDP - 国内生产总值", Gloss("GDP", "国内生产总值")),
        ("雇佣 engage v.", Gloss("engage", "雇佣", "v.")),
    ],
)
def test_entries(line: str, gloss: Gloss) -> None:
    assert read_entry(line) == gloss


@pytest.mark.parametrize(
    "line",
    [
        "The lamp was old.",
        "灯很旧。",
        "The keeper said 你好 and went on up the stairs to the lamp without a word.",
        "港口增长了5.95%。",
        "2024",
        "The lamp is old. 灯很旧。",
        "",
    ],
)
def test_sentences_are_no_entries(line: str) -> None:
    assert read_entry(line) is None


@pytest.mark.parametrize(
    "text", ["Vocabulary", "Words:", "【词汇】", "生词表", "Key words", "词汇 Vocabulary", "重点词汇："]
)
def test_headings(text: str) -> None:
    assert is_heading(text)


@pytest.mark.parametrize("text", ["Words fail me", "The vocabulary of rain", "词汇的故事", "In other words"])
def test_no_headings(text: str) -> None:
    assert not is_heading(text)


@pytest.mark.parametrize("heading", ["Vocabulary", "词汇", "生词：", "Words"])
def test_a_headed_list_leaves_the_text(heading: str) -> None:
    draft = _draft(f"{ARTICLE}\n\n{heading}\nlamp 灯\nbreath\n呼吸\n\nHer breath was warm.\ncloth n. 布")
    assert draft.glossary == (Gloss("lamp", "灯"), Gloss("breath", "呼吸"), Gloss("cloth", "布", "n."))
    assert "\n\n".join(block.text for block in draft.english) == ARTICLE
    assert draft.chinese == ()
    assert draft.removed[0].text == heading
    assert {piece.reason for piece in draft.removed} == {RemovalReason.GLOSSARY}


def test_a_list_without_a_heading() -> None:
    draft = _draft(f"{ARTICLE}\n\nthin glass / 薄玻璃\nthe old lamp / 旧灯\nto clean / 清洁")
    assert [(gloss.term, gloss.translation) for gloss in draft.glossary] == [
        ("thin glass", "薄玻璃"),
        ("the old lamp", "旧灯"),
        ("to clean", "清洁"),
    ]
    assert len(draft.english) == 2


def test_two_entries_with_their_part_of_speech_are_a_list_anywhere() -> None:
    draft = _draft(f"lamp n. 灯\ndare v. 敢\n\n{ARTICLE}")
    assert [gloss.term for gloss in draft.glossary] == ["lamp", "dare"]
    assert len(draft.english) == 2


@pytest.mark.parametrize(
    "foot",
    [
        "Home 首页\nAbout us 关于我们\nContact 联系",
        "Jane Doe: 今年雨很多\nJohn Roe: 灯修好了\nMary Poe: 船来了",
        "The Last Summer Ship 夏天最后的船\nA House Without Doors 没有门的房子\nHow Rain Finds Us 雨怎样找到我们",
        "lamp 灯",
    ],
    ids=["menu", "people", "titles", "one line"],
)
def test_what_only_looks_like_a_list(foot: str) -> None:
    assert _draft(f"{ARTICLE}\n\n{foot}").glossary == ()


def test_a_page_of_words_alone_is_kept_and_harvested() -> None:
    draft = _draft("Vocabulary\nlamp n. 灯\nship n. 船\nrain n. 雨")
    assert [gloss.term for gloss in draft.glossary] == ["lamp", "ship", "rain"]
    assert len((*draft.english, *draft.chinese)) >= 3


def test_a_heading_without_entries_is_text() -> None:
    draft = _draft(f"Words\n\n{ARTICLE}")
    assert draft.headline == "Words"
    assert draft.glossary == ()


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("我国加快发展新质生产力(new quality productive forces)。", {"new quality productive forces": "新质生产力"}),
        ("“一带一路”（Belt and Road Initiative）是什么？", {"Belt and Road Initiative": "一带一路"}),
        ("她读了《红楼梦》 (Dream of the Red Chamber)。", {"Dream of the Red Chamber": "红楼梦"}),
        ("国内生产总值（GDP）增长了。", {"GDP": "国内生产总值"}),
        ("记者迈克尔·史密斯(Michael Smith)来了。", {"Michael Smith": "迈克尔·史密斯"}),
        ("和平与共同繁荣(common prosperity)", {"common prosperity": "共同繁荣"}),
        ("许多发展中国家(developing countries)", {"developing countries": "发展中国家"}),
        ("自由贸易区(free trade zone)", {"free trade zone": "自由贸易区"}),
        ("这一长串没有边界的字里谁也不知道词语从哪儿开始(no border)", {}),
        ("渡船照常开出（Reuters）。", {}),
        ("灯塔很旧 (see below)。", {}),
        ("During the Spring Festival (春节) nobody works.", {"Spring Festival": "春节"}),
        ("The People’s Bank of China (中国人民银行) agreed.", {"People’s Bank of China": "中国人民银行"}),
        ("It calls for new quality productive forces (新质生产力).", {"new quality productive forces": "新质生产力"}),
        ("They reached a “carbon peak” (碳达峰) early.", {"carbon peak": "碳达峰"}),
        ("Everybody in the town eats dumplings (饺子) then.", {}),
        ("He told it again (笑声) and left.", {}),
    ],
)
def test_terms_in_brackets(text: str, terms: dict[str, str]) -> None:
    draft = _draft(text)
    assert {gloss.term: gloss.translation for gloss in draft.glossary} == terms
    assert [block.text for block in (*draft.english, *draft.chinese)] == [text]


def test_a_term_is_taken_once_and_the_list_goes_before_the_text() -> None:
    draft = _draft(f"{ARTICLE} It was an Old Lamp (旧灯), a very Old Lamp (老灯).\n\nVocabulary\nold lamp n. 古灯")
    assert draft.glossary == (Gloss("old lamp", "古灯", "n."),)
