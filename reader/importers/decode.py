"""From bytes to text: which encoding a page is in, and what is no text at all.

A page's own word about its encoding is not asked for: UTF-8 proves itself, and among the older encodings the
one wins whose characters people use. Functions only; safe on every thread.
"""

from __future__ import annotations

import codecs
import re

from reader.errors import BinaryInput, EmptyInput, TooLarge, UndecodableInput
from reader.text.characters import HAN

LIMIT_MB = 10
"""The largest input that is read, in MB of 1,000,000 bytes."""
LIMIT = LIMIT_MB * 1_000_000

# The beginnings of formats that people drop by mistake: PDF, PNG, JPEG, GIF, ZIP (also docx and EPUB), gzip, 7z,
# RAR, older Office, SQLite, ELF, MP3, RIFF (wav, webp), Ogg, FLAC, class files and fat Mach-O.
_MAGIC = (
    b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b\x08",
    b"7z\xbc\xaf", b"Rar!\x1a", b"\xd0\xcf\x11\xe0", b"SQLite format 3\x00", b"\x7fELF", b"ID3\x02", b"ID3\x03",
    b"ID3\x04", b"RIFF", b"OggS", b"fLaC", b"\xca\xfe\xba\xbe",
)  # fmt: skip

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_SAMPLE = 65_536
# The characters that fill most of any Chinese page, in both scripts: a wrong encoding hardly ever yields them.
_COMMON = re.compile(
    "[的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里"
    "用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實"
    "日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并並物手应應战戰向头頭文]"
)
_HAN = re.compile(f"[{HAN}]")
_RARE = re.compile(
    "[\u3400-\u4dbf\ua000-\ua4cf\uac00-\ud7af\u0600-\u1fff\ue000-\uf8ff\ufff0-\ufffd\u2500-\u259f\uff61-\uff9f]"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_USUAL = re.compile("[\t\n\r\x20-\x7e\u2010-\u201f\u2026\u3000-\u3011\uff01-\uff5e]")
_INVISIBLE = re.compile("[\\s\u200b-\u200f\u2060\ufeff\u00ad\u180e]+")
_ENOUGH = 0.45
_FOREIGN_SHARE = 0.15  # accents and curly quotes in a Western text stay below that


def decode(data: bytes, name: str) -> str:
    """The text in `data`. `name` is what the reader calls it, for the error's sentence.

    Raises EmptyInput (nothing, or white space only), TooLarge, BinaryInput, UndecodableInput.
    """
    if not data.strip():
        raise EmptyInput(name=name)
    if len(data) > LIMIT:
        raise TooLarge(name=name, size=megabytes(len(data)), limit=LIMIT_MB)
    if data.startswith(_MAGIC) or data[4:8] == b"ftyp":
        raise BinaryInput(name=name)
    text = _decoded(data, name)
    if not _INVISIBLE.sub("", text):
        raise EmptyInput(name=name)
    return text


def megabytes(size: int) -> int:
    """`size` bytes in MB, rounded up so that what is over the limit never reads like the limit."""
    return -(-size // 1_000_000)


def _decoded(data: bytes, name: str) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(encoding).removeprefix("\ufeff")
            except UnicodeDecodeError as exc:
                raise UndecodableInput(name=name) from exc
    if b"\x00" not in data:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            pass  # an older encoding, weighed below
        else:
            if _too_many_controls(text):
                raise BinaryInput(name=name)
            return text
    return _weighed(data, name)


def _weighed(data: bytes, name: str) -> str:
    """The most plausible reading of `data` in the encodings that do not announce themselves."""
    best, best_score = "", 0.0
    for encoding in ("utf-16-le", "utf-16-be", "gb18030", "big5hkscs", "cp1252"):
        if b"\x00" in data and not encoding.startswith("utf-16"):
            continue
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        score = _plausibility(text, western=encoding == "cp1252")
        if score > best_score:
            best, best_score = text, score
    if best_score >= _ENOUGH:
        return best
    sample = data[:_SAMPLE]
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in sample)
    if b"\x00" in data or controls > len(sample) * 0.02:
        raise BinaryInput(name=name)
    raise UndecodableInput(name=name)


def _plausibility(text: str, *, western: bool) -> float:
    """How much `text` looks like English or Chinese: 1.0 for plain English, below 0.5 for a wrong reading."""
    sample = text[:_SAMPLE]
    usual, han = len(_USUAL.findall(sample)), len(_HAN.findall(sample))
    wrong = len(_RARE.findall(sample)) + 3 * len(_CONTROL.findall(sample))
    length = len(sample)
    if western:
        foreign = sum(ord(character) > 126 for character in sample)
        return (length - wrong) / length - 0.05 if foreign <= _FOREIGN_SHARE * length else 0.0
    common = len(_COMMON.findall(sample))
    # A running text is made of common characters for a third; the share tells the right encoding from the wrong ones.
    weight = 0.2 + 2 * common / han if han else 0.0
    return (usual + han * min(1.0, weight) - wrong) / length


def _too_many_controls(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) > max(2, len(sample) * 0.01)
