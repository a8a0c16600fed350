"""Feeds as the world writes them: RSS, Atom, podcasts, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.feed import Entry, FeedPage
from reader.errors import EmptyInput, InputError, NotAFeed
from reader.importers.feeds import iso_date, read_feed
from reader.importers.isolated import parse_feed

AT = "https://radio.example/feeds/all.xml"
PODCAST = """<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet href="/look.xsl" type="text/xsl"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
 <title>River &amp;amp; Rail</title>
 <atom:link href="https://radio.example/feeds/all.xml" rel="self"/>
 <link>https://radio.example/</link>
 <image><title>A picture</title><url>https://radio.example/p.png</url><link>https://radio.example/pictures</link></image>
 <item>
  <itunes:title>Short</itunes:title>
  <title><![CDATA[The night ferry & its crew]]></title>
  <link>/talks/ferry</link>
  <guid isPermaLink="false">talk-7</guid>
  <pubDate>Sat, 14 Jun 2025 07:22:31 +0800</pubDate>
  <description>The short text.</description>
  <content:encoded><![CDATA[<p>The
  ferry&nbsp;sails at nine.</p><p>渡船九点开。</p><script>x()</script>]]></content:encoded>
  <enclosure url="https://radio.example/ferry.mp3" type="audio/mpeg" length="1"/>
  <podcast:transcript url="https://radio.example/ferry.fr.vtt" type="text/vtt" language="fr"/>
  <podcast:transcript url="/ferry.html" type="text/html"/>
  <podcast:transcript url="/ferry.srt" type="application/x-subrip; charset=utf-8" language="en-GB"/>
 </item>
 <item><title>No link &mdash; no guid</title><pubDate>2 June 2025</pubDate></item>
 <item><guid>https://radio.example/talks/9</guid><itunes:summary>Only a summary.</itunes:summary></item>
 <item><guid isPermaLink="false">talk-7</guid><title>Twice</title></item>
 <item></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.example/en/">
 <title type="html">Hill &amp;lt;Paper&amp;gt;</title>
 <link rel="self" href="https://paper.example/atom"/><link href="/home"/>
 <entry><title>The dam</title><link rel="enclosure" href="a.mp3"/><link rel="alternate" href="dam.html"/>
  <id>tag:paper.example,2025:1</id><updated>2025-06-15T00:00:00Z</updated><published>2025-06-14T23:05:00Z</published>
  <summary>Short.</summary>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
  <p>The dam <b>holds</b>.</p><p>And so do we.</p></div></content>
 </entry></feed>"""


def test_a_podcast_is_read_with_its_transcripts_and_its_own_text() -> None:
    page = read_feed(PODCAST.encode(), AT)
    assert (page.title, page.home) == ("River & Rail", "https://radio.example/")
    assert page.entries == (
        Entry(
            guid="talk-7",
            title="The night ferry & its crew",
            published="2025-06-14T07:22",
            address="https://radio.example/talks/ferry",
            transcript="https://radio.example/ferry.srt",
            transcript_kind="application/x-subrip",
            text="The ferry sails at nine.\n\n渡船九点开。",
        ),
        Entry(guid="No link — no guid", title="No link — no guid", published="2025-06-02"),
        Entry(guid="https://radio.example/talks/9", address="https://radio.example/talks/9", text="Only a summary."),
    )


def test_atom_is_read_relative_to_its_base() -> None:
    page = read_feed(ATOM.encode(), AT)
    assert (page.title, page.home) == ("Hill <Paper>", "https://paper.example/home")
    assert page.entries == (
        Entry(
            guid="tag:paper.example,2025:1",
            title="The dam",
            published="2025-06-14T23:05",
            address="https://paper.example/en/dam.html",
            text="The dam holds.\n\nAnd so do we.",
        ),
    )


def test_rss_of_the_first_version_has_its_items_beside_the_channel() -> None:
    data = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old</title><link>http://old.example/</link></channel>
     <item><title>One</title><link>http://old.example/1</link><dc:date>2025-06-01</dc:date></item></rdf:RDF>"""
    page = read_feed(data, AT)
    assert (page.title, page.home) == ("Old", "http://old.example/")
    assert [(each.guid, each.published) for each in page.entries] == [("http://old.example/1", "2025-06-01")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_a_feed_may_say_a_wrong_encoding(encoding: str) -> None:
    """Each of these says that it is UTF-8."""
    text = PODCAST.replace("River &amp;amp; Rail", "河流与铁路的广播").replace("ferry sails", "渡船是我们大家的渡船")
    assert read_feed(text.encode(encoding), AT).title == "河流与铁路的广播"


def test_a_broken_feed_is_read_as_far_as_it_makes_sense() -> None:
    data = PODCAST.replace("The short text.", "Fish & chips <b>here").replace("</channel></rss>", "")
    page = read_feed(b"\n\n" + data.encode(), AT)
    assert page.entries[0].title == "The night ferry & its crew"


def test_a_web_page_names_its_feeds() -> None:
    page = b"""<!doctype html><html><head><title>News</title><link rel="stylesheet" type="text/css" href="a.css">
    <link rel="alternate" type="application/rss+xml" href="/rss?a=1&amp;b=2"><LINK REL="Alternate feed"
    TYPE="application/atom+xml" HREF="atom.xml"><link rel=alternate hreflang=zh href="/zh">
    <link rel=alternate type="application/rss+xml" href="javascript:x()"></head><body><p>Hello<br>there</body></html>"""
    found = read_feed(page, "https://paper.example/news/")
    assert found == FeedPage(alternates=("https://paper.example/rss?a=1&b=2", "https://paper.example/news/atom.xml"))


@pytest.mark.parametrize(
    "data",
    [b"Just words.", b"<html><body>A page</body></html>", b"<opml><body/></opml>", b"\x89PNG\r\n\x1a\n\xff", b"{}"],
)
def test_what_is_no_feed_is_said_so(data: bytes) -> None:
    with pytest.raises(InputError):
        read_feed(data, AT)
    with pytest.raises(EmptyInput):
        read_feed(b" \n", AT)


def test_nothing_is_read_that_a_feed_asks_for(tmp_path: object) -> None:
    secret = f"{tmp_path}/secret.txt"
    with open(secret, "w", encoding="utf-8") as file:  # noqa: PTH123 - its name goes into the feed as it stands
        file.write("the secret")
    lol = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    data = f"""<!DOCTYPE rss [<!ENTITY l0 "lol"><!ENTITY x SYSTEM "file://{secret}">{lol}]>
    <rss><channel><title>A&x;B</title><item><guid>1</guid><title>&l9;</title><description>&x;</description></item></channel></rss>"""
    page = read_feed(data.encode(), AT)
    assert "secret" not in repr(page)
    assert "lol" not in repr(page)


def test_a_deep_or_endless_feed_ends() -> None:
    deep = b"<rss><channel><title>T</title>" + b"<item>" * 100_000
    assert len(read_feed(deep, AT).entries) <= 2_000
    many = "<rss><channel>" + "".join(f"<item><guid>{n}</guid></item>" for n in range(5_000)) + "</channel></rss>"
    assert len(read_feed(many.encode(), AT).entries) == 2_000


def test_the_isolated_process_reads_feeds_too() -> None:
    assert parse_feed(PODCAST.encode(), AT) == read_feed(PODCAST.encode(), AT)
    with pytest.raises(NotAFeed, match=r"https://radio\.example/feeds/all\.xml is not a feed"):
        parse_feed(b"<html><body>A page</body></html>", AT)


@given(st.text(max_size=60) | st.dates().map(str) | st.datetimes().map(str))
def test_a_date_is_iso_or_nothing(text: str) -> None:
    found = iso_date(text)
    assert found == "" or len(found) in (10, 16)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Sat, 14 Jun 2025 07:22:31 GMT", "2025-06-14T07:22"),
        ("14 Jun 2025 07:22 EST", "2025-06-14T07:22"),
        ("2025-06-14T07:22:31.5Z", "2025-06-14T07:22"),
        ("2025-06-14", "2025-06-14"),
        ("2025年6月14日", "2025-06-14"),
        ("Sat, 31 Jun 2025 07:22:31 GMT", ""),
        ("soon", ""),
    ],
)
def test_dates_of_feeds(text: str, iso: str) -> None:
    assert iso_date(text) == iso


def test_a_base_address_that_is_none_is_passed_over() -> None:
    page = read_feed(ATOM.replace("https://paper.example/en/", "https://[paper.example/").encode(), AT)
    assert page.home == "https://radio.example/home"
