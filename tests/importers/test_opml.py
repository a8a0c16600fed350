"""Lists of subscriptions: read as other programs write them, and written as they read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.feed import Outline
from reader.errors import DamagedFile, NoSubscriptions, UnsafeMarkup
from reader.importers.opml import is_opml, read_opml, write_opml

LIST = """<?xml version='1.0' encoding='UTF-8'?>
<!-- exported --><opml version="1.1"><head><title>My podcasts</title></head><body>
<outline text="Languages"><outline text="Deeper"><outline type="rss" text="River" title="River &amp; Rail"
 xmlUrl="https://river.example/feed?a=1&amp;b=2" htmlUrl="https://river.example/"/></outline>
 <OUTLINE TEXT="山谷" XMLURL=" http://valley.example/rss "/></outline>
<outline text="Twice" xmlUrl="https://river.example/feed?a=1&amp;b=2"/>
<outline text="Old" xmlUrl="feed://old.example/rss"/><outline text="Packed" xmlUrl="feed:https://packed.example/"/>
<outline text="Local" xmlUrl="file:///etc/passwd"/><outline text="A note"/>
</body></opml>""".encode()


def test_every_feed_is_found_once_however_deep() -> None:
    assert is_opml(LIST, "export.xml")
    assert read_opml(LIST, "export.xml") == [
        Outline("https://river.example/feed?a=1&b=2", "River & Rail"),
        Outline("http://valley.example/rss", "山谷"),
        Outline("http://old.example/rss", "Old"),
        Outline("https://packed.example/", "Packed"),
    ]


def test_what_is_no_list_is_said_so() -> None:
    assert not is_opml(b"<html><body>opml</body></html>", "a.html")
    assert is_opml(b"anything", "A.OPML")
    with pytest.raises(NoSubscriptions):
        read_opml(b"<opml><body><outline text='Empty'/></body></opml>", "a.opml")
    with pytest.raises(DamagedFile):
        read_opml(b"no XML at all", "a.opml")
    with pytest.raises(DamagedFile):
        read_opml(LIST[:300], "a.opml")


def test_entities_and_depth_are_refused() -> None:
    with pytest.raises(UnsafeMarkup):
        read_opml(b'<!DOCTYPE opml [<!ENTITY x "y">]><opml><outline xmlUrl="http://&x;/"/></opml>', "a.opml")
    with pytest.raises(UnsafeMarkup):
        read_opml(b"<opml>" + b"<outline>" * 1_000_000, "a.opml")


ADDRESS = st.from_regex(r"https://[a-z]{1,9}\.example/[!-~]{0,20}", fullmatch=True)


@given(st.lists(st.builds(Outline, ADDRESS, st.text())))
def test_what_is_written_is_read_again(outlines: list[Outline]) -> None:
    unique = list({each.address: each for each in reversed(outlines)}.values())
    if not unique:
        return
    found = read_opml(write_opml(unique).encode(), "a.opml")
    assert [each.address for each in found] == [each.address for each in unique]


def test_titles_survive() -> None:
    outlines = [Outline('https://a.example/?x=<1>&y="2"', 'River & "Rail" <山谷>')]
    assert read_opml(write_opml(outlines).encode(), "a.opml") == outlines
