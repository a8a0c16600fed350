"""Feeds, addresses, lists of subscriptions and trying out, from the terminal.

The terminal itself opens no address of this computer, so these tests are its proxy: it asks them for the pages of
a host that does not exist.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import PAGE, Terminal
from tests.importers.web import Web, serving
from tests.services.test_feeds import PAGE as MILL
from tests.services.test_feeds import RSS, feed, item

RIVER = "http://river.example"
LIST = """<opml version="2.0"><body><outline text="Languages">
<outline text="River &amp; Rail" xmlUrl="http://river.example/feed"/>
<outline text="Valley" xmlUrl="http://valley.example/rss"/></outline></body></opml>"""
FEED_KEYS = ["id", "title", "address", "home", "refreshed", "problem", "episodes", "waiting"]
EPISODE_KEYS = ["id", "feed", "title", "published", "url", "transcript", "article"]
OWN = "<description>The ferry sails at nine, and the whole village stands at the water to see it go.</description>"


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """Every address that is asked for comes here as a whole."""
    for name in ("https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with serving() as found:
        monkeypatch.setenv("http_proxy", found.address)
        yield found


@pytest.fixture
def subscriptions(tmp_path: Path) -> Path:
    path = tmp_path / "export.opml"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_a_list_of_subscriptions_is_followed_and_written_again(
    terminal: Terminal, subscriptions: Path, tmp_path: Path
) -> None:
    (answer,) = terminal("import", str(subscriptions), "--json").json
    assert (answer["subscribed"], answer["known"]) == (2, 0)
    assert answer["feeds"] == ["http://river.example/feed", "http://valley.example/rss"]
    assert terminal("import", str(subscriptions)).out.startswith("New feeds: 0, followed before: 2.")
    assert terminal("import", "-", text=LIST).out.startswith("New feeds: 0, followed before: 2.")
    rows = terminal("feeds", "list", "--json").json
    assert [list(row) for row in rows] == [FEED_KEYS] * 2
    assert [(row["title"], row["refreshed"]) for row in rows] == [("River & Rail", None), ("Valley", None)]
    output = tmp_path / "mine.opml"
    assert terminal("feeds", "export", str(output), "--json").json == {"output": str(output), "feeds": 2}
    assert terminal("import", str(output), "--json").json[0]["known"] == 2


def test_a_list_without_feeds_is_said_so(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "empty.opml"
    path.write_text("<opml><body/></opml>", encoding="utf-8")
    answer = terminal("import", str(path), "--json")
    assert (answer.status, answer.json) == (1, [])
    assert answer.err == "empty.opml lists no feed with an address of the web.\n"


def test_from_subscriptions_to_articles(terminal: Terminal, subscriptions: Path, web: Web) -> None:
    web.put(f"{RIVER}/mill", MILL)
    page = f"<link>{RIVER}/mill</link>"
    web.put(
        f"{RIVER}/feed", feed(item("a", "The mill", 2, page), item("b", "Ferry", 3, OWN), item("c", "Bare", 4)), RSS
    )
    terminal("import", str(subscriptions))
    answer = terminal("feeds", "refresh", "--json")
    assert answer.status == 1
    assert answer.err.startswith("Valley: There is nothing at http://valley.example/rss")
    river, valley = answer.json
    assert list(river) == [*FEED_KEYS, "new"]
    assert (river["title"], river["new"], river["waiting"], river["problem"]) == ("River talks", 3, 3, "")
    assert (valley["new"], "answer 404" in valley["problem"]) == (0, True)
    number = str(river["id"])
    episodes = terminal("feeds", "episodes", number, "--json").json
    assert [list(each) for each in episodes] == [EPISODE_KEYS] * 3
    assert [(each["title"], each["article"]) for each in episodes] == [
        ("Bare", None),
        ("Ferry", None),
        ("The mill", None),
    ]
    (article,) = terminal("feeds", "import", "--json", str(episodes[2]["id"])).json
    assert (article["headline"], article["url"]) == ("The mill at Orby", f"{RIVER}/mill")
    assert (article["source"], article["published"]) == ("River talks", "2025-06-02T08:30")
    rest = terminal("feeds", "import", "--new", number, "--json")
    assert [each["headline"] for each in rest.json] == ["Ferry"]
    assert (rest.status, rest.err.count("\n")) == (1, 1)
    assert terminal("feeds", "list", "--json").json[0]["waiting"] == 1
    assert "article 1" in terminal("feeds", "episodes", number).out


def test_a_feed_is_added_refreshed_and_removed(terminal: Terminal, web: Web) -> None:
    web.put(f"{RIVER}/feed", feed(item("a", "First", 2)), RSS)
    link = f'<html><head><link rel="alternate" type="{RSS}" href="/feed"></head><body>Hello</body></html>'
    web.put(f"{RIVER}/", link)
    added = terminal("feeds", "add", f"{RIVER}/", "--json").json
    assert (added["address"], added["episodes"], added["new"]) == (f"{RIVER}/feed", 1, 1)
    assert terminal("feeds", "refresh", "1").out == "1  River talks: 0 new\n"
    assert terminal("feeds", "remove", "1", "--json").json == {"removed": [1]}
    assert terminal("feeds", "list").out.startswith("No feeds yet.")
    gone = terminal("feeds", "episodes", "1")
    assert (gone.status, gone.err) == (1, "There is no feed 1 in the library.\n")


def test_an_address_is_imported_and_recognised(terminal: Terminal, web: Web) -> None:
    web.put(f"{RIVER}/mill", MILL)
    (article,) = terminal("import", f"{RIVER}/mill", "--json").json
    assert (article["status"], article["headline"], article["url"]) == ("new", "The mill at Orby", f"{RIVER}/mill")
    assert terminal("import", f"{RIVER}/mill", "--json").json[0]["status"] == "unchanged"
    answer = terminal("import", f"{RIVER}/none", "--json")
    assert (answer.status, answer.json) == (1, [])
    assert answer.err == f"There is nothing at {RIVER}/none (answer 404).\n"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:7f00:1]", "10.0.0.1"])
def test_no_address_of_the_own_network_is_opened(terminal: Terminal, web: Web, host: str) -> None:
    for words in (("import",), ("import", "--dry-run"), ("feeds", "add")):
        answer = terminal(*words, f"http://{host}/x", "--json")
        assert answer.status == 1
        assert "leads into your own computer or network" in answer.err
        assert answer.err.count("\n") == 1
    assert web.asked == []


def test_trying_out_stores_nothing(terminal: Terminal, page: Path, tmp_path: Path, subscriptions: Path) -> None:
    (tried,) = terminal("import", "--dry-run", str(page), "--json").json
    assert not (tmp_path / "data").exists()
    assert (tried["id"], tried["status"]) == (None, "new")
    (article,) = terminal("import", str(page), "--json").json
    assert list(tried) == list(article)
    assert tried == article | {"id": None}
    (again,) = terminal("import", str(page), "--dry-run", "--json").json
    assert again == tried | {"status": "unchanged"}
    (changed,) = terminal("import", "-", "--dry-run", "--json", text=PAGE + "A dog may pull, too.\n").json
    assert (changed["id"], changed["status"]) == (None, "new")
    assert terminal("import", "--dry-run", str(page)).out.startswith("Already there: The rope ferry of Anwick")
    assert terminal("import", "--dry-run", str(subscriptions), "--json").json[0]["title"] == "River & Rail"
    assert terminal("feeds", "list", "--json").json == []
    assert len(terminal("list", "--json").json) == 1


def test_a_source_that_fails_stops_no_other_one(terminal: Terminal, page: Path, tmp_path: Path) -> None:
    for words in (("import",), ("import", "--dry-run")):
        answer = terminal(*words, str(tmp_path / "gone.txt"), str(page), "--json")
        assert answer.status == 1
        assert [article["headline"] for article in answer.json] == ["The rope ferry of Anwick"]
        assert answer.err == "gone.txt is not there. It may have been moved or renamed.\n"


@pytest.mark.parametrize(
    "words",
    [("feeds",), ("feeds", "add"), ("feeds", "episodes"), ("feeds", "import"), ("feeds", "import", "1", "--new", "2"),
     ("feeds", "walk"), ("feeds", "episodes", "x")],
)  # fmt: skip
def test_wrong_usage_is_status_2(terminal: Terminal, words: tuple[str, ...]) -> None:
    assert terminal(*words).status == 2
