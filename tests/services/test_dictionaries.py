"""The learner's own dictionaries as a whole: imported, ordered, switched, removed, asked, damaged."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader import errors
from reader.dictionary import errors as refusals
from reader.dictionary import own_cedict, source
from reader.dictionary.index import Dictionary
from reader.dictionary.own_cedict import is_current
from reader.dictionary.own_index import meta
from reader.domain.article import Side
from reader.paths import Folders
from reader.services.dictionaries import Dictionaries
from reader.services.workspace import open_workspace
from tests.dictionary import made

NEW_CEDICT = """# CC-CEDICT
#! date=2099-05-01T00:00:00Z
渡船 渡船 [du4 chuan2] /ferry from the future/
"""


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Dictionaries]:
    dictionaries = Dictionaries(tmp_path / "data" / "dictionaries")
    yield dictionaries
    dictionaries.close()


def table(tmp_path: Path, name: str, *rows: str) -> Path:
    return made.text(tmp_path / f"{name}.tsv", "".join(f"{row}\n" for row in rows))


@pytest.fixture
def three(own: Dictionaries, tmp_path: Path) -> Dictionaries:
    for name in ("One", "Two", "Three"):
        own.add(table(tmp_path, name, f"mill\t{name} 磨坊", f"{name}\tx"))
    return own


def names(own: Dictionaries) -> list[str]:
    return [each.name for each in own.all()]


def answers(own: Dictionaries, term: str = "mill") -> list[str]:
    return [entry.dictionary for entry in own.find(term)]


def test_without_any(own: Dictionaries) -> None:
    assert own.all() == ()
    assert own.find("mill") == ()
    assert own.replacement() is None
    assert not own.folder.exists()


def test_they_answer_in_the_order_of_their_import(three: Dictionaries) -> None:
    assert names(three) == answers(three) == ["One", "Two", "Three"]
    assert [entry.senses for entry in three.find("MILLS")] == [("One 磨坊",), ("Two 磨坊",), ("Three 磨坊",)]
    (first, *_) = three.all()
    assert (first.kind, first.entries, first.on, first.damaged) == ("tsv", 2, True, False)


@pytest.mark.parametrize(
    ("rows", "headwords", "senses"),
    [
        (("mill\t磨坊", "to be at ease\tvi. 安心"), Side.ENGLISH, Side.CHINESE),
        (("磨坊\ta mill (A)", "为难\tto feel awkward"), Side.CHINESE, Side.ENGLISH),
        (("磨坊\t磨面粉的地方",), Side.CHINESE, Side.CHINESE),
        (("42\t?",), None, None),
    ],
)
def test_the_languages_of_a_dictionary(
    own: Dictionaries, tmp_path: Path, rows: tuple[str, ...], headwords: Side | None, senses: Side | None
) -> None:
    added = own.add(table(tmp_path, "Mine", *rows))
    assert (added.headwords, added.senses) == (headwords, senses)


def test_the_languages_of_a_long_dictionary_are_not_told_by_its_beginning(own: Dictionaries, tmp_path: Path) -> None:
    rows = [f"第{number}\t{number} x" for number in range(70)] + [
        f"word {number}\t词义{number}" for number in range(400)
    ]
    added = own.add(table(tmp_path, "Long", *rows))
    assert (added.headwords, added.senses) == (Side.ENGLISH, Side.CHINESE)


def test_each_stands_once_in_the_order(three: Dictionaries) -> None:
    rows = json.loads((three.folder / "order.json").read_text(encoding="utf-8"))["order"]
    assert rows == [{"file": each.id, "on": True} for each in three.all()]


def test_the_longest_word_that_one_of_them_has(own: Dictionaries, tmp_path: Path) -> None:
    assert own.longest(["take off"]) == ""
    own.add(table(tmp_path, "One", "take\t拿", "磨坊\tmill"))
    own.add(table(tmp_path, "Two", "take off\t脱"))
    assert own.longest(["Take off the", "Take off", "Take"]) == "Take off"
    assert own.longest(["take up", "TAKE"]) == "TAKE"
    assert own.longest(["磨坊主", "磨坊", "磨"]) == "磨坊"
    assert own.longest(["nothing", "", "taken"]) == own.longest([]) == ""
    own.switch("Two", on=False)
    assert own.longest(["take off", "take"]) == "take"


def test_another_order(three: Dictionaries) -> None:
    three.move("three", 0)
    assert names(three) == answers(three) == ["Three", "One", "Two"]
    three.move("Three", 99)
    assert names(three) == ["One", "Two", "Three"]
    three.reorder([three.get("Two").id])
    assert names(three) == ["Two", "One", "Three"]


def test_switched_off_and_on(three: Dictionaries) -> None:
    assert not three.switch("Two", on=False).on
    assert answers(three) == ["One", "Three"]
    assert names(three) == ["One", "Two", "Three"]
    three.switch("Two", on=True)
    assert answers(three) == ["One", "Two", "Three"]


def test_order_and_switches_are_remembered(three: Dictionaries) -> None:
    three.move("Three", 0)
    three.switch("One", on=False)
    later = Dictionaries(three.folder)
    assert names(later) == ["Three", "One", "Two"]
    assert answers(later) == ["Three", "Two"]
    later.close()


@pytest.mark.parametrize(
    "content",
    [None, b"", b"{", b"[1, 2]", b'{"order": 5}', b'{"order": [5, {"file": 3}]}', b"\xff", b"[" * 99_999],
)
def test_a_lost_or_damaged_order_is_made_again(three: Dictionaries, content: bytes | None) -> None:
    three.move("Three", 0)
    path = three.folder / "order.json"
    path.unlink() if content is None else path.write_bytes(content)
    later = Dictionaries(three.folder)
    assert names(later) == ["One", "Two", "Three"]
    later.move("Two", 0)
    assert names(later) == ["Two", "One", "Three"]
    later.close()


def test_removed_while_it_is_used(three: Dictionaries) -> None:
    assert len(answers(three)) == 3
    removed = three.remove("Two")
    assert removed.name == "Two"
    assert names(three) == answers(three) == ["One", "Three"]
    assert sorted(path.name for path in three.folder.glob("*.sqlite")) == sorted(each.id for each in three.all())
    assert removed.id not in (three.folder / "order.json").read_text()


def test_a_file_that_the_system_holds_is_deleted_later(three: Dictionaries) -> None:
    identity = three.get("Two").id
    order = three.folder / "order.json"
    rows = json.loads(order.read_text())
    for row in rows["order"]:
        row["gone"] = row["file"] == identity
    order.write_text(json.dumps(rows))
    three.refresh()
    assert names(three) == ["One", "Three"]
    assert not (three.folder / identity).exists()


def test_unknown_names(three: Dictionaries) -> None:
    for act in (three.get, three.remove, lambda name: three.move(name, 0), lambda name: three.switch(name, on=True)):
        with pytest.raises(errors.NoSuchDictionary, match="Four"):
            act("Four")


def test_no_two_have_the_same_name(own: Dictionaries, tmp_path: Path) -> None:
    path = table(tmp_path, "Mine", "mill\t磨坊")
    assert [own.add(path).name for _ in range(3)] == ["Mine", "Mine (2)", "Mine (3)"]
    own.move("Mine (3)", 0)
    assert names(own) == answers(own) == ["Mine (3)", "Mine", "Mine (2)"]


def test_a_damaged_file_is_listed_and_not_asked(three: Dictionaries) -> None:
    (three.folder / three.get("Two").id).write_bytes(b"no index at all")
    three.refresh()
    assert [each.damaged for each in three.all()] == [False, True, False]
    assert answers(three) == ["One", "Three"]


def test_a_file_that_is_damaged_inside_is_left_out_of_the_answers(three: Dictionaries, tmp_path: Path) -> None:
    rows = "".join(f"word{number}\t{'sense ' * 20}\n" for number in range(5000))
    added = three.add(made.text(tmp_path / "Long.tsv", rows))
    three.close()
    path = three.folder / added.id
    data = bytearray(path.read_bytes())
    data[3 * 4096 :] = b"\x5a" * (len(data) - 3 * 4096)
    path.write_bytes(data)
    assert answers(three, "word77") == []
    assert answers(three) == ["One", "Two", "Three"]


def test_listeners_are_told_of_every_change(three: Dictionaries, tmp_path: Path) -> None:
    seen: list[list[str]] = []
    end = three.on_change(lambda: seen.append(names(three)))
    three.move("Three", 0)
    three.switch("One", on=False)
    three.remove("One")
    three.add(table(tmp_path, "Four", "a\tb"))
    assert seen == [["Three", "One", "Two"], ["Three", "One", "Two"], ["Three", "Two"], ["Three", "Two", "Four"]]
    end()
    three.remove("Two")
    assert len(seen) == 4


def test_what_could_not_be_imported_changes_nothing(three: Dictionaries, tmp_path: Path) -> None:
    before = sorted(path.name for path in three.folder.iterdir())
    with pytest.raises(refusals.NotADictionary):
        three.add(made.text(tmp_path / "letter.txt", "Dear aunt,\nhow are you?\n"))
    with pytest.raises(errors.ReadingStopped):
        three.add(table(tmp_path, "Four", "a\tb"), stopped=lambda: True)
    assert sorted(path.name for path in three.folder.iterdir()) == before


def test_a_folder_that_cannot_be_written(own: Dictionaries, tmp_path: Path) -> None:
    own.folder.parent.mkdir()
    own.folder.write_text("a file in its place")
    with pytest.raises(errors.DictionariesUnwritable):
        own.add(table(tmp_path, "One", "a\tb"))


def test_many_threads_ask_while_others_change(three: Dictionaries) -> None:
    wrong: list[object] = []
    done = threading.Event()

    def ask() -> None:
        while not done.is_set():
            found = answers(three)
            if not {"One", "Three"} <= set(found):
                wrong.append(found)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for turn in range(30):
        three.switch("Two", on=turn % 2 == 0)
    three.remove("Two")
    done.set()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_a_newer_cc_cedict_takes_the_place_of_the_bundled_one(own: Dictionaries, tmp_path: Path) -> None:
    added = own.add(made.text(tmp_path / "new.u8", NEW_CEDICT))
    assert (added.name, added.entries, added.full, added.replaces) == ("CC-CEDICT 2099-05-01", 1, True, True)
    path = own.replacement()
    assert path is not None
    dictionary = Dictionary.open(path)
    assert dictionary.chinese("渡船")[0].glosses == ("ferry from the future",)
    dictionary.close()
    assert own.find("渡船") == ()  # it is asked in the other one's place, not beside it
    assert own.switch(added.name, on=False).replaces is False
    assert own.replacement() is None
    own.switch(added.name, on=True)
    # Another version of the program made it: it is made again.
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE meta SET value = '0' WHERE key = 'schema'")
        connection.commit()
    assert not is_current(path, meta(path))
    assert own.replacement() == path
    assert is_current(path, meta(path))
    assert own.get(added.name).entries == 1


def test_an_older_cc_cedict_is_refused(own: Dictionaries, tmp_path: Path) -> None:
    with pytest.raises(refusals.DictionaryNotNewer, match="1999-01-01"):
        own.add(made.text(tmp_path / "old.u8", NEW_CEDICT.replace("2099-05-01", "1999-01-01")))
    assert own.all() == ()


def test_an_open_workspace_follows_what_is_imported_and_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dictionary_path: Path
) -> None:
    monkeypatch.setattr("reader.dictionary.locate.ensure", lambda _places, _progress=None: dictionary_path)
    with open_workspace(Folders(tmp_path / "data", tmp_path / "cache")) as workspace:
        own, lookup = workspace.dictionaries, workspace.lookup
        own.add(table(tmp_path, "Mine", "渡船\tmy own ferry"))
        assert [entry.senses for entry in lookup.term("渡船").own] == [
            ("my own ferry",)
        ]  # before the language is there
        workspace.load_language()
        assert lookup.term("渡船").entries[0].glosses[0].startswith("ferry")
        newer = own.add(made.text(tmp_path / "new.u8", NEW_CEDICT))
        assert lookup.term("渡船").entries[0].glosses == ("ferry from the future",)
        own.remove(newer.name)
        assert lookup.term("渡船").entries[0].glosses != ("ferry from the future",)
        assert [path.name for path in own.folder.glob("*.sqlite")] == [own.get("Mine").id]
        assert [entry.senses for entry in lookup.term("渡船").own] == [("my own ferry",)]


def test_a_bundle_knows_the_day_of_its_dictionary_without_the_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dictionary_path: Path
) -> None:
    by_source = own_cedict.bundled_release()
    assert by_source is not None
    monkeypatch.setattr(source, "data_file", lambda: None)
    monkeypatch.setattr(own_cedict, "resource", lambda _name: dictionary_path)
    assert own_cedict.bundled_release() == by_source
    monkeypatch.setattr(own_cedict, "resource", lambda _name: tmp_path / "none")
    assert own_cedict.bundled_release() is None
