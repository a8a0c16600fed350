"""Zip files from strangers, read in bounds: what EPUB and Word files are made of.

Nothing is ever written to disk. What an archive says about its sizes is checked before a byte is unpacked, and what
comes out is counted while it is unpacked, so that a lie ends as early as a bomb does. Functions only keep the bytes
they were given; safe on every thread, each with an archive of its own.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from reader.errors import DamagedFile, EncryptedFile, UnsafeArchive

MAX_ENTRIES = 10_000
"""The most members that an archive may have."""
MAX_TOTAL = 64 * 1024 * 1024
"""The most bytes that all members of an archive may unpack to."""

_MAX_RATIO = 200  # text packs to a tenth, very dull text to a hundredth; a bomb's zeros to a thousandth
_RATIO_FROM = 1024 * 1024  # a small member may be as dull as it likes
_MAX_NAME = 1000
_CHUNK = 64 * 1024
_CENTRAL = b"PK\x01\x02"  # begins each member's line in the directory of an archive
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others may ask for memory without bound
_ENCRYPTED = 0x1
# What zipfile lets out for damaged bytes, besides its own error.
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError, IndexError, OverflowError,
    NotImplementedError, struct.error,
)  # fmt: skip


class Archive:
    """The members of one zip file in memory. Made by `open_archive`."""

    def __init__(self, name: str, archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo]) -> None:
        self._name = name
        self._archive = archive
        self._members = members
        self._left = MAX_TOTAL

    def names(self) -> tuple[str, ...]:
        """The members' names in the archive's order, with forward slashes; folders left out."""
        return tuple(self._members)

    def __contains__(self, member: object) -> bool:
        return member in self._members

    def read(self, member: str, limit: int = MAX_TOTAL) -> bytes:
        """The contents of a member, at most `limit` bytes.

        Raises KeyError for a member that is not in `names()`, DamagedFile, EncryptedFile, and UnsafeArchive for a
        member larger than `limit` or when all that was read from this archive exceeds `MAX_TOTAL`.
        """
        info = self._members[member]
        if info.flag_bits & _ENCRYPTED:
            raise EncryptedFile(name=self._name)
        if info.compress_type not in _METHODS:
            raise DamagedFile(name=self._name)
        try:
            data = self._unpacked(info, min(limit, self._left))
        except _DAMAGE as exc:
            raise DamagedFile(name=self._name) from exc
        except RuntimeError as exc:  # a password is asked for by the member's own line, not by the directory
            raise EncryptedFile(name=self._name) from exc
        self._left -= len(data)
        return data

    def _unpacked(self, info: zipfile.ZipInfo, bound: int) -> bytes:
        parts: list[bytes] = []
        size = 0
        with self._archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if size > bound:
                    raise UnsafeArchive(name=self._name)
                parts.append(chunk)
        if size != info.file_size:
            raise DamagedFile(name=self._name)
        return b"".join(parts)


def open_archive(data: bytes, name: str) -> Archive:
    """The zip file in `data`; `name` is what the reader calls it, for the error's sentence.

    Raises DamagedFile for what is no zip file, and UnsafeArchive for too many members, sizes that no honest file
    has, and names that lead out of the archive.
    """
    # Counted before the directory is read: a hundred thousand lines cost a second and much memory.
    if data.count(_CENTRAL) > MAX_ENTRIES:
        raise UnsafeArchive(name=name)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
    except (*_DAMAGE, RuntimeError) as exc:
        raise DamagedFile(name=name) from exc
    members: dict[str, zipfile.ZipInfo] = {}
    total = 0
    for info in infos:
        member = info.filename.replace("\\", "/")
        total += info.file_size
        if _leads_out(member) or total > MAX_TOTAL or _is_bomb(info):
            raise UnsafeArchive(name=name)
        if not member.endswith("/"):
            members[member] = info
    return Archive(name, archive, members)


def _leads_out(member: str) -> bool:
    """Whether a name is absolute, climbs to a parent folder or is no name at all."""
    return (
        not member
        or len(member) > _MAX_NAME
        or member.startswith("/")
        or member[1:2] == ":"
        or "\x00" in member
        or ".." in member.split("/")
    )


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    return info.file_size > _RATIO_FROM and info.file_size > _MAX_RATIO * max(info.compress_size, 1)
