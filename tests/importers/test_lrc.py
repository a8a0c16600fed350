"""Lyrics with times: repeated lines, translations, offsets, tags."""

from __future__ import annotations

import pytest

from reader.domain.article import Draft, Origin, Pairing
from reader.errors import NoSubtitles
from reader.importers.registry import draft_from_bytes

SONG = """[ti:A slow boat]
[ar:Mill Choir]
[offset:+500]
[by:somebody]
[00:10.50][01:10.50]Row along the river.
[00:10.50][01:10.50]沿着河划船。
[00:14.50]Wait <00:15.00>for the bridge.
[00:14.50]等着那座桥。
[00:20]
[00:30.00]And home.
然后回家。
"""


def draft(text: str, name: str = "slow_boat.lrc") -> Draft:
    """The draft of an LRC file with this text."""
    return draft_from_bytes(text.encode(), name, Origin.FILE)


@pytest.mark.parametrize("text", [SONG, SONG.replace("\n", "\r\n"), "\ufeff" + SONG, SONG.replace("[00:", "[0:")])
def test_lines_have_times_and_translations(text: str) -> None:
    found = draft(text)
    assert [(block.text, block.start_ms, block.end_ms) for block in found.english] == [
        ("Row along the river.", 10_000, 14_000),
        ("Wait for the bridge.", 14_000, 19_500),
        ("And home.", 29_500, 70_000),
        ("Row along the river.", 70_000, 73_000),
    ]
    assert [block.text for block in found.chinese] == ["沿着河划船。", "等着那座桥。", "然后回家。", "沿着河划船。"]
    assert found.pairs == tuple(Pairing(index, index) for index in range(4))


def test_tags_name_the_song_and_its_singers() -> None:
    found = draft(SONG)
    assert (found.headline, found.people, found.source) == ("A slow boat", ("Mill Choir",), "Mill Choir")
    assert draft(SONG.replace("[by:somebody]", "[al:Rivers]")).source == "Rivers"
    assert draft(SONG.replace("[ti:A slow boat]\n", "")).headline == "slow boat"


def test_a_verse_has_a_block_for_each_line() -> None:
    found = draft("[00:01.00]over the hill\n[00:02.00]under the trees\n[00:03.00]nobody sees")
    assert [block.text for block in found.english] == ["over the hill", "under the trees", "nobody sees"]


@pytest.mark.parametrize(("offset", "start"), [("-250", 1250), ("+250", 750), ("99999999", 0), ("soon", 1000)])
def test_the_offset_moves_everything(offset: str, start: int) -> None:
    assert draft(f"[offset:{offset}]\n[00:01.00]Wait.").english[0].start_ms == start


@pytest.mark.parametrize("text", ["[ti:Nothing]\n[ar:Nobody]", "no times\nat all", "[00:01.00]\n[00:02.00]  "])
def test_a_file_without_sung_lines_says_so(text: str) -> None:
    with pytest.raises(NoSubtitles, match=r"slow_boat\.lrc"):
        draft(text)
