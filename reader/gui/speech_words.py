"""Why nothing can be read aloud, and what to do about it, for each system in whole sentences."""

from __future__ import annotations

import sys

import PySide6

from reader.domain.article import Side
from reader.gui.translation import tr


def not_loaded(error: ImportError) -> str:
    """Qt's module for speech could not be imported."""
    if not isinstance(error, ModuleNotFoundError):
        if sys.platform == "linux":
            return tr(
                "Reading aloud needs a library of the system (on Debian and Ubuntu, install libpulse0). {detail}",
                detail=error,
            )
        return tr("Reading aloud needs a library of the system. {detail}", detail=error)
    if getattr(sys, "frozen", False):
        return tr("This copy of the program was made without reading aloud. One installed with pip can have it.")
    # The version of what is here: both parts of Qt must be of one.
    command = f"pip install PySide6-Addons=={PySide6.__version__}"
    return tr("Reading aloud needs an extra part of Qt. To install it: {command}", command=command)


def nothing_answers() -> str:
    """The system has nothing that speaks, or it does not answer."""
    if sys.platform == "win32":
        return tr("Windows offers no voices. Add one in its Settings: Time & language, Speech.")
    if sys.platform == "darwin":
        return tr("macOS offers no voices. Add one in System Settings: Accessibility, Spoken Content.")
    return tr("No service for speech answers. Install speech-dispatcher with voices, such as espeak-ng.")


def voice_missing(side: Side) -> str:
    """The system speaks, but not this language."""
    english = side is Side.ENGLISH
    if sys.platform == "win32":
        if english:
            return tr("Windows has no English voice yet. Add one in its Settings: Time & language, Speech.")
        return tr("Windows has no Chinese voice yet. Add one in its Settings: Time & language, Speech.")
    if sys.platform == "darwin":
        if english:
            return tr("macOS has no English voice yet. Add one in System Settings: Accessibility, Spoken Content.")
        return tr("macOS has no Chinese voice yet. Add one in System Settings: Accessibility, Spoken Content.")
    if english:
        return tr("There is no English voice yet. Install one for speech-dispatcher, such as espeak-ng.")
    return tr("There is no Chinese voice yet. Install one for speech-dispatcher that speaks Mandarin.")


def voice_failed(detail: str) -> str:
    """A voice gave up while it spoke; `detail` is what the system says."""
    return tr("The voice has failed. {detail}", detail=detail) if detail else tr("The voice has failed.")
