"""One window for a library: a second launch hands its files to the first one and goes.

The window listens on a local socket (a named pipe on Windows) that only the same user can open; no network is used.
A message is its length (four bytes, big-endian) and that many bytes of JSON, `{"files": [paths]}`; the answer is "ok",
given from the event loop, so that a window which hangs is silent.
"""

from __future__ import annotations

import getpass
import hashlib
import json
import os
import struct
import sys
from collections.abc import Sequence
from contextlib import suppress
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QByteArray, QDeadlineTimer, QDir, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LONGEST = 1_000_000
"""Bytes of a message."""
PATIENCE = 5_000
"""Ms after which a connection that has not said its message is closed."""

_OK = b"ok\n"
_HEAD = struct.Struct(">I")
_LONGEST_PATH = 80
"""Bytes: a socket's path has room for 104 on macOS, and Qt makes the socket in a folder of its own first."""


class Answer(Enum):
    """What a second launch finds."""

    RAISED = "raised"
    """The first window has the files and comes forward."""
    NOBODY = "nobody"
    """No window has this library open."""
    SILENT = "silent"
    """There is one and it does not answer."""


class Listener(QObject):
    """Hears later launches, in the process that has the library open. GUI thread.

    `files_received` carries absolute paths; `raise_requested` follows each message, with files or without.
    """

    files_received = Signal(list)
    raise_requested = Signal()

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        """Nobody is heard before `listen`."""
        super().__init__(parent)
        self._name = server_name(library)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def listen(self) -> bool:
        """Begin. False where another process answers by this name, or where the system does not let us.

        What a killed process left is taken away, but only when nobody answers there.
        """
        if _reach(self._name, QDeadlineTimer(1000)) is not None:
            return False
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Hear nobody any more. Any number of times."""
        self._server.close()
        for socket in self._server.findChildren(QLocalSocket):
            socket.abort()

    def _greet(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.setReadBufferSize(LONGEST + _HEAD.size + 1)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda heard=socket: self._heard(heard))
            QTimer.singleShot(PATIENCE, socket, socket.abort)
            self._heard(socket)

    def _heard(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() < _HEAD.size:
            return
        (length,) = _HEAD.unpack(socket.peek(_HEAD.size).data())
        if length > LONGEST:
            socket.abort()
        elif socket.bytesAvailable() >= _HEAD.size + length:
            self._answer(socket, bytes(socket.read(_HEAD.size + length).data())[_HEAD.size :])

    def _answer(self, socket: QLocalSocket, message: bytes) -> None:
        files = _files(message)
        if files is None:
            socket.abort()
            return
        socket.write(_OK)
        socket.flush()
        socket.disconnectFromServer()
        if files:
            self.files_received.emit(files)
        self.raise_requested.emit()


def hand_over(library: Path, files: Sequence[Path], wait_ms: int = 2000) -> Answer:
    """Give `files` to the window that has `library` open and ask it to come forward. Waits `wait_ms` at most.

    For a second launch, before it opens anything; needs no event loop.
    """
    until, name = QDeadlineTimer(wait_ms), server_name(library)
    for message in _messages([os.path.abspath(file) for file in files]):  # noqa: PTH100 - follows no links
        answer = _said(name, message, until)
        if answer is not Answer.RAISED:
            return answer
    return Answer.RAISED


def server_name(library: Path) -> str:
    """The name by which the window of a library is found: the same for one user and one file, however it is spelled."""
    real = os.path.normcase(os.path.realpath(library))
    whose = f"{_user()}\n{real}".encode("utf-8", "surrogatepass")
    name = f"duizhao-{hashlib.sha256(whose).hexdigest()[:20]}"
    if sys.platform == "win32":
        return name
    folder = QDir.tempPath()
    short = len(os.fsencode(folder)) + len(name) < _LONGEST_PATH
    return f"{folder if short else '/tmp'}/{name}"  # noqa: S108 - only a socket of the user's own is spoken to


def _user() -> str:
    if hasattr(os, "getuid"):
        return str(os.getuid())
    with suppress(OSError, KeyError, ImportError):  # the file's path tells users apart well enough
        return getpass.getuser()
    return ""


def _reach(name: str, until: QDeadlineTimer) -> QLocalSocket | None:
    """A connection to who listens by this name; None where nobody does."""
    if not _ours(name):
        return None
    socket = QLocalSocket()
    socket.connectToServer(name)
    return socket if socket.waitForConnected(_left(until)) else None


def _said(name: str, message: bytes, until: QDeadlineTimer) -> Answer:
    socket = _reach(name, until)
    if socket is None:
        return Answer.NOBODY
    socket.write(QByteArray(_HEAD.pack(len(message)) + message))
    while not socket.canReadLine() and socket.waitForReadyRead(_left(until)):
        continue
    answered = socket.readAll().data() == _OK
    socket.abort()
    return Answer.RAISED if answered else Answer.SILENT


def _ours(name: str) -> bool:
    """Whether a socket is the user's own: in a shared folder somebody may have put theirs in its place."""
    if sys.platform == "win32":
        return True
    try:
        return Path(name).lstat().st_uid == os.getuid()
    except OSError:
        return False


def _left(until: QDeadlineTimer) -> int:
    return max(int(until.remainingTime()), 1)


def _messages(paths: list[str]) -> list[bytes]:
    """The paths in as many messages as it takes, one at least."""
    # Names that are not UTF-8 are escaped, and come out as they went in.
    message = json.dumps({"files": paths}).encode("ascii")
    if len(message) <= LONGEST or len(paths) < 2:
        return [message]
    half = len(paths) // 2
    return [*_messages(paths[:half]), *_messages(paths[half:])]


def _files(message: bytes) -> list[Path] | None:
    """The files of a message; None where it is none."""
    try:
        files = json.loads(message)["files"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(files, list):
        return None
    right = all(isinstance(file, str) and "\0" not in file and Path(file).is_absolute() for file in files)
    return [Path(file) for file in files] if right else None
