"""Zip files that lie, swell, climb and break."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import DamagedFile, EncryptedFile, InputError, UnsafeArchive
from reader.importers.formats.archive import MAX_ENTRIES, MAX_TOTAL, open_archive

TEXT = b"The ferry leaves the island at noon and returns with the mail. " * 40


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file with these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return buffer.getvalue()


def with_declared_size(data: bytes, size: int) -> bytes:
    """The archive of one member with another size in the directory and in the member's own line."""
    changed = bytearray(data)
    struct.pack_into("<I", changed, data.index(b"PK\x03\x04") + 22, size)
    struct.pack_into("<I", changed, data.index(b"PK\x01\x02") + 24, size)
    return bytes(changed)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_members_are_read_in_order(method: int) -> None:
    archive = open_archive(zipped({"b/two.xml": TEXT, "a.xml": b"", "empty/": b""}, method), "x.zip")
    assert archive.names() == ("b/two.xml", "a.xml")
    assert archive.read("b/two.xml", 10_000) == TEXT
    assert archive.read("a.xml") == b""
    assert "a.xml" in archive
    assert "c.xml" not in archive


def test_backslashes_of_old_packers_are_slashes() -> None:
    data = zipped({"word_document.xml": TEXT}).replace(b"word_document.xml", b"word\\document.xml")
    assert open_archive(data, "x.zip").read("word/document.xml") == TEXT


@pytest.mark.parametrize("name", ["../evil", "a/../../evil", "/etc/passwd", "C:/evil", "..\\evil", "x" * 2000])
def test_names_that_lead_out_are_refused(name: str) -> None:
    with pytest.raises(UnsafeArchive, match=r"bad\.docx"):
        open_archive(zipped({"ok": b"1", name: b"2"}), "bad.docx")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(UnsafeArchive):
        open_archive(zipped({"bomb": bytes(8 * 1024 * 1024)}), "x.zip")


def test_many_members_that_are_large_together_are_refused() -> None:
    part = bytes(1024 * 1024 - 1)
    members = {f"{number}": part for number in range(MAX_TOTAL // len(part) + 1)}
    with pytest.raises(UnsafeArchive):
        open_archive(zipped(members), "x.zip")


def test_a_hundred_thousand_members_are_refused() -> None:
    line = zipped({"a": b""})
    central, end = line[line.index(b"PK\x01\x02") : line.index(b"PK\x05\x06")], line[line.index(b"PK\x05\x06") :]
    directory = central * 100_000
    data = line[: line.index(b"PK\x01\x02")] + directory + end
    assert MAX_ENTRIES < 100_000
    with pytest.raises(UnsafeArchive):
        open_archive(data, "x.zip")


def test_a_member_over_the_callers_limit_is_refused() -> None:
    archive = open_archive(zipped({"a": TEXT}), "x.zip")
    assert archive.read("a", len(TEXT)) == TEXT
    with pytest.raises(UnsafeArchive):
        archive.read("a", len(TEXT) - 1)


def test_reading_one_member_over_and_over_has_an_end() -> None:
    member = bytes(range(256)) * 4096
    archive = open_archive(zipped({"a": member}, zipfile.ZIP_STORED), "x.zip")
    for _ in range(MAX_TOTAL // len(member)):
        archive.read("a")
    with pytest.raises(UnsafeArchive):
        archive.read("a")


@pytest.mark.parametrize("size", [10, len(TEXT) - 1, len(TEXT) + 1, 100_000])
def test_a_lie_about_the_size_is_damage(size: int) -> None:
    archive = open_archive(with_declared_size(zipped({"a": TEXT}), size), "x.zip")
    with pytest.raises(DamagedFile, match=r"x\.zip"):
        archive.read("a")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_without_bounds_on_memory_are_refused(method: int) -> None:
    archive = open_archive(zipped({"a": TEXT}, method), "x.zip")
    with pytest.raises(DamagedFile):
        archive.read("a")


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, 99])
def test_an_encrypted_member_is_named_so(method: int) -> None:
    data = bytearray(zipped({"a": TEXT}))
    data[data.index(b"PK\x03\x04") + 6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    struct.pack_into("<H", data, data.index(b"PK\x03\x04") + 8, method)  # 99 is AES's
    struct.pack_into("<H", data, data.index(b"PK\x01\x02") + 10, method)
    with pytest.raises(EncryptedFile):
        open_archive(bytes(data), "x.zip").read("a")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x05\x06" + bytes(3), b"no archive at all" * 100])
def test_what_is_no_archive_is_damage(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        open_archive(data, "x.zip")


@given(st.data())
def test_damage_anywhere_is_one_sentence(data: st.DataObject) -> None:
    whole = bytearray(zipped({"a/b.xml": TEXT, "c": b"short"}))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    for broken in (bytes(whole), bytes(whole[:cut])):
        try:
            archive = open_archive(broken, "x.zip")
            for name in archive.names():
                archive.read(name)
        except InputError:
            pass  # one sentence for people is what damage may end in; any other error fails the test
