"""Plain text out of the markup of other programs' dictionaries. Nothing is ever loaded; pictures leave nothing.

Worked example: `<b>run</b><ul><li>to go<li>to flow</ul>` is the lines `run`, `• to go` and `• to flow`.
"""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"(<!--|-->|</?[A-Za-z][^<>]*>|<![A-Za-z][^<>]*>|<\?[^<>]*>)")
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]*)")
_MARKED_UP = re.compile(r"<[/!?A-Za-z]|&[#A-Za-z]")
_ABSURD = re.compile(r"&#[0-9A-Fa-fxX]{9,};?")
"""A character's number that is none; Python refuses to read the longest of them."""
_BLANKS = re.compile(r"[ \t\r\f\v\u00a0\u200b\ufeff]+")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]+")
"""What no definition says, what turns the direction of the text around it, and halves of characters."""

_SILENT = frozenset({"script", "style", "template", "noscript", "object", "svg", "head", "title", "audio", "video"})
_BREAKS = frozenset(
    {"br", "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr"}
    | {"blockquote", "pre", "section", "article", "details", "summary", "def", "ex"}
)
_CELLS = frozenset({"td", "th"})


def lines(text: str, marked_up: bool = True) -> tuple[str, ...]:
    """The lines of a definition that say something, without markup where there may be some."""
    if marked_up and _MARKED_UP.search(text):
        text = without_markup(text)
    found = (cleaned(line) for line in text.split("\n"))
    return tuple(line for line in found if line and line != "•")


def cleaned(text: str) -> str:
    """One line: no control characters, single blanks, none at its ends."""
    if text.isprintable():
        if "  " not in text:
            return text.strip()  # nearly all; the only blank that can be printed is the ordinary one
    else:
        text = _CONTROLS.sub("", text.replace("\n", " "))
    return _BLANKS.sub(" ", text).strip()


def without_markup(text: str) -> str:
    """HTML, XDXF or Pango markup as text; blocks become lines, points of a list have a dot. Linear in its length."""
    made: list[str] = []
    silent = ""
    commented = False
    for piece in _TAG.split(_ABSURD.sub("", text)):
        if piece == "<!--":
            commented = True
        elif piece == "-->":
            commented = False
        elif commented:
            continue
        elif piece[:1] == "<" and (match := _NAME.match(piece)):
            name = match[1].lower()
            closes = piece[1] == "/"
            if silent:
                silent = "" if closes and name == silent else silent
            elif name in _SILENT and not closes and not piece.endswith("/>"):
                silent = name
            else:
                made.append(_in_place_of(name, closes))
        elif not silent and not piece.startswith(("<!", "<?")):
            made.append(html.unescape(piece).replace("\n", " ") if made else html.unescape(piece))
    return "".join(made)


def _in_place_of(name: str, closes: bool) -> str:
    if name == "li" and not closes:
        return "\n• "
    if name in _BREAKS:
        return "\n"
    return "  " if name in _CELLS and closes else ""
