"""Reading aloud by the system's voices.

Qt's module for speech is an extra and large: it is loaded when something is to be said for the first time. A long
text goes sentence by sentence, so that a voice that only stops where it likes to still stops at once.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from reader.domain.article import Script, Side
from reader.gui.settings import SPEECH_RATE, SPEECH_RATES, Settings
from reader.gui.speech_words import not_loaded, nothing_answers, voice_failed, voice_missing
from reader.text.sentences import sentences

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

ENGINES = ("darwin", "winrt", "sapi", "speechd", "flite")
"""Qt's names of what speaks, the better of a system first. Its "mock", which says nothing, is not among them."""
PATIENCE = 300
"""Ms that an interrupted voice has to fall silent before the next text is given to it all the same."""

_PLAIN = ("English (America)", "English (Great Britain)")
_ENGLISH = QLocale.Language.English
_CHINESE = QLocale.Language.Chinese
_TERRITORIES = {
    Script.TAIWAN: (QLocale.Country.Taiwan, QLocale.Country.China, QLocale.Country.Singapore),
    Script.TAIWAN_PHRASES: (QLocale.Country.Taiwan, QLocale.Country.China, QLocale.Country.Singapore),
    Script.HONG_KONG: (
        *(QLocale.Country.HongKong, QLocale.Country.Taiwan, QLocale.Country.China),
        QLocale.Country.Singapore,
    ),
}
# The voices of Hong Kong speak Cantonese: they are no help to one who reads as the mainland or Taiwan writes.
_MANDARIN = (QLocale.Country.China, QLocale.Country.Singapore, QLocale.Country.Taiwan)


def chosen_locale(
    locales: Sequence[QLocale], side: Side, script: Script, preferred: Sequence[QLocale] = ()
) -> QLocale | None:
    """The best of the locales that voices speak; None where none will do.

    English: the first of `preferred` that there is, else American, British, any. Chinese: as the script is read.
    """
    if side is Side.CHINESE:
        wanted = _TERRITORIES.get(script, _MANDARIN)
        mandarin = [locale for locale in locales if locale.language() == _CHINESE and locale.territory() in wanted]
        return min(mandarin, key=lambda locale: wanted.index(locale.territory()), default=None)
    english = [locale for locale in locales if locale.language() == _ENGLISH]
    usual = (QLocale(_ENGLISH, QLocale.Country.UnitedStates), QLocale(_ENGLISH, QLocale.Country.UnitedKingdom))
    for locale in (*preferred, *usual):
        if locale in english:
            return locale
    return english[0] if english else None


def engine_rate(percent: int, engine: str) -> float:
    """Qt's rate, -1.0 to 1.0, for a speed in per cent of the voice's own; beyond the engine's reach it is its end.

    Windows' newer engine takes 0.5 to 6 times its speed, in two straight lines. The others go from a third of it to
    three times, by powers, or by steps of their own that come near to that.
    """
    speed = percent / 100
    straight = (speed - 1) / 5 if speed > 1 else (speed - 1) * 2
    return max(-1.0, min(straight if engine == "winrt" else math.log(speed, 3), 1.0))


class Speaking(QObject):
    """Says texts, one at a time. Everything happens on the GUI thread.

    `speaking` says whether something is being said, `failed` carries the sentence why a voice gave up.
    """

    speaking = Signal(bool)
    failed = Signal(str)

    def __init__(self, settings: Settings, script: Callable[[], Script], parent: QObject | None = None) -> None:
        """`script` tells how Chinese is shown. Nothing is loaded yet."""
        super().__init__(parent)
        self._settings = settings
        self._script = script
        self._engines: dict[str, QTextToSpeech] = {}
        self._current: QTextToSpeech | None = None
        self._side = Side.ENGLISH
        self._waiting: deque[str] = deque()
        self._begun = False
        self._is_speaking = False
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._say_next)

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said."""
        return self._is_speaking

    def available(self, side: Side) -> bool:
        """Whether a voice speaks the language of `side`. Asked anew every time: it may have been installed."""
        return self.why(side) == ""

    def why(self, side: Side) -> str:
        """The sentence why nothing can be said on `side`, with the way out; empty where all is well."""
        found = self._voice(side)
        return found if isinstance(found, str) else ""

    def speak(self, text: str, side: Side) -> bool:
        """Say `text`, which is as shown, in the language of `side`, instead of what is being said.

        False if no voice can; `why` knows.
        """
        self.stop()
        found = self._voice(side)
        parts = [span.of(text) for span in sentences(text, side)]
        if isinstance(found, str) or not parts:
            return not isinstance(found, str)
        self._current, self._side = found, side
        self._waiting.extend(" ".join(part.split()) for part in parts)
        self._tell(True)
        from PySide6.QtTextToSpeech import QTextToSpeech

        self._next.start(0 if found.state() is QTextToSpeech.State.Ready else PATIENCE)
        return True

    def stop(self) -> None:
        """Fall silent at once."""
        self._waiting.clear()
        self._next.stop()
        self._begun = False
        if self._current is not None and self._is_speaking:
            from PySide6.QtTextToSpeech import QTextToSpeech

            self._current.stop(QTextToSpeech.BoundaryHint.Immediate)
        self._tell(False)

    def _say_next(self) -> None:
        engine = self._current
        if engine is None or not self._waiting:
            self._tell(False)
            return
        self._tune(engine, self._side)  # `why` may have been asked for the other side meanwhile
        engine.setRate(engine_rate(self._percent(), engine.engine()))
        engine.say(self._waiting.popleft())
        # Some engines have begun when `say` returns, others only tell so later.
        self._begun = engine.state() is type(engine).State.Speaking

    def _percent(self) -> int:
        return max(SPEECH_RATES.start, min(self._settings.get(SPEECH_RATE), SPEECH_RATES.stop - 1))

    def _changed(self, engine: QTextToSpeech) -> None:
        states, state = type(engine).State, engine.state()
        if engine is not self._current or not self._is_speaking:
            return
        if state is states.Error:
            self._gave_up(engine)
        elif state is states.Speaking:
            self._begun = True
        elif state is states.Ready and (self._begun or self._next.isActive()):
            # What was interrupted, or a sentence, has ended; the silence before a sentence begins ends nothing.
            self._begun = False
            self._next.start(0)

    def _gave_up(self, engine: QTextToSpeech) -> None:
        detail = engine.errorString()
        self._drop(engine)
        self.stop()
        self.failed.emit(voice_failed(detail))

    def _tell(self, on: bool) -> None:
        if on != self._is_speaking:
            self._is_speaking = on
            self.speaking.emit(on)

    def _voice(self, side: Side) -> QTextToSpeech | str:
        """The engine of a side, speaking its language as shown, or the sentence why there is none."""
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech
        except ImportError as error:
            return not_loaded(error)
        answered = False
        for name in ENGINES:
            if name in QTextToSpeech.availableEngines():
                engine = self._engine(name)
                if engine.state() is QTextToSpeech.State.Error:
                    self._drop(engine)
                elif self._tune(engine, side):
                    return engine
                else:
                    answered = True
        return voice_missing(side) if answered else nothing_answers()

    def _engine(self, name: str) -> QTextToSpeech:
        """The engine of this name, made once: eSpeak's takes seconds to list its voices."""
        from PySide6.QtTextToSpeech import QTextToSpeech

        if name not in self._engines:
            engine = QTextToSpeech(name, self)
            engine.stateChanged.connect(lambda _: self._changed(engine))
            self._engines[name] = engine
        return self._engines[name]

    def _drop(self, engine: QTextToSpeech) -> None:
        """Forget an engine that failed; the next text is given to a new one."""
        self._engines = {name: other for name, other in self._engines.items() if other is not engine}
        self._current = None if self._current is engine else self._current
        engine.deleteLater()

    def _tune(self, engine: QTextToSpeech, side: Side) -> bool:
        """Let an engine speak the language of a side; False where it has no voice for it."""
        now, locales = engine.locale(), engine.availableLocales()
        wanted = chosen_locale(locales, side, self._script(), (QLocale.system(), now))
        if wanted is None and side is Side.CHINESE and QLocale.c() in locales:
            # eSpeak calls the language of its Mandarin voices "cmn", which Qt does not know.
            engine.setLocale(QLocale.c())
            return _take_voice(engine, lambda name: "Mandarin" in name)
        if wanted is None:
            return False
        if wanted != now:
            engine.setLocale(wanted)
            # The first of eSpeak's American voices is one of the Caribbean.
            _take_voice(engine, lambda name: name.startswith(_PLAIN))
        return engine.locale() == wanted


def _take_voice(engine: QTextToSpeech, sought: Callable[[str], bool]) -> bool:
    """Take the plainest voice of the engine's locale with such a name; False where there is none."""
    voices = [voice for voice in engine.availableVoices() if sought(voice.name())]
    # eSpeak lists every voice again in the guise of some seventy speakers, as "English (America)+Alex".
    plain = min(voices, key=lambda voice: ("+" in voice.name(), voice.name()), default=None)
    if plain is not None and plain != engine.voice():
        engine.setVoice(plain)
    return plain is not None
