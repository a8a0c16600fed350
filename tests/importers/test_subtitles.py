"""Timed text: what subtitle files really look like becomes sentences with times, and pairs of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import Draft, Origin, Pairing, RemovalReason
from reader.errors import EmptyInput, InputError, NoSubtitles
from reader.importers.formats import subtitles
from reader.importers.registry import draft_from_bytes, draft_from_text

PLAIN = """1
00:00:01,000 --> 00:00:02,500
The ferry leaves the island

2
00:00:02,500 --> 00:00:04,000
at noon every day.

3
00:00:05,000 --> 00:00:07,000
Nobody waits for it.
"""
TEXTS = ["The ferry leaves the island at noon every day.", "Nobody waits for it."]


def draft(text: str, name: str = "The_last.ferry.srt") -> Draft:
    """The draft of a subtitle file with this text."""
    return draft_from_bytes(text.encode(), name, Origin.FILE)


def english(found: Draft) -> list[str]:
    """The texts of the English side."""
    return [block.text for block in found.english]


def chinese(found: Draft) -> list[str]:
    """The texts of the Chinese side."""
    return [block.text for block in found.chinese]


def times(found: Draft) -> list[tuple[int | None, int | None]]:
    """Begin and end of each English block, in milliseconds."""
    return [(block.start_ms, block.end_ms) for block in found.english]


def cue(start: str, end: str, *lines: str) -> str:
    """One cue of a WebVTT file."""
    return "\n".join([f"{start} --> {end}", *lines, "", ""])


def test_cues_of_one_sentence_are_one_block_with_its_times() -> None:
    found = draft(PLAIN)
    assert english(found) == TEXTS
    assert times(found) == [(1000, 4000), (5000, 7000)]
    assert not found.chinese
    assert not found.pairs
    assert found.headline == "The last ferry"


@pytest.mark.parametrize(
    "text",
    [
        PLAIN.replace("\n", "\r\n"),
        PLAIN.replace("\n", "\r"),
        PLAIN.replace("\n", "\r\r\n"),
        "\ufeff" + PLAIN,
        "\n\n" + PLAIN.replace(",", "."),
        PLAIN.replace("\n\n", "\n"),
        PLAIN.replace("\n\n", "\n\n\n\n"),
        PLAIN.replace("1\n", "7\n", 1).replace("3\n", "3\n\n"),
        PLAIN.replace("-->", "->").replace("00:0", "0:0"),
        PLAIN.replace("4,000\n", "4,000 X1:10 X2:200 Y1:5 Y2:9\n"),
        PLAIN.replace("the island", "<b>the</b> <font color='#fff'>island</font>").replace("Nobody", r"{\an8}Nobody"),
        PLAIN.replace("leaves the", r"leaves\Nthe").replace("Nobody", "{y:i}Nobody"),
    ],
)
def test_files_mended_by_hand_read_the_same(text: str) -> None:
    found = draft(text)
    assert english(found) == TEXTS
    assert times(found) == [(1000, 4000), (5000, 7000)]


def test_cues_out_of_order_are_put_in_order() -> None:
    parts = PLAIN.strip().split("\n\n")
    found = draft("\n\n".join([parts[2], parts[0], parts[1]]))
    assert english(found) == TEXTS


def test_missing_times_are_made_up_from_their_neighbours() -> None:
    text = PLAIN.replace("00:00:02,500 --> 00:00:04,000\n", "")
    assert english(draft(text)) == TEXTS
    assert times(draft(text)) == [(1000, 5000), (5000, 7000)]
    text = PLAIN.replace("--> 00:00:04,000", "-->").replace("--> 00:00:07,000", "--> 00:00:04,000")
    assert times(draft(text)) == [(1000, 5000), (5000, 8000)]


def test_hours_beyond_a_hundred_and_overlaps_are_kept() -> None:
    found = draft(
        "1\n120:00:01,000 --> 120:00:09,000\nThe first boat is late.\n\n"
        "2\n120:00:04,000 --> 120:00:06,000\nThe second boat is early.\n"
    )
    assert times(found) == [(432_001_000, 432_009_000), (432_004_000, 432_006_000)]


@pytest.mark.parametrize("english_first", [True, False])
def test_two_languages_in_a_cue_are_pairs(english_first: bool) -> None:
    cues = [
        ("The harbour froze", "港口结了冰"),
        ("in the first week of January.", "那是一月的第一周"),
        ("Children of Hudson Bay walked across.", "Hudson Bay 的孩子们走了过去"),
    ]
    lines = [pair if english_first else pair[::-1] for pair in cues]
    text = "".join(cue(f"00:0{n}.000", f"00:0{n + 1}.000", *pair) for n, pair in enumerate(lines))
    found = draft("WEBVTT\n\n" + text, "frost.vtt")
    assert english(found) == [
        "The harbour froze in the first week of January.",
        "Children of Hudson Bay walked across.",
    ]
    assert chinese(found) == ["港口结了冰 那是一月的第一周", "Hudson Bay 的孩子们走了过去"]
    assert found.pairs == (Pairing(0, 0), Pairing(1, 1))
    assert [(block.start_ms, block.end_ms) for block in found.chinese] == times(found) == [(0, 2000), (2000, 3000)]


def test_languages_in_cues_of_their_own_at_the_same_time_are_pairs() -> None:
    first = cue("00:01.000", "00:03.000", "Snow fell on the market.") + cue("00:04.000", "00:06.000", "It was quiet.")
    second = cue("00:01.000", "00:03.000", "集市上下了雪。") + cue("00:04.050", "00:06.000", "四周很安静。")
    found = draft("WEBVTT\n\n" + first + second, "snow.vtt")
    assert found.pairs == (Pairing(0, 0), Pairing(1, 1))
    assert chinese(found) == ["集市上下了雪。", "四周很安静。"]


@pytest.mark.parametrize("margin", [" ", " / ", "|", "\u3000"])
@pytest.mark.parametrize("english_first", [True, False])
def test_two_languages_in_a_line_are_pairs(margin: str, english_first: bool) -> None:
    said = [
        ("Good morning, all.", "大家早上好。"),
        ("It is 5 °C in Harbin.", "Harbin 现在五度。"),
        ("No, six!", "不，六度！"),
    ]
    lines = [margin.join(pair if english_first else pair[::-1]) for pair in said]
    text = "".join(cue(f"00:0{n}.000", f"00:0{n + 1}.000", line) for n, line in enumerate(lines))
    found = draft("WEBVTT\n\n" + text, "cold.vtt")
    assert list(zip(english(found), chinese(found), strict=True)) == said
    assert found.pairs == (Pairing(0, 0), Pairing(1, 1), Pairing(2, 2))


def test_names_in_latin_letters_do_not_part_a_line() -> None:
    said = ["我昨天看了 Swan Lake", "他在读 Moby Dick", "她喜欢 Bach", "我不喜欢。"]
    text = "".join(cue(f"00:{10 * n:02}.000", f"00:{10 * n + 1:02}.000", line) for n, line in enumerate(said))
    assert chinese(draft("WEBVTT\n\n" + text, "names.vtt")) == said


def test_a_cue_in_one_language_only_is_no_pair() -> None:
    text = (
        cue("00:01.000", "00:02.000", "The bakery opens at five.", "面包店五点开门。")
        + cue("00:02.000", "00:03.000", "Hm.")
        + cue("00:03.000", "00:04.000", "Its bread is dark.", "那里的面包是黑的。")
    )
    found = draft("WEBVTT\n\n" + text, "bakery.vtt")
    assert english(found) == ["The bakery opens at five.", "Hm.", "Its bread is dark."]
    assert found.pairs == (Pairing(0, 0), Pairing(2, 1))


def test_speakers_and_turns_are_told_apart() -> None:
    text = cue("00:01.000", "00:03.000", "- Anna Bell: Who has the key?", "- Not me.") + cue(
        "00:03.000", "00:05.000", "<v.loud Piotr Nowak>I lost it &amp; never", "found it again.</v>"
    )
    found = draft("WEBVTT\n\n" + text, "key.vtt")
    assert [(block.speaker, block.text) for block in found.english] == [
        ("Anna Bell", "Who has the key?"),
        ("", "Not me."),
        ("Piotr Nowak", "I lost it & never found it again."),
    ]
    assert found.people == ("Anna Bell", "Piotr Nowak")


def test_a_word_before_a_colon_speaks_only_when_it_comes_again() -> None:
    text = (
        cue("00:01.000", "00:02.000", "Remember: never run.")
        + cue("00:02.000", "00:03.000", "Olga: Why not?")
        + cue("00:03.000", "00:04.000", "NARRATOR: Nobody knew.")
        + cue("00:04.000", "00:05.000", "Olga: I did.")
    )
    assert [(block.speaker, block.text) for block in draft("WEBVTT\n\n" + text, "run.vtt").english] == [
        ("", "Remember: never run."),
        ("Olga", "Why not?"),
        ("NARRATOR", "Nobody knew."),
        ("Olga", "I did."),
    ]


def test_who_interrupts_begins_a_block() -> None:
    text = cue("00:01.000", "00:03.000", "I never said that") + cue("00:03.000", "00:05.000", "- you were late?")
    assert english(draft("WEBVTT\n\n" + text, "late.vtt")) == ["I never said that", "you were late?"]


def test_music_and_sounds_are_removed_visibly() -> None:
    text = (
        cue("00:01.000", "00:02.000", "♪ over the hills we go ♪")
        + cue("00:02.000", "00:03.000", "The bus was [coughs] full.")
        + cue("00:03.000", "00:04.000", "(laughter)")
        + cue("00:04.000", "00:05.000", "（笑声）")
        + cue("00:05.000", "00:06.000", "(He never came back.)")
    )
    found = draft("WEBVTT\n\n" + text, "bus.vtt")
    assert english(found) == ["The bus was full.", "(He never came back.)"]
    assert [(each.text, each.before) for each in found.removed] == [
        ("♪ over the hills we go ♪", 0),
        ("[coughs]", 0),
        ("(laughter)", 1),
        ("（笑声）", 1),
    ]
    assert {each.reason for each in found.removed} == {RemovalReason.SOUND}


def test_a_song_alone_is_text() -> None:
    found = draft("WEBVTT\n\n" + cue("00:01.000", "00:02.000", "♪ Over the hills we go ♪"), "song.vtt")
    assert english(found) == ["Over the hills we go"]


def test_what_is_no_cue_in_webvtt_is_left_out() -> None:
    text = (
        "WEBVTT - A walk in the fog\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:fred\n\n"
        "NOTE\nchecked twice\nby two people\n\nintro\n"
        + cue("00:01.000", "00:02.000 align:start position:0%", "<c.yellow>The fog</c> <00:01.500><c>came</c> in.")
        + "NOTE one more\n\noutro words\n"
        + cue("00:02.000", "00:03.000", "<ruby>We<rt>ui</rt></ruby> turned back.")
    )
    found = draft(text, "fog.vtt")
    assert english(found) == ["The fog came in.", "We turned back."]
    assert found.headline == "A walk in the fog"


def test_lines_that_roll_up_are_said_once() -> None:
    said = [
        "so the first thing you do",
        "is to look at the sky",
        "and then at the sea",
        "and then you wait",
        "that is all",
    ]
    text = "".join(cue(f"00:0{n}.000", f"00:0{n + 1}.000", *said[max(0, n - 1) : n + 1]) for n in range(len(said)))
    assert " ".join(english(draft("WEBVTT\n\n" + text, "sky.vtt"))) == " ".join(said)


def test_chinese_without_stops_is_parted_by_spaces_in_blocks_of_three() -> None:
    said = ["今天我们去山里", "山里很凉快", "路有一点滑", "要穿好鞋子", "带一点水", "天黑前回来"]
    text = "".join(cue(f"00:0{n}.000", f"00:0{n + 1}.000", line) for n, line in enumerate(said))
    assert chinese(draft("WEBVTT\n\n" + text, "山.vtt")) == [" ".join(said[:3]), " ".join(said[3:])]


def test_old_encodings_and_pasted_or_nameless_files() -> None:
    text = PLAIN.replace("The ferry leaves the island", "渡船每天中午离开小岛").replace(
        "at noon every day.", "没有人等它。"
    )
    text = text.replace("Nobody waits for it.", "大家都说这样很好。")
    found = draft_from_bytes(text.encode("gb18030"), "standard input", Origin.STDIN)
    assert chinese(found) == ["渡船每天中午离开小岛没有人等它。", "大家都说这样很好。"]
    assert found.chinese[0].start_ms == 1000
    pasted = draft_from_text(PLAIN, "the clipboard", Origin.PASTE)
    assert (english(pasted), pasted.headline) == (TEXTS, TEXTS[0])


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("The.Long.Road.S01E02.1080p.WEB-DL.x264.en.srt", "The Long Road S01E02"),
        ("my_first-walk.zh-CN.srt", "my first-walk"),
        ("海边的一天.chs&eng.srt", "海边的一天"),
        ("en.srt", "en"),
        ("A day: Mr. Bell.srt", "A day: Mr. Bell"),
    ],
)
def test_the_files_name_is_made_readable(name: str, headline: str) -> None:
    assert draft(PLAIN, name).headline == headline


@pytest.mark.parametrize(
    "text", ["Only a sentence, and no time at all.", "1\n00:00:01,000 --> 00:00:02,000\n\n", "WEBVTT\n\nNOTE nothing\n"]
)
def test_a_file_without_cues_says_so(text: str) -> None:
    with pytest.raises(NoSubtitles, match=r"empty\.srt"):
        draft(text, "empty.srt")
    with pytest.raises(EmptyInput):
        draft("\ufeff  ", "empty.srt")


def test_every_line_of_speech_survives_a_large_file() -> None:
    said = [f"Boat number {number} comes home." for number in range(20_000)]
    text = "".join(
        cue(f"{n // 3600}:{n // 60 % 60:02}:{n % 60:02}.000", f"{n // 3600}:{n // 60 % 60:02}:{n % 60:02}.900", line)
        for n, line in enumerate(said)
    )
    assert english(draft("WEBVTT\n\n" + text, "boats.vtt")) == said


LINES = st.sampled_from(
    ["1", "", "00:00:01,000 --> 00:00:02,000", "--> 00:00:01.0", "99999:1 -->", "Rain, again.", "又下雨了。", "- Tom:",
     "<v >", "{\\", "NOTE", "WEBVTT", "[", "♪", "&#xD800;", "&#0;", "<i", "00:01.000 --> 00:00.000", "Tom: No.", "\\N"]
)  # fmt: skip


@given(st.lists(LINES, max_size=30))
def test_any_mixture_of_lines_is_a_draft_or_one_sentence(lines: list[str]) -> None:
    try:
        found = subtitles.read_text("\n".join(lines), "x.srt", Origin.FILE)
    except InputError:
        return
    blocks = [*found.english, *found.chinese]
    assert blocks
    assert all(block.text and block.text == block.text.strip() for block in blocks)
    assert all(0 <= (block.start_ms or 0) < (block.end_ms or 0) for block in blocks)
    assert all(pair.english < len(found.english) and pair.chinese < len(found.chinese) for pair in found.pairs)


@pytest.mark.parametrize(
    "text",
    [
        "00:01.000 --> 00:02.000\n" + "a\n" * 60_000,
        cue("00:01.000", "00:02.000", "又下雨了。") + cue("00:01.000", "00:02.000", "Rain.") * 20_000,
        "1" + "\n" * 500_000 + "00:01.000 --> 00:02.000\nRain.",
        "00:01.000 --> 00:02.000\n" + "[" * 500_000 + "<" * 200_000 + "{\\" * 100_000 + "&#" * 100_000,
    ],
)
def test_large_nonsense_is_read_in_one_go(text: str) -> None:
    assert draft(text, "x.srt").english
