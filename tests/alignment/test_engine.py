"""Sentences and what they are linked to, through the engine's door."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from reader.alignment.engine import align
from reader.alignment.glosses import Glosses
from reader.dictionary.index import Dictionary
from reader.domain.article import Block, BlockKind, Gloss
from reader.domain.evidence import Evidence, Link, LinkOrigin, Passage
from tests.alignment.made import aligned, bilingual, bilinguals, linked, paragraphs, tokens

NEWS = (
    "Prices of bread rose sharply in spring. The mayor resigned on Tuesday. Two schools were closed because of snow. "
    "A museum opened in the old harbour. Nobody was hurt in the fire at the mill."
)


def evidence_of(english: Sequence[Block], chinese: Sequence[Block], dictionary: Dictionary) -> Evidence:
    return aligned(english, chinese, dictionary).evidence()


def test_a_sentence_finds_its_source_and_nonsense_none(real_dictionary: Dictionary) -> None:
    assert linked(NEWS, "市长星期二辞职。太阳系有八颗行星。老港口开了一座博物馆。", real_dictionary) == [
        ["The mayor resigned on Tuesday."],
        [],
        ["A museum opened in the old harbour."],
    ]


def test_two_sentences_put_together_have_both(real_dictionary: Dictionary) -> None:
    assert linked(NEWS, "市长辞职,两所学校因下雪而关闭。", real_dictionary) == [
        ["The mayor resigned on Tuesday.", "Two schools were closed because of snow."]
    ]


def test_order_is_that_of_the_english_and_links_may_cross(real_dictionary: Dictionary) -> None:
    found = linked(NEWS, "磨坊火灾中无人受伤。春天面包价格大幅上涨。", real_dictionary)
    assert found == [["Nobody was hurt in the fire at the mill."], ["Prices of bread rose sharply in spring."]]


def test_traditional_text_is_linked_alike(real_dictionary: Dictionary) -> None:
    assert linked(NEWS, "市長星期二辭職。春天麵包價格大幅上漲。", real_dictionary) == [
        ["The mayor resigned on Tuesday."],
        ["Prices of bread rose sharply in spring."],
    ]


def test_a_sentence_whose_source_is_gone_is_not_linked(real_dictionary: Dictionary) -> None:
    without = NEWS.replace("The mayor resigned on Tuesday. ", "")
    assert linked(without, "市长星期二辞职。", real_dictionary) == [[]]


def test_a_term_of_the_glossary_links(real_dictionary: Dictionary) -> None:
    english = "Members ratified the Orlan accord. Members praised the Varsk forum."
    assert linked(english, "成员国批准了奥兰协定。", real_dictionary, terms=[Gloss("Orlan accord", "奥兰协定")]) == [
        ["Members ratified the Orlan accord."]
    ]
    glossary = [Gloss("Varsk forum", "云水会")]
    assert linked(english, "云水会。", real_dictionary, terms=glossary) == [["Members praised the Varsk forum."]]
    assert linked(english, "云水会。", real_dictionary) == [[]]


def test_the_speaker_decides_between_two_who_say_the_same(real_dictionary: Dictionary) -> None:
    english = paragraphs(
        'Water must be shared fairly, said minister Anna Kowalska. "Water must be shared fairly," said Boris Novak.'
    )
    for label, expected in (("Anna Kowalska", "Kowalska"), ("Boris Novak", "Novak")):
        chinese = [Block(BlockKind.TOPIC, "水必须公平分享。", speaker=label)]
        (link,) = evidence_of(english, chinese, real_dictionary).links
        assert [expected in english[0].text[one.start : one.end] for one in link.english] == [True]


def test_passages_are_code_points_of_their_blocks(real_dictionary: Dictionary) -> None:
    english = paragraphs("😀 Snow fell. The mayor resigned on Tuesday.", "A museum opened in the harbour.")
    chinese = paragraphs("😀天空。市长星期二辞职。")
    evidence = evidence_of(english, chinese, real_dictionary)
    assert evidence.links[1].chinese == Passage(0, 4, 12)
    assert evidence.links[1].english == (Passage(0, 13, 43),)
    assert evidence.uncovered == (Passage(0, 0, 12), Passage(1, 0, 31))


def test_a_wrong_number_is_doubted_and_a_right_one_not(real_dictionary: Dictionary) -> None:
    english = paragraphs("The country has 1.3 billion people. Its economy grew by 5 percent.")
    assert [link.doubts for link in evidence_of(english, paragraphs("该国有12亿人口。"), real_dictionary).links] == [
        ("12亿",)
    ]
    assert [link.doubts for link in evidence_of(english, paragraphs("该国有13亿人口。"), real_dictionary).links] == [()]
    mixed = evidence_of(english, paragraphs("该国有13亿人口,经济增长5%。"), real_dictionary)
    assert [link.doubts for link in mixed.links] == [()]


def test_another_name_is_doubted_but_not_beside_a_pronoun(real_dictionary: Dictionary) -> None:
    chinese = paragraphs("孙卫东欢迎修建通往边境的新铁路的计划。王毅谈到了教育、科学和青年交流。")
    plan = "welcomed the plan to build a new railway to the border."
    talk = "spoke about education, science and exchanges of young people."
    found = [
        [link.doubts for link in evidence_of(paragraphs(english), chinese, real_dictionary).links]
        for english in (
            f"Wang Yi {plan} Sun Weidong {talk}",
            f"He {plan} Wang Yi {talk} Sun Weidong sat there.",
            f"Sun Weidong {plan} Wang Yi {talk}",
        )
    ]
    assert found == [[("孙卫东",), ("王毅",)], [(), ()], [(), ()]]


@pytest.mark.parametrize("name", [one.name for one in bilinguals()])
def test_the_wrong_numbers_of_an_article_are_those_doubted(name: str, real_dictionary: Dictionary) -> None:
    article = bilingual(name)
    links = evidence_of(article.english, article.chinese, real_dictionary).links
    assert {i for i, link in enumerate(links) if link.doubts} == article.wrong_numbers


def test_given_blocks_bound_their_sentences(real_dictionary: Dictionary) -> None:
    english = paragraphs("The mayor resigned on Tuesday.", "Snow fell. The mayor spoke on Tuesday about bread.")
    chinese = paragraphs("市长星期二辞职。", "天空很蓝。")
    whole = [Passage(1, 0, len(english[1].text)), Passage(0, 0, len(english[0].text))]
    pairs = list(zip(whole, [Passage(0, 0, 8), Passage(1, 0, 5)], strict=True))
    first, second = aligned(english, chinese, real_dictionary, given=pairs).evidence().links
    assert {one.block for one in first.english} == {1}
    assert second.english == (Passage(0, 0, 30),)
    assert {link.origin for link in (first, second)} == {LinkOrigin.GIVEN}
    assert {link.confidence for link in (first, second)} == {1.0}


def test_own_links_are_obeyed_whatever_they_say(real_dictionary: Dictionary) -> None:
    english, chinese = paragraphs(NEWS), paragraphs("市长星期二辞职。春天面包价格大幅上涨。")
    bread = Passage(0, 0, 39)
    own = [Link(Passage(0, 0, 8), (bread,), 1.0, LinkOrigin.OWN), Link(Passage(0, 8, 19), (), 1.0, LinkOrigin.OWN)]
    evidence = aligned(english, chinese, real_dictionary, own=own).evidence()
    assert [(link.english, link.origin) for link in evidence.links] == [
        ((bread,), LinkOrigin.OWN),
        ((), LinkOrigin.OWN),
    ]
    assert bread not in evidence.uncovered


def test_own_links_win_over_the_page_and_the_last_one_holds(real_dictionary: Dictionary) -> None:
    english, chinese = paragraphs(NEWS), paragraphs("市长星期二辞职。")
    here, first, second = Passage(0, 0, 8), Passage(0, 0, 39), Passage(0, 40, 70)
    own = [Link(here, (first,), 1.0, LinkOrigin.OWN), Link(here, (second,), 1.0, LinkOrigin.OWN)]
    evidence = aligned(english, chinese, real_dictionary, given=[(first, here)], own=own).evidence()
    assert [(link.english, link.origin) for link in evidence.links] == [((second,), LinkOrigin.OWN)]


def test_an_own_link_takes_its_english_from_weaker_claims(real_dictionary: Dictionary) -> None:
    english = paragraphs("Bread became dear. The mayor spoke about bread and snow.")
    chinese = paragraphs("面包。市长谈到了雪。")
    free = aligned(english, chinese, real_dictionary).evidence()
    own = [Link(Passage(0, 3, 10), (Passage(0, 0, 18),), 1.0, LinkOrigin.OWN)]
    bound = aligned(english, chinese, real_dictionary, own=own).evidence()
    assert bound.links[0].confidence < free.links[0].confidence


def test_what_stands_outside_the_text_is_left_out(real_dictionary: Dictionary) -> None:
    english, chinese = paragraphs(NEWS), paragraphs("市长星期二辞职。")
    own = [
        Link(Passage(0, 0, 8), (Passage(7, 0, 3), Passage(0, 5, 9999), Passage(0, 9, 9)), 1.0, LinkOrigin.OWN),
        Link(Passage(9, 0, 8), (Passage(0, 0, 39),), 1.0, LinkOrigin.OWN),
    ]
    evidence = aligned(
        english, chinese, real_dictionary, own=own, given=[(Passage(5, 0, 1), Passage(0, 0, 8))]
    ).evidence()
    assert [link.english for link in evidence.links] == [()]


@pytest.mark.parametrize(("english", "chinese"), [("", ""), ("Snow fell.", ""), ("", "下雪了。"), ("   ", "。。。")])
def test_empty_sides(english: str, chinese: str, real_dictionary: Dictionary) -> None:
    evidence = evidence_of(paragraphs(english), paragraphs(chinese), real_dictionary)
    assert all(link.english == () and link.confidence == 0 for link in evidence.links)
    assert len(evidence.uncovered) == (1 if english.strip() else 0)
    assert align((), (), Glosses(real_dictionary), chinese_tokens=()) == Evidence()


def test_every_sentence_has_exactly_one_link_inside_its_block(real_dictionary: Dictionary) -> None:
    for article in bilinguals():
        evidence = evidence_of(article.english, article.chinese, real_dictionary)
        assert len(evidence.links) == len(article.links)
        assert [link.chinese for link in evidence.links] == sorted({link.chinese for link in evidence.links})
        for link in evidence.links:
            assert link.english == tuple(sorted(set(link.english)))
            assert 0.0 <= link.confidence <= 1.0
            assert all(0 <= one.start < one.end <= len(article.english[one.block].text) for one in link.english)
            assert link.chinese.end <= len(article.chinese[link.chinese.block].text)
        covered = {one for link in evidence.links for one in link.english}
        assert covered.isdisjoint(evidence.uncovered)
        assert len(covered) + len(evidence.uncovered) == len(aligned(article.english, (), real_dictionary).english)


def test_the_same_text_has_the_same_links_always(real_dictionary: Dictionary) -> None:
    article = bilingual("lentils")
    glosses = Glosses(real_dictionary)
    words = tokens(article.chinese, real_dictionary)
    cold, warm = (align(article.english, article.chinese, glosses, chinese_tokens=words) for _ in range(2))
    assert cold == warm


def test_noise_raises_nothing(real_dictionary: Dictionary) -> None:
    noise = random.Random(7)  # noqa: S311 - noise that is the same at every run
    letters = "天 气.!?。\"'“”0129%万亿第年\u0300😀aZ\n\t-—·"
    for _ in range(60):
        english = paragraphs(*("".join(noise.choices(letters, k=noise.randrange(60))) for _ in range(3)))
        chinese = paragraphs(*("".join(noise.choices(letters, k=noise.randrange(60))) for _ in range(3)))
        evidence = evidence_of(english, chinese, real_dictionary)
        assert all(one.end <= len(english[one.block].text) for link in evidence.links for one in link.english)


def test_work_grows_with_the_text_and_not_with_its_square(real_dictionary: Dictionary) -> None:
    """Pairs looked at, not seconds: ten thousand sentences about different things share hardly a word."""
    things = ["bread", "snow", "mayor", "museum", "harbour", "school", "bridge", "doctor", "forest", "whale"]
    english = paragraphs(*(f"The {things[i % 10]} number {i + 1000} arrived at gate {i}." for i in range(10_000)))
    chinese = paragraphs("第4321号鲸鱼抵达了。", *(f"编号{i + 1000}。" for i in range(0, 10_000, 500)))
    compared = aligned(english, chinese, real_dictionary)
    assert sum(len(row.scores) for row in compared.rows[1:]) < 200
    assert len(compared.evidence().links) == 21
