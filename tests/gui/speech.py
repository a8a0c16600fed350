"""Hearing what is said without a loudspeaker, and systems that cannot speak."""

from __future__ import annotations

import importlib.abc
import re
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest
from PySide6.QtCore import QObject

from reader.gui.speaking import Speaking
from tests.gui.parts import EN

MODULE = "PySide6.QtTextToSpeech"
NOT_INSTALLED = ModuleNotFoundError(f"No module named {MODULE!r}", name=MODULE)


class _Hidden(importlib.abc.MetaPathFinder):
    def __init__(self, error: ImportError) -> None:
        self._error = error

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        del path, target
        if name == MODULE:
            raise self._error
        return None


def hide_speech(monkeypatch: pytest.MonkeyPatch, error: ImportError = NOT_INSTALLED) -> None:
    """Let imports of Qt's module for speech fail, as they do where it cannot be had."""
    monkeypatch.delitem(sys.modules, MODULE, raising=False)
    monkeypatch.setattr(sys, "meta_path", [_Hidden(error), *sys.meta_path])


def mock_speech(monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt's engine that says nothing but takes its time for it, in place of those of the system."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError as error:
        pytest.skip(str(error))
    assert "mock" in QTextToSpeech.availableEngines()
    monkeypatch.setattr("reader.gui.speaking.ENGINES", ("mock",))


def words(text: str) -> list[str]:
    """The words of a text as the engine tells of them: without what stands around them."""
    return re.findall(r"\w+", text)


class Heard(QObject):
    """Words that an engine began, and whether something is being said."""

    def __init__(self, speaking: Speaking) -> None:
        super().__init__(speaking)
        from PySide6.QtTextToSpeech import QTextToSpeech

        assert speaking.available(EN)
        (self.engine,) = speaking.findChildren(QTextToSpeech)
        self.speaking = speaking
        self.words: list[str] = []
        self.states: list[bool] = []
        self.engine.sayingWord.connect(lambda word, *_: self.words.append(word))
        speaking.speaking.connect(self.states.append)

    def taken(self) -> list[str]:
        """The words since this was asked before."""
        taken, self.words = self.words, []
        return taken
