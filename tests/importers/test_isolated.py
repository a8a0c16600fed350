"""Files read by a process of its own: what comes back, what is bounded, what can be ended."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import Block, BlockKind, Draft, Gloss, Origin, Pairing, RemovalReason, Removed, Side
from reader.errors import DamagedFile, NoArticle, ReadingFailed, ReadingStopped, TookTooLong, TookTooMuchMemory
from reader.importers import isolated
from reader.importers.wire import from_wire, to_wire
from reader.services.importing import Importing

PAGE = b"""<html><body><h1>A Bridge for the Valley</h1>
<p>The valley's new bridge opened on Monday after four winters of work, and the first bus crossed it at noon.</p>
<p>\xe5\xb1\xb1\xe8\xb0\xb7\xe9\x87\x8c\xe7\x9a\x84\xe6\x96\xb0\xe6\xa1\xa5\xe6\x98\x9f\xe6\x9c\x9f\xe4\xb8\x80\xe9\x80\x9a\xe8\xbd\xa6\xe3\x80\x82</p></body></html>"""

posix = pytest.mark.skipif(os.name != "posix", reason="limits of the system's own")


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Lets the process be one that does as the given code says, after the worker's own limits were taken."""

    def become(code: str) -> None:
        whole = "import sys, os, time\nfrom reader.importers import worker\nworker.limit()\n" + textwrap.dedent(code)
        monkeypatch.setattr(isolated, "command", lambda: [sys.executable, "-B", "-c", whole])

    return become


def read(data: bytes = PAGE, name: str = "page.html", seconds: float = 20) -> list[Draft]:
    return isolated.parse(data, name, Origin.FILE, seconds)


def test_a_draft_comes_back_whole() -> None:
    (draft,) = read()
    assert "The valley's new bridge opened on Monday" in " ".join(block.text for block in draft.english)
    assert [block.text for block in draft.chinese] == ["山谷里的新桥星期一通车。"]
    assert draft.origin is Origin.FILE


def test_an_error_comes_back_as_itself() -> None:
    with pytest.raises(NoArticle) as caught:
        read(b"<html><body><p>Cookie notice</p><p>Share</p><p>Subscribe now</p></body></html>", "页 {x}.html")
    assert caught.value.fields["name"] == "页 {x}.html"
    with pytest.raises(DamagedFile, match=r"book\.epub is damaged"):
        read(b"PK\x03\x04 and no more", "book.epub")


def test_too_long(worker: Callable[[str], None]) -> None:
    worker("sys.stdin.buffer.read()\nwhile True: time.sleep(1)")
    with pytest.raises(TookTooLong, match=r"page\.html took longer than 1 seconds"):
        read(seconds=1)


def test_a_process_that_never_reads_is_ended(worker: Callable[[str], None]) -> None:
    worker("while True: time.sleep(1)")
    with pytest.raises(TookTooLong):
        read(b"x" * 5_000_000, seconds=1)


@posix
def test_what_it_started_ends_with_it(worker: Callable[[str], None]) -> None:
    # The grandchild holds the same pipe: where only the child were ended, this would wait for ever.
    worker("os.fork()\nwhile True: time.sleep(1)")
    with pytest.raises(TookTooLong):
        read(seconds=1)


@posix
def test_too_much_memory_asked_of_the_system() -> None:
    # The worker itself, with its own limit: half of that is Python's text already, four bytes a character.
    code = "from reader.importers import worker\nworker.limit()\nbytearray(worker.MEMORY)"
    done = subprocess.run([sys.executable, "-B", "-c", code], capture_output=True, check=False, timeout=30)
    assert b"MemoryError" in done.stderr


def test_a_worker_without_memory_says_so(worker: Callable[[str], None]) -> None:
    worker("""
        from reader.importers import registry
        registry.drafts_from_bytes = lambda *_: bytearray(10**15)
        worker.main()
    """)
    with pytest.raises(TookTooMuchMemory, match=r"page\.html took too much memory"):
        read()


@pytest.mark.skipif(sys.platform == "win32", reason="a job object bounds it there")
def test_a_worker_that_outgrows_its_bound_is_ended(
    worker: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    worker("block = b'x' * 100_000_000\nwhile True: time.sleep(1)")
    monkeypatch.setattr(isolated, "MEMORY", 60_000_000)
    with pytest.raises(TookTooMuchMemory):
        read()


@pytest.mark.parametrize(
    "code",
    [
        "os.abort()",
        "sys.exit(3)",
        "os.kill(os.getpid(), 9)",
        "print('no answer')",
        "print('[]')",
        "print('{}')",
        "print('{\"drafts\": []}')",
        'print(\'{"drafts": [{"headline": 3}]}\')',
        'print(\'{"error": "Exception", "fields": {}}\')',
        'print(\'{"error": "LibraryDamaged", "fields": {"path": 1}}\')',
        'print(\'{"error": "NoArticle", "fields": {"nome": 1}}\')',
        "print('[' * 100_000)",
        "sys.stdin.buffer.read(); raise ValueError('no')",
        "import types; sys.modules['reader.importers.registry'] = types.ModuleType('broken'); worker.main()",
    ],
)
def test_whatever_else_happens_is_one_sentence(worker: Callable[[str], None], code: str) -> None:
    worker(code)
    with pytest.raises(ReadingFailed, match=r"Reading page\.html failed"):
        read()


def test_an_endless_answer_is_not_kept(worker: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolated, "_ANSWER", 100_000)
    worker("while True: sys.stdout.write('x' * 10_000)")
    with pytest.raises(ReadingFailed):
        read()


@posix
def test_a_worker_writes_no_file(worker: Callable[[str], None], tmp_path: Path) -> None:
    there = tmp_path / "written"
    worker(f"open({str(there)!r}, 'w').write('x')")
    with pytest.raises(ReadingFailed):
        read()
    assert not there.exists() or there.stat().st_size == 0


def test_it_can_be_stopped_from_another_thread(worker: Callable[[str], None]) -> None:
    worker("while True: time.sleep(1)")
    caught: list[Exception] = []

    def wait() -> None:
        try:
            read()
        except ReadingStopped as error:
            caught.append(error)

    waiting = [threading.Thread(target=wait) for _ in range(2)]
    for thread in waiting:
        thread.start()
    while any(thread.is_alive() for thread in waiting):
        Importing().stop()
        time.sleep(0.05)
    assert [str(error) for error in caught] == ["Reading page.html was stopped. Nothing was imported."] * 2


def test_a_closed_service_reads_nothing_more() -> None:
    importing = Importing()
    importing.close()
    for data in (PAGE, b"Plain words of a page that nobody waits for."):
        with pytest.raises(ReadingStopped):
            importing.from_bytes(data)


def test_nothing_is_left_behind() -> None:
    read()
    assert [thread.name for thread in threading.enumerate() if thread.name.startswith("parse-")] == []
    isolated.kill()  # with nothing under way


def test_a_program_that_cannot_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolated, "command", lambda: ["/no/such/program"])
    with pytest.raises(ReadingFailed):
        read()


def test_the_program_itself_is_the_worker_of_a_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert isolated.command() == [sys.executable, isolated.PARSE]
    monkeypatch.setattr(isolated, "command", lambda: [sys.executable, "-m", "reader", isolated.PARSE])
    monkeypatch.delattr(sys, "frozen")
    assert read()[0].chinese


@pytest.mark.parametrize(
    ("data", "name", "apart"),
    [
        (b"Some words of a page that is plain.", "page.txt", False),
        (b"# Some words of a page that is marked.", "page.md", False),
        (b"Some words of a page with any name.", "standard input", False),
        (PAGE, "page.html", True),
        (PAGE, "page.txt", True),
        (PAGE.decode().encode("utf-16"), "page", True),
    ],
)
def test_only_plain_text_is_read_here(
    data: bytes, name: str, apart: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    calls: list[str] = []

    def parse(_data: bytes, name: str, origin: Origin) -> list[Draft]:
        calls.append(name)
        return [Draft(origin=origin)]

    monkeypatch.setattr(isolated, "parse", parse)
    Importing().from_bytes(data, name)
    (tmp_path / name).write_bytes(data)
    Importing().all_from_path(tmp_path / name)
    assert calls == [name, name] * apart


text = st.text(max_size=20)
blocks = st.lists(
    st.builds(
        Block, st.sampled_from(BlockKind), text, text, text, st.none() | st.integers(), st.none() | st.integers()
    ),
    max_size=3,
).map(tuple)
drafts = st.builds(
    Draft,
    text, text, text, text, text,
    st.lists(text, max_size=2).map(tuple),
    blocks, blocks,
    st.lists(
        st.builds(Removed, text, st.sampled_from(RemovalReason), st.sampled_from(Side), st.integers(0, 9)), max_size=2
    ).map(tuple),
    st.sampled_from(Origin),
    st.lists(st.builds(Gloss, text, text, text), max_size=2).map(tuple),
    st.lists(st.builds(Pairing, st.integers(), st.integers()), max_size=2).map(tuple),
)  # fmt: skip


@given(drafts)
def test_a_draft_survives_the_wire(draft: Draft) -> None:
    assert from_wire(json.loads(json.dumps(to_wire(draft)))) == draft
