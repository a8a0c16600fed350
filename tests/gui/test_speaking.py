"""Reading aloud by Qt's own engine for tests, and what is said where nothing can speak."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QLocale, QObject
from pytestqt.qtbot import QtBot

from reader.domain.article import Script, Side
from reader.gui.settings import SPEECH_RATE, Settings
from reader.gui.speaking import Speaking, chosen_locale, engine_rate
from tests.gui.parts import EN, ZH
from tests.gui.speech import NOT_INSTALLED, Heard, hide_speech, mock_speech, words

TEXT = "It rained all day. Then the sun came out! Nobody minded."


@pytest.fixture
def hide(monkeypatch: pytest.MonkeyPatch) -> Callable[[ImportError], None]:
    """Hides the module for speech from the program."""
    return lambda error: hide_speech(monkeypatch, error)


@pytest.fixture
def mock_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that can be heard without a loudspeaker."""
    mock_speech(monkeypatch)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(tmp_path / "settings.ini")
    made.set(SPEECH_RATE, 200)
    return made


@pytest.fixture
def speaking(qapp: QObject, settings: Settings) -> Iterator[Speaking]:
    del qapp
    made = Speaking(settings, lambda: Script.ORIGINAL)
    yield made
    made.stop()
    made.deleteLater()


@pytest.mark.usefixtures("mock_engine")
def test_a_text_is_said_to_its_end_and_once(speaking: Speaking, qtbot: QtBot) -> None:
    heard = Heard(speaking)
    assert speaking.speak(TEXT, EN)
    assert speaking.is_speaking
    qtbot.waitUntil(lambda: not speaking.is_speaking, timeout=10_000)
    assert heard.words == words(TEXT)
    assert heard.states == [True, False]


@pytest.mark.usefixtures("mock_engine")
def test_stop_ends_the_sentence_and_those_that_wait(speaking: Speaking, qtbot: QtBot) -> None:
    heard = Heard(speaking)
    speaking.speak(TEXT, EN)
    qtbot.waitUntil(lambda: len(heard.words) >= 2)
    speaking.stop()
    assert not speaking.is_speaking
    assert heard.states == [True, False]
    said = list(heard.words)
    qtbot.wait(400)  # longer than a word takes: nothing follows
    assert heard.words == said
    assert heard.engine.state() is heard.engine.State.Ready


@pytest.mark.usefixtures("mock_engine")
def test_another_text_takes_the_place_of_the_first(speaking: Speaking, qtbot: QtBot) -> None:
    heard = Heard(speaking)
    speaking.speak(TEXT, EN)
    qtbot.waitUntil(lambda: len(heard.words) >= 1)
    said = len(heard.words)
    speaking.speak("Only this. And this.", EN)
    qtbot.waitUntil(lambda: not speaking.is_speaking, timeout=10_000)
    assert heard.words[said:] == words("Only this. And this.")


@pytest.mark.usefixtures("mock_engine")
def test_the_speed_is_that_of_the_settings(speaking: Speaking, settings: Settings, qtbot: QtBot) -> None:
    heard = Heard(speaking)
    for percent in (100, 60, 500):
        settings.set(SPEECH_RATE, percent)
        speaking.speak("Slow.", EN)
        qtbot.waitUntil(lambda: not speaking.is_speaking, timeout=10_000)
        assert heard.engine.rate() == pytest.approx(math.log(min(percent, 200) / 100, 3))


@pytest.mark.usefixtures("mock_engine")
def test_an_empty_text_is_no_speech(speaking: Speaking) -> None:
    heard = Heard(speaking)
    assert speaking.speak(" \n ", EN)
    assert heard.states == []


@pytest.mark.usefixtures("mock_engine")
@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_a_language_without_a_voice_is_named(speaking: Speaking, monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert speaking.available(EN)
    assert not speaking.available(ZH)
    assert not speaking.speak("下雨了。", ZH)
    assert "no Chinese voice" in speaking.why(ZH)
    assert {"linux": "speech-dispatcher", "win32": "Windows", "darwin": "System Settings"}[system] in speaking.why(ZH)


@pytest.mark.usefixtures("mock_engine")
@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_a_system_that_does_not_speak_is_told_of(
    speaking: Speaking, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr("reader.gui.speaking.ENGINES", ())
    assert not speaking.speak("Rain.", EN)
    way_out = {"linux": "Install speech-dispatcher", "win32": "Windows offers", "darwin": "macOS offers"}
    assert way_out[system] in speaking.why(EN)


def test_without_the_extra_the_way_to_it_is_said(speaking: Speaking, hide: Callable[[ImportError], None]) -> None:
    hide(NOT_INSTALLED)
    assert not speaking.available(EN)
    assert not speaking.speak("Rain.", EN)
    assert f"pip install PySide6-Addons=={PySide6.__version__}" in speaking.why(EN)
    assert not speaking.is_speaking


def test_a_program_that_was_packed_without_speech_names_no_command(
    speaking: Speaking, hide: Callable[[ImportError], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    hide(NOT_INSTALLED)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "was made without reading aloud" in speaking.why(EN)


@pytest.mark.parametrize("system", ["linux", "win32"])
def test_a_missing_library_of_the_system_is_named(
    speaking: Speaking, hide: Callable[[ImportError], None], monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    hide(ImportError("libpulse.so.0: cannot open shared object file"))
    assert "libpulse.so.0" in speaking.why(ZH)
    assert ("install libpulse0" in speaking.why(ZH)) == (system == "linux")


def locales(*names: str) -> list[QLocale]:
    return [QLocale(name) for name in names]


@pytest.mark.parametrize(
    ("there", "side", "script", "preferred", "wanted"),
    [
        (("de_DE", "en_GB", "en_US"), EN, Script.ORIGINAL, (), "en_US"),
        (("de_DE", "en_GB", "en_US"), EN, Script.ORIGINAL, ("de_DE", "en_GB"), "en_GB"),
        (("en_ZA",), EN, Script.ORIGINAL, ("en_GB",), "en_ZA"),
        (("de_DE", "zh_CN"), EN, Script.ORIGINAL, (), None),
        (("zh_HK", "zh_TW", "zh_CN"), ZH, Script.ORIGINAL, (), "zh_CN"),
        (("zh_HK", "zh_TW", "zh_CN"), ZH, Script.TRADITIONAL, (), "zh_CN"),
        (("zh_HK", "zh_TW", "zh_CN"), ZH, Script.TAIWAN, (), "zh_TW"),
        (("zh_HK", "zh_TW", "zh_CN"), ZH, Script.TAIWAN_PHRASES, (), "zh_TW"),
        (("zh_CN", "zh_TW", "zh_HK"), ZH, Script.HONG_KONG, (), "zh_HK"),
        (("zh_CN", "zh_HK"), ZH, Script.TAIWAN, (), "zh_CN"),
        (("zh_CN",), ZH, Script.HONG_KONG, (), "zh_CN"),
        (("zh_HK", "yue_HK", "en_US"), ZH, Script.SIMPLIFIED, (), None),  # Cantonese is no help
    ],
)
def test_the_voice_fits_the_language_and_the_script(
    there: Sequence[str], side: Side, script: Script, preferred: Sequence[str], wanted: str | None
) -> None:
    found = chosen_locale(locales(*there), side, script, locales(*preferred))
    assert (found.name() if found else None) == wanted


@pytest.mark.parametrize(
    ("percent", "engine", "rate"),
    [
        (100, "speechd", 0.0),
        (100, "winrt", 0.0),
        (200, "winrt", 0.2),  # from 1 to 6 times
        (50, "winrt", -1.0),  # from half
        (75, "winrt", -0.5),
        (200, "sapi", 0.631),  # three to the power of it is twice
        (50, "darwin", -0.631),
    ],
)
def test_per_cent_become_the_rate_of_the_engine(percent: int, engine: str, rate: float) -> None:
    assert engine_rate(percent, engine) == pytest.approx(rate, abs=0.001)
