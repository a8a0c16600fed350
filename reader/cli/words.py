"""`words`: the words that a learner keeps, and the glossary of their own, from the terminal."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence

from reader.cli import shapes, streams
from reader.cli.splits import load_language
from reader.domain.article import Article, Side
from reader.domain.vocabulary import KeptWord, OwnTerm, Sighting, Status
from reader.errors import QuoteNotFound, WordNotKept
from reader.services.sightings import first_sighting
from reader.services.workspace import Workspace
from reader.text.characters import han_count
from reader.text.headwords import headword, written


def words(arguments: argparse.Namespace, workspace: Workspace) -> None:
    """Do what the second word says."""
    _HANDLERS[arguments.action](arguments, workspace)


def _list(arguments: argparse.Namespace, workspace: Workspace) -> None:
    language = None if arguments.language is None else Side(arguments.language)
    found = [word for word in workspace.words.all(language) if _is_wanted(word, arguments.status, arguments.search)]
    if arguments.json:
        streams.write_json([_shape(word) for word in found])
    elif found:
        streams.write_lines(map(_line, found))
    else:
        streams.write_line("There are no such words. Keep one with: duizhao words keep TERM")


def _keep(arguments: argparse.Namespace, workspace: Workspace) -> None:
    article = None if arguments.article is None else workspace.library.article(arguments.article)
    load_language(workspace)
    language, name = _name(arguments.term, workspace)
    shown, seen = arguments.term.strip(), Sighting()
    if article is not None:
        shown, seen = _seen(workspace, article, language, name, shown)
    kept = workspace.words.keep(language, name, shown, _reading(workspace, language, name), seen)
    if arguments.note is not None:
        workspace.words.edit(kept.id, note=arguments.note)
    _tell(arguments, workspace.words.get(kept.id))


def _status(arguments: argparse.Namespace, workspace: Workspace) -> None:
    load_language(workspace)
    language, name = _name(arguments.term, workspace)
    _tell(arguments, workspace.words.keep(language, name, arguments.term.strip(), status=Status(arguments.status)))


def _forget(arguments: argparse.Namespace, workspace: Workspace) -> None:
    load_language(workspace)
    kept = workspace.words.by_headword(*_name(arguments.term, workspace))
    if kept is None:
        raise WordNotKept(term=arguments.term)
    workspace.words.forget([kept.id])
    if arguments.json:
        streams.write_json({"forgotten": [kept.headword]})
    else:
        streams.write_line(f"No longer kept: {kept.headword}")


def _name(term: str, workspace: Workspace) -> tuple[Side, str]:
    """A term's language, told by its script, and its headword: one that is kept as it is typed comes before others."""
    language = Side.CHINESE if han_count(term) else Side.ENGLISH
    typed = written(term, language)
    if typed in workspace.words.statuses(language):
        return language, typed
    return language, headword(term, language, workspace.dictionary_has) or typed


def _seen(workspace: Workspace, article: Article, language: Side, name: str, term: str) -> tuple[str, Sighting]:
    """How a word is written where it stands first in an article, and that place. Raises QuoteNotFound."""
    seen = first_sighting(workspace.reading, article, language, name, workspace.dictionary_has)
    if seen is None:
        raise QuoteNotFound(quote=term, nth=1)
    block = next(block for block in article.side(language) if block.uid == seen.block_uid)
    return block.text[seen.start : seen.end], seen


def _reading(workspace: Workspace, language: Side, name: str) -> str:
    entries = workspace.lookup.token(name, language).entries if language is Side.CHINESE else ()
    return entries[0].numbered if entries else ""


def _is_wanted(word: KeptWord, status: str | None, search: str | None) -> bool:
    if status is not None and word.status.value != status:
        return False
    texts = (word.headword, word.shown, word.note, word.sighting.sentence, word.sighting.counterpart)
    return search is None or any(search.casefold() in text.casefold() for text in texts)


def _tell(arguments: argparse.Namespace, word: KeptWord) -> None:
    if arguments.json:
        streams.write_json(_shape(word))
    else:
        streams.write_line(_line(word))


def _line(word: KeptWord) -> str:
    note = f"  ({' '.join(word.note.split())})" if word.note else ""
    return f"{word.status.value:8}  {word.headword}{note}  {' '.join(word.sighting.sentence.split())}".rstrip()


def _shape(word: KeptWord) -> shapes.Shape:
    """A kept word; `article` is where it was met, null for a word that was typed in."""
    seen = word.sighting
    return {
        "id": word.id,
        "language": word.language.value,
        "headword": word.headword,
        "shown": word.shown,
        "reading": word.reading,
        "status": word.status.value,
        "note": word.note,
        "sentence": seen.sentence,
        "counterpart": seen.counterpart,
        "article": seen.article,
        "kept": word.created.isoformat(timespec="seconds"),
    }


def _terms(arguments: argparse.Namespace, workspace: Workspace) -> None:
    _TERM_HANDLERS[arguments.term_action](arguments, workspace)


def _list_terms(arguments: argparse.Namespace, workspace: Workspace) -> None:
    found = workspace.terms.all()
    if not arguments.json and not found:
        streams.write_line("There are no terms yet. Add one with: duizhao words terms add TERM TRANSLATION")
    else:
        _tell_terms(arguments, found)


def _add_term(arguments: argparse.Namespace, workspace: Workspace) -> None:
    _tell_terms(arguments, [workspace.terms.add(arguments.term, arguments.translation, arguments.note)])


def _remove_term(arguments: argparse.Namespace, workspace: Workspace) -> None:
    found = workspace.terms.find(arguments.term)
    workspace.terms.remove(each.id for each in found)
    if arguments.json:
        streams.write_json({"removed": [_term_shape(each) for each in found]})
    else:
        streams.write_lines(f"Removed: {each.term} {each.translation}" for each in found)


def _import_terms(arguments: argparse.Namespace, workspace: Workspace) -> None:
    count = workspace.terms.import_file(arguments.file)
    if arguments.json:
        streams.write_json({"imported": count})
    else:
        streams.write_line(f"Terms: {count}")


def _export_terms(arguments: argparse.Namespace, workspace: Workspace) -> None:
    if arguments.json:
        streams.write_json([_term_shape(each) for each in workspace.terms.all()])
    else:
        streams.write_exactly(workspace.terms.export_text())


def _tell_terms(arguments: argparse.Namespace, found: Sequence[OwnTerm]) -> None:
    if arguments.json:
        streams.write_json([_term_shape(each) for each in found])
    else:
        streams.write_lines(_term_lines(found))


def _term_lines(found: Sequence[OwnTerm]) -> Iterator[str]:
    for each in found:
        yield f"{each.term}  {each.translation}" + (f"  ({each.note})" if each.note else "")


def _term_shape(each: OwnTerm) -> shapes.Shape:
    return {"id": each.id, "term": each.term, "translation": each.translation, "note": each.note}


Handler = Callable[[argparse.Namespace, Workspace], None]
_HANDLERS: dict[str, Handler] = {
    "list": _list,
    "keep": _keep,
    "status": _status,
    "forget": _forget,
    "terms": _terms,
}
_TERM_HANDLERS: dict[str, Handler] = {
    "list": _list_terms,
    "add": _add_term,
    "remove": _remove_term,
    "import": _import_terms,
    "export": _export_terms,
}
