"""Bytes of every encoding and of none."""

from __future__ import annotations

import codecs
import zipfile
from io import BytesIO

import pytest

from reader.errors import BinaryInput, EmptyInput, InputError, TooLarge, UndecodableInput
from reader.importers.decode import LIMIT, decode

SIMPLIFIED = "山下的村子今年种了很多苹果树。老人说，等到秋天，大家都可以来吃，一个也不卖。\n"
TRADITIONAL = "山下的村子今年種了很多蘋果樹。老人說，等到秋天，大家都可以來吃，一個也不賣。\n"
ENGLISH = "The village planted apple trees this year, and “nobody” will sell one – not even in Café Näf’s garden.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "utf-8-sig"),
        (SIMPLIFIED, "utf-16"),
        (SIMPLIFIED, "utf-16-le"),
        (SIMPLIFIED, "utf-16-be"),
        (SIMPLIFIED.replace("\n", ""), "utf-16-le"),
        (SIMPLIFIED, "utf-32"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED, "gbk"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "utf-16-be"),
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "cp1252"),
        ("A naïve café in Zürich served only soup, and nobody complained about it.", "latin-1"),
        (SIMPLIFIED + ENGLISH.replace("é", "e").replace("ä", "a"), "gb18030"),
    ],
)
@pytest.mark.parametrize("times", [1, 40])
def test_encoding_is_recognised(text: str, encoding: str, times: int) -> None:
    assert decode((text * times).encode(encoding), "page.txt") == text * times


@pytest.mark.parametrize(
    "data",
    [b"", b" \n\t\r\n", codecs.BOM_UTF8, codecs.BOM_UTF8 + b"\n", codecs.BOM_UTF16_LE, "\u200b\u3000\u00a0".encode()],
)
def test_no_text_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyInput, match=r"There is no text in page\.txt\."):
        decode(data, "page.txt")


def _archive() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<w:t>text</w:t>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n1 0 obj\n",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        _archive(),
        b"\x1f\x8b\x08\x00abcdef",
        b"\x7fELF\x02\x01\x01\x00",
        bytes(range(256)) * 40,
        b"text with\x00one NUL in it and so no text at all",
        b"\x00" * 1000,
        b"\x01\x02\x03\x04" * 200,
    ],
)
def test_binary_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(BinaryInput, match="is not text"):
        decode(data, "page.txt")


def test_too_large_names_both_sizes() -> None:
    with pytest.raises(TooLarge, match=r"has 20 MB; the limit for one article is 10 MB"):
        decode(b"a" * 20_000_000, "page.txt")
    with pytest.raises(TooLarge, match="has 11 MB"):
        decode(b"a" * (LIMIT + 1), "page.txt")


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF16_LE + b"a\x00b",
        codecs.BOM_UTF8 + b"\xff\xfe\xfd",
        SIMPLIFIED.encode() * 3 + b"\xff\xff\xff",
        bytes([0x81, 0xFF] * 300),
    ],
)
def test_what_no_encoding_explains(data: bytes) -> None:
    with pytest.raises(UndecodableInput, match=r"The characters of page\.txt could not be read"):
        decode(data, "page.txt")


def test_random_bytes_are_refused_not_guessed() -> None:
    data = bytes((i * 197 + i * i * 31 + 7) % 255 + 1 for i in range(4000))
    with pytest.raises(InputError):
        decode(data, "page.txt")
