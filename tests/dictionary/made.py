"""Dictionary files of every kind, made by the tests themselves."""

from __future__ import annotations

import csv
import gzip
import json
import sqlite3
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

CEDICT = """# a learner's list
傳統 传统 [chuan2 tong3] /tradition/traditional/CL:個|个[ge4]/
磨坊 磨坊 [mo4 fang2] /mill/<b>grist</b> mill/
"""
RATES = "2,1,cet6 ielts,4000,3900"
FORMS = "p:ferried/d:ferried/i:ferrying/3:ferries/s:ferries"
ECDICT = (
    "word,phonetic,definition,translation,pos,collins,oxford,tag,bnc,frq,exchange,detail,audio",
    f'ferry,ˈferi,"n. a boat, for people\\nv. carry over","n. 渡船\\nv. 摆渡",n:70/v:30,{RATES},{FORMS},,',
    "went,went,,go的过去式,,,,,0,0,0:go/1:p,,",
    "go,gəʊ,,v. 去,v:100,5,1,zk gk,40,37,3:goes,,",
)
StarDictEntry = tuple[str, bytes]


def stardict(
    folder: Path,
    entries: Sequence[StarDictEntry],
    *,
    types: str = "m",
    wide: bool = False,
    synonyms: Iterable[tuple[str, int]] = (),
    packed: bool = False,
    said: Mapping[str, str] | None = None,
    stem: str = "village",
) -> Path:
    """A StarDict dictionary in `folder`; returns its `.ifo`. `said` replaces lines of that. Packed means dictzip."""
    folder.mkdir(parents=True, exist_ok=True)
    index = texts = b""
    for word, text in entries:
        index += word.encode() + b"\0" + struct.pack(">QI" if wide else ">II", len(texts), len(text))
        texts += text
    lines = {"version": "3.0.0", "bookname": "Village words", "wordcount": str(len(entries))}
    lines |= {"idxfilesize": str(len(index))} | ({"sametypesequence": types} if types else {})
    lines |= {"idxoffsetbits": "64"} if wide else {}
    rows = "".join(f"{name}={value}\n" for name, value in (lines | dict(said or {})).items())
    head = folder / f"{stem}.ifo"
    head.write_text(f"StarDict's dict ifo file\n{rows}", encoding="utf-8")
    if packed:
        (folder / f"{stem}.idx.gz").write_bytes(gzip.compress(index))
        (folder / f"{stem}.dict.dz").write_bytes(dictzip(texts))
    else:
        (folder / f"{stem}.idx").write_bytes(index)
        (folder / f"{stem}.dict").write_bytes(texts)
    rows_of_synonyms = b"".join(form.encode() + b"\0" + struct.pack(">I", number) for form, number in synonyms)
    if rows_of_synonyms:
        (folder / f"{stem}.syn").write_bytes(rows_of_synonyms)
    return head


def dictzip(data: bytes, size: int = 64) -> bytes:
    """Gzip whose pieces can be unpacked by themselves, with their table in the header, as `dictzip` writes it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    pieces = []
    for start in range(0, len(data), size):
        pieces.append(packer.compress(data[start : start + size]) + packer.flush(zlib.Z_FULL_FLUSH))
    table = struct.pack(f"<HHH{len(pieces)}H", 1, size, len(pieces), *map(len, pieces))
    extra = b"RA" + struct.pack("<H", len(table)) + table
    head = b"\x1f\x8b\x08\x04\0\0\0\0\0\x03" + struct.pack("<H", len(extra)) + extra
    return head + b"".join(pieces) + packer.flush() + struct.pack("<II", zlib.crc32(data), len(data))


def yomitan(path: Path, banks: Mapping[str, Any], **index: Any) -> Path:
    """A Yomitan archive; a bank that is a text or bytes is written as it stands."""
    said = {"title": "Valley", "revision": "1", "format": 3} | index
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("index.json", json.dumps(said))
        for name, rows in banks.items():
            data = rows if isinstance(rows, str | bytes) else json.dumps(rows, ensure_ascii=False)
            archive.writestr(f"{name}.json", data)
    return path


def ecdict_csv(path: Path, rows: Iterable[str] = ECDICT) -> Path:
    """ECDICT as CSV."""
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def ecdict_sqlite(path: Path, *more: str, table: str = "stardict") -> Path:
    """ECDICT as an SQLite file; `more` are statements that are carried out in it."""
    heading, *rows = csv.reader(ECDICT)
    with closing(sqlite3.connect(path)) as connection:
        columns = ", ".join(f"{column} VARCHAR" for column in heading)
        connection.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, {columns})")
        for row in rows:
            places = ", ".join("?" * len(row))
            values = f"({', '.join(heading)}) VALUES ({places})"
            connection.execute(f"INSERT INTO {table} {values}", row)
        for statement in more:
            connection.execute(statement)
        connection.commit()
    return path


def text(path: Path, content: str) -> Path:
    """A file with this text."""
    path.write_text(content, encoding="utf-8")
    return path
