"""Web pages saved with their pictures in one file."""

from __future__ import annotations

import base64
import quopri

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.article import Draft, Origin
from reader.errors import DamagedFile, EmptyInput, InputError
from reader.importers.registry import draft_from_bytes

TITLE = "The Clock With Four Hands"
FIRST = "The station clock of Mirow has four hands since the repair = two for the trains and two for the buses."
SECOND = "Nobody misses a train any more, says the watchmaker, because nobody knows when it is supposed to leave."
CHINESE = (
    "米罗车站的钟修好以后有了四根指针，两根给火车用，两根给公共汽车用。"
    "修表匠说，再也没有人误车了，因为谁也不知道车该什么时候开。"
)
PAGE = f"<!doctype html><html><body><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{CHINESE}</p></body></html>"


def read(data: bytes, name: str = "page.mhtml") -> Draft:
    return draft_from_bytes(data, name, Origin.FILE)


def part(content: bytes, kind: str, encoding: str, location: str, number: str = "") -> bytes:
    coded = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}.get(encoding, bytes)(content)
    head = f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\nContent-Location: {location}\r\n"
    head += f"Content-ID: {number}\r\n" if number else ""
    return head.encode() + b"\r\n" + coded.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def saved(*parts: bytes, start: str = "") -> bytes:
    boundary = b"----MultipartBoundary--x7----"
    head = (
        b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://mirow.example/clock\r\nSubject: x\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html";'
        + (f' start="{start}";'.encode() if start else b"")
        + b'\r\n\tboundary="'
        + boundary
        + b'"\r\n\r\n\r\n'
    )
    return head + b"".join(b"--" + boundary + b"\r\n" + each + b"\r\n" for each in parts) + b"--" + boundary + b"--\r\n"


PICTURE = part(b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "image/png", "base64", "https://mirow.example/clock.png")
STYLE = part(b"p { color: red }", "text/css", "quoted-printable", "cid:css-1@mhtml.blink")
FRAME = part(
    b"<html><body><p>Buy a watch, and buy another one, here and now.</p></body></html>", "text/html", "8bit", "cid:f"
)


def assert_is_page(draft: Draft) -> None:
    assert draft.headline == TITLE
    assert [block.text for block in draft.english] == [FIRST, SECOND]
    assert [block.text for block in draft.chinese] == [CHINESE]


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
@pytest.mark.parametrize("labelled", [True, False])
def test_the_page_is_read_without_what_lies_beside_it(encoding: str, charset: str, labelled: bool) -> None:
    kind = f'text/html; charset="{charset}"' if labelled else "text/html"
    page = part(PAGE.encode(charset), kind, encoding, "https://mirow.example/clock")
    draft = read(saved(page, STYLE, PICTURE, FRAME))
    assert_is_page(draft)
    assert draft.url == "https://mirow.example/clock"


@pytest.mark.parametrize("label", ["big5", "us-ascii", "iso-8859-1", "x-unknown"])
def test_a_wrong_label_does_no_harm(label: str) -> None:
    assert_is_page(read(saved(part(PAGE.encode(), f"text/html; charset={label}", "base64", "https://mirow.example/"))))


def test_the_part_that_the_file_names_is_the_page() -> None:
    page = part(PAGE.encode(), "text/html; charset=utf-8", "base64", "https://mirow.example/", "<main@x>")
    assert_is_page(read(saved(FRAME, page, start="<main@x>")))


def test_a_file_is_known_by_its_beginning() -> None:
    assert_is_page(read(saved(part(PAGE.encode(), "text/html; charset=utf-8", "base64", "https://a.example/")), "page"))


def test_a_page_alone_without_parts_is_read() -> None:
    head = b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    assert_is_page(read(head + PAGE.encode(), "page.mht"))


@pytest.mark.parametrize(
    "data", [b"no header at all", saved(PICTURE), saved(STYLE), b"\x00\x01\x02" * 900, b"A" * 200_000]
)
def test_what_holds_no_page_is_refused(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        read(data)


def test_an_empty_file_and_an_empty_page_are_refused() -> None:
    for data in (b"  \n", saved(part(b"", "text/html", "8bit", "https://a.example/"))):
        with pytest.raises(EmptyInput):
            read(data)


def test_parts_within_parts_have_an_end() -> None:
    deep = b"MIME-Version: 1.0\r\n" + b"".join(
        b'Content-Type: multipart/related; boundary="b%d"\r\n\r\n--b%d\r\n' % (depth, depth) for depth in range(2000)
    )
    with pytest.raises(DamagedFile):
        read(deep + b"Content-Type: text/html\r\n\r\n" + PAGE.encode())
    with pytest.raises(DamagedFile):
        read(saved(*[part(b"x", "text/plain", "8bit", "cid:x")] * 6000))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_mutilated_file_is_read_or_refused(data: st.DataObject) -> None:
    whole = saved(part(PAGE.encode(), "text/html; charset=utf-8", "quoted-printable", "https://a.example/"), PICTURE)
    start = data.draw(st.integers(0, len(whole)))
    try:
        draft = read(
            whole[:start] + data.draw(st.binary(max_size=30)) + whole[start + data.draw(st.integers(0, 300)) :]
        )
    except InputError:
        return
    assert draft.english or draft.chinese


def test_an_address_that_is_none_is_left_out() -> None:
    whole = saved(part(PAGE.encode(), "text/html; charset=utf-8", "8bit", "cid:f"))
    draft = read(whole.replace(b"https://mirow.example/clock\r\n", b"https://[mirow.example/clock\r\n"))
    assert_is_page(draft)
    assert draft.url == ""
