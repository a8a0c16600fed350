"""Words for people: every sentence of the window goes through `tr`.

The first argument is always a literal, whole sentence with named fields, so that the translations can be drawn out
of the source; the fields are filled in after translation, since languages order them differently.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.errors import ReaderError


def tr(sentence: str, **fields: object) -> str:
    """`sentence` in the window's language with its `{fields}` filled in."""
    said = QCoreApplication.translate("gui", sentence)
    return said.format(**fields) if fields else said


def error_text(error: ReaderError) -> str:
    """What an error says, in the window's language."""
    return QCoreApplication.translate("errors", type(error).sentence).format(**error.fields)
