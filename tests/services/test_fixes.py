"""Readings and forms on a real library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.article import Script
from reader.errors import NoSuchArticle, NoSuchFix, NotAForm, NotAReading
from reader.services.undo import ActionKind
from tests.storage.parts import Parts, draft, opened

TAIWAN, HONG_KONG = Script.TAIWAN, Script.HONG_KONG


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    with opened(tmp_path / "library") as found:
        found.library.add(draft(headline="First"))
        found.library.add(draft(("Two.",), (), headline="Second"))
        yield found


def shown(parts: Parts, text: str, script: Script = TAIWAN) -> str:
    return parts.reading.converter.convert(text, script)


def test_a_reading_is_said_for_everywhere_or_for_one_article(parts: Parts) -> None:
    everywhere = parts.fixes.set_reading("行長", "háng zhǎng")
    assert (everywhere.word, everywhere.reading, everywhere.article) == ("行長", "hang2 zhang3", None)
    ours = parts.fixes.set_reading("行长", "xing2zhang3", 1)
    assert parts.fixes.readings() == [everywhere, ours]
    assert parts.fixes.readings_for(1) == {"行长": "xing2 zhang3"}
    assert parts.fixes.readings_for(2) == {"行长": "hang2 zhang3"}
    assert parts.changes[-1].fixes
    assert not parts.changes[-1].texts


def test_the_same_word_is_read_as_was_said_last(parts: Parts) -> None:
    first = parts.fixes.set_reading("行长", "xing2 zhang3")
    last = parts.fixes.set_reading("行長", "hang2 zhang3")
    assert parts.fixes.readings() == [last]
    steps = len(parts.undo)
    assert parts.fixes.set_reading("行长", "háng zhǎng") == last
    assert len(parts.undo) == steps, "the same once more is no step"
    parts.undo.undo()
    assert parts.fixes.readings() == [first]
    assert parts.fixes.readings_for(1) == {"行长": "xing2 zhang3"}
    assert parts.undo.undo_label is ActionKind.FIX_READING
    parts.undo.undo()
    assert parts.fixes.readings_for(1) == {}
    parts.undo.redo()
    parts.undo.redo()
    assert parts.fixes.readings_for(1) == {"行长": "hang2 zhang3"}


def test_readings_are_taken_away_all_or_none(parts: Parts) -> None:
    made = [parts.fixes.set_reading("行长", "hang2 zhang3"), parts.fixes.set_reading("乐", "yue4", 2)]
    with pytest.raises(NoSuchFix):
        parts.fixes.remove_readings([made[0].id, 99])
    parts.fixes.remove_readings(fix.id for fix in made)
    assert parts.fixes.readings() == []
    assert parts.fixes.readings_for(2) == {}
    with pytest.raises(NoSuchFix, match="行长"):
        parts.fixes.remove_readings([made[0].id])
    parts.undo.undo()
    assert parts.fixes.readings() == made


def test_readings_of_a_deleted_article_are_not_listed(parts: Parts) -> None:
    made = parts.fixes.set_reading("乐", "yue4", 2)
    parts.library.delete([2])
    assert parts.fixes.readings() == []
    parts.undo.undo()
    assert parts.fixes.readings() == [made]


@pytest.mark.parametrize(
    ("word", "reading"),
    [("行长", "hang2"), ("行长", ""), ("行", "hang2 zhang3"), ("", ""), ("U盘", "you1 pan2"), ("行", "hàng2")],
)
def test_what_is_no_reading_is_refused(parts: Parts, word: str, reading: str) -> None:
    with pytest.raises(NotAReading):
        parts.fixes.set_reading(word, reading)
    with pytest.raises(NoSuchArticle):
        parts.fixes.set_reading("行", "hang2", 99)
    assert not parts.undo.can_undo


def test_a_form_is_written_from_now_on_and_after_a_restart(parts: Parts, tmp_path: Path) -> None:
    assert shown(parts, "皇后来了，里面") == "皇后來了，裡面"
    made = parts.fixes.set_script(TAIWAN, "里", "里")
    assert (made.script, made.word, made.shown) == (TAIWAN, "里", "里")
    assert shown(parts, "皇后来了，里面") == "皇后來了，里面"
    assert shown(parts, "里面", Script.TRADITIONAL) == "裏面"
    assert parts.changes[-1].fixes
    parts.database.close()
    with opened(tmp_path / "library") as again:
        assert again.fixes.scripts() == [made]
        assert shown(again, "里面") == "里面"
        again.undo.undo()
        assert shown(again, "里面") == "裡面"
        again.undo.redo()
        assert shown(again, "里面") == "里面"


def test_one_form_for_a_word_in_a_script(parts: Parts) -> None:
    first = parts.fixes.set_script(TAIWAN, "里面", "里面")
    other = parts.fixes.set_script(HONG_KONG, "里面", "里面")
    last = parts.fixes.set_script(TAIWAN, "里面", "裏面")
    assert parts.fixes.scripts() == [other, last]
    steps = len(parts.undo)
    assert parts.fixes.set_script(TAIWAN, "里面", "裏面") == last
    assert len(parts.undo) == steps
    assert shown(parts, "里面") == "裏面"
    parts.undo.undo()
    assert parts.fixes.scripts() == [first, other]
    assert shown(parts, "里面") == "里面"
    assert parts.undo.undo_label is ActionKind.FIX_SCRIPT


def test_forms_are_taken_away_all_or_none(parts: Parts) -> None:
    made = parts.fixes.set_script(TAIWAN, "里面", "里面")
    with pytest.raises(NoSuchFix):
        parts.fixes.remove_scripts([made.id, 99])
    assert shown(parts, "里面") == "里面"
    parts.fixes.remove_scripts([made.id])
    assert shown(parts, "里面") == "裡面"
    parts.undo.undo()
    assert shown(parts, "里面") == "里面"


@pytest.mark.parametrize(("word", "form"), [("", "里"), ("里", " "), ("里", "li"), ("a", "里"), ("里", "里" * 51)])
def test_what_is_no_form_is_refused(parts: Parts, word: str, form: str) -> None:
    with pytest.raises(NotAForm):
        parts.fixes.set_script(TAIWAN, word, form)
    with pytest.raises(NotAForm):
        parts.fixes.set_script(Script.ORIGINAL, "里", "裏")
    assert not parts.undo.can_undo
