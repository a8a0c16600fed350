"""Yomitan's structured content as lines of text: blocks are lines, points of a list have a dot, pictures nothing.

Worked example: `{"tag": "ul", "content": [{"tag": "li", "content": "to go"}]}` is the line `• to go`; a reading above
a character stands behind it in brackets.
"""

from __future__ import annotations

from typing import Any

from reader.dictionary.formats.plain import lines

_BLOCKS = frozenset({"div", "ol", "ul", "tr", "table", "thead", "tbody", "tfoot", "details", "summary", "p"})
_SILENT = frozenset({"img", "rp", "script", "style"})
_DEEPEST = 100


def flattened(sense: Any) -> tuple[str, ...]:
    """The lines of one item of a glossary. What is deeper than people write is left out."""
    if isinstance(sense, str):
        return lines(sense, marked_up=False)
    made: list[str] = []
    _flatten(sense, made, _DEEPEST)
    return lines("".join(made), marked_up=False)


def _flatten(content: Any, made: list[str], depth: int) -> None:
    if isinstance(content, str):
        made.append(content)
    elif isinstance(content, list) and depth:
        for part in content:
            _flatten(part, made, depth - 1)
    elif isinstance(content, dict) and depth:
        _element(content, made, depth - 1)


def _element(content: dict[str, Any], made: list[str], depth: int) -> None:
    tag = content["tag"] if isinstance(content.get("tag"), str) else ""
    if content.get("type") == "text":
        _flatten(content.get("text"), made, depth)
    elif content.get("type") == "image" or tag in _SILENT:
        return
    elif tag == "br":
        made.append("\n")
    elif tag == "rt":
        made.append(" (")
        _flatten(content.get("content"), made, depth)
        made.append(") ")
    else:
        before, after = _around(tag)
        made.append(before)
        _flatten(content.get("content"), made, depth)
        made.append(after)


def _around(tag: str) -> tuple[str, str]:
    if tag == "li":
        return "\n• ", "\n"
    if tag in ("td", "th"):
        return "", "  "
    return ("\n", "\n") if tag in _BLOCKS else ("", "")
