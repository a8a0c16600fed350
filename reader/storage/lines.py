"""One line of the journal, as bytes and as values.

A line is the JSON of one transaction, a tab, eight hexadecimal digits (CRC-32 of the JSON's bytes) and a line feed:

    {"lineage":"6f…","seq":7,"schema":2,"at":"2026-01-02T03:04:05Z","rows":[["annotation",{"id":1,…}]],"gone":[]}⇥0a1b2c3d

JSON escapes quotes inside of strings, so `{"lineage":"` stands at the beginning of a line and nowhere else. When a
damaged byte was the line feed between two lines, both are found again by it.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

Value: TypeAlias = int | float | str | None
Row: TypeAlias = tuple[str, dict[str, Value]]
"""A table and columns as they are stored."""

_BEGINNING = re.compile(rb'(?=\{"lineage":")')
_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """What one transaction did to the reader's data.

    `rows` are the new images of the rows that it touched, `gone` the primary keys of those that it removed,
    `void` the numbers of earlier lines whose transactions were rolled back after all. `at` is for people; the
    order is that of `seq`.
    """

    lineage: str
    seq: int
    schema: int
    at: str
    rows: tuple[Row, ...] = ()
    gone: tuple[Row, ...] = ()
    void: tuple[int, ...] = ()


def encode(entry: Entry) -> bytes:
    """The line of an entry, with its line feed."""
    fields: dict[str, object] = {
        "lineage": entry.lineage,
        "seq": entry.seq,
        "schema": entry.schema,
        "at": entry.at,
        "rows": entry.rows,
        "gone": entry.gone,
    }
    if entry.void:
        fields["void"] = entry.void
    body = json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()
    return b"%b\t%08x\n" % (body, zlib.crc32(body))


def decode(line: bytes) -> tuple[list[Entry], int]:
    """The entries in what stands between two line feeds, usually one, and how many pieces were damaged."""
    if not line.strip():
        return [], 0
    whole = _entry(line)
    if whole is not None:
        return [whole], 0
    found = [_entry(piece) for piece in _BEGINNING.split(line) if piece.strip()]
    entries = [entry for entry in found if entry is not None]
    # Two whole lines that ran together have lost nothing.
    return entries, len(found) - len(entries)


def _entry(piece: bytes) -> Entry | None:
    body, _, digits = piece.rpartition(b"\t")
    if digits[:_DIGITS] != b"%08x" % zlib.crc32(body):
        return None
    try:
        fields = json.loads(body)
        return Entry(
            lineage=str(fields["lineage"]),
            seq=int(fields["seq"]),
            schema=int(fields["schema"]),
            at=str(fields["at"]),
            rows=_rows(fields["rows"]),
            gone=_rows(fields["gone"]),
            void=tuple(int(seq) for seq in fields.get("void", ())),
        )
    except (ValueError, KeyError, TypeError, AttributeError):  # not written by this program, whatever its checksum
        return None


def _rows(pairs: Sequence[Sequence[object]]) -> tuple[Row, ...]:
    rows = []
    for table, columns in pairs:
        if not (isinstance(table, str) and isinstance(columns, dict)):
            raise TypeError("a row is a table and its columns")
        rows.append((table, columns))
    return tuple(rows)
