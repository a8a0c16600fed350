"""Keys of words: what is the same word, and what is asked for."""

from __future__ import annotations

import pytest

from reader.dictionary.folding import asked, key, plain_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peace", "peace"),
        ("win-win", "win win"),
        ("win\u2011win", "Win  Win"),
        ("don’t", "don't"),
        ("憲法", "宪法"),
        ("ＡＡ制", "aa制"),
        ("Straße", "STRASSE"),
        ("cafe\u0301", "café"),
        ("co\u00adop", "coop"),
    ],
)
def test_spellings_of_one_word_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("resume", "résumé"), ("resign", "re-sign"), ("干", "于")])
def test_different_words_have_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_without_accents() -> None:
    assert plain_key(key("Résumé")) == "resume"
    assert plain_key("宪法") == "宪法"


def test_surface_form_is_asked_before_its_base_forms() -> None:
    keys = asked("Studies")
    assert keys[0] == "studies"
    assert "study" in keys[1:]
    assert asked("憲法") == ("宪法",)
    assert asked("  ") == ()


def test_a_very_long_term_is_asked_for_in_few_forms() -> None:
    assert len(asked("thinking-" * 10_000)) <= 16
