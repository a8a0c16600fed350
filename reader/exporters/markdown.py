"""Highlights and notes of one article as a Markdown page (CommonMark, with YAML front matter).

---
headline: "Rain at last"
...
---

# Rain at last

## English

> We planted \\*late\\*.

yellow

The reader's note.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from reader.domain.annotation import AnchorState, Annotation
from reader.domain.article import Article, Side

INLINE = re.compile(r"[\\`*_\[\]<>~|&$]")
LINE_START = re.compile(r"(?:[#+\-=:](?=\s|$|[\-=+])|\d{1,9}(?=[.)]))")
UNPRINTED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What JSON writes as it stands and YAML does not allow inside quotes."""

MARK = "duizhao"
"""The field of the front matter that says which article a file was written for."""

HEADINGS = {Side.ENGLISH: "English", Side.CHINESE: "中文"}
LOST = "No longer in the text"


def page(article: Article, annotations: Sequence[Annotation]) -> str:
    """The page of an article; `annotations` are in reading order. Ends with a line feed."""
    title = one_line(article.headline) or "Untitled"
    parts = [_front_matter(article), f"# {escape(title)}"]
    origin = " · ".join(filter(None, (article.source, article.published, article.byline)))
    if origin:
        parts.append(escape(one_line(origin)))
    for heading, found in _sections(annotations):
        parts += [f"## {heading}", *(part for annotation in found for part in _annotation(annotation))]
    return "\n\n".join(parts) + "\n"


def mark_of(text: str) -> str | None:
    """The uid of the article that a page was written for; None for a file that is not ours."""
    found = re.match(rf'---\n(?:[^\n]+\n)*?{MARK}: "([0-9a-f]+)"\n', text)
    return found[1] if found else None


def escape(text: str) -> str:
    """Text that Markdown shows as it is: one paragraph, its line feeds hard breaks."""
    return "\\\n".join(_line(line) for line in text.splitlines())


def one_line(text: str) -> str:
    """Text without line breaks or runs of white space."""
    return " ".join(text.split())


def _front_matter(article: Article) -> str:
    fields = {
        MARK: article.uid,
        "headline": article.headline,
        "source": article.source,
        "date": article.published,
        "byline": article.byline,
        "url": article.url,
    }
    lines = [f"{name}: {_quoted(value)}" for name, value in fields.items() if value]
    if article.people:
        lines.append(f"people: [{', '.join(_quoted(name) for name in article.people)}]")
    return "\n".join(["---", *lines, "---"])


def _quoted(value: str) -> str:
    """A YAML string in double quotes, which is a JSON string but for a few characters."""
    return UNPRINTED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def _sections(annotations: Sequence[Annotation]) -> Iterator[tuple[str, list[Annotation]]]:
    for side in Side:
        placed = [each for each in annotations if each.side is side and each.state is not AnchorState.ORPHAN]
        if placed:
            yield HEADINGS[side], placed
    lost = [each for each in annotations if each.state is AnchorState.ORPHAN]
    if lost:
        yield LOST, lost


def _annotation(annotation: Annotation) -> Iterator[str]:
    yield "\n>\n".join(_quote(paragraph) for paragraph in _paragraphs(annotation.quote))
    unsure = () if annotation.state is AnchorState.ANCHORED else (annotation.state.value,)
    yield " · ".join((annotation.colour.value, *unsure))
    for paragraph in _paragraphs(annotation.note):
        yield escape(paragraph)


def _quote(paragraph: str) -> str:
    return "\n".join(f"> {line}" for line in escape(paragraph).split("\n"))


def _paragraphs(text: str) -> Iterable[str]:
    return (part.strip("\n") for part in re.split(r"\n\s*\n", "\n".join(text.splitlines())) if part.strip())


def _line(line: str) -> str:
    body = line.lstrip()
    # Four spaces would make code of a line; spaces that do not break keep the writer's indent.
    indent = "\u00a0" * (len(line) - len(body))
    body = INLINE.sub(lambda found: "\\" + found[0], body.rstrip())
    start = LINE_START.match(body)
    if start is None or indent:
        return indent + body
    if start[0].isdigit():
        return f"{start[0]}\\{body[start.end() :]}"
    return "\\" + body
