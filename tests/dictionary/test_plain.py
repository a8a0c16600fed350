"""Markup of definitions as text."""

from __future__ import annotations

import pytest

from reader.dictionary.formats.plain import cleaned, lines


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("a ford", ("a ford",)),
        ("<b>run</b><ul><li>to go<li>to flow</ul>", ("run", "• to go", "• to flow")),
        ("to&nbsp;go &lt;away&gt; &amp; back", ("to go <away> & back",)),
        ("one<br/>two<BR>three", ("one", "two", "three")),
        ("<script>alert('x')</script>safe<style>b{}</style>", ("safe",)),
        ("<p>seen <!-- <b>not</b> seen --> again", ("seen again",)),
        ('<img src="http://tracker.example/x.png">picture<a href="http://x.example">word</a>', ("pictureword",)),
        ("<k>mill</k><def>a building</def>", ("mill", "a building")),
        ("3 < 4 and 5 > 2", ("3 < 4 and 5 > 2",)),
        ("a\x00b\u202ec\x1fd", ("abcd",)),
        ("<div></div>", ()),
        (f"a<br>&#{'9' * 5000};b", ("a", "b")),
    ],
)
def test_markup_becomes_lines(markup: str, expected: tuple[str, ...]) -> None:
    assert lines(markup) == expected


def test_text_that_is_no_markup_keeps_its_signs() -> None:
    assert lines("a <b> c", marked_up=False) == ("a <b> c",)


def test_a_line_has_single_blanks() -> None:
    assert cleaned(" a\n b\t\tc ") == "a b c"
