"""Transcripts in JSON."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import Draft, Origin
from reader.errors import DamagedFile, InputError, NoSubtitles
from reader.importers.formats.transcript import read
from reader.services.importing import Importing

SEGMENTS = [
    {"speaker": "Gu Lan", "startTime": 0.5, "endTime": 3, "body": "The rope ferry of Anwick has never been late."},
    {"speaker": "Tom", "startTime": 3, "endTime": 4.25, "body": "Not <once>?"},
    {"speaker": "Gu Lan", "startTime": 4.25, "endTime": 6, "body": "安维克的绳索渡船从不晚点。"},
]

CHINESE = "我们每天用手拉绳子过河，大家一边拉一边唱。"
NOTHING = [{}, [], 3, {"segments": "x"}, {"segments": [1, None, {"body": 3}, {"body": " "}]}]


def draft(document: object, name: str = "ferry.json") -> Draft:
    return read(json.dumps(document).encode(), name, Origin.FILE)


def test_segments_become_blocks_with_speakers_and_times() -> None:
    found = draft({"version": "1.0.0", "segments": SEGMENTS})
    assert [(block.speaker, block.start_ms, block.end_ms) for block in found.english] == [
        ("Gu Lan", 500, 3000),
        ("Tom", 3000, 4250),
    ]
    assert found.english[1].text == "Not <once>?"
    assert [(block.text, block.start_ms) for block in found.chinese] == [("安维克的绳索渡船从不晚点。", 4250)]
    assert found.people == ("Gu Lan", "Tom")


def test_single_words_are_joined_to_lines() -> None:
    words = (
        *[
            "We",
            "pull",
            "the",
            "ferry",
            "over",
            "the",
            "river",
            "by",
            "hand",
            "every",
            "day",
            "and",
            "we",
            "sing",
            "while",
            "we",
            "are",
            "pulling",
            "it",
        ],
        ".",
    )
    items = [{"start": n / 2, "end": n / 2 + 0.4, "text": f" {word}"} for n, word in enumerate(words)]
    found = draft(items)
    assert len(found.english) == 1
    assert found.english[0].text.startswith("We pull the ferry over the river by hand every day and we sing")
    chinese = [
        {"start": n, "end": n + 1, "text": c} for n, c in enumerate("我们每天用手拉绳子过河，大家一边拉一边唱。")
    ]
    assert draft(chinese).chinese[0].text == CHINESE


def test_the_program_knows_them_by_their_name() -> None:
    found = Importing().from_bytes(json.dumps({"segments": SEGMENTS}).encode(), "ferry.json", Origin.FILE)
    assert found == draft({"segments": SEGMENTS})


@pytest.mark.parametrize("data", [b"{", b"no JSON", b"[" * 100_000, b'{"segments": [}'])
def test_what_is_no_json_is_said_so(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        read(data, "a.json", Origin.FILE)


@pytest.mark.parametrize(
    "document", [{}, [], 3, {"segments": "x"}, {"segments": [1, None, {"body": 3}, {"body": " "}]}]
)
def test_what_has_no_words_is_said_so(document: object) -> None:
    with pytest.raises(NoSubtitles):
        draft(document)


VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
ITEMS = st.dictionaries(st.sampled_from(["body", "text", "speaker", "startTime", "endTime", "start", "end"]), VALUES)


@given(st.lists(ITEMS | VALUES, max_size=8))
def test_any_json_is_a_draft_or_a_sentence(items: list[object]) -> None:
    try:
        found = draft({"segments": items})
    except InputError:
        return
    assert found.english or found.chinese or found.removed
