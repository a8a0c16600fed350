"""HTML and Markdown files as the lines a reader would copy from them, so that no tag comes in as text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from reader.importers.tables import words

_HIDDEN = frozenset({"script", "style", "noscript", "template", "svg", "head", "iframe", "select", "button"})
_BLOCK = words(
    "address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table td th tr ul"
)
_DEEPEST = 200  # hidden elements within each other that are kept in mind
_SPACE = re.compile(r"[ \t\r\n\f]+")


class _Lines(HTMLParser):
    """Collects text; a block element's border is a line's border, white space elsewhere is one space."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _HIDDEN:
            if len(self._hidden) < _DEEPEST:
                self._hidden.append(tag)
        elif tag == "body":
            self._hidden.clear()  # a head that was never closed
        if tag in _BLOCK:
            self._border("\n" if tag == "br" else "\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._hidden:
            del self._hidden[self._hidden.index(tag) :]
        elif tag in _BLOCK:
            self._border("\n\n")

    def _border(self, lines: str) -> None:
        if self.parts[-1:] != ["\n\n"]:
            self.parts.append(lines)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(_SPACE.sub(" ", data))


def lines_of_html(text: str) -> str:
    """The text of an HTML page, a line for each block element; scripts, styles and the head are left out.

    Builds no tree, so that it reads what is too deep or too broken for one.
    """
    parser = _Lines()
    parser.feed(text)
    parser.close()
    return "".join(parser.parts)


_MARKS = (
    (re.compile(r"^[ ]{0,3}#{1,6}[ \t]+|[ \t]+#+[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"^[ ]{0,3}(?:>[ ]?)+", re.MULTILINE), ""),
    (re.compile(r"^[ ]{0,3}(?:[-*_][ ]*){3,}$|^[ ]{0,3}=+$", re.MULTILINE), ""),
    (re.compile(r"!\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"\[([^\]\n]{1,300})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)([^\n]{1,2000}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1(?![\w*])"), r"\2"),
)


def lines_of_markdown(text: str) -> str:
    """The text of a Markdown file without its marks for headings, quotes, rules, links and emphasis."""
    for pattern, replacement in _MARKS:
        text = pattern.sub(replacement, text)
    return text
