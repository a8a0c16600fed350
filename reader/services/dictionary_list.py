"""Which of the learner's own dictionaries there are: what is in their folder, in the order that is remembered."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.domain.article import Side
from reader.services.dictionary_order import ORDER, Place, read_order

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OwnDictionary:
    """One of them. `id` is the name of its file; `name` is for people, and no two have the same.

    `kind` is cedict, ecdict, stardict, yomitan or tsv; `added` is a time in UTC. `full` is a CC-CEDICT that can be used
    in place of the one that ships with the program, and `replaces` says that it is: it is the newest that is switched
    on. `headwords` and `senses` are the languages of most of them; None where there are none, or none could be told.
    A `damaged` one is not asked; importing its file again helps.
    """

    id: str
    name: str
    kind: str = ""
    entries: int = 0
    added: str = ""
    on: bool = True
    full: bool = False
    released: str = ""
    replaces: bool = False
    damaged: bool = False
    headwords: Side | None = None
    senses: Side | None = None


def read_folder(folder: Path) -> tuple[OwnDictionary, ...]:
    """All dictionaries of a folder in their order; those that the order does not know come last, the eldest first.

    What a crash or a removal left is cleared away.
    """
    if not folder.is_dir():
        return ()
    from reader.dictionary.own import SUFFIX, clear_unfinished

    clear_unfinished(folder)
    places = read_order(folder / ORDER)
    gone = {place.id for place in places if place.gone}
    files = {path.name: path for path in folder.glob(f"*{SUFFIX}")}
    for name in gone & files.keys():
        delete(files[name])
    found = sorted(
        (_described(path) for name, path in files.items() if name not in gone), key=lambda each: (each.added, each.id)
    )
    return tuple(_with_replacement(_ordered(list(_named(found)), places)))


def delete(path: Path) -> bool:
    """Delete a file; whether it is gone now. Windows keeps what somebody has open."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        _LOG.info("%s is still in use", path)
        return False
    return True


def _described(path: Path) -> OwnDictionary:
    from reader.dictionary.own_index import NotAnIndex, about

    try:
        known = about(path)
    except NotAnIndex:
        return OwnDictionary(path.name, path.stem, damaged=True)
    return OwnDictionary(
        id=path.name,
        name=known.name,
        kind=known.kind,
        entries=known.entries,
        added=known.added,
        full=known.full,
        released=known.released,
        headwords=known.headwords,
        senses=known.senses,
    )


def _named(found: Sequence[OwnDictionary]) -> Iterator[OwnDictionary]:
    """The same with a number behind names that an elder one has."""
    seen: set[str] = set()
    for each in found:
        name, number = each.name, 1
        while name.casefold() in seen:
            number += 1
            name = f"{each.name} ({number})"
        seen.add(name.casefold())
        yield replace(each, name=name)


def _ordered(found: Sequence[OwnDictionary], places: Sequence[Place]) -> list[OwnDictionary]:
    by_id = {each.id: each for each in found}
    placed = [replace(by_id[place.id], on=place.on) for place in places if place.id in by_id]
    known = {each.id for each in placed}
    return placed + [each for each in found if each.id not in known]


def _with_replacement(found: list[OwnDictionary]) -> list[OwnDictionary]:
    """The same with the one marked that is used in place of the bundled one, if any is newer."""
    able = [each for each in found if each.full and each.on and not each.damaged]
    if not able:
        return found
    from reader.dictionary.own_cedict import bundled_release

    newest = max(able, key=lambda each: each.released)
    bundled = bundled_release()
    if bundled is not None and newest.released <= bundled.isoformat():
        return found
    return [replace(each, replaces=each is newest) for each in found]
