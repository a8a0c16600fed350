"""The learner's own glossary: added, changed, taken out, read from tables, undone, and looked up at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.article import Gloss, Side
from reader.domain.dictionary import Source
from reader.errors import ExportFailed, FileUnreadable, IncompleteTerm, NoSuchTerm, NotATerm, UndecodableInput
from reader.paths import Folders
from reader.services.undo import ActionKind
from reader.services.workspace import open_workspace
from reader.storage.database import Database
from tests.storage.parts import Parts, draft, opened

TABLE = "# mine\nrope ferry\t绳渡\tby hand\n\ntow path\t纤道\n"


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    with opened(tmp_path / "library") as found:
        yield found


def pairs(parts: Parts) -> list[tuple[str, str, str]]:
    return [(each.term, each.translation, each.note) for each in parts.terms.all()]


def test_terms_are_added_changed_and_taken_out(parts: Parts) -> None:
    first = parts.terms.add("tow  path", " 纤道")
    parts.terms.add("Rope ferry", "绳渡", "by\nhand")
    assert pairs(parts) == [("Rope ferry", "绳渡", "by hand"), ("tow path", "纤道", "")]
    parts.terms.edit(first.id, translation="縴道", note="old")
    assert pairs(parts)[1] == ("tow path", "縴道", "old")
    parts.terms.remove([first.id])
    assert [each.term for each in parts.terms.all()] == ["Rope ferry"]
    with pytest.raises(NoSuchTerm):
        parts.terms.edit(first.id, note="gone")
    with pytest.raises(NoSuchTerm):
        parts.terms.remove([parts.terms.all()[0].id, first.id])
    assert len(parts.terms.all()) == 1


def test_every_action_is_taken_back_and_done_again(parts: Parts) -> None:
    states = [pairs(parts)]
    number = parts.terms.add("tow path", "纤道").id
    states.append(pairs(parts))
    parts.terms.edit(number, term="towpath", note="n")
    states.append(pairs(parts))
    parts.terms.import_text(TABLE, "mine.tsv")
    states.append(pairs(parts))
    parts.terms.remove([each.id for each in parts.terms.all()])
    states.append(pairs(parts))
    assert [len(state) for state in states] == [0, 1, 1, 3, 0]
    assert parts.undo.undo_label is ActionKind.EDIT_TERM
    for state in reversed(states[:-1]):
        assert parts.undo.undo()
        assert pairs(parts) == state
        assert [gloss.term for gloss in parts.terms.glosses()] == [term for term, *_ in state]
    for state in states[1:]:
        assert parts.undo.redo()
        assert pairs(parts) == state
    assert not parts.undo.can_redo


def test_the_same_pair_is_one_term(parts: Parts) -> None:
    first = parts.terms.add("tow path", "纤道", "note")
    steps = len(parts.undo)
    assert parts.terms.add("tow path", "纤道") == first
    assert len(parts.undo) == steps
    assert parts.terms.add("tow path", "纤道", "other").note == "other"
    assert parts.terms.add("tow path", "縴道").id != first.id
    parts.terms.remove([first.id])
    assert parts.terms.add("tow path", "纤道").id == first.id
    assert len(parts.terms.all()) == 2


def test_a_note_of_a_term_is_no_note_of_a_highlight(parts: Parts) -> None:
    """Both may have the same number."""
    article = parts.library.add(draft()).article.id
    mark = parts.annotations.add(article, Side.ENGLISH, 0, 4, 11, note="of the highlight")
    term = parts.terms.add("tow path", "纤道", "of the term")
    assert mark.id == term.id
    parts.terms.edit(term.id, note="another")
    parts.undo.undo()
    assert parts.terms.all() == [term]
    assert parts.annotations.history(mark.id) == []
    assert parts.annotations.get(mark.id).note == "of the highlight"


@pytest.mark.parametrize(("term", "translation"), [("", "纤道"), ("tow path", ""), (" \t", "纤道"), ("tow path", "\n")])
def test_half_a_term_is_none(parts: Parts, term: str, translation: str) -> None:
    with pytest.raises(IncompleteTerm):
        parts.terms.add(term, translation)
    kept = parts.terms.add("a ferry", "渡船")
    with pytest.raises(IncompleteTerm):
        parts.terms.edit(kept.id, term=term, translation=translation)
    assert parts.terms.all() == [kept]


def test_terms_are_found_by_either_language(parts: Parts) -> None:
    kept = parts.terms.add("Tow path", "纤道")
    assert parts.terms.find("tow PATH") == parts.terms.find("纤道") == [kept]
    with pytest.raises(NoSuchTerm, match="path"):
        parts.terms.find("path")


def test_a_table_goes_out_and_comes_in_again(parts: Parts, tmp_path: Path) -> None:
    assert parts.terms.import_text(TABLE, "mine.tsv") == 2
    before = pairs(parts)
    path = tmp_path / "terms.tsv"
    assert parts.terms.export_file(path) == 2
    assert path.read_bytes() == "rope ferry\t绳渡\tby hand\ntow path\t纤道\n".encode()
    assert parts.terms.import_file(path) == 2
    assert pairs(parts) == before
    path.write_bytes(b"\xef\xbb\xbf" + "punt\t平底船\r\n".encode())
    assert parts.terms.import_file(path) == 1
    assert ("punt", "平底船", "") in pairs(parts)


@pytest.mark.parametrize("line", ["no tab", "\t纤道", "tow path\t", "tow path\tno Chinese", "tow path  纤道"])
def test_a_table_with_a_bad_line_is_not_taken_at_all(parts: Parts, line: str) -> None:
    with pytest.raises(NotATerm, match=r"Line 3 of mine\.tsv"):
        parts.terms.import_text(f"# terms\npunt\t平底船\n{line}\n", "mine.tsv")
    assert parts.terms.all() == []
    assert len(parts.undo) == 0


def test_files_that_cannot_be_read_or_written(parts: Parts, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        parts.terms.import_file(tmp_path / "none.tsv")
    odd = tmp_path / "odd.tsv"
    odd.write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(UndecodableInput):
        parts.terms.import_file(odd)
    with pytest.raises(ExportFailed):
        parts.terms.export_file(tmp_path)


def test_listeners_are_told_of_terms_and_not_of_words(parts: Parts) -> None:
    seen: list[tuple[Gloss, ...]] = [parts.terms.glosses()]
    parts.terms.on_change(lambda: seen.append(parts.terms.glosses()))
    parts.terms.add("tow path", "纤道")
    parts.undo.undo()
    assert seen == [(), (Gloss("tow path", "纤道"),), ()]


def test_a_term_answers_before_the_dictionary_and_is_one_word(tmp_path: Path, dictionary_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / "cedict.sqlite").write_bytes(dictionary_path.read_bytes())
    places = Folders(tmp_path / "data", cache)
    with open_workspace(places) as workspace:
        workspace.load_language()
        before = workspace.lookup.term("rope ferry")
        article = workspace.library.add(draft(chinese=("他们坐绳渡过河。",))).article

        def words() -> list[str]:
            return [token.text for token in workspace.reading.tokens(article, Side.CHINESE)[0]]

        assert "绳渡" not in words()
        workspace.terms.add("rope ferry", "绳渡")
        assert "绳渡" in words()
        found = workspace.lookup.term("rope ferry").english[0].translations[0]
        assert (found.headword, found.source) == ("绳渡", Source.LEARNER)
        assert workspace.lookup.term("绳渡").entries[0].source is Source.LEARNER
        workspace.undo.undo()
        assert workspace.lookup.term("rope ferry") == before
        assert "绳渡" not in words()


def test_terms_are_there_after_a_restart(parts: Parts, tmp_path: Path) -> None:
    kept = parts.terms.add("tow path", "纤道", "note")
    parts.database.close()
    Database(tmp_path / "library").close()
    with opened(tmp_path / "library") as again:
        assert again.terms.all() == [kept]
        assert again.terms.glosses() == (Gloss("tow path", "纤道", "note"),)
