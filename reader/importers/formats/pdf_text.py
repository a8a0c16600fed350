"""The text layer of a PDF: runs of characters with their places on the page. Nothing is drawn, no script is run.

PDFium may be used by one thread at a time; a lock of this module sees to it. Lengths are points, y grows upwards.
"""

from __future__ import annotations

import ctypes
import math
import re
import threading
import unicodedata
from dataclasses import dataclass
from typing import Any

from reader.errors import DamagedFile, EncryptedFile, NoTextLayer, TooManyPages

MAX_PAGES = 1000
"""The most pages that a PDF may have."""
MAX_CHARACTERS = 1_000_000
"""The most characters that are read from all pages together."""

_PASSWORD = 4  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY: PDFium's reasons for refusing
_SECURITY = 5
_UPRIGHT = 0.1  # radians
_GAP = 1.2  # ems: wider than any space between words of a justified line, narrower than between columns
_WORD = 0.18  # ems: a gap that is a space although none is written
# Ligatures, and the radicals that some fonts name where they mean whole characters.
_COMPATIBLE = re.compile("[\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06]")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters on one baseline `y` from `left` to `right`; `size` is the font's. "\\x02" is a hyphen that
    divides a word at the line's end.
    """

    text: str
    left: float
    right: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Page:
    """The runs of one page in the order of its file."""

    number: int
    height: float
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a PDF says: the title in its properties and its pages."""

    title: str
    pages: tuple[Page, ...]


_lock = threading.Lock()


def contents_of(data: bytes, name: str) -> Contents:
    """The text of a PDF. Raises DamagedFile, EncryptedFile, TooManyPages, and NoTextLayer for pictures of pages."""
    import pypdfium2

    with _lock:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as exc:
            if exc.err_code in (_PASSWORD, _SECURITY):
                raise EncryptedFile(name=name) from exc
            raise DamagedFile(name=name) from exc
        try:
            return _contents(document, name)
        except pypdfium2.PdfiumError as exc:
            raise DamagedFile(name=name) from exc
        finally:
            document.close()


def _contents(document: Any, name: str) -> Contents:
    count = len(document)
    if count > MAX_PAGES:
        raise TooManyPages(name=name, pages=count, limit=MAX_PAGES)
    if not count:
        raise DamagedFile(name=name)
    pages: list[Page] = []
    left = MAX_CHARACTERS
    for number in range(count):
        page = document[number]
        text = page.get_textpage()
        characters = text.count_chars()
        left -= characters
        if left < 0:
            raise TooManyPages(name=name, pages=count, limit=number)
        pages.append(Page(number, float(page.get_height()), tuple(_runs(text, characters))))
        text.close()
        page.close()
    said = "".join(run.text for page in pages for run in page.runs)
    readable = sum(character.isalnum() and not 0xE000 <= ord(character) <= 0xF8FF for character in said)
    if readable < 2 or readable < 0.3 * len(re.sub(r"\s", "", said)):
        raise NoTextLayer(name=name)
    return Contents(document.get_metadata_value("Title").strip(" \x00\ufeff"), tuple(pages))


class _Writer:
    """Puts characters together to runs: a run ends where the next character stands on another line or far away."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self._text: list[str] = []
        self._left = self._right = self._y = self._size = 0.0

    def add(self, character: str, left: float, right: float, y: float, size: float) -> None:
        if self._text:
            gap = left - self._right
            tolerance = 0.3 * max(size, self._size)
            if abs(y - self._y) > tolerance or not -tolerance <= gap <= _GAP * max(size, self._size):
                self.end()
            elif gap > _WORD * size and character != " " and self._text[-1] != " ":
                self._text.append("" if _wide(character) or _wide(self._text[-1]) else " ")
        if not self._text:
            if character == " ":
                return
            self._left, self._right, self._y, self._size = left, right, y, size
        self._text.append(character)
        self._right = max(self._right, right) if character != " " else self._right + max(0.0, right - left)

    def end(self) -> None:
        text = "".join(self._text).strip()
        if text:
            self.runs.append(Run(_readable(text), self._left, self._right, self._y, self._size))
        self._text = []


def _wide(text: str) -> bool:
    return "\u2e80" <= text[-1:] <= "\u9fff" or "\uff00" <= text[-1:] <= "\uffef"


def _runs(page: Any, count: int) -> list[Run]:
    from pypdfium2 import raw

    writer, handle = _Writer(), page.raw
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    baseline, upright = float("nan"), True
    for index in range(count):
        code = raw.FPDFText_GetUnicode(handle, index)
        if code < 32 and code not in (2, 9):
            if code in (10, 13):
                writer.end()
            continue
        if raw.FPDFText_IsGenerated(handle, index) == 1 or code > 0x10FFFF:
            continue
        raw.FPDFText_GetCharOrigin(handle, index, x, y)
        if y.value != baseline:
            baseline = y.value
            angle = raw.FPDFText_GetCharAngle(handle, index)
            upright = min(abs(angle), abs(angle - 2 * math.pi)) <= _UPRIGHT
        if not upright:
            continue  # a watermark, or a stamp at the margin
        raw.FPDFText_GetLooseCharBox(handle, index, box)
        size = max(float(box.top - box.bottom), 1.0)
        writer.add(" " if code in (9, 0xA0) else chr(code), float(box.left), float(box.right), baseline, size)
    writer.end()
    return writer.runs


def _readable(text: str) -> str:
    """Halves of surrogate pairs made whole; ligatures and radicals as the characters that are meant."""
    if re.search("[\ud800-\udfff]", text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _COMPATIBLE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
