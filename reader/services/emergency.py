"""Where the words of a note go while the library cannot be written: a file elsewhere, one for each annotation.

The first place that takes them wins: the cache folder, the folder for temporary files, the home folder. The file is
JSON that a person can read. At the next start what is still there is offered to the reader.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import secrets
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader.paths import Folders

MOST = 20
"""Texts of one sitting that are kept for one note; the oldest goes. Texts of other sittings are never dropped."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a file holds: the newest text, and older ones that are not contained in it, newest first.

    `when` is UTC by the computer's clock, for people; `headline` is that of the article, "" where unknown.
    """

    path: Path
    annotation_uid: str
    text: str
    when: datetime
    headline: str
    older: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    text: str
    when: str
    sitting: str


@dataclass(frozen=True, slots=True)
class _File:
    library: str
    annotation: str
    headline: str
    texts: tuple[_Text, ...]  # newest first, never empty


class Emergency:
    """The files of one library. Any thread, one at a time; no method raises."""

    def __init__(self, folders: Folders, elsewhere: Sequence[Path] | None = None) -> None:
        """Nothing is created yet. `elsewhere` are the folders to try after the cache."""
        self._library = os.path.realpath(folders.library)
        others = _elsewhere() if elsewhere is None else elsewhere
        self._places = (folders.cache / "emergency", *others)
        self._sitting = secrets.token_hex(8)

    def keep(self, annotation_uid: str, text: str, headline: str = "") -> Path | None:
        """Write down the text of a note that could not be saved, and return the file once it is on disk.

        None if nothing could be written anywhere. What was kept of this note before stays in the file unless the
        new text contains it.
        """
        before = list(self._of(annotation_uid))
        now = datetime.now(UTC).isoformat(timespec="seconds")
        texts = _laid_over(_Text(text, now, self._sitting), [old for _, file in before for old in file.texts])
        path = self._write(_File(self._library, annotation_uid, headline, texts))
        if path is not None:
            _remove(old for old, _ in before if old != path)
        return path

    def saved(self, annotation_uid: str) -> None:
        """The note was saved after all: forget what this sitting kept of it. Texts of other sittings stay."""
        for path, file in list(self._of(annotation_uid)):
            left = tuple(text for text in file.texts if text.sitting != self._sitting)
            if not left:
                _remove([path])
            elif left != file.texts:
                self._write(_File(file.library, file.annotation, file.headline, left))

    def pending(self) -> list[Kept]:
        """What earlier sittings kept and nobody saved, the oldest first.

        Files of another library are left alone while that library exists; words of one that is gone are offered.
        """
        found = [
            Kept(path, file.annotation, newest.text, _when(newest.when), file.headline, tuple(t.text for t in older))
            for path, file in self._files()
            if file.library == self._library or _gone(file.library)
            for newest, *older in [file.texts]
            if newest.sitting != self._sitting
        ]
        return sorted(found, key=lambda kept: kept.when)

    def done(self, kept: Kept) -> None:
        """Remove what was saved or thrown away by the reader; a file that holds newer words stays."""
        file = _read(kept.path)
        if file is not None and file.texts[0].text == kept.text:
            _remove([kept.path])

    def _of(self, annotation_uid: str) -> Iterator[tuple[Path, _File]]:
        for place in self._places:
            path = place / self._name(annotation_uid)
            file = _read(path) if _ours(place) else None
            if file is not None:
                yield path, file

    def _files(self) -> Iterator[tuple[Path, _File]]:
        for place in self._places:
            with suppress(OSError):  # a place that cannot be listed holds nothing that could be read
                for path in sorted(place.glob("note-*.json")) if _ours(place) else ():
                    file = _read(path)
                    if file is not None:
                        yield path, file

    def _name(self, annotation_uid: str) -> str:
        whose = f"{self._library}\n{annotation_uid}".encode("utf-8", "surrogatepass")
        return f"note-{hashlib.sha256(whose).hexdigest()[:20]}.json"

    def _write(self, file: _File) -> Path | None:
        for place in self._places:
            try:
                place.mkdir(mode=0o700, parents=True, exist_ok=True)
                if _ours(place):
                    return _written(place / self._name(file.annotation), _encoded(file))
            except OSError as error:
                log.warning("an emergency file could not be written: %s", error.strerror)
        return None


def _elsewhere() -> Iterator[Path]:
    """The folder for temporary files (shared with other users on some systems, so named by user), then home."""
    user = f"-{os.getuid()}" if hasattr(os, "getuid") else ""
    with suppress(OSError):  # there is none that can be used
        yield Path(tempfile.gettempdir()) / f"duizhao-emergency{user}"
    with suppress(RuntimeError):  # the user has none
        yield Path.home() / "duizhao-emergency"


def _ours(place: Path) -> bool:
    """Whether a folder is there and the user's own: in a shared one somebody may have put theirs in its place."""
    try:
        there = place.lstat()
    except OSError:
        return False
    return place.is_dir() and not place.is_symlink() and (not hasattr(os, "getuid") or there.st_uid == os.getuid())


def _gone(library: str) -> bool:
    """Whether that library's file is surely not there; one that cannot be looked at may be."""
    try:
        return not Path(library).exists()
    except OSError:
        return False


def _laid_over(new: _Text, before: Sequence[_Text]) -> tuple[_Text, ...]:
    """The new text, then those before it (newest first) that no newer one contains."""
    kept = [new]
    for old in before:
        same_sitting = sum(1 for text in kept if text.sitting == old.sitting)
        contained = any(old.text in text.text for text in kept)
        if not contained and (old.sitting != new.sitting or same_sitting < MOST):
            kept.append(old)
    return tuple(kept)


def _encoded(file: _File) -> bytes:
    shape = {
        "program": "Duizhao",
        "library": file.library,
        "annotation": file.annotation,
        "headline": file.headline,
        "texts": [{"text": t.text, "when": t.when, "sitting": t.sitting} for t in file.texts],
    }
    return json.dumps(shape, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")


def _read(path: Path) -> _File | None:
    """What a file holds; None where there is none or it is torn: that is left for a person to look at."""
    try:
        shape = json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
        texts = tuple(_Text(str(t["text"]), str(t["when"]), str(t["sitting"])) for t in shape["texts"])
        file = _File(str(shape["library"]), str(shape["annotation"]), str(shape["headline"]), texts)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        log.warning("an emergency file could not be read: %s", path.name)
        return None
    return file if texts else None


def _written(path: Path, content: bytes) -> Path:
    """Replace a file by one that is on disk as a whole, readable by the user alone. Raises OSError."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix="writing-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(path)
    except BaseException:
        _remove([Path(name)])
        raise
    if hasattr(os, "O_DIRECTORY"):  # Windows cannot sync a folder
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    return path


def _remove(paths: Iterator[Path] | Sequence[Path]) -> None:
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            log.warning("an emergency file could not be removed: %s", error.strerror)


def _when(text: str) -> datetime:
    """UTC; the beginning of time where a hand spoiled it."""
    with suppress(ValueError):
        found = datetime.fromisoformat(text)
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    return datetime.fromtimestamp(0, UTC)
