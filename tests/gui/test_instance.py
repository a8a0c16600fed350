"""A second launch and the window that is there, or was killed, or hangs: real processes, real sockets."""

from __future__ import annotations

import json
import os
import signal
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.instance import LONGEST, PATIENCE, Answer, Listener, hand_over, server_name

ROOT = Path(__file__).resolve().parents[2]
FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from reader.gui.instance import Listener
app = QCoreApplication([])
listener = Listener(Path(sys.argv[1]))
print(listener.listen(), flush=True)
listener.raise_requested.connect(lambda: print("raise", flush=True))
app.exec()
"""
SECOND = """
import sys
from pathlib import Path
from reader.gui.instance import hand_over
print(hand_over(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]).name)
"""
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and sockets with a path are those of POSIX")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.duizhao"


@pytest.fixture
def listener(library: Path, qapp: QApplication) -> Iterator[Listener]:
    made = Listener(library, qapp)
    assert made.listen()
    yield made
    made.close()
    made.deleteLater()


@contextmanager
def first(library: Path) -> Iterator[subprocess.Popen[str]]:
    """A first launch that listens; killed in the end."""
    command = [sys.executable, "-c", FIRST, str(library)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline().strip() == "True"
            yield process
        finally:
            process.kill()


def sent(library: Path, content: bytes) -> QLocalSocket:
    """A connection that said this."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(library))
    assert socket.waitForConnected(2000)
    socket.write(content)
    assert socket.waitForBytesWritten(2000)
    return socket


def framed(content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + content


def test_the_files_of_a_second_launch_arrive_as_they_were_named(
    listener: Listener, library: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    names = ["收成.txt", "a b.txt"] if sys.platform == "win32" else ["收成.txt", "a b.txt", os.fsdecode(b"\xff.txt")]
    command = [sys.executable, "-c", SECOND, str(library), *names]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    order: list[str] = []
    listener.files_received.connect(lambda _: order.append("files"))
    listener.raise_requested.connect(lambda: order.append("raise"))
    with qtbot.waitSignal(listener.files_received, timeout=20_000) as heard:
        second = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=tmp_path, env=environment)
    said, _ = second.communicate(timeout=20)
    assert said.strip() == "RAISED"
    assert heard.args == [[tmp_path / name for name in names]]
    assert order == ["files", "raise"]


def test_without_files_the_window_only_comes_forward(library: Path) -> None:
    with first(library) as window:
        assert hand_over(library, []) is Answer.RAISED
        assert window.stdout is not None
        assert window.stdout.readline().strip() == "raise"


def test_more_files_than_one_message_holds_all_arrive(listener: Listener, library: Path, qtbot: QtBot) -> None:
    script = SECOND.replace("sys.argv[2:]]", "(f'{n:06}' + 'x' * 200 for n in range(9000))], 20_000")
    heard: list[Path] = []
    listener.files_received.connect(heard.extend)
    command = [sys.executable, "-c", script, str(library)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
        assert second.stdout is not None
        assert second.stdout.read().strip() == "RAISED"
    assert [int(path.name[:6]) for path in heard] == list(range(9000))


def test_where_no_window_is_nobody_answers(library: Path) -> None:
    assert hand_over(library, [Path("a.txt")]) is Answer.NOBODY


def test_a_window_that_hangs_is_silent_and_the_launch_goes_on(listener: Listener, library: Path) -> None:
    # This thread is the window's own: while it waits for the answer, no event is heard, as in a window that hangs.
    heard: list[str] = []
    listener.raise_requested.connect(lambda: heard.append("raise"))
    assert hand_over(library, [], wait_ms=200) is Answer.SILENT
    assert heard == []


@posix
def test_a_window_that_was_stopped_is_silent_and_answers_again_when_it_goes_on(library: Path) -> None:
    with first(library) as window:
        os.kill(window.pid, signal.SIGSTOP)
        assert hand_over(library, [], wait_ms=300) is Answer.SILENT
        os.kill(window.pid, signal.SIGCONT)
        assert hand_over(library, [], wait_ms=20_000) is Answer.RAISED


def test_what_a_killed_window_left_keeps_nobody_out(library: Path) -> None:
    with first(library) as window:
        window.kill()
        window.wait(timeout=20)
    assert sys.platform == "win32" or Path(server_name(library)).exists()
    assert hand_over(library, []) is Answer.NOBODY
    with first(library):
        assert hand_over(library, []) is Answer.RAISED


def test_a_second_listener_does_not_take_the_place_of_the_first(
    listener: Listener, library: Path, qtbot: QtBot
) -> None:
    other = Listener(library)
    assert not other.listen()
    other.close()
    command = [sys.executable, "-c", SECOND, str(library)]
    with qtbot.waitSignal(listener.raise_requested, timeout=20_000):
        second = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert second.communicate(timeout=20)[0].strip() == "RAISED"


@pytest.mark.parametrize(
    "content",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        framed(b"{"),
        framed(b"[]"),
        framed(b"\xff\xfe"),
        framed(b"{}"),
        framed(b'{"files": "a"}'),
        framed(b'{"files": [1]}'),
        framed(b'{"files": ["beside.txt"]}'),
        framed(json.dumps({"files": [f"{Path.cwd()}\0b"]}).encode()),
        framed(b"[" * 20_000),
        struct.pack(">I", LONGEST + 1),
        struct.pack(">I", 0xFFFFFFFF) + b"x" * 100,
    ],
)
def test_what_is_no_message_is_shown_the_door(listener: Listener, library: Path, qtbot: QtBot, content: bytes) -> None:
    heard: list[object] = []
    listener.files_received.connect(heard.append)
    listener.raise_requested.connect(lambda: heard.append("raise"))
    socket = sent(library, content)
    # At once: sooner than a connection that only says nothing is closed.
    closed = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: socket.state() is closed, timeout=PATIENCE // 2)
    assert socket.readAll().data() == b""
    assert heard == []


def test_a_message_in_pieces_is_heard_once_and_half_a_message_not_at_all(
    listener: Listener, library: Path, qtbot: QtBot
) -> None:
    heard: list[list[Path]] = []
    listener.files_received.connect(heard.append)
    wanted = Path.cwd() / "页.txt"
    whole = framed(json.dumps({"files": [str(wanted)]}).encode())
    gone = sent(library, whole[:-3])
    gone.abort()
    socket = sent(library, whole[:2])
    for piece in (whole[2:9], whole[9:]):
        qtbot.wait(5)
        assert heard == []
        socket.write(piece)
        socket.flush()
    qtbot.waitUntil(lambda: socket.canReadLine())
    assert heard == [[wanted]]
    assert socket.readAll().data() == b"ok\n"


def test_names_are_short_and_one_for_each_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = server_name(tmp_path / "a" / "library"), server_name(tmp_path / "b" / "library")
    assert one != other
    assert server_name(tmp_path / "b" / ".." / "a" / "library") == one
    monkeypatch.setenv("TMPDIR", str(tmp_path / ("x" * 90)))
    assert len(server_name(tmp_path).encode()) < 104 - len("/s.XXXXXX")


@posix
@pytest.mark.usefixtures("listener")
def test_only_the_user_can_knock_and_no_socket_of_others_is_spoken_to(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Path(server_name(library)).stat().st_mode & 0o077 == 0
    name = server_name(library)
    user = os.getuid()
    monkeypatch.setattr("reader.gui.instance.server_name", lambda _: name)
    monkeypatch.setattr(os, "getuid", lambda: user + 1)
    assert hand_over(library, []) is Answer.NOBODY


def test_a_connection_that_says_nothing_is_closed(
    library: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.gui.instance.PATIENCE", 30)
    listener = Listener(library, qapp)
    assert listener.listen()
    socket = sent(library, b"\0")
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState, timeout=10_000)
    listener.close()
    listener.deleteLater()
