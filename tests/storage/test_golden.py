"""A library of each schema that was ever released, kept as it was written then, opens today with all that is in it.

`schema_2.json` beside `schema_2.duizhao` is what the program of that time said of it.
"""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.domain.annotation import Annotation
from reader.domain.article import Article
from reader.domain.vocabulary import Sighting
from reader.paths import Folders
from reader.services.workspace import Workspace, open_workspace
from reader.storage.migrations import SCHEMA_VERSION, version_of
from reader.storage.verify import verify
from reader.text.characters import fold

LIBRARIES = sorted((Path(__file__).parents[1] / "data" / "libraries").glob("schema_*.duizhao"))
SCHEMAS = [int(path.stem.removeprefix("schema_")) for path in LIBRARIES]


@pytest.fixture(params=LIBRARIES, ids=lambda path: path.stem)
def golden(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.fixture
def wanted(golden: Path) -> dict[str, Any]:
    """What was said of the library when it was made."""
    shape: dict[str, Any] = json.loads(golden.with_suffix(".json").read_text(encoding="utf-8"))
    return shape


@pytest.fixture
def folders(golden: Path, tmp_path: Path) -> Folders:
    made = Folders(data=tmp_path / "data", cache=tmp_path / "cache")
    made.data.mkdir()
    shutil.copy(golden, made.library)
    return made


@pytest.fixture
def workspace(folders: Folders) -> Iterator[Workspace]:
    with open_workspace(folders) as opened:
        yield opened


def test_there_is_one_of_every_schema() -> None:
    assert list(range(1, SCHEMA_VERSION + 1)) == SCHEMAS


def test_articles_and_texts_are_there(workspace: Workspace, wanted: dict[str, Any]) -> None:
    found = []
    for row in workspace.library.articles():
        article = workspace.library.article(row.id)
        texts = {"english": [b.text for b in article.english], "chinese": [b.text for b in article.chinese]}
        brought = {
            "glossary": [[gloss.term, gloss.translation, gloss.note] for gloss in article.glossary],
            "pairs": [[pair.english, pair.chinese] for pair in article.pairs],
            "times": [[block.start_ms, block.end_ms] for block in article.english],
        }
        own = {"id": row.id, "uid": article.uid, "headline": row.headline, "read": row.read, **texts, **brought}
        found.append(own)
    # What a schema did not know yet is not there.
    none = {"glossary": [], "pairs": []}
    assert found == [{**none, "times": [[None, None]] * len(then["english"]), **then} for then in wanted["articles"]]


def test_notes_are_there_and_none_is_on_other_text(workspace: Workspace, wanted: dict[str, Any]) -> None:
    marks = {mark.id: mark for mark in workspace.annotations.all()}
    assert marks.keys() == {then["id"] for then in wanted["annotations"]}
    for then in wanted["annotations"]:
        mark = marks[then["id"]]
        now = {"uid": mark.uid, "article": mark.article, "side": mark.side.value, "quote": mark.quote}
        now |= {"note": mark.note, "colour": mark.colour.value}
        assert now == {name: then[name] for name in now}
        assert mark.first_quote == then.get("first_quote", "")
        assert _stands(mark, workspace.library.article(mark.article), then)


def _stands(mark: Annotation, article: Article, then: dict[str, Any]) -> bool:
    """Whether a mark stands where it stood, or nowhere as before, or else, found since, on just its own words."""
    if (mark.state.value, mark.block, mark.start, mark.end) == tuple(
        then[name] for name in ("state", "block", "start", "end")
    ):
        return True
    if mark.block is None or then["state"] == "anchored":
        return False
    text = article.side(mark.side)[mark.block].text[mark.start : mark.end]
    return _bare(text) == _bare(mark.quote)


def _bare(text: str) -> str:
    return re.sub(r"\s", "", fold(text))


def test_earlier_texts_the_bin_and_undo_are_there(workspace: Workspace, wanted: dict[str, Any]) -> None:
    for then in wanted["annotations"]:
        assert [old.note for old in workspace.annotations.history(then["id"])] == then.get("history", [])
    bin_ = [
        {
            **{name: getattr(item, name) for name in ("kind", "id", "article", "headline", "quote", "note")},
            "marks": [mark.note for mark in item.marks],
        }
        for item in workspace.bin.contents()
    ]
    assert bin_ == wanted.get("bin", bin_)
    labels = workspace.undo.undo_label, workspace.undo.redo_label
    assert labels == (wanted.get("undo"), wanted.get("redo"))


def test_it_has_todays_schema_and_was_backed_up_as_it_was(golden: Path, folders: Folders) -> None:
    schema = int(golden.stem.removeprefix("schema_"))
    with open_workspace(folders) as workspace:
        assert workspace.rescued is None
        assert workspace.safekeeping.check().ok
        copies = [verify(backup.path) for backup in workspace.safekeeping.backups()]
        assert copies == ([verify(golden)] if schema < SCHEMA_VERSION else [])
    with closing(sqlite3.connect(folders.library)) as connection:
        assert version_of(connection) == SCHEMA_VERSION


def test_it_goes_on(folders: Folders, wanted: dict[str, Any]) -> None:
    number = next(then["id"] for then in wanted["annotations"] if then["note"])
    for text in ("written today", "and tomorrow"):
        with open_workspace(folders) as workspace:
            before = workspace.annotations.get(number).note
            workspace.annotations.set_note(number, text)
            assert workspace.annotations.history(number)[0].note == before
    with open_workspace(folders) as workspace:
        workspace.undo.undo()
        assert workspace.annotations.get(number).note == "written today"


def test_words_terms_and_corrections_are_there(workspace: Workspace, wanted: dict[str, Any]) -> None:
    found = {
        "words": [
            [w.language.value, w.headword, w.shown, w.reading, w.status.value, w.note, *_seen(w.sighting)]
            for w in workspace.words.all()
        ],
        "terms": [[term.term, term.translation, term.note] for term in workspace.terms.all()],
        "splits": [[f.text, list(f.cuts), f.scope.value, f.article, f.start] for f in workspace.splits.all()],
        "readings": [[fix.word, fix.reading, fix.article] for fix in workspace.fixes.readings()],
        "scripts": [[fix.script.value, fix.word, fix.shown] for fix in workspace.fixes.scripts()],
    }
    # What a schema did not know yet is not there.
    assert found == {kind: wanted.get(kind, []) for kind in found}


def test_links_are_there(workspace: Workspace, wanted: dict[str, Any]) -> None:
    found = []
    for row in workspace.library.articles():
        article = workspace.library.article(row.id)
        for link in workspace.evidence.own(article):
            quotes = [article.english[one.block].text[one.start : one.end] for one in link.english]
            found.append([row.id, link.chinese.block, link.chinese.start, link.chinese.end, quotes])
    # What a schema did not know yet is not there.
    assert found == wanted.get("links", [])


def _seen(sighting: Sighting) -> list[object]:
    return [sighting.sentence, sighting.counterpart, sighting.article, sighting.start, sighting.end]
