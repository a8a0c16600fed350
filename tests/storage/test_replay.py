"""From the journal alone back to every acknowledged save."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.domain.annotation import Colour
from reader.domain.article import RemovalReason, Removed, Script, Side
from reader.domain.evidence import Passage
from reader.domain.fixes import Scope
from reader.domain.vocabulary import Sighting, Status
from reader.storage.database import Database
from reader.storage.journal import Entry, read
from reader.storage.replay import replay
from tests.storage.parts import Parts, draft, opened

TABLES = {
    "article": "id, uid, url, url_key, headline, source, published, byline, people, origin, added, is_read, deleted_at",
    "text_version": "*",
    "block": "*",
    "current_text": "*",
    "removed": "*",
    "annotation": "*",
    "note_revision": "*",
    "attachment": "*",
    "word": "*",
    "own_term": "*",
    "split_fix": "*",
    "reading_fix": "*",
    "script_fix": "*",
    "link_fix": "*",
}
"""What a reader made; the last two columns of an article that are left out change by reading alone."""

Rows = dict[str, list[tuple[object, ...]]]


def rows(path: Path) -> Rows:
    """What a reader made, of a library that nobody has open."""
    with closing(sqlite3.connect(path)) as plain:
        found = {table: f"SELECT {what} FROM {table} ORDER BY 1, 2" for table, what in TABLES.items()}  # noqa: S608 - TABLES
        found["meta"] = "SELECT * FROM meta WHERE key = 'seeded'"
        return {table: plain.execute(query).fetchall() for table, query in found.items()}


def busy(parts: Parts) -> None:
    """Everything that a reader does and that must not be lost."""
    first = parts.library.add(draft(removed=(Removed("Share this", RemovalReason.SHARING),))).article.id
    second = parts.library.add(draft(headline="Other", english=("Another text altogether.",), chinese=())).article.id
    parts.library.seed([draft(headline="Starter", english=("A starter of the library.",))])
    note = parts.annotations.add(first, Side.ENGLISH, 0, 4, 11, note="麦收 𠮷").id
    gone = parts.annotations.add(first, Side.CHINESE, 0, 0, 2).id
    parts.annotations.set_note(note, "replaced")
    parts.annotations.set_note(note, "and again")
    parts.annotations.recolour(note, list(Colour)[-1])
    parts.annotations.delete(gone)
    parts.annotations.attach(note, Side.ENGLISH, 1, 0, 6)
    parts.library.rename(second, "“Renamed”")
    parts.library.write_side(second, Side.CHINESE, "写下的文字。\n第二行。")
    parts.library.edit(first, Side.ENGLISH, "The harvest began late in June.\n\nPrices fell by a tenth.")
    parts.library.set_read(second, True)
    learn(parts, first)
    put_right(parts, first)
    link(parts, first)
    parts.library.delete([second])
    parts.undo.undo()
    parts.undo.undo()
    parts.undo.redo()


def put_right(parts: Parts, article: int) -> None:
    """Joins, splits, readings and forms, some replaced, some taken away, some that came back."""
    parts.splits.join(article, 0, 0, 4, Scope.EVERYWHERE)
    here = parts.splits.split(article, 0, 8, 10, [1])
    parts.splits.split(article, 0, 0, 4, [3], Scope.EVERYWHERE)
    parts.splits.import_("𠮷野家\n")
    parts.splits.remove([here.id])
    parts.undo.undo()
    parts.fixes.set_reading("收成", "shou1 cheng2")
    parts.fixes.set_reading("收成", "shou1 cheng5", article)
    parts.fixes.set_script(Script.TAIWAN, "里", "里")
    parts.fixes.remove_scripts([parts.fixes.set_script(Script.TAIWAN, "里", "裏").id])


def link(parts: Parts, article: int) -> None:
    """Links of the learner's own: to two sentences, to nothing, replaced, taken away, and one that came back."""
    first, second, late = Passage(0, 0, 4), Passage(1, 0, 4), Passage(1, 0, 6)
    parts.evidence.link(article, first, [Passage(0, 0, 3), late])
    parts.evidence.unlink(article, second)
    parts.evidence.link(article, second, [late])
    parts.evidence.reset(article, first)
    parts.undo.undo()


def learn(parts: Parts, article: int) -> None:
    """Words and terms of the learner's own, changed, taken out, and one that came back."""
    seen = Sighting("Farmers were pleased.", "农民很高兴。", article, "b", 0, 7)
    word = parts.words.keep(Side.ENGLISH, "farmer", "Farmers", "", seen)
    parts.words.mark(Side.CHINESE, ["农民", "收成", "𠮷"], Status.KNOWN)
    parts.words.set_status([word.id], Status.IGNORED)
    parts.words.edit(word.id, note="麦田")
    parts.words.forget([each.id for each in parts.words.all(Side.CHINESE)[:2]])
    parts.undo.undo()
    term = parts.terms.add("tow path", "纤道")
    parts.terms.import_text("punt\t平底船\nrope ferry\t绳渡", "terms.tsv")
    parts.terms.edit(term.id, note="old")
    parts.terms.remove([term.id])


def journal(path: Path) -> Path:
    return path.parent / "journal"


def empty(path: Path, lineage: str) -> None:
    """An empty library with the name of another one; `path` may have that one's journal beside it."""
    Database(path.with_name("unnamed") / path.name).close()
    (path.with_name("unnamed") / path.name).rename(path)
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("UPDATE meta SET value = ? WHERE key = 'lineage'", (lineage,))
        plain.commit()


def destroy(path: Path) -> None:
    for each in (path, *(path.with_name(path.name + ending) for ending in ("-wal", "-shm"))):
        each.unlink(missing_ok=True)


def worked(path: Path, work: Callable[[Parts], object] = busy) -> tuple[str, Rows]:
    """The lineage of a library on which `work` was done, and its rows."""
    with opened(path) as parts:
        work(parts)
        lineage = parts.database.lineage
    return lineage, rows(path)


def entries(path: Path, lineage: str, after: int = 0) -> tuple[Entry, ...]:
    return read(journal(path), lineage, after).entries


def test_the_journal_alone_gives_everything_back(tmp_path: Path) -> None:
    path = tmp_path / "library"
    lineage, before = worked(path)
    assert all(before.values()), "every table is tried"
    destroy(path)
    empty(path, lineage)
    with opened(path) as parts:
        assert parts.database.redone == len(entries(path, lineage)) > 15
        assert parts.database.lineage == lineage
    assert rows(path) == before
    with opened(path) as parts:
        assert parts.database.redone == 0


KILLED = """
import os, sys
from pathlib import Path
from tests.storage.parts import opened
from tests.storage.test_replay import busy
with opened(Path(sys.argv[1])) as parts:
    busy(parts)
    os._exit(0)
"""


@pytest.mark.parametrize("logged", [True, False], ids=["with its log", "without its log"])
def test_after_a_process_that_ended_without_closing(tmp_path: Path, logged: bool) -> None:
    """Everything is still in the log (`-wal`); when that is lost, the journal has it."""
    path = tmp_path / "library"
    Database(path).close()
    run = [sys.executable, "-W", "error", "-c", KILLED, str(path)]
    subprocess.run(run, cwd=Path(__file__).parents[2], timeout=60, check=True)
    log = path.with_name("library-wal")
    assert log.stat().st_size > 0
    if not logged:
        log.unlink()
    with opened(path) as parts:
        assert (parts.database.redone == 0) is logged
        lineage = parts.database.lineage
    after = rows(path)
    destroy(path)
    empty(path, lineage)
    Database(path).close()
    assert rows(path) == after
    assert all(after.values())


def test_replaying_is_idempotent_and_goes_on_from_any_line(tmp_path: Path) -> None:
    path = tmp_path / "library"
    lineage, before = worked(path)
    lines = entries(path, lineage)
    other = tmp_path / "other" / "library"
    other.parent.mkdir()
    empty(other, lineage)
    with closing(sqlite3.connect(other, isolation_level=None)) as plain:
        plain.execute("PRAGMA foreign_keys=ON")
        lines = tuple(replace(line, rows=line.rows[::-1]) for line in lines)  # children before their parents
        assert replay(plain, lines[:7]) == 7
        assert replay(plain, lines) == len(lines) - 7
        assert replay(plain, lines) == 0
        plain.execute("UPDATE meta SET value = '0' WHERE key = 'journal'")
        assert replay(plain, reversed(lines)) == len(lines)
        assert plain.execute("PRAGMA foreign_keys").fetchone() == (1,)
        with pytest.raises(sqlite3.IntegrityError, match="immutable"):
            plain.execute("UPDATE block SET text = 'other'")
    assert rows(other) == before


def test_replaying_empties_what_can_be_made_again(tmp_path: Path) -> None:
    path = tmp_path / "library"
    lineage, _ = worked(path)
    (last,) = entries(path, lineage)[-1:]
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        assert plain.execute("SELECT count(*) FROM step").fetchone() > (0,)
        assert plain.execute("SELECT count(*) FROM placement").fetchone() > (0,)
        plain.execute("UPDATE meta SET value = ? WHERE key = 'journal'", (str(last.seq - 1),))
        replay(plain, [last])
        assert plain.execute("SELECT count(*) FROM step").fetchone() == (0,)
        assert plain.execute("SELECT count(*) FROM placement").fetchone() == (0,)


def test_lines_of_another_library_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "library"
    lineage, before = worked(path)
    foreign = Entry("f" * 32, 10**6, 2, "", gone=(("annotation", {"id": 1}),))
    with closing(sqlite3.connect(path, isolation_level=None)) as plain, pytest.raises(ValueError, match="another"):
        replay(plain, [*entries(path, lineage), foreign])
    assert rows(path) == before


def test_rows_that_are_gone_are_gone_again(tmp_path: Path) -> None:
    path = tmp_path / "library"

    def work(parts: Parts) -> None:
        busy(parts)
        parts.database.call(lambda session: session.connection().exec_driver_sql("DELETE FROM removed"))

    lineage, before = worked(path, work)
    assert before["removed"] == []
    destroy(path)
    empty(path, lineage)
    Database(path).close()
    assert rows(path) == before


def test_columns_and_tables_that_this_version_does_not_know_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "library"
    lineage, before = worked(path)
    strange = Entry(
        lineage,
        10**6,
        99,
        "",
        rows=(("telepathy", {"id": 1}), ("annotation", {"note": "no key"}), ("note_revision", {"id": 1, "mood": 3})),
        gone=(("telepathy", {"id": 1}), ("annotation", {"uid": "x"}), ("step", {"id": 1})),
    )
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        assert replay(plain, [strange]) == 1
    assert rows(path) == before


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, Rows]:
    """A library after a day's work, its lineage and its rows. Not to be changed."""
    path = tmp_path_factory.mktemp("day") / "library"
    return path, *worked(path)


@pytest.mark.parametrize("lost", range(44))
def test_a_lost_line_costs_what_stood_in_it_and_no_more(tmp_path: Path, day: tuple[Path, str, Rows], lost: int) -> None:
    """Whatever line is lost: the library opens and every article can be read; nothing dangles."""
    original, lineage, before = day
    named = entries(original, lineage)[lost].rows
    path = tmp_path / "library"
    empty(path, lineage)
    (segment,) = journal(original).iterdir()
    lines = segment.read_bytes().splitlines(keepends=True)
    lines[lost] = b"?" * 100 + b"\n"
    journal(path).mkdir()
    (journal(path) / segment.name).write_bytes(b"".join(lines))
    with opened(path) as parts:
        assert parts.database.redone == len(lines) - 1
        articles = {summary.id for summary in parts.library.articles()}
        for article in articles:
            parts.library.article(article)
            parts.annotations.of(article)
    after = rows(path)
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
    kept = {row[0] for row in after["article"]}
    assert {row[0] for row in before["article"]} - kept <= {image["id"] for table, image in named if table == "article"}
    # A note, and a link, goes only with the line that made it or with the whole of its article.
    for table in ("annotation", "link_fix"):
        missing = {row[0] for row in before[table] if row[2] in kept} - {row[0] for row in after[table]}
        assert missing <= {image["id"] for name, image in named if name == table}


def test_a_shown_text_that_is_lost_gives_way_to_the_newest_one_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "library"
    with opened(path) as parts:
        article = parts.library.add(draft()).article.id
        parts.library.write_side(article, Side.ENGLISH, "The first correction.")
        lineage = parts.database.lineage
        broken = parts.database.call(
            lambda session: session.connection().exec_driver_sql("SELECT max(id) + 5 FROM text_version").scalar_one()
        )
    line = Entry(lineage, 100, 2, "", (("current_text", {"article_id": article, "side": "en", "version_id": broken}),))
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        replay(plain, [line])
    with opened(path) as parts:
        assert [block.text for block in parts.library.article(article).english] == ["The first correction."]


def test_what_was_put_right_in_a_lost_article_is_not_put_right_everywhere(tmp_path: Path) -> None:
    path = tmp_path / "library"

    def work(parts: Parts) -> None:
        article = parts.library.add(draft()).article.id
        parts.fixes.set_reading("收成", "shou1 cheng2")
        parts.fixes.set_reading("收成", "shou1 cheng5", article)
        parts.splits.join(article, 0, 0, 4, Scope.ARTICLE)
        parts.splits.join(article, 0, 5, 7, Scope.EVERYWHERE)

    lineage, _ = worked(path, work)
    lines = entries(path, lineage)
    destroy(path)
    other = tmp_path / "other" / "library"
    other.parent.mkdir()
    empty(other, lineage)
    with closing(sqlite3.connect(other, isolation_level=None)) as plain:
        replay(plain, [line for line in lines if all(table != "article" for table, _ in line.rows)])
    with opened(other) as parts:
        assert parts.library.articles() == []
        assert [(fix.word, fix.article) for fix in parts.fixes.readings()] == [("收成", None)]
        assert [(fix.scope, fix.article) for fix in parts.splits.all()] == [(Scope.EVERYWHERE, None)]
    assert len(rows(other)["reading_fix"]) == len(rows(other)["split_fix"]) == 1
