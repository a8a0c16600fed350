"""Feeds from a server of our own: followed, asked for news, their episodes made articles."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from reader.domain.feed import Outline
from reader.errors import IsAFeed, NoSuchEpisode, NoSuchFeed, NotAFeed, NothingInEpisode, NotOnTheInternet, PageMissing
from reader.paths import Folders
from reader.services.feeds import Feeds, Subscribed
from reader.services.importing import Importing
from reader.services.workspace import open_workspace
from tests.importers.web import Web, serving
from tests.storage.parts import Parts, opened

RSS = "application/rss+xml"
VTT = """WEBVTT

00:00.500 --> 00:03.000
<v Gu Lan>The rope ferry of Anwick has never been late.

00:03.000 --> 00:06.000
<v Gu Lan>We pull it across the water by hand.
"""
PAGE = """<html><head><title>The mill at Orby</title></head><body><article><h1>The mill at Orby</h1>
<p>The mill at Orby grinds again after forty years, and the whole village came to see the first sack of flour.</p>
<p>"My grandfather built these stones into the wall himself," said the miller, who is twenty-six years old.</p>
</article></body></html>"""


def feed(*items: str, title: str = "River talks") -> str:
    return (
        '<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>'
        f"<title>{title}</title><link>https://river.example/</link>{''.join(items)}</channel></rss>"
    )


def item(guid: str, title: str, day: int, more: str = "") -> str:
    return (
        f'<item><guid isPermaLink="false">{guid}</guid><title>{title}</title>'
        f"<pubDate>{day} Jun 2025 08:30:00 GMT</pubDate>{more}</item>"
    )


@dataclass(frozen=True)
class Place:
    """A library, its feeds, and the web as far as it knows."""

    parts: Parts
    feeds: Feeds
    importing: Importing
    web: Web


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    for name in ("http_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with serving() as web, opened(tmp_path / "library") as parts:
        importing = Importing(allow_private=True)
        yield Place(parts, Feeds(parts.database, parts.library, importing), importing, web)


def test_a_feed_is_added_and_lists_its_episodes_newest_first(place: Place) -> None:
    address = place.web.put("/feed", feed(item("b", "Second", 14), item("a", "First", 2)), RSS)
    result = place.feeds.add(f" {address} ")
    assert (result.new, result.feed.title, result.feed.home) == (2, "River talks", "https://river.example/")
    assert (result.feed.address, result.feed.episodes, result.feed.waiting) == (address, 2, 2)
    assert place.feeds.all() == [result.feed]
    found = place.feeds.episodes(result.feed.id)
    assert [(each.entry.title, each.entry.published, each.article) for each in found] == [
        ("Second", "2025-06-14T08:30", None),
        ("First", "2025-06-02T08:30", None),
    ]
    assert place.feeds.add(address).new == 0
    assert len(place.feeds.all()) == 1


def test_the_feed_of_a_web_page_is_found(place: Place) -> None:
    place.web.status("/gone", 404)
    place.web.put("/feed", feed(item("a", "First", 2)), RSS)
    links = "".join(f'<link rel="alternate" type="{RSS}" href="{path}">' for path in ("/gone", "feed"))
    page = place.web.put("/", f"<html><head><title>River</title>{links}</head><body><p>Hello</p></body></html>")
    assert place.feeds.add(page).feed.address == place.web.address + "/feed"
    with pytest.raises(NotAFeed):
        place.feeds.add(place.web.put("/bare", PAGE))
    with pytest.raises(PageMissing):
        place.feeds.add(place.web.address + "/nothing")
    assert len(place.feeds.all()) == 1


def test_news_are_asked_for_and_nothing_is_lost_or_doubled(place: Place) -> None:
    first = item("a", "First", 2)
    address = place.web.put("/feed", feed(first), RSS, ETag='"1"')
    number = place.feeds.add(address).feed.id
    assert [(each.new, each.feed.problem) for each in place.feeds.refresh()] == [(0, "")]
    assert place.web.asked[-1][1]["if-none-match"] == '"1"'
    late = '<podcast:transcript url="/t.vtt" type="text/vtt"/>'
    place.web.put("/feed", feed(item("c", "Third", 20), item("a", "First, put right", 2, late)), RSS, ETag='"2"')
    (result,) = place.feeds.refresh(number)
    assert (result.new, result.feed.episodes) == (1, 2)
    titles = {each.entry.guid: (each.entry.title, each.entry.transcript) for each in place.feeds.episodes(number)}
    assert titles == {"c": ("Third", ""), "a": ("First, put right", place.web.address + "/t.vtt")}


def test_a_feed_that_fails_keeps_its_episodes_and_stops_no_other(place: Place) -> None:
    numbers = [
        place.feeds.add(place.web.put(f"/{name}", feed(item("a", "First", 2), title=name), RSS)).feed.id
        for name in ("a", "b", "c")
    ]
    place.web.status("/a", 503)
    place.web.put("/b", PAGE)
    place.web.put("/c", feed(item("b", "Second", 9), title="c"), RSS)
    steps: list[tuple[int, int]] = []
    results = place.feeds.refresh(progress=lambda done, total: steps.append((done, total)))
    assert [(each.feed.id, each.new) for each in results] == [(numbers[0], 0), (numbers[1], 0), (numbers[2], 1)]
    assert "answer 503" in results[0].feed.problem
    assert "is not a feed" in results[1].feed.problem
    assert results[2].feed.problem == ""
    assert [each.feed.episodes for each in results] == [1, 1, 2]
    assert steps == [(1, 3), (2, 3), (3, 3)]
    place.web.put("/a", feed(title="a"), RSS)
    assert place.feeds.refresh(numbers[0])[0].feed.problem == ""


def test_asking_for_news_can_be_stopped_and_leaves_no_problem_behind(place: Place) -> None:
    asked, over = threading.Event(), threading.Event()

    def silent(request: BaseHTTPRequestHandler) -> None:
        asked.set()
        over.wait(30)
        request.close_connection = True

    place.feeds.subscribe(Outline(f"{place.web.address}/{number}", str(number)) for number in range(12))
    place.web.pages |= {f"/{number}": silent for number in range(12)}
    results: list[object] = [None]

    def refresh() -> None:
        results[:] = place.feeds.refresh()

    thread = threading.Thread(target=refresh)
    thread.start()
    assert asked.wait(30)
    place.importing.stop()
    thread.join(20)
    ended = not thread.is_alive()
    over.set()
    thread.join()
    assert ended
    assert results == []
    assert {(feed.problem, feed.refreshed) for feed in place.feeds.all()} == {("", None)}


def test_an_episode_becomes_an_article_from_its_transcript(place: Place) -> None:
    place.web.put("/t.vtt", VTT, "text/plain")
    transcript = '<link>https://river.example/7</link><podcast:transcript url="/t" type="text/vtt"/>'
    place.web.put("/t", VTT, "text/plain")
    notes = "<description>&lt;p&gt;安维克的绳索渡船从不晚点，大家用手拉绳子过河。&lt;/p&gt;</description>"
    number = place.feeds.add(place.web.put("/feed", feed(item("a", "By rope", 2, transcript + notes)), RSS)).feed.id
    (episode,) = place.feeds.episodes(number)
    article = place.feeds.import_episode(episode.id).article
    assert (article.headline, article.source) == ("By rope", "River talks")
    assert (article.published, article.url) == ("2025-06-02T08:30", "https://river.example/7")
    assert "never been late" in article.english[0].text
    assert article.english[0].start_ms == 500
    assert [block.text for block in article.chinese] == ["安维克的绳索渡船从不晚点，大家用手拉绳子过河。"]
    assert place.feeds.episodes(number)[0].article == article.id
    assert place.feeds.feed(number).waiting == 0
    place.parts.library.delete([article.id])
    assert place.feeds.episodes(number)[0].article is None
    assert place.feeds.feed(number).waiting == 1


def test_without_a_transcript_it_is_the_page_and_then_the_feeds_own_text(place: Place) -> None:
    own = "<description>The feed says it all in one sentence, and it says it well enough to be read.</description>"
    page = place.web.put("/page", PAGE)
    number = place.feeds.add(
        place.web.put(
            "/feed",
            feed(
                item("a", "The mill", 2, f"<link>{page}</link>"),
                item("b", "Own words", 3, own + f"<link>{place.web.address}/gone</link>"),
                item("c", "Nothing", 4),
                item("d", "Missing", 5, f"<link>{place.web.address}/gone</link>"),
                item("e", "Bad times", 6, own + '<podcast:transcript url="/page" type="text/vtt"/>'),
            ),
            RSS,
        )
    ).feed.id
    steps: list[tuple[int, int]] = []
    done = place.feeds.import_new(number, lambda count, total: steps.append((count, total)))
    assert steps[-1] == (5, 5)
    texts = [each.added.article.english[0].text[:14] if each.added else each.problem for each in done]
    assert texts[0] == "The mill at Or"
    assert texts[1] == "The feed says "
    assert "no transcript, no page and no text for “Nothing”" in texts[2]
    assert "/gone (answer 404)" in texts[3]
    assert texts[4] == "The feed says "
    first = done[0].added
    assert first is not None
    assert (first.article.url, first.article.source, first.article.published) == (
        page,
        "River talks",
        "2025-06-02T08:30",
    )
    assert [each.problem for each in place.feeds.import_new(number)] == [texts[2], texts[3]]
    with pytest.raises(NothingInEpisode):
        place.feeds.import_episode(next(e.id for e in place.feeds.episodes(number) if e.entry.guid == "c"))


def test_a_page_that_only_plays_gives_way_to_the_feeds_own_text(place: Place) -> None:
    player = place.web.put("/play", "<html><body><p>Listen to this talk below, or download it.</p></body></html>")
    own = "<description>" + "The night train leaves the old station at nine. " * 12 + "</description>"
    address = place.web.put("/feed", feed(item("a", "Night train", 2, f"<link>{player}</link>" + own)), RSS)
    place.feeds.add(address)
    article = place.feeds.import_episode(1).article
    assert article.english[0].text.startswith("The night train leaves")
    assert article.url == player


def test_a_list_is_subscribed_to_without_asking_anybody(place: Place) -> None:
    here = place.web.address
    outlines = [Outline(f"{here}/a", "A"), Outline(f"{here}/b"), Outline(f"{here}/a/?utm_source=x", "A again")]
    assert place.feeds.subscribe(outlines) == Subscribed(2, 1)
    assert place.web.asked == []
    assert [each.title for each in place.feeds.all()] == ["A", f"{here}/b"]
    assert place.feeds.subscribe(outlines) == Subscribed(0, 3)


def test_a_removed_feed_is_gone_until_it_is_added_again(place: Place) -> None:
    address = place.web.put("/feed", feed(item("a", "First", 2)), RSS)
    number = place.feeds.add(address).feed.id
    (episode,) = place.feeds.episodes(number)
    place.feeds.remove(number)
    assert place.feeds.all() == []
    for call in (place.feeds.feed, place.feeds.episodes, place.feeds.refresh, place.feeds.remove):
        with pytest.raises(NoSuchFeed):
            call(number)
    with pytest.raises(NoSuchEpisode):
        place.feeds.import_episode(episode.id)
    assert place.feeds.add(address).feed.id == number
    assert place.feeds.episodes(number) == [episode]


def test_an_address_becomes_a_draft_with_where_it_was_found(place: Place) -> None:
    page = place.web.put("/mill?id=3", PAGE)
    place.web.status("/old", 302, "/mill?id=3")
    draft = place.importing.from_address(place.web.address + "/old")
    assert (draft.headline, draft.url) == ("The mill at Orby", page)
    assert place.importing.from_address(place.web.put("/t.srt", VTT, "text/plain")).english[0].start_ms == 500
    with pytest.raises(IsAFeed):
        place.importing.from_address(place.web.put("/feed", feed(), RSS))


def test_the_program_itself_opens_no_address_of_the_own_network(place: Place, tmp_path: Path) -> None:
    page = place.web.put("/mill", PAGE)
    with open_workspace(Folders(tmp_path / "data", tmp_path / "cache")) as workspace:
        for call in (workspace.importing.from_address, workspace.feeds.add):
            with pytest.raises(NotOnTheInternet):
                call(page)
    assert place.web.asked == []


def test_feeds_are_there_again_after_closing(place: Place, tmp_path: Path) -> None:
    number = place.feeds.add(place.web.put("/feed", feed(item("a", "First", 2)), RSS)).feed.id
    before = place.feeds.all(), place.feeds.episodes(number)
    place.parts.database.close()
    with opened(tmp_path / "library") as parts:
        again = Feeds(parts.database, parts.library, place.importing)
        assert (again.all(), again.episodes(number)) == before
