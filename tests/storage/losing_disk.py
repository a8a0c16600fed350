"""A disk that loses what was not synced when the power goes, as a file system for SQLite.

Each file is the image at its last sync and the writes since. When the power goes, each of those writes survives
with probability 1/2, some of them torn at a sector, and a file that was never synced may not be there at all.
"""

from __future__ import annotations

import random
from pathlib import Path

import apsw

SECTOR = 512
"""Bytes that a disk writes whole or not at all."""


class PowerCut(Exception):
    """The power is gone: nothing can be written any more."""


class Contents:
    """One file: what programs see (`seen`), what is safe, and the writes between the two."""

    def __init__(self, safe: bytes | None) -> None:
        self.safe = safe
        self.seen = bytearray(safe or b"")
        self.pending: list[tuple[int, bytes | None]] = []

    def write(self, start: int, data: bytes) -> None:
        put(self.seen, start, data)
        self.pending.append((start, data))

    def truncate(self, size: int) -> None:
        del self.seen[size:]
        self.pending.append((size, None))

    def sync(self) -> None:
        self.safe = bytes(self.seen)
        self.pending.clear()

    def after_the_cut(self, chance: random.Random) -> bytes:
        left = bytearray(self.safe or b"")
        for start, data in self.pending:
            if chance.random() < 0.5:
                continue
            if data is None:
                del left[start:]
                continue
            sectors = len(data) // SECTOR
            torn = sectors > 1 and chance.random() < 0.3
            put(left, start, data[: SECTOR * chance.randrange(1, sectors)] if torn else data)
        return bytes(left)


def put(target: bytearray, start: int, data: bytes) -> None:
    target.extend(bytes(max(0, start - len(target))))
    target[start : start + len(data)] = data


class Disk:
    """Files by their paths; the power goes at the operation number `cut`."""

    def __init__(self, cut: int) -> None:
        self.files: dict[str, Contents] = {}
        self.operations = 0
        self.cut = cut

    def operate(self) -> None:
        """Count one operation. Raises PowerCut at the last one and ever after."""
        self.operations += 1
        if self.operations >= self.cut:
            raise PowerCut

    def survivors(self, folder: Path, chance: random.Random) -> None:
        """Write what is left after the cut into a folder, under the files' own names."""
        for name, contents in self.files.items():
            if contents.safe is not None or (contents.pending and chance.random() < 0.5):
                (folder / Path(name).name).write_bytes(contents.after_the_cut(chance))


class OpenFile:
    """What SQLite asks of an open file (https://www.sqlite.org/c3ref/io_methods.html)."""

    def __init__(self, disk: Disk, contents: Contents) -> None:
        self.disk = disk
        self.contents = contents

    def excepthook(self, *_: object) -> None:
        """A cut is raised through SQLite; what cannot be passed on is not of interest."""

    def xRead(self, amount: int, start: int) -> bytes:
        return bytes(self.contents.seen[start : start + amount])

    def xWrite(self, data: bytes, start: int) -> None:
        self.disk.operate()
        self.contents.write(start, bytes(data))

    def xTruncate(self, size: int) -> None:
        self.disk.operate()
        self.contents.truncate(size)

    def xSync(self, _: int) -> None:
        self.disk.operate()
        self.contents.sync()

    def xFileSize(self) -> int:
        return len(self.contents.seen)

    def xLock(self, _: int) -> None:
        """Nobody else is there."""

    def xUnlock(self, _: int) -> None:
        """Nobody else is there."""

    def xCheckReservedLock(self) -> bool:
        return False

    def xClose(self) -> None:
        """Closing writes nothing."""

    def xSectorSize(self) -> int:
        return 4096

    def xDeviceCharacteristics(self) -> int:
        return apsw.SQLITE_IOCAP_POWERSAFE_OVERWRITE

    def xFileControl(self, *_: object) -> bool:
        return False


class LosingFiles(apsw.VFS):
    """The file system over one disk; `unregister` it at the end."""

    def __init__(self, disk: Disk, name: str) -> None:
        self.disk = disk
        super().__init__(name, base="")

    def excepthook(self, *_: object) -> None:  # type: ignore[override] # its own signature says three arguments
        """See OpenFile."""

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> OpenFile:  # type: ignore[override] # any object with the methods will do
        path = name.filename() if isinstance(name, apsw.URIFilename) else (name or f"temp{id(flags)}")
        flags[1] = flags[0]
        if path not in self.disk.files:
            self.disk.files[path] = Contents(None)
        return OpenFile(self.disk, self.disk.files[path])

    def xDelete(self, path: str, _: bool) -> None:
        self.disk.operate()
        del self.disk.files[path]

    def xAccess(self, path: str, _: int) -> bool:
        return path in self.disk.files

    def xFullPathname(self, path: str) -> str:
        return path
