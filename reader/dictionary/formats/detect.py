"""What kind of dictionary a file or folder is, told by what is in it; a name only helps where there are several."""

from __future__ import annotations

import gzip
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOSPC
from itertools import islice
from pathlib import Path

from reader.dictionary.errors import NoSpaceForDictionary, NotADictionary, SeveralDictionaries
from reader.dictionary.formats import cedict, ecdict, stardict, tsv
from reader.dictionary.formats.archive import ZIP, ZipFiles, is_tar, unpack
from reader.dictionary.formats.record import Limits, Source
from reader.dictionary.formats.streams import BZIP2, GZIP, XZ, Stream, text_lines
from reader.dictionary.formats.yomitan import INDEX, Yomitan
from reader.errors import DamagedFile, FileMissing, FileUnreadable, UndecodableInput

_BEGINNING = 200
"""Lines that are looked at; remarks come first and may be many."""
_TEXTS = (".u8", ".txt", ".csv", ".tsv", ".tab", ".dic")
_DATABASES = (".db", ".sqlite", ".sqlite3")
_BROKEN = (EOFError, zlib.error, zipfile.BadZipFile, lzma.LZMAError, gzip.BadGzipFile, tarfile.TarError, struct.error)
_HEAD = 512


def opened(path: Path, scratch: Path, limits: Limits) -> Source:
    """The dictionary that `path` is. `scratch` is an empty folder for what has to be unpacked; it must outlive it.

    The caller closes it, and reads it inside `told`. Raises InputError (NotADictionary and others).
    """
    with told(path, scratch, limits):
        return _opened(path, scratch, limits)


@contextmanager
def told(path: Path, scratch: Path, limits: Limits) -> Iterator[None]:
    """Whatever reading a broken file raises, as an InputError that names the file."""
    name = path.name
    try:
        yield
    except FileNotFoundError as error:
        raise FileMissing(name=name) from error
    except UnicodeDecodeError as error:
        raise UndecodableInput(name=name) from error
    except (*_BROKEN, NotImplementedError, RecursionError) as error:
        raise DamagedFile(name=name) from error
    except OSError as error:
        if error.errno == ENOSPC:
            raise NoSpaceForDictionary(name=name, needed=limits.spare >> 20, folder=scratch.parent) from error
        if error.errno is None:  # bzip2's way to say that its data are none
            raise DamagedFile(name=name) from error
        raise FileUnreadable(name=name, detail=error.strerror or str(error)) from error


def _opened(path: Path, scratch: Path, limits: Limits) -> Source:
    if path.is_dir():
        files = {str(file.relative_to(path)): file for file in sorted(path.iterdir()) if file.is_file()}
        return stardict.StarDict(stardict.among(files, path.name), scratch, limits)
    with path.open("rb") as file:
        start = file.read(_HEAD)
    if start.startswith(ZIP):
        return _zipped(path, scratch, limits)
    if ecdict.is_sqlite(start):
        return ecdict.EcdictSqlite(path, limits)
    if start.removeprefix(b"\xef\xbb\xbf").startswith(stardict.MAGIC) or stardict.is_part(path.name.lower()):
        return stardict.StarDict(stardict.beside(path), scratch, limits)
    if is_tar(start) or (start.startswith((GZIP, BZIP2, XZ)) and is_tar(_unpacked_head(path, limits))):
        return _from_archive(path, scratch, limits)
    return _text(path, path.name, limits)


def _zipped(path: Path, scratch: Path, limits: Limits) -> Source:
    archive = ZipFiles(path, limits)
    try:
        names = archive.names()
    finally:
        archive.close()
    if INDEX in names:
        return Yomitan(path, limits)
    if any(name.lower().endswith(".ifo") for name in names):
        return _from_archive(path, scratch, limits)
    wanted = [name for name in names if name.lower().endswith((*_TEXTS, *_DATABASES)) and not _is_remark(name)]
    if len(wanted) != 1:
        raise SeveralDictionaries(name=path.name) if wanted else NotADictionary(name=path.name)
    last = wanted[0].rsplit("/", 1)[-1].lower()
    ((_, file),) = unpack(path, lambda name: name == last, scratch, limits)
    if last.endswith(_DATABASES):
        return ecdict.EcdictSqlite(file, limits, path.name)
    return _text(file, path.name, limits)


def _is_remark(name: str) -> bool:
    low = name.lower()
    return "readme" in low or "license" in low or low.startswith("__macosx/")


def _from_archive(path: Path, scratch: Path, limits: Limits) -> Source:
    files = dict(unpack(path, stardict.is_part, scratch, limits))
    return stardict.StarDict(stardict.among(files, path.name), scratch, limits)


def _text(path: Path, name: str, limits: Limits) -> Source:
    head = _unpacked_head(path, limits)
    if b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):  # only UTF-16 has such bytes in text
        raise NotADictionary(name=name)
    beginning = _beginning(path, name, limits)
    stream = Stream(path, limits, name)
    if ecdict.looks_like_csv(beginning):
        return ecdict.EcdictCsv(stream, limits)
    if cedict.looks_like(beginning):
        return cedict.Cedict(stream, limits, beginning)
    if tsv.looks_like(beginning):
        return tsv.Tsv(stream, limits)
    stream.close()
    raise NotADictionary(name=name)


def _beginning(path: Path, name: str, limits: Limits) -> list[str]:
    stream = Stream(path, limits, name)
    try:
        return list(islice(text_lines(stream.bytes, name, limits), _BEGINNING))
    finally:
        stream.close()


def _unpacked_head(path: Path, limits: Limits) -> bytes:
    stream = Stream(path, limits)
    try:
        return stream.bytes.read(_HEAD)
    finally:
        stream.close()
