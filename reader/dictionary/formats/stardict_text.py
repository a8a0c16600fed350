"""One text of a StarDict dictionary: pieces of several types, each plain, marked up or a phonetic.

A dictionary names the types once for all (`sametypesequence`), or each piece begins with the letter of its type. A
piece of a lower-case type ends with a zero byte, one of an upper-case type begins with its size; with the types named
once, the last piece just ends with the text.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from reader.dictionary.formats.plain import cleaned, lines

_SIZE = struct.Struct(">I")
_READINGS = "ty"
_MARKED_UP = "ghxkw"
_SHOWN = "mln" + _MARKED_UP
_OLD_ENCODINGS = ("utf-8", "gb18030")
"""Type `l` is in the encoding of whoever made it: for Chinese dictionaries that was GBK or, today, UTF-8."""


class Undecodable(Exception):
    """A text that is in no encoding that its type may have, or whose pieces do not fit into it."""


def read_text(data: bytes, sequence: str) -> tuple[tuple[str, ...], str]:
    """The lines of the senses, and the reading. `sequence` is `sametypesequence`, empty without one.

    Pictures, sounds and resources are passed over. Raises Undecodable.
    """
    senses: list[str] = []
    readings: list[str] = []
    for kind, piece in _fixed(data, sequence) if sequence else _typed(data):
        if kind in _READINGS:
            readings.append(cleaned(_decoded(piece, kind)))
        elif kind in _SHOWN:
            senses += lines(_decoded(piece, kind), marked_up=kind in _MARKED_UP)
    return tuple(senses), ", ".join(filter(None, dict.fromkeys(readings)))


def _fixed(data: bytes, sequence: str) -> Iterator[tuple[str, bytes]]:
    start = 0
    for place, kind in enumerate(sequence):
        if place == len(sequence) - 1:
            yield kind, data[start:].rstrip(b"\0")
            return
        piece, start = _piece(data, start, kind)
        yield kind, piece


def _typed(data: bytes) -> Iterator[tuple[str, bytes]]:
    start = 0
    while start < len(data):
        kind = chr(data[start])
        if not (kind.isascii() and kind.isalpha()):
            raise Undecodable
        piece, start = _piece(data, start + 1, kind)
        yield kind, piece


def _piece(data: bytes, start: int, kind: str) -> tuple[bytes, int]:
    """A piece that begins at `start`, and where the next one does."""
    if kind.isupper():
        if start + _SIZE.size > len(data):
            raise Undecodable
        begins = start + _SIZE.size
        end = begins + _SIZE.unpack_from(data, start)[0]
        if end > len(data):
            raise Undecodable
        return data[begins:end], end
    end = data.find(b"\0", start)
    return (data[start:], len(data)) if end < 0 else (data[start:end], end + 1)


def _decoded(piece: bytes, kind: str) -> str:
    for encoding in _OLD_ENCODINGS if kind == "l" else ("utf-8",):
        try:
            return piece.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Undecodable
