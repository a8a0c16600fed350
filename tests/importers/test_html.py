"""Web pages: what the markup says of lines, of the page, and of what nobody sees."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.article import BlockKind, Draft, Origin
from reader.errors import InputError
from reader.importers.registry import draft_from_bytes

TITLE = "The Lamp That Burns by Day"
FIRST = (
    "The lighthouse keeper of Skarv has forgotten to put out his lamp, and for three weeks it has burned by day as "
    "well as by night. The pilots have not complained."
)
SECOND = (
    "A boy from the fish market counted the ships that turned to look at it. He came to forty-one before he fell "
    "asleep on the nets, and his list is now kept in the town library."
)
THIRD = (
    "The keeper says that he will write to the ministry when the winter is over. Until then, he says, nobody should "
    "be afraid of too much light in a place that has seen so little of it."
)
CHINESE = (
    "斯卡夫的守塔人忘了熄灯，三个星期以来灯塔白天黑夜都亮着。"
    "领航员们没有抱怨，鱼市场的一个男孩数了数转头张望的船，数到四十一艘就睡着了。"
)
CHINESE_2 = "守塔人说，等冬天过去他会给部里写信。在那以前，在一个很少见到光的地方，谁也不该害怕光太多。"
RELATED = "A ferry without passengers crossed the sound on Monday, and its captain says that he enjoyed the silence."
COMMENT = "I live behind that lighthouse and I have not slept since the first of the month, so thank you very much."


def read(html: str | bytes, name: str = "page.html") -> Draft:
    return draft_from_bytes(html if isinstance(html, bytes) else html.encode(), name, Origin.FILE)


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


def article(*more: str) -> str:
    return f"<h1>{TITLE}</h1><article><p>{FIRST}</p><p>{SECOND}</p>{''.join(more)}<p>{THIRD}</p></article>"


def english(draft: Draft) -> list[str]:
    return [block.text for block in draft.english]


def chinese(draft: Draft) -> list[str]:
    return [block.text for block in draft.chinese]


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


NEWS = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "name": "Nobody reads this"},
        {
            "@type": ["NewsArticle"],
            "headline": "The Lamp That Burns &amp; Burns",
            "datePublished": "2031-02-03T07:45:10+01:00",
            "author": [{"@type": "Person", "name": "Mina Strand"}, {"name": "Olaf Brekke"}],
            "publisher": {"@type": "Organization", "name": "The Skarv Observer"},
            "mainEntityOfPage": {"@id": "https://observer.example/lamp"},
        },
    ],
}
OPEN_GRAPH = (
    f'<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="The Skarv Observer">'
    '<meta property="article:published_time" content="2031-02-03T07:45:10Z"><meta name=author content="Mina Strand">'
    '<meta property="og:url" content="https://observer.example/lamp">'
)
PLAIN_META = (
    f"<title>{TITLE} | The Skarv Observer</title><meta name=pubdate content=20310203>"
    '<meta name="dc.creator" content="by Mina Strand"><link rel="canonical" href="https://observer.example/lamp">'
)


def test_linked_data_gives_headline_date_people_source_and_address() -> None:
    draft = read(page(f"<article><p>{FIRST}</p><p>{SECOND}</p></article>", linked(NEWS)))
    assert draft.headline == "The Lamp That Burns & Burns"
    assert (draft.published, draft.byline) == ("2031-02-03T07:45", "Mina Strand, Olaf Brekke")
    assert (draft.source, draft.url) == ("The Skarv Observer", "https://observer.example/lamp")


@pytest.mark.parametrize("head", [OPEN_GRAPH, PLAIN_META])
def test_meta_elements_give_the_same(head: str) -> None:
    draft = read(page(article(), head))
    assert (draft.headline, draft.byline) == (TITLE, "Mina Strand")
    assert draft.published.startswith("2031-02-03")
    assert draft.url == "https://observer.example/lamp"
    assert english(draft) == [FIRST, SECOND, THIRD]


def test_an_episode_names_its_series() -> None:
    episode = {"@type": "PodcastEpisode", "name": TITLE, "partOfSeries": {"name": "Lamps and Bells"}}
    draft = read(page(f"<p>{FIRST}</p><p>{SECOND}</p>", linked(episode)))
    assert (draft.headline, draft.source) == (TITLE, "Lamps and Bells")


def test_a_platform_is_not_the_source() -> None:
    shown = '<div><a id="js_name"> 海港晚报 </a></div>'
    draft = read(page(shown + article(), '<meta property="og:site_name" content="微信公众平台">'))
    assert draft.source == "海港晚报"


def test_the_time_element_dates_an_article() -> None:
    shown = '<p>posted <time datetime="2031-02-30">never</time> <time datetime="2031-03-01 09:30">last week</time></p>'
    assert read(page(article(shown))).published == "2031-03-01T09:30"


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2031-02-13", "2031-02-13"),
        ("2031/12/31 7:05", "2031-12-31T07:05"),
        ("2031年2月3日 18:20", "2031-02-03T18:20"),
        ("20311102T0910", "2031-11-02T09:10"),
        ("2031-02-03T00:00:00Z", "2031-02-03"),
        ("2031-13-01", ""),
        ("2031-02-29", ""),
        ("soon", ""),
    ],
)
def test_dates_as_pages_write_them(written: str, date: str) -> None:
    assert read(page(article(), f'<meta property="article:published_time" content="{written}">')).published == date


@pytest.mark.parametrize(
    "data",
    [
        "{",
        "[" * 100_000,
        '{"@type": {"a": 1}, "headline": 7}',
        '{"@type": "NewsArticle", "headline": ["x"], "author": 3, "publisher": [], "datePublished": {"@value": 1}}',
        '[[["NewsArticle"]]]',
        '{"@type": "NewsArticle", "url": "javascript:alert(1)", "datePublished": "9999-99-99"}',
    ],
)
def test_broken_linked_data_is_passed_over(data: str) -> None:
    draft = read(page(article(), f'<script type="application/ld+json">{data}</script>'))
    assert (draft.headline, draft.published, draft.url) == (TITLE, "", "")
    assert english(draft) == [FIRST, SECOND, THIRD]


def test_the_headline_of_the_page_stands_before_that_of_its_data() -> None:
    assert read(page(article(), linked(NEWS))).headline == TITLE


def test_a_masthead_is_no_headline() -> None:
    body = f"<h1>The Skarv Observer</h1><h2>{TITLE}</h2><p>{FIRST}</p><p>{SECOND}</p>"
    draft = read(page(body, OPEN_GRAPH))
    assert draft.headline == TITLE
    assert english(draft) == [FIRST, SECOND]


def test_parts_that_the_markup_names_furniture_are_left_out() -> None:
    body = (
        f"<nav><ul><li><a href=/>Home</a><li><a href=/>Harbour</a></ul></nav>{article()}"
        f'<div class="related-stories"><h3>Elsewhere</h3><p>{RELATED}</p></div>'
        f'<section id="comments"><p>{COMMENT}</p></section><footer><p>{RELATED[:50]}.</p></footer>'
    )
    draft = read(page(body))
    assert english(draft) == [FIRST, SECOND, THIRD]
    removed = [piece.text for piece in draft.removed]
    assert {"Home", "Harbour", "Elsewhere", RELATED, COMMENT} <= set(removed)


@pytest.mark.parametrize(
    "wrap",
    [
        "<aside>{}</aside>",
        '<div class="sidebar">{}</div>',
        "<section>{}</section>",
        '<div id="promo-zh">{}</div>',
        "{}",
    ],
)
def test_a_chinese_summary_beside_the_article_is_kept(wrap: str) -> None:
    draft = read(page(article() + wrap.format(f"<p>{CHINESE}</p><p>{CHINESE_2}</p>")))
    assert english(draft) == [FIRST, SECOND, THIRD]
    assert chinese(draft) == [CHINESE, CHINESE_2]


def test_a_transcript_that_the_main_text_leaves_out_is_kept() -> None:
    said = [f"Guest {number}. {text}" for number, text in enumerate([RELATED, COMMENT] * 3)]
    body = article() + '<div class="widget"><details><summary>Transcript</summary><div class="transcript-text">'
    draft = read(page(body + "".join(f"<div>{text}</div>" for text in said) + "</div></details></div>"))
    found = " ".join(english(draft))
    assert all(text.partition(". ")[2] in found for text in said)


def test_a_part_with_a_wrong_name_is_kept_with_the_article_in_it() -> None:
    draft = read(page(f'<div class="main has sidebar menu">{article()}</div>'))
    assert (draft.headline, english(draft)) == (TITLE, [FIRST, SECOND, THIRD])


def test_line_breaks_within_a_sentence_are_no_borders() -> None:
    broken = FIRST.replace("for three", "<br>for three").replace("as well", "<br/>as\n well")
    assert english(read(page(article(f"<p>{broken}</p>"))))[2] == FIRST


def test_line_breaks_between_languages_are_borders() -> None:
    body = f"<h1>{TITLE}</h1><div>{FIRST}<br>{CHINESE}<br>{SECOND}<br>{CHINESE_2}</div>"
    draft = read(page(body))
    assert english(draft) == [FIRST, SECOND]
    assert chinese(draft) == [CHINESE, CHINESE_2]


def test_inline_markup_breaks_no_word() -> None:
    marked = FIRST.replace("lighthouse", "<b>light</b>house").replace("lamp", "<a href=/l>lam<i>p</i></a>")
    assert english(read(page(article(f"<p>{marked}</p>"))))[2] == FIRST


def test_headings_and_captions_are_what_the_markup_says() -> None:
    figure = "<figure><img alt=lamp><figcaption>The lamp of Skarv at noon, seen from a boat</figcaption></figure>"
    draft = read(
        page(article("<h2>What did the boy see from the nets of the market?</h2>", f"<p>{COMMENT}</p>", figure))
    )
    kinds = {block.text: block.kind for block in draft.english}
    assert kinds["What did the boy see from the nets of the market?"] is BlockKind.HEADING
    assert kinds["The lamp of Skarv at noon, seen from a boat"] is BlockKind.CAPTION
    assert kinds[COMMENT] is BlockKind.PARAGRAPH


def test_rows_of_data_are_lines_and_frames_are_not() -> None:
    data = "<table><tr><th>Night</th><th>Ships that turned</th></tr><tr><td>Monday</td><td>41</td></tr></table>"
    frame = f"<table><tr><td><p>{COMMENT}</p></td><td>{RELATED}</td></tr></table>"
    found = english(read(page(article(data, frame))))
    assert {"Night Ships that turned", "Monday 41", COMMENT, RELATED} <= set(found)


@pytest.mark.parametrize(
    "hidden",
    [
        "<div style='color:red; display : none'>{}</div>",
        "<p style='visibility:hidden !important'>{}</p>",
        "<div hidden><div>{}</div></div>",
        "<span aria-hidden=true>{}</span>",
        "<template><p>{}</p></template>",
        "<noscript>{}</noscript>",
        "<script>var a = '{}';</script>",
        "<style>/* {} */</style>",
        "<dialog><p>{}</p></dialog>",
        "<span class='x sr-only'>{}</span>",
        "<!-- {} -->",
        "<select><option>{}</option></select>",
        "<svg><text>{}</text></svg>",
    ],
)
def test_what_nobody_sees_is_not_read(hidden: str) -> None:
    draft = read(page(article(hidden.format("The hidden hand of the page is here."))))
    assert english(draft) == [FIRST, SECOND, THIRD]
    assert not any("hidden hand" in piece.text for piece in draft.removed)


def test_text_behind_a_hidden_element_stays() -> None:
    shown = FIRST.replace("three weeks", "<span hidden>four</span>three weeks<sup><a href='#n1'>[1]</a></sup>")
    assert english(read(page(article(f"<p>{shown}</p>"))))[2] == FIRST


def test_a_page_saved_below_a_notice_is_read() -> None:
    assert english(read(page(f"<div aria-hidden=true>{article()}</div><div role=dialog>{RELATED}</div>")))[:2] == [
        FIRST,
        SECOND,
    ]


def test_sounds_above_characters_are_not_text() -> None:
    ruby = CHINESE.replace("灯塔", "<ruby>灯<rp>(</rp><rt>dēng</rt><rp>)</rp>塔<rt>tǎ</rt></ruby>")
    assert chinese(read(page(article(f"<p>{ruby}</p>")))) == [CHINESE]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("label", ["utf-8", "iso-8859-1", "nonsense"])
def test_a_wrong_label_of_the_encoding_does_no_harm(encoding: str, label: str) -> None:
    html = page(f"<h1>守塔人的灯</h1>{article()}<p>{CHINESE}</p><p>{CHINESE_2}</p>").replace(
        "charset=utf-8", f"charset={label}"
    )
    draft = read(html.encode(encoding))
    assert chinese(draft)[-2:] == [CHINESE, CHINESE_2]
    assert FIRST in english(draft)


@pytest.mark.parametrize(
    "before",
    [
        "<div>" * 100_000,
        "<b><font>" * 60_000,
        "<table><tr><td>" * 30_000,
        "<select>" * 5_000 + "</select>" * 5_000,
        "<a><p>" * 50_000,
        "<p>" * 250_000,
    ],
)
def test_endless_nesting_loses_no_text(before: str) -> None:
    draft = read(page(f"{before}<p>{FIRST}</p><p>{SECOND}</p>"))
    assert [text for text in english(draft) if text in (FIRST, SECOND)] == [FIRST, SECOND]


def test_entities_of_a_document_type_are_not_followed() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    draft = read(f"{bomb}<html><body><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND} &b;&f;</p></body></html>")
    assert "aaaa" not in " ".join(english(draft))
    assert FIRST in english(draft)


def test_a_page_of_furniture_only_is_refused() -> None:
    with pytest.raises(InputError):
        read(page("<nav><a href=/>Home</a></nav><script>var text;</script><footer>All rights reserved.</footer>"))
    with pytest.raises(InputError):
        read(page(""))


SENTENCES = [FIRST, SECOND, THIRD, RELATED, COMMENT, CHINESE, CHINESE_2]
TAGS = ["p", "div", "li", "blockquote", "td", "section", "article", "aside", "h2", "figcaption", "dd", "nav", "header"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(SENTENCES), st.lists(st.sampled_from(TAGS), max_size=4)), min_size=1, max_size=8)
)
def test_no_letter_of_a_page_is_lost(parts: list[tuple[str, list[str]]]) -> None:
    body = "".join(
        "".join(f"<{tag}>" for tag in tags) + text + "".join(f"</{tag}>" for tag in reversed(tags))
        for text, tags in parts
    )
    try:
        draft = read(page(body))
    except InputError:
        assert all("nav" in tags or "header" in tags or "aside" in tags for _, tags in parts)
        return
    found = [*english(draft), *chinese(draft), *(piece.text for piece in draft.removed), draft.headline]
    joined = re.sub(r"\W", "", " ".join(found))
    assert all(re.sub(r"\W", "", text) in joined for text, _ in parts)


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_mutilated_page_is_read_or_refused(data: st.DataObject) -> None:
    whole = page(article(f"<figure><figcaption>{RELATED}</figcaption></figure>"), linked(NEWS) + OPEN_GRAPH).encode()
    start = data.draw(st.integers(0, len(whole)))
    noise = data.draw(
        st.one_of(st.binary(max_size=30), st.sampled_from([b"<", b"<!--", b"<![CDATA[", b"</html>", b"<script>"]))
    )
    try:
        draft = read(whole[:start] + noise + whole[start + data.draw(st.integers(0, 300)) :])
    except InputError:
        return
    assert draft.english or draft.chinese
