"""The work of an import grows with its text and no faster: counted in calls, which no other program disturbs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from reader.domain.article import Origin
from reader.importers.registry import drafts_from_bytes
from tests.benchmarks.big_texts import TEXTS, html, srt

_SIZE = 20_000
_MOST = 2.3  # times as many calls for twice the text
_FILES = {**{kind: (make, "text.txt") for kind, make in TEXTS.items()}, "subtitles": (srt, "film.srt")}
_FILES["a page of HTML"] = (html, "page.html")


def _calls(text: str, name: str) -> int:
    """How many functions of Python and of C an import calls."""
    count = 0

    def seen(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    data, before = text.encode(), sys.getprofile()
    sys.setprofile(seen)
    try:
        drafts_from_bytes(data, name, Origin.FILE)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("kind", _FILES)
def test_twice_the_text_takes_at_most_a_little_more_than_twice_the_calls(kind: str) -> None:
    make: Callable[[int], str]
    make, name = _FILES[kind]
    drafts_from_bytes(make(_SIZE // 4).encode(), name, Origin.FILE)  # tables are read once

    once, twice = (_calls(make(size), name) for size in (_SIZE, 2 * _SIZE))

    assert len(make(_SIZE)) > _SIZE / 4
    assert twice <= _MOST * once, f"{once} calls, then {twice}"
