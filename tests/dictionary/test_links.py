"""Addresses for looking words up outside the program."""

from __future__ import annotations

import pytest

from reader.dictionary.links import DEFAULTS, Link, for_side, link, parse, written
from reader.domain.article import Side
from reader.errors import NotALookupAddress


@pytest.mark.parametrize(
    ("word", "end"),
    [
        ("和平", "%E5%92%8C%E5%B9%B3"),
        ("take off", "take%20off"),
        ("a/b?c&d=e#f", "a%2Fb%3Fc%26d%3De%23f"),
        ("../../x", "..%2F..%2Fx"),
        ("100%", "100%25"),
        ("{word}", "%7Bword%7D"),
        ("\ud83d", ""),
        (" a\n b ", "a%20b"),
    ],
)
def test_a_word_stays_one_part_of_the_address(word: str, end: str) -> None:
    made = link("Mine", "https://words.example/find/{word}?from=here", Side.ENGLISH)
    assert made.to(word) == f"https://words.example/find/{end}?from=here"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://words.example/",
        "javascript:alert('{word}')",
        "file:///etc/{word}",
        "ftp://words.example/{word}",
        "https://{word}.example/",
        "https://words.example:{word}/",
        "https://user@words.example/{word}",
        "https:///{word}",
        "words.example/{word}",
        "https://words.example/{word} x",
        "https://words.example\\{word}",
        "https://words.example/{word}\u202e",
        "https://[::1/{word}",
        "https://words.example/{word}" + "x" * 3000,
    ],
)
def test_what_is_no_address_for_words(address: str) -> None:
    with pytest.raises(NotALookupAddress, match=r"\{word\}"):
        link("Mine", address, Side.ENGLISH)


def test_a_link_without_a_name_has_its_hosts() -> None:
    assert link("  ", "http://words.example/{word}", Side.CHINESE).name == "words.example"


def test_links_as_text() -> None:
    assert parse(written(DEFAULTS)) == DEFAULTS
    assert parse("\nzh\tMine\thttps://words.example/{word}\n") == (
        Link("Mine", "https://words.example/{word}", Side.CHINESE),
    )
    for wrong in ("zh\tMine", "fr\tMine\thttps://words.example/{word}", "https://words.example/{word}"):
        with pytest.raises(NotALookupAddress):
            parse(wrong)


def test_defaults_can_all_be_used() -> None:
    for each in DEFAULTS:
        assert link(each.name, each.address, each.side) == each
    assert for_side(DEFAULTS, Side.CHINESE)[0].name == "MDBG"
    assert {each.side for each in for_side(DEFAULTS, Side.ENGLISH)} == {Side.ENGLISH}
