"""The elements of a long JSON list, one at a time: only the one that is read is in memory."""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Iterator
from typing import Any

from reader.dictionary.errors import EntryTooLarge
from reader.dictionary.formats.record import Limits
from reader.errors import DamagedFile

_CHUNK = 1 << 18
_BLANKS = " \t\r\n"


def json_rows(file: io.BufferedReader, name: str, limits: Limits) -> Iterator[Any]:
    """The elements of the list that `file` (UTF-8) holds; they are lists or objects.

    Raises DamagedFile, EntryTooLarge for an element beyond the limits, UnicodeDecodeError.
    """
    return _Rows(file, name, limits).rows()


class _Rows:
    def __init__(self, file: io.BufferedReader, name: str, limits: Limits) -> None:
        self._file = file
        self._name = name
        self._limits = limits
        self._decode = codecs.getincrementaldecoder("utf-8-sig")()
        self._scan = json.JSONDecoder(parse_constant=lambda _: None).raw_decode
        self._text = ""
        self._at = 0
        self._whole = False

    def rows(self) -> Iterator[Any]:
        if self._sign() != "[":
            raise DamagedFile(name=self._name)
        self._at += 1
        if self._sign() == "]":
            return
        while True:
            if self._sign() not in ("[", "{"):  # of others it cannot be told where they end
                raise DamagedFile(name=self._name)
            yield self._element()
            sign = self._sign()
            if sign not in (",", "]"):
                raise DamagedFile(name=self._name)
            self._at += 1
            if sign == "]":
                return

    def _sign(self) -> str:
        """The next character that is no blank; empty at the end."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _BLANKS:
                self._at += 1
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def _element(self) -> Any:
        """The element that begins here. What is read each time is as much again, so that trying costs little."""
        while True:
            try:
                element, self._at = self._scan(self._text, self._at)
            except RecursionError as error:
                raise DamagedFile(name=self._name) from error
            except ValueError as error:
                if len(self._text) - self._at > self._limits.record:
                    raise EntryTooLarge(name=self._name, limit=self._limits.record >> 10) from error
                if not self._more():
                    raise DamagedFile(name=self._name) from error
            else:
                return element

    def _more(self) -> bool:
        """Read on; what has been dealt with is let go. Whether there was more."""
        if self._whole:
            return False
        rest = self._text[self._at :]
        data = self._file.read(max(_CHUNK, len(rest)))
        self._whole = not data
        self._text, self._at = rest + self._decode.decode(data, final=self._whole), 0
        return bool(data)
