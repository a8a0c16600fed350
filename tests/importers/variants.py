"""Variants of the corpus's inputs that a person would read as the same article.

Made by rule and not counted among the inputs: other line breaks, other markup, furniture of other pages around and
between the lines, other punctuation, the other script. What is expected changes with the text where the text does.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reader.domain.article import Draft, Origin, RemovalReason, Script
from reader.importers.registry import drafts_from_bytes
from reader.text.characters import HAN, han_count
from reader.text.convert import Converter
from tests.importers.corpus import INPUTS, Score, expected

_SURE = (
    RemovalReason.NAVIGATION,
    RemovalReason.NOTICE,
    RemovalReason.SHARING,
    RemovalReason.LEGAL,
    RemovalReason.RELATED,
)
_HALF = {"，": ",", "：": ":", "；": ";", "（": "(", "）": ")", "！": "!", "？": "?"}
_BEFORE = (
    ("We use cookies to make this site work. Read our privacy policy.", "Accept all", "English", "中文", "Menu"),
    ("Skip to main content", "Home | World | Business | Culture | Sport", "Sign in", "Subscribe"),
    ("首页 > 文化 > 正文", "登录", "注册", "字号：大 中 小"),
    ("Export podcast subscriptions", "Thank you for using this app. We will be closing down on March 3.", "Share"),
)
_AFTER = (
    ("Related stories", "Five bridges that never opened", "What the ferrymen ate", "© 2025. All rights reserved."),
    ("分享到：微信 微博", "版权所有 未经授权不得转载", "网络视听许可证 0108263", "京ICP备05012345号"),
    ("Share on Facebook", "Sign up for our newsletter", "Terms of use", "Privacy policy", "Contact us"),
    ("责任编辑：方一", "相关阅读", "旧桥边的理发店", "谁在河里种稻子", "扫一扫关注公众号"),
)  # fmt: skip
_BETWEEN = ("Advertisement", "Scroll down to continue", "广告", "Share on Facebook", "Article continues below")


@dataclass(frozen=True, slots=True)
class Variant:
    """A file with the name that its format asks for, and what is expected of it."""

    name: str
    text: str
    wanted: dict[str, Any]

    def drafts(self) -> list[Draft]:
        """What importing makes of it, in this process."""
        return drafts_from_bytes(self.text.encode(), self.name, Origin.FILE)


@dataclass(frozen=True, slots=True)
class _Input:
    path: Path
    text: str
    wanted: dict[str, Any]
    number: int

    @property
    def plain(self) -> bool:
        return self.path.suffix == ".txt"

    @property
    def lines(self) -> list[str]:
        return re.split("<br>\n?|\n", self.text.strip("\n"))

    @property
    def wrapped(self) -> bool:
        """Whether a paragraph runs over several lines."""
        texts = (*self.wanted["english"], *self.wanted["chinese"])
        return any(not any(text in line for line in self.lines) for text in texts)

    def varied(self, text: str, suffix: str = "", wanted: dict[str, Any] | None = None) -> Variant:
        return Variant(self.path.stem + (suffix or self.path.suffix), text, wanted or self.wanted)

    def changed(self, change: Callable[[str], str]) -> Variant:
        """The text and all that is expected of it changed in the same way."""
        return self.varied(change(self.text), "", _deep(self.wanted, change))


def _deep(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_deep(each, change) for each in value]
    if isinstance(value, dict):
        return {key: _deep(each, change) for key, each in value.items()}
    return value


def _breaks(mark: str) -> Callable[[_Input], Variant | None]:
    return lambda given: given.varied(given.text.replace("\n", mark)) if given.plain else None


def _doubled(given: _Input) -> Variant | None:
    """An empty line after every line, as many programs copy paragraphs; a wrapped text is no longer one."""
    return given.varied(given.text.replace("\n", "\n\n")) if given.plain and not given.wrapped else None


def _tagged(given: _Input) -> Variant | None:
    return given.varied(given.text.replace("\n", "<br>")) if given.plain else None


def _spaced(given: _Input) -> Variant | None:
    """Spaces of several kinds around the lines, as copying from a page leaves them."""
    lines = [f"\u00a0 {line}\t " if line.strip() else " \u00a0" for line in given.lines]
    return given.varied("\n".join(lines)) if given.plain else None


def _indented(given: _Input) -> Variant | None:
    """Chinese paragraphs begin with two ideographic spaces."""
    if not given.plain or given.wrapped or not given.wanted["chinese"]:
        return None
    starts = tuple(text[:12] for text in given.wanted["chinese"])
    return given.varied("\n".join("\u3000\u3000" + line if line.startswith(starts) else line for line in given.lines))


def _page(given: _Input, body: str) -> Variant:
    return given.varied(f"<!doctype html><html><head><meta charset='utf-8'></head><body>{body}</body></html>", ".html")


def _paragraphs(tag: str) -> Callable[[_Input], Variant | None]:
    def make(given: _Input) -> Variant | None:
        if not given.plain or given.wrapped:
            return None
        lines = [html.escape(line.strip()) for line in given.lines if line.strip()]
        return _page(given, "".join(f"<{tag}>{line}</{tag}>\n" for line in lines))

    return make


def _line_tags(given: _Input) -> Variant | None:
    if not given.plain or given.wrapped:
        return None
    return _page(given, "<div>" + "<br>\n".join(html.escape(line) for line in given.lines) + "</div>")


def _spans(given: _Input) -> Variant | None:
    """Every line in a box of its own with a part of it in bold, as page builders write."""
    if not given.plain or given.wrapped:
        return None
    lines = [html.escape(line.strip()) for line in given.lines if line.strip()]
    boxed = [re.sub(r"^(\w+)", r"<strong>\1</strong>", line) for line in lines]
    return _page(given, "".join(f"<div><div><span>{line}</span></div></div>" for line in boxed))


def _before(lines: tuple[str, ...]) -> Callable[[_Input], Variant | None]:
    return lambda given: given.varied("\n".join((*lines, "", given.text))) if given.plain else None


def _after(lines: tuple[str, ...]) -> Callable[[_Input], Variant | None]:
    return lambda given: given.varied("\n".join((given.text.rstrip("\n"), "", *lines))) if given.plain else None


def _foreign(given: _Input) -> Variant | None:
    """The furniture of another input around this one, above and below as it stood there."""
    if not given.plain:
        return None
    above, below = _furniture()[given.number % len(_furniture())]
    return given.varied("\n".join((*above, "", given.text, "", *below)))


@cache
def _furniture() -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """What importing leaves out above and below the articles, of every input that has some; dates stay with theirs."""
    found = []
    for path in INPUTS[::-1]:
        given = Variant(path.name, path.read_text(encoding="utf-8"), expected(path))
        if path.suffix == ".txt" and "Chapters\n" not in given.text:
            draft = given.drafts()[0]
            sure = [each for each in draft.removed if each.reason in _SURE and not re.search(r"\d\d", each.text)]
            above = tuple(removed.text for removed in sure if removed.before == 0)
            below = tuple(removed.text for removed in sure if removed.before == len(draft.side(removed.side)))
            found += [(above, below)] if above or below else []
    return found


def _framed(given: _Input) -> Variant | None:
    """A web page with its menus, its box of other articles and its foot."""
    if not given.plain or given.wrapped:
        return None
    lines = [html.escape(line.strip()) for line in given.lines if line.strip()]
    before, after = _BEFORE[given.number % len(_BEFORE)], _AFTER[given.number % len(_AFTER)]
    menu = "".join(f'<li><a href="/{line[:2]}">{line}</a></li>' for line in before)
    foot = "".join(f"<p><a href='/'>{line}</a></p>" for line in after)
    body = "".join(f"<p>{line}</p>" for line in lines)
    return _page(given, f"<header><ul>{menu}</ul></header><main><div>{body}</div></main><footer>{foot}</footer>")


def _between(given: _Input) -> Variant | None:
    """A line of furniture behind every second of the article's paragraphs."""
    if not given.plain or given.wrapped:
        return None
    lines: list[str] = []
    count = 0
    for line in given.lines:
        lines.append(line)
        if any(text in line for text in (*given.wanted["english"], *given.wanted["chinese"])):
            count += 1
            if count % 2 == 0:
                lines += ["", _BETWEEN[(given.number + count // 2) % len(_BETWEEN)], ""]
    return given.varied("\n".join(lines))


def _half(given: _Input) -> Variant | None:
    return given.changed(lambda text: text.translate(str.maketrans(_HALF))) if _is_chinese(given) else None


def _full(given: _Input) -> Variant | None:
    """Brackets, bars and colons as a Chinese keyboard gives them, in English lines too; times and addresses stay."""
    full = {half: wide for wide, half in _HALF.items()} | {"|": "｜"}
    pattern = re.compile(rf"[()|]|:(?![\d/])|(?<=[{HAN}”])[,;!?](?=\s*[{HAN}“]|$)", re.MULTILINE)
    return given.changed(lambda text: pattern.sub(lambda match: full[match[0]], text)) if given.plain else None


def _corners(given: _Input) -> Variant | None:
    """Chinese quotation marks as Taiwan and Hong Kong write them; those of English stay."""
    pattern = re.compile(rf"“([^“”]*[{HAN}][^“”]*)”")
    return given.changed(lambda text: pattern.sub(r"「\1」", text)) if _is_chinese(given) else None


def _straight(given: _Input) -> Variant | None:
    table = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})
    return given.changed(lambda text: text.translate(table)) if given.plain else None


def _traditional(given: _Input) -> Variant | None:
    return given.changed(lambda text: "".join(map(_traditional_character, text))) if _is_chinese(given) else None


@cache
def _traditional_character(character: str) -> str:
    return _converter().convert(character, Script.TRADITIONAL) if han_count(character) else character


@cache
def _converter() -> Converter:
    return Converter()


def _is_chinese(given: _Input) -> bool:
    return bool(given.wanted["chinese"]) and given.path.suffix in (".txt", ".md", ".srt", ".vtt", ".lrc")


KINDS: dict[str, Callable[[_Input], Variant | None]] = {
    "CRLF": _breaks("\r\n"),
    "CR": _breaks("\r"),
    "line separators": _breaks("\u2028"),
    "doubled lines": _doubled,
    "<br>": _tagged,
    "<br> and line ends": _breaks("<br />\n"),
    "spaces around": _spaced,
    "ideographic indents": _indented,
    "HTML paragraphs": _paragraphs("p"),
    "HTML sections": _paragraphs("section"),
    "HTML line breaks": _line_tags,
    "HTML boxes": _spans,
    **{f"furniture before, {lines[0][:24]}": _before(lines) for lines in _BEFORE},
    **{f"furniture after, {lines[0][:24]}": _after(lines) for lines in _AFTER},
    "furniture between": _between,
    "furniture of another input": _foreign,
    "HTML frames": _framed,
    "half-width punctuation": _half,
    "full-width punctuation": _full,
    "corner quotation marks": _corners,
    "straight quotation marks": _straight,
    "Traditional characters": _traditional,
}


def variants(kind: str) -> Iterator[Variant]:
    """The variants of that kind, of every input that it changes."""
    for number, path in enumerate(INPUTS):
        given = _Input(path, path.read_text(encoding="utf-8"), expected(path), number)
        made = KINDS[kind](given)
        if made and made.text != given.text:
            yield made


@cache
def score_of(kind: str) -> tuple[Score, int]:
    """How near importing comes to what is expected of the variants of a kind, and how many there are."""
    total, count = Score(), 0
    for variant in variants(kind):
        total.add(variant.name, variant.drafts(), variant.wanted)
        count += 1
    return total, count
