"""Times on a page: chapter lists are left out, transcripts keep their times, timetables stay as they are."""

from __future__ import annotations

import pytest

from reader.domain.article import Draft, Origin, RemovalReason
from reader.importers.page import read_page

BODY = (
    "The lock keeper has counted every barge since the floods, and he writes the number on the same door.\n\n"
    "His daughter paints the door each spring, so that the counting has to begin again."
)
IN_LINES = "00:00\nA door of numbers\nHow the counting began.\n\n04:35\nPaint in April\nWhy nobody stops her.\n"
IN_ONE = "[00:00] A door of numbers\n[04:35] Paint in April\n[1:02:10] What the barges carry\n"


def _draft(text: str) -> Draft:
    return read_page(text, "page.txt", Origin.PASTE)


@pytest.mark.parametrize("label", ["Chapters", "AI Chapters", "Timestamps:", "章节", "时间轴："])
@pytest.mark.parametrize("chapters", [IN_LINES, IN_ONE])
@pytest.mark.parametrize("place", ["above", "below"])
def test_a_list_of_chapters_is_left_out_and_can_be_brought_back(label: str, chapters: str, place: str) -> None:
    listed = f"{label}\n{chapters}"
    text = f"{listed}\nTranscript\n\n{BODY}" if place == "above" else f"{BODY}\n\n{listed}"
    draft = _draft(f"The Door at Hale Lock\n\n{text}")
    assert draft.headline == "The Door at Hale Lock"
    assert [block.text for block in draft.english] == BODY.split("\n\n")
    assert "Paint in April" in " ".join(removed.text for removed in draft.removed)


def test_times_before_titles_need_no_label() -> None:
    draft = _draft(f"{BODY}\n\n0:00 A door of numbers\n4:35 Paint in April\n9:10 What the barges carry")
    assert [block.text for block in draft.english] == BODY.split("\n\n")
    assert {removed.reason for removed in draft.removed} == {RemovalReason.NAVIGATION}


@pytest.mark.parametrize("chapters", [IN_LINES, IN_ONE])
def test_chapters_that_are_the_only_text_stay(chapters: str) -> None:
    draft = _draft(f"Chapters\n{chapters}\nTopics\n\n守闸人把船数写在门上，女儿每年春天都要重新刷一遍漆。")
    assert "Paint in April" in [block.text for block in draft.english]


@pytest.mark.parametrize("form", ["{time}\n{text}", "[{time}] {text}", "{time} - {text}", "（{time}）{text}"])
def test_a_transcript_keeps_its_times(form: str) -> None:
    said = ["Nobody had told me that a lock can sing.", "It does so in March.", "After that it only leaks."]
    times = ["0:00", "00:18", "01:00:41"]
    lines = "\n".join(form.format(time=time, text=text) for time, text in zip(times, said, strict=True))
    draft = _draft(f"What a Lock Sings\n\nTranscript\n{lines}")
    assert [block.text for block in draft.english] == said
    assert [(block.start_ms, block.end_ms) for block in draft.english] == [
        (0, 18_000),
        (18_000, 3_641_000),
        (3_641_000, None),
    ]


def test_a_timetable_stays_as_it_is() -> None:
    table = ["06:30 The gates are greased", "07:15 The first barge", "12:00 Soup for everybody"]
    draft = _draft("\n\n".join((BODY, *table, "On Sundays all of this happens an hour later than it says here.")))
    assert [block.text for block in draft.english[2:5]] == table
    assert not draft.removed


def test_a_player_and_a_time_of_day_are_no_transcript() -> None:
    draft = _draft(f"A Door\n0:00 / 12:34\n\n{BODY}\n\n08:15 was the hour at which he counted best, he said to us.")
    assert [block.text for block in draft.english][-1].startswith("08:15 was")
    assert all(block.start_ms is None for block in draft.english)


@pytest.mark.parametrize("form", ["{time}\n{name}\n{text}", "{time} {name}:\n{text}", "[{time}] {name}\n{text}"])
@pytest.mark.parametrize("label", ["Transcript\n", ""])
def test_who_speaks_in_a_transcript_is_no_title(form: str, label: str) -> None:
    turns = [("00:02", "Hal Orr", "We open the gates by hand."), ("00:21", "May Lin", "And we close them by hand.")]
    turns.append(("00:40", "Hal Orr", "That is all."))
    lines = "\n".join(form.format(time=time, name=name, text=text) for time, name, text in turns)
    draft = _draft(f"The Door at Hale Lock\n\n{BODY}\n\n{label}{lines}")
    assert [(block.speaker, block.text, block.start_ms) for block in draft.english[2:]] == [
        ("Hal Orr", "We open the gates by hand.", 2000),
        ("May Lin", "And we close them by hand.", 21_000),
        ("Hal Orr", "That is all.", 40_000),
    ]


def test_what_is_said_below_times_without_a_label_is_no_chapter() -> None:
    said = [
        f"The {number} gate was greased with butter, because that was what there was." for number in ("first", "last")
    ]
    draft = _draft(f"{BODY}\n\n0:00\nMorning\n{said[0]}\n1:10\nNoon\n{said[1]}\n2:20\nNight\nIt froze all the same.")
    assert set(said) <= {block.text for block in draft.english}
