"""What a Word file's styles mean: which of them are headings, titles, captions and lines of a table of contents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from xml.etree.ElementTree import Element

_HEADING = re.compile(r"(?:heading|überschrift|titre|标题|標題)\s*[1-9]", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|标题|標題)", re.IGNORECASE)
_CAPTION = re.compile(r"(?:caption|题注|題注)", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc\s*(?:[1-9]|heading)|table of figures|目录\s*[1-9]?|目錄\s*[1-9]?)", re.IGNORECASE)
_ANCESTORS = 20  # styles between one and the heading that it is based on


class Style(Enum):
    """What a paragraph's style says that it is."""

    TEXT = auto()
    HEADING = auto()
    TITLE = auto()
    CAPTION = auto()
    CONTENTS = auto()


@dataclass(slots=True)
class _Described:
    name: str
    parent: str
    outlined: bool


def local(tag: str) -> str:
    """An element's or attribute's name without its namespace."""
    return tag.rpartition("}")[2]


def style_of_name(name: str) -> Style:
    """What a style is by its name, or by its identifier where the file describes none."""
    if _HEADING.fullmatch(name):
        return Style.HEADING
    if _TITLE.fullmatch(name):
        return Style.TITLE
    if _CAPTION.fullmatch(name):
        return Style.CAPTION
    return Style.CONTENTS if _CONTENTS.fullmatch(name) else Style.TEXT


def read_styles(root: Element) -> dict[str, Style]:
    """What each paragraph style is, by identifier: by its name, its level in the outline, or the style below it."""
    described = {
        _attribute(style, "styleId"): _Described(_value(style, "name"), _value(style, "basedOn"), _is_outlined(style))
        for style in root
        if local(style.tag) == "style" and _attribute(style, "type") in ("", "paragraph")
    }
    return {identifier: _meaning(identifier, described) for identifier in described}


def _meaning(identifier: str, described: dict[str, _Described]) -> Style:
    for _ in range(_ANCESTORS):
        style = described.get(identifier)
        if style is None:
            break
        meaning = style_of_name(style.name)
        if meaning is not Style.TEXT:
            return meaning
        if style.outlined:
            return Style.HEADING
        identifier = style.parent
    return Style.TEXT


def _is_outlined(style: Element) -> bool:
    """Whether a style has a level in the outline; the tenth, 9, is that of plain text."""
    for properties in style:
        if local(properties.tag) == "pPr":
            return _value(properties, "outlineLvl") in tuple("012345678")
    return False


def _value(parent: Element, name: str) -> str:
    return next((_attribute(child, "val") for child in parent if local(child.tag) == name), "")


def _attribute(element: Element, name: str) -> str:
    return next((value for key, value in element.items() if local(key) == name), "")
