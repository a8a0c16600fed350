from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import Side
from reader.text.characters import latin_word_count
from reader.text.sentences import chinese_sentences, english_sentences, paragraphs, sentences
from tests.text.conftest import MIXED

SIDES = st.sampled_from(list(Side))


@pytest.mark.parametrize(
    "pieces",
    [
        ["He left at 5 p.m. on Friday.", '"Why?" he asked.', "It grew 5.95 percent."],
        ["Mr. Lin met Dr. J. Ortega of Apple Inc. in Paris.", "It rained."],
        ["The U.S. economy grew.", "He lives in the U.S.", "The house is old."],
        ["They ate rice, tea, etc.", "Then they slept."],
        ["No. 5 is here.", "No.", "It is not."],
        ['"We did it."', '"Really?" Ana Lopez said.', "Yes!"],
        ['"It pays," she said.', "“It does.”", "(So they say.)", "End"],
        ["He saw [sic] it...", "Then he stopped."],
        ["He waited... and waited.", "Nobody came."],
        ["See example.com for more.", "Version 2.0 is out."],
        ["Prices rose $3.5.", "Who knows?!", "He does."],
        ["Trade rose in e.g. Kenya, i.e. there.", "Good."],
    ],
)
def test_english(pieces):
    text = " ".join(pieces)
    assert [span.of(text) for span in english_sentences(text)] == pieces


def test_the_worked_example():
    text = 'He left at 5 p.m. on Friday. "Why?" he asked. It grew 5.95 percent.It pays.'
    assert [span.of(text) for span in english_sentences(text)] == [
        "He left at 5 p.m. on Friday.",
        '"Why?" he asked.',
        "It grew 5.95 percent.",
        "It pays.",
    ]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("tourism and media.Kazakhstan is large.", ["tourism and media.", "Kazakhstan is large."]),
        ("opened in 2023.The bridge is long.", ["opened in 2023.", "The bridge is long."]),
        ('He said: "It is good."The end is near.', ['He said: "It is good."', "The end is near."]),
        ('It is large."We know," he said.', ["It is large.", '"We know," he said.']),
        ("It joined the EU.China said no.", ["It joined the EU.", "China said no."]),
        ("It is over!Nobody knew.", ["It is over!", "Nobody knew."]),
        ("It left at 8 p.m.The boat was full.", ["It left at 8 p.m.", "The boat was full."]),
        ("They went home.CGTN was there.", ["They went home.", "CGTN was there."]),
        ("The end (of it).The next one.", ["The end (of it).", "The next one."]),
        ("Use Node.js or ASP.Net today.", ["Use Node.js or ASP.Net today."]),
        ("It grew 3.5 percent in the U.S.A last year.", ["It grew 3.5 percent in the U.S.A last year."]),
        ("Ask Dr.Smith or Ph.D.Students, e.g.Ann.", ["Ask Dr.Smith or Ph.D.Students, e.g.Ann."]),
        ("See example.com or Amazon.Com or notes.TXT or so.", ["See example.com or Amazon.Com or notes.TXT or so."]),
        ("J.K.Rowling saw a U.S.Navy ship.", ["J.K.Rowling saw a U.S.Navy ship."]),
        ("One line\n\nAnother line", ["One line", "Another line"]),
        ("", []),
        ("  \n ", []),
    ],
)
def test_english_without_its_blanks(text, pieces):
    assert [span.of(text) for span in english_sentences(text)] == pieces


@pytest.mark.parametrize(
    "pieces",
    [
        ["他走了；她来了。", "好！", "“走吧。”", "为什么？"],
        ["“你好吗？”他问。", "我很好。"],
        ["他说：“走吧！”", "我们走了。"],
        ["他等着……", "没有人来。"],
        ["增长5.95%，达到1.2亿。", "很多！！"],
        ["「真的嗎？」他說。", "『是的。』", "（完。）"],
        ['他说："好。"', "我们走。"],
        ["没有句号"],
    ],
)
def test_chinese(pieces):
    text = "".join(pieces)
    assert [span.of(text) for span in chinese_sentences(text)] == pieces


@given(MIXED, SIDES)
def test_sentences_hold_everything_but_blanks_once_and_in_order(text, side):
    found = sentences(text, side)
    position = 0
    for span in found:
        assert text[position : span.start].strip() == ""
        assert span.of(text) == span.of(text).strip() != ""
        position = span.end
    assert text[position:].strip() == ""


@given(MIXED.map(lambda text: text * 4), SIDES)
def test_paragraphs_cover_the_text_exactly(text, side):
    spans = paragraphs(text, side)
    assert "".join(span.of(text) for span in spans) == text
    assert all(len(span) for span in spans)
    assert [span.end for span in spans[:-1]] == [span.start for span in spans[1:]]


def words(number: int, name: str = "word") -> str:
    return " ".join([name.capitalize(), *[name] * (number - 1)]) + "."


def test_a_long_transcript_becomes_paragraphs_of_a_few_sentences():
    text = " ".join(words(20) for _ in range(30))
    pieces = [span.of(text) for span in paragraphs(text, Side.ENGLISH)]
    assert len(pieces) == 10
    assert all(60 <= latin_word_count(piece) <= 110 for piece in pieces)
    assert all(piece.endswith(". ") for piece in pieces[:-1])


def test_a_short_block_stays_whole():
    text = " ".join(words(20) for _ in range(5))
    assert len(paragraphs(text, Side.ENGLISH)) == 1


def test_no_tiny_last_paragraph():
    text = " ".join([*[words(30) for _ in range(6)], words(5)])
    last = paragraphs(text, Side.ENGLISH)[-1].of(text)
    assert latin_word_count(last) >= 35


def test_a_quotation_is_not_cut_where_that_can_be_avoided():
    text = " ".join([words(30), words(25), "“" + words(15), words(15), words(15)[:-1] + ".”", *[words(20)] * 4])
    for span in paragraphs(text, Side.ENGLISH):
        assert span.of(text).count("“") == span.of(text).count("”")


def test_chinese_paragraphs_are_measured_in_characters():
    text = ("中国和五个国家继续发展贸易与文化交流，人们往来更加方便。" * 12).strip()
    sizes = [len(span) for span in paragraphs(text, Side.CHINESE)]
    assert sum(sizes) == len(text)
    assert len(sizes) > 1
    assert all(50 <= size <= 180 for size in sizes)
