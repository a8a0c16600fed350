"""Fetching: what comes from an address, what is bounded, and where nobody is asked."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import tracemalloc
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from ipaddress import ip_address

import httpx
import pytest

from reader.errors import (
    AddressRefused,
    DownloadTooLarge,
    DownloadTooLong,
    FetchError,
    HostNotFound,
    NoConnection,
    NotAnAddress,
    NotOnTheInternet,
    PageMissing,
    ProxyUnusable,
    ReadingStopped,
    ServerTrouble,
    StrangeAnswer,
    TooManyRedirects,
    UnsafeConnection,
)
from reader.fetching import addresses
from reader.fetching.addresses import checked, is_public, is_public_host
from reader.fetching.body import file_name, looks_like_feed, read_body
from reader.fetching.fetch import Fetched, fetch
from reader.services.importing import Importing
from tests.importers.web import Web, serving

PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def web() -> Iterator[Web]:
    with serving() as found:
        yield found


def get(address: str, **options: float) -> Fetched:
    return fetch(
        address,
        allow_private=True,
        limit=int(options.get("limit", 1_000_000)),
        seconds=options.get("seconds", 20),
    )


def test_a_page_comes_with_its_type_its_name_and_where_it_was(web: Web) -> None:
    web.put("/news/fair.php?id=3", "<p>The fair opened.</p>", "Text/HTML; charset=gbk", ETag='"a"')
    web.status("/old", 301, "/middle#part")
    web.status("/middle", 307, "news/fair.php?id=3")
    found = get(" " + web.address + "/old ")
    assert found.data == b"<p>The fair opened.</p>"
    assert (found.address, found.content_type) == (web.address + "/news/fair.php?id=3", "text/html")
    assert (found.name, found.etag) == ("fair.html", '"a"')
    assert "cookie" not in web.asked[-1][1]


def test_what_has_not_changed_is_not_sent_again(web: Web) -> None:
    address = web.put("/feed", "x", "application/rss+xml", ETag='"1"')
    assert fetch(address, allow_private=True, etag='"1"', modified="Mon, 02 Jun 2025 08:00:00 GMT").data is None
    assert web.asked[-1][1]["if-modified-since"] == "Mon, 02 Jun 2025 08:00:00 GMT"
    assert fetch(address, allow_private=True, etag='"0"').data == b"x"


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (404, PageMissing),
        (410, PageMissing),
        (401, AddressRefused),
        (403, AddressRefused),
        (429, ServerTrouble),
        (500, ServerTrouble),
        (503, ServerTrouble),
        (302, ServerTrouble),  # moved, and nobody says where
        (204, ServerTrouble),
    ],
)
def test_every_status_has_its_sentence(web: Web, status: int, error: type[FetchError]) -> None:
    with pytest.raises(error, match=str(status)):
        get(web.status("/x", status))


def test_redirects_have_an_end(web: Web) -> None:
    with pytest.raises(TooManyRedirects):
        get(web.status("/round", 302, "/round"))
    assert len(web.asked) == 6
    with pytest.raises(NotAnAddress):
        get(web.status("/file", 302, "file:///etc/passwd"))
    with pytest.raises(StrangeAnswer):
        get(web.status("/bad", 302, "http://[::1"))


@pytest.mark.parametrize(
    "address", ["", "fair.txt", "file:///etc/passwd", "ftp://example.org/a", "http://", "http://[x/"]
)
def test_what_is_no_address_is_said_so(address: str) -> None:
    with pytest.raises(NotAnAddress):
        fetch(address)


def test_a_name_and_a_password_are_in_no_sentence() -> None:
    with pytest.raises(NotOnTheInternet) as caught:
        fetch("http://anna:secret@127.0.0.1/x")
    assert "secret" not in str(caught.value)


PRIVATE = [
    "127.0.0.1", "127.8.9.1", "0.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "[::1]", "[::]", "[fe80::1]", "[fc00::1]",
    "[fec0::1]", "[ff02::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::127.0.0.1]",
    "[64:ff9b::a00:1]", "[64:ff9b:1::1]", "[2002:7f00:1::]", "[2002:c0a8:101::1]", "[2001:0:1::1]", "[2001:db8::1]",
    "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.1", "127.0.0.1.", "017700000001", "0x7f.0.0.0x1",
    "localhost", "LOCALHOST.", "a.localhost", "printer.local", "router.lan", "nas.home.arpa", "0", "1.2.3.4.5",
    "134744072", "8.8.2056",
]  # fmt: skip


@pytest.mark.parametrize("host", PRIVATE)
def test_no_spelling_of_a_private_address_is_opened(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_public_host(host)
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")  # nor does a proxy get to see it
    with pytest.raises((NotOnTheInternet, NotAnAddress)):
        fetch(f"http://{host}:1/x")


@pytest.mark.parametrize(
    "host", ["8.8.8.8", "[2606:4700::1111]", "[64:ff9b::8.8.8.8]", "example.org", "0x.org", "1.fm"]
)
def test_public_hosts_may_be_opened(host: str) -> None:
    assert is_public_host(host)


def test_a_redirect_into_the_own_network_is_not_followed(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first host passes as public here, and the second one is this computer under its own number."""
    secret = web.put("/secret", "the router's password")
    port = web.address.rpartition(":")[2]
    web.status("/go", 302, secret)
    here = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", int(port)))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: here)
    monkeypatch.setattr(addresses, "is_public", lambda *_: False)
    with pytest.raises(NotOnTheInternet):
        fetch(f"http://fair.example:{port}/go")
    assert web.asked == []
    monkeypatch.setattr("reader.fetching.transport.checked", lambda *_: ["127.0.0.1"])
    with pytest.raises(NotOnTheInternet, match="/secret"):
        fetch(f"http://fair.example:{port}/go")
    assert [path for path, _ in web.asked] == ["/go"]


def test_one_private_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, 80)) for each in ("8.8.8.8", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    assert checked("fair.example", 80) == []
    del answers[1]
    assert checked("fair.example", 80) == ["8.8.8.8"]


def test_a_name_is_looked_up_once_and_connected_to_where_it_was_checked(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name server that gives another answer the second time would otherwise get behind the check."""
    web.put("/x", "here")
    port = int(web.address.rpartition(":")[2])
    real, asked = socket.getaddrinfo, list[str]()

    def once(host: str, *rest: object, **named: object) -> object:
        asked.append(host)
        return real("127.0.0.1" if host == "fair.example" else host, *rest, **named)  # type: ignore[arg-type] # passed on

    monkeypatch.setattr(socket, "getaddrinfo", once)
    monkeypatch.setattr(addresses, "is_public", lambda address: str(address) == "127.0.0.1")
    assert fetch(f"http://fair.example:{port}/x").data == b"here"
    assert asked.count("fair.example") == 1
    assert web.asked[0][1]["host"] == f"fair.example:{port}"


def test_a_host_that_is_not_there_is_named() -> None:
    with pytest.raises(HostNotFound, match=r"nobody\.invalid was not found"):
        get("http://nobody.invalid/x")
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with pytest.raises(NoConnection):
            get(f"http://127.0.0.1:{unused.getsockname()[1]}/")


def test_packed_answers_are_unpacked_within_the_limit(web: Web) -> None:
    packed = gzip.compress(b"a" * 500) + gzip.compress(b"b")
    assert get(web.put("/z", packed, Content_Encoding="gzip")).data == b"a" * 500 + b"b"
    assert get(web.put("/lie", b"plain after all", Content_Encoding="gzip")).data == b"plain after all"
    with pytest.raises(DownloadTooLarge):
        get(web.put("/bomb", gzip.compress(bytes(50_000_000)), Content_Encoding="gzip"))
    for path, body, coding in [
        ("/cut", packed[:20], "gzip"),
        ("/broken", packed[:12] + b"\xff" * 30, "gzip"),
        ("/twice", packed, "gzip, gzip"),
        ("/br", b"x", "br"),
    ]:
        with pytest.raises(StrangeAnswer):
            get(web.put(path, body, Content_Encoding=coding))


def test_a_bomb_is_not_unpacked_to_see_how_large_it_is() -> None:
    answer = httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=_Parts(gzip.compress(bytes(100_000_000))))
    tracemalloc.start()
    try:
        with pytest.raises(DownloadTooLarge):
            read_body(answer, 1_000_000, "x")
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_a_million_tiny_parts_are_refused(web: Web) -> None:
    with pytest.raises(StrangeAnswer):
        get(web.put("/parts", gzip.compress(b"") * 40_000, Content_Encoding="gzip"))


class _Parts(httpx.SyncByteStream):
    def __init__(self, data: bytes) -> None:
        self._data = data

    def __iter__(self) -> Iterator[bytes]:
        yield from (self._data[start : start + 65_536] for start in range(0, len(self._data), 65_536))


def test_what_is_too_large_is_given_up(web: Web) -> None:
    assert get(web.put("/just", b"x" * 1000), limit=1000).data == b"x" * 1000
    with pytest.raises(DownloadTooLarge):
        get(web.put("/over", b"x" * 1001), limit=1000)

    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        with suppress(OSError):
            while True:
                request.wfile.write(b"x" * 65536)

    web.pages["/endless"] = endless
    with pytest.raises(DownloadTooLarge):
        get(web.address + "/endless")


@pytest.mark.parametrize("where", ["head", "body", "silence"])
def test_a_server_that_drips_is_given_up(web: Web, where: str) -> None:
    """Byte for byte each wait is short; it is the whole that has an end."""

    def drip(request: BaseHTTPRequestHandler) -> None:
        with suppress(OSError):
            request.wfile.write(b"HTTP/1.1 200 OK\r\nX: " if where != "body" else b"HTTP/1.1 200 OK\r\n\r\n")
            for _ in range(100):
                time.sleep(0.05)
                request.wfile.write(b"" if where == "silence" else b"x")

    web.pages["/drip"] = drip
    with pytest.raises(DownloadTooLong):
        get(web.address + "/drip", seconds=0.4)


@pytest.mark.parametrize(
    "said", [b"not HTTP at all\r\n\r\n", b"", b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort"]
)
def test_an_answer_that_makes_no_sense_is_said_so(web: Web, said: bytes) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(said)

    web.pages["/odd"] = answer
    with pytest.raises(StrangeAnswer):
        get(web.address + "/odd")


def test_https_needs_a_server_that_can_prove_itself(web: Web) -> None:
    with pytest.raises((NoConnection, UnsafeConnection)):
        get(web.address.replace("http:", "https:") + "/x")


def test_the_proxy_is_asked_where_the_system_has_one(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    web.put("http://fair.example/page.txt", "by proxy", "text/plain")
    monkeypatch.setenv("http_proxy", web.address)
    assert fetch("http://fair.example/page.txt").data == b"by proxy"
    assert web.asked[0][0] == "http://fair.example/page.txt"
    monkeypatch.delenv("http_proxy")
    monkeypatch.setenv("all_proxy", "socks5://127.0.0.1:1")
    with pytest.raises(ProxyUnusable):
        fetch("http://fair.example/page.txt")


@pytest.mark.parametrize(
    ("path", "kind", "name"),
    [
        ("/", "text/html", "a.example.html"),
        ("/news/the-fair", "text/html", "the-fair.html"),
        ("/news/fair.php", "", "fair.html"),
        ("/talk.vtt", "text/plain", "talk.vtt"),
        ("/talk", "text/vtt", "talk.vtt"),
        ("/talk.txt", "application/octet-stream", "talk.txt"),
        ("/%E9%9B%86%E5%B8%82.pdf", "application/pdf", "集市.pdf"),
        ("/a%2F..%2Fb%00.srt", "", "b.srt"),
    ],
)
def test_an_address_has_a_files_name(path: str, kind: str, name: str) -> None:
    assert file_name("a.example", path, kind) == name


def test_embedded_addresses_are_judged_by_what_they_stand_for() -> None:
    assert is_public(ip_address("::ffff:8.8.8.8"))
    assert is_public(ip_address("2002:808:808::1"))
    assert not is_public(ip_address("2002:a00:1::1"))


def test_a_feed_is_known_by_its_beginning() -> None:
    assert looks_like_feed(
        b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a --><?xml-stylesheet href="a"?><rss version="2.0">'
    )
    assert looks_like_feed(b'<feed xmlns="http://www.w3.org/2005/Atom">')
    assert not looks_like_feed(b"<!doctype html><html><body>rss feed</body></html>")
    assert not looks_like_feed(b"<!---->" * 1000)  # and says so at once


def test_fetching_can_be_stopped(web: Web) -> None:
    asked, over = threading.Event(), threading.Event()

    def silent(request: BaseHTTPRequestHandler) -> None:
        asked.set()
        over.wait(30)
        request.close_connection = True

    web.pages["/silent"] = silent
    importing = Importing(allow_private=True)
    problems: list[Exception] = []

    def read() -> None:
        try:
            importing.from_address(web.address + "/silent")
        except ReadingStopped as error:
            problems.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    assert asked.wait(30)
    importing.stop()
    thread.join(15)
    ended = not thread.is_alive()
    over.set()
    thread.join()
    assert ended
    assert len(problems) == 1
    web.put("/page.txt", "The ferry sails at nine every morning, and the village watches it.", "text/plain")
    assert importing.from_address(web.address + "/page.txt").english
    importing.close()
    with pytest.raises(ReadingStopped):
        importing.from_address(web.address + "/page.txt")
